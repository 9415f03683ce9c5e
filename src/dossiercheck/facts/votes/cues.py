"""Turns of phrase by which prose opens, goes on with or only announces a vote; on folded text."""

from dossiercheck.facts.votes import words
from dossiercheck.facts.votes.words import compiled, stemmed

RESULT = compiled(r"\d{1,4} ?/ ?\d{1,4}|\d ?%|\d (?:phiếu|đồng ý|nhất trí|tán thành)")
# Words by which a further line only completes the result above it.
COMPLETES = compiled(
    r"[\W_]*(?:kết quả|kq(?=\s*:)|tỷ lệ|tỉ lệ|đạt|chiếm|(?:tổng )?số (?:phiếu|đồng chí|đảng viên|ý kiến)|số (?:đ/c|đv)|(?:phiếu )?(?:đồng ý|nhất trí|tán thành|thuận|chống|trắng)"
    r"|không|ý kiến khác|có ý kiến|phản đối|bảo lưu|\d+ ?/ ?\d+|\d+ (?:phiếu|đồng chí|đ/c|đảng viên|ý kiến)|\d+ ?%\W*$|trong đó|phiếu|biểu quyết ?:)"
)
ACTOR = compiled(
    r"chi bộ|hội nghị|đảng viên|đồng chí|đảng uỷ|cuộc họp|tập thể|(?<!\w)đa số|toàn thể|chi uỷ|các đ|kết quả|ban chấp hành|được"
)
DONE = stemmed(
    r"đã (?:tiến hành )?(?:biểu quyết|bỏ phiếu)|(?<!\w)đa số(?! phiếu)|đã được (?:chi bộ|hội nghị)", "đã ", "đa số"
)
PRESENTS = stemmed(
    r"trình bày|(?<!\w)đọc|(?:thay mặt|đồng chí|đ/c|chủ tr[ìi]|bí thư|chủ toạ)[^.;:]{0,60}thông qua|giới thiệu|nghe",
    "trình bày", "đọc", "thông qua", "giới thiệu", "nghe",
)  # fmt: skip
# 'Biểu quyết thông qua cả ba văn bản': those read out before.
ALL_PAPERS = compiled(r"(?:các|cả|những|toàn bộ|\d{1,2}|hai|ba) (?:văn bản|dự thảo|báo cáo|tài liệu|nội dung)")
# 'Các văn bản trình chi bộ: (i) Báo cáo ...; (ii) Bảng ...': what they are stands behind, also behind semicolons.
LISTS = stemmed(
    r"(?:(?:các|những|\d{1,2}|hai|ba) |^[\W\d]*)(?:văn bản|dự thảo|tài liệu)[^.;:]{0,60}:",
    "văn bản", "dự thảo", "tài liệu",
)  # fmt: skip
# What may stand before a class that heads the names below it: 'Đảng viên hoàn thành tốt nhiệm vụ:'.
OF_CLASS = compiled(
    r"(?:các |những |số )?(?:đảng viên|đồng chí|đ/c|đv|mức|loại|xếp loại)[ :]*(?:(?:xếp|được xếp|đạt|mức|loại)[ :]*)*"
)
MARK = compiled(r"[\s\W]*(?:(?:[ivx]{1,4}|[a-zđ]|\d{1,2})[.)]\s*)?")
READ = compiled(
    r"(?:nghe|đồng chí|đ/c)[^.;:]{0,60}(?:thông qua|đọc|trình bày)|tiến hành|chuyển sang|đề nghị (?:hội nghị|chi bộ|các đồng chí)"
)


def lead(folded: str) -> int:
    """Offset behind the mark of a listed part: '(ii) ', 'b) ', '- '."""
    mark = MARK.match(folded)
    return mark.end() if mark else 0


# A line that is nothing but the result of the item it stands in: 'KQ: 6/6', 'Kết quả biểu quyết - 5/6 đ/c'.
_LINE_OF_RESULT = compiled(
    rf"[\W_]*(?:kết quả|kq|k/q)(?: biểu quyết| bỏ phiếu| kiểm phiếu)?\s*[:=–-]\s*\d{{1,3}} ?/ ?\d{{1,3}}(?: {words.UNIT})?\W*"
)


def result_alone(folded: str) -> bool:
    """Whether a clause is only a result.

    >>> result_alone("kq: 6/6"), result_alone("kết quả: 6/6 chỉ tiêu")
    (True, False)
    """
    return _LINE_OF_RESULT.fullmatch(folded) is not None


# 'Chi bộ được 20 đồng chí = 100% đề nghị xếp loại TSVM': those who propose are those who vote.
BACKED = stemmed(
    rf"được \d{{1,4}}(?: ?/ ?\d{{1,4}})? {words.UNIT}[^;.]{{0,30}}? (?:đề nghị|đề xuất|xếp|bầu|giới thiệu)", "được "
)
# 'Báo cáo kiểm điểm: 4/4': nothing but a name and how many of how many.
_NAMED_RESULT = compiled(
    rf"[^:\d]{{3,60}}(?: năm)?(?: \d{{4}})?[^:\d]{{0,30}}:\s*\d{{1,3}} ?/ ?(?P<of>\d{{1,3}})(?: {words.UNIT})?\W*"
)


def named_result(folded: str, body: int) -> int | None:
    """Of how many, where a clause is only a name with its result: '- Đăng ký phấn đấu năm 2011: 4/4'; else None."""
    match = _NAMED_RESULT.fullmatch(folded, body)
    return int(match["of"]) if match else None
