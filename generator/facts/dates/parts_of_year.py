"""Rules for seasons, quarters and halves, and for what is vague: "dit voorjaar", "eind 2018", "medio mei"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.facts.dates.calendar_days import YEAR_SHIFT, shift_of
from generator.facts.dates.expression import Expression, Mark, Point
from generator.facts.dates.vocabulary import (
    DASH,
    FUTURE_MARK,
    FUTURE_WORD,
    GAP,
    ORDINAL,
    PAST_MARK,
    PAST_WORD,
    SEASON,
    SPACE,
    YEAR,
    ends_with,
    ordinal_number,
    season_months,
)

_UNTIL = rf"{GAP}(?:{DASH}|/){GAP}(?:{YEAR}|\d\d)"
_OF_YEAR = rf"(?:van{SPACE})?(?:het{SPACE}jaar{SPACE})?(?P<year>{YEAR})(?:{_UNTIL})?(?!\w)"
_WHICH = rf"(?:{SPACE}{_OF_YEAR}|{SPACE}(?:van{SPACE})?{YEAR_SHIFT})"

_SEASONS = re.compile(
    rf"(?<![\w-])(?:(?:het|de){SPACE})?"
    rf"(?:(?P<now>dit|deze){SPACE}|(?P<back>{PAST_WORD}){SPACE}|(?P<ahead>{FUTURE_WORD}){SPACE}|(?:vorige?|volgende?){SPACE})?"
    rf"(?:(?:vroege|late){SPACE})?(?P<season>{SEASON})(?!\w)"
    rf"(?:{_WHICH}|(?P<past>{SPACE}{PAST_MARK})|(?P<future>{SPACE}{FUTURE_MARK}))?",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(rf"(?<![\w-]){YEAR_SHIFT}{SPACE}(?P<season>{SEASON})(?!\w)", re.IGNORECASE)
_QUARTER = re.compile(
    rf"(?<![\w-])(?:het{SPACE})?(?:(?P<ordinal>{ORDINAL}){SPACE}(?:en{SPACE}(?P<second>{ORDINAL}){SPACE})?kwartaal"
    rf"|(?:Q|kwartaal{SPACE})(?P<number>[1-4])"
    rf"(?:{GAP}(?:{DASH}|/|en{SPACE}|tot{SPACE}en{SPACE}met{SPACE}|t/m){GAP}(?:Q|kwartaal{SPACE})?(?P<last>[1-4]))?)"
    rf"{_WHICH}?(?!\w)",
    re.IGNORECASE,
)
_HALF = re.compile(
    rf"(?<![\w-])(?:(?:de|het){SPACE})?(?P<ordinal>eerste|tweede|1e|2e){SPACE}(?:(?:jaar)?helft|halfjaar){_WHICH}",
    re.IGNORECASE,
)

# What stands before a date and makes it vague. "voor het eind van 2018" is itself not more than "eind 2018".
_VAGUE = re.compile(
    rf"(?<![\w-])(?:(?:het{SPACE})?(?:begin|einde?){SPACE}van|de{SPACE}loop{SPACE}van"
    rf"|(?:de{SPACE})?(?:eerste|tweede){SPACE}helft{SPACE}(?:van)?|begin|einde?|medio|half|halverwege|ultimo|primo)"
    rf"{SPACE}(?:(?:het{SPACE})?jaar{SPACE}|de{SPACE}maand{SPACE})?$",
    re.IGNORECASE,
)


def find_seasons(text: str) -> Iterator[Expression]:
    """Yield seasons; one without year or pointer ("voor de zomer") is open: its words do not say which."""
    for match in _YEAR_BEFORE.finditer(text):
        yield _season(match, None, shift=shift_of(match))
    for match in _SEASONS.finditer(text):
        this = bool(match.group("now") and not match.group("shift"))
        mark: Mark = ""
        if match.group("back") or match.group("past"):
            mark = "past"
        elif match.group("ahead") or match.group("future"):
            mark = "future"
        year = int(match.group("year")) if match.group("year") else None
        yield _season(match, year, shift=0 if this else shift_of(match), mark=mark, this=this)


def _season(
    match: re.Match[str], year: int | None, *, shift: int | None, mark: Mark = "", this: bool = False
) -> Expression:
    first, last = season_months(match.group("season"))
    crosses = first > last
    return Expression(
        start=match.start(),
        end=match.end(),
        rule="season",
        first=Point(year, first),
        last=Point(year + 1 if year is not None and crosses else year, last),
        precision="season",
        mark=mark,
        shift=shift,
        step="season" if this else "",
        crosses=crosses,
        open=year is None and shift is None and not mark,
    )


def find_quarters(text: str) -> Iterator[Expression]:
    """Yield quarters and halves of a year; a quarter without a year is open."""
    for match in _QUARTER.finditer(text):
        if match.group("number"):
            first, last = int(match.group("number")), int(match.group("last") or match.group("number"))
        else:
            first = ordinal_number(match.group("ordinal"))
            last = ordinal_number(match.group("second") or match.group("ordinal"))
        yield _months_of(match, "quarter", 3 * first - 2, 3 * last)
    for match in _HALF.finditer(text):
        number = ordinal_number(match.group("ordinal"))
        yield _months_of(match, "half", 6 * number - 5, 6 * number)


def _months_of(match: re.Match[str], rule: str, first: int, last: int) -> Expression:
    year, shift = int(match.group("year")) if match.group("year") else None, shift_of(match)
    return Expression(
        start=match.start(),
        end=match.end(),
        rule=rule,
        first=Point(year, first),
        last=Point(year, last),
        precision="quarter" if rule == "quarter" else "month",
        shift=shift,
        open=year is None and shift is None,
    )


def made_vague(text: str, expression: Expression) -> Expression:
    """Return the expression with the word before it that makes it vague: "eind 2018", "begin februari".

    It keeps the start and end of what it is vague about: nobody says on which day an end of year begins.
    """
    if expression.precision not in ("month", "year", "season") or expression.rule in ("half", "decade"):
        return expression
    before = ends_with(_VAGUE, text, expression.start)
    if not before:
        return expression
    return replace(expression, start=before.start(), precision="vague", rule=f"vague-{expression.rule}")
