"""Every judgement: what is wrong, unsure or missing in a library, a function for each kind of problem.

A check is a pure generator: library in, problems out. It finds nothing itself and changes nothing; what
it judges was found and written down by the steps before it. The codes are explained in model/codes.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.checks import knowledge, meetings, people, text, values, whole
from generator.model.library import Library
from generator.problems import Problem

__all__ = ["CHECKS", "check"]

Check = Callable[[Library], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    text.words,
    text.oddities,
    text.unsure,
    values.conflicts,
    values.unknown_values,
    values.sections_without_topic,
    people.signatories,
    people.without_signatory,
    meetings.unknown_meetings,
    meetings.unknown_ids,
    meetings.roles_against_dates,
    meetings.papers_not_linked,
    meetings.papers,
    whole.duplicates,
    whole.no_letters,
    knowledge.examples,
    knowledge.shared_examples,
    knowledge.unverified_meetings,
)


def check(library: Library) -> Iterator[Problem]:
    """Yield every problem of the library; an error among them means that it must not be published."""
    for one in CHECKS:
        yield from one(library)
