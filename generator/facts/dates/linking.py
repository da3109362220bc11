"""Expressions that belong together: ranges ("31 mei tot en met 2 juni"), pairs that share a year or "jl."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.facts.dates.expression import Expression, Point, follows
from generator.facts.dates.vocabulary import DASH, GAP, SPACE, ends_with

_THROUGH = re.compile(
    rf"(?:{GAP}(?:tot en met|t/m|tot aan|tot|naar)(?:{SPACE}(?:op|in|en met))?{SPACE}|{GAP}{DASH}{GAP})$",
    re.I,
)
_AND = re.compile(
    rf"(?:{GAP},{GAP}|{GAP},?{GAP}(?:en|of|op|&){SPACE}(?:(?:op|in|van|met){SPACE})?|{GAP}/{GAP})$", re.I
)
_BETWEEN = re.compile(rf"tussen{SPACE}$", re.IGNORECASE)
_IN = re.compile(rf"{SPACE}(?:(?:in|op|eind|begin){SPACE})?$", re.IGNORECASE)
# "De top van volgend jaar| in Den Haag, op |24 en 25 juni": the days are of that year.
_AT_PLACE = re.compile(
    rf"{SPACE}(?:in|te){SPACE}[A-Z][\w-]{{1,30}}(?:{SPACE}[A-Z][\w-]{{1,30}})?,?{SPACE}(?:op|van|in){SPACE}"
)

# "van 29 januari (Kamerstuk 27 925, nr. 570) en 9 september 2016": an aside does not part the two.
_ASIDE = re.compile(rf"{GAP}\([^()]{{1,80}}\)")

_SAME_KIND = (("days", "figures"), ("month",), ("year",), ("season",), ("quarter",))


def linked(text: str, expressions: Sequence[Expression]) -> list[Expression]:
    """Return the expressions, in order, with those joined or completed that the words between them tie."""
    ordered = sorted(expressions, key=lambda e: e.start)
    # From the end, so that in "4 oktober, 16 november en 3 december jl." the last completes all before it.
    found: list[Expression] = []
    for expression in reversed(ordered):
        after = found[-1] if found else None
        if after is None:
            found.append(expression)
            continue
        between = text[expression.end : after.start]
        if expression.rule == "relative-year" and _AT_PLACE.fullmatch(between) and _lacks_year(after):
            after = found[-1] = replace(after, shift=expression.shift)
        joined = _joined(text, expression, between, after)
        if joined is not None:
            found[-1] = joined
        else:
            found.append(_completed(expression, between, after))
    return found[::-1]


def _joined(text: str, first: Expression, between: str, second: Expression) -> Expression | None:
    """Return one expression for both, or None where they are two."""
    if first.rule == "relative-year" and _IN.fullmatch(between) and _lacks_year(second):
        return replace(second, start=first.start, shift=first.shift)
    if not any(first.rule in kind and second.rule in kind for kind in _SAME_KIND):
        return None
    through = _THROUGH.fullmatch(between) is not None
    pair = _AND.fullmatch(between) is not None
    between_them = pair and ends_with(_BETWEEN, text, first.start) is not None
    if not (through or between_them or (pair and _adjoining(first, second))):
        return None
    return _range(first, second)


def _adjoining(first: Expression, second: Expression) -> bool:
    """Say whether the second begins where the first ends, so that "en" makes one stretch of the two."""
    pointed = first.mark or first.shift is not None
    if pointed and (first.mark, first.shift) != (second.mark, second.shift):
        return False
    if first.has_year and (first.rule != "year" or not second.has_year):
        return False
    return follows(first.last, second.first)


def _range(first: Expression, second: Expression) -> Expression | None:
    """Return the stretch from one to the other; a first without a year takes that of the second."""
    start, last = first.first, second.last
    if first.has_year and not second.has_year:
        start, last, crosses = first.first, second.last, False
        year = first.last.year or 0
        runs_over = (last.month or 0) < (start.month or 0)
        last = last.in_year(year + 1 if runs_over else year)
    else:
        crosses = not first.has_year and (start.month or 0) > (last.month or 0)
        if not first.has_year and second.has_year:
            start = start.in_year((second.last.year or 0) - (1 if crosses else 0))
    whole = replace(
        second,
        start=first.start,
        first=start,
        last=last,
        weekday=first.weekday,
        crosses=crosses,
        mark=second.mark or first.mark,
        shift=second.shift if second.shift is not None else first.shift,
    )
    return whole if whole.valid() else None


def _lacks_year(expression: Expression) -> bool:
    return (
        not expression.has_year
        and expression.shift is None
        and not expression.mark
        and not expression.step
        and expression.last.month is not None
    )


def _completed(expression: Expression, between: str, after: Expression) -> Expression:
    """Return the expression with the year or mark of the one that "en" or a comma ties to it."""
    if not _AND.fullmatch(_ASIDE.sub("", between)) or not _lacks_year(expression) or expression.open:
        return expression
    if after.rule not in ("days", "month", "figures"):
        return expression
    if after.has_year:
        year = (after.first.year or 0) - (1 if _later(expression.last, after.first) else 0)
        return expression.in_year(year)
    return replace(expression, mark=after.mark, shift=after.shift)


def _later(point: Point, other: Point) -> bool:
    """Say whether the point falls later in the year than the other, so that the year before must be meant."""
    return (point.month or 0, point.day or 0) > (other.month or 0, other.day or 0)
