"""Names of merit levels as Vietnamese spells and abbreviates them: 'hoàn thành tốt nhiệm vụ', 'HTTNV', 'ĐTC-HTTNV'.

Two printed levels are the same level when their keys are equal. Where a name does not say by itself which level it
is ('loại 1', 'mức A', 'khá', two levels at once) the key is None: then only equal words are surely equal.
"""

import re
from functools import lru_cache

from dossiercheck.vietnamese.fold import plain

_MOST = 300
"""Letters beyond which a text is no name of a level."""
_OTHER = re.compile(r"[^a-z0-9]+")
_DUTY = r"(?: ?(?:chuc trach )?(?:nhiem vu|nv))"
_DONE = r"(?:hoan thanh|ht) ?"
# On plain text with every mark as a blank: 'dtc ht xs nv', 'hoan thanh xuat sac nhiem vu', 'tsvm tieu bieu'.
_LEVEL = re.compile(
    r"(?<![a-z0-9])(?:(?P<unrated>(?:khong|chua)(?: duoc)? (?:xep|phan loai|danh gia)|mien (?:cong tac|sinh hoat|xep|danh gia))"
    r"|(?P<failed>(?:(?:vi pham|khong du) tu cach)|yeu kem|yk)"
    r"|(?P<limited>(?:co |con )*(?:mat )?han che)"
    r"|(?P<no>(?:khong|chua|ko|k) ?(?:(?:dat|du) )?)?(?:(?:d ?tc|du tc) ?)?(?:(?P<exemplary>(?:trong sach vung manh|ts ?vm) (?:tieu bieu|tb))"
    r"|(?P<clean>trong sach vung manh|ts ?vm)"
    rf"|(?P<excellent>{_DONE}(?:xuat sac|xs){_DUTY}?|(?:xuat sac|xs){_DUTY})"
    rf"|(?P<good>{_DONE}(?:tot|t){_DUTY}?)"
    rf"|(?P<fulfilled>{_DONE}{_DUTY})))(?![a-z0-9])"
)
# 'Xuất sắc', 'loại tốt', 'xếp loại: kém': short names count alone only.
_BARE = re.compile(
    r"(?:(?:xep|dat|loai|muc|dang vien|chi bo|dang bo) )*(?:(?P<excellent>xuat sac|xs)|(?P<good>tot)|(?P<fulfilled>hoan thanh)|(?P<failed>yeu|kem))"
)
# Every name of a level holds one of these.
_STEMS = (
    "xep", "phan loai", "danh gia", "mien ", "tu cach", "kem", "yk", "han che", "trong sach", "vm", "hoan thanh", "ht",
    "xuat sac", "xs", "tot", "yeu",
)  # fmt: skip


@lru_cache(maxsize=4096)
def level_key(text: str) -> str | None:
    """The level a text names, or None where it cannot be told; case, marks, diacritics and spelling do not count.

    One of 'exemplary' and 'clean' (trong sạch, vững mạnh; tiêu biểu), 'excellent', 'good', 'fulfilled' (hoàn thành
    xuất sắc, tốt, -- nhiệm vụ), 'limited' (còn hạn chế), 'failed' (không hoàn thành, vi phạm tư cách, yếu kém),
    'unrated' (chưa or không xếp loại, được miễn).

    >>> level_key("Đảng viên đủ tư cách, hoàn thành tốt nhiệm vụ") == level_key("ĐTC-HTTNV") == "good"
    True
    >>> level_key("mức 1") is None
    True
    """
    words = _OTHER.sub(" ", plain(text)).strip()
    if len(words) > _MOST or not any(stem in words for stem in _STEMS):
        return None
    keys = {_key(match) for match in _LEVEL.finditer(words)}
    if not keys and (bare := _BARE.fullmatch(words)):
        return bare.lastgroup
    return keys.pop() if len(keys) == 1 else None


def _key(match: re.Match[str]) -> str | None:
    """Key of one match; of the denied names only 'không hoàn thành nhiệm vụ' is a level."""
    name = next(n for n, said in match.groupdict().items() if said is not None and n != "no")
    if match["no"] is None:
        return name
    return "failed" if name == "fulfilled" else None
