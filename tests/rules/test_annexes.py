"""Votes of counting minutes annexed to a paper: one record, as far as both could be read."""

from dataclasses import dataclass
from typing import Any

import pytest

from dossiercheck.model.fact import Absent, Evidence, Found, Unreadable
from dossiercheck.rules.judge.annexes import _joined, with_annexes


def found(*subjects: str, sure: float = 0.9, unread: tuple[str, ...] = ()) -> Found[Any]:
    return Found(tuple(subjects), tuple(Evidence("a.pdf", quote=s) for s in subjects), sure, unread)  # type: ignore[arg-type]


LOST = Unreadable("trang 2 chưa đọc được")


@pytest.mark.parametrize(
    ("own", "more", "partly", "expected"),
    [
        (found("a"), found("b", sure=0.7), False, found("a", "b", sure=0.7)),
        (found("a", unread=("base",)), found("b", unread=("base",)), True, found("a", "b", unread=("base", "votes"))),
        (found("a"), LOST, False, found("a", unread=("votes",))),
        (LOST, found("b"), False, found("b", unread=("votes",))),
        (Absent(), found("b"), False, found("b")),
        (Absent(), LOST, False, LOST),
        (found("a"), Absent(), False, found("a")),
        (LOST, Absent(), False, LOST),
        (LOST, LOST, False, LOST),
    ],
)
def test_two_records_make_one(own: Any, more: Any, partly: bool, expected: Any) -> None:
    assert _joined(own, more, partly=partly) == expected


@dataclass(frozen=True)
class Facts:
    votes: Any
    unread_pages: tuple[int, ...] = ()


@dataclass(frozen=True)
class File:
    path: str


@dataclass(frozen=True)
class Paper:
    kind: str
    file: File
    facts: Facts


@dataclass(frozen=True)
class Requirement:
    document: str
    votes: tuple[str, ...] = ("class",)
    votes_in: tuple[str, ...] = ()


@dataclass(frozen=True)
class Dossier:
    requires: tuple[Requirement, ...]


@dataclass(frozen=True)
class Rules:
    dossiers: tuple[Dossier, ...]


RULES = Rules((Dossier((Requirement("minutes", votes_in=("count",)), Requirement("report"), Requirement("list", ()))),))


def paper(kind: str, path: str, votes: Any, unread: tuple[int, ...] = ()) -> Paper:
    return Paper(kind, File(path), Facts(votes, unread))


def told(*papers: Paper) -> list[Any]:
    return [p.facts.votes for p in with_annexes(papers, RULES)]  # type: ignore[arg-type]


def test_annexes_of_the_same_file_come_before_those_handed_in_apart() -> None:
    minutes = paper("minutes", "a.pdf", found("x"))
    near, apart = paper("count", "a.pdf", found("near")), paper("count", "b.pdf", found("apart"))
    assert told(minutes, near, apart)[0].value == ("x", "near")
    assert told(minutes, apart)[0].value == ("x", "apart")


def test_a_paper_without_annexes_and_one_of_another_kind_stay_as_they_are() -> None:
    minutes, report = paper("minutes", "a.pdf", found("x")), paper("report", "c.pdf", found("y"))
    count = paper("count", "b.pdf", Absent())
    assert with_annexes((minutes, report), RULES) == (minutes, report)  # type: ignore[arg-type]
    assert with_annexes((minutes, count), RULES)[0] is minutes  # type: ignore[arg-type]


def test_an_annex_with_unread_pages_leaves_votes_unread() -> None:
    minutes, count = paper("minutes", "a.pdf", found("x")), paper("count", "a.pdf", found("y"), (2,))
    assert told(minutes, count)[0].unread == ("votes",)
