"""people.yaml: ministers with their names and terms of office."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from generator.knowledge.entries import Entry
from generator.knowledge.listing import by_id, file_entries
from generator.knowledge.reading import Report
from generator.model.knowledge import Person, Term, Where


def load_people(path: Path, report: Report) -> dict[str, Person]:
    """Return the people by id; two people in one office on one day are reported."""
    found: list[Person] = []
    terms: list[tuple[Person, Term, Where]] = []
    for entry in file_entries(path, report):
        held = [
            (term, one.where) for one in entry.entries("terms") if (term := _term(one, entry)) is not None
        ]
        person = Person(
            id=entry.slug("id"),
            name=entry.text("name"),
            variants=entry.texts("also"),
            terms=tuple(sorted((term for term, _ in held), key=lambda t: (t.start, t.office))),
            where=entry.where,
            note=entry.text("note", ""),
        )
        if entry.finish():
            found.append(person)
            terms.extend((person, term, where) for term, where in held)
    _check_overlaps(terms, report)
    return by_id(found, report)


def _term(one: Entry, entry: Entry) -> Term | None:
    start, until = one.day("from"), one.maybe_day("until")
    if until and until <= start:
        found = f"`until: {until}` is not after `from: {start}`"
        hint = "A term runs up to, and without, the day of `until`."
        one.wrong(one.line("until"), "end-before-start", found, hint)
    term = Term(
        office=one.text("office"),
        start=start,
        until=until,
        acting=one.flag("acting"),
        source=one.text("source"),
        party=one.text("party", ""),
        certain=one.flag("certain", default=True),
        note=one.text("note", ""),
    )
    if one.finish():
        return term
    entry.sound = False
    return None


def _check_overlaps(terms: Iterable[tuple[Person, Term, Where]], report: Report) -> None:
    """Report terms of one office that share a day."""
    for (one, earlier, first), (other, later, where) in _neighbours(terms):
        if later.start < (earlier.until or date.max):
            found = (
                f"{other.name} is {later.office} from {later.start}, "
                f"while {one.name} is so until {earlier.until or 'now'} (line {first.line})"
            )
            hint = "Correct `from` or `until`: one office has one holder at a time (`until` is exclusive)."
            report.error("overlapping-terms", where.line, found, hint)


def _neighbours(
    terms: Iterable[tuple[Person, Term, Where]],
) -> Iterator[tuple[tuple[Person, Term, Where], tuple[Person, Term, Where]]]:
    """Yield each term with the one before it in the same office that lasts longest."""
    longest: dict[str, tuple[Person, Term, Where]] = {}
    for held in sorted(terms, key=lambda t: (t[1].office, t[1].start, t[2].line)):
        office = held[1].office
        if office in longest:
            yield longest[office], held
        before = longest.get(office, held)
        ends = [(before[1].until or date.max), (held[1].until or date.max)]
        longest[office] = held if ends[1] >= ends[0] else before
