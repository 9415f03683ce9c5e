"""People's names: telling them from roles and places, comparing them, finding them in running text.

Grammar of a printed name, by syllables (Họ, đệm, tên)::

    name     := syllable{2,6}
    syllable := capital letters* | CAPITALS | syllable "'" syllable        (H'Hen, K'Brếp)
    titled   := (address | degree | rank)* name ("(" note ")")?            ('Đ/c ThS. Nguyễn Văn An (BT)')

Surnames are a small closed set, so a known one is strong evidence; names of the minorities need not have one
and then must hold no syllable that roles, headings and offices are made of. Nothing here knows who is a member.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from dossiercheck.vietnamese.fold import clean, fold, lowered, plain
from dossiercheck.vietnamese.fuzzy import distance

_MOST_SYLLABLES = 6


def _keys(text: str, separator: str | None = None) -> frozenset[str]:
    """Folded entries of a list written as one text."""
    return frozenset(fold(entry) for entry in text.split(separator) if entry.strip())


# Kinh surnames first, then those of Tày, Nùng, Thái, Mường, Mông, Dao, Khmer, Chăm and the highlands.
_SURNAMES = _keys("""
    nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh lâm trịnh mai đào đoàn vương hà
    trương cao tạ lưu tô thái kiều phùng châu từ chu tăng quách đàm lương thạch la bạch văn tống nghiêm lại nhữ mạc
    doãn khuất khúc cù tôn thân vi nông triệu hứa hoa sầm lục ma bế lô lò lù lường quàng cầm tòng vàng giàng sùng
    thào mùa hạng lầu cứ vừ lỳ ly phàn tẩn chảo bàn thẩm lãnh chíu lã mã mông đèo cà vì bạc khang hờ kha ngân
    lộc vang kim sơn danh chau neang chế thập đạo bá lượng kpă ksor siu rơ rmah rah nay niê y h hơ điểu k a bling
    alăng arất bríu zơ pơloong tơ ngôn kiên giáp ninh bồ trà ông phó hàn tiêu trình chung ung khổng mẫn ân âu ôn
    cung cấn chử dư diệp đậu đồng đổng đới giang hầu hình hùng khương khưu kỷ liễu lều luyện mạch mang nhan ngụy
    nhâm nhạc ong phí phương sái sử tào thiều thiệu thịnh tiết tiền tưởng trì uông ứng vòng vĩnh yên bành biện
    bì cam đan đường đôn hạ hán lạc lãm lăng lìn lồ lư lữ mao mục ngạc phù thang tráng trưng thèn cháng phạ sìn tấn
    lèng hảng hàu công chẩu lềnh sằm voòng nình tằng khoàng pờ củng điêu bàng quan vy long tao mào lèo vù chang ngọ sằn phùn sín ngần
    moong xồng thò pinăng katơr chamaléa rcom zơrâm bhling dơng vày""")
# Syllables of which roles, headings and offices are made and, after an unknown surname, no name.
_OFFICE = _keys("""
    bí tịch tọa trưởng giám đốc phó chủ đảng ủy chi bộ ban sở phòng cục vụ viện trường hiệu khối cơ quan đơn hội
    nhiệm chất điểm kiểm biên bản báo cáo nghị quyết tổng số cộng sản độc lập xã tỉnh huyện phường thành phố quận
    thôn ấp khu phần phiếu ghi viết khai tham gia người và của các những về việc được không đã này kính gửi nơi nhận
    như trên lưu họ tên tổ ngày tháng năm thứ nội dung ưu khuyết hạn chế nguyên nhân hoàn xuất sắc xét đánh giá xếp
    loại đề ý kiến tại theo với cho khi từ đến trong do là bằng công đoàn dân cấp dưới kết quả lịch lý sơ yếu giấy
    trách thẩm tra xác tập thể cá thời địa nghề nghiệp ký tư cách giải pháp tốt kém thực hiện phương hướng mức độ
    chính""")
# Those of them that people are called as well: 'Nguyễn Thành Công', 'Trần Thị Phương Dung'.
_BORNE = _keys(
    "công lý thành chính trường phương hướng dung quyết hội dân quan bằng đoàn hoàn chi lập thời nội định thứ cơ sơ danh như ý"
)
# Second syllables that hardly anything but a name has.
_MIDDLE = _keys("văn thị a bá seo láo dảu mẩy sào thế đức hữu đình ngọc thanh xuân quang minh")
# Last syllables of names among those of offices.
_GIVEN = _BORNE | _keys("hiệu năm phòng quận")
# Phrases of offices that are names behind a surname: 'Bùi Thị Hạnh Phúc', 'Đinh Văn Thư'; 'Lưu Văn thư' is none.
_BORNE_PHRASES = _keys("hạnh phúc|văn thư|đạo đức|lương tâm|kiên định|công khai|công lập|danh dự|phương hướng", "|")
# No name holds these, not even after a known surname: 'Văn phòng', 'Đoàn thanh niên', 'Lưu chi bộ'.
_PHRASES = _keys(
    """văn phòng|văn thư|văn bản|thanh niên|thanh tra|đoàn viên|đoàn thể|đoàn trường|công đoàn|công an|công ty
    |công tác|công văn|công chức|cộng sản|cộng hòa
    |chi bộ|chi ủy|chi đoàn|chi cục|đảng bộ|đảng ủy|đảng viên|đồng chí|đồng ý|bí thư|thư ký
    |chủ tịch|chủ tọa|chủ trì|chủ nhiệm|phó bí|phó chủ|phó giám|phó trưởng|phó hiệu|phó ban|phó phòng|phó chánh
    |phó viện|phó cục|phó tổ|giám đốc|hiệu trưởng|kế toán|tổ trưởng|tổ phó|tổ chức|trưởng ban|trưởng phòng
    |trưởng khoa|trưởng đoàn|người ghi|người viết|người khai|nhân dân|nhân viên|ủy ban|ủy viên|việt nam|lý lịch
    |triệu tập|nông dân|nông thôn|nông nghiệp|vi phạm|lâm nghiệp|thi đua|khen thưởng|lương tâm|hội đồng|hội nghị
    |hội trường|cao đẳng|hoàn thành|hồ sơ|trong sạch|vững mạnh|đặc biệt|tự do|hạnh phúc|độc lập|kiểm điểm|biên bản
    |đại biểu|đại hội|đại diện|mặt trận|tổ quốc|quyết định
    |dự bị|chính thức|kết luận|từ ngày|hà nội|quốc hội
    |y tế|y sĩ|y tá|chế độ|đạo đức|trình độ|phương hướng|phương pháp|phương tiện|hình thức
    |đường lối|kiên định|thái độ|danh sách|danh hiệu|danh mục|danh dự|mục tiêu|mục đích|kỷ luật|kỷ cương|kỷ niệm
    |thẩm quyền|thẩm tra|cam kết|cam đoan|công khai|công nghệ|công nhân|công việc|công lập|tiền lương|đan xen|đủ tư|không hoàn""",
    "|",
)
_GRAMMAR = _keys("ngày và của các những được không về việc tại theo")
_PLACES = _keys(
    """an giang|bà rịa|vũng tàu|bắc giang|bắc kạn|bạc liêu|bắc ninh|bến tre|bình định|bình dương|bình phước
    |bình thuận|cà mau|cần thơ|cao bằng|đà nẵng|đắk lắk|đắk nông|điện biên|đồng nai|đồng tháp|gia lai|hà giang|hà nam
    |hà nội|hà tĩnh|hải dương|hải phòng|hậu giang|hòa bình|hưng yên|khánh hòa|kiên giang|kon tum|lai châu|lâm đồng
    |lạng sơn|lào cai|long an|nam định|nghệ an|ninh bình|ninh thuận|phú thọ|phú yên|quảng bình|quảng nam|quảng ngãi
    |quảng ninh|quảng trị|sóc trăng|sơn la|tây ninh|thái bình|thái nguyên|thanh hóa|thừa thiên huế|tiền giang
    |trà vinh|tuyên quang|vĩnh long|vĩnh phúc|yên bái|hồ chí minh|việt nam|cao lộc|chi lăng
    |hữu lũng|lộc bình|đình lập|bình gia|bắc sơn|tràng định""",
    "|",
)

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_CAPITALS = "".join(c for c in map(chr, (*range(ord("A"), 0x250), *range(0x1E00, 0x1F00))) if c.isupper())
"""Those of Latin letters."""
_CAPITALISED = rf"[{_CAPITALS}][^\W\d_]*(?:['’ʼ][^\W\d_]+)*"
# Two and more capitalised words that only blanks separate: 'Nguyễn Văn An', 'Chi Bộ'.
# The search leaps to the next capital; that no letter stands before it is asked behind it.
_RUN = re.compile(rf"[{_CAPITALS}](?<![^\W\d_].)(?<![^\W\d_]['’ʼ].)[^\W\d_]*(?:['’ʼ][^\W\d_]+)*(?:\s+{_CAPITALISED})+")
# Onset, glide and vowels, coda of a syllable without marks: 'nghiem', 'quyet', 'y', 'thuong'.
# Onset, vowels and coda of a syllable without marks, Kinh or highland: 'nghiem', 'y', 'brep', 'kpa'.
_SYLLABLE = re.compile(r"(?:[bcdghjklmnpqrstvwxyz]{0,4})[aeiouy]{1,3}(?:ch|ng|nh|[bcdhklmnprst])?")
_DEGREE = (
    r"(?:pgs|gs|tskh|ts|ths|th\.?\s?s|bs|bsck\w*(?:\s?ii?)?|ck\s?ii?|cn|ks|ls|ds|ncs|nsnd|nsưt|ngnd|ngưt|cvcc?)"
    r"(?:[.,]|\s?[-/.]\s?|\s)\s*"
)
_RANK = r"(?:thiếu|trung|thượng|đại|chuẩn|hạ|đô)\s+(?:úy|uý|tá|tướng|sĩ|sỹ|đô đốc|đốc)[\s,]+"
_LEARNED = (
    r"(?:(?:phó\s+)?giáo sư|tiến s[ĩỹ]|thạc s[ĩỹ]|bác s[ĩỹ](?:\s+cki?i?)?|kỹ sư|cử nhân|luật sư|dược s[ĩỹ]"
    r"|nhà giáo(?:\s+(?:ưu tú|nhân dân))?)[\s,.]+"
)
# 'Đ/c', 'đ.c', 'các đồng chí:', '- ', 'ThS.', 'Trung tá', 'Tiến sĩ'.
_TITLE = re.compile(
    rf"[-+*•–—:.,;\s]+|đ\s?[/.]\s?c(?!\w)\s*[.:]?\s*|đ/ch[ií]\s*:?\s*|đc[.:]?\s+|(?:các\s+)?đồng chí\s*:?\s*"
    rf"|{_DEGREE}|{_RANK}|{_LEARNED}"
)
_ADDRESS = re.compile(r"(?:ông|bà|anh|chị|thầy|cô|em)\s*:?\s+")
_SIR = "ông"
"""An address that is a surname as well."""
_TAIL = re.compile(r"\s*(?:[(\[,;:/|_…]|\.{2,}|\s[-–—]|[-–—]\s|\.\s*$).*$", re.DOTALL)
# 'đ/c Nguyễn', 'đồng chí: Nguyễn', 'ông Nguyễn': what follows is a person.
_CUE = re.compile(
    r"(?:đ\s?[/.]\s?c|đc|đồng chí|đ/ch[ií]|ông|bà|(?:thiếu|trung|thượng|đại)\s(?:úy|uý|tá|tướng))\s*[.:]?\s*$"
)
# One i for y where the two are spelling variants: after h k l m s t v and after 'qu' ('kỷ', 'quý').
_Y_AS_I = re.compile(r"(?:(?<=(?<!\w)[hklmstv])|(?<=(?<!\w)qu))[yỳýỷỹỵ](?!\w)")
_I_OF_Y = dict(zip("yỳýỷỹỵ", "iìíỉĩị", strict=True))
_MARKS = re.compile(r"[^\w\s]|_")


def looks_like_name(text: str) -> bool:
    """Whether a whole line or cell could be one person's name, as the grammar of this module has it.

    Titles in front and a note behind are allowed: 'Thượng tướng Trần Văn Bảo', 'Nguyễn Văn An (BT)'.

    >>> looks_like_name("NGUYỄN VĂN AN"), looks_like_name("Giàng A Páo"), looks_like_name("H'Hen Niê")
    (True, True, True)
    >>> looks_like_name("PHÓ BÍ THƯ"), looks_like_name("Lạng Sơn"), looks_like_name("Nguyễn văn phòng")
    (False, False, False)
    """
    return _is_name(strip_titles(text), known=False)


@lru_cache(maxsize=16384)
def strip_titles(text: str) -> str:
    """Drop all but the bare name: addresses, degrees, ranks and list bullets in front and notes behind.

    >>> strip_titles("- Đ/c ThS. Nguyễn Văn An (BT)")
    'Nguyễn Văn An'
    >>> strip_titles("Trung tá Lê Thị Hoa – Phó Bí thư")
    'Lê Thị Hoa'
    """
    text = clean(text)
    low, at = lowered(text), 0
    while (match := _TITLE.match(low, at)) and match.end() < len(text):
        at = match.end()
    address = _ADDRESS.match(low, at)
    if address and _known(text[address.end() :]):
        text, at = strip_titles(text[address.end() :]), 0
    return _TAIL.sub("", text[at:]).strip()


@lru_cache(maxsize=16384)
def name_key(text: str) -> str:
    """Key by which names are compared: titles, case, tone placement, i or y, blanks and apostrophes do not count.

    >>> name_key("Đ/c VŨ  QUÝ HÒA") == name_key("Vũ Quí Hoà")
    True
    """
    key = _MARKS.sub("", fold(strip_titles(text)))
    return " ".join(_Y_AS_I.sub(lambda m: _I_OF_Y[m.group()], key).split())


def same_name(a: str, b: str) -> bool:
    """Whether two printed names are the same name; two people may still share one."""
    key = name_key(a)
    return bool(key) and key == name_key(b)


def near_name(a: str, b: str) -> bool:
    """Whether two names differ only as a bad scan would make them differ; `same_name` implies it.

    On the keys without any diacritics or blanks: one letter wrong, missing or extra, two from twelve letters on.
    Hint, never proof: 'An' and 'Anh' are near and may be two people.
    """
    first, second = (plain(name_key(t)).replace(" ", "") for t in (a, b))
    if not first or not second:
        return False
    most = 2 if min(len(first), len(second)) >= 12 else 1
    return distance(first, second, most) <= most


@lru_cache(maxsize=4096)
def find_names(text: str) -> tuple[tuple[str, int, int], ...]:
    """Names in running text, left to right, each with its start and end in `text`.

    After an address ('đồng chí', 'đ/c', 'ông') any name counts, elsewhere only one with a known surname; in a line
    all in capitals the name ends before the first syllable of a role or a heading. `text` must be NFC.

    >>> find_names("đồng chí Nguyễn Văn An – Bí thư")
    (('Nguyễn Văn An', 9, 22),)
    """
    found: list[tuple[str, int, int]] = []
    low = lowered(text)
    for run in _runs(text):
        i = 0
        while i < len(run) - 1:
            if fold(text[run[i].start() : run[i + 1].end()]) in _PLACES and len(run) - i > 3:
                i += 2
                continue
            if low[run[i].start() : run[i].end()] == _SIR and len(run) - i > 3 and _known(run[i + 1].group()):
                i += 1  # 'Ông' is a surname too: 'Ông Ích Khiêm'
                continue
            end = _longest(text, low, run, i)
            if end:
                found.append((text[run[i].start() : run[end].end()], run[i].start(), run[end].end()))
                i = end
            i += 1
    return tuple(found)


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Capitalised words that only blanks separate."""
    for run in _RUN.finditer(text):
        yield list(_WORD.finditer(text, *run.span()))


