"""Footnotes as the site of official publications prints them below a paper, with a way back to its top:

X Noot
1

Raadpleegbaar via www.tweedekamer.nl

Naar boven
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.model.document import Furniture
from generator.text.rows import Row, drop

_HEAD = re.compile(r"X ?Noot")
_NUMBER = re.compile(r"\d{1,3}")
_BACK = re.compile(r"Naar boven")


def take_site_notes(rows: list[Row]) -> tuple[list[Row], list[Furniture]]:
    """Return the rows with the texts of such notes marked as notes, and what stands around them.

    A note goes on to the next empty line. The words "X Noot", its number and "Naar boven" are no text of the
    letter; where there is no number or no text, nothing is taken for a note.
    """
    marked = list(rows)
    around: set[int] = set()
    for at, row in enumerate(rows[:-2]):
        if not _HEAD.fullmatch(row.text) or not _NUMBER.fullmatch(rows[at + 1].text):
            continue
        end = at + 3
        while end < len(rows) and not rows[end].blank and not _HEAD.fullmatch(rows[end].text):
            end += 1
        number = rows[at + 1].text
        marked[at + 2 : end] = [replace(text, hint="note", note=number) for text in rows[at + 2 : end]]
        around |= {at, at + 1}
    if rows and _BACK.fullmatch(rows[-1].text):
        around.add(len(rows) - 1)
    furniture = [Furniture(rows[at].number, rows[at].text) for at in sorted(around)]
    return drop(marked, around), furniture
