"""The five letters of the corpus come out as a careful reader set them down, sign for sign."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.knowledge.lexicon import load_lexicon
from generator.model.document import Document
from generator.model.knowledge import Lexicon
from generator.sources import parse
from generator.text import clean
from tests.text.rendering import markdown

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden"
LETTERS = {path.name[:3]: path for path in sorted((ROOT / "corpus" / "letters").glob("00[0-4]_*.txt"))}


def cleaned(stem: str) -> Document:
    lexicon, problems = load_lexicon(ROOT / "corpus")
    assert not problems
    path = LETTERS[stem]
    return clean(parse(path.read_bytes(), path.name), lexicon)


@pytest.mark.parametrize("stem", LETTERS)
def test_a_letter_equals_its_golden_text(stem):
    """Words, hyphens, headings, paragraphs, footnotes at their word, opening and closing lines."""
    assert markdown(cleaned(stem)) == (GOLDEN / f"{stem}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("stem", LETTERS)
def test_a_letter_needs_no_knowledge_of_words(stem):
    """The rules alone do it: the reviewed decisions and the word list only make them surer."""
    path = LETTERS[stem]
    document = clean(parse(path.read_bytes(), path.name), Lexicon())
    assert markdown(document) == (GOLDEN / f"{stem}.md").read_text(encoding="utf-8")


def test_every_line_end_hyphen_has_a_recorded_decision():
    """The five letters end 58 lines in a hyphen; each is decided once, with the rule and its reason."""
    decisions = [r for stem in LETTERS for r in cleaned(stem).repairs if r.kind == "hyphen"]
    assert len(decisions) == 58
    assert sum("-" in decision.after for decision in decisions) == 15
    assert all(decision.rule and decision.why for decision in decisions)
