"""What a letter does with a meeting: report it, look ahead to it, announce it, or only mention it.

Read from the sentence in which the letter says what it brings, and checked against time: what is reported has
been, what an agenda is for is yet to come.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from generator.facts.meetings.announced import announced, called_off
from generator.facts.meetings.candidates import Candidate, Moment, same_levels
from generator.facts.offers import OF_ITSELF, what_is_offered
from generator.facts.sentences import split_sentences

_REPORTS = re.compile(
    r"\bverslag(?:en)?\b|\bterug\s+op\b|\buitkomst(?:en)?\b|\bresultaten\b|\bterugkoppeling\b|\bverloop\b|\bconclusies\b",
    re.IGNORECASE,
)
_PREVIEWS = re.compile(
    r"\bagenda\b|\b(?:kabinets|regerings)?inzet\b|\bin\s+aanloop\s+naar\b|\bter\s+voorbereiding\b|\bvooruitblik\b",
    re.IGNORECASE,
)
_CUE = re.compile(f"(?P<reported>{_REPORTS.pattern})|(?P<previewed>{_PREVIEWS.pattern})", re.IGNORECASE)
# Cues that govern a second meeting of the sentence; "de opvolging van de uitkomsten van de Top" does not.
_STRONG = re.compile(
    r"(?P<reported>\b(?:verslag(?:en)?|terugkoppeling)\b)|(?P<previewed>\bagenda\b)", re.IGNORECASE
)
_COORDINATED = re.compile(
    r"(?:\s+(?:jl\.|a\.s\.))?(?:\s+(?:in|te)\s+[A-ZÀ-Þ][\w-]+)?[\s,]*(?:en|als|alsmede|evenals|alsook|,)\s+(?:(?:van|voor|de|het|een|over)\s+){0,3}"
    r"(?:(?:daaraan\s+)?(?:voorafgaande|aansluitende)\s+|(?:informele|extra|gezamenlijke)\s+)?",
    re.IGNORECASE,
)

# "In deze brief |ga ik ook in op| de bijeenkomst van 25 mei": told, or looked ahead to, as its day has it.
_GOES_INTO = re.compile(
    r"\b(?:ga|gaan)\s+(?:ik|wij|we)\b[^;.]{0,120}?\b(?:in|vooruit)\s+op\s+[^;.,]{0,40}$"
    r"|\b(?:sta|staan)\s+(?:ik|wij|we)\b[^;.]{0,80}?\bstil\s+bij\s+[^;.,]{0,40}$"
    r"|\bgeïnformeerd\s+over\s+[^;.,]{0,40}$",
    re.IGNORECASE,
)
# The letter's own meeting is not told as a thing of before: "sinds de vorige bijeenkomst".
_EARLIER = re.compile(
    r"\b(?:zoals|conform|eerdere?(?!\s+deze\s+(?:week|maand))|vorige|voorgaande|sinds|al|reeds|destijds|toen)\b",
    re.IGNORECASE,
)
# Words before a meeting with which the sentence still begins with it: "Tijdens de informele bijeenkomst".
_FIRST_WORDS = 4
_BACK = re.compile(
    r"\b(?:deze|die|genoemde|laatstgenoemde)\s+(?:laatste\s+|recente\s+)?(?:[\w-]+\s+){0,2}"
    r"(?:[\w-]*bijeenkomst|vergadering|[\w-]*ministeri[eë]le|[\w-]*raad|[\w-]*top)\b",
    re.IGNORECASE,
)
# "Met deze brief informeer ik u over |beide bijeenkomsten|": all that the sentences before it name.
_ALL_BACK = re.compile(
    r"\b(?:beide|deze|die|genoemde|de\s+(?:twee|drie|vier))\s+(?:[\w-]+\s+){0,2}(?:[\w-]*bijeenkomsten|vergaderingen)\b",
    re.IGNORECASE,
)
# Between two meetings that were both attended: "A op 14 mei in X |en op |15 mei aan B".
_AND_THEN = re.compile(
    r"(?:\s+(?:jl\.|a\.s\.))?(?:\s+(?:in|te)\s+[A-ZÀ-Þ][\w-]+)?,?\s+en\s+(?:(?:op|in|aan|bij|van|de|het|een)\s+){0,4}"
)
# So many sentences further on it may stand.
_BACK_OVER = 2
# Kinds of letters that are about anything, also about a meeting.
_BRINGS = frozenset({"other", "reactie-op-verzoek", "voortgangsrapportage"})


def with_roles(candidates: Sequence[Candidate], kinds: Sequence[str], moment: Moment) -> list[Candidate]:
    """Return the candidates, in reading order, each with its role; not those that are not held."""
    found = [_in_sentence(candidates, index, kinds, moment) for index in range(len(candidates))]
    for offered in [c for c in found if c.phrase.date is None and c.role != "mentioned"]:
        found = _with_its_days(found, offered, moment)
    for role, kind in (("reported", "verslag"), ("previewed", "geannoteerde-agenda")):
        if kind in kinds and not any(c.role == role and c.phrase.date for c in found):
            found = _main(found, "reported" if role == "reported" else "previewed", moment)
    return [announced(candidate, moment) for candidate in found if not called_off(candidate)]


def _allowed(role: str, candidate: Candidate, kinds: Sequence[str], moment: Moment) -> bool:
    """Say whether the letter can have this role for the meeting: by its own kinds, and in time."""
    if role == "reported":
        return "verslag" in kinds and moment.is_past(candidate) is not False
    if "geannoteerde-agenda" in kinds:
        return moment.is_past(candidate) is not True
    # A letter that is called "Kabinetsinzet voor de top" has no agenda, and looks ahead all the same.
    return candidate.zone == "name" and not _BRINGS.isdisjoint(kinds) and moment.is_past(candidate) is False


def _in_sentence(
    candidates: Sequence[Candidate], index: int, kinds: Sequence[str], moment: Moment
) -> Candidate:
    """Return the candidate with the role that the sentence's own cue gives it."""
    candidate = candidates[index]
    visible = _visible(candidate)
    if visible is None:
        return _spoken_of_again(candidates, index, kinds, moment)
    before = candidates[index - 1] if index else None
    begin, rule = candidate.phrase.begin, "offered"
    second = before is not None and before.unit is candidate.unit and before.phrase.begin == begin
    if second and before and before.phrase.date is candidate.phrase.date is not None:
        return replace(
            candidate, role=(same := _in_sentence(candidates, index - 1, kinds, moment)).role, rule=same.rule
        )
    start = before.phrase.end - begin if second and before else 0
    segment = visible[start : candidate.phrase.start - begin]
    cues = list((_STRONG if second else _CUE).finditer(segment))
    if cues:
        role = "reported" if cues[-1].group("reported") else "previewed"
    elif second and _COORDINATED.fullmatch(segment):
        role = _in_sentence(candidates, index - 1, kinds, moment).role
    elif not second and candidate.phrase.date and _GOES_INTO.search(segment):
        role = "reported" if moment.is_past(candidate) else "previewed"
    else:
        return candidate
    if role not in ("reported", "previewed") or not _allowed(role, candidate, kinds, moment):
        return candidate
    return replace(candidate, role="reported" if role == "reported" else "previewed", rule=rule)


