"""From a meeting as a letter speaks of it to one of the register: by days and level, or month and place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from generator.facts.dates import first_day, last_day
from generator.model.knowledge import Meeting

_YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Match:
    """A meeting of the register; ``moved`` where the letter has the days it was first announced for."""

    meeting: Meeting
    moved: bool = False


def find_meeting(
    register: Mapping[str, Meeting],
    levels: tuple[str, ...],
    start: str,
    end: str,
    place: str | None,
) -> Match | None:
    """Return the meeting held in ``start``..``end`` (ISO days, months or years) at one of ``levels``.

    Without levels only a day will do, and only if one meeting is meant. A month or year must point at one
    meeting of the level, by the place if it has to.
    """
    fitting = [m for m in register.values() if not levels or set(levels) & set(m.levels)]
    first, last = first_day(start), last_day(end)
    held = [m for m in fitting if m.start <= last and first <= m.end]
    if len(start) == len("2018-10-03"):
        chosen = _one(held, levels)
        if chosen is not None:
            return Match(chosen)
        announced = [m for m in fitting if _announced(m, first, last)] if not held else []
        chosen = _one(announced, levels)
        return Match(chosen, moved=True) if chosen else None
    if not levels:
        return None
    if place is not None:
        held = [m for m in held if m.place is None or _same_place(m.place, place)]
        there = [m for m in held if m.place is not None]
        held = there or ([] if len(start) == len("2018") else held)
    chosen = _one(held, levels)
    return Match(chosen) if chosen is not None else None


def find_by_days(
    register: Mapping[str, Meeting],
    levels: tuple[str, ...],
    days: tuple[tuple[int, int], tuple[int, int]],
    place: str | None,
) -> Meeting | None:
    """Return the one meeting of the level ever held on these days of the year, given as (month, day)."""
    first, last = days
    fitting = [
        m
        for m in register.values()
        if set(levels) & set(m.levels)
        and ((m.start.month, m.start.day), (m.end.month, m.end.day)) == (first, last)
        and (place is None or m.place is None or _same_place(m.place, place))
    ]
    return fitting[0] if len(fitting) == 1 else None


def find_by_place(
    register: Mapping[str, Meeting], levels: tuple[str, ...], place: str, written: date
) -> Meeting | None:
    """Return the one meeting of the level that was held at the place within a year of the letter."""
    near = [
        m
        for m in register.values()
        if set(levels) & set(m.levels)
        and m.place is not None
        and _same_place(m.place, place)
        and abs(m.start - written) <= _YEAR
    ]
    return near[0] if len(near) == 1 else None


def _announced(meeting: Meeting, first: date, last: date) -> bool:
    start, end = meeting.announced_start, meeting.announced_end or meeting.announced_start
    return start is not None and end is not None and start <= last and first <= end


def _one(meetings: Iterable[Meeting], levels: tuple[str, ...]) -> Meeting | None:
    """Return the only one; of several the only one of exactly these levels, or the only regular one."""
    found = list(meetings)
    for better in (
        [m for m in found if set(m.levels) == set(levels)],
        [m for m in found if not m.extraordinary],
    ):
        if len(found) > 1 and better:
            found = better
    return found[0] if len(found) == 1 else None


def _same_place(one: str, other: str) -> bool:
    return one.partition(",")[0].casefold() == other.partition(",")[0].casefold()
