"""Bullets that are drawn instead of written: a browser that prints a list draws its dots as shapes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.sources.pdf.glyphs import Glyph, Row

# A page with more small shapes than this holds a drawing, not a list.
_MOST = 200


def add_drawn_bullets(rows: list[Row], shapes: Iterable[Mapping[str, Any]]) -> None:
    """Put a bullet at the head of each row that a small filled shape stands before."""
    dots = [dot for shape in shapes if (dot := _dot(shape)) is not None]
    if len(dots) > _MOST:
        return
    for row in rows:
        for x0, x1, middle in dots:
            before = row.x0 - x1
            if 0 < before < 3 * row.size and row.base - 0.8 * row.size < middle < row.base + 0.1 * row.size:
                row.segments[0].glyphs.insert(0, Glyph("•", x0, x1, row.base, row.size, bold=False))
                break


def _dot(shape: Mapping[str, Any]) -> tuple[float, float, float] | None:
    """Return left, right and middle of a shape of the size of a bullet; None for any other."""
    x0, x1, top, bottom = (float(shape[key]) for key in ("x0", "x1", "top", "bottom"))
    width, height = x1 - x0, bottom - top
    if not shape.get("fill") or not 1.2 < width < 7 or not 0.7 < width / max(height, 0.1) < 1.4:
        return None
    return x0, x1, (top + bottom) / 2
