"""Footnotes of a PDF: which raised marks are calls, and which lines are the bodies of the notes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from generator.sources.pdf.page import Page, Printed
from generator.sources.pdf.text import Piece, plain

_FOOT = re.compile(
    r"\s*(?:\d{1,4}|Pagina\s+\d+.*|(?:Tweede|Eerste) Kamer,? .*|(?:kst|ah)-.*|ISSN .*|"
    r"[’']s-Gravenhage \d{4}.*)\s*"
)
_PLAIN_MARK = re.compile(r"(?:\[(?P<box>\d{1,3})\]|(?P<mark>\d{1,3}|[*†‡]{1,3})[).]?(?=\s|[A-Z]))\s*(?=\S)")
_ENDED = re.compile(r"[.?!»”)]\s*\Z")


def find_notes(pages: Sequence[Page], body_size: float) -> None:
    """Mark the lines that are bodies of notes, take their marks off, and write calls as ``[^n]``.

    A raised mark at the head of a line opens a body if it is called; a mark that is not raised does so only
    at the foot of the page that calls it: in small type, or below a rule. What then stands at that foot is
    the note's until the next one opens. A raised mark elsewhere is a call if it has a body or follows the
    call before it. Where marks count anew, or signs recur, the second note of a mark is called "1-2". What
    is not certain stays as it was printed.
    """
    notes = _Notes([{piece.mark for line in page.lines for piece in _inner_marks(line)} for page in pages])
    for at, page in enumerate(pages):
        notes.read(at, page, body_size)
    notes.write_calls(pages)


def _inner_marks(line: Printed) -> list[Piece]:
    """Return the raised marks of a line but the one at its head."""
    start = 1 if line.pieces and line.pieces[0].mark else 0
    return [piece for piece in line.pieces[start:] if piece.mark]


@dataclass
class _Notes:
    """``called``: the marks that each page calls. ``labels``: for each mark its bodies, as (page, label)."""

    called: list[set[str]]
    labels: dict[str, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    last: str = ""
    unfinished: bool = False

    def read(self, at: int, page: Page, body_size: float) -> None:
        """Find the bodies on a page, at the foot of each of its columns."""
        lines = [line for line in page.lines if not line.margin]
        cuts = [0, *(place for place, line in enumerate(lines) if line.over and place), len(lines)]
        for start, end in pairwise(cuts):
            self._read_column(at, lines[start:end], page, body_size)

    def _read_column(self, at: int, lines: list[Printed], page: Page, body_size: float) -> None:
        foot = self._foot(at, lines, page, body_size)
        note, size, left = "", 0.0, 0.0
        for place, line in enumerate(lines):
            mark = self._opens(line, at, place >= foot)
            if mark:
                _take_mark_off(line)
                note, size, left = self._label(at, mark), line.size, line.left
            elif note and _goes_on(line, size, left, place > foot):
                pass
            elif not note and place == foot and self._continues(line, lines[:place]):
                note, size, left = self.last, line.size, line.left
            else:
                if note and place < foot:
                    self.last = ""
                note = ""
            line.note = note
            if note:
                self.last, self.unfinished = note, not _ENDED.search(plain(line.pieces))

    def _foot(self, at: int, lines: list[Printed], page: Page, body_size: float) -> int:
        """Return the index of the first line at the foot of a page: below a rule, or in small type."""
        small = len(lines)
        while small and lines[small - 1].size < 0.94 * body_size:
            small -= 1
        for rule in page.rules:
            below = next((place for place, line in enumerate(lines) if line.base > rule), len(lines))
            if below < small and self._opens(lines[below], at, in_foot=True):
                return below
        return small

    def _opens(self, line: Printed, at: int, in_foot: bool) -> str:
        """Return the mark of the note whose body a line opens; "" if it opens none for certain."""
        mark, raised = "", False
        if line.pieces and line.pieces[0].mark:
            mark, raised = line.pieces[0].mark, len(line.pieces) > 1
        elif in_foot:
            match = _PLAIN_MARK.match(plain(line.pieces).lstrip())
            mark = (match["mark"] or match["box"]) if match else ""
        if not mark or any(page == at for page, _ in self.labels.get(mark, [])):
            return ""
        if mark in self.called[at]:
            return mark if raised or in_foot else ""
        anywhere = raised and mark not in self.labels and any(mark in marks for marks in self.called)
        return mark if anywhere else ""

    def _label(self, at: int, mark: str) -> str:
        """Return the label of a new body, and keep it."""
        known = self.labels[mark]
        known.append((at, f"{mark}-{len(known) + 1}" if known else mark))
        return known[-1][1]

    def _continues(self, line: Printed, above: list[Printed]) -> bool:
        """Tell whether the small type at a page's foot goes on with the last note of the page before."""
        text = plain(line.pieces)
        return (
            bool(self.last and above)
            and not _FOOT.fullmatch(text)
            and (text[:1].islower() or self.unfinished)
        )

    def write_calls(self, pages: Sequence[Page]) -> None:
        """Write raised marks as calls where they are certain."""
        last = 0
        for at, page in enumerate(pages):
            for line in page.lines:
                for place, piece in enumerate(line.pieces):
                    if not piece.mark or line.note:
                        continue
                    label = self._answer(at, piece.mark)
                    if not label and place == 0 and len(line.pieces) > 1:
                        continue
                    if label or (piece.mark.isdigit() and int(piece.mark) == last + 1):
                        line.pieces[place] = Piece(f"[^{label or piece.mark}]", piece.mark)
                        last = int(piece.mark) if piece.mark.isdigit() else last

    def _answer(self, at: int, mark: str) -> str:
        """Return the label of the note that a mark calls: on its page, else a later, else an earlier one."""
        known = self.labels.get(mark, [])
        here = [label for page, label in known if page == at]
        later = [label for page, label in known if page > at]
        return (here or later or [label for _, label in reversed(known)] or [""])[0]


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


def _goes_on(line: Printed, size: float, left: float, in_foot: bool) -> bool:
    """Tell whether a line goes on with the note above it: in its type, close below it, no running foot."""
    return (
        0 < line.gap < (2.6 if in_foot else 1.55) * size
        and abs(line.size - size) < 0.06 * size
        and line.left > left - 2.5 * size
        and not _FOOT.fullmatch(plain(line.pieces))
    )
