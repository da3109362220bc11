"""All date expressions of a text: each rule looks for its own kind, the longest of what overlaps is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.facts.dates.calendar_days import find_days, find_dezer, find_months, find_numeric
from generator.facts.dates.expression import Expression
from generator.facts.dates.linking import linked
from generator.facts.dates.masks import masked
from generator.facts.dates.parts_of_year import find_quarters, find_seasons, made_vague
from generator.facts.dates.relative import find_relative
from generator.facts.dates.years import find_coordinated_years, find_decades, find_years

Rule = Callable[[str], Iterator[Expression]]

# Of two that cover the same words the earlier in this list is kept.
RULES: tuple[Rule, ...] = (
    find_days,
    find_numeric,
    find_dezer,
    find_quarters,
    find_seasons,
    find_decades,
    find_months,
    find_relative,
    find_years,
)


def find_expressions(text: str) -> list[Expression]:
    """Return the date expressions of ``text`` in order, none overlapping another."""
    visible = masked(text)
    found = [expression for rule in RULES for expression in rule(visible)]
    chosen = _choose(found)
    chosen = _choose([*chosen, *find_coordinated_years(visible, chosen)])
    whole = linked(visible, [e for e in chosen if e.valid()])
    return _choose(made_vague(visible, expression) for expression in whole)


def _choose(found: Iterable[Expression]) -> list[Expression]:
    """Return the expressions that begin first, of those the longest, without what overlaps them."""
    kept: list[Expression] = []
    for expression in sorted(found, key=lambda e: (e.start, -e.end)):
        if not kept or expression.start >= kept[-1].end:
            kept.append(expression)
    return kept
