"""Citations from both ends: what a letter cites, and which letters cite a paper, with the words around."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from generator.model.document import Block, Footnote
from generator.model.facts import Reference, Span
from generator.model.library import Letter
from generator.pages import urls, words
from generator.pages.catalogue import Catalogue, LetterLine
from generator.pages.inline import plain
from generator.pages.reference_names import kind_and_day, reference_name

AROUND = 140


@dataclass(frozen=True, slots=True)
class Place:
    """Where a letter says something: the paragraph's address and name, and the words in context."""

    address: str
    name: str
    words: Markup


@dataclass(frozen=True, slots=True)
class Citing:
    """A cited paper and where one letter cites it. ``official`` is its official address, ``ours`` tells
    whether the paper itself is a letter of this collection.
    """

    name: str
    title: str
    kind: str
    address: str
    official: str
    ours: bool
    letter: LetterLine
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A letter that names something: the first places where it does, in its words, and the others."""

    letter: LetterLine
    places: tuple[Place, ...]
    more: tuple[Place, ...] = ()

    @property
    def size(self) -> int:
        """About how many bytes it takes on a page."""
        quoted = sum(len(place.words.encode()) + len(place.address) + 90 for place in self.places)
        return 260 + len(self.letter.title) + quoted + sum(len(place.address) + 50 for place in self.more)


def citing_letters(
    catalogue: Catalogue, found: Iterable[tuple[Letter, Reference]], by_paper: bool = False
) -> list[Citing]:
    """Return the citations of ``found``, gathered by citing letter, or by cited paper."""
    grouped: dict[str, list[tuple[Letter, Reference]]] = {}
    for letter, reference in found:
        key = (reference.id or reference.raw) if by_paper else letter.id
        grouped.setdefault(key, []).append((letter, reference))
    return [_citing(catalogue, items) for items in grouped.values()]


def cited_in(catalogue: Catalogue, letter: Letter) -> list[Citing]:
    """Return the letters that cite this letter."""
    paper = letter.facts.kamerstuk.id
    citations = catalogue.library.citations.get(paper, ()) if paper else ()
    return citing_letters(catalogue, [(c.letter, c.reference) for c in citations if c.letter.id != letter.id])


def named_in(catalogue: Catalogue, letter_id: str, places: Iterable[Place], quoted: int) -> Named:
    """Return a letter with the places where it names something, of which so many in its own words."""
    found = tuple(places)
    return Named(catalogue.lines[letter_id], found[:quoted], found[quoted:])


def place(letter: Letter, span: Span, quote: str = "") -> Place:
    """Return a stretch of a letter with the words around it; ``quote`` is shown instead where it is given."""
    block = paragraph_of(letter, span.block)
    text = _text(letter, span.block)
    shown = escape(plain(quote)) if quote else _with_surroundings(text, span.start, span.end)
    return Place(urls.letter(letter.id, span.block), _name(span.block, block), Markup(shown))


def paragraph_of(letter: Letter, block_id: str) -> str:
    """Return the block where a reader finds a block or note: for a note, the block that calls it."""
    return next((n.paragraph or "" for n in letter.document.footnotes if n.id == block_id), block_id)


def _citing(catalogue: Catalogue, items: list[tuple[Letter, Reference]]) -> Citing:
    letter, reference = items[0]
    ours = catalogue.letter_of(reference.id)
    known = catalogue.library.knowledge.papers.get(reference.id or "")
    return Citing(
        name=reference_name(reference),
        title=catalogue.lines[ours.id].title if ours else (known.title if known else reference.title or ""),
        kind=kind_and_day(reference),
        address=catalogue.paper_address(reference.id) if reference.id else "",
        official=reference.url or "",
        ours=ours is not None,
        letter=catalogue.lines[letter.id],
        places=tuple(place(at, found.span) for at, found in items),
    )


def _name(block_id: str, paragraph: str) -> str:
    own = words.paragraph(block_id)
    return f"{own} bij {words.paragraph(paragraph)}" if paragraph and paragraph != block_id else own


def _text(letter: Letter, block_id: str) -> str:
    units: tuple[Block | Footnote, ...] = (*letter.document.blocks, *letter.document.footnotes)
    return next((unit.text for unit in units if unit.id == block_id), "")


def _with_surroundings(text: str, start: int, end: int) -> str:
    first, last = max(0, start - AROUND), min(len(text), end + AROUND)
    before, after = text[first:start], text[end:last]
    if first:
        before = "… " + before.split(" ", 1)[-1]
    if last < len(text):
        after = after.rsplit(" ", 1)[0] + " …"
    return f"{escape(plain(before))}<mark>{escape(plain(text[start:end]))}</mark>{escape(plain(after))}"
