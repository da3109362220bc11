"""The meetings that a letter speaks of, each with its role, days and level, and the sentence that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from generator.facts.dates import find_window
from generator.facts.meetings.again import named_on_their_days, with_those_again
from generator.facts.meetings.candidates import Candidate, Moment, Zone, same_levels
from generator.facts.meetings.dates import dates_of
from generator.facts.meetings.levels import with_levels
from generator.facts.meetings.links import STRENGTH, Told, distinct, link_of, merged
from generator.facts.meetings.phrases import find_phrases
from generator.facts.meetings.places import speaks_of_video
from generator.facts.meetings.register import find_meeting
from generator.facts.meetings.roles import with_roles
from generator.facts.meetings.titles import with_days_below
from generator.facts.meetings.words import Words, find_words
from generator.facts.offers import opening_of
from generator.facts.sentences import split_sentences
from generator.facts.subject import is_subject
from generator.facts.units import Unit, units
from generator.model.document import Block, Document
from generator.model.facts import DateMention, MeetingLink, Value
from generator.model.knowledge import Knowledge

# No sentence is longer than this, in characters.
_LONGEST = 3000
# A sentence about the meeting just named: "De bijeenkomst vindt plaats in", "De videoteleconferentie stond".
_SUBJECT = re.compile(r"(?:De|Deze|Het)\s+(?:[\w’-]+\s+){0,3}", re.UNICODE)
_SAME = re.compile(
    r"\b(?:deze|de)\s+(?:[\w-]*bijeenkomst|vergadering|[\w-]*top|[\w-]*ministeri[eë]le)\b", re.IGNORECASE
)


def find_meetings(
    document: Document,
    dates: Sequence[DateMention],
    letter_date: Value[date],
    kinds: Sequence[str],
    knowledge: Knowledge,
) -> tuple[MeetingLink, ...]:
    """Return one link for each meeting that the letter speaks of, the strongest role first, then by date.

    A meeting of the register has its id; another has what the letter says of it.
    """
    named = with_days_below(list(_candidates(document, dates, knowledge)), document, dates)
    candidates = with_roles(named, kinds, _moment(document, letter_date))
    candidates = with_levels(named_on_their_days(candidates), document, knowledge)
    told = [_enriched(candidates, index) for index in range(len(candidates))]
    years = frozenset(int(mention.start[:4]) for mention in dates if mention.start)
    links = [link for one in distinct(told) if (link := link_of(one, letter_date, years, knowledge))]
    return tuple(
        sorted(
            merged(links, knowledge), key=lambda link: (STRENGTH[link.role], link.start or "9", link.id or "")
        )
    )


def _moment(document: Document, letter_date: Value[date]) -> Moment:
    if letter_date.value is not None:
        return Moment(letter_date.value, letter_date.value)
    window = find_window(document)
    return Moment(window.first, window.last)


def _candidates(
    document: Document, dates: Sequence[DateMention], knowledge: Knowledge
) -> Iterator[Candidate]:
    """Yield every phrase that speaks of a meeting, in reading order."""
    opening = {unit.id for unit in opening_of(document)}
    places = frozenset(m.place for m in knowledge.meetings.values() if m.place)
    places |= {entity.name for entity in knowledge.entities.values() if entity.kind == "plaats"}

    def known(words: Words, mention: DateMention) -> bool:
        start, end = mention.start, mention.end
        return bool(start and end and find_meeting(knowledge.meetings, words.levels, start, end, None))

    for unit in units(document):
        zone = _zone(unit, opening)
        if zone is None:
            continue
        sentences = split_sentences(unit.text)
        words = find_words(unit.text, knowledge.levels)
        words = with_those_again(unit.text, words, sentences, knowledge.levels)
        own = dates_of(unit, dates)
        for sentence in (piece for whole in sentences for piece in _pieces(whole)):
            for phrase in find_phrases(unit.text, sentence, words, own, places, known):
                yield Candidate(unit, phrase, zone)


def _pieces(sentence: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Yield a sentence whole, or a damaged text without full stops in pieces."""
    begin, finish = sentence
    return ((at, min(at + _LONGEST, finish)) for at in range(begin, finish, _LONGEST))


def _zone(unit: Unit, opening: set[str]) -> Zone | None:
    block = unit.source
    if not isinstance(block, Block):
        return "note"
    if block.type in ("opening", "closing"):
        return "name" if is_subject(block) else None
    if block.type == "heading":
        return "name"
    return "opening" if unit.id in opening else "text"


def _enriched(candidates: Sequence[Candidate], index: int) -> Told:
    """Return the candidate with what the next sentences say of the place and form of the main meeting."""
    candidate = candidates[index]
    place, video = candidate.phrase.place, candidate.phrase.video
    if candidate.role not in ("reported", "previewed"):
        return Told(candidate, place, video)
    text = candidate.unit.text
    for begin, finish in [s for s in split_sentences(text) if s[0] >= candidate.phrase.finish][:2]:
        subject = _SUBJECT.match(text[begin:finish]) or _SAME.search(text[begin:finish])
        others = [c.phrase.start for c in candidates if _dated_in(c, candidate.unit, begin)]
        if subject is None or (others and min(others) < begin + subject.end()):
            continue
        own = text[begin : min(others, default=finish)]
        video = video or speaks_of_video(own, subject.end())
        for other in candidates[index + 1 :]:
            at = other.phrase
            if (
                other.unit is candidate.unit
                and at.begin == begin
                and at.date is None
                and at.place
                and not place
                and same_levels(candidate, other)
            ):
                place = at.place
    return Told(candidate, place, video)


def _dated_in(candidate: Candidate, unit: Unit, begin: int) -> bool:
    """Say whether it is a meeting with a date of its own in the sentence of the unit that begins there."""
    return candidate.unit is unit and candidate.phrase.begin == begin and candidate.phrase.date is not None
