"""Finds motions and amendments named after their members: "motie Van Ojik", "amendement-Sjoerdsma c.s."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.references.day_words import DAY
from generator.facts.references.found import Found
from generator.facts.references.grammar import DASH

_PARTICLE = (
    r"(?:[Vv]an|[Dd]en?|[Dd]er|[Tt]en?|[Tt]er|[Hh]et|['’][ts]|[Ee]l|[Aa]l|[Ll]a|[Ll]e|[Vv]on|[Dd]i|[Dd]a|[Dd]u"
    r"|[Dd]os)"
)
_SURNAME = r"[A-ZÀ-ÞĀ-Ž][\w’']+(?:-(?:(?:van|de|den|der|la|el)\s+(?:de[rn]?\s+)?)?[A-ZÀ-ÞĀ-Ž][\w’']+)*"
# Some have two capitals ("Bruins Slot"), or a first name before them where others have the same name.
_SECOND = (
    rf"(?:\s+(?:{_PARTICLE}\s+)+{_SURNAME}|\s+(?!Kamerst|Handelingen|Tweede|Eerste)[A-ZÀ-ÞĀ-Ž][a-zà-ÿ’]+(?![\w-])"
    r"(?=\s*(?:[/,.;:()\]]|$|(?:c\.?\s?s\.|e\.a\.)|(?:over|inzake|en|van|is|wordt|werd|om|tot"
    r"|waar\w+|verzoekt|vraagt|roept|stelt|ben|heb|heeft|hebben|zijn|zal|zou|kan|had|die|dat|met|voor|aan|bij|op|uit|in|te|ik"
    r"|wij|het|de|een|als|door|naar|conform|zoals|aangenomen|verworpen|ingediend)(?!\w))))?"
)
_MEMBER = rf"(?:(?:{_PARTICLE}\s+)*{_SURNAME}{_SECOND})"
_PARTY = r"(?:\s*\((?!Kamerst|TK\s)[A-Za-z][A-Za-z0-9/ -]{1,29}\))?"
_MEMBERS = rf"{_MEMBER}{_PARTY}(?:\s*(?:,|/|\ben\b)\s*{_MEMBER}{_PARTY})*"
_WITH_OTHERS = r"(?P<cs>\s+(?:c\.?\s?s\.|cum\s+suis)|\s+e\.a\.)?"

_STATE = r"(?i:(?:(?:nader\s+)?gewijzigde?|aangehouden|aangenomen|ingediende?|verworpen)\s+)?"
_KIND = r"(?P<kind>(?i:moties?|(?:sub-?)?amendement(?:en)?))"

_OF_MEMBERS = re.compile(
    rf"(?<![\w-]){_STATE}{_KIND}\s+(?:nr\.?\s*\d{{1,4}}\s+)?"
    rf"(?:(?:van|d\.d\.)\s+{DAY}\s+)?"
    r"(?:van\s+){0,2}(?:(?:het\s+)?(?:oud-)?(?:Kamerl|[Ll])id|(?:de\s+)?(?:Kamer)?leden|de\s+heer|de\s+heren|mevrouw|(?:de\s+)?senator"
    r"|de\s+bijzondere\s+gedelegeerde)\s+(?:Kamerl(?:id|eden)\s+)?"
    rf"(?P<names>{_MEMBERS}){_WITH_OTHERS}"
)
_NAMED = re.compile(
    rf"(?<![\w-]){_STATE}{_KIND}(?:\s+(?:van\s+(?=\S+\s+c\.s\.))?|\s?{DASH}\s?)"
    rf"(?P<names>{_MEMBER}(?:\s*/\s*{_MEMBER})*{_PARTY}(?:(?:\s*,\s*{_MEMBER})*\s+en\s+{_MEMBER}(?=\s*(?:[,.;:)(]|$|c\.?\s?s\.)))?)"
    rf"{_WITH_OTHERS}(?!\w|\s+(?:19|20)\d\d)"
)
# "moties Jansen c.s. en Pietersen c.s.", "moties Jansen (2022) en Pietersen (2025)": another motion begins.
_FURTHER = re.compile(
    rf"(?P<apart>\s*\([^()]{{3,60}}\))?\s*(?:,|en)\s+(?P<names>{_MEMBERS}){_WITH_OTHERS}(?=\s*(?:[,.;:()]|$|[a-z]))"
)
# What may follow "motie" with a capital and is nobody's name.
_NO_MEMBER = re.compile(
    r"(?:[Vv]an\s+)?(?:(?:[Dd]e|[Hh]et)\s+)?"
    r"(?:Kamerst\w*|Tweede|Eerste|Kamer\w*|Handelingen|Partij|Lid|Leden|Fractie|Nr|Motie\w*|Nederland\w*|Europe?\w*|"
    r"GroenLinks\S*|ChristenUnie|PvdA|PvdD|[A-Z]{2,}\w*|D66|JA21|Denk|Volt|Forum|Ja|Nee|Deze|Die|Over|Inzake|Bij|In|Op"
    r"|Defensie|Financiën|Justitie|Onderwijs|Landbouw|Sociale|Economische|Binnenlandse|Buitenlandse|Infrastructuur"
    r"|[A-Z][a-z]+(?:begroting|beleid|debat|overleg|wet|fonds|norm|akkoord|nota|missie|verdrag|strategie))(?!\w)"
)
# "Gewijzigde motie van het lid Jansen (t.v.v. 33885, nr. 18)" heads the motion itself, in another's place.
_OWN_TITLE = re.compile(r"\s*\(\s*t\.\s?v\.\s?v\.", re.IGNORECASE)
# Between members of whom each moved another motion; those of one motion stand with a stroke.
_APART = re.compile(r"\s*(?:,\s+en\s|,|\ben\s)\s*")
_BRACKET = re.compile(r"\s*\(")
_OTHERS = re.compile(r"\s*(?:,|/|\ben\b)\s*")


def find_motions(text: str) -> Iterator[Found]:
    """Yield the motions and amendments that ``text`` names by a member; ``resolve`` finds their numbers."""
    for found in (*_OF_MEMBERS.finditer(text), *_NAMED.finditer(text)):
        titles_itself = not text[: found.start()].strip() and _OWN_TITLE.match(text, _end(found))
        if not _NO_MEMBER.match(found["names"]) and not titles_itself:
            kind = "motie" if found["kind"].lower().startswith("motie") else "amendement"
            yield from _each(text, found, kind)
            yield from _further(text, found, kind)


def _each(text: str, found: re.Match[str], kind: str) -> Iterator[Found]:
    """Yield the motion that was found, or each of "de moties Jansen, Pietersen en Van Dijk"."""
    begin, start, end = found.start(), found.start("names"), _end(found)
    several = found.re is _NAMED and found["kind"].lower() != kind and not found["cs"]
    if several and not _BRACKET.match(text, end):
        for gap in _APART.finditer(text, start, end):
            yield _named(kind, begin, gap.start(), text[start : gap.start()])
            begin = start = gap.end()
        yield _named(kind, begin, end, text[start:end])
    else:
        yield _named(kind, begin, end, found["names"], found["cs"])


def _named(kind: str, start: int, end: int, names: str, others: str | None = None) -> Found:
    return Found(kind, start, end, f"{kind}-op-naam", title=f"{kind} {_title(names, others)}")


def _further(text: str, found: re.Match[str], kind: str) -> Iterator[Found]:
    """Yield the other motions of a list, where "c.s." or brackets show that the first one ended."""
    if found["kind"].lower() == kind:
        return
    end, others = _end(found), found["cs"]
    while (more := _FURTHER.match(text, end)) and (others or more["apart"]):
        if _NO_MEMBER.match(more["names"]):
            return
        end, others = _end(more), more["cs"]
        yield _named(kind, more.start("names"), end, more["names"], others)


def _end(found: re.Match[str]) -> int:
    return found.end("cs") if found["cs"] else found.start("names") + len(found["names"].rstrip())


def _title(names: str, others: str | None) -> str:
    """Return "Bikker en Omtzigt" for every way to write two members; "c.s." stays."""
    members = [" ".join(re.sub(r"\([^)]*\)", "", part).split()) for part in _OTHERS.split(names)]
    members = [member[0].upper() + member[1:] for member in members if member]
    joined = members[0] if len(members) == 1 else f"{', '.join(members[:-1])} en {members[-1]}"
    return f"{joined}{' c.s.' if others else ''}"
