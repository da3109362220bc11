"""Brings together what a text cites twice: by name, day or title, and by the number that stands with it.

A motion named by a member is given the number under which it is cited right there. Members move many motions:
the same name elsewhere in a letter proves nothing, and is not used. A letter or debate named with its day is
one citation with the number beside it, and counts by that number alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from generator.facts.references.found import Found
from generator.facts.references.numbered_days import BY_SOME_DAY, number_of
from generator.facts.references.same_titles import with_numbers_of_titles
from generator.facts.references.surroundings import InUnit, Surroundings, surroundings
from generator.model.knowledge import Entity

MOVED = ("motie", "amendement")

# Between a motion and its number: "motie van het lid Akerboom (PvdD) over ... (Kamerstuk 36 410 XIV, nr. 9)".
_DIRECTLY = re.compile(r"\s*(?:\([A-Za-z0-9/ -]{2,30}\)\s*)?[,:(]*\s*(?:zie\s+)?", re.IGNORECASE)
_ABOUT = re.compile(r"[^.;()]{0,250}\(\s*(?:zie\s+)?", re.IGNORECASE)
_MOTION = re.compile(r"\b(?:moties?|amendement(?:en)?)\b", re.IGNORECASE)
# What a motion is about takes no more than this, with the brackets and words around it.
_FARTHEST = 300


def with_numbers(citations: Sequence[InUnit], advices: Collection[Entity] = ()) -> list[InUnit]:
    """Return the citations, what is cited by day and number once, and motions with dossier and number.

    The number of a motion is that cited right behind it, or the only one in the note called there, or in a
    note called further on in the block, if that note speaks of a motion of the same name. ``advices`` are
    those that the knowledge tells by their titles.
    """
    around = surroundings(citations)
    taken: set[tuple[str, int]] = set()
    kept: list[InUnit] = []
    for one in citations:
        paper = number_of(one, around, taken) if one.found.rule in BY_SOME_DAY else None
        if paper is None or (one.unit.id, paper.start) in taken:
            kept.append(one)
        else:
            taken.add((one.unit.id, paper.start))
    moved = [_with_number(one, around, taken) if one.found.type in MOVED else one for one in kept]
    return with_numbers_of_titles(moved, advices)


def _with_number(one: InUnit, around: Surroundings, taken: Collection[tuple[str, int]]) -> InUnit:
    """Return a motion with its number, if that is not ``taken`` by the letter that speaks of the motion."""
    behind = _behind(one, around, taken)
    if behind:
        return _resolved(one, behind, "")
    motion = one.found
    for call, note in around.called_behind(one):
        papers = {(p.dossier, p.suffix, p.number): p for p in note if p.type == "kamerstuk" and p.number}
        same_name = any(other.type == motion.type and _key(other) == _key(motion) for other in note)
        if len(papers) == 1 and (same_name or call.start() == motion.end):
            paper = next(iter(papers.values()))
            return _resolved(one, paper, f"Het nummer staat in voetnoot {call['note']}.")
    return one


def _behind(one: InUnit, around: Surroundings, taken: Collection[tuple[str, int]]) -> Found | None:
    """Return the paper cited right behind a motion, with at most what the motion is about between them."""
    for paper in around.behind(one, _FARTHEST):
        if paper.type == "kamerstuk" and paper.dossier and paper.number:
            gap = one.unit.text[one.found.end : paper.start]
            about = _ABOUT.fullmatch(gap) and not _MOTION.search(gap)
            free = (one.unit.id, paper.start) not in taken
            return paper if free and (_DIRECTLY.fullmatch(gap) or about) else None
    return None


def _key(found: Found) -> str:
    return (found.title or "").removesuffix(" c.s.").casefold()


def _resolved(one: InUnit, paper: Found, reasoning: str) -> InUnit:
    found = replace(
        one.found,
        dossier=paper.dossier,
        suffix=paper.suffix,
        number=paper.number,
        session=paper.session,
        chamber=paper.chamber,
        reasoning=reasoning,
    )
    return InUnit(one.unit, found)
