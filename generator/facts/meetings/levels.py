"""The level of a meeting whose own words do not name it, from the rest of the letter.

"Ik heb deelgenomen aan de ministeriële vergadering" says that ministers met, not which: those of whom the
same paragraph speaks, or else those of the office that writes. "De volgende bijeenkomst" is one of the level
that the letter is about. What a meeting anywhere else may have been stays open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from generator.facts.meetings.actors import SURE, Named, level_of_sentence, who_act, who_met
from generator.facts.meetings.candidates import Candidate
from generator.facts.meetings.offices import level_of_sender, level_of_those_there, level_of_writer
from generator.facts.meetings.register import find_meeting
from generator.facts.meetings.words import Words, find_words
from generator.model.document import Document
from generator.model.knowledge import Knowledge, Level, Meeting

# A meeting spoken of as one of a series: "de volgende bijeenkomst", "de extra ministeriële van 16 maart".
_IN_SERIES = re.compile(
    r"\b(?:(?:vorige|voorgaande|laatste|eerdere|volgende|eerstvolgende|buitengewone|extra|ingelaste|reguliere)\s+(?:\w+\s+){0,2}"
    r"|(?:de|deze|hun)\s+(?:in)?formele\s+)$",
    re.IGNORECASE,
)
# The meeting spoken of before: "Tijdens de bijeenkomst van 24 en 25 oktober zullen zij".
_THE_MEETING = re.compile(
    r"\b(?:de|deze|die|(?P<their>hun))\s+(?:(?:eerst)?volgende,?\s+)?(?:(?:in)?formele\s+|reguliere\s+|gezamenlijke\s+)?$",
    re.IGNORECASE,
)
_THEIRS = re.compile(r"\bhun\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
# "Die", which stands for the meeting that ends the sentence before.
_THIS = re.compile(r"(?:deze|die)\b", re.IGNORECASE)
_CONVENES = re.compile(r"\b(?:bijeen|elkaar)", re.IGNORECASE)
_OF_OTHERS = re.compile(r"\s+(?:met|tussen|van\s+(?:de|het|een|deze))\s", re.IGNORECASE)
_MINISTERS_THEMSELVES = re.compile(r"\b(?:de\s+ministers(?!\s+van\b)|zij|ze)\b(?!,)", re.IGNORECASE)

# They themselves: "|de ministers| komen bijeen", "komen |zij| bijeen", not "de ministers van de buurlanden".
_THEY_DO = re.compile(rf"{_MINISTERS_THEMSELVES.pattern}\s+(?:(?!van\b)[\w-]+\s+){{0,9}}$", re.IGNORECASE)
_DO_THEY = re.compile(rf"^\w+\s+{_MINISTERS_THEMSELVES.pattern}", re.IGNORECASE)

_ITS_DAY = re.compile(r"\s+(?:van|in|op)\s+")

_GATHERING = re.compile(r"^\W*(?:\w*bijeenkomst|vergadering)\s+van\s+(?:de\s+)?", re.IGNORECASE)
_MINISTERS = re.compile(r"ministers|ambtgenoten|collega", re.IGNORECASE)


def with_levels(candidates: Sequence[Candidate], document: Document, knowledge: Knowledge) -> list[Candidate]:
    """Return the candidates, in reading order, with the level that the rest of the letter gives them."""
    writer = level_of_writer(document, knowledge)
    held = [_registered(candidate, knowledge) for candidate in candidates]
    named = _named_in(knowledge)
    ministers = _of_single_offices(knowledge)
    found = [
        _of_ministers(c, candidates, writer, named, knowledge)
        if c.role in ("reported", "previewed") and meeting is None
        else c
        for c, meeting in zip(candidates, held, strict=True)
    ]
    found = [
        c if meeting else _told_elsewhere(c, found, writer, ministers, knowledge)
        for c, meeting in zip(found, held, strict=True)
    ]
    fullest = _by_name(found)
    found = [c if meeting else _named_in_full(c, fullest) for c, meeting in zip(found, held, strict=True)]
    about = {c.phrase.words.levels for c in found if c.role in ("reported", "previewed")} - {()}
    told = [
        _of_the_series(c, _fitting(c, about, ministers), meeting, named)
        for c, meeting in zip(found, held, strict=True)
    ]
    fullest = _by_name(told)
    return [c if meeting else _named_in_full(c, fullest) for c, meeting in zip(told, held, strict=True)]


def _named_in(knowledge: Knowledge) -> Named:
    """Return what finds the words for meetings in a text; a sentence is asked once for each that it names."""

    @lru_cache(maxsize=64)
    def named(text: str) -> tuple[Words, ...]:
        return tuple(find_words(text, knowledge.levels))

    return named


def _of_single_offices(knowledge: Knowledge) -> frozenset[str]:
    """Return the levels of ministers with a department: "een ministeriële" is none of heads of government."""
    return frozenset(
        level.id
        for level in knowledge.levels.values()
        if any(office.startswith("Minister van ") for office in level.offices)
    )


def _fitting(
    candidate: Candidate, about: set[tuple[str, ...]], ministers: frozenset[str]
) -> set[tuple[str, ...]]:
    """Return the levels of the letter's own meetings that the words of another can mean."""
    if not candidate.phrase.words.ministerial:
        return about
    return {levels for levels in about if ministers.issuperset(levels)}


