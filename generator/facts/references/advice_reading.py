"""Reads what stands around the word for a council's paper: council, number, title and day, in any order."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts.references.councils import ANY, NamedCouncil, first_of, first_series
from generator.facts.references.day_words import DAY, MONTH_OF_YEAR
from generator.facts.references.found import Cursor
from generator.facts.references.grammar import MONTH

COUNCIL = rf"(?:de\s+|het\s+)?(?P<council>{ANY})(?!\w)(?:\s*\((?:hierna:?\s+)?(?:{ANY})\))?"
_OTHER = rf"(?:\s?[/&-]\s?|\s+en\s+(?:de\s+)?)(?:{ANY})(?:\s*\((?:{ANY})\))?"
PAPER = re.compile(
    rf"(?<![\w-])(?:(?P<council>(?:{ANY})(?:{_OTHER}(?=[\s-]))?)[\s,]*(?:[-–]\s*)?)?"
    r"(?P<kind>(?i:(?P<letter>brief-?)?advie(?:s|zen)(?:rapport(?:en)?)?|(?:toezichts|onderzoeks|evaluatie|eind|deel)?rapport(?:en)?"
    r"|signalement|publicatie|voorlichting|verkenning|evaluatie|studie|onderzoek"
    r"|policy\s?brief))(?![\w-])"
)
_BY = re.compile(rf"\)?\s*[,(]?\s*(?:(?:uitgebracht\s+)?(?:van|door)\s+)?{COUNCIL}(?:{_OTHER}(?![\w-]))?")
_BY_ANOTHER = re.compile(r"\s*,?\s*(?:van|door)\s+(?:de|het|een|prof\.?|dr\.?|mr\.?)\s")

NR = r"(?:nrs?|no|nummers?)\b\.?\s*"
NOT_A_NUMBER = (
    rf"(?![\d%]|[./]\d|\s?%|\s+{MONTH}"
    r"|\s+(?:jaar|keer|maal|leden|procent|pagina|aanbevelingen|adviezen|landen)(?!\w))(?!\w)"
)
_OF_YEAR = r"\d{2,4}/\d{2}"
_NUMBER = re.compile(
    rf"\s*[,:]?\s*\(?\s*(?:-?(?:brief)?advies\s+|met\s+)?(?:(?:de\s+)?{NR})(?P<number>{_OF_YEAR}|\d{{1,3}}){NOT_A_NUMBER}"
    rf"|\s*,?\s*(?P<bare>{_OF_YEAR}|\d{{1,3}}){NOT_A_NUMBER}",
    re.IGNORECASE,
)
# A title between quotation marks; between single ones it may hold an apostrophe. Copies break the marks: "â"
# is left of each of “, ” and – in UTF-8; "ę" and "Ľ" are « and » in the code page of another machine.
QUOTED = (
    '(?:[«“„"](?P<title>[^»”"]{4,200}?)[»”"]|[‘\'`](?P<single>[^«“„"‘]{4,200}?)[’\'´](?!\\w)'
    r"|[âę](?=[A-ZÀ-Þ])(?P<broken>(?:[^âęĽ]|\sâ\s){4,200}?)[âĽ](?!\w))"
)
TITLE = re.compile(
    r"\)?[\s,:(]*(?:(?:getiteld|genaamd|geheten|met\s+(?:als\s+|de\s+)?titel|onder\s+de\s+titel|uit|over)"
    rf"[\s:,]*)?{QUOTED}",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\)?\s*,?\s*(?:dat\s+op|van|d\.d\.|dd\.|uit|op|\()?\s*"
    rf"(?:{DAY}|{MONTH_OF_YEAR}|(?<=uit\s)(?:19|20)\d\d(?!\d))",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\s+(?:over|inzake|betreffende|omtrent|aangaande|met\s+betrekking\s+tot|ten\s+aanzien\s+van)\s"
)
_UNQUOTED_TITLE = re.compile(r"\s*[,:]?\s*(?=[A-ZÀ-Þ][a-zà-ÿ]+\s+[\w’])")
# Behind the council, where the title goes on to a mark: "advies van de AIV Piraterij op zee: een".
_TITLE_BEHIND = re.compile(r"\s+(?=[A-ZÀ-Þ][a-zà-ÿ]{2,}(?:\s+[\w’'-]+){1,12}\s?[:(])")
_ANY_ONE = re.compile(r"(?:\been|\bgeen|\belk|\bieder|\bnieuwe?|\bom|\bnog)\s+$", re.IGNORECASE)
_ITS_OWN = re.compile(r"\b(?:zijn|haar|hun)\s+(?:\w{4,14}\s+)?$", re.IGNORECASE)
# "In 2004 bracht de AIV het advies Preëmptief optreden uit": the council brings it out.
_BROUGHT_OUT = re.compile(
    rf"(?:{ANY})\)?\s+(?:(?:publiceerden?|brach(?:t|ten)|presenteerden?|bood|boden)\s+(?:[\w’-]+\s+){{0,6}}?"
    rf"|in\s+(?:{MONTH}\s+)?\d{{4}}\s+)?(?:het|een)\s+(?:\w{{4,14}}\s+)?$"
)
# A title without marks ends where its council is named: het advies "Slimme sancties van de AIV".
_TITLE_OF = re.compile(
    rf"\s+(?P<title>[A-ZÀ-Þ][a-zà-ÿ]{{3,}}(?::?\s[\w’'-]+){{0,14}}?),?\s+van\s+{COUNCIL}(?!\w)"
)
# How far from a paper its council may be named: one with a number, and one with a title in the same sentence.
_NEAR_NUMBER, _NEAR_TITLE = 400, 150
_JOINED = re.compile(r"(?:\s*\([A-Z]{3,5}\)|\))?(?:\s?[/&-]\s?|\s+en\s+(?:de\s+)?)")
_SENTENCE_ENDS = re.compile(r"[.?!;]\s+[A-Z]")


@dataclass(slots=True)
class Reading:
    """A council's paper as it is read; ``letter``: a briefadvies. ``end_of_number`` is 0 without one."""

    start: int
    end: int
    series: str | None
    letter: bool = False
    number: str | None = None
    title: str | None = None
    dated: bool = False
    marked: bool = False
    end_of_number: int = 0
    end_of_title: int = 0


