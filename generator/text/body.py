"""The body of a letter: segments become headings, paragraphs, lists, quotes and tables."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.document import BlockType
from generator.text.columns import Column
from generator.text.drafts import Draft
from generator.text.headings import find_headings, level_of, levels_by_type, text_type
from generator.text.rows import Row
from generator.text.segments import Segment, Setting, split
from generator.text.tables import find_tables

_QUOTES = {"«": "»", "“": "”", "„": "”", "‘": "’", '"': '"'}
_SHORTEST_QUOTE = 80


def make_body(rows: list[Row], column: Column, setting: Setting) -> list[Draft]:
    """Return the blocks of the body."""
    drafts: list[Draft] = []
    at = 0
    for start, end in find_tables(rows):
        drafts += _text(rows[at:start], column, setting)
        drafts.append(Draft("table", tuple((row,) for row in rows[start:end])))
        at = end
    return drafts + _text(rows[at:], column, setting)


def _text(rows: list[Row], column: Column, setting: Setting) -> list[Draft]:
    """Return the blocks of rows without tables."""
    segments = split(rows, column, setting)
    kind = text_type(rows)
    headings = find_headings(segments, kind)
    levels = levels_by_type([s for s, yes in zip(segments, headings, strict=True) if yes], kind)
    drafts: list[Draft] = []
    at = 0
    while at < len(segments):
        end = _list_end(segments, headings, at)
        if end > at:
            drafts.append(Draft("list", tuple(tuple(item.rows) for item in segments[at:end])))
        elif headings[at]:
            drafts.append(Draft("heading", (tuple(segments[at].rows),), level=level_of(segments[at], levels)))
        else:
            drafts.append(Draft(_type(segments, at), (tuple(segments[at].rows),), soft=segments[at].soft))
        at = max(end, at + 1)
    return drafts


def _list_end(segments: Sequence[Segment], headings: Sequence[bool], at: int) -> int:
    """Return the position after the last item of the list that begins at a segment; ``at`` if none does.

    Bullets make a list, however few. Numbers make one only where one item directly follows another: a
    number above a paragraph is that of a heading, or of the paragraph.
    """
    end = at
    counted = 0
    while end < len(segments) and _is_item(segments, headings, at, end):
        mark = segments[end].mark
        counted += mark is not None and mark.counts
        end += 1
    if counted == end - at and counted == 1 and segments[at].rows[0].hint != "list":
        return at
    return end


def _is_item(segments: Sequence[Segment], headings: Sequence[bool], start: int, at: int) -> bool:
    """Tell whether a segment is an item of the list that began at ``start``."""
    segment = segments[at]
    if segment.rows[0].hint:
        return segment.rows[0].hint == "list"
    mark = segment.mark
    if mark is None or mark.kind == "bare":
        return False
    if not mark.counts:
        return True
    before = next((s.mark for s in reversed(segments[start:at]) if s.mark and s.mark.kind == mark.kind), None)
    if before is not None:
        return mark.follows(before)
    after = segments[at + 1].mark if at + 1 < len(segments) else None
    if headings[at] and (after is None or not after.follows(mark)):
        return False
    return after is not None and (after.follows(mark) or not after.counts or after.value == 1)


def _type(segments: Sequence[Segment], at: int) -> BlockType:
    """Return "quote" for a segment that stands wholly in quotation marks and was announced."""
    segment = segments[at]
    if segment.rows[0].hint == "quote":
        return "quote"
    text = segment.text
    closed = _QUOTES.get(text[0])
    announced = at > 0 and segments[at - 1].rows[-1].text.endswith(":")
    whole = closed is not None and text.rstrip(".").endswith(closed) and closed not in text[1:-2]
    return "quote" if announced and whole and len(text) >= _SHORTEST_QUOTE else "paragraph"
