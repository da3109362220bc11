"""A page of a PDF as printed lines: the column of text from top to bottom, then what stands in its margin."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.sources.pdf.cells import in_cells
from generator.sources.pdf.columns import in_reading_order
from generator.sources.pdf.glyphs import Row, Segment
from generator.sources.pdf.text import Piece, cells_of, pieces_of

# A page of so many lines shows by itself where its column ends.
_FULL_PAGE = 12


@dataclass
class Printed:
    """A printed line; ``gap`` is the distance of its baseline from that of the line above it.

    ``table``: it is the row of a table, of which the cells may hold several lines.
    ``over``: it stands at the head of a column, and goes on from the foot of the column to its left.
    """

    pieces: list[Piece]
    size: float
    left: float
    bold: bool
    base: float
    gap: float = 0.0
    margin: bool = False
    note: str = ""
    over: bool = False
    table: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page in the order of reading, and the heights of the rules that are drawn in it."""

    lines: list[Printed]
    rules: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """Where the running text of a file stands: the size of its type, and where its lines end at the right."""

    size: float
    right: float


def column_of(rows: list[Row]) -> Column | None:
    """Return the column of running text that these rows show; None where there is no running text."""
    sizes = Counter(round(glyph.size, 1) for row in rows for glyph in row.glyphs if not glyph.blank)
    if not sizes:
        return None
    size = sizes.most_common(1)[0][0]
    body = [row.segments[0] for row in rows if abs(row.segments[0].size - size) < 0.3]
    starts = Counter(round(segment.x0) for segment in body)
    left = starts.most_common(1)[0][0] if starts else 0
    ends = sorted(segment.x1 for segment in body if abs(segment.x0 - left) < 3)
    return Column(size, ends[-1]) if len(ends) >= 3 else None


def printed_lines(rows: list[Row], turned: list[Row], column: Column | None) -> list[Printed]:
    """Return the lines of a page; ``column`` is that of the whole file, for pages with little text.

    What stands beside the column follows it, as margin; text that is turned on its side follows at the end.
    """
    text, margin = in_reading_order(rows), list[Row]()
    if text is rows:
        own = column_of(rows) if len(rows) >= _FULL_PAGE else None
        text, margin = _without_margin(rows, own or column)
    return [*_lines(text), *_lines(margin, margin=True), *_lines(turned, margin=True)]


def _lines(rows: list[Row], margin: bool = False) -> list[Printed]:
    done: list[Printed] = []
    for group, table in in_cells(rows) if not margin else (([row], False) for row in rows):
        first, last = group[0], group[-1]
        gap = first.base - done[-1].base if done else 0.0
        pieces = pieces_of(first) if len(group) == 1 else cells_of(group)
        line = Printed(pieces, first.size, first.x0, first.bold, last.base, gap, margin, over=gap < 0)
        line.table = table
        done.append(line)
    return done


def _without_margin(rows: list[Row], column: Column | None) -> tuple[list[Row], list[Row]]:
    """Part the rows into the column of text and a column of small type beside it.

    The house style of the ministries sets a margin to the right of the text, in smaller type and with its own
    leading ("Ons kenmerk", "Contactpersoon"); so does it "Pagina 2 van 7".
    """
    if column is None:
        return rows, []
    edge = column.right + 0.5 * column.size
    beside = [s for row in rows for s in row.segments if s.x0 > edge and s.size < 0.93 * column.size]
    if not beside or not _is_column(beside):
        return rows, []
    taken = {id(segment) for segment in beside}
    text, margin = [], []
    for row in rows:
        inside = [segment for segment in row.segments if id(segment) not in taken]
        outside = [segment for segment in row.segments if id(segment) in taken]
        if inside:
            text.append(Row(row.base, inside))
        if outside:
            margin.append(Row(row.base, outside))
    return text, margin


def _is_column(segments: list[Segment]) -> bool:
    """Tell whether segments at the right stand under one another, or are a lone page number."""
    starts = Counter(round(segment.x0 / 3) for segment in segments)
    aligned = starts.most_common(1)[0][1]
    return aligned * 2 >= len(segments) or len(segments) == 1
