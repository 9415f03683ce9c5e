"""What the report does not vouch for."""

from collections.abc import Mapping, Sequence

from dossiercheck.model.report import NotChecked
from dossiercheck.model.submission import Submission, Unit
from dossiercheck.rules.assign import Placed
from dossiercheck.rules.judge import digital
from dossiercheck.rules.judge.context import Context

Line = tuple[tuple[str, str], tuple[str, str]]
"""What and why, each in Vietnamese and English."""

_ROSTER: Line = (
    ("danh sách đảng viên", "the list of members"),
    (
        "không có danh sách; đảng viên được biết từ văn bản đã nộp",
        "no roster was given; members are known from the papers handed in",
    ),
)
_KIND: Line = (("mọi yêu cầu", "every requirement"), ("chưa rõ loại đơn vị", "the kind of unit is not known"))
_RECEIPT: Line = (
    ("ngày nộp", "the day of receipt"),
    ("không ai ghi ngày nhận hồ sơ", "nobody noted when the dossier came"),
)
_TRUST: Line = (
    ("chứng thư của chữ ký số", "the certificates of digital signatures"),
    ("chưa kiểm tra được nguồn gốc và việc thu hồi chứng thư", "root and revocation could not be looked up"),
)


def not_checked(
    context: Context,
    submission: Submission,
    owned: Mapping[str, Sequence[Placed]],
    receipts: Mapping[str, bool],
) -> tuple[NotChecked, ...]:
    """The pack's stated gaps first, where a unit of their kind is checked, then each unit's own."""
    at = 0 if context.lang == "vi" else 1
    kinds = {u.kind for u in submission.units}
    lines: list[NotChecked] = []
    for entry in context.ruleset.not_checked:
        if entry.unit is None or entry.unit in kinds:
            what, why = (entry.what.vi, entry.why.vi) if at == 0 else (entry.what.en, entry.why.en)
            lines.append(NotChecked(None, what, why))
    for unit in submission.units:
        lines += [
            NotChecked(unit.path, what[at], why[at])
            for what, why in _unit(context, unit, owned.get(unit.path, ()), known=receipts.get(unit.path, True))
        ]
    return tuple(lines)


def _unit(context: Context, unit: Unit, own: Sequence[Placed], *, known: bool) -> list[Line]:
    if unit.kind is None:
        return [_KIND]
    lines: list[Line] = []
    personal = {d.sender for d in context.ruleset.dossiers for r in d.requires if r.for_each == "member"}
    if unit.kind in personal and unit.roster is None:
        lines.append(_ROSTER)
    if not known:
        lines.append(_RECEIPT)
    if any(digital.untrusted(p.facts) for p in own):
        lines.append(_TRUST)
    return lines
