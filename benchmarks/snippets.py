"""Reads single real lines where such lines stand: each inside generated papers, through the whole reader.

The lines (JSON Lines: `id`, `kind`, `text`, `fields`, `trap`) are other people's and stay where they are: give
their path as the argument or name their folder in DOSSIERCHECK_CORPUS. Every line is put into several DOCX papers (letterhead in
a table, by tabs, centred; signers in cells, paragraphs, flattened) and must be read right in all of them. The field
names are those of `inspect`. A trap must be read in none: its null fields stay null.

Exit code: 0 fine (or no lines given), 1 a trap was taken or fewer than 85 % of the other lines are right.
"""

import argparse
import io
import json
import os
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Cm

from dossiercheck.intake.source import Source
from dossiercheck.report.plain import fact as as_json
from dossiercheck.rules.compile import recognisers
from dossiercheck.run.packs import open_pack
from dossiercheck.run.pool import read_all
from dossiercheck.run.settings import Limits, Refusal
from dossiercheck.run.task import FileReader, Reading, Task
from dossiercheck.vietnamese.fold import fold, plain
from dossiercheck.vietnamese.names import near_name

LEAST = 0.85
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
ISSUER = ("ĐẢNG BỘ SỞ MẪU", "CHI BỘ VĂN PHÒNG")
BODY = (
    "Năm qua, chi bộ đã lãnh đạo cơ quan thực hiện các nhiệm vụ được giao, giữ vững đoàn kết nội bộ và nền nếp sinh hoạt.",
    "Công tác kiểm tra, giám sát được duy trì; không có đơn thư khiếu nại; đời sống của cán bộ từng bước được cải thiện.",
    "Chi bộ tiếp tục nâng cao chất lượng sinh hoạt và thực hiện tốt nội quy của cơ quan trong thời gian tới.",
)
VOTES = re.compile("biểu quyết|nhất trí|tán thành|đồng ý|phiếu|ủng hộ")
IN_BODY = ("căn cứ", "thực hiện", "hôm nay", "theo ")


@dataclass(frozen=True)
class Line:
    """One real line and what must be read from it."""

    id: str
    kind: str
    text: str
    trap: bool
    fields: dict[str, Any]


class Paper:
    """A DOCX paper while it is typed."""

    def __init__(self) -> None:
        self.doc = docx.Document()

    def line(self, text: str, align: str = "left", *, bold: bool = False) -> None:
        paragraph = self.doc.add_paragraph()
        paragraph.alignment = getattr(WD_ALIGN_PARAGRAPH, align.upper())
        paragraph.add_run(text).bold = bold

    def lines(self, texts: tuple[str, ...] | list[str], align: str = "left", *, bold: bool = False) -> None:
        for text in texts:
            self.line(text, align, bold=bold)

    def columns(self, *cells: list[str]) -> None:
        table = self.doc.add_table(rows=1, cols=len(cells))
        for cell, texts in zip(table.rows[0].cells, cells, strict=True):
            for number, text in enumerate(texts):
                paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
                paragraph.add_run(text)

    def tabbed(self, left: str, right: str) -> None:
        paragraph = self.doc.add_paragraph()
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(4), WD_TAB_ALIGNMENT.CENTER)
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(12), WD_TAB_ALIGNMENT.CENTER)
        paragraph.add_run(f"\t{left}\t{right}")

    def bytes(self) -> bytes:
        stream = io.BytesIO()
        self.doc.save(stream)
        return stream.getvalue()


def head(paper: Paper, style: str, symbol: str = "", date: str = "") -> None:
    """Letterhead with number and date line, one of three ways."""
    if style == "table":
        paper.columns([*ISSUER, "*", symbol], [PARTY, "", date])
    elif style == "tabs":
        for left, right in zip((*ISSUER, "*", symbol), (PARTY, "", "", date), strict=True):
            paper.tabbed(left, right)
    else:
        paper.lines([*ISSUER, "*"], "center")
        paper.line(symbol, "left")
        paper.line(date, "right")


def report(paper: Paper) -> None:
    paper.line("BÁO CÁO", "center", bold=True)
    paper.line("Kết quả thực hiện nhiệm vụ chính trị", "center", bold=True)
    paper.lines(BODY)


