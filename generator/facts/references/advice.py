"""Finds the advices of two councils, the AIV and the CAVV, named by number or title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.references.found import Found
from generator.facts.references.grammar import DASH, MONTH

_AIV = r"AIV|Adviesraad\s+Internationale\s+Vraagstukken"
_CAVV = r"CAVV|Commissie\s+van\s+Advies\s+inzake\s+Volkenrechtelijke\s+Vraagstukken"
_COUNCIL = re.compile(rf"(?<!\w)(?:(?P<aiv>{_AIV})|{_CAVV})(?!\w)", re.IGNORECASE)
_SHORT = r"(?<!\w)(?P<council>AIV|CAVV)(?:(?:\s?/\s?|\s+en\s+(?:de\s+)?)(?P<other>AIV|CAVV))?"
_KIND = r"(?P<kind>(?:brief)?advie(?:s|zen))"
_NR = r"(?:nrs?|no|nummer)\b\.?\s*"
_NO_NUMBER = (
    rf"(?!\d|[./]\d|\s?%|\s+{MONTH}|\s+(?:jaar|keer|maal|leden|procent|pagina|aanbevelingen|adviezen))(?!\w)"
)
_NUMBER = rf"(?P<number>\d{{1,3}}){_NO_NUMBER}"
# A title between quotation marks; between single ones it may hold an apostrophe.
_QUOTED = '(?:[«“„"](?P<title>[^»”"]{4,200}?)[»”"]|[‘\'](?P<single>[^«“„"‘]{4,200}?)[’\'](?!\\w))'
# "AIV-advies 112", "AIV, advies nr. 106", "AIV briefadvies no. 31", "AIV-rapport 91", "CAVV-advies nr. 32"
_OF_COUNCIL = re.compile(
    rf"{_SHORT}[\s,]*(?:{DASH}\s*)?(?P<kind>(?:brief)?advie(?:s|zen)|rapport|publicatie)"
    rf"\s*,?\s*(?:(?:met\s+)?{_NR})?{_NUMBER}",
    re.IGNORECASE,
)
# Behind a title: "(AIV, nr. 109)", "AIV no. 109".
_BY_COUNCIL = re.compile(rf"{_SHORT}\)?\s*[,:(]?\s*(?:{_QUOTED}[\s,]*\(?\s*)?{_NR}{_NUMBER}", re.IGNORECASE)
_BEFORE = re.compile(rf"(?<![\w-]){_KIND}(?![\w-])(?:\s*,?\s*{_QUOTED})?", re.IGNORECASE)
# "advies nr. 106", "advies 106 van de AIV": only where the council is near, as in letter 001, line 7.
_NEAR_COUNCIL = re.compile(
    rf"(?<![\w-]){_KIND}\s*,?\s*{_NR}(?P<number>\d{{1,3}})(?![\w/]|\.\d)", re.IGNORECASE
)
_BEFORE_COUNCIL = re.compile(
    rf"(?<![\w-]){_KIND}\s+(?P<number>\d{{1,3}})(?=[^.;]{{0,120}}?\bvan\s+de\s+(?:{_AIV}|{_CAVV})(?!\w))",
    re.IGNORECASE,
)
_AND_NUMBER = re.compile(
    rf"\s*(?:,|en|&)\s*(?:{_NR})?(?P<number>\d{{1,3}})(?=\s*(?:[).,;:«]|$))", re.IGNORECASE
)
_TITLED = re.compile(
    rf"{_SHORT}[\s,]*(?:{DASH}\s*)?(?P<kind>(?:brief)?advies|rapport)\s*[,:]?\s*{_QUOTED}"
    rf"(?:\s*,?\s*\(?\s*{_NR}(?P<number>\d{{1,3}})(?!\d))?",
    re.IGNORECASE,
)
_TITLE = re.compile(rf"[\s,:(]*{_QUOTED}")
# How far from an advice its council may be named, and from a council its advice.
_NEAR = 400
_JUST_BEFORE = 250


def find_advices(text: str) -> Iterator[Found]:
    """Yield the advices of the two councils; of one without a number, its title.

    An advice that both gave is named by its number in the series of the first.
    """
    for found in (
        *_OF_COUNCIL.finditer(text),
        *_BEFORE_COUNCIL.finditer(text),
        *_NEAR_COUNCIL.finditer(text),
    ):
        series = _council(found) or _near(text, found)
        if series:
            yield _advice(text, found, series, found["kind"])
            yield from _further(text, found, series)
    for found in _BY_COUNCIL.finditer(text):
        before = list(_BEFORE.finditer(text, max(found.start() - _JUST_BEFORE, 0), found.start()))
        kind, title = (before[-1]["kind"], _title(before[-1])) if before else ("advies", None)
        yield _advice(text, found, _council(found) or "aiv", kind, _title(found) or title)
    for found in _TITLED.finditer(text):
        number, series = found["number"], _council(found) or "aiv"
        known = f"{series}-{_kind(found['kind'])}-{number}" if number else None
        yield Found(
            series,
            found.start(),
            found.end(),
            "advies-titel",
            number=number,
            title=_title(found),
            known_id=known,
        )


def _council(found: re.Match[str]) -> str | None:
    """Return "aiv" or "cavv" where the words of the advice name the council."""
    named = {found.groupdict().get(name) for name in ("council", "other")} - {None}
    if not named:
        return None
    return "aiv" if any(name and name.upper() == "AIV" for name in named) else "cavv"


def _near(text: str, found: re.Match[str]) -> str | None:
    """Return the council named nearest to an advice; of two that gave it together the first."""
    start, end = found.span()
    around = list(_COUNCIL.finditer(text, max(start - _NEAR, 0), end + _NEAR))
    if not around:
        return None
    nearest = min(around, key=lambda one: max(one.start() - end, start - one.end()))
    return "aiv" if nearest["aiv"] else "cavv"


def _further(text: str, found: re.Match[str], series: str) -> Iterator[Found]:
    at = found.end("number")
    while more := _AND_NUMBER.match(text, at):
        yield _advice(text, more, series, found["kind"], start=more.start("number"))
        at = more.end()


def _advice(
    text: str,
    found: re.Match[str],
    series: str,
    kind: str,
    title: str | None = None,
    start: int | None = None,
) -> Found:
    behind = _TITLE.match(text, found.end("number"))
    name = title or (_title(behind) if behind else None)
    return Found(
        series,
        found.start() if start is None else start,
        found.end("number"),
        "advies-nummer",
        number=found["number"],
        title=name,
        known_id=f"{series}-{_kind(kind)}-{found['number']}",
    )


def _kind(word: str) -> str:
    return "briefadvies" if word.lower().startswith("brief") else "advies"


def _title(found: re.Match[str]) -> str | None:
    written = found["title"] or found["single"]
    return " ".join(written.split()) if written else None
