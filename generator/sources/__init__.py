"""From the bytes of a file to a ``Source``: its lines with page numbers, and what its structure says of them.

``parse`` is the only door. What the next step may count on, per format:

*text* (wrapped). ``number`` counts as an editor counts: a line ends at LF, CR LF or CR, and nowhere else.
A form feed begins a new page but not a new line: what stands before and after it in one line become two
``Line`` objects with one number. Within a line every character is kept as it is: leading and trailing
blanks, soft hyphens, vertical tabs, U+2028. A byte order mark at the very start is left out. What runs along
the pages, where form feeds part them, has hint "margin"; headings, footnotes and other furniture are for the
reader of the text to find.

*pdf* (wrapped). Lines as printed, top to bottom, never de-hyphenated; ``number`` counts them through the
whole file. An empty line stands where the white space between two lines is clearly wider than the usual
leading, as in a text. ``size``, ``bold`` and ``left`` are set. A tab stands in a line where its parts are
as far apart as columns (two signatories, the cells of a table, "28 676<tab>NAVO"); the mark of a list item
hangs before its text with a blank, also where it is drawn and not written. A raised digit that has a body,
or follows the call before it, is a footnote call and is written ``[^2]`` in the text; the lines of its body
have hint "note", ``note`` "2", and the mark taken off the text. A body that is not certain is left as a
plain line, mark and all, and marks that are not raised stay glued digits, as in a text. Where marks count
anew on each page, the second note of a mark is called "1-2". A margin column, and text turned on its side,
has hint "margin" and follows the column of text of its page; so have running heads and feet, in their place.
Two columns of running text follow one another, and so do signatories of whom one takes more lines. The row
of a table of which a cell holds several lines is one line, with hint "table". A page that is a picture is
named in ``gaps``.

*docx, xml, html* (not wrapped). Each line is a whole paragraph, heading, list item, table row or note, with
its hint: "heading" with ``level`` from 1; "list" with ``level`` from 1, and the item's mark at its head ("–
", "1. ", "a. "); "table" with one row a line, cells separated by tabs; "quote"; "note" with ``note`` set,
right after the paragraph that calls it; "signature" with office and name on lines of their own; "title" for
the title block of an official paper ("28 676 NAVO", "Nr. 348 BRIEF VAN DE MINISTER VAN DEFENSIE");
"margin" for running heads and feet; "" or "paragraph" for the rest. Calls stand in the text as ``[^2]``. A
line that the author broke by hand (an address) is several lines. In xml and html ``number`` is the line of
the file, so that lines may share one; in docx it counts the paragraphs.
"""

from __future__ import annotations

from generator.model.source import Source
from generator.problems import Problem, ProblemsError
from generator.sources import docx, formats, html, kst, pdf, plain

__all__ = ["parse"]

_READERS = {"text": plain.parse, "xml": kst.parse, "html": html.parse, "pdf": pdf.parse, "docx": docx.parse}

# In bytes. A letter of a hundred pages has some 300,000 letters; files that hold pictures are larger.
_LARGEST_TEXT = 10**7
_LARGEST = {"pdf": 10**8, "docx": 10**8}


def parse(data: bytes, name: str) -> Source:
    """Return the lines of the letter in ``data``; ``name`` is its path, as problems should show it.

    The format is recognised by content first, by extension where the content leaves it open. Raises
    ``ProblemsError`` with a code, a line where there is one, and what to do, for anything that cannot be
    read.
    """
    kind = formats.recognise(data, name)
    if len(data) > _LARGEST.get(kind, _LARGEST_TEXT):
        raise ProblemsError([_too_large(name, len(data))])
    return _READERS[kind](data, name)


def _too_large(name: str, size: int) -> Problem:
    message = f"The file has {size // 10**6} megabytes, more than a letter can have."
    return Problem(
        "too-large", "error", name, 0, message, "Give the letter alone, without what is bound to it."
    )
