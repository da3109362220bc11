"""The timeline: all meetings of the register, each at its day, with level, place, letters and gaps."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from generator.model.knowledge import Level
from generator.model.output import OutputFile
from generator.pages import dutch_dates, urls, words
from generator.pages.catalogue import Catalogue
from generator.pages.meetings import MeetingLine, meeting_line
from generator.pages.templating import page

# How much of a year's band the label of a meeting takes, of 100.
LABEL = 9.0


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting on the band of its year: ``at`` is how far in, of 100; ``rows`` those of its levels.

    ``levels`` are the slugs of its levels, with blanks between. ``before``: the label stands before the
    shape, because the next meeting in the row follows too soon.
    """

    line: MeetingLine
    short: str
    at: float
    rows: tuple[int, ...]
    levels: str
    moved: str
    before: bool = False


@dataclass(frozen=True, slots=True)
class Year:
    """A year with its meetings in order."""

    number: int
    events: tuple[Event, ...]

    @property
    def with_letters(self) -> int:
        """How many meetings of the year have a letter here."""
        return sum(event.line.letters > 0 for event in self.events)


def timeline_page(catalogue: Catalogue) -> OutputFile:
    """Return the timeline."""
    years = timeline(catalogue)
    span = f"{years[0].number}–{years[-1].number}" if years else ""
    number = sum(len(year.events) for year in years)
    front = {
        "title": f"Tijdlijn {span}".strip(),
        "description": f"{words.counted(number, 'bijeenkomst', 'bijeenkomsten')} op één tijdlijn, "
        "per jaar, met niveau, plaats en brieven.",
    }
    return page(
        urls.TIMELINE,
        "timeline",
        front,
        parents=[(urls.MEETINGS, "Bijeenkomsten")],
        hide=("navigation", "toc"),
        years=years,
        levels=series(catalogue),
        months=dutch_dates.SHORT_MONTHS,
        number=number,
    )


def timeline(catalogue: Catalogue) -> list[Year]:
    """Return the years from the first meeting to the last, also those without one."""
    lanes = {level.id: lane for lane, level in enumerate(series(catalogue))}
    events: dict[int, list[Event]] = {}
    for view in catalogue.library.meetings:
        event = _event(catalogue, meeting_line(catalogue, view), lanes)
        events.setdefault(view.meeting.start.year, []).append(event)
    every = range(min(events), max(events) + 1) if events else range(0)
    return [Year(number, tuple(_labelled(events.get(number, [])))) for number in every]


def _labelled(events: list[Event]) -> Iterator[Event]:
    """Put the label before a shape where there is no room behind it, but before it."""
    for event in events:
        row = [other.at - event.at for other in events if set(other.rows) & set(event.rows)]
        crowded = any(0 < gap < LABEL for gap in row)
        yield replace(
            event, before=crowded and not any(-2 * LABEL < gap < 0 for gap in row) and event.at > LABEL
        )


def series(catalogue: Catalogue) -> list[Level]:
    """Return the levels that have a row of their own."""
    return [level for level in catalogue.library.knowledge.levels.values() if level.series]


def _event(catalogue: Catalogue, line: MeetingLine, lanes: dict[str, int]) -> Event:
    meeting = line.meeting
    rows = tuple(sorted(lanes[level] for level in meeting.levels if level in lanes)) or (0,)
    moved = (
        dutch_dates.days(meeting.announced_start, meeting.announced_end) if meeting.announced_start else ""
    )
    short = dutch_dates.short_days(meeting.start, meeting.end)
    known = catalogue.library.knowledge.levels
    levels = " ".join(known[level].slug for level in meeting.levels if level in known)
    return Event(line, short, _share_of_year(meeting.start), rows, levels, moved)


def _share_of_year(moment: date) -> float:
    days = 366 if isleap(moment.year) else 365
    return round(100 * (moment.timetuple().tm_yday - 1) / days, 2)
