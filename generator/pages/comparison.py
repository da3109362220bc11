"""Two consecutive letters of a series side by side: what was taken over, what is new, what is gone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from generator.comparison import Comparison, Side, Succession, compare
from generator.model.facts import StatementType
from generator.model.library import Letter
from generator.model.output import OutputFile
from generator.pages import urls, words
from generator.pages.catalogue import Catalogue, LetterLine
from generator.pages.comparison_text import Column, Fit, Paragraph, column, fits, paragraph
from generator.pages.templating import page

# How many comparisons of a series stand in the list, the latest ones; the page of a letter leads to its own.
IN_THE_LIST = 40
# What a page holds beside its frame, in characters, so that it stays below 100 kB; and what a topic and a
# paragraph take beside the words of the letters.
ON_A_PAGE = 66_000
TOPIC, PARAGRAPH = 1000, 280
# How many paragraphs are named that stand under another topic.
BESIDE = 12
_SAID: dict[StatementType, tuple[str, str]] = {
    "standpunt": ("standpunt", "standpunten"),
    "besluit": ("besluit", "besluiten"),
    "toezegging": ("toezegging", "toezeggingen"),
}


@dataclass(frozen=True, slots=True)
class SideView:
    """What one letter says on a topic.

    ``said`` counts its positions, decisions and promises there ("2 standpunten en één besluit").
    ``beside`` are the first paragraphs that stand under another topic, each with its name and address;
    ``more`` is how many there is no room for, the first of which is ``more_name``.
    """

    line: LetterLine
    said: str
    paragraphs: tuple[Paragraph, ...]
    beside: tuple[tuple[str, str], ...]
    more: int
    more_name: str
    more_address: str


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic with both sides, and how many sentences are taken over, new and gone."""

    name: str
    anchor: str
    address: str
    older: SideView
    newer: SideView
    taken: int
    fresh: int
    dropped: int

    @property
    def remark(self) -> str:
        """What a reader should know before reading: "Eén zin overgenomen en 4 zinnen nieuw"."""
        counts = [
            f"{words.count(self.taken, 'zin', 'zinnen')} overgenomen" if self.taken else "",
            f"{words.count(self.fresh, 'zin', 'zinnen')} nieuw" if self.fresh else "",
            f"{words.count(self.dropped, 'zin keert', 'zinnen keren')} niet terug" if self.dropped else "",
        ]
        counted = words.listed(filter(None, counts))
        return words.capital(": ".join(filter(None, (self._only, counted))))

    @property
    def _only(self) -> str:
        if not (self.older.paragraphs or self.older.beside):
            return "alleen in de nieuwe brief"
        return "" if self.newer.paragraphs or self.newer.beside else "alleen in de vorige brief"


@dataclass(frozen=True, slots=True)
class Predecessor:
    """The letter before another one in a series, with the address where the two stand side by side."""

    level: str
    line: LetterLine
    address: str


@dataclass(frozen=True, slots=True)
class ComparisonLine:
    """A comparison as one line of a list."""

    address: str
    older: LetterLine
    newer: LetterLine
    taken: int
    fresh: int


def predecessors(
    catalogue: Catalogue, letter_id: str, levels: Collection[str] | None = None
) -> tuple[Predecessor, ...]:
    """Return the letters that a letter follows, in every series it belongs to or in those of some levels."""
    return tuple(
        Predecessor(
            level=found.level.nl,
            line=catalogue.lines[found.older.id],
            address=urls.comparison(found.level.slug, letter_id),
        )
        for found in catalogue.follows.get(letter_id, ())
        if levels is None or found.level.id in levels
    )


def comparison_pages(catalogue: Catalogue) -> Iterator[OutputFile]:
    """Yield a page for every letter that has one before it in its series, and the list of these pages."""
    series: dict[str, list[ComparisonLine]] = defaultdict(list)
    for found in catalogue.successions:
        compared = compare(found.older, found.newer)
        line = _line(catalogue, found, compared)
        series[found.level.id].append(line)
        yield _comparison_page(catalogue, found, compared, line)
    yield _index(catalogue, series)


