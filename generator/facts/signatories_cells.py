"""Signatures in the cells of a table, or in columns of which the text kept no closing.

    | De Minister van Defensie, | De Minister van Buitenlandse Zaken, |
    | --- | --- |
    | K.H. Jansen | W.B. de Vries |

A row that has an office in one cell and a name in the next is no signature, but a list of who took part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts import signatories_people as people
from generator.facts.signatories_lines import NOISE, OFFICE, Item
from generator.model.document import Document

_APART = re.compile(r"\s*\|\s*|\t+|\s{3,}")
_RULE = re.compile(r"[-|:\s]+")
# So many lines an office may be broken over.
_OFFICE_LINES = 4
_LONGEST = 300

Row = tuple[int, list[str]]


def find_in_cells(document: Document) -> Iterator[Item]:
    """Yield an office and a name for each who signs in cells side by side, where the cells pair."""
    rows = list(_rows(document))
    for at, (_, cells) in enumerate(rows):
        if len(cells) < 2:
            continue
        below = rows[at + 1] if at + 1 < len(rows) else (0, [])
        if all(OFFICE.match(cell) for cell in cells):
            found = list(_below_offices(rows, at))
        elif _are_names(cells) and len(below[1]) == len(cells) and all(OFFICE.match(c) for c in below[1]):
            found = list(_paired(below[1], below[0], rows[at]))
        elif _are_names(cells) and (offices := _stacked(rows, at)):
            found = list(_paired(offices, rows[at][0], rows[at]))
        else:
            continue
        if found:
            yield from found
            return


def _rows(document: Document) -> Iterator[Row]:
    """Yield the lines that say something, parted into cells."""
    for line in document.source.lines:
        text = line.text.strip()
        if not text or len(text) > _LONGEST or _RULE.fullmatch(text):
            continue
        cells = [NOISE.sub("", cell).strip() for cell in _APART.split(text.strip("| "))]
        yield line.number, [cell for cell in cells if cell]


def _below_offices(rows: list[Row], at: int) -> Iterator[Item]:
    """Yield the offices of a row, each with what it goes on with below, and the names under them."""
    number, cells = rows[at]
    offices = list(cells)
    for below in rows[at + 1 : at + 1 + _OFFICE_LINES]:
        if len(below[1]) != len(cells):
            return
        if _are_names(below[1]):
            yield from _paired(offices, number, below)
            return
        offices = [f"{office} {more}" for office, more in zip(offices, below[1], strict=True)]


def _stacked(rows: list[Row], at: int) -> list[str]:
    """Return the offices that stand one below the other above a row of as many names."""
    count = len(rows[at][1])
    above = [cells for _, cells in rows[max(0, at - count) : at]]
    stacked = len(above) == count and all(len(cells) == 1 and OFFICE.match(cells[0]) for cells in above)
    return [cells[0] for cells in above] if stacked else []


def _are_names(cells: list[str]) -> bool:
    """Say whether all cells are names, with initials or a first name, and none an office."""
    return all(
        (people.WITH_INITIALS.fullmatch(cell) or people.WITH_FIRST_NAME.fullmatch(cell))
        and not OFFICE.match(cell)
        for cell in cells
    )


def _paired(offices: list[str], line: int, names: Row) -> Iterator[Item]:
    for office, name in zip(offices, names[1], strict=True):
        yield Item("office", office.rstrip(", "), line)
        yield Item("name", name.rstrip(", "), names[0])
