"""Rules for what has a meaning only on the day of writing: "dit jaar", "vorige week", "vrijdag jl."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.facts.dates.calendar_days import YEAR_SHIFT, shift_of
from generator.facts.dates.expression import Expression, Point, Step
from generator.facts.dates.vocabulary import (
    FUTURE_MARK,
    FUTURE_WORD,
    PAST_MARK,
    PAST_WORD,
    SPACE,
    WEEKDAY,
    weekday_number,
)
from generator.model.facts import Precision

_YEAR = re.compile(rf"(?<![\w-]){YEAR_SHIFT}(?!\w)", re.IGNORECASE)
# "het komende jaar" may be the next calendar year or the next twelve months: it is seen and not worked out.
_OPEN_YEAR = re.compile(
    rf"(?<![\w-])(?:het{SPACE})?(?:{PAST_WORD}|{FUTURE_WORD}){SPACE}(?:kalender)?jaar(?!\w)", re.IGNORECASE
)
_UNIT = re.compile(
    rf"(?<![\w-])(?:de{SPACE})?(?:(?P<now>deze|lopende)|(?P<back>vorige|{PAST_WORD})|(?P<ahead>volgende|{FUTURE_WORD}))"
    rf"{SPACE}(?P<unit>week|maand)(?!\w)",
    re.IGNORECASE,
)
# A day of such a week: "volgende week dinsdag", "vrijdag van vorige week".
_OF_WEEK = re.compile(
    rf"(?<![\w-])(?:(?P<first>{WEEKDAY}){SPACE}(?:van{SPACE})?)?"
    rf"(?:(?P<now>deze)|(?P<back>vorige|{PAST_WORD})|(?P<ahead>volgende|{FUTURE_WORD})){SPACE}week"
    rf"(?:{SPACE}(?:op{SPACE})?(?P<last>{WEEKDAY}))?(?![^\W\d_])(?!{SPACE}\d)",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    rf"(?<![\w-])(?:(?P<back>{PAST_WORD}|vorige){SPACE}|(?P<ahead>{FUTURE_WORD}|volgende){SPACE})?"
    rf"(?P<weekday>{WEEKDAY})(?P<past>{SPACE}{PAST_MARK})?(?P<future>{SPACE}{FUTURE_MARK})?(?!\w)",
    re.IGNORECASE,
)
_DAYS = {"eergisteren": -2, "gisteren": -1, "vandaag": 0, "morgen": 1, "overmorgen": 2}
# A part of such a day: "gisteravond", "vanmiddag", "morgenochtend".
_DAYS |= {
    f"{day}{part}": steps
    for day, steps in (("gister", -1), ("van", 0), ("morgen", 1))
    for part in ("ochtend", "middag", "avond")
} | {"vanmorgen": 0}
_DAY = re.compile(
    r"(?<![\w-])(?<!de )(?<!goede )(?<![’']s )"
    r"(?P<day>eergisteren|gisteren|vandaag(?!\s+de\s+dag)|overmorgen|vanmorgen|(?:gister|van|morgen)(?:ochtend|middag|avond)"
    rf"|morgen)(?:{SPACE}en{SPACE}"
    r"(?P<next>gisteren|vandaag|morgen|overmorgen))?(?!\w)",
    re.IGNORECASE,
)


def find_relative(text: str) -> Iterator[Expression]:
    """Yield years, months, weeks and days counted from the day of writing."""
    for match in _YEAR.finditer(text):
        yield _relative(match, "relative-year", "year", shift=shift_of(match))
    for match in _OPEN_YEAR.finditer(text):
        yield _relative(match, "open-year", "vague", open=True)
    for match in _UNIT.finditer(text):
        steps = -1 if match.group("back") else 1 if match.group("ahead") else 0
        if match.group("unit").lower() == "maand":
            yield _relative(match, "relative-month", "month", step="month", steps=steps)
        else:
            yield _relative(match, "relative-week", "vague", step="week", steps=steps)
    for match in _DAY.finditer(text):
        steps = _DAYS[match.group("day").lower()]
        last = _DAYS[match.group("next").lower()] if match.group("next") else steps
        if last >= steps:
            yield replace(
                _relative(match, "relative-day", "day", step="day", steps=steps), further=last - steps
            )
    yield from _weekdays(text)


def _weekdays(text: str) -> Iterator[Expression]:
    """Yield days of the week: of a week that is counted, or the last and next of their name."""
    for match in _OF_WEEK.finditer(text):
        day = match.group("first") or match.group("last")
        if day:
            steps = -1 if match.group("back") else 1 if match.group("ahead") else 0
            number = weekday_number(day)
            yield _relative(match, "day-of-week", "day", step="week", steps=steps, weekday=number)
    for match in _WEEKDAY.finditer(text):
        back, ahead = (
            match.group("back") or match.group("past"),
            match.group("ahead") or match.group("future"),
        )
        if back or ahead:
            number = weekday_number(match.group("weekday"))
            yield _relative(match, "weekday", "day", step="weekday", steps=-1 if back else 1, weekday=number)


def _relative(
    match: re.Match[str],
    rule: str,
    precision: Precision,
    *,
    shift: int | None = None,
    step: Step = "",
    steps: int = 0,
    weekday: int | None = None,
    open: bool = False,
) -> Expression:
    nothing = Point()
    return Expression(
        match.start(),
        match.end(),
        rule,
        nothing,
        nothing,
        precision,
        "",
        shift,
        step,
        steps,
        False,
        weekday,
        open,
    )
