"""A block's text with what is known of its words: citations, notes, abbreviations, statements.

Markup is laid over the text as spans; whatever the spans, what a reader sees is the text of the source,
character for character. Spans that cross are cut, or dropped where half of them would mean nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise

CALL = re.compile(r"\[\^([^\]\s]+)\]")

Escape = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Markup:
    """Tags around a stretch of text.

    ``whole`` marks what cannot be cut in two (a link, an abbreviation), ``link`` what may not stand inside
    another link. Of two markups of the same stretch the lower ``rank`` is outside.
    """

    start: int
    end: int
    before: str
    after: str
    rank: int = 0
    whole: bool = False
    link: bool = False


def marked(text: str, markups: Iterable[Markup], escape: Escape, call: Callable[[str], str]) -> str:
    """Return ``text`` with its markups; ``call`` makes that of a footnote call from the note's number."""
    calls = [(found.start(), found.end(), found.group(1)) for found in CALL.finditer(text)]
    nested = _nest([_clear_of_calls(markup, calls) for markup in markups], len(text))
    edges = sorted(
        {0, len(text), *(e for m in nested for e in (m.start, m.end)), *(e for c in calls for e in c[:2])}
    )
    numbers = {start: number for start, _, number in calls}
    parts = [_opening(nested, 0)]
    for start, end in pairwise(edges):
        parts.append(call(numbers[start]) if start in numbers else escape(text[start:end]))
        parts += [_closing(nested, end), _opening(nested, end)]
    return "".join(parts)


def part_of(markups: Iterable[Markup], start: int, end: int) -> list[Markup]:
    """Return the markups of the stretch from ``start`` to ``end``, by their places in that stretch."""
    return [
        _moved(m, max(m.start, start) - start, min(m.end, end) - start)
        for m in markups
        if m.start < end and m.end > start and not (m.whole and (m.start < start or m.end > end))
    ]


def plain(text: str) -> str:
    """Return ``text`` without its footnote calls."""
    return CALL.sub("", text)


def _clear_of_calls(markup: Markup, calls: list[tuple[int, int, str]]) -> Markup:
    """Move an edge that falls inside a call to the call's own edge: the call goes along whole."""
    start, end = markup.start, markup.end
    for first, last, _ in calls:
        start = first if first < start < last else start
        end = last if first < end < last else end
    return _moved(markup, start, end)


def _nest(markups: list[Markup], length: int) -> list[Markup]:
    """Return markups of which any two are apart or one inside the other, the outer ones first."""
    waiting = sorted((m for m in markups if 0 <= m.start < m.end <= length), key=_outer_first, reverse=True)
    placed: list[Markup] = []
    while waiting:
        markup = waiting.pop()
        around = [p for p in placed if p.start <= markup.start < p.end]
        cut = min((p.end for p in around if p.end < markup.end), default=None)
        if cut is not None:
            if not markup.whole:
                waiting += [_moved(markup, cut, markup.end), _moved(markup, markup.start, cut)]
                waiting.sort(key=_outer_first, reverse=True)
        elif not (markup.link and any(p.link for p in around)):
            placed.append(markup)
    return placed


def _outer_first(markup: Markup) -> tuple[int, int, int, str]:
    return (markup.start, -markup.end, markup.rank, markup.before)


def _moved(markup: Markup, start: int, end: int) -> Markup:
    return Markup(start, end, markup.before, markup.after, markup.rank, markup.whole, markup.link)


def _opening(nested: list[Markup], at: int) -> str:
    return "".join(m.before for m in nested if m.start == at)


def _closing(nested: list[Markup], at: int) -> str:
    return "".join(m.after for m in reversed(nested) if m.end == at)
