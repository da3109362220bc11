"""The running text cut into segments: the rows that belong together, as the next step will name them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.text.columns import Column
from generator.text.rows import Row

_CLOSERS = r"[)\]»”’\"']*(?:\[\^[^\]\s]+\])*[)\]»”’\"'.,;]*$"
TERMINAL = re.compile(r"[.?!…:;]" + _CLOSERS)
# Words after which no line of a heading, a list or a paragraph ends.
_DANGLING = re.compile(
    r"\b(?:de|het|een|van|in|op|en|of|met|voor|door|te|aan|bij|om|tot|uit|over|dat|die|als|is|zijn|ter|ten|den|der|"
    r"naar|onder|tussen|tegen|the|and|of|nr\.|art\.|mevrouw|de heer)$",
    re.IGNORECASE,
)
# How much room must be left on a line that does not end a sentence before it counts as cut short on purpose.
_AMPLE = 0.12


@dataclass(slots=True)
class Segment:
    """Rows between two breaks; ``blank`` and ``broken`` as its first row; ``soft`` if only width broke it off."""

    rows: list[Row] = field(default_factory=list)
    soft: bool = False

    @property
    def text(self) -> str:
        return " ".join(row.text for row in self.rows)

    @property
    def ends(self) -> bool:
        """Whether the text ends as a sentence does."""
        return bool(TERMINAL.search(self.rows[-1].text))


def split(rows: list[Row], column: Column, wrapped: bool) -> list[Segment]:
    """Return the segments of the rows."""
    segments: list[Segment] = []
    for at, row in enumerate(rows):
        above = rows[at - 1] if at else None
        below = rows[at + 1] if at + 1 < len(rows) else None
        parted = above is None or parts(above, row, below, column, wrapped)
        if parted:
            soft = above is not None and not row.blank
            segments.append(Segment([row], soft))
        else:
            segments[-1].rows.append(row)
    return segments


def parts(above: Row, row: Row, below: Row | None, column: Column, wrapped: bool) -> bool:
    """Tell whether something new begins at ``row``."""
    if row.glued:
        return False
    if not wrapped:
        return True
    if row.hint != above.hint or row.level != above.level:
        return True
    if row.bold != above.bold or _other_size(above, row):
        return True
    if _mid_sentence(above, row):
        return not _goes_over(above, row, column)
    if row.broken:
        return column.room(above, row) >= 0 or _stands_alone(row, below)
    if row.blank:
        return True
    return _cut_short(above, row, column)


def _mid_sentence(above: Row, row: Row) -> bool:
    """Tell whether the words run on: no full stop above, a small letter below."""
    return not TERMINAL.search(above.text) and row.text[0].islower()


def _goes_over(above: Row, row: Row, column: Column) -> bool:
    """Tell whether a sentence that runs on does so in the same paragraph.

    Over a page end it does; over a blank line only if the line above was full.
    """
    if row.broken or not row.blank:
        return True
    return column.room(above, row) < 0 and column.fill(above) > 0.7


def _stands_alone(row: Row, below: Row | None) -> bool:
    """Tell whether the first row of a page is a heading: no sentence, with an empty line below it."""
    return below is not None and below.blank and not TERMINAL.search(row.text) and not row.text[0].islower()


def _cut_short(above: Row, row: Row, column: Column) -> bool:
    """Tell whether the line above was left although the next word would have fitted on it."""
    room = column.room(above, row)
    if not column.known or room < 0:
        return False
    if TERMINAL.search(above.text):
        return True
    return room > _AMPLE and not row.text[0].islower() and not _DANGLING.search(above.text)


def _other_size(above: Row, row: Row) -> bool:
    return above.size is not None and row.size is not None and abs(above.size - row.size) > 0.6