def signed(paper: Paper) -> None:
    paper.columns(["Nơi nhận:", "- Lưu chi bộ."], ["T/M CHI BỘ", "BÍ THƯ", "(đã ký)", "Trần Văn Mẫu"])


def in_head(line: Line, style: str) -> Paper:
    """A date line right under the Party's name, a symbol under the issuer; run together on a line of their own."""
    paper = Paper()
    body = fold(line.text).startswith(IN_BODY)
    place = "" if body else "symbol" if line.kind == "symbol" or fold(line.text).startswith("số") else "date"
    head(paper, style, line.text if place == "symbol" else "", line.text if place == "date" else "")
    report_with(paper, line.text if body else "")
    signed(paper)
    return paper


def report_with(paper: Paper, opening: str) -> None:
    paper.line("BÁO CÁO", "center", bold=True)
    paper.line("Kết quả thực hiện nhiệm vụ chính trị", "center", bold=True)
    paper.lines([opening, *BODY] if opening else BODY)


def in_title(line: Line, style: str) -> Paper:
    paper = Paper()
    head(paper, style)
    paper.lines(line.text.split(" / "), "center", bold=True)
    paper.lines(BODY)
    signed(paper)
    return paper


def in_minutes(line: Line, style: str) -> Paper:
    """Among the opening or the resolution of a branch's minutes, that count and vote nothing else."""
    paper = Paper()
    head(paper, "table")
    paper.line("BIÊN BẢN", "center", bold=True)
    paper.line("Họp chi bộ", "center", bold=True)
    opening = line.text if line.kind == "date_line" else "Hôm nay, chi bộ tổ chức sinh hoạt tại phòng họp cơ quan."
    paper.line(opening)
    if line.kind == "attendance":
        paper.line("Thành phần:" if style == "label" else "I. THÀNH PHẦN THAM DỰ")
        paper.line(line.text)
    paper.lines(BODY)
    if line.kind == "vote" and not VOTES.search(fold(line.text)):
        paper.line(line.text)  # a staff figure stands in the text, not under the votes
    elif line.kind == "vote":
        paper.line("Kết quả biểu quyết:" if style == "label" else "III. BIỂU QUYẾT")
        paper.line(line.text)
    paper.line("Biên bản lập thành hai bản, mọi người cùng nghe và thống nhất nội dung.")
    paper.columns(["THƯ KÝ", "(đã ký)", "Lê Thị Mẫu"], ["CHỦ TRÌ", "(đã ký)", "Trần Văn Mẫu"])
    return paper


def in_signature(line: Line, style: str) -> Paper:
    paper = Paper()
    head(paper, "table", "Số 01-BC/CB", "Mẫu Sơn, ngày 10 tháng 12 năm 2010")
    report(paper)
    texts = line.text.split(" / ")
    if style == "cell":
        paper.columns(["Nơi nhận:", "- Như trên;"], texts)
    else:
        paper.lines(texts, "center" if style == "paragraphs" else "right")
    return paper


HEADS = ("table", "tabs", "centred")
PLACES: dict[str, tuple[Callable[[Line, str], Paper], tuple[str, ...]]] = {
    "date_line": (in_head, HEADS),
    "symbol": (in_head, HEADS),
    "title": (in_title, HEADS),
    "signature_block": (in_signature, ("cell", "paragraphs", "right")),
    "attendance": (in_minutes, ("label", "heading")),
    "vote": (in_minutes, ("label", "heading")),
}
FACT = {
    "date_line": "dated",
    "symbol": "symbol",
    "title": "title",
    "signature_block": "signatures",
    "attendance": "attendance",
    "vote": "votes",
}


def papers(line: Line) -> Iterator[tuple[str, Paper]]:
    """The papers a line is tried in, each with the name of its layout."""
    place, styles = PLACES[line.kind]
    if "meeting.date" in line.fields:
        place, styles = in_minutes, ("label",)
    for style in styles:
        yield style, place(line, style)


def seen(line: Line, reading: Reading) -> list[dict[str, Any]]:
    """The fact the line is about as `inspect` prints it: its values as records, none where nothing was found."""
    if not reading.facts:
        return [{"unread": reading.diagnostic.message if reading.diagnostic else "?"}]
    name = "meeting" if "meeting.date" in line.fields else FACT[line.kind]
    value = as_json(getattr(reading.facts[0], name)).get("value")
    return value if isinstance(value, list) else [] if value is None else [value]


