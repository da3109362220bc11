"""Meetings as sentences speak of them: words for a meeting tied to a date, with place and form beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.facts.meetings.days import AFTER, LEAD, sure, tied
from generator.facts.meetings.places import by_video, place_behind, place_of
from generator.facts.meetings.series import others_of
from generator.facts.meetings.words import Words, holds_year
from generator.model.facts import DateMention

# One day for several meetings: "de bijeenkomst van A en de bijeenkomst van B, |beide op 15 juni|".
_BOTH = re.compile(r"\b(?:beide|allebei|alle\s+drie|telkens)\b[^,;:.()]{0,40}$", re.IGNORECASE)
_LISTED = re.compile(r"\)?(?:,|\s+en|\s+als|\s+alsmede|\s+evenals)\s+(?:ook\s+)?(?:van\s+)?(?:de\s+|het\s+)?")
# Two with one article before them have one day between them: "over de |A en B| van 12 februari".
_IN_ONE_BREATH = re.compile(r"\s+en\s+")
_ABOUT = re.compile(r"\b(?:over|inzake|voor)\s+(?:de|het)\s+$", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\([^()]{0,60}\)")
_BROUGHT = re.compile(
    r"(?:\bverslag(?:en)?|\bagenda(?:[’']?s)?)(?:\s+(?:aan|toe|toekomen))?(?:\s+(?:van|voor|over))?\s+(?:de\s+|het\s+)?$"
    r"|\d{4},\s+(?:van\s+)?(?:de\s+|het\s+)?$|\b(?:jl\.|a\.s\.|(?:januari|februari|maart|april|mei|juni|juli|augustus|september"
    r"|oktober|november|december)),\s+(?:van\s+)?(?:de\s+|het\s+)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A meeting in a sentence (``begin``..``finish`` of a unit's text): its words, and its date if any.

    ``start``..``end`` is what names it: words and date together.
    """

    begin: int
    finish: int
    words: Words
    date: DateMention | None
    place: str | None
    video: bool

    @property
    def start(self) -> int:
        """Where the words or the date begin, whichever is first."""
        return min(self.words.start, self.date.span.start) if self.date else self.words.start

    @property
    def end(self) -> int:
        """Where the words or the date end, whichever is last."""
        return max(self.words.end, self.date.span.end) if self.date else self.words.end


def find_phrases(
    text: str,
    sentence: tuple[int, int],
    words: Sequence[Words],
    dates: Sequence[DateMention],
    places: frozenset[str],
    known: Callable[[Words, DateMention], bool],
) -> list[Phrase]:
    """Return the meetings of one sentence, in order.

    ``places`` are names known to be places; ``known`` says whether the register has a meeting at the level of
    the words on the days of the date.
    """
    begin, finish = sentence
    inside = _naming(text, [w for w in words if begin <= w.start and w.end <= finish])
    telling = [d for d in dates if begin <= d.span.start < finish and _tells_when(d)]
    found: list[Phrase] = []
    taken: set[int] = set()
    for mention in telling:
        if any(mention is phrase.date for phrase in found):
            continue
        index, place = _meant(text, sentence, inside, mention, telling, places, known)
        if index is None:
            continue
        for one in (*_sharing(text, begin, inside, index, taken, dates, mention), index):
            taken.add(one)
            video = by_video(text, inside[one], mention, finish)
            found.append(Phrase(begin, finish, inside[one], mention, place, video))
        for other, there in others_of(text, inside[index], mention, telling):
            if any(mention.span.end <= w.start < other.span.start and w.levels for w in inside):
                break
            found.append(Phrase(begin, finish, inside[index], other, there, False))
    for index, word in enumerate(inside):
        if index not in taken and not word.persons:
            place = place_of(text, sentence, word, None, places)
            found.append(Phrase(begin, finish, word, None, place, False))
    return sorted(found, key=lambda phrase: (phrase.start, phrase.words.start))


def _naming(text: str, words: Sequence[Words]) -> list[Words]:
    """Return the words without a place and year that only say of the words before them where and when."""
    return [
        word
        for at, word in enumerate(words)
        if not holds_year(text, word)
        or not any(
            one.levels == word.levels and AFTER.fullmatch(text, one.end, word.start) for one in words[:at]
        )
    ]


def _meant(
    text: str,
    sentence: tuple[int, int],
    words: Sequence[Words],
    mention: DateMention,
    dates: Sequence[DateMention],
    places: frozenset[str],
    known: Callable[[Words, DateMention], bool],
) -> tuple[int | None, str | None]:
    """Return where in ``words`` the meeting of the date is, and its place; None where it is of none.

    Where another of the ``dates`` stands between the two, the place before it is of another meeting.
    """
    for index, acting in tied(text, sentence, words, mention, known):
        place = place_of(text, sentence, words[index], mention, places)
        if any(words[index].end <= d.span.start and d.span.end <= mention.span.start for d in dates):
            place = place_behind(text, mention.span.end)
        surely = mention.precision == "day" or (acting and mention.precision != "year")
        if surely or sure(text, words[index], mention, place):
            return index, place
    return None, None


def _tells_when(mention: DateMention) -> bool:
    """Say whether a meeting can be dated so: by days, a month, "begin december", a year, or "eind 2010"."""
    vague = mention.precision == "vague" and mention.start is not None and mention.start == mention.end
    return vague or mention.precision in ("day", "month", "year")


def _sharing(
    text: str,
    begin: int,
    words: Sequence[Words],
    index: int,
    taken: set[int],
    dates: Sequence[DateMention],
    mention: DateMention,
) -> list[int]:
    """Return the other meetings of the sentence that share the date of this one."""
    if mention.span.end <= words[index].start:
        return list(_listed_after(text, words, index, dates))
    if words[index].end > mention.span.start:
        return []
    both = _BOTH.search(text, max(begin, mention.span.start - LEAD), mention.span.start) is not None
    return _shared(text, words, index, taken, both=both)


def _shared(text: str, words: Sequence[Words], index: int, taken: set[int], *, both: bool) -> list[int]:
    """Return the meetings named before this one that share its day, by their place.

    That is all without a day of their own before "beide op 15 juni", or a list that the letter brings: "het
    verslag van |A, B en| C van 12 februari". Not so "de besluiten van A en de bijeenkomst van 12 februari".
    """
    if both:
        return [at for at in range(index) if at not in taken and not words[at].persons]
    first = index
    while (
        first and first - 1 not in taken and _LISTED.fullmatch(text, words[first - 1].end, words[first].start)
    ):
        first -= 1
    lead = max(0, words[first].start - LEAD)
    one_breath = all(
        words[at].levels and _IN_ONE_BREATH.fullmatch(text, words[at].end, words[at + 1].start)
        for at in range(first, index)
    ) and _ABOUT.search(text, lead, words[first].start)
    brought = one_breath or _BROUGHT.search(text, lead, words[first].start)
    return list(range(first, index)) if brought else []


def _listed_after(
    text: str, words: Sequence[Words], index: int, dates: Sequence[DateMention]
) -> Iterator[int]:
    """Yield the meetings in a list after the one that a day opens: "|Op 15 oktober| vonden A, B en C plaats".

    One that has a day of its own after it, and those behind it, do not share the first.
    """
    for after in range(index + 1, len(words)):
        before, word = words[after - 1], words[after]
        if not _LISTED.fullmatch(_BRACKETS.sub("", text[before.end : word.start])):
            return
        if any(word.end <= d.span.start and AFTER.fullmatch(text, word.end, d.span.start) for d in dates):
            return
        yield after
