"""Gives a council's paper that is named by its title the number that stands with that title elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from generator.facts.references.found import Found
from generator.facts.references.surroundings import InUnit
from generator.model.knowledge import Entity

# A title this long is not by chance the beginning of another.
_SURE, _LONGEST = 12, 250


def with_numbers_of_titles(citations: Sequence[InUnit], known: Iterable[Entity]) -> list[InUnit]:
    """Return the citations; a paper cited by title alone has the number that another has with that title.

    Where none has, it may be one of ``known``, the papers that the knowledge tells by their titles: of these
    the series is known too, where a letter calls a numbered advice a short one.
    """
    known = tuple(known)
    numbered = {
        _key(one.found.title): one.found
        for one in reversed(citations)
        if one.found.title and one.found.rule == "advies-nummer"
    }
    ways = {"advies-titel": partial(_with_number, numbered=numbered, known=known)}
    ways["advies-nummer"] = partial(_in_series, known=known)
    return [ways[one.found.rule](one) if one.found.rule in ways else one for one in citations]


def _in_series(one: InUnit, known: Iterable[Entity]) -> InUnit:
    """Return a numbered paper with the id that the paper of that title and number is known by."""
    found = one.found
    for entity in known if found.title and found.number else ():
        if entity.id.endswith(f"-{found.number}") and any(
            p.regex.match(found.title or "") for p in entity.patterns
        ):
            return InUnit(one.unit, replace(found, known_id=entity.id))
    return one


def _with_number(one: InUnit, numbered: Mapping[str, Found], known: Iterable[Entity]) -> InUnit:
    """Return ``one`` with its number; its title may go on ("Titel: ondertitel") in one of the two places.

    Behind the word for the paper a title need not stand between quotation marks.
    """
    found = one.found
    title = found.title or " ".join(one.unit.text[found.end : found.end + _LONGEST].split())
    for key, other in numbered.items():
        shorter = found.title is not None and len(title) >= _SURE and key.startswith(_key(title))
        if other.type == found.type and (shorter or (len(key) >= _SURE and _key(title).startswith(key))):
            reasoning = "Het nummer staat elders in de brief bij dezelfde titel."
            same = replace(found, number=other.number, known_id=other.known_id, title=other.title)
            return InUnit(one.unit, replace(same, reasoning=reasoning))
    for entity in known:
        if any(pattern.regex.match(title) for pattern in entity.patterns):
            number = entity.id.rsplit("-", 1)[-1]
            same = replace(found, number=number, known_id=entity.id, title=entity.name)
            return InUnit(one.unit, replace(same, reasoning="Het nummer volgt uit de titel."))
    return one


def _key(title: str | None) -> str:
    return " ".join((title or "").casefold().split())
