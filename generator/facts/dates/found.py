"""Date expressions in a letter: where each stands, in which sentence, and which way that sentence looks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.facts.dates.expression import Expression
from generator.facts.dates.grammar import find_expressions
from generator.facts.dates.tense import Direction, clause_direction, direction
from generator.facts.dates.vocabulary import month_name
from generator.facts.sentences import split_sentences
from generator.facts.units import Unit, units
from generator.model.document import Document

# So far from a date, in characters, a sentence is asked for its tense.
_NEAR = 400


@dataclass(frozen=True, slots=True)
class Found:
    """An expression with the unit it stands in and its sentence, ``begin``..``finish`` of the unit's text."""

    unit: Unit
    expression: Expression
    begin: int
    finish: int

    @property
    def raw(self) -> str:
        """The words themselves."""
        return self.unit.text[self.expression.start : self.expression.end]

    @property
    def sentence(self) -> str:
        """The sentence in which they stand."""
        return self.unit.text[self.begin : self.finish].strip()

    @property
    def before(self) -> str:
        """What comes before them in the sentence."""
        return self.unit.text[self.begin : self.expression.start]

    @property
    def line(self) -> int:
        """The line of the source on which they begin."""
        return self.unit.line_at(self.expression.start)

    @property
    def tense(self) -> Direction:
        """Which way the words themselves or their sentence look."""
        if self.expression.mark in ("past", "future"):
            return "past" if self.expression.mark == "past" else "future"
        return direction(*self._in_sentence())

    @property
    def own_tense(self) -> Direction:
        """The same, from the words of their own clause only: what proves something may not be borrowed."""
        if self.expression.mark in ("past", "future"):
            return self.tense
        return clause_direction(*self._in_sentence())

    def _in_sentence(self) -> tuple[str, int, int]:
        """Return the sentence, of a very long one what stands near, and where the expression is in it."""
        begin = max(self.begin, self.expression.start - _NEAR)
        finish = min(self.finish, self.expression.end + _NEAR)
        return (
            self.unit.text[begin:finish],
            self.expression.start - begin,
            self.expression.end - begin,
        )


def collect(document: Document) -> list[Found]:
    """Return every date expression of the letter, in reading order."""
    return [found for unit in units(document) for found in _in_unit(unit)]


def _in_unit(unit: Unit) -> list[Found]:
    expressions = find_expressions(unit.text)
    if not expressions:
        return []
    sentences = split_sentences(unit.text) or ((0, len(unit.text)),)
    result = []
    for expression in expressions:
        # "jl." may look like the end of a sentence inside the expression: it then ends with the expression.
        begin = next((a for a, b in sentences if a <= expression.start < b), 0)
        finish = next((b for a, b in sentences if expression.end <= b), len(unit.text))
        result.append(Found(unit, expression, begin, max(finish, expression.end)))
    return result


def in_dutch(day: date) -> str:
    """Return the day as Dutch writes it: "6 november 2020"."""
    return f"{day.day} {month_name(day.month)} {day.year}"


def days_in_dutch(start: date, end: date) -> str:
    """Return the days as Dutch writes them: "13 en 14 februari 2019", "30 november en 1 december 2021"."""
    if start == end:
        return in_dutch(start)
    link = "en" if (end - start).days == 1 else "tot en met"
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} {link} {in_dutch(end)}"
    year = "" if start.year == end.year else f" {start.year}"
    return f"{start.day} {month_name(start.month)}{year} {link} {in_dutch(end)}"
