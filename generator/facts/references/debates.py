"""Finds debates of parliament that a text names with their day: "Algemeen Overleg op 27 september jl."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from generator.facts.references.day_words import AGO, DAY, EVENT, WEEKDAY
from generator.facts.references.found import Found
from generator.facts.references.grammar import DASH

_KIND = (
    r"(?:algemeen\s+overleg|wetgevingsoverleg|notaoverleg|schriftelijk\s+overleg|commissiedebat|tweeminutendebat"
    r"|(?:plenaire?|mondelinge?|feitelijk)\s+(?:debat|overleg)|(?:hoofdlijnen|spoed|kamer|vervolg|voortgangs|dertigleden|begrotings|orde|beleids|verantwoordings)debat"
    r"|begrotingsbehandeling|debat|(?:mondelinge?\s+)?vragenuur(?:tje)?|algemene\s+politieke\s+beschouwingen|(?-i:AO|VAO|WGO|SO|NO|VSO|CD|TMD|APB))"
    r"(?:\s*\((?-i:[A-Z]{2,4})\))?"
)
# Its name in a few words; with whom; and what about, where that is no event that has a day of its own.
_NO_NAME = (
    r"(?!(?:over|van|op|inzake|met|ter|tijdens|naar|in|te|de|het|een|dat|die|is|en|d\.d\.|dd\.?|gehouden|d)"
    r"(?!\w))"
)
_NAME = (
    rf"(?P<name>(?:\s+(?:(?:over|inzake)\s+)?[«“‘\"][^«»“”\"]{{3,100}}[»”’\"]"
    rf"|(?:(?:\s+|/){_NO_NAME}[^\W\d_][\w/-]*(?:\s+en(?=\s+{_NO_NAME}[A-Za-z]))?){{1,6}})?)"
)
_MINISTER = (
    r"(?:minister|staatssecretaris)"
    r"(?:\s+(?:van|voor)\s+(?-i:[A-Z])[\w-]*(?:\s+(?:en\s+)?(?-i:[A-Z])[\w-]*){0,4})?"
)
_WITH = (
    rf"(?:\s+met\s+(?:de\s+)?{_MINISTER}(?:\s+en\s+(?:de\s+)?{_MINISTER})?"
    r"|\s+(?:met|in|van|door)\s+(?:uw|de|beide)\s+(?:(?:vaste|algemene)\s+)?(?:(?:Tweede|Eerste)\s+)?(?:Kamer(?:commissies?)?|commissies?)"
    r"(?:\s+der\s+Staten-Generaal)?(?:,?\s+(?:en\s+)?(?:de\s+(?:vaste\s+|algemene\s+)?commissie\s+)?(?:(?:voor|van)\s+)?(?-i:[A-Z])[\w-]*"
    r"(?:\s+(?:en\s+)?(?-i:[A-Z])[\w-]*){0,3}){0,4})?"
)
_ABOUT = rf"(?:\s+(?:over|inzake)\s+(?:(?!{EVENT})[^.;:()\d]){{3,120}}?)?"
_DAY = (
    rf"{WEEKDAY}(?:(?P<two>\d{{1,2}}\s+(?:en|{DASH})\s+)?{DAY}"
    r"|\d{1,2}[-/]\d{1,2}(?:[-/](?:19|20)?\d\d)?(?![\d/]))"
)
_DEBATE = re.compile(
    rf"(?<![\w-])(?:verslag\s+(?:van\s+)?(?:een|het)\s+(?=schriftelijk))?{_KIND}{_NAME}{_WITH}{_ABOUT}"
    r"(?:\s*,?\s+(?:dat\s+(?:plaatsvond|is\s+gehouden|werd\s+gehouden)|gehouden))?"
    rf"\s*,?\s*\(?\s*(?:op|van|d\.d\.?|dd\.?)\s+{_DAY}",
    re.IGNORECASE,
)
# "tijdens het algemeen overleg over de Raad op 11 februari jl.": either day tells it from others.
_OF_EVENT = re.compile(
    rf"(?<=tijdens\shet\s){_KIND}{_WITH}\s+(?:over|inzake)\s+(?:de|het)\s+(?:[^\W\d_][\w-]*\s+){{1,6}}?(?:op|van|d\.d\.)\s+"
    rf"(?!\d{{1,2}}\s+en\s){_DAY}",
    re.IGNORECASE,
)
# "op 5 oktober jl. tijdens het algemeen overleg over vrede"
_DAY_FIRST = re.compile(
    rf"(?<=op\s){_DAY}{AGO},?\s+tijdens\s+(?:het|een)\s+{_KIND}(?!\w)",
    re.IGNORECASE,
)
_EVENT = re.compile(EVENT, re.IGNORECASE)
# What the record says of a motion or a question that was put before: "(Zie vergadering van 9 juli 2007.)"
_SITTING = re.compile(rf"(?<=\()Zie\s+(?:de\s+)?vergadering\s+van\s+{_DAY}", re.IGNORECASE)


def find_debates(text: str) -> Iterator[Found]:
    """Yield the debates that ``text`` names with a day, as letter 000, line 136 does.

    Two days are those of the event that was debated: "debat NAVO-ministeriële d.d. 3 en 4 april".
    """
    for found in _DEBATE.finditer(text):
        if not (found["two"] and _EVENT.search(found["name"])):
            yield Found("overleg", found.start(), found.end(), "overleg-op-dag")
    for found in _OF_EVENT.finditer(text):
        yield Found("overleg", found.start(), found.end(), "overleg-over-gebeurtenis")
    for found in chain(_DAY_FIRST.finditer(text), _SITTING.finditer(text)):
        yield Found("overleg", found.start(), found.end(), "overleg-op-dag")
