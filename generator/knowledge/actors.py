"""actors.yaml: who speaks, decides and promises in a letter, and for whom."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from generator.knowledge.listing import by_id, file_entries
from generator.knowledge.patterns import read_patterns
from generator.knowledge.reading import Report
from generator.model.knowledge import Actor, Side

SIDES = ("dutch", "alliance", "parliament", "other")


def load_actors(path: Path, report: Report) -> tuple[Actor, ...]:
    """Return the actors in the order of the file."""
    return tuple(by_id(_actors(path, report), report).values())


def _actors(path: Path, report: Report) -> Iterator[Actor]:
    for entry in file_entries(path, report):
        actor = Actor(
            id=entry.slug("id"),
            name=entry.text("name"),
            side=cast(Side, entry.choice("side", SIDES)),
            patterns=read_patterns(entry, "patterns"),
            where=entry.where,
        )
        if entry.finish():
            yield actor
