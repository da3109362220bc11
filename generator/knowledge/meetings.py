"""meetings.yaml: the register of meetings, also of those that no letter speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import cast

from generator.knowledge.entries import Entry, one_of
from generator.knowledge.listing import by_id, file_entries
from generator.knowledge.reading import Report
from generator.model.knowledge import ExpectedPaper, Known, Level, Link, Meeting

KNOWN = ("verified", "announced", "check")
FORMS = ("fysiek", "videoconferentie")
_PAPER = re.compile(r"kst-[0-9]+(?:-[0-9A-Z]+)*")


def load_meetings(path: Path, report: Report, levels: Mapping[str, Level]) -> dict[str, Meeting]:
    """Return the meetings by id, by date. ``levels`` are those of levels.yaml; an unknown one is reported."""
    found = sorted(_meetings(path, report, levels), key=lambda m: (m.start, m.end, m.id))
    return by_id(found, report)


def meeting_id(start: date, levels: tuple[Level, ...]) -> str:
    """Return the id of a meeting: its first day and the slugs of its levels.

    >>> meeting_id(date(2021, 4, 14), (foreign, defence))
    '2021-04-14-buitenlandse-zaken-en-defensie'
    """
    return f"{start.isoformat()}-{'-en-'.join(level.slug for level in levels)}"


def _meetings(path: Path, report: Report, levels: Mapping[str, Level]) -> Iterator[Meeting]:
    for entry in file_entries(path, report):
        start, end = _days(entry, "start", "end")
        ids = entry.one_or_more("level")
        _check_levels(entry, ids, levels)
        form = entry.choice("form", FORMS, "fysiek")
        meeting = Meeting(
            id=meeting_id(start, tuple(levels[i] for i in ids if i in levels)),
            start=start,
            end=end,
            levels=ids,
            place=_place(entry, form),
            form=form,
            extraordinary=entry.flag("extraordinary"),
            known=cast(Known, entry.choice("known", KNOWN)),
            source=entry.text("source"),
            note=entry.text("note", ""),
            announced_start=entry.maybe_day("announced_start"),
            announced_end=entry.maybe_day("announced_end"),
            papers=tuple(_papers(entry)),
            links=tuple(_links(entry)),
            where=entry.where,
        )
        _check_announced(entry, meeting)
        if entry.finish():
            yield meeting


def _days(entry: Entry, first: str, last: str) -> tuple[date, date]:
    """Return two dates, the second not before the first; the second may be left out for one day."""
    start = entry.day(first)
    end = entry.maybe_day(last) or start
    if end < start:
        found = f"`{last}: {end}` is before `{first}: {start}`"
        entry.wrong(entry.line(last), "end-before-start", found, "Correct one of the two.")
    return start, end


def _check_levels(entry: Entry, ids: tuple[str, ...], levels: Mapping[str, Level]) -> None:
    for one in ids:
        if one and one not in levels:
            found = f"level `{one}` is not in levels.yaml"
            entry.wrong(entry.line("level"), "unknown-id", found, one_of(one, levels))


def _place(entry: Entry, form: str) -> str | None:
    if not entry.has("place"):
        return None
    place = entry.text("place")
    if form == "videoconferentie":
        found = f"a video conference has no place, but `place: {place}` is given"
        entry.wrong(entry.line("place"), "bad-value", found, "Remove `place`, or `form: videoconferentie`.")
    return place


def _check_announced(entry: Entry, meeting: Meeting) -> None:
    start, end = meeting.announced_start, meeting.announced_end
    if end and not start:
        found = "`announced_end` is given without `announced_start`"
        entry.wrong(entry.line("announced_end"), "missing-key", found, "Add `announced_start: ...`.")
    if start and end and end < start:
        found = f"`announced_end: {end}` is before `announced_start: {start}`"
        entry.wrong(entry.line("announced_end"), "end-before-start", found, "Correct one of the two.")


def _papers(entry: Entry) -> Iterator[ExpectedPaper]:
    for one in entry.entries("papers"):
        paper = ExpectedPaper(
            id=paper_id(one, "id") if one.has("id") else None,
            role=one.slug("role"),
            date=one.maybe_day("date"),
            letter=one.text("letter", "") or None,
            source=one.text("source", ""),
            where=one.where,
        )
        if not one.finish():
            entry.sound = False
        yield paper


def _links(entry: Entry) -> Iterator[Link]:
    for one in entry.entries("links"):
        link = Link(label=one.text("label"), url=one.text("url"))
        if link.url and not re.fullmatch(r"https?://[^\s/]+\.[^\s/]+(?:/\S*)?", link.url):
            hint = "Write the whole address, with https:// before it."
            one.wrong(one.line("url"), "bad-value", f"`url: {link.url}` is no address", hint)
        if not one.finish():
            entry.sound = False
        yield link


def paper_id(entry: Entry, key: str) -> str:
    """Return the id of a parliamentary paper, such as kst-28676-348 or kst-35570-V-60."""
    text = entry.text(key)
    if text and not _PAPER.fullmatch(text):
        hint = "Write it as kst-<dossier>-<number>, or kst-<dossier>-<suffix>-<number>."
        entry.wrong(
            entry.line(key), "bad-value", f"`{key}: {text}` is no number of a parliamentary paper", hint
        )
    return text