def right(line: Line, records: list[dict[str, Any]]) -> bool:
    """Traps: no record holds any of the fields (of a trap without fields: no figure). Else: one record holds them all.

    A paper that could not be read at all is never right.
    """
    if any("unread" in r for r in records):
        return False
    if line.trap and FACT[line.kind] != "title":
        names = list(line.fields) or ["yes", "no", "percent"]
        return not any(r.get(n) is not None for r in records for n in names)
    wanted = {name.rpartition(".")[2]: value for name, value in line.fields.items()}
    return any(all(same(line, n, value, r.get(n)) for n, value in wanted.items()) for r in records)


def same(line: Line, name: str, wanted: Any, got: Any) -> bool:
    """Texts are compared folded; where a scan spoilt the line, so that the wanted words are not in it, without marks."""
    if not isinstance(wanted, str) or not isinstance(got, str):
        return bool(wanted == got)
    if fold(wanted) == fold(got):
        return True
    spoilt = fold(wanted) not in fold(line.text)
    return spoilt and (plain(wanted) == plain(got) or (name == "name" and near_name(wanted, got)))


def read(path: Path) -> list[Line]:
    rows = (json.loads(row) for row in path.read_text("utf-8").splitlines() if row.strip())
    return [Line(r["id"], r["kind"], r["text"], bool(r["trap"]), r["fields"]) for r in rows]


def measure(lines: list[Line]) -> dict[str, list[tuple[str, list[dict[str, Any]]]]]:
    """Line id -> what was seen in each layout; read by the same workers as a user's files."""
    pack = open_pack(None, "en")
    if isinstance(pack, Refusal):
        raise SystemExit(str(pack))
    by_id = {line.id: line for line in lines}
    with TemporaryDirectory() as folder:
        tasks = []
        for line in lines:
            for style, paper in papers(line):
                file = Path(folder) / f"{line.id}.{style}.docx"
                file.write_bytes(paper.bytes())
                tasks.append(Task(file.name, Source(str(file))))
        found = defaultdict(list)
        for reading in read_all(tasks, FileReader(recognisers(pack.ruleset)), 2, Limits()):
            name, style, _ = reading.path.split(".")
            found[name].append((style, seen(by_id[name], reading)))
    return found


def tell(lines: list[Line], found: dict[str, list[tuple[str, list[dict[str, Any]]]]]) -> bool:
    """Print kind by kind; whether all is well enough."""
    total = {False: [0, 0], True: [0, 0]}
    for kind in PLACES:
        count = {False: [0, 0], True: [0, 0]}
        wrong = []
        for line in (x for x in lines if x.kind == kind):
            bad = [(style, records) for style, records in sorted(found[line.id]) if not right(line, records)]
            for sums in (count, total):
                sums[line.trap][0] += not bad
                sums[line.trap][1] += 1
            wrong += [(line, style, records) for style, records in bad]
        print(f"{kind:<16} right {fraction(count[False])}   traps refused {fraction(count[True])}")
        for line, style, records in wrong:
            print(f"  {line.id} [{style}] {'TRAP ' if line.trap else ''}{line.text}")
            print(f"       expected {line.fields}, got {records}")
    rate = total[False][0] / max(total[False][1], 1)
    print(f"{'total':<16} right {fraction(total[False])} = {rate:.1%}   traps refused {fraction(total[True])}")
    return rate >= LEAST and total[True][0] == total[True][1]


def fraction(pair: list[int]) -> str:
    return f"{pair[0]}/{pair[1]}"


def main() -> int:
    parser = argparse.ArgumentParser(description="Reads real single lines inside generated papers.")
    parser.add_argument("lines", nargs="?", type=Path, help="snippets.jsonl; default: in $DOSSIERCHECK_CORPUS")
    given = parser.parse_args().lines
    corpus = os.environ.get("DOSSIERCHECK_CORPUS")
    path = given or (Path(corpus) / "snippets.jsonl" if corpus else None)
    if path is None or not path.is_file():
        print(f"no lines to read: {path or 'give snippets.jsonl or set DOSSIERCHECK_CORPUS'}")
        return 0
    lines = read(path)
    return 0 if tell(lines, measure(lines)) else 1


if __name__ == "__main__":
    sys.exit(main())
