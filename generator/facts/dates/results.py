"""What is known of the date expressions of a letter, and how."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from generator.facts.dates.candidates import Stretch
from generator.facts.dates.expression import Point
from generator.facts.dates.found import Found
from generator.model.facts import How

# A stretch of more days than this says nothing about the year of a day inside it.
_SHORT = 10


@dataclass(frozen=True, slots=True)
class Resolution:
    """What an expression means, how that is known, by which rule, and the reasoning in Dutch."""

    stretch: Stretch | None
    how: How
    rule: str
    reasoning: str = ""


class Results(dict[int, Resolution]):
    """What is known of the expressions by their place, and of which days of the year it gives the year."""

    def __init__(self, found: Sequence[Found]) -> None:
        super().__init__()
        self._found = found
        self._by_day: dict[tuple[int, int], dict[Stretch, int]] = {}

    def __setitem__(self, index: int, result: Resolution) -> None:
        super().__setitem__(index, result)
        if result.stretch is None or not self._found[index].expression.is_days:
            return
        first, last = result.stretch[0].earliest(), result.stretch[1].latest()
        length = (last - first).days
        for more in range(length + 1 if length <= _SHORT else 0):
            day = first + timedelta(days=more)
            self._by_day.setdefault((day.month, day.day), {}).setdefault(result.stretch, index)

    def around(self, day: Point) -> list[tuple[Stretch, Found]]:
        """Return the stretches of a few days that hold this day of some year, in the letter's order."""
        known = self._by_day.get((day.month or 0, day.day or 0), {})
        ordered = sorted(known.items(), key=lambda pair: pair[1])
        return [(stretch, self._found[index]) for stretch, index in ordered]
