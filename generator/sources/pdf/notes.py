"""Footnotes of a PDF: which raised marks are calls, and which lines are the bodies of the notes."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.sources.pdf.page import Printed
from generator.sources.pdf.text import Piece, plain

_FOOT = re.compile(
    r"\s*(?:\d{1,4}|Pagina\s+\d+.*|(?:Tweede|Eerste) Kamer,? .*|(?:kst|ah)-.*|ISSN .*|"
    r"[’']s-Gravenhage \d{4}.*)\s*"
)
_PLAIN_MARK = re.compile(r"(?P<mark>\d{1,3}|\*{1,3})[).]?\s+(?=\S)")


def find_notes(pages: list[list[Printed]], body_size: float) -> None:
    """Mark the lines that are bodies of notes, take their marks off, and write calls as ``[^n]``.

    A raised mark at the head of a line opens a body if it is called somewhere; a mark that is not raised
    does so only in small type at the foot of the page that calls it. A raised mark elsewhere is a call if
    it has a body or follows the call before it. What is not certain stays as it was printed.
    """
    called = {piece.mark for page in pages for line in page for piece in _inner_marks(line)}
    bodies: set[str] = set()
    last = ""
    for page in pages:
        here = {piece.mark for line in page for piece in _inner_marks(line)}
        last = _bodies(page, body_size, called, here, bodies, last)
    _calls(pages, bodies)


def _inner_marks(line: Printed) -> list[Piece]:
    """Return the raised marks of a line but the one at its head."""
    start = 1 if line.pieces and line.pieces[0].mark else 0
    return [piece for piece in line.pieces[start:] if piece.mark]


def _bodies(
    page: list[Printed], body_size: float, called: set[str], here: set[str], bodies: set[str], last: str
) -> str:
    """Find the bodies on a page; return the number of the note that its foot ends in."""
    lines = [line for line in page if not line.margin]
    small_from = _small_type_from(lines, body_size)
    open_note, note_size, note_left = "", 0.0, 0.0
    for at, line in enumerate(lines):
        mark = _opens(line, called, here if at >= small_from else set(), bodies)
        if mark:
            _take_mark_off(line)
            open_note, note_size, note_left = mark, line.size, line.left
            bodies.add(mark)
        elif open_note and _goes_on(line, note_size, note_left):
            pass
        elif not open_note and last and at == small_from and _continues(line, lines[:at]):
            open_note, note_size, note_left = last, line.size, line.left
        else:
            if open_note and at < small_from:
                last = ""
            open_note = ""
        line.note = open_note
        last = open_note or last
    return last


def _small_type_from(lines: list[Printed], body_size: float) -> int:
    """Return the index of the first line of the small type at the foot of a page."""
    at = len(lines)
    while at and lines[at - 1].size < 0.94 * body_size:
        at -= 1
    return at


def _opens(line: Printed, called: set[str], here: set[str], bodies: set[str]) -> str:
    """Return the mark of the note whose body a line opens; "" if it opens none for certain."""
    if line.pieces and line.pieces[0].mark:
        mark = line.pieces[0].mark
        return mark if mark in called and mark not in bodies and len(line.pieces) > 1 else ""
    match = _PLAIN_MARK.match(plain(line.pieces).lstrip())
    return match["mark"] if match and match["mark"] in here and match["mark"] not in bodies else ""


def _take_mark_off(line: Printed) -> None:
    if line.pieces[0].mark:
        line.pieces = line.pieces[1:]
        head = line.pieces[0]
        line.pieces[0] = replace(head, text=head.text.lstrip(" \t\u00a0).") or head.text)
        return
    text = plain(line.pieces).lstrip()
    match = _PLAIN_MARK.match(text)
    taken = match.end() if match else 0
    skipped = len(plain(line.pieces)) - len(text) + taken
    line.pieces = _cut(line.pieces, skipped)


def _cut(pieces: list[Piece], count: int) -> list[Piece]:
    """Return the pieces without their first characters."""
    left = []
    for piece in pieces:
        if count >= len(piece.text):
            count -= len(piece.text)
            continue
        left.append(replace(piece, text=piece.text[count:]))
        count = 0
    return left


def _goes_on(line: Printed, size: float, left: float) -> bool:
    """Tell whether a line goes on with the note above it: close below it, in its type, no running foot."""
    return (
        0 < line.gap < 1.55 * size
        and abs(line.size - size) < 0.06 * size
        and line.left > left - 2.5 * size
        and not _FOOT.fullmatch(plain(line.pieces))
    )


def _continues(line: Printed, above: list[Printed]) -> bool:
    """Tell whether the small type at a page's foot may go on with the last note of the page before."""
    return bool(above) and not _FOOT.fullmatch(plain(line.pieces)) and plain(line.pieces)[:1].islower()


def _calls(pages: list[list[Printed]], bodies: set[str]) -> None:
    """Write raised marks as calls where they are certain."""
    last = 0
    for page in pages:
        for line in page:
            if line.note:
                continue
            for at, piece in enumerate(line.pieces):
                if not piece.mark or (at == 0 and len(line.pieces) > 1 and piece.mark not in bodies):
                    continue
                follows = piece.mark.isdigit() and int(piece.mark) == last + 1
                if piece.mark in bodies or follows:
                    line.pieces[at] = Piece(f"[^{piece.mark}]", piece.mark)
                    last = int(piece.mark) if piece.mark.isdigit() else last
