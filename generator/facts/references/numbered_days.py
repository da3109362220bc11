"""Finds the number that stands with a letter or debate named by its day: the two are one citation."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from generator.facts.references.found import Found
from generator.facts.references.surroundings import InUnit, Surroundings

BY_DAY = ("brief-op-dag", "overleg-op-dag")
# Of a debate about an event the day may be that of the event; a Council may last several.
BY_SOME_DAY = (*BY_DAY, "overleg-over-gebeurtenis", "conclusies-op-dag")

_NUMBERED = ("kamerstuk", "zaak", "document", "handelingen", "aanhangsel", "bijlage")
_FARTHEST, _JUST_BEFORE = 300, 10
# A letter in a list may be about more than that.
_WHOLE_ITEM = 800
_TO_NUMBER = re.compile(
    r"(?:\s*(?:jl|j\.l|jongstleden|dezer|a\.s)\.?(?!\s+(?-i:[A-ZÀ-Þ])))?"
    r"(?:(?:[^.;()]|(?<=\sjl)\.(?!\s+(?-i:[A-ZÀ-Þ]))|\([^()]{0,60}\)){0,300}?[(]\s*(?:zie\s+)?(?:ook\s+)?(?:(?:Kamer)?brief\s+)?"
    r"|\s*,?\s*(?:nr\.?|\[)?\s*)(?:(?:met\s+)?(?:kenmerk|referentie):?\s*(?:\d\d\s?\d{3}-\d{1,4}/)?)?",
    re.IGNORECASE,
)
_NEXT_OF_LIST = re.compile(r"\s*(?:,|en|&|,\s*en)\s+(?:nr\.?\s*)?")
_FROM_NUMBER = re.compile(r"\s*[,:]\s*(?:(?:de|mijn|onze)\s+)?")
_NO_GAP = re.compile(r"[.;()]\s")
# What another paper begins with: its name, or "en het".
_ANOTHER = re.compile(
    r"(?<![\w-])(?:\w{0,30}(?:brief|brieven|overleg|debat)|moties?|AO"
    r"|(?:en|alsmede)\s+(?:de|het|een|mijn|onze))(?!\w)",
    re.IGNORECASE,
)
# Behind "over" or "inzake" comes all that a letter is about; the number at the end is its own, whatever is
# named before: "de brief d.d. 24 juni met de reactie op het overleg van 11 mei (Kamerstuk 22 054, nr. 2)".
_ABOUT = re.compile(
    r"(?:\s*(?:jl|j\.l|jongstleden|a\.s)\.?)?(?:\s+en\s+(?:van\s+)?\d{1,2}\s+\w{3,9}(?:\s+\d{4})?)?"
    r"(?:\s+van\s+(?:de|het)\s+(?:\w{2,25}\s+){1,12}?(?=(?:over|inzake|met|houdende)\s))?"
    r"\s*,?\s*(?:over|inzake|met|betreffende|ter|houdende|naar)\s",
    re.IGNORECASE,
)
# In a list of letters, one a line, the number is at the end of the line.
_HEAD = re.compile(r"\W{0,10}(?:de\s+|een\s+)?", re.IGNORECASE)
_ITEM_ENDS = re.compile(r"\s*\)\s*[;.,]?\s*(?:$|\n)")
_ITEM_BREAKS = re.compile(r"[;\n]")
_NEXT_BRACKET = re.compile(r"\s*\)\s*\(")
_SENTENCE_ENDS = re.compile(
    r"[?!;]\s|[a-z)]\.\s+[A-Z]|\s(?:is|zijn|heb|heeft|hebben|werd|werden|wordt|worden)\s"
)


def number_of(one: InUnit, around: Surroundings, taken: Collection[tuple[str, int]]) -> Found | None:
    """Return the paper whose number stands with a letter or debate: behind, before, or in the note called.

    Behind several days stand as many numbers: those that are ``taken`` belong to the days before.
    """
    text, found = one.unit.text, one.found
    behind_subject = _behind_subject(one, around) if found.type == "brief" else None
    if behind_subject:
        return behind_subject
    begin, end = 0, 0
    for paper in _numbered(one, around, _FARTHEST):
        begin = begin if _NEXT_OF_LIST.fullmatch(text, end, paper.start) else paper.start
        end = paper.end
        leads = _TO_NUMBER.fullmatch(text, found.end, begin)
        bracket = max(text.rfind("(", found.end, begin), found.end)
        free = (one.unit.id, paper.start) not in taken
        if free and leads and not _ANOTHER.search(text, found.end, bracket):
            return paper
    return _before(one, around) or _in_note(one, around)


def _behind_subject(one: InUnit, around: Surroundings) -> Found | None:
    """Return the paper whose number stands behind all that a letter is about."""
    text, found = one.unit.text, one.found
    if not _ABOUT.match(text, found.end):
        return None
    item = max(text.rfind("\n", 0, found.start), text.rfind(";", 0, found.start)) + 1
    heads = _HEAD.fullmatch(text, item, found.start)
    papers = tuple(_numbered(one, around, _WHOLE_ITEM))
    ending = (paper for paper in papers if _ITEM_ENDS.match(text, paper.end))
    last = next(ending, None) if heads else None
    if last and (last is papers[0] or not _ITEM_BREAKS.search(text, found.end, last.start)):
        return last if "\n" not in text[found.end : last.start] else None
    for paper in papers:
        bracket = text.rfind("(", found.end, paper.start)
        if bracket < 0 or _SENTENCE_ENDS.search(text, found.end, paper.start):
            return None
        if not _NEXT_BRACKET.match(text, paper.end):
            return paper
    return None


def _numbered(one: InUnit, around: Surroundings, reach: int) -> Iterator[Found]:
    return (paper for paper in around.behind(one, reach) if paper.type in _NUMBERED and paper.number)


def _before(one: InUnit, around: Surroundings) -> Found | None:
    for paper in around.before(one, _JUST_BEFORE):
        numbered = paper.type in _NUMBERED and paper.number
        if numbered and _FROM_NUMBER.fullmatch(one.unit.text, paper.end, one.found.start):
            return paper
    return None


def _in_note(one: InUnit, around: Surroundings) -> Found | None:
    """Return the only paper of the next note called, where that is in the same sentence."""
    call, note = next(around.called_behind(one), (None, ()))
    if call is None or call.start() - one.found.end > _FARTHEST:
        return None
    gap = one.unit.text[one.found.end : call.start()]
    numbers = {(p.dossier, p.number): p for p in note if p.type in _NUMBERED and p.number}
    plain = not _NO_GAP.search(gap) and not _ANOTHER.search(gap)
    return next(iter(numbers.values())) if plain and len(numbers) == 1 else None
