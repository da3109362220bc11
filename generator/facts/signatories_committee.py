"""Chairman and clerk of a committee, who sign at the head of its report, in the midst of its text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts import signatories_people as people
from generator.facts.signatories_lines import Item
from generator.model.document import Block, Document

_SIGNED = re.compile(
    rf"(?:\b[Dd]e\s+|^|\n)(?P<office>(?i:{people.ADJECTIVES}(?:(?:adjunct-?)?griffier|(?:onder)?voorzitter))\s+van\s+de\s+"
    rf"[^,.;:\n]{{0,80}}commissie[^,.;:\n]{{0,80}}),\s+(?P<name>{people.SURNAME}(?:\s+{people.SURNAME})??)"
    r"(?=\s+(?:De\s|[Vv]oorzitter:|Griffier:|Inhoud|Inleiding\b|kst\b)|\s*$)"
)


_ANNEX = re.compile(r"Bijlagen?(?:\s\S{1,4})?\s*:?", re.IGNORECASE)


def find_committee(document: Document) -> Iterator[Item]:
    """Yield an office and a name for each who signs so.

    Office and name stand on one line, or the name in the next paragraph (kst-28676-111). Below a letter that
    others signed stand letters of committees as annexes (kst-33812-1): who signed those did not sign it.
    """
    blocks = [block for block in _own(document) if block.type in ("paragraph", "heading", "list")]
    for block, following in zip(blocks, [*blocks[1:], None], strict=False):
        for found in _SIGNED.finditer(block.text):
            line = block.line_at(found.start("name"))
            yield Item("office", found["office"], line)
            yield Item("name", found["name"], line)
        if following and block.text.endswith(","):
            together = _SIGNED.fullmatch(f"{block.text} {following.text.strip()}")
            if together:
                yield Item("office", together["office"], block.first_line)
                yield Item("name", together["name"], following.first_line)


def _own(document: Document) -> tuple[Block, ...]:
    """Return the blocks of the letter itself: those above the annex that follows its closing."""
    closed = False
    for at, block in enumerate(document.blocks):
        closed = closed or block.type == "closing"
        if closed and block.type in ("heading", "paragraph") and _ANNEX.fullmatch(block.text.strip()):
            return document.blocks[:at]
    return document.blocks
