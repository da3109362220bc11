"""Finds letters that a text names with their day: "mijn brief van 3 juli jl.", "Kamerbrief d.d. 12 maart"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from generator.facts.references.councils import ANY
from generator.facts.references.day_words import AGO, DAY, EVENT, MONTH_OF_YEAR, WEEKDAY
from generator.facts.references.found import Found

_LETTER = (
    r"(?:(?:(?:artikel[\s-]100[\s-]?|stand[\s-]van[\s-]zaken-?|[A-D]-|(?!nieuws|pers|aangifte|uitnodigings)[^\W\d_]{2,25}-?)?brie(?:f|ven)|kabinetsmissive)"
    r"(?:\s+en\s+notitie)?)"
)
_TO = (
    r"(?:\s+(?:\((?-i:[A-Z]\w+)\)|(?:daar|hier)(?:over|omtrent)|ter\s?zake|aan\s+(?:de|uw)\s+(?:(?:Voorzitter\s+van\s+de\s+)?(?:Tweede\s+|Eerste\s+)?Kamer|voorzitter)"
    r"(?:\s+der\s+Staten-Generaal)?|met\s+kenmerk\s+(?!(?:19|20)\d\d[ZD])[\w/.-]{3,30},?))?"
)
# Who wrote it: "van de Ministers van Buitenlandse Zaken en van Defensie", "van uw commissie".
_BY = (
    rf"(?:\s+van\s+(?:de\s+)?(?-i:{ANY})(?:\s*\((?-i:{ANY})\))?"
    r"|\s+van\s+(?:de|het|uw|onze|mijn|toenmalig\w*|voormalig\w*|oud-?)\s*(?:toenmalige?\s+|vorige\s+|vaste\s+|algemene\s+)?"
    r"[a-zA-Z-]{4,30}(?:\s+(?:van|voor|en|inzake|de|het|vaste|algemene|commissie|(?-i:[A-Z])[\w-]{2,30}(?:,(?=\s(?-i:[A-Z])))?)){0,14})?"
)
_NO_SUBJECT = (
    r"(?!(?:over|van|op|inzake|met|ter|tijdens|naar|in|te|de|het|een|dat|die|is|en|aan|waarin|d)(?!\w))"
)
# Its name in a few words from a capital on; "over de top van 5 juli" would give the day of another event.
_NAME = (
    rf"(?:\s+[«“‘\"][^«»“”\"]{{3,120}}[»”’‘\"]"
    rf"|\s+(?-i:[A-Z])[\w/-]*(?:\s+{_NO_SUBJECT}[\w/-]+|\s+en\s+(?-i:[A-Z])[\w/-]*){{0,6}})?"
)
_DATE = (
    rf"{WEEKDAY}(?:\d{{1,2}}(?=\s*(?:,\s*\d{{1,2}}\s*)?\s(?:en|&)\s+{DAY})|{DAY}|{MONTH_OF_YEAR}"
    r"|\d{1,2}[-/]\d{1,2}[-/](?:19|20)?\d\d(?!\d))"
)
_AND_DAY = re.compile(
    rf"\s*(?:,|\s(?:en|&)\s+(?:van\s+)?)\s*(?P<day>{DAY}|\d{{1,2}}(?=\s+en\s))", re.IGNORECASE
)
_BY_DAY = re.compile(
    rf"(?<![\w-]){_LETTER}{_TO}{_NAME}{_BY}\s*,?\s*\(?(?:van|d\.?d\.?|op|gedateerd|die\s+(?:(?!op\s)[\w-]+\s+){{0,6}}op)\s+{_DATE}",
    re.IGNORECASE,
)
# As sources are listed: "Kamerbrief Innovatie en techniek, 19-06-2026", "Kamerbrief «Techniek» (3 mei 2026)".
_LISTED = re.compile(
    rf"(?<![\w-]){_LETTER}(?:\s+(?-i:[A-Z])[\w/-]*(?:\s+[\w/-]+){{0,10}}|\s+[«“‘\"][^«»“”\"]{{3,120}}[»”’\"])?(?:,\s+|\s+\()"
    rf"(?:\d{{1,2}}-\d{{1,2}}-(?:19|20)\d\d(?!\d)|\d{{1,2}}\s+{MONTH_OF_YEAR})",
    re.IGNORECASE,
)
# Behind what the letter is about, if that is no event with a day of its own.
_ABOUT_BY_DAY = re.compile(
    rf"(?<![\w-]){_LETTER}{_TO}{_BY}\s+(?:over|inzake|met|betreffende|ter|houdende|naar)\s+"
    rf"(?:(?!{EVENT})[^.;()\d]){{3,120}}?\s*,?\s*(?:van|d\.?d\.?)\s+{_DATE}",
    re.IGNORECASE,
)
# Beside the sender's own number: "de brief waarin ... (kenmerk: 98/AB-CD/12 d.d. 20 november 1998)".
_BY_OWN_NUMBER = re.compile(
    rf"(?<![\w-]){_LETTER}{_TO}(?:\s[^.;()]{{3,160}})?\s*\((?:met\s+)?(?:kenmerk|ref\.|referentie):?\s+"
    rf"(?!(?:19|20)\d\d[ZD])[\w/.-]{{3,30}},?\s+(?:d\.?d\.?|van)\s+{_DATE}",
    re.IGNORECASE,
)
# Whatever was sent to parliament on a day: "de terugblik, die op 17 februari naar uw Kamer werd verstuurd".
_SENT = re.compile(
    r"(?<![\w-])(?:(?!(?:de|het|een|mijn|onze|in|van|met|bij|uit|op)\s)[\w-]+\s+){0,6}[\w-]+,\s+"
    rf"(?:die|dat|welke)\s+op\s+{_DATE}{AGO}\s+(?:naar|aan)\s+(?:uw|de)\s+"
    r"(?:Tweede\s+|Eerste\s+)?Kamer\s+(?:is\s+|werd\s+)?(?:verstuurd|gestuurd|verzonden|gezonden|aangeboden|toegezonden)(?!\w)",
    re.IGNORECASE,
)
# "Op 16 juni 2005 bent u per brief geïnformeerd", "op 8 november 2021 stuurde ik uw Kamer een brief".
_WHICH = rf"(?:een|de|per|mijn|onze)\s+(?:(?:laatste|vorige|eerste|tweede|aparte)\s+)?{_LETTER}(?!\w)"
_DAY_FIRST = re.compile(
    rf"(?<=op\s){_DATE}{AGO}\s+(?:(?:(?:aan|naar)\s+(?:uw|de)\s+Kamer\s+)?(?:(?:ver|toege|ge)(?:zonden|stuurde)|aangeboden)\s+{_LETTER}(?!\w)"
    rf"|(?:stuurde|zond|ontving|ging)(?:en)?\s+(?:[\w’-]+\s+){{0,7}}?{_WHICH}"
    rf"|(?:(?!en\s|de\s+Raad)[\w’-]+\s+){{0,7}}?{_WHICH}(?=(?:\s+[\w’-]+|\s*\([^()]{{3,80}}\)){{0,6}}?"
    r"\s+(?:gestuurd|verstuurd|gezonden|verzonden|toegezonden|toegestuurd|aangeboden|geïnformeerd|verzocht|gevraagd)(?!\w)))",
    re.IGNORECASE,
)
# Heads of state write letters too; near one of government and parliament stands one of these.
_WRITERS = re.compile(
    r"(?<!\w)(?:ik|wij|u|uw\s+Kamer|de\s+(?:\w+\s+)?Kamer|commissies?|ministers?|kabinet|staatssecretaris)(?!\w)",
    re.IGNORECASE,
)
_WAYS = (_BY_DAY, _LISTED, _ABOUT_BY_DAY, _BY_OWN_NUMBER, _SENT)


def find_letters(text: str) -> Iterator[Found]:
    """Yield the letters that ``text`` names with a day; which paper one is, only a number tells."""
    first = (
        f for f in _DAY_FIRST.finditer(text) if _WRITERS.search(text, max(f.start() - 40, 0), f.end() + 40)
    )
    for found in chain(first, *(way.finditer(text) for way in _WAYS)):
        yield Found("brief", found.start(), found.end(), "brief-op-dag")
        at = found.end()
        while more := _AND_DAY.match(text, at):
            yield Found("brief", more.start("day"), more.end(), "brief-op-dag")
            at = more.end()
