"""Plain text (.txt): one paragraph a line."""

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.document import Document
from dossiercheck.readers.blocks import Paragraph, Story, build
from dossiercheck.readers.charset import decoded

_HINT = "Đề nghị mở tệp, lưu lại dưới dạng DOCX hoặc PDF rồi nộp lại."
_MOST_LINES = 100_000
_CONTROLS = frozenset(map(chr, range(32))) - frozenset("\t\n\r\f\v")


def read(file: str, data: bytes) -> Document | Diagnostic:
    """The document; a Diagnostic for bytes that are no text at all."""
    text = decoded(data)
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
