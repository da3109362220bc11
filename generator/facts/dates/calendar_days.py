"""Rules for days and months: "3 en 4 oktober jl.", "28-30 september", "juni van dit jaar", "22-10-2020"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.facts.dates.expression import Expression, Mark, Point
from generator.facts.dates.vocabulary import (
    DASH,
    DAY,
    FULL_MONTH,
    FUTURE_MARK,
    FUTURE_WORD,
    GAP,
    MONTH,
    PAST_MARK,
    PAST_WORD,
    SPACE,
    WEEKDAY,
    YEAR,
    either,
    ends_with,
    month_name,
    month_number,
    weekday_number,
)

# "voor het einde van het jaar" is that of the letter's own year, unless another is named.
THIS_YEAR = (
    r"(?:(?:dit|het[^\S\n]lopende)[^\S\n](?:kalender)?jaar"
    r"|(?:(?<=eind van )|(?<=einde van ))het jaar(?!\s+(?:\d|er|daar|van|voor|waarin|dat|na)))"
)
LAST_YEAR = r"(?:het[^\S\n])?(?:vorig|voorgaande?)e?[^\S\n](?:kalender)?jaar"
NEXT_YEAR = r"(?:het[^\S\n])?volgende?[^\S\n](?:kalender)?jaar"
YEAR_SHIFT = rf"(?P<shift>(?P<this>{THIS_YEAR})|(?P<previous>{LAST_YEAR})|(?P<next>{NEXT_YEAR}))"

# A year with the mark of a footnote glued to it, "14 maart 20182", is still a year (letter 001, line 225).
_GLUED = rf"(?P<year>{YEAR})(?=\d{{0,2}}(?!\d))"
_OF = rf"{SPACE}(?:van{SPACE})?"
_TAIL = (
    rf"(?:{GAP},?{GAP}{_GLUED}|{SPACE}[’'‘](?P<short>\d\d)(?!\d))?"
    rf"(?:(?P<past>{GAP}\(?{PAST_MARK}|{_OF}(?:het{SPACE})?{PAST_WORD}{SPACE}jaar)"
    rf"|(?P<future>{GAP}\(?{FUTURE_MARK}|{_OF}(?:het{SPACE})?{FUTURE_WORD}{SPACE}jaar)"
    rf"|{_OF}{YEAR_SHIFT})?"
)
_ORDINAL_END = r"(?:ste|de|e)?"
_DAY = rf"(?:(?:de{SPACE})?{DAY}{_ORDINAL_END})"
_BETWEEN_DAYS = (
    rf"(?:{GAP},{GAP}|{GAP}(?:en|of|op|à|&|t/m|tot en met|tot aan|tot){SPACE}|{GAP}(?:{DASH}|/){GAP})"
)
_AND_DAY = rf"{_BETWEEN_DAYS}(?:(?:op|met|en){SPACE})?(?:{WEEKDAY}{SPACE})?{_DAY}"
# No letter lists more days of one month than this before it names the month.
_MOST_DAYS = 15
_BEFORE = rf"(?:(?P<back>{PAST_WORD}){SPACE}|(?P<ahead>{FUTURE_WORD}){SPACE})?"

# "januari-maart 2020": a hyphen before a month is part of a name, except after another month.
_AFTER_MONTH = either(rf"(?<={month_name(number)}-)" for number in range(1, 13))

DAYS = re.compile(
    rf"(?<![\w#])(?<!\d[.,/]){_BEFORE}(?:(?P<weekday>{WEEKDAY}){SPACE})?"
    rf"(?P<days>{DAY}{_ORDINAL_END}(?:{_AND_DAY}){{0,{_MOST_DAYS}}}?)(?:-{SPACE}|{GAP})(?P<month>{MONTH}){_TAIL}(?![^\W\d_])",
    re.IGNORECASE,
)
MONTHS = re.compile(
    rf"(?:(?<![\w-])(?:(?<!\d/)|(?<=19\d\d/)|(?<=20\d\d/))|{_AFTER_MONTH}){_BEFORE}(?P<month>(?P<full>{FULL_MONTH})|{MONTH}){_TAIL}"
    rf"(?![^\W\d_]|{DASH}(?!{FULL_MONTH})\w)",
    re.IGNORECASE,
)
ISO = re.compile(rf"(?<![\w/.-])({YEAR})-(0[1-9]|1[0-2])-({DAY})(?![\w/-])")
_DAY_MONTH = rf"({DAY})([-/.])(1[0-2]|0?[1-9])"
NUMERIC = re.compile(rf"(?<![\w/.-]){_DAY_MONTH}\2({YEAR})(?![\w/-]|\.\d)")
# Two figures from here on are a year of the last century, as computers read them.
_FIRST_SHORT = 69
# Figures with a short year are a day where a word says so: "d.d. 02/11/15".
_SHORT_NUMERIC = re.compile(rf"(?<![\w.])(?:d\.d\.?|dd\.?){GAP}{_DAY_MONTH}\2(\d\d)(?![\w/-]|\.\d)")
DEZER = re.compile(
    rf"(?<![\w/.,-])(?P<first>{DAY}){_ORDINAL_END}(?:{_BETWEEN_DAYS}(?P<last>{DAY}){_ORDINAL_END})?{SPACE}dezer\b",
    re.IGNORECASE,
)

# A bare month is a date where a word before it says so: "in februari", "sinds november".
_GOVERNS = re.compile(
    r"(?:^|[\s(«“])(?:in|sinds|sedert|vanaf|tot|t/m|tot en met|tot aan|voor|vóór|na|van|per|tussen"
    r"|uiterlijk|rond|naar|maand|jaar|over|tegen|door|gedurende|medio|begin|eind|einde|half)[^\S\n]+$",
    re.IGNORECASE,
)
# Or where another month is tied to it: "juni/juli 2020", "oktober tot en met maart".
_TIED = re.compile(
    rf"{GAP}(?:/|{DASH}|,|&|en|of|tot|tot en met|t/m){GAP}(?:in{SPACE})?{MONTH}(?!\w)", re.IGNORECASE
)
# A day that is the name of what happened on it keeps its own year, which only the reader knows.
_NAMED = re.compile(r"aansla(?:g|gen)[^\S\n]+(?:van|op)[^\S\n]+$", re.IGNORECASE)
_NUMBER = re.compile(rf"{DAY}")
# "in de nacht van 2 op 3 oktober": the night ends on the next day.
_INTO = re.compile(rf"{SPACE}op{SPACE}", re.IGNORECASE)
_LISTED = re.compile(r",|\ben\b|\bof\b|&", re.IGNORECASE)


def find_days(text: str) -> Iterator[Expression]:
    """Yield days with the name of their month; a list of days that do not follow each other is cut up."""
    for match in DAYS.finditer(text):
        numbers = [(int(n.group()), n.start(), n.end()) for n in _NUMBER.finditer(match.group("days"))]
        offset = match.start("days")
        runs: list[list[tuple[int, int, int]]] = [[numbers[0]]]
        for before, after in pairwise(numbers):
            between = match.group("days")[before[2] : after[1]]
            night = _INTO.match(between)
            if after[0] <= before[0] or (night and after[0] != before[0] + 1):
                runs = [[]]  # "24/7 en 9 mei", "zie noot 2 Op 22 mei": no list of days
            elif _LISTED.search(between) and after[0] != before[0] + 1:
                runs.append([])
            runs[-1].append(after)
        for index, run in enumerate(runs):
            start = match.start() if index == 0 and run[0] == numbers[0] else offset + run[0][1]
            end = match.end() if index == len(runs) - 1 else offset + run[-1][2]
            yield _days(match, run[0][0], run[-1][0], start, end, first=index == 0)


def _days(
    match: re.Match[str], first_day: int, last_day: int, start: int, end: int, *, first: bool
) -> Expression:
    month, year = month_number(match.group("month")), _year(match)
    weekday = match.group("weekday") if first else None
    return Expression(
        start=start,
        end=end,
        rule="days",
        first=Point(year, month, first_day),
        last=Point(year, month, last_day),
        precision="day",
        mark=_mark(match),
        shift=shift_of(match),
        weekday=weekday_number(weekday) if weekday else None,
        open=year is None and ends_with(_NAMED, match.string, match.start()) is not None,
    )


def find_months(text: str) -> Iterator[Expression]:
    """Yield months: with a year or a mark, or bare after a word that makes them a date ("in februari")."""
    for match in MONTHS.finditer(text):
        year, mark, shift = _year(match), _mark(match), shift_of(match)
        alone = year is None and not mark and shift is None
        if alone and not (match.group("full") and _is_governed(text, match)):
            continue
        point = Point(year, month_number(match.group("month")))
        yield Expression(match.start(), match.end(), "month", point, point, "month", mark, shift)


def _is_governed(text: str, match: re.Match[str]) -> bool:
    tied = _TIED.match(text, match.end()) is not None
    bracketed = text.startswith(")", match.end()) and text.endswith("(", 0, match.start())
    return tied or bracketed or ends_with(_GOVERNS, text, match.start()) is not None


def find_numeric(text: str) -> Iterator[Expression]:
    """Yield days in figures: "2020-10-22", "22-10-2020", "22/10/2020", "22.10.2020", "d.d. 22/10/20"."""
    for match in ISO.finditer(text):
        point = Point(int(match.group(1)), int(match.group(2)), int(match.group(3)))
        yield Expression(match.start(), match.end(), "figures", point, point, "day")
    for match in NUMERIC.finditer(text):
        point = Point(int(match.group(4)), int(match.group(3)), int(match.group(1)))
        yield Expression(match.start(), match.end(), "figures", point, point, "day")
    for match in _SHORT_NUMERIC.finditer(text):
        short = int(match.group(4))
        year = short + (1900 if short >= _FIRST_SHORT else 2000)
        point = Point(year, int(match.group(3)), int(match.group(1)))
        yield Expression(match.start(1), match.end(), "figures", point, point, "day")


def find_dezer(text: str) -> Iterator[Expression]:
    """Yield days of the month in which the letter was written: "16 dezer", "22 en 23 dezer"."""
    for match in DEZER.finditer(text):
        first, last = int(match.group("first")), int(match.group("last") or match.group("first"))
        if first <= last:
            days = (Point(day=first), Point(day=last))
            yield Expression(match.start(), match.end(), "dezer", *days, "day", mark="this")


def _year(match: re.Match[str]) -> int | None:
    if match.group("year"):
        return int(match.group("year"))
    return 2000 + int(match.group("short")) if match.group("short") else None


def _mark(match: re.Match[str]) -> Mark:
    if match.group("past") or match.group("back"):
        return "past"
    return "future" if match.group("future") or match.group("ahead") else ""


def shift_of(match: re.Match[str]) -> int | None:
    """Return how many years from the letter's own the match of ``YEAR_SHIFT`` in it points."""
    if not match.group("shift"):
        return None
    return -1 if match.group("previous") else 1 if match.group("next") else 0
