"""Lists that outgrow a page: then each year has a page of its own, whose address stays when letters come.

The page of the list itself keeps its address and shows the latest year. A year that is still too much for
one page has further ones, in order of time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.pages import words

# How many bytes of a list stand on one page: with its frame it stays well under 100 kB.
MOST = 75_000

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """The items of one year that stand on one page, with the address of that page and what it is called."""

    name: str
    address: str
    items: tuple[T, ...]


@dataclass(frozen=True, slots=True)
class Split(Generic[T]):
    """A list over pages: what its own page shows, and the pages of the years, none where all fits on one.

    ``latest`` is the name of the part that is shown, empty where everything is.
    """

    shown: tuple[T, ...]
    latest: str
    parts: tuple[Part[T], ...]


def by_year(
    items: Sequence[T],
    year: Callable[[T], str],
    address: Callable[[str], str],
    weigh: Callable[[T], int],
    most: int = MOST,
) -> Split[T]:
    """Return items, given in order of time, over as many pages as they need.

    ``year`` is the year of an item as it stands in an address, ``address`` makes the address of a year's
    page, and ``weigh`` tells how many bytes an item takes.
    """
    if sum(map(weigh, items)) <= most:
        return Split(tuple(items), "", ())
    years: dict[str, list[T]] = defaultdict(list)
    for item in items:
        years[year(item)].append(item)
    parts = [
        part for name, found in years.items() for part in parts_of(name, address(name), found, weigh, most)
    ]
    return Split(parts[-1].items, parts[-1].name, tuple(parts))


def parts_of(
    year: str, address: str, items: Iterable[T], weigh: Callable[[T], int], most: int = MOST
) -> Iterator[Part[T]]:
    """Yield the items of one year by page; the first page has the address of the year."""
    name = words.year(year)
    for number, chunk in enumerate(_chunks(items, weigh, most), 1):
        if number == 1:
            yield Part(name, address, chunk)
        else:
            yield Part(f"{name}, deel {number}", f"{address}{number}/", chunk)


def _chunks(items: Iterable[T], weigh: Callable[[T], int], most: int) -> Iterator[tuple[T, ...]]:
    chunk: list[T] = []
    size = 0
    for item in items:
        weight = weigh(item)
        if chunk and size + weight > most:
            yield tuple(chunk)
            chunk, size = [], 0
        chunk.append(item)
        size += weight
    yield tuple(chunk)