def _line(catalogue: Catalogue, found: Succession, compared: Comparison) -> ComparisonLine:
    return ComparisonLine(
        address=urls.comparison(found.level.slug, found.newer.id),
        older=catalogue.lines[found.older.id],
        newer=catalogue.lines[found.newer.id],
        taken=compared.taken,
        fresh=compared.fresh,
    )


def _index(catalogue: Catalogue, series: dict[str, list[ComparisonLine]]) -> OutputFile:
    number = sum(map(len, series.values()))
    front = {
        "title": "Vergelijken",
        "description": f"{words.counted(number, 'vergelijking', 'vergelijkingen')} van een brief "
        "met de vorige van zijn reeks: wat is overgenomen en wat is nieuw.",
    }
    levels = catalogue.library.knowledge.levels
    latest = [(levels[key], len(lines), lines[: -IN_THE_LIST - 1 : -1]) for key, lines in series.items()]
    return page(urls.COMPARISONS, "comparisons", front, series=latest)


def _comparison_page(
    catalogue: Catalogue, found: Succession, compared: Comparison, line: ComparisonLine
) -> OutputFile:
    dates = f"{line.older.date} naast {line.newer.date}"
    front = {
        "title": f"{found.level.nl}: {dates}",
        "description": f"Twee opeenvolgende brieven per onderwerp naast elkaar, {dates}: "
        f"{words.count(compared.taken, 'zin', 'zinnen')} overgenomen, {compared.fresh} nieuw.",
        # Every word of it stands on the pages of the two letters: a search should find those.
        "search": {"exclude": True},
    }
    return page(
        line.address,
        "comparison",
        front,
        parents=[(urls.COMPARISONS, "Vergelijken")],
        level=found.level,
        line=line,
        compared=compared,
        topics=_topics(catalogue, compared, line.address),
    )


def _topics(catalogue: Catalogue, compared: Comparison, at: str) -> list[TopicView]:
    """Return the topics with as much of both letters as there is room for."""
    shown: list[TopicView] = []
    for fit in fits(compared):
        shown = _shown(catalogue, compared, fit, at)
        paragraphs = [p for topic in shown for side in (topic.older, topic.newer) for p in side.paragraphs]
        size = sum(len(p.html) + PARAGRAPH for p in paragraphs) + TOPIC * len(shown)
        if size <= ON_A_PAGE:
            break
    return shown


def _shown(catalogue: Catalogue, compared: Comparison, fit: Fit, at: str) -> list[TopicView]:
    older = column("oud", compared.older, (topic.older for topic in compared.topics), fit)
    newer = column("nieuw", compared.newer, (topic.newer for topic in compared.topics), fit)
    return [
        TopicView(
            name=catalogue.topic(topic.id) if topic.id else "Zonder vast onderwerp",
            anchor=topic.id or "zonder-onderwerp",
            address=urls.topic(topic.id) if topic.id else "",
            older=_side(catalogue, topic.older, (older, newer), fit, at),
            newer=_side(catalogue, topic.newer, (newer, older), fit, at),
            taken=topic.newer.shared,
            fresh=topic.newer.own,
            dropped=topic.older.own,
        )
        for topic in compared.topics
    ]


def _side(catalogue: Catalogue, side: Side, columns: tuple[Column, Column], fit: Fit, at: str) -> SideView:
    here, _ = columns
    kept, left = side.parts[: fit.paragraphs], side.parts[fit.paragraphs :]
    return SideView(
        line=catalogue.lines[here.letter.id],
        said=_said(here.letter, side),
        paragraphs=tuple(paragraph(part, *columns, fit, at) for part in kept),
        beside=tuple((words.paragraph(block), here.address(block)) for block in side.beside[:BESIDE]),
        more=len(left),
        more_name=words.paragraph(left[0].block.id) if left else "",
        more_address=here.address(left[0].block.id) if left else "",
    )


def _said(letter: Letter, side: Side) -> str:
    """Return how many positions, decisions and promises stand in the paragraphs of a side."""
    blocks = {part.block.id for part in side.parts}
    found = Counter(one.type for one in letter.facts.statements if one.sure and one.paragraph in blocks)
    return words.listed(words.count(found[kind], *_SAID[kind]) for kind in _SAID if found[kind])
