"""What a letter refers to: parliamentary papers in all their spellings, and what is cited beside them.

In the manner of citation finders: find in each block and note, keep what does not overlap, resolve, and only
then name. A dossier number, a treaty or a council that a rule would have to know stands in the knowledge.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.facts.references.addresses import address, identity
from generator.facts.references.advice import find_advices
from generator.facts.references.bracketed import find_bracketed
from generator.facts.references.chamber_numbers import find_chamber_numbers
from generator.facts.references.days import with_days
from generator.facts.references.debates import find_debates
from generator.facts.references.dossiers import find_dossiers, find_numbered_before
from generator.facts.references.european import find_european
from generator.facts.references.found import Found
from generator.facts.references.gazettes import find_gazettes
from generator.facts.references.identifiers import find_identifiers
from generator.facts.references.letters import find_letters
from generator.facts.references.motions import find_motions
from generator.facts.references.own import without_own
from generator.facts.references.papers import find_papers
from generator.facts.references.proceedings import find_annexes, find_records
from generator.facts.references.repeated import with_repeated
from generator.facts.references.resolutions import find_resolutions
from generator.facts.references.resolve import MOVED, with_numbers
from generator.facts.references.surroundings import InUnit
from generator.facts.references.treaties import find_treaties
from generator.facts.units import Unit, units
from generator.model.document import Block, Document
from generator.model.facts import Evidence, How, Reference, Span
from generator.model.knowledge import Entity, Knowledge

__all__ = ["find_references", "with_days", "without_own"]

_NO_CITATIONS = ("signature", "dateline", "addressee", "salutation", "valediction", "leftover")
# Here stand numbers of the letter itself: only what a word announces and what has a number is a citation.
_OWN_NUMBERS = ("masthead", "letterhead")
_REPORT_OF = re.compile(r"verslag\s+van\s+een\s+$", re.IGNORECASE)
# What a motion may be called after that is no member of parliament.
_SUBJECTS = ("land", "plaats", "organisatie")


@dataclass(frozen=True, slots=True)
class _Named:
    """What the knowledge names that letters cite, and what motions are about."""

    treaties: tuple[Entity, ...]
    advices: tuple[Entity, ...]
    subjects: tuple[Entity, ...]


def find_references(document: Document, knowledge: Knowledge) -> tuple[Reference, ...]:
    """Return every citation in the letter's blocks and notes, in reading order.

    ``raw`` is the stretch of text that ``span`` marks; in a list ("nrs. 12 en 15") each paper has its own
    stretch. ``dossier`` is digits only, ``session`` "2021-2022", ``chamber`` "tk" or "ek". A motion cited by
    name and number gives two references with one id: the motion's name and the paper.
    """
    running = _running(knowledge)
    named = _Named(*(_of_kinds(knowledge, kinds) for kinds in (("verdrag",), ("advies",), _SUBJECTS)))
    all_units = list(units(document))
    citations = [InUnit(unit, found) for unit in all_units for found in _find(unit, running, named)]
    citations = [one for one in citations if not _is_own_document(one, document.blocks[:1])]
    of_senate = any("Eerste Kamer" in b.text for b in document.blocks if b.part == "addressee")
    citations = with_repeated(all_units, with_numbers(citations, named.advices))
    resolved = (_with_chamber(one, of_senate) for one in citations)
    return tuple(_reference(one, running) for one in resolved)


def _running(knowledge: Knowledge) -> frozenset[str]:
    """Return the ids of known dossiers, and the numbers that they begin with."""
    return frozenset(knowledge.dossiers) | {name.split("-")[0] for name in knowledge.dossiers}


def _of_kinds(knowledge: Knowledge, kinds: Collection[str]) -> tuple[Entity, ...]:
    return tuple(entity for entity in knowledge.entities.values() if entity.kind in kinds)


def _find(unit: Unit, running: Collection[str], named: _Named) -> list[Found]:
    part = unit.source.part if isinstance(unit.source, Block) else ""
    if part in _NO_CITATIONS:
        return []
    candidates = [
        *find_identifiers(unit.text),
        *find_chamber_numbers(unit.text),
        *find_annexes(unit.text),
        *find_records(unit.text),
        *find_papers(unit.text, running, form_alone=part not in _OWN_NUMBERS),
        *find_numbered_before(unit.text),
        *find_dossiers(unit.text),
        *find_bracketed(unit.text),
        *find_gazettes(unit.text),
        *find_european(unit.text),
        *find_advices(unit.text),
        *find_resolutions(unit.text),
        *find_treaties(unit.text, named.treaties),
        *_called_after_members(find_motions(unit.text), named.subjects),
        *find_debates(unit.text),
        *find_letters(unit.text),
    ]
    apart = _apart(candidates)
    if part not in _OWN_NUMBERS:
        return list(apart)
    return [found for found in apart if found.type != "dossier" and not _is_of_title(unit.text, found)]


def _is_own_document(one: InUnit, first: Sequence[Block]) -> bool:
    """Say whether a number of the Chamber heads the paper: "2020D17507 LIJST VAN VRAGEN" is its own."""
    heads = any(block.id == one.unit.id and block.type in ("heading", "opening") for block in first)
    return heads and one.found.type == "document" and one.found.start == 0


def _is_of_title(text: str, found: Found) -> bool:
    """Say whether a title block names the paper itself: its number on a line, the debate that it reports."""
    if found.type == "overleg" and _REPORT_OF.search(text, max(found.start - 40, 0), found.start):
        return True
    start, end = text.rfind("\n", 0, found.start) + 1, text.find("\n", found.end)
    return text[start : end if end >= 0 else None].strip() == text[found.start : found.end]


def _called_after_members(motions: Iterable[Found], subjects: Iterable[Entity]) -> Iterator[Found]:
    """Yield the motions but for those called after a country or body that they are about."""
    known: dict[str, bool] = {}
    for motion in motions:
        name = (motion.title or "").partition(" ")[2]
        if name not in known:
            known[name] = any(p.regex.fullmatch(name) for one in subjects for p in one.patterns)
        if not known[name]:
            yield motion


def _apart(candidates: Iterable[Found]) -> Iterator[Found]:
    """Yield those that do not overlap: the first to begin and of these the longest; lists stay together.

    So do the numbers that are implied between two others, and the case and document that one address names.
    """
    reached, last = 0, None
    for found in sorted(candidates, key=lambda found: (found.start, -found.end)):
        same = last is not None and (found.start, found.end) == (last.start, last.end)
        if found.start >= reached or (same and (found.reasoning or found.rule == "adres")):
            yield found
            reached, last = found.end, found


def _with_chamber(one: InUnit, of_senate: bool) -> InUnit:
    """Hold a record or annex without a chamber to be of the Tweede Kamer, as in a letter to that chamber."""
    found = one.found
    if (
        found.type not in ("aanhangsel", "handelingen")
        or not found.number
        or found.chamber
        or found.known_id
        or of_senate
    ):
        return one
    reasoning = f"{found.reasoning} Er staat geen Kamer bij: gelezen als de Tweede Kamer.".strip()
    return InUnit(one.unit, replace(found, chamber="tk", reasoning=reasoning))


def _reference(one: InUnit, running: Collection[str]) -> Reference:
    found, unit = one.found, one.unit
    raw = " ".join(unit.text[found.start : found.end].split())
    line = unit.line_at(found.start)
    how: How = "inferred" if found.reasoning else "stated"
    paper = replace(found, type="kamerstuk") if found.type in MOVED else found
    return Reference(
        raw=raw,
        type=found.type,
        span=Span(unit.id, found.start, found.end),
        line=line,
        id=identity(paper),
        dossier=found.dossier,
        suffix=found.suffix,
        number=found.number,
        session=found.session,
        item=found.item,
        chamber=found.chamber,
        url=address(paper, running),
        title=found.title,
        evidence=Evidence(how, found.rule, line, raw, reasoning=found.reasoning),
    )
