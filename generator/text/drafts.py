"""Blocks before they have their text: rows with a name for what they are."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.document import BlockType, Part, Role
from generator.text.rows import Row


@dataclass(frozen=True, slots=True)
class Draft:
    """A block to be: ``lines`` are the rows of each line of its text (an item, a table row, a name).

    ``soft``: it was told from the block above without an empty line between them. ``roles``: what each line
    of a signature is.
    """

    type: BlockType
    lines: tuple[tuple[Row, ...], ...]
    part: Part = ""
    level: int = 0
    soft: bool = False
    roles: tuple[Role, ...] = ()

    @property
    def rows(self) -> list[Row]:
        """All its rows in order."""
        return [row for line in self.lines for row in line]
