"""What a requirement asks of a paper, sentence by sentence, in Vietnamese and English."""

from collections.abc import Iterator
from datetime import date as Date

from dossiercheck.rules.messages import Lang
from dossiercheck.rules.schema import (
    ContentRule,
    Dossier,
    Due,
    Requirement,
    RuleSet,
    SignedBy,
    Text,
    VoteRule,
    Window,
)

_VOTES = {
    "branch-class": ("biểu quyết đề nghị xếp loại chi bộ", "a vote on the branch's class"),
    "member-class": ("biểu quyết đề nghị xếp loại từng đảng viên chính thức", "a vote on each official member's class"),
    "commendation": ("biểu quyết đề nghị khen thưởng", "a vote on commendation"),
    "minutes": ("biểu quyết thông qua biên bản", "a vote on the minutes"),
    "other": ("một biểu quyết khác", "another vote"),
}


def said(text: Text, lang: Lang) -> str:
    """A pack's text in the language asked for."""
    return text.vi if lang == "vi" else text.en


def obligations(dossier: Dossier, rule: Requirement, ruleset: RuleSet, lang: Lang) -> tuple[str, ...]:
    """Everything that must hold of the paper."""
    vi = lang == "vi"
    sentences = [_owed(dossier, rule, ruleset, lang), _due(rule.due or dossier.due, ruleset, lang)]
    if rule.period is not None:
        year = getattr(ruleset.period, rule.period)
        sentences.append(f"Ghi năm {year}." if vi else f"For the year {year}.")
    sentences.append(_dated(rule, ruleset, lang))
    sentences += [_signed(s, ruleset, lang) for s in rule.signed]
    sentences += [_vote(v, ruleset, lang) for v in rule.votes]
    sentences += [_content(c, lang) for c in rule.content]
    sentences += _leniency(rule, ruleset, lang)
    return tuple(sentences)


def window(span: Window) -> str:
    """'11/12/2010 - 20/12/2010'."""
    return f"{_day(span.since)} - {_day(span.until)}"


def _owed(dossier: Dossier, rule: Requirement, ruleset: RuleSet, lang: Lang) -> str:
    kinds = rule.owners or (dossier.sender,)
    sender = said(ruleset.units[kinds[0]].label, lang)
    receiver = said(ruleset.units[dossier.receiver].label, lang) if dossier.receiver in ruleset.units else None
    if lang == "vi":
        each = ", mỗi đảng viên một bản" if rule.for_each else ", một bản cho cả hồ sơ" if rule.owners else ""
        return f"{sender} nộp lên {receiver or 'cấp trên'}{each}."
    each = ", one a member" if rule.for_each else ", one for the whole delivery" if rule.owners else ""
    return f"Owed by: {sender}, to: {receiver or 'its superior'}{each}."


def _due(due: Due, ruleset: RuleSet, lang: Lang) -> str:
    last = _day(_edge(due.otherwise, ruleset))
    if due.day_before is None:
        return f"Hạn nộp: {last}." if lang == "vi" else f"Due: {last}."
    if lang == "vi":
        return f"Hạn nộp: ngày trước {due.day_before} nếu biết, không thì {last}."
    return f"Due: the day before {due.day_before} where it is given, else {last}."


def _dated(rule: Requirement, ruleset: RuleSet, lang: Lang) -> str:
    vi = lang == "vi"
    if rule.dated.by == "meeting":
        text = "Ghi rõ ngày họp" if vi else "States the day of the meeting"
    else:
        text = "Đề ngày, tháng, năm" if vi else "Bears a date"
    if rule.meeting is not None:
        span = window(ruleset.windows[rule.meeting.within])
        text += f", trong khoảng {span}" if vi else f", within {span}"
    elif rule.dated.since is not None:
        first = _day(_edge(rule.dated.since, ruleset))
        text += f", từ {first}" if vi else f", from {first} on"
    return f"{text}."


def _signed(signed: SignedBy, ruleset: RuleSet, lang: Lang) -> str:
    if signed.member is not None:
        return "Chính đảng viên ký." if lang == "vi" else "Signed by the member."
    roles = [said(ruleset.roles[r].label, lang) if r in ruleset.roles else r for r in signed.role]
    joined = (" hoặc " if lang == "vi" else " or ").join(roles)
    who = f"{', '.join(signed.authority)}: {joined}" if signed.authority else joined
    when = "" if signed.when is None else f" ({signed.when})"
    return f"Người ký: {who}{when}." if lang == "vi" else f"Signed by: {who}{when}."


def _vote(vote: VoteRule, ruleset: RuleSet, lang: Lang) -> str:
    if vote.on == "adoption":
        papers = "; ".join(said(ruleset.documents[d].label, lang) for d in vote.of)
        text = f"biểu quyết thông qua: {papers}" if lang == "vi" else f"votes that adopt: {papers}"
    else:
        text = _VOTES[vote.on][lang == "en"]
    return f"Ghi kết quả {text}." if lang == "vi" else f"Records {text}."


def _content(content: ContentRule, lang: Lang) -> str:
    return f"Nêu {said(content.says, lang)} ({content.severity})." if lang == "vi" else (
        f"Says: {said(content.says, lang)} ({content.severity})."
    )  # fmt: skip


def _leniency(rule: Requirement, ruleset: RuleSet, lang: Lang) -> Iterator[str]:
    for kind in rule.served_by:
        label = said(ruleset.documents[kind].label, lang)
        yield f"«{label}» có thể thay nếu nội dung nêu." if lang == "vi" else f"“{label}” may serve if it says so."
    if rule.advisory:
        yield "Mọi kết quả chỉ là cảnh báo." if lang == "vi" else "All its findings are warnings at most."


def _edge(name: str, ruleset: RuleSet) -> Date:
    span, _, side = name.partition(".")
    return ruleset.windows[span].since if side == "from" else ruleset.windows[span].until


def _day(day: Date) -> str:
    return f"{day:%d/%m/%Y}"
