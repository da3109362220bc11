"""Dates: what a Dutch letter writes, where it stands, and which days of the calendar it means.

``start`` and ``end`` of a mention are ISO dates at the precision of the words: a month is "2018-09", a season
its first and last month, a quarter or half year likewise. What is vague ("eind 2018", "begin februari",
"vorige week") keeps the whole of what it is vague about, with the precision "vague": "eind 2018" is 2018.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.facts.dates.expression import Point
from generator.facts.dates.found import Found, collect, days_in_dutch
from generator.facts.dates.grammar import find_expressions
from generator.facts.dates.resolve import resolve
from generator.facts.dates.results import Resolution
from generator.facts.dates.window import Window, prove
from generator.model.document import Document
from generator.model.facts import DateMention, Evidence, Span

__all__ = ["days_in", "days_in_dutch", "find_dates", "find_window", "first_day", "last_day", "yearless_days"]


def find_dates(
    document: Document, anchor: date | None, bounds: tuple[date | None, date | None] = (None, None)
) -> tuple[DateMention, ...]:
    """Return every date expression of the letter, in reading order.

    ``anchor`` is the letter's date; without it ``bounds`` say when it was written at the earliest and latest.
    An expression that cannot be worked out without guessing has neither start nor end.
    """
    found = collect(document)
    return tuple(
        _mention(one, result) for one, result in zip(found, resolve(found, anchor, bounds), strict=True)
    )


def find_window(document: Document) -> Window:
    """Return when the letter was written, as far as its own words prove it."""
    return prove(collect(document)).window


def days_in(text: str) -> Iterator[tuple[date, int, int]]:
    """Yield every single day that ``text`` names with its year, and where it stands."""
    for expression in find_expressions(text):
        if expression.is_days and expression.has_year and expression.first == expression.last:
            yield expression.first.earliest(), expression.start, expression.end


def yearless_days(raw: str) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Return (month, day) of the first and last day that an expression names without a year."""
    for expression in find_expressions(raw):
        first, last = expression.first, expression.last
        if (
            expression.is_days
            and not expression.has_year
            and first.month
            and first.day
            and last.month
            and last.day
        ):
            return (first.month, first.day), (last.month, last.day)
    return None


def _point(iso: str) -> Point:
    return Point(*(int(part) for part in iso.split("-")))


def first_day(iso: str) -> date:
    """Return the first day of an ISO day, month or year: of "2018-09" the first of September."""
    return _point(iso).earliest()


def last_day(iso: str) -> date:
    """Return the last day of an ISO day, month or year: of "2018-09" the thirtieth."""
    return _point(iso).latest()


def _mention(one: Found, result: Resolution) -> DateMention:
    first, last = result.stretch or (None, None)
    return DateMention(
        raw=one.raw,
        start=first.iso if first else None,
        end=last.iso if last else None,
        precision=one.expression.precision,
        evidence=Evidence(result.how, result.rule, one.line, one.sentence, None, result.reasoning),
        span=Span(one.unit.id, one.expression.start, one.expression.end),
    )
