"""Where the text of a footnote ends, and where it goes on at the foot of the next page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.text.columns import Column, first_word
from generator.text.marks import mark_of
from generator.text.note_marks import BEGINNING, MARK, opens_next
from generator.text.rows import Row

# A full line of small type is wider than this part of the text's column, measured in the text's type.
_SMALL = 1.05
# So many lines between a note and the end of its page belong to the note, though they seem to begin anew;
# and so many may be carried over to the foot of the next page.
_LEFT = 4
_CARRIED = 3
_ENDED = re.compile(r"[.?!)»”’;:]$")


@dataclass(slots=True)
class NoteEnds:
    """Knows the rows of a letter, its column, and where its pages end (``feet``, if any of it is known)."""

    rows: Sequence[Row]
    column: Column
    feet: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        after = len(self.rows)
        feet = [after] * (len(self.rows) + 1)
        for at in range(len(self.rows) - 1, -1, -1):
            feet[at] = after
            if self.rows[at].broken and not _opens(self.rows[at].text):
                after = at
        self.feet = feet

    @property
    def paged(self) -> bool:
        """Whether the end of any page is known."""
        return any(row.broken for row in self.rows)

    def end(self, at: int, number: str) -> int:
        """Return the position after the last row of the note whose text begins at ``at``.

        Notes are set in small type, so their lines hold more than those of the text: where the next word
        would have fitted even in the text's column, the note has ended. A full line goes on, even over a
        blank line (letter 004, line 140). In a text that knows no pages, a note that interrupts a sentence
        ends where that goes on; in one that does, nothing but notes stands below a note on its page.
        """
        end = at + 1
        above = next((row for row in reversed(self.rows[:at]) if not MARK.match(row.text)), None)
        interrupts = not self.paged and above is not None and above.text[-1].isalpha()
        while end < len(self.rows) and self._goes_on(self.rows[end - 1], self.rows[end], number):
            if (
                interrupts
                and self.rows[end].text[0].islower()
                and self.column.fill(self.rows[end - 1]) < _SMALL
            ):
                break
            end += 1
        return self._to_the_foot(end, number)

    def _to_the_foot(self, end: int, number: str) -> int:
        """Return the position of the foot of the page, or of the next note on it, if that is near."""
        foot = self.feet[end - 1]
        if foot == len(self.rows):
            return end
        for at in range(end, min(end + _LEFT, foot) + 1):
            row = self.rows[at]
            if at == foot:
                return at
            if opens_next(row.text, number):
                return at if self.rows[foot].page > row.page else end
            if row.hint or _other_type(self.rows[at - 1], row):
                return end
        return end

    def _goes_on(self, row: Row, below: Row, number: str) -> bool:
        """Tell whether a note goes on from one row to the next."""
        if below.broken or below.hint or _other_type(row, below) or opens_next(below.text, number):
            return False
        if row.text.endswith("-") and below.text[0].islower() and not row.text.endswith(" -"):
            return True
        column = self.column
        fitted = column.known and (
            column.measure(f"{row.printed} {first_word(below.printed)}") <= column.surely
        )
        if fitted and not _in_address(row):
            return False
        if not below.blank:
            return True
        return row.text[-1] not in ".)" and not below.text[0].isupper() and mark_of(below.text) is None

    def carried(self, end: int, next_note: int) -> tuple[int, int] | None:
        """Return the rows at the foot of the next page in which a note goes on that ends at ``end``.

        The note broke off at the end of its page; ``next_note`` is where the note after it begins. Its rest
        stands below the text of the next page, set off from it, and above the notes of that page.
        """
        if end >= len(self.rows) or not self.rows[end].broken or _ENDED.search(self.rows[end - 1].text):
            return None
        foot = min(self.feet[end], next_note)
        if foot >= len(self.rows):
            return None
        for at in range(foot - 1, max(end, foot - 1 - _CARRIED), -1):
            if self.rows[at].hint:
                return None
            if self.rows[at].blank:
                return (at, foot) if self.rows[at].text[0].islower() else None
        return None


def _opens(text: str) -> bool:
    """Tell whether a line opens a note: what was taken out above it was a rule, no end of a page."""
    mark = MARK.match(text)
    return mark is not None and bool(BEGINNING.match(text, mark.end()))


def _in_address(row: Row) -> bool:
    """Tell whether the row ends within a web address, which breaks where it can."""
    last = row.text[row.text.rfind(" ") + 1 :]
    return last[-1] in "/-_=&?" and ("://" in last or "www." in last or "/" in last[:-1])


def _other_type(row: Row, below: Row) -> bool:
    """Tell whether the row below is set larger."""
    return row.font is not None and below.font is not None and below.font > row.font + 0.4
