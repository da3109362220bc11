"""The text of a web page, element by element, as lines with hints."""

from __future__ import annotations

import re

from generator.model.source import Hint
from generator.sources.flow import Flow, folded
from generator.sources.html.notes import Notes, body_content, mark_of
from generator.sources.html.scope import is_site
from generator.sources.html.tree import classes, is_inline
from generator.sources.kst import dossier_facts
from generator.sources.numerals import counted
from generator.sources.signing import is_signed
from generator.sources.tree import Node

_TITLES = (" dossiertitel ", " stuktitel ", " kamerstukdatum ", " dossiernummer ", " kamervraagomschrijving ")
_HEADING_CLASS = re.compile(
    r"\s(?:tussenkop|divisiekop(?P<level>\d)?|\w*_kop|tussenkop[_-]\w+|msoheading\d?)\b"
)
_NOTES_HEADING = re.compile(r"(?:voet|eind)?noten|footnotes|notes", re.I)
_OWN_MARK = (" ol ", " li.nr ", " lidnr ", " nr ", " linr ", " li-nr ")
_LIST_TYPE = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_BREAK = "\n"


class Body:
    """Walks the elements of a letter and puts its lines."""

    def __init__(self, flow: Flow, notes: Notes) -> None:
        self.flow = flow
        self.notes = notes
        self.hint: Hint = ""
        self.lists = 0
        self.mark = ""

    def read(self, node: Node) -> None:
        """Put everything in an element: runs of text as paragraphs, blocks each as what they are."""
        run: list[Node | str] = []
        for item in node.content:
            if (
                isinstance(item, str)
                or (is_inline(item) and not self._holds_block(item))
                or item.tag in ("br", "img")
            ):
                run.append(item)
                continue
            self._paragraph(run, node)
            run = []
            self._block(item)
        self._paragraph(run, node)

    def _holds_block(self, node: Node) -> bool:
        return any(
            not is_inline(n) and n.tag not in ("br", "img", "wbr") for n in node.every() if n is not node
        )

    def _block(self, node: Node) -> None:
        if is_site(node) or id(node) in self.notes.bodies:
            return
        names = classes(node)
        level = self._heading_level(node, names)
        if any(title in names for title in _TITLES):
            self._title(node, names)
        elif level:
            self._heading(node, level)
        elif node.tag in ("ul", "ol", "menu"):
            self._list(node)
        elif node.tag == "table":
            self._table(node)
        elif node.tag in ("blockquote", "q"):
            before, self.hint = self.hint, "quote"
            self.read(node)
            self.hint = before
        elif " ondertekening " in names:
            self._signature(node)
        else:
            self.read(node)

    def _heading_level(self, node: Node, names: str) -> int:
        if re.fullmatch(r"h[1-6]", node.tag):
            return int(node.tag[1])
        match = _HEADING_CLASS.search(names) if node.tag in ("p", "div") else None
        if match:
            return int(match["level"] or 2)
        return 2 if node.tag == "p" and self._is_bold_line(node) else 0

    def _is_bold_line(self, node: Node) -> bool:
        """Tell whether a paragraph is one short line in bold, which is how a typist makes a heading."""
        text = folded(node.text())
        bold = "".join(child.text() for child in node.children if child.tag in ("b", "strong"))
        return (
            0 < len(text) <= 120 and folded(bold) == text and text[-1] not in ".,;:" and not node.first("br")
        )

    def _heading(self, node: Node, level: int) -> None:
        text = folded(self._text(node.content).replace(_BREAK, " "))
        if not (self.notes.bodies and _NOTES_HEADING.fullmatch(text)):
            self.flow.put(text, node.line, "heading", level)
        self.flow.release()

    def _title(self, node: Node, names: str) -> None:
        """Put a line of the title block; the number of a dossier is a fact."""
        number = next((n for n in node.every() if " dossiernummer " in classes(n)), None)
        text = folded(self._text(node.content).replace(_BREAK, " "))
        self.flow.put(text, node.line, "title")
        if number is not None:
            dossier_facts(self.flow, number.text(), number.line)
        paper = re.match(r"Nr\.\s*(\w+)", text)
        if " stuktitel " in names and paper:
            self.flow.fact("number", paper[1], node.line)
            self.flow.fact("title", text[paper.end() :].strip(), node.line)

    def _paragraph(self, run: list[Node | str], node: Node) -> None:
        """Put a run of text: one line for each that the author broke by hand."""
        text = self._text(run)
        line = next((item.line for item in run if isinstance(item, Node)), node.line)
        for part in text.split(_BREAK):
            part = folded(part)
            if part:
                hint: Hint = "list" if self.mark else self.hint
                level = self.lists if self.mark else 0
                self.flow.put(f"{self.mark} {part}".strip() if self.mark else part, line, hint, level)
                self.mark = ""
        self.flow.release()

    def _list(self, node: Node) -> None:
        self.lists += 1
        kind = _LIST_TYPE.get(node.attributes.get("type", "1"), "decimal") if node.tag == "ol" else ""
        start = node.attributes.get("start", "1")
        number = int(start) if re.fullmatch(r"-?\d{1,6}", start) else 1
        for item in node.children:
            if item.tag != "li":
                self._block(item)
            elif id(item) not in self.notes.bodies and not is_site(item):
                value = item.attributes.get("value", "")
                number = int(value) if re.fullmatch(r"\d{1,6}", value) else number
                self.mark = self._own_mark(item) or (f"{counted(number, kind)}." if kind else "•")
                if self._own_mark(item):
                    item = _without(item, self._mark_element(item))
                self.read(item)
                self.mark = ""
                number += 1
        self.lists -= 1

    def _mark_element(self, item: Node) -> Node | None:
        """Return the element that prints an item's own mark, if the page writes it out."""
        first = next(
            (n for n in item.every() if n is not item and n.tag == "span" and n.text().strip()), None
        )
        return first if first is not None and any(name in classes(first) for name in _OWN_MARK) else None

    def _own_mark(self, item: Node) -> str:
        element = self._mark_element(item)
        return folded(element.text()) if element is not None else ""

    def _table(self, node: Node) -> None:
        """Put a table row by row; one that only serves to place text is read cell by cell."""
        rows = [[cell for cell in row.children if cell.tag in ("td", "th")] for row in node.rows("tr")]
        cells = [cell for row in rows for cell in row]
        places = (
            any(len(list(cell.all("p", "li", "table"))) > 1 for cell in cells)
            or max(map(len, rows), default=0) < 2
        )
        caption = node.first("caption")
        if caption is not None:
            self._paragraph(caption.content, caption)
        before = self.hint
        paragraphs = [part for cell in cells for part in (list(cell.all("p")) or [cell])]
        if is_signed(line for part in paragraphs for line in self._text(part.content).split(_BREAK)):
            places, self.hint = True, "signature"
        for row in rows:
            if places:
                for cell in row:
                    self.read(cell)
            else:
                text = "\t".join(folded(self._text(cell.content).replace(_BREAK, " ")) for cell in row)
                self.flow.put(text if text.strip() else "", row[0].line if row else node.line, "table")
        self.hint = before

    def _signature(self, node: Node) -> None:
        """Put office and name on lines of their own; record them."""
        parts = [
            n for n in node.every() if n.tag == "span" and re.search(r"\s(?:functie|naam)\s", classes(n))
        ]
        for part in parts:
            text = folded(self._text(part.content).replace(_BREAK, " "))
            self.flow.put(text, part.line, "signature")
            self.flow.fact(
                "office" if " functie " in classes(part) else "person", text.rstrip(","), part.line
            )
        if not parts:
            before, self.hint = self.hint, "signature"
            self.read(node)
            self.hint = before

    def _text(self, content: list[Node | str]) -> str:
        """Return the text of a run, with calls; a line feed where the author broke the line."""
        return "".join(self._pieces(content))

    def _pieces(self, content: list[Node | str]) -> list[str]:
        pieces: list[str] = []
        for item in content:
            if isinstance(item, str):
                pieces.append(item.replace("\r", " ").replace("\n", " "))
            elif item.tag == "br":
                pieces.append(_BREAK)
            elif item.tag == "a" and self.notes.target(item) is not None:
                pieces.append(self._call(item))
            elif not is_site(item) and id(item) not in self.notes.bodies:
                apart = "" if is_inline(item) else " "
                pieces += [apart, *self._pieces(item.content), apart]
        return pieces

    def _call(self, link: Node) -> str:
        """Return the call of a note; its body is put after the paragraph, once."""
        body = self.notes.target(link)
        assert body is not None
        goal = link.attributes["href"]
        if goal not in self.notes.labels:
            mark = mark_of(link)
            label = self.notes.labels[goal] = self.flow.label(mark)
            content = body_content(body, mark)
            self.flow.note(label, folded(self._text(content).replace(_BREAK, " ")), body.line)
        return f"[^{self.notes.labels[goal]}]"


def _without(item: Node, mark: Node | None) -> Node:
    """Return a copy of an element without the one that prints its mark."""
    content = [c if isinstance(c, str) else _without(c, mark) for c in item.content if c is not mark]
    return Node(item.tag, item.attributes, item.line, content)
