"""Signatures within a line: a text that lost its line ends has office and name behind its last sentence."""

from __future__ import annotations

import re
from itertools import pairwise

from generator.text.names import CALLED, STRONG
from generator.text.offices import HEAD, KIND, PROXY, WITHOUT_ARTICLE, is_office, part_offices

_VALEDICTION = r"(?:[Hh]oogachtend|[Mm]et (?:vriendelijke groet(?:en)?|(?:de meeste )?hoogachting))"
_AFTER_SENTENCE = r"(?:(?<=[.!?»”)] )|^)"
_PARTED = re.compile(rf"{_AFTER_SENTENCE}{_VALEDICTION},?(?= {HEAD})")
# "De Minister van X, namens deze, de directeur van Y,"
_PROXIED = re.compile(rf"(?<=,) (?:{PROXY}) (?={HEAD})")
_BULLET = re.compile(rf"[-–•] (?=(?:De|DE) {WITHOUT_ARTICLE})")
_MINISTER = rf"(?i:{KIND}(?:minister(?:-president)?|staatssecretaris))(?![\w-])[^.;:?!]{{0,140}}?"
_CLERK = rf"(?i:{KIND}(?:(?:adjunct-?)?griffier|(?:onder)?voorzitter))(?![\w-])[^.,:;?!]{{0,140}}"
_COMMITTEE = (
    rf"(?i:{KIND}(?:(?:adjunct-?)?griffier|(?:onder)?voorzitter) van de)"
    r" [^,.;:]{0,80}commissie[^,.;:]{0,80}"
)
_SURNAME = r"(?:(?i:van|de|den|der|ten|ter|te|’t|in) ){0,3}[A-ZÀ-Þ][^\W\d_]+(?:-[^\W\d_]+)*"
# After the name comes the next office, what is printed at the foot of a page, or nothing.
_OFFICE_AND_NAME = (
    rf"(?:{_MINISTER},? (?:{STRONG})|{_CLERK}, (?:{STRONG})|{_MINISTER}, (?:{CALLED})(?=$)"
    rf"|{_COMMITTEE}, (?:[A-ZÀ-Þ]\w+ )?{_SURNAME})(?<! [Dd][Ee])"
    rf"(?= [Dd][Ee] {WITHOUT_ARTICLE}| (?=[A-Z]){WITHOUT_ARTICLE}| (?i:kst)\b| (?:Inhoud|Inleiding\b)|$)"
)
_SIGNED = re.compile(rf"[Dd][Ee] {_OFFICE_AND_NAME}")
# The second who signs may have lost his article.
_NEXT = re.compile(rf"(?:[Dd][Ee] |(?=[A-Z])){_OFFICE_AND_NAME}")
_BEGINS = re.compile(rf"(?:{_AFTER_SENTENCE}|(?<=oogachtend, )|(?<=groet, ))(?=[Dd][Ee] {WITHOUT_ARTICLE})")


def part_signed(text: str) -> list[str]:
    """Return a line parted where a signature begins or ends within it; the line itself if none does.

    A signature follows the end of a sentence, a valediction, or the one before it; or a dash, by a slip.
    """
    if _BULLET.match(text) and all(map(is_office, part_offices(text[2:]))):
        return [text[:1], text[2:]]
    cuts = {0, len(text)}
    for parted in _PARTED.finditer(text):
        cuts |= {parted.start(), parted.end()}
    if is_office(text.partition(",")[0]) and (proxied := _PROXIED.search(text)):
        cuts |= {proxied.start(), proxied.end()}
    done = 0
    for begins in _BEGINS.finditer(text):
        at = begins.start()
        found = _SIGNED.match(text, at) if at >= done else None
        while found:
            cuts |= {at, found.end()}
            done, at = found.end(), found.end() + 1
            found = _NEXT.match(text, at)
    pieces = [text[begin:end].strip() for begin, end in pairwise(sorted(cuts))]
    return [piece for piece in pieces if piece]
