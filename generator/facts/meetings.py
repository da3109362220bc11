"""The meetings that a letter speaks of, each with its role, days and level, and the sentence that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.facts.dates import days_in_dutch, find_window, first_day, last_day
from generator.facts.meeting_phrases import find_phrases, speaks_of_video
from generator.facts.meeting_register import Match, find_by_place, find_meeting
from generator.facts.meeting_roles import Candidate, Moment, Zone, with_roles
from generator.facts.meeting_words import Words, find_words
from generator.facts.offers import opening_of
from generator.facts.sentences import split_sentences
from generator.facts.subject import is_subject
from generator.facts.units import Unit, units
from generator.model.document import Block, Document
from generator.model.facts import DateMention, Evidence, MeetingLink, Role, Span, Value
from generator.model.knowledge import Knowledge

_STRENGTH: dict[Role, int] = {"reported": 0, "previewed": 1, "planned": 2, "mentioned": 3}
_VIDEO = "videoconferentie"
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
    candidates = with_roles(
        list(_candidates(document, dates, knowledge)), kinds, _moment(document, letter_date)
    )
    told = [_enriched(candidates, index) for index in range(len(candidates))]
    links = [link for one in told if (link := _link(one, knowledge) or _undated(one, letter_date, knowledge))]
    return tuple(
        sorted(_merged(links), key=lambda link: (_STRENGTH[link.role], link.start or "9", link.id or ""))
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
        words = find_words(unit.text, knowledge.levels)
        own = [mention for mention in dates if mention.span.block == unit.id]
        for sentence in split_sentences(unit.text):
            for phrase in find_phrases(unit.text, sentence, words, own, places, known):
                yield Candidate(unit, phrase, zone)


def _zone(unit: Unit, opening: set[str]) -> Zone | None:
    block = unit.source
    if not isinstance(block, Block):
        return "note"
    if block.type in ("opening", "closing"):
        return "name" if is_subject(block) else None
    if block.type == "heading":
        return "name"
    return "opening" if unit.id in opening else "text"


@dataclass(frozen=True, slots=True)
class Told:
    """A candidate with the place and form that the sentences around it add."""

    candidate: Candidate
    place: str | None
    video: bool


def _enriched(candidates: Sequence[Candidate], index: int) -> Told:
    """Return the candidate with what the next sentences say of the place and form of the main meeting."""
    candidate = candidates[index]
    place, video = candidate.phrase.place, candidate.phrase.video
    if candidate.role not in ("reported", "previewed"):
        return Told(candidate, place, video)
    text = candidate.unit.text
    for begin, finish in [s for s in split_sentences(text) if s[0] >= candidate.phrase.finish][:2]:
        subject = _SUBJECT.match(text[begin:finish]) or _SAME.search(text[begin:finish])
        another = any(
            c.unit is candidate.unit and c.phrase.begin == begin and c.phrase.date for c in candidates
        )
        if subject is None or another:
            continue
        video = video or speaks_of_video(text[begin:finish], subject.end())
        for other in candidates[index + 1 :]:
            at = other.phrase
            if (
                other.unit is candidate.unit
                and at.begin == begin
                and at.date is None
                and at.place
                and not place
            ):
                place = at.place
    return Told(candidate, place, video)


def _link(told: Told, knowledge: Knowledge) -> MeetingLink | None:
    """Return the link that a candidate makes; None where it is not sure to be a meeting of ministers."""
    candidate, phrase = told.candidate, told.candidate.phrase
    mention, words = phrase.date, phrase.words
    if mention is None or mention.start is None or mention.end is None:
        return None
    if candidate.role in ("planned", "mentioned") and not _counts(words, mention, knowledge):
        return None
    match = find_meeting(knowledge.meetings, words.levels, mention.start, mention.end, told.place)
    level = words.levels[0] if words.levels else None
    if match is not None:
        level = next((one for one in match.meeting.levels if one in words.levels), match.meeting.levels[0])
    return MeetingLink(
        id=match.meeting.id if match else None,
        start=mention.start,
        end=mention.end,
        place=told.place,
        level=level,
        role=candidate.role,
        evidence=Evidence(
            how=mention.evidence.how,
            rule=candidate.rule,
            line=candidate.unit.line_at(phrase.start),
            text=candidate.sentence,
            reasoning=_reasoning(mention, match),
        ),
        span=Span(candidate.unit.id, phrase.start, phrase.end),
        moved=match.moved if match else False,
        form=_VIDEO if told.video else None,
    )


def _undated(told: Told, letter_date: Value[date], knowledge: Knowledge) -> MeetingLink | None:
    """Return the link of a meeting named by its place alone, if only one can be meant."""
    candidate, phrase = told.candidate, told.candidate.phrase
    if phrase.date is not None or not phrase.place or not phrase.words.levels or letter_date.value is None:
        return None
    meeting = find_by_place(knowledge.meetings, phrase.words.levels, phrase.place, letter_date.value)
    if meeting is None:
        return None
    reasoning = (
        "De brief noemt geen dag; in het register is dit de enige bijeenkomst van dit niveau "
        f"in {phrase.place} binnen een jaar voor of na de brief."
    )
    line = candidate.unit.line_at(phrase.start)
    evidence = Evidence("inferred", "place", line, candidate.sentence, None, reasoning)
    span = Span(candidate.unit.id, phrase.start, phrase.end)
    return MeetingLink(meeting.id, None, None, phrase.place, meeting.levels[0], "mentioned", evidence, span)


def _counts(words: Words, mention: DateMention, knowledge: Knowledge) -> bool:
    """Say whether a meeting only mentioned counts: of ministers, and outside the site's series by its days.

    "De Raad van november" is no more than a month in passing; "de bijeenkomst op 3 mei" may be anybody's.
    """
    if not words.levels:
        return words.ministerial
    in_series = any(knowledge.levels[level].series for level in words.levels)
    return in_series or mention.precision == "day"


def _reasoning(mention: DateMention, match: Match | None) -> str:
    parts = [mention.evidence.reasoning]
    if match is not None and match.moved:
        days = days_in_dutch(match.meeting.start, match.meeting.end)
        parts.append(f"Aangekondigd voor «{mention.raw}», gehouden op {days}.")
    return " ".join(part for part in parts if part)


def _merged(links: Sequence[MeetingLink]) -> list[MeetingLink]:
    """Return one link a meeting: the strongest role, told as exactly as the letter does anywhere."""
    kept: list[MeetingLink] = []
    for link in sorted(links, key=lambda one: (_STRENGTH[one.role], -len(one.start or ""))):
        same = next((i for i, other in enumerate(kept) if _is_same(other, link)), None)
        if same is None:
            kept.append(link)
        else:
            kept[same] = _completed(kept[same], link)
    return kept


def _is_same(one: MeetingLink, other: MeetingLink) -> bool:
    if one.id is not None or other.id is not None:
        return one.id == other.id or (_overlap(one, other) and None in (one.level, other.level))
    levels_agree = one.level == other.level or None in (one.level, other.level)
    places_agree = one.place == other.place or None in (one.place, other.place)
    return levels_agree and places_agree and _overlap(one, other)


def _overlap(one: MeetingLink, other: MeetingLink) -> bool:
    if not (one.start and one.end and other.start and other.end):
        return False
    return first_day(one.start) <= last_day(other.end) and first_day(other.start) <= last_day(one.end)


def _completed(link: MeetingLink, other: MeetingLink) -> MeetingLink:
    """Return the link with what only the other knows."""
    more_exact = len(other.start or "") > len(link.start or "") or _covers(other, link)
    return replace(
        link,
        start=other.start if more_exact else link.start,
        end=other.end if more_exact else link.end,
        place=link.place or other.place,
        level=link.level or other.level,
        form=link.form or other.form,
    )


def _covers(one: MeetingLink, other: MeetingLink) -> bool:
    """Say whether one names all the days of the other and more: "3 en 4 oktober" beside "3 oktober"."""
    if not (one.start and one.end and other.start and other.end) or len(one.start) != len(other.start):
        return False
    wider = one.start <= other.start and other.end <= one.end
    return wider and (one.start, one.end) != (other.start, other.end) and not (one.moved or other.moved)