def _registered(candidate: Candidate, knowledge: Knowledge) -> Meeting | None:
    """Return the one meeting of the register on those days: they tell the level, whatever else is written."""
    mention = candidate.phrase.date
    if mention is None or mention.start is None or mention.end is None:
        return None
    match = find_meeting(knowledge.meetings, (), mention.start, mention.end, None)
    return match.meeting if match else None


def _of_ministers(
    candidate: Candidate,
    candidates: Sequence[Candidate],
    writer: Level | None,
    named_in: Named,
    knowledge: Knowledge,
) -> Candidate:
    """Return the letter's own meeting as one of those of whom its paragraph speaks, or of its writer."""
    words = candidate.phrase.words
    if words.levels or not words.ministerial:
        return candidate
    text = candidate.unit.text
    elsewhere = {c.phrase.words.start for c in candidates if c.unit is candidate.unit and c.phrase.date}
    beside = {
        named.levels
        for named in named_in(text)
        if named.levels and named.start not in elsewhere and _MINISTERS.search(text[named.start : named.end])
    }
    if len(beside) == 1 and all(knowledge.levels[level].series for level in next(iter(beside))):
        why = "De zin noemt het niveau niet; dezelfde alinea spreekt van deze bewindslieden."
        return _at(candidate, next(iter(beside)), why)
    there = level_of_those_there(candidate, knowledge) or writer
    if there is not None and not beside:
        why = "De zin noemt het niveau niet; het is dat van wie er was, of de brief schrijft."
        return _at(candidate, (there.id,), why)
    return candidate


def _told_elsewhere(
    candidate: Candidate,
    candidates: Sequence[Candidate],
    writer: Level | None,
    ministers: frozenset[str],
    knowledge: Knowledge,
) -> Candidate:
    """Return "de ministeriële" of a day as one of the minister whose paper on it the sentence cites.

    Or of the minister who writes, where the paragraph named meetings of his before, and of no other.
    """
    phrase = candidate.phrase
    if phrase.words.levels or not phrase.words.ministerial or phrase.date is None:
        return candidate
    if _OF_OTHERS.match(candidate.unit.text, phrase.words.end):
        return candidate
    sender = level_of_sender(candidate, knowledge)
    if sender is not None and sender.id in ministers:
        why = "De zin noemt het niveau niet; het is dat van de bewindspersoon van wie het stuk is."
        return _at(candidate, (sender.id,), why)
    before = {
        level
        for other in candidates
        if other.unit is candidate.unit and other.phrase.start < phrase.start
        for level in other.phrase.words.levels
        if level in ministers
    }
    if writer is not None and before == {writer.id}:
        why = "De zin noemt het niveau niet; het is dat van wie schrijft, en van de bijeenkomst ervoor."
        return _at(candidate, (writer.id,), why)
    return candidate