def read_paper(text: str, paper: re.Match[str], councils: Sequence[NamedCouncil]) -> Reading | None:
    """Read what stands behind a match of ``PAPER``; None where that cites nothing.

    ``councils`` are all that ``text`` names, in order.
    """
    named = paper["council"]
    reading = Reading(*paper.span(), first_series(named) if named else None, bool(paper["letter"]))
    cursor = Cursor(text, paper.end())
    attached = bool(named)
    if (titled := _TITLE_OF.match(text, paper.end())) and not named and "advies" in paper["kind"].lower():
        reading.title, reading.series = titled["title"], first_series(titled["council"])
        reading.end = reading.end_of_title = cursor.at = titled.end()
    while piece := _piece(cursor, reading, attached):
        attached = attached or piece == "council"
    if reading.series is None and not _BY_ANOTHER.match(text, cursor.at):
        reading.series = _near(text, reading, councils, advice="advies" in paper["kind"].lower())
        attached = bool(reading.series and _is_its_own(text, paper.start()))
    if reading.number or reading.title or (attached and (reading.dated or _is_told_apart(cursor, paper))):
        return reading if reading.series else None
    return None


def title_of(found: re.Match[str]) -> str | None:
    """Return the title that ``QUOTED`` matched, without line ends."""
    written = found["title"] or found["single"] or found["broken"]
    return " ".join(written.split()) if written else None


def _piece(cursor: Cursor, reading: Reading, attached: bool) -> str:
    """Read one piece behind a paper and say which it was; empty where none follows."""
    if reading.number is None and (number := _NUMBER.match(cursor.text, cursor.at)):
        reading.marked = bool(number["number"])
        if reading.marked or attached or _BY.match(cursor.text, number.end()):
            closed = "(" in number.group() and cursor.text.startswith(")", number.end())
            cursor.at = reading.end_of_number = reading.end = number.end() + closed
            reading.number = number["number"] or number["bare"]
            return "number"
    if reading.title is None and (title := cursor.take(TITLE)):
        reading.title, reading.end, reading.end_of_title = title_of(title), cursor.at, cursor.at
        return "title"
    if reading.series is None and (council := cursor.take(_BY)):
        reading.series = first_series(council.group())
        if reading.number is None and reading.title is None:
            reading.end = council.end()
        return "council"
    if not reading.dated and cursor.take(_DAY):
        reading.dated = True
        return "day"
    return ""


def _is_told_apart(cursor: Cursor, paper: re.Match[str]) -> bool:
    """Say whether a council's advice is told from others by its subject, or a title without marks."""
    if _ANY_ONE.search(cursor.text, max(paper.start() - 8, 0), paper.start()):
        return False
    advice = "advies" in paper["kind"].lower()
    its_own = paper["council"] or _is_its_own(cursor.text, paper.start())
    return (advice and (cursor.sees(_ABOUT) or cursor.sees(_TITLE_BEHIND))) or bool(
        its_own and cursor.sees(_UNQUOTED_TITLE)
    )


def _is_its_own(text: str, start: int) -> bool:
    """Say whether the words before a paper make it that of a council: "hun gezamenlijke advies"."""
    return any(words.search(text, max(start - 120, 0), start) for words in (_ITS_OWN, _BROUGHT_OUT))


def _near(text: str, reading: Reading, councils: Sequence[NamedCouncil], *, advice: bool) -> str | None:
    """Return the council named nearest to a paper.

    Others than councils write reports: one without a number only counts with a council in its own sentence.
    """
    anywhere = reading.marked or (advice and reading.title)
    reach = _NEAR_NUMBER if reading.marked else _NEAR_TITLE
    first = bisect_left(councils, reading.start - reach, key=_start)
    around = councils[first : bisect_left(councils, reading.end + reach, key=_start)]
    for one in sorted(around, key=lambda one: max(one.start - reading.end, reading.start - one.end)):
        between = (one.end, reading.start) if one.end <= reading.start else (reading.end, one.start + 1)
        if anywhere or not _SENTENCE_ENDS.search(text, *between):
            return first_of(
                {other.series for other in around if other is one or _are_joint(text, other, one)}
            )
    return None


def _are_joint(text: str, one: NamedCouncil, other: NamedCouncil) -> bool:
    """Say whether two councils are named as those of one paper: "de AIV en de CAVV"."""
    return _JOINED.fullmatch(text, min(one.end, other.end), max(one.start, other.start)) is not None


def _start(named: NamedCouncil) -> int:
    return named.start