def _longest(text: str, low: str, run: list[re.Match[str]], start: int) -> int:
    """Index of the last word of the longest name that begins at `start`; 0 if none does."""
    cue = bool(_CUE.search(low, max(0, run[start].start() - 16), run[start].start()))
    borne = _is_borne(run, start)
    if not (cue or borne or _known(run[start].group())):
        return 0
    capitals = run[start].group().isupper() and len(run[start].group()) > 1
    for end in range(min(start + _MOST_SYLLABLES, len(run)) - 1, start, -1):
        words = run[start : end + 1]
        beyond = _WORD.match(text, run[end].end() + 1)
        if beyond and fold(f"{run[end].group()} {beyond.group()}") in _PHRASES:
            continue  # the last word begins a role: 'Trần Thị Bình Thư ký'
        if capitals and any(fold(w.group()) in _OFFICE for w in words[1:]):
            # 'NGUYỄN VĂN NĂM' is a name, 'NGUYỄN VĂN AN NĂM 2010' is one and a year.
            if len(words) > 4 or not _is_name(text[run[start].start() : run[end].end()], known=True):
                continue
            if text[run[end].end() :].strip(" .,;:)"):
                continue
        if _is_name(text[run[start].start() : run[end].end()], known=not (cue or borne)) or (cue and _called(words)):
            return end
    return 0


