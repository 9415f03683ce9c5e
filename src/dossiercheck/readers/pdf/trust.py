"""Whether a page's text layer can be trusted. 'Has text' is the wrong question: a signed scan has only its stamp's."""

import re

from dossiercheck.readers.pdf.drawn import Drawn
from dossiercheck.vietnamese.fold import plain

_STAMP = re.compile(r"(?:ky boi|nguoi ky|email|co quan|thoi gian ky|chu ky so|signed by|signature|digitally)")
_MARKED = re.compile("[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]")
# Letters that TCVN3 and VNI texts are full of and Vietnamese Unicode text never is.
_LEGACY = re.compile("[µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉËªÎ×ØÜÞ®§¬«­Ö]")


def distrust(text: str, shapes: Drawn) -> str | None:
    """Why the page is not readable: 'no-text', 'stamp-only', 'garbage'; 'blank' if nothing is on it; None if fine."""
    letters = sum(c.isalpha() for c in text)
    scanned = shapes.covered >= 0.6
    if letters == 0:
        return "no-text" if shapes.pictures or shapes.paths else "blank"
    if scanned and (letters < 250 and (_STAMP.search(plain(text)) or letters < 120)):
        return "stamp-only"
    marked = len(_MARKED.findall(text.lower()))
    odd = sum(0xE000 <= ord(c) < 0xF900 or c == "\ufffd" for c in text)
    if odd * 5 > letters:
        return "garbage"
    legacy = len(_LEGACY.findall(text))
    if legacy * 12 > letters and legacy > 2 * sum(c in "ếệềảạấầậđ" for c in text.lower()):
        return "garbage"
    return "garbage" if scanned and letters >= 120 and marked * 25 < letters else None
