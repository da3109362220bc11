"""The official XML of a parliamentary paper: ``officiele-publicatie`` (2010 on) and ``kamerwrk`` (1995-2009).

Elements are read by name, wherever they stand; of an element that is not known, the text is kept as a
paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from generator.model.source import Hint, Line, Source
from generator.problems import Problem, ProblemsError
from generator.sources.flow import Flow, folded
from generator.sources.kst.inline import Inline
from generator.sources.tree import Node, xml_tree

_BLOCKS = frozenset(
    "lijst li table tgroup thead tbody row al al-groep divisie tussenkop tuskop kop blokcitaat citaat "
    "plaatje ondertekening ondtek vraag antwoord bijlage tekst vrije-tekst algemeen tekst-sluiting stuk "
    "dossier".split()
)
_SKIPPED = frozenset("metadata meta-data witreg illustratie versie ordernr colspec spanspec".split())
_MARGIN = frozenset("kamerstukkop kamervraagkop margetekst".split())
_HEADING_STYLE = {"vet": 1, "romvet": 1, "curvet": 2, "cur": 3, "ondlijn": 4, "ondstr": 4, "rom": 5}

_DOSSIER = re.compile(r"(?P<number>\d{2}[ .\u00a0]?\d{3})(?:\s*-\s*|\s+)?(?P<suffix>\(?[0-9A-Z]+\)?)?\Z")
_SESSION = re.compile(r"(\d{4})\s*[-–/]\s*(\d{2,4})")
_PAPER_ID = re.compile(r"\b((?:kst|blg|ah|kv|nds|h)-[0-9A-Za-z-]+)")


def parse(data: bytes, name: str) -> Source:
    """Return the source of an official XML; raises a Problem for XML that is broken or is no paper."""
    root = xml_tree(data, name)
    reader = _Reader()
    reader.read(root)
    lines = _ranked(reader.flow)
    if not any(line.hint not in ("margin", "title") for line in lines):
        raise ProblemsError([_no_paper(name, root)])
    return Source(name, "xml", tuple(lines), wrapped=False, facts=tuple(reader.flow.facts))


def dossier_facts(flow: Flow, printed: str, number: int) -> None:
    """Record the dossier that is printed as "28 676", "21 501-02", "36 200 XIV"."""
    match = _DOSSIER.match(folded(printed))
    if match:
        flow.fact("dossier", re.sub(r"\D", "", match["number"]), number)
        flow.fact("suffix", (match["suffix"] or "").strip("()"), number)


def session_fact(flow: Flow, printed: str, number: int) -> None:
    """Record the session that is printed as "Vergaderjaar 2020-2021"."""
    match = _SESSION.search(printed)
    if match:
        end = match[2] if len(match[2]) == 4 else match[1][:2] + match[2]
        flow.fact("session", f"{match[1]}-{end}", number)


class _Reader:
    """Walks the tree; ``depth`` is that of the divisions around the element at hand."""

    def __init__(self) -> None:
        self.flow = Flow()
        self.inline = Inline(self.flow)
        self.depth = 0
        self.lists = 0
        self.hint: Hint = ""
        self._readers: dict[str, Callable[[Node], None]] = {
            "al": self._paragraph,
            "tussenkop": self._subheading,
            "tuskop": self._subheading,
            "divisie": self._division,
            "bijlage": self._division,
            "kop": self._heading,
            "lijst": self._list,
            "table": self._table,
            "blokcitaat": self._quote,
            "citaat": self._quote,
            "dossier": self._dossier,
            "onderw": self._dossier,
            "stuk": self._paper,
            "kamervraagnummer": self._question_number,
            "kamervraagomschrijving": self._title,
            "datumtekst": self._title,
            "ondertekening": self._signature,
            "ondtek": self._signature,
            "vergjaar": self._session,
            "voetnoot": self._old_note,
        }

    def read(self, root: Node) -> None:
        """Read a whole file; the heading of the older dialect's root is the printed head of the paper."""
        if root.tag != "kamerwrk":
            self.walk(root)
            return
        for child in root.children:
            if child.tag == "kop":
                self._margin(child)
            else:
                self.walk(child)

    def walk(self, node: Node) -> None:
        """Read an element with all that is in it."""
        if node.tag in _SKIPPED:
            self._metadata(node)
        elif node.tag in _MARGIN:
            self._margin(node)
        elif node.tag in self._readers:
            self._readers[node.tag](node)
        else:
            self._unknown(node)

    def _unknown(self, node: Node) -> None:
        """Read what is not known by name: as a container if it holds blocks, else as a paragraph."""
        if node.own_text().strip():
            self._paragraph(node)
        else:
            for child in node.children:
                self.walk(child)

    def _paragraph(self, node: Node) -> None:
        """Put the text of a paragraph; a list or table within it stands on its own."""
        self._mixed(node, self.hint)

    def _mixed(self, node: Node, hint: Hint, level: int = 0, mark: str = "") -> None:
        """Put what is in a node: runs of text as lines, blocks as themselves."""
        run: list[Node | str] = []
        for item in [*node.content, None]:
            if item is not None and not (isinstance(item, Node) and item.tag in _BLOCKS):
                run.append(item)
                continue
            text = self.inline.text(run)
            if text:
                self.flow.put(f"{mark} {text}" if mark else text, node.line, hint, level)
                mark = ""
            run = []
            if item is not None:
                self.walk(item)

    def _subheading(self, node: Node) -> None:
        style = node.attributes.get("kopopmaak") or node.attributes.get("letat") or "vet"
        level = 10 * self.depth + _HEADING_STYLE.get(style, 1) + 1
        self.flow.put(self.inline.text(node.content), node.line, "heading", level)

    def _division(self, node: Node) -> None:
        self.depth += 1
        for child in node.children:
            self.walk(child)
        self.depth -= 1

    def _heading(self, node: Node) -> None:
        """Put a heading of label, number and title; what stands below it in smaller type too."""
        parts = [self.inline.text(child.content) for child in node.children] or [
            self.inline.text(node.content)
        ]
        self.flow.put(" ".join(part for part in parts if part), node.line, "heading", 10 * self.depth + 1)

    def _list(self, node: Node) -> None:
        self.lists += 1
        for item in node.children:
            if item.tag == "li":
                self._item(item)
            else:
                self.walk(item)
        self.lists -= 1

    def _item(self, item: Node) -> None:
        """Put an item: its mark with its first paragraph, further paragraphs after it."""
        number = item.first("li.nr") or item.first("nr")
        mark = self.inline.text(number.content) if number else ""
        rest = [child for child in item.content if child is not number]
        first = next((c for c in rest if isinstance(c, Node) and c.tag == "al"), None)
        if first is None:
            self._mixed(replace(item, content=rest), "list", self.lists, mark)
            return
        for child in rest:
            if child is first:
                self._mixed(first, "list", self.lists, mark)
            elif isinstance(child, Node):
                self.walk(child)

    def _table(self, node: Node) -> None:
        title = node.first("title")
        if title:
            self.flow.put(self.inline.text(title.content), title.line, "table")
        rows = list(node.rows("row"))
        if all(len(row.children) == 1 for row in rows):
            for row in rows:  # a frame around text
                self._mixed(row.children[0], self.hint)
            return
        feet = {id(row) for foot in node.all("tfoot") for row in foot.rows("row")}
        for row in sorted(rows, key=lambda row: id(row) in feet):
            cells = [self.inline.text(cell.content) for cell in row.children]
            if any(cells):
                self.flow.put("\t".join(cells), row.line, "table")

    def _quote(self, node: Node) -> None:
        before, self.hint = self.hint, "quote"
        self._unknown(node)
        self.hint = before

    def _dossier(self, node: Node) -> None:
        """Put the number and title of a dossier as one line of the title block."""
        parts = [(child, self.inline.text(child.content)) for child in node.children]
        self.flow.put(" ".join(text for _, text in parts if text), node.line, "title")
        numbers = [
            text for child, text in parts if child.tag in ("dossiernummer", "nummer", "begrotingshoofdstuk")
        ]
        dossier_facts(self.flow, " ".join(numbers), node.line)

    def _paper(self, node: Node) -> None:
        """Put the number and title of a paper as one line of the title block, then what it says."""
        head = [child for child in node.children if child.tag in ("ltrlabel", "stuknr", "nummer", "titel")]
        parts = [(child.tag, self.inline.text(child.content)) for child in head]
        texts = dict(parts)
        self.flow.put(" ".join(text for _, text in parts if text), node.line, "title")
        number = re.search(r"\w+\Z", texts.get("stuknr") or texts.get("nummer") or "")
        if number:
            self.flow.fact("number", number.group(), node.line)
        self.flow.fact("title", texts.get("titel", ""), node.line)
        for child in node.children:
            if child not in head:
                self.walk(child)

    def _question_number(self, node: Node) -> None:
        text = self.inline.text(node.content)
        self.flow.put(text, node.line, "title")
        self.flow.fact("number", text, node.line)

    def _title(self, node: Node) -> None:
        """Put a further line of the title block, with the date that it may hold."""
        text = self.inline.text(node.content)
        self.flow.put(text, node.line, "title")
        if node.tag == "kamervraagomschrijving":
            self.flow.fact("title", text, node.line)
        for day in node.all("datum"):
            self.flow.fact("date", day.attributes.get("isodatum", ""), day.line)

    def _signature(self, node: Node) -> None:
        """Put office and name on lines of their own; record them."""
        for child in node.children:
            text = " ".join(filter(None, (self.inline.text(part.content) for part in child.children)))
            text = self.inline.text(child.content) if child.own_text().strip() or not text else text
            self.flow.put(text, child.line, "signature")
            if child.tag == "functie":
                self.flow.fact("office", text.rstrip(","), child.line)
            elif child.tag == "naam":
                self.flow.fact("person", text, child.line)
        if node.own_text().strip():
            self.flow.put(self.inline.text([node.own_text()]), node.line, "signature")

    def _session(self, node: Node) -> None:
        text = self.inline.text(node.content)
        self.flow.put(text, node.line, "margin")
        session_fact(self.flow, text, node.line)

    def _margin(self, node: Node) -> None:
        """Put each line of a head as standing outside the text; its session is a fact."""
        for child in node.children or [node]:
            text = self.inline.text(child.content)
            self.flow.put(text, child.line, "margin")
            if child.attributes.get("inhoud", "vergaderjaar") == "vergaderjaar":
                session_fact(self.flow, text, child.line)

    def _old_note(self, node: Node) -> None:
        """Put a note of the older dialect, whose bodies stand at the end of the file."""
        texts = [self.inline.text(child.content) for child in node.children] or [
            self.inline.text(node.content)
        ]
        label = self.inline.body_label(node.attributes.get("id", ""), node.attributes.get("nr", ""))
        self.flow.note(label, " ".join(filter(None, texts)), node.line)
        self.flow.release()

    def _metadata(self, node: Node) -> None:
        """Record what the metadata of the file state."""
        for meta in node.all("meta"):
            value, name = meta.attributes.get("content", ""), meta.attributes.get("name", "")
            paper = _PAPER_ID.search(value)
            if paper and name.lower().endswith(("externmetadatarecord", "identifier")):
                self.flow.fact("official_id", paper[1], meta.line)


def _ranked(flow: Flow) -> list[Line]:
    """Return the lines with the levels of their headings counted from 1 without gaps."""
    used = sorted({line.level for line in flow.lines if line.hint == "heading"})
    rank = {level: at for at, level in enumerate(used, start=1)}
    return [replace(ln, level=rank[ln.level]) if ln.hint == "heading" else ln for ln in flow.lines]


def _no_paper(name: str, root: Node) -> Problem:
    return Problem(
        code="unknown-xml",
        severity="error",
        file=name,
        line=root.line,
        message=f"This XML (<{root.tag}>) holds no text of a parliamentary paper.",
        hint="The XML of a paper is at https://zoek.officielebekendmakingen.nl/kst-<dossier>-<nummer>.xml.",
    )
