"""Finds the advices and reports of councils: by number ("AIV-advies nr. 106"), title, day or subject.

The word for the paper is the anchor; around it stand, in any order, the council, a number and a title. A
paper without any of these last ("het advies", "dat rapport") speaks of one named before, and is no citation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.facts.references.advice_reading import (
    COUNCIL,
    NOT_A_NUMBER,
    NR,
    PAPER,
    QUOTED,
    TITLE,
    Reading,
    read_paper,
    title_of,
)
from generator.facts.references.councils import ANY, NamedCouncil, named_in, series_of
from generator.facts.references.found import Found

# The Raad van State writes its own: "(W07.22.0120/II)".
_FILED = re.compile(
    r"(?<!\w)(?:(?i:nr|no)\.?\s*)?(?P<number>W\d{2}\.\d{2}\.\d{4}(?:/[IVX]{1,5}(?:/[A-Z]\w{0,2})?)?)(?![\w/])"
)
# "Het advies van de AIV over de alliantie (AIV-advies nr. 94)": the brackets tell which.
_NUMBERED_BEHIND = re.compile(
    rf"[^();.]{{0,100}}\(\s*(?:zie\s+)?{ANY}(?:[\s-]+(?:(?i:brief)?advies|rapport))?,?\s*(?i:{NR})\d"
)
_AND_NUMBER = re.compile(
    rf"\s*(?:,|en|&)\s*(?:{NR})?(?P<number>\d{{1,3}})(?=\s*(?:[).,;:«]|$))", re.IGNORECASE
)
_AND_TITLE = re.compile(rf"\s*(?:,|en|,\s+en|alsmede)\s+(?=(?P<mark>[«“„\"‘'`âę]))(?:{QUOTED})")
# Behind a title, without a word for the paper: "«Titel» (AIV, nr. 109)", "AIV no. 109".
_ONLY_NUMBER = re.compile(
    rf"(?<![\w-])(?P<council>{ANY})\)?\s*[,:;(]?\s*(?:{QUOTED}[\s,]*\(?\s*)?(?i:{NR})(?P<number>\d{{1,3}}){NOT_A_NUMBER}"
)
# As on the cover of an advice: "PREËMPTIEF OPTREDEN No. 36, AIV", "AIV INZET VAN DE KRIJGSMACHT. No. 56".
_ON_COVER = re.compile(
    rf"(?<![\w-])(?:No\.\s?(?P<number>\d{{1,3}}),\s?(?P<council>{ANY})"
    rf"|(?P<before>{ANY})\s+(?=[A-ZÀ-Þ])[A-ZÀ-Þ ,:’'-]{{8,120}}\.?\sNo\.\s?(?P<behind>\d{{1,3}}))(?![\w-])"
)
# An advice of earlier years needs no council: "het advies uit 2015 Wapens: de noodzaak van toezicht".
_OF_YEAR = re.compile(
    r"(?<!\w)(?:brief)?advies\s+uit\s+(?:19|20)\d\d\s+(?P<title>[A-ZÀ-Þ][a-zà-ÿ]+(?:\s+[\w’'-]+){0,11}):\s"
)
_JUST_BEFORE = 250
# Behind a title that itself says what it is of: "het «Trendrapport Wapens» van de Algemene Rekenkamer".
_OF_COUNCIL = re.compile(rf"(?<=(?P<mark>[»”’\"']))\s*(?:\((?:19|20)\d\d\)\s*)?,?\s*(?:van|door)\s+{COUNCIL}")
_OPENS = {"»": "«", "”": "“„", "’": "‘", '"': '"', "'": "'"}
_LONGEST_TITLE = 200
# In a note: "AIV, De toekomst van de NAVO, Den Haag, 2017".
_IN_NOTE = re.compile(
    r"^\s*(?:[Zz]ie\s+(?:(?:o\.a\.|onder\s+(?:meer|andere)|ook)\s+)?)?(?:de\s+)?"
    rf"(?P<council>{ANY})(?:\s*\((?:{ANY})\))?\s*(?:,|:|\(\d{{4}}\)[,:]?)\s+[«“„‘]?"
    r"(?P<title>[A-ZÀ-Þ][^.;«»“”()\n]{5,160}?)(?=[»”’.;(\n]|,\s|$)"
)
_NUMBER_IN_NOTE = re.compile(
    rf"[»”’,(\s]*(?:{ANY})?[\s-]*(?P<kind>(?:brief)?advies|rapport),?\s*(?:{NR})?"
    r"(?P<number>\d{1,3})(?!\w|[./]\d)"
)


def find_advices(text: str) -> Iterator[Found]:
    """Yield the papers of councils that ``text`` cites; of one without a number, its title.

    A joint advice has the number of the first council of the list.
    """
    for filed in _FILED.finditer(text):
        number = filed["number"]
        known = "raad-van-state-" + re.sub(r"\W+", "-", number.lower())
        yield Found("advies", *filed.span(), "advies-nummer", number=number, known_id=known)
    councils = named_in(text)
    if not councils:
        for dated in _OF_YEAR.finditer(text):
            yield _found(Reading(dated.start(), dated.end("title"), None, title=dated["title"]))
        return
    titled: set[int] = set()
    for paper in PAPER.finditer(text):
        reading = read_paper(text, paper, councils)
        if reading and not _is_numbered_behind(text, reading):
            titled.add(reading.end_of_title)
            yield _found(reading)
            yield from _further(text, reading)
    for only in _ONLY_NUMBER.finditer(text):
        yield _found(_by_number(text, only))
    for cover in _ON_COVER.finditer(text):
        series, number = series_of(cover["council"] or cover["before"]), cover["number"] or cover["behind"]
        yield _found(Reading(*cover.span(), series, number=number))
    yield from _by_title(text, councils, titled)
    note = _IN_NOTE.match(text)
    if note:
        yield _found(_noted(text, note))


def _is_numbered_behind(text: str, reading: Reading) -> bool:
    """Say whether the number of a paper that is only told by its council follows: it is the citation."""
    if reading.number or reading.title:
        return False
    filed = _FILED.search(text, reading.end, reading.end + 60)
    return filed is not None or _NUMBERED_BEHIND.match(text, reading.end) is not None


def _further(text: str, reading: Reading) -> Iterator[Found]:
    """Yield the other papers of a list: "adviezen nrs. 96 en 98", "adviezen «Een» en «Twee»"."""
    at = reading.end_of_number or len(text)
    while more := _AND_NUMBER.match(text, at):
        at = more.end()
        other = Reading(more.start("number"), at, reading.series, reading.letter, number=more["number"])
        yield _found(other)
    at = reading.end if reading.title and not reading.number else len(text)
    while title := _AND_TITLE.match(text, at):
        at = title.end()
        yield _found(Reading(title.start("mark"), at, reading.series, title=title_of(title)))


def _by_number(text: str, only: re.Match[str]) -> Reading:
    before = list(PAPER.finditer(text, max(only.start() - _JUST_BEFORE, 0), only.start()))
    letter = bool(before and before[-1]["letter"])
    title = TITLE.match(text, before[-1].end()) if before and not title_of(only) else None
    name = title_of(title) if title else title_of(only)
    return Reading(*only.span(), series_of(only["council"]), letter, number=only["number"], title=name)


def _by_title(text: str, councils: Sequence[NamedCouncil], titled: set[int]) -> Iterator[Found]:
    """Yield what is named only by a title and the council of which it is, unless already read."""
    for named in councils:
        reach = max(named.start - 30, 0)
        found = next((f for f in _OF_COUNCIL.finditer(text, reach, named.end) if f.end() >= named.end), None)
        if found is None or found.start() in titled:
            continue
        end = found.start() - 1
        lowest = max(end - _LONGEST_TITLE, 0)
        start = max(text.rfind(mark, lowest, end) for mark in _OPENS[found["mark"]])
        title = " ".join(text[start + 1 : end].split())
        if start >= 0 and len(title) >= 4:
            yield _found(Reading(start, found.end(), named.series, title=title))


def _noted(text: str, note: re.Match[str]) -> Reading:
    title = " ".join(note["title"].split())
    reading = Reading(note.start("council"), note.end("title"), series_of(note["council"]), title=title)
    number = _NUMBER_IN_NOTE.match(text, note.end())
    if number:
        reading.number, reading.end = number["number"], number.end()
        reading.letter = number["kind"].startswith("brief")
    return reading


def _found(reading: Reading) -> Found:
    """Return the citation that was read; it ends with its number, or without one with its title."""
    series, number = reading.series or "", reading.number
    kind = "briefadvies" if reading.letter else "advies"
    written = number.replace("/", "-") if number else None
    return Found(
        series if series in ("aiv", "cavv") else "advies",
        reading.start,
        reading.end_of_number or reading.end,
        "advies-nummer" if number else "advies-titel",
        number=number,
        title=reading.title,
        known_id=f"{series}-{kind}-{written}" if written else None,
    )
