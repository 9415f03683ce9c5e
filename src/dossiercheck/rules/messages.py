"""What findings say, in Vietnamese and English: message and remedy by code and facet."""

from typing import Literal

Lang = Literal["vi", "en"]

_FIRM: dict[str, tuple[str, str, str, str]] = {
    "missing": (
        "Thiếu {what}.",
        "{what} is missing.",
        "Đề nghị nộp bổ sung trước ngày {due}.",
        "Hand it in by {due}.",
    ),
    "missing.form": (
        "{what}: tệp nộp là mẫu chưa điền.",
        "{what}: the file is a form left unfilled.",
        "Đề nghị điền đủ nội dung, ký và nộp lại.",
        "Fill it in, sign it and hand it in again.",
    ),
    "missing.unsure": (
        "Chưa thấy {what}; trong đơn vị có tệp chưa đọc được có thể là văn bản này.",
        "{what} was not seen; a file that could not be read may be it.",
        "Đề nghị người kiểm tra mở các tệp chưa đọc được.",
        "A person should open the files that could not be read.",
    ),
    "late": (
        "{what} nộp ngày {received}, sau hạn {due}.",
        "{what} came on {received}, after {due}.",
        "Đề nghị giải trình lý do nộp trễ.",
        "Explain why it came late.",
    ),
    "undated": (
        "{what} chưa ghi ngày tháng năm.",
        "{what} bears no date.",
        "Đề nghị ghi đủ ngày, tháng, năm rồi nộp lại.",
        "Fill in day, month and year.",
    ),
    "undated.unsure": (
        "{what}: chưa đọc được ngày tháng.",
        "{what}: the date could not be read.",
        "Đề nghị người kiểm tra xem lại ngày tháng trên bản gốc.",
        "A person should look at the date.",
    ),
    "unsigned": (
        "{what} chưa có chữ ký của {who}.",
        "{what} is not signed by {who}.",
        "Đề nghị ký rồi nộp lại.",
        "Have it signed.",
    ),
    "unsigned.typed": (
        "{what}: chữ ký của {who} chỉ là chữ đánh máy «(đã ký)»; xem bản ký gốc.",
        "{what}: the signature of {who} is only typed; see the signed original.",
        "Đối chiếu với bản có chữ ký.",
        "Compare with the signed original.",
    ),
    "unsigned.unsure": (
        "{what}: chưa xác định được chữ ký của {who}.",
        "{what}: whether {who} signed could not be told.",
        "Đề nghị người kiểm tra xem phần ký.",
        "A person should look at the signature.",
    ),
    "wrong-signatory": (
        "{what} do «{printed}» ký, không phải {who}.",
        "{what} is signed by “{printed}”, not {who}.",
        "Đề nghị {who} ký.",
        "{who} should sign it.",
    ),
    "wrong-period": (
        "{what} ghi năm {year}, phải là năm {wanted}.",
        "{what} is for {year}; it should be for {wanted}.",
        "Đề nghị sửa năm rồi nộp lại.",
        "Correct the year.",
    ),
    "wrong-unit": (
        "{what}: tiêu đề ghi «{printed}», không phải đơn vị này.",
        "{what}: the title names “{printed}”, another unit.",
        "Đề nghị sửa tên đơn vị rồi nộp lại.",
        "Correct the unit's name.",
    ),
    "date-outside": (
        "{what} ghi ngày {day}, ngoài khoảng {window}.",
        "{what} is dated {day}, outside {window}.",
        "Đề nghị xem lại ngày.",
        "Look at the date again.",
    ),
    "not-on-roster": (
        "{what}: {who} không có trong danh sách đảng viên.",
        "{what}: {who} is not on the roster.",
        "Đề nghị kiểm tra tên hoặc danh sách.",
        "Check the name or the roster.",
    ),
    "misfiled": (
        "Tệp này là của {printed}, đặt nhầm thư mục.",
        "This file belongs to {printed}.",
        "Chuyển tệp về đúng thư mục.",
        "Move it to its folder.",
    ),
    "duplicate": (
        "{what}: tệp này trùng nội dung với tệp đã dùng.",
        "{what}: the same text was handed in twice.",
        "Không cần nộp hai lần.",
        "Once is enough.",
    ),
    "superseded": (
        "{what}: có bản khác được dùng thay tệp này.",
        "{what}: another version is used instead.",
        "Bỏ bản cũ.",
        "Drop the old one.",
    ),
    "unreadable": (
        "Chưa đọc được tệp: {why}",
        "This file could not be read: {why}",
        "{hint}",
        "{hint}",
    ),
    "unrecognised": (
        "Không nhận ra đây là văn bản nào trong hồ sơ.",
        "Not recognised as any paper of the dossier.",
        "Nếu là văn bản của hồ sơ, đề nghị ghi rõ tên loại.",
        "If it belongs to the dossier, give it its title.",
    ),
}


def message(key: str, lang: Lang, **values: object) -> str:
    """The sentence of a finding. `key` is its code, with a facet behind a dot where there is one."""
    return _FIRM[key][lang == "en"].format(**values)


def remedy(key: str, lang: Lang, **values: object) -> str:
    """What to do about it."""
    return _FIRM[key][2 + (lang == "en")].format(**values)
