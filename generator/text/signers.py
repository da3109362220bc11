"""Those who sign, as a closing is read: each with the lines of office, proxy and name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.model.document import Role
from generator.text.names import is_name, is_sure, part_names
from generator.text.offices import is_office_row, is_open
from generator.text.rows import Row

_LEFT = re.compile(
    r"(?:\[[^\]]{1,40}\]|[-–_.]|\(?(?:w\.g\.|(?:was )?getekend)\)?[.,]?|\s)+"
    # what signing in a program leaves: "Digitaal ondertekend door K. Jansen", "Datum: 2023.05.12 10:11:12"
    r"|\(?(?:dit document is )?(?:digitaal|elektronisch) (?:ge)?(?:onder)?tekend(?: door .{3,60})?\)?\.?"
    r"|datum: \d{4}\.\d\d\.\d\d \d\d:\d\d:\d\d.{0,10}",
    re.IGNORECASE,
)
_CELL = re.compile(r"\S+(?: {1,2}\S+)*")
_BEFORE_PREPOSITION = re.compile(r"(?:^|(?<=[\w,]) )(?=(?:van|voor) )")
_AFTER_COMMA = re.compile(r"(?<=,) ")
# So many rows an office beside another may go on for.
_OFFICE_ROWS = 3


@dataclass(slots=True)
class Signer:
    """One who signs: lines, each with its role and its rows, in the order of reading.

    ``start`` is where his column begins, in letters from the left.
    """

    lines: list[tuple[Role, list[Row]]] = field(default_factory=list)
    start: int = 0

    def add(self, role: Role, row: Row) -> None:
        """Add a row: to the last line if that is of the same role, else as a line of its own."""
        if self.lines and self.lines[-1][0] == role != "name":
            self.lines[-1][1].append(row)
        else:
            self.lines.append((role, [row]))

    @property
    def last(self) -> Role:
        """What was read last."""
        return self.lines[-1][0]

    @property
    def text(self) -> str:
        """The text of the row that was read last."""
        return self.lines[-1][1][-1].text

    @property
    def office(self) -> str:
        """All that was read of offices; empty if nothing was."""
        return " ".join(row.text for role, rows in self.lines if role == "office" for row in rows)


@dataclass(slots=True)
class Read:
    """What was read: so many rows, those who sign, and the rows that a form left between them."""

    length: int
    signers: list[Signer]
    left: list[Row] = field(default_factory=list)


def is_left(row: Row) -> bool:
    """Tell whether the row is what a form left behind: “[Ondertekenaar 1]”, “w.g.”."""
    return bool(_LEFT.fullmatch(row.text))


def starts_of(row: Row) -> list[int]:
    """Return where the cells of a row begin, in letters from the left."""
    return [row.indent + cell.start() for cell in _CELL.finditer(row.wide)]


def names_beside(rows: Sequence[Row], at: int, offices: Sequence[Signer]) -> list[str]:
    """Return the names that stand side by side on a row, one for each office; none if that is not clear."""
    row, count = rows[at], len(offices)
    names = row.cells if len(row.cells) == count else part_names(row.text, count)
    if all(map(is_sure, names)) or not all(map(is_name, names)):
        return names if all(map(is_name, names)) else []
    # What may as well be the end of the offices: "Buitenlandse Zaken, Economische Zaken,".
    if any(is_open(office.text) for office in offices) or _AFTER_COMMA.search(row.text):
        return []
    return [] if len(row.cells) == count and _names_later(rows, at, count) else names


def _names_later(rows: Sequence[Row], at: int, count: int) -> bool:
    """Tell whether a row below, before any office, has names in as many cells."""
    for row in rows[at + 1 : at + 1 + _OFFICE_ROWS]:
        if is_office_row(row):
            return False
        if len(row.cells) == count and all(map(is_name, row.cells)):
            return True
    return False


def go_on_beside(offices: Sequence[Signer], row: Row) -> bool:
    """Add to offices that stand side by side what a row says of each; tell whether it was clear.

    In columns each part goes on from the office above it. Where the blanks between columns were lost,
    the parts are those before each "van" or "voor", or after each comma: as many as offices have no end yet.
    """
    if len(row.cells) > 1 or row.indent > offices[0].start:
        for start, cell in zip(starts_of(row), row.cells, strict=False):
            nearest = min(offices, key=lambda office: abs(office.start - start))
            nearest.add("office", row.with_text(cell) if len(row.cells) > 1 else row)
        return True
    waiting = [office for office in offices if not office.text.endswith(",")]
    for between in (_BEFORE_PREPOSITION, _AFTER_COMMA):
        parts = [part.strip() for part in between.split(row.text) if part.strip()]
        if len(parts) == len(waiting) > 1:
            for office, part in zip(waiting, parts, strict=True):
                office.add("office", row.with_text(part))
            return True
    offices[-1].add("office", row)
    return len(waiting) < 2 or not _AFTER_COMMA.search(row.text)
