"""Plain text (.txt): one paragraph a line.

Text under the name of another format is a stub of a lost file, unless Word would open it as the document it is.
"""

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.document import Document
from dossiercheck.readers.blocks import Paragraph, Story, build
from dossiercheck.readers.charset import decoded

_HINT = "Đề nghị mở tệp, lưu lại dưới dạng DOCX hoặc PDF rồi nộp lại."
_WORD = frozenset({"doc", "rtf"})
_OTHERS = frozenset(
    ("docx", "docm", "odt", "pdf", "xls", "xlsx", "ods", "jpg", "jpeg", "png", "tif", "tiff", "gif", "bmp", "heic")
)
_STUB = 200
"""Letters below which a text named .doc is a stub."""
_MOST_LINES = 100_000
_CONTROLS = frozenset(map(chr, range(32))) - frozenset("\t\n\r\f\v")


def read(file: str, data: bytes) -> Document | Diagnostic:
    """The document; a Diagnostic for bytes that are no text at all."""
    text = decoded(data)
    ending = file.rsplit(".", 1)[-1].lower() if "." in file else ""
    if ending in _OTHERS or (ending in _WORD and sum(c.isalpha() for c in text) < _STUB):
        message = f"Tệp mang đuôi .{ending} nhưng bên trong không phải loại tệp đó; có thể tệp đã hỏng."
        return Diagnostic(file, "damaged", message, hint=_HINT)
    if sum(c in _CONTROLS or c == "\ufffd" for c in text) * 200 > len(text):
        return Diagnostic(file, "damaged", "Không nhận ra loại tệp; có thể tệp đã hỏng.", hint=_HINT)
    lines = text.replace("\f", "\n").splitlines()
    if len(lines) > _MOST_LINES:
        return Diagnostic(file, "limit", "Tệp chữ quá dài nên đã bỏ qua.", hint=_HINT)
    paragraphs = []
    for line in lines:
        paragraph = Paragraph()
        paragraph.add(line)
        paragraphs.append(paragraph)
    return build(file, "text", [Story(list(paragraphs))])
