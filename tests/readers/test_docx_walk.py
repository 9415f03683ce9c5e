"""What Word shows is read, once; what it does not show is not."""

import pytest
from made_docx import NAMES, W, anchored, docx, listed, p, r, tbl, tc

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.document import Document
from dossiercheck.readers import read


def document(body: str, **parts: str) -> Document:
    found = read("a.docx", docx(body, **parts))
    assert isinstance(found, Document)
    return found


def texts(body: str, **parts: str) -> list[str]:
    return [x.text for x in document(body, **parts).lines]


def wrap(tag: str, inner: str) -> str:
    return f"<w:{tag}>{inner}</w:{tag}>"


@pytest.mark.parametrize(
    "body",
    [
        p(wrap("ins", r("BÍ THƯ"))),
        p(wrap("moveTo", r("BÍ THƯ"))),
        p(wrap("smartTag", r("BÍ THƯ"))),
        p(wrap("hyperlink", r("BÍ THƯ"))),
        p(wrap("fldSimple", r("BÍ THƯ"))),
        p(wrap("sdt", wrap("sdtContent", r("BÍ THƯ")))),
        wrap("sdt", wrap("sdtContent", p(r("BÍ THƯ")))),
        wrap("ins", p(r("BÍ THƯ"))),
        wrap("customXml", p(r("BÍ THƯ"))),
        p("<m:oMath><m:r><m:t>BÍ THƯ</m:t></m:r></m:oMath>"),
        p(r("BÍ"), "<w:r><w:softHyphen/></w:r>", r(" THƯ")),
        p(r("Bí thư", "<w:caps/>")),
    ],
)
def test_shown_content(body: str) -> None:
    assert texts(body) == ["BÍ THƯ"]


@pytest.mark.parametrize(
    "hidden",
    [
        wrap("del", "<w:r><w:delText>BÍ THƯ</w:delText></w:r>"),
        wrap("moveFrom", r("BÍ THƯ")),
        r("BÍ THƯ", "<w:vanish/>"),
        "<w:r><w:instrText>BÍ THƯ</w:instrText></w:r>",
        f"<mc:AlternateContent><mc:Fallback>{r('BÍ THƯ')}</mc:Fallback></mc:AlternateContent>",
    ],
)
def test_content_that_is_not_shown(hidden: str) -> None:
    assert texts(p(r("Chi bộ"), hidden)) == ["Chi bộ"]


def test_vanish_switched_off_is_shown() -> None:
    assert texts(p(r("Chi bộ", '<w:vanish w:val="0"/>'))) == ["Chi bộ"]


def field(*parts: str) -> str:
    return "".join(
        f'<w:r><w:fldChar w:fldCharType="{x}"/></w:r>' if x in {"begin", "separate", "end"} else r(x) for x in parts
    )


def test_a_field_shows_its_result_only() -> None:
    assert texts(p(r("Ngày "), field("begin", "DATE", "separate", "15", "end"), r(" tháng 12"))) == ["Ngày 15 tháng 12"]
    nested = field("begin", "IF", "begin", "X", "separate", "nam", "end", "separate", "đồng chí", "end")
    assert texts(p(nested)) == ["đồng chí"]


def test_a_field_never_closed_does_not_swallow_the_rest() -> None:
    assert texts(p(field("begin", "PAGE")) + p(r("BÍ THƯ"))) == ["BÍ THƯ"]


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{p(r('BÍ THƯ'))}</w:txbxContent>"
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice>{anchored(f'<wps:txbx>{box}</wps:txbx>')}</mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(p(r("Chi bộ"), both)) == ["Chi bộ", "BÍ THƯ"]
    assert texts(p(f"<w:r><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></w:r>")) == ["BÍ THƯ"]


