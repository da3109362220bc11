"""The pages on which two letters stand side by side: whole, marked in words, linked, and not too large."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from bs4 import BeautifulSoup, Tag

from generator.library import build_library
from generator.model.facts import Span, Statement
from generator.model.library import Letter, Library
from generator.pages import render
from tests.comparison.building import a_knowledge, a_letter, a_library
from tests.pages.rendering import html, one, parts

PLAN = "De ministers stelden het nieuwe plan voor de dijken van de Maas unaniem vast."
PLAN_CHANGED = "De ministers stelden het tweede plan voor de dijken van de Maas unaniem vast."
LEVEL = "Het peil van de rivier stond deze zomer lager dan ooit tevoren."
FISH = "Over de <b>visserij</b> & *de vis* is daarna nog kort gesproken.[^1]"
FRESH = "Dit is een zin die niemand ooit eerder geschreven heeft."

OLDER = a_letter(
    "oud",
    f"dijken: {PLAN} {LEVEL}",
    f"vis: {FISH}",
    day=date(2018, 3, 20),
    about=("2018-03-06-waterstaat",),
)
NEWER = a_letter(
    "nieuw",
    f"vis: {FISH}",
    f"dijken, peil: {PLAN_CHANGED} {FRESH}",
    f"peil: {FRESH}",
    day=date(2019, 3, 20),
    about=("2019-03-05-waterstaat",),
)
ADDRESS = "vergelijken/waterstaat/nieuw/index.md"


def pages_of(*letters: Letter) -> dict[str, str]:
    return {file.path: str(file.content) for file in render(a_library(*letters))}


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return pages_of(OLDER, NEWER)


@pytest.fixture(scope="module")
def shown(pages) -> BeautifulSoup:
    return html(parts(pages[ADDRESS])[1])


def words_of(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())


def test_a_letter_that_follows_another_has_a_page_for_that(pages):
    assert [path for path in pages if path.startswith("vergelijken/")] == [ADDRESS, "vergelijken/index.md"]


def test_the_address_stays_when_a_letter_comes_between():
    between = a_letter("tussen", f"dijken: {PLAN}", day=date(2018, 9, 1), about=("water-ministers",))
    assert set(pages_of(OLDER, NEWER)) < set(pages_of(OLDER, between, NEWER))


def test_the_text_of_both_letters_is_there_word_for_word(shown):
    for name, letter in (("oud", OLDER), ("nieuw", NEWER)):
        for block in letter.document.blocks:
            text = BeautifulSoup(str(one(shown, f"#{name}-{block.id} .fragment-text")), "html.parser")
            for label in text.select(".tag"):
                label.decompose()
            assert words_of(text).replace(" ", "") == block.text.replace("[^1]", "").replace(" ", "")


def test_every_paragraph_leads_to_itself_in_its_letter(shown):
    assert one(shown, "#oud-p1 .fragment-head a")["href"] == "../../../brieven/oud/#p1"
    assert one(shown, "#nieuw-p3 .fragment-head a")["href"] == "../../../brieven/nieuw/#p3"


def test_what_was_taken_over_is_marked_and_says_from_where(shown):
    paragraph = one(shown, "#nieuw-p1")
    assert words_of(one(paragraph, ".tag")) == "tekst overgenomen uit alinea 2"
    assert one(paragraph, ".tag a")["href"] == "#oud-p2"
    assert words_of(one(paragraph, "mark.taken")) == FISH.removesuffix("[^1]")
    assert words_of(one(shown, "#oud-p2 .tag")) == "tekst overgenomen in alinea 1"


def test_what_was_taken_over_with_other_words_shows_these(shown):
    assert words_of(one(shown, "#nieuw-p2 .tag")) == "tekst bijna overgenomen uit alinea 1"
    assert words_of(one(shown, "#nieuw-p2 mark ins")) == "tweede"
    assert words_of(one(shown, "#oud-p1 mark del")) == "nieuwe"


def test_what_is_new_and_what_is_gone_says_so_in_words(shown):
    assert words_of(one(shown, "#nieuw-p3 .fragment-head")) == "Alinea 3 nieuw"
    assert [words_of(tag) for tag in shown.select("#nieuw-p2 > .fragment-text > ins")] == [FRESH]
    assert [words_of(tag) for tag in shown.select("#oud-p1 > .fragment-text > del")] == [LEVEL]
    assert [words_of(tag) for tag in shown.select("#oud-p1 .tag")][1] == "keert niet terug"


def test_a_sentence_that_a_letter_says_twice_points_to_the_first_time(shown):
    again = shown.select("#nieuw-p3 .fragment-text .tag")
    assert [words_of(tag) for tag in again] == ["staat ook in alinea 2"]
    assert one(again[0], "a")["href"] == "#nieuw-p2"


def test_the_summary_counts_by_topic(shown):
    assert "2 zinnen van de nieuwe brief staan ook, geheel of bijna, in de vorige." in words_of(shown)
    rows = [[words_of(cell) for cell in row.select("th, td")] for row in shown.select("tbody tr")]
    assert rows == [["Visserij", "1", "–", "–"], ["Dijken", "1", "1", "1"], ["Peil", "–", "1", "–"]]


def test_a_topic_of_one_letter_only_says_so(shown):
    assert words_of(one(shown, "#peil + p")).startswith("Alleen in de nieuwe brief: één zin nieuw")
    sides = one(shown, "#peil + p + .versus").select(".side")
    assert [words_of(one(side, ".side-note")) for side in sides] == [
        "Geen alinea over dit onderwerp.",
        "Ook hierover: alinea 2",
    ]


def test_the_page_stays_out_of_the_search(pages):
    assert parts(pages[ADDRESS])[0]["search"] == {"exclude": True}


def test_the_letter_and_its_meeting_lead_to_the_comparison(pages):
    for path in ("brieven/nieuw/index.md", "bijeenkomsten/2019-03-05-waterstaat/index.md"):
        page = html(parts(pages[path])[1])
        links = [a["href"] for a in page.find_all("a") if "vorige brief van deze reeks" in words_of(a)]
        assert links == ["../../vergelijken/waterstaat/nieuw/"], path


def test_the_first_letter_of_a_series_leads_to_no_comparison(pages):
    assert "vergelijken/" not in pages["brieven/oud/index.md"]


def test_a_meeting_of_one_level_shows_only_its_own_series():
    summit = a_letter("top", f"vis: {FISH}", day=date(2018, 7, 1), about=("heads",))
    both = a_letter("beide", f"vis: {FISH}", day=date(2019, 3, 20), about=("2019-03-05-waterstaat", "heads"))
    made = pages_of(OLDER, summit, both)
    assert made["bijeenkomsten/2019-03-05-waterstaat/index.md"].count("vergelijken/waterstaat/beide/") == 1
    assert "vergelijken/top/beide/" not in made["bijeenkomsten/2019-03-05-waterstaat/index.md"]
    assert "vergelijken/top/beide/" in made["brieven/beide/index.md"]


def test_the_list_names_every_series_with_the_latest_first(pages):
    page = html(parts(pages["vergelijken/index.md"])[1])
    assert [words_of(h) for h in page.find_all("h2")] == ["Ministers van Waterstaat"]
    assert words_of(one(page, ".entry-title")) == "20 maart 2019 naast 20 maart 2018"
    assert one(page, ".entry-title")["href"] == "../vergelijken/waterstaat/nieuw/"


def test_without_letters_the_list_says_that_there_is_nothing_yet():
    assert "nog geen twee brieven" in pages_of()["vergelijken/index.md"]


def test_a_former_address_of_a_letter_leads_on_here_too():
    library = build_library([OLDER, NEWER], a_knowledge())
    moved = Library(library.knowledge, library.letters, library.meetings, formerly={"nieuw-oud": "nieuw"})
    made = {file.path: str(file.content) for file in render(moved)}
    assert (
        'href="../../../vergelijken/waterstaat/nieuw/"' in made["vergelijken/waterstaat/nieuw-oud/index.html"]
    )


# The frame that MkDocs puts around a page is 27 kB.
ROOM = 73_000
TOPICS = ("dijken", "peil", "vis", "")


def a_long_letter(name: str, day: date, paragraphs: int, sentences: int, other: str) -> Letter:
    texts = (
        f"{TOPICS[p % 4]}: "
        + " ".join(
            f"In jaar {p} is punt {s} van het {other} programma van de rivier door de ministers besproken."
            for s in range(sentences)
        )
        for p in range(paragraphs)
    )
    return a_letter(name, *texts, day=day, about=("water-ministers",))


@pytest.mark.parametrize(("paragraphs", "sentences"), [(20, 5), (60, 5), (60, 40), (400, 2), (3, 400)])
@pytest.mark.parametrize("other", ["nieuwe", "grote"])
def test_however_long_the_letters_are_the_page_is_not(paragraphs, sentences, other):
    older = a_long_letter("oud", date(2018, 3, 20), paragraphs, sentences, "nieuwe")
    newer = a_long_letter("nieuw", date(2019, 3, 20), paragraphs, sentences, other)
    page = pages_of(older, newer)[ADDRESS]
    body = html(parts(page)[1])
    assert len(str(body)) < ROOM
    ids = {tag["id"] for tag in body.find_all(id=True)}
    inside = {str(a["href"])[1:] for a in body.select('a[href^="#"]')}
    assert inside <= ids, "what is cut off is linked to in its letter"


def test_letters_of_an_ordinary_length_are_shown_whole():
    text = [
        f"{TOPICS[p % 4]}: "
        + " ".join(f"In {p}x{s} " + " ".join(f"woord{p}x{s}x{w}" for w in range(8)) + "." for s in range(5))
        for p in range(30)
    ]
    older = a_letter("oud", *text, day=date(2018, 3, 20), about=("water-ministers",))
    newer = a_letter("nieuw", *text, day=date(2019, 3, 20), about=("water-ministers",))
    assert "lees verder" not in pages_of(older, newer)[ADDRESS]


def test_beside_the_date_stands_how_much_each_letter_says_and_decides_on_a_topic():
    said = Statement("besluit", PLAN, Span("p1", 0, len(PLAN)), "p1", "ministers", ("dijken",), "regel")
    older = replace(OLDER, facts=replace(OLDER.facts, statements=(said,)))
    shown = html(parts(pages_of(older, NEWER)[ADDRESS])[1])
    heads = [words_of(head) for head in shown.select(".versus .side-head")]
    assert "20 maart 2018 · één besluit" in heads
    assert "20 maart 2019" in heads