def _visible(candidate: Candidate) -> str | None:
    """Return the sentence without its asides if it says what the letter brings."""
    text = candidate.unit.text[candidate.phrase.begin : candidate.phrase.finish]
    if candidate.zone == "name":
        return text
    if candidate.zone == "opening":
        return what_is_offered(text)
    return text if candidate.zone == "text" and OF_ITSELF.search(text) else None


def _spoken_of_again(
    candidates: Sequence[Candidate], index: int, kinds: Sequence[str], moment: Moment
) -> Candidate:
    """Return the candidate with the role of the next sentence: "verslag van deze laatste bijeenkomst".

    Letter 004, line 18: the meeting is named with its date in the sentence before.
    """
    candidate = candidates[index]
    later = candidates[index + 1] if index + 1 < len(candidates) else None
    if candidate.phrase.date is None:
        return candidate
    if candidate.zone == "opening" and _is_about(candidate) and _among_all(candidate):
        return _by_kind(candidate, kinds, moment)
    last = later is None or later.unit is not candidate.unit or later.phrase.begin != candidate.phrase.begin
    if not last:
        return candidate
    rest = candidate.unit.text[candidate.phrase.finish :]
    sentence = re.split(r"(?<=[a-zà-ÿ)]{3}\.)\s", rest.strip(), maxsplit=1)[0]
    said = OF_ITSELF.search(sentence) or what_is_offered(sentence)
    if not said or not _BACK.search(sentence):
        return candidate
    if _REPORTS.search(sentence) and _allowed("reported", candidate, kinds, moment):
        return replace(candidate, role="reported", rule="spoken-of-again")
    if _PREVIEWS.search(sentence) and _allowed("previewed", candidate, kinds, moment):
        return replace(candidate, role="previewed", rule="spoken-of-again")
    return candidate


