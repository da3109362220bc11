"""Finds acts and documents of the European Union: "Richtlijn 2014/24/EU", "COM(2016) 950", conclusions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.references.day_words import DAY, MONTH_OF_YEAR
from generator.facts.references.found import Found
from generator.facts.references.grammar import DASH

_BODY = r"(?:EU|EG|EEG|GBVB|CFSP|JBZ|Euratom|EGKS)"
_KINDS = r"richtlijn|verordening|kaderbesluit|besluit|beschikking|aanbeveling|optreden|standpunt"
# An act by its number, with the name of its community before or behind it: "Verordening (EG) nr. 883/2004".
_ACT = re.compile(
    rf"(?<![\w-])(?P<of>EU[-\s])?(?:gedelegeerde\s+|gemeenschappelijk\s+)?(?P<kind>(?:(?:uitvoerings|raads)?(?:{_KINDS})))s?(?:en)?"
    rf"(?:\s+van\s+de\s+Raad)?(?P<before>\s*\(\s*{_BODY}(?:\s*,\s*{_BODY})*\s*\))?\s*(?P<nr>(?:nr|no)\b\.?\s*)?"
    rf"(?P<first>\d{{1,4}})/(?P<second>\d{{1,4}})(?P<behind>/{_BODY})?(?![\w/])",
    re.IGNORECASE,
)
# In a list, each with or without its community: "Verordeningen (EG) nr. 1071/2009 en (EU) 1024/2012".
_AND_ACT = re.compile(
    rf"\s*(?:,\s*en|,|en)\s+(?P<start>)(?P<before>\(\s*{_BODY}\s*\))?\s*(?P<nr>(?:nr|no)\b\.?\s*)?"
    rf"(?P<first>\d{{1,4}})/(?P<second>\d{{1,4}})(?P<behind>/{_BODY})?(?![\w/])",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
# A document by its series and year: "JOIN (2017) 10 final".
_DOCUMENT = re.compile(
    r"(?<![\w-])(?P<series>COM|JOIN|SWD|SEC|HR)\s?[(\[]\s?(?P<year>(?:19|20)\d\d)\s?[)\]]\s?,?\s?(?:nr\.?\s*)?"
    r"(?P<number>\d{1,4})(?!\d)(?:\s(?:final|definitief))?"
)
# The same with strokes: "COM/2018/476".
_STROKED = re.compile(
    r"(?<![\w/-])(?P<series>COM|JOIN|SWD|SEC)/(?P<year>(?:19|20)\d\d)/(?P<number>\d{1,4})(?![\d/])"
    r"(?:\s(?:final|definitief))?"
)
# A document of the Council: "Raadsdocument 9736/18", "ST 10133/18".
_OF_COUNCIL = re.compile(
    r"(?<![\w-])(?:(?i:raadsdocument(?:nummer)?|document\s+van\s+de\s+Raad|Nr\.\s+(?:raads)?document|Council\s+document)\s+(?:(?:nr|no)\.?\s*)?(?:ST\s?)?|ST\s)"
    r"(?P<number>\d{4,5})/(?:20)?(?P<year>\d\d)(?![\d/])"
)
# Listed with another document: "9736/18 en HR(2018) 94".
_LISTED = re.compile(
    r"(?<![\w/-])(?P<number>\d{4,5})/(?P<year>\d\d)(?=\s(?:en|,)\s(?:COM|JOIN|SWD|SEC|HR)\s?\()"
)
_CONCLUSIONS = re.compile(
    r"(?<![\w-])(?:(?:Raads|ER-)conclusies|conclusies\s+van\s+de\s+(?:Europese\s+Raad"
    r"|Raad(?:\s+[A-Z]\w+(?:\s+(?:en\s+)?[A-Z]\w+){0,3})?))"
    r"(?:\s+(?!van|op|d\.d|dd|over|inzake)[\w’'-]+){0,3}(?:\s*,?\s+(?:van|d\.d\.|dd\.?|op))\s+"
    rf"(?:\d{{1,2}}\s*(?:en|{DASH})\s*)?"
    rf"(?:{DAY}|{MONTH_OF_YEAR})"
)
# The letter of an act in the numbers of EUR-Lex; of other kinds that is not certain.
_SECTOR = {"richtlijn": "L", "verordening": "R"}


def find_european(text: str) -> Iterator[Found]:
    """Yield acts of the Union and its predecessors, documents of Commission and Council, and conclusions."""
    for found in _ACT.finditer(text):
        kind = re.sub(r"^(?:uitvoerings|raads)", "", found["kind"].lower())
        order = _order(found, kind, of_union=bool(found["of"]))
        if order:
            yield _act(found, found.start(), kind, *order)
            yield from _further(text, found.end(), kind)
    for found in (*_DOCUMENT.finditer(text), *_STROKED.finditer(text)):
        series, year, number = found["series"].lower(), found["year"], found["number"].lstrip("0")
        if number:
            yield Found(
                "eu-document",
                found.start(),
                found.end(),
                "europees-document",
                number=number,
                known_id=f"{series}-{year}-{number}",
            )
    for found in (*_OF_COUNCIL.finditer(text), *_LISTED.finditer(text)):
        known = f"st-{found['number']}-20{found['year']}"
        yield Found("eu-document", *found.span(), "raadsdocument", number=found["number"], known_id=known)
    for found in _CONCLUSIONS.finditer(text):
        yield Found("eu-document", *found.span(), "conclusies-op-dag")


def _further(text: str, at: int, kind: str) -> Iterator[Found]:
    """Yield the other acts of a list that goes on at ``at``."""
    while more := _AND_ACT.match(text, at):
        order = _order(more, kind)
        if order is None:
            return
        yield _act(more, more.start("start"), kind, *order)
        at = more.end()


def _act(found: re.Match[str], start: int, kind: str, year: str, number: str) -> Found:
    return Found(
        "eu-recht",
        start,
        found.end(),
        "europese-regeling",
        number=f"{found['first']}/{found['second']}",
        known_id=f"eu-{kind}-{found['first']}-{found['second']}",
        known_url=_address(kind, year, number),
    )


def _order(found: re.Match[str], kind: str, *, of_union: bool = False) -> tuple[str, str] | None:
    """Return year and number of an act; None where the figures are not those of one.

    Since 2015 the year stands first; before, only in directives and decisions.
    """
    first, second = found["first"], found["second"]
    of_union = bool(of_union or found["before"] or found["behind"])
    if found["nr"] and _YEAR.fullmatch(second):
        return second, first
    if _YEAR.fullmatch(first) and not _YEAR.fullmatch(second):
        return (first, second) if of_union or kind in _SECTOR else None
    if of_union and len(first) == 2 and kind == "richtlijn":
        return f"19{first}", second
    if _YEAR.fullmatch(second) and (of_union or kind in _SECTOR):
        return second, first
    return None


def _address(kind: str, year: str, number: str) -> str | None:
    if kind not in _SECTOR or len(number) > 4:
        return None
    celex = f"3{year}{_SECTOR[kind]}{int(number):04}"
    return f"https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:{celex}"
