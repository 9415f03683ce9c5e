"""Bytes become a Document or a Diagnostic. `read` is the one way in; it never raises for what a file holds."""

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.document import Document
from dossiercheck.readers.sniff import Kind, sniff

_WORD = "Đề nghị mở tệp, lưu lại dưới dạng DOCX hoặc PDF rồi nộp lại."
_PLAIN = "Đề nghị nộp lại từng tệp DOCX hoặc PDF, không đặt mật khẩu."
_SENTENCES: dict[Kind, tuple[str, str, str]] = {
    "empty": ("empty", "Tệp rỗng, không có nội dung.", "Đề nghị nộp lại tệp này."),
    "lock-file": ("lock-file", "Đây là tệp tạm của Word, không phải văn bản.", "Đóng Word rồi nộp tệp chính."),
    "encrypted": ("encrypted", "Tệp có mật khẩu.", _PLAIN),
    "doc": ("unsupported", "Chưa đọc được tệp Word đời cũ (.doc).", _WORD),
    "xls": ("unsupported", "Chưa đọc được tệp Excel như một văn bản.", _WORD),
    "xlsx": ("unsupported", "Chưa đọc được tệp Excel như một văn bản.", _WORD),
    "rtf": ("unsupported", "Chưa đọc được tệp RTF.", _WORD),
    "html": ("unsupported", "Tệp thực ra là trang web (HTML).", _WORD),
    "mht": ("unsupported", "Tệp thực ra là trang web (MHT).", _WORD),
    "odt": ("unsupported", "Chưa đọc được tệp OpenDocument.", _WORD),
    "zip": ("unsupported", "Tệp nén này không phải văn bản.", _PLAIN),
    "rar": ("unsupported", "Không mở được tệp nén RAR.", "Đề nghị giải nén rồi nộp cả thư mục, hoặc nén dạng ZIP."),
    "7z": ("unsupported", "Không mở được tệp nén 7z.", "Đề nghị giải nén rồi nộp cả thư mục, hoặc nén dạng ZIP."),
    "image": (
        "needs-ocr",
        "Ảnh chụp hoặc ảnh quét, chưa đọc được chữ.",
        "Cần người xem, hoặc nộp bản DOCX, PDF có chữ.",
    ),
    "media": ("foreign", "Tệp âm thanh hoặc phim, không phải văn bản.", _PLAIN),
    "program": ("foreign", "Tệp chương trình, không phải văn bản.", _PLAIN),
    "text": ("unsupported", "Tệp chữ thuần, không phải DOCX hay PDF.", _WORD),
    "unknown": ("damaged", "Không nhận ra loại tệp; có thể tệp đã hỏng.", _WORD),
}


def read(file: str, data: bytes) -> Document | Diagnostic:
    """Read one file. `file` is its path as reports name it; `data` its bytes."""
    kind = sniff(data, file)
    if kind == "docx":
        from dossiercheck.readers import docx

        return docx.read(file, data)
    if kind == "pdf":
        from dossiercheck.readers import pdf

        return pdf.read(file, data)
    return refused(file, kind)


def refused(file: str, kind: Kind) -> Diagnostic:
    """Why a file of that kind is not read."""
    code, message, hint = _SENTENCES[kind]
    return Diagnostic(file, code, message, hint=hint)


def unsupported(file: str) -> Diagnostic:
    """A sheet that is no roster: a document of a format not read yet."""
    return refused(file, "xlsx")
