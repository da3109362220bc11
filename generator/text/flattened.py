"""Texts that lost their line ends: in one endless line, questions, furniture and broken words can be told.

The Aanhangsel of 2014-2015, nr. 698, came to us as one line of eight thousand signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.text.furniture import RUN
from generator.text.rows import Row

_FLAT = 1500
# No letter in one line is longer.
_LONGEST = 200_000
_NAMES = r"(?:Vraag|Antwoord)(?: op (?:de )?vra(?:ag|gen))? \d{1,2}(?:(?:,| en|, en) \d{1,2})*"
_LABEL = re.compile(rf"(?<=[.?!»”)\d]) (?={_NAMES} [A-ZÀ-Þ«“‘])")
_AFTER_LABEL = re.compile(rf"({_NAMES}) (?=[A-ZÀ-Þ«“‘])")
_HYPHEN = re.compile(r"(?<=[a-zà-ÿ]-) (?=[a-zà-ÿ])")


def unflatten(rows: list[Row]) -> list[Row]:
    """Return the rows with each endless one cut where lines must have ended; all others as they are."""
    if not any(len(row.text) > _FLAT for row in rows) or len(rows) > 10:
        return rows
    return [
        part
        for row in rows
        for part in (_parts(row) if _FLAT < len(row.text) <= _LONGEST and not row.hint else [row])
    ]


def _parts(row: Row) -> Iterator[Row]:
    """Yield the lines of an endless row: furniture, labels, and the halves of broken words, on their own."""
    first = True
    for text, broken in _without_furniture(row.text):
        for question in _LABEL.split(text):
            label, rest = _labelled(question)
            for at, part in enumerate([label] if label else []):
                yield replace(row.with_text(part), blank=row.blank if first else at == 0, broken=False)
                first = False
            for at, part in enumerate(_HYPHEN.split(rest)):
                if part.strip():
                    yield replace(
                        row.with_text(part.strip()), blank=first and row.blank, broken=broken and at == 0
                    )
                    first = False
            broken = False


def _labelled(text: str) -> tuple[str, str]:
    match = _AFTER_LABEL.match(text)
    return (match.group(1), text[match.end() :]) if match else ("", text)


def _without_furniture(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the text between pieces of furniture, and these; with whether a page ended before it."""
    at = 0
    broken = False
    for run in RUN.finditer(text):
        yield text[at : run.start()].strip(), broken
        yield run.group().strip(), True
        at, broken = run.end(), True
    yield text[at:].strip(), broken
