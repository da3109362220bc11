"""statements.yaml and actors.yaml: how positions, decisions and promises are seen, and whose they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from generator.knowledge.entries import Entry, one_of
from generator.knowledge.listing import by_id, file_entries
from generator.knowledge.patterns import read_patterns
from generator.knowledge.reading import Report
from generator.model.knowledge import Actor, Mark, Side, StatementRule

TYPES = ("standpunt", "besluit", "toezegging")
SIDES = ("dutch", "alliance", "parliament", "other")
HOLDERS = (*SIDES, "nobody")
MARKS = ("recalled", "fulfilled", "never")


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
            holders=_holders(entry),
            marks=cast(Mark, entry.choice("marks", MARKS, "")),
        )
        if entry.finish():
            yield rule


def _holders(entry: Entry) -> tuple[str, ...]:
    holders = entry.texts("holders")
    for holder in holders:
        if holder not in HOLDERS:
            found = f"`{holder}` holds no statements"
            entry.wrong(entry.line("holders"), "bad-value", found, one_of(holder, HOLDERS))
    return holders


def load_actors(path: Path, report: Report) -> tuple[Actor, ...]:
    """Return those who can hold a statement, in the order of the file."""
    return tuple(by_id(_actors(path, report), report).values())


def _actors(path: Path, report: Report) -> Iterator[Actor]:
    for entry in file_entries(path, report):
        actor = Actor(
            id=entry.slug("id"),
            name=entry.text("name"),
            side=cast(Side, entry.choice("side", SIDES)),
            patterns=read_patterns(entry, "patterns"),
            where=entry.where,
            pronouns=entry.texts("pronouns"),
        )
        if entry.finish():
            yield actor
