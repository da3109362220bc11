"""A letter as an office prints it: a second typesetter, that shares nothing with the first but the letter.

Other types, first lines that stand in, running heads, rules above notes, marks in brackets, notes that count
anew on each page or run over to the next, two columns; words are broken between consonants, and before one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from tests.typeset.letters import CALL, Block, Letter
from tests.typeset.offices import Office, fonts

_PARTS = re.compile(
    r"(?<=[a-z][aeiou][bdfgklmnprst])(?=[bdfgklmnprst][aeiou][a-z])|(?<=[a-z][aeiou])(?=[bdfgklmnprst][aeiou][a-z])"
)
# Signs within a word where a line may end: with a hyphen, or, in a web address, with nothing.
_GOES_ON, _MAY_END = "\u200b", "\u2060"
_HEIGHT, _WIDTH = 842.0, 595.0
_SLANTED = {"Helvetica": "Helvetica-Oblique", "Times-Roman": "Times-Italic", "Vera": "VeraIt"}
_BOLD = {"Helvetica": "Helvetica-Bold", "Times-Roman": "Times-Bold", "Vera": "VeraBd"}


@dataclass
class _Line:
    """A line to be drawn: its words, where it begins, and how it is set."""

    words: list[str]
    x: float
    width: float
    font: str
    size: float
    full: bool = False
    spaced: float = 0.0
    cells: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    gap: float = 0.0
    padding: float = 0.0
    keep: bool = False
    body: str = ""


class _Setter:
    """Breaks blocks into lines, and lines into pages."""

    def __init__(self, letter: Letter, office: Office) -> None:
        fonts()
        self.letter, self.office = letter, office
        self.column = (office.width - 24 * (office.columns - 1)) / office.columns

    def lines(self) -> Iterator[_Line]:
        """Yield the lines of all blocks."""
        before: Block | None = None
        for block in self.letter.blocks:
            gap = self.office.leading if before is not None and self._parted(before, block) else 0.0
            for line in self._block(block, before):
                yield replace(line, gap=gap)
                gap = 0.0
            before = block

    def _parted(self, before: Block, block: Block) -> bool:
        if before.kind == block.kind == "letterhead" or before.kind == "label":
            return False
        return not (self.office.indent and before.kind == block.kind == "paragraph")

    def _block(self, block: Block, before: Block | None) -> Iterator[_Line]:
        office = self.office
        for item in block.text.split("\n"):
            if block.kind == "table":
                yield from self._table_row(item.split("\t"))
            elif block.kind == "list":
                mark, text = item.split(" ", 1)
                first, *rest = self._broken(text.split(), office.list_indent, 0.0, office.font)
                yield replace(first, cells=[mark])
                yield from rest
            elif block.kind in ("heading", "label"):
                styles = {"bold": _BOLD, "italic": _SLANTED, "spaced": _BOLD}
                font = styles["bold" if block.kind == "label" else office.heading][office.font]
                spaced = 2.0 if office.heading == "spaced" and block.kind == "heading" else 0.0
                for line in self._broken(item.split(), 0.0, 0.0, font, spaced):
                    yield replace(line, full=False, keep=True, spaced=spaced)
            else:
                follows = before is not None and before.kind == "paragraph" == block.kind
                stands_in = 16.0 if office.indent and follows else 0.0
                yield from self._broken(item.split(), 0.0, stands_in, office.font)

    def _table_row(self, texts: list[str]) -> Iterator[_Line]:
        """Yield the lines of the row of a table: its cells are as wide as a quarter of the column."""
        whole, self.column = self.column, self.column / 4 - 26
        cells = [
            [" ".join(line.words) for line in self._broken(t.split(), 0, 0, self.office.font)] for t in texts
        ]
        self.column = whole
        for at in range(max(map(len, cells))):
            shown = [cell[at] if at < len(cell) else "" for cell in cells]
            line = _Line([], 0, whole, self.office.font, self.office.size, cells=shown)
            yield replace(line, padding=0.0 if at else self.office.cell_gap)

    def _broken(
        self, words: list[str], x: float, stands_in: float, font: str, spaced: float = 0.0, size: float = 0.0
    ) -> list[_Line]:
        """Break words into lines, the first of which stands in."""
        size = size or self.office.size
        done: list[_Line] = []
        line: list[str] = []
        room = self.column - x - stands_in
        at = x + stands_in
        for word in words:
            for part in self._parts(word):
                glued = bool(line) and line[-1].endswith((_GOES_ON, _MAY_END))
                shown = [*line[:-1], line[-1][:-1] + part] if glued else [*line, part]
                if not line or self._measure(shown, font, size, spaced) <= room:
                    line = shown
                    continue
                done.append(_Line(_closed(line), at, room, font, size, full=True))
                line, at, room = [part], x, self.column - x
        done.append(_Line(_closed(line, last=True), at, room, font, size))
        return [replace(one, notes=[n for w in one.words for n in CALL.findall(w)]) for one in done]

    def _parts(self, word: str) -> list[str]:
        """Return the parts of a word that may be parted, each but the last with a sign that it goes on."""
        if "://" in word:
            parts = re.split(r"(?<=[a-z\d]/)", word)
            return [part + _MAY_END for part in parts[:-1]] + parts[-1:]
        if not self.office.hyphens or not word.isalpha() or len(word) < 8:
            return [word]
        parts = _PARTS.split(word)
        return [part + _GOES_ON for part in parts[:-1]] + parts[-1:]

    def _measure(self, words: list[str], font: str, size: float, spaced: float = 0.0) -> float:
        text = " ".join(words).replace(_GOES_ON, "-").replace(_MAY_END, "")
        called = "".join(self.office.call.format(number) for number in CALL.findall(text))
        text = CALL.sub("", text)
        raised = pdfmetrics.stringWidth(called, font, size * self.office.call_size)
        return float(pdfmetrics.stringWidth(text, font, size) + raised + spaced * len(text))

    def note_lines(self, number: str, printed: str) -> list[_Line]:
        """Return the lines of a note, its mark in ``cells``."""
        size = self.office.size * self.office.note
        words = [self.office.mark.format(printed), *self.letter.notes[number].split()]
        lines = self._broken(words, 0.0, 0.0, self.office.font, size=size)
        return [replace(line, body=number, keep=at == 0) for at, line in enumerate(lines)]


def _closed(words: list[str], last: bool = False) -> list[str]:
    """Return the words of a line with the hyphen that ends it, if a word goes on in the next."""
    if words and words[-1].endswith(_MAY_END):
        return [*words[:-1], words[-1][:-1]]
    if words and words[-1].endswith(_GOES_ON):
        return [*words[:-1], words[-1][:-1] + ("" if last else "-")]
    return words


def as_office(letter: Letter, office: Office) -> bytes:
    """Return the bytes of the PDF."""
    return _Press(letter, office).run()


class _Press:
    """Puts lines on pages, with the notes that they call at the foot."""

    def __init__(self, letter: Letter, office: Office) -> None:
        self.setter, self.office, self.letter = _Setter(letter, office), office, letter
        self.buffer = BytesIO()
        self.canvas = Canvas(self.buffer, pagesize=(_WIDTH, _HEIGHT), invariant=1)
        self.page, self.column, self.y = 1, 0, 770.0
        self.foot: list[_Line] = []
        self.printed: dict[str, str] = {}
        self.count = 0

    def run(self) -> bytes:
        """Print the letter."""
        lines = list(self.setter.lines())
        for at, line in enumerate(lines):
            ahead = 3 * self.office.leading if line.keep and at + 1 < len(lines) else 0.0
            new = self._notes(line)
            height = line.gap + line.padding + self.office.leading + ahead
            if self.y - height < self._floor(new) and (self.y < 760):
                self._next()
                new = self._notes(line)
            self.count += len(line.notes)
            self.foot += new
            self.y -= (line.gap if self.y < 770 else 0.0) + line.padding + self.office.leading
            self._draw(line, self.office.left + self.column * (self.setter.column + 24), self.y)
        self._close()
        self.canvas.save()
        return self.buffer.getvalue()

    def _notes(self, line: _Line) -> list[_Line]:
        """Return the lines of the notes that a line calls, numbered as the page has it."""
        for at, number in enumerate(line.notes, start=1):
            self.printed[number] = str(self.count + at) if self.office.anew else number
        return [note for n in line.notes for note in self.setter.note_lines(n, self.printed[n])]

    def _floor(self, new: list[_Line]) -> float:
        return 75 + 1.25 * self.office.size * self.office.note * len([*self.foot, *new]) + 22

    def _next(self) -> None:
        """Go on in the next column, or on the next page."""
        if self.column + 1 < self.office.columns:
            self._close_column()
            self.column, self.y = self.column + 1, 770.0
            return
        self._close()
        self.page, self.column, self.y = self.page + 1, 0, 770.0

    def _close_column(self) -> None:
        """Print the notes at the foot of a column."""
        office = self.office
        leading = 1.25 * office.size * office.note
        x, y = office.left + self.column * (self.setter.column + 24), 70 + leading * len(self.foot)
        if self.foot and office.rule:
            self.canvas.line(x, y + leading, x + 110, y + leading)
        for line in self.foot:
            self._draw(line, x, y)
            y -= leading
        self.foot = []

    def _close(self) -> None:
        """Print the notes, the head and the foot, and end the page."""
        self._close_column()
        office, canvas = self.office, self.canvas
        for text, at in ((office.head, 805.0), (office.foot, 34.0)):
            if text:
                canvas.setFont(office.font, 7.5)
                canvas.drawString(
                    office.left, at, text.format(page=self.page, title=self.letter.dossier_title[:40])
                )
        canvas.showPage()
        self.count = 0 if office.anew else self.count

    def _draw(self, line: _Line, x: float, y: float) -> None:
        if line.cells and not line.words:
            for at, cell in enumerate(line.cells):
                self._run(cell, x + at * self.setter.column / 4, y, line.font, line.size)
            return
        if line.cells:
            self._run(line.cells[0], x, y, line.font, line.size)
        x += line.x
        words = line.words
        if line.body and line.keep:
            mark, words = words[0], words[1:]
            raised = self.office.raised_marks
            x = (
                self._run(
                    mark, x, y + 0.33 * line.size * raised, line.font, line.size * (0.65 if raised else 1)
                )
                + 3
            )
        natural = self.setter._measure(words, line.font, line.size, line.spaced)
        blank = pdfmetrics.stringWidth(" ", line.font, line.size)
        if self.office.justify and line.full and len(words) > 1:
            blank += max(0.0, (line.width - natural - (6 if line.body else 0)) / (len(words) - 1))
        for word in words:
            x = self._word(word, x, y, line) + blank + line.spaced

    def _word(self, word: str, x: float, y: float, line: _Line) -> float:
        last = 0
        for match in CALL.finditer(word):
            x = self._run(word[last : match.start()], x, y, line.font, line.size, line.spaced)
            shown = self.office.call.format(self.printed[match[1]])
            x = self._run(shown, x, y + 0.36 * line.size, line.font, line.size * self.office.call_size)
            last = match.end()
        return self._run(word[last:], x, y, line.font, line.size, line.spaced)

    def _run(self, text: str, x: float, y: float, font: str, size: float, spaced: float = 0.0) -> float:
        pen = self.canvas.beginText(x, y)
        pen.setFont(font, size)
        pen.setCharSpace(spaced)
        pen.textOut(text)
        self.canvas.drawText(pen)
        return float(x + pdfmetrics.stringWidth(text, font, size) + spaced * len(text))
