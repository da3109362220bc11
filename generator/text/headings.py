"""Which segments are headings, and how deep they stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.text.marks import mark_of
from generator.text.offices import is_chair, signed_line
from generator.text.rows import Row
from generator.text.segments import Segment

_LONGEST = 180
_LONG = 90
_ROWS = 3
# In a long line without a full stop these betray a sentence.
_VERB = re.compile(
    r"\s(?:is|zijn|was|waren|heeft|hebben|had|wordt|worden|werd|werden|zal|zullen|kan|kunnen|moet|moeten|heb|ben|"
    r"gaat|gaan|staat|vindt|vraagt|verzoekt|dat|die)\s"
)
_SENTENCE = re.compile(r"\w[.?!]$")
_ANNEX = re.compile(r"(?:Bijlage|Annex|Appendix|Toelichting)\b")
# More segments in a row that could be headings are something else: a list without marks, an address.
_MANY = 4


@dataclass(frozen=True, slots=True)
class Type:
    """How the text is set: its size and weight, for what stands out from it."""

    font: float | None
    bold: bool

    def stands_out(self, rows: Sequence[Row]) -> bool:
        """Tell whether all rows are bolder or larger than the text."""
        bolder = not self.bold and all(row.bold for row in rows)
        larger = self.font is not None and all(
            row.font is not None and row.font > self.font + 0.6 for row in rows
        )
        return bolder or larger


def text_type(rows: Sequence[Row]) -> Type:
    """Return the type that most letters of the text are set in."""
    counts: Counter[tuple[float | None, bool]] = Counter()
    for row in rows:
        counts[row.font, row.bold] += len(row.text)
    font, bold = counts.most_common(1)[0][0] if counts else (None, False)
    return Type(font, bold)


def find_headings(segments: Sequence[Segment], kind: Type) -> list[bool]:
    """Return for each segment whether it is a heading."""
    found = [_is_heading(segments, at, kind) for at in range(len(segments))]
    plain = [yes and _is_plain(segments[at], kind) for at, yes in enumerate(found)]
    at = 0
    while at < len(segments):
        end = at
        while end < len(segments) and plain[end]:
            end += 1
        if end - at >= _MANY:
            found[at : end - 1] = [False] * (end - 1 - at)
        at = max(end, at + 1)
    return found


def level_of(segment: Segment, levels: dict[tuple[float, bool], int]) -> int:
    """Return the depth of a heading: by its hint, by the parts of its number, or by its type."""
    row = segment.rows[0]
    if row.hint == "heading" and row.level:
        return min(row.level + 1, 6)
    mark = mark_of(row.text)
    if mark is not None and mark.depth > 1:
        return min(mark.depth + 1, 6)
    return levels.get((row.font or 0.0, row.bold), 2)


def levels_by_type(headings: Sequence[Segment], kind: Type) -> dict[tuple[float, bool], int]:
    """Return the depth of each type that headings are set in, the largest and boldest highest."""
    types = {(s.rows[0].font or 0.0, s.rows[0].bold) for s in headings if kind.stands_out(s.rows)}
    ordered = sorted(types, reverse=True)
    return {one: min(2 + at, 4) for at, one in enumerate(ordered)}


def _is_heading(segments: Sequence[Segment], at: int, kind: Type) -> bool:
    """Tell whether the segment is a heading: short, no sentence, with something under it that begins anew."""
    segment = segments[at]
    row = segment.rows[0]
    if row.hint:
        return row.hint == "heading"
    text = segment.text
    if segment.is_label:
        return True
    below = segments[at + 1] if at + 1 < len(segments) else None
    if at and (segments[at - 1].is_label or segments[at - 1].text.isdigit()):
        return False
    if not _could_be(segment):
        return False
    if below is None:
        return bool(_ANNEX.match(text)) and not segment.ends
    if kind.stands_out(segment.rows):
        return text[-1] not in ",;"
    if segment.mark is not None and not segment.mark.counts:
        return False
    if _asks(segment, segments[at - 1] if at else None, below):
        return True
    if segment.ends or text[-1] in ",-–" or (len(text) > _LONG and _VERB.search(text)):
        return False
    return not below.rows[0].text[0].islower()


def _could_be(segment: Segment) -> bool:
    """Tell whether the segment is short enough, names something, and is no signature and no sentence."""
    text = segment.text
    if len(text) > _LONGEST or len(segment.rows) > _ROWS or text[0].islower() or not _names(text):
        return False
    if signed_line(text) is not None or is_chair(text):
        return False
    return not any(_SENTENCE.search(row.text) for row in segment.rows[:-1])


def _names(text: str) -> bool:
    """Tell whether the text holds letters at all."""
    return sum(c.isalpha() for c in text) >= 2 or text.isdigit()


def _asks(segment: Segment, above: Segment | None, below: Segment) -> bool:
    """Tell whether the segment is a question that stands as a heading, not one that is answered below it."""
    row = segment.rows[0]
    if not segment.text.endswith("?") or len(segment.text) > 70 or not row.blank or not below.rows[0].blank:
        return False
    return not below.is_label and (above is None or (not above.is_label and segment.mark is None))


def _is_plain(segment: Segment, kind: Type) -> bool:
    """Tell whether nothing but its shape says that the segment is a heading."""
    row = segment.rows[0]
    return (
        not row.hint and segment.mark is None and not segment.is_label and not kind.stands_out(segment.rows)
    )
