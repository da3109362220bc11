"""The words of Dutch dates: months, seasons, weekdays, markers, as fragments of regular expressions.

Months are met in full, abbreviated, and broken by a hyphen where a line of the PDF ended ("no-vember").
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_MONTHS = (
    ("januari", "jan", "januarie"),
    ("februari", "feb", "febr", "febuari", "februarie"),
    ("maart", "mrt"),
    ("april", "apr"),
    ("mei",),
    ("juni", "jun"),
    ("juli", "jul"),
    ("augustus", "aug"),
    ("september", "sep", "sept"),
    ("oktober", "okt", "october"),
    ("november", "nov"),
    ("december", "dec"),
)
_SEASONS = {
    "voorjaar": (3, 5),
    "lente": (3, 5),
    "zomer": (6, 8),
    "najaar": (9, 11),
    "herfst": (9, 11),
    "winter": (12, 2),
}
_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_ORDINALS = {
    "eerste": 1,
    "tweede": 2,
    "derde": 3,
    "vierde": 4,
    "laatste": 4,
    "1e": 1,
    "2e": 2,
    "3e": 3,
    "4e": 4,
}
_ORDINALS |= {"1ste": 1, "2de": 2, "3de": 3, "4de": 4}

# Shorter names are never broken at a line end.
_BREAKABLE = 5


def _breakable(word: str) -> str:
    """Return a pattern of ``word`` that also matches it with a hyphen and a space inside."""
    if len(word) < _BREAKABLE:
        return word
    inner = r"(?:[-\u00ad\u2010][^\S\n]*)?"
    return word[0] + "".join((inner if 1 < i < len(word) - 1 else "") + c for i, c in enumerate(word) if i)


def either(words: Iterable[str]) -> str:
    """Return a group that matches any of ``words``, the longest first."""
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


SPACE = r"[^\S\n]+"
GAP = r"[^\S\n]*"
FULL_MONTH = either(_breakable(names[0]) for names in _MONTHS)
SHORT_MONTH = either(name for names in _MONTHS for name in names[1:]) + r"(?:\.|\b)"
MONTH = rf"(?:{FULL_MONTH}|{SHORT_MONTH})"
SEASON = either(_SEASONS)
WEEKDAY = either(_WEEKDAYS)
YEAR = r"(?:19|20)\d\d"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
ORDINAL = either(_ORDINALS)
DASH = r"[-\u00ad\u2010\u2011\u2012\u2013\u2014]"

# "jl." points back, "a.s." forward; "dezer" is the month in which the letter was written.
PAST_MARK = r"(?:jongstleden|j\.?[^\S\n]?l\b\.?|l\.l\.|ll\.)"
FUTURE_MARK = r"(?:aanstaanden?|eerstkomende|e\.k\.|a\.[^\S\n]?s\b\.?|as\.)"
PAST_WORD = r"(?:afgelopen|voorbije)"
FUTURE_WORD = r"(?:komende?|aankomende?|aanstaande|eerstkomende)"


def _letters(word: str) -> str:
    return re.sub(r"[^a-z]", "", word.lower())


_MONTH_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}


def month_number(word: str) -> int:
    """Return 1 to 12 for the name of a month, also an abbreviated or broken one."""
    return _MONTH_NUMBERS[_letters(word)]


def season_months(word: str) -> tuple[int, int]:
    """Return the first and last month of a season; winter ends in the year after it began."""
    return _SEASONS[word.lower()]


def weekday_number(word: str) -> int:
    """Return 0 for Monday to 6 for Sunday, as ``date.weekday`` does."""
    return _WEEKDAYS.index(word.lower())


def ordinal_number(word: str) -> int:
    """Return 1 to 4 for "eerste" to "vierde" (the last), "1e" to "4e"."""
    return _ORDINALS[word.lower()]


# No word that says what a date is stands further before it than this.
_LEAD = 80


def ends_with(pattern: re.Pattern[str], text: str, end: int) -> re.Match[str] | None:
    """Return the match of ``pattern``, which ends on "$", in the last words of ``text`` before ``end``."""
    return pattern.search(text, max(0, end - _LEAD), end)


def month_name(number: int) -> str:
    """Return the Dutch name of month 1 to 12."""
    return _MONTHS[number - 1][0]
