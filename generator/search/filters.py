"""The filters of the search page: which passages have which value, and the order of their dates.

The full-text engine could do this, but only by loading its whole index or by asking it for each value anew.
Here passages are known by their places in one list, the newest letter first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from generator.search.passages import FACETS, Passage


def newest_first(passages: Sequence[Passage]) -> list[Passage]:
    """Return letters by date, the newest first, each with its passages in their own order."""
    return sorted(passages, key=lambda passage: passage.day, reverse=True)


def filter_table(passages: Sequence[Passage], ids: Mapping[str, str]) -> dict[str, Any]:
    """Return the table for passages that are in order, with the engine's ``ids`` by their addresses.

    ``ids`` name the passages in their order, ``letters`` tell how many of them each letter has. Under each
    value of ``facets`` stand the places of its passages, each as the distance from the one before.
    """
    places: dict[str, dict[str, list[int]]] = {name: {} for name in FACETS}
    for place, passage in enumerate(passages):
        for name, values in passage.facets.items():
            for value in values:
                places[name].setdefault(value, []).append(place)
    return {
        "ids": " ".join(ids[passage.address] for passage in passages),
        "letters": [len(list(group)) for _, group in groupby(passages, key=lambda p: p.letter)],
        "facets": {name: {v: _distances(at) for v, at in values.items()} for name, values in places.items()},
    }


def _distances(places: Sequence[int]) -> list[int]:
    return [place - before for before, place in zip((0, *places), places, strict=False)]
