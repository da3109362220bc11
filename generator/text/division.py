"""Whether a letter's lines divide words, as a printed paper's do, or end only at hyphens of the word itself."""

from __future__ import annotations

from generator.text.columns import Column
from generator.text.rows import Row, pairs
from generator.text.spelling import is_fragment

# A word this long that did not fit would have been divided, had the room on the line above been this wide.
_LONG_WORD = 9
_ROOM = 0.09
_FEW = 6


def divides(rows: list[Row], column: Column) -> bool:
    """Tell whether words are divided at line ends.

    One line end that can only be a division proves it. Without one, a letter in which room for a syllable
    was left over and over, and hardly ever used, divides none.
    """
    used = missed = 0
    for row, below in pairs(rows):
        if below.blank or below.broken:
            continue
        if row.text[-1] == "-" and row.text[-2:-1].isalpha() and below.text[0].islower():
            word = below.text.split(" ", 1)[0].strip(".,;:?!)»”")
            if row.text[-2].islower() and word.isalpha() and is_fragment(word):
                return True
            used += 1
        elif column.known and below.text[0].islower() and len(below.text.split(" ", 1)[0]) >= _LONG_WORD:
            missed += 1 - column.fill(row) > _ROOM
    return not (missed >= _FEW and missed > used)
