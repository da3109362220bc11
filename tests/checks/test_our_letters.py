"""The letters of this corpus, judged: nothing wrong, nothing unsure but what a person left open."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks.people import in_office
from generator.pipeline import look
from generator.problems import as_text

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def outcome():
    return look(ROOT)


def test_no_error_and_no_warning(outcome):
    assert not [as_text(problem) for problem in outcome.problems if problem.severity != "notice"]


def test_whoever_signed_was_in_office_on_the_date_of_the_letter(outcome):
    knowledge = outcome.library.knowledge
    signed = 0
    for letter in outcome.library.letters:
        for signatory in letter.facts.signatories:
            person = knowledge.people[signatory.person]
            # A letter without a date was written between two days that it proves itself: both must do.
            for day in (letter.facts.date.value, *letter.facts.date_bounds):
                assert day is None or in_office(signatory, person, day, knowledge), (
                    f"{letter.id}: {person.name}"
                )
            signed += 1
    assert signed == 7


def test_what_stays_unknown_was_looked_for(outcome):
    unknown = [problem for problem in outcome.problems if problem.code in ("no-date", "no-number", "no-kind")]
    assert [(Path(problem.file).stem[:3], problem.code) for problem in unknown] == [
        ("003", "no-number"),
        ("004", "no-number"),
        ("004", "no-date"),
    ]
    assert all("looked for" in problem.hint for problem in unknown)
