"""Which letters follow each other in a series.

A series is a level of meetings: the letters that report or preview a meeting at that level, in order of
time. A letter about meetings at two levels stands in both series; one about none stands in none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from generator.model.facts import MeetingLink
from generator.model.knowledge import Knowledge, Level
from generator.model.library import Letter, Library

_ABOUT = ("reported", "previewed")


@dataclass(frozen=True, slots=True)
class Succession:
    """Two letters of which the ``newer`` one is the next in the series of a level."""

    level: Level
    older: Letter
    newer: Letter


def successions(library: Library) -> tuple[Succession, ...]:
    """Return every pair of consecutive letters: series by series, each in order of time.

    A letter takes its place by its date, else by the days between which it was written, else by the day of
    its meeting. Of a letter of which no day is known nobody can say what it follows: it is left out.
    """
    knowledge = library.knowledge
    series: dict[str, list[tuple[date, Letter]]] = defaultdict(list)
    for letter in library.letters:
        for level_id, moment in _levels(letter, knowledge).items():
            series[level_id].append((moment, letter))
    found: list[Succession] = []
    for level in knowledge.levels.values():
        if level.series:
            ordered = [letter for _, letter in sorted(series[level.id], key=lambda at: at[0])]
            found += [Succession(level, older, newer) for older, newer in pairwise(ordered)]
    return tuple(found)


def _levels(letter: Letter, knowledge: Knowledge) -> dict[str, date]:
    """Return the levels that a letter is about, each with the letter's place in time."""
    written = letter.facts.date.value or next(filter(None, letter.facts.date_bounds), None)
    found: dict[str, date] = {}
    for link in letter.facts.meetings:
        if link.role in _ABOUT:
            for level, start in _meeting(link, knowledge):
                moment = written or start
                if moment:
                    found.setdefault(level, moment)
    return found


def _meeting(link: MeetingLink, knowledge: Knowledge) -> Iterator[tuple[str, date | None]]:
    """Yield the levels of a meeting with its first day: as registered, else as the letter says."""
    meeting = knowledge.meetings.get(link.id or "")
    if meeting:
        yield from ((level, meeting.start) for level in meeting.levels)
    elif link.level:
        yield link.level, _day(link.start)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None
