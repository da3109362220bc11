"""The text of a row, with its raised marks told apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.sources.pdf.glyphs import SMALLER, Glyph, Row, Segment, is_mark

# Between these shares of an em lies a gap that is a space though the file writes none.
_SPACE = 0.2
_SPACE_BESIDE_BLANK = 0.6
_UNITS = re.compile(r"(?:^|[\s\d(/])(?:[kcdm]?m|ha|k?Wh|CO)$")
_SUPERSCRIPTS = {ord(sup): plain for sup, plain in zip("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789", strict=True)}
_LIST_MARK = re.compile(r"[•▪■□➢✓·◦o*–—-]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]?")
# Brackets that are raised with a mark. Letters that stand this far apart, in ems, are spaced out.
_OPENS, _CLOSES = ("[", "("), ("]", ")")
_SPACED = 0.08
_FEW_PAIRS = 4
_MARK = re.compile(r"\d{1,3}|\*{1,3}|[†‡]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text of a row; ``mark`` is set where it is a raised mark such as a footnote call.

    ``bracket``: it is a raised bracket, which belongs to the mark that follows.
    """

    text: str
    mark: str = ""
    bracket: bool = False


def pieces_of(row: Row) -> list[Piece]:
    """Return the text of a row in pieces: plain text, raised marks, and a tab between segments."""
    pieces: list[Piece] = []
    for at, segment in enumerate(row.segments):
        if pieces:
            mark = at == 1 and hangs(row.segments[0], segment)
            pieces.append(Piece(" " if mark else "\t"))
        pieces += _segment(segment, row)
    return _merged(pieces)


def cells_of(rows: Sequence[Row]) -> list[Piece]:
    """Return the text of the row of a table of which the cells hold several lines, a tab between cells."""
    cells: list[tuple[float, float, list[Piece]]] = []
    for row in rows:
        for segment in row.segments:
            pieces = _segment(segment, row)
            over = [cell for cell in cells if segment.x0 < cell[1] and segment.x1 > cell[0]]
            left = min([segment.x0, *(cell[0] for cell in over)])
            right = max([segment.x1, *(cell[1] for cell in over)])
            above = [piece for cell in over for piece in [*cell[2], Piece(" ")]]
            cells = [cell for cell in cells if cell not in over] + [(left, right, [*above, *pieces])]
    ordered = sorted(cells, key=lambda cell: cell[0])
    return _merged(
        [piece for at, cell in enumerate(ordered) for piece in ([Piece("\t")] * (at > 0) + cell[2])]
    )


def plain(pieces: list[Piece]) -> str:
    """Return the pieces as a text that knows nothing of raised marks: they are glued to their word."""
    return "".join(piece.text for piece in pieces)


def hangs(mark: Segment, text: Segment) -> bool:
    """Tell whether a segment is the mark of a list item or heading that hangs before its text."""
    printed = "".join(glyph.text for glyph in mark.glyphs).strip()
    return bool(_LIST_MARK.fullmatch(printed)) and text.x0 - mark.x1 < 6 * text.size


def _segment(segment: Segment, row: Row) -> list[Piece]:
    pieces: list[Piece] = []
    before: Glyph | None = None
    written = ""
    spaced = _spacing(segment)
    for glyph in segment.glyphs:
        if before is not None and _is_gap(before, glyph, spaced):
            pieces.append(Piece(" "))
            written += " "
        text = glyph.text
        raised = _is_raised(glyph, row) and not glyph.blank
        shown = text.translate(_SUPERSCRIPTS)
        if (raised or shown != text) and _MARK.fullmatch(shown) and not _UNITS.search(written):
            if pieces and pieces[-1].bracket:
                pieces.pop()
            pieces.append(Piece(shown, mark=shown))
        elif raised and text in _CLOSES and pieces and pieces[-1].mark:
            pass  # the bracket of a mark is no part of its number
        else:
            pieces.append(Piece(text, bracket=raised and text in _OPENS))
        written += text
        before = glyph
    return pieces


def _spacing(segment: Segment) -> float:
    """Return the white that stands between all letters of a segment, in points: 0 but where it is spaced."""
    pairs = [(a, b) for a, b in pairwise(segment.glyphs) if not a.blank and not b.blank]
    gaps = sorted(b.x0 - a.x1 for a, b in pairs)
    if len(gaps) < _FEW_PAIRS:
        return 0.0
    tight = gaps[len(gaps) // 5]
    return tight if tight > _SPACED * segment.size else 0.0


def _is_gap(before: Glyph, glyph: Glyph, spaced: float) -> bool:
    """Tell whether white space between two characters is a space that the file does not write."""
    gap = glyph.x0 - before.x1 - spaced
    if before.blank or glyph.blank:
        return gap > _SPACE_BESIDE_BLANK * glyph.size and not (
            before.blank and before.text.strip("\u00a0 ") == ""
        )
    return gap > _SPACE * max(min(before.size, glyph.size), 1.0)


def _is_raised(glyph: Glyph, row: Row) -> bool:
    size, height = row.size, row.base - glyph.base
    return height > 0.12 * size and (
        glyph.size <= SMALLER * size or (height > 0.2 * size and is_mark([glyph]))
    )


def _merged(pieces: list[Piece]) -> list[Piece]:
    """Join neighbours of a kind: the digits of one mark, the letters of the text; fold doubled blanks."""
    done: list[Piece] = []
    for piece in pieces:
        last = done[-1] if done else None
        if last is not None and bool(last.mark) == bool(piece.mark):
            mark = last.mark + piece.mark
            done[-1] = Piece(last.text + piece.text, mark)
        else:
            done.append(piece)
    return done
