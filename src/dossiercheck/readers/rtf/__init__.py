"""RTF by our own tokenizer: text by code page and font, tables, headers, notes, text boxes, places of pictures."""

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.document import Document
from dossiercheck.readers.blocks import build
from dossiercheck.readers.rtf.interpret import Interpreter, TooDeep
from dossiercheck.readers.rtf.tokens import tokens

_HINT = "Đề nghị mở tệp bằng Word, lưu lại dưới dạng DOCX hoặc PDF rồi nộp lại."


def read(file: str, data: bytes) -> Document | Diagnostic:
    """The document; a Diagnostic if it holds no text flow or is nested beyond reason."""
    interpreter = Interpreter()
    try:
        for token in tokens(data):
            interpreter.take(token)
    except TooDeep:
        return Diagnostic(file, "limit", "Tệp RTF lồng quá sâu nên đã bỏ qua.", hint=_HINT)
    stories, whole = interpreter.finish()
    if not whole and not any(s.blocks for s in stories):
        return Diagnostic(file, "damaged", "Tệp RTF bị hỏng, không có nội dung đọc được.", hint=_HINT)
    return build(file, "rtf", stories)
