"""The words of all passages as the search page looks them up: for every key, where it is found.

The full-text engine could look keys up too, but only with the whole of its program and the list of all pages,
and with the place of every word. Here a key has the passages that have it and how much it says in each, and
no more. The keys stand in their order on shelves, files of about the same size, so that a browser fetches the
one that has the key, and for the beginning of a word its neighbours. docs/assets/search/index.js reads them.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.search.filters import distances
from generator.search.keys import Analysis, Keys, texts_of
from generator.search.passages import Passage

# Behind the key of its first word a concept has this sign and its number.
CONCEPT = "="
LEVELS = 9

_SHELF = 12_000  # bytes before compression
_MOST = 4  # how often a word counts at most
_IN_NAME = 3  # how much more a word of the heading counts
# How soon more of a word no longer says more, and how far that depends on the length of the passage (BM25).
_SOON, _LENGTH = 1.2, 0.75


@dataclass(frozen=True, slots=True)
class Shelf:
    """Some keys in their order, as JSON, and the shortest text that lies between them and those before."""

    start: str
    content: bytes


def shelves(passages: Sequence[tuple[Passage, Keys]], analysis: Analysis) -> list[Shelf]:
    """Put the keys of passages on shelves, in their order.

    A passage is known by its place. Under each key stand, by how much the key says there (1 to 9), the places
    of its passages, each as the distance from the one before.
    """
    made: list[Shelf] = []
    held: list[str] = []
    size, last, start = 0, "", ""
    table = _by_key(passages, analysis)
    for key in sorted(table):
        entry = f"{json.dumps(key, ensure_ascii=False)}:{_entry(table[key])}"
        if held and size + len(entry) > _SHELF:
            made.append(_shelf(start, held))
            held, size, start = [], 0, _apart(last, key)
        held.append(entry)
        size += len(entry) + 1
        last = key
    return [*made, _shelf(start, held)] if held else made


def _by_key(passages: Sequence[tuple[Passage, Keys]], analysis: Analysis) -> dict[str, dict[int, list[int]]]:
    lengths = [sum(map(len, texts_of(passage))) for passage, _ in passages]
    usual = max(1, sum(lengths) / max(1, len(lengths)))
    table: dict[str, dict[int, list[int]]] = defaultdict(dict)
    for place, ((passage, keys), length) in enumerate(zip(passages, lengths, strict=True)):
        named = analysis.keys([passage.subject])
        for key, count in _counted(keys, named, analysis):
            table[key].setdefault(_level(count, length / usual), []).append(place)
    return table


def _counted(keys: Keys, named: Keys, analysis: Analysis) -> Iterator[tuple[str, int]]:
    """Yield the keys of a passage with how often they count; ``named`` are those of its heading."""
    for key, count in keys.own.items():
        yield key, min(count, _MOST) + _IN_NAME * (key in named.own)
    for key in keys.derived:
        yield key, 1
    for number in keys.concepts:
        key = f"{analysis.concepts[number].key}{CONCEPT}{number}"
        yield key, 1 + _IN_NAME * (number in named.concepts)


def _level(count: int, length: float) -> int:
    """How much a key says that counts so often in a passage of so many times the usual length."""
    return max(1, round(LEVELS * count / (count + _SOON * (1 - _LENGTH + _LENGTH * length))))


def _entry(levels: Mapping[int, Sequence[int]]) -> str:
    places = {str(level): distances(levels[level]) for level in sorted(levels)}
    return json.dumps(places, separators=(",", ":"))


def _shelf(start: str, entries: Iterable[str]) -> Shelf:
    return Shelf(start, f"{{{','.join(entries)}}}".encode())


def _apart(before: str, key: str) -> str:
    """The shortest beginning of a key that comes after the key before it."""
    return next(key[:length] for length in range(1, len(key) + 1) if key[:length] > before)
