"""The shelves of words: every key of every passage stands on the shelf where it is looked for."""

from __future__ import annotations

import json
from bisect import bisect_right
from itertools import accumulate

import pytest

from generator.search.keys import Analysis, Keys, analyse
from generator.search.passages import Passage, Unit, letter_passages
from generator.search.shelves import CONCEPT, LEVELS, Shelf, shelves
from tests.search.letters import KNOWLEDGE, TITLES, letter

PASSAGES = list(letter_passages(letter(), KNOWLEDGE, TITLES))


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return analyse(PASSAGES, KNOWLEDGE, [("HWS", "hoofdwatersysteem")])


def put(passages: list[Passage], analysis: Analysis) -> list[Shelf]:
    return shelves([(passage, analysis.keys_of(passage)) for passage in passages], analysis)


def look_up(key: str, on: list[Shelf]) -> dict[int, int]:
    """The places of a key with their levels, looked for as docs/assets/search/index.js does."""
    held = json.loads(on[bisect_right([shelf.start for shelf in on], key) - 1].content)
    return {
        place: int(level) for level, distances in held.get(key, {}).items() for place in accumulate(distances)
    }


def test_a_key_has_the_places_of_its_passages(analysis):
    on = put(PASSAGES, analysis)
    assert set(look_up("dijk", on)) == {1}
    assert set(look_up("verslag", on)) == {0}
    assert look_up("zee", on) == {}


def test_parts_of_compounds_numbers_and_concepts_have_theirs(analysis):
    on = put(PASSAGES, analysis)
    assert set(look_up("20099n7", on)) == {0}
    keys = {key for shelf in on for key in json.loads(shelf.content)}
    for number, concept in enumerate(analysis.concepts):
        assert f"{concept.key}{CONCEPT}{number}" in keys


def test_words_that_nobody_asks_for_are_left_out(analysis):
    assert look_up("de", put(PASSAGES, analysis)) == {}


def test_what_stands_in_the_heading_or_more_often_says_more(analysis):
    on = put(PASSAGES, analysis)
    assert 1 <= look_up("geld", on)[1] < look_up("dijk", on)[1] <= LEVELS
    short, twice, long = (
        Passage("x", f"x{n}", "", "", "", (Unit("p1", text),))
        for n, text in enumerate(("de polder", "polder polder", f"de polder {'en zo verder ' * 60}"))
    )
    levels = look_up("polder", put([short, twice, long], analysis))
    assert levels[1] > levels[0] > levels[2]


def test_many_keys_stand_on_many_shelves_each_where_it_is_looked_for():
    words = [f"{first}{second}{n}" for first in "aabbz" for second in "aeiou" for n in range(200)]
    keyed = [(Passage("x", "x", "", "", "", ()), Keys(own={word: 1})) for word in words]
    on = shelves(keyed, analyse([], KNOWLEDGE))
    assert len(on) > 3
    assert max(len(shelf.content) for shelf in on) < 13_000
    for word in set(words):
        assert set(look_up(word, on)) == {place for place, other in enumerate(words) if other == word}


def test_without_passages_there_are_no_shelves():
    assert shelves([], analyse([], KNOWLEDGE)) == []
