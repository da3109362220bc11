"""The chart of a topic: every letter has its place in it, and nothing runs out of the picture."""

from __future__ import annotations

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from generator.pages.attention import Attention, picture


def row(year: str, share: int, name: str = "6 november") -> Attention:
    return Attention(name, year, "brieven/a/", share, share)


def bars(rows: list[Attention]) -> list[dict[str, float]]:
    found = ElementTree.fromstring(str(picture(rows))).iter("rect")
    return [{key: float(value) for key, value in bar.attrib.items()} for bar in found]


def test_a_bar_is_as_high_as_its_share():
    low, high = bars([row("2018", 10), row("2020", 20)])
    assert high["height"] == 2 * low["height"]
    assert low["y"] + low["height"] == high["y"] + high["height"]


def test_a_letter_that_says_nothing_keeps_its_place():
    first, none, last = bars([row("2018", 10), row("2019", 0), row("2020", 10)])
    assert first["x"] < none["x"] < last["x"]
    assert none["height"] < 2


def test_each_year_is_written_once_where_it_begins():
    drawn = str(picture([row("2018", 1), row("2018", 2), row("2019", 3)]))
    assert drawn.count(">2018<") == drawn.count(">2019<") == 1


def test_names_are_text():
    drawn = str(picture([row("2018", 1, '<script>"&')]))
    assert "<script>" not in drawn
    assert ElementTree.fromstring(drawn).findtext("rect/title") == '<script>"&: 1%'


@given(st.lists(st.integers(0, 100), min_size=1, max_size=60))
def test_all_bars_lie_in_the_picture_apart(shares):
    drawn = bars([row("2018", share) for share in shares])
    for bar, following in zip(drawn, [*drawn[1:], {"x": 440.1}], strict=True):
        assert 0 <= bar["y"] <= bar["y"] + bar["height"] <= 140
        assert bar["x"] + bar["width"] <= following["x"] + 0.1
