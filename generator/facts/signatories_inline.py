"""Signatures in a text that lost its line ends: "... met u. De Minister van X, A. Naam De Minister van"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts import signatories_people as people
from generator.facts.signatories_lines import Item
from generator.model.document import Document

_OFFICE = rf"(?i:{people.ADJECTIVES}(?:minister(?:-president)?|staatssecretaris))(?![\w-])"
# After a name comes the next who signs, what is printed at the foot of a page, or nothing.
_SIGNED = re.compile(
    rf"D[Ee]\s+(?P<office>{_OFFICE}[^.;:!?\n]{{0,140}}?),?\s+(?P<name>{people.WITH_INITIALS.pattern})"
    rf"(?=\s+D[Ee]\s+{_OFFICE}|\s+(?i:kst)\b|\s*$)"
)
_BEFORE = re.compile(r"(?:^|[.!?»”)])\s*$")
# "Hoogachtend, de staatssecretaris van Financiën," may end a paragraph, and the name stand below it.
_GREETED = re.compile(
    rf"\b(?i:hoogachtend|groet(?:en)?|hoogachting),?\s+(?P<office>[Dd][Ee]\s+{_OFFICE}[^.;:!?\n]{{0,140}}?),?\s*$"
)


def find_office_before(document: Document, line: int) -> Iterator[Item]:
    """Yield the office with which the paragraph right above a line ends, behind the valediction."""
    above = [block for block in document.blocks if block.first_line < line and block.type != "closing"]
    found = _GREETED.search(above[-1].text) if above else None
    if found:
        yield Item("office", found["office"], above[-1].line_at(found.start("office")))


def find_inline(document: Document) -> Iterator[Item]:
    """Yield an office and a name for each who signs within a paragraph.

    The first follows the end of a sentence, each other the name of the one before.
    """
    for block in document.blocks:
        if block.type != "paragraph":
            continue
        last = -1
        for found in _SIGNED.finditer(block.text):
            begins = bool(_BEFORE.search(block.text[max(0, found.start() - 3) : found.start()]))
            if begins or block.text[last : found.start()].isspace():
                line = block.line_at(found.start("name"))
                yield Item("office", found["office"], line)
                yield Item("name", found["name"], line)
                last = found.end()
