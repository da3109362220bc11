"""What the full-text engine is given: the text of a passage, so that exact phrases are found in it."""

from __future__ import annotations

import html

from generator.search.keys import texts_of
from generator.search.passages import Passage, letter_passages
from generator.search.records import BREAK, HYPHEN, TIE, record
from tests.search.letters import KNOWLEDGE, TITLES, letter

PASSAGES = list(letter_passages(letter(), KNOWLEDGE, TITLES))


def content(passage: Passage) -> str:
    body = record(passage).partition("<body data-pagefind-body>")[2].partition("</body>")[0]
    return html.unescape(body)


def test_the_text_comes_back_word_for_word():
    for passage in PASSAGES:
        text = content(passage).replace(TIE, " ").replace(HYPHEN, "-")
        assert text.split(f" {BREAK} ") == texts_of(passage)


def test_no_sign_stands_alone():
    """It would count as a word, and "Zij is – zoals" would be no phrase."""
    text = content(PASSAGES[1])
    assert f"is{TIE}– zoals bekend{TIE}– nodig" in text


def test_a_word_with_a_hyphen_is_not_offered_in_halves():
    passage = Passage("x", "x", "", "Over de EU-NAVO-top", "", ())
    assert "EU-NAVO" not in content(passage)
