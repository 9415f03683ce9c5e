"""Word files made by hand, part by part."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


def docx(body: str, main: str = "word/document.xml", **parts: str) -> bytes:
    """A file with this body; other parts by name ('numbering', 'styles', 'header1', 'rels'), inner XML only."""
    roots = {"numbering": "numbering", "styles": "styles", "footnotes": "footnotes", "endnotes": "endnotes"}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(main, f"<w:document {NAMES}><w:body>{body}</w:body></w:document>")
        for name, inner in parts.items():
            if name == "rels":
                archive.writestr("word/_rels/document.xml.rels", relations(inner))
            elif name == "top":
                archive.writestr("_rels/.rels", relations(inner))
            else:
                root = roots.get(name) or ("hdr" if name.startswith("header") else "ftr")
                archive.writestr(f"word/{name}.xml", f"<w:{root} {NAMES}>{inner}</w:{root}>")
    return stream.getvalue()


def relations(inner: str) -> str:
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'
    )


def p(*runs: str, props: str = "") -> str:
    return f"<w:p><w:pPr>{props}</w:pPr>{''.join(runs)}</w:p>"


def r(text: str, props: str = "") -> str:
    return f'<w:r><w:rPr>{props}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def listed(text: str, number: int, level: int = 0) -> str:
    return p(r(text), props=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def tc(text: str, props: str = "") -> str:
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{p(r(text))}</w:tc>"


def tbl(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{x}</w:tr>' for x in rows)}</w:tbl>"


def anchored(inner: str = "<a:blip/>", across: str = "", down: str = "") -> str:
    """A floating drawing 36 x 18 mm."""
    return (
        f'<w:r><w:drawing><wp:anchor>{across}{down}<wp:extent cx="1296000" cy="648000"/>'
        f"<a:graphic><a:graphicData>{inner}</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )
