"""A Khối of 300 branches with ten members each, rendered in every format: sizes, CPU, memory; the page in a browser.

    python benchmarks/reports.py [--branches N] [--members N]

Papers are not read here: the report is made up, with as many findings and pictures as a bad year brings.
The browser's part needs Chromium, its driver and selenium, and is skipped (and said to be) without them.
"""

import argparse
import random
import resource
import shutil
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from dossiercheck.model.box import Box
from dossiercheck.model.exhibit import Picture
from dossiercheck.model.fact import Evidence
from dossiercheck.model.report import (
    DocumentEntry,
    FileEntry,
    Finding,
    MemberEntry,
    Report,
    RequirementResult,
    RuleSetStamp,
    Source,
    UnitReport,
)
from dossiercheck.report import docx, html, json, terminal, xlsx
from dossiercheck.run.exhibits import MOST_BYTES

UNIT_PAPERS = (
    "minutes",
    "branch-report",
    "branch-scores",
    "branch-pledge",
    "member-quality-return",
    "criteria-summary-return",
)
MEMBER_PAPERS = ("self-review", "member-pledge", "record-supplement")
BOX = Box(0.5, 0.7, 0.9, 0.8)


def branch(number: int, members: int, chance: random.Random) -> tuple[UnitReport, list[Finding], list[FileEntry]]:
    path, name = f"khoi/chi-bo-{number:03d}", f"Chi bộ Cơ quan số {number}"
    people = [f"Nguyễn Văn Thứ {n}" for n in range(1, members + 1)]
    owed = [(p, None) for p in UNIT_PAPERS] + [(p, m) for m in people for p in MEMBER_PAPERS]
    findings, results, files = [], [], []
    for document, member in owed:
        file = f"{path}/{document}{'' if member is None else ' ' + member}.pdf"
        seen = Evidence(file, 1, None, "T/M CHI BỘ / BÍ THƯ / Nguyễn Văn Thứ", BOX)
        wrong = chance.random() < 0.08
        identity = f"f-{number}-{document}-{member}"
        if wrong:
            findings.append(
                Finding(identity, "unsigned", f"C.I.4/{document}", "fail", "error", path, member, document, file, (seen,),
                        "Văn bản chưa có chữ ký của người có trách nhiệm.", "Đề nghị ký rồi nộp lại.", Source("11-HD/VPTW"))
            )  # fmt: skip
        results.append(
            RequirementResult(f"C.I.4/{document}", document, document, member, "defective" if wrong else "met", (file,),
                              None, (seen,), (identity,) if wrong else (), date(2010, 12, 20))
        )  # fmt: skip
        files.append(
            FileEntry(file, f"{number:064x}", path, 2, "pdf", (DocumentEntry(document, 0.97, (1, 2), member),))
        )
    status = "incomplete" if findings else "complete"
    unit = UnitReport(path, None, "chi-bo", name, status, "yes", "no" if findings else "yes", "yes",
                      tuple(MemberEntry(p, "roster") for p in people), tuple(results))  # fmt: skip
    return unit, findings, files


def khoi(branches: int, members: int) -> Report:
    chance = random.Random(1)  # noqa: S311 - made-up figures
    made = [branch(n, members, chance) for n in range(1, branches + 1)]
    return Report(
        "bench", RuleSetStamp("bench", 1, "0" * 64, "Khối thử"), date(2011, 1, 5), tuple(u for u, _, _ in made),
        tuple(f for _, found, _ in made for f in found), tuple(f for _, _, found in made for f in found), (),
    )  # fmt: skip


def pictures(report: Report) -> dict[Evidence, Picture]:
    """Crops of eleven kibibytes each, as an ordinary page gives, up to the bound `check` keeps to."""
    chance, total, made = random.Random(2), 0, {}  # noqa: S311 - made-up figures
    for finding in report.findings:
        data = chance.randbytes(11 * 1024)
        if total + len(data) > MOST_BYTES:
            break
        total += len(data)
        made[finding.evidence[0]] = Picture(data, "image/png", 680, 140, BOX)
    return made


def browse(page: bytes) -> str:
    driver, binary = shutil.which("chromedriver"), shutil.which("chromium") or shutil.which("google-chrome")
    try:
        from selenium.webdriver import Chrome, ChromeOptions
        from selenium.webdriver.chrome.service import Service
    except ImportError:
        return "browser: skipped (selenium is not installed)"
    if driver is None or binary is None:
        return "browser: skipped (no Chromium with its driver)"
    options = ChromeOptions()
    options.binary_location = binary
    with tempfile.TemporaryDirectory() as folder:
        for flag in (
            "headless=new",
            "no-sandbox",
            "disable-gpu",
            "disable-background-networking",
            f"user-data-dir={folder}/p",
        ):
            options.add_argument(f"--{flag}")
        path = Path(folder) / "report.html"
        path.write_bytes(page)
        browser = Chrome(options=options, service=Service(driver))
        try:
            start = time.perf_counter()
            browser.get(path.as_uri())
            opened = time.perf_counter()
            browser.execute_script(
                "const q = document.getElementById('q'); q.value = 'co quan so 29'; q.dispatchEvent(new Event('input'));"
                "document.body.offsetHeight"
            )
            filtered = time.perf_counter()
        finally:
            browser.quit()
    return f"browser: opened in {opened - start:.2f} s, filtered in {filtered - opened:.2f} s"


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--branches", type=int, default=300)
    asked.add_argument("--members", type=int, default=10)
    given = asked.parse_args()
    report = khoi(given.branches, given.members)
    shown = pictures(report)
    print(
        f"{len(report.units)} units, {len(report.files)} files, {len(report.findings)} findings, {len(shown)} pictures"
    )
    page = b""
    formats = {
        "html": lambda: html.render(report, shown),
        "json": lambda: json.render(report),
        "xlsx": lambda: xlsx.render(report),
        "terminal": lambda: terminal.render(report),
        "one letter": lambda: docx.letter(report, report.units[0], docx.Office()),
    }
    for name, render in formats.items():
        start = time.process_time()
        data = render()
        print(f"{name:<12} {len(data) / 1024**2:7.2f} MiB {time.process_time() - start:7.2f} s CPU")
        page = data if name == "html" else page
    print(browse(page))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1 if sys.platform == "darwin" else 1024)
    print(f"peak memory {peak} MB")


if __name__ == "__main__":
    main()
