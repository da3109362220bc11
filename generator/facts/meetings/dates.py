"""The dates of a text as meetings need them: "op die dag" is a day, and a week or season is known by less."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from generator.facts.dates import days_in_dutch, first_day
from generator.facts.units import Unit
from generator.model.facts import DateMention, Span

# The day named last: "sinds 14 januari loopt de activiteit, waartoe op |diezelfde dag| is besloten".
_THAT_DAY = re.compile(r"\bop\s+(?P<day>(?:die|dezelfde|diezelfde)\s+dag)(?!\w)", re.IGNORECASE)
_WEEK_OF = re.compile(r"\bweek\s+van\s+(?:maandag\s+)?$", re.IGNORECASE)
# The day meant was named no further back than this, in characters.
_REACH = 250


def dates_of(unit: Unit, dates: Sequence[DateMention]) -> list[DateMention]:
    """Return the dates of a unit in reading order, and with them "die dag" as the day that it stands for."""
    own = [_of_week(unit.text, _of_year(mention)) for mention in dates if mention.span.block == unit.id]
    return sorted([*own, *_again(unit, own)], key=lambda mention: mention.span.start)


def _of_year(mention: DateMention) -> DateMention:
    """Return a season or quarter as the year that it is in: no meeting is known by its season."""
    start, end = mention.start or "", mention.end or ""
    if mention.precision not in ("season", "quarter") or not start or start[:4] != end[:4]:
        return mention
    return replace(mention, start=start[:4], end=end[:4], precision="year")


def _of_week(text: str, mention: DateMention) -> DateMention:
    """Return the day in "de week van 18 juli" as that week."""
    if mention.precision != "day" or mention.start is None or mention.start != mention.end:
        return mention
    if not _WEEK_OF.search(text, max(0, mention.span.start - 30), mention.span.start):
        return mention
    day = first_day(mention.start)
    monday = day - timedelta(days=day.weekday())
    sunday = monday + timedelta(days=6)
    week = _with_reason(mention, f"De week van «{mention.raw}»: {days_in_dutch(monday, sunday)}.")
    return replace(week, start=monday.isoformat(), end=sunday.isoformat())


def _again(unit: Unit, own: Sequence[DateMention]) -> Iterator[DateMention]:
    for match in _THAT_DAY.finditer(unit.text):
        days = [one for one in own if one.precision == "day" and one.span.end <= match.start()]
        if days and days[-1].start and match.start() - days[-1].span.end <= _REACH:
            span = Span(unit.id, match.start("day"), match.end("day"))
            meant = _with_reason(
                days[-1], f"«{match.group('day')}» is de dag die ervoor staat: {days[-1].raw}."
            )
            yield replace(meant, raw=match.group("day"), span=span)


def _with_reason(mention: DateMention, reason: str) -> DateMention:
    """Return the mention with one more step in how it is known."""
    reasoning = " ".join(filter(None, (mention.evidence.reasoning, reason)))
    return replace(mention, evidence=replace(mention.evidence, how="inferred", reasoning=reasoning))
