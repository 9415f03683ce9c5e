"""The shipped pack's recognisers on titles as secretaries type them: many wordings, one kind; near misses refused."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossiercheck.facts import kind
from dossiercheck.model.document import Document
from dossiercheck.model.fact import Absent, Found
from dossiercheck.model.recogniser import KindReading
from dossiercheck.model.values import Letterhead, Title
from dossiercheck.rules.compile import recognisers
from dossiercheck.rules.load import load
from dossiercheck.rules.schema import RuleSet

PACK = Path(__file__).parents[2] / "rules" / "snv-lang-son-2010.yaml"
RULESET = load(PACK.read_text("utf-8"), PACK.name)
assert isinstance(RULESET, RuleSet)
RECOGNISERS = recognisers(RULESET)
BRANCH, COMMITTEE = "CHI BỘ KẾ HOẠCH TÀI CHÍNH", "ĐẢNG ỦY SỞ NỘI VỤ"

SURE = [
    ("minutes", BRANCH, "BIÊN BẢN", "Sinh hoạt chi bộ kiểm điểm, đánh giá chất lượng đảng viên năm 2010"),
    ("minutes", BRANCH, "BIÊN BẢN", "họp chi bộ tháng 12 năm 2010"),
    ("minutes", BRANCH, "BIÊN BẢN", "Hội nghị kiểm điểm, phân loại tổ chức cơ sở đảng và đảng viên cuối năm 2010"),
    ("minutes", BRANCH, "BIÊN BẢN", "Họp chi bộ kiểm điểm đảng viên năm 2010 và triển khai nhiệm vụ năm 2011"),
    (
        "preparatory-minutes",
        BRANCH,
        "BIÊN BẢN",
        "Sinh hoạt chi bộ triển khai các văn bản về đánh giá phân loại chi bộ và đảng viên năm 2010",
    ),
    ("preparatory-minutes", BRANCH, "BIÊN BẢN", "Họp chi bộ quán triệt kế hoạch đánh giá chất lượng đảng viên"),
    ("minutes-extract", BRANCH, "TRÍCH BIÊN BẢN", "Họp chi bộ xét khen thưởng năm 2010"),
    ("counting-minutes", BRANCH, "BIÊN BẢN", "Kiểm phiếu xếp loại chất lượng đảng viên năm 2010"),
    ("committee-minutes", COMMITTEE, "BIÊN BẢN", "Họp Đảng ủy đánh giá, phân loại chi bộ, đảng viên năm 2010"),
    (
        "branch-report",
        BRANCH,
        "BÁO CÁO KIỂM ĐIỂM",
        "về kết quả thực hiện nhiệm vụ năm 2010 của Chi bộ Kế hoạch Tài chính",
    ),
    ("branch-report", BRANCH, "BÁO CÁO", "Kiểm điểm tập thể chi ủy năm 2010"),
    ("branch-report", BRANCH, "BÁO CÁO TỰ KIỂM ĐIỂM", "của tập thể Chi bộ năm 2010"),
    ("committee-report", COMMITTEE, "BÁO CÁO", "kiểm điểm về kết quả thực hiện nhiệm vụ năm 2010 của Đảng bộ"),
    ("committee-report", COMMITTEE, "BÁO CÁO", "tự đánh giá, xếp loại chất lượng của tập thể Đảng ủy năm 2010"),
    ("branch-report", BRANCH, "BÁO CÁO", "Kết quả công tác lãnh đạo của chi bộ năm 2010"),
    ("branch-report", BRANCH, "KIỂM ĐIỂM", "thực hiện nhiệm vụ năm 2010 của tập thể chi bộ"),
    ("committee-report", COMMITTEE, "KIỂM ĐIỂM", "công tác lãnh đạo năm 2010 của Đảng bộ"),
    ("minutes", BRANCH, "BIÊN BẢN", "Họp kiểm điểm việc thực hiện nhiệm vụ năm 2010"),
    ("criteria-summary-return", BRANCH, "BẢNG TỔNG HỢP", "các chỉ tiêu đánh giá chất lượng năm 2010"),
    ("member-pledge", BRANCH, "CHƯƠNG TRÌNH PHẤN ĐẤU", "của đảng viên năm 2011"),
    ("member-pledge", BRANCH, "KẾ HOẠCH", "phấn đấu của đảng viên năm 2011"),
    ("year-report", BRANCH, "BÁO CÁO", "Tổng kết công tác xây dựng Đảng năm 2010, phương hướng năm 2011"),
    ("branch-scores", BRANCH, "BẢNG TỰ CHẤM ĐIỂM", "chi bộ năm 2010 theo bốn tiêu chuẩn"),
    ("branch-scores", BRANCH, "BIỂU ĐIỂM", "đánh giá, phân loại chi bộ năm 2010"),
    ("branch-scores", BRANCH, "BẢNG ĐIỂM", "ĐÁNH GIÁ CHẤT LƯỢNG TỔ CHỨC CƠ SỞ ĐẢNG NĂM 2010"),
    ("branch-scores", BRANCH, "BIỂU", "TỰ ĐÁNH GIÁ CHI BỘ THEO 4 TIÊU CHUẨN NĂM 2010"),
    ("committee-scores", COMMITTEE, "BẢNG CHẤM ĐIỂM", "Đảng bộ năm 2010 theo bốn tiêu chuẩn"),
    ("branch-pledge", BRANCH, "BẢN ĐĂNG KÝ", "phấn đấu xây dựng chi bộ đạt tiêu chuẩn “Trong sạch vững mạnh năm 2011”"),
    (
        "branch-pledge",
        BRANCH,
        "BẢN ĐĂNG KÍ",
        "xây dựng chi bộ trong sạch, vững mạnh, hoàn thành xuất sắc nhiệm vụ năm 2011",
    ),
    ("branch-pledge", BRANCH, "BẢN CAM KẾT", "xây dựng tổ chức đảng trong sạch vững mạnh năm 2011"),
    (
        "committee-pledge",
        COMMITTEE,
        "BẢN ĐĂNG KÝ",
        "phấn đấu xây dựng Đảng bộ đạt tiêu chuẩn Trong sạch vững mạnh năm 2011",
    ),
    ("member-quality-return", BRANCH, "BIỂU BÁO CÁO", "đánh giá chất lượng đảng viên năm 2010"),
    ("member-quality-return", BRANCH, "DANH SÁCH", "đánh giá, xếp loại đảng viên năm 2010"),
    ("member-quality-return", BRANCH, "BẢNG TỔNG HỢP", "kết quả phân loại đảng viên cuối năm 2010"),
    ("criteria-summary-return", BRANCH, "BIỂU TỔNG HỢP", "một số tiêu chí đánh giá chất lượng năm 2010"),
    ("criteria-summary-return", COMMITTEE, "BẢNG TỔNG HỢP", "một số tiêu chí đánh giá chất lượng năm 2010 của Đảng bộ"),
    ("self-review", BRANCH, "BẢN KIỂM ĐIỂM", "CÁ NHÂN NĂM 2010"),
    ("self-review", BRANCH, "BẢN TỰ KIỂM ĐIỂM", "đảng viên cuối năm 2010"),
    ("self-review", BRANCH, "BẢN KIỂM ĐIỂM", "Năm 2010"),
    ("self-review", BRANCH, "BÁO CÁO", "KIỂM ĐIỂM CÁ NHÂN NĂM 2010"),
    ("self-review", BRANCH, "PHIẾU", "TỰ KIỂM ĐIỂM CỦA ĐẢNG VIÊN"),
    ("self-review", BRANCH, "BÁO CÁO", "Tự kiểm điểm đảng viên năm 2010"),
    ("self-review", BRANCH, None, "KIỂM ĐIỂM ĐẢNG VIÊN CUỐI NĂM 2010"),
    ("minutes", BRANCH, "BIÊN BẢN", "HỌP KIỂM ĐIỂM ĐẢNG VIÊN, PHÂN LOẠI CHI BỘ NĂM 2010"),
    ("branch-report", BRANCH, "BẢN KIỂM ĐIỂM", "của Chi bộ Văn phòng năm 2010"),
    ("member-quality-return", BRANCH, "DANH SÁCH", "ĐẢNG VIÊN ĐỀ NGHỊ XẾP LOẠI NĂM 2010"),
    ("member-quality-return", BRANCH, "BÁO CÁO", "Kết quả đánh giá, phân loại chất lượng đảng viên năm 2010"),
    ("commendation-decision", COMMITTEE, "QUYẾT ĐỊNH", "V/v tặng Giấy khen cho các chi bộ, đảng viên"),
    ("classification-request", COMMITTEE, "TỜ TRÌNH", "Về việc khen thưởng Đảng bộ Sở Nội vụ năm 2010"),
    (
        "opinion-summary",
        "CÔNG ĐOÀN SỞ NỘI VỤ",
        "BÁO CÁO",
        "Kết quả lấy ý kiến góp ý của quần chúng đối với đảng viên, chi bộ, Đảng ủy",
    ),
    ("probation-review", BRANCH, "BẢN TỰ KIỂM ĐIỂM", "của đảng viên dự bị"),
    ("state-assessment", "SỞ NỘI VỤ", "PHIẾU", "ĐÁNH GIÁ, PHÂN LOẠI CÔNG CHỨC NĂM 2010"),
    ("member-pledge", BRANCH, "BẢN ĐĂNG KÝ", "phấn đấu hoàn thành xuất sắc nhiệm vụ năm 2011"),
    ("member-pledge", BRANCH, "BẢN ĐĂNG KÝ", "phấn đấu đảng viên đủ tư cách, hoàn thành xuất sắc nhiệm vụ năm 2011"),
    ("branch-scores", BRANCH, "BẢNG TỰ CHẤM ĐIỂM", "Chi bộ Tổ chức - Công chức theo bốn tiêu chuẩn năm 2010"),
    ("branch-pledge", BRANCH, "BẢN ĐĂNG KÝ", "PHẤN ĐẤU của Chi bộ Kế hoạch Tài chính năm 2011"),
    ("member-pledge", BRANCH, "BẢN ĐĂNG KÝ", "PHẤN ĐẤU của đảng viên Chi bộ Kế hoạch Tài chính năm 2011"),
    ("member-pledge", BRANCH, "BẢN CAM KẾT", "tu dưỡng, rèn luyện, phấn đấu của cá nhân năm 2011"),
    ("record-supplement", BRANCH, "PHIẾU BỔ SUNG", "HỒ SƠ ĐẢNG VIÊN NĂM 2010"),
    ("record-supplement", BRANCH, "LÝ LỊCH", "ĐẢNG VIÊN BỔ SUNG"),
    ("classification-decision", COMMITTEE, "QUYẾT ĐỊNH", "về việc xếp loại các chi bộ và đảng viên năm 2010"),
    (
        "classification-decision",
        COMMITTEE,
        "QUYẾT ĐỊNH",
        "công nhận kết quả đánh giá, phân loại tổ chức cơ sở đảng, đảng viên năm 2010",
    ),
    (
        "commendation-decision",
        COMMITTEE,
        "QUYẾT ĐỊNH",
        "về việc khen thưởng chi bộ, đảng viên được xếp loại xuất sắc năm 2010",
    ),
    ("commendation-decision", COMMITTEE, "QUYẾT ĐỊNH", "biểu dương, khen thưởng đối với chi bộ và đảng viên"),
    ("classification-decision", COMMITTEE, "QUYẾT ĐỊNH", "Về phân loại, biểu dương tổ chức đảng và đảng viên"),
    ("commendation-decision", COMMITTEE, "QUYẾT ĐỊNH", "Về biểu dương đảng viên được đánh giá xuất sắc năm 2010"),
    ("classification-request", COMMITTEE, "TỜ TRÌNH", "đề nghị xếp loại và khen thưởng Đảng bộ năm 2010"),
    ("classification-request", COMMITTEE, None, "Về việc đề nghị công nhận Đảng bộ trong sạch vững mạnh năm 2010"),
    (
        "classification-request",
        COMMITTEE,
        "BÁO CÁO",
        "kết quả đánh giá chất lượng tổ chức cơ sở đảng và đảng viên năm 2010",
    ),
    (
        "opinion-summary",
        "CÔNG ĐOÀN SỞ NỘI VỤ",
        "BẢN TỔNG HỢP",
        "ý kiến đóng góp của quần chúng đối với Đảng ủy, các chi bộ và đảng viên",
    ),
    (
        "opinion-summary",
        "CÔNG ĐOÀN SỞ NỘI VỤ",
        "BIÊN BẢN",
        "Họp quần chúng góp ý đối với tổ chức đảng và đảng viên năm 2010",
    ),
    ("opinion-summary", "CÔNG ĐOÀN SỞ NỘI VỤ", "TỔNG HỢP", "ý kiến góp ý của đoàn viên công đoàn"),
    ("residence-opinion", "CHI BỘ KHỐI 5", "PHIẾU NHẬN XÉT", "đảng viên nơi cư trú"),
    ("ballot", BRANCH, "PHIẾU XIN Ý KIẾN", "đánh giá, xếp loại đảng viên"),
    ("guidance", COMMITTEE, "KẾ HOẠCH", "Đánh giá chất lượng tổ chức cơ sở đảng và đảng viên năm 2010"),
    ("dossier-list", BRANCH, "DANH SÁCH", "ĐẢNG VIÊN CHI BỘ NĂM 2010"),
]

NEVER = [
    ("minutes", BRANCH, "BIÊN BẢN", "Bàn giao tài sản"),
    ("self-review", BRANCH, "BẢN KIỂM ĐIỂM", "về trách nhiệm liên quan đến Kết luận thanh tra số 12"),
    ("self-review", BRANCH, "BÁO CÁO", "Tự kiểm tra việc chấp hành Điều lệ"),
    ("branch-report", BRANCH, "BÁO CÁO", "Tổng kết công tác Đảng năm 2010"),
    ("classification-request", COMMITTEE, "TỜ TRÌNH", "đề nghị kết nạp đảng viên"),
    ("classification-decision", COMMITTEE, "QUYẾT ĐỊNH", "về việc kết nạp đảng viên"),
    ("commendation-decision", COMMITTEE, "QUYẾT ĐỊNH", "Về việc ban hành Quy chế Thi đua, Khen thưởng"),
    ("commendation-decision", COMMITTEE, "QUYẾT ĐỊNH", "thành lập Hội đồng Thi đua - Khen thưởng"),
    ("minutes", BRANCH, "BIÊN BẢN", "HỌP BÌNH XÉT THI ĐUA"),
    ("self-review", BRANCH, "BẢN THU HOẠCH", "học tập và làm theo tấm gương đạo đức"),
    ("member-quality-return", BRANCH, "DANH SÁCH", "đảng viên đề nghị khen thưởng năm 2010"),
]


def read(issuer: str, genre: str | None, subject: str) -> KindReading:
    return kind.find(
        Document("x.docx", "docx", ()),
        RECOGNISERS,
        Found(Title(genre, subject)),
        Found(Letterhead(None, issuer)),
        Absent(),
    )


@pytest.mark.parametrize("wanted, issuer, genre, subject", SURE)
def test_a_title_tells_its_kind(wanted: str, issuer: str, genre: str | None, subject: str) -> None:
    reading = read(issuer, genre, subject)
    assert (reading.kind, reading.confidence >= 0.6) == (wanted, True), reading


@pytest.mark.parametrize("kind_, issuer, genre, subject", NEVER)
def test_a_near_miss_is_refused(kind_: str, issuer: str, genre: str, subject: str) -> None:
    reading = read(issuer, genre, subject)
    assert reading.kind != kind_ or reading.confidence < 0.6, reading


@given(st.sampled_from(SURE), st.data())
def test_case_and_blanks_do_not_matter(row: tuple[str, str, str | None, str], data: st.DataObject) -> None:
    wanted, issuer, genre, subject = row
    change = data.draw(st.sampled_from([str.upper, str.lower, str.title, lambda s: s.replace(" ", "\u00a0 ")]))
    reading = read(issuer, genre and change(genre), change(subject))
    assert reading.kind == wanted


@pytest.mark.parametrize(
    "unit",
    ["Tổ chức - Công chức", "Thi đua - Khen thưởng", "Kế hoạch - Tài chính", "Công chức, viên chức", "Thanh tra"],
)
@pytest.mark.parametrize(
    "wanted, issuer, genre, subject",
    [r for r in SURE if r[1] == BRANCH and r[0] in RULESET.documents and RULESET.documents[r[0]].listed],
)
def test_a_branch_may_bear_any_name(wanted: str, issuer: str, genre: str | None, subject: str, unit: str) -> None:
    reading = read(f"CHI BỘ {unit.upper()}", genre, f"{subject} - Chi bộ {unit}")
    if "pledge" not in wanted and wanted != "branch-report":
        assert (reading.kind, reading.confidence >= 0.6) == (wanted, True), reading
    assert reading.kind == wanted, reading


@pytest.mark.parametrize(
    "issuer, genre, subject, perhaps",
    [
        (BRANCH, "BÁO CÁO", "Kết quả thực hiện nhiệm vụ năm 2010 của Chi bộ", "branch-report"),
        (BRANCH, "BIÊN BẢN", "Kiểm điểm đảng viên năm 2010", "self-review"),
        (BRANCH, "BẢN ĐĂNG KÝ", "PHẤN ĐẤU NĂM 2011", "branch-pledge"),
    ],
)
def test_a_title_that_may_be_two_things_is_doubtful(issuer: str, genre: str, subject: str, perhaps: str) -> None:
    reading = read(issuer, genre, subject)
    assert reading.confidence < 0.6
    assert perhaps in {reading.kind, reading.runner_up}
