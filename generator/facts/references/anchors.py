"""Finds where a citation of a parliamentary paper may begin: at a word, a Chamber, numbers of its form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.references import grammar

_NO_LETTER_BEFORE = r"(?<![^\W\d_])"
_WORD = re.compile(
    rf"{_NO_LETTER_BEFORE}(?:Kamer-?stuk(?:ken|nummers?|nrs?\.?|dossiers?)?|Kamerst\.?|Kst(?:\.|(?!\d))"
    r"|Bijl(?:\.|agen)(?:\s+Hand(?:\.|elingen)|(?=\s+nr\.?\s+\d\d\s\d{3}))"
    r"|Kenmerk(?=\s+\d{5}(?:;\s\d{5}){0,5},\s+nr\.))(?![^\W\d_])"
    r"(?:\s+(?:der|van\s+de)\s+Staten-Generaal)?",
    re.IGNORECASE,
)
_CHAMBER_FIRST = re.compile(r"(?<![\w-])(?:TK|EK|Tweede\s+Kamer|Eerste\s+Kamer)(?![\w-])")
# "(32 317, NA)": a dossier with the letter of a paper, and nothing more in the brackets.
_LETTERED = re.compile(r"(?<=\()\s*(?=\d\d\s?\d{3},\s(?:nr\.\s)?[A-Z]{1,2}\s*\))")
# Round numbers with a hyphen ("10 000-12") are amounts.
_FORM_ALONE = re.compile(
    r"(?<![\w/.€$£#@=&+-])(?<!\d[\s.])(?<![€$£]\s)(?<!EUR\s)(?<!USD\s)(?!\d\d\s?000\s?[-–]\s?\d)"
    r"(?:1[89]|[2-4]\d)(?:\s?\d{3}|\.\d{3}(?=(?:[\s-]?(?:\d\d|[IVX]+[A-H]?))?,?\s+(?:nr\.\s*\d|EK,)))(?!\d)"
)

# A number of five digits behind one of these words is somebody's own administration.
_OWN_NUMBERS = re.compile(
    r"(?<!\w)(?:kenmerk|referentie|ref|postbus|tel|fax|iban|bsn|versie|\w{2,20}code|KvK"
    r"|(?:zaak|rol|parket|project|contract|order|factuur|rekening|rekest|klant|telefoon|serie|artikel|bestel|registratie"
    r"|inventaris|rapport|vergunning|bestek|polis|btw)(?:-?nr)?"
    r"|\(0\d{1,3}\)|(?!kamerstuk|(?:kamer|wets)?dossier|vraag|stuk)\w{2,20}-?nummer)[\s:.]*$",
    re.IGNORECASE,
)
# So is one behind a code in capitals ("ISO 27001-2", "BSK 33017-12"), unless "nr." follows.
_CODE = re.compile(r"(?<!\w)(?!TK|EK)[A-Z]{2,}[\s/-]*$")
_CODED = re.compile(r"\d{5}[-–]\d")
# But what has a chapter, part or "nr." is a paper: "kenmerk 36600-V-51", "kenmerk 28 676, nr. 83".
_OF_CHAMBER = re.compile(r"\d{5}-(?:[IVX]+[A-H]?|0\d)-\d|\d\d\s\d{3},\s+nr\.\s*\d")
# But what a committee asked is numbered by dossier: "het verzoek van de commissie (kenmerk 29521-227".
_ASKED = re.compile(r"(?<!\w)commissie(?!\w)[^;]{0,80}\(\s*(?:met\s+)?kenmerk\s*:?\s*$", re.IGNORECASE)
# What stands before a number says what it is only this near.
_NEAR = 40
_SENTENCE = 120


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a citation may begin; its numbers are looked for from ``begin`` on.

    ``announced``: words say that a paper is meant; without them only the form of the numbers does.
    """

    start: int
    begin: int
    announced: bool


def find_anchors(text: str, *, form_alone: bool) -> list[Anchor]:
    """Return where citations may begin, in order; with ``form_alone`` false only at words that say so."""
    found = [Anchor(word.start(), word.end(), True) for word in _WORD.finditer(text)]
    found += _at(_CHAMBER_FIRST, text, announced=True)
    if form_alone:
        found += _at(grammar.SENATE_ALONE, text, announced=True)
        found += _at(_LETTERED, text, announced=True)
        bare = _at(_FORM_ALONE, text, announced=False)
        found += [one for one in bare if not _is_own_number(text, one.start)]
    return sorted(found, key=lambda one: (one.start, one.begin, one.announced))


def _at(form: re.Pattern[str], text: str, *, announced: bool) -> Iterator[Anchor]:
    return (Anchor(found.start(), found.start(), announced) for found in form.finditer(text))


def _is_own_number(text: str, start: int) -> bool:
    near = max(start - _NEAR, 0)
    if _OWN_NUMBERS.search(text, near, start):
        asked = _CODED.match(text, start) and _ASKED.search(text, max(start - _SENTENCE, 0), start)
        return not (asked or _OF_CHAMBER.match(text, start))
    return _CODED.match(text, start) is not None and _CODE.search(text, near, start) is not None
