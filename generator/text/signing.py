"""Who signed in what office: the lines of a closing paired, each signatory a block of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import takewhile

from generator.text.drafts import Draft
from generator.text.names import (
    behalf_goes_on,
    cut,
    has_initials,
    is_name,
    is_office,
    is_on_behalf,
    is_proxy,
    is_remark,
    lets_another_sign,
    names_in,
    offices_in,
)
from generator.text.rows import Row

# A part of a row that three blanks or more part from the next.
_ARTICLE = re.compile(r"de ", re.IGNORECASE)
_CELL = re.compile(r"\S+(?: {1,2}\S+)*")


def is_office_row(row: Row) -> bool:
    """Tell whether the row names an office, or several side by side, and nothing else."""
    return is_office(row.text) or len(offices_in(row)) > 1


@dataclass(slots=True)
class _Signing:
    """Offices and names as they are read: a name answers the first office that has none."""

    done: list[tuple[list[Row], Row | None]] = field(default_factory=list)
    offices: list[list[Row]] = field(default_factory=list)
    names: list[Row] = field(default_factory=list)

    def office(self, row: Row, goes_on: bool) -> None:
        """Take an office, or the second line of one; a name that stands above it is its name."""
        if goes_on and self.offices and not self.names:
            self.offices[-1].append(row)
            return
        if self.names and not self.offices:
            self.done.append(([row], self.names.pop(0)))
            return
        if len(self.names) == 1 and any(is_proxy(line.text) for line in self.offices[-1]):
            self.offices[-1].append(row)
            return
        if self.names:
            self.close()
        self.offices.append([row])

    def office_in_columns(self, row: Row, starts: list[int]) -> None:
        """Take a second line of offices that stand in columns: each part goes on from the office above it."""
        offices = self.offices[-len(starts) :]
        for start, cell in zip(_starts(row), row.cells, strict=True):
            nearest = min(range(len(starts)), key=lambda column: abs(starts[column] - start))
            offices[nearest].append(row.with_text(cell))

    def name(self, row: Row) -> None:
        """Take a name."""
        self.names.append(row)

    def remark(self, row: Row) -> None:
        """Take a remark; it belongs to the office or the name that stands above it."""
        if self.names:
            self.close()
        where = self.offices or [office for office, _ in self.done[-1:]]
        if where:
            where[-1].append(row)
        else:
            self.offices.append([row])

    def close(self) -> None:
        """Pair what was read; names that stand above their offices are paired too."""
        named = list(self.names)
        for office in self.offices:
            self.done.append((office, named.pop(0) if named else None))
        self.done += [([], name) for name in named]
        self.offices, self.names = [], []


def _starts(row: Row) -> list[int]:
    """Return where the cells of a row begin, in letters from the left."""
    return [row.indent + cell.start() for cell in _CELL.finditer(row.wide)]


def pair_signatures(rows: list[Row]) -> list[Draft]:
    """Return a block for each signatory: offices and names are paired in the order in which they stand."""
    signing = _Signing()
    above: Row | None = None
    starts: list[int] = []
    for at, row in enumerate(rows):
        offices = offices_in(row)
        if starts and not row.blank and not is_office_row(row) and not _names_columns(row, starts, rows):
            signing.office_in_columns(row, starts)
            above = row
            continue
        starts = _starts(row) if len(offices) > 1 and len(row.cells) == len(offices) else []
        if is_office_row(row):
            goes_on = above is not None and (
                is_on_behalf(above.text) or lets_another_sign(above.text) or _is_second_office(above, row)
            )
            for part in cut(row, offices):
                signing.office(part, goes_on)
        elif is_on_behalf(row.text):
            signing.office(row, goes_on=above is not None and row.text.startswith("namens"))
        elif is_remark(row.text):
            signing.remark(row)
        elif (
            signing.offices
            and not signing.names
            and not has_initials(row.text)
            and _continues(above, row, rows)
        ):
            signing.office(row, goes_on=True)
        else:
            below = rows[at + 1] if at + 1 < len(rows) else None
            waiting = len(signing.offices) or (len(offices_in(below)) if below else 1)
            for part in cut(row, names_in(row, waiting)):
                signing.name(part)
        above = row
    signing.close()
    return [_signature(office, name) for office, name in signing.done]


def _names_columns(row: Row, starts: list[int], rows: list[Row]) -> bool:
    """Tell whether a row below offices in columns holds their names: as many cells, and no row below does."""
    count = len(starts)
    later = takewhile(lambda below: not is_office_row(below), rows[rows.index(row) + 1 :])
    named = any(
        len(names) == count and all(map(is_name, names)) for names in (names_in(r, count) for r in later)
    )
    return len(row.cells) == count and not named


def _is_second_office(above: Row, row: Row) -> bool:
    """Tell whether two offices are one person's: "De minister-president," and "Minister van ...,"."""
    opened = above.text.endswith(",") and bool(_ARTICLE.match(above.text))
    return is_office_row(above) and opened and not _ARTICLE.match(row.text)


def _continues(above: Row | None, row: Row, rows: list[Row]) -> bool:
    """Tell whether a row is the second line of the office above it, not yet a name."""
    if above is None:
        return False
    if lets_another_sign(above.text):
        return row is not rows[-1]
    if row.blank:
        return False
    if behalf_goes_on(above.text) and row.text.endswith(","):
        return True
    count = len(offices_in(above))
    if count > 1:
        return len(names_in(row, count)) != count and row is not rows[-1]
    last = row is rows[-1]
    return row.text[0].islower() or (not last and (row.text.endswith(",") or not is_name(row.text)))


def _signature(office: list[Row], name: Row | None) -> Draft:
    """Return the block of a signatory; its lines stand in the order of the source."""
    lines = [*_office_lines(office), *([(name,)] if name is not None else [])]
    return Draft("closing", tuple(sorted(lines, key=lambda line: line[0].number)), "signature")


def _office_lines(office: list[Row]) -> list[tuple[Row, ...]]:
    """Return the lines of an office: what says for whom is signed is one of its own, what runs on is not."""
    lines: list[list[Row]] = []
    for row in office:
        starts = _is_apart(row) or (is_office(row.text) and len(lines) > 1)
        if lines and not starts and (not _is_apart(lines[-1][0]) or behalf_goes_on(lines[-1][-1].text)):
            lines[-1].append(row)
        else:
            lines.append([row])
    return [tuple(line) for line in lines]


def _is_apart(row: Row) -> bool:
    return is_on_behalf(row.text) or is_remark(row.text)
