"""Which people, countries, places and organisations a letter names, and where.

Names stand in the knowledge; this module only lays them over the text. The longest name wins: where a
commission, a region or a treaty is called after a country, the country itself is not named. Adjectives
("Russische troepen") are not names. Nothing is guessed from a capital: a name that the knowledge does not
have is not found. Where one stretch of text could name two, both are given and flagged.
"""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.facts.references.treaties import named_treaties
from generator.facts.units import Unit, units
from generator.model.document import Block, Document
from generator.model.facts import NameMention, Span
from generator.model.knowledge import Entity, Knowledge

# What letters cite, as references are.
_CITED = ("verdrag", "advies")


@dataclass(frozen=True, slots=True)
class _Hit:
    """A name in a unit; ``entity`` is None for words that are no name but hide one (a treaty)."""

    start: int
    end: int
    entity: Entity | None


def find_names(document: Document, knowledge: Knowledge) -> tuple[NameMention, ...]:
    """Return the names in the running text, headings and notes of the letter, in reading order."""
    entities = [entity for entity in knowledge.entities.values() if entity.kind not in _CITED]
    treaties = [entity for entity in knowledge.entities.values() if entity.kind == "verdrag"]
    return tuple(
        mention
        for unit in units(document)
        if not (isinstance(unit.source, Block) and unit.source.type in ("opening", "closing"))
        for mention in _mentions(unit, entities, treaties)
    )


def _mentions(unit: Unit, entities: Iterable[Entity], treaties: Iterable[Entity]) -> Iterator[NameMention]:
    hits = [_Hit(*span, None) for span in named_treaties(unit.text, treaties)]
    for entity in entities:
        for pattern in entity.patterns:
            hits += [_Hit(*found.span(), entity) for found in pattern.finditer(unit.text)]
    taken = _longest(hits)
    named = {(hit.start, hit.end, hit.entity.id): hit.entity for hit in hits if hit.entity}
    bearers = Counter((start, end) for start, end, _ in named)
    for start, end, entity_id in sorted(named):
        if (start, end) in taken:
            several = bearers[start, end] > 1
            raw = " ".join(unit.text[start:end].split())
            ambiguous = several or named[start, end, entity_id].ambiguous
            yield NameMention(entity_id, raw, Span(unit.id, start, end), ambiguous)


def _longest(hits: Iterable[_Hit]) -> set[tuple[int, int]]:
    """Return the stretches that remain when of two that overlap the longer is kept, or else the first."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted({(hit.start, hit.end) for hit in hits}, key=lambda at: (at[0] - at[1], at[0])):
        place = bisect(kept, (start, end))
        after_last = place == 0 or kept[place - 1][1] <= start
        if after_last and (place == len(kept) or end <= kept[place][0]):
            kept.insert(place, (start, end))
    return set(kept)
