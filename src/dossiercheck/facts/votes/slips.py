"""Words of voting with a mark lost or misplaced, set right for comparing: 'biêu quyết', 'xuất săc', 'hòan thành'.

Only whole phrases whose letters are all there, and which keep some mark: text typed without any is another matter, and
'bao cao su' is no report. A name ('Nhật Trí') is none of them. What is printed stays as it is.
"""

from dossiercheck.facts.votes.items import Item
from dossiercheck.vietnamese.fold import bare

_PHRASES = (
    "biểu quyết", "nhất trí", "thông qua", "xếp loại", "phân loại", "kiểm điểm", "chấm điểm", "báo cáo", "đăng ký",
    "hoàn thành", "xuất sắc nhiệm vụ", "tốt nhiệm vụ", "trong sạch", "vững mạnh", "bỏ phiếu",
)  # fmt: skip
_KEYS = tuple((bare(phrase), phrase) for phrase in _PHRASES)
MANY = 2
"""Items with slips in a paper from which on its other words cannot be relied upon either."""


def slipped(text: str) -> bool:
    """Whether a folded text may hold such a slip: a cheap look at the whole of a paper.

    >>> slipped("kết quả biểu quyết"), slipped("kết quả biêu quyết")
    (False, True)
    """
    letters = bare(text)
    return any(letters.count(key) != text.count(phrase) for key, phrase in _KEYS)


def mended(item: Item) -> Item:
    """The item with its phrases spelt right for comparing; the same item where there is nothing to mend.

    >>> from dossiercheck.facts.votes.items import item_of
    >>> mended(item_of((), ("Kết quả biêu quyết 8/8",))).folded
    'kết quả biểu quyết 8/8'
    """
    letters = bare(item.folded)
    if len(letters) != len(item.folded):
        return item
    folded = item.folded
    for key, phrase in _KEYS:
        if letters.count(key) != folded.count(phrase):
            folded = _spelt(item, folded, letters, key, phrase)
    return item if folded is item.folded else item._replace(folded=folded)


def _spelt(item: Item, folded: str, letters: str, key: str, phrase: str) -> str:
    at = letters.find(key)
    while at >= 0:
        end = at + len(key)
        whole = not (letters[at - 1 : at].isalpha() or letters[end : end + 1].isalpha())
        if whole and folded[at:end] not in {key, phrase} and not item.text[at:end].istitle():
            folded = folded[:at] + phrase + folded[end:]
        at = letters.find(key, end)
    return folded
