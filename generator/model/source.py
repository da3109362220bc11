"""What goes in: the lines of a letter as they stand in its file, before anything is understood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SourceFormat = Literal["text", "pdf", "docx", "xml", "html"]

Hint = Literal["", "heading", "paragraph", "list", "quote", "table", "note", "signature", "title", "margin"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a source.

    ``number`` counts from 1 through the whole file, as a person who opens it would count;
    ``page`` counts from 1. ``size`` is the font size in points and ``left`` the distance of the
    first character from the left of the page in points, where the source tells (PDF); otherwise
    None. ``hint`` is what a structured source (DOCX, XML, HTML) says that the line is, with
    ``level`` for the depth of a heading or list; a plain text says nothing.
    ``note`` is the number of the footnote whose body this line is, when ``hint`` is "note": the body's
    own mark is then left out of ``text``. "margin" is what stands beside, above or below the column of
    text: the margin of a house style, the running head and foot of a DOCX. "title" is a line of the title
    block of an official paper. What each reader gives is told in ``generator.sources``.
    """

    number: int
    text: str
    page: int = 1
    size: float | None = None
    bold: bool = False
    left: float | None = None
    hint: Hint = ""
    level: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class SourceFact:
    """A fact that the file's own structure states, outside its prose (an XML element, a property).

    ``name`` is one of: dossier, suffix, number, session, date, title, kind, office, person, official_id.
    """

    name: str
    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Gap:
    """A part of a file that could not be read, such as a page that is a picture; ``line`` stands above it."""

    line: int
    what: str


@dataclass(frozen=True, slots=True)
class Source:
    """The lines of one letter.

    ``wrapped`` is True where lines are those of a printed column, which break within sentences;
    False where every line is a whole paragraph (DOCX, XML, HTML). In a source that is not wrapped,
    footnote calls already stand in the text as ``[^n]``. ``gaps``: what of the file is not among the lines.
    """

    name: str
    format: SourceFormat
    lines: tuple[Line, ...]
    wrapped: bool = True
    facts: tuple[SourceFact, ...] = ()
    gaps: tuple[Gap, ...] = ()
