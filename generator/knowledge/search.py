"""search.yaml: words that the search takes for each other."""

from __future__ import annotations

from pathlib import Path

from generator.knowledge.entries import Entry
from generator.knowledge.listing import file_entries
from generator.knowledge.reading import Report
from generator.model.knowledge import Synonyms


def load_synonyms(path: Path, report: Report) -> tuple[Synonyms, ...]:
    """Return the entries in the order of the file: each has ``same``, or ``asked`` with ``found``."""
    found = []
    for entry in file_entries(path, report):
        one = Synonyms(
            same=entry.texts("same"),
            asked=entry.texts("asked"),
            found=entry.texts("found"),
            where=entry.where,
        )
        _judge(one, entry)
        if entry.finish():
            found.append(one)
    return tuple(found)


def _judge(one: Synonyms, entry: Entry) -> None:
    """Report an entry that joins nothing, or that mixes the two kinds."""
    paired = bool(one.asked and one.found)
    if paired == bool(one.same) or bool(one.asked) != bool(one.found):
        message = "an entry has either `same`, or both `asked` and `found`"
        entry.wrong(one.where.line, "bad-value", message, "Split it in two, or complete it.")
    elif one.same and len(one.same) < 2:
        message = "`same` names one word: there is nothing that it is the same as"
        entry.wrong(entry.line("same"), "bad-value", message, "Name at least two.")
