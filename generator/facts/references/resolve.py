"""Gives motions named by a member the number under which they are cited right there.

Members move many motions: the same name elsewhere in a letter proves nothing, and is not used.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.facts.references.found import Found
from generator.facts.units import Unit

# Between a motion and its number: "motie van het lid Akerboom (PvdD) over ... (Kamerstuk 36 410 XIV, nr. 9)".
_DIRECTLY = re.compile(r"\s*(?:\([A-Za-z0-9/ -]{2,30}\)\s*)?[,:(]*\s*(?:zie\s+)?", re.IGNORECASE)
_ABOUT = re.compile(r"[^.;()]{0,250}\(\s*(?:zie\s+)?", re.IGNORECASE)
_MOTION = re.compile(r"\bmoties?\b", re.IGNORECASE)
# What a motion is about takes no more than this, with the brackets and words around it.
_FARTHEST = 300
_CALL = re.compile(r"\s?[.,]?\[\^(?P<note>[^\]\s]+)\]")


@dataclass(frozen=True, slots=True)
class InUnit:
    """A citation with the unit it stands in."""

    unit: Unit
    found: Found


def with_numbers(citations: Sequence[InUnit]) -> list[InUnit]:
    """Return the citations; a motion has dossier and number where one paper alone can be meant.

    That is the paper cited right behind the motion, or the only one in the note called there, or in a note
    called further on in the block, if that note speaks of a motion of the same name.
    """
    cited: dict[str, list[Found]] = {}
    calls: dict[str, list[re.Match[str]]] = {}
    for one in citations:
        cited.setdefault(one.unit.id, []).append(one.found)
        if one.unit.id not in calls:
            calls[one.unit.id] = list(_CALL.finditer(one.unit.source.text))
    return [_with_number(one, cited, calls) if one.found.type == "motie" else one for one in citations]


def _with_number(
    one: InUnit, cited: Mapping[str, Sequence[Found]], calls: Mapping[str, Sequence[re.Match[str]]]
) -> InUnit:
    behind = _behind(one, cited)
    if behind:
        return _resolved(one, behind, "")
    motion, here = one.found, calls[one.unit.id]
    for call in here[bisect_left(here, motion.end, key=re.Match.start) :]:
        note = cited.get(f"n{call['note']}", ())
        papers = {(p.dossier, p.suffix, p.number): p for p in note if p.type == "kamerstuk" and p.number}
        same_name = any(other.type == "motie" and _key(other) == _key(motion) for other in note)
        if len(papers) == 1 and (same_name or call.start() == motion.end):
            return _resolved(
                one, next(iter(papers.values())), f"Het nummer staat in voetnoot {call['note']}."
            )
    return one


def _behind(one: InUnit, cited: Mapping[str, Sequence[Found]]) -> Found | None:
    """Return the paper cited right behind a motion, with at most what the motion is about between them."""
    motion, text, here = one.found, one.unit.text, cited[one.unit.id]
    for paper in here[bisect_left(here, motion.end, key=_start) :]:
        if paper.start > motion.end + _FARTHEST:
            return None
        if paper.type == "kamerstuk" and paper.dossier and paper.number:
            gap = text[motion.end : paper.start]
            about = _ABOUT.fullmatch(gap) and not _MOTION.search(gap)
            return paper if _DIRECTLY.fullmatch(gap) or about else None
    return None


def _start(found: Found) -> int:
    return found.start


def _key(motion: Found) -> str:
    return (motion.title or "").removesuffix(" c.s.").casefold()


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
