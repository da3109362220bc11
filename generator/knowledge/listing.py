"""A knowledge file as a list of entries, each with an id of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol, TypeVar

from generator.knowledge.entries import Entry, type_name
from generator.knowledge.reading import Report, read_yaml
from generator.model.knowledge import Where


class _Placed(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def where(self) -> Where: ...


P = TypeVar("P", bound=_Placed)


def file_entries(path: Path, report: Report) -> Iterator[Entry]:
    """Yield the entries of a file that is a list of mappings; none where there is no such file."""
    if not path.exists():
        return
    node = read_yaml(path, report)
    if node is None:
        return
    if node.kind != "list":
        found = f"{type_name(node)} where a list of entries was expected"
        report.error("wrong-type", node.line, found, 'Begin each entry with "- ".')
        return
    for item in node.items:
        yield Entry(item, report)


def by_id(found: Iterable[P], report: Report) -> dict[str, P]:
    """Return the entries by id, in order; an id that occurs twice is reported."""
    known: dict[str, P] = {}
    for one in found:
        if one.id in known:
            first = known[one.id].where.line
            message = f"`{one.id}` stands here twice; it is on line {first} too"
            report.error(
                "duplicate-id", one.where.line, message, "Merge the two entries, or give one another id."
            )
        else:
            known[one.id] = one
    return known
