"""Finds citations of parliamentary papers by dossier and number, announced by a word or by their form alone.

Find an anchor ("Kamerstuk", "TK 2008-2009", or a dossier followed by "nr." or a hyphen), read on from there
piece by piece, and resolve lists: a paper filed in two dossiers is two references with one number, a list or
range of numbers as many references as it names.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from generator.facts.references import grammar
from generator.facts.references.anchors import find_anchors
from generator.facts.references.found import Cursor, Found
from generator.facts.references.numbers import Number, read_numbers

_INTRO = re.compile(
    r"\s*[:.]?\s*[(\[]?\s*(?:met\s+)?(?:(?:de\s+)?(?:nrs?|nummers?|no)\b\.?\s*)?", re.IGNORECASE
)

_NUMBER_FOLLOWS = re.compile(
    rf"\s*,?\s*nrs?\b|\s*,\s*(?:[A-Z]{{1,3}}|\d{{1,4}})(?!\w)|{grammar.DASH}\d", re.IGNORECASE
)
_SESSION_BEFORE = re.compile(
    rf"(?:vergaderjaar\s+)?(?P<first>(?:19|20)\d\d)\s*(?:/|{grammar.DASH})\s*(?P<second>\d{{2,4}})\s*,\s*$",
    re.IGNORECASE,
)
_ATTACHED = re.compile(r"bijlagen?\s+(?:[\dA-Z]{1,4}\s+)?(?:bij|van)\s+(?:de\s+|het\s+)?$", re.IGNORECASE)

# How far before a paper the words stand that make it an attachment.
_NEAR = 40

# No paper is filed in more dossiers than this; in a longer list of them, each is read by itself.
_MOST_DOSSIERS = 12

Known = Collection[str]


@dataclass(frozen=True, slots=True)
class _Dossier:
    number: str
    suffix: str | None
    start: int
    end: int


@dataclass(slots=True)
class _Reading:
    """What was read so far of one citation; ``in_session``: its words say that a session is meant."""

    start: int
    keyword: bool
    chamber: str | None = None
    session: str | None = None
    in_session: bool = False


def find_papers(text: str, known: Known, *, form_alone: bool = True) -> Iterator[Found]:
    """Yield the papers that ``text`` cites, in order.

    ``known`` holds ids of dossiers, by which "21501-28" alone is told to be a dossier and not a paper.
    With ``form_alone`` false only citations that a word announces count.
    """
    reached = 0
    for anchor in find_anchors(text, form_alone=form_alone):
        start, begin = anchor.start, anchor.begin
        if start < reached:
            continue
        cursor = Cursor(text, begin)
        found = list(_citation(cursor, _Reading(start, anchor.announced), known, begin > start))
        if found:
            reached = cursor.at
            yield from _with_attachment(text, found)


def _citation(cursor: Cursor, reading: _Reading, known: Known, named: bool) -> Iterator[Found]:
    if reading.keyword:
        reading.chamber = grammar.chamber_of(cursor.take(grammar.CHAMBER))
        _read_session(cursor, reading)
        reading.in_session = reading.session is not None
        cursor.take(grammar.BETWEEN)
    elif session := _SESSION_BEFORE.search(cursor.text, max(reading.start - 40, 0), reading.start):
        reading.start = session.start()
        reading.session = grammar.session_of(session["first"], session["second"])
        reading.in_session = session.group()[0].isalpha()
    before = cursor.at
    if named:
        cursor.take(_INTRO)
    group = _group(cursor, reading, known)
    if group is None and named:
        cursor.at = before
        yield from _without_dossier(cursor, reading)
        return
    if group is None or not (group[1] or named or _is_dossier_of_session(cursor, reading)):
        return
    behind = None if reading.session or not group[1] else cursor.take(grammar.SESSION_BEHIND)
    if behind:
        reading.session = grammar.session_of(behind["first"], behind["second"])
    yield from _resolved(*group, reading)
    while reading.keyword and (group := _next_group(cursor, reading, known)):
        reading.start = group[0][0].start
        yield from _resolved(*group, reading)


def _is_dossier_of_session(cursor: Cursor, reading: _Reading) -> bool:
    """Say whether what was read is a dossier alone, behind a session: "vergaderjaar 2017/18, 28 676"."""
    return reading.session is not None and reading.in_session and cursor.sees(grammar.OVER)


def _read_session(cursor: Cursor, reading: _Reading) -> None:
    """Read the session or sessions; where several are named, which one the paper is of is not known."""
    read = 0
    while found := cursor.take(grammar.SESSION):
        read += 1
        reading.session = grammar.session_of(found["first"], found["second"]) if read == 1 else None
    if not read:
        cursor.take(grammar.YEAR)


def _group(cursor: Cursor, reading: _Reading, known: Known) -> tuple[list[_Dossier], list[Number]] | None:
    """Read dossiers and the numbers that belong to all of them: "28 676 en 29 521, nr. 264"."""
    dossiers: list[_Dossier] = []
    reached = cursor.at
    while len(dossiers) < _MOST_DOSSIERS and (dossier := _dossier(cursor, reading, known)):
        dossiers.append(dossier)
        while dossier.suffix and (other := cursor.take(grammar.AND_CHAPTER)):
            dossiers.append(_Dossier(dossier.number, other["suffix"], other.start("suffix"), other.end()))
        if cursor.take(grammar.AND_OLD_DOSSIER):
            continue
        numbers = read_numbers(cursor, keyword=reading.keyword, chamber=reading.chamber)
        reached = cursor.at
        if numbers:
            return dossiers, numbers
        if not cursor.take(grammar.AND_DOSSIER):
            break
    cursor.at = reached
    return (dossiers, []) if dossiers else None


def _next_group(
    cursor: Cursor, reading: _Reading, known: Known
) -> tuple[list[_Dossier], list[Number]] | None:
    """Read a further dossier with its own numbers: "33 694, nr. 12 en 34 919, nr. 71"."""
    before, session = cursor.at, reading.session
    cursor.take(grammar.PAGES)
    link = cursor.take(re.compile(r"\s*(?:,\s*en|,|;|\ben\b|\balsmede\b|\bresp\.|/)\s*"))
    if link:
        _read_session(cursor, reading)
        cursor.take(grammar.BETWEEN)
        group = _group(cursor, reading, known)
        if group and group[1]:
            return group
    cursor.at, reading.session = before, session
    return None


def _dossier(cursor: Cursor, reading: _Reading, known: Known) -> _Dossier | None:
    found = cursor.take(grammar.DOSSIER)
    if not found:
        return _dossier_of_senate(cursor, reading)
    number = "".join(part for part in found.groups() if part)
    kingdom = cursor.take(grammar.KINGDOM_ACT)
    suffix = (
        f"R{kingdom['round'] or kingdom['plain']}" if kingdom else _suffix(cursor, reading, number, known)
    )
    end = cursor.at
    cursor.take(grammar.AND_OTHERS)
    if behind := cursor.take(grammar.CHAMBER_BEHIND):
        reading.chamber, reading.keyword = grammar.chamber_of(behind), True
    return _Dossier(number, suffix, found.start(), end)


def _dossier_of_senate(cursor: Cursor, reading: _Reading) -> _Dossier | None:
    """Read a dossier of the Eerste Kamer's own, which has a Roman number: "CXXIV, G"."""
    alone = reading.keyword and reading.chamber != "tk"
    written = grammar.SENATE_DOSSIER if reading.chamber == "ek" else grammar.SENATE_ALONE
    found = cursor.take(written) if alone else None
    if not found:
        return None
    reading.chamber = "ek"
    return _Dossier(found["dossier"], None, found.start(), found.end())


