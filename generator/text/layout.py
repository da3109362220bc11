"""Which of the known layouts a letter has."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.document import Block, Furniture, Layout
from generator.model.source import Source


def find_layout(
    source: Source, blocks: Iterable[Block], furniture: Iterable[Furniture], *, divided: bool
) -> Layout:
    """Return the layout by what the letter shows of it; "unknown" where it shows nothing.

    ``divided``: words are divided at its line ends.
    """
    parts = {block.part for block in blocks}
    if not source.wrapped:
        return "structured"
    if any(name in ("dossier", "official_id") for item in furniture for name, _ in item.says):
        return "kamerstuk"
    if "letterhead" in parts or "valediction" in parts or "salutation" in parts:
        return "ministry"
    if divided or "masthead" in parts or "addressee" in parts:
        return "kamerstuk"
    return "unknown"
