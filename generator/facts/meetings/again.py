"""Meetings spoken of again: "tijdens die bijeenkomst", "deze top", "de bijeenkomst van deze groep".

What they are was said before, in the same paragraph; what they add is mostly their days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.facts.meetings.candidates import Candidate
from generator.facts.meetings.words import PERSONS, Words, find_words
from generator.model.knowledge import Level

# About the meeting that ends the sentence before: "... de top in Vilnius. |Deze top| is voorzien voor juli".
_THIS = re.compile(
    r"(?:Deze|Die)(?:\s+(?P<noun>[\w-]*bijeenkomst|vergadering|top))?"
    r"(?=\s+(?:is|staat|wordt|zal|vindt|vond|was|werd)\b)"
)
_OF_THEM = re.compile(r"\b(?:hun|(?:eerst)?volgende)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_WHEN_OR_WHERE = re.compile(r"(?:,?\s{1,3}(?:in|te|van|op)\s[^,;:.()]{1,40})?[.\s]{0,3}")
# Anywhere in a sentence: "|Tijdens die bijeenkomst|, op 18 en 19 april, bleek dat".
_THAT_MEETING = re.compile(
    r"(?<!\w)(?:deze|die|dezelfde|genoemde|laatstgenoemde)\s+(?:(?:laatste|(?:in)?formele|gezamenlijke|eerste|tweede|extra)\s+){0,2}"
    r"(?P<noun>[\w-]{0,30}bijeenkomst|vergadering|zitting|[\w-]{0,30}ministeri[eë]le|[\w-]{0,30}top)(?!\w)",
    re.IGNORECASE,
)
_ANY_NOUN = ("bijeenkomst", "vergadering", "zitting")
# "Het was de eerste sinds de |bijeenkomst| van 21 april", after what is said of one: it is of that series.
_SINCE_THEN = re.compile(
    r"(?:Het|Dit|Dat)\s+(?:was|is)\s+(?:alweer\s+)?(?:de|het)\s+(?:\w+\s+){1,2}sinds\s+de\s+(?=bijeenkomst|vergadering)"
)
_BEGINS = re.compile(r"(?:De|Het|Deze)\s+(?:[\w-]+\s+){0,2}")
# Those of a group that was named before: "de volgende |bijeenkomst van deze groep|".
_OF_THAT = re.compile(
    r"(?<!\w)(?:[\w-]{0,30}bijeenkomst(?:en)?|vergadering|ministeri[eë]le|(?:defensie)?ministers(?:\s+van\s+[A-Z]\w+(?:\s+Zaken)?)?|leiders)"
    r"\s+van\s+(?:deze|die|dezelfde)\s+(?:zelfde\s+)?(?P<noun>groep|coalitie|contactgroep|kopgroep|raad|formatie)(?!\w)",
    re.IGNORECASE,
)
# "|Een vervolg| in Londen is voorzien voor 12 mei": of what the paragraph tells of.
_SEQUEL = re.compile(
    r"Een\s+(?:vervolg(?:bijeenkomst|overleg)?|volgende\s+bijeenkomst|tweede\s+bijeenkomst)"
    r"(?=\s+(?:(?:in|te)\s+[A-ZÀ-Þ][\w-]+\s+)?(?:is|staat|wordt|zal|vindt|volgt)\b)"
)
# "... als |zij| elkaar op 28 november weerzien": those of whom the sentence before tells.
_THEY_MEET = re.compile(
    r"\b(?:als|wanneer|toen|nadat|voordat|zodra|waar)\s+(?P<they>zij|ze)(?=\s[^,;:.]{0,100}"
    r"\b(?:elkaar|bijeen\w*|samenk[ow]\w+|vergader\w*|weerzien|terugzien)\b)",
    re.IGNORECASE,
)
# A group is named no further back than this, in characters, and the last so many names are looked at.
_BACK, _NAMES = 600, 3
_OF_MINISTERS = re.compile(r"(?<!\w)ministers(?!\w)", re.IGNORECASE)
_THE = re.compile(r"\b(?:de|deze|die|dezelfde|hun|genoemde)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)


def with_those_again(
    text: str, words: Sequence[Words], sentences: Sequence[tuple[int, int]], levels: Mapping[str, Level]
) -> list[Words]:
    """Return the words with those for meetings spoken of again, which take the place of what they hold.

    Who meet as "de ministers van die coalitie" are not the ministers of a level: they are left out where
    nothing says which coalition is meant.
    """
    theirs = list(_of_groups(text, levels))
    again = [one for one in theirs if one.levels]
    again += [
        *_this(text, words, sentences),
        *_that(text, words, sentences),
        *_sequels(text, words, sentences),
        *_they(text, words, sentences),
    ]
    kept = [
        one for one in words if not any(a.start < one.end and one.start < a.end for a in (*again, *theirs))
    ]
    chosen: list[Words] = []
    for one in again:
        if not any(one.start < other.end and other.start < one.end for other in chosen):
            chosen.append(one)
    return sorted([*kept, *chosen], key=lambda one: one.start)


def _this(text: str, words: Sequence[Words], sentences: Sequence[tuple[int, int]]) -> Iterator[Words]:
    """Yield "Deze top" and "Die" that begin a sentence, for the meeting that ends the sentence before.

    A noun must be that of the meeting meant; a bare "Die" follows on it, or on its place or days.
    """
    for (earlier, end), (begin, _) in pairwise(sentences):
        this = _THIS.match(text, begin)
        named = _named(words, earlier, end)
        if this is None or not named:
            continue
        if not named[-1].levels and not _OF_THEM.search(text[earlier : named[-1].start]):
            continue
        noun, meant = this.group("noun"), named[-1]
        same = noun.casefold() in text[meant.start : meant.end].casefold() if noun else False
        if same or (noun is None and _WHEN_OR_WHERE.fullmatch(text, meant.end, end)):
            yield replace(meant, start=this.start(), end=this.end())


def _that(text: str, words: Sequence[Words], sentences: Sequence[tuple[int, int]]) -> Iterator[Words]:
    """Yield "die bijeenkomst" in a sentence for the meeting that the sentence before names last."""
    for (earlier, end), (begin, finish) in pairwise(sentences):
        named = _named(words, earlier, end)
        since = _SINCE_THEN.match(text, begin)
        if (
            since is not None
            and named
            and named[0].levels
            and _BEGINS.fullmatch(text, earlier, named[0].start)
        ):
            yield from (replace(named[0], start=o.start, end=o.end) for o in words if o.start == since.end())
            continue
        for match in _THAT_MEETING.finditer(text, begin, finish):
            inside = [one for one in words if one.start < match.end() and match.start() < one.end]
            if _named(words, begin, match.start()) or any(one.levels for one in inside) or not named:
                continue
            noun = match.group("noun").casefold()
            if noun in _ANY_NOUN or noun in text[named[-1].start : named[-1].end].casefold():
                yield replace(named[-1], start=match.start(), end=match.end())


def _sequels(text: str, words: Sequence[Words], sentences: Sequence[tuple[int, int]]) -> Iterator[Words]:
    """Yield "een vervolg" for another meeting of those of whom the paragraph tells."""
    for begin, _ in sentences:
        sequel = _SEQUEL.match(text, begin)
        named = _named(words, 0, begin)
        if sequel is None or not named:
            continue
        kinds = {one.levels for one in named}
        levels = next(iter(kinds)) if len(kinds) == 1 else ()
        ministerial = _OF_MINISTERS.search(text, 0, begin) is not None
        yield Words(sequel.start(), sequel.end(), levels, 0.0, not levels, False, ministerial)


def _they(text: str, words: Sequence[Words], sentences: Sequence[tuple[int, int]]) -> Iterator[Words]:
    """Yield "zij" who meet for the only ones of whom the sentence before tells, where none stand nearer."""
    for (earlier, end), (begin, finish) in pairwise(sentences):
        meant = [
            one for one in words if one.persons and one.levels and earlier <= one.start and one.end <= end
        ]
        they = _THEY_MEET.search(text, begin, finish)
        nearer = any(one.persons and begin <= one.start < finish for one in words)
        if they is not None and not nearer and len({one.levels for one in meant}) == 1:
            yield replace(meant[-1], start=they.start("they"), end=they.end("they"))


def _of_groups(text: str, levels: Mapping[str, Level]) -> Iterator[Words]:
    """Yield "de bijeenkomst van deze groep" at the level of the group named before; of none if none was."""
    known: dict[str, tuple[str, ...]] = {}
    for match in _OF_THAT.finditer(text):
        before = text[max(0, match.start() - _BACK) : match.start()]
        found = _group_before(before, match.group("noun"), levels, known)
        persons = PERSONS.search(match.group()) is not None
        yield Words(match.start(), match.end(), found, 5.0, not found, persons, not persons)


def _group_before(
    before: str, noun: str, levels: Mapping[str, Level], known: dict[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """Return the level of the group last named by ``noun``, as "bijeenkomst van" would name it.

    ``known`` keeps what was asked before.
    """
    stem = re.escape(noun.casefold()).replace("groep", "gr(?:oe|ou)p")
    named = re.compile(rf"[\w+-]{{0,30}}{stem}(?!\w)(?:\s+[\w’'-]{{1,30}}){{0,2}}", re.IGNORECASE)
    for match in list(named.finditer(before))[: -_NAMES - 1 : -1]:
        ahead = before[max(0, match.start() - 60) : match.start()].split(" ")[-4:]
        for first in range(len(ahead)):
            head = " ".join([*ahead[first:-1], ahead[-1] + match.group()])
            if head not in known:
                found = [one for one in find_words(f"bijeenkomst van de {head}", levels) if one.levels]
                other = found and not levels[found[0].levels[0]].series
                known[head] = found[0].levels if other else ()
            if known[head]:
                return known[head]
    return ()


def _named(words: Sequence[Words], begin: int, end: int) -> list[Words]:
    """Return the words between two places that name a meeting rather than those who meet."""
    return [one for one in words if begin <= one.start and one.end <= end and not one.persons]


def named_on_their_days(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates, "de vergadering van 25 mei" at the level of the one meeting of those days."""
    on_days: dict[tuple[str, str] | None, set[tuple[str, ...]]] = {}
    for candidate in candidates:
        if candidate.phrase.words.levels:
            on_days.setdefault(_days(candidate), set()).add(candidate.phrase.words.levels)
    on_days.pop(None, None)
    found = []
    for candidate in candidates:
        phrase = candidate.phrase
        before = candidate.unit.text[phrase.begin : phrase.words.start]
        levels = on_days.get(_days(candidate), set())
        if phrase.words.levels or phrase.words.persons or len(levels) != 1 or not _THE.search(before):
            found.append(candidate)
            continue
        words = replace(phrase.words, levels=next(iter(levels)))
        why = "De zin noemt het niveau niet; op deze dagen noemt de brief één bijeenkomst."
        found.append(replace(candidate, phrase=replace(phrase, words=words), why=why))
    return found


def _days(candidate: Candidate) -> tuple[str, str] | None:
    """Return the first and last day of a meeting; None where they are not days."""
    mention = candidate.phrase.date
    if mention is None or mention.precision != "day" or not mention.start or not mention.end:
        return None
    return mention.start, mention.end
