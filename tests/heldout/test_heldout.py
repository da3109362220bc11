"""The rules hold on papers that they were not written with: no change may make them see less there."""

from __future__ import annotations

import pytest

from generator.knowledge import load_knowledge
from tests.heldout.cases import read_cases
from tests.heldout.score import PROJECT, measure

CASES = read_cases()
SCORE = measure(CASES, load_knowledge(PROJECT / "corpus"))
FLOOR = {
    "kind": 0.97,
    "date": 1.0,
    "number": 1.0,
    "signatories": 1.0,
    "dates": 0.97,
    "references": 0.99,
    "meetings": 0.95,
    "abbreviations": 0.95,
    "standpunt": 0.97,
    "besluit": 0.95,
    "toezegging": 0.95,
    "topics": 0.93,
    "topics and also": 0.85,
}


@pytest.mark.parametrize("what", FLOOR)
def test_it_holds_the_line(what: str) -> None:
    """The F1 over all cases."""
    differences = [line for line in SCORE.differences if line.startswith(f"{what} ")]
    assert SCORE.counts[what].f1 >= FLOOR[what], "\n".join(differences)


def test_there_are_papers_of_many_kinds() -> None:
    assert len(CASES) >= 50
    assert len({case.named.get("kind") for case in CASES}) >= 6


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_every_mark_is_closed(case) -> None:
    """What is left of a mark in the text would be a misprint of the case and no text of the paper."""
    assert not any(rest in case.text for rest in ("[d:", "[r:", "{S|", "{B|", "{T|", "?}", "{topics"))
