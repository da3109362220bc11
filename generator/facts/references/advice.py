"""Finds the advices and reports of councils: by number ("AIV-advies nr. 106"), title, day or subject.

The word for the paper is the anchor; around it stand, in any order, the council, a number and a title. A
paper without any of these last ("het advies", "dat rapport") speaks of one named before, and is no citation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.facts.references.councils import ANY, named_in, series_of
from generator.facts.references.found import Cursor, Found
from generator.facts.references.grammar import MONTH
from generator.model.knowledge import Entity

_COUNCIL = rf"(?:de\s+|het\s+)?(?:{ANY})(?!\w)(?:\s*\((?:hierna:?\s+)?(?:{ANY})\))?"
_WITH_OTHER = rf"(?:(?:\s?/\s?|\s+en\s+(?:de\s+)?)(?:{ANY})(?!\w))?"
_PAPER = re.compile(
    rf"(?<![\w-])(?:(?P<council>{ANY})(?P<with>(?:\s?/\s?|\s+en\s+(?:de\s+)?)(?:{ANY})(?=[\s-]))?[\s,]*(?:[-–]\s*)?)?"
    r"(?P<kind>(?i:(?P<letter>brief-?)?advie(?:s|zen)|(?:toezichts|onderzoeks|evaluatie|eind|deel)?rapport(?:en)?|signalement"
    r"|beleidsdoorlichting|publicatie|voorlichting|verkenning|evaluatie|studie|onderzoek|policy\s?brief))(?![\w-])"
)
_BY = re.compile(
    rf"\)?\s*[,(]?\s*(?:(?:uitgebracht\s+)?(?:van|door)\s+)?(?P<council>{_COUNCIL}){_WITH_OTHER}"
)
_BY_ANOTHER = re.compile(r"\s*,?\s*(?:van|door)\s+(?:de|het|een|prof\.?|dr\.?|mr\.?)\s")
_NR = r"(?:nrs?|no|nummers?)\b\.?\s*"
_NOT_A_NUMBER = (
    rf"(?![\d%]|[./]\d|\s?%|\s+{MONTH}"
    r"|\s+(?:jaar|keer|maal|leden|procent|pagina|aanbevelingen|adviezen|landen)(?!\w))(?!\w)"
)
_OF_YEAR = r"\d{2,4}/\d{2}"
_NUMBER = re.compile(
    rf"\s*[,:]?\s*\(?\s*(?:met\s+)?(?:(?:de\s+)?{_NR})(?P<number>{_OF_YEAR}|\d{{1,3}}){_NOT_A_NUMBER}"
    rf"|\s*,?\s*(?P<bare>{_OF_YEAR}|\d{{1,3}}){_NOT_A_NUMBER}",
    re.IGNORECASE,
)
# The Raad van State writes its own: "(W07.22.0120/II)".
_FILED = re.compile(
    r"(?<!\w)(?:(?i:nr|no)\.?\s*)?(?P<number>W\d{2}\.\d{2}\.\d{4}/[IVX]{1,5}(?:/[A-Z]\w{0,2})?)(?!\w)"
)
# A title between quotation marks; between single ones it may hold an apostrophe.
_QUOTED = '(?:[«“„"](?P<title>[^»”"]{4,200}?)[»”"]|[‘\'](?P<single>[^«“„"‘]{4,200}?)[’\'](?!\\w))'
_TITLE = re.compile(
    rf"\)?[\s,:(]*(?:(?:getiteld|genaamd|geheten|met\s+(?:als\s+|de\s+)?titel|onder\s+de\s+titel|uit|over)[\s:,]*)?{_QUOTED}",
    re.IGNORECASE,
)
_DAY = re.compile(
    rf"\)?\s*,?\s*(?:van|d\.d\.|dd\.|uit|op|\()?\s*(?:\d{{1,2}}\s+{MONTH}(?:\s+\d{{4}})?|{MONTH}\s+\d{{4}})",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\s+(?:over|inzake|betreffende|omtrent|aangaande)\s")
_SAME_NAME = re.compile(r"\s*[,:]?\s*(?=[A-ZÀ-Þ][a-zà-ÿ]+\s+[\w’])")
_AND_TITLE = re.compile(rf"\s*(?:,|en|,\s+en|alsmede)\s+(?=(?P<mark>[«“„\"‘']))(?:{_QUOTED})")
_ANY_ONE = re.compile(r"(?:\been|\bgeen|\belk|\bieder|\bnieuwe?|\bom|\bnog)\s+$", re.IGNORECASE)
_AND_NUMBER = re.compile(
    rf"\s*(?:,|en|&)\s*(?:{_NR})?(?P<number>\d{{1,3}})(?=\s*(?:[).,;:«]|$))", re.IGNORECASE
)
# Behind a title, without a word for the paper: "«Titel» (AIV, nr. 109)", "AIV no. 109".
_ONLY_NUMBER = re.compile(
    rf"(?<![\w-])(?P<council>{ANY})\)?\s*[,:(]?\s*(?:{_QUOTED}[\s,]*\(?\s*)?{_NR}(?P<number>\d{{1,3}}){_NOT_A_NUMBER}"
)
# In a note: "AIV, De toekomst van de NAVO, Den Haag, 2017".
_IN_NOTE = re.compile(
    rf"^\s*(?:[Zz]ie\s+(?:(?:o\.a\.|onder\s+(?:meer|andere)|ook)\s+)?)?(?:de\s+)?(?P<council>{ANY})(?:\s*\((?:{ANY})\))?"
    r"\s*(?:,|:|\(\d{4}\)[,:]?)\s+(?:[«“„‘])?(?P<title>[A-ZÀ-Þ][^.;«»“”()\n]{5,160}?)(?=[»”’.;(\n]|,\s|$)"
)
# How far from a paper its council may be named, in the same sentence or not.
_NEAR_NUMBER, _NEAR_TITLE = 400, 150
_SENTENCE_ENDS = re.compile(r"[.?!;]\s+[A-Z]")
_JUST_BEFORE = 250


@dataclass(slots=True)
class _Reading:
    """What stands around the word for a paper."""

    start: int
    end: int
    series: str | None
    letter: bool
    number: str | None = None
    title: str | None = None
    dated: bool = False
    marked: bool = False
    end_of_number: int = 0


def find_advices(text: str, known: Iterable[Entity] = ()) -> Iterator[Found]:
    """Yield the papers of councils that ``text`` cites; of one without a number, its title.

    ``known`` are the entities of the knowledge that are advices: their titles tell the number. An advice that
    two councils gave is named by its number in the series of the first.
    """
    titles = list(known)
    for filed in _FILED.finditer(text):
        yield _found("raad-van-state", *filed.span(), filed["number"], None, known_id=filed["number"])
    for paper in _PAPER.finditer(text):
        reading = _read(text, paper)
        if reading is None:
            continue
        yield _resolved(text, reading, titles)
        yield from _further(text, reading, titles)
    for found in _ONLY_NUMBER.finditer(text):
        before = list(_PAPER.finditer(text, max(found.start() - _JUST_BEFORE, 0), found.start()))
        reading = _Reading(*found.span(), series_of(found["council"]), bool(before and before[-1]["letter"]))
        behind = _TITLE.match(text, before[-1].end()) if before else None
        reading.number, reading.title = found["number"], _title(found) or (_title(behind) if behind else None)
        yield _resolved(text, reading, titles)
    note = _IN_NOTE.match(text)
    if note:
        yield _resolved(text, _noted(text, note), titles)


def _read(text: str, paper: re.Match[str]) -> _Reading | None:
    """Read what stands behind the word for a paper; None where that cites nothing."""
    named = paper["council"]
    reading = _Reading(*paper.span(), series_of(named) if named else None, bool(paper["letter"]))
    cursor = Cursor(text, paper.end())
    attached = bool(named)
    while piece := _piece(cursor, reading, attached):
        attached = attached or piece == "council"
    if reading.series is None and not _BY_ANOTHER.match(text, cursor.at):
        reading.series = _near(text, reading)
    if reading.number or reading.title or (attached and (reading.dated or _names(cursor, paper, attached))):
        return reading if reading.series else None
    return None


def _piece(cursor: Cursor, reading: _Reading, attached: bool) -> str:
    """Read one piece behind a paper and say which it was; empty where none follows."""
    if reading.number is None and (number := _NUMBER.match(cursor.text, cursor.at)):
        written = number["number"] or number["bare"]
        by_behind = _BY.match(cursor.text, number.end())
        if number["number"] or attached or by_behind:
            cursor.at = reading.end_of_number = reading.end = number.end()
            reading.number, reading.marked = written, bool(number["number"])
            return "number"
    if reading.title is None and (title := cursor.take(_TITLE)):
        reading.title, reading.end = _title(title), cursor.at
        return "title"
    if reading.series is None and (council := cursor.take(_BY)):
        reading.series = named_in(cursor.text, *council.span("council"))[0][2]
        if reading.number is None and reading.title is None:
            reading.end = council.end()
        return "council"
    if not reading.dated and (cursor.take(_DAY)):
        reading.dated = True
        return "day"
    return ""


def _names(cursor: Cursor, paper: re.Match[str], attached: bool) -> bool:
    """Say whether a council's paper is told from others by its subject or by a title without marks."""
    if _ANY_ONE.search(cursor.text, max(paper.start() - 8, 0), paper.start()):
        return False
    advice = "advies" in paper["kind"].lower()
    return attached and advice and (cursor.sees(_ABOUT) or cursor.sees(_SAME_NAME))


