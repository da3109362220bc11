"""Tells whether a letter or debate named with its day has its number beside it: the two are one citation."""

from __future__ import annotations

import re

from generator.facts.references.surroundings import InUnit, Surroundings

TYPES = ("brief", "overleg")

_NUMBERED = ("kamerstuk", "zaak", "document", "handelingen", "aanhangsel", "bijlage")
_FARTHEST, _JUST_BEFORE = 300, 10
_TO_NUMBER = re.compile(
    r"(?:\s*(?:jl|j\.l|jongstleden|dezer|a\.s)\.?)?"
    r"(?:(?:[^.;()]|\([^()]{0,60}\)){0,300}?[(]\s*(?:zie\s+)?(?:ook\s+)?"
    r"|\s*,?\s*(?:nr\.?|met\s+kenmerk|kenmerk:?|\[)?\s*)",
    re.IGNORECASE,
)
_FROM_NUMBER = re.compile(r"\s*[,:]\s*(?:(?:de|mijn|onze)\s+)?")
_NO_GAP = re.compile(r"[.;()]\s")
_ANOTHER = re.compile(
    r"(?<![\w-])(?:\w{0,30}(?:brief|brieven|overleg|debat)|moties?|AO)(?!\w)", re.IGNORECASE
)
# In a list the number at the end of an item is that of the letter that heads it, whatever else it names:
# "de brief van de Minister d.d. 24 juni 2016 met de reactie op het overleg van 11 februari (Kamerstuk ...);".
_HEAD = re.compile(r"\W{0,10}(?:de\s+|een\s+)?(?=\w{0,30}brief\s)", re.IGNORECASE)
_ITEM_ENDS = re.compile(r"\s*\)\s*(?:[;.,]|$|\n)")
_SENTENCE_ENDS = re.compile(r"[.?!]\s+[A-Z]")


def is_numbered(one: InUnit, around: Surroundings) -> bool:
    """Say whether the number of a letter or debate stands behind it, before it, or in the note called."""
    text, found = one.unit.text, one.found
    head = _HEAD.match(text, max(text.rfind("\n", 0, found.start), text.rfind(";", 0, found.start)) + 1)
    heads = head is not None and head.end() >= found.start
    for paper in around.behind(one, _FARTHEST):
        if paper.type not in _NUMBERED or not paper.number:
            continue
        of_head = head is not None and _ITEM_ENDS.match(text, paper.end) is not None
        if of_head and heads and not _SENTENCE_ENDS.search(text, found.end, paper.start):
            return True
        plain = _TO_NUMBER.fullmatch(text, found.end, paper.start)
        if plain and (heads or not of_head) and not _ANOTHER.search(text, found.end, paper.start):
            return True
    return _follows_number(one, around) or _has_note(one, around)


def _follows_number(one: InUnit, around: Surroundings) -> bool:
    return any(
        paper.type in _NUMBERED
        and paper.number
        and _FROM_NUMBER.fullmatch(one.unit.text, paper.end, one.found.start)
        for paper in around.before(one, _JUST_BEFORE)
    )


def _has_note(one: InUnit, around: Surroundings) -> bool:
    """Say whether the next note called, in the same sentence, holds one number alone."""
    call, note = next(around.called_behind(one), (None, ()))
    if call is None or call.start() - one.found.end > _FARTHEST:
        return False
    gap = one.unit.text[one.found.end : call.start()]
    numbers = {(paper.dossier, paper.number) for paper in note if paper.type in _NUMBERED and paper.number}
    return len(numbers) == 1 and not _NO_GAP.search(gap) and not _ANOTHER.search(gap)
