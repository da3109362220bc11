"""Gives a council's paper that is named by its title the number that stands with that title elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.facts.references.found import Found
from generator.facts.references.surroundings import InUnit

# A title this long is not by chance the beginning of another.
_SURE, _LONGEST = 12, 250


def with_numbers_of_titles(citations: Sequence[InUnit]) -> list[InUnit]:
    """Return the citations; a paper cited by title alone has the number that another has with that title."""
    numbered = {
        _key(one.found.title): one.found
        for one in reversed(citations)
        if one.found.title and one.found.rule == "advies-nummer"
    }
    return [_with_number(one, numbered) if one.found.rule == "advies-titel" else one for one in citations]


def _with_number(one: InUnit, numbered: Mapping[str, Found]) -> InUnit:
    """Return ``one`` with its number; its title may go on ("Titel: ondertitel") in one of the two places.

    Behind the word for the paper a title need not stand between quotation marks.
    """
    found = one.found
    title = _key(found.title or one.unit.text[found.end : found.end + _LONGEST])
    for key, other in numbered.items():
        shorter = found.title is not None and len(title) >= _SURE and key.startswith(title)
        if other.type == found.type and (shorter or (len(key) >= _SURE and title.startswith(key))):
            reasoning = "Het nummer staat elders in de brief bij dezelfde titel."
            known = replace(found, number=other.number, known_id=other.known_id, title=other.title)
            return InUnit(one.unit, replace(known, reasoning=reasoning))
    return one


def _key(title: str | None) -> str:
    return " ".join((title or "").casefold().split())