def _of_the_series(
    candidate: Candidate, about: set[tuple[str, ...]], held: Meeting | None, named_in: Named
) -> Candidate:
    """Return another meeting of the letter's own series, or of that spoken of just before, as one of it."""
    words, phrase = candidate.phrase.words, candidate.phrase
    if words.levels or phrase.date is None or candidate.zone == "note":
        return candidate
    text = candidate.unit.text
    before = text[phrase.begin : words.start]
    own = level_of_sentence(candidate, named_in)
    if len(about) == 1 and not own and _goes_on(candidate, before):
        why = "De zin noemt het niveau niet; de brief gaat over de bijeenkomsten van dit niveau."
        return _at(candidate, held.levels if held else next(iter(about)), why)
    if own and candidate.role == "planned":
        why = "De bijeenkomst is die van de bewindslieden van wie de zin spreekt."
        return _at(candidate, held.levels if held else own, why)
    the = _THE_MEETING.search(before)
    theirs = the and (not phrase.place or the.group("their") or words.ministerial)
    levels = who_met(candidate, named_in) if theirs else who_act(candidate, named_in, SURE) if the else None
    only = next(iter(about)) if len(about) == 1 else None
    if levels is None and only and _is_theirs(candidate, the is not None, only, named_in):
        levels = only
    if levels:
        why = "De bijeenkomst is die van de bewindslieden van wie de tekst daar spreekt."
        return _at(candidate, held.levels if held else levels, why)
    return candidate


def _is_theirs(candidate: Candidate, the: bool, levels: tuple[str, ...], named_in: Named) -> bool:
    """Say whether it is a meeting of those of whom the letter tells, at ``levels``.

    That is "de bijeenkomst" where they act ("waar zij spraken"), or with its day and no other before it.
    """
    words, date, text = candidate.phrase.words, candidate.phrase.date, candidate.unit.text
    if words.bare:
        return True
    if not the or date is None or _OF_OTHERS.match(text, words.end) or _OF_OTHERS.match(text, date.span.end):
        return False
    others = any(one.levels and one.persons for one in named_in(candidate.sentence))
    if not others and _MINISTERS_THEMSELVES.search(candidate.sentence):
        return True
    before = [one for one in named_in(text[candidate.phrase.begin : words.start]) if one.levels]
    return _ITS_DAY.fullmatch(text, words.end, date.span.start) is not None and (
        not before or before[-1].levels == levels
    )


def _goes_on(candidate: Candidate, before: str) -> bool:
    """Say whether the words, after ``before``, speak of the series itself or of those who meet in it.

    "Op 12 maart vindt een bijeenkomst met de sector plaats" may be anybody's, and so has no level.
    """
    if _IN_SERIES.search(before):
        return not _OF_OTHERS.match(candidate.unit.text, candidate.phrase.words.end)
    if _THEIRS.search(before) or _THIS.match(candidate.words):
        return True
    return _CONVENES.search(candidate.words) is not None and bool(
        _THEY_DO.search(before) or _DO_THEY.search(candidate.words)
    )


def _by_name(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates with days and levels, one for each name that the letter has on those days."""
    named = {
        (c.words.casefold(), c.phrase.words.levels, c.phrase.date.start, c.phrase.date.end): c
        for c in reversed(candidates)
        if c.phrase.date is not None and c.phrase.words.levels
    }
    return list(reversed(named.values()))


def _named_in_full(candidate: Candidate, candidates: Sequence[Candidate]) -> Candidate:
    """Return a meeting at the level that a longer name gives it: on 2 September "EU-ministers van A" met.

    "De bijeenkomst van de ministers van A op 2 september" is then the same.
    """
    mention = candidate.phrase.date
    if mention is None or not mention.start or not candidate.phrase.words.levels:
        return candidate
    for other in candidates:
        named, theirs = other.phrase.words, other.phrase.date
        if theirs is None or (theirs.start, theirs.end) != (mention.start, mention.end):
            continue
        fuller = (
            named.weight > candidate.phrase.words.weight and named.levels != candidate.phrase.words.levels
        )
        if fuller and _bare(candidate.words) in _bare(other.words):
            return _at(candidate, named.levels, "Elders in de brief staat het volledig, met dezelfde dagen.")
    return candidate


def _bare(words: str) -> str:
    """Return the end of the words for a meeting: who meets, without "bijeenkomst van de"."""
    return _GATHERING.sub("", words).casefold()


def _at(candidate: Candidate, levels: tuple[str, ...], why: str) -> Candidate:
    words = replace(candidate.phrase.words, levels=levels)
    return replace(candidate, phrase=replace(candidate.phrase, words=words), why=why)
