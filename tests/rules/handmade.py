"""Hand-made submissions for the judges: facts are written down, nothing is read."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.model.fact import Absent, Evidence, Found
from dossiercheck.model.facts import DocumentFacts
from dossiercheck.model.recogniser import KindReading
from dossiercheck.model.report import Report, RuleSetStamp
from dossiercheck.model.submission import Correction, FileRef, Member, Submission, Unit
from dossiercheck.model.values import (
    Attendance,
    Dated,
    Letterhead,
    Meeting,
    MemberRow,
    Periods,
    Person,
    Signature,
    Title,
    Vote,
)
from dossiercheck.rules.judge import evaluate
from dossiercheck.rules.load import load
from dossiercheck.rules.schema import RuleSet

PACK = Path(__file__).parents[2] / "rules" / "snv-lang-son-2010.yaml"
AS_OF = date(2010, 12, 28)
NAMES = ("Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường", "Phạm Thị Dung", "Hoàng Văn Giang")


@lru_cache(maxsize=1)
def pack() -> RuleSet:
    """The shipped pack."""
    loaded = load(PACK.read_text("utf-8"), str(PACK))
    assert isinstance(loaded, RuleSet), loaded
    return loaded


def found(value: Any, file: str = "f", many: bool = False, **more: Any) -> Found[Any]:
    count = len(value) if many else 1
    return Found(value, tuple(Evidence(file, None, f"đoạn {i}", f"câu {i}") for i in range(count)), **more)


def signed(authority: str | None, role: str | None, name: str | None, mark: Any = "picture") -> Found[Any]:
    return found((Signature(authority, role, name, mark),), many=True)


def doc(kind: str | None, **facts: Any) -> DocumentFacts:
    """A document of a kind; facts as keyword arguments, plain values are `Found`."""
    reading = facts.pop("reading", KindReading(kind, 0.95 if kind else 0.0, None, ""))
    plain = {"unread_pages", "legacy", "said", "fingerprint", "pages", "file", "quality", "inner", "because"}
    given = {
        k: v
        if k in plain or isinstance(v, Found | Absent) or type(v).__name__ == "Unreadable"
        else found(v, many=isinstance(v, tuple))
        for k, v in facts.items()
    }
    return DocumentFacts(**{"file": "f", "pages": None, "kind": reading, **given})


def day(d: int, m: int = 12, y: int = 2010) -> Dated:
    return Dated("Lạng Sơn", date(y, m, d), y, m, d)


def hand(on: Any, yes: int | None = 5, base: int | None = 5, **more: Any) -> Vote:
    return Vote(on, yes=yes, base=base, **more)


SECRETARY, RECORDER = NAMES[0], NAMES[1]


def minutes(names: Iterable[str] = NAMES, **facts: Any) -> DocumentFacts:
    votes = (
        hand("adoption", of="branch-report"),
        hand("adoption", of="branch-scores"),
        hand("adoption", of="branch-pledge"),
        hand("branch-class", level="trong sạch vững mạnh"),
        *(hand("member-class", member=n, level="hoàn thành tốt nhiệm vụ") for n in names),
    )
    given: dict[str, Any] = {
        "letterhead": Letterhead("ĐẢNG BỘ SỞ NỘI VỤ", "CHI BỘ VĂN PHÒNG"),
        "title": Title("BIÊN BẢN", "sinh hoạt chi bộ"),
        "meeting": Meeting(date(2010, 12, 15), SECRETARY, RECORDER),
        "attendance": Attendance(5, 5, 0, 5, 0),
        "votes": votes,
        "signatures": (
            Signature(None, "THƯ KÝ", RECORDER, "picture"),
            Signature(None, "CHỦ TỌA", SECRETARY, "picture"),
        ),
    }
    return doc("minutes", **(given | facts))


def paper(kind: str, **facts: Any) -> DocumentFacts:
    """A branch's paper in order."""
    pledge = kind == "branch-pledge"
    given: dict[str, Any] = {
        "letterhead": Letterhead("ĐẢNG BỘ SỞ NỘI VỤ", "CHI BỘ VĂN PHÒNG"),
        "title": Title("BẢN", f"{kind} năm {2011 if pledge else 2010}"),
        "dated": day(16),
        "periods": Periods((2011,), None, 2011) if pledge else Periods((2010,), 2010, None),
        "signatures": (Signature("T/M CHI BỘ", "BÍ THƯ", SECRETARY, "picture"),),
        "said": ("trong sạch vững mạnh",) if pledge else (),
    }
    if kind == "member-quality-return":
        given["members"] = tuple(MemberRow(n, "HTTNV") for n in NAMES)
    return doc(kind, **(given | facts))


