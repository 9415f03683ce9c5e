"""The published schema is what the code prints, and reports keep to it."""

import json
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from dossiercheck.model.box import Box
from dossiercheck.model.fact import Evidence
from dossiercheck.model.report import (
    CheckResult,
    DocumentEntry,
    FileEntry,
    Finding,
    MemberEntry,
    NotChecked,
    PaperSeen,
    Report,
    RequirementResult,
    RuleSetStamp,
    Source,
    UnitReport,
)
from dossiercheck.report.json import as_data, render
from dossiercheck.report.shape import schema, schema_text

PUBLISHED = Path(__file__).parents[2] / "docs" / "schema" / "report.schema.json"


def report() -> Report:
    seen = (Evidence("a/bien ban.pdf", 3, None, "CHỦ TỌA", Box(0.55, 0.71, 0.92, 0.86)),)
    finding = Finding(
        "f-1a2b3c", "unsigned", "C/minutes", "fail", "error", "a", "Đỗ Văn Bút", "minutes", "a/bien ban.pdf", seen,
        "Biên bản chưa có chữ ký.", "Đề nghị ký.", Source("11-HD/VPTW", "I.7"),
    )  # fmt: skip
    on_paper = RequirementResult(
        "C/pledge", "pledge", "Đăng ký", None, "met", on_paper=PaperSeen(None, date(2010, 12, 18))
    )
    minutes = RequirementResult(
        "C/minutes",
        "minutes",
        "Biên bản",
        None,
        "defective",
        ("a/bien ban.pdf",),
        None,
        seen,
        ("f-1a2b3c",),
        date(2010, 12, 20),
    )
    unit = UnitReport(
        "a", None, "chi-bo", "Chi bộ A", "incomplete", "yes", "no", "unsure", (MemberEntry("Đỗ Văn Bút", "roster"),),
        (minutes, on_paper), (CheckResult("C/same", "khớp", "not-applicable"),),
    )  # fmt: skip
    files = (
        FileEntry("a/bien ban.pdf", "0" * 64, "a", 3, "pdf", (DocumentEntry("minutes", 0.98123, (1, 3)),)),
        FileEntry("a/scan.pdf", "1" * 64, "a", None, None, (), "damaged"),
    )
    return Report(
        "0.1.0", RuleSetStamp("p", 1, "2" * 64), date(2010, 12, 21), (unit,), (finding,), files, (NotChecked(None, "x", "y"),)
    )  # fmt: skip


def test_the_published_schema_is_fresh() -> None:
    assert PUBLISHED.read_text("utf-8") == schema_text(), "run `just schemas`"


def test_a_report_keeps_to_the_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.validate(json.loads(render(report())), schema())


@pytest.mark.parametrize(("key", "value"), [("status", "fine"), ("complete", "maybe"), ("parent", 3)])
def test_the_schema_refuses_what_is_no_report(key: str, value: object) -> None:
    data = json.loads(render(report()))
    data["units"][0][key] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schema())


def test_figures_and_places() -> None:
    data = as_data(report())
    assert data["summary"]["findings"] == {"error": 1, "warning": 0, "info": 0, "unsure": 0}
    assert data["summary"]["requirements"]["defective"] == 1
    assert sum(data["summary"]["requirements"].values()) == 2
    assert data["findings"][0]["evidence"][0]["box"] == [0.55, 0.71, 0.92, 0.86]
    assert data["units"][0]["requirements"][1]["on_paper"] == {"seen_by": None, "on": "2010-12-18"}
    assert data["files"][0]["documents"][0]["pages"] == [1, 3]
