"""Text of the days before Unicode: every letter of every encoding, and Unicode left alone."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossiercheck.vietnamese.legacy import Run, decode, decode_text
from dossiercheck.vietnamese.legacy.fonts import hint, is_capital
from dossiercheck.vietnamese.legacy.syllable import is_syllable
from dossiercheck.vietnamese.legacy.tables import SINGLE, VNI_ALONE, VNI_PAIRS
from dossiercheck.vietnamese.legacy.words import decoded

SMALL = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"
MARKED = [c for c in SMALL if not c.isascii()]
PARAGRAPHS = (
    "Đảng bộ Sở Thử nghiệm họp chi bộ để đánh giá chất lượng đảng viên năm 2010",
    "Đồng chí Nguyễn Văn Mẫu, Bí thư chi bộ, chủ trì hội nghị; thư ký: Trần Thị Thử",
    "Kết quả biểu quyết: 14 phiếu đồng ý, đạt tỷ lệ một trăm phần trăm",
    "Ưu điểm: giữ vững phẩm chất chính trị, đạo đức, lối sống",
    "Khuyết điểm: còn nể nang khi góp ý; chưa mạnh dạn đấu tranh",
)


def typed(text: str, encoding: str) -> str:
    """What a typist of that encoding left in the file, as a Windows program shows it."""
    if encoding == "VNI":
        table = {v: k for k, v in {**VNI_PAIRS, **VNI_ALONE}.items() if k == k.lower() or k == k.upper()}
        table |= {v.upper(): k.upper() for v, k in list(table.items())}
    else:
        table = {v: k for k, v in SINGLE[encoding].items() if ord(k) < 256}
    return "".join(table.get(c, table.get(c.lower(), c)) for c in unicodedata.normalize("NFC", text))


@pytest.mark.parametrize("encoding", ["TCVN3", "VISCII", "VPS", "VNI"])
def test_every_small_letter_comes_back(encoding: str) -> None:
    assert [decoded(typed(c, encoding), encoding) for c in MARKED] == MARKED


@pytest.mark.parametrize("encoding", ["VISCII", "VPS", "VNI"])
def test_every_capital_comes_back(encoding: str) -> None:
    capitals = [c.upper() for c in MARKED]
    assert [decoded(typed(c, encoding), encoding) for c in capitals] == capitals


def test_tables_are_one_to_one() -> None:
    assert len(SINGLE["TCVN3"]) == 74  # 67 small letters, 7 capitals without tone
    for table in (SINGLE["VISCII"], SINGLE["VPS"]):
        single = {k: v for k, v in table.items() if ord(k) < 256}
        assert len(set(single.values())) == len(single) == 134


def test_known_words() -> None:
    assert decoded("QuyÕt", "TCVN3") == "Quyết"
    assert decoded("\u00ad¬ng", "TCVN3") == "ương"
    assert decoded("hoøa", "VNI") == "hòa"
    assert decoded("Ñaûng", "VNI") == "Đảng"
    assert decoded("UÛY", "VNI") == "ỦY"


@pytest.mark.parametrize("encoding", ["TCVN3", "VNI", "VISCII", "VPS"])
def test_a_document_without_fonts_is_decoded_by_its_words(encoding: str) -> None:
    old = [typed(p, encoding) for p in PARAGRAPHS]
    windows = ["".join(_as_windows(c) for c in line) for line in old]
    for lines in (old, windows):
        texts, found = decode_text(lines)
        assert found == encoding
        assert texts == PARAGRAPHS


def _as_windows(letter: str) -> str:
    """A byte as Windows-1252 shows it, where it does."""
    try:
        return letter.encode("latin-1").decode("cp1252")
    except UnicodeDecodeError:
        return letter


@given(st.lists(st.sampled_from(PARAGRAPHS), min_size=2, max_size=5), st.sampled_from(["TCVN3", "VNI"]), st.data())
def test_blocks_of_unicode_stay_beside_old_ones(lines: list[str], encoding: str, data: st.DataObject) -> None:
    old = data.draw(st.lists(st.booleans(), min_size=len(lines), max_size=len(lines)))
    texts, _ = decode_text([typed(x, encoding) if o else x for x, o in zip(lines, old, strict=True)])
    assert texts == tuple(lines)


@given(st.lists(st.sampled_from(PARAGRAPHS), min_size=1), st.sampled_from([".VnTime", "VNI-Times", "Arial", None]))
def test_unicode_passes_whatever_the_font(lines: list[str], font: str | None) -> None:
    found = decode([[Run(line, font)] for line in lines])
    assert found.encoding is None
    assert [b[0] for b in found.blocks] == lines


@pytest.mark.parametrize(
    "text",
    [
        "Die Bären hören über Straßen in Köln und Größe für Müller",
        "Le garçon a été élevé là-bas, déjà à côté de la forêt",
        "“SAO Y” – “TM.” … “KT.” §1 «a» x² 5·10 ® ™ ° ±",
        "Ä ˆ Š Œ æ ø å",
        "Văn\u00ad bản của chi\u00ad bộ",
    ],
)
def test_other_languages_and_symbols_pass(text: str) -> None:
    assert decode_text([text] * 3) == ((text,) * 3, None)


def test_capitals_come_from_the_font() -> None:
    blocks = [
        [Run(typed("đảng bộ sở", "TCVN3"), ".VnTimeH"), Run(typed(" tỉnh Mẫu", "TCVN3"), ".VnTime")],
        [Run("nam", ".VnTimeH")],
        [Run(typed("Họ và tên", "TCVN3"), ".VnTime")],
    ]
    found = decode(blocks)
    assert found.blocks == (("ĐẢNG BỘ SỞ", " tỉnh Mẫu"), ("NAM",), ("Họ và tên",))


def test_capitals_typed_in_an_ordinary_font() -> None:
    lines = [typed(x, "TCVN3") for x in PARAGRAPHS]
    texts, _ = decode_text(["CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM", "Sè 11-HD/VPTW", *lines])
    assert texts[:2] == ("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số 11-HD/VPTW")


def test_a_word_split_over_runs_is_decoded_whole() -> None:
    word = typed("tường", "VNI")
    runs = [Run(word[:3], "VNI-Times"), Run(word[3:], "VNI-Times")]
    found = decode([runs, [Run(typed(PARAGRAPHS[0], "VNI"), "VNI-Times")]])
    assert "".join(found.blocks[0]) == "tường"


def test_font_names() -> None:
    assert [hint(f) for f in (".VnTimeH", "ABCDEF+.VnArial,Bold", "VNI-Times", "VPS Times", "Vni", None, "Times")] == [
        "TCVN3", "TCVN3", "VNI", "VPS", None, None, None,
    ]  # fmt: skip
    assert is_capital(".VnTimeH")
    assert is_capital("ABCDEF+.VnTimeH,Bold")
    assert not is_capital(".VnTime")


@given(st.text(max_size=40))
def test_no_text_raises_and_every_run_comes_back(text: str) -> None:
    found = decode([[Run(text, ".VnTime"), Run(text)], [Run("Hµ Néi quyÕt ®Þnh ®¶ng viªn")]])
    assert [len(b) for b in found.blocks] == [2, 1]
    assert isinstance(is_syllable(text), bool)


def test_a_lost_letter_is_said() -> None:
    """Programs drop soft hyphens; with them goes every ư without a tone."""
    old = [typed(p, "TCVN3") for p in PARAGRAPHS]
    assert not decode([[Run(p)] for p in old]).lost
    assert decode([[Run(p.replace("\u00ad", ""))] for p in old]).lost
    assert not decode([[Run(typed("Đảng bộ họp để đánh giá đảng viên", "TCVN3"))]]).lost
