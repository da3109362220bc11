"""What was published stays where it was, and says what it said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.library import build_library
from generator.model.facts import LetterFacts
from generator.model.knowledge import Curated, CuratedFact, Knowledge, Where
from generator.model.library import Letter, Library
from generator.published import Published, as_lock, compare, fingerprint, from_lock, snapshot
from tests.facts.building import build


def library(text: str, address: str = "kst-1-1", formerly: tuple[str, ...] = ()) -> Library:
    fact = CuratedFact("formerly", formerly, "nummer gevonden", Where("brief.yaml", 1))
    curated = Curated({"formerly": fact} if formerly else {})
    letter = Letter("brief", address, "corpus/letters/brief.txt", build(text), LetterFacts(), curated)
    return build_library([letter], Knowledge())


BEFORE = """
    ## Kop

    Een alinea over de
    defensie-uitgaven.

    Nog een alinea.
"""
PAGES = ["index.md", "brieven/kst-1-1/index.md", "data/x.json"]


def codes(before: Library, after: Library, pages_after: list[str] | None = None) -> list[tuple[str, str]]:
    problems = compare(snapshot(before, PAGES), snapshot(after, pages_after or PAGES), after)
    return [(problem.code, problem.message) for problem in problems]


def test_nothing_is_wrong_where_nothing_changed():
    assert codes(library(BEFORE), library(BEFORE)) == []


def test_a_repaired_hyphen_or_blank_is_the_same_paragraph():
    after = BEFORE.replace("defensie-uitgaven", "Defensieuitgaven").replace("Nog een", "Nog  een")
    assert codes(library(BEFORE), library(after)) == []


def test_other_words_under_the_same_number_are_an_error():
    assert codes(library(BEFORE), library(BEFORE.replace("Nog", "Niet"))) == [
        ("paragraph-changed", "kst-1-1#p2 was published with other words")
    ]


def test_a_lost_paragraph_or_heading_is_an_error():
    after = BEFORE.replace("## Kop", "## Andere kop").replace("Nog een alinea.", "")
    assert codes(library(BEFORE), library(after)) == [
        ("paragraph-lost", "kst-1-1#kop was published and is gone"),
        ("paragraph-lost", "kst-1-1#p2 was published and is gone"),
    ]


def test_a_lost_page_is_an_error_and_a_lost_data_file_is_not():
    lost = codes(library(BEFORE), library(BEFORE), ["brieven/kst-1-1/index.md"])
    assert lost == [("address-lost", "the page / was published and is gone")]


def test_a_letter_that_moved_is_looked_for_at_its_new_address():
    """Its paragraphs must still be there, and its old page must lead on."""
    after = library(BEFORE.replace("Nog", "Niet"), "kst-1-2", formerly=("kst-1-1",))
    pages = ["index.md", "brieven/kst-1-1/index.html", "brieven/kst-1-2/index.md"]
    assert codes(library(BEFORE), after, pages) == [
        ("paragraph-changed", "kst-1-2#p2 was published with other words")
    ]


def test_new_letters_and_paragraphs_are_no_problem():
    assert (
        codes(library(BEFORE), library(BEFORE + "\n    Erbij.\n"), [*PAGES, "brieven/nieuw/index.md"]) == []
    )


def test_the_lock_is_read_back_as_it_was_written():
    published = snapshot(library(BEFORE), PAGES)
    assert from_lock(as_lock(published)) == published
    assert published.pages == {"", "brieven/kst-1-1/"}


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"pages": []}', "geen json"])
def test_what_is_no_lock_is_not_read_as_one(text):
    """An empty or half lock must not pass for «nothing was published»."""
    with pytest.raises(ValueError):
        from_lock(text)


@given(st.text(), st.text())
def test_words_that_differ_have_another_fingerprint(one, other):
    same = "".join(filter(str.isalnum, one.casefold())) == "".join(filter(str.isalnum, other.casefold()))
    if one.isascii() and other.isascii():
        assert (fingerprint(one) == fingerprint(other)) == same


def test_nothing_published_is_compared_with_nothing():
    assert list(compare(Published(), snapshot(library(BEFORE), PAGES), library(BEFORE))) == []
