"""How much attention a topic had, letter by letter or year by year: rows of a table, and their picture."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.library import Letter
from generator.pages import urls, words
from generator.pages.catalogue import Catalogue, letter_year
from generator.pages.passages import LetterOnTopic

# Of more letters than these together the chart shows the years.
LETTERS_IN_A_CHART = 40

# The picture, in units that are pixels on a screen of middling width.
_WIDTH, _HEIGHT, _LEFT, _TOP, _BELOW = 440, 140, 40, 12, 24
_WIDEST = 44
# To what share the picture reaches: the first of these that holds the largest.
_SCALES = (10, 20, 40, 60, 100)


@dataclass(frozen=True, slots=True)
class Attention:
    """What a letter, or the letters of a year together, say on a topic; ``share`` is of 100.

    ``year`` is the year it belongs to, ``address`` is empty where no page tells more.
    """

    name: str
    year: str
    address: str
    paragraphs: int
    share: int


@dataclass(frozen=True, slots=True)
class AttentionOverTime:
    """The rows in order of time, whether they are years, and the picture of them."""

    rows: tuple[Attention, ...]
    by_year: bool
    picture: Markup


def attention(
    catalogue: Catalogue, found: Iterable[LetterOnTopic], year_pages: dict[str, str]
) -> AttentionOverTime:
    """Return the attention that all letters paid to a topic, those that say nothing on it included.

    ``found`` are the letters that deal with it, ``year_pages`` the addresses of the years that have a page.
    """
    on_topic = {at.line.address: at for at in found}
    letters = catalogue.library.letters
    rows = [_of_letter(catalogue, letter, on_topic) for letter in letters]
    by_year = len(letters) > LETTERS_IN_A_CHART
    if by_year:
        rows = _years(rows, year_pages)
    return AttentionOverTime(tuple(rows), by_year, picture(rows))


def _of_letter(catalogue: Catalogue, letter: Letter, on_topic: dict[str, LetterOnTopic]) -> Attention:
    line = catalogue.lines[letter.id]
    at = on_topic.get(line.address)
    number, share = (at.paragraphs, at.share) if at else (0, 0)
    return Attention(line.date, letter_year(letter), line.address, number, share)


def _years(rows: Iterable[Attention], year_pages: dict[str, str]) -> list[Attention]:
    years: dict[str, list[Attention]] = defaultdict(list)
    for row in rows:
        years[row.year or urls.WITHOUT_YEAR].append(row)
    return [
        Attention(
            words.capital(words.year(year)),
            words.year(year),
            year_pages.get(year, ""),
            sum(row.paragraphs for row in found),
            round(sum(row.share for row in found) / len(found)),
        )
        for year, found in years.items()
    ]


def picture(rows: Sequence[Attention]) -> Markup:
    """Return a bar for each row as SVG: how high is its share, and below it the year that begins there."""
    top = next((scale for scale in _SCALES if all(row.share <= scale for row in rows)), _SCALES[-1])
    step = (_WIDTH - _LEFT) / max(len(rows), 1)
    wide = min(_WIDEST, step * 0.7)
    floor = _HEIGHT - _BELOW
    parts = [_line(share, round(floor - share / top * (floor - _TOP))) for share in (0, top // 2, top)]
    above = ""
    for place, row in enumerate(rows):
        middle = _LEFT + step * (place + 0.5)
        high = max(row.share / top * (floor - _TOP), 1)
        parts.append(
            Markup(
                '<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"><title>{}: {}%</title></rect>'
            ).format(middle - wide / 2, floor - high, wide, high, row.name, row.share)
        )
        if row.year != above:
            parts.append(Markup('<text x="{:.1f}" y="{}">{}</text>').format(middle, _HEIGHT - 6, row.year))
            above = row.year
    return Markup('<svg class="chart" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>').format(
        _WIDTH, _HEIGHT, _in_words(rows), Markup("").join(parts)
    )


def _line(share: int, height: int) -> Markup:
    return Markup('<path d="M{} {}H{}"/><text class="share" x="{}" y="{}">{}%</text>').format(
        _LEFT, height, _WIDTH, _LEFT - 6, height + 4, share
    )


def _in_words(rows: Sequence[Attention]) -> str:
    """Return what the picture shows, for who cannot see it; the table says all of it."""
    most = max(rows, key=lambda row: row.share)
    return f"Staafdiagram: deel van elke brief over dit onderwerp. Het meest: {most.name}, {most.share}%."
