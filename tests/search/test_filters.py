"""The table of filters says which passages have which value, in the order of their dates."""

from __future__ import annotations

from generator.search.filters import filter_table, letter_table, newest_first
from generator.search.passages import LETTER_FACETS, letter_passages
from tests.search.letters import KNOWLEDGE, TITLES, letter

OLD = letter(id="oud", date={"value": "2019-03-03"})
PASSAGES = newest_first([p for one in (OLD, letter()) for p in letter_passages(one, KNOWLEDGE, TITLES)])


def test_the_newest_letter_comes_first_with_its_passages_in_order():
    assert [passage.address for passage in PASSAGES] == [
        "brieven/kst-99-7/",
        "brieven/kst-99-7/#dijken",
        "brieven/kst-99-7/#slot",
        "brieven/oud/",
        "brieven/oud/#dijken",
        "brieven/oud/#slot",
    ]


def test_letters_are_told_by_the_number_of_their_passages_and_their_facts():
    table = letter_table(PASSAGES)
    assert table["letters"] == [3, 3]
    assert table["facets"]["jaar"] == {"2021": [0], "2019": [1]}
    assert table["facets"]["bewindspersoon"] == {"J. de Vries": [0, 1]}


def test_places_are_told_by_their_distances():
    table = filter_table(PASSAGES)
    assert table["uitspraak"] == {"Besluit": [1, 3]}
    assert "jaar" not in table


def test_no_fact_of_a_letter_differs_between_its_passages():
    by_letter = {passage.letter: passage for passage in PASSAGES}
    for passage in PASSAGES:
        for name in LETTER_FACETS:
            assert passage.facets.get(name) == by_letter[passage.letter].facets.get(name)
