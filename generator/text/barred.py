"""Signatures in the cells of a table that bars part, as web pages have it: "| De Minister van X, | ... |"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.model.document import Furniture
from generator.text.names import is_name
from generator.text.offices import is_office
from generator.text.rows import Row

_RULE = re.compile(r"[-|: ]+")
_BAR = re.compile(r" ?\| ?")
# So many rows may stand between offices and names: what an office goes on with, rules, empty cells.
_MOST_ROWS = 5
_WIDTH = 100


def take_bars(rows: Sequence[Row]) -> tuple[list[Row], list[Furniture]]:
    """Return the rows with those that sign in cells set in columns, and the bars that were between them."""
    taken: list[Furniture] = []
    signed = {at for begin, end in _signatures(rows) for at in range(begin, end)}
    kept: list[Row] = []
    for at, row in enumerate(rows):
        if at not in signed:
            kept.append(row)
            continue
        cells = _cells(row)
        bars = [row.text] if not cells else re.findall(r"\|", row.text)
        taken += [Furniture(row.number, bar) for bar in bars]
        if cells:
            wide = "".join(cell.ljust(_WIDTH) for cell in cells).rstrip()
            kept.append(replace(row, text=" ".join(cells), wide=wide, before=""))
    return kept, taken


def _signatures(rows: Sequence[Row]) -> list[tuple[int, int]]:
    """Return where rows of cells hold as many offices as names: offices above, or names."""
    found: list[tuple[int, int]] = []
    for at, row in enumerate(rows):
        cells = _cells(row) if "|" in row.text else []
        if len(cells) < 2 or (found and at < found[-1][1]):
            continue
        above, below = (is_office, is_name) if all(map(is_office, cells)) else (is_name, is_office)
        if not all(map(above, cells)):
            continue
        for end in range(at + 1, min(at + 1 + _MOST_ROWS, len(rows))):
            if "|" not in rows[end].text:
                break
            names = _cells(rows[end])
            if len(names) == len(cells) and all(map(below, names)) and not all(map(above, names)):
                found.append((at, end + 1))
                break
    return found


def _cells(row: Row) -> list[str]:
    """Return what the cells of a row say; nothing for a rule or a row of empty cells."""
    if _RULE.fullmatch(row.text):
        return []
    return [cell.strip() for cell in _BAR.split(row.text) if cell.strip()]
