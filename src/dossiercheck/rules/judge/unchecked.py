"""What the report does not vouch for."""

from collections.abc import Mapping

from dossiercheck.model.report import NotChecked
from dossiercheck.model.submission import Member, Submission, Unit
from dossiercheck.rules.judge.context import Context

_ROSTER = ("danh sách đảng viên", "the list of members")
_NO_ROSTER = (
    "không có danh sách; đảng viên được biết từ văn bản đã nộp",
    "no roster was given; members are known from the papers handed in",
)
_KIND = ("mọi yêu cầu", "every requirement")
_NO_KIND = ("chưa rõ loại đơn vị", "the kind of unit is not known")
_RECEIPT = ("ngày nộp", "the day of receipt")
_NO_RECEIPT = ("không ai ghi ngày nhận hồ sơ", "nobody noted when the dossier came")
_VOTES = ("kết quả biểu quyết và đối chiếu số liệu giữa các văn bản", "votes, and figures across papers")
_NO_VOTES = ("phiên bản này chưa kiểm tra", "this version does not check them yet")


def not_checked(
    context: Context, submission: Submission, members: Mapping[str, tuple[Member, ...]]
) -> tuple[NotChecked, ...]:
    """The pack's stated gaps first, then each unit's own."""
    at = 0 if context.lang == "vi" else 1
    lines = [NotChecked(None, _VOTES[at], _NO_VOTES[at])]
    for entry in context.ruleset.not_checked:
        what, why = (entry.what.vi, entry.why.vi) if at == 0 else (entry.what.en, entry.why.en)
        lines.append(NotChecked(None, what, why))
    for unit in submission.units:
        lines += _unit(context, unit, members[unit.path], at)
    return tuple(lines)


def _unit(context: Context, unit: Unit, members: tuple[Member, ...], at: int) -> list[NotChecked]:
    del members
    if unit.kind is None:
        return [NotChecked(unit.path, _KIND[at], _NO_KIND[at])]
    lines = []
    if unit.kind == "chi-bo" and unit.roster is None:
        lines.append(NotChecked(unit.path, _ROSTER[at], _NO_ROSTER[at]))
    dues = [context.due(r.due or d.due) for d in context.ruleset.dossiers for r in d.requires if d.sender == unit.kind]
    if dues and context.received is None and unit.received is None and context.as_of > max(dues):
        lines.append(NotChecked(unit.path, _RECEIPT[at], _NO_RECEIPT[at]))
    return lines
