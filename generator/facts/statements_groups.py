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
    r"(?:(?:het merendeel|een deel|het gros|een (?:groot|aanzienlijk|klein|groeiend|beperkt) aantal|een aantal|een groep"
    r"|een (?:ruime |grote |kleine )?(?:meerderheid|minderheid)|tal|de meeste|veel|vele|meerdere|verschillende|diverse"
    r"|sommige|enkele|andere|alle|nagenoeg alle|overige|betreffende|betrokken|deelnemende|gelijkgezinde|gelijkgestemde"
    r"|[a-z-]*europese|noordelijke|oostelijke|zuidelijke|westelijke|de|deze|van)\s){0,4}"
)
_GROUP = re.compile(
    rf"(?<!\w){_MANY}(?:[A-Z]\w+-?\s?)?(?:bondgenoten|landen|lidstaten|partners|ministers|collega’s|delegaties"
    r"|sprekers|deelnemers|leden)\b[^,;:.]{0,50},?\s\(?(?:waaronder|onder wie|onder andere|inclusief|en ook|evenals"
    r"|met inbegrip van)\s(?:ook\s)?$",
    re.IGNORECASE,
)
_JOINED = re.compile(r",?\s(?:en|alsmede|evenals|alsook|samen met)\s(?:ook\s)?|,\s")
# No sentence names a group in more words before it comes to its member.
_FAR = 160


def with_groups(text: str, subjects: Sequence[Subject]) -> Iterator[Subject]:
    """Yield the groups with a Dutch member, then everyone who is named in the sentence, each in order."""
    for at, subject in enumerate(subjects):
        if subject.side == _DUTCH:
            yield from _group(text, subject, subjects[:at])
    yield from subjects


def _group(text: str, member: Subject, before: Sequence[Subject]) -> Iterator[Subject]:
    head = _GROUP.search(text, max(0, member.start - _FAR), member.start)
    if head:
        after = 1 if text[member.end : member.end + 1] in (",", ")") else 0
        yield replace(member, start=head.start(), end=member.end + after)
        return
    start = member.start
    for other in reversed(before):
        if not _JOINED.fullmatch(text, other.end, start):
            break
        start = other.start
    if start < member.start:
        yield replace(member, start=start)
