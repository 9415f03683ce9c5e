"""Minutes of many secretaries: the same results in many manners of writing are read as the same votes and head counts."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_votes_minutes import read

from dossiercheck.facts import attendance
from dossiercheck.model.document import Document, Line
from dossiercheck.model.fact import Found
from dossiercheck.model.values import Vote
from dossiercheck.vietnamese.fold import fold

HEAD = (
    "ĐẢNG BỘ SỞ MẪU", "CHI BỘ VĂN PHÒNG", "BIÊN BẢN", "Họp chi bộ kiểm điểm cuối năm", "Chủ trì: đ/c Ngô Văn Thượng. Thư ký: đ/c Cao Thị Hạ.",
)  # fmt: skip
NAMES = (
    "Lê Văn Xuân", "Trần Thị Thu", "Nông Quốc Đông", "Vi Thị Mẩy", "Giàng A Páo", "Hoàng Như Ý", "Bế Ngọc Lâm", "Đàm Quang", "Lý Thị Bảy",
)  # fmt: skip
CLASSES = (
    "hoàn thành xuất sắc nhiệm vụ", "HTXSNV", "Đủ tư cách, hoàn thành xuất sắc nhiệm vụ", "hoàn thành tốt nhiệm vụ", "HTTNV", "ĐTC-HTTNV",
    "đảng viên đủ tư cách hoàn thành tốt nhiệm vụ", "hoàn thành nhiệm vụ", "HTNV", "đủ tư cách, hoàn thành nhiệm vụ",
)  # fmt: skip
# What stands between the votes and is none: opinions, answers, claims.
TALK = (
    "Đ/c Thượng góp ý: đồng chí cần đi cơ sở nhiều hơn.",
    "- Ý kiến đ/c Hạ: nhất trí với bản kiểm điểm.",
    "Chi ủy thông báo ý kiến của quần chúng và của cấp ủy nơi cư trú.",
    "Đồng chí tiếp thu ý kiến và hứa sửa chữa.",
    "Các đồng chí nhất trí cao với ý kiến trên.",
    "Không có ý kiến khác.",
)
WORDS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


@dataclass(frozen=True)
class Result:
    """What the branch voted on one member."""

    name: str
    level: str
    yes: int
    no: int
    other: int

    @property
    def base(self) -> int:
        """All who voted."""
        return self.yes + self.no + self.other


Manner = Callable[[Result], tuple[str, ...]]


def _minority(r: Result, no: str, other: str, joint: str = ", ") -> str:
    told = [no.format(r.no)] if r.no else []
    return "".join(joint + x for x in [*told, *([other.format(r.other)] if r.other else [])])


MANNERS: dict[str, Manner] = {
    "list": lambda r: (
        f"- Đ/c {r.name}: {r.level}, {r.yes}/{r.base} đ/c nhất trí{_minority(r, '{} đ/c không nhất trí', '{} đ/c có ý kiến khác')}.",
    ),
    "short": lambda r: (f"* {r.name} – {r.level} – đồng ý {r.yes}/{r.base}{_minority(r, 'không đồng ý {0}', 'không ý kiến {0}')}",),
    "percent": lambda r: (
        f"2. Đồng chí {r.name} - {r.level}: {r.yes}/{r.base} ({100 * r.yes / r.base:.1f}%){_minority(r, '0{} phiếu chống', '0{} phiếu trắng')}".replace(".0%", "%").replace(
            f"{100 * r.yes / r.base:.1f}%", f"{100 * r.yes / r.base:.1f}%".replace(".", ",")
        ),
    ),
    "south": lambda r: (f"+ {r.name}: thống nhất {r.yes}/{r.base}, loại {r.level}{_minority(r, '{} không thống nhất', '{} ý kiến khác')}",),
    "counts first": lambda r: (
        f"Với {r.yes} phiếu thuận{_minority(r, '{} phiếu chống', '{} phiếu trắng')}, chi bộ đề nghị xếp loại đồng chí {r.name} {r.level}.",
    ),
    "name last": lambda r: (f"{r.yes}/{r.base} đồng ý xếp loại {r.level} cho đ/c {r.name}{_minority(r, '{} không đồng ý', '{} ý kiến khác')}.",),
    "proposal": lambda r: (
        f"Đề nghị xếp loại đ/c {r.name} {r.level} được {r.yes} trên {r.base} đ/c bỏ phiếu đồng ý{_minority(r, '{} đ/c phản đối', '{} đ/c bỏ phiếu trắng')}.",
    ),
    "words": lambda r: (
        f"Đồng chí {r.name}: {r.level}, {WORDS[r.yes]} trên {WORDS[r.base]} đồng chí tán thành"
        + (f", {WORDS[r.no]} đồng chí không tán thành" if r.no else "") + (f", {WORDS[r.other]} đồng chí có ý kiến khác" if r.other else "") + ".",
    ),
    "hands": lambda r: (
        f"Đ/c {r.name} đọc kiểm điểm. Xếp {r.level}. Ai đồng ý? ({r.yes} tay) Ai không đồng ý? ({r.no or 'không có'}{' tay' if r.no else ''})"
        f" Ai có ý kiến khác? ({r.other or 'không có'}{' tay' if r.other else ''})",
    ),
    "three answers": lambda r: (
        f"Kết quả biểu quyết xếp loại đảng viên {r.name}, mức {r.level}: Đồng ý: {r.yes}; Không đồng ý: {r.no}; Ý kiến khác: {r.other}.",
    ),
    "lines": lambda r: (
        f"3. Đồng chí {r.name.upper()}", "Ý kiến góp ý: không", f"Chi bộ đề nghị xếp loại: {r.level}", f"Số đảng viên tán thành: {r.yes}/{r.base}",
        f"Số đảng viên không tán thành: {r.no}", f"Ý kiến khác: {r.other}",
    ),
    "dots": lambda r: (
        f"2.1. Họ và tên: ......{r.name}...... Mức xếp loại: ....{r.level}.... Tán thành: ..0{r.yes}../..0{r.base}..; Không tán thành: ..{r.no}..; Ý kiến khác: ..{r.other}..",
    ),
}  # fmt: skip


@st.composite
def results(draw: st.DrawFn) -> list[Result]:
    """A vote on each of some members, more for than against."""
    found = []
    for name in draw(st.lists(st.sampled_from(NAMES), min_size=2, max_size=5, unique=True)):
        level = draw(st.sampled_from(CLASSES))
        no, other = draw(st.integers(0, 2)), draw(st.integers(0, 1))
        found.append(Result(name, level, draw(st.integers(no + 2, 6)), no, other))
    return found


def _by_member(votes: tuple[Vote, ...]) -> dict[str, Vote]:
    return {fold(v.member): v for v in votes if v.on == "member-class" and v.member}


def _assert_read(wanted: list[Result], lines: list[str]) -> None:
    told = read(*HEAD, "Kết quả biểu quyết xếp loại đảng viên:", *lines)
    found = _by_member(told)
    assert set(found) == {fold(r.name) for r in wanted}, lines
    for r in wanted:
        v = found[fold(r.name)]
        level = fold(v.level or "")
        assert level and fold(r.level).endswith(level), lines
        assert (v.yes, v.no or 0, v.other or 0) == (r.yes, r.no, r.other), lines
        assert v.base in {None, r.base}, lines
    assert [v for v in told if v.on != "member-class"] == [], lines


@pytest.mark.parametrize("manner", MANNERS)
@settings(max_examples=20)
@given(results())
def test_every_manner_tells_the_same_votes(manner: str, wanted: list[Result]) -> None:
    _assert_read(wanted, [line for r in wanted for line in MANNERS[manner](r)])


@given(results(), st.data())
def test_manners_mixed(wanted: list[Result], data: st.DataObject) -> None:
    _assert_read(wanted, [x for r in wanted for x in MANNERS[data.draw(st.sampled_from(sorted(MANNERS)))](r)])


@pytest.mark.parametrize("manner", MANNERS)
@settings(max_examples=20)
@given(results(), st.data())
def test_talk_between_the_votes_is_none(manner: str, wanted: list[Result], data: st.DataObject) -> None:
    lines: list[str] = []
    for r in wanted:
        lines += data.draw(st.lists(st.sampled_from(TALK), max_size=2))
        lines += MANNERS[manner](r)
    _assert_read(wanted, lines)


UNIT: dict[str, Callable[[str, int, int], tuple[str, ...]]] = {
    "sentence": lambda level, y, n: (f"Chi bộ biểu quyết đề nghị xếp loại chi bộ {level}: {y}/{y + n} đ/c nhất trí.",),
    "short": lambda level, y, n: (f"2) Xếp loại chi bộ: {level}, {y}/{y + n}.",),
    "head": lambda level, y, n: (f"A. CHI BỘ: đề nghị loại {level} ({y}/{y + n})",),
    "two sentences": lambda level, y, n: (f"Bí thư đề nghị chi bộ xếp loại {level}. Biểu quyết: {y}/{y + n} nhất trí.",),
    "counts first": lambda level, y, n: (f"Với {y} phiếu thuận, {n} phiếu chống, chi bộ đề nghị Đảng ủy xếp loại chi bộ {level}.",),
    "dots": lambda level, y, n: (f"1. Chi bộ tự xếp loại: ......{level}......", f"Số đảng viên tán thành: ....0{y}..../....0{y + n}....; Không tán thành: ..{n}..",),
    "asked": lambda level, y, n: (
        f"Chủ tọa: xin biểu quyết đề nghị xếp loại chi bộ {level}. Ai đồng ý? ({y} tay) Ai không đồng ý? ({n or 'không có'})",
    ),
    "south": lambda level, y, n: (f"Phân loại chi bộ: {y}/{y + n} đ/c thống nhất loại {level}.",),
}  # fmt: skip
PAPERS: dict[str, Callable[[int], tuple[str, ...]]] = {
    "together": lambda y: (f"Chi bộ thông qua báo cáo kiểm điểm, bảng chấm điểm, bản đăng ký phấn đấu: {y}/{y} đ/c nhất trí.",),
    "each": lambda y: (f"Thông qua báo cáo kiểm điểm ({y}/{y}), bảng chấm điểm ({y}/{y}), bản ĐK phấn đấu ({y}/{y}).",),
    "read out": lambda y: (
        "Đ/c Hạ đọc báo cáo kiểm điểm, bảng chấm điểm, bản đăng ký phấn đấu. Chủ tọa: ai đồng ý thông qua thì giơ tay. "
        f"({y} tay) Ai không đồng ý? (không có)",
    ),
    "those present": lambda y: (f"- Thông qua báo cáo kiểm điểm, bảng chấm điểm, bản đăng ký phấn đấu: {y}/{y} đảng viên chính thức có mặt.",),
    "listed": lambda y: ("Văn bản thông qua: báo cáo kiểm điểm; bảng chấm điểm; bản đăng ký phấn đấu", f"Số đảng viên tán thành: {y}/{y}"),
    "three": lambda y: (
        f"{y}/{y} đồng ý với báo cáo kiểm điểm.", f"{y}/{y} đồng ý với bảng chấm điểm.", f"{y}/{y} đồng ý với bản đăng ký phấn đấu.",
    ),
    "everybody": lambda y: ("Tất cả đều giơ tay đồng ý thông qua báo cáo kiểm điểm, bảng chấm điểm và bản đăng ký phấn đấu.",),
}  # fmt: skip
UNIT_CLASSES = (
    "Trong sạch vững mạnh",
    "trong sạch, vững mạnh",
    "TSVM",
    "hoàn thành tốt nhiệm vụ",
    "Hoàn thành nhiệm vụ",
)


@pytest.mark.parametrize("manner", UNIT)
@pytest.mark.parametrize("papers", PAPERS)
@settings(max_examples=5)
@given(st.sampled_from(UNIT_CLASSES), st.integers(4, 9), st.integers(0, 2))
def test_the_branch_and_its_papers(manner: str, papers: str, level: str, yes: int, no: int) -> None:
    lines = [*PAPERS[papers](yes), *UNIT[manner](level, yes, no)]
    found = read(*HEAD, *lines)
    adopted = {v.of: v for v in found if v.on == "adoption"}
    assert set(adopted) == {"branch-report", "branch-scores", "branch-pledge"}, lines
    assert all(v.yes == yes or v.percent == 100 for v in adopted.values()), lines
    (unit,) = (v for v in found if v.on == "branch-class")
    assert (unit.level, unit.yes) == (level, yes), lines
    assert unit.base in {None, yes + no}, lines
    assert len(found) == 4, lines


COUNTS: dict[str, Callable[[int, int], str]] = {
    "labels": lambda p, a: f"Tổng số đảng viên: {p + a} đồng chí. Có mặt: {p}. Vắng mặt: {a}.",
    "abbreviated": lambda p, a: f"TS đảng viên: {p + a} đ/c; có mặt {p}; vắng {a}.",
    "fraction": lambda p, a: f"Thành phần: có mặt {p}/{p + a}, vắng {a} (có lý do)",
    "dots": lambda p, a: f"Tổng số đảng viên: .....{p + a:02}..... đ/c; Có mặt: ....{p:02}.... đ/c; Vắng: ....{a}.... đ/c",
    "sentence": lambda p, a: f"Tham gia cuộc họp có {p} đồng chí trên tổng số {p + a} đồng chí đảng viên, vắng {a} đồng chí.",
    "behind": lambda p, a: f"Đảng viên có mặt: {p} đồng chí, vắng mặt: {a}, trên tổng số {p + a} đồng chí.",
    "bare": lambda p, a: f"Đảng viên chi bộ: {p + a}. Dự: {p}. Vắng: {a}.",
    "last": lambda p, a: f"Đảng viên dự: {p}. Đảng viên vắng: {a}. Tổng: {p + a}.",
    "list": lambda p, a: f"Số đảng viên trong danh sách: {p + a:02} đồng chí\nSố đảng viên tham dự: {p:02} đồng chí\nSố đảng viên vắng mặt: {a:02} đồng chí",
    "strength": lambda p, a: f"Quân số chi bộ {p + a}, có mặt {p}, vắng {a} (phép).",
    "words": lambda p, a: f"Số đảng viên dự họp: {WORDS[p]} trên tổng số {WORDS[p + a]} đồng chí; vắng {a} đồng chí.",
}  # fmt: skip


@pytest.mark.parametrize("manner", COUNTS)
@settings(max_examples=20)
@given(st.integers(2, 7), st.integers(0, 2))
def test_head_counts(manner: str, present: int, absent: int) -> None:
    text = COUNTS[manner](present, absent)
    lines = tuple(Line(t, i, place=f"đoạn {i}") for i, t in enumerate([*HEAD, *text.split("\n")]))
    fact = attendance.find(Document("bb.docx", "docx", lines))
    assert isinstance(fact, Found), text
    assert (fact.value.total, fact.value.present, fact.value.absent) == (present + absent, present, absent), text
