"""Groups of which the Netherlands is one: "een aantal landen, waaronder Nederland", "Duitsland en Nederland".

What such a group says the Netherlands says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Subject:
    """Someone named in a sentence: the name, the side, and where."""

    name: str
    side: str
    start: int
    end: int


_DUTCH = "dutch"
_MANY = (
    r"(?:(?:het merendeel|een deel|het gros|een (?:\w{1,12} )?aantal"
    r"|een groep|een (?:ruime |grote |kleine )?(?:meerderheid|minderheid)|tal|de meeste|veel|vele|meerdere"
    r"|verschillende|diverse|sommige|enkele|andere|alle|nagenoeg alle|overige|betreffende|betrokken"
    r"|deelnemende|gelijkgezinde|gelijkgestemde|[a-z-]{0,8}europese|noordelijke|oostelijke|zuidelijke|westelijke|de"
    r"|deze|van)\s){0,4}"
)
_GROUP = re.compile(
    rf"(?<!\w){_MANY}(?:[A-Z]\w+-?\s?)?(?:(?P<allies>bondgenoten|lidstaten|ministers)|landen|partners|collega’s"
    r"|delegaties|sprekers|deelnemers|leden)\b[^,;:.]{0,50},?\s\(?(?:waaronder|onder wie|onder andere"
    r"|inclusief|en ook|evenals|met inbegrip van)\s(?:ook\s)?$",
    re.IGNORECASE,
)
_JOINED = re.compile(r",?\s(?:en|alsmede|evenals|alsook|samen met)\s(?:ook\s)?|,\s")
# No sentence names a group in more words before it comes to its member.
_FAR = 160


def with_groups(text: str, subjects: Sequence[Subject]) -> Iterator[Subject]:
    """Yield the groups with a Dutch member, then everyone who is named in the sentence, each in order.

    A group of allies decides as well ("Alle bondgenoten, waaronder Nederland, tekenden het handvest"), so it
    is yielded for both sides.
    """
    for at, subject in enumerate(subjects):
        if subject.side == _DUTCH:
            yield from _group(text, subject, subjects[:at])
    yield from subjects


def apart(text: str, subjects: Sequence[Subject], prepositions: re.Pattern[str]) -> list[Subject]:
    """Return everyone but those who are joined to who follows a preposition.

    Of "Samen met België en Noorwegen heeft Nederland gevraagd" Norway is no more a subject than Belgium.
    """
    kept: list[Subject] = []
    last: Subject | None = None
    for subject in subjects:
        if last is not None and _JOINED.fullmatch(text, last.end, subject.start):
            last = subject
            continue
        kept.append(subject)
        after = prepositions.search(text, max(0, subject.start - _FAR), subject.start)
        last = subject if after and not after.group().lower().startswith("door") else None
    return kept


def _group(text: str, member: Subject, before: Sequence[Subject]) -> Iterator[Subject]:
    head = _GROUP.search(text, max(0, member.start - _FAR), member.start)
    if head:
        after = 1 if text[member.end : member.end + 1] in (",", ")") else 0
        whole = replace(member, start=head.start(), end=member.end + after)
        yield whole
        if head.group("allies"):
            yield replace(whole, name=head.group("allies").lower(), side="alliance")
        return
    start = member.start
    for other in reversed(before):
        if not _JOINED.fullmatch(text, other.end, start):
            break
        start = other.start
    if start < member.start:
        yield replace(member, start=start)
