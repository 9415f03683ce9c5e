"""Photos and scans saved as pictures: JPEG, PNG, TIFF (of many pages), BMP, GIF, WebP; HEIC where pillow-heif is there.

A picture has no text layer: every page is unread until OCR looks at it.
"""

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.document import LIMIT, Document, Page
from dossiercheck.readers.bounds import USUAL, Bounds
from dossiercheck.readers.image.frames import Frames, TooLargeError

_TOO_LARGE = (
    "Đề nghị quét lại ở độ phân giải 200-300 dpi; hoặc chạy lại với giới hạn lớn hơn (--limit pixels=SỐ_TRIỆU)."
)
_HINT = "Đề nghị chụp hoặc quét lại rồi nộp lại dưới dạng JPEG, PNG hoặc PDF."


def read(file: str, data: bytes, bounds: Bounds = USUAL) -> Document | Diagnostic:
    """A document of unread pages; a Diagnostic if the picture is damaged, too large or of a kind not read here."""
    try:
        frames = Frames(data, bounds.pixels)
    except TooLargeError as error:
        message = f"Ảnh có {error.pixels // 1_000_000} triệu điểm ảnh, quá giới hạn {bounds.pixels // 1_000_000} triệu điểm ảnh."
        return Diagnostic(file, "limit", message, hint=_TOO_LARGE)
    except NotImplementedError:
        hint = "Đề nghị đổi ảnh sang JPEG rồi nộp lại."
        return Diagnostic(file, "unsupported", "Máy chưa đọc được ảnh HEIC.", hint=hint)
    except (OSError, ValueError, SyntaxError, EOFError):
        return Diagnostic(file, "damaged", "Ảnh bị hỏng, không mở được.", hint=_HINT)
    try:
        pages = tuple(
            Page(number, *frames.size(number), readable=False, reason="no-text" if number <= bounds.pages else LIMIT)
            for number in range(1, frames.count + 1)
        )
    finally:
        frames.close()
    return Document(file, "image", (), pages)
