"""A meeting as a sentence of the letter speaks of it, with the role that it has, and when it was written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.facts.dates import first_day, last_day
from generator.facts.meetings.phrases import Phrase
from generator.facts.units import Unit
from generator.model.facts import Role

Zone = Literal["name", "opening", "text", "note"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase in its unit with the role that its sentence gives it, and the name of the rule that did.

    ``why`` says how its level is known where the sentence does not name it.
    """

    unit: Unit
    phrase: Phrase
    zone: Zone
    role: Role = "mentioned"
    rule: str = "mentioned"
    why: str = ""

    @property
    def sentence(self) -> str:
        """The sentence that speaks of the meeting."""
        return self.unit.text[self.phrase.begin : self.phrase.finish].strip()

    @property
    def words(self) -> str:
        """The words that name it."""
        return self.unit.text[self.phrase.words.start : self.phrase.words.end]


@dataclass(frozen=True, slots=True)
class Moment:
    """The day of writing, or the days between which it lies."""

    first: date | None
    last: date | None

    def is_past(self, candidate: Candidate) -> bool | None:
        """Say whether the meeting was before the letter; None where that is not known."""
        mention = candidate.phrase.date
        if mention is None or mention.start is None or mention.end is None:
            return None
        if self.first is not None and last_day(mention.end) <= self.first:
            return True
        if self.last is not None and first_day(mention.start) >= self.last:
            return False
        return None


def same_levels(one: Candidate, other: Candidate) -> bool:
    """Say whether the two can be one meeting by their levels: of one in common, or one of them of none."""
    first, second = one.phrase.words.levels, other.phrase.words.levels
    return not first or not second or bool(set(first) & set(second))
