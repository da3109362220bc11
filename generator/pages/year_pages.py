"""The pages of the years of a list that outgrew its own page; see by_year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from generator.model.output import OutputFile
from generator.pages import urls
from generator.pages.by_year import Split, by_year
from generator.pages.catalogue import LetterLine
from generator.pages.citing import Named
from generator.pages.templating import page


def lines_by_year(lines: Sequence[LetterLine], address: str) -> Split[LetterLine]:
    """Return letters, in order of time, over as many pages as they need."""
    return by_year(lines, lambda line: line.year, partial(urls.of_year, address), _size)


def named_by_year(letters: Sequence[Named], address: str) -> Split[Named]:
    """Return letters that name something, in order of time, over as many pages as they need."""
    return by_year(
        letters, lambda named: named.letter.year, partial(urls.of_year, address), lambda named: named.size
    )


def year_pages(
    split: Split[Any], name: str, kind: str, parents: Sequence[tuple[str, str]], **context: Any
) -> Iterator[OutputFile]:
    """Yield the pages of the years, each called after the list; ``kind`` says how its items are shown."""
    for part in split.parts:
        front = {
            "title": f"{name}, {part.name}",
            "description": f"{name}: wat er in {part.name} over is.",
            "search": {"exclude": True},
        }
        yield page(part.address, "list_year", front, parents=parents, kind=kind, items=part.items, **context)


def _size(line: LetterLine) -> int:
    told = (line.title, line.kind, line.date, line.number, line.signed, line.address)
    return 150 + sum(len(text.encode()) for text in told)
