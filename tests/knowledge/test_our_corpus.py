"""The knowledge of this corpus: complete, with sources, and every pattern does what its examples say."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from generator.checks.knowledge import examples, patterns, shared_examples
from generator.knowledge import load_knowledge
from generator.model.library import Library
from generator.problems import as_text

CORPUS = Path(__file__).parents[2] / "corpus"
KNOWLEDGE = load_knowledge(CORPUS)
# The offices of which the register keeps every holder, without a gap.
OFFICES = ("Minister van Defensie", "Minister van Buitenlandse Zaken")


def test_every_pattern_finds_its_examples_and_leaves_its_counterexamples():
    assert sum(1 for _ in patterns(KNOWLEDGE)) > 50
    assert not [as_text(problem) for problem in examples(Library(KNOWLEDGE))]


def test_an_example_of_one_topic_is_found_by_no_other():
    assert not [as_text(problem) for problem in shared_examples(Library(KNOWLEDGE))]


def test_the_register_holds_the_meetings_of_2018_to_2022():
    by_year = dict.fromkeys(range(2018, 2023), 0)
    for meeting in KNOWLEDGE.meetings.values():
        by_year[meeting.start.year] += 1
    assert by_year == {2018: 6, 2019: 6, 2020: 6, 2021: 8, 2022: 12}


@pytest.mark.parametrize("meeting", KNOWLEDGE.meetings.values(), ids=lambda meeting: meeting.id)
def test_a_meeting_says_where_it_was_read(meeting):
    assert meeting.source
    assert all(level in KNOWLEDGE.levels for level in meeting.levels)
    assert (meeting.place is None) == (meeting.form == "videoconferentie")
    if meeting.known == "check":
        assert "algemene kennis" in meeting.source
    for paper in meeting.papers:
        assert paper.source or paper.letter, f"{meeting.id}: {paper.role}"


def test_what_is_general_knowledge_or_in_conflict_is_said_to_the_reader():
    notes = {meeting.id: meeting.note for meeting in KNOWLEDGE.meetings.values()}
    for one in (
        "2018-04-27-buitenlandse-zaken",
        "2019-11-20-buitenlandse-zaken",
        "2022-01-07-buitenlandse-zaken",
    ):
        assert "algemene kennis" in notes[one]
    assert "tegenspraak" in notes["2022-03-16-defensie"]


def test_planned_days_stand_with_the_meeting_that_was_held():
    meeting = KNOWLEDGE.meetings["2019-02-13-defensie"]
    assert (meeting.announced_start, meeting.announced_end) == (date(2019, 2, 5), date(2019, 2, 6))


def test_papers_of_meetings_are_papers_that_are_known():
    """What a meeting's page names is also what a citation can lead to."""
    for meeting in KNOWLEDGE.meetings.values():
        for paper in meeting.papers:
            if paper.id:
                known = KNOWLEDGE.papers[paper.id]
                assert known.date == paper.date
                assert known.kind == paper.role
                assert known.meeting_start == meeting.start


def test_every_paper_has_its_dossier():
    for paper in KNOWLEDGE.papers.values():
        dossier = paper.id.removeprefix("kst-").rpartition("-")[0]
        assert dossier in KNOWLEDGE.dossiers, paper.id


def test_dossiers_without_a_title_say_so():
    for dossier in KNOWLEDGE.dossiers.values():
        assert dossier.source
        assert dossier.title or "niet" in dossier.source


@pytest.mark.parametrize("office", OFFICES)
def test_an_office_is_held_without_a_gap(office):
    terms = sorted(
        (term.start, term.until)
        for person in KNOWLEDGE.people.values()
        for term in person.terms
        if term.office == office
    )
    assert terms[0][0] < date(2004, 1, 1)
    assert all(until == start for (_, until), (start, _) in pairwise(terms))
    assert terms[-1][1] is None


def test_terms_that_are_not_certain_say_why():
    for person in KNOWLEDGE.people.values():
        for term in person.terms:
            assert term.source
            assert term.certain or term.note


def test_the_twenty_three_topics():
    assert len(KNOWLEDGE.topics) == 23