def _near(text: str, reading: _Reading) -> str | None:
    """Return the council named nearest to a paper; for one without a number only in its own sentence."""
    reach = _NEAR_NUMBER if reading.marked else _NEAR_TITLE
    around = named_in(text, max(reading.start - reach, 0), reading.end + reach)
    if not reading.marked:
        around = [one for one in around if not _SENTENCE_ENDS.search(text, *_between(one, reading))]
    if not around:
        return None
    return min(around, key=lambda one: max(one[0] - reading.end, reading.start - one[1]))[2]


def _between(one: tuple[int, int, str], reading: _Reading) -> tuple[int, int]:
    return (one[1], reading.start) if one[1] <= reading.start else (reading.end, one[0] + 1)


def _noted(text: str, note: re.Match[str]) -> _Reading:
    reading = _Reading(note.start("council"), note.end("title"), series_of(note["council"]), False)
    reading.title = " ".join(note["title"].split())
    behind = re.compile(
        rf"[»”’,(\s]*(?:{ANY})?[\s-]*(?P<kind>(?:brief)?advies|rapport),?\s*(?:{_NR})?(?P<number>\d{{1,3}})(?!\w|[./]\d)"
    )
    number = behind.match(text, note.end())
    if number:
        reading.number, reading.end = number["number"], number.end()
        reading.letter = number["kind"].startswith("brief")
    return reading


