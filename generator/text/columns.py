"""How wide a line is in print, and how wide the column is that the lines were set in.

A text file keeps no widths; but every line that goes on in the next tells two things: it fitted in the
column, and it would not have fitted with the next word on it. From many such lines the width of the
column follows, and with it the one sign of a new paragraph that a text without blank lines keeps: the
next word would have fitted, and yet a new line was begun.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from generator.text.rows import Row, pairs, runs_on
from generator.text.widths import Metric, metrics

# With fewer lines that surely go on than this, a width would be a guess.
_ENOUGH = 4
# A row this long is one of a column. Of a column that is guessed from one row, this part does not count.
_LINE = 55
_AMPLE = 0.12
# With so many that no line contradicts, the type is known for sure, and need not be measured with slack.
_MANY = 40


@dataclass(frozen=True, slots=True)
class Column:
    """A measured column: every line up to ``surely`` wide fitted in it, none of ``never`` or more.

    ``measure`` gives the width of a text. ``known`` is False where too few lines went on to tell.
    """

    measure: Callable[[str], float]
    surely: float
    never: float
    slack: float
    known: bool = True

    def room(self, row: Row, below: Row) -> float:
        """Return how much room was left when the first word of ``below`` was not set on ``row``.

        As a part of the column's width: more than 0 means that it would have fitted.
        """
        if not self.known:
            return 0.0
        with_next = self.measure(f"{row.printed} {first_word(below.printed)}")
        return (self.surely - self.slack - with_next) / self.surely

    def fill(self, row: Row) -> float:
        """Return what part of the column the row fills."""
        return self.measure(row.printed) / self.surely if self.surely else 1.0


def first_word(text: str) -> str:
    """Return the text up to its first space."""
    return text.split(" ", 1)[0]


def find_column(rows: list[Row]) -> Column:
    """Return the column that the rows were set in, measured in the type that explains the lines best."""
    sure = [
        (a, b) for a, b in pairs(rows) if runs_on(a, b) and not b.blank and not b.broken and not _raised(a)
    ]
    best: tuple[float, float, Column] | None = None
    for metric in metrics():
        column, misses = _measure(sure, metric)
        doubt = (column.never - column.surely) / column.surely if column.surely else 1.0
        if best is None or (misses, doubt) < best[:2]:
            best = (misses, doubt, column)
    assert best is not None
    return best[2] if best[2].known else _guessed(rows)


def _raised(row: Row) -> bool:
    """Tell whether the row holds a raised figure, whose width is not known."""
    return not row.before and "[^" in row.text


def _guessed(rows: list[Row]) -> Column:
    """Return a column as wide as the widest row of a letter that is too short to tell, with ample slack."""
    metric = metrics()[1]
    widths = [metric.width(row.printed) for row in rows if len(row.text) >= _LINE]
    widest = max(widths, default=0.0)
    return Column(metric.width, widest, widest, _AMPLE * widest, known=widest > 0)


def _measure(sure: list[tuple[Row, Row]], metric: Metric) -> tuple[Column, int]:
    """Return the column by one metric, and how many lines contradict it."""
    if len(sure) < _ENOUGH:
        return Column(metric.width, 0.0, 0.0, 0.0, known=False), 0
    widths = [(metric.width(row.printed), metric.width(_unset(row, below))) for row, below in sure]
    low = sorted(width for width, _ in widths)
    high = sorted(width + more for width, more in widths)
    misses, width = min((_misses(w, low, high), -w) for w in _candidates(low))
    width = -width
    surely = low[bisect_right(low, width) - 1]
    at = bisect_right(high, width)
    never = high[at] if at < len(high) else surely * 1.05
    slack = 0.0 if not misses and len(sure) >= _MANY else metric.slack * surely
    return Column(metric.width, surely, never, slack), misses


def _candidates(low: list[float]) -> list[float]:
    """Return widths worth trying: those of the widest lines."""
    return low[-max(_ENOUGH, len(low) // 4) :]


def _misses(width: float, low: list[float], high: list[float]) -> int:
    """Return how many lines are wider than ``width``, or would fit in it with the next word on them."""
    return len(low) - bisect_right(low, width) + bisect_left(high, width)


def _unset(row: Row, below: Row) -> str:
    """Return what was not set on a row for want of room: the rest of a divided word, or the next word."""
    word = first_word(below.printed)
    return word[1:] if row.printed.endswith("-") else f" {word}"
