"""Official formulas on a page read by OCR, set right before any fact is looked for.

A text layer is taken as it is. Of a scan's lines only phrases of the list below (and the titles the rules know) are
touched, see `vietnamese/fuzzy`; a line so mended counts as read less surely. Names, numbers and dates never change.
"""

import re
from dataclasses import replace
from functools import lru_cache

from dossiercheck.model.document import Document, Line
from dossiercheck.model.recogniser import Recogniser
from dossiercheck.vietnamese.fuzzy import Mended, distance, mend
from dossiercheck.vietnamese.names import looks_like_name

_FORMULAS = (
    # heads
    "đảng cộng sản việt nam", "cộng hòa xã hội chủ nghĩa việt nam", "độc lập", "hạnh phúc", "đảng bộ", "đảng ủy",
    "ban chấp hành", "công đoàn", "đoàn tncs hồ chí minh", "kính gửi", "nơi nhận", "căn cứ", "về việc",
    # genres
    "biên bản", "trích biên bản", "báo cáo", "báo cáo kiểm điểm", "bản kiểm điểm", "bản tự kiểm điểm",
    "bản tự nhận xét", "bản đăng ký", "bản cam kết", "bảng tự chấm điểm", "bảng chấm điểm", "bảng điểm",
    "biểu báo cáo", "biểu tổng hợp", "bảng tổng hợp", "bản tổng hợp", "phiếu bổ sung", "quyết định", "nghị quyết",
    "tờ trình", "kế hoạch", "thông báo", "công văn", "hướng dẫn", "danh sách", "ý kiến nhận xét",
    "bổ sung hồ sơ đảng viên", "phiếu bổ sung hồ sơ đảng viên", "sinh hoạt chi bộ", "hội nghị chi bộ",
    # posts and signature blocks
    "bí thư", "phó bí thư", "bí thư chi bộ", "phó bí thư chi bộ", "chủ tọa", "chủ trì", "thư ký", "chủ tịch",
    "phó chủ tịch", "giám đốc", "phó giám đốc", "bộ trưởng", "thứ trưởng", "hiệu trưởng", "phó hiệu trưởng",
    "người ghi biên bản", "người viết kiểm điểm", "người tự kiểm điểm", "người viết", "người khai", "người báo cáo",
    "người kiểm điểm", "người đăng ký", "người cam kết", "chủ tọa hội nghị", "chủ trì hội nghị", "thư ký hội nghị",
    "ký, ghi rõ họ tên", "ký và ghi rõ họ tên", "thay mặt", "đảng viên",
    # labels and fixed phrases
    "họ và tên", "ngày sinh", "sinh ngày", "chức vụ", "ngày vào đảng", "đơn vị công tác", "thời gian", "địa điểm",
    "thành phần", "tổng số", "có mặt", "vắng mặt", "biểu quyết", "giơ tay", "bỏ phiếu kín", "nhất trí", "tán thành",
    "thông qua", "trong sạch vững mạnh", "hoàn thành tốt nhiệm vụ", "hoàn thành xuất sắc nhiệm vụ",
    # spelt alike or nearly: known, so that they stay what they are
    "thủ trưởng", "thủ tướng", "phó thủ tướng", "trụ trì", "chủ trương", "thông bao", "kế toán", "quyết toán",
    "hoàn thành nhiệm vụ", "chưa hoàn thành nhiệm vụ", "đủ tư cách", "chính thức", "dự bị",
)  # fmt: skip
_DOUBT = 0.03
"""Confidence a line loses for each letter set right."""
# 'Só 12', 'Sô:12', 'S6 12': the label of a number is always the same word.
_NUMBER_LABEL = re.compile(r"^S[óòôỏ6ốồ]\s?:?(?=\s*[\d\ufffd….-])", re.IGNORECASE)
# 'Hà Nội. ngày 17': the comma of a place-date line.
_PLACE = re.compile(r"^([^\W\d_][^\d.,]{1,30})[.;:]\s+(?=ngày\b)", re.IGNORECASE)
# The first word of a signature block, half under a seal: 'KT, BỘ TRƯỞNG', "'T. GIÁM ĐỐC", '7/M CHI BỘ'.
_BEFORE_BODY = re.compile(r"^\S{1,4}\s*(?=(?:CHI [BU]|ĐẢNG [BỦU]|BAN CHẤP|BAN THƯỜNG|ĐOÀN CHỦ|CÔNG ĐOÀN))")
_BEFORE_POST = re.compile(r"^\S{1,3}[.,]\s*(?=(?:BỘ TRƯỞNG|GIÁM ĐỐC|CHỦ TỊCH|HIỆU TRƯỞNG|TRƯỞNG|CHÁNH|CỤC|VỤ|TỔNG))")
_BRANCH = re.compile(r"\b(ch)[íìỉịĩ](?= (?:bộ|uỷ|ủy)\b)", re.IGNORECASE)
_DECISION = re.compile(r"(?<=[/-])QD(?=[-/])")


def mended(document: Document, recognisers: tuple[Recogniser, ...]) -> Document:
    """The document with the formulas of its OCR lines set right; the same object if there are none."""
    scanned = {p.number for p in document.pages if p.origin == "ocr"}
    if not scanned:
        return document
    phrases = _phrases(recognisers)
    lines = tuple(_mended(x, phrases) if x.page in scanned else x for x in document.lines)
    return replace(document, lines=lines)


@lru_cache(maxsize=4)
def _phrases(recognisers: tuple[Recogniser, ...]) -> tuple[str, ...]:
    titles = (w for r in recognisers for t in r.title for w in (*t.all, *t.any) if " " in w)
    return tuple(dict.fromkeys((*_FORMULAS, *titles)))


def _mended(line: Line, phrases: tuple[str, ...]) -> Line:
    text = _PLACE.sub(r"\1, ", _NUMBER_LABEL.sub(_as_label, _DECISION.sub("QĐ", line.text)))
    text = _BRANCH.sub(lambda m: m[1] + ("I" if m[0].isupper() else "i"), text)
    found = _set_right(text, phrases)
    if found.text == line.text:
        return line
    return replace(line, text=found.text, confidence=round(max(0.3, line.confidence - _DOUBT * found.slips), 3))


@lru_cache(maxsize=4096)
def _set_right(text: str, phrases: tuple[str, ...]) -> Mended:
    """One line's text; asked again in each round of reading."""
    found = Mended(text, 0) if looks_like_name(text) else mend(text, phrases)
    return replace(found, text=_authority(found.text))


def _authority(text: str) -> str:
    """The line with its 'T/M' or 'KT.' set right, if what stands there is one letter off."""
    if len(text) > 60 or text[-8:] != text[-8:].upper():
        return text
    for pattern, word, letters in ((_BEFORE_BODY, "T/M", "TM"), (_BEFORE_POST, "KT.", "KT")):
        match = pattern.match(text)
        said = "".join(c for c in match.group() if c.isalnum()).upper() if match else letters
        if match is not None and (said != letters or "," in match.group()) and distance(said, letters, 1) <= 1:
            return f"{word} {text[match.end() :]}"
    return text


def _as_label(match: re.Match[str]) -> str:
    said = "SỐ" if match.group()[:2].isupper() and match.group()[0] == "S" and match.group()[1] in "ÓÒÔỎỐỒ" else "Số"
    return said + (":" if ":" in match.group() else "")
