"""What findings say, in Vietnamese and English: message and remedy by code.

A key is a finding's code, or the code and a facet ('missing.form'); with '.unsure' behind it, what is said where the
matter could not be told. A code without a sentence for unsure says that a person should look.
"""

from typing import Literal

from dossiercheck.model.report import Verdict
from dossiercheck.rules.sentences import SENTENCES

Lang = Literal["vi", "en"]

_UNSURE = (
    "{what}: chưa xác định được ({matter}). {reason}",
    "{what}: this could not be told ({matter}). {reason}",
    "Đề nghị người kiểm tra xem lại văn bản.",
    "A person should look at the paper.",
)
_MATTERS: dict[str, tuple[str, str]] = {
    "date-outside": ("ngày tháng", "date"),
    "wrong-signatory": ("người ký", "signatory"),
    "wrong-period": ("năm ghi trong văn bản", "year"),
    "content-missing": ("nội dung", "content"),
    "vote-inconsistent": ("số liệu biểu quyết", "vote figures"),
    "vote-short": ("tỷ lệ biểu quyết", "majority"),
    "quorum-short": ("số đảng viên có mặt", "attendance"),
    "scores-inconsistent": ("điểm số", "scores"),
    "class-mismatch": ("mức xếp loại", "class"),
    "roster-mismatch": ("danh sách", "list of members"),
    "not-on-roster": ("danh sách", "roster"),
}


class _Blank(dict[str, object]):
    """A placeholder without a value is left blank: a sentence is never lost for want of a figure."""

    def __missing__(self, key: str) -> str:
        return ""


def message(key: str, verdict: Verdict, lang: Lang, **values: object) -> str:
    """The sentence of a finding."""
    return _say(key, verdict, lang, 0, values)


def remedy(key: str, verdict: Verdict, lang: Lang, **values: object) -> str:
    """What to do about it."""
    return _say(key, verdict, lang, 2, values)


def _say(key: str, verdict: Verdict, lang: Lang, at: int, values: dict[str, object]) -> str:
    four, matter = _sentence(key, verdict), _MATTERS.get(key.partition(".")[0], ("nội dung", "content"))
    said = {"matter": matter[lang == "en"], **values}
    text = four[at + (lang == "en")].format_map(_Blank(said))
    return " ".join(text.split()).removeprefix(": ").strip()


def _sentence(key: str, verdict: Verdict) -> tuple[str, str, str, str]:
    if verdict == "unsure" and key not in _ALWAYS_UNSURE:
        return SENTENCES.get(f"{key}.unsure") or SENTENCES.get(f"{key.partition('.')[0]}.unsure") or _UNSURE
    return SENTENCES[key]


_ALWAYS_UNSURE = frozenset({"unreadable"})
