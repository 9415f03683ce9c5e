"""Vocabulary of voting on folded text: who agrees, who does not, classes, units of counting.

Patterns are written with blanks for any run of spaces; the text they meet is one line (see `items`).
"""

import re
from functools import lru_cache

from dossiercheck.vietnamese.stems import Stemmed


def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern written in folded spelling ('uỷ', 'toạ'); letters as `fold` leaves them."""
    return re.compile(pattern)


def stemmed(pattern: str, *stems: str) -> Stemmed:
    """As `compiled`, with the stems one of which every match holds."""
    return Stemmed(re.compile(pattern), *stems)


PERSON = r"(?:(?:đảng|thành|hội|(?:(?:đảng|chi|cấp) )?uỷ) viên|đồng chí|đ(?: ?/ ?)?[cv]|đ\.c|đại biểu|người)(?!\w)"
# Hands are counted too: 'HTTNV (5 tay)'; not 'tay nghề'.
HAND = r"(?:cánh )?tay(?! nghề| lái| nải)(?!\w)"
UNIT = rf"(?:(?:số )?phiếu(?! bổ| nhận| phân| đánh)|{PERSON}|ý kiến|{HAND})"
AGREE = r"(?:nhất trí|(?<!\w)n/trí|đồng ý|tán thành|thống nhất|đồng tình|phiếu (?:ủng hộ|tín nhiệm))"
# 'Thông qua' approves only what can be approved: 'thông qua học tập' means 'by way of'.
PASSED = (
    r"thông qua(?= (?:dự thảo|(?:các |toàn bộ |từng |tất cả |cả |hai |ba )*(?:văn bản|báo cáo|bảng|bản|biên|biểu|nghị|kết luận|chương trình|nội dung|danh sách|kế hoạch|quy|phương"
    r"|quyết|đề án|ý kiến|tờ trình)|với|tại|\d|bằng|như|trước|gồm)|\W*$|\s?[.,:;(])"
)
NO = (
    r"không (?:đồng ý|nhất trí|tán thành|thống nhất|ủng hộ|thông qua|tín nhiệm|đồng tình)|(?:phiếu |bỏ )?chống(?! )"
    r"|phiếu chống|(?<!\w)chống(?=\s*[:=]|\s*\d|\s*$|\s*[,;.)])|phản đối|phiếu không thuận|không thuận"
)
OTHER = (
    r"(?:có )?ý kiến khác|không có ý kiến(?! (?:nào )?(?:khác|gì|phản|trái|bổ))|không (?:tham gia )?(?:biểu quyết|bỏ phiếu)"
    r"|không ý kiến(?=\W*\d)|phiếu trắng|(?<!\w)trắng(?=\s*[:=]|\s*\d|\s*$|\s*[,;.)])|bảo lưu"
)
YES = rf"{AGREE}(?! cao)|{AGREE}(?= cao)|phiếu thuận|phiếu bầu|(?<!\w)thuận(?=\s*[:=]|\s*\d|\s*$|\s*[,;.)])|{PASSED}"
# Those who took part in the vote: the base, not the yes.
PART = rf"(?:tham gia|tham dự|dự|có quyền) (?:biểu quyết|bỏ phiếu)(?! (?:đều |đã )?(?:{AGREE}|không))|tổng số {PERSON}? ?(?:biểu quyết|bỏ phiếu)"
GENERIC = rf"(?<=\d ){HAND}|biểu quyết|bỏ phiếu|giơ tay|số phiếu|(?<!\w)phiếu(?! bổ| nhận| phân| đánh| đảng)"

# A vote word that governs figures: 'nhất trí cao' alone is rhetoric and is taken out before asking.
RHETORIC = stemmed(
    rf"{AGREE} (?:rất )?cao(?! ?(?:\(|\d|biểu quyết))|{AGREE} cao(?= biểu)|đoàn kết(?:,| và|,? nội bộ| -)? ?(?:thống nhất|nhất trí)"
    r"|(?:sự|tinh thần|luôn|khối) (?:đoàn kết,? )?(?:thống nhất|nhất trí|đồng tình)|thống nhất (?:ý chí|hành động|trong|giữa|về nhận|quản)",
    " cao", "đoàn kết", "sự ", "tinh thần ", "luôn ", "khối ", "thống nhất ",
)  # fmt: skip
_AGREEING = ("nhất trí", "n/trí", "đồng ý", "tán thành", "thống nhất", "đồng tình", "phiếu ", "thông qua", "đa số")
VOTING = stemmed(rf"{GENERIC}|{AGREE}|phiếu thuận|{PASSED}|(?<!\w)đa số", "phiếu", "biểu quyết", "tay", *_AGREEING)
# What calls a vote by its name.
BALLOTING = compiled(r"biểu quyết|bỏ phiếu|giơ tay|phiếu kín|kiểm phiếu|lấy phiếu|số phiếu")
ADOPTING = compiled(r"(?:biểu quyết )?thông qua(?! (?:học|việc|công tác|hoạt|sinh))")
AGREEING = stemmed(rf"{AGREE}|{PASSED}|(?<!\w)đa số", *_AGREEING)
HANDS = compiled(r"giơ tay|biểu quyết công khai|giơ thẻ")
BALLOT = compiled(r"bỏ phiếu|phiếu kín|số phiếu|lấy phiếu|kiểm phiếu|(?<!\w)phiếu(?! bổ| nhận| phân| đánh| đảng)")
PRESENCE = stemmed(
    r"có mặt|dự họp|tham dự|dự hội nghị|vắng|thành phần|triệu tập|(?<!\w)quân số",
    "có mặt", "dự", "vắng", "thành phần", "triệu tập", "quân số",
)  # fmt: skip
# Bounds, not counts: 'không quá 20%', 'quá 2/3', 'ít nhất 1/2', 'trên 50%'.
BOUND = compiled(
    r"(?:không quá|vượt quá|tối đa|tối thiểu|ít nhất|(?<!\w)quá|hơn|(?<!\w)trên|dưới|từ|không dưới|đủ|phải (?:có|được|đạt)"
    r"|cần (?:có|đạt)|chỉ tiêu|(?<!đăng ký )(?<!đăng kí )phấn đấu(?: đạt)?|mục tiêu|giới hạn|yêu cầu)(?: tỷ lệ| tỉ lệ| số| là| có| đạt)*\s*$"
)
RULE = stemmed(
    r"(?:chỉ )?có (?:giá trị|hiệu lực) khi|theo quy định|khi có|nếu (?:có|được)|trường hợp|điều lệ đảng quy|phải được",
    " khi", "theo quy định", "khi có", "nếu ", "trường hợp", "điều lệ", "phải được",
)  # fmt: skip
BLANK = stemmed(r"\.{3,}|_{3,}|\. \. \.|\{\{|(?<=[:\s])\.\.(?=\s|%|đ)", "..", "__", ". .", "{{")

_TIER = r"(?:(?:hoàn thành|(?<!\w)ht) ?(?: ?(?:xuất sắc|xs|tốt|khá|t(?= ?n)))?(?: chức trách,?)? ?(?:nhiệm vụ|nv)|ht ?(?:xs|xuất sắc|tốt)|(?<=không )ht)"
LEVEL = stemmed(
    rf"(?:(?:đủ tư cách|(?<!\w)đtc)(?: đảng viên)?[ ,\-–:.]*(?:và |nhưng )?)?(?<!\w)(?:không |chưa |k)?{_TIER}(?!\w)"
    r"(?! (?:được(?! \d| (?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|tất cả|toàn thể) )|chính trị|chuyên môn|của|do|mà|trên|trong|theo|đã|công tác|chung|cấp|và))"
    r"(?:,? nhưng còn hạn chế(?: về năng lực)?)?"
    r"|trong sạch ?[,\-]? ?vững mạnh(?: tiêu biểu)?|(?<!\w)ts ?vm(?:(?: tiêu biểu|tb)(?!\w))?(?!\w)"
    r"|(?:không đủ|vi phạm) tư cách(?: đảng viên)?(?: hoặc không hoàn thành nhiệm vụ)?|(?<!\w)yếu,? kém(?!\w)"
    r"|đủ tư cách,? (?:nhưng )?(?:còn )?(?:có )?(?:mặt )?hạn chế(?: từng mặt)?"
    r"|(?<=loại )\"?(?:xuất sắc|tốt|khá|trung bình|yếu)(?!\w)|(?<=loại: )\"?(?:xuất sắc|tốt|khá|trung bình|yếu)(?!\w)"
    r"|(?<!\w)(?:mức|loại) [1-4a-d](?!\w)(?! đ)"
    r"|(?<=[-–:,] )(?:xuất sắc|tốt|khá|trung bình)(?=[\s:,=(–-]{0,4}\d{1,3} ?(?:/|phiếu|đ/c|đồng))",
    "hoàn thành", "ht", "trong sạch", "ts", "tư cách", "yếu", "loại", "mức", "xuất sắc", "tốt", "khá", "trung bình",
)  # fmt: skip
# Only a member is fit or not: 'đủ tư cách, hoàn thành tốt nhiệm vụ' is never the branch's class.
MEMBER_LEVEL = compiled(r"tư cách|(?<!\w)đtc(?!\w)")
UNIT_LEVEL = compiled(r"trong sạch|ts ?vm")
SELF = compiled(r"tự (?:nhận|xếp|phân|đánh giá|đề nghị)[^;.:]{0,40}:?[^;.:]{0,6}$")
PLANNED = compiled(r"(?:đăng k[ýí]|phấn đấu|xây dựng|nghị quyết|năm (?:tới|sau)|cam kết)[^;.:(]{0,60}$")


@lru_cache(maxsize=256)
def plainly(folded: str) -> str:
    """The text with its rhetoric blotted out; of the same length."""
    return RHETORIC.blot(folded)


@lru_cache(maxsize=256)
def has_level(folded: str) -> bool:
    """Whether a class stands in the text."""
    return LEVEL.search(folded) is not None


@lru_cache(maxsize=256)
def agrees(folded: str) -> bool:
    """Whether words of agreeing stand in the text, rhetoric apart: 'nhất trí với báo cáo', not 'nhất trí cao với báo cáo'."""
    if AGREEING.search(folded) is None:
        return False
    plain = plainly(folded)
    return plain is folded or AGREEING.search(plain) is not None


@lru_cache(maxsize=256)
def has_vote(folded: str) -> bool:
    """Whether words of voting stand in the text, rhetoric apart.

    >>> has_vote("hội nghị nhất trí cao với báo cáo"), has_vote("14/14 nhất trí")
    (False, True)
    """
    if VOTING.search(folded) is None:  # rhetoric is made of the same words: none can appear by taking it out
        return False
    plain = plainly(folded)
    return plain is folded or VOTING.search(plain) is not None
