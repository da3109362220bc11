"""Dutch as a reader expects it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.facts import Span, TopicHit
from generator.pages import dutch_dates, urls, words
from generator.pages.reference_names import paper_name

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        ("2018-10-03", "2018-10-04", "3 en 4 oktober 2018"),
        ("2018-10-03", "2018-10-03", "3 oktober 2018"),
        ("2022-06-28", "2022-06-30", "28 tot en met 30 juni 2022"),
        ("2021-11-30", "2021-12-01", "30 november en 1 december 2021"),
        ("2021-12-31", "2022-01-02", "31 december 2021 tot en met 2 januari 2022"),
        ("2018-09", "2018-09", "september 2018"),
        ("2014", "2014", "2014"),
        ("2018-09", "2018-11", "september 2018 tot en met november 2018"),
        (None, None, None),
        ("voorjaar", None, "voorjaar"),
    ],
)
def test_dates(start, end, written):
    assert dutch_dates.written(start, end) == written


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        (date(2018, 10, 3), date(2018, 10, 4), "3–4 okt"),
        (date(2021, 11, 30), date(2021, 12, 1), "30 nov–1 dec"),
        (date(2021, 6, 14), date(2021, 6, 14), "14 jun"),
    ],
)
def test_short_dates(start, end, written):
    assert dutch_dates.short_days(start, end) == written


@given(DAYS, st.integers(0, 40))
def test_a_stretch_of_days_names_both_ends(start, length):
    end = start + timedelta(days=length)
    written = dutch_dates.days(start, end)
    assert written.startswith(str(start.day))
    assert written.endswith(dutch_dates.day(end))


@pytest.mark.parametrize(
    ("number", "counted"), [(0, "geen brieven"), (1, "één brief"), (5, "5 brieven"), (1234, "1.234 brieven")]
)
def test_counting(number, counted):
    assert words.count(number, "brief", "brieven") == counted


def test_listing():
    assert words.listed([]) == ""
    assert words.listed(["a"]) == "a"
    assert words.listed(["a", "b", "c"]) == "a, b en c"


@pytest.mark.parametrize(
    ("text", "capital"),
    [("ijs", "IJs"), ("één", "Één"), ("", ""), ("NAVO-top", "NAVO-top"), ("vóór", "Vóór")],
)
def test_capitals(text, capital):
    assert words.capital(text) == capital


@pytest.mark.parametrize(
    ("paper", "name"),
    [
        ("kst-28676-348", "Kamerstuk 28\u00a0676, nr. 348"),
        ("kst-21501-28-226", "Kamerstuk 21\u00a0501-28, nr. 226"),
        ("kst-35570-X-12", "Kamerstuk 35\u00a0570-X, nr. 12"),
        ("h-tk-20212022-53", "h-tk-20212022-53"),
    ],
)
def test_names_of_papers(paper, name):
    assert paper_name(paper) == name


@pytest.mark.parametrize(
    ("to", "at", "link"),
    [
        ("brieven/a/", "brieven/b/", "../../brieven/a/"),
        ("brieven/a/#p2", "brieven/a/", "#p2"),
        ("", "brieven/a/", "../../"),
        ("", "", "./"),
        ("brieven/", "", "brieven/"),
        ("brieven/#jaar-2020", "tijdlijn/", "../brieven/#jaar-2020"),
    ],
)
def test_links_are_relative(to, at, link):
    assert urls.relative(to, at) == link


def test_a_cut_text_ends_at_a_word():
    assert words.shortened("een twee drie, vier", 14) == "een twee …"
    assert words.shortened("een twee", 14) == "een twee"


def test_why_a_section_has_a_topic():
    heading = TopicHit("ruimte", "Ruimte", Span("h", 0, 6), 3, in_heading=True)
    terms = [TopicHit("ruimte", word, Span("p1", 0, 1), 1) for word in ("Space Centre", "satelliet")]
    assert words.seen_in([heading]) == "kopje «Ruimte»"
    assert words.seen_in(terms[:1]) == "woord «Space Centre»"
    assert words.seen_in([heading, *terms]) == "kopje «Ruimte»; woorden «Space Centre», «satelliet»"
    assert words.seen_in(terms * 5).endswith(", «satelliet», …")
    assert words.seen_in([]) == ""


@given(st.text(min_size=1))
def test_addresses_of_papers_are_plain_ascii(paper):
    assert set(urls.reference(paper)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-/")
