"""Which days an expression without a year means, seen from a given day of writing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from generator.facts.dates.expression import Expression, Point, point_of
from generator.facts.dates.tense import Direction

# An expression without any pointer means the nearest such day, if that is near enough to leave no doubt or in
# the year of the letter: of another year a writer names the number.
NEAR = timedelta(days=120)
# Where the tense of the sentence points at another year than the letter's, it does so no further than this
# (for months no further than the above: "spraken over de bijeenkomst in december" may look ahead),
FAR = timedelta(days=250)
# and a day as near as this is meant all the same: "zal de uitkomsten van 14 september toelichten".
VERY_NEAR = timedelta(days=60)

Stretch = tuple[Point, Point]


def as_of(expression: Expression, tense: Direction, day: date) -> Stretch | None:
    """Return the stretch that the expression means if written on ``day``; None where that stays open."""
    if expression.open and not (tense and expression.precision in ("season", "quarter")):
        return None
    if expression.has_year:
        return expression.first, expression.last
    if expression.step and expression.step != "season":
        return _steps(expression, day)
    if expression.mark == "this":
        first, last = (Point(day.year, day.month, one.day) for one in (expression.first, expression.last))
        return (first, last) if first.exists() and last.exists() else None
    if expression.last.month is None:
        year = Point(day.year + expression.shift) if expression.shift is not None else None
        return (year, year) if year else None
    chosen = _chosen_year(expression, tense, day)
    return (chosen.first, chosen.last) if chosen is not None and chosen.valid() else None


def _steps(expression: Expression, day: date) -> Stretch | None:
    if expression.step == "day":
        first = day + timedelta(days=expression.steps)
        return point_of(first), point_of(first + timedelta(days=expression.further))
    if expression.step == "week":
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=expression.steps)
        if expression.weekday is not None:
            found = monday + timedelta(days=expression.weekday)
            return point_of(found), point_of(found)
        return point_of(monday), point_of(monday + timedelta(days=6))
    if expression.step == "month":
        months = day.year * 12 + day.month - 1 + expression.steps
        point = Point(months // 12, months % 12 + 1)
        return point, point
    if expression.weekday is None:
        return None
    ahead = (expression.weekday - day.weekday()) % 7
    found = (
        day + timedelta(days=ahead or 7) if expression.steps > 0 else day - timedelta(days=(7 - ahead) or 7)
    )
    return point_of(found), point_of(found)


def _chosen_year(expression: Expression, tense: Direction, day: date) -> Expression | None:
    if expression.step == "season":
        # In January "deze winter" began in the year before; the year given is that of the last month.
        late = expression.crosses and day.month > expression.last.month if expression.last.month else False
        return expression.in_year(day.year + (1 if late else 0))
    if expression.shift is not None:
        return expression.in_year(day.year + expression.shift + (1 if expression.crosses else 0))
    options = [expression.in_year(day.year + offset) for offset in (-1, 0, 1, 2)]
    options = [option for option in options if option.valid()]
    if expression.precision == "season" and expression.mark:
        return _whole(options, expression.mark, day)
    if expression.mark == "past":
        return _before(options, day)
    if expression.mark == "future":
        return _after(options, day)
    return _unmarked(options, expression.weekday, tense, day)


def _whole(options: list[Expression], mark: str, day: date) -> Expression | None:
    """Return the season that has ended ("afgelopen") or has yet to begin ("komende")."""
    if mark == "past":
        return next((o for o in reversed(options) if o.last.latest() < day), None)
    return next((o for o in options if o.first.earliest() > day), None)


def _before(options: list[Expression], day: date) -> Expression | None:
    """Return the last that began before or on the day; a month that is still going on is none of the past."""
    past = [o for o in options if o.first.earliest() <= day]
    if past and past[-1].first.day is None and past[-1].last.latest() >= day:
        return None
    return past[-1] if past else None


def _after(options: list[Expression], day: date) -> Expression | None:
    ahead = [o for o in options if o.last.latest() >= day]
    return ahead[0] if ahead else None


def _gap(option: Expression, day: date) -> timedelta:
    if option.first.earliest() <= day <= option.last.latest():
        return timedelta(0)
    if option.last.latest() < day:
        return day - option.last.latest()
    return option.first.earliest() - day


def _unmarked(
    options: list[Expression], weekday: int | None, tense: Direction, day: date
) -> Expression | None:
    """Return the nearest, if it is near, or if the tense of its sentence agrees or decides."""
    if weekday is not None and options and options[0].first.day is not None:
        matching = [o for o in options if o.first.earliest().weekday() == weekday]
        if len(matching) == 1:
            return matching[0]
    nearest = min(options, key=lambda o: _gap(o, day), default=None)
    if nearest is None:
        return None
    if not tense:
        return nearest if _gap(nearest, day) <= NEAR or nearest.last.year == day.year else None
    told = [o for o in options if (o.first.earliest() <= day if tense == "past" else o.last.latest() >= day)]
    if not told:
        return None
    by_tense = told[-1] if tense == "past" else told[0]
    if by_tense == nearest or by_tense.last.year == day.year:
        return by_tense
    if _gap(by_tense, day) <= (FAR if by_tense.first.day is not None else NEAR):
        return by_tense
    # Where the tense points at more than eight months away, it is not the day of which it speaks.
    return nearest if _gap(nearest, day) <= (NEAR if _gap(by_tense, day) > FAR else VERY_NEAR) else None


def same(first: Stretch | None, second: Stretch | None) -> bool:
    """Say whether both are known and the same."""
    return first is not None and first == second


def within(expression: Expression, first: date, last: date) -> Expression | None:
    """Return the day expression in the year that puts it inside ``first``..``last``, or None."""
    for year in {first.year, last.year}:
        placed = replace(expression.in_year(year), crosses=False)
        if placed.valid() and first <= placed.first.earliest() and placed.last.latest() <= last:
            return placed
    return None
