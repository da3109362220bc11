"""PDF: lines as printed, with their type, their place and their page; nothing is joined or mended."""

from __future__ import annotations

import logging
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from itertools import pairwise
from statistics import median
from typing import Any

from generator.model.source import Gap, Hint, Line, Source
from generator.problems import Problem, ProblemsError
from generator.sources.pdf.bullets import add_drawn_bullets
from generator.sources.pdf.glyphs import Row, glyphs_of, rows_of
from generator.sources.pdf.notes import find_notes
from generator.sources.pdf.page import Page, Printed, column_of, printed_lines
from generator.sources.pdf.running import mark_running
from generator.sources.pdf.text import plain

MAX_PAGES = 1000
MAX_CHARS_ON_PAGE = 60_000

# A gap between baselines that is this many times the usual one holds an empty line.
_BLANK_LINE = 1.3


def parse(data: bytes, name: str) -> Source:
    """Return the printed lines of a PDF; pages that hold a picture of a text are its gaps.

    Raises a Problem: ``unreadable-pdf`` where it is broken, ``encrypted`` where it asks for a password,
    ``no-text`` where it is a picture of a text, ``too-large`` beyond what a letter can be.
    """
    with _quiet():
        pages, pictured = _pages(data, name)
    letters = [_letters(page) for page in pages]
    whole = sum(letters, Counter[str]())
    if whole["\ufffd"] * 3 > whole.total() > 0:
        raise ProblemsError(
            [_problem("no-text", name, "The PDF does not say which letters its signs are.", _OCR)]
        )
    if whole.total() < (40 if any(pictured) else 1):
        raise ProblemsError([_problem("no-text", name, "The PDF holds no text: it is a scan.", _OCR)])
    mark_running(pages)
    find_notes(pages, _body_size(pages))
    lines = tuple(_numbered(pages))
    return Source(name, "pdf", lines, gaps=tuple(_gaps(lines, letters, pictured)))


def _letters(page: Page) -> Counter[str]:
    return Counter(c for line in page.lines for c in plain(line.pieces) if not c.isspace())


def _gaps(lines: Sequence[Line], letters: Sequence[Counter[str]], pictured: Sequence[bool]) -> Iterator[Gap]:
    """Yield the pages that hold a picture and no text, or signs whose letters the file does not tell."""
    for number, (found, picture) in enumerate(zip(letters, pictured, strict=True), start=1):
        above = max((line.number for line in lines if line.page < number), default=0)
        if picture and found.total() < _FEW:
            yield Gap(above, f"page {number} of the PDF is a picture without text")
        elif found["\ufffd"] * 3 > found.total():
            yield Gap(above, f"page {number} of the PDF does not say which letters its signs are")