def _among_all(candidate: Candidate) -> bool:
    """Say whether one of the next sentences offers what was said at several meetings, with this one."""
    text = candidate.unit.text
    later = [text[a:b] for a, b in split_sentences(text) if a >= candidate.phrase.finish]
    return any(_ALL_BACK.search(one) and what_is_offered(one) for one in later[:_BACK_OVER])


def _by_kind(candidate: Candidate, kinds: Sequence[str], moment: Moment) -> Candidate:
    """Return the candidate in the role that fits the kinds of the letter and the time of the meeting."""
    if _allowed("reported", candidate, kinds, moment):
        return replace(candidate, role="reported", rule="spoken-of-again")
    if _allowed("previewed", candidate, kinds, moment):
        return replace(candidate, role="previewed", rule="spoken-of-again")
    return candidate


def _main(
    candidates: list[Candidate], role: Literal["reported", "previewed"], moment: Moment
) -> list[Candidate]:
    """Give the role to the first meeting with a date that can have it, where no sentence says so outright.

    Where the sentence that offers names the meeting without a date, its level goes with the next date.
    """
    cue = _REPORTS if role == "reported" else _PREVIEWS
    named = next(
        (
            c
            for c in candidates
            if c.phrase.date is None and (text := _visible(c)) is not None and cue.search(text)
        ),
        None,
    )
    # A letter that brings another meeting tells of this one where it says what it brings, or under its name.
    brings = any(c.role in ("reported", "previewed") and c.phrase.date for c in candidates)
    zones = ("name", "opening") if brings else ("name", "opening", "text")
    for index, candidate in enumerate(candidates):
        mention = candidate.phrase.date
        if candidate.zone not in zones or mention is None or mention.precision == "year":
            continue
        if moment.is_past(candidate) is (role == "previewed") or candidate.role != "mentioned":
            continue
        if not _is_about(candidate):
            continue
        if named is not None and not same_levels(named, candidate):
            continue
        levels = candidate.phrase.words.levels or (named.phrase.words.levels if named else ())
        words = replace(candidate.phrase.words, levels=levels)
        place = candidate.phrase.place or (named.phrase.place if named else None)
        phrase = replace(candidate.phrase, words=words, place=place)
        candidates[index] = replace(candidate, phrase=phrase, role=role, rule="main-meeting")
        return [_beside_main(one, candidate, role) for one in candidates]
    return candidates


def _beside_main(candidate: Candidate, main: Candidate, role: Literal["reported", "previewed"]) -> Candidate:
    """Return a meeting in one list with the main one in its role: "op 15 mei A en op 16 mei B"."""
    one, other = main.phrase, candidate.phrase
    if candidate.role != "mentioned" or candidate.unit is not main.unit or one.begin != other.begin:
        return candidate
    if other.date is not one.date and not _AND_THEN.fullmatch(main.unit.text, one.end, other.start):
        return candidate
    return replace(candidate, role=role, rule="main-meeting")


def _with_its_days(candidates: list[Candidate], offered: Candidate, moment: Moment) -> list[Candidate]:
    """Give the role of a meeting that the letter offers without its days to the same meeting with them."""
    levels = offered.phrase.words.levels
    if not levels or any(
        c.role == offered.role and c.phrase.date and same_levels(c, offered) for c in candidates
    ):
        return candidates
    for index, candidate in enumerate(candidates):
        if candidate.phrase.words.levels != levels or candidate.phrase.date is None:
            continue
        fits = moment.is_past(candidate) is not (offered.role != "reported")
        if candidate.role == "mentioned" and candidate.zone != "note" and fits and _is_about(candidate):
            candidates[index] = replace(candidate, role=offered.role, rule="named-above")
            break
    return candidates


def _is_about(candidate: Candidate) -> bool:
    """Say whether the sentence can be about the meeting: at the letter's start, or where it begins with it.

    What is told of earlier ones is background: "Zoals op de bijeenkomst van 3 mei is besloten".
    """
    phrase, text = candidate.phrase, candidate.unit.text
    ahead = text[phrase.begin : phrase.start]
    if _EARLIER.search(text[phrase.begin : phrase.finish]):
        return False
    return candidate.zone in ("name", "opening") or len(ahead.split()) <= _FIRST_WORDS
