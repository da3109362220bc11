"""The characters of a page with their places, as pdfplumber gives them; and the rows that they stand in."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from generator.sources.symbols import legible

# Raised and lowered characters are set at most this large beside the type of their line.
SMALLER = 0.86
# Gaps, in ems, that part columns; smaller ones do where the type beyond them is of another size.
_COLUMNS = 2.2
_OTHER_TYPE = 0.9
# How far the usual type reaches below its baseline, in ems: the bottom of a character's box lies there.
_DESCENT = 0.21
_BOLD = re.compile(r"bold|black|heavy|semibold|demi(?!italic)|-bd|,bd", re.I)
_UNMAPPED = re.compile(r"\(cid:(\d+)\)")
# PDF 32000-1, annex D: every code above 32 that WinAnsiEncoding leaves unused stands for the bullet.
_BULLETS = ("127", "129", "141", "143", "144", "157")
_CONTROL = re.compile(r"[\n\r\f\v\t\x00]")


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character on the page. ``base`` is its baseline, measured downwards from the top of the page."""

    text: str
    x0: float
    x1: float
    base: float
    size: float
    bold: bool

    @property
    def blank(self) -> bool:
        """Whether it prints nothing."""
        return not self.text.strip()


@dataclass
class Segment:
    """A stretch of a row without a wide gap."""

    glyphs: list[Glyph]

    @property
    def x0(self) -> float:
        """Where it begins."""
        return self.glyphs[0].x0

    @property
    def x1(self) -> float:
        """Where it ends."""
        return max(glyph.x1 for glyph in self.glyphs)

    @property
    def size(self) -> float:
        """The size of most of its characters."""
        return _usual(self.glyphs)


@dataclass
class Row:
    """What stands on one baseline, from left to right."""

    base: float
    segments: list[Segment] = field(default_factory=list)

    @property
    def glyphs(self) -> list[Glyph]:
        """All its characters."""
        return [glyph for segment in self.segments for glyph in segment.glyphs]

    @property
    def size(self) -> float:
        """The size of most of its characters."""
        return _usual(self.glyphs)

    @property
    def x0(self) -> float:
        """Where it begins."""
        return self.segments[0].x0

    @property
    def bold(self) -> bool:
        """Whether most of it is set in bold."""
        seen = [glyph for glyph in self.glyphs if not glyph.blank]
        return sum(glyph.bold for glyph in seen) * 2 > len(seen)


def glyphs_of(chars: Iterable[Mapping[str, Any]], width: float, height: float) -> list[list[Glyph]]:
    """Return the characters that stand upright and those that are turned, the latter turned back.

    A letter that is drawn twice at one place (which some programs do for bold) counts once; what lies wholly
    off the page does not count.
    """
    upright: list[Glyph] = []
    turned: list[Glyph] = []
    seen: set[tuple[str, int, int]] = set()
    for char in chars:
        x0, x1, top, bottom = (float(char[key]) for key in ("x0", "x1", "top", "bottom"))
        if x1 < 0 or x0 > width or bottom < 0 or top > height or bottom - top <= 0:
            continue
        text = _CONTROL.sub(" ", legible(_UNMAPPED.sub(_unmapped, char["text"])))
        if not _drawn_before(text, x0, top, bottom - top, seen):
            glyph = _turned_up(char, text, width, height)
            (upright if char["upright"] and char["matrix"][0] >= 0 else turned).append(glyph)
    return [upright, turned]


def _turned_up(char: Mapping[str, Any], text: str, width: float, height: float) -> Glyph:
    """Return a character as it stands when the page is turned so that it reads from left to right."""
    x0, x1, top, bottom = (float(char[key]) for key in ("x0", "x1", "top", "bottom"))
    across, up = char["matrix"][0], char["matrix"][1]
    if not char["upright"]:
        start, end, foot = (height - bottom, height - top, x1) if up > 0 else (top, bottom, width - x0)
        size = x1 - x0
    elif across < 0:
        start, end, foot, size = width - x1, width - x0, height - top, float(char["size"])
    else:
        start, end, foot, size = x0, x1, bottom, float(char["size"])
    return Glyph(text, start, end, foot - _DESCENT * size, size, bool(_BOLD.search(char["fontname"] or "")))


def _unmapped(match: re.Match[str]) -> str:
    """Return what stands for a sign that the file gives no character for."""
    return "•" if match[1] in _BULLETS else "\ufffd"


def _drawn_before(text: str, x0: float, top: float, size: float, seen: set[tuple[str, int, int]]) -> bool:
    """Tell whether the same character was drawn within a fraction of its size of this place."""
    scale = max(3.0, 20 / size)
    column, line = round(scale * x0), round(scale * top)
    drawn = any((text, column + dx, line + dy) in seen for dx in (-1, 0, 1) for dy in (-1, 0, 1))
    seen.add((text, column, line))
    return drawn


