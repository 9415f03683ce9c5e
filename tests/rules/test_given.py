"""Facts written as a person would say them become the model's own values, or a mistake that names what was meant."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from dossiercheck.model.fact import Absent, Found, Unreadable
from dossiercheck.model.values import Commendation, Dated, Meeting, Scores, Signature
from dossiercheck.rules.given import overlay, read_given
from dossiercheck.rules.paths import element, fact_paths, known_paths, parse_path, value_type

DOCUMENTS = dict.fromkeys(("minutes", "self-review", "branch-scores"))


def facts(**given: object) -> dict[str, object]:
    read = read_given({k.replace("__", "."): v for k, v in given.items()}, DOCUMENTS, {"share": None})
    assert read.mistakes == []
    return dict(read.units[""].papers["minutes"].facts)


def test_a_field_alone_a_whole_fact_and_a_list() -> None:
    made = facts(
        minutes__dated__day=15,
        minutes__dated__year=2010,
        minutes__meeting={"date": date(2010, 12, 15), "chair": "An", "secretary": "unread"},
        minutes__signatures=[{"role": "CHỦ TỌA", "name": "An", "mark": "ink"}],
        minutes__commendation={"proposed": "An"},
    )
    assert made["dated"].value == Dated(None, None, 2010, None, 15)
    assert made["meeting"].value == Meeting(date(2010, 12, 15), "An", None)
    assert made["meeting"].unread == ("secretary",)
    assert made["signatures"].value == (Signature(None, "CHỦ TỌA", "An", "ink"),)
    assert len(made["signatures"].evidence) == 1
    assert made["commendation"].value == Commendation(("An",))


def test_what_is_not_there_and_what_cannot_be_read_are_two_things() -> None:
    made = facts(
        minutes={"dated": "absent", "votes": "unreadable", "residence": "nơi cư trú"}, minutes__said=["đề nghị"]
    )
    assert made["dated"] == Absent()
    assert isinstance(made["votes"], Unreadable)
    assert made["residence"].value == "nơi cư trú"


def test_an_unread_part_is_read_again_where_it_is_given() -> None:
    made = facts(minutes__dated__day="unread", minutes__dated__month=12)
    assert made["dated"].unread == ("day",)
    made = facts(minutes__meeting={"date": "unread"}, minutes__meeting__date=date(2010, 12, 1))
    assert made["meeting"].unread == ()


def test_numbers_become_what_the_model_holds() -> None:
    row = {"name": "a", "max": 40, "self": 38.5, "parts": [{"name": "b", "max": 1}]}
    read = read_given({"branch-scores.scores": {"criteria": [row], "total": 38}}, DOCUMENTS, {})
    made = read.units[""].papers["branch-scores"].facts["scores"]
    assert isinstance(made, Found)
    assert isinstance(made.value, Scores)
    assert made.value.criteria[0].self == Decimal("38.5")
    assert made.value.criteria[0].parts[0].max == 1
    assert made.value.total == Decimal(38)


def test_units_rosters_days_and_parameters() -> None:
    read = read_given(
        {
            "roster": ["An", {"name": "Bình", "status": "exempt"}],
            "Chi bộ B > roster": "Cường",
            "Chi bộ B > minutes": "unreadable",
            "self-review": {},
            "self-review#2": {},
            "minutes": "absent",
            "as_of": date(2010, 12, 31),
            "received": date(2010, 12, 18),
            "parameters.share": Decimal("0.6"),
        },
        DOCUMENTS,
        {"share": None},
    )
    assert read.mistakes == []
    assert [m.status for m in read.units[""].roster or ()] == ["official", "exempt"]
    assert list(read.units[""].papers) == ["self-review", "self-review#2"]
    assert read.units["Chi bộ B"].papers["minutes"].unreadable
    assert (read.as_of, read.received, read.parameters) == (
        date(2010, 12, 31),
        date(2010, 12, 18),
        {"share": Decimal("0.6")},
    )


@pytest.mark.parametrize(
    "key, value, written, near",
    [
        ("minute.dated", "absent", "minute", "minutes"),
        ("minutes.dateds", "absent", "dateds", "dated"),
        ("minutes.meeting.dat", 1, "dat", "date"),
        ("minutes.votes", [{"on": "adoptions"}], "adoptions", "adoption"),
        ("minutes.attendance", {"total": True}, "True", None),
        ("minutes.votes.on", "x", "on", None),
        ("minutes.meeting", "x", "x", None),
        ("minutes.person", {}, "name?", None),
        ("parameters.shar", 1, "shar", "share"),
        ("received", "hôm qua", "hôm qua", None),
        ("Chi bộ B > received", date(2010, 1, 1), "received", "minutes"),
    ],
)
def test_a_mistake_names_what_was_meant(key: str, value: object, written: str, near: str | None) -> None:
    (mistake,) = read_given({key: value}, DOCUMENTS, {"share": None}).mistakes
    assert (mistake.key, mistake.written) == (key, written)
    assert near is None or near in mistake.known


def test_an_example_like_another_says_only_what_differs() -> None:
    base = {"minutes.meeting": {"date": 1, "chair": "An"}, "minutes.dated.day": 3, "roster": ["An"]}
    assert overlay(base, {"minutes.meeting.date": 2})["minutes.meeting"] == {"date": 2, "chair": "An"}
    assert "minutes.dated.day" not in overlay(base, {"minutes.dated": "absent"})
    assert overlay(base, {"minutes": "absent"}) == {"roster": ["An"], "minutes": "absent"}
    assert base["minutes.meeting"] == {"date": 1, "chair": "An"}


def test_paths_are_read_off_the_fact_types() -> None:
    path = parse_path("minutes.votes.member-class.level")
    assert path is not None
    assert (path.document, path.fact, path.choice, path.field) == ("minutes", "votes", "member-class", "level")
    assert parse_path("minutes.votes.level") is not None
    assert parse_path("minutes.votes.member-class") is not None
    assert parse_path("minutes.meeting.date") is not None
    assert parse_path("minutes.residence.x") is None
    assert parse_path("minutes") is None
    assert parse_path(".dated") is None
    assert "minutes.dated.date" in known_paths(["minutes"])
    assert "roster" in known_paths([])


@drawn(st.sampled_from(fact_paths()))
def test_every_known_path_can_be_taken_apart(path: str) -> None:
    parsed = parse_path(f"x.{path}")
    assert parsed is not None
    assert value_type(parsed.fact) is not None
    assert element(parsed.fact) is not None
