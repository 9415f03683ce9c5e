"""What a folder's name tells: a kind of unit, a phase or kind of paper, a person, or nothing."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from dossiercheck.model.frozen import frozen
from dossiercheck.vietnamese.fold import fold, plain
from dossiercheck.vietnamese.names import looks_like_name

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"^\W*\d+[.)\s]*")  # '01. Nông Văn Tài'
# 'CB Văn phòng', '01. CB_Kho', 'ĐU'; a word in small letters, or longer, is none.
_INITIALS = re.compile(r"^[\W\d_]*([A-ZĐ]{2})(?![^\W_])")
_SHORT = 2
"""Words of a kind that is abbreviated by initials."""
# Folders that sort a unit's papers, never units themselves: kinds of paper, member papers.
_SORTING = (
    "dang vien", "ho so", "ca nhan", "ban kiem diem", "kiem diem", "bien ban", "bao cao", "bang diem", "cham diem",
    "bang cham", "dang ky", "cam ket", "phieu", "bieu", "quyet dinh", "to trinh", "scan", "anh chup", "hinh anh",
    "hinh chup", "khac", "tai lieu", "van ban", "file", "files", "ban goc", "ban mem", "word", "pdf", "docx", "bo sung",
    "nop", "new folder", "tong hop", "du thao", "chinh thuc", "du bi", "tap the",
)  # fmt: skip
# Words that sort only by themselves or with a number: 'Phần 2', 'Quý IV', 'Mới'; 'Phân xưởng', 'Môi trường' are units.
_COUNTED = re.compile(
    r"(?:giai doan|buoc|dot|phan|thang|quy|nam|moi|cu|anh|hinh)(?: (?:thu |so )?(?:\d+|[ivx]+|[a-d]|nhat|nhi|cuoi)(?: .*)?)?"
)
# The commonest surnames without diacritics; folders are mostly named so. Those that begin other words too
# ('Van' of 'Văn phòng', 'To' of 'Tổ chức') are left out.
_COMMON = """
    nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh mai luong ha trieu chu nong be
    hua vi ma dam doan cao quach lam truong phung than kieu ninh chau nghiem sam bach loc khuc giang lo vang"""
_SURNAMES = frozenset(_COMMON.split())
_LISTS = ("danh sach", "ds dang vien", "dsdv")
_ADDRESSES = frozenset({"dc", "d", "c", "dv", "hs", "bkd"})


@frozen
class UnitWords:
    """Words that tell kinds of unit, from the rule pack: kind -> (known_by, never)."""

    kinds: Mapping[str, tuple[Sequence[str], Sequence[str]]]

    def kind(self, name: str) -> str | None:
        """The kind a name tells; the phrase that stands first wins, a longer one at the same place.

        Else the capital initials it begins with, where one kind alone has them: 'CB Kho bạc', '02. ĐU Sở'.
        """
        text = _spaced(name)
        best: tuple[int, int, str] | None = None
        for kind, (known, never) in self.kinds.items():
            if any(_at(text, word) >= 0 for word in never):
                continue
            for word in known:
                at = _at(text, word)
                if at >= 0 and (best is None or (at, -len(word)) < best[:2]):
                    best = (at, -len(word), kind)
        return best[2] if best else self._by_initials(name)

    def _by_initials(self, name: str) -> str | None:
        first = _INITIALS.match(unicodedata.normalize("NFC", name))
        if first is None:
            return None
        meant = {
            k
            for k, (known, _) in self.kinds.items()
            for w in known
            if len(w.split()) == _SHORT and "".join(x[0] for x in fold(w).split()) == fold(first[1])
        }
        return next(iter(meant)) if len(meant) == 1 else None


@lru_cache(maxsize=4096)
def _spaced(name: str) -> str:
    """'ChiBo_VanPhong' and 'chi-bo-van-phong' as ' chi bo van phong '."""
    split = "".join(
        f" {b}" if a.islower() and b.isupper() else b for a, b in pairwise(f" {unicodedata.normalize('NFC', name)}")
    )
    return f" {' '.join(_WORD.findall(plain(split)))} "


def _at(text: str, phrase: str) -> int:
    return text.find(_phrase(phrase))


@lru_cache(maxsize=1024)
def _phrase(text: str) -> str:
    return f" {' '.join(_WORD.findall(plain(text)))} "


def sorts_papers(name: str) -> bool:
    """Whether a folder only sorts the papers of the unit above it: a phase, a kind of paper, a member's name."""
    text = _spaced(name)
    words = [w for w in text.split() if not w.isdigit() and w not in _ADDRESSES]
    said = f"{text.strip(' 0123456789')} "
    kinds = any(said.startswith(f"{w} ") for w in _SORTING)
    return not words or kinds or _COUNTED.fullmatch(said.strip()) is not None or is_person(name)


def is_bare(name: str, words: UnitWords) -> bool:
    """Whether a folder's name tells a kind of unit and no unit: 'Văn bản chi bộ', '2. Của chi bộ'."""
    text = _spaced(name)
    for phrase in (*(k for known, _ in words.kinds.values() for k in known), *_SORTING):
        text = text.replace(_phrase(phrase), " ")
    return all(w.isdigit() or w in {"cua", "va", "ve", "do"} for w in text.split())


def is_person(name: str) -> bool:
    """Whether a folder's name looks like a person's: a surname first, two to five syllables, no digits but a year.

    A name is written in capitals throughout or in none: 'Truong Tieu hoc' is nobody's.
    """
    if _half_capital(_NUMBER.sub("", readable_name(name))):
        return False
    if plain(name) != fold(name):
        return looks_like_name(_NUMBER.sub("", readable_name(name)).title())
    words = [w for w in _spaced(name).split() if not w.isdigit() and w not in _ADDRESSES]
    return 2 <= len(words) <= 5 and words[0] in _SURNAMES and all(1 < len(w) <= 7 for w in words)


def _half_capital(name: str) -> bool:
    """Whether some words behind the first begin with a capital and others do not: 'Đội Vận tải'."""
    words = [w for w in _WORD.findall(name) if w[0].isalpha() and len(w) > 1 and plain(w) not in _ADDRESSES]
    behind = [w[0].isupper() for w in words[1:]]
    return len(set(behind)) > 1


def is_plural(name: str) -> bool:
    """Whether a folder's name speaks of several: 'Các chi bộ', 'Hồ sơ chi bộ trực thuộc'."""
    text = _spaced(name)
    return any(word in text for word in (" cac ", " tat ca ", " truc thuoc ", " nhung ", " toan bo "))


def readable_name(folder: str) -> str:
    """A name to print for a unit known by its folder (or zip) alone."""
    name = re.sub(r"\.zip$", "", folder, flags=re.IGNORECASE)
    return re.sub(r"[-_]+", " ", name).strip() or folder


def is_roster_name(path: str) -> bool:
    """A file whose name begins 'danh sach' or 'DSDV', behind a number or not, may be a roster (`roster.members` decides)."""
    stem, _, suffix = path.rsplit("/", 1)[-1].rpartition(".")
    return fold(suffix) in {"xlsx", "xls", "ods", "csv", "docx"} and _spaced(stem).lstrip(" 0123456789").startswith(
        _LISTS
    )
