"""A section is about what its heading names and what a paragraph of it treats; the rest it only touches."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.topics import find_sections
from generator.knowledge import load_knowledge
from generator.model.facts import Section
from generator.model.knowledge import Knowledge, Pattern, Topic, TopicRule
from tests.facts.building import build

HEADINGS = [
    line.split(" -> ")
    for line in (Path(__file__).parent / "cases" / "headings.md").read_text(encoding="utf-8").splitlines()
    if " -> " in line
]
REAL = load_knowledge(Path("corpus"))


def pattern(text: str, weight: float = 2.0) -> Pattern:
    return Pattern(re.compile(rf"(?<!\w)(?:{text})(?!\w)", re.IGNORECASE), weight)


def topic(id_: str, *terms: str, excludes: tuple[str, ...] = ()) -> Topic:
    rule = TopicRule(
        headings=(pattern(id_, 3.0),),
        terms=tuple(pattern(term) for term in terms),
        excludes=tuple(pattern(text) for text in excludes),
    )
    return Topic(id_, id_.capitalize(), id_, "", rule=rule)


WATER = Knowledge(
    topics={
        t.id: t
        for t in (
            topic("dijken", r"dijk\w*"),
            topic("sluizen", r"sluis|sluizen"),
            topic("vis", r"vis\w*|zalm", excludes=(r"visie\w*",)),
            topic("geld", r"geld|budget|euro"),
        )
    }
)


def sections(text: str, knowledge: Knowledge = WATER) -> tuple[Section, ...]:
    return find_sections(build(text), knowledge)


def only(text: str) -> Section:
    (section,) = sections(text)
    return section


def test_a_heading_says_what_its_section_is_about_in_its_own_order() -> None:
    assert only("## Sluizen en dijken\n\nEr is overlegd.").topics == ("sluizen", "dijken")


def test_a_paragraph_without_words_of_a_topic_follows_its_heading() -> None:
    section = only("## Sluizen\n\nEr is overlegd.")
    assert [p.topics for p in section.paragraphs] == [("sluizen",)]


def test_a_paragraph_that_treats_something_else_adds_a_topic() -> None:
    section = only(
        """
        ## Sluizen

        De sluizen zijn oud. De sluis bij Gent is versleten.

        Zalm trekt hier langs. De vis heeft een doorgang nodig. De visstand daalt.
        """
    )
    assert section.topics == ("sluizen", "vis")


def test_what_one_sentence_says_in_passing_is_touched_and_no_topic() -> None:
    section = only(
        """
        ## Sluizen

        De sluizen zijn oud. De sluis bij Gent is versleten. Er is geld nodig. De sluis blijft dicht.
        """
    )
    assert section.topics == ("sluizen",)
    assert section.also == ("geld",)


def test_a_row_of_examples_is_not_even_touched() -> None:
    section = only("## Sluizen\n\nDe sluizen dienen vele doelen, zoals vis en dijken (ook geld).")
    assert section.topics == ("sluizen",)
    assert section.also == ()


def test_what_is_excluded_does_not_count() -> None:
    assert only("De visie is helder. De visie op de toekomst.").topics == ()


def test_what_stands_before_the_first_heading_announces_and_is_about_nothing() -> None:
    first, second = sections(
        """
        Hierbij het verslag over de sluizen en de dijken.

        ## Dijken

        De dijken zijn hoog. De dijk is sterk. De dijk is oud.
        """
    )
    assert (first.heading, first.topics) == (None, ())
    assert set(first.also) == {"sluizen", "dijken"}
    assert second.topics == ("dijken",)


def test_a_letter_without_headings_is_one_section_with_the_topics_of_its_paragraphs() -> None:
    section = only(
        """
        De dijken zijn hoog. De dijk is sterk.

        De sluizen zijn oud. De sluis is versleten.
        """
    )
    assert section.heading is None
    assert section.anchor == "p1"
    assert section.topics == ("dijken", "sluizen")
    assert [p.topics for p in section.paragraphs] == [("dijken",), ("sluizen",)]


def test_an_introduction_is_about_at_most_three_topics_and_those_it_names_most() -> None:
    section = only(
        """
        ## 1. Inleiding

        De bijeenkomst stond in het teken van dijken, sluizen en geld. Ook kwam de vis aan de orde.

        Over de dijken is lang gesproken.
        """
    )
    assert section.topics == ("dijken", "sluizen", "geld")


def test_what_no_topic_covers_has_none() -> None:
    section = only("## Overig\n\nEr werd koffie gedronken.")
    assert (section.topics, section.also) == ((), ())


def test_the_evidence_is_in_the_text_with_its_weight() -> None:
    section = only("## Sluizen\n\nDe zalm trekt.")
    (in_heading,) = section.hits
    assert (in_heading.text, in_heading.in_heading) == ("Sluizen", True)
    (hit,) = section.paragraphs[0].hits
    assert (hit.topic, hit.text, hit.weight, hit.span.start) == ("vis", "zalm", 2.0, 3)


WORDS = st.sampled_from(
    ["dijk", "sluis", "vis", "visie", "geld", "(geld)", "zoals", ".", "De", "\n\n", "## Vis\n\n"]
)


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_text_gives_known_topics_each_once_and_evidence_that_stands_there(text: str) -> None:
    document = build("begin " + text)
    blocks = {block.id: block for block in document.blocks}
    numbered = [block.id for block in document.numbered]
    found = find_sections(document, WATER)
    assert [p.id for s in found for p in s.paragraphs] == numbered
    for section in found:
        named = (*section.topics, *section.also)
        assert len(set(named)) == len(named)
        assert set(named) <= set(WATER.topics)
        for hit in (*section.hits, *(h for p in section.paragraphs for h in p.hits)):
            assert hit.in_heading or blocks[hit.span.block].text[hit.span.start : hit.span.end] == hit.text


@pytest.mark.parametrize(("heading", "expected"), HEADINGS)
def test_headings_of_the_real_subject(heading: str, expected: str) -> None:
    (section,) = sections(f"## {heading}", REAL)
    assert ", ".join(section.topics) == ("" if expected == "-" else expected)


@pytest.mark.parametrize("topic_id", REAL.topics)
def test_every_example_hits_its_own_topic_and_no_other(topic_id: str) -> None:
    rule = REAL.topics[topic_id].rule
    others = [t.rule for t in REAL.topics.values() if t.id != topic_id]
    for own, kind in ((rule.headings, "headings"), (rule.terms, "terms")):
        for pattern_ in own:
            for example in pattern_.examples:
                assert pattern_.regex.search(example), (topic_id, example)
                for other in others:
                    for stranger in getattr(other, kind):
                        assert not stranger.regex.search(example), (topic_id, example, stranger.regex.pattern)
            for miss in pattern_.misses:
                assert not pattern_.regex.search(miss), (topic_id, miss)


def test_every_topic_says_in_dutch_what_it_covers_and_what_is_near_it() -> None:
    assert len(REAL.topics) == 23
    for known in REAL.topics.values():
        assert known.scope_nl.endswith("."), known.id
        assert known.related, known.id
        assert known.rule.headings, known.id
        assert known.rule.terms, known.id
