"""From a meeting that a letter speaks of to a link: with its id in the register, or as the letter has it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.facts.dates import days_in_dutch, first_day, last_day, yearless_days
from generator.facts.meetings.candidates import Candidate
from generator.facts.meetings.register import Match, find_by_days, find_by_place, find_meeting
from generator.facts.meetings.words import Words
from generator.model.facts import DateMention, Evidence, MeetingLink, Role, Span, Value
from generator.model.knowledge import Knowledge

# Of several roles that a letter has for one meeting the first of these is kept.
STRENGTH: dict[Role, int] = {"reported": 0, "previewed": 1, "planned": 2, "mentioned": 3}
_VIDEO = "videoconferentie"


@dataclass(frozen=True, slots=True)
class Told:
    """A candidate with the place and form that the sentences around it add."""

    candidate: Candidate
    place: str | None
    video: bool


def link_of(
    told: Told, letter_date: Value[date], years: frozenset[int], knowledge: Knowledge
) -> MeetingLink | None:
    """Return the link that a candidate makes; None where it is not sure to be a meeting, or not which.

    ``years`` are those that the letter names.
    """
    return (
        _link(told, knowledge)
        or _yearless(told, years, knowledge)
        or _undated(told, letter_date, knowledge)
        or _unknown_day(told)
    )


def distinct(told: Sequence[Told]) -> list[Told]:
    """Return the meetings told, without those on unknown days that only repeat another of the letter."""
    kept: list[Told] = []
    for one in sorted(told, key=lambda t: (_has_days(t), STRENGTH[t.candidate.role])):
        if _has_days(one) == 0 or not any(_repeats(one, other) for other in kept):
            kept.append(one)
    return kept


def _has_days(told: Told) -> int:
    """Return 0 for a meeting on days that are known, 1 for one whose year is not, 2 for one without days."""
    mention = told.candidate.phrase.date
    return 2 if mention is None else 0 if mention.start else 1


def _repeats(one: Told, other: Told) -> bool:
    """Say whether a meeting on unknown days can be the other: of its level, on the same days of the year."""
    levels, theirs = one.candidate.phrase.words.levels, other.candidate.phrase.words.levels
    if levels and theirs and not set(levels) & set(theirs):
        return False
    mention, their_date = one.candidate.phrase.date, other.candidate.phrase.date
    if mention is None:
        return one.candidate.role == other.candidate.role
    return their_date is not None and yearless_days(mention.raw) == yearless_days(their_date.raw)


def _unknown_day(told: Told) -> MeetingLink | None:
    """Return the link of the letter's own meeting where its year is not to be known: still what it is about.

    Another meeting without a year is none that anybody can look up.
    """
    candidate, phrase = told.candidate, told.candidate.phrase
    levels, mention = phrase.words.levels, phrase.date
    if mention is not None and mention.start is not None:
        return None
    if candidate.role not in ("reported", "previewed") or not levels:
        return None
    reasoning = (
        "De brief noemt de dag van deze bijeenkomst niet."
        if mention is None
        else f"Het jaar van «{mention.raw}» staat niet in de brief en volgt er niet uit."
    )
    line = candidate.unit.line_at(phrase.start)
    return MeetingLink(
        id=None,
        start=None,
        end=None,
        place=told.place,
        level=levels[0],
        role=candidate.role,
        evidence=Evidence("stated", candidate.rule, line, candidate.sentence, None, reasoning),
        span=Span(candidate.unit.id, phrase.start, phrase.end),
        form=_VIDEO if told.video else None,
        levels=levels,
    )


def _link(told: Told, knowledge: Knowledge) -> MeetingLink | None:
    """Return the link that a candidate makes; None where it is not sure to be a meeting of ministers."""
    candidate, phrase = told.candidate, told.candidate.phrase
    mention, words = phrase.date, phrase.words
    if mention is None or mention.start is None or mention.end is None:
        return None
    if candidate.role in ("planned", "mentioned") and not _counts(words):
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
            how="inferred" if candidate.why else mention.evidence.how,
            rule=candidate.rule,
            line=candidate.unit.line_at(phrase.start),
            text=candidate.sentence,
            reasoning=" ".join(filter(None, (_reasoning(mention, match), candidate.why))),
        ),
        span=Span(candidate.unit.id, phrase.start, phrase.end),
        moved=match.moved if match else False,
        form=_VIDEO if told.video else None,
        levels=match.meeting.levels if match else words.levels,
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


def _yearless(told: Told, years: frozenset[int], knowledge: Knowledge) -> MeetingLink | None:
    """Return the link of a meeting without a year, if the register has only one on its days.

    The register begins and ends somewhere: the letter must speak of those years itself.
    """
    candidate, phrase = told.candidate, told.candidate.phrase
    mention = phrase.date
    days = yearless_days(mention.raw) if mention is not None and mention.start is None else None
    if mention is None or days is None or not phrase.words.levels:
        return None
    meeting = find_by_days(knowledge.meetings, phrase.words.levels, days, told.place)
    if meeting is None or not any(abs(year - meeting.start.year) <= 1 for year in years):
        return None
    held = days_in_dutch(meeting.start, meeting.end)
    reasoning = (
        "De brief noemt geen jaar bij deze dagen, wel jaren er vlakbij; het register kent op deze dagen één "
        f"bijeenkomst van dit niveau, {held}."
    )
    line = candidate.unit.line_at(phrase.start)
    return MeetingLink(
        id=meeting.id,
        start=meeting.start.isoformat(),
        end=meeting.end.isoformat(),
        place=told.place,
        level=meeting.levels[0],
        role=candidate.role,
        evidence=Evidence("inferred", "days-in-register", line, candidate.sentence, None, reasoning),
        span=Span(candidate.unit.id, phrase.start, phrase.end),
        form=_VIDEO if told.video else None,
        levels=meeting.levels,
    )


def _counts(words: Words) -> bool:
    """Say whether a meeting only mentioned counts: it must be one of ministers, or of those of a level.

    "De bijeenkomst op 3 mei" may be anybody's.
    """
    return bool(words.levels) or words.ministerial


def _reasoning(mention: DateMention, match: Match | None) -> str:
    parts = [mention.evidence.reasoning]
    if match is not None and match.moved:
        days = days_in_dutch(match.meeting.start, match.meeting.end)
        parts.append(f"Aangekondigd voor «{mention.raw}», gehouden op {days}.")
    return " ".join(part for part in parts if part)


def merged(links: Sequence[MeetingLink], knowledge: Knowledge) -> list[MeetingLink]:
    """Return one link a meeting: the strongest role, told as exactly as the letter does anywhere."""
    kept: list[MeetingLink] = []
    for link in sorted(links, key=lambda one: (STRENGTH[one.role], -len(one.start or ""))):
        same = next((i for i, other in enumerate(kept) if _is_same(other, link, knowledge)), None)
        if same is not None:
            kept[same] = _completed(kept[same], link)
        elif not any(_is_session(link, other, knowledge) for other in kept):
            kept.append(link)
    return kept


def _is_session(link: MeetingLink, main: MeetingLink, knowledge: Knowledge) -> bool:
    """Say whether the link is only to a part of the letter's own meeting: "op 16 mei spreken ministers".

    A council of another organisation on the same day is no part of a meeting of the site's series.
    """
    if link.role != "mentioned" or link.id is not None or main.role not in ("reported", "previewed"):
        return False
    if not (link.start and link.end and main.start and main.end) or len(link.start) < len("2018-10-03"):
        return False
    if not (main.start <= link.start and link.end <= main.end):
        return False
    if link.level not in (None, main.level) and _in_series(main, knowledge):
        return False
    return _in_series(link, knowledge) or _of_one_council(link, main, knowledge)


def _of_one_council(one: MeetingLink, other: MeetingLink, knowledge: Knowledge) -> bool:
    """Say whether the levels are two compositions of one council, by the names that begin alike."""
    first, second = knowledge.levels.get(one.level or ""), knowledge.levels.get(other.level or "")
    if first is None or second is None:
        return True
    return first.slug.startswith(second.slug) or second.slug.startswith(first.slug)


def _in_series(link: MeetingLink, knowledge: Knowledge) -> bool:
    level = knowledge.levels.get(link.level or "")
    return level is None or level.series


def _is_same(one: MeetingLink, other: MeetingLink, knowledge: Knowledge) -> bool:
    named = {one.level, other.level} - {None}
    if None in (one.level, other.level) and any(
        not knowledge.levels[level].series for level in named if level
    ):
        # A meeting of others beside one of no level: the same only where they are on the same days.
        return (one.start, one.end) == (other.start, other.end)
    if one.id is not None or other.id is not None:
        return one.id == other.id or (_overlap(one, other) and None in (one.level, other.level))
    levels_agree = one.level == other.level or None in (one.level, other.level)
    # A month and days in it: "in september in Wales" and "op 4 en 5 september in Newport".
    vaguer = len(one.start or "") != len(other.start or "")
    places_agree = vaguer or one.place == other.place or None in (one.place, other.place)
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
        levels=link.levels or other.levels,
        form=link.form or other.form,
    )


def _covers(one: MeetingLink, other: MeetingLink) -> bool:
    """Say whether one names all the days of the other and more: "3 en 4 oktober" beside "3 oktober"."""
    if not (one.start and one.end and other.start and other.end) or len(one.start) != len(other.start):
        return False
    wider = one.start <= other.start and other.end <= one.end
    return wider and (one.start, one.end) != (other.start, other.end) and not (one.moved or other.moved)
