"""A letter is cut at its headings; each passage knows where it stands and what it can be filtered by."""

from __future__ import annotations

import pytest

from generator.search.passages import Passage, letter_passages
from tests.search.letters import KNOWLEDGE, TITLES, letter


@pytest.fixture
def passages() -> list[Passage]:
    return list(letter_passages(letter(), KNOWLEDGE, TITLES))


def test_there_is_a_passage_for_every_heading_and_one_above_them(passages):
    assert [(p.heading, p.address) for p in passages] == [
        ("", "brieven/kst-99-7/"),
        ("Dijken & duinen", "brieven/kst-99-7/#dijken"),
        ("Slot", "brieven/kst-99-7/#slot"),
    ]


def test_the_first_passage_says_what_the_letter_is(passages):
    about = passages[0].units[0]
    assert about.id == ""
    assert about.text == (
        "Geannoteerde agenda · Kamerstuk 20 099, nr. 7 · 1 mei 2021 · Minister van Water J. de Vries"
    )


def test_a_footnote_belongs_to_what_calls_it(passages):
    assert [unit.id for unit in passages[0].units] == ["", "o1", "p1", "n1"]
    assert [unit.id for unit in passages[1].units] == ["p2"]


def test_calls_and_line_ends_are_no_part_of_the_text(passages):
    assert passages[0].units[2].text == "Hierbij het verslag."
    assert passages[2].units[0].text == "– een – twee"


def test_the_name_is_the_heading_or_the_title_of_the_page(passages):
    assert [p.name for p in passages] == ["Verslag (lang)", "Dijken & duinen", "Slot"]


def test_filters_are_those_of_the_letter_and_of_the_passage_itself(passages):
    shared = {
        "jaar": ("2021",),
        "bewindspersoon": ("J. de Vries",),
        "soort": ("Geannoteerde agenda",),
        "niveau": ("Ministers van Water",),
    }
    assert passages[0].facets == {**shared, "onderwerp": ("Waterbeheer",), "dossier": (), "uitspraak": ()}
    assert passages[1].facets == {
        **shared,
        "onderwerp": ("Waterbeheer",),
        "dossier": ("33 000",),
        "uitspraak": ("Besluit",),
    }


def test_only_a_meeting_that_the_letter_is_about_is_named(passages):
    assert passages[0].meeting == "Waterministers, april 2021"


def test_a_letter_without_a_date_is_placed_by_its_meeting():
    undated = next(iter(letter_passages(letter(date={"value": None}), KNOWLEDGE, TITLES)))
    assert (undated.date, undated.day, undated.facets["jaar"]) == ("", "2021-04-02", ("2021",))


def test_a_letter_of_which_nothing_is_known_is_a_passage_still():
    bare = letter(
        kind="other",
        date={"value": None},
        title=None,
        kamerstuk={"dossier": None, "suffix": None, "number": None, "id": None},
        signatories=[],
        meetings=[],
    )
    first = next(iter(letter_passages(bare, KNOWLEDGE, {})))
    assert (first.title, first.day, first.meeting) == ("kst-99-7", "", "")
    assert first.facets["soort"] == ("Andere brief",)


@pytest.mark.parametrize(
    ("heading", "subject"),
    [("7. De ruimte", "De ruimte"), ("2.1 Irak", "Irak"), ("20 jaar NAVO", "20 jaar NAVO"), ("2%", "2%")],
)
def test_the_number_of_a_heading_is_not_searched(heading, subject):
    assert Passage("brief", "", "", heading, "titel", ()).subject == subject
