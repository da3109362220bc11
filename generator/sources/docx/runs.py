"""The text of a paragraph in DOCX: what is printed of its runs, and how it is set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.sources.docx.styles import PLAIN, Style, Styles, switched, value
from generator.sources.numerals import counted
from generator.sources.symbols import legible
from generator.sources.tree import Node

# Left out by whoever revised the text, or only said about it.
_NOT_PRINTED = frozenset(
    "del moveFrom delText delInstrText instrText pPr rPr sectPr commentReference annotationRef "
    "footnoteRef endnoteRef separator continuationSeparator rt proofErr bookmarkStart bookmarkEnd".split()
)
_BOXES = frozenset(("txbxContent",))
_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}


@dataclass
class Text:
    """What was read of a paragraph; ``boxes`` hang on it, ``pages`` counts the breaks of page in it."""

    pieces: list[str] = field(default_factory=list)
    boxes: list[Node] = field(default_factory=list)
    letters: int = 0
    bold: int = 0
    slanted: int = 0
    pages: int = 0

    @property
    def text(self) -> str:
        """The text, with line feeds where its author broke the line."""
        return "".join(self.pieces)


class Runs:
    """Reads paragraphs. ``called`` is told of each call of a note and returns what stands for it."""

    def __init__(self, styles: Styles, notes: Notes, rendered_breaks: bool) -> None:
        self._styles = styles
        self._notes = notes
        self._rendered = rendered_breaks
        self._fields: list[bool] = []

    def read(self, paragraph: Node, style: Style) -> Text:
        """Return the text of a paragraph that is set in a style."""
        text = Text()
        self._walk(paragraph.content, style, text)
        return text

    def _walk(self, content: Iterable[Node | str], style: Style, text: Text) -> None:
        for node in content:
            if isinstance(node, str) or node.tag in _NOT_PRINTED:
                continue
            if node.tag == "r":
                self._run(node, style, text)
            elif node.tag in _BOXES:
                text.boxes.append(node)
            elif node.tag == "AlternateContent":
                self._walk(_chosen(node), style, text)
            else:
                self._sign(node, style, text)

    def _run(self, run: Node, style: Style, text: Text) -> None:
        properties = run.first("rPr")
        own = self._styles.of(value(properties, "rStyle")) if value(properties, "rStyle") else PLAIN
        if _is(properties, "vanish", own.hidden, style.hidden):
            return
        before = len(text.pieces)
        self._walk(self._without_mark(run), style, text)
        added = "".join(piece for piece in text.pieces[before:] if not piece.startswith("[^"))
        letters = len("".join(added.split()))
        text.letters += letters
        text.bold += letters * _is(properties, "b", own.bold, style.bold)
        slanted = _is(properties, "i", own.italic, style.italic)
        text.slanted += letters * (slanted or _is(properties, "u", own.underline, style.underline))

    def _without_mark(self, run: Node) -> list[Node | str]:
        """Return what a run holds without the mark of a note that its author chose instead of a number."""
        reference = next(
            (n for n in run.children if _is_on(n.attributes.get("customMarkFollows", "0"))), None
        )
        if reference is None:
            return run.content
        at = run.content.index(reference)
        own = [node for node in run.content[at + 1 :] if isinstance(node, Node) and node.tag in ("t", "sym")]
        mark = "".join(node.text() if node.tag == "t" else _symbol(node) for node in own)
        self._notes.choose(reference.tag.removesuffix("Reference"), reference, mark.strip())
        return [node for node in run.content if node not in own]

    def _sign(self, node: Node, style: Style, text: Text) -> None:
        """Add what an element within a run prints."""
        tag = node.tag
        if tag == "fldChar":
            self._field(node)
        elif any(self._fields):
            return
        elif tag == "t":
            text.pieces.append(legible(node.text().replace("\n", " ").replace("\r", "")))
        elif tag in _SIGNS:
            text.pieces.append(_SIGNS[tag])
        elif tag in ("br", "lastRenderedPageBreak"):
            self._break(node, text)
        elif tag == "sym":
            text.pieces.append(_symbol(node))
        elif tag in ("footnoteReference", "endnoteReference"):
            text.pieces.append(self._notes.call(tag.removesuffix("Reference"), node))
        else:
            self._walk(node.content, style, text)

    def _field(self, node: Node) -> None:
        """Follow a field: between its beginning and its separator stand instructions, not text."""
        kind = node.attributes.get("fldCharType", "")
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _break(self, node: Node, text: Text) -> None:
        """Add a break of line; one of the page counts where the file does not say where its pages end."""
        if node.tag == "lastRenderedPageBreak":
            text.pages += 1
        elif node.attributes.get("type") in ("page", "column"):
            text.pages += not self._rendered
            text.pieces.append("\n")
        else:
            text.pieces.append("\n")


class Notes:
    """The notes of a file: numbered as they are called; their bodies are asked for by kind and id."""

    def __init__(self) -> None:
        self.order: list[tuple[str, str]] = []
        self.labels: dict[tuple[str, str], str] = {}
        self.kinds: dict[str, str] = {"footnote": "decimal", "endnote": "lowerRoman"}
        self.chosen: dict[tuple[str, str], str] = {}

    def choose(self, kind: str, node: Node, mark: str) -> None:
        """Let a note be called by a mark of its author's own choice; it does not count among the others."""
        if mark:
            self.chosen.setdefault((kind, node.attributes.get("id", "")), mark)

    def call(self, kind: str, node: Node) -> str:
        """Return the call of a note; each note is numbered when it is first called."""
        key = (kind, node.attributes.get("id", ""))
        if key not in self.labels:
            count = 1 + sum(known[0] == kind and known not in self.chosen for known in self.labels)
            label = "".join(self.chosen.get(key, "").split()) or counted(count, self.kinds[kind])
            label = label.strip("[]") or str(count)
            while label in self.labels.values():
                label = f"{label}-{kind[0]}"
            self.labels[key] = label
            self.order.append(key)
        return f"[^{self.labels[key]}]"


def _chosen(node: Node) -> list[Node | str]:
    """Return one of the ways in which a thing is written: the modern one, if it holds text at all."""
    ways: Iterator[Node] = iter([*node.all("Choice"), *node.all("Fallback")])
    first = next(ways, None)
    for way in [first, *ways]:
        if way is not None and way.text().strip():
            return way.content
    return first.content if first else []


def _is_on(said: str) -> bool:
    return said.lower() in ("1", "true", "on")


def _symbol(node: Node) -> str:
    try:
        return legible(chr(int(node.attributes.get("char", ""), 16)))
    except (ValueError, OverflowError):
        return ""


def _is(properties: Node | None, name: str, character: bool | None, paragraph: bool | None) -> bool:
    """Return whether a run is set so: by itself, else by its own style, else by that of the paragraph."""
    own = switched(properties, name)
    return next((bool(said) for said in (own, character, paragraph) if said is not None), False)
