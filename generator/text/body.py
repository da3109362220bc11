"""The body of a letter: segments become headings, paragraphs, lists, quotes and tables."""

from __future__ import annotations

import re

from generator.text.columns import Column
from generator.text.drafts import Draft
from generator.text.rows import Row
from generator.text.segments import TERMINAL, Segment, split

_NUMBERED = re.compile(
    r"(?P<n>\d{1,2}(?:\.\d{1,2}){0,3})(?P<dot>[.)]?) +(?=[A-Z«“‘])|(?P<roman>[IVX]{1,5})\. +(?=\S)"
)
_QUESTION = re.compile(
    r"(?:Vraag|Vragen|Antwoord|Antwoorden)(?: op (?:de )?(?:vraag|vragen))?(?: [\d, en]+)?:?", re.IGNORECASE
)
_BULLET = re.compile(r"(?:[–•▪‣·○●◦*§-]|o(?= [A-Z])) +(?=\S)")
_ITEM = re.compile(r"(?:(?P<n>\d{1,2})[.)]|(?P<letter>[a-z])[.)]|\((?P<boxed>\d{1,2}|[a-z])\)) +(?=\S)")
_LONGEST_HEADING = 180


def make_body(rows: list[Row], column: Column, wrapped: bool) -> list[Draft]:
    """Return the blocks of the body."""
    drafts: list[Draft] = []
    segments = split(rows, column, wrapped)
    for at, segment in enumerate(segments):
        below = segments[at + 1] if at + 1 < len(segments) else None
        drafts.append(_draft(segment, below))
    return drafts


def _draft(segment: Segment, below: Segment | None) -> Draft:
    if is_heading(segment, below):
        return Draft("heading", (tuple(segment.rows),), level=_level(segment))
    return Draft("paragraph", (tuple(segment.rows),))


def is_heading(segment: Segment, below: Segment | None) -> bool:
    """Tell whether the segment is a heading: short, no sentence, with something under it that begins anew."""
    row = segment.rows[0]
    if row.hint == "heading":
        return True
    text = segment.text
    if _QUESTION.fullmatch(text):
        return True
    if below is None or len(text) > _LONGEST_HEADING or len(segment.rows) > 3:
        return False
    if TERMINAL.search(text) or text[-1] in ",-" or _BULLET.match(text):
        return False
    return (text[0].isupper() or text[0].isdigit() or text[0] in "«“‘") and not below.text[0].islower()


def _level(segment: Segment) -> int:
    """Return the depth of a heading: 2, and one more for each part of its number after the first."""
    row = segment.rows[0]
    if row.hint == "heading" and row.level:
        return row.level + 1
    number = _NUMBERED.match(row.text)
    return 2 + (number["n"].count(".") if number and number["n"] else 0)
