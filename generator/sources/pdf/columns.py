"""Two columns of running text beside each other: the left one is read to its end, then the right one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from generator.sources.pdf.glyphs import Glyph, Row, Segment

# The white between two columns is this wide at least, in ems, over this many rows with text at both sides.
_GUTTER = 0.9
_ROWS = 6
# Running text fills its column; the cells of a table do not.
_FILLED = 0.8
_STEP = 2.0
# Baselines that are further apart than this, in ems, are parted by white.
_NEAR = 2.8
_NUMBER = re.compile(r"[-– ]*\d{1,3}[-– ]*")


def in_reading_order(rows: list[Row]) -> list[Row]:
    """Return the rows of a page with those that hold two columns parted, the left column first."""
    if len(rows) < _ROWS:
        return rows
    left = min(row.x0 for row in rows)
    right = max(segment.x1 for row in rows for segment in row.segments)
    best: tuple[int, int, float] | None = None
    at = left + 0.3 * (right - left)
    while at < left + 0.7 * (right - left):
        for start, end in _open_runs(rows, at):
            if best is None or end - start > best[1] - best[0]:
                best = start, end, at
        at += _STEP
    if best is None:
        return rows
    start, end, cut = best
    return [*rows[:start], *_columns(rows[start:end], cut), *in_reading_order(rows[end:])]


def _open_runs(rows: Sequence[Row], cut: float) -> list[tuple[int, int]]:
    """Return the stretches of rows that leave white at ``cut`` and hold running text at both sides of it."""
    runs = []
    start = 0
    for at in range(len(rows) + 1):
        if at < len(rows) and _is_open(rows[at], cut):
            continue
        begin, end = _without_strays(rows, start, at, cut)
        if end - begin >= _ROWS and _are_columns(rows[begin:end], cut):
            runs.append((begin, end))
        start = at + 1
    return runs


def _without_strays(rows: Sequence[Row], start: int, end: int, cut: float) -> tuple[int, int]:
    """Return a stretch without the title that white parts from its top, and the page's number at its foot."""
    both = [at for at in range(start, end) if _side(rows[at], cut, False) and _side(rows[at], cut, True)]
    if not both:
        return start, start
    first = both[0]
    while first > start and rows[first].base - rows[first - 1].base < _NEAR * rows[first].size:
        first -= 1
    while end > first and _NUMBER.fullmatch("".join(glyph.text for glyph in rows[end - 1].glyphs)):
        end -= 1
    return first, end


def _is_open(row: Row, cut: float) -> bool:
    room = 0.5 * _GUTTER * row.size
    return all(glyph.x1 < cut - room or glyph.x0 > cut + room for glyph in row.glyphs if not glyph.blank)


def _are_columns(rows: Sequence[Row], cut: float) -> bool:
    """Tell whether rows hold two columns of running text: most lines are there, and filled, at both sides."""
    sides = [[_side(row, cut, right) for row in rows] for right in (False, True)]
    if sum(bool(a) and bool(b) for a, b in zip(*sides, strict=True)) < _ROWS:
        return False
    for side in sides:
        lines = [line for line in side if line]
        begin = min(line[0].x0 for line in lines)
        wide = max(line[-1].x1 for line in lines) - begin
        if wide <= 0 or median((line[-1].x1 - begin) / wide for line in lines) < _FILLED:
            return False
        if median(len(line) for line in lines) < 2 * _ROWS:
            return False
    return True


def _side(row: Row, cut: float, right: bool) -> list[Glyph]:
    """Return what stands left or right of the cut."""
    return [glyph for glyph in row.glyphs if not glyph.blank and (glyph.x0 > cut) == right]


def _columns(rows: Sequence[Row], cut: float) -> list[Row]:
    """Return the rows of the left column, then those of the right one."""
    return [part for right in (False, True) for row in rows if (part := _part(row, cut, right)) is not None]


def _part(row: Row, cut: float, right: bool) -> Row | None:
    """Return what of a row stands in one column; None if nothing does."""
    segments = []
    for segment in row.segments:
        inside = [glyph for glyph in segment.glyphs if (glyph.x0 > cut) == right]
        while inside and inside[-1].blank:
            inside.pop()
        while inside and inside[0].blank:
            inside.pop(0)
        if inside:
            segments.append(Segment(inside))
    return Row(row.base, segments) if segments else None
