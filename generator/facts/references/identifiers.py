"""Finds what is written as an identifier or address of the official site, of a Chamber's site, of a court."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.references.found import Found
from generator.facts.references.grammar import ROMAN, session_of

_START = r"(?<![\w/-])(?:https?://)?(?:www\.)?"
_SITE = r"(?:zoek\.)?officielebekendmakingen\.nl/(?:dossier/)?"
_END = r"(?:/metadata\.xml|\.(?:html|pdf|xml|odt)(?:[#?][^\s)\]>»”]*[\w/])?)?(?![\w]|-\w)"

# Behind the number "h1" marks a reprint, "n1" a correction, "b1" an attachment.
_PAPER = re.compile(
    rf"{_START}(?P<site>{_SITE})?(?P<id>kst-(?:(?P<years>(?:19|20)\d{{6}})-)?"
    r"(?:(?P<dossier>\d{5})(?P<suffix>[A-M](?=-)|-(?:\d\d(?=-)|[IVX]+[A-H]?|[A-M](?=-)|\(?R\d{3,4}\)?))?"
    rf"|0{{0,4}}(?P<senate>{ROMAN}))"
    r"-(?P<number>\d{1,4}[a-z]?|[A-Z]{1,3}|[A-Z]\d[A-Z])(?:-[hnb]\d)?"
    rf"|kst-(?P<serial>\d{{6,8}})){_END}",
    re.IGNORECASE,
)
_ATTACHMENT = re.compile(rf"{_START}(?P<site>{_SITE})?(?P<id>blg-\d{{1,8}}){_END}", re.IGNORECASE)
_ANNEX = re.compile(
    rf"{_START}(?P<site>{_SITE})?(?P<id>ah-(?:(?P<chamber>tk|ek)-(?P<years>\d{{4}}-?\d{{4}})-(?P<number>\d{{1,5}})|\d{{5,8}})){_END}",
    re.IGNORECASE,
)
# Until 2010 with the first and the last page for sitting and item; "vv" is the assembly of both Chambers.
_RECORD = re.compile(
    rf"{_START}(?P<site>{_SITE})?(?P<id>h-(?P<chamber>tk|ek|vv)-(?P<years>\d{{8}})-"
    rf"(?:(?P<pages>\d{{1,4}}-\d{{3,4}}(?:-\d{{1,2}})?)|(?P<number>\d{{1,4}})(?:-(?P<item>\d{{1,4}})(?:-n\d)?)?)){_END}",
    re.IGNORECASE,
)
# Of questions and of documents that are no Kamerstuk; the older ones have numbers of other shapes.
_QUESTIONS = re.compile(
    rf"{_START}(?P<site>{_SITE})?(?P<id>(?P<series>kv|nds)-(?:(?P<chamber>tk|ek)-)?"
    r"(?P<number>(?:19|20)\d\d[ZD]\d{5}|(?:19|20)\d{6}-KVR\d{3,6}|2\d{9}|(?<=nds-)(?:buza|def)\d{6})(?:-b\d)?)"
    rf"{_END}",
    re.IGNORECASE,
)
_CHAMBER_SITE = re.compile(
    r"(?:https?://)?(?:www\.)?tweedekamer\.nl/[^\s)\]>»”]{0,200}?[?&](?:id|did)=(?:19|20)\d\d[ZD]\d{5}[^\s)\]>»”]{0,200}(?<![.,;:])",
    re.IGNORECASE,
)
_IN_ADDRESS = re.compile(r"[?&](?:id|did)=((?:19|20)\d\d[ZD]\d{5})", re.IGNORECASE)
_JUDGMENT = re.compile(
    r"(?<![\w:])ECLI:(?P<land>[A-Z]{2}):[A-Z0-9]{1,7}:(?:19|20)\d\d:[A-Z0-9.]{1,25}(?<!\.)(?!\w)"
)
_COURTS = "https://deeplink.rechtspraak.nl/uitspraak?id="
_TYPES = {"Z": "zaak", "D": "document", "kv": "zaak", "nds": "document"}
_CHAMBERS = ("tk", "ek", "TK", "EK")
# The parts of an id that are in small letters; the others are numbers, chapters, and letters of papers.
_LOWER = re.compile(r"kst|blg|ah|h|kv|nds|tk|ek|vv|(?:buza|def)\d+|[hnb]\d|\d{1,4}[a-z]", re.IGNORECASE)


def find_identifiers(text: str) -> Iterator[Found]:
    """Yield what ``text`` names by an identifier: of the official site, of a Chamber's site, of a court."""
    for written in _PAPER.finditer(text):
        yield _official("kamerstuk", written)
    for written in _ATTACHMENT.finditer(text):
        yield _official("bijlage", written)
    for written in _ANNEX.finditer(text):
        yield _official("aanhangsel", written)
    for written in _RECORD.finditer(text):
        yield _official("handelingen", written)
    for written in _QUESTIONS.finditer(text):
        yield _official(_TYPES[written["series"].lower()], written)
    for written in _CHAMBER_SITE.finditer(text):
        yield from _address_of_chamber(written)
    for written in _JUDGMENT.finditer(text):
        name = written.group()
        address = _COURTS + name if written["land"] == "NL" else None
        yield Found("uitspraak", *written.span(), "nummer", number=name, known_id=name, known_url=address)


def _official(kind: str, written: re.Match[str]) -> Found:
    parts = written.groupdict()
    suffix = (parts.get("suffix") or "").strip("-()").upper() or None
    senate, years = parts.get("senate"), parts.get("years")
    number = parts.get("number") or parts.get("serial")
    return Found(
        kind,
        written.start(),
        written.end(),
        "adres" if written["site"] else "kenmerk-van-publicatie",
        dossier=parts.get("dossier") or (senate.upper() if senate else None),
        suffix=suffix,
        number=number.upper() if number and number[0].isalpha() else number,
        session=session_of(years[:4], years[-4:]) if years else None,
        item=parts.get("item"),
        chamber=parts["chamber"].lower() if parts.get("chamber") in _CHAMBERS else "ek" if senate else None,
        known_id=_spelled(written["id"]),
    )


def _spelled(written: str) -> str:
    """Return an id with its letters as the official site writes them: "kst-36600-VII-1".

    The number that an act of the Kingdom has besides ("-(R2114)") is no part of its ids.
    """
    plain = re.sub(r"-\(?R\d{3,4}\)?(?=-)", "", written, flags=re.IGNORECASE)
    plain = re.sub(r"(?<=-\d{4})-(?=\d{4}-)", "", plain) if plain.startswith("ah") else plain
    return "-".join(part.lower() if _LOWER.fullmatch(part) else part.upper() for part in plain.split("-"))


def _address_of_chamber(written: re.Match[str]) -> Iterator[Found]:
    """Yield what an address of the Chamber names: its document, and the case that the document is part of."""
    address = written.group()
    numbers = [number.upper() for number in _IN_ADDRESS.findall(address)]
    whole = address if address.startswith("http") else f"https://{address}"
    for number in sorted(set(numbers), key=lambda number: (number[4], number)):
        yield Found(
            _TYPES[number[4]],
            written.start(),
            written.end(),
            "adres",
            number=number,
            known_id=number,
            known_url=whole,
        )
