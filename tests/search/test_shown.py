"""What a result is made of: the passage with its facts, and the words to mark for its derived keys."""

from __future__ import annotations

from generator.search.keys import analyse
from generator.search.passages import letter_passages
from generator.search.shown import shown
from tests.search.letters import KNOWLEDGE, TITLES, letter

PASSAGES = list(letter_passages(letter(), KNOWLEDGE, TITLES))
ANALYSIS = analyse(PASSAGES, KNOWLEDGE, [("HWS", "hoofdwatersysteem")])


def test_the_text_stands_in_paragraphs_that_can_be_pointed_at():
    opening = shown(PASSAGES[0], ANALYSIS.keys_of(PASSAGES[0]))
    assert [unit[0] for unit in opening["units"]] == ["", "o1", "p1", "n1"]
    assert opening["units"][2] == ["p1", "Hierbij het verslag."]


def test_facts_are_handed_on():
    section = shown(PASSAGES[1], ANALYSIS.keys_of(PASSAGES[1]))
    assert (section["name"], section["address"]) == ("Dijken & duinen", "brieven/kst-99-7/#dijken")
    assert section["letter"] == PASSAGES[1].title
    assert section["date"] == "1 mei 2021"


def test_the_letter_is_not_named_twice():
    opening = shown(PASSAGES[0], ANALYSIS.keys_of(PASSAGES[0]))
    assert (opening["name"], opening["letter"]) == (PASSAGES[0].title, "")


def test_derived_keys_have_the_words_that_earn_them():
    earned = shown(PASSAGES[0], ANALYSIS.keys_of(PASSAGES[0]))["earned"]
    assert earned["d20210501"] == ["1", "2021", "mei"]
