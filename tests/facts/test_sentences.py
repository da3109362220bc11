"""Sentences end where a Dutch reader says they end."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.sentences import find_sentences, split_sentences
from tests.facts.building import build

FILE = Path(__file__).parent / "cases" / "sentences.md"


def cases() -> list[str]:
    """Return the lines of the case file below its introduction, without its headings."""
    body = FILE.read_text(encoding="utf-8").split("\n## ", 1)[1].splitlines()[1:]
    return [line for line in body if line.strip() and not line.startswith("#")]


CASES = cases()


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize("case", CASES)
def test_case(case: str) -> None:
    assert sentences(case.replace(" | ", " ")) == case.split(" | ")


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 120


def test_a_sentence_that_lost_its_space_is_still_two() -> None:
    assert sentences("Er zijn stappen gezet.De ministers bespraken die.") == [
        "Er zijn stappen gezet.",
        "De ministers bespraken die.",
    ]


def test_an_address_is_not_split() -> None:
    text = "Zie www.rijksoverheid.nl voor het verslag. Daar staat meer."
    assert sentences(text) == ["Zie www.rijksoverheid.nl voor het verslag.", "Daar staat meer."]


def test_list_items_are_sentences_of_their_own_without_their_mark() -> None:
    text = "– steun voor Oekraïne;\n– druk op Rusland. Dat blijft zo;\n1. overleg\na) geld\n• mensen."
    assert sentences(text) == [
        "steun voor Oekraïne;",
        "druk op Rusland.",
        "Dat blijft zo;",
        "overleg",
        "geld",
        "mensen.",
    ]


def test_blanked_footnote_calls_do_not_move_a_boundary() -> None:
    text = "Dit is het gemiddelde.     In de nota staat meer."
    assert sentences(text) == ["Dit is het gemiddelde.", "In de nota staat meer."]


def test_nothing_gives_nothing() -> None:
    assert split_sentences("") == ()
    assert split_sentences(" \n ") == ()


ALPHABET = st.sampled_from([*"aAbBdDeE .,;:!?…()«»’\n[^1]23–-", "nr. ", "jl. ", "[^1]", ". De ", "A.Th.B. "])


@given(st.lists(ALPHABET).map("".join))
def test_spans_are_in_order_trimmed_and_lose_nothing_but_space_and_marks(text: str) -> None:
    """Whatever comes in, every letter and digit is in exactly one sentence, save the mark of a list item."""
    spans = split_sentences(text)
    at = 0
    for start, end in spans:
        assert at <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        assert "\n" not in text[start:end]
        between = text[at:start].strip()
        assert len(between) <= 6, between
        at = end
    assert not text[at:].strip()


def test_the_sentences_of_a_letter_stand_in_order_without_headings_tables_and_closing() -> None:
    document = build(
        """
        ## Agenda. Een kopje.

        De ministers kwamen bijeen.[^1] Zij spraken lang.

        - een punt;
        - nog een punt.

        | Maas    1. Waal

        [^1]: Een noot. Nog een zin.

        @signature De Minister. A. Naam
        """
    )
    blocks = {block.id: block.text for block in document.blocks}
    found = [(span.block, blocks[span.block][span.start : span.end]) for span in find_sentences(document)]
    assert found == [
        ("p1", "De ministers kwamen bijeen.[^1]"),
        ("p1", "Zij spraken lang."),
        ("p2", "een punt;"),
        ("p2", "nog een punt."),
    ]
