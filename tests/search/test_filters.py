"""The table of filters says which passages have which value, in the order of their dates."""

from __future__ import annotations

from generator.search.filters import filter_table, newest_first
from generator.search.passages import letter_passages
from tests.search.letters import KNOWLEDGE, TITLES, letter

OLD = letter(id="oud", date={"value": "2019-03-03"})
PASSAGES = newest_first([p for one in (OLD, letter()) for p in letter_passages(one, KNOWLEDGE, TITLES)])
IDS = {passage.address: f"id{place}" for place, passage in enumerate(PASSAGES)}


def test_the_newest_letter_comes_first_with_its_passages_in_order():
    assert [passage.address for passage in PASSAGES] == [
        "brieven/kst-99-7/",
        "brieven/kst-99-7/#dijken",
        "brieven/kst-99-7/#slot",
        "brieven/oud/",
        "brieven/oud/#dijken",
        "brieven/oud/#slot",
    ]


def test_places_are_told_by_their_distances():
    table = filter_table(PASSAGES, IDS)
    assert table["ids"] == "id0 id1 id2 id3 id4 id5"
    assert table["letters"] == [3, 3]
    assert table["facets"]["jaar"] == {"2021": [0, 1, 1], "2019": [3, 1, 1]}
    assert table["facets"]["uitspraak"] == {"Besluit": [1, 3]}
