"""The filters of the search page: which letters and passages have which value, and the order of their dates.

The full-text engine could do this, but only by loading its whole index or by asking it for each value anew.
Here passages are known by their places in one list, the newest letter first. What is the same for all of a
letter stands in a small table of its own, together with what the rest is found by: a browser needs it before
the first result.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from generator.search.passages import LETTER_FACETS, PASSAGE_FACETS, Passage


def newest_first(passages: Sequence[Passage]) -> list[Passage]:
    """Return letters by date, the newest first, each with its passages in their own order."""
    return sorted(passages, key=lambda passage: passage.day, reverse=True)


def letter_table(passages: Sequence[Passage]) -> dict[str, Any]:
    """Return the table of letters for passages that are in order.

    ``letters`` tell how many passages each letter has. Under each value of ``facets`` stand the places of its
    letters, each as the distance from the one before.
    """
    letters = [list(group) for _, group in groupby(passages, key=lambda passage: passage.letter)]
    firsts = [letter[0] for letter in letters]
    return {
        "letters": [len(letter) for letter in letters],
        "facets": _facets(firsts, LETTER_FACETS),
    }


def filter_table(passages: Sequence[Passage]) -> dict[str, dict[str, list[int]]]:
    """Return the filters that passages of one letter differ in, with the places of passages."""
    return _facets(passages, PASSAGE_FACETS)


def _facets(passages: Iterable[Passage], names: Sequence[str]) -> dict[str, dict[str, list[int]]]:
    places: dict[str, dict[str, list[int]]] = {name: {} for name in names}
    for place, passage in enumerate(passages):
        for name in names:
            for value in passage.facets.get(name, ()):
                places[name].setdefault(value, []).append(place)
    return {name: {value: distances(at) for value, at in values.items()} for name, values in places.items()}


def distances(places: Sequence[int]) -> list[int]:
    """Return of each place how far it is from the one before; of the first, from 0."""
    return [place - before for before, place in zip((0, *places), places, strict=False)]