def test_tables_nested_merged_wrapped_and_shifted() -> None:
    rows = (
        tc("Tiêu chí", '<w:vMerge w:val="restart"/>') + tc("Điểm", '<w:gridSpan w:val="2"/>'),
        tc("", "<w:vMerge/>") + tc("tối đa") + tc("tự chấm"),
    )
    (table,) = document(tbl(*rows)).tables
    assert table.grid() == (("Tiêu chí", "Điểm", "Điểm"), ("Tiêu chí", "tối đa", "tự chấm"))
    wrapped = f"<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>{tc('a')}</w:sdtContent></w:sdt>{tc('b')}</w:tr></w:sdtContent></w:sdt></w:tbl>"
    assert document(wrapped).tables[0].grid() == (("a", "b"),)
    gone = f"<w:tbl><w:tr>{tc('a')}</w:tr><w:tr><w:trPr><w:del/></w:trPr>{tc('b')}</w:tr></w:tbl>"
    assert document(gone).tables[0].grid() == (("a",),)
    before = f'<w:tbl><w:tr>{tc("a")}{tc("b")}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{tc("c")}</w:tr></w:tbl>'
    assert document(before).tables[0].grid() == (("a", "b"), ("", "c"))
    nested = f"<w:tbl><w:tr><w:tc>{tbl(tc('trong'))}{p(r('ngoài'))}</w:tc></w:tr></w:tbl>"
    assert texts(nested) == ["trong", "ngoài"]
    assert len(document(nested).tables) == 2


def test_a_hostile_span_does_not_make_a_hostile_grid() -> None:
    assert document(tbl(tc("a", '<w:gridSpan w:val="99999999"/>'))).tables[0].columns <= 63


def test_letterhead_by_tab_and_soft_breaks() -> None:
    found = document(
        p(r("ĐẢNG BỘ SỞ"), "<w:r><w:tab/></w:r>", r("ĐẢNG CỘNG SẢN VIỆT NAM"))
        + p(r("một"), "<w:r><w:br/></w:r>", r("hai"))
    )
    assert [(x.text, x.row, x.side) for x in found.lines] == [
        ("ĐẢNG BỘ SỞ", 0, "left"),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", 0, "right"),
        ("một", 1, "full"),
        ("hai", 2, "full"),
    ]


def test_headers_shown_are_read_once_and_page_numbers_left_out() -> None:
    rels = "".join(f'<Relationship Id="r{i}" Type="x/header" Target="header{i}.xml"/>' for i in (1, 2, 3))
    section = "<w:sectPr>" + "".join(f'<w:headerReference r:id="r{i}"/>' for i in (1, 2)) + "</w:sectPr>"
    found = texts(
        p(r("thân")) + section,
        rels=rels,
        header1=p(r("ĐẢNG BỘ SỞ")) + p(r("- 2 -")),
        header2=p(r("ĐẢNG BỘ SỞ")) + p(r("- 2 -")),
        header3=p(r("mẫu cũ không dùng")),
        footnotes=f"<w:footnote>{p(r('Ghi chú'))}</w:footnote>",
    )
    assert found == ["ĐẢNG BỘ SỞ", "thân", "Ghi chú"]


LIST = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)


def test_lists_count_restart_and_go_on() -> None:
    body = "".join(
        listed(t, n, d)
        for t, n, d in (("a", 1, 0), ("b", 1, 1), ("c", 1, 2), ("d", 2, 0), ("e", 1, 1), ("f", 3, 0), ("g", 0, 0))
    )
    assert texts(body, numbering=LIST) == ["I. a", "I.1. b", "- c", "II. d", "II.1. e", "I. f", "g"]


def test_a_style_numbers_its_paragraphs() -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = p(r("Ưu điểm"), props='<w:pStyle w:val="Muc"/>') + p(r("Khuyết điểm"), props='<w:pStyle w:val="Muc"/>')
    assert texts(body, numbering=LIST, styles=style) == ["I. Ưu điểm", "II. Khuyết điểm"]


def test_boxes_ticked_and_empty() -> None:
    assert texts(p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', r(" Đồng ý"))) == ["☒ Đồng ý"]
    assert texts(p(r("\uf0a8 Không đồng ý", '<w:rFonts w:ascii="Wingdings"/>'))) == ["☐ Không đồng ý"]
    control = (
        "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val='1'/></w14:checkbox></w:sdtPr><w:sdtContent>"
        + r("☒")
        + "</w:sdtContent></w:sdt>"
    )
    assert texts(p(control, r(" Đạt"))) == ["☒ Đạt"]
    old = '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>'
    assert texts(p(old, field("end"), r(" Đạt"))) == ["☒ Đạt"]


def test_a_prompt_is_a_blank() -> None:
    control = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + r("Bấm để nhập ngày") + "</w:sdtContent></w:sdt>"
    )
    assert texts(p(r("Ngày "), control)) == ["Ngày ........"]


