"""Tables whose cells hold several lines, and signatories side by side: a cell is read as one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from generator.sources.pdf.glyphs import Row, Segment
from generator.sources.pdf.text import hangs

# Lines of one cell are at most this far apart, in ems; rows of a table are further apart by this factor.
_IN_CELL = 1.75
_BETWEEN_ROWS = 1.12
# Between an office and a name room is left to sign, at most so many ems.
_SIGNED = 9.0
_OFFICE = re.compile(
    r"(?:de )?(?:minister|staatssecretaris)(?:-president)?\b|namens de |mede namens ", re.IGNORECASE
)
_LABEL = re.compile(
    r"(?:datum|betreft|onderwerp|(?:ons |uw |onze )?(?:kenmerk|referentie)|uw brief|bijlagen?|van|"
    r"aan|bijlage\(n\)|contactpersoon|telefoon|t|f|e-mail|postadres|bezoekadres)\s*:?",
    re.IGNORECASE,
)


@dataclass
class Cells:
    """A stretch of rows that stand in the same columns. ``columns`` are their left and right ends."""

    rows: list[Row] = field(default_factory=list)
    columns: list[tuple[float, float]] = field(default_factory=list)

    def take(self, row: Row) -> bool:
        """Add a row, unless one of its segments reaches over two columns."""
        columns = self.columns
        for segment in row.segments:
            over = [at for at in columns if segment.x0 < at[1] and segment.x1 > at[0]]
            if len(over) > 1:
                return False
            left = min([segment.x0, *(at[0] for at in over)])
            right = max([segment.x1, *(at[1] for at in over)])
            columns = [at for at in columns if at not in over] + [(left, right)]
        if len(columns) < 2:
            return False
        self.columns = sorted(columns)
        self.rows.append(row)
        return True

    def text(self, row: Row, column: tuple[float, float]) -> str:
        """Return what a row has in a column."""
        return "".join(g.text for segment in self.within(row, column) for g in segment.glyphs).strip()

    def within(self, row: Row, column: tuple[float, float]) -> list[Segment]:
        """Return the segments of a row that stand in a column."""
        return [segment for segment in row.segments if segment.x0 < column[1] and segment.x1 > column[0]]

    @property
    def partial(self) -> bool:
        """Whether a row has nothing in one of the columns: a cell above it goes on."""
        return any(len(row.segments) < len(self.columns) for row in self.rows)


def in_cells(rows: Sequence[Row]) -> Iterator[tuple[list[Row], bool]]:
    """Yield the rows in groups, each a line of text: as a rule one row; with True for the row of a table.

    Signatories side by side are read one after the other.
    """
    at = 0
    while at < len(rows):
        cells = _cells_at(rows, at)
        if cells is None:
            yield [rows[at]], False
            at += 1
            continue
        at += len(cells.rows)
        if _OFFICE.match(cells.text(cells.rows[0], cells.columns[-1])):
            for column in cells.columns:
                yield from (
                    ([Row(r.base, parts)], False) for r in cells.rows if (parts := cells.within(r, column))
                )
        else:
            yield from ((group, True) for group in _table_rows(cells))


def _cells_at(rows: Sequence[Row], start: int) -> Cells | None:
    """Return the table or the signatories that begin at a row; None if none do, or no cell has two lines."""
    if not _is_parted(rows[start]):
        return None
    cells = Cells()
    signed = bool(_OFFICE.match("".join(glyph.text for glyph in rows[start].segments[-1].glyphs)))
    white = _SIGNED if signed else 2 * _IN_CELL
    for at in range(start, len(rows)):
        row = rows[at]
        apart = at > start and row.base - rows[at - 1].base > white * row.size
        goes_on = at == start or 0 < row.base - rows[at - 1].base < _IN_CELL * row.size
        if apart or not (_is_parted(row) or (goes_on and len(row.segments) == 1)) or not cells.take(row):
            break
    while cells.rows and not _is_parted(cells.rows[-1]) and not _ends_cell(cells):
        cells.rows.pop()
    parted = sum(map(_is_parted, cells.rows))
    if parted < 2 or not cells.partial or _is_letterhead(cells):
        return None
    return cells


def _is_parted(row: Row) -> bool:
    return len(row.segments) > 1 and not hangs(row.segments[0], row.segments[1])


def _ends_cell(cells: Cells) -> bool:
    """Tell whether the last row, which has but one cell, stands as close as lines of a cell do."""
    gaps = [below.base - above.base for above, below in pairwise(cells.rows)]
    return gaps[-1] <= _BETWEEN_ROWS * min(gaps)


def _is_letterhead(cells: Cells) -> bool:
    """Tell whether labels of a letter stand beside their values."""
    heads = [text for row in cells.rows if (text := cells.text(row, cells.columns[0]))]
    return sum(bool(_LABEL.fullmatch(text)) for text in heads) * 2 >= len(heads)


def _table_rows(cells: Cells) -> Iterator[list[Row]]:
    """Yield the rows of a table, each of one line or more: parted by white, else by their first cell."""
    gaps = [below.base - above.base for above, below in pairwise(cells.rows)]
    close = _BETWEEN_ROWS * min(gaps)
    spaced = any(gap > close for gap in gaps)
    group = [cells.rows[0]]
    for gap, row in zip(gaps, cells.rows[1:], strict=True):
        opens = gap > close if spaced else bool(cells.text(row, cells.columns[0])) and _is_parted(row)
        if opens or (spaced and _full(cells, row) and _full(cells, group[-1]) and not _goes_on(cells, row)):
            yield group
            group = []
        group.append(row)
    yield group


def _full(cells: Cells, row: Row) -> bool:
    return all(cells.text(row, column) for column in cells.columns)


def _goes_on(cells: Cells, row: Row) -> bool:
    """Tell whether a cell of a row goes on with the line above it: it begins with a small letter."""
    return any(cells.text(row, column)[:1].islower() for column in cells.columns)
