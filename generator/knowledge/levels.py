"""levels.yaml: who meets, and the words by which a letter names them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.knowledge.listing import by_id, file_entries
from generator.knowledge.patterns import read_patterns
from generator.knowledge.reading import Report
from generator.model.knowledge import Level


def load_levels(path: Path, report: Report) -> dict[str, Level]:
    """Return the levels by id, in the order of the file."""
    levels = by_id(_levels(path, report), report)
    seen: dict[str, Level] = {}
    for level in levels.values():
        if level.slug in seen:
            first = seen[level.slug]
            found = f"slug `{level.slug}` is that of `{first.id}` too (line {first.where.line})"
            hint = "Give each level its own slug: it is part of the addresses of its meetings."
            report.error("duplicate-id", level.where.line, found, hint)
        seen.setdefault(level.slug, level)
    return levels


def _levels(path: Path, report: Report) -> Iterator[Level]:
    for entry in file_entries(path, report):
        level = Level(
            id=entry.slug("id"),
            slug=entry.slug("slug"),
            nl=entry.text("nl"),
            en=entry.text("en"),
            patterns=read_patterns(entry, "patterns"),
            series=entry.flag("series", default=True),
            offices=entry.texts("offices"),
            where=entry.where,
        )
        if entry.finish():
            yield level
