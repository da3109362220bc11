"""When a letter without a date was written, as far as the letter itself proves it.

The last past day with a year that it speaks of comes before the writing, the first coming day after it.
Two further steps name the year of a "jl." or "a.s." where only the letter's own words can:

- letter 000, lines 4 and 134: "op 3 en 4 oktober jl." is reported and "de volgende bijeenkomst ... op 5 en
  6 februari 2019" announced: of meetings that follow each other, the first was in the last October before;
- letter 004, lines 4 and 17: "3 en 4 december a.s." in a letter that looks back on "20 november 2019" is the
  first 3 December after it, if that is less than half a year away;
- an answer to members of parliament "op uw brief van 5 juli 2024" is written within four months of it, so
  that "11 juni jl." in it can only be that of 2024;
- kst-28676-53: "de agenda van de top van 2 tot en met 4 april 2008" is written not long before those days, so
  that "6 maart jl." in it is that of 2008; and a report not long after those of which it tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.facts.dates.candidates import Stretch, as_of
from generator.facts.dates.found import Found, in_dutch
from generator.facts.offers import what_is_offered
from generator.facts.subject import is_subject
from generator.model.document import Block, Footnote

_NEXT = re.compile(
    r"\b(?:eerst)?volgende\s+(?:[\w-]+\s+){0,2}(?:[\w-]*bijeenkomst|[\w-]*vergadering|[\w-]*ministeri[eë]le|[\w-]*zitting"
    r"|[\w-]*raad|[\w-]*top)\b",
    re.IGNORECASE,
)
_HALF_YEAR = timedelta(days=183)
_ANSWERS = re.compile(
    r"\bantwoord\s+op\s+(?:uw|de)\s+(?:\w+\s+){0,2}(?:brief|brieven|vragen|verzoek)\s+(?:van|d\.d\.)\s+$",
    re.IGNORECASE,
)
_ANSWERED_WITHIN = timedelta(days=120)
# In its title or first lines a letter says of which days it brings a report or an agenda.
_BRINGS = re.compile(
    r"(?P<report>\bingezonden\b|\bverslag(?:en)?\b|\buitkomst(?:en)?\b|\bterugkoppeling\b)|(?P<agenda>\bagenda\b|\b\w*inzet\b)",
    re.IGNORECASE,
)
# Questions bear the day on which they were sent in: they and their answers are of the weeks after it.
_SENT_IN = re.compile(r"\bingezonden\s+(?:op\s+)?$", re.IGNORECASE)
# So many units hold them; and a letter is written so long before or after, at the most.
_FIRST = 4
_WITHIN = timedelta(days=45)


@dataclass(frozen=True, slots=True)
class Window:
    """The letter was written on ``first`` or later and on ``last`` or earlier; None is not known.

    ``after`` and ``before`` are the words that prove it.
    """

    first: date | None = None
    last: date | None = None
    after: Found | None = None
    before: Found | None = None

    def not_before(self, day: date, by: Found | None) -> Window:
        """Return the window with a later beginning, if this is one."""
        return self if self.first and day <= self.first else replace(self, first=day, after=by)

    def not_after(self, day: date, by: Found | None) -> Window:
        """Return the window with an earlier end, if this is one."""
        return self if self.last and day >= self.last else replace(self, last=day, before=by)

    @property
    def sound(self) -> bool:
        """Whether there is any day between the two."""
        return not (self.first and self.last and self.first > self.last)

    def in_words(self) -> str:
        """Return the Dutch sentence that says what the letter proves of its own date."""
        parts = []
        if self.first:
            parts.append(f"niet voor {in_dutch(self.first)}{_cited(self.after)}")
        if self.last:
            parts.append(f"niet na {in_dutch(self.last)}{_cited(self.before)}")
        return f"De brief is blijkens de eigen tekst geschreven {' en '.join(parts)}." if parts else ""

    def brought_in_words(self) -> str:
        """Return the Dutch sentence for the window of a letter that brings a report or an agenda."""
        what, weeks = (
            ("verslag van of antwoord op", "daarna") if self.after else ("de agenda voor", "daarvoor")
        )
        told = self.after or self.before
        if told is None:
            return ""
        return (
            f"De brief brengt {what} «{told.raw}» (regel {told.line}) en is in de weken {weeks} geschreven."
        )


@dataclass(frozen=True, slots=True)
class Proof:
    """What the letter proves: its window, and the year of some expressions (by index) with the reasoning.

    ``likely`` is the window of a letter that brings a report or an agenda of days with a year.
    """

    window: Window
    years: dict[int, tuple[Stretch, str]]
    likely: Window = Window()


def _cited(found: Found | None) -> str:
    return f" («{found.raw}», regel {found.line})" if found else ""


def prove(found: Sequence[Found]) -> Proof:
    """Return what the expressions of a letter prove about the day on which it was written."""
    window = _stated(found)
    years = _before_next(found)
    for index, (stretch, _) in years.items():
        window = window.not_before(stretch[1].latest(), found[index])
    ahead = _after_last(found, window)
    for index, (stretch, _) in ahead.items():
        window = window.not_after(stretch[0].earliest(), found[index])
    if not window.sound:
        return Proof(Window(), {})
    likely = _likely(found)
    return Proof(window, {**_in_answer(found), **_before_agenda(found, likely), **years, **ahead}, likely)


def _likely(found: Sequence[Found]) -> Window:
    """Return the weeks in which a letter is written that brings a report or an agenda, by its first lines."""
    first_units = list(dict.fromkeys(one.unit.id for one in found))[:_FIRST]
    for one in found:
        if one.unit.id not in first_units or not (one.expression.is_days and one.expression.has_year):
            continue
        brings = _BRINGS.search(_said_of_itself(one))
        if brings is None or one.tense == ("past" if brings.group("agenda") else "future"):
            continue
        first, last = one.expression.first.earliest(), one.expression.last.latest()
        if brings.group("agenda"):
            return Window(first - _WITHIN, first, None, one)
        return Window(last, last + _WITHIN, one, None)
    return Window()


def is_heading(source: Block | Footnote) -> bool:
    """Say whether a text stands above the letter or a part of it: a heading or the subject line."""
    return isinstance(source, Block) and (source.type == "heading" or is_subject(source))


def _said_of_itself(found: Found) -> str:
    """Return the title that holds the date, or its sentence if the letter says there what it brings."""
    if is_heading(found.unit.source) or _SENT_IN.search(found.before):
        return found.sentence
    offered = what_is_offered(found.unit.text[found.begin : found.finish])
    at = found.expression.start - found.begin
    return offered if offered and offered[at : at + 1].strip() else ""


def _before_agenda(found: Sequence[Found], likely: Window) -> dict[int, tuple[Stretch, str]]:
    """Return the years of past days in a letter that brings an agenda: the last such before its days."""
    coming = likely.before
    if coming is None or likely.last is None:
        return {}
    years = {}
    for index, one in enumerate(found):
        if not one.expression.is_days or one.expression.mark != "past" or one.expression.has_year:
            continue
        stretch = as_of(one.expression, "past", likely.last)
        if stretch is not None and likely.last - stretch[1].latest() <= _HALF_YEAR:
            why = (
                f"De brief brengt de agenda voor «{coming.raw}» (regel {coming.line}); "
                f"«{one.raw}» is de laatste keer daarvoor."
            )
            years[index] = (stretch, why)
    return years


def _stated(found: Sequence[Found]) -> Window:
    """Return the window that the days with a year leave open."""
    window = Window()
    for one in found:
        expression = one.expression
        if not (expression.is_days and expression.has_year) or one.unit.id.startswith("o"):
            continue
        tense = one.own_tense
        if tense == "past":
            window = window.not_before(expression.last.latest(), one)
        elif tense == "future":
            window = window.not_after(expression.first.earliest(), one)
    return window


def _before_next(found: Sequence[Found]) -> dict[int, tuple[Stretch, str]]:
    """Return the years of past days that follow from the next meeting being announced with its year."""
    announced = next((f for f in found if _is_next(f)), None)
    if announced is None:
        return {}
    limit = announced.expression.first.earliest()
    years = {}
    for index, one in enumerate(found):
        expression = one.expression
        if not (expression.is_days and expression.mark == "past") or expression.has_year:
            continue
        options = [expression.in_year(limit.year - back) for back in (0, 1)]
        chosen = next((o for o in options if o.valid() and o.last.latest() < limit), None)
        if chosen is not None:
            why = (
                f"De brief noemt «{announced.raw}» (regel {announced.line}) als volgende bijeenkomst; "
                f"«{one.raw}» is de laatste keer daarvoor."
            )
            years[index] = ((chosen.first, chosen.last), why)
    return years


def _in_answer(found: Sequence[Found]) -> dict[int, tuple[Stretch, str]]:
    """Return the years of past days in a letter that answers one whose date it gives."""
    asked = next((f for f in found if f.expression.has_year and _ANSWERS.search(f.before)), None)
    if asked is None:
        return {}
    day = asked.expression.last.latest()
    years = {}
    for index, one in enumerate(found):
        if not one.expression.is_days or one.expression.mark != "past" or one.expression.has_year:
            continue
        stretch = as_of(one.expression, "past", day)
        if stretch is not None and stretch == as_of(one.expression, "past", day + _ANSWERED_WITHIN):
            why = f"De brief antwoordt, als gebruikelijk binnen vier maanden, op die van «{asked.raw}»."
            years[index] = (stretch, why)
    return years


def _is_next(found: Found) -> bool:
    expression = found.expression
    return expression.is_days and expression.has_year and _NEXT.search(found.before[-120:]) is not None


def _after_last(found: Sequence[Found], window: Window) -> dict[int, tuple[Stretch, str]]:
    """Return the years of coming days that follow from the last day that the letter looks back on."""
    if window.first is None or window.after is None:
        return {}
    years = {}
    for index, one in enumerate(found):
        expression = one.expression
        if not (expression.is_days and expression.mark == "future") or expression.has_year:
            continue
        options = [expression.in_year(window.first.year + more) for more in (0, 1)]
        chosen = next((o for o in options if o.valid() and o.first.earliest() > window.first), None)
        if chosen is not None and chosen.first.earliest() - window.first <= _HALF_YEAR:
            why = (
                f"De brief blikt terug op «{window.after.raw}» (regel {window.after.line}); "
                f"«{one.raw}» is de eerste keer daarna."
            )
            years[index] = ((chosen.first, chosen.last), why)
    return years
