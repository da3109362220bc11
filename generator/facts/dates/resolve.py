"""From words to days of the calendar: stated where a year is written, otherwise inferred with the reasoning.

The order: a year in the words; words that point ("jl.", "dit jaar") from the day of writing; the same day
elsewhere in the letter; the nearest such day. Where the letter has no date, whatever is the same on every day
on which it can have been written. What remains open stays open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.facts.dates.candidates import Stretch, as_of, within
from generator.facts.dates.found import Found, in_dutch
from generator.facts.dates.opening_year import of_opening_year
from generator.facts.dates.results import Resolution, Results
from generator.facts.dates.window import Window, is_heading, prove

# A letter that is cited by its date, and how the sentence goes on to tell what it is about.
_LETTER = re.compile(r"\b(?:[Bb]rief|[Kk]amerbrief|[Bb]rieven)\b[^;]*?(?:\bd\.d\.|\bdd\.|\bvan)?\s*$")
_CONTENTS = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:inzake|houdende|ter\s+aanbieding|over|met|betreffende|waarin|waarbij)\b",
    re.IGNORECASE,
)
# The report of a debate is adopted weeks later; what stands below this was written or said on its day.
_DEBATE = (
    re.compile(r"\b(?:heeft|hebben)\s+op\s+$"),
    re.compile(r"\s+(?:\w+\s+){0,3}overleg\s+gevoerd\b"),
)
# No sentence that tells a story has more dates than this.
_MANY = 30
# What happened within more days than this is no single story.
_LONGEST = timedelta(days=120)


@dataclass(frozen=True, slots=True)
class _Writing:
    """When the words were written: ``day`` if it is known, else within ``window``; ``called`` in Dutch.

    ``likely`` marks the weeks around the days of which the letter brings a report or an agenda.
    """

    day: date | None
    window: Window
    called: str = "de datum van de brief"
    likely: bool = False


def resolve(
    found: Sequence[Found], anchor: date | None, bounds: tuple[date | None, date | None]
) -> list[Resolution]:
    """Return what each expression means in a letter of the day ``anchor``, or written within ``bounds``."""
    results = Results(found)
    for index, one in enumerate(found):
        if one.expression.has_year:
            stretch = (one.expression.first, one.expression.last)
            results[index] = Resolution(stretch, "stated", one.expression.rule)
    window, likely = _window(found, anchor, bounds, results)
    letter = _Writing(anchor, window)
    debate = _debate(found)
    for index, one in enumerate(found):
        cited = _cited_letter(found, index) if index not in results or not one.expression.has_year else None
        if cited is not None:
            results[index] = _seen_from_cited(one, cited)
    waiting = [index for index in range(len(found)) if index not in results]
    writing = {index: debate[1] if debate and index > debate[0] else letter for index in waiting}
    for index in waiting:
        if _points(found[index]):
            pointed = _seen_from(found, index, writing[index])
            twin = None if pointed.stretch else _same_day(found[index], results)
            results[index] = twin or pointed
    for index in waiting:
        if index not in results:
            twin = _same_day(found[index], results) or of_opening_year(found, index, results)
            seen = _seen_from(found, index, writing[index])
            results[index] = twin or _in_told_stretch(found, index, seen, writing[index]) or seen
    if anchor is None:
        _from_what_it_brings(found, results, [i for i in waiting if writing[i] is letter], likely)
    return [results[index] for index in range(len(found))]


def _from_what_it_brings(
    found: Sequence[Found], results: Results, indexes: Sequence[int], likely: Window
) -> None:
    """Add what the days of which a letter without a date brings a report or an agenda tell, or its title."""
    for index in indexes:
        if results[index].stretch is None:
            soon = _seen_from(found, index, _Writing(None, likely, likely=True))
            titled = _month_of_title(found, index)
            results[index] = soon if soon.stretch else titled or results[index]


def _debate(found: Sequence[Found]) -> tuple[int, _Writing] | None:
    """Return the day of the debate that is reported, with the place of its date among the expressions.

    kst-28676-389, adopted on 2 March 2022: "heeft op 10 februari 2022 overleg gevoerd", and then in the
    chairman's words "de NAVO-ministeriële van 16 en 17 februari aanstaande".
    """
    before, after = _DEBATE
    for index, one in enumerate(found):
        dated = one.expression.is_days and one.expression.has_year and before.search(one.before)
        if dated and after.match(one.unit.text, one.expression.end):
            day = one.expression.last.latest()
            return index, _Writing(day, Window(day, day), "de dag van het overleg")
    return None


def _window(
    found: Sequence[Found],
    anchor: date | None,
    bounds: tuple[date | None, date | None],
    results: Results,
) -> tuple[Window, Window]:
    """Return when the letter was written for sure, and when most likely, by what it brings.

    Without a date, add to the results the years that it proves.
    """
    if anchor is not None:
        return Window(anchor, anchor), Window()
    proof = prove(found)
    window = proof.window
    if bounds[0]:
        window = window.not_before(bounds[0], None)
    if bounds[1]:
        window = window.not_after(bounds[1], None)
    if not window.sound:
        return Window(), Window()
    for index, (stretch, why) in proof.years.items():
        if index not in results:
            results[index] = Resolution(stretch, "inferred", "proved-by-letter", why)
    return window, proof.likely


def _cited_letter(found: Sequence[Found], index: int) -> Found | None:
    """Return the date of the other letter whose contents the sentence tells, if this date is part of them.

    In "de brief d.d. 26 augustus 2015 met de agenda van 2 september a.s." the second is seen from the first.
    """
    one = found[index]
    for other in _earlier(found, index):
        if other.expression.has_year:
            after = one.unit.text[other.expression.end : one.expression.start]
            if other.expression.is_days and _LETTER.search(other.before) and _CONTENTS.match(after):
                return other
    return None


def _earlier(found: Sequence[Found], index: int) -> list[Found]:
    """Return the expressions before this one in its sentence, in order; of very many the last."""
    one = found[index]
    near = found[max(0, index - _MANY) : index]
    return [other for other in near if other.unit is one.unit and other.begin == one.begin]


def _seen_from_cited(one: Found, cited: Found) -> Resolution:
    """Return what the expression means on the day of the letter that the sentence tells of."""
    day = cited.expression.last.latest()
    rule = f"{one.expression.rule}-from-cited-letter"
    stretch = as_of(one.expression, "" if one.expression.mark == "" else one.tense, day)
    if stretch is None:
        return Resolution(None, "unknown", rule)
    why = f"«{one.raw}» gerekend vanaf de datum van de aangehaalde brief, {in_dutch(day)}."
    return Resolution(stretch, "inferred", rule, why)


def _points(one: Found) -> bool:
    """Say whether the words themselves point in time, so that only the day of writing matters."""
    expression = one.expression
    return bool(expression.mark or expression.step or expression.shift is not None)


def _seen_from(found: Sequence[Found], index: int, writing: _Writing) -> Resolution:
    """Return what the expression means on each day of the window, if that is one and the same."""
    one, window = found[index], writing.window
    rule = f"{one.expression.rule}-from-letter" if _points(one) else f"nearest-{one.expression.rule}"
    if window.first is None or window.last is None or _in_a_story(found, index, window.first):
        return Resolution(None, "unknown", rule)
    first = as_of(one.expression, one.tense, window.first)
    last = first if window.first == window.last else as_of(one.expression, one.tense, window.last)
    if first is None or first != last or not _told_after(found, index, first):
        return Resolution(None, "unknown", rule)
    return Resolution(first, "inferred", rule, _why(one, writing))


def _why(one: Found, writing: _Writing) -> str:
    if writing.likely:
        return f"{writing.window.brought_in_words()} Op elke dag daarvan betekent «{one.raw}» hetzelfde."
    if writing.day is None:
        return f"{writing.window.in_words()} Op elke dag daartussen betekent «{one.raw}» hetzelfde."
    if _points(one):
        return f"«{one.raw}» gerekend vanaf {writing.called}, {in_dutch(writing.day)}."
    told = {"past": " in een zin over wat geweest is", "future": " in een zin over wat komt", "": ""}[
        one.tense
    ]
    return f"«{one.raw}» zonder jaartal{told}, gelezen vanaf {writing.called}, {in_dutch(writing.day)}."


def _same_day(one: Found, results: Results) -> Resolution | None:
    """Return the year that the letter gives the same day elsewhere; None where it gives none, or several."""
    if not one.expression.is_days:
        return None
    years: dict[Stretch, Found] = {}
    for (first, last), source in results.around(one.expression.first):
        placed = within(one.expression, first.earliest(), last.latest())
        if placed is not None:
            years.setdefault((placed.first, placed.last), source)
    if len(years) != 1:
        return None
    stretch, source = next(iter(years.items()))
    why = f"De brief noemt dezelfde dag ook als «{source.raw}» (regel {source.line})."
    return Resolution(stretch, "inferred", "same-day", why)


def _in_told_stretch(
    found: Sequence[Found], index: int, seen: Resolution, writing: _Writing
) -> Resolution | None:
    """Return the year of a day that is told as past, but nearest in the future, from what was told before.

    Asked in May about "de incidenten tussen 8 juli en 26 augustus 2014", "op 14 juli" is that of 2014.
    """
    one, day = found[index], writing.day
    if day is None or seen.stretch is None or one.tense != "past" or seen.stretch[0].earliest() <= day:
        return None
    for other in reversed(found[max(0, index - _MANY) : index]):
        told = other.expression
        if not (told.is_days and told.has_year) or told.last.latest() - told.first.earliest() > _LONGEST:
            continue
        placed = within(one.expression, told.first.earliest(), told.last.latest())
        if placed is not None and placed.first.earliest() <= day:
            why = f"De brief spreekt van wat geweest is, en noemt eerder «{other.raw}» (regel {other.line})."
            return Resolution((placed.first, placed.last), "inferred", "within-told-days", why)
    return None


def _month_of_title(found: Sequence[Found], index: int) -> Resolution | None:
    """Return the year of a day whose month stands with its year above the letter: "Agenda juni 2010"."""
    one = found[index]
    if not one.expression.is_days or one.expression.has_year:
        return None
    for other in found:
        month = other.expression
        titled = other.unit.id == found[0].unit.id or is_heading(other.unit.source)
        if (
            titled
            and month.rule == "month"
            and month.has_year
            and month.first.month == one.expression.first.month
        ):
            placed = within(one.expression, month.first.earliest(), month.last.latest())
            if placed is not None:
                why = f"Boven de brief staat «{other.raw}» (regel {other.line})."
                return Resolution((placed.first, placed.last), "inferred", "month-of-title", why)
    return None


def _in_a_story(found: Sequence[Found], index: int, written: date) -> bool:
    """Say whether a bare year comes before: in "In 2014 ... in maart" the nearest March need not be meant.

    A year that had not begun tells no story: "voor de missie na 2014".
    """
    one = found[index]
    if _points(one) or one.expression.open:
        return False
    return any(
        other.expression.end <= one.expression.start
        and other.expression.rule == "year"
        and (other.expression.last.year or 0) <= written.year
        and one.tense != "future"
        for other in _earlier(found, index)
    )


def _told_after(found: Sequence[Found], index: int, stretch: Stretch) -> bool:
    """Say whether the day is the first such after an earlier day of the sentence that has its year."""
    one = found[index]
    if _points(one):
        return True
    for other in _earlier(found, index):
        told = other.expression
        if not told.has_year or not told.last.month:
            continue
        year = told.last.year or 0
        options = [one.expression.in_year(year), one.expression.in_year(year + 1)]
        chosen = next((o for o in options if o.valid() and o.first.earliest() >= told.first.earliest()), None)
        if chosen is not None and (chosen.first, chosen.last) != stretch:
            return False
    return True
