"""Addresses, neighbours and links back."""

from __future__ import annotations

from datetime import date

import pytest

from generator.library import build_library, make_letter, slug
from generator.model.facts import (
    Evidence,
    Kamerstuk,
    LetterFacts,
    MeetingLink,
    Reference,
    Role,
    Section,
    Span,
    Value,
)
from generator.model.knowledge import Curated, CuratedFact, Knowledge, Level, Meeting, Topic, Where
from generator.model.library import Letter
from tests.facts.building import build

WHERE = Where("x.yaml", 1)
SPAN = Span("p1", 0, 1)
STATED = Evidence("stated", "test", 1, "woorden")


def meeting(start: date, *levels: str) -> Meeting:
    slugs = "-en-".join(levels)
    return Meeting(f"{start}-{slugs}", start, start, levels, "Gent", "fysiek", False, "verified", "bron")


MEETINGS = (
    meeting(date(2018, 2, 1), "defensie"),
    meeting(date(2018, 7, 1), "top"),
    meeting(date(2018, 10, 1), "defensie", "top"),
    meeting(date(2019, 2, 1), "defensie"),
)
KNOWLEDGE = Knowledge(
    levels={name: Level(name, name, name, name) for name in ("defensie", "top")},
    meetings={m.id: m for m in MEETINGS},
    topics={name: Topic(name, name, name, "scope") for name in ("a", "b")},
)


def known(value):
    return Value(value, STATED)


def link(meeting_id: str | None, role: Role, level: str = "defensie") -> MeetingLink:
    start = meeting_id[:10] if meeting_id else None
    return MeetingLink(meeting_id, start, start, None, level, role, STATED, SPAN)


def letter(stem: str = "brief", curated: Curated | None = None, **facts) -> Letter:
    document = build("Een alinea.", name=f"{stem}.txt")
    return make_letter(
        stem,
        f"corpus/letters/{stem}.txt",
        document,
        LetterFacts(**facts),
        curated or Curated(),
        KNOWLEDGE,
    )


NUMBERED = Kamerstuk(known("21501"), known("28"), known("226"))


@pytest.mark.parametrize(
    ("facts", "address"),
    [
        ({"kamerstuk": NUMBERED, "date": known(date(2022, 2, 26))}, "kst-21501-28-226"),
        (
            {
                "date": known(date(2022, 2, 26)),
                "kind": known("verslag"),
                "meetings": (link("2018-02-01-defensie", "reported"),),
            },
            "2022-02-26-verslag-defensie",
        ),
        ({"date": known(date(2022, 2, 26)), "kind": known("other")}, "2022-02-26-brief"),
        (
            {
                "kind": known("geannoteerde-agenda"),
                "meetings": (
                    link("2018-02-01-defensie", "reported"),
                    link("2018-07-01-top", "previewed"),
                ),
            },
            "geannoteerde-agenda-2018-07-01-top",
        ),
        ({"meetings": (link("2018-02-01-defensie", "mentioned"),)}, "brief-een-naam-oe"),
    ],
)
def test_an_address_says_what_is_known_and_no_more(facts, address):
    """The number if there is one, else date, kind and level, else the meeting, else the file's name."""
    assert letter("Een naam (Oë)", **facts).id == address


def test_the_sidecar_may_give_the_address():
    fact = CuratedFact("address", "vaste-plek", "afspraak", WHERE)
    assert letter(curated=Curated({"address": fact}), kamerstuk=NUMBERED).id == "vaste-plek"


def test_the_neighbour_is_the_nearest_meeting_of_a_shared_level():
    """A meeting of two levels stands in both series."""
    views = {view.meeting.id: view for view in build_library([], KNOWLEDGE).meetings}

    def ids(name: str) -> tuple[str | None, str | None]:
        view = views[name]
        return (view.previous.id if view.previous else None, view.next.id if view.next else None)

    assert ids("2018-02-01-defensie") == (None, "2018-10-01-defensie-en-top")
    assert ids("2018-07-01-top") == (None, "2018-10-01-defensie-en-top")
    assert ids("2018-10-01-defensie-en-top") == ("2018-07-01-top", "2019-02-01-defensie")


def test_letters_stand_at_their_meetings_reports_first():
    mentions = letter("a", date=known(date(2018, 1, 1)), meetings=(link("2018-02-01-defensie", "mentioned"),))
    reports = letter("b", date=known(date(2018, 3, 1)), meetings=(link("2018-02-01-defensie", "reported"),))
    stray = letter("c", meetings=(link(None, "reported"),))
    library = build_library([mentions, stray, reports], KNOWLEDGE)
    assert [at.letter.stem for at in library.meetings[0].letters] == ["b", "a"]
    assert [item.stem for item in library.letters] == ["a", "b", "c"], "a letter without a date comes last"


def test_the_library_does_not_depend_on_the_order_of_reading():
    letters = [letter(stem, date=known(date(2018, 1, day))) for stem, day in (("a", 3), ("b", 1), ("c", 2))]
    assert build_library(letters, KNOWLEDGE) == build_library(reversed(letters), KNOWLEDGE)


def test_a_topic_gathers_sections_that_are_about_it_or_touch_it():
    sections = (Section("A", "a", ("a",), ("b",), ()), Section("B", "b", ("b", "onbekend"), (), ()))
    library = build_library([letter(sections=sections)], KNOWLEDGE)
    found = {topic: [(p.section.anchor, p.central) for p in ps] for topic, ps in library.passages.items()}
    assert found == {"a": [("a", True)], "b": [("a", False), ("b", True)]}


def test_a_cited_paper_knows_who_cites_it():
    first = Reference("nr. 1", "kamerstuk", SPAN, 1, id="kst-1-1")
    unnamed = Reference("motie", "motie", SPAN, 1)
    library = build_library([letter(references=(first, unnamed))], KNOWLEDGE)
    assert {key: [c.reference.raw for c in cs] for key, cs in library.citations.items()} == {
        "kst-1-1": ["nr. 1"]
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Oekraïne & «co»", "oekraine-co"), ("  3. Rusland ", "3-rusland"), ("EU-NAVO", "eu-navo"), ("«»", "")],
)
def test_a_slug_is_plain_ascii(text, expected):
    assert slug(text) == expected
