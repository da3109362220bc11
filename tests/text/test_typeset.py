"""Letters set in any column, with divided words, page ends, running heads and notes, come back the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.knowledge.lexicon import load_lexicon
from generator.model.document import Document
from generator.sources import parse
from generator.text import clean
from generator.text.faithful import differences
from tests.typeset.as_text import as_text
from tests.typeset.composer import Style, compose
from tests.typeset.kinds import KINDS
from tests.typeset.letters import Block, Letter
from tests.typeset.score import Score, measure

ROOT = Path(__file__).parents[2]
LEXICON, _ = load_lexicon(ROOT / "corpus")
LETTERS = sorted((ROOT / "corpus" / "letters").glob("00[0-4]_*.txt"))


def letter_of(path: Path) -> Letter:
    """Return one of the five letters, cleaned, as a letter to be typeset anew."""
    document = clean(parse(path.read_bytes(), path.name), LEXICON)
    kinds: dict[str, list[Block]] = {"opening": [], "closing": [], "body": []}
    for block in document.blocks:
        if block.part == "leftover":
            continue
        place = block.type if block.type in kinds else "body"
        kinds[place].append(Block(block.part or block.type, block.text, block.level))
    return Letter(
        opening=tuple(kinds["opening"]),
        body=tuple(kinds["body"]),
        closing=tuple(kinds["closing"]),
        notes={note.number: note.text for note in document.footnotes},
    )


REAL = [letter_of(path) for path in LETTERS]

styles = st.builds(
    Style,
    width=st.integers(48, 110).map(float),
    page=st.integers(20, 60),
    soft=st.booleans(),
    hyphen=st.sampled_from(["-", "-", "\u00ad", "\u2010", "\u0002", "\ufffe"]),
    lose_trema=st.booleans(),
    call=st.sampled_from(["glued", "glued", "apart"]),
    furniture=st.sampled_from(["none", "kamerstuk", "ministry"]),
    notes=st.sampled_from(["page", "page", "end"]),
)


def pieces(texts: Iterable[tuple[str, str]]) -> tuple[list[str], dict[int, str]]:
    """Return all words in order, and the type of each block by the place of its first word."""
    words: list[str] = []
    starts: dict[int, str] = {}
    for kind, text in texts:
        starts[len(words)] = kind
        words += text.split()
    return words, starts


def same_but_for_flags(made: Document, letter: Letter) -> None:
    """Compare words, blocks, calls and notes.

    What no reader could know may be wrong, if the document says that it is in doubt: a line-end hyphen, and
    the end of a paragraph that fell on the end of a page with a full line.
    """
    body = [(b.type, b.text) for b in made.blocks if b.type not in ("opening", "closing")]
    words, starts = pieces(body)
    wanted, true_starts = pieces([(b.kind, b.text) for b in letter.body])
    doubts = {repair.after for repair in made.repairs if repair.kind == "hyphen" and not repair.sure}
    for word, want in zip(words, wanted, strict=True):
        assert word == want or any(doubt in word for doubt in doubts)
    assert starts.items() <= true_starts.items()
    assert len(true_starts) - len(starts) <= sum(odd.code == "unclear-break" for odd in made.oddities)
    assert {note.number: note.text for note in made.footnotes} == letter.notes
    assert all(note.paragraph for note in made.footnotes)


@settings(max_examples=40, deadline=None)
@given(number=st.integers(0, len(REAL) - 1), style=styles, seed=st.integers(0, 999))
def test_a_letter_set_in_another_column_comes_back_the_same(number, style, seed):
    """Each of the five letters: any width, page length and hyphen, notes at page bottoms or at the end."""
    letter = REAL[number]
    text = as_text(compose(letter, style, seed), form_feed=bool(seed % 2), crlf=bool(seed % 3))
    document = clean(parse(text.data, "letter.txt"), LEXICON)
    assert differences(document) == ()
    same_but_for_flags(document, letter)


def test_fabricated_letters_come_back():
    """Letters of other subjects, with lists, in each layout of plain text: no word lost, no note astray."""
    score = Score()
    for kind in (kind for kind in KINDS if kind.startswith("text")):
        rng = Random(f"7 {kind}")
        for _ in range(2):
            sample = KINDS[kind](rng)
            document = clean(parse(sample.data, sample.name), LEXICON)
            assert differences(document) == ()
            measure(score, sample.letter, document, sample.ends, kind)
    assert score.ends.value >= 0.994
    assert score.calls.value == score.notes.value == 1
    assert score.headings.f1 >= 0.98
    assert score.borders.f1 >= 0.98


def test_an_added_word_would_be_noticed():
    """The comparison itself can fail."""
    text = as_text(compose(REAL[1], Style(), 1))
    document = clean(parse(text.data.replace(b"Oostflank", b"Oost flank", 1), "letter.txt"), LEXICON)
    with pytest.raises(AssertionError):
        same_but_for_flags(document, replace(REAL[1]))
