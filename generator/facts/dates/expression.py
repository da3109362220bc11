"""A date as its words say it, before anybody asks which year is meant."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from generator.model.facts import Precision

# Which way the words point in time: back ("jl."), forward ("a.s."), or at the letter's own month ("dezer").
Mark = Literal["", "past", "future", "this"]

# What a relative expression counts in: "vorige week" is one week back, "morgen" one day forward.
Step = Literal["", "day", "week", "month", "weekday", "season"]


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """A year, a month or a day, as far as the words go; None is what they leave out."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str | None:
        """The ISO form at its own precision ("2018", "2018-09", "2018-09-28"); None without a year."""
        if self.year is None:
            return None
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def in_year(self, year: int) -> Point:
        """Return the same month and day in ``year``."""
        return replace(self, year=year)

    def earliest(self) -> date:
        """Return the first day that this can mean; its year must be known."""
        assert self.year is not None
        return date(self.year, self.month or 1, self.day or 1)

    def latest(self) -> date:
        """Return the last day that this can mean; its year must be known."""
        assert self.year is not None
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def exists(self) -> bool:
        """Say whether the calendar has such a day (in a leap year where no year is given)."""
        if self.month is None or self.day is None:
            return True
        return self.day <= monthrange(self.year or 2020, self.month)[1]


@dataclass(frozen=True, slots=True)
class Expression:
    """A date expression at ``start``..``end`` of a text.

    ``first`` and ``last`` are the same point where it is one. ``shift`` counts years from the letter's own
    ("vorig jaar" -1); ``step`` and ``steps`` count days, weeks or months from the letter's date, to which
    ``further`` adds days ("morgen en overmorgen" 1).
    ``crosses`` marks a range that runs into the next year ("31 december tot en met 2 januari").
    ``weekday`` is that of the first day, 0 for Monday. ``open`` marks what names no time by itself: it is not
    to be worked out ("het komende jaar"), or only if the sentence says which way it looks ("voor de zomer").
    """

    start: int
    end: int
    rule: str
    first: Point
    last: Point
    precision: Precision
    mark: Mark = ""
    shift: int | None = None
    step: Step = ""
    steps: int = 0
    crosses: bool = False
    weekday: int | None = None
    open: bool = False
    further: int = 0

    @property
    def has_year(self) -> bool:
        """Whether the words name the year."""
        return self.last.year is not None

    @property
    def is_days(self) -> bool:
        """Whether this is a day or a range of days of the calendar."""
        return self.precision == "day" and self.first.day is not None

    def in_year(self, year: int) -> Expression:
        """Return the same with its last point in ``year`` and its first in the same or the year before."""
        first_year = year - 1 if self.crosses else year
        return replace(self, first=self.first.in_year(first_year), last=self.last.in_year(year))

    def valid(self) -> bool:
        """Say whether the calendar knows these days, in this order."""
        if not (self.first.exists() and self.last.exists()):
            return False
        if self.first.year is None or self.last.year is None:
            return True
        return self.first.earliest() <= self.last.latest()


def point_of(day: date) -> Point:
    """Return the day as a point."""
    return Point(day.year, day.month, day.day)


def follows(first: Point, second: Point) -> bool:
    """Say whether the second day, month or year comes right after the first: "30 november en 1 december"."""
    year = second.year or first.year or 2021
    before = first.in_year(first.year or year)
    after = second.in_year(year)
    if first.day is not None and second.day is not None:
        if not (before.exists() and after.exists()):
            return False
        if first.year is None and (second.month or 0) < (first.month or 0):
            before = first.in_year(year - 1)
        return before.latest() + timedelta(days=1) == after.earliest()
    if first.month is not None and second.month is not None:
        months = (after.year or 0) * 12 + second.month - (before.year or 0) * 12 - first.month
        return months == 1 or (first.year is None and months == 1 - 12)
    return first.month is None and second.month is None and first.year == year - 1
