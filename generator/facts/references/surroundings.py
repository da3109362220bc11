"""What stands around a citation: the other citations of its unit, and the notes that are called there."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.facts.references.found import Found
from generator.facts.units import Unit

_CALL = re.compile(r"\s?[.,]?\[\^(?P<note>[^\]\s]+)\]")


@dataclass(frozen=True, slots=True)
class InUnit:
    """A citation with the unit it stands in."""

    unit: Unit
    found: Found


@dataclass(frozen=True, slots=True)
class Surroundings:
    """All citations of a letter by the id of their unit, in order of place, and the calls of notes there."""

    cited: Mapping[str, Sequence[Found]]
    calls: Mapping[str, Sequence[re.Match[str]]]

    def behind(self, one: InUnit, reach: int) -> Iterator[Found]:
        """Yield the citations that begin at most ``reach`` characters behind ``one``."""
        here = self.cited[one.unit.id]
        for paper in here[bisect_left(here, one.found.end, key=_start) :]:
            if paper.start > one.found.end + reach:
                return
            yield paper

    def before(self, one: InUnit, reach: int) -> Iterator[Found]:
        """Yield the citations that end at most ``reach`` characters before ``one``."""
        here = self.cited[one.unit.id]
        for paper in reversed(here[: bisect_left(here, one.found.start, key=_start)]):
            if one.found.start - paper.end > reach:
                return
            if paper.end <= one.found.start:
                yield paper

    def called_behind(self, one: InUnit) -> Iterator[tuple[re.Match[str], Sequence[Found]]]:
        """Yield the calls of notes behind ``one`` in its unit, each with what its note cites."""
        here = self.calls[one.unit.id]
        for call in here[bisect_left(here, one.found.end, key=re.Match.start) :]:
            yield call, self.cited.get(f"n{call['note']}", ())


def _start(found: Found) -> int:
    return found.start


def surroundings(citations: Sequence[InUnit]) -> Surroundings:
    """Return what stands around the citations of one letter."""
    cited: dict[str, list[Found]] = {}
    calls: dict[str, list[re.Match[str]]] = {}
    for one in citations:
        cited.setdefault(one.unit.id, []).append(one.found)
        if one.unit.id not in calls:
            calls[one.unit.id] = list(_CALL.finditer(one.unit.source.text))
    return Surroundings(cited, calls)
