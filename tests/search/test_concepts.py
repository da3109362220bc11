"""Words that mean the same are found by each other."""

from __future__ import annotations

import pytest

from generator.model.knowledge import Knowledge, KnownAbbreviation, Synonyms, Topic
from generator.search.concepts import Finder, all_concepts
from generator.search.words import read_words

KNOWLEDGE = Knowledge(
    synonyms=(
        Synonyms(same=("lastenverdeling", "burden sharing")),
        Synonyms(asked=("leger",), found=("krijgsmacht", '"militairen"')),
        Synonyms(same=("Noord-Atlantische Raad", "NAR")),
    ),
    abbreviations=(
        KnownAbbreviation("NRF", "NATO Response Force", "en", "", ""),
        KnownAbbreviation("burden sharing", "lastenverdeling", "nl", "", ""),
    ),
    topics={"ruimte": Topic("ruimte", "De ruimte", "Space", "")},
)


def found_in(text: str) -> list[list[str]]:
    """The expressions by which the concepts that a text has can be asked for."""
    concepts = all_concepts(KNOWLEDGE)
    numbers = sorted(set(Finder(concepts).find(text, read_words(text))))
    return [[one.text.strip('"') for one in concepts[number].asked] for number in numbers]


@pytest.mark.parametrize("text", ["eerlijke lastenverdeling", "«burden sharing»", "burden-sharing"])
def test_synonyms_are_found_by_each_other(text):
    assert found_in(text) == [["lastenverdeling", "burden sharing"]]


def test_words_of_an_expression_stand_next_to_each_other():
    assert found_in("the burden of sharing") == []


def test_what_is_only_asked_is_not_found():
    assert found_in("de krijgsmacht") == [["leger"]]
    assert found_in("een leger") == []


def test_an_exact_word_is_only_itself():
    assert found_in("270 militairen") == [["leger"]]
    assert found_in("militaire oefeningen") == []


def test_a_short_abbreviation_minds_its_capitals():
    assert found_in("de NAR besloot") == [["Noord-Atlantische Raad", "NAR"]]
    assert found_in("naar Brussel") == []


def test_abbreviations_and_names_of_topics_are_concepts():
    assert found_in("inzet van de NRF") == [["NRF", "NATO Response Force"]]
    assert found_in("space") == [["De ruimte", "Space"]]


def test_a_concept_that_adds_nothing_is_left_out():
    asked = [concept.table[0] for concept in all_concepts(KNOWLEDGE)]
    assert ["burden sharing", "lastenverdeling"] not in asked


def test_an_english_word_of_the_letters_finds_the_dutch_ones_but_not_the_other_way_round():
    (concept,) = [c for c in all_concepts(KNOWLEDGE, english=[(("dike", "dikes"), ["dijk"])]) if c.translated]
    assert concept.table == [["dike", "dikes"], ["dike", "dikes", "dijk"], 1]


def test_letters_bring_abbreviations_of_their_own():
    asked = [concept.table for concept in all_concepts(KNOWLEDGE, [("XYZ", "een lang woord")])]
    assert [["XYZ", "een lang woord"]] in asked
