"""Several meetings that one word names, each with its own date: "de toppen van A (2014) en B (2016)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.facts.meetings.places import PLACE_NAME, named_place, place_behind
from generator.facts.meetings.words import Words
from generator.model.facts import DateMention

# Between the date of one and that of the next: " in A en die van |2018| in B", ") en in B (|2016|)".
_NEXT = re.compile(
    rf"\)?(?:\s+(?:in|te)\s+{PLACE_NAME})?(?:,|\s+en|,\s+en|,?\s+alsmede|,?\s+evenals)"
    r"(?:\s+(?:later|daarna|vervolgens|nadien|eerder|daarv[oó][oó]r))?"
    rf"(?:\s+(?:die|dat))?(?:\s+(?:in|te|van|op)\s+(?P<there>{PLACE_NAME})|\s+(?P<bare>{PLACE_NAME}))?"
    r"(?:\s+(?:in|op|van|uit))?\s+\(?"
)
_PLURAL = re.compile(
    r"\b[\w-]*(?:toppen|bijeenkomsten|vergaderingen|raden|ministeri[eë]les)\b", re.IGNORECASE
)
# The dates of one list stand no further from each other than this, in characters.
_NEAR = 80


def others_of(
    text: str, word: Words, first: DateMention, dates: Sequence[DateMention]
) -> Iterator[tuple[DateMention, str | None]]:
    """Yield the dates behind the first that tell of more meetings under the same word, each with its place.

    One word in the singular needs the place of each: "de Top in A (2014) en later in B (2016)".
    """
    if word.persons or len(word.levels) != 1 or first.span.start < word.end:
        return
    plural = _PLURAL.search(text, word.start, word.end) is not None
    before = first
    for mention in dates:
        if mention.span.start < before.span.end:
            continue
        if mention.span.start - before.span.end > _NEAR:
            return
        tie = _NEXT.fullmatch(text, before.span.end, mention.span.start)
        if tie is None:
            return
        named = tie.group("there") or tie.group("bare")
        place = named_place(named) if named else place_behind(text, mention.span.end)
        if not (plural or named or place):
            return
        yield mention, place
        before = mention