def own(kind: str, name: str, born: date | None = None, **facts: Any) -> DocumentFacts:
    """A member's paper in order."""
    pledge = kind == "member-pledge"
    given: dict[str, Any] = {
        "title": Title("BẢN", f"{kind} năm {2011 if pledge else 2010}"),
        "dated": day(6),
        "person": Person(name, born),
        "periods": Periods((2011,), None, 2011) if pledge else Periods((2010,), 2010, None),
        "signatures": (Signature(None, "NGƯỜI VIẾT", name, "picture"),),
    }
    return doc(kind, **(given | facts))


UNIT_PAPERS = ("branch-report", "branch-scores", "branch-pledge", "member-quality-return", "criteria-summary-return")
MEMBER_PAPERS = ("self-review", "member-pledge", "record-supplement")


@dataclass
class Dossier:
    """One unit under construction: file name -> documents."""

    path: str = "vp"
    kind: str | None = "chi-bo"
    name: str = "Chi bộ Văn phòng"
    papers: dict[str, DocumentFacts] = field(default_factory=dict)
    roster: tuple[Member, ...] | None = tuple(Member(n, label=n) for n in NAMES)
    more: dict[str, Any] = field(default_factory=dict)

    def unit(self) -> Unit:
        files = tuple(FileRef(f"{self.path}/{n}" if self.path != "." else n, f"{hash_of(n)}", 1) for n in self.papers)
        given = {"received": date(2010, 12, 18), **self.more}
        return Unit(self.path, self.kind, self.name, files=files, roster=self.roster, **given)

    def facts(self) -> dict[str, tuple[DocumentFacts, ...]]:
        prefix = "" if self.path == "." else f"{self.path}/"
        return {prefix + n: (replace(d, file=prefix + n),) for n, d in self.papers.items()}


def hash_of(name: str) -> str:
    import hashlib

    return hashlib.sha256(name.encode()).hexdigest()


def branch(**more: Any) -> Dossier:
    """A branch's dossier entirely in order."""
    papers = {"bb.docx": minutes()} | {f"{k}.docx": paper(k) for k in UNIT_PAPERS}
    papers |= {f"{k} {n}.docx": own(k, n) for k in MEMBER_PAPERS for n in NAMES}
    return Dossier(papers=papers, more=more)


def judge(
    *dossiers: Dossier,
    ruleset: RuleSet | None = None,
    as_of: date = AS_OF,
    received: date | None = None,
    lang: Any = "vi",
    parameters: dict[str, object] | None = None,
    diagnostics: dict[str, Diagnostic] | None = None,
    corrections: tuple[Correction, ...] = (),
    **submission: Any,
) -> Report:
    rules = ruleset or pack()
    bad = diagnostics or {}
    facts = {p: f for d in dossiers for p, f in d.facts().items() if p not in bad}
    settled = {n: p.default for n, p in rules.parameters.items()} | (parameters or {})
    return evaluate(
        Submission("hs", tuple(d.unit() for d in dossiers), corrections=corrections, **submission),
        facts,
        bad,
        rules,
        as_of=as_of,
        parameters=settled,
        received=received,
        lang=lang,
        tool_version="0",
        stamp=RuleSetStamp(rules.id, 1, "x"),
        files_read={},
    )


def told(report: Report, *, info: bool = False) -> list[tuple[str, str, str | None, str | None]]:
    """(code, verdict, requirement, member) of every finding, info ones only if asked for."""
    return [(f.code, f.verdict, f.requirement, f.member) for f in report.findings if info or f.severity != "info"]


def codes(report: Report, *, info: bool = False) -> set[tuple[str, str]]:
    return {(c, v) for c, v, _, _ in told(report, info=info)}


def status(report: Report, requirement: str, member: str | None = None) -> str:
    return next(r.status for u in report.units for r in u.requirements if r.id == requirement and r.member == member)


def check_status(report: Report, check: str) -> str:
    return next(c.status for u in report.units for c in u.checks if c.id == check)
