"""dossiers.yaml and papers.yaml: parliamentary papers that are known to exist, in or outside the corpus."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.knowledge.listing import by_id, file_entries
from generator.knowledge.meetings import paper_id
from generator.knowledge.reading import Report
from generator.model.facts import KINDS
from generator.model.knowledge import Dossier, Paper

_DOSSIER = re.compile(r"[0-9]+(?:-[0-9A-Z]+)?")


def load_dossiers(path: Path, report: Report) -> dict[str, Dossier]:
    """Return the dossiers by number; a title of null (nobody found it) is an empty text."""
    return by_id(_dossiers(path, report), report)


def load_papers(path: Path, report: Report) -> dict[str, Paper]:
    """Return the papers by id; a title of null (nobody found it) is an empty text."""
    return by_id(_papers(path, report), report)


def _dossiers(path: Path, report: Report) -> Iterator[Dossier]:
    for entry in file_entries(path, report):
        number = entry.number_text("id")
        if number and not _DOSSIER.fullmatch(number):
            hint = 'Write it without blanks, a suffix after a hyphen: "12345", "12345-28", "12345-V".'
            entry.wrong(entry.line("id"), "bad-value", f"`id: {number}` is no number of a dossier", hint)
        title = "" if entry.says_null("title") else entry.text("title")
        dossier = Dossier(id=number, title=title, source=entry.text("source"), where=entry.where)
        if entry.finish():
            yield dossier


def _papers(path: Path, report: Report) -> Iterator[Paper]:
    for entry in file_entries(path, report):
        start, end = entry.maybe_day("meeting_start"), entry.maybe_day("meeting_end")
        if start and end and end < start:
            found = f"`meeting_end: {end}` is before `meeting_start: {start}`"
            entry.wrong(entry.line("meeting_end"), "end-before-start", found, "Correct one of the two.")
        paper = Paper(
            id=paper_id(entry, "id"),
            title="" if entry.says_null("title") else entry.text("title"),
            kind=entry.choice("kind", KINDS),
            date=entry.maybe_day("date"),
            evidence=entry.text("evidence"),
            meeting_start=start,
            meeting_end=end,
            where=entry.where,
            author=entry.text("author", ""),
            level=entry.text("level", ""),
            place=entry.text("place", ""),
            note=entry.text("note", ""),
        )
        if entry.finish():
            yield paper
