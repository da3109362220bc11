"""An abbreviation is explained by words whose letters it follows; others are known by what people wrote."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.abbreviations import find_abbreviations
from generator.facts.abbreviations.language import language_of
from generator.facts.abbreviations.match import letters_of
from generator.knowledge import load_knowledge
from generator.model.knowledge import Knowledge, KnownAbbreviation
from tests.facts.building import build

FILE = Path(__file__).parent / "cases" / "abbreviations.md"
CASES = [line.split(" -> ") for line in FILE.read_text(encoding="utf-8").splitlines() if " -> " in line]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_case(text: str, expected: str) -> None:
    found = find_abbreviations(build(text), Knowledge())
    assert "; ".join(f"{a.short} = {a.long}" for a in found) == ("" if expected == "-" else expected)


def test_a_known_abbreviation_is_given_where_the_letter_uses_it_without_explaining_it() -> None:
    known = (
        KnownAbbreviation("RWS", "Rijkswaterstaat", "nl", "De dienst die de wegen beheert.", "bron"),
        KnownAbbreviation("KNMI", "weerinstituut", "nl", "Het instituut.", "bron"),
    )
    found = find_abbreviations(build("RWS en de VNG spraken."), Knowledge(abbreviations=known))
    assert [(a.short, a.long, a.line) for a in found] == [("RWS", "Rijkswaterstaat", None)]


def test_what_the_letter_explains_goes_before_what_is_known() -> None:
    known = (KnownAbbreviation("HV", "Hoge Vertegenwoordiger", "nl", "", "bron"),)
    found = find_abbreviations(build("de Hoge Vlaamse (HV) en de HV"), Knowledge(abbreviations=known))
    assert [(a.short, a.long, a.line) for a in found] == [("HV", "Hoge Vlaamse", 1)]


def test_a_pair_stands_at_its_line_and_span_and_is_given_once() -> None:
    document = build(
        """
        De eerste regel.
        De Security Sector Reform (SSR).

        Weer Security Sector Reform (SSR).
        """
    )
    (one,) = find_abbreviations(document, Knowledge())
    assert one.line == 2
    assert one.span is not None
    assert document.blocks[0].text[one.span.start : one.span.end] == "Security Sector Reform (SSR)"


@pytest.mark.parametrize(
    ("long", "lang"),
    [
        ("Substantial NATO Georgia Package", "en"),
        ("Area of Responsibility", "en"),
        ("Permanent Structured Cooperation", "en"),
        ("Emerging and Disruptive Technologies", "en"),
        ("Supreme Allied Commander Europe", "en"),
        ("Europees Defensie Agentschap", "nl"),
        ("Nationaal Actieplan", "nl"),
        ("Hoge Vertegenwoordiger", "nl"),
        ("Geïntegreerde Buitenland- en Veiligheidsstrategie", "nl"),
        ("bruto binnenlands product", "nl"),
        ("secretaris-generaal", "nl"),
    ],
)
def test_the_language_of_a_long_form(long: str, lang: str) -> None:
    assert language_of(long) == lang


def test_a_digit_may_repeat_the_letter_before_it() -> None:
    assert letters_of("A2/AD") == ["aad", "aaad", "a2ad"]
    assert letters_of("NRI") == ["nri"]


def test_the_curated_list_explains_each_abbreviation_in_dutch_with_a_source() -> None:
    known = load_knowledge(Path("corpus")).abbreviations
    assert len(known) >= 50
    for one in known:
        assert one.nl.endswith("."), one.short
        assert one.source, one.short


@given(st.text(alphabet="ABcd ()«»-.,/2’\n", max_size=80))
def test_any_text_gives_pairs_that_stand_in_it(text: str) -> None:
    document = build(f"begin {text}")
    for one in find_abbreviations(document, Knowledge()):
        assert one.span is not None
        block = next(b for b in document.blocks if b.id == one.span.block)
        assert one.short in block.text[one.span.start : one.span.end]
        assert one.long in block.text[one.span.start : one.span.end]
