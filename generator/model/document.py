"""What the cleaning of a text yields: blocks, footnotes, and a record of every repair."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from generator.model.source import Source

BlockType = Literal["heading", "paragraph", "list", "quote", "table", "opening", "closing"]

Part = Literal[
    "",  # a block of the body
    "masthead",  # "28 676 NAVO", "Nr. 348 BRIEF VAN DE MINISTER VAN DEFENSIE", a cut title
    "letterhead",  # the house style of a ministry: Retouradres, Betreft, Ons kenmerk
    "addressee",
    "dateline",
    "salutation",
    "valediction",  # "Hoogachtend,"
    "signature",
    "leftover",  # "[Ondertekenaar 1]"
]

# What a line of a signature is.
Role = Literal[
    "office",
    "name",
    "proxy",  # that another signs for the office above it: "namens deze,"
    "behalf",  # for whom is signed too, or instead: "mede namens de Minister van ..."
    "remark",  # "a.i."
]

Layout = Literal["kamerstuk", "ministry", "structured", "unknown"]

RepairKind = Literal[
    "hyphen",  # a word broken at a line end was joined, with or without its hyphen
    "line-join",  # lines of one paragraph were joined with a space (recorded for breaks that were not plain)
    "page-join",  # a paragraph that runs over a page
    "paragraph-break",  # a paragraph begins without a blank line
    "footnote-call",  # a mark glued to a word became a call
    "footnote-body",  # a body was moved out of the running text
    "furniture",  # a running head or foot, a page number was taken out
    "spacing",  # white space was trimmed or folded where it changes a word ("NAVO- standpunt")
    "character",  # a character of the encoding was normalised (soft hyphen, ligature, no-break space)
]


@dataclass(frozen=True, slots=True)
class Repair:
    """One change between the source and the text, with the name of the rule and the reason.

    ``sure`` is False where the rule decided without evidence: such a repair is flagged for review.
    """

    line: int
    kind: RepairKind
    before: str
    after: str
    why: str
    rule: str = ""
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something that could not be understood, kept as data; checks decide how bad it is.

    ``code`` names what it is: note-without-mark, mark-without-note, unclear-hyphen, unclear-break ...
    """

    code: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list, quote, table, or a line of the opening or closing.

    ``id``: "p12" for what is numbered (paragraph, list, quote, table: counted together through the
    letter from 1), the slug for a heading, "o3" and "c2" for lines of the opening and closing.
    ``text`` carries footnote calls as ``[^n]`` at their word. In a list each item is one line with its
    own mark ("– ", "• ", "1. "); a signature of office and name is two lines, and ``roles`` says of each
    line of a signature what it is.
    ``level``: 2 and up for headings, nesting is not kept for others.
    ``breaks``: pairs (offset in text, source line number), ascending, the first at offset 0.
    """

    type: BlockType
    id: str
    text: str
    first_line: int
    last_line: int
    level: int = 0
    part: Part = ""
    roles: tuple[Role, ...] = ()
    notes: tuple[str, ...] = ()
    breaks: tuple[tuple[int, int], ...] = ()

    def line_at(self, offset: int) -> int:
        """Return the number of the source line that the character at ``offset`` of ``text`` came from."""
        if not self.breaks:
            return self.first_line
        at = bisect_right(self.breaks, (offset, 1 << 60)) - 1
        return self.breaks[max(at, 0)][1]


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote: ``number`` as it is called in the text; ``paragraph`` the id of the block that calls it."""

    number: str
    text: str
    line: int
    paragraph: str | None
    last_line: int = 0
    breaks: tuple[tuple[int, int], ...] = ()

    @property
    def id(self) -> str:
        """The id by which spans and links name this note: "n" and its number."""
        return f"n{self.number}"

    def line_at(self, offset: int) -> int:
        """Return the number of the source line that the character at ``offset`` of ``text`` came from."""
        at = bisect_right(self.breaks, (offset, 1 << 60)) - 1
        return self.breaks[at][1] if at >= 0 else self.line


@dataclass(frozen=True, slots=True)
class Furniture:
    """A line or part of a line that belongs to the page, not to the letter; what it says is kept as facts.

    ``says``: pairs such as ("dossier", "28676"), ("number", "348"), ("session", "2020-2021"), ("page", "3"),
    ("official_id", "kst-28676-348").
    """

    line: int
    text: str
    says: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A letter's text, cleaned: not one word more or less than its source, every change recorded."""

    source: Source
    layout: Layout
    blocks: tuple[Block, ...]
    footnotes: tuple[Footnote, ...] = ()
    repairs: tuple[Repair, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    oddities: tuple[Oddity, ...] = ()

    @property
    def numbered(self) -> tuple[Block, ...]:
        """The blocks that carry a paragraph number."""
        return tuple(b for b in self.blocks if b.type not in ("heading", "opening", "closing"))
