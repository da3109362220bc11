"""A composition as a real PDF: pages with type of several sizes, raised calls, notes in small type."""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from tests.typeset.as_text import foot_lines, head_lines
from tests.typeset.composer import Composition, SetLine
from tests.typeset.letters import CALL

_TOP, _BOTTOM = 780.0, 60.0
_SIDES = {"Helvetica": "Helvetica-Bold", "Times-Roman": "Times-Bold", "Courier": "Courier-Bold"}


@dataclass(frozen=True)
class Press:
    """How lines are put on paper. ``space`` is the white for a blank line, in lines."""

    font: str = "Helvetica"
    size: float = 9.0
    leading: float = 12.0
    left: float = 90.0
    space: float = 1.0
    note_size: float = 7.0
    raised: bool = True
    bold_headings: bool = True
    justify: bool = False
    placed_words: bool = False
    margin: bool = False


def as_pdf(composition: Composition, press: Press) -> bytes:
    """Return the bytes of the PDF."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=1)
    for at, page in enumerate(composition.pages):
        y = _TOP
        y = _lines(canvas, head_lines(composition, at), y, press, composition)
        text = [line for line in page if line.role != "note"]
        notes = [line for line in page if line.role == "note"]
        while text and text[-1].role == "blank":
            text.pop()
        y = _lines(canvas, text, y, press, composition)
        feet = foot_lines(composition, at)
        room = len(notes) * press.note_size * 1.25 + len(feet) * press.leading
        _lines(canvas, notes, min(y - 2 * press.leading, _BOTTOM + room), press, composition)
        _lines(canvas, [f for f in feet if f.text], 34 + len(feet) * 9, press, composition)
        if press.margin:
            _margin(canvas, at, press)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _lines(canvas: Canvas, lines: list[SetLine], y: float, press: Press, composition: Composition) -> float:
    """Draw lines from y downwards; return where the next would stand."""
    note = ""
    for line in lines:
        small = line.role in ("note", "foot", "head")
        leading = press.note_size * 1.25 if small else press.leading
        if line.role == "blank":
            y -= press.space * leading
            continue
        opens = line.role == "note" and line.note != note
        note = line.note
        _draw(canvas, line, y, press, composition.style.width, opens)
        y -= leading
    return y


def _draw(canvas: Canvas, line: SetLine, y: float, press: Press, width: float, opens: bool) -> None:
    """Draw a line: its words, its calls raised, the mark of a note raised at its head."""
    size = press.note_size if line.role in ("note", "foot", "head") else press.size
    font = _SIDES[press.font] if line.role == "heading" and press.bold_headings else press.font
    runs = _runs(line.text, press.raised, opens)
    natural = sum(stringWidth(text, font, size * (0.65 if up else 1)) for text, up in runs)
    gaps = sum(text.count(" ") for text, up in runs if not up)
    wide = line.role in ("paragraph", "list", "note") and not line.last and press.justify and gaps
    extra = min(max((width - natural) / gaps, 0.0), size) if wide else 0.0
    x = press.left
    for cell in line.text.split("\t") if "\t" in line.text else ():
        _cell(canvas, cell, x, y, press)
        x += 130
    for text, up in runs if "\t" not in line.text else ():
        for word, blank in re.findall(r"([^ ]*)( *)", text):
            shown = word if press.placed_words else word + blank
            scale = 0.65 if up else 1.0
            drawing = canvas.beginText(x, y)
            drawing.setFont(font, size * scale)
            drawing.setRise(size * 0.34 if up else 0)
            drawing.textOut(shown)
            canvas.drawText(drawing)
            x += stringWidth(word + blank, font, size * scale) + len(blank) * extra


def _cell(canvas: Canvas, text: str, x: float, y: float, press: Press) -> None:
    pen = canvas.beginText(x, y)
    pen.setFont(press.font, press.size)
    pen.textOut(text)
    canvas.drawText(pen)


def _runs(text: str, raised: bool, opens: bool) -> list[tuple[str, bool]]:
    """Return the stretches of a line, with True for those that are raised."""
    runs: list[tuple[str, bool]] = []
    if opens:
        mark, _, text = text.partition(" ")
        runs = [(mark, raised), (" ", False)]
    last = 0
    for match in CALL.finditer(text):
        runs += [(text[last : match.start()], False), (match[1], raised)]
        last = match.end()
    runs.append((text[last:], False))
    return [run for run in runs if run[0]]


def _margin(canvas: Canvas, page: int, press: Press) -> None:
    """Draw the margin column of a house style beside the text."""
    rows = ["Directie Bestuursondersteuning", "Ons kenmerk", "2024-0000123456", "Bijlagen", "2"]
    for at, row in enumerate(rows if not page else rows[1:3]):
        drawing = canvas.beginText(480, 640 - 8.7 * at)
        drawing.setFont(press.font, 6.5)
        drawing.textOut(row)
        canvas.drawText(drawing)
