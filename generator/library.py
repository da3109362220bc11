"""Letters x meetings x topics: addresses, neighbours and links back, made once for all pages."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from generator.model.document import Document
from generator.model.facts import LetterFacts, MeetingLink
from generator.model.knowledge import Curated, Knowledge, Meeting
from generator.model.library import (
    Citation,
    Letter,
    LetterAtMeeting,
    Library,
    MeetingView,
    NamedAt,
    Passage,
    Said,
)
from generator.model.site import Site

_ROLES = ("reported", "previewed", "planned", "mentioned")


def make_letter(
    stem: str, file: str, document: Document, facts: LetterFacts, curated: Curated, knowledge: Knowledge
) -> Letter:
    """Return the letter with its address.

    The address is the sidecar's own, else the official id (kst-28676-348), else date, kind and level of
    the meeting (2022-02-26-verslag-defensie), else kind and meeting (geannoteerde-agenda-2019-12-03-top),
    else the kind and the file's name: never a date that is not known.
    """
    given = curated.facts.get("address")
    address = str(given.value) if given and given.value else _address(stem, facts, knowledge)
    return Letter(stem, address, file, document, facts, curated)


def _address(stem: str, facts: LetterFacts, knowledge: Knowledge) -> str:
    if facts.kamerstuk.id:
        return facts.kamerstuk.id.lower()
    kind = facts.kind.value if facts.kind.value and facts.kind.value != "other" else "brief"
    link = _main_meeting(facts.meetings)
    if facts.date.value:
        level = knowledge.levels.get(link.level) if link and link.level else None
        return "-".join([facts.date.value.isoformat(), kind, *([level.slug] if level else [])])
    return f"{kind}-{link.id}" if link and link.id else slug(f"{kind} {stem}")


def _main_meeting(links: Sequence[MeetingLink]) -> MeetingLink | None:
    """The meeting that the letter is about: previewed before reported, for an agenda also looks back."""
    about = [link for link in links if link.role in ("previewed", "reported")]
    return min(about, key=lambda link: (link.role != "previewed", link.start or "")) if about else None


def slug(text: str) -> str:
    """Return ``text`` as an address: lower case, ASCII, words parted by hyphens."""
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", folded.lower()).strip("-")


def build_library(letters: Iterable[Letter], knowledge: Knowledge, site: Site | None = None) -> Library:
    """Return the library of these letters: everything in a fixed order, whatever order they came in."""
    ordered = tuple(sorted(letters, key=_by_date))
    return Library(
        knowledge=knowledge,
        letters=ordered,
        meetings=_meetings(ordered, knowledge),
        passages=_passages(ordered, knowledge),
        citations=_citations(ordered),
        statements=tuple(Said(letter, s) for letter in ordered for s in letter.facts.statements),
        names=_names(ordered),
        site=site or Site(),
        formerly={old: letter.id for letter in ordered for old in _former_addresses(letter)},
    )


def _former_addresses(letter: Letter) -> tuple[str, ...]:
    fact = letter.curated.facts.get("formerly")
    return tuple(map(str, fact.value)) if fact and isinstance(fact.value, tuple) else ()


def _by_date(letter: Letter) -> tuple[date, str]:
    bound = letter.facts.date_bounds[0]
    return (letter.facts.date.value or bound or date.max, letter.id)


def _meetings(letters: Sequence[Letter], knowledge: Knowledge) -> tuple[MeetingView, ...]:
    links: dict[str, list[LetterAtMeeting]] = defaultdict(list)
    for letter in letters:
        for link in letter.facts.meetings:
            if link.id:
                links[link.id].append(LetterAtMeeting(letter, link))
    ordered = sorted(knowledge.meetings.values(), key=lambda meeting: (meeting.start, meeting.id))
    return tuple(
        MeetingView(
            meeting,
            tuple(sorted(links[meeting.id], key=lambda at: _ROLES.index(at.link.role))),
            _neighbour(meeting, reversed(ordered[:index])),
            _neighbour(meeting, ordered[index + 1 :]),
        )
        for index, meeting in enumerate(ordered)
    )


def _neighbour(meeting: Meeting, others: Iterable[Meeting]) -> Meeting | None:
    """The nearest meeting in which one of the same levels met."""
    return next((other for other in others if set(other.levels) & set(meeting.levels)), None)


def _passages(letters: Sequence[Letter], knowledge: Knowledge) -> dict[str, tuple[Passage, ...]]:
    found: dict[str, list[Passage]] = {topic: [] for topic in knowledge.topics}
    for letter in letters:
        for section in letter.facts.sections:
            for topic in (*section.topics, *section.also):
                if topic in found:
                    found[topic].append(Passage(letter, section, topic in section.topics))
    return {topic: tuple(passages) for topic, passages in found.items()}


def _citations(letters: Sequence[Letter]) -> dict[str, tuple[Citation, ...]]:
    found: dict[str, list[Citation]] = defaultdict(list)
    for letter in letters:
        for reference in letter.facts.references:
            if reference.id:
                found[reference.id].append(Citation(letter, reference))
    return {key: tuple(found[key]) for key in sorted(found)}


def _names(letters: Sequence[Letter]) -> dict[str, tuple[NamedAt, ...]]:
    found: dict[str, list[NamedAt]] = defaultdict(list)
    for letter in letters:
        for mention in letter.facts.names:
            found[mention.entity].append(NamedAt(letter, mention))
    return {key: tuple(found[key]) for key in sorted(found)}
