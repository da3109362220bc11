"""How a letter opens: the title block, the letterhead of a ministry, addressee, place and date, salutation."""

from __future__ import annotations

import re

from generator.model.document import Part
from generator.text.drafts import Draft
from generator.text.rows import Row
from generator.text.segments import TERMINAL

_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_DATE = rf"\d{{1,2}} (?:{_MONTHS}) \d{{4}}"

_KINDS: list[tuple[Part, re.Pattern[str]]] = [
    (
        "salutation",
        re.compile(r"(?:Zeer )?(?:Hoogg|G)eachte?\b.{0,80}|(?:Mijnheer|Mevrouw) de [Vv]oorzitter,?|L\.S\.,?"),
    ),
    (
        "addressee",
        re.compile(r"(?:> ?)?(?:Aan )?(?:[Dd]e |het )?(?:[Vv]oorzitters?|[Gg]riffier|leden) van de .{0,80}"),
    ),
    ("dateline", re.compile(rf"(?:[A-Z’'][\w’' -]{{2,30}},? )?(?:de )?{_DATE}\.?")),
    (
        "masthead",
        re.compile(
            r"(?:Tweede|Eerste) Kamer der Staten-Generaal ?\d?|Vergaderjaar \d{4}.{0,60}|Kamerstukken"
            r"|\d\d ?\d{3}(?:[- ](?:[A-Z]+|\d\d|\(R\d+\)))?(?: \D.{0,160})?|Nr\. ?\w+(?: .{0,200})?"
            r"|(?:Voorgesteld|Ontvangen|Vastgesteld|Ingezonden) " + _DATE + r".{0,20}"
        ),
    ),
    (
        "letterhead",
        re.compile(
            r"(?:> ?)?(?:Retouradres|Datum|Betreft|Onderwerp|Kenmerk|Ons kenmerk|Uw kenmerk|Uw brief|Onze referentie|"
            r"Uw referentie|Contactpersoon|Bijlage(?:n|\(n\))?|Postbus \d+|Bezoekadres|Postadres|Directie|"
            r"Directoraat.[Gg]eneraal|Ministerie van|Projectnaam|Auteur|Dossier|Telefoon|Kopie aan|Afschrift aan|"
            r"Bij beantwoording|Overheidsidentificatienr|[TFEM][: ] ?[+(\d]|www\.)\b.*|[\d ]{4,6}[A-Z]{2} +[\w’ -]+"
            r"|[TFM] \(?[\d+].*|www\.\S+|\S+@\S+"
        ),
    ),
]
# What an address goes on with.
_ADDRESS = re.compile(
    r"der Staten-Generaal|Postbus \d+.*|\d{4} ?[A-Z]{2}\b.*|Binnenhof.*|Prinses Irenestraat.*|Plein \d.*|DEN HAAG|Den Haag"
)
_LOOK = 90


def take_opening(rows: list[Row]) -> tuple[list[Draft], int]:
    """Return the blocks of the opening and the position at which the body begins."""
    kinds = [kind_of(row) for row in rows[:_LOOK]]
    end = _end(rows, kinds)
    drafts: list[Draft] = []
    lines: list[list[Row]] = []
    part: Part = ""
    for at in range(end):
        here = kinds[at] or _unnamed(rows[at], part)
        if lines and _same(rows[at - 1], rows[at], part, here, kinds[at]):
            if rows[at].text[0].islower() or (part == "masthead" and here == "masthead"):
                lines[-1].append(rows[at])
            else:
                lines.append([rows[at]])
            continue
        if lines:
            drafts.append(_draft(lines, part))
        lines, part = [[rows[at]]], here
    if lines:
        drafts.append(_draft(lines, part))
    return drafts, end


def kind_of(row: Row) -> Part:
    """Return which part of an opening the row is by its form alone; "" if it could be anything."""
    if row.hint == "title":
        return "masthead"
    for part, form in _KINDS:
        if form.fullmatch(row.text):
            return part
    return ""


def _end(rows: list[Row], kinds: list[Part]) -> int:
    """Return the position after the last row of the opening.

    A salutation ends it; without one it ends after the last row of a known form before the first sentence.
    """
    end = 0
    for at, kind in enumerate(kinds):
        if kind == "salutation":
            return at + 1
        if kind or (at and kinds[at - 1] == "addressee" and _ADDRESS.fullmatch(rows[at].text)):
            end = at + 1
            if not kind:
                kinds[at] = "addressee"
        elif _is_prose(rows, at) and not _in_head(kinds, at):
            break
    return end


def _is_prose(rows: list[Row], at: int) -> bool:
    """Tell whether a sentence of running text begins at the row."""
    row = rows[at]
    long = len(row.text) > 60 and not row.text.isupper()
    return long or (len(row.text) > 30 and bool(TERMINAL.search(row.text)))


def _in_head(kinds: list[Part], at: int) -> bool:
    """Tell whether the row stands right under a line of a letterhead, whose subject may run on."""
    return at > 0 and kinds[at - 1] == "letterhead"


def _unnamed(row: Row, part: Part) -> Part:
    """Name a row of no known form that stands between rows of the opening."""
    if row.text.isupper() or part in ("", "masthead"):
        return "masthead"
    return "letterhead"


def _same(above: Row, row: Row, part: Part, here: Part, kind: Part) -> bool:
    """Tell whether the row goes on with the block above it."""
    if row.blank or here != part:
        return False
    if part == "addressee":
        return True
    return not kind and part in ("masthead", "letterhead")


def _draft(lines: list[list[Row]], part: Part) -> Draft:
    return Draft("opening", tuple(tuple(line) for line in lines), part)
