"""The stretches of text in which facts are looked for: every block and footnote, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.document import Block, Document, Footnote

_CALL = re.compile(r"\[\^[^\]\s]+\]")


@dataclass(frozen=True, slots=True)
class Unit:
    """A block or footnote to search.

    ``id`` is the block's or footnote's id, as spans use it; ``paragraph`` the block that a reader
    finds it at (for a footnote, the block that calls it). ``text`` is the text with every footnote
    call blanked by as many spaces, so that offsets hold in the original too.
    """

    id: str
    paragraph: str | None
    text: str
    source: Block | Footnote

    def line_at(self, offset: int) -> int:
        """Return the source line of the character at ``offset``."""
        return self.source.line_at(offset)


def without_calls(text: str) -> str:
    """Return ``text`` with footnote calls blanked; its length stays the same."""
    return _CALL.sub(lambda m: " " * len(m.group()), text)


def units(document: Document) -> Iterator[Unit]:
    """Yield every block in order, each followed by the footnotes that it calls; then notes nobody calls."""
    by_paragraph: dict[str | None, list[Footnote]] = {}
    for note in document.footnotes:
        by_paragraph.setdefault(note.paragraph, []).append(note)
    for block in document.blocks:
        yield Unit(block.id, block.id, without_calls(block.text), block)
        for note in by_paragraph.pop(block.id, []):
            yield Unit(note.id, block.id, without_calls(note.text), note)
    for notes in by_paragraph.values():
        for note in notes:
            yield Unit(note.id, None, without_calls(note.text), note)
