"""The running text cut into segments: the rows that belong together, to be named by the next step."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from generator.text.columns import Column
from generator.text.marks import Mark, is_dash, is_label, mark_of
from generator.text.months import MONTHS
from generator.text.rows import Row

# How a source keeps its text: lines of a column, a paragraph a line, or blocks with a name each.
Setting = Literal["column", "paragraphs", "structure"]

TERMINAL = re.compile(
    r"[.?!…:;](?:[)\]»”’\"'*_]|\[\^[^\]\s]+\])*$|[.?!…:;](?:[)\]»”’\"']|\[\^[^\]\s]+\])*[.,;]$"
    r"|[»”](?:\[\^[^\]\s]+\])+$"
)
# Short forms that something always follows: their full stop ends no sentence.
_SHORTENED = r"nrs?\.|artt?\.|blz\.|pag\.|p\.|Stb\.|Stcrt\.|Trb\.|d\.d\.|drs?\.|mr\.|prof\.|resp\.|vgl\."
_GOES_ON = re.compile(rf"(?:^|[\s(])(?:{_SHORTENED})$", re.IGNORECASE)
# Words after which no line of a heading, a list or a paragraph ends.
_DANGLING = re.compile(
    rf"(?:^|[\s(])(?:{_SHORTENED}|de|het|een|van|in|op|en|of|met|voor|door|te|aan|bij|om|tot|uit|over|dat|die|als|is|zijn|ter|ten|"
    r"den|der|naar|onder|tussen|tegen|the|and|mevrouw|heer|per|via|deze|dit|uw|mijn|ons|onze|hun|haar)$",
    re.IGNORECASE,
)
# The clauses of a motion, each a paragraph of its own (paper 36 045, nr. 299).
_MOTION = re.compile(
    r"(?:gehoord|constaterende|overwegende|verzoekt|van mening|van oordeel|spreekt|roept|en gaat over)\s"
)
_DAY = re.compile(rf"\b\d{{1,2}} (?:{MONTHS})$")
_YEAR = re.compile(r"(?:19|20)\d\d\b")
# How much room must be left on a line that does not end a sentence before it counts as cut short on purpose;
# and on a line of an item, whose lines are shorter than those of the column.
_AMPLE = 0.12
_HANGING = 0.12
_LABEL_ROWS = 2
# By how many letters the first line of a paragraph stands in, at least and at most.
_INDENT = range(2, 13)


@dataclass(slots=True)
class Segment:
    """Rows between two breaks. ``soft``: no empty line is above it; ``mark`` opens it, if it is an item."""

    rows: list[Row] = field(default_factory=list)
    soft: bool = False
    mark: Mark | None = None

    @property
    def text(self) -> str:
        """The rows in one line."""
        return " ".join(row.text for row in self.rows).replace(" [^", "[^")

    @property
    def is_label(self) -> bool:
        """Whether it only names a question or an answer; no label is longer than two rows."""
        return len(self.rows) <= _LABEL_ROWS and is_label(self.text)

    @property
    def ends(self) -> bool:
        """Whether the text ends as a sentence does."""
        end = " ".join(row.text for row in self.rows[-2:]).replace(" [^", "[^")
        return bool(TERMINAL.search(end))


def split(rows: list[Row], column: Column, setting: Setting) -> list[Segment]:
    """Return the segments of the rows."""
    splitter = _Splitter(column, setting)
    for at, row in enumerate(rows):
        splitter.add(row, rows[at + 1] if at + 1 < len(rows) else None)
    return _with_headings_apart(splitter.segments) if setting == "column" else splitter.segments


@dataclass(slots=True)
class _Splitter:
    """Takes rows one by one; ``last`` is the last mark that counted."""

    column: Column
    setting: Setting
    segments: list[Segment] = field(default_factory=list)
    last: dict[str, Mark] = field(default_factory=dict)

    def add(self, row: Row, below: Row | None) -> None:
        """Put the row at the end of the last segment, or begin a new one with it."""
        mark = mark_of(row.text)
        if not self.segments:
            new, item = True, mark is not None
        elif row.text.startswith("[^"):
            new, item = False, False
        else:
            item = mark is not None and self._opens(mark, row)
            new = item or self._parts(row, below)
        if not new:
            self.segments[-1].rows.append(row)
            return
        self.segments.append(
            Segment([row], soft=bool(self.segments) and not row.blank, mark=mark if item else None)
        )
        if item and mark is not None:
            self.last[mark.kind] = mark

    def _opens(self, mark: Mark, row: Row) -> bool:
        """Tell whether the mark opens an item or a numbered heading, and is no part of a sentence."""
        segment = self.segments[-1]
        above = segment.rows[-1]
        blank = row.blank and not row.broken
        rests = blank or self.setting != "column" or _ended(above) or segment.is_label
        if not mark.counts:
            if not is_dash(mark) or rests:
                return True
            if segment.mark is None or segment.mark.kind != "bullet":
                return False
            return self.column.room(above, row) >= 0 or row.text[len(mark.text) :].lstrip()[:1].isupper()
        last = self.last.get(mark.kind)
        if mark.kind == "bare":
            return row.blank and not _ended(row)
        if last is not None and mark.follows(last):
            return rests or self.column.room(above, row) >= 0
        return (mark.value == 1 or mark.depth > 1) and (rests or self.column.room(above, row) > _AMPLE)

    def _parts(self, row: Row, below: Row | None) -> bool:
        """Tell whether something new begins at the row, which opens no item."""
        segment = self.segments[-1]
        above = segment.rows[-1]
        if self.setting == "structure" or row.hint != above.hint:
            return True
        if segment.is_label or (is_label(row.text) and (_ended(above) or row.blank or row.broken)):
            return True
        if above.text[-1] == "-" and above.text[-2:-1].isalnum() and row.text[0].islower():
            return False
        if row.bold != above.bold or _other_type(above, row):
            return True
        if _MOTION.match(row.text) and above.text[-1] in ",;":
            return True
        if _mid_sentence(above, row):
            return not _goes_over(above, row, self.column)
        if self.setting == "paragraphs":
            return True
        return self._in_column(segment, above, row, below)

    def _in_column(self, segment: Segment, above: Row, row: Row, below: Row | None) -> bool:
        """Tell whether a new paragraph begins in a column: the sentence above has ended, or seems to."""
        room = self.column.room(above, row)
        if row.broken:
            return (room >= 0 if _ended(above) else _cut_short(above, row, room)) or _stands_alone(row, below)
        if row.blank:
            return True
        if segment.mark is not None and not segment.mark.is_deep:
            return _item_ends(segment, row, room)
        if segment.mark is not None and len(segment.rows) == 1 and _heading_ends(above, row):
            return True
        if _ended(above) and row.indent - above.indent in _INDENT:
            return True
        return self.column.known and room >= 0 and (_ended(above) or _cut_short(above, row, room))


def _ended(row: Row) -> bool:
    """Tell whether the row ends as a sentence, a part of a list or an introduction does."""
    return bool(TERMINAL.search(row.text)) and not _GOES_ON.search(row.text)


def _mid_sentence(above: Row, row: Row) -> bool:
    """Tell whether the words run on: no full stop above, a small letter below, or the year of a day above."""
    return not _ended(above) and (row.text[0].islower() or _is_year_of(above, row))


def _is_year_of(above: Row, row: Row) -> bool:
    return bool(_YEAR.match(row.text) and _DAY.search(above.text))


def _goes_over(above: Row, row: Row, column: Column) -> bool:
    """Tell whether a sentence that runs on does so in the same paragraph.

    Over a page end it does; over a blank line only if the line above was full.
    """
    if row.broken or not row.blank:
        return True
    return column.known and column.room(above, row) < 0 and column.fill(above) > 0.7


def _stands_alone(row: Row, below: Row | None) -> bool:
    """Tell whether the first row of a page is a heading: no sentence, with an empty line below it."""
    return below is not None and below.blank and not _ended(row) and not row.text[0].islower()


def _cut_short(above: Row, row: Row, room: float) -> bool:
    """Tell whether a line that ends no sentence was left although the next word would have fitted on it."""
    return room > _AMPLE and not row.text[0].islower() and not _DANGLING.search(above.text)


def _item_ends(segment: Segment, row: Row, room: float) -> bool:
    """Tell whether an item, or a numbered heading of one line, ends above the row."""
    above = segment.rows[-1]
    if not _ended(above):
        return len(segment.rows) == 1 and _cut_short(above, row, room)
    return room > _HANGING and row.indent <= segment.rows[0].indent


def _heading_ends(above: Row, row: Row) -> bool:
    """Tell whether a heading with a number such as 1.1 ends above the row, even if it fills its line."""
    return not _ended(above) and not row.text[0].islower() and not _DANGLING.search(above.text)


def _other_type(above: Row, row: Row) -> bool:
    return above.font is not None and row.font is not None and abs(above.font - row.font) > 0.6


def _with_headings_apart(segments: list[Segment]) -> list[Segment]:
    """Return the segments with headings that stuck to the end of a paragraph taken off it.

    A full last line hides the break before a heading; but the heading is cut short, and ends no sentence.
    """
    parted: list[Segment] = []
    for at, segment in enumerate(segments):
        below = segments[at + 1] if at + 1 < len(segments) else None
        cut = _heading_at_end(segment, below)
        if cut:
            parted.append(Segment(segment.rows[:cut], segment.soft, segment.mark))
            parted.append(Segment(segment.rows[cut:], soft=True))
        else:
            parted.append(segment)
    return parted


def _heading_at_end(segment: Segment, below: Segment | None) -> int:
    """Return the position of the row with which a heading begins at the end of a segment; 0 if none does."""
    rows = segment.rows
    if below is None or below.mark is not None or segment.ends or below.rows[0].text[0].islower():
        return 0
    for cut in (len(rows) - 1, len(rows) - 2):
        if cut > 0 and _ended(rows[cut - 1]) and rows[cut].text[0].isupper():
            return cut
    return 0
