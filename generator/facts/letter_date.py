"""The date of a letter: as it stands at its head, else as its file or a person knows it, else its bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from generator.facts.dates import days_in, find_window
from generator.facts.letterhead import read_letterhead
from generator.facts.units import Unit, units
from generator.model.document import Block, Document
from generator.model.facts import Evidence, Value
from generator.model.knowledge import Curated

Bounds = tuple[date | None, date | None]

# How far from its beginning a letter's own date is looked for, in characters.
_HEAD = 2500

# A line that is place and date: "Den Haag, 6 november 2020" (letter 002, line 5), also without the comma
# ("Den Haag 26 april 2018", letter 001, line 5), or the date alone. "Verslag Raad Buitenlandse Zaken 22 april
# 2024" above the title block is a title with the day of the meeting.
_NO_PLACE = (
    r"(?!(?:Ingezonden|Ingediend|Vastgesteld|Ontvangen|Voorgesteld|Gepubliceerd|Bijgewerkt|Uiterlijk|Sinds|Vanaf|Per|Op|Van"
    r"|[A-Z]\w{1,15}datum)\b)"
)
_TITLED = (
    r"(?!(?i:[\w-]*(?:verslag|agenda|raad|top|bijeenkomst|vergadering|conferentie|debat|overleg|brief))\b)"
)
_NAME = r"(?:Den|'s-|’s-|De)?\s?[A-Z][\w’'-]+"
_PLACE = rf"{_NO_PLACE}{_TITLED}(?:{_NAME}(?:(?:\s[A-Z][\w’'-]+){{0,3}}\s*[,:])?\s+)?(?:de\s+)?"
# A day in capitals without a place is a piece of a title: "RAAD BUITENLANDSE ZAKEN", "16 NOVEMBER 2015".
_IN_CAPITALS = re.compile(r"[A-Z]{3}")
_DATELINE = re.compile(rf"{_PLACE}$")
# What a site calls the letters that it shows; or it gives the hour as well ("1-4-2005 14:21:00").
_SORT = r"(?:Kamerstuk(?:: ?Kamerbrief)?|Kamerbrief|Brief|Nieuwsbericht)"
_SHOWN = re.compile(rf"[^\S\n]*\|\s*{_SORT}\b|[^\S\n]+\d\d:\d\d:\d\d\b")
# What the house style of a ministry and other papers write before it: "Datum 18 oktober 2023".
_BEGINS = r"(?:^|[\n(]|(?-i:[A-Z]{2})\s)\s*"
_LABELS = (
    ("letterhead", re.compile(r"(?:\bDatum|\bDATUM|(?:^|\n)datum)\s*[:|]?\s*$")),
    ("letterhead", re.compile(r"(?:^|\n)[A-Z]{0,6} ?\d[\d/.-]{3,15} ?;\s*$")),
    ("received", re.compile(_BEGINS + r"(?:ontvangen|beantwoord)\s*:?\s*(?:op\s+)?$", re.IGNORECASE)),
    (
        "proposed",
        re.compile(
            _BEGINS + r"voorgesteld\s*:?\s*(?:op\s+|tijdens\s+het\s+\w{4,30}\s+van\s+)?$", re.IGNORECASE
        ),
    ),
    ("adopted", re.compile(_BEGINS + r"vastgesteld\s*:?\s*(?:op\s+)?$", re.IGNORECASE)),
    ("catalogue", re.compile(r"\bNummer: \d{4}[DZ]\d{5}, datum:\s*$")),
    # what a ministry's site prints below the title: "Kamerbrief | 31 maart 2010"
    ("catalogue", re.compile(rf"(?:^|\n){_SORT}\s*\|\s*$")),
    ("dateline", re.compile(r"(?:^|[\n.]|Staten-Generaal)\s*(?:Den Haag|[’']s-Gravenhage)\s*,?\s+$")),
)
# A date under one of these is of another letter: "Uw brief van", "Uw kenmerk".
_OTHERS = re.compile(r"\s*(?:Uw|Betreft|Onderwerp|Bijlage)\b", re.IGNORECASE)
_FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def find_letter_date(document: Document, curated: Curated) -> tuple[Value[date], Bounds]:
    """Return the letter's date with its evidence, and the days between which its own words place it.

    What stands in the letter goes before what people wrote in its sidecar. The bounds are empty where the
    letter has its date; beside a curated date they show whether the two agree.
    """
    stated = _stated(document)
    if stated is not None:
        return stated, (None, None)
    window = find_window(document)
    bounds = (window.first, window.last)
    structural = _structural(document)
    if structural is not None:
        return structural, bounds
    fact = curated.facts.get("date")
    known = _as_date(fact.value) if fact else None
    if fact is not None and known is not None:
        evidence = Evidence(
            "curated", "sidecar", source=fact.source, reasoning=window.in_words(), reviewed=fact.reviewed
        )
        return Value(known, evidence), bounds
    source = fact.source if fact else None
    return Value(None, Evidence("unknown", source=source, reasoning=window.in_words())), bounds


def _stated(document: Document) -> Value[date] | None:
    """Return the date in the opening, or under a label near the beginning, or in the closing."""
    letterhead = read_letterhead(document)
    openers = list(_head(document))
    for part in ("dateline", "letterhead", "masthead"):
        if part == "letterhead" and letterhead.own:
            day, line, text = letterhead.own
            return Value(day, Evidence("stated", "letterhead", line, " ".join(text.split())))
        for unit in openers:
            if isinstance(unit.source, Block) and unit.source.part == part:
                found = _after_label(unit, letterhead.others)
                found = found or (_alone(unit, letterhead.others) if part == "dateline" else None)
                if found:
                    return found
    for unit in openers:
        found = _after_label(unit, letterhead.others)
        found = found or (None if _OTHERS.match(unit.text) else _alone(unit, letterhead.others))
        if found:
            return found
    closers = [u for u in units(document) if isinstance(u.source, Block) and u.source.type == "closing"]
    return next((found for unit in closers if (found := _alone(unit, frozenset()))), None)


def _head(document: Document) -> Iterator[Unit]:
    """Yield the blocks, headings apart, that begin within the head of the letter."""
    seen = 0
    for unit in units(document):
        if isinstance(unit.source, Block) and (unit.source.type != "heading" or "|" in unit.text):
            yield unit
            seen += len(unit.text)
        if seen > _HEAD:
            return


def _alone(unit: Unit, others: frozenset[int]) -> Value[date] | None:
    """Return the date of a block, or a line of one, that is nothing but place and date.

    ``others`` are the lines of the letterhead with the dates of other letters.
    """
    for day, start, end in _days(unit, others):
        line_start = unit.text.rfind("\n", 0, start) + 1
        line_end = unit.text.find("\n", end)
        rest = unit.text[end : line_end if line_end >= 0 else len(unit.text)]
        if start == line_start and _IN_CAPITALS.search(unit.text, start, end):
            continue
        if _DATELINE.fullmatch(unit.text[line_start:start]) and not rest.strip(" ."):
            return _value(unit, day, "dateline", line_start, end)
    return None


def _days(unit: Unit, others: frozenset[int]) -> list[tuple[date, int, int]]:
    return [found for found in days_in(unit.text[:_HEAD]) if unit.line_at(found[1]) not in others]


def _after_label(unit: Unit, others: frozenset[int]) -> Value[date] | None:
    """Return the date that follows a label, the first label in order of trust; or that its site shows."""
    days = _days(unit, others)
    for rule, label in _LABELS:
        for day, start, end in days:
            found = label.search(unit.text[:start])
            if found:
                return _value(unit, day, rule, found.start(), end)
    for day, start, end in days:
        if unit.text[unit.text.rfind("\n", 0, start) + 1 : start].strip() == "" and _SHOWN.match(
            unit.text, end
        ):
            return _value(unit, day, "catalogue", start, end)
    return None


def _value(unit: Unit, day: date, rule: str, start: int, end: int) -> Value[date]:
    text = " ".join(unit.text[start:end].split())
    return Value(day, Evidence("stated", rule, unit.line_at(start), text))


def _structural(document: Document) -> Value[date] | None:
    """Return the date that the file's own structure states: an element of official XML."""
    for fact in document.source.facts:
        day = _as_date(fact.value) if fact.name == "date" else None
        if day is not None:
            return Value(day, Evidence("stated", "structure", fact.line, fact.value))
    return None


def _as_date(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = str(value or "")
    found = _FULL_DAY.search(text)
    if found:
        try:
            return date.fromisoformat(found.group())
        except ValueError:
            return None
    return next((day for day, _, _ in days_in(text)), None)
