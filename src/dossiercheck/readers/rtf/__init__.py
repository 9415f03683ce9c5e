"""RTF by our own tokenizer: text by code page and font, tables, headers, notes, text boxes, places of pictures."""

import re
from dataclasses import replace

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.document import Document
from dossiercheck.readers.blocks import build
from dossiercheck.readers.rtf.interpret import Interpreter, TooDeep
from dossiercheck.readers.rtf.tokens import tokens

# What a conversion leaves of a drawing or text box it could not keep: {\field{\*\fldinst SHAPE }{\fldrslt}}
_EMPTY_SHAPE = re.compile(rb"\\fldinst[\s{]*SHAPE[^{}]{0,40}\}{1,3}\s*\{\\fldrslt\s*\}")
_LOST = "khung chữ, hình vẽ bị mất khi chuyển sang RTF"
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
    document = build(file, "rtf", stories)
    return replace(document, unread_parts=(*document.unread_parts, _LOST)) if _EMPTY_SHAPE.search(data) else document
