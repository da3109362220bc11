"""Whether a letter announces a meeting that is to come, or only speaks of what is for then."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.facts.meetings.candidates import Candidate, Moment

_NEXT = re.compile(r"\b(?:eerst)?volgende\s+(?:(?!is\b|was\b|wordt\b|zal\b)[\w-]+\s+){0,3}$", re.IGNORECASE)
_ANNOUNCES = re.compile(
    r"\b(?:gepland|voorzien|plaatsvindt|plaatsvinden|geagendeerd)\b|\bvind(?:t|en)\b.{0,120}\bplaats\b"
    r"|\bvolg(?:t|en)\b.{0,60}\b(?:bijeenkomst|vergadering|top|ministeri[eë]le)\b|\bvergader(?:t|en)\b|\belkaar\b.{0,60}\b(?:weer|opnieuw)\b"
    r"|\bkom(?:t|en)\b.{0,80}\bbijeen\b|\bbijeen(?:komt|komen)\b|\bword(?:t|en)\b.{0,80}\bgehouden\b|\bgehouden\s+word(?:t|en)\b",
    re.IGNORECASE,
)
# "In juni, |wanneer de ministers op 4 en 5 juni bijeenkomen|, wordt dit vastgesteld": told in passing.
_WHEN = re.compile(r"\b(?:wanneer|als|waarop|zodra|voordat|nadat|totdat)\b[^,;]*$", re.IGNORECASE)
_NEAR = 120
# "de Top, die op 29 juni plaatsvindt": told in passing.
_IN_PASSING = re.compile(r"\b(?:die|dat|welke)\b", re.IGNORECASE)
# Something that happens at the meeting is told, not the meeting itself: "tijdens de bijeenkomst in februari".
_ADVERBIAL = re.compile(
    r"\b(?:(?:tijdens|bij|voor|naar|na|van|rond|richting|sinds|tot|met|aan|over)\s+|op\s+(?=\w))"
    r"(?:(?:de|het|een|deze|die|hun|haar|\w*komende|\w*volgende|(?:in)?formele|reguliere|extra|ministeri[eë]le)\s+)*$",
    re.IGNORECASE,
)


# Called off, or not decided on: "de G-top |is van de baan|", "over een top |is nog geen besluit genomen|".
_OFF = re.compile(
    r"^(?:[^;:.]|\.(?=\s(?-i:[a-z\d]))){0,160}?\b(?:van\s+de\s+baan|afgelast|geannuleerd|afgezegd|geen\s+doorgang|(?:te\s+vervallen|vervalt|verviel)"
    r"|(?:gaat|ging|gaan|gingen)\s+(?:\w+\s+){0,4}niet\s+door|niet\s+door(?:gaan|gegaan|ging|gaat)"
    r"|(?:nog\s+)?geen\s+besluit\s+(?:gevallen|genomen)|nog\s+niet\s+besloten)\b",
    re.IGNORECASE,
)
_AT_IT = re.compile(
    r"\b(?:tijdens|bij|op|na|sinds|in\s+de\s+marge\s+van)\s+(?:de|het|een|deze|die|hun)\s+(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)


def called_off(candidate: Candidate) -> bool:
    """Say whether the sentence tells that the meeting is not held, or that nobody has decided on it yet."""
    phrase, text = candidate.phrase, candidate.unit.text
    if candidate.role not in ("planned", "mentioned") or _AT_IT.search(
        text[phrase.begin : phrase.words.start]
    ):
        return False
    return _OFF.match(text[phrase.end : phrase.finish]) is not None


def announced(candidate: Candidate, moment: Moment) -> Candidate:
    """Return a meeting to come as planned where the sentence announces it.

    "Tijdens de volgende bijeenkomst, op 5 februari, wordt gesproken over" says what is for then: a mention.
    """
    mention = candidate.phrase.date
    if candidate.role != "mentioned" or mention is None or moment.is_past(candidate) is not False:
        return candidate
    if candidate.zone == "note":
        return candidate
    text = candidate.unit.text
    before = text[candidate.phrase.begin : candidate.phrase.words.start]
    if _ADVERBIAL.search(before):
        return candidate
    if _NEXT.search(before):
        return replace(candidate, role="planned", rule="next-meeting")
    if mention.precision == "year":
        return candidate
    ahead = text[candidate.phrase.begin : candidate.phrase.start]
    if (
        _WHEN.search(ahead[-_NEAR:])
        or _WHEN.search(before[-_NEAR:])
        or _IN_PASSING.search(text[candidate.phrase.words.end : mention.span.start])
    ):
        return candidate
    if _ANNOUNCES.search(candidate.sentence) and not _ADVERBIAL.search(ahead):
        return replace(candidate, role="planned", rule="announced")
    return candidate
