"""Bytes become a Document or a Diagnostic. `read` is the one way in; it never raises for what a file holds."""

from collections.abc import Callable
from functools import partial

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.document import Document
from dossiercheck.readers.bounds import USUAL, Bounds
from dossiercheck.readers.sniff import Kind, sniff

_WORD = "Đề nghị mở tệp, lưu lại dưới dạng DOCX hoặc PDF rồi nộp lại."
_PLAIN = "Đề nghị nộp lại từng tệp DOCX hoặc PDF, không đặt mật khẩu."
_SENTENCES: dict[str, tuple[str, str, str]] = {
    "empty": ("empty", "Tệp rỗng, không có nội dung.", "Đề nghị nộp lại tệp này."),
    "lock-file": ("lock-file", "Đây là tệp tạm của Word, không phải văn bản.", "Đóng Word rồi nộp tệp chính."),
    "encrypted": ("encrypted", "Tệp có mật khẩu.", _PLAIN),
    "zip": ("unsupported", "Tệp nén này không phải văn bản.", _PLAIN),
    "rar": ("unsupported", "Không mở được tệp nén RAR.", "Đề nghị giải nén rồi nộp cả thư mục, hoặc nén dạng ZIP."),
    "7z": ("unsupported", "Không mở được tệp nén 7z.", "Đề nghị giải nén rồi nộp cả thư mục, hoặc nén dạng ZIP."),
    "mail": (
        "unsupported",
        "Thư điện tử, chưa đọc được tệp đính kèm bên trong.",
        "Đề nghị lưu các tệp đính kèm ra rồi nộp riêng từng tệp.",
    ),
    "media": ("foreign", "Tệp âm thanh hoặc phim, không phải văn bản.", _PLAIN),
    "program": ("foreign", "Tệp chương trình, không phải văn bản.", _PLAIN),
    "unknown": ("damaged", "Không nhận ra loại tệp; có thể tệp đã hỏng.", _WORD),
}


def read(file: str, data: bytes, bounds: Bounds = USUAL) -> Document | Diagnostic:
    """Read one file. `file` is its path as reports name it; `data` its bytes."""
    kind = sniff(data, file)
    reader = _reader(kind, bounds)
    return reader(file, data) if reader else refused(file, kind)


def _reader(kind: Kind, bounds: Bounds) -> Callable[[str, bytes], Document | Diagnostic] | None:  # noqa: C901 - one case a format
    """The reader of a kind of file, imported when asked for."""
    match kind:
        case "docx":
            from dossiercheck.readers.docx import read
        case "pdf":
            from dossiercheck.readers.pdf import read as read_pdf

            return partial(read_pdf, bounds=bounds)
        case "doc":
            from dossiercheck.readers.doc import read
        case "rtf":
            from dossiercheck.readers.rtf import read
        case "odt":
            from dossiercheck.readers.odt import read
        case "html":
            from dossiercheck.readers.html import read
        case "mht":
            from dossiercheck.readers.html import read_mht as read
        case "xls" | "xlsx" | "ods":
            from dossiercheck.readers.workbook import read
        case "image":
            from dossiercheck.readers.image import read as read_image

            return partial(read_image, bounds=bounds)
        case "text":
            from dossiercheck.readers.text import read
        case _:
            return None
    return read


def refused(file: str, kind: Kind) -> Diagnostic:
    """Why a file of that kind is not read."""
    code, message, hint = _SENTENCES[kind]
    return Diagnostic(file, code, message, hint=hint)
