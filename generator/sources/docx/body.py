"""The paragraphs and tables of a DOCX, in order, as lines with hints."""

from __future__ import annotations

import re

from generator.model.source import Hint
from generator.sources.docx.numbering import Numbering
from generator.sources.docx.runs import Notes, Runs, Text
from generator.sources.docx.styles import Style, Styles, number, switched, value
from generator.sources.flow import Flow
from generator.sources.signing import is_signed
from generator.sources.tree import Node

_WITHIN = frozenset(
    ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "body", "document", "hdr", "ftr")
)
_LABEL = re.compile(
    r"(?:datum|betreft|onderwerp|ons kenmerk|uw kenmerk|uw brief|kenmerk|bijlagen?|bijlage\(n\)|van|aan|"
    r"contactpersoon|telefoon|e-mail|doorkiesnummer|afschrift aan|cc)\s*:?",
    re.I,
)
_BLANKS = re.compile(r"[ \t\u2002\u2003]+")


class Body:
    """Walks the parts of a file and puts their lines."""

    def __init__(self, flow: Flow, styles: Styles, numbering: Numbering, runs: Runs, notes: Notes) -> None:
        self.flow = flow
        self.styles = styles
        self.numbering = numbering
        self.runs = runs
        self.notes = notes
        self.bodies: dict[tuple[str, str], Node] = {}
        self.hint: Hint = ""
        self._noted = 0
        self._carried = ""
        self._line = 0

    def read(self, node: Node) -> None:
        """Put all that an element holds."""
        for child in node.children:
            if child.tag == "p":
                self.paragraph(child)
            elif child.tag == "tbl":
                self._table(child)
            elif child.tag in _WITHIN:
                self.read(child)
            elif child.tag == "AlternateContent":
                self.read(next(iter(child.children), child))

    def paragraph(self, node: Node) -> None:
        """Put a paragraph: its text boxes, its lines, the notes that it calls."""
        properties = node.first("pPr")
        style = self.styles.of(value(properties, "pStyle"))
        text = self.runs.read(node, style)
        self._open_page(properties, text)
        for box in text.boxes:
            self.read(box)
        if self._mark_is_deleted(properties):
            self._carried += text.text
            return
        whole, self._carried = self._carried + text.text, ""
        self._put(whole, properties, style, text)
        self._put_notes()

    def _put(self, whole: str, properties: Node | None, style: Style, text: Text) -> None:
        mark, depth = self._mark(properties, style, bool(whole.strip()))
        heading = 0 if self.hint == "margin" else self._heading(properties, style, text, mark, whole)
        parts = [
            _BLANKS.sub(" ", part) if not part.strip("\t ").count("\t") else part
            for part in whole.split("\n")
        ]
        parts = [part.strip(" \t") for part in parts if part.strip()]
        if heading or mark:
            joined = " ".join(parts)
            shown = f"{mark} {joined}" if mark else joined
            hint: Hint = "heading" if heading else self.hint or "list"
            self._line_of(shown if joined else "", hint, heading or depth, text)
            return
        for part in parts:
            self._line_of(part, self.hint or ("quote" if style.quote else ""), 0, text)

    def _line_of(self, shown: str, hint: Hint, level: int, text: Text) -> None:
        if shown:
            self._line += 1
            bold = text.letters > 0 and text.bold * 2 > text.letters
            self.flow.put(shown, self._line, hint, level, bold=bold)

    def _open_page(self, properties: Node | None, text: Text) -> None:
        if switched(properties, "pageBreakBefore"):
            self.flow.page += 1
        self.flow.page += text.pages

    def _mark_is_deleted(self, properties: Node | None) -> bool:
        run = properties.first("rPr") if properties else None
        return run is not None and (run.first("del") is not None or run.first("moveFrom") is not None)

    def _mark(self, properties: Node | None, style: Style, filled: bool) -> tuple[str, int]:
        """Return the mark that numbering puts before a paragraph, with its depth from 1; "" for none."""
        numbered = properties.first("numPr") if properties else None
        list_id = value(numbered, "numId") or style.list_id
        level = number(value(numbered, "ilvl"))
        level = (style.list_level or 0) if level is None else level
        if not list_id or list_id == "0" or not filled:
            return "", 0
        mark = self.numbering.mark(list_id, level)
        return (mark or "", level + 1) if mark is not None else ("", 0)

    def _heading(self, properties: Node | None, style: Style, text: Text, mark: str, whole: str) -> int:
        """Return the level of a heading, from 1: by outline, by style, or as a short line in another type."""
        outline = number(value(properties, "outlineLvl"))
        if outline is not None and outline < 9:
            return outline + 1
        if style.heading and outline != 9:
            return style.heading
        plain = whole.strip()
        if (
            self.hint
            or not plain
            or len(plain) > 120
            or "\n" in plain
            or plain[-1] in ".,;:?"
            or "\t" in plain
        ):
            return 0
        if mark and not mark[0].isdigit():
            return 0
        if text.bold == text.letters:
            return 2
        return 3 if text.slanted == text.letters and plain[0].isupper() and len(plain) < 90 else 0

    def _put_notes(self) -> None:
        """Put the bodies of the notes that were called since."""
        for key in self.notes.order[self._noted :]:
            self._noted += 1
            body = self.bodies.get(key)
            texts = [self.runs.read(p, self.styles.of("")).text for p in (body.all("p") if body else [])]
            joined = _BLANKS.sub(" ", " ".join(texts).replace("\n", " ")).strip()
            joined = joined.removeprefix(self.notes.chosen.get(key, "")).strip()
            if joined:
                self._line += 1
                self.flow.note(self.notes.labels[key], joined, self._line)
        self.flow.release()

    def _table(self, node: Node) -> None:
        """Put a table: row by row what is tabular, cell by cell what is only placed by it."""
        rows = [_cells(row) for row in _rows(node)]
        letterhead = _is_letterhead(rows)
        cells = [cell for row in rows for cell in row]
        placed = any(map(_is_long, cells)) or max(map(len, rows), default=0) < 2
        before = self.hint
        if is_signed(p.text() for cell in cells for p in cell.all("p")):
            placed, self.hint = True, "signature"
        for row in rows:
            texts = [] if placed else [self._cell_text(cell) for cell in row]
            if placed or (sum(map(bool, texts)) < 2 and letterhead):
                for cell in row:
                    self.read(cell)
            elif any(texts):
                hint: Hint = self.hint or ("" if letterhead else "table")
                self._line += 1
                self.flow.put("\t".join(texts).rstrip("\t"), self._line, hint)
                self._put_notes()
        self.hint = before

    def _cell_text(self, cell: Node) -> str:
        texts = []
        for paragraph in cell.all("p"):
            properties = paragraph.first("pPr")
            style = self.styles.of(value(properties, "pStyle"))
            text = self.runs.read(paragraph, style).text
            mark, _ = self._mark(properties, style, bool(text.strip()))
            texts.append(f"{mark} {text}" if mark else text)
        return _BLANKS.sub(" ", " ".join(texts).replace("\n", " ")).strip()


def _rows(table: Node) -> list[Node]:
    found = []
    for child in table.children:
        if child.tag == "tr" and not (child.first("trPr") or child).first("del"):
            found.append(child)
        elif child.tag in _WITHIN:
            found += _rows(child)
    return found


def _cells(row: Node) -> list[Node]:
    found = []
    for child in row.children:
        if child.tag == "tc":
            found.append(child)
        elif child.tag in _WITHIN:
            found += _cells(child)
    return found


def _is_letterhead(rows: list[list[Node]]) -> bool:
    """Tell whether a table sets the labels of a letter beside their values: "Datum", "Betreft"."""
    heads = [text for row in rows if row and (text := row[0].text().strip())]
    return bool(heads) and sum(bool(_LABEL.fullmatch(text)) for text in heads) * 2 >= len(heads)


def _is_long(cell: Node) -> bool:
    """Tell whether a cell holds more than that of a table does: another table, paragraphs of running text."""
    paragraphs = [p for p in cell.all("p") if p.text().strip()]
    return (
        cell.first("tbl") is not None or len(paragraphs) > 3 or any(len(p.text()) > 400 for p in paragraphs)
    )
