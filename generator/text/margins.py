"""The margin of a ministry's paper, where it landed between the lines of the letter.

On each page the house style repeats who writes and under what reference; a PDF reader puts that column after
or amid the text. It is furniture: taken out, and what it says kept.
"""

from __future__ import annotations

import re

from generator.model.document import Furniture
from generator.text.labels import LABEL, announced, bare, is_reference
from generator.text.rows import Row, drop

# Read without blanks, since the margin's type is often spaced out (“P ostbus 20901”).
_FORM = re.compile(
    rf"(?:{LABEL.pattern}|Ministerievan.*|Directoraat-?[Gg]eneraal.*|Directie.*|Postbus\d+|"
    r"\d{4}[A-Z]{2}[A-Z][\w’-]+|[TFM]\(?[+0]\(?[\d-]{6,}.*|www\.\S+|\S+@\S+\.\w+|"
    r"[A-Z][\w’]+(?:straat|weg|plein|laan)\d+\w?)"
)
_LONGEST = 45
# How many rows of no known form may stand between two that have one.
_BETWEEN = 2


def take_margins(rows: list[Row], start: int) -> tuple[list[Row], list[Furniture]]:
    """Return the rows without the margins below row ``start``, and the margins with what they say."""
    forms = [at >= start and _has_form(row) for at, row in enumerate(rows)]
    gone: set[int] = set()
    at = start
    while at < len(rows):
        end = _end(rows, forms, at)
        if end:
            gone.update(range(at, end))
        at = max(end, at + 1)
    repeated = {bare(rows[at].text) for at in gone}
    gone |= _stray(rows, gone, repeated, start)
    found = [
        Furniture(rows[at].number, rows[at].text, announced(rows[at - 1].text if at else "", rows[at].text))
        for at in sorted(gone)
    ]
    return drop(rows, gone), found


def _has_form(row: Row) -> bool:
    return not row.hint and len(row.text) <= _LONGEST and bool(_FORM.fullmatch(bare(row.text)))


def _end(rows: list[Row], forms: list[bool], at: int) -> int:
    """Return the position after the margin that begins at a row; 0 if none does.

    A margin names two things at least, one of them by a label or an office's name.
    """
    if not forms[at]:
        return 0
    end, known, last = at + 1, 1, at
    while end < len(rows) and end - last <= _BETWEEN + 1 and _is_short(rows[end]):
        if forms[end]:
            known, last = known + 1, end
        end += 1
    stop = last + 1
    while stop < len(rows) and stop - last <= _BETWEEN and _is_value(rows, stop, last):
        stop += 1
    return stop if known >= 2 or (stop > at + 1 and is_reference(rows[at].text)) else 0


def _is_short(row: Row) -> bool:
    return (
        not row.hint
        and len(row.text) <= _LONGEST
        and row.text[-1] not in ".;:!?"
        and row.text[0] not in "•–-"
    )


def _is_value(rows: list[Row], at: int, last: int) -> bool:
    """Tell whether the row is what the label above it announces: a reference, a number of annexes, a name."""
    row = rows[at]
    if not _is_short(row):
        return False
    if LABEL.fullmatch(bare(rows[last].text)) and at == last + 1:
        return row.text.isdigit() or any(c.isdigit() for c in row.text) or not row.text[0].islower()
    return (
        bare(rows[last].text).startswith("Ministerievan")
        and row.text[0].isupper()
        and rows[at - 1].text[-1] not in ","
    )


def _stray(rows: list[Row], gone: set[int], repeated: set[str], start: int) -> set[int]:
    """Return rows beside no margin that repeat a row of one word for word: the margin was torn apart."""
    return {
        at
        for at in range(start, len(rows))
        if at not in gone
        and bare(rows[at].text) in repeated
        and len(rows[at].text) > 3
        and _is_short(rows[at])
    }
