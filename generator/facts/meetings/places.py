"""Where a meeting is held, and whether by video, as the words around it say."""

from __future__ import annotations

import re

from generator.facts.meetings.words import Words
from generator.model.facts import DateMention

# The name of a place, as a fragment of a regular expression.
PLACE_NAME = r"[’'A-ZÀ-Þ][\w’'-]*[a-zà-ÿ][\w’'-]*(?:[ /](?:[A-ZÀ-Þ][\w’'-]*[a-zà-ÿ][\w’'-]*|D\.?C\.?))*"
_PLACE = re.compile(rf"\b(?:[Tt]e|[Ii]n)\s+(?P<place>{PLACE_NAME})")
_OF_PLACE = re.compile(rf"^\s+(?:van\s+)?(?P<place>{PLACE_NAME})")
# A place in brackets before the days, as in "bijeenkomst (Oslo, 14 en 15 mei)".
_BRACKETED = re.compile(rf"\(\s*(?P<place>{PLACE_NAME}),?\s*$")
_NO_PLACE = re.compile(
    r".*(?:verband|kader|gebied|raad|commissie|missie)$|(?:januari|februari|maart|april|mei|juni|juli|augustus"
    r"|september|oktober|november|december|nederland|europa|kamer|algemeen|ministers?)\b.*",
    re.IGNORECASE,
)
_VIDEO = re.compile(
    r"\bvideo-?(?:tele)?conferentie|\bvideo(?:verbinding|overleg)?\b|\bvirtue(?:el|le)\b|\bVTC\b|\bdigita(?:al|le)\b",
    re.IGNORECASE,
)
_BY_VIDEO = re.compile(
    r"\b(?:per|via|als|middels|in\s+de\s+vorm\s+van|door\s+middel\s+van)\s+(?:een\s+)?(?:beveiligde\s+)?video"
    r"|\bvond\b.{0,60}\b(?:virtueel|digitaal)\b",
    re.IGNORECASE,
)
# How far after words and date the place may stand, in characters.
_TAIL = 60
_ENDS = re.compile(r"[,;:]|\.(?=\s|$)|\b(?:over|waar|en\s+marge|met|voor|door|aan)\b")


def place_of(
    text: str, sentence: tuple[int, int], word: Words, mention: DateMention | None, places: frozenset[str]
) -> str | None:
    """Return the place named between the words and the date, right after, beside or before them.

    ``places`` are names known to be places: only those count without "in" or "te" ("de Top van Riga").
    """
    start = min(word.start, mention.span.start) if mention else word.start
    end = max(word.end, mention.span.end) if mention else word.end
    tail = _ENDS.split(text[end : min(end + _TAIL, sentence[1])])[0]
    between = text[word.start : mention.span.start] if mention and word.start <= mention.span.start else ""
    inside = _inside(text, word, mention) if mention else ""
    for stretch in (between, inside, text[word.end : end], tail):
        match = _PLACE.search(stretch)
        if match and not _NO_PLACE.match(match.group("place")):
            return _whole(match.group("place"))
    bracketed = _BRACKETED.search(between)
    beside = _OF_PLACE.match(text[word.end : word.end + _TAIL])
    for found in (bracketed, beside if not word.persons else None):
        if found and found.group("place") in places:
            return found.group("place")
    before = text[max(sentence[0], start - 30) : start]
    ahead = _PLACE.search(before)
    if ahead and ahead.end() == len(before.rstrip(" (")) and not _NO_PLACE.match(ahead.group("place")):
        return _whole(ahead.group("place"))
    return None


def named_place(name: str) -> str | None:
    """Return a name as that of a place; None for what is no town: "Algemeen", "Nederland"."""
    return None if _NO_PLACE.match(name) else _whole(name)


def place_behind(text: str, at: int) -> str | None:
    """Return the place that stands right behind ``at``: "2018| in Brussel"."""
    match = _PLACE.match(text, at + 1, at + _TAIL)
    return named_place(match.group("place")) if match else None


def _inside(text: str, word: Words, mention: DateMention) -> str:
    """Return what stands between a date and the words after it, or in them: "komen op 9 mei in X bijeen"."""
    within = word.start < mention.span.start and mention.span.end < word.end
    return text[mention.span.end : word.end if within else word.start]


def _whole(place: str) -> str:
    bare = place.rstrip(".’'")
    return f"{bare}." if bare.endswith(".C") else bare


def by_video(text: str, word: Words, mention: DateMention, finish: int) -> bool:
    """Say whether the words around a meeting and its date say that it was held by video."""
    start, end = min(word.start, mention.span.start), max(word.end, mention.span.end)
    return _VIDEO.search(text[max(0, start - 30) : min(end + _TAIL, finish)]) is not None


def speaks_of_video(sentence: str, subject_end: int) -> bool:
    """Say whether a sentence tells that its subject, which ends at ``subject_end``, was held by video."""
    return _VIDEO.search(sentence[: subject_end + 1]) is not None or _BY_VIDEO.search(sentence) is not None
