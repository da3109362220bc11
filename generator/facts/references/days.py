"""Gives a letter or debate that is named by its day that day, as the dates of the text tell it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.facts.references.numbered_days import BY_DAY
from generator.model.facts import DateMention, Evidence, Reference


def with_days(references: Iterable[Reference], dates: Iterable[DateMention]) -> tuple[Reference, ...]:
    """Return the references; a letter or debate without a number with the last day that stands in its words.

    "het Algemeen Overleg op 27 september jl." (letter 000, line 136) is that of 27 September 2018: its year
    is inferred, and the reasoning says how. A day that the dates leave open stays open here.
    """
    days = [mention for mention in dates if mention.precision == "day" and mention.start]
    return tuple(
        _with_day(reference, days) if reference.evidence.rule in BY_DAY and not reference.id else reference
        for reference in references
    )


def _with_day(reference: Reference, days: Iterable[DateMention]) -> Reference:
    span = reference.span
    within = [
        day
        for day in days
        if day.span.block == span.block and span.start <= day.span.start and day.span.start < span.end
    ]
    if not within:
        return reference
    day, known = within[-1], reference.evidence
    if day.evidence.how != "inferred":
        return replace(reference, date=day.start)
    reasoning = f"{known.reasoning} {day.evidence.reasoning}".strip()
    evidence: Evidence = replace(known, how="inferred", reasoning=reasoning)
    return replace(reference, date=day.start, evidence=evidence)
