"""Tables that a PDF flattened: rows of numbers or of cells far apart, kept as they stand."""

from __future__ import annotations

import re

from generator.text.rows import Row, runs_on
from generator.text.segments import TERMINAL

_NUMBER = re.compile(r"[€$(+–-]*\d[\d.,/–-]*[%)*]*|[-–]|n\.?v\.?t\.?|x|ja|nee|pm|p\.m\.", re.IGNORECASE)
_LONGEST_CELL = 60
# Two blanks between words fill out a line: they part no columns, nor need three in the same line.
_JUSTIFIED = re.compile(r"(?<=\S)  (?=\S)")


def find_tables(rows: list[Row]) -> list[tuple[int, int]]:
    """Return where tables begin and end: two rows of a table's form or more, with the row that heads them."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(rows):
        end = at
        while end < len(rows) and _is_tabular(rows, end) and (end == at or rows[end].hint == rows[at].hint):
            end += 1
        if end - at >= 2 or (end > at and rows[at].hint == "table"):
            start = at - 1 if _heads(rows, at, found) else at
            found.append((start, end))
        at = max(end, at + 1)
    return found


def _is_tabular(rows: list[Row], at: int) -> bool:
    row = rows[at]
    if row.hint:
        return row.hint == "table"
    below = rows[at + 1] if at + 1 < len(rows) else None
    cells = row.cells
    if len(cells) > 1:
        in_sentence = (at and runs_on(rows[at - 1], row)) or (below is not None and runs_on(row, below))
        return not (in_sentence or _JUSTIFIED.search(row.wide)) and max(map(len, cells)) <= _LONGEST_CELL
    words = row.text.split(" ")
    numbers = sum(bool(_NUMBER.fullmatch(word)) for word in words)
    if numbers < 2 or numbers * 2 < len(words) or TERMINAL.search(row.text):
        return False
    return below is None or not runs_on(row, below)


def _heads(rows: list[Row], at: int, found: list[tuple[int, int]]) -> bool:
    """Tell whether the row above a table is its head: short, no sentence, with no empty line between them."""
    if at == 0 or rows[at].blank or rows[at].broken or rows[at].hint or (found and found[-1][1] == at):
        return False
    above = rows[at - 1]
    alone = above.blank or at == 1 or bool(TERMINAL.search(rows[at - 2].text))
    return alone and not above.hint and len(above.text) < 70 and not TERMINAL.search(above.text)
