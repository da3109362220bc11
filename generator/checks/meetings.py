"""Letters against the register of meetings."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta

from generator.checks.reporting import beside, in_letter, problem, short
from generator.model.facts import MeetingLink
from generator.model.knowledge import Knowledge, Meeting
from generator.model.library import Letter, Library
from generator.problems import Problem

NEAR = timedelta(days=21)


def unknown_meetings(library: Library) -> Iterator[Problem]:
    """A letter reports or previews a meeting that the register does not know: an entry to look over."""
    for letter in library.letters:
        for link in letter.facts.meetings:
            if link.id is None and _belongs(link, library.knowledge):
                message = f"{_does(link)} a meeting on {_days(link)} that the register does not know"
                hint = _hint(link, letter, library.knowledge)
                yield in_letter("unknown-meeting", letter, link.evidence.line, message, hint)


def unknown_ids(library: Library) -> Iterator[Problem]:
    """A sidecar names a meeting that does not exist; the register names a letter that does not exist."""
    for letter in library.letters:
        fact = letter.curated.facts.get("meetings")
        for one, _ in fact.value if fact and isinstance(fact.value, tuple) else ():
            if one not in library.knowledge.meetings:
                hint = _nearest(str(one), library.knowledge)
                file, line = beside(letter, "meetings")
                yield problem(
                    "unknown-meeting-id", file, line, f"`{one}` is no meeting of the register", hint
                )
    stems = {letter.stem for letter in library.letters}
    for meeting in library.knowledge.meetings.values():
        for paper in meeting.papers:
            if paper.letter and paper.letter not in stems:
                message = f"the meeting of {meeting.start} names letter {paper.letter}, which is not there"
                hint = "Correct `letter`, or leave it out until the letter is in letters/."
                yield problem("unknown-letter", paper.where.file, paper.where.line, message, hint)


def roles_against_dates(library: Library) -> Iterator[Problem]:
    """A letter cannot report a meeting that began after it, nor preview one that was over before it."""
    for letter in library.letters:
        day = letter.facts.date.value
        for link in letter.facts.meetings if day else ():
            meeting = library.knowledge.meetings.get(link.id or "")
            if meeting is None or day is None:
                continue
            early = link.role == "reported" and meeting.start > day
            late = link.role == "previewed" and meeting.end < day
            if early or late:
                message = f"{_does(link)} the meeting of {meeting.start}, but is of {day}"
                hint = "Look at the date of the letter and at the year of the meeting."
                yield in_letter("role-against-date", letter, link.evidence.line, message, hint)


def papers_not_linked(library: Library) -> Iterator[Problem]:
    """The register knows that a letter belongs to a meeting, but nothing in it was found to say so."""
    by_stem = {letter.stem: letter for letter in library.letters}
    for meeting in library.knowledge.meetings.values():
        for paper in meeting.papers:
            letter = by_stem.get(paper.letter or "")
            if letter and all(link.id != meeting.id for link in letter.facts.meetings):
                message = (
                    f"the register counts this letter to {meeting.id}; nothing in it was found to say so"
                )
                entry = f'meetings: {{value: [{{id: {meeting.id}, role: reported}}], source: "..."}}'
                hint = f"If the register is right, say so in the sidecar: {entry}"
                yield in_letter("paper-not-linked", letter, 0, message, hint)


def papers(library: Library) -> Iterator[Problem]:
    """A paper of a meeting is known to exist, but is not in this corpus: worth adding."""
    stems = {letter.stem for letter in library.letters}
    ids = {letter.facts.kamerstuk.id for letter in library.letters}
    for meeting in library.knowledge.meetings.values():
        for paper in meeting.papers:
            if (paper.letter in stems) or (paper.id and paper.id in ids):
                continue
            named = paper.id or (f"of {paper.date}" if paper.date else "of unknown number")
            message = f"{meeting.id}: {paper.role} {named} is not in this corpus"
            hint = "Add the letter to letters/, and its name here as `letter`."
            yield problem("paper-absent", paper.where.file, paper.where.line, message, hint)


def _does(link: MeetingLink) -> str:
    said = {"reported": "the letter reports", "previewed": "the letter previews"}
    return said.get(link.role, "the letter names")


def _belongs(link: MeetingLink, knowledge: Knowledge) -> bool:
    """Whether the meeting belongs in the register: the letter is about it, and its level has a series."""
    level = knowledge.levels.get(link.level or "")
    return link.role in ("reported", "previewed") and (level is None or level.series)


def _days(link: MeetingLink) -> str:
    if link.start is None:
        return "an unknown day"
    return link.start if link.end in (None, link.start) else f"{link.start} to {link.end}"


def _hint(link: MeetingLink, letter: Letter, knowledge: Knowledge) -> str:
    near = _near(link, knowledge)
    entry = ready_made(link, letter)
    if link.start is None:
        return (
            f"Find out its days, which the letter does not tell; add it to knowledge/meetings.yaml:\n{entry}"
        )
    if near is None:
        return f"Look this over and add it to knowledge/meetings.yaml:\n{entry}"
    planned = f"announced_start: {link.start}, announced_end: {link.end or link.start}"
    return (
        f"The register has {near.id}. If that is the meeting, correct its days there, "
        f"or add the days that were planned: {planned}. "
        f"If it is another, look this over and add it to knowledge/meetings.yaml:\n{entry}"
    )


def ready_made(link: MeetingLink, letter: Letter) -> str:
    """Return an entry for meetings.yaml with all that the letter says of the meeting, to be looked over."""
    line = f", regel {link.evidence.line}" if link.evidence.line else ""
    said = f": «{short(link.evidence.text)}»" if link.evidence.text else ""
    rows = [
        f"- start: {link.start or '...'}",
        f"  end: {link.end or link.start or '...'}",
        f"  level: {_level(link)}",
    ]
    if link.form == "videoconferentie":
        rows.append("  form: videoconferentie")
    elif link.place:
        rows.append(f"  place: {_quoted(link.place)}")
    rows.append(f"  known: {'verified' if link.role == 'reported' else 'announced'}")
    rows.append(f"  source: {_quoted(f'brief {letter.stem}{line}{said}')}")
    return "\n".join(rows)


def _level(link: MeetingLink) -> str:
    """Return the level as meetings.yaml writes it: a list where several meet together."""
    return f"[{', '.join(link.levels)}]" if len(link.levels) > 1 else link.level or "..."


def _quoted(text: str) -> str:
    """Return a text between double quotes, as YAML reads it."""
    return json.dumps(text, ensure_ascii=False)


def _near(link: MeetingLink, knowledge: Knowledge) -> Meeting | None:
    """The registered meeting of that level that is nearest in time, if it is near."""
    try:
        day = date.fromisoformat(link.start or "")
    except ValueError:
        return None
    same = [m for m in knowledge.meetings.values() if link.level is None or link.level in m.levels]
    near = [m for m in same if abs(m.start - day) <= NEAR]
    return min(near, key=lambda m: (abs(m.start - day), m.id), default=None)


def _nearest(wanted: str, knowledge: Knowledge) -> str:
    """Say which meeting may have been meant: the one whose id shares the longest beginning."""

    def shared(known: str) -> int:
        return next((n for n, (a, b) in enumerate(zip(known, wanted, strict=False)) if a != b), len(known))

    known = sorted(knowledge.meetings)
    best = max(known, key=shared, default=None)
    if best is None or shared(best) < len("2018-"):
        return (
            "Add the meeting to knowledge/meetings.yaml; its id is its first day and the slug of its level."
        )
    return f"Did you mean `{best}`? Otherwise add the meeting to knowledge/meetings.yaml."
