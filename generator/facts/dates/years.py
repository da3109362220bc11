"""Rules for years: "in 2014", "2021–2025", "de jaren negentig", where they tell a time and are not a name.

A number of four digits is a year only after a word that says so; "Defensievisie 2035" names a paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.dates.expression import Expression, Point
from generator.facts.dates.vocabulary import DASH, GAP, SPACE, YEAR, either, ends_with

_YEARS = re.compile(
    rf"(?<![\w#/.,:-])(?<![€$][^\S\n])(?P<first>{YEAR})"
    rf"(?:{GAP}(?:{DASH}|/){GAP}(?P<last>{YEAR}|\d\d))?"
    # The figure of a note may stand behind a full stop or comma: "in 2018.3 Daarna".
    rf"(?!\d|[^\W_]|[.,]\d(?!\d?(?:\s|$))|{DASH}[^\W\d]|{GAP}[%€])"
)
_GOVERNS = re.compile(
    r"(?:^|[\s(«“/])(?:in|sinds|sedert|vanaf|tot|t/m|tot en met|tot aan|voor|vóór|na|van|per|tussen|tegen"
    r"|rond|uit|over|omstreeks|medio|begin|eind|einde|ultimo|primo|inclusief|naar|richting|anno|half|halverwege|zowel"
    r"|uiterlijk|ten opzichte van|t\.o\.v\.|loop van|helft van|\w*ja(?:ar|ren)|\w*periode|respectievelijk"
    r"|resp\.|gedurende|binnen"
    r"|(?:betrekking|gericht|zicht|vooruit|terug|blik)[^\S\n]+op"
    # the year of a budget, and of its report
    r"|[a-z]{0,20}begroting(?:en)?|prijspeil|jaarverslag(?:en)?|jaarplan"
    # the year of a meeting, as the title of a paper names it: "verslag ministeriële raad 2023"
    r"|(?:[\w-]{0,30}(?<!\w)top|[\w-]{0,30}ministeri[eë]le)(?:[^\S\n]+(?:raad|bijeenkomst|vergadering))?"
    r")[^\S\n]+$",
    re.IGNORECASE,
)
_TIE = re.compile(rf"{GAP}(?:,|en|of|als|tot en met|t/m|tot|naar){SPACE}$")
_UNITS = """
    militairen mensen personen man manschappen soldaten troepen leden deelnemers eenheden stuks km kilometer
    meter ton fte fte’s vte vte’n woningen bedrijven vluchtelingen slachtoffers inwoners banen gevallen kilo
    huishoudens leerlingen agenten gemeenten voertuigen vluchten uren dagen vacatures meldingen plaatsen
    pagina’s voet hectare patiënten burgers euro
"""
# What is counted, not dated: "2000 militairen", "van 2020 fte".
_COUNTED = re.compile(
    r"[^\S\n]+(?:extra|nieuwe|Nederlandse|militaire)?[^\S\n]*" + either(_UNITS.split()) + r"\b",
    re.IGNORECASE,
)
# Years behind a word with a capital are part of its name: "Veiligheidsagenda 2023-2026".
_NAME = re.compile(r"[A-ZÀ-Þ][\w’-]*\)?[^\S\n]+$")
_BEGINS = re.compile(r"(?:^|[.!?]\s+)$")
_IS = re.compile(
    r"[^\S\n]+(?:is|was|wordt|werd|zal|heeft|had|stond|staat|gaat|moet|kan|bracht|begon)\b", re.IGNORECASE
)

_TENS = {
    "twintig": 20,
    "dertig": 30,
    "veertig": 40,
    "vijftig": 50,
    "zestig": 60,
    "zeventig": 70,
    "tachtig": 80,
    "negentig": 90,
}
_DECADE = re.compile(
    rf"(?<!\w)jaren{SPACE}(?:(?P<word>{either(_TENS)})|[’'‘]?(?P<tens>[2-9]0)(?!\d))"
    rf"(?P<century>{SPACE}van{SPACE}de{SPACE}(?:vorige|twintigste){SPACE}eeuw)?",
    re.IGNORECASE,
)


def find_years(text: str) -> Iterator[Expression]:
    """Yield years and ranges of years that stand where a time is told."""
    for match in _YEARS.finditer(text):
        if _tells_a_time(text, match):
            first = int(match.group("first"))
            last = _last(first, match.group("last"))
            if last >= first:
                yield Expression(match.start(), match.end(), "year", Point(first), Point(last), "year")


def find_coordinated_years(text: str, known: list[Expression]) -> Iterator[Expression]:
    """Yield years that a comma or "en" ties to one already known: "in 2018, 2019 en 2020"."""
    ends = {expression.end for expression in known if expression.last.day is None}
    for match in _YEARS.finditer(text):
        tie = ends_with(_TIE, text, match.start())
        if tie and tie.start() in ends and not _COUNTED.match(text, match.end()):
            first = int(match.group("first"))
            found = Expression(
                match.start(),
                match.end(),
                "year",
                Point(first),
                Point(_last(first, match.group("last"))),
                "year",
            )
            ends.add(found.end)
            yield found


def find_decades(text: str) -> Iterator[Expression]:
    """Yield decades: "de jaren negentig", "de jaren ’80 van de vorige eeuw"."""
    for match in _DECADE.finditer(text):
        tens = _TENS[match.group("word").lower()] if match.group("word") else int(match.group("tens"))
        first = 1900 + tens if tens != 20 or match.group("century") else 2000 + tens
        yield Expression(match.start(), match.end(), "decade", Point(first), Point(first + 9), "year")


def _tells_a_time(text: str, match: re.Match[str]) -> bool:
    if _COUNTED.match(text, match.end()):
        return False
    start, end = match.span()
    if _is_stretch(match) and not ends_with(_NAME, text, start):
        return True
    if ends_with(_GOVERNS, text, start):
        return True
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return True
    return bool(ends_with(_BEGINS, text, start) and _IS.match(text, end))


def _is_stretch(match: re.Match[str]) -> bool:
    """Say whether it goes over years; two that follow each other may be a session: "2005–2006"."""
    last = match.group("last") or ""
    return len(last) == 4 and int(last) > int(match.group("first")) + 1


def _last(first: int, written: str | None) -> int:
    if not written:
        return first
    return int(written) if len(written) == 4 else first - first % 100 + int(written)
