"""A passage is found by the days that it names, however the letter writes them."""

from __future__ import annotations

import pytest

from generator.search.days import day_keys
from generator.search.passages import letter_passages
from tests.search.letters import KNOWLEDGE, TITLES, letter


def date(raw: str, start: str | None, end: str | None, precision: str = "day") -> dict[str, str | None]:
    return {"raw": raw, "start": start, "end": end, "precision": precision, "paragraph": "p2"}


def test_a_day_is_found_with_and_without_its_year_and_by_its_month():
    keys = day_keys([date("4 oktober jl.", "2018-10-04", "2018-10-04")])
    assert set(keys) == {"d20181004", "d201810", "d1004"}
    assert keys["d1004"] == {"4", "oktober"}


def test_each_day_of_a_stretch_is_found():
    keys = day_keys([date("30 juni tot en met 2 juli", "2022-06-30", "2022-07-02")])
    assert {"d20220630", "d20220701", "d20220702", "d202206", "d202207"} <= set(keys)


@pytest.mark.parametrize(
    "unclear", [date("2014", "2014", "2014", "year"), date("binnenkort", None, None, "vague")]
)
def test_what_is_no_day_has_no_key(unclear):
    assert day_keys([unclear]) == {}


def test_a_month_is_a_month():
    assert set(day_keys([date("februari 2021", "2021-02", "2021-02", "month")])) == {"d202102"}


def test_a_passage_has_its_own_days_and_the_first_those_of_the_letter():
    dated = letter(dates=[date("op 5 mei", "2021-05-05", "2021-05-05")])
    top, dikes, _ = letter_passages(dated, KNOWLEDGE, TITLES)
    assert "d20210505" in dikes.days
    assert "d20210505" not in top.days
    assert {"d20210501", "d20210401", "d20210402"} <= set(top.days)


def test_a_meeting_of_which_only_the_month_is_known_is_found_by_it():
    planned = {"id": None, "start": "2021-06", "end": "2021-06", "role": "planned"}
    opening, *_ = letter_passages(letter(meetings=[planned]), KNOWLEDGE, TITLES)
    assert opening.days["d202106"] == {"juni", "2021"}


def test_a_meeting_of_which_only_the_year_is_known_gives_no_day():
    planned = {"id": None, "start": "2022", "end": "2022", "role": "planned"}
    opening, *_ = letter_passages(letter(meetings=[planned]), KNOWLEDGE, TITLES)
    assert set(opening.days) == {"d20210501", "d202105", "d0501"}
