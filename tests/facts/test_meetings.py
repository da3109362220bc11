"""A letter is tied to the meetings that a careful reader would list, each in its role."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts.dates import find_dates
from generator.facts.meetings import find_meetings
from generator.knowledge import load_knowledge
from generator.model.facts import Evidence, MeetingLink, Value
from tests.facts.building import build

CASES = [
    Path(__file__).parent / "cases" / name
    for name in ("meetings.md", "meetings-in-passing.md", "meetings-in-letters.md")
]
KNOWLEDGE = load_knowledge(Path(__file__).parents[2] / "corpus")


def cases() -> list[tuple[str, str, str, list[str]]]:
    """Return name, head, letter and expected lines of each case."""
    found = []
    texts = [file.read_text(encoding="utf-8") for file in CASES]
    for part in (part for text in texts for part in re.split(r"(?m)^## (?=.* \| )", text)[1:]):
        heading, rest = part.split("\n", 1)
        name, head = heading.split(" | ", 1)
        expected = [line.strip() for line in rest.splitlines() if line.startswith("    ")]
        letter = "\n".join(line for line in rest.splitlines() if not line.startswith("    "))
        found.append((name, head, letter, expected))
    return found


def links(letter: str, head: str) -> tuple[MeetingLink, ...]:
    day, kinds = head.split(" | ")
    written = None if day == "none" else date.fromisoformat(day)
    document = build(letter)
    value = Value(written, Evidence("stated" if written else "unknown"))
    return find_meetings(document, find_dates(document, written), value, kinds.split(", "), KNOWLEDGE)


def as_line(link: MeetingLink) -> str:
    stretch = link.start if link.start == link.end else f"{link.start}/{link.end}"
    extra = [link.place, "video" if link.form else None, "moved" if link.moved else None, link.id or "-"]
    return " ".join([link.role, stretch or "?", link.level or "?", *[part for part in extra if part]])


@pytest.mark.parametrize(("name", "head", "letter", "expected"), cases(), ids=[case[0] for case in cases()])
def test_case(name: str, head: str, letter: str, expected: list[str]) -> None:
    assert [as_line(link) for link in links(letter, head)] == expected


WORDS = st.sampled_from(
    """
    Hierbij bied ik u het verslag aan van de bijeenkomst NAVO-ministers van Defensie Buitenlandse Zaken
    op 3 en 4 oktober jl. te Brussel . , ( ) in 2018 NAVO-Top volgende vindt plaats a.s. geannoteerde
    agenda voor vorig jaar Raad deze laatste juni werd tijdens uitkomsten staatshoofden en
    regeringsleiders kwamen bijeen
    """.split()
)


@settings(deadline=None)
@given(
    st.lists(WORDS, max_size=40).map(" ".join),
    st.none() | st.dates(date(2016, 1, 1), date(2024, 1, 1)),
    st.sampled_from(["verslag", "geannoteerde-agenda", "verslag, geannoteerde-agenda", "other"]),
)
def test_whatever_a_letter_says_each_meeting_is_told_once(text: str, day: date | None, kinds: str) -> None:
    found = links(f"Geachte voorzitter. {text}", f"{day or 'none'} | {kinds}")
    known = [link.id for link in found if link.id]
    assert len(known) == len(set(known))
    for link in found:
        assert link.role != "reported" or "verslag" in kinds
        assert link.role != "previewed" or "agenda" in kinds
        assert link.id is None or KNOWLEDGE.meetings[link.id]
