"""Gives motions named by a member the number under which they are cited right there.

Members move many motions: the same name elsewhere in a letter proves nothing, and is not used.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.facts.references.found import Found
from generator.facts.units import Unit

# Between a motion and its number: "motie van het lid Akerboom (PvdD) over ... (Kamerstuk 36 410 XIV, nr. 9)".
_DIRECTLY = re.compile(r"\s*(?:\([A-Za-z0-9/ -]{2,30}\)\s*)?[,:(]*\s*(?:zie\s+)?", re.IGNORECASE)
_ABOUT = re.compile(r"[^.;()]{0,250}\(\s*(?:zie\s+)?", re.IGNORECASE)
_MOTION = re.compile(r"\bmoties?\b", re.IGNORECASE)
_CALL = re.compile(r"\s?[.,]?\[\^(?P<note>[^\]\s]+)\]")


@dataclass(frozen=True, slots=True)
class InUnit:
    """A citation with the unit it stands in."""

    unit: Unit
    found: Found


def with_numbers(citations: Sequence[InUnit]) -> list[InUnit]:
    """Return the citations; a motion has dossier and number where one paper alone can be meant.

    That is the paper cited right behind the motion, or else the only one in the note called there.
    """
    papers: dict[str, list[Found]] = {}
    for one in citations:
        if one.found.type == "kamerstuk" and one.found.dossier and one.found.number:
            papers.setdefault(one.unit.id, []).append(one.found)
    return [_with_number(one, papers) if one.found.type == "motie" else one for one in citations]


def _with_number(one: InUnit, papers: Mapping[str, Sequence[Found]]) -> InUnit:
    motion, text = one.found, one.unit.text
    behind = next((paper for paper in papers.get(one.unit.id, ()) if paper.start >= motion.end), None)
    if behind:
        gap = text[motion.end : behind.start]
        about = _ABOUT.fullmatch(gap) and not _MOTION.search(gap)
        if _DIRECTLY.fullmatch(gap) or about:
            return _resolved(one, behind, "")
    call = _CALL.match(one.unit.source.text, motion.end)
    noted = papers.get(f"n{call['note']}", ()) if call else ()
    if call and len({(paper.dossier, paper.suffix, paper.number) for paper in noted}) == 1:
        return _resolved(one, noted[0], f"Het nummer staat in voetnoot {call['note']}.")
    return one


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
