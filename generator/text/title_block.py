"""Where a paper of parliament names itself: "Nr. 348 BRIEF VAN DE MINISTER", also below what a web page adds.

A copy from a web site has a catalogue above the paper: the site's menus, the dossier, who sent it, addresses.
All of that, down to the row that names the paper, is no text of the letter.
"""

from __future__ import annotations

import re

from generator.text.offices import is_office
from generator.text.rows import Row

_FOOTNOTE = r"(?:\[\^\w{1,3}\]|[\d*])?"
_DATED = r"(?: (?:Ontvangen|Vastgesteld|Voorgesteld) \d{1,2} [a-z]{3,9} \d{4})?"
_CAPITALS = rf"(?:[ ,.’'()-][A-ZÀ-Þ\d ,.’'()/–-]*)?{_FOOTNOTE}{_DATED}"
_BEFORE = (
    r"(?:(?:HERDRUK\d?|VOORLOPIG|NADERE?|TWEEDE|DERDE|VIERDE|GEWIJZIGDE?|INBRENG|AANVULLENDE?|HERZIENE?) )"
    r"{0,4}"
)
_KIND = (
    r"(?:BRIEF|(?:EIND)?VERSLAG|LIJST|NOTA|MEMORIE|MOTIE|AMENDEMENT|VOORSTEL|ADVIES|VOORLICHTING|INITIATIEFNOTA"
    r"|RAPPORT|JAARVERSLAG|GELEIDENDE|KONINKLIJKE|REGELING|OVERZICHT)"
)
# A heading of the text may be one of these words alone; a number before it, or on the row above, it has not.
_SURE = r"(?:BRIEF VAN|VERSLAG (?:VAN|HOUDENDE)|LIJST VAN|NOTA NAAR|MEMORIE VAN|MOTIE VAN)"
_PAPER = re.compile(rf"{_BEFORE}{_KIND}{_CAPITALS}")
_SURE_PAPER = re.compile(rf"{_BEFORE}{_SURE}{_CAPITALS}")
_NUMBERED_PAPER = re.compile(
    rf"(?:[Nn]r\. ?\d{{1,4}}[a-z]?|[A-Z]{{1,3}}) ?{_FOOTNOTE} {_BEFORE}{_KIND}{_CAPITALS}"
)
_NUMBER = re.compile(rf"(?:[Nn]r\. ?\d{{1,4}}[a-z]?|[A-Z]{{1,2}}){_FOOTNOTE}")
_DOSSIER = re.compile(r"\d\d ?\d{3}(?:[- ](?:[IVX]+[A-H]?|\d\d|\(R\d+\)))?(?: +\D.{0,600})?")
_IN_SMALL = re.compile(
    r"(?:[Nn]r\. ?\d{1,4} )?(?:Inbreng v|V)erslag (?:van een |houdende (?:een )?)?"
    r"(?:(?:nader )?schriftelijk overleg|algemeen overleg|commissiedebat|notaoverleg"
    r"|wetgevingsoverleg|rondetafelgesprek|lijst van vragen(?: en ?antwoorden)?)"
)
# Answers to questions begin with who asked what, and when.
_ASKED = re.compile(r"(?:\d{1,4} )?Vragen van (?:het lid|de leden)\b")
_ASKED_ROWS = 12
# The archive of a ministry has its own name above the address.
_ADDRESSED = re.compile(r"(?:> ?)?Aan:? ?(?:de )?[Vv]oorzitter van de (?:Tweede|Eerste) Kamer.{0,40}")
_ADDRESS_ROWS = 8
# What the site of a ministry prints between the title and the letter: "Kamerbrief | 31 maart 2010",
# "20-12-2007 | Kamerstuk | Ministerie van Defensie".
_SORT = r"(?:Kamerstuk(?:: ?Kamerbrief)?|Kamerbrief|Brief|Nieuwsbericht)"
_DAY = r"\d{1,2}(?:[-/.]\d{1,2}[-/.]| [a-z]{3,9} )\d{4}"
SITE_LINE = rf"(?:{_SORT} ?\| ?{_DAY}|{_DAY} ?\| ?{_SORT})(?: ?\|.{{0,80}})?"
# Below this a site shows the document itself.
_SHOWN = re.compile(rf"Preview document \(.{{1,20}}\)|{SITE_LINE}")
# So far down a catalogue may reach.
_LOOK = 60


def find_title_row(rows: list[Row]) -> int | None:
    """Return the position of the row by which a paper names itself; None where none does near the top.

    That row is in capitals ("LIJST VAN VRAGEN EN ANTWOORDEN"), or a number below the row of its dossier, or
    says who asked the questions that are answered. Failing that, the last that names a report in small
    letters, that says that a site shows the paper below it, or that has the address.
    """
    headed = False
    shown: int | None = None
    for at, row in enumerate(rows[:_LOOK]):
        if row.text.startswith(("Geachte", "Hoogachtend")) or is_office(row.text):
            return shown
        if _NUMBERED_PAPER.fullmatch(row.text) or _SURE_PAPER.fullmatch(row.text) or _is_asked(rows, at):
            return at
        numbered = headed and bool(_NUMBER.fullmatch(row.text))
        if numbered or (at and _NUMBER.fullmatch(rows[at - 1].text) and _PAPER.fullmatch(row.text)):
            return at
        headed = headed or bool(_DOSSIER.fullmatch(row.text))
        if any(form.fullmatch(row.text) for form in (_SHOWN, _IN_SMALL)) or _is_addressed(rows, at):
            shown = at
    return shown


def _is_addressed(rows: list[Row], at: int) -> bool:
    return at < _ADDRESS_ROWS and bool(_ADDRESSED.fullmatch(rows[at].text))


def _is_asked(rows: list[Row], at: int) -> bool:
    return bool(_ASKED.match(rows[at].text)) and any(
        "(ingezonden" in row.text for row in rows[at : at + _ASKED_ROWS]
    )
