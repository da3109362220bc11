"""What changed in the collection: letters added and corrections made, as the sidecars of the letters say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from generator.model.library import Letter
from generator.model.output import OutputFile
from generator.pages import dutch_dates, urls
from generator.pages.by_year import Split, by_year
from generator.pages.catalogue import Catalogue, LetterLine
from generator.pages.templating import page


@dataclass(frozen=True, slots=True)
class Change:
    """A letter that was added or corrected on a day; ``what`` is the correction."""

    day: date
    date: str
    letter: LetterLine
    what: str


def changes_pages(catalogue: Catalogue) -> Iterator[OutputFile]:
    """Yield the list of changes, the latest first; many take a page for each year."""
    changes = [change for letter in catalogue.library.letters for change in _changes(catalogue, letter)]
    split = by_year(
        sorted(changes, key=lambda change: (change.day, change.letter.id)),
        lambda change: str(change.day.year),
        partial(urls.of_year, urls.CHANGES),
        lambda change: 250 + len(change.letter.title) + len(change.what),
    )
    front = {
        "title": "Wijzigingen",
        "description": "Welke brieven zijn toegevoegd en welke gegevens zijn verbeterd, met de datum.",
    }
    yield page(urls.CHANGES, "changes", front, hide=(), split=split, items=split.shown)
    whole: Split[Change] = Split((), "", ())
    for part in split.parts:
        of_year = {**front, "title": f"Wijzigingen, {part.name}"}
        yield page(part.address, "changes", of_year, hide=(), split=whole, items=part.items)


def _changes(catalogue: Catalogue, letter: Letter) -> Iterator[Change]:
    line = catalogue.lines[letter.id]
    for name in ("added", "corrected"):
        fact = letter.curated.facts.get(name)
        value = fact.value if fact else None
        day = value if isinstance(value, date) else None
        if fact and day:
            yield Change(day, dutch_dates.day(day), line, fact.source if name == "corrected" else "")