@pytest.mark.parametrize(
    "body",
    [
        '<w:altChunk r:id="x"/>',
        p(
            "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><dgm:relIds/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        ),
        p('<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'),
    ],
)
def test_what_cannot_be_read_is_said(body: str) -> None:
    found = document(p(r("Chi bộ")) + body)
    assert found.unread
    assert found.unread_parts


def offset(tag: str, frame: str, mm: float) -> str:
    return f'<wp:{tag} relativeFrom="{frame}"><wp:posOffset>{int(mm * 36000)}</wp:posOffset></wp:{tag}>'


@pytest.mark.parametrize(
    ("across", "side"),
    [
        (offset("positionH", "page", 130), "right"),
        (offset("positionH", "page", 20), "left"),
        (offset("positionH", "column", 100), "right"),
        ('<wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH>', "right"),
    ],
)
def test_a_floating_picture_has_its_half(across: str, side: str) -> None:
    (mark,) = document(p(r("Chi bộ"), anchored(across=across))).marks
    assert (mark.side, mark.width, mark.height) == (side, 36, 18)


def test_a_picture_that_floats_up_comes_before_its_paragraph() -> None:
    names = p(r("BÍ THƯ")) + p(r("Trần Văn Bảo"), anchored(down=offset("positionV", "paragraph", -20)))
    assert document(names).marks[0].after == 0
    assert document(names.replace("-720000", "0")).marks[0].after == 1


def test_an_old_picture_tells_its_size() -> None:
    shape = '<w:r><w:pict><v:shape style="position:absolute;margin-left:300pt;margin-top:2pt;width:72pt;height:36pt"><v:imagedata/></v:shape></w:pict></w:r>'
    (mark,) = document(p(r("BÍ THƯ"), shape)).marks
    assert (mark.kind, mark.side) == ("picture", "right")
    assert (mark.width, mark.height) == pytest.approx((25.4, 12.7))


def test_ink_and_drawn_signatures() -> None:
    ink = "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w14:contentPart/></w:drawing></mc:Choice><mc:Fallback><w:drawing><a:blip/></w:drawing></mc:Fallback></mc:AlternateContent></w:r>"
    assert [m.kind for m in document(p(ink)).marks] == ["ink"]
    assert [m.kind for m in document(p(anchored("<wps:spPr><a:custGeom/></wps:spPr>"))).marks] == ["ink"]


def test_the_body_is_the_part_that_the_package_names() -> None:
    top = '<Relationship Id="a" Type="http://x/officeDocument" Target="/word/than.xml"/>'
    named = read("a.docx", docx(p(r("BÍ THƯ")), main="word/than.xml", top=top))
    assert isinstance(named, Document)
    assert named.lines[0].text == "BÍ THƯ"


def test_strict_names_are_understood() -> None:
    import io
    import zipfile

    strict = NAMES.replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {strict}><w:body>{p(r('BÍ THƯ'))}</w:body></w:document>")
    found = read("a.docx", stream.getvalue())
    assert isinstance(found, Document)
    assert [x.text for x in found.lines] == ["BÍ THƯ"]


def test_a_damaged_side_part_costs_itself() -> None:
    found = document(p(r("Chi bộ")), footnotes="<w:footnote>", styles="<w:style>")
    assert [x.text for x in found.lines] == ["Chi bộ"]
    assert found.unread_parts == ("word/footnotes.xml",)


def test_a_bomb_and_endless_nesting_end_in_words() -> None:
    bomb = read("a.docx", docx("", footnotes=" " * (25 * 1024**2)))
    assert isinstance(bomb, Diagnostic)
    assert bomb.code == "limit"
    deep = read("a.docx", docx("<w:sdt>" * 250 + p(r("a")) + "</w:sdt>" * 250))
    assert isinstance(deep, Document | Diagnostic)
    too_deep = read("a.docx", docx("<w:sdt>" * 5000 + "</w:sdt>" * 5000))
    assert isinstance(too_deep, Diagnostic)
    assert too_deep.code == "damaged"
