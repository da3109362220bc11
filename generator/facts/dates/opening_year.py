"""Days in the year with which their sentence begins: "Vorig jaar, op de top van 11 en 12 juli, is"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.facts.dates.found import Found
from generator.facts.dates.results import Resolution, Results

# What stands between the two: no clause of its own, which may tell of another time.
_STRAIGHT_ON = re.compile(
    r"(?!.*\b(?:maar|terwijl|dit|nu|volgend|komend|vorige?|afgelopen)\b)[^;:.]{0,80}", re.IGNORECASE
)


def of_opening_year(found: Sequence[Found], index: int, results: Results) -> Resolution | None:
    """Return the days or month in the year that opens the sentence right before them."""
    one, before = found[index], found[index - 1] if index else None
    if before is None or before.unit is not one.unit or before.begin != one.begin or one.expression.open:
        return None
    year, known = before.expression, results.get(index - 1)
    opens = year.shift is not None and year.last.month is None and not before.before.strip()
    between = one.unit.text[year.end : one.expression.start]
    if not opens or known is None or known.stretch is None or not _STRAIGHT_ON.fullmatch(between):
        return None
    placed = one.expression.in_year(known.stretch[1].year or 0)
    if not placed.valid() or placed.crosses:
        return None
    why = f"De zin begint met «{before.raw}» (regel {before.line})."
    return Resolution((placed.first, placed.last), "inferred", "year-of-sentence", why)