# A page with fewer letters than this, and a picture over a good part of it, is a scan.
_FEW = 40
_PICTURE = 0.25
_OCR = "Have its text recognised first, for instance: ocrmypdf --language nld scan.pdf letter.pdf"
_AGAIN = "Download it once more; if it opens in a viewer, print it to a new PDF and give that."


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the PDF libraries from writing their warnings about odd files to the screen."""
    loggers = [logging.getLogger(name) for name in ("pdfminer", "pdfplumber")]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for logger, level in zip(loggers, before, strict=True):
            logger.setLevel(level)


def _pages(data: bytes, name: str) -> tuple[list[Page], list[bool]]:
    """Return the pages, and for each whether pictures take up a good part of it."""
    import pdfplumber

    rows: list[tuple[list[Row], list[Row], tuple[float, ...]]] = []
    pictured: list[bool] = []
    try:
        with pdfplumber.open(BytesIO(data)) as document:
            if len(document.pages) > MAX_PAGES:
                raise ProblemsError(
                    [_problem("too-large", name, f"It has {len(document.pages)} pages.", _PART)]
                )
            if not document.pages:
                raise ProblemsError([_problem("unreadable-pdf", name, "The PDF has no pages.", _AGAIN)])
            for page in document.pages:
                rows.append((*_rows(page, name), tuple(_rules(page))))
                pictured.append(_is_pictured(page))
                page.close()
    except ProblemsError:
        raise
    except Exception as error:  # the library raises anything at all on broken files
        raise ProblemsError([_failure(name, error)]) from None
    column = column_of([row for page, _, _ in rows for row in page])
    return [Page(printed_lines(upright, turned, column), rules) for upright, turned, rules in rows], pictured


_PART = "Give the letter alone, without the papers bound behind it."


def _rows(page: Any, name: str) -> tuple[list[Row], list[Row]]:
    """Return the rows of a page, and those that are turned on their side."""
    chars = page.chars
    if len(chars) > MAX_CHARS_ON_PAGE:
        raise ProblemsError([_problem("too-large", name, f"Page {page.page_number} is too large.", _PART)])
    upright, turned = glyphs_of(chars, float(page.width), float(page.height))
    if sum(not g.blank for g in turned) > sum(not g.blank for g in upright):
        upright, turned = turned, upright
    rows = rows_of(upright)
    add_drawn_bullets(rows, [*page.curves, *page.rects])
    return rows, rows_of(turned)


def _rules(page: Any) -> Iterator[float]:
    """Yield the heights of the short rules of a page, such as part the notes from the text."""
    for shape in [*page.lines, *page.rects]:
        width, height = float(shape["x1"]) - float(shape["x0"]), float(shape["bottom"]) - float(shape["top"])
        if height < 2 and 20 < width < 0.5 * float(page.width):
            yield float(shape["bottom"])


def _is_pictured(page: Any) -> bool:
    """Tell whether pictures take up a good part of a page."""
    area = sum(float(image["width"]) * float(image["height"]) for image in page.images)
    return bool(area > _PICTURE * float(page.width) * float(page.height))


def _failure(name: str, error: Exception) -> Problem:
    """Tell a PDF that is locked from one that is broken."""
    causes = f"{type(error).__name__} {error!r} {error.args!r}"
    if "Password" in causes or "Encrypt" in causes:
        hint = "Take the password off in a viewer (print it to a new PDF), and give that."
        return _problem("encrypted", name, "The PDF is encrypted and asks for a password.", hint)
    return _problem("unreadable-pdf", name, "The PDF is broken.", _AGAIN)


def _problem(code: str, name: str, message: str, hint: str) -> Problem:
    return Problem(code, "error", name, 0, message, hint)


def _body_size(pages: Sequence[Page]) -> float:
    """Return the size of type that most of the text is set in."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(line.size, 1)] += len(plain(line.pieces))
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _numbered(pages: Sequence[Page]) -> Iterator[Line]:
    """Yield the lines with their numbers, an empty one wherever a wide gap stands."""
    leadings = _leadings(pages)
    number = 0
    for page_number, page in enumerate(pages, start=1):
        before: Printed | None = None
        for line in page.lines:
            text = plain(line.pieces)
            if before is not None and _is_wide(before, line, leadings):
                number += 1
                yield Line(number, "", page_number)
            number += 1
            yield Line(
                number,
                text.rstrip() if line.note else text,
                page_number,
                size=round(line.size, 1),
                bold=line.bold,
                left=round(line.left, 1),
                hint=_hint(line),
                note=line.note,
            )
            before = line


def _hint(line: Printed) -> Hint:
    if line.note:
        return "note"
    return "margin" if line.margin else "table" if line.table else ""


def _leadings(pages: Sequence[Page]) -> dict[float, float]:
    """Return the usual distance between baselines for each size of type."""
    gaps: dict[float, list[float]] = defaultdict(list)
    for page in pages:
        for above, line in pairwise(page.lines):
            if 0 < line.gap < 2.2 * line.size and abs(above.size - line.size) < 0.2:
                gaps[round(line.size, 1)].append(line.gap)
    return {size: _most_common(found) for size, found in gaps.items()}


def _most_common(gaps: list[float]) -> float:
    """Return the smallest gap that occurs often: within paragraphs, not between them."""
    counts = Counter(round(gap * 4) / 4 for gap in gaps)
    often = max(2.0, 0.2 * max(counts.values()))
    return min((gap for gap, count in counts.items() if count >= often), default=median(gaps))


def _is_wide(above: Printed, line: Printed, leadings: dict[float, float]) -> bool:
    """Tell whether there is clearly more white between two lines than between lines of one paragraph."""
    if line.over and not line.margin:
        return False
    if above.margin != line.margin or line.gap <= 0:
        return True
    size = max(above.size, line.size)
    usual = leadings.get(round(size, 1)) or 1.25 * size
    return line.gap > _BLANK_LINE * usual + 0.3
