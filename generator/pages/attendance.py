"""Who took part in a meeting for the Netherlands, as the letters about it say."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.library import MeetingView
from generator.pages import urls, words
from generator.pages.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody on the page of a meeting: in whose words, and the paragraph where they stand.

    ``address`` is that of the person's page, empty where the register does not know who it was.
    """

    who: str
    address: str
    expected: bool
    quote: str
    letter: str
    paragraph: str


def attendees(catalogue: Catalogue, view: MeetingView) -> list[Attendee]:
    """Return who took part, each office once; a report goes before an announcement."""
    found: dict[str, Attendee] = {}
    letters = {at.letter.id: at.letter for at in view.letters}
    said = [(letter, one) for letter in letters.values() for one in letter.facts.attendance]
    for letter, one in sorted(said, key=lambda pair: pair[1].expected):
        if one.meeting != view.meeting.id:
            continue
        person = catalogue.library.knowledge.people.get(one.person or "")
        attendee = Attendee(
            who=words.capital(one.who)
            + (f" ({person.name})" if person and person.name not in one.who else ""),
            address=urls.person(person.id) if person else "",
            expected=one.expected,
            quote=one.evidence.text or "",
            letter=catalogue.lines[letter.id].title,
            paragraph=urls.letter(letter.id, one.span.block),
        )
        found.setdefault(one.who.casefold(), attendee)
    return list(found.values())
