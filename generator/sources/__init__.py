"""From the bytes of a file to a ``Source``: its lines with page numbers, and what its structure says of them.

``parse`` is the only door. What the next step may count on, per format:

*text* (wrapped). ``number`` counts as an editor counts: a line ends at LF, CR LF or CR, and nowhere else.
A form feed begins a new page but not a new line: what stands before and after it in one line become two
``Line`` objects with one number. Within a line every character is kept as it is: leading and trailing
blanks, soft hyphens, vertical tabs, U+2028. A byte order mark at the very start is left out.
"""

from __future__ import annotations

from generator.model.source import Source
from generator.sources import formats, plain

__all__ = ["parse"]


def parse(data: bytes, name: str) -> Source:
    """Return the lines of the letter in ``data``; ``name`` is its path, as problems should show it.

    The format is recognised by content first, by extension where the content leaves it open. Raises
    ``ProblemsError`` with a code, a line where there is one, and what to do, for anything that cannot be read.
    """
    formats.recognise(data, name)
    return plain.parse(data, name)
