"""A title over several lines, which names a meeting on one and its days on the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.facts.meetings.candidates import Candidate
from generator.facts.units import Unit, units
from generator.model.document import Document
from generator.model.facts import DateMention

_MARK = re.compile(r"[\W\dIVXivx]{0,6}")
# The days stand no further below the name than this, in lines with text, the marks of an outline included.
_BELOW = 2


def with_days_below(
    candidates: Sequence[Candidate], document: Document, dates: Sequence[DateMention]
) -> list[Candidate]:
    """Return the candidates, those of a title without days with the days on a line below."""
    order = list(units(document))
    place = {unit.id: at for at, unit in enumerate(order)}
    return [
        _dated(one, order[place[one.unit.id] + 1 :][:_BELOW], dates)
        if one.zone == "name" and one.phrase.date is None
        else one
        for one in candidates
    ]


def _dated(candidate: Candidate, below: Sequence[Unit], dates: Sequence[DateMention]) -> Candidate:
    """Return the candidate with the days of the first line below it that is not only a mark."""
    line = next((unit for unit in below if not _MARK.fullmatch(unit.text)), None)
    if line is None:
        return candidate
    for mention in dates:
        whole = mention.span.block == line.id and mention.raw.strip() == line.text.strip()
        if whole and mention.precision == "day" and mention.start is not None:
            return replace(candidate, phrase=replace(candidate.phrase, date=mention))
    return candidate
