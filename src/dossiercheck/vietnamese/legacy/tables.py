"""The four encodings Vietnamese offices typed in before Unicode, as facts: which bytes stand for which letter.

TCVN3 is the lower half of TCVN 5712:1993 (fonts '.VnTime'), VISCII is RFC 1456, VPS and VNI-Windows are the tables
of their makers' fonts. Text typed in them reaches us as Windows-1252 letters.
"""

from typing import Literal

Encoding = Literal["TCVN3", "VNI", "VPS", "VISCII"]

_TCVN3 = (
    "µà¸á¶ả·ã¹ạ¨ă»ằ¾ắ¼ẳ½ẵÆặ©âÇầÊấÈẩÉẫËậ®đÌèÐéÎẻÏẽÑẹªêÒềÕếÓểÔễÖệ×ìÝíØỉÜĩÞịßòãóáỏâõäọ«ôåồèốæổçỗéộ¬ơêờíớëởìỡîợ"
    "ïùóúñủòũôụ\u00adưõừøứöử÷ữùựúỳýýûỷüỹþỵ¡Ă¢Â§Đ£Ê¤Ô¥Ơ¦Ư"
)
"""Pairs: the letter as read, the letter meant."""

_VISCII = (
    (0x80, "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"),
    (0xC0, "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"),
)
_VISCII_LOW = {0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"}

_VPS = (
    (0x80, "ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ"),
    (0x93, "ỀỂỄỐỒỔỖýỷỵỚỜỞ"),
    (0xA1, "ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕựầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ"),
    (0xE0, "àáâãảạă"),
    (0xE8, "èéêẽìí"),
    (0xEF, "ĩẴĐòóôõ"),
    (0xF7, "Ơụùúủ"),
    (0xFD, "ỶẼỳ"),
)
_VPS_LOW = {
    0x02: "Ạ", 0x03: "Ậ", 0x04: "Ặ", 0x05: "Ẹ", 0x06: "Ệ", 0x10: "Ị", 0x11: "Ọ", 0x12: "Ộ", 0x13: "Ợ", 0x14: "Ụ",
    0x15: "Ự", 0x19: "Ỵ", 0x1C: "Ẫ", 0x1D: "Ữ",
}  # fmt: skip

_VNI_MARKED = (
    # base letter, marks as printed, letters meant
    ("a", "øùûõïâàáåãäêèéúüë", "àáảãạâầấẩẫậăằắẳẵặ"),
    ("e", "øùûõïâàáåãä", "èéẻẽẹêềếểễệ"),
    ("o", "øùûõïâàáåãä", "òóỏõọôồốổỗộ"),
    ("u", "øùûõï", "ùúủũụ"),
    ("y", "øùûõ", "ỳýỷỹ"),
    ("ô", "øùûõï", "ờớởỡợ"),
    ("ö", "øùûõï", "ừứửữự"),
)
_VNI_ALONE = ("ìíæóòôöñî", "ìíỉĩịơưđỵ")


def _latin(byte: int) -> str:
    """The letter a byte of a Windows text is read as (Latin-1 where Windows-1252 has none)."""
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def _bytes(rows: tuple[tuple[int, str], ...], low: dict[int, str]) -> dict[str, str]:
    found = {chr(b): letter for b, letter in low.items()}
    for start, letters in rows:
        for at, letter in enumerate(letters):
            found[chr(start + at)] = letter
            found[_latin(start + at)] = letter
    return found


def _vni() -> tuple[dict[str, str], dict[str, str]]:
    """Two-letter and one-letter signs; either half may be a capital, the base letter decides."""
    pairs: dict[str, str] = {}
    for base, marks, letters in _VNI_MARKED:
        for mark, letter in zip(marks, letters, strict=True):
            for m in {mark, mark.upper()}:
                pairs[base + m] = letter
                pairs[base.upper() + m] = letter.upper()
    alone = dict(zip(*_VNI_ALONE, strict=True))
    alone |= {sign.upper(): letter.upper() for sign, letter in alone.items()}
    return pairs, alone


SINGLE: dict[Encoding, dict[str, str]] = {
    "TCVN3": dict(zip(_TCVN3[::2], _TCVN3[1::2], strict=True)),
    "VISCII": _bytes(_VISCII, _VISCII_LOW),
    "VPS": _bytes(_VPS, _VPS_LOW),
}
"""Encodings with one sign a letter."""
VNI_PAIRS, VNI_ALONE = _vni()
