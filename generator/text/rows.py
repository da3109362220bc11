"""The lines of a source as the next steps see them: trimmed, with plain characters, blank lines folded away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.model.document import Repair
from generator.model.source import Hint, Line, Source
from generator.text.characters import normalise

_BLANKS = re.compile(r"\s+")
_WIDE = re.compile(r"(?<=\S)(?: {3,}|\t)(?=\S)")


@dataclass(frozen=True, slots=True)
class Row:
    """A line that holds text.

    ``text`` is trimmed, each run of blanks one space; ``wide`` keeps the runs, in which columns show.
    ``blank``: an empty line stands above it. ``broken``: between it and the row above a page ended, or
    something that is not running text was taken out. ``glued``: it goes on in the word of the row above.
    """

    number: int
    text: str
    wide: str = ""
    page: int = 1
    blank: bool = False
    broken: bool = False
    glued: bool = False
    size: float | None = None
    bold: bool = False
    left: float | None = None
    hint: Hint = ""
    level: int = 0
    note: str = ""

    @property
    def cells(self) -> list[str]:
        """The parts of the row that stand as far apart as columns do."""
        return [_BLANKS.sub(" ", cell) for cell in _WIDE.split(self.wide)]


def read_rows(source: Source) -> tuple[list[Row], list[Repair]]:
    """Return the rows of a source and what was changed in their characters."""
    repairs: list[Repair] = []
    rows: list[Row] = []
    leads = _leads(source)
    blank = False
    page = shift = 0
    for line in source.lines:
        for at, part in enumerate(_pages(line)):
            shift += at > 0
            text, changes = normalise(part)
            repairs += [_character(line.number, before, after) for before, after in changes]
            wide = text.strip()
            if not wide:
                blank = True
                continue
            here = line.page + shift
            broken = bool(rows) and (here != page or (leads and text.startswith(" ")))
            rows.append(_row(line, wide, here, blank, broken))
            page, blank = here, False
    return rows, repairs


def drop(rows: Iterable[Row], gone: set[int]) -> list[Row]:
    """Return the rows without those at the positions ``gone``; what follows a gap is marked as broken off."""
    kept: list[Row] = []
    broken = False
    for at, row in enumerate(rows):
        if at in gone:
            broken = True
            continue
        kept.append(replace(row, broken=True) if broken and not row.broken else row)
        broken = False
    return kept


def pairs(rows: list[Row]) -> Iterator[tuple[Row, Row]]:
    """Yield every row with the one below it."""
    return zip(rows, rows[1:], strict=False)


def _leads(source: Source) -> bool:
    """Tell whether a blank before a line may mark the top of a page, as it does in letters 000 to 004.

    Where many lines begin with one it marks nothing.
    """
    if not source.wrapped or source.format != "text":
        return False
    led = sum(line.text[:1] == " " and line.text[1:2] not in ("", " ") for line in source.lines)
    return 0 < led * 12 <= len(source.lines)


def _pages(line: Line) -> list[str]:
    """Return the parts of a line between form feeds, which end pages."""
    return line.text.split("\f") if "\f" in line.text else [line.text]


def _row(line: Line, wide: str, page: int, blank: bool, broken: bool) -> Row:
    return Row(
        number=line.number,
        text=_BLANKS.sub(" ", wide),
        wide=wide,
        page=page,
        blank=blank,
        broken=broken,
        size=line.size,
        bold=line.bold,
        left=line.left,
        hint=line.hint,
        level=line.level,
        note=line.note,
    )


def _character(number: int, before: str, after: str) -> Repair:
    named = " ".join(f"U+{ord(c):04X}" for c in before)
    why = f"{named} stands for “{after}”" if after else f"{named} has no shape in print"
    return Repair(number, "character", before, after, why, rule="character")
