"""A letter is tied to the meetings that a careful reader would list, each in its role."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from generator.facts.dates import find_dates
from generator.facts.meetings import find_meetings
from generator.knowledge import load_knowledge
from generator.model.facts import Evidence, MeetingLink, Value
from tests.facts.building import build

CASES = Path(__file__).parent / "cases" / "meetings.md"
KNOWLEDGE = load_knowledge(Path(__file__).parents[2] / "corpus")


def cases() -> list[tuple[str, str, str, list[str]]]:
    """Return name, head, letter and expected lines of each case."""
    found = []
    for part in re.split(r"(?m)^## (?=.* \| )", CASES.read_text(encoding="utf-8"))[1:]:
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
