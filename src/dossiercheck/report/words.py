"""The words reports are written in, Vietnamese and English side by side."""

from typing import Literal

Lang = Literal["vi", "en"]

_WORDS: dict[str, tuple[str, str]] = {
    "complete": ("đủ", "complete"),
    "incomplete": ("chưa đạt", "incomplete"),
    "pending": ("chưa đến hạn", "pending"),
    "unsure": ("cần người xem", "to be looked at"),
    "missing": ("thiếu", "missing"),
    "defective": ("cần sửa", "to mend"),
    "late": ("trễ", "late"),
    "met": ("đạt", "met"),
    "waived": ("được miễn", "waived"),
    "not-due": ("chưa đến hạn", "not due"),
    "not-applicable": ("không áp dụng", "not applicable"),
    "yes": ("có", "yes"),
    "no": ("không", "no"),
    "is-complete": ("Đủ", "Complete"),
    "is-valid": ("Hợp lệ", "Valid"),
    "is-on-time": ("Đúng hạn", "On time"),
    "unit": ("Đơn vị", "Unit"),
    "verdict": ("Kết luận", "Verdict"),
    "section-missing": ("Còn thiếu", "Missing"),
    "section-late": ("Nộp trễ", "Late"),
    "section-mend": ("Cần sửa", "To mend"),
    "section-look": ("Cần người xem", "To be looked at"),
    "section-warn": ("Lưu ý", "Warnings"),
    "section-info": ("Ghi nhận", "Notes"),
    "section-pending": ("Chưa đến hạn", "Not due yet"),
    "not-checked": ("Chưa kiểm tra", "Not checked"),
    "page": ("trang", "page"),
    "remedy": ("Cách sửa", "Remedy"),
    "source": ("Căn cứ", "Source"),
    "all-units": ("Mọi đơn vị", "All units"),
    "nothing-wrong": ("Không có gì phải sửa.", "Nothing to mend."),
    "of-members": ("đảng viên", "members"),
    "days-left": ("còn {days} ngày (hạn {due})", "{days} days left (due {due})"),
    "more": ("và {n} mục nữa", "and {n} more"),
    "units": ("đơn vị", "units"),
    "requirements": ("yêu cầu", "requirements"),
    "findings": ("phát hiện", "findings"),
    "error": ("lỗi", "errors"),
    "warning": ("lưu ý", "warnings"),
    "info": ("ghi nhận", "notes"),
    "kind-unknown": ("chưa rõ loại đơn vị", "kind of unit unknown"),
    "headline-ok": ("HỒ SƠ ĐỦ, HỢP LỆ", "COMPLETE AND VALID"),
    "headline-fail": ("HỒ SƠ CHƯA ĐẠT", "NOT IN ORDER"),
    "headline-unsure": ("CẦN NGƯỜI XEM", "A PERSON MUST LOOK"),
    "headline-pending": ("CHƯA ĐẾN HẠN, CÒN VIỆC PHẢI LÀM", "NOT DUE YET, WORK LEFT"),
    "as-of": ("tính đến ngày", "as of"),
    "files": ("tệp", "files"),
    "litter": ("tệp hệ thống bỏ qua", "system files ignored"),
    "legend": ("Chú giải", "Legend"),
    "no-document": ("không nhận ra văn bản nào", "no document recognised"),
    "kind": ("Loại văn bản", "Kind"),
    "why": ("Vì", "Because"),
    "runner-up": ("khả năng khác", "else"),
    "absent": ("không có", "absent"),
    "unreadable": ("có, không đọc được", "there, not readable"),
    "found": ("có", "found"),
    "unread": ("chưa đọc được", "not read"),
    "pages": ("trang", "pages"),
    "nothing": ("không có", "nothing"),
    "compared": ("So sánh hai lần kiểm tra", "Two checks compared"),
    "group-fresh": ("Mới phát sinh", "New"),
    "group-still": ("Còn chưa sửa", "Still open"),
    "group-mended": ("Đã sửa", "Mended"),
    "count-fresh": ("mới phát sinh", "new"),
    "count-still": ("còn chưa sửa", "still open"),
    "count-mended": ("đã sửa", "mended"),
    "letter-abstract": ("bổ sung, hoàn thiện hồ sơ {subject}", "completing the dossier: {subject}"),
    "letter-opening": (
        "Đảng ủy đã tiếp nhận hồ sơ {subject} của {unit} ({came}gồm {papers} văn bản). Qua kiểm tra, đề nghị {unit} bổ sung, hoàn thiện các nội dung sau:",
        "The committee has received the dossier of {unit}: {subject} ({came}{papers} papers). Having checked it, the committee asks {unit} to complete the following:",
    ),
    "letter-came": ("nhận ngày {day}; ", "received on {day}; "),
    "letter-missing": ("Văn bản còn thiếu hoặc nộp trễ:", "Papers missing or late:"),
    "letter-mend": ("Văn bản cần chỉnh sửa:", "Papers to mend:"),
    "letter-clarify": ("Nội dung cần làm rõ:", "Matters to clarify:"),
    "letter-closing": (
        "Đề nghị đơn vị gửi hồ sơ đã hoàn thiện về Đảng ủy trước ngày {deadline} để tổng hợp.",
        "Please send the completed dossier to the committee before {deadline}.",
    ),
    "letter-as-above": ("Như trên;", "As above;"),
    "letter-kept": ("Lưu Đảng ủy.", "Kept by the committee."),
    "letter-authority": ("T/M ĐẢNG ỦY", "T/M ĐẢNG ỦY"),
    "letter-post": ("BÍ THƯ", "BÍ THƯ"),
    "receipt-genre": ("PHIẾU TIẾP NHẬN HỒ SƠ", "RECEIPT OF A DOSSIER"),
    "receipt-opening": (
        "Ngày {day}, Đảng ủy đã nhận của {unit} {papers} văn bản sau:",
        "On {day} the committee received these {papers} papers of {unit}:",
    ),
    "receipt-closing": (
        "Phiếu này ghi nhận số văn bản đã nộp, không kết luận về nội dung.",
        "This receipt lists what was handed in; it does not judge it.",
    ),
    "receipt-giver": ("NGƯỜI NỘP", "HANDED IN BY"),
    "receipt-receiver": ("NGƯỜI NHẬN", "RECEIVED BY"),
    "receipt-unknown": ("chưa nhận ra loại văn bản", "kind not recognised"),
    "receipt-pages": ("Số trang", "Pages"),
    "notes": ("Ghi nhận: {n} (xem bằng --only info)", "Notes: {n} (see them with --only info)"),
    "checklist": ("Việc của từng đảng viên", "What each member has done"),
    "in-all": ("tất cả", "in all"),
    "matrix": ("Đơn vị và yêu cầu", "Units and requirements"),
    "filters": ("Lọc", "Filters"),
    "search": ("Tìm", "Search"),
    "every": ("tất cả", "all"),
    "skip-to-findings": ("Đến phần phát hiện", "Skip to the findings"),
    "nothing-shown": ("Không đơn vị nào khớp với bộ lọc.", "No unit fits the filters."),
    "all-requirements": ("Tất cả yêu cầu, kể cả đã đạt", "All requirements, those met too"),
    "blank-here": ("(để trống)", "(blank)"),
    "check-pass": ("khớp", "agrees"),
    "check-fail": ("không khớp", "does not agree"),
    "check-unsure": ("cần người xem", "to be looked at"),
    "check-not-applicable": ("không áp dụng", "not applicable"),
    "ruleset": ("Bộ quy tắc", "Rule set"),
    "tool": ("Chương trình", "Tool"),
    "folder": ("Thư mục", "Folder"),
    "unit-kind": ("Loại đơn vị", "Kind of unit"),
    "member": ("Đảng viên", "Member"),
    "document": ("Văn bản", "Document"),
    "requirement": ("Yêu cầu", "Requirement"),
    "problem": ("Nội dung", "What is wrong"),
    "place": ("Ở đâu", "Where"),
    "section": ("Nhóm", "Group"),
    "code": ("Mã", "Code"),
    "reply": ("Giải trình", "Reply"),
    "status": ("Trạng thái", "Status"),
    "due": ("Hạn nộp", "Due"),
    "file": ("Tệp", "File"),
    "format": ("Dạng", "Format"),
    "read-as": ("Đọc được là", "Read as"),
    "on-paper": ("đã thấy bản giấy", "seen on paper"),
    "known-from": ("Biết từ", "Known from"),
    "from-roster": ("danh sách", "roster"),
    "from-manifest": ("dossier.yaml", "dossier.yaml"),
    "from-documents": ("văn bản đã nộp", "papers handed in"),
    "still-owes": ("Còn phải nộp", "Still owes"),
    "to-mend": ("Còn phải sửa", "To mend"),
    "to-look": ("Cần người xem", "To be looked at"),
    "sheet-front": ("Đọc trước", "Read first"),
    "sheet-verdicts": ("Kết luận", "Verdicts"),
    "sheet-missing": ("Thiếu - Trễ", "Missing - Late"),
    "sheet-mend": ("Cần sửa", "To mend"),
    "sheet-all": ("Tất cả yêu cầu", "All requirements"),
    "sheet-members": ("Đảng viên", "Members"),
    "sheet-files": ("Tệp", "Files"),
    "guide-verdicts": (
        "Mỗi đơn vị một dòng: đủ, hợp lệ, đúng hạn và từng yêu cầu.",
        "One row a unit: complete, valid, on time, and each requirement.",
    ),
    "guide-missing": ("Văn bản chưa nộp hoặc nộp sau hạn.", "Papers not handed in, or after their day."),
    "guide-mend": (
        "Việc phải sửa, việc cần người xem, lưu ý, ghi nhận; cột Giải trình để đơn vị ghi.",
        "What to mend, to look at, warnings, notes; the column Reply is for the unit.",
    ),
    "guide-all": ("Mọi yêu cầu, kể cả yêu cầu đã đạt.", "Every requirement, those met too."),
    "guide-members": ("Mỗi đảng viên còn nợ gì.", "What each member still owes."),
    "guide-files": ("Tệp đã nộp, mã băm và văn bản đọc được.", "Files handed in, their hashes, what was read in them."),
}


def word(key: str, lang: Lang, **values: object) -> str:
    """The word in that language; `values` fill its placeholders."""
    text = _WORDS[key][0 if lang == "vi" else 1]
    return text.format(**values) if values else text


def printable(text: str) -> str:
    """Text from documents and file names made harmless for a terminal: control and direction characters dropped."""
    if text.isprintable():
        return text
    return "".join(c for c in text if (c.isprintable() or c == " ") and c not in _DIRECTIONS)


_DIRECTIONS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def day(value: object) -> str:
    """A date as Vietnamese offices write it: 31/12/2010."""
    text = str(value)
    return "/".join(reversed(text.split("-"))) if len(text) == 10 else text


def headline(units: dict[str, int]) -> str:
    """The verdict over all units, as a key of these words; `units` counts them by status."""
    if units["incomplete"]:
        return "headline-fail"
    if units["unsure"]:
        return "headline-unsure"
    return "headline-pending" if units["pending"] else "headline-ok"
