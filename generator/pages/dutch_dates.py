"""Dates as a Dutch reader expects to read them: "3 en 4 oktober 2018", "30 november en 1 december 2021"."""

from __future__ import annotations

from datetime import date, timedelta

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)

SHORT_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


def day(moment: date) -> str:
    """Return "3 oktober 2018"."""
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def days(start: date, end: date | None = None) -> str:
    """Return one day or a stretch of days: two days are joined by "en", more by "tot en met"."""
    if end is None or end <= start:
        return day(start)
    join = "en" if end - start == timedelta(days=1) else "tot en met"
    return f"{_without_what_follows(start, end)} {join} {day(end)}"


def short_days(start: date, end: date | None = None) -> str:
    """Return "3–4 okt", "30 nov–1 dec": for places with little room that name the year elsewhere."""
    last = f"{(end or start).day} {SHORT_MONTHS[(end or start).month - 1]}"
    if end is None or end <= start:
        return last
    first = f"{start.day}" if start.month == end.month else f"{start.day} {SHORT_MONTHS[start.month - 1]}"
    return f"{first}–{last}"


def written(start: str | None, end: str | None = None) -> str | None:
    """Return ISO dates of any precision in Dutch: "2018-09" is "september 2018", "2018" is "2018"."""
    if not start:
        return None
    if end and len(start) == len(end) == len("2018-09-30"):
        return days(date.fromisoformat(start), date.fromisoformat(end))
    first = _one(start)
    return first if not end or end == start else f"{first} tot en met {_one(end)}"


def _one(iso: str) -> str:
    parts = iso.split("-")
    if len(parts) == 3:
        return day(date.fromisoformat(iso))
    if len(parts) == 2 and parts[1].isdigit() and 1 <= int(parts[1]) <= 12:
        return f"{MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return iso


def _without_what_follows(start: date, end: date) -> str:
    if start.year != end.year:
        return day(start)
    if start.month != end.month:
        return f"{start.day} {MONTHS[start.month - 1]}"
    return str(start.day)
