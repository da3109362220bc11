"""Running heads and feet of a PDF: what stands in the same place, in the same words, on page after page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.sources.pdf.page import Page, Printed
from generator.sources.pdf.text import plain
from generator.sources.running import often_enough, running_keys

# So many lines at the top and the bottom of a page are looked at; a running head has no more.
_DEEP = 6
# White is more than this many ems from baseline to baseline.
_WHITE = 1.6
# How far, in points, a running line may stand higher or lower on the next page.
_DRIFT = 3.0

_Place = tuple[str, int]


def mark_running(pages: Sequence[Page]) -> None:
    """Mark the lines of running heads and feet as margin.

    They stand at the edge of the page, parted from the text by white. Each of them must recur on half of the
    pages, and on two at least; its numbers may count the pages.
    """
    if len(pages) < 2:
        return
    enough = often_enough(len(pages))
    for foot in (False, True):
        edges = [_edge(page, foot) for page in pages]
        counts = Counter(
            p for at, edge in enumerate(edges) for p in {p for ln in edge for p in _keys(ln, at)}
        )
        for at, edge in enumerate(edges):
            if not any(line.pieces[0].mark or _recurring(line, at, counts) < enough for line in edge):
                for line in edge:
                    line.margin = True


def _edge(page: Page, foot: bool) -> list[Printed]:
    """Return the outermost lines of a page, from its edge inwards as far as the first white; none without."""
    lines = sorted((line for line in page.lines if not line.margin), key=lambda line: line.base, reverse=foot)
    for at, (line, inner) in enumerate(pairwise(lines[: _DEEP + 1]), start=1):
        if abs(inner.base - line.base) > _WHITE * max(line.size, inner.size):
            return lines[:at]
    return lines if len(lines) <= _DEEP else []


def _keys(line: Printed, at: int) -> Iterator[_Place]:
    """Yield what a line says, in the ways in which it may recur, with the height that it stands at."""
    base = round(line.base / _DRIFT)
    return ((key, base) for key in running_keys(plain(line.pieces).strip(), at))


def _recurring(line: Printed, at: int, counts: Counter[_Place]) -> int:
    """Return on how many pages a line stands at this height."""
    return max(sum(counts[text, base + off] for off in (-1, 0, 1)) for text, base in _keys(line, at))
