"""Finds citations of the Handelingen and of their Aanhangsel (questions of members with the answers)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from generator.facts.dates.vocabulary import DAY, MONTH, YEAR, month_number
from generator.facts.kamerstuk import session_on
from generator.facts.references import grammar
from generator.facts.references.found import Cursor, Found
from generator.facts.references.numbers import Number, read_numbers

_ANNEX = re.compile(
    r"(?<![\w-])(?:Aanh(?:\.|angsel)(?:\s+(?:(?:van|bij|tot)\s+de|der|bij|van))?(?P<full>\s+Hand(?:elingen|\.))?"
    r"|Handelingen\s+(?:(?P<tk>(?-i:II)|TK)|(?P<ek>(?-i:I)|EK))\s*,?\s*\(?\s*Aanhangsel\s*\)?"
    r"|Kamervragen\s*(?:\(\s*Aanhangsel\s*\)|met\s+antwoord(?:en)?))(?![\w-])",
    re.IGNORECASE,
)
# Questions of members with their number behind: "de vragen van het lid A (vergaderjaar 2004-2005, nr. 5".
_QUESTIONS = re.compile(
    r"(?<!\w)\w{0,12}vragen(?!\w)(?:[^();]|\([^()]{0,30}\)){0,200}(?:\(\s*|,\s*(?=vergaderjaar))"
    rf"(?=(?:vergaderjaar\s+)?(?:19|20)\d\d\s*(?:/|{grammar.DASH})\s*\d{{2,4}}\s*,?\s*nr\.)",
    re.IGNORECASE,
)
# "handelingen" is also a common word; what follows must show that the record of parliament is meant.
_RECORD = re.compile(
    r"(?<![\w-])(?:Handelingen(?![\w-])|Hand\.(?=\s(?:II?|TK|EK)[\s,])|H(?=[TE]K\b))", re.IGNORECASE
)
# Sitting, item and page, or sitting and page: "58-12-1", "64-5555".
_WITH_PAGE = re.compile(
    rf"\s*,?\s*(?P<number>\d{{1,3}})(?:{grammar.DASH}(?P<item>\d{{1,3}})(?={grammar.DASH}\d{{1,4}}(?!\d))|(?={grammar.DASH}\d{{3,4}}(?!\d)))"
    rf"{grammar.DASH}\d{{1,4}}(?!\d)"
)
_IS_ANNEX = re.compile(
    r"Aanh(?:angsel|\.)\s+(?:(?:van|bij|tot)\s+de\s+|der\s+|bij\s+|van\s+)?$", re.IGNORECASE
)
# "HTK 1984–1985, Bijlagen nr. 18 668": the papers that were printed beside the record.
_PAPERS_BESIDE = re.compile(r"\s*,?\s*Bijl(?:\.|agen)")
_COMMITTEE = re.compile(r"\s*,?\s*(?:UCV|OCV)(?!\w)")
_CHAMBER = r"(?:(?P<tk>TK|Tweede\s+Kamer)|(?P<ek>EK|Eerste\s+Kamer))"
_BEFORE = re.compile(
    rf"(?<!\w)(?:{_CHAMBER}\s*,?\s*(?:vergaderjaar\s+)?|vergaderjaar\s+)(?P<first>(?:19|20)\d\d)"
    rf"\s*(?:/|{grammar.DASH})\s*(?P<second>\d{{2,4}})\s*,?\s*$",
    re.IGNORECASE,
)
_CHAMBER_BEFORE = re.compile(rf"(?<!\w){_CHAMBER}\s*,?\s+$")
_DAY = re.compile(
    rf"\s*,?\s*(?:van\s+|d\.d\.\s*)?(?P<day>{DAY})\s+(?P<month>{MONTH})\s+(?P<year>{YEAR})",
    re.IGNORECASE,
)
_OF_CHAMBER = re.compile(
    r"\s+(?:(?:van\s+de|der)(?=\s+(?:Tweede|Eerste)\s+Kamer)|der\s+Kamer(?=\s+II?(?!\w)))", re.IGNORECASE
)
_SITTING = re.compile(r"\s*,?\s*(?:vergadering(?:snummer|nummer)?|verg\.)(?=\s*\d)", re.IGNORECASE)
_ITEM = re.compile(
    rf"\s*(?:,|{grammar.DASH})?\s*\(?\s*(?:items?|agendapunt(?:en)?)\s*\.?\s*(?P<item>\d{{1,3}})(?!\d)",
    re.IGNORECASE,
)
_AND_ITEM = re.compile(r"\s*(?:,\s*en|,|en|&)\s*(?:item\s*)?(?P<item>\d{1,3})(?!\d)", re.IGNORECASE)
_FILED = re.compile(r"\s*,?\s*\d\d\s?\d{3}(?=\s*,)")
# The pages of the record are counted through a session: a paper with a page of two figures is not of it.
_FILED_PAPER = re.compile(
    r"\s*,?\s*\d\d\s?\d{3},\s*nr\.?\s*(?:\d{1,3}[a-z]|\d{1,3},\s*(?:p|blz|pag)\w{0,4}\.?\s*\d{1,2}(?!\d))",
    re.IGNORECASE,
)
# Sitting and item without those words, since sittings are printed by item: "83, 9".
_SHORT = re.compile(r"\s*,?\s*(?P<number>\d{1,3}),\s?(?P<item>\d{1,3})(?=\s*(?:[,;.)]|$))")
_FIRST_ITEMS = "2011"
_AND_SITTING = re.compile(r"\s*(?:,\s*en|,|;|\ben)\s*(?=nrs?\b)", re.IGNORECASE)
# The title of the item, as "Regeling van Werkzaamheden" in letter 003, line 11.
_TITLE = re.compile(
    r"\s*,\s*(?P<title>Regeling\s+van\s+werkzaamheden|Vragenuur|Mededelingen|Stemmingen)(?!\w)", re.IGNORECASE
)


@dataclass(slots=True)
class _Head:
    """What stands before the numbers of a citation."""

    start: int
    chamber: str | None = None
    session: str | None = None
    dated: bool = False
    reasoning: str = ""


def find_annexes(text: str) -> Iterator[Found]:
    """Yield the numbers of the Aanhangsel that ``text`` cites."""
    for word in _ANNEX.finditer(text):
        cursor = Cursor(text, word.end())
        head = _head(cursor, word.start())
        head.chamber = head.chamber or grammar.chamber_of(word)
        if not head.dated:
            _look_back(cursor, head)
        numbers = _figures(cursor)
        _look_on(cursor, head)
        if head.dated or word["full"]:  # "Aanhangsel 3" is the foot of a page, or a treaty's
            yield from _references("aanhangsel", head, numbers)
    for asked in _QUESTIONS.finditer(text):
        cursor = Cursor(text, asked.end())
        head = _head(cursor, asked.end())
        yield from _references("aanhangsel", head, _figures(cursor))


def find_records(text: str) -> Iterator[Found]:
    """Yield the sittings, or items of sittings, of the Handelingen that ``text`` cites."""
    for word in _RECORD.finditer(text):
        if _IS_ANNEX.search(text, max(word.start() - 30, 0), word.start()):
            continue
        cursor = Cursor(text, word.end())
        cursor.take(_OF_CHAMBER)
        head = _head(cursor, word.start())
        before = _CHAMBER_BEFORE.search(text, max(word.start() - 30, 0), word.start())
        if before and not head.chamber:
            head.start, head.chamber = before.start(), grammar.chamber_of(before)
        # The record of a committee, or one filed under a dossier, is not named by chamber and sitting alone.
        is_paper = cursor.sees(_FILED_PAPER)
        other = cursor.take(_COMMITTEE) or cursor.take(_FILED)
        if not head.dated:
            _read_session(cursor, head)
        if not head.dated:
            _read_day(cursor, head)
        if (head.dated or head.chamber) and not (is_paper or cursor.sees(_PAPERS_BESIDE)):
            yield from _record(cursor, head, bool(other))


def _record(cursor: Cursor, head: _Head, other: bool) -> Iterator[Found]:
    end = cursor.at
    cursor.take(_SITTING)
    paged = None if other else cursor.take(_WITH_PAGE)
    if not (paged or other) and head.session and head.session >= _FIRST_ITEMS:
        paged = cursor.take(_SHORT)
    if paged:
        yield _with_page(head, paged)
        return
    numbers = _figures(cursor)
    _look_on(cursor, head)
    if any(number.between for number in numbers):
        numbers = numbers[:1]  # "nr. 53-60" is as likely a page or an item as a range of sittings
    whole = Found(
        "handelingen",
        head.start,
        end,
        "handelingen",
        session=head.session,
        chamber=head.chamber,
        reasoning=head.reasoning,
    )
    if numbers and not other:
        yield from _sittings(cursor, head, numbers)
    elif head.dated:
        yield replace(whole, end=numbers[-1].end) if numbers else whole


def _with_page(head: _Head, paged: re.Match[str]) -> Found:
    return Found(
        "handelingen",
        head.start,
        paged.end(),
        "handelingen",
        number=paged["number"],
        session=head.session,
        chamber=head.chamber,
        item=paged["item"],
        reasoning=head.reasoning,
    )


def _head(cursor: Cursor, start: int) -> _Head:
    head = _Head(start, grammar.chamber_of(cursor.take(grammar.CHAMBER)))
    _read_session(cursor, head)
    return head


def _read_session(cursor: Cursor, head: _Head) -> None:
    found = cursor.take(grammar.SESSION)
    if found:
        head.session, head.dated = grammar.session_of(found["first"], found["second"]), True


def _look_back(cursor: Cursor, head: _Head) -> None:
    """Take them from the words before: "Tweede Kamer, vergaderjaar 2017–2018, Aanhangsel, nr. 5"."""
    before = _BEFORE.search(cursor.text, max(head.start - 80, 0), head.start)
    if before and cursor.sees(grammar.MARK):
        head.start, head.dated = before.start(), True
        head.chamber = grammar.chamber_of(before)
        head.session = grammar.session_of(before["first"], before["second"])


def _look_on(cursor: Cursor, head: _Head) -> None:
    """Take the session from the words behind the number."""
    found = None if head.dated else cursor.take(grammar.SESSION_BEHIND)
    if found:
        head.session, head.dated = grammar.session_of(found["first"], found["second"]), True


def _read_day(cursor: Cursor, head: _Head) -> None:
    """Read the day of a sitting; it falls in one session."""
    found = cursor.take(_DAY)
    if found:
        month = month_number(found["month"])
        head.session = session_on(date(int(found["year"]), month, min(int(found["day"]), 28)))
        head.dated, head.reasoning = True, "Het vergaderjaar volgt uit de dag van de vergadering."


def _figures(cursor: Cursor) -> list[Number]:
    """Read the numbers that stand here; a record and its annex have no letters for numbers."""
    return [n for n in read_numbers(cursor, keyword=True, chamber="tk") if n.text[0].isdigit()]


def _references(kind: str, head: _Head, numbers: list[Number]) -> Iterator[Found]:
    """Yield a reference for each number; the first takes the words before it along."""
    for count, number in enumerate(numbers):
        reasoning = head.reasoning
        if number.between:
            reasoning = "Nr. {} ligt tussen de genoemde nrs. {} en {}.".format(number.text, *number.between)
        yield Found(
            kind,
            number.start if count else head.start,
            number.end,
            kind,
            number=number.text,
            session=head.session,
            chamber=head.chamber,
            reasoning=reasoning,
        )


def _sittings(cursor: Cursor, head: _Head, numbers: list[Number]) -> Iterator[Found]:
    *others, last = _references("handelingen", head, numbers)
    yield from others
    item = cursor.take(_ITEM)
    title = None if item else cursor.take(_TITLE)
    if title:
        yield replace(last, end=title.end(), title=title["title"])
    elif not item:
        yield last
    else:
        yield replace(last, end=item.end(), item=item["item"])
        while more := cursor.take(_AND_ITEM):
            yield replace(last, start=more.start("item"), end=more.end(), item=more["item"])
        cursor.take(grammar.PAGES)
        if cursor.take(_AND_SITTING) and (following := _figures(cursor)):
            yield from _sittings(cursor, replace(head, start=following[0].start), following)
