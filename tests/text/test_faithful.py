"""The proof of faithfulness sees every change that is not recorded, and accepts those that are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.document import Block, Document
from generator.model.knowledge import Lexicon
from generator.sources import parse
from generator.text import clean
from generator.text.faithful import Difference, differences
from tests.text.rendering import document_of

LETTERS = sorted((Path(__file__).parents[2] / "corpus" / "letters").glob("00[0-4]_*.txt"))
DOCUMENTS = [clean(parse(path.read_bytes(), path.name), Lexicon()) for path in LETTERS]

TEXT = """Zoals ook uit het communiqué van de Top blijkt, is er bij de bondge-
noten een duidelijk besef dat de dreigingen vragen om hogere uitgaven.1
Conform het unanieme NAVO- standpunt is de \ufb01nanciële bijdrage verhoogd.

1 Kamerstuk 28 676, nr. 347.
Tweede Kamer, vergaderjaar 2020–2021, 28 676, nr. 348 2"""


def with_text(document: Document, old: str, new: str) -> Document:
    """Return the document with a piece of the text of its first block replaced, its breaks kept in place."""
    block = document.blocks[0]
    at = block.text.index(old)
    shift = len(new) - len(old)
    breaks = tuple((o + shift if o > at else o, line) for o, line in block.breaks)
    changed = replace(block, text=block.text.replace(old, new, 1), breaks=breaks)
    return replace(document, blocks=(changed, *document.blocks[1:]))


@pytest.mark.parametrize("document", DOCUMENTS, ids=[path.name[:3] for path in LETTERS])
def test_nothing_of_the_letters_is_lost_or_added(document):
    """Every sign of the five letters is in the document, once, but for recorded repairs."""
    assert differences(document) == ()
    assert not [odd for odd in document.oddities if odd.code.startswith("words-")]


def test_all_recorded_repairs_are_accepted():
    document = document_of(TEXT)
    kinds = {repair.kind for repair in document.repairs}
    assert kinds >= {"hyphen", "spacing", "character", "footnote-call", "footnote-body", "furniture"}
    assert differences(document) == ()


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (" duidelijk", "", "lost"),
        ("besef", "besef besef", "added"),
        ("besef", "beseft", "added"),
        ("dreigingen vragen", "dreigingenvragen", "added"),
        ("uitgaven[^1].", "uitgaven", "lost"),
        ("bondgenoten", "bondge-noten", "added"),
        ("bondgenoten", "bondgenotten", "added"),
        ("communiqué", "communique", "added"),
        ("Zoals ook", "Ook zoals", "added"),
        ("NAVO-standpunt", "NAVO- stand punt", "added"),
    ],
)
def test_a_change_that_is_not_recorded_is_seen(old, new, found):
    """A word less, a word more, a letter, a blank, a hyphen, an accent, an order: all are seen."""
    document = document_of(TEXT.replace("uitgaven.1", "uitgaven1."))
    changed = with_text(document, old, new)
    assert found in {difference.kind for difference in differences(changed)}


@pytest.mark.parametrize("kind", ["hyphen", "spacing", "character", "footnote-call"])
def test_a_repair_that_is_not_recorded_is_seen(kind):
    """Each kind of repair must be on record, or the change that it made counts as one."""
    document = document_of(TEXT)
    silent = replace(document, repairs=tuple(r for r in document.repairs if r.kind != kind))
    assert differences(silent)


def test_a_block_that_is_dropped_or_doubled_is_seen():
    document = DOCUMENTS[1]
    dropped = replace(document, blocks=document.blocks[:-1])
    doubled = replace(document, blocks=(*document.blocks, document.blocks[-1]))
    assert {d.kind for d in differences(dropped)} == {"lost"}
    assert {d.kind for d in differences(doubled)} == {"added"}


def test_a_note_or_furniture_that_is_dropped_is_seen():
    document = document_of(TEXT)
    assert differences(replace(document, footnotes=()))[0].text == "1 Kamerstuk 28 676, nr. 347."
    foot = "Tweede Kamer, vergaderjaar 2020–2021, 28 676, nr. 348 2"
    assert differences(replace(document, furniture=())) == (Difference(6, "lost", foot),)


def test_a_false_record_is_not_believed():
    """A record that claims more than a hyphen or a diaeresis does not cover the change."""
    document = document_of("een hervor-\nming van het stelsel")
    (repair,) = (r for r in document.repairs if r.kind == "hyphen")
    lie = replace(repair, after="hervormden")
    changed = with_text(replace(document, repairs=(lie,)), "hervorming", "hervormden")
    assert differences(changed)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_letter_changed_anywhere_is_seen(data):
    """Take one letter of a block away, put one in, or change one: the proof fails."""
    document = data.draw(st.sampled_from(DOCUMENTS))
    block = data.draw(st.sampled_from([b for b in document.blocks if len(b.breaks) < 30]))
    places = [at for at, letter in enumerate(block.text) if letter.isalpha()]
    at = data.draw(st.sampled_from(places))
    new = data.draw(st.sampled_from(["", "x", block.text[at] + "x"]).filter(lambda n: n != block.text[at]))
    changed = _changed(block, at, new)
    blocks = tuple(changed if b is block else b for b in document.blocks)
    assert differences(replace(document, blocks=blocks))


def _changed(block: Block, at: int, new: str) -> Block:
    shift = len(new) - 1
    breaks = tuple((offset + shift if offset > at else offset, line) for offset, line in block.breaks)
    return replace(block, text=block.text[:at] + new + block.text[at + 1 :], breaks=breaks)
