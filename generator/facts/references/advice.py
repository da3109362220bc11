"""Finds the advices of the Adviesraad Internationale Vraagstukken (AIV) named by number or title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.references.found import Found
from generator.facts.references.grammar import DASH, MONTH

_COUNCIL = re.compile(r"(?<!\w)AIV(?!\w)|Adviesraad\s+Internationale\s+Vraagstukken")
_NUMBER = (
    r"\s*,?\s*(?:(?:met\s+)?(?:nrs?|no|nummer)\b\.?\s*)?"
    rf"(?P<number>\d{{1,3}})(?!\d|[./]\d|\s?%|\s+{MONTH}|\s+(?:jaar|keer|maal|leden|procent|pagina))(?!\w)"
)
# "AIV-advies 112", "AIV, advies nr. 106", "AIV briefadvies no. 31", "AIV-rapport 91"
_OF_COUNCIL = re.compile(
    rf"(?<!\w)AIV[\s,]*(?:{DASH}\s*)?(?P<kind>(?:brief)?advie(?:s|zen)|rapport|publicatie){_NUMBER}",
    re.IGNORECASE,
)
# "advies nr. 106", "advies 106 van de AIV": only where the council is near, as in letter 001, line 7.
_NEAR_COUNCIL = re.compile(
    r"(?<![\w-])(?P<kind>(?:brief)?advie(?:s|zen))\s*,?\s*(?:nrs?|no|nummer)\b\.?\s*(?P<number>\d{1,3})(?![\w/]|\.\d)",
    re.IGNORECASE,
)
_BEFORE_COUNCIL = re.compile(
    r"(?<![\w-])(?P<kind>(?:brief)?advie(?:s|zen))\s+(?P<number>\d{1,3})(?=[^.;]{0,120}?\bvan\s+de\s+(?:AIV|Adviesraad\s+Int))",
    re.IGNORECASE,
)
_AND_NUMBER = re.compile(
    r"\s*(?:,|en|&)\s*(?:(?:nrs?|no)\b\.?\s*)?(?P<number>\d{1,3})(?=\s*(?:[).,;:«]|$))", re.IGNORECASE
)
_TITLED = re.compile(
    rf"(?<!\w)AIV[\s,]*(?:{DASH}\s*)?(?P<kind>(?:brief)?advies|rapport)\s*[,:]?\s*[«“„\"‘'](?P<title>[^»”\"]{{4,200}}?)[»”\"]"
    r"(?:\s*,?\s*\(?\s*(?:nrs?|no|nummer)\b\.?\s*(?P<number>\d{1,3})(?!\d))?",
    re.IGNORECASE,
)
_TITLE = re.compile(r"[\s,:(]*[«“„\"](?P<title>[^»”\"]{4,200}?)[»”\"]")
# How far from an advice its council may be named.
_NEAR = 400


def find_advices(text: str) -> Iterator[Found]:
    """Yield the advices of the AIV; of one without a number, its title."""
    numbered = [*_OF_COUNCIL.finditer(text), *_BEFORE_COUNCIL.finditer(text)]
    numbered += [found for found in _NEAR_COUNCIL.finditer(text) if _names_council(text, found)]
    for found in numbered:
        yield _advice(text, found["kind"], found["number"], found.start(), found.end("number"))
        at = found.end("number")
        while more := _AND_NUMBER.match(text, at):
            yield _advice(text, found["kind"], more["number"], more.start("number"), more.end())
            at = more.end()
    for found in _TITLED.finditer(text):
        title, number = _folded(found["title"]), found["number"]
        known = f"aiv-{_series(found['kind'])}-{number}" if number else None
        yield Found(
            "aiv", found.start(), found.end(), "aiv-titel", number=number, title=title, known_id=known
        )


def _names_council(text: str, found: re.Match[str]) -> bool:
    around = text[max(found.start() - _NEAR, 0) : found.end() + _NEAR]
    return _COUNCIL.search(around) is not None


def _advice(text: str, kind: str, number: str, start: int, end: int) -> Found:
    title = _TITLE.match(text, end)
    return Found(
        "aiv",
        start,
        end,
        "aiv-nummer",
        number=number,
        title=_folded(title["title"]) if title else None,
        known_id=f"aiv-{_series(kind)}-{number}",
    )


def _series(kind: str) -> str:
    return "briefadvies" if kind.lower().startswith("brief") else "advies"


def _folded(text: str) -> str:
    return " ".join(text.split())