def rows_of(glyphs: Sequence[Glyph]) -> list[Row]:
    """Return the rows of a page from top to bottom.

    Characters on one baseline make a row; a small one that is raised or lowered next to a row of larger type
    (a footnote call, the 2 of CO2) belongs to that row.
    """
    lines = _by_baseline([glyph for glyph in glyphs if not glyph.blank])
    runs = [run for line in lines for run in _runs(line)]
    blanks = [glyph for glyph in glyphs if glyph.blank]
    hosts = _attached(runs)
    rows: dict[int, list[Glyph]] = defaultdict(list)
    for at, run in enumerate(runs):
        rows[hosts[at]] += run
    merged = _same_row([rows[host] for host in sorted(rows)], [_base(runs[host]) for host in sorted(rows)])
    done = [_row(base, glyphs_on, blanks) for base, glyphs_on in merged]
    return sorted(done, key=lambda row: row.base)


def _by_baseline(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Group characters whose baselines differ by less than an eighth of an em."""
    lines: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda g: g.base):
        if lines and glyph.base - lines[-1][-1].base < 0.12 * min(glyph.size, lines[-1][-1].size):
            lines[-1].append(glyph)
        else:
            lines.append([glyph])
    return lines


def _runs(line: list[Glyph]) -> list[list[Glyph]]:
    """Cut a line into runs of one size without wide gaps: the pieces that may belong to another row."""
    runs: list[list[Glyph]] = []
    for glyph in sorted(line, key=lambda g: g.x0):
        last = runs[-1][-1] if runs else None
        if last and glyph.x0 - last.x1 < 1.5 * last.size and abs(glyph.size - last.size) < 0.1 * last.size:
            runs[-1].append(glyph)
        else:
            runs.append([glyph])
    return runs


def _attached(runs: list[list[Glyph]]) -> list[int]:
    """Return for each run the index of the run that it is raised or lowered beside; its own, if of none."""
    hosts = list(range(len(runs)))
    by_base = sorted(range(len(runs)), key=lambda at: _base(runs[at]))
    for place, at in enumerate(by_base):
        near = by_base[max(0, place - 40) : place + 40]
        hosts[at] = next((other for other in near if other != at and _is_beside(runs[at], runs[other])), at)
    return hosts


def _is_beside(run: list[Glyph], host: list[Glyph]) -> bool:
    """Tell whether a run is raised or lowered beside larger type, or a mark raised beside any type."""
    size, larger = run[0].size, host[0].size
    raised = _base(host) - _base(run)
    if not -0.3 * larger < raised < 0.62 * larger:
        return False
    if size > SMALLER * larger and not (raised > 0.2 * larger and is_mark(run) and len(host) > len(run)):
        return False
    after, before = run[0].x0 - host[-1].x1, host[0].x0 - run[-1].x1
    # The mark of a note may stand well before its text: behind it comes a tab, or a stretched space.
    return after < 0.45 * larger and before < 2.5 * larger


def is_mark(run: Sequence[Glyph]) -> bool:
    """Tell whether characters are such as footnotes are marked with: up to three figures or stars."""
    return len(run) <= 3 and all(glyph.text in "0123456789*†‡" for glyph in run)


def _same_row(groups: list[list[Glyph]], bases: list[float]) -> list[tuple[float, list[Glyph]]]:
    """Join what stands on one baseline into rows."""
    rows: list[tuple[float, list[Glyph]]] = []
    for base, group in sorted(zip(bases, groups, strict=True), key=lambda pair: pair[0]):
        size = min(_usual(group), _usual(rows[-1][1])) if rows else 0.0
        if rows and base - rows[-1][0] < 0.25 * size:
            rows[-1][1].extend(group)
        else:
            rows.append((base, list(group)))
    return rows


def _row(base: float, glyphs: list[Glyph], blanks: list[Glyph]) -> Row:
    """Make a row of its characters and the blanks between them."""
    glyphs = sorted(glyphs, key=lambda g: (g.x0, g.x1))
    size = _usual(glyphs)
    between = [b for b in blanks if abs(b.base - base) < 0.5 * size]
    cuts = [0]
    for at in range(1, len(glyphs)):
        gap = glyphs[at].x0 - max(g.x1 for g in glyphs[max(0, at - 3) : at])
        if gap > _COLUMNS * size or (gap > _OTHER_TYPE * size and _differ(glyphs[at - 1], glyphs[at])):
            cuts.append(at)
    row = Row(base)
    for start, end in zip(cuts, [*cuts[1:], len(glyphs)], strict=True):
        part = glyphs[start:end]
        inner = [
            b for b in between if part[0].x1 <= b.x0 + 0.5 * b.size and b.x1 <= part[-1].x0 + 0.5 * b.size
        ]
        row.segments.append(Segment(sorted([*part, *inner], key=lambda g: (g.x0, g.x1))))
    return row


def _differ(left: Glyph, right: Glyph) -> bool:
    """Tell whether two characters on about one baseline are set in clearly different sizes."""
    same_base = abs(left.base - right.base) < 0.28 * max(left.size, right.size)
    return same_base and min(left.size, right.size) < 0.9 * max(left.size, right.size)


def _base(run: list[Glyph]) -> float:
    return median(glyph.base for glyph in run)


def _usual(glyphs: list[Glyph]) -> float:
    sizes = Counter(round(glyph.size, 1) for glyph in glyphs if not glyph.blank)
    return sizes.most_common(1)[0][0] if sizes else 0.0
