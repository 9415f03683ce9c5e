"""Names of genres: how a title begins ('BIÊN BẢN', 'BẢN KIỂM ĐIỂM'), in full, shortened or misspelt.

'BB HỌP CHI BỘ' and 'BIÊN BÀN HỌP CHI BỘ' are minutes: a paper whose title has a slip is told with less confidence,
never called missing.
"""

from collections.abc import Iterable
from functools import lru_cache

from dossiercheck.model.frozen import frozen
from dossiercheck.vietnamese.fold import fold, plain
from dossiercheck.vietnamese.fuzzy import distance

_FULL = (
    "trích biên bản", "biên bản", "bản tự kiểm điểm", "bản kiểm điểm", "báo cáo tự kiểm điểm", "bản tự đánh giá",
    "bản tự nhận xét", "bản đăng ký", "bản đăng kí", "bản cam kết", "bản nhận xét", "bản tổng hợp", "bản thu hoạch",
    "bản đánh giá", "bảng tự chấm điểm", "bảng chấm điểm", "bảng điểm", "bảng tổng hợp", "bảng kê", "biểu tự chấm điểm",
    "biểu chấm điểm", "biểu báo cáo", "biểu tổng hợp", "biểu tự đánh giá", "biểu điểm", "biểu mẫu", "biểu thống kê", "bảng thống kê", "biểu số liệu",
    "bảng số liệu", "biểu phân tích", "bảng phân tích", "phiếu phân tích", "bảng xếp loại", "bảng phân loại",
    "biểu xếp loại", "biểu phân loại", "bảng đánh giá", "biểu đánh giá", "bảng tính điểm", "biểu tính điểm", "biểu",
    "phiếu bổ sung", "phiếu nhận xét", "phiếu xin ý kiến", "phiếu tự kiểm điểm", "phiếu kiểm điểm", "phiếu đăng ký",
    "phiếu đánh giá", "phiếu", "lý lịch", "danh sách", "đăng ký phấn đấu", "nghị quyết", "quyết định", "chỉ thị",
    "kết luận", "quy chế", "quy định", "thông tri", "hướng dẫn", "thông báo", "thông cáo", "báo cáo", "kế hoạch",
    "quy hoạch", "chương trình", "đề án", "phương án", "tờ trình", "công văn", "giấy mời", "giấy giới thiệu",
    "giấy đăng ký", "đơn đăng ký", "ý kiến nhận xét", "tổng hợp ý kiến", "tổng hợp", "bản", "bảng",
)  # fmt: skip
# What stands as a title of its own where 'bản', 'bảng' or 'phiếu' was left out; only as a heading.
BARE = ("tự kiểm điểm", "kiểm điểm", "tự chấm điểm", "chấm điểm", "đăng ký", "cam kết", "bổ sung", "tự đánh giá", "nhận xét",
        "thống kê số liệu", "thống kê", "số liệu")  # fmt: skip
WEAK = frozenset({"bản", "bảng", "biểu", "phiếu", "tổng hợp", *BARE})
# As offices shorten them; the genres among them begin a title.
_SHORT_GENRES = {"bb": "biên bản", "bc": "báo cáo", "bckđ": "báo cáo kiểm điểm", "bkđ": "bản kiểm điểm", "qđ": "quyết định", "ttr": "tờ trình", "ds": "danh sách", "đk": "đăng ký"}  # fmt: skip
_SHORT = {**_SHORT_GENRES, "kđ": "kiểm điểm", "cb": "chi bộ", "đb": "đảng bộ", "đu": "đảng uỷ", "đv": "đảng viên", "xl": "xếp loại", "cl": "chất lượng", "đgcl": "đánh giá chất lượng"}  # fmt: skip

NAMED = {fold(g): g for g in sorted((*_FULL, *BARE), key=len, reverse=True)}
"""Key -> genre, longest first."""
_UNMARKED = {plain(g): g for g in reversed(NAMED.values())}
"""Key without diacritics -> genre, the longest of several."""
_FIRST = 2
"""Letters by which genres are looked up."""
_SLIP, _CHANGED = 7, 9
"""Letters of the shortest genre that is known with one of them too many or lost, and with one changed ('cộng sản' is no 'công văn')."""


@frozen
class Genre:
    """A genre with the number of letters it takes as printed; `near`: shortened or misspelt."""

    genre: str
    length: int
    near: bool = False


def _by_start(keys: Iterable[str], letters: int = _FIRST) -> dict[str, tuple[str, ...]]:
    """Keys by their first letters, in order."""
    found: dict[str, tuple[str, ...]] = {}
    for key in keys:
        found[key[:letters]] = (*found.get(key[:letters], ()), key)
    return found


_STARTS = _by_start(NAMED)
_UNMARKED_STARTS = _by_start(plain(k) for k in NAMED if " " in k)
_NEAR_STARTS = _by_start((plain(k) for k in NAMED if " " in k), 1)


def begun(text: str) -> Genre | None:
    """The longest genre the text begins with; without diacritics only where it has none at all."""
    folded = fold(text)
    known = next((k for k in _STARTS.get(folded[:_FIRST], ()) if _begins(folded, k)), None)
    if known is not None:
        return Genre(NAMED[known], len(known))
    bare = plain(text)
    if bare in _UNMARKED or folded != bare:
        return Genre(_UNMARKED[bare], len(bare)) if bare in _UNMARKED else None
    known = next((k for k in _UNMARKED_STARTS.get(bare[:_FIRST], ()) if _begins(bare, k)), None)
    return None if known is None else Genre(_UNMARKED[known], len(known))


def _begins(text: str, genre: str) -> bool:
    return text.startswith(genre) and (len(text) == len(genre) or not text[len(genre)].isalpha())


@lru_cache(maxsize=1024)
def near(text: str) -> Genre | None:
    """The genre a heading begins with by its letters alone, or with one of many wrong, or as offices shorten it.

    >>> near("BIÊN BÀN HỌP"), near("BB họp chi bộ"), near("TRƯỜNG CHÍNH TRỊ")
    (Genre(genre='biên bản', length=8, near=True), Genre(genre='biên bản', length=2, near=True), None)
    """
    words = plain(text).split(" ")
    if len(words) > 1 and words[1][:1].isalpha() and (short := _SHORT_GENRES.get(fold(text).split(" ", 1)[0])):
        return Genre(short, len(words[0]), near=True)
    for genre in _NEAR_STARTS.get(words[0][:1], ()):
        spelt = genre.replace(" ", "")
        for count in (genre.count(" ") + 1, genre.count(" ")):
            said = "".join(words[:count])
            if said == spelt or (count <= len(words) and _slipped(said, spelt)):
                return Genre(_UNMARKED[genre], len(" ".join(words[:count])), near=True)
    return None


def _slipped(said: str, spelt: str) -> bool:
    """Whether one letter is wrong: among few letters a changed one makes another word."""
    return len(spelt) >= (_CHANGED if len(said) == len(spelt) else _SLIP) and distance(said, spelt, 1) <= 1


@lru_cache(maxsize=1024)
def spelt_out(heading: str) -> str:
    """A folded title with its genre set right and what offices shorten in full; the same where there is nothing to mend.

    >>> spelt_out("bb họp cb cuối năm"), spelt_out("biên bàn họp")
    ('biên bản họp chi bộ cuối năm', 'biên bản họp')
    """
    known = begun(heading)
    genre = near(heading) if known is None or " " not in known.genre else None
    if genre is not None:
        heading = f"{fold(genre.genre)}{heading[genre.length :]}"
    return " ".join(_SHORT.get(w, w) for w in heading.split(" "))
