"""The rules keep up with the labels: no change may make them see less of what a reader sees."""

from __future__ import annotations

import pytest

from generator.knowledge import load_knowledge
from tests.labels.score import (
    MEASURES,
    PROJECT,
    SECTIONS,
    Count,
    labelled_letters,
    measure,
    near_misses_taken,
    plain,
    read_labels,
    read_letters,
    report,
    total,
)

# What the rules reach on the labelled letters must not fall below this. The letters are those that the rules
# were written with, so the floor is high; on other letters less is to be expected.
FLOOR = {
    "topics of sections": 0.94,
    "topics of paragraphs": 0.86,
    "standpunt": 0.97,
    "besluit": 0.95,
    "toezegging": 1.0,
}
TOPICS = load_knowledge(PROJECT / "corpus").topics
LETTERS = read_letters()
SCORES = {name: measure(LETTERS[name], read_labels(name)) for name in labelled_letters()}


@pytest.mark.parametrize("name", MEASURES)
def test_the_total_holds_the_line(name: str) -> None:
    differences = [line for score in SCORES.values() for line in score.differences]
    assert total(SCORES.values())[name].f1 >= FLOOR[name], "\n".join(differences)


def test_no_near_miss_is_taken() -> None:
    assert near_misses_taken(LETTERS) == []


@pytest.mark.parametrize("name", labelled_letters())
def test_every_labelled_sentence_stands_in_its_letter(name: str) -> None:
    """A label that no longer matches its letter would count as missed for ever."""
    text = " ".join(plain(block.text) for block in LETTERS[name].document.blocks)
    for label in read_labels(name)["statements"]:
        assert plain(label["sentence"]) in text


@pytest.mark.parametrize("name", labelled_letters())
def test_every_label_names_known_topics_and_a_section_of_its_letter(name: str) -> None:
    headings = {section.heading for section in LETTERS[name].facts.sections}
    labels = read_labels(name)
    assert {section["heading"] for section in labels["sections"]} <= headings
    named = [
        *labels["sections"],
        *(p for s in labels["sections"] for p in s["paragraphs"]),
        *labels["statements"],
    ]
    assert {topic for one in named for topic in one["topics"]} <= set(TOPICS)


def test_nothing_found_and_nothing_labelled_is_perfect() -> None:
    assert (Count().precision, Count().recall, Count().f1) == (1.0, 1.0, 1.0)


def test_the_measures_are_those_of_the_textbook() -> None:
    count = Count(right=3, wrong=1, missed=2)
    assert (count.precision, count.recall) == (0.75, 0.6)
    assert round(count.f1, 4) == round(2 * 0.75 * 0.6 / (0.75 + 0.6), 4)


def test_the_report_tells_every_letter_the_total_and_the_near_misses() -> None:
    lines = list(report(SCORES, ["000 besluit (regel): Een zin."], wrong=True))
    assert [line for line in lines if line.startswith("letter ")] == [f"letter {name}" for name in SCORES]
    assert any(line.strip().startswith(SECTIONS) for line in lines)
    assert "total" in lines
    assert lines[-1].strip() == "000 besluit (regel): Een zin."
