"""Who took part in a meeting for the Netherlands: only those of whom the letter says so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.facts import find_facts
from generator.knowledge import load_knowledge
from generator.model.facts import Attendance
from generator.model.knowledge import Curated
from tests.facts.building import build

CASES = Path(__file__).parent / "cases" / "attendance.md"
KNOWLEDGE = load_knowledge(Path(__file__).parents[2] / "corpus")


def cases() -> list[tuple[str, str, list[str]]]:
    """Return name, letter and expected lines of each case."""
    found = []
    for part in re.split(r"(?m)^## ", CASES.read_text(encoding="utf-8"))[1:]:
        name, rest = part.split("\n", 1)
        expected = [line.strip() for line in rest.splitlines() if line.startswith("    ")]
        letter = "\n".join(line for line in rest.splitlines() if not line.startswith("    "))
        found.append((name, letter, expected))
    return found


def as_line(one: Attendance) -> str:
    return " ".join(filter(None, [one.who, one.person or "-", one.start, "expected" if one.expected else ""]))


@pytest.mark.parametrize(("name", "letter", "expected"), cases(), ids=[case[0] for case in cases()])
def test_case(name: str, letter: str, expected: list[str]) -> None:
    facts = find_facts(build(letter), Curated(), KNOWLEDGE)
    assert [as_line(one) for one in facts.attendance] == expected


@pytest.mark.parametrize(("name", "letter", "expected"), cases(), ids=[case[0] for case in cases()])
def test_evidence(name: str, letter: str, expected: list[str]) -> None:
    """Each has the sentence that says so, where a reader finds it."""
    document = build(letter)
    for one in find_facts(document, Curated(), KNOWLEDGE).attendance:
        block = next(block for block in document.blocks if block.id == one.span.block)
        assert block.text[one.span.start : one.span.end] == one.evidence.text
        assert one.evidence.line is not None
