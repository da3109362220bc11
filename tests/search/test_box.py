"""The index of the box: the theme's own, with the letters made anew and no larger than allowed."""

from __future__ import annotations

import re

import pytest

from generator.search.box import as_json, box_index, page_titles
from generator.search.keys import Analysis, analyse, texts_of
from generator.search.passages import letter_passages
from tests.search.letters import KNOWLEDGE, TITLES, block, letter

THEIRS = {
    "config": {"lang": ["en"], "separator": " ", "fields": {"title": {"boost": 1000.0}}},
    "docs": [
        {"location": "", "title": "Start", "text": "<p>Brieven. En meer.</p>"},
        {"location": "brieven/", "title": "Brieven", "text": ""},
        {"location": "brieven/kst-99-7/", "title": "Verslag (lang)", "text": "<p>oud</p>"},
        {"location": "brieven/kst-99-7/#_noten", "title": "Noten", "text": "1 Zie Kamerstuk"},
        {
            "location": "onderwerpen/water/",
            "title": "Water &amp; wind",
            "text": "<p>Alles over water. Veel.</p>",
        },
        {"location": "over/", "title": "Over", "text": "<p>Deze site. Zij is nieuw.</p>"},
    ],
}
PASSAGES = list(letter_passages(letter(), KNOWLEDGE, TITLES))


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return analyse(PASSAGES, KNOWLEDGE)


def box(analysis: Analysis, most: int = 100_000):
    keyed = [(passage, analysis.keys(texts_of(passage))) for passage in PASSAGES]
    made = box_index(THEIRS, keyed, analysis, most)
    return made, {entry["location"]: entry for entry in made["docs"]}


def test_letters_are_their_passages(analysis):
    _, entries = box(analysis)
    letters = [location for location in entries if location.startswith("brieven/kst")]
    assert letters == ["brieven/kst-99-7/", "brieven/kst-99-7/#dijken", "brieven/kst-99-7/#slot"]
    assert "Zie Kamerstuk 33 000, nr. 5." in entries["brieven/kst-99-7/"]["text"]


def test_the_page_of_a_letter_comes_before_its_sections(analysis):
    """The theme takes the first entry of a page for the page itself."""
    made, _ = box(analysis)
    locations = [entry["location"] for entry in made["docs"]]
    assert locations.index("brieven/kst-99-7/") < locations.index("brieven/kst-99-7/#dijken")


def test_added_words_stand_in_a_field_that_is_not_shown(analysis):
    made, entries = box(analysis)
    assert "words" in made["config"]["fields"]
    section = entries["brieven/kst-99-7/#dijken"]
    assert "dijk:dijkverzwaring" not in section["text"]
    assert section["title"] == "Dijken &amp; duinen"


def test_pages_made_of_letters_are_found_by_their_titles(analysis):
    _, entries = box(analysis)
    assert entries["onderwerpen/water/"]["titled"] is True
    assert entries["onderwerpen/water/"]["text"] == "<p>Alles over water.</p>"
    assert "titled" not in entries["over/"]


def test_with_more_letters_than_fit_it_holds_less_of_each(analysis):
    whole = len(as_json(box(analysis)[0]))
    lead, entries = box(analysis, whole - 1)
    assert lead["config"]["search"]["extent"] == "lead"
    assert entries["brieven/kst-99-7/#dijken"]["text"] == "<p>De dijkverzwaring kost geld.</p>"
    heading, entries = box(analysis, len(as_json(lead)) - 1)
    assert heading["config"]["search"]["extent"] == "heading"
    assert entries["brieven/kst-99-7/#dijken"]["text"] == ""
    title, entries = box(analysis, len(as_json(heading)) - 1)
    assert title["config"]["search"]["extent"] == "title"
    assert "brieven/kst-99-7/" in entries
    assert "brieven/kst-99-7/#dijken" not in entries


def many(analysis: Analysis, papers: int, letters: int, most: int) -> dict[str, dict]:
    """The index of letters, the newest first, that cite papers, by location."""
    days = [f"{2000 + number:04}-01-01" for number in range(letters, 0, -1)]
    sent = [letter(id=f"kst-99-{day[:4]}", date={"value": day}) for day in days]
    passages = [passage for one in sent for passage in letter_passages(one, KNOWLEDGE, TITLES)]
    cited = [
        {"location": f"verwijzingen/kst-1-{number}/", "title": f"Kamerstuk {number}", "text": "<p>Ja.</p>"}
        for number in range(papers)
    ]
    theirs = {
        **THEIRS,
        "docs": [
            *THEIRS["docs"],
            {"location": "verwijzingen/", "title": "Verwijzingen", "text": ""},
            *cited,
        ],
    }
    keyed = [(passage, analysis.keys(texts_of(passage))) for passage in passages]
    made = box_index(theirs, keyed, analysis, most)
    assert len(as_json(made)) <= most
    return {entry["location"]: entry for entry in made["docs"]}


def test_where_titles_do_not_fit_the_least_useful_pages_are_left_out_first(analysis):
    entries = many(analysis, papers=400, letters=30, most=12_000)
    assert not any(location.startswith("verwijzingen/kst") for location in entries)
    assert sum(location.startswith("brieven/kst") for location in entries) == 30
    assert {"verwijzingen/", "onderwerpen/water/", "over/"} <= entries.keys()
    assert entries["over/"]["text"]


def test_where_all_else_is_left_out_the_newest_letters_stay(analysis):
    entries = many(analysis, papers=400, letters=90, most=5_000)
    held = [location for location in entries if location.startswith("brieven/kst")]
    assert held == [f"brieven/kst-99-{2090 - n}/" for n in range(len(held))]
    assert 10 < len(held) < 90
    assert entries["onderwerpen/water/"]["title"] == "Water &amp; wind"
    assert entries["over/"]["text"] == ""


def test_numbers_with_what_they_count_are_left_out_where_only_titles_fit(analysis):
    numbered = letter(title="Vergadering van 12 dijkgraven", blocks=[])
    passages = list(letter_passages(numbered, KNOWLEDGE, {}))
    keyed = [(passage, analysis.keys_of(passage)) for passage in passages]
    words = {
        most: box_index(THEIRS, keyed, analysis, most)["docs"][0]["words"]
        for most in (100_000, len(as_json(box_index(THEIRS, keyed, analysis, 0))) + 200)
    }
    whole, titles = words.values()
    assert "12xdijkgra" in whole
    assert "12x" not in titles


def test_indexing_what_was_indexed_changes_nothing(analysis):
    made, _ = box(analysis)
    keyed = [(passage, analysis.keys(texts_of(passage))) for passage in PASSAGES]
    assert box_index(made, keyed, analysis, 100_000) == made


def test_titles_of_pages_are_read_without_their_markup():
    assert page_titles(THEIRS)["onderwerpen/water/"] == "Water & wind"
    assert "brieven/kst-99-7/#_noten" not in page_titles(THEIRS)


def test_what_is_added_can_be_read_apart(analysis):
    """A key, the words that earn it, and nothing in them that would part them elsewhere."""
    odd = letter(
        blocks=[block("paragraph", "p1", "Het kost 28 676 euro, of 10,7 miljard, voor d’Estaing’s EU-top.")]
    )
    passages = list(letter_passages(odd, KNOWLEDGE, TITLES))
    keyed = [(passage, analysis.keys_of(passage)) for passage in passages]
    for entry in box_index(THEIRS, keyed, analysis, 100_000)["docs"][: len(passages)]:
        for item in entry["words"].split(" "):
            assert re.fullmatch(r"=[0-9]+|[a-z0-9]+:[a-z0-9]+(,[a-z0-9]+)*", item)
