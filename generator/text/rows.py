"""The lines of a source as the next steps see them: trimmed, with plain characters, blank lines folded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.model.document import Repair
from generator.model.source import Hint, Line, Source
from generator.text.characters import normalise

_CALL = re.compile(r"\[\^([^\]\s]+)\]")
_BLANKS = re.compile(r"\s+")
_WIDE = re.compile(r"(?<=\S) {3,}(?=\S)")
# How many points of the page a blank at the head of a line stands for.
_POINTS = 5.0
# A text with more characters than this share in lines too long for any column keeps a paragraph a line.
_LONG_LINE = 150
_LONG_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Row:
    """A line that holds text.

    ``text`` is trimmed, each run of blanks one space; ``wide`` keeps the runs, in which columns show;
    ``before`` is the text before its calls were marked, if it has any.
    ``blank``: an empty line stands above it. ``broken``: between it and the row above a page ended, or
    something that is not running text was taken out. ``indent``: how far it stands in from the left, in
    letters; ``font`` its size in points and ``bold`` its weight, where the source tells.
    """

    number: int
    text: str
    wide: str = ""
    before: str = ""
    page: int = 1
    blank: bool = False
    broken: bool = False
    indent: int = 0
    font: float | None = None
    bold: bool = False
    hint: Hint = ""
    level: int = 0
    note: str = ""

    @property
    def cells(self) -> list[str]:
        """The parts of the row that stand as far apart as columns do."""
        return [_BLANKS.sub(" ", cell) for cell in _WIDE.split(self.wide)]

    @property
    def printed(self) -> str:
        """The text as it stands in print, with the marks of its calls: "[^2]" is but a raised figure."""
        shown = self.before or self.text
        return _CALL.sub(r"\1", shown) if "[^" in shown else shown

    def with_text(self, text: str) -> Row:
        """Return the row with another text."""
        return replace(self, text=text, wide=text, before="")


def read_rows(source: Source) -> tuple[list[Row], list[Repair]]:
    """Return the rows of a source and what was changed in their characters."""
    repairs: list[Repair] = []
    rows: list[Row] = []
    gaps: list[int] = []
    leads = _leads(source)
    gap = page = shift = 0
    for line in source.lines:
        for at, part in enumerate(line.text.split("\f") if "\f" in line.text else [line.text]):
            shift += at > 0
            text, changes = normalise(part)
            repairs += [_character(line.number, *change) for change in changes]
            if not text.strip():
                gap += 1
                continue
            here = line.page + shift
            broken = bool(rows) and (here != page or (leads and _led(text)))
            rows.append(_row(line, text, here, gap > 0, broken))
            gaps.append(gap)
            page, gap = here, 0
    return _with_gaps(rows, gaps), repairs


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
    return pairwise(rows)


def holds_paragraphs(rows: list[Row]) -> bool:
    """Tell whether the rows are whole paragraphs, although nothing says so: most stand in very long lines."""
    whole = sum(len(row.text) for row in rows)
    long = sum(len(row.text) for row in rows if len(row.text) > _LONG_LINE)
    return long > whole * _LONG_SHARE


def runs_on(above: Row, row: Row) -> bool:
    """Tell whether a sentence runs on from one row to the next: letter or comma above, small letter below."""
    return (above.text[-1].isalpha() or above.text[-1] in ",-") and row.text[0].islower()


def _with_gaps(rows: list[Row], gaps: list[int]) -> list[Row]:
    """Return the rows with ``blank`` as it counts: with double spacing, one empty line says nothing."""
    inside = [gap for (above, row), gap in zip(pairwise(rows), gaps[1:], strict=False) if runs_on(above, row)]
    usual = min(inside) if len(inside) > 3 else 0
    spaced = usual > 0 and sum(gap > 0 for gap in inside) > 0.9 * len(inside)
    if not spaced:
        return rows
    return [replace(row, blank=gap > usual) for row, gap in zip(rows, gaps, strict=True)]


def _leads(source: Source) -> bool:
    """Tell whether a blank before a line may mark the top of a page, as it does in letters 000 to 004.

    Where many lines begin with one it marks nothing.
    """
    if not source.wrapped or source.format != "text":
        return False
    led = sum(_led(line.text) for line in source.lines)
    return 0 < led * 12 <= len(source.lines)


def _led(text: str) -> bool:
    return text[:1] in (" ", "\u00a0") and not text[1:2].isspace() and len(text) > 1


def _row(line: Line, text: str, page: int, blank: bool, broken: bool) -> Row:
    wide = text.strip()
    left = len(text) - len(text.lstrip()) if line.left is None else round(line.left / _POINTS)
    return Row(
        number=line.number,
        text=_BLANKS.sub(" ", wide),
        wide=wide,
        page=page,
        blank=blank,
        broken=broken,
        indent=left,
        font=line.size,
        bold=line.bold,
        hint=line.hint,
        level=line.level,
        note=line.note,
    )


def _character(number: int, before: str, after: str, rule: str) -> Repair:
    named = " ".join(f"U+{ord(c):04X}" for c in before)
    why = f"{named} staat voor «{after}»" if after else f"{named} is in druk niet te zien"
    return Repair(number, "character", before, after, why, rule=rule)
