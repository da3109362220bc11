"""Finds the numbers that the Chambers give to cases, documents, questions, promises and committee letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.references.found import Found

# "2022Z01642" is a case of the Tweede Kamer, "2018D50074" a document.
_CASE = re.compile(r"(?<![\w-])(?P<number>(?:19|20)\d\d(?P<series>[ZD])\d{5})(?!\w)")
_TYPES = {"Z": "zaak", "D": "document"}
# Before 2009 questions of members were numbered by session: "2070824680" is the 24680th of 2007-2008.
_QUESTION = re.compile(r"(?<![\w.+/-])2(?P<first>\d\d)(?P<second>\d\d)\d{5}(?![\w/]|[.-]\w)")
_QUESTIONS_BEFORE = re.compile(r"(?<!\w)\w{0,10}vragen(?!\w)[^()]*\(\s*$", re.IGNORECASE)
_ANNOUNCED = re.compile(
    r"(?<!\w)(?:nrs?|no|nummers?|kenmerk|vraagnummers?|(?:kamer|schriftelijke\s+)?vragen)[\s.:(]*$",
    re.IGNORECASE,
)
# Promises as the Eerste and the Tweede Kamer number them: T02345, TZ202306-026.
# "TO3357" has a letter for a nought.
_PROMISE = re.compile(r"(?<![\w-])(?:T(?:0|(?P<letter>O))(?P<digits>\d{4})|TZ20\d{4}-\d{3})(?![\w-])")
_OF_PROMISE = re.compile(r"toe(?:ge)?zeg", re.IGNORECASE)
# Letters of committees: "166825.01u" of the Eerste Kamer, "08-DEF-B-183" of the Tweede until about 2010.
_OF_COMMITTEE = re.compile(
    r"(?<![\w.,/-])(?P<senate>1\d{5}\.\d{2}(?:[uUgG]|(?<=kenmerk\s\d{6}\.\d{2})))(?![\w/]|[.-]\w)"
    r"|(?<![\w./-])(?:0[4-9]|1[0-4])-[A-Z][A-Za-z&]{1,6}-[A-Z]{1,2}-\d{1,4}(?![\w/]|[.-]\w)"
)
# What stands before a number says what it is only this near.
_NEAR = 40
_AROUND = 150


def find_chamber_numbers(text: str) -> Iterator[Found]:
    """Yield the cases, documents, questions, promises and committee letters that ``text`` names by number."""
    for written in _CASE.finditer(text):
        yield _numbered(_TYPES[written["series"]], written, written.group())
    for written in _QUESTION.finditer(text):
        following = int(written["second"]) == (int(written["first"]) + 1) % 100
        if following and _is_announced(text, written.start()):
            yield _numbered("zaak", written, f"kv-{written.group()}")
    for written in _PROMISE.finditer(text):
        start, end = written.span()
        if written["letter"] and not _OF_PROMISE.search(text, max(start - _AROUND, 0), end + _NEAR):
            continue
        yield _numbered(
            "toezegging", written, f"T0{written['digits']}" if written["digits"] else written.group()
        )
    for written in _OF_COMMITTEE.finditer(text):
        yield _numbered(
            "document", written, written.group().lower() if written["senate"] else written.group()
        )


def _is_announced(text: str, start: int) -> bool:
    """Say whether a number of ten figures is called one, or stands in brackets behind questions."""
    if _ANNOUNCED.search(text, max(start - _NEAR, 0), start):
        return True
    return _QUESTIONS_BEFORE.search(text, max(start - _AROUND, 0), start) is not None


def _numbered(kind: str, written: re.Match[str], known: str) -> Found:
    return Found(kind, *written.span(), "nummer", number=known.removeprefix("kv-"), known_id=known)
