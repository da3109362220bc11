"""Finds resolutions of the Security Council and the General Assembly of the United Nations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.references.found import Found
from generator.facts.references.grammar import DASH, MONTH

_COUNCIL = (
    rf"(?:(?:VN|UN)\s?{DASH}?\s?)?Veiligheidsraads?|(?-i:VR)|VN\s?{DASH}?\s?VR|(?:UN\s)?Security\s+Council"
    r"|UNSC|VN|UN"
)
_ASSEMBLY = (
    rf"AVVN|UNGA|(?:(?:VN|UN)\s?{DASH}?\s?)?Algemene\s+Vergadering(?:\s+van\s+de\s+V(?:N|erenigde\s+Naties))?"
)
_YEAR = r"(?:\s*\(\s*(?P<year>(?:19|20)\d\d)\s*\)|(?<=\d{4})/(?:19|20)?\d\d(?![\d/]))?"
_NOT = (
    rf"(?!\d|(?<!\d{{4}})/|/(?!(?:19|20)?\d\d(?![\d/]))|\.\d|{DASH}\d|\s+{MONTH}|\s?%|\w"
    r"|\s?[A-Z]?\s?\([IVXL]+\))"
)
_NUMBER = rf"(?:(?:nrs?|no|nummer)\b\.?\s*)?(?P<number>\d{{2,4}}){_NOT}{_YEAR}"

_WORD = r"res(?:\.|olutie|oluties|olution|olutions)(?:\s*\([A-Z]{2,6}\))?\s*"

# "VN-Veiligheidsraad resolutie 1325" (letter 002, line 141), "VNVR-resolutie 2601"
_OF_COUNCIL = re.compile(
    rf"(?<!\w)(?:{_COUNCIL})(?:\s*\([A-Z]{{2,6}}\))?[\s,]*(?:{DASH}\s*)?{_WORD}{_NUMBER}", re.IGNORECASE
)
_SHORT = re.compile(rf"(?<![\w/])(?:(?:UNSCR|VNVR)\s*{DASH}?\s*|S/RES/)(?=\d{{3}}){_NUMBER}")
# "resolutie van de Veiligheidsraad 2118"
_BEHIND_COUNCIL = re.compile(
    rf"(?<![\w-])resoluties?\s+van\s+de\s+(?:{_COUNCIL})(?:\s+van\s+de\s+(?:VN|Verenigde\s+Naties))?"
    rf"(?:\s*\([^()\d]{{2,30}}\))?\s*[,(]?\s*{_NUMBER}",
    re.IGNORECASE,
)
# "resolutie 1325 (2000)", "resolutie 2254", "resolution 2423", and "resolutie 68 van de Veiligheidsraad"
_BARE = re.compile(rf"(?<![\w-])resoluti(?:e|on)s?\s+(?:\([A-Z]{{2,6}}\)\s+)?{_NUMBER}", re.IGNORECASE)
_AND = re.compile(
    r"(?:\s+(?:of|van|d\.d\.)\s+\d{1,2}\s+[A-Za-z]{3,9}\s+\d{4})?\s*(?:,\s*(?:en|and)|,|en|and|&|alsmede)\s*"
    rf"(?P<number>\d{{3,4}}){_NOT}{_YEAR}",
    re.IGNORECASE,
)
_BY_COUNCIL = re.compile(rf"\s+(?:d\.d\.\s[^,]{{4,30}}\s)?van\s+de\s+(?:{_COUNCIL})(?!\w)", re.IGNORECASE)
_BY_OTHERS = re.compile(
    r"\s+van\s+(?:het|de)\s+(?:Europees|Parlementaire|Raad\s+van\s+Europa|Mensenrechtenraad|Ministerraad|Internationale)",
    re.IGNORECASE,
)
# "de Raad van Europa nam resolutie 2372 aan"
_BEFORE_OTHERS = re.compile(
    r"(?:Europees\s+Parlement|Parlementaire\s+(?:Vergadering|Assemblee)|Raad\s+van\s+Europa|(?<!\w)EP)(?!\w)"
    r"(?:(?!Veiligheidsraad|VN|Verenigde)[^.;()]){0,60}$"
)
_OF_ASSEMBLY = re.compile(
    rf"(?<!\w)(?:(?:{_ASSEMBLY})[\s,]*(?:{DASH}\s*)?)?resoluties?\s+(?P<number>(?:ES-\d{{1,2}}|\d{{1,3}})/\d{{1,3}}(?:\s?[A-Z](?!\w))?)"
    rf"(?![\d/]){_YEAR}(?P<after>\s+van\s+de\s+(?:{_ASSEMBLY}))?",
    re.IGNORECASE,
)
_SYMBOL = re.compile(r"(?<![\w/])A/RES/(?P<number>(?:ES-\d{1,2}|\d{1,3})/\d{1,3})(?![\d/])")
# Until 1976 the assembly numbered on through its sessions: "resolutie 377 A (V)" of the fifth one.
_OLD = re.compile(
    r"(?<![\w-])(?:(?:VN|AVVN|UNGA)\s?-?\s?)?resoluties?\s+(?P<number>\d{1,4}(?:\s?[A-Z])?)"
    rf"(?:\s?\([IVXL]{{1,6}}\)|(?=\s+van\s+de\s+(?:{_ASSEMBLY})(?!\w)))",
    re.IGNORECASE,
)
_YEAR_LIKE = re.compile(r"(?:19|20)\d\d")
_OF_RIGHTS = re.compile(
    rf"(?<!\w)(?:(?:VN\s?{DASH}?\s?)?Mensenrechtenraads?\s?{DASH}?\s?resoluties?|HRC\s?{DASH}?\s?resoluties?|A/HRC/RES/"
    rf"|resoluties?(?=\s+(?:S-)?\d{{1,2}}/\d{{1,3}}\s+van\s+de\s+(?:VN\s?{DASH}?\s?)?Mensenrechtenraad))\s*"
    r"(?P<number>(?:S-)?\d{1,2}/\d{1,3})(?![\d/])",
    re.IGNORECASE,
)
# The council for human rights numbers its resolutions as the General Assembly does.
_RIGHTS = re.compile(r"Mensenrechtenraad|(?<!\w)HRC(?!\w)", re.IGNORECASE)
_RIGHTS_BEFORE = re.compile(
    rf"(?:Mensenrechtenraad|(?<!\w)HRC)(?!\w)(?:(?!{_ASSEMBLY})[^.;()]){{0,100}}$", re.IGNORECASE
)
_NEAR = 200
# Of the General Assembly by its title, where the text speaks of that: "de resolutie «Titel»".
_TITLED = re.compile(
    r"(?<!\w)(?:ontwerp)?resoluties?\s+(?:(?:getiteld|genaamd|met\s+(?:als\s+)?titel|over|inzake)\s+)?"
    r"(?:[«“„\"](?P<title>[^«»“”\"]{4,200})[»”\"]|[‘'](?P<single>[^«»“”\"‘]{4,200}?)[’'](?!\w))",
    re.IGNORECASE,
)
_ASSEMBLY_NEAR = re.compile(
    rf"(?<!\w)(?:{_ASSEMBLY})(?!\w)|Eerste\s+Commissie|First\s+Committee|Verenigde\s+Naties|(?<!\w)VN(?!\w)",
    re.IGNORECASE,
)
# A bare number below this, without a year, may be a resolution of any body.
_LOWEST_BARE = 200


def find_resolutions(text: str) -> Iterator[Found]:
    """Yield the resolutions of the United Nations that ``text`` names by number or by title."""
    yield from _of_council(text)
    for found in _OF_RIGHTS.finditer(text):
        yield _of_session("mr", found)
    for found in _OLD.finditer(text):
        yield _of_session("av", found)
    for found in (*_OF_ASSEMBLY.finditer(text), *_SYMBOL.finditer(text)):
        body = _body(text, found)
        if body:
            yield _of_session(body, found)
    for found in _TITLED.finditer(text):
        if _ASSEMBLY_NEAR.search(text) and not _BY_OTHERS.match(text, found.end()):
            title = " ".join((found["title"] or found["single"]).split())
            yield Found("vn-resolutie", *found.span(), "avvn-resolutie-op-titel", title=title)


def _of_council(text: str) -> Iterator[Found]:
    for found in (*_OF_COUNCIL.finditer(text), *_SHORT.finditer(text), *_BEHIND_COUNCIL.finditer(text)):
        yield _council(found.start(), found.end(), found["number"])
        yield from _further(text, found.end())
    for found in _BARE.finditer(text):
        by_council = _BY_COUNCIL.match(text, found.end())
        alone = found["year"] or int(found["number"]) >= _LOWEST_BARE
        if "/" in found.group() and _YEAR_LIKE.fullmatch(found["number"]):
            alone = False  # "resolutie 2019/2045" of the European Parliament
        if by_council or (alone and not _is_of_others(text, found)):
            yield _council(found.start(), found.end(), found["number"])
            yield from _further(text, found.end())


def _of_session(body: str, found: re.Match[str]) -> Found:
    """Return a resolution with its session; ``body``: "av", the assembly, or "mr", the council for rights."""
    number = re.sub(r"\s", "", found["number"]).upper()
    slug = re.sub(r"[^a-z0-9]+", "-", number.lower()).strip("-")
    rule = "avvn-resolutie" if body == "av" else "mensenrechtenraad-resolutie"
    return Found("vn-resolutie", *found.span(), rule, number=number, known_id=f"vn-resolutie-{body}-{slug}")


def _is_of_others(text: str, found: re.Match[str]) -> bool:
    """Say whether a body outside the United Nations is named right behind a resolution, or before it."""
    before = _BEFORE_OTHERS.search(text, max(found.start() - 100, 0), found.start())
    return before is not None or _BY_OTHERS.match(text, found.end()) is not None


def _body(text: str, found: re.Match[str]) -> str | None:
    """Return which body a resolution with session and number is of; None where that is not certain."""
    if found.re is _SYMBOL or found["after"] or not found.group().lower().startswith("resolutie"):
        return "av"
    if _BY_OTHERS.match(text, found.end()):
        return None
    if _RIGHTS_BEFORE.search(text, max(found.start() - _NEAR, 0), found.start()):
        return "mr"
    return None if _RIGHTS.search(text, max(found.start() - _NEAR, 0), found.end() + _NEAR) else "av"


def _further(text: str, at: int) -> Iterator[Found]:
    while more := _AND.match(text, at):
        yield _council(more.start("number"), more.end(), more["number"])
        at = more.end()


def _council(start: int, end: int, number: str) -> Found:
    return Found(
        "vn-resolutie", start, end, "vnvr-resolutie", number=number, known_id=f"vn-resolutie-{number}"
    )