def _is_borne(run: list[re.Match[str]], start: int) -> bool:
    """Whether 'Thị' stands second: only names have it there, whatever the surname ('Ngọc Thị Hoa', not 'Phòng Thị Trấn')."""
    keys = [fold(w.group()) for w in run[start : start + 3]]
    return len(keys) == 3 and keys[1] == "thị" and keys[2] not in {"trấn", "xã", "trường"}


def _called(words: list[re.Match[str]]) -> bool:
    """Whether two syllables behind an address are a name though the surname is none of the list: 'đồng chí Kray Sức'."""
    keys = [fold(w.group()) for w in words]
    shaped = len(keys) == 2 and all(w.group().istitle() and _is_syllable(w.group()) for w in words)
    return shaped and not _OFFICE & set(keys) and " ".join(keys) not in _PLACES | _PHRASES


@lru_cache(maxsize=16384)
def _is_name(text: str, *, known: bool) -> bool:
    """`known`: a surname of the list is asked for."""
    words = text.split()
    parts = len(words) + fold(text).count("'")
    if not 2 <= parts <= _MOST_SYLLABLES or not all(_is_syllable(w) for w in words):
        return False
    if len({w.isupper() for w in words if len(w) > 1}) > 1:
        return False
    folded = fold(text)
    keys = folded.split()
    if folded in _PLACES or _GRAMMAR & set(keys) or _holds_phrase(keys):
        return False
    if _known(text):
        office = [w for w in keys[1:] if w in _OFFICE]
        return len(words) < 3 or len(office) < 2 or set(office) <= _BORNE
    office = [w for w in keys if w in _OFFICE]
    given = keys[0] not in _OFFICE and office == keys[-1:] and (keys[1] in _MIDDLE or keys[-1] in _GIVEN)
    unheard = not office or given
    return not known and parts >= 3 and unheard


def _holds_phrase(keys: list[str]) -> bool:
    """Whether two syllables side by side make an office's phrase; the last two of a name may, behind a surname."""
    last = len(keys) - 2
    return any(
        f"{x} {y}" in _PHRASES
        and not (0 < i == last and f"{x} {y}" in _BORNE_PHRASES and keys[0] in _SURNAMES and keys[0] != "lưu")
        for i, (x, y) in enumerate(pairwise(keys))
    )


def _known(text: str) -> bool:
    first = _WORD.match(text)
    return first is not None and fold(first.group()).split("'")[0] in _SURNAMES


@lru_cache(maxsize=16384)
def _is_syllable(word: str) -> bool:
    """Whether it is a capitalised word of the shape of a syllable; marks and a wrong diacritic do not matter."""
    if not word[0].isupper() or _WORD.fullmatch(word) is None:
        return False
    if not (word[1:].islower() or word.isupper() or "'" in fold(word)):
        return False
    return all(_SYLLABLE.fullmatch(part) or len(part) == 1 for part in plain(word).split("'"))
