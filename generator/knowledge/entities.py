"""entities.yaml: people, countries, places, organisations, and treaties and advices that letters cite."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.knowledge.listing import by_id, file_entries
from generator.knowledge.patterns import read_patterns
from generator.knowledge.reading import Report
from generator.model.knowledge import Entity

KINDS = ("persoon", "land", "plaats", "organisatie", "verdrag", "advies")


def load_entities(path: Path, report: Report) -> dict[str, Entity]:
    """Return the entities by id, in the order of the file."""
    return by_id(_entities(path, report), report)


def _entities(path: Path, report: Report) -> Iterator[Entity]:
    for entry in file_entries(path, report):
        entity = Entity(
            id=entry.slug("id"),
            name=entry.text("name"),
            kind=entry.choice("kind", KINDS),
            patterns=read_patterns(entry, "patterns"),
            note=entry.text("note", ""),
            ambiguous=entry.flag("ambiguous"),
            where=entry.where,
            source=entry.text("source", ""),
        )
        if entry.finish():
            yield entity
