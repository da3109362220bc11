"""Documents and sources in the plain forms that tests compare: text in, Markdown or an outline out."""

from __future__ import annotations

from generator.model.document import Document
from generator.model.knowledge import Lexicon
from generator.model.source import Line, Source
from generator.text import clean


def source_of(text: str, name: str = "letter.txt") -> Source:
    """Return the text as a plain text file is read: a line a line, form feeds end pages."""
    lines: list[Line] = []
    page = 1
    for number, content in enumerate(text.split("\n"), start=1):
        for at, piece in enumerate(content.split("\f")):
            page += at > 0
            lines.append(Line(number=number, text=piece, page=page))
    return Source(name=name, format="text", lines=tuple(lines))


def document_of(text: str, lexicon: Lexicon | None = None) -> Document:
    """Return the cleaned document of a plain text."""
    return clean(source_of(text), lexicon or Lexicon())


def markdown(document: Document) -> str:
    """Return the document as the golden files write it: a paragraph a line, footnotes at the end."""
    parts = []
    for block in document.blocks:
        if block.type == "heading":
            parts.append("#" * block.level + " " + block.text)
        elif block.part == "signature":
            parts.append(block.text.replace("\n", "  \n"))
        else:
            parts.append(block.text)
    parts += [f"[^{note.number}]: {note.text}" for note in document.footnotes]
    return "\n\n".join(parts) + "\n"


def outline(document: Document) -> str:
    """Return a line for each block, note, piece of furniture and oddity, as the case files write them.

    A block is named by its part, or its type and id; the lines of its text are parted by " / ".
    """
    lines = []
    for block in document.blocks:
        name = block.part or (f"h{block.level}" if block.type == "heading" else f"{block.type} {block.id}")
        lines.append(f"{name}: {block.text}".replace("\n", " / "))
    lines += [f"note {note.number} of {note.paragraph}: {note.text}" for note in document.footnotes]
    for item in document.furniture:
        says = "".join(f" {name}={value}" for name, value in item.says)
        lines.append(f"furniture: {item.text}{' |' + says if says else ''}")
    lines += [f"oddity {odd.code}: {odd.text}" for odd in document.oddities]
    return "\n".join(lines)
