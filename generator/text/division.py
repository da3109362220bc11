"""Whether a letter's lines divide words, as a printed paper's do, or end only at hyphens of the word."""

from __future__ import annotations

from generator.text.columns import Column
from generator.text.fragments import is_fragment
from generator.text.rows import Row, pairs

# A word this long that did not fit would have been divided, had so much of the line above it been free.
_LONG_WORD = 9
_FREE = 0.09
# Among the lines that could have ended in a hyphen, the five letters' four printed papers divide every third,
# the ministry's letter every sixth, and at hyphens of the word only.
_SHARE = 0.3
_FEW = 3


def divides(rows: list[Row], column: Column) -> bool:
    """Tell whether words are divided at line ends.

    Two line ends that can only be divisions prove it, one if hyphens are frequent. Without any, a letter in
    which room for a syllable was left more often than used divides none.
    """
    used = proofs = missed = 0
    for row, below in pairs(rows):
        if below.blank or below.broken or not below.text[0].islower():
            continue
        word = below.text.split(" ", 1)[0].strip(".,;:?!)»”")
        if row.text[-1] == "-" and row.text[-2:-1].isalpha():
            used += 1
            proofs += row.text[-2].islower() and word.isalpha() and is_fragment(word)
        elif column.known and len(word) >= _LONG_WORD:
            missed += 1 - column.fill(row) > _FREE
    if proofs == 0:
        return missed < _FEW or missed <= used
    return proofs > 1 or used >= _SHARE * (used + missed)
