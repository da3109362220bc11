"""What the cleaning of text must reach on letters that are typeset here, and may not fall below."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.knowledge import load_knowledge
from tests.typeset.bench import run
from tests.typeset.kinds import KINDS
from tests.typeset.score import Score

pytestmark = pytest.mark.xdist_group("floor")  # one process typesets and cleans the letters for all tests

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    """The scores of four letters of each kind, made from another seed than that of the benchmark."""
    lexicon = load_knowledge(CORPUS).lexicon
    return {kind: run(kind, letters=4, seed=2022, lexicon=lexicon) for kind in KINDS}


def share(scores: dict[str, Score], name: str) -> float:
    parts = [getattr(score, name) for score in scores.values()]
    return sum(part.right for part in parts) / sum(part.total for part in parts)


def test_no_letter_makes_it_crash(scores: dict[str, Score]) -> None:
    assert {kind: score.failures for kind, score in scores.items() if score.crashes} == {}


def test_hyphens_are_right(scores: dict[str, Score]) -> None:
    assert share(scores, "ends") >= 0.994
    assert share(scores, "real_ends") >= 0.95


def test_footnotes_stand_at_their_word(scores: dict[str, Score]) -> None:
    assert share(scores, "calls") >= 0.99


@pytest.mark.parametrize("kind", KINDS)
def test_headings_and_paragraphs_are_as_they_were_set(scores: dict[str, Score], kind: str) -> None:
    assert scores[kind].headings.f1 >= 0.98
    assert scores[kind].borders.f1 >= 0.98


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.startswith(("docx", "xml", "html"))])
def test_a_structured_source_loses_and_gains_no_word(scores: dict[str, Score], kind: str) -> None:
    assert (scores[kind].lost, scores[kind].added) == (0, 0)
    assert scores[kind].headings.f1 == scores[kind].borders.f1 == scores[kind].calls.value == 1


def test_hardly_a_word_is_lost_or_added(scores: dict[str, Score]) -> None:
    words = sum(score.words for score in scores.values())
    assert sum(score.lost + score.added for score in scores.values()) <= words / 1000
