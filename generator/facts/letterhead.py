"""What a letterhead prints under its labels: the letter's own date, and dates of the letters it answers.

Labels stand each on a line of its own, above as many values, or side by side above values side by side:

    Uw brief van        Ons kenmerk        Datum
    3 mei 2004          DVB/CV-341/04      1 oktober 2004

A label may be broken over two lines, and so may its value ("Ons" and "nummer Datum", "DVB/" and "CV-341/04").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.facts.dates import days_in
from generator.model.document import Document

# No letterhead is longer, in lines that say something; a salutation ends it.
_LOOK = 60
_GREETS = re.compile(r"(?:Zeer )?(?:[Hh]oogg|G)eachte?\b")
_OWN = r"[Dd]atum|DATUM"
_OTHERS = r"[Uu]w brief(?: van| d\.d\.)?|[Uu]w schrijven(?: van)?"
_REST = (
    r"(?:[Uu]w|[Oo]ns|[Oo]nze) (?:kenmerk|referentie|nummer|nr\.?)|[Kk]enmerk|[Rr]eferentie|[Nn]ummer"
    r"|[Oo]nderwerp|[Bb]etreft|[Bb]ijlagen?(?: ?\(n?\)|\(en\))?|[Aa]uteur|[Tt]elefoon|[Bb]lad|[Ff]ax"
    r"|[Ee]-mail|[Aa]fdeling|[Dd]irectie|[Dd]ossier|[Ii]nlichtingen(?: bij)?|[Bb]ehandeld door"
    r"|[Cc]ontactpersoon|[Dd]oorkiesnummer|[Vv]erzonden|[Pp]agina"
)
_LABEL = re.compile(rf"(?:(?P<own>{_OWN})|(?P<others>{_OTHERS})|(?:{_REST}))(?:\s*[:|])?(?:\s+|$)")
# The first half of a label that the next line completes.
_HALF = re.compile(r"(?:^|\s)(?:[Uu]w|[Oo]ns|[Oo]nze)$")
# A reference has no words: "DVB/CV - 341/04", "03M459859".
_REFERENCE = re.compile(r"[A-Z\d][A-Z\d /.-]{0,40}")
# A copy of a site may show a value as an item of a list.
_BULLET = re.compile(r"^[-–•]\s+")
_CELLS = re.compile(r"\s{2,}|\t|\s*\|\s*")


@dataclass(frozen=True, slots=True)
class Letterhead:
    """``own`` is the letter's date with its line and words, if labels show it.

    ``others`` are the lines with dates of other letters.
    """

    own: tuple[date, int, str] | None
    others: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    text: str


def read_letterhead(document: Document) -> Letterhead:
    """Return what the lines above the salutation say of dates, where labels stand by themselves."""
    own: tuple[date, int, str] | None = None
    others: set[int] = set()
    lines = list(_head(document))
    at = 0
    while at < len(lines):
        labels, length = _run(lines, at)
        at += max(length, 1)
        if not labels:
            continue
        side_by_side = length == 1 and len(labels) > 1
        read = _beside if side_by_side else _below
        for label, day, line, text in read(labels, lines[at : at + len(labels) + 1]):
            if label == "own":
                own = own or (day, line, text)
            else:
                others.add(line)
    return Letterhead(own, frozenset(others))


def _head(document: Document) -> Iterator[_Line]:
    """Yield the lines of the head that say something; a label that is broken over two lines is joined."""
    half: _Line | None = None
    seen = 0
    for line in document.source.lines:
        text = _BULLET.sub("", line.text.strip())
        if seen >= _LOOK or _GREETS.match(text):
            break
        if not text or line.hint == "margin":
            continue
        seen += 1
        if half:
            text, half = f"{half.text} {text}", None
        if _HALF.search(text) and _labels(_HALF.sub("", text)) is not None:
            half = _Line(line.number, text)
            continue
        yield _Line(line.number, text)


def _labels(text: str) -> list[str] | None:
    """Return what the labels of a line are, "own", "others" or ""; None if it holds anything else."""
    kinds: list[str] = []
    at = 0
    while at < len(text):
        found = _LABEL.match(text, at)
        if not found:
            return None
        kinds.append(found.lastgroup or "")
        at = found.end()
    return kinds


def _run(lines: list[_Line], at: int) -> tuple[list[str], int]:
    """Return the labels that stand by themselves from ``at`` on, and on how many lines."""
    labels: list[str] = []
    length = 0
    while at + length < len(lines):
        here = _labels(lines[at + length].text)
        if not here or (length and len(here) > 1) or (length and len(labels) > length):
            break
        labels += here
        length += 1
    return labels, length


def _below(labels: list[str], values: list[_Line]) -> Iterator[tuple[str, date, int, str]]:
    """Yield the dates that stand by themselves, each on the line that answers its label."""
    for label, value in zip(labels, values, strict=False):
        days = list(days_in(value.text))
        if label and len(days) == 1 and not _without(value.text, days[0]).strip(" .|:"):
            day, start, end = days[0]
            yield label, day, value.number, value.text[start:end]


def _beside(labels: list[str], values: list[_Line]) -> Iterator[tuple[str, date, int, str]]:
    """Yield the dates of a row of values, cell by cell; without cells, where it is clear whose they are."""
    row = next((value for value in values[:2] if any(days_in(value.text))), None)
    if row is None or any(not _REFERENCE.fullmatch(value.text) for value in values[: values.index(row)]):
        return
    dated = [label for label in labels if label]
    days = list(days_in(row.text))
    cells = [cell for cell in _CELLS.split(row.text) if cell]
    if len(cells) == len(labels):
        for label, cell in zip(labels, cells, strict=True):
            for day, start, end in list(days_in(cell))[: 1 if label else 0]:
                yield label, day, row.number, cell[start:end]
    elif len(days) == len(dated) and (len(dated) > 1 or _in_place(labels, row.text, days[0])):
        for label, (day, start, end) in zip(dated, days, strict=True):
            yield label, day, row.number, row.text[start:end]
    elif len(days) == 1 and labels[-1] == "own" and _ends_behind_reference(row.text, days[0]):
        day, start, end = days[0]
        yield "own", day, row.number, row.text[start:end]
    elif "others" in labels:
        # It may be the date of either: then it is not the letter's own.
        yield "others", days[0][0], row.number, row.text


def _in_place(labels: list[str], text: str, found: tuple[date, int, int]) -> bool:
    """Say whether a single date stands where its label does: first, last, or in the midst of references."""
    _, start, end = found
    before, after = text[:start].strip(), text[end:].strip()
    if labels[0]:
        return not before
    if labels[-1]:
        return not after and _REFERENCE.fullmatch(before) is not None
    return _REFERENCE.fullmatch(before) is not None


def _ends_behind_reference(text: str, found: tuple[date, int, int]) -> bool:
    _, start, end = found
    return _REFERENCE.fullmatch(text[:start].strip()) is not None and not text[end:].strip(" .")


def _without(text: str, found: tuple[date, int, int]) -> str:
    return text[: found[1]] + text[found[2] :]
