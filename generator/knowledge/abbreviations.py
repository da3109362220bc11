"""abbreviations.yaml: abbreviations that letters use without explaining them."""

from __future__ import annotations

from pathlib import Path

from generator.knowledge.listing import file_entries
from generator.knowledge.reading import Report
from generator.model.knowledge import KnownAbbreviation

LANGUAGES = ("nl", "en")


def load_abbreviations(path: Path, report: Report) -> tuple[KnownAbbreviation, ...]:
    """Return the abbreviations in the order of the file; the same short and long form twice is reported."""
    found: dict[tuple[str, str], KnownAbbreviation] = {}
    for entry in file_entries(path, report):
        one = KnownAbbreviation(
            short=entry.text("short"),
            long=entry.text("long"),
            lang=entry.choice("lang", LANGUAGES),
            nl=entry.text("nl", ""),
            source=entry.text("source"),
            where=entry.where,
        )
        if not entry.finish():
            continue
        if (same := found.get((one.short, one.long))) is not None:
            message = f"`{one.short}` with this long form stands on line {same.where.line} too"
            report.error("duplicate-id", one.where.line, message, "Remove one of the two.")
        found.setdefault((one.short, one.long), one)
    return tuple(found.values())
