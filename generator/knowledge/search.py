"""search.yaml and english.yaml: words that the search takes for each other."""

from __future__ import annotations

from pathlib import Path

from generator.knowledge.entries import Entry
from generator.knowledge.listing import file_entries
from generator.knowledge.reading import Report, read_yaml
from generator.model.knowledge import Synonyms


def load_synonyms(path: Path, report: Report) -> tuple[Synonyms, ...]:
    """Return the entries in the order of the file: ``same``, ``asked`` with ``found``, or ``near``."""
    found = []
    for entry in file_entries(path, report):
        one = Synonyms(
            same=entry.texts("same"),
            asked=entry.texts("asked"),
            found=entry.texts("found"),
            near=entry.texts("near"),
            where=entry.where,
        )
        _judge(one, entry)
        if entry.finish():
            found.append(one)
    return tuple(found)


def load_english(path: Path, report: Report) -> dict[str, tuple[str, ...]]:
    """Return the Dutch words of each English one; nothing where there is no such file."""
    node = read_yaml(path, report) if path.exists() else None
    if node is None:
        return {}
    entry = Entry(node, report)
    words = {key: entry.one_or_more(key) for key in node.fields}
    return words if entry.finish() else {}


def _judge(one: Synonyms, entry: Entry) -> None:
    """Report an entry that joins nothing, or that mixes the kinds."""
    kinds = [one.same, one.asked or one.found, one.near]
    if sum(map(bool, kinds)) != 1 or bool(one.asked) != bool(one.found):
        message = "an entry has either `same`, or both `asked` and `found`, or `near`"
        entry.wrong(one.where.line, "bad-value", message, "Split it in two, or complete it.")
    for name in ("same", "near"):
        if len(getattr(one, name)) == 1:
            message = f"`{name}` names one word: there is nothing to take for it"
            entry.wrong(entry.line(name), "bad-value", message, "Name at least two.")
