"""Reports made by hand for the formats' tests; names invented, some of them hostile."""

from datetime import date

from dossiercheck.model.box import Box
from dossiercheck.model.fact import Evidence
from dossiercheck.model.report import (
    CheckResult,
    DocumentEntry,
    FileEntry,
    Finding,
    MemberEntry,
    NotChecked,
    Report,
    RequirementResult,
    RuleSetStamp,
    Source,
    UnitReport,
)

HOSTILE = (
    '=HYPERLINK("http://x","y")',
    "+1+1",
    "@SUM(A1)",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7*7 }}",
    "a\u202egpj.exe",
    "x" * 5000,
    "b\x00\x07c",
)
BOX = Box(0.55, 0.71, 0.92, 0.86)


def evidence(file: str, quote: str = "CHỦ TỌA") -> Evidence:
    return Evidence(file, 2, None, quote, BOX)


def unit(path: str, name: str, people: tuple[str, ...]) -> tuple[UnitReport, tuple[Finding, ...]]:
    """A branch with an unsigned paper, a missing one, one to look at, and all else met."""
    seen = (evidence(f"{path}/biên bản.pdf"),)
    clause = Source("59-KH/ĐBSNV", "C.I.4")
    findings = (
        Finding(f"f-{path}-1", "unsigned", "C/minutes", "fail", "error", path, None, "minutes", f"{path}/biên bản.pdf", seen,
                f"Biên bản của {name} chưa có chữ ký.", "Đề nghị ký rồi nộp lại.", Source("11-HD/VPTW")),
        Finding(f"f-{path}-2", "missing", "C/review", "fail", "error", path, people[0], "review", None, (),
                f"Thiếu Bản kiểm điểm của {people[0]}.", "Đề nghị nộp bổ sung trước ngày 20/12/2010.", clause),
        Finding(f"f-{path}-3", "unreadable", None, "unsure", "error", path, None, None, f"{path}/scan.pdf",
                (Evidence(f"{path}/scan.pdf"),), "Chưa đọc được tệp.", "Đề nghị mở tệp.", None),
        Finding(f"f-{path}-4", "class-mismatch", "C/agrees", "fail", "warning", path, people[-1], "return", f"{path}/biểu.docx",
                (Evidence(f"{path}/biểu.docx", None, "bảng 1, dòng 3", "HTNV"),), "Mức xếp loại không khớp.", "Đề nghị sửa.", clause),
    )  # fmt: skip
    results = (
        RequirementResult("C/minutes", "minutes", "Biên bản", None, "defective", (f"{path}/biên bản.pdf",), None, seen, (f"f-{path}-1",)),
        RequirementResult("C/pledge", "pledge", "Bản đăng ký", None, "met", (f"{path}/đk.pdf",), None, (evidence(f"{path}/đk.pdf", "ĐĂNG KÝ"),)),
        *(RequirementResult("C/review", "review", "Bản kiểm điểm", p, "missing" if p == people[0] else "met", findings=(f"f-{path}-2",) if p == people[0] else ()) for p in people),
    )  # fmt: skip
    members = tuple(MemberEntry(p, "roster") for p in people)
    checks = (CheckResult("C/agrees", "Mức xếp loại phải khớp", "fail", (f"f-{path}-4",)),)
    return UnitReport(path, None, "chi-bo", name, "incomplete", "no", "no", "yes", members, results, checks), findings


def report(
    count: int = 2, name: str = "Chi bộ Thủy lợi", people: tuple[str, ...] = ("Đỗ Văn Bút", "Lã Thị Gấm")
) -> Report:
    made = [unit(f"chi-bo-{n}", name if n == 1 else f"{name} {n}", people) for n in range(1, count + 1)]
    fine = UnitReport("dang-uy", None, "dang-uy", "Đảng ủy Sở Y", "complete", "yes", "yes", "yes", (),
                      (RequirementResult("D/report", "report", "Báo cáo", None, "met", ("dang-uy/bc.pdf",)),))  # fmt: skip
    files = tuple(
        FileEntry(f"{u.path}/biên bản.pdf", "ab" * 32, u.path, 3, "pdf", (DocumentEntry("minutes", 0.98, (1, 3)),))
        for u, _ in made
    )
    return Report(
        "0.1.0",
        RuleSetStamp("thu-nghiem", 1, "cd" * 32, "Bộ quy tắc thử"),
        date(2010, 12, 21),
        (*(u for u, _ in made), fine),
        tuple(f for _, found in made for f in found),
        files,
        (NotChecked("chi-bo-1", "danh sách", "không có"),),
        labels=(("minutes", "Biên bản"), ("review", "Bản kiểm điểm"), ("chi-bo", "Chi bộ"), ("dang-uy", "Đảng ủy")),
    )
