"""Finds what stands in the official gazettes: Staatsblad, Staatscourant and Tractatenblad."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.references.found import Found
from generator.facts.references.grammar import DASH, MONTH

_SERIES = {
    "stb": "staatsblad",
    "staatsblad": "staatsblad",
    "stcrt": "staatscourant",
    "staatscourant": "staatscourant",
    "trb": "tractatenblad",
    "tractatenblad": "tractatenblad",
}
_SHORT = {"staatsblad": "stb", "staatscourant": "stcrt", "tractatenblad": "trb"}
# From these years on the official site has the number of each under its present address. Before, that of the
# Staatscourant is the number of a day's issue.
_FIRST = {"stb": 1995, "trb": 1995, "stcrt": 2009}

_NR = r"(?:nrs?|no|nummers?)\b\.?"
_NUMBER = rf"(?P<number>\d{{1,5}})(?![\d/]|\s\d{{3}}(?!\d)|\s+{MONTH}|\s?%|\w)"
# "Stb. 2016, 240", "Staatscourant 2020, nr. 12345", "Trb. 2009 nr. 12", "Stcrt. 2020-12345"
_CITED = re.compile(
    r"(?<![\w-])(?P<series>Stb|Staatsblad|Stcrt|Staatscourant|Trb|Tractatenblad)\.?\s*,?\s*(?:van\s+)?"
    rf"(?P<year>(?:18|19|20)\d\d)\s*(?:[,:;]\s*(?:{_NR}\s*)?|{_NR}\s*|{DASH}\s?|/(?=\d{{1,5}}(?!\d))){_NUMBER}",
    re.IGNORECASE,
)
# Old laws: "de wet van 30 juni 1976 (Stb. 413)". Of which year the number is, is not certain.
_WITHOUT_YEAR = re.compile(
    r"\(\s*(?P<series>Stb|Stcrt|Trb)\.?\s*(?:nr\.?\s*)?(?P<number>\d{1,4})(?=\s*[,;)])", re.IGNORECASE
)
# The Staatsblad of 1945 to 1949 numbered by letters, too: "Stb. 1949, J 355".
_LETTERED = re.compile(
    r"(?<![\w-])(?P<series>Stb|Staatsblad)\.?\s*(?P<year>194[5-9])\s*,?\s*(?:nr\.?\s*)?(?P<number>[A-Z]\s?\d{1,4})(?!\w)"
)
_AND = re.compile(
    rf"\s*(?:,\s*en|,|\ben\b|&)\s*(?:{_NR}\s*)?{_NUMBER}(?=\s*(?:$|[),.;:]|en\s+\d))", re.IGNORECASE
)
_WRITTEN = re.compile(
    r"(?<![\w/-])(?P<site>(?:https?://)?(?:www\.)?(?:zoek\.)?officielebekendmakingen\.nl/)?"
    r"(?P<series>stb|stcrt|trb)-(?P<year>(?:18|19|20)\d\d)-(?P<number>\d{1,5})(?:-n\d)?"
    r"(?:\.(?:html|pdf|xml|odt))?(?![\w]|-\w)",
    re.IGNORECASE,
)


def find_gazettes(text: str) -> Iterator[Found]:
    """Yield what ``text`` cites of a gazette: by year and number, by number alone, or as an identifier."""
    for found in _WRITTEN.finditer(text):
        yield _item(found, found["year"], found["series"].lower(), found.start())
    for found in _CITED.finditer(text):
        series = _SHORT[_SERIES[found["series"].lower()]]
        yield _item(found, found["year"], series, found.start())
        at = found.end()
        while more := _AND.match(text, at):
            if re.fullmatch(r"(?:18|19|20)\d\d", more["number"]):
                break  # "Stb. 2016, 240 en 2018": a year more
            yield _item(more, found["year"], series, more.start("number"))
            at = more.end()
    for found in _LETTERED.finditer(text):
        number = found["number"].replace(" ", "")
        known = f"stb-{found['year']}-{number}"
        yield Found("staatsblad", *found.span(), "publicatieblad", number=number, known_id=known)
    for found in _WITHOUT_YEAR.finditer(text):
        series = _SERIES[found["series"].lower()]
        yield Found(series, found.start("series"), found.end(), "publicatieblad", number=found["number"])


def _item(found: re.Match[str], year: str, series: str, start: int) -> Found:
    number = found["number"].lstrip("0") or found["number"]
    known = f"{series}-{year}-{number}"
    certain = int(year) >= _FIRST[series]
    return Found(
        _SERIES[series],
        start,
        found.end(),
        "publicatieblad",
        number=number,
        known_id=known,
        known_url=f"https://zoek.officielebekendmakingen.nl/{known}.html" if certain else None,
    )
