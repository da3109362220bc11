"""Finds dossiers that no paper is named of, and papers whose number stands before their dossier.

"wetsvoorstel 35 570", "dossiers 29521 en 33694", a budget "31 200 VII"; "de motie op stuk nr. 68 (31700-X)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.references.found import Found
from generator.facts.references.grammar import BUDGET_CHAPTER, DASH, FIGURES

_SUFFIX = rf"(?:\s?{DASH}?\s?(?P<suffix>{BUDGET_CHAPTER}|\d\d(?!\d)|\(R\s?\d{{3,4}}\)))?"
_OVER = r"(?=\s*(?:[()\].,;:+/]|(?:en|is|zijn|wordt|over|van|inzake|met|bij|in)\s|$))"

# Behind a word that says what it is; of "wetsvoorstel" the number may be in brackets.
_CALLED = re.compile(
    rf"(?<!\w)(?:(?:initiatief)?wetsvoorstel(?:len|nummers?)?|wetsontwerp(?:en)?|novelle|(?:kamer|wets)?dossier(?:s|nummers?)?)\s*[(:]?\s*(?:(?:met\s+)?(?:nrs?\b\.?|nummers?)\s*)?"
    rf"(?P<dossier>{FIGURES}){_SUFFIX}(?![\w%€]|[-/.,]\d)",
    re.IGNORECASE,
)
_AND = re.compile(rf"\s*(?:,|\ben\b|/)\s*(?P<dossier>{FIGURES}){_SUFFIX}{_OVER}", re.IGNORECASE)
# A budget: "31 200 VII" by itself; of one letter, which may be volts or a name, only in brackets,
# announced or as a head.
_BUDGET = re.compile(
    rf"(?<![\w.,€$-])(?<!\d\s)(?P<dossier>[2-4]\d[\s.]?\d{{3}})(?:\s?{DASH}\s?|\s)?(?P<suffix>(?!\w(?!\w)){BUDGET_CHAPTER})(?!\s*[.,]?\d)"
)
_SHORT_BUDGET = re.compile(
    r"(?:\(\s*|(?<!\w)(?:kenmerk|begroting(?:swet)?|hoofdstuk|referentie)\s*:?\s*|(?<![^\n])(?=[^,\n]{6,9},\s))"
    rf"(?P<dossier>[2-4]\d[\s.]?\d{{3}})(?:\s?{DASH}\s?|\s)?(?P<suffix>[IVX](?!\w)){_OVER}",
    re.IGNORECASE,
)
# An act of the Kingdom, by both its numbers: "33 992 (R2034)".
_KINGDOM = re.compile(rf"(?<![\w.,€$-])(?<!\d\s)(?P<dossier>{FIGURES})\s?(?P<suffix>\(R\s?\d{{3,4}}\))")
# As in "op stuk nr. 68 (31700-X)" and "nr. C toegevoegd aan dossier 33826".
_NUMBERED_BEFORE = re.compile(
    r"(?<!\w)(?:stuk(?:ken)?|moties?|amendement(?:en)?|krijg(?:t|en)|ondernummer)\s+(?:met\s+)?"
    r"(?P<numbers>(?:nrs?|nummers?)\b\.?\s*(?P<first>\d{1,4})(?:\s*(?:,|\ben\b|t/m)\s*\d{1,4}){0,20})"
    rf"\s*\(\s*(?P<dossier>{FIGURES}){_SUFFIX}\s*\)",
    re.IGNORECASE,
)
_ADDED = re.compile(
    r"(?<!\w)(?P<numbers>nr\.?\s*(?P<first>\d{1,4}|[A-Z]{1,3}))\s+toegevoegd\s+aan\s+(?:het\s+)?(?:wetsvoorstel|dossier)\s+"
    rf"(?P<dossier>{FIGURES}){_SUFFIX}",
)
_NUMBER = re.compile(r"\d{1,4}|(?<=\s)[A-Z]{1,3}(?!\w)")


def find_dossiers(text: str) -> Iterator[Found]:
    """Yield the dossiers named without a paper, where a word or a chapter tells what they are."""
    for found in _CALLED.finditer(text):
        yield _dossier(found)
        at = found.end()
        while more := _AND.match(text, at):
            yield _dossier(more)
            at = more.end()
    for found in (*_BUDGET.finditer(text), *_SHORT_BUDGET.finditer(text), *_KINGDOM.finditer(text)):
        yield _dossier(found)


def find_numbered_before(text: str) -> Iterator[Found]:
    """Yield the papers whose number stands before their dossier; the last takes the dossier along."""
    for found in (*_NUMBERED_BEFORE.finditer(text), *_ADDED.finditer(text)):
        written = list(_NUMBER.finditer(text, *found.span("numbers")))
        for count, number in enumerate(written):
            start = found.start("numbers") if count == 0 else number.start()
            end = found.end() if count == len(written) - 1 else number.end()
            yield _named(found, start, end, number.group())


def _dossier(found: re.Match[str]) -> Found:
    end = found.end("suffix") if found["suffix"] else found.end("dossier")
    return _named(found, found.start("dossier"), end)


def _named(found: re.Match[str], start: int, end: int, number: str | None = None) -> Found:
    suffix = found["suffix"]
    return Found(
        "kamerstuk" if number else "dossier",
        start,
        end,
        "nummer-voor-dossier" if number else "dossier",
        dossier=re.sub(r"\D", "", found["dossier"]),
        suffix=re.sub(r"[()\s]", "", suffix).upper() if suffix else None,
        number=number,
    )
