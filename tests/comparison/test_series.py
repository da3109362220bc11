"""A letter follows the letter before it in the series of the meetings that it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.comparison import successions
from generator.model.knowledge import Knowledge
from generator.model.library import Letter, Library
from tests.comparison.building import a_letter, a_library

FIRST = a_letter("eerste", day=date(2018, 3, 20), about=("2018-03-06-waterstaat",))
SECOND = a_letter("tweede", day=date(2019, 3, 20), about=("2019-03-05-waterstaat",))
BOTH = a_letter("beide", day=date(2019, 9, 20), about=("2019-09-09-top",))


def pairs(*letters: Letter) -> list[tuple[str, str, str]]:
    return [(s.level.slug, s.older.id, s.newer.id) for s in successions(a_library(*letters))]


def test_letters_follow_each_other_in_time_whatever_order_they_came_in():
    expected = [("waterstaat", "eerste", "tweede"), ("waterstaat", "tweede", "beide")]
    assert pairs(BOTH, FIRST, SECOND) == expected
    assert pairs(SECOND, BOTH, FIRST) == expected


def test_a_letter_about_a_meeting_of_two_levels_stands_in_both_series():
    top = a_letter("top", day=date(2019, 1, 1), about=("heads",))
    assert pairs(SECOND, BOTH, top) == [("waterstaat", "tweede", "beide"), ("top", "top", "beide")]


def test_a_letter_that_speaks_twice_of_a_level_stands_in_its_series_once():
    twice = a_letter(
        "tweemaal", day=date(2019, 3, 20), about=("2018-03-06-waterstaat", "2019-03-05-waterstaat")
    )
    assert pairs(FIRST, twice) == [("waterstaat", "eerste", "tweemaal")]


def test_what_is_only_mentioned_or_planned_makes_no_series():
    for role in ("mentioned", "planned"):
        links = tuple(replace(link, role=role) for link in SECOND.facts.meetings)
        assert pairs(FIRST, replace(SECOND, facts=replace(SECOND.facts, meetings=links))) == []


def test_a_level_without_a_series_has_none():
    other = a_letter("ander", day=date(2020, 1, 9), about=("2020-01-07-deskundigen",))
    assert pairs(replace(other, id="nog-een"), other) == []


def test_a_letter_about_no_meeting_follows_nothing():
    assert pairs(FIRST, a_letter("los", day=date(2018, 6, 1))) == []


def test_a_letter_without_a_date_takes_the_place_of_its_meeting():
    undated = a_letter("zonder-datum", about=("2019-03-05-waterstaat",))
    assert pairs(undated, BOTH, FIRST) == [
        ("waterstaat", "eerste", "zonder-datum"),
        ("waterstaat", "zonder-datum", "beide"),
    ]


def test_a_letter_of_which_no_day_is_known_follows_nothing():
    assert pairs(FIRST, a_letter("nergens", about=("water-ministers",))) == []


def test_an_empty_library_has_no_series():
    assert successions(Library(Knowledge())) == ()
