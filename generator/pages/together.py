"""All letters of a meeting on one page, to be printed: their text, without the links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.citation import leidraad, work_of
from generator.model.library import Letter
from generator.model.output import OutputFile
from generator.pages import urls, words
from generator.pages.blocks import LetterText
from generator.pages.catalogue import Catalogue, LetterLine
from generator.pages.meetings import about
from generator.pages.templating import page

# How many bytes of text a page holds: with its frame it stays well under 100 kB.
MOST = 62_000


@dataclass(frozen=True, slots=True)
class WholeLetter:
    """A letter to be printed with others: its blocks and notes have its id before their own."""

    line: LetterLine
    citation: str
    address: str
    blocks: tuple[Markup, ...]
    notes: tuple[tuple[str, Markup], ...]

    @property
    def size(self) -> int:
        """How many bytes the letter takes."""
        return sum(len(text.encode()) for text in (*self.blocks, *(note for _, note in self.notes)))


def together_pages(catalogue: Catalogue) -> Iterator[OutputFile]:
    """Yield for every meeting with letters the page on which they stand together.

    Letters that are too long to share a page are listed, each to be printed by itself.
    """
    for view in catalogue.library.meetings:
        letters = [_whole(catalogue, letter) for letter in about(view)]
        if not letters:
            continue
        title = catalogue.meeting_title(view.meeting)
        number = words.count(len(letters), "brief", "brieven")
        front = {
            "title": f"Alle brieven: {title}",
            "description": f"{words.capital(number)} over deze bijeenkomst op één pagina, om af te drukken.",
            "head": [{"name": "robots", "content": "noindex"}],
            "search": {"exclude": True},
        }
        address = urls.all_letters(view.meeting.id)
        yield page(
            address,
            "together",
            front,
            parents=[(urls.MEETINGS, "Bijeenkomsten"), (urls.meeting(view.meeting.id), title)],
            meeting=title,
            full_address=catalogue.library.site.address(address) or "",
            letters=letters,
            fits=sum(letter.size for letter in letters) <= MOST,
        )


def _whole(catalogue: Catalogue, letter: Letter) -> WholeLetter:
    text = LetterText(catalogue, letter, {}, frozenset(), prefix=f"{letter.id}-")
    address = catalogue.library.site.address(urls.letter(letter.id))
    work = work_of(letter, catalogue.library.knowledge, address)
    # The letter's title stands above its own headings.
    lower = (replace(block, level=block.level + 1) for block in letter.document.blocks)
    return WholeLetter(
        line=catalogue.lines[letter.id],
        citation=leidraad(work),
        address=address or "",
        blocks=tuple(Markup(text.block(block)) for block in lower),
        notes=tuple((note.number, Markup(text.note(note))) for note in letter.document.footnotes),
    )