def _suffix(cursor: Cursor, reading: _Reading, number: str, known: Known) -> str | None:
    for piece in (grammar.PART, grammar.CHAPTER_APART, grammar.LETTER, grammar.SMALL_CHAPTER):
        if found := cursor.take(piece):
            return found["suffix"].upper()
    before = cursor.at
    chapter = cursor.take(grammar.CHAPTER)
    letter = chapter and reading.chamber == "ek" and len(chapter["suffix"]) == 1
    if chapter and not (letter and not cursor.sees(_NUMBER_FOLLOWS)):
        return re.sub(r"\W", "", chapter["suffix"])
    cursor.at = before  # "Kamerstuk I 31145 V": a paper of the Eerste Kamer has a letter for its number
    whole = cursor.take(grammar.LETTER_ALONE) if reading.chamber != "ek" and not chapter else None
    if whole:
        return whole["suffix"]
    part = None if chapter else cursor.take(grammar.PART_ALONE)
    if part and (part["suffix"].startswith("0") or _has_parts(number, known)):
        return part["suffix"]
    cursor.at = before
    return None


def _has_parts(number: str, known: Known) -> bool:
    """Say whether a known dossier of this number is divided in parts, as 21501-02 is."""
    return any(name.startswith(f"{number}-") and name.removeprefix(f"{number}-").isdigit() for name in known)


def _resolved(dossiers: list[_Dossier], numbers: list[Number], reading: _Reading) -> Iterator[Found]:
    """Yield a reference for each dossier and number; the first number goes with the words before it."""
    rule = "kamerstuk" if reading.keyword else "kamerstuk-zonder-woord"
    for place, dossier in enumerate(dossiers):
        last = place == len(dossiers) - 1
        start = reading.start if place == 0 else dossier.start
        paper = Found(
            "kamerstuk" if numbers else "dossier",
            start,
            dossier.end,
            rule,
            dossier=dossier.number,
            suffix=dossier.suffix,
            session=reading.session,
            chamber=reading.chamber,
        )
        if not numbers:
            yield paper
        for count, number in enumerate(numbers):
            yield _numbered(paper, number, count == 0, last)


def _numbered(paper: Found, number: Number, first: bool, last: bool) -> Found:
    reasoning = ""
    if number.between:
        reasoning = "Nr. {} ligt tussen de genoemde nrs. {} en {}.".format(number.text, *number.between)
    text = number.text if number.text[0].isdigit() else number.text.upper()
    found = replace(paper, number=text, reasoning=reasoning)
    if first:
        return replace(found, end=number.end) if last else found
    return replace(found, start=number.start, end=number.end) if last else found


def _without_dossier(cursor: Cursor, reading: _Reading) -> Iterator[Found]:
    """Yield the numbers of a citation that lost its dossier ("Kamerstuk , nr. 226"): cited, but unnamed."""
    for number in read_numbers(cursor, keyword=False, chamber=reading.chamber):
        yield Found(
            "kamerstuk",
            min(reading.start, number.start),
            number.end,
            "kamerstuk-zonder-dossier",
            number=number.text,
            session=reading.session,
            chamber=reading.chamber,
        )


def _with_attachment(text: str, found: list[Found]) -> Iterator[Found]:
    """Yield the papers; of "bijlage bij Kamerstuk ..." the first takes those words along."""
    before = _ATTACHED.search(text, max(found[0].start - _NEAR, 0), found[0].start)
    first = replace(found[0], start=before.start()) if before else found[0]
    yield first
    yield from found[1:]
