"""Whether a page's text layer can be trusted. 'Has text' is the wrong question: a signed scan has only its stamp's."""

import re

from dossiercheck.vietnamese.fold import plain

_STAMP = re.compile(r"(?:ky boi|nguoi ky|email|co quan|thoi gian ky|chu ky so|signed by|signature|digitally)")
_MARKED = re.compile("[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]")
# Letters that TCVN3 and VNI texts are full of and Vietnamese Unicode text never is.
_LEGACY = re.compile("[µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉËªÎ×ØÜÞ®§¬«­Ö]")
_LETTERS = re.compile(r"[^\W\d_]+")
# Letters a font keeps to itself, and the sign for a letter nobody knows.
_ODD = re.compile("[\ue000-\uf8ff\ufffd]")
# A letter that the font tells nobody, within or beside others: 'ki\x00m đi\x00m'.
_HOLE = re.compile("[^\\W\\d_][\x00\ufffd]|[\x00\ufffd][^\\W\\d_]")
_HOLES = 25
"""One hole in so many letters, and a good part of the words is not what was printed."""
_SCAN = 0.6
"""A page whose pictures cover this share is a scan."""


def distrust(text: str, covered: float, outlines: int = 0, *, slanted: bool = False) -> str | None:
    """Why a page's text cannot be trusted: 'no-text', 'stamp-only', 'watermark-only', 'garbage'; None if fine.

    `covered`: share of the page under pictures; `outlines`: strokes of a letter's size;
    `slanted`: slanted text (a watermark) was left out. Whether a page without text is blank is told by its picture.
    """
    letters = sum(map(len, _LETTERS.findall(text)))
    odd = len(_ODD.findall(text))
    if letters + odd == 0:
        return "watermark-only" if slanted else "no-text"
    if outlines > 150 and letters < outlines:
        return "no-text"
    scanned = covered >= _SCAN
    if scanned and (letters < 250 and (_STAMP.search(plain(text)) or letters < 120)):
        return "stamp-only"
    if odd * 5 > letters + odd:
        return "garbage"
    if ("\ufffd" in text or "\x00" in text) and len(_HOLE.findall(text)) * _HOLES > letters:
        return "garbage"
    legacy = len(_LEGACY.findall(text))
    if legacy * 12 > letters and legacy > 2 * sum(c in "ếệềảạấầậđ" for c in text.lower()):
        return "garbage"
    plainly = scanned and letters >= 120 and len(_MARKED.findall(text.lower())) * 25 < letters
    return "garbage" if plainly else None
