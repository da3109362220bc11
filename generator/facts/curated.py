"""What a sidecar adds to what was found in the letter: a person's word stands, with its source."""

from __future__ import annotations

from typing import cast

from generator.model.facts import Evidence, MeetingLink, Role, Span, Value
from generator.model.knowledge import Curated, Knowledge, Meeting

NOWHERE = Span("", 0, 0)


def curated_title(curated: Curated) -> Value[str] | None:
    """Return the title that the sidecar gives: people write one where the letter's own will not do.

    Every letter gets a title from its text, so a person's would never count if the text came first.
    """
    fact = curated.facts.get("title")
    if fact is None or not isinstance(fact.value, str) or not fact.value:
        return None
    return Value(fact.value, Evidence("curated", "sidecar", source=fact.source, reviewed=fact.reviewed))


def add_meetings(
    links: tuple[MeetingLink, ...], curated: Curated, knowledge: Knowledge
) -> tuple[MeetingLink, ...]:
    """Return the links of a letter with those of its sidecar.

    ``curated`` holds under "meetings" pairs of a meeting's id and a role. A link that says the same was
    found in the letter and stays; one that gives the meeting another role makes way. A meeting that the
    register does not know is left out: the checks say so.
    """
    fact = curated.facts.get("meetings")
    if fact is None or not isinstance(fact.value, tuple):
        return links
    evidence = Evidence("curated", "sidecar", source=fact.source, reviewed=fact.reviewed)
    kept = list(links)
    for meeting_id, role in fact.value:
        meeting = knowledge.meetings.get(meeting_id)
        same = [link for link in kept if link.id == meeting_id]
        if meeting is None or any(link.role == role for link in same):
            continue
        kept = [link for link in kept if link.id != meeting_id]
        kept.append(_link(meeting, role, evidence, same[0].span if same else NOWHERE))
    return tuple(kept)


def _link(meeting: Meeting, role: str, evidence: Evidence, span: Span) -> MeetingLink:
    return MeetingLink(
        id=meeting.id,
        start=meeting.start.isoformat(),
        end=meeting.end.isoformat(),
        place=meeting.place,
        level=meeting.levels[0],
        role=cast(Role, role),
        evidence=evidence,
        span=span,
        form=meeting.form,
    )
