"""Finds what is written as an identifier or an address: kst-28676-348, 2022Z01642, T02345, https://zoek..."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.references.found import Found
from generator.facts.references.grammar import session_of

_START = r"(?<![\w/-])(?:https?://)?(?:www\.)?"
_SITE = r"(?:zoek\.)?officielebekendmakingen\.nl/(?:dossier/)?"
_END = r"(?:/metadata\.xml|\.(?:html|pdf|xml|odt)(?:[#?][^\s)\]>»”]*[\w/])?)?(?![\w]|-\w)"

_PAPER = re.compile(
    rf"{_START}(?P<site>{_SITE})?(?P<id>kst-(?:(?P<years>(?:19|20)\d{{6}})-)?(?P<dossier>\d{{5}})"
    r"(?:-(?P<suffix>\d\d(?=-)|[IVX]+[A-H]?|[A-M](?=-)|\(?R\d{3,4}\)?))?(?:-(?P<number>\d{1,4}[a-z]?|[A-Z]{1,3}))"
    rf"|kst-(?P<serial>\d{{6,8}})){_END}",
    re.IGNORECASE,
)
_ATTACHMENT = re.compile(rf"{_START}(?P<site>{_SITE})?(?P<id>blg-\d{{1,8}}){_END}", re.IGNORECASE)
_ANNEX = re.compile(
    rf"{_START}(?P<site>{_SITE})?(?P<id>ah-(?:(?P<chamber>tk|ek)-(?P<years>\d{{8}})-(?P<number>\d{{1,5}})|\d{{5,8}})){_END}",
    re.IGNORECASE,
)
_RECORD = re.compile(
    rf"{_START}(?P<site>{_SITE})?(?P<id>h-(?P<chamber>tk|ek)-(?P<years>\d{{8}})-(?P<number>\d{{1,4}})"
    rf"(?:-(?P<item>\d{{1,4}}))?){_END}",
    re.IGNORECASE,
)
_QUESTIONS = re.compile(
    rf"{_START}(?P<site>{_SITE})?(?P<id>(?P<series>kv|nds)-(?P<chamber>tk|ek)-(?P<number>(?:19|20)\d\d[ZD]\d{{5}})){_END}",
    re.IGNORECASE,
)
_CHAMBER_SITE = re.compile(
    r"(?:https?://)?(?:www\.)?tweedekamer\.nl/[^\s)\]>»”]{0,200}?[?&](?:id|did)=(?:19|20)\d\d[ZD]\d{5}[^\s)\]>»”]{0,200}(?<![.,;:])",
    re.IGNORECASE,
)
_CASE = re.compile(r"(?<![\w-])(?P<number>(?:19|20)\d\d(?P<series>[ZD])\d{5})(?!\w)")
_JUDGMENT = re.compile(
    r"(?<![\w:])ECLI:(?P<land>[A-Z]{2}):[A-Z0-9]{1,7}:(?:19|20)\d\d:[A-Z0-9.]{1,25}(?<!\.)(?!\w)"
)
# Promises as the Eerste and the Tweede Kamer number them: T02345, TZ202306-026.
_PROMISE = re.compile(r"(?<![\w-])(?:T0\d{4}|TZ20\d{4}-\d{3})(?![\w-])")
_COURTS = "https://deeplink.rechtspraak.nl/uitspraak?id="
_TYPES = {"Z": "zaak", "D": "document", "kv": "zaak", "nds": "document"}


def find_identifiers(text: str) -> Iterator[Found]:
    """Yield what ``text`` names by an identifier: of the official site, of a Chamber, of a court."""
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
        yield _address_of_chamber(written)
    for written in _JUDGMENT.finditer(text):
        name = written.group()
        address = _COURTS + name if written["land"] == "NL" else None
        yield Found("uitspraak", *written.span(), "nummer", number=name, known_id=name, known_url=address)
    for written in _PROMISE.finditer(text):
        name = written.group()
        yield Found("toezegging", *written.span(), "nummer", number=name, known_id=name)
    for written in _CASE.finditer(text):
        number = written["number"]
        yield Found(
            _TYPES[written["series"]],
            written.start(),
            written.end(),
            "nummer",
            number=number,
            known_id=number,
        )


def _official(kind: str, written: re.Match[str]) -> Found:
    parts = written.groupdict()
    suffix = (parts.get("suffix") or "").strip("()").upper() or None
    years = parts.get("years")
    number = parts.get("number") or parts.get("serial")
    return Found(
        kind,
        written.start(),
        written.end(),
        "adres" if written["site"] else "kenmerk-van-publicatie",
        dossier=parts.get("dossier"),
        suffix=suffix,
        number=number.upper() if number and number.isalpha() else number,
        session=session_of(years[:4], years[4:]) if years else None,
        item=parts.get("item"),
        chamber=parts["chamber"].lower() if parts.get("chamber") else None,
        known_id=_spelled(re.sub(r"[()]", "", written["id"]), parts),
    )


def _spelled(written: str, parts: dict[str, str | None]) -> str:
    """Return an id with its letters as the official site writes them: "kst-36600-VII-1"."""
    if parts.get("dossier") or parts.get("series"):
        head, *rest = written.split("-")
        fixed = {"tk", "ek"}
        return "-".join([head.lower(), *(p.lower() if p.lower() in fixed else p.upper() for p in rest)])
    return written.lower()


def _address_of_chamber(written: re.Match[str]) -> Found:
    address = written.group()
    numbers = re.findall(r"[?&](?:id|did)=((?:19|20)\d\d[ZD]\d{5})", address, re.IGNORECASE)
    number = next((n for n in numbers if "D" in n.upper()), numbers[0]).upper()
    whole = address if address.startswith("http") else f"https://{address}"
    return Found(
        _TYPES[number[4]],
        written.start(),
        written.end(),
        "adres",
        number=number,
        known_id=number,
        known_url=whole,
    )