def _further(text: str, reading: _Reading, known: Iterable[Entity]) -> Iterator[Found]:
    """Yield the other papers of a list: "adviezen nrs. 96 en 98", "adviezen «Een» en «Twee»"."""
    at = reading.end_of_number or len(text)
    while more := _AND_NUMBER.match(text, at):
        yield _found(
            reading.series or "",
            more.start("number"),
            more.end(),
            more["number"],
            None,
            letter=reading.letter,
        )
        at = more.end()
    at = reading.end if reading.title and not reading.number else len(text)
    while title := _AND_TITLE.match(text, at):
        yield _resolved(
            text,
            _Reading(title.start("mark"), title.end(), reading.series, False, title=_title(title)),
            known,
        )
        at = title.end()


def _resolved(text: str, reading: _Reading, known: Iterable[Entity]) -> Found:
    """Return the paper; one without a number that the knowledge tells by its title has that number."""
    series, end = reading.series or "", reading.end_of_number or reading.end
    if reading.number:
        return _found(series, reading.start, end, reading.number, reading.title, letter=reading.letter)
    for entity in known:
        found = next(
            (f for p in entity.patterns if (f := p.regex.search(text, reading.start, reading.end + 80))), None
        )
        if found and found.start() <= reading.end + 3:
            number = entity.id.rsplit("-", 1)[-1]
            reasoning = "Het nummer volgt uit de titel."
            return _found(
                series,
                reading.start,
                max(end, found.end()),
                number,
                entity.name,
                entity.id,
                reasoning=reasoning,
            )
    return _found(series, reading.start, end, None, reading.title)


def _found(
    series: str,
    start: int,
    end: int,
    number: str | None,
    title: str | None,
    known_id: str | None = None,
    *,
    letter: bool = False,
    reasoning: str = "",
) -> Found:
    kind = "briefadvies" if letter else "advies"
    written = re.sub(r"[^a-z0-9]+", "-", number.lower()) if number else None
    identity = f"{series}-{written}" if known_id and known_id == number else known_id
    return Found(
        series if series in ("aiv", "cavv") else "advies",
        start,
        end,
        "advies-nummer" if number else "advies-titel",
        number=number,
        title=title,
        known_id=identity or (f"{series}-{kind}-{written}" if written else None),
        reasoning=reasoning,
    )


def _title(found: re.Match[str]) -> str | None:
    written = found["title"] or found["single"]
    return " ".join(written.split()) if written else None
