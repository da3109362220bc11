"""statements.yaml: how positions, decisions and promises are recognised."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.knowledge.listing import by_id, file_entries
from generator.knowledge.patterns import read_patterns
from generator.knowledge.reading import Report
from generator.model.knowledge import StatementRule

TYPES = ("standpunt", "besluit", "toezegging")


def load_statements(path: Path, report: Report) -> tuple[StatementRule, ...]:
    """Return the rules in the order of the file."""
    return tuple(by_id(_rules(path, report), report).values())


def _rules(path: Path, report: Report) -> Iterator[StatementRule]:
    for entry in file_entries(path, report):
        patterns = read_patterns(entry, "patterns")
        if not entry.has("patterns"):
            hint = "Add `patterns:` with at least one pattern."
            entry.wrong(entry.where.line, "missing-key", "a rule without patterns never sees anything", hint)
        rule = StatementRule(
            id=entry.slug("id"),
            type=entry.choice("type", TYPES),
            patterns=patterns,
            excludes=read_patterns(entry, "excludes"),
            actor=entry.text("actor", "") or None,
            recalled=entry.flag("recalled"),
            fulfilled=entry.flag("fulfilled"),
            weight=entry.weight("weight"),
            where=entry.where,
        )
        if entry.finish():
            yield rule
