"""A report survives its own JSON; what is no report is refused in one sentence."""

import json
from dataclasses import replace

import pytest
from report_samples import report

from dossiercheck.model.comparison import Comparison
from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.report import Report
from dossiercheck.report.json import render
from dossiercheck.report.load import load


def test_there_and_back() -> None:
    made = report(3)
    back = load(render(made), "x.json", "vi")
    assert isinstance(back, Report)
    assert render(back) == render(made)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b'{"format": "dossiercheck/report@2"}',
        b"\xff\xfe",
        b"[" * 100_000,
        json.dumps({"format": 1}).encode(),
    ],
)
def test_what_is_no_report(data: bytes) -> None:
    for lang in ("vi", "en"):
        refused = load(data, "x.json", lang)  # type: ignore[arg-type]
        assert isinstance(refused, Diagnostic)
        assert refused.message
        assert refused.hint


def test_a_wrong_date_is_refused() -> None:
    data = json.loads(render(report()))
    data["as_of"] = "2010-13-40"
    assert isinstance(load(json.dumps(data).encode(), "x.json", "vi"), Diagnostic)


def test_mended_still_open_and_new() -> None:
    old = report(1)
    fresh = replace(old.findings[0], id="f-new", message="Mới.")
    new = replace(old, findings=(*old.findings[1:], fresh))
    compared = Comparison.of(old, new)
    assert [f.id for f in compared.mended] == [old.findings[0].id]
    assert [f.id for f in compared.still] == [f.id for f in old.findings[1:]]
    assert [f.id for f in compared.fresh] == ["f-new"]
