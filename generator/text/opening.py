"""How a letter opens: title block, letterhead of a ministry, addressee, place and date, salutation."""

from __future__ import annotations

import re

from generator.model.document import Part
from generator.text.drafts import Draft
from generator.text.labels import LABELS
from generator.text.marks import is_label
from generator.text.months import MONTHS
from generator.text.rows import Row
from generator.text.segments import TERMINAL
from generator.text.title_block import SITE_LINE, find_title_row

_DATE = rf"\d{{1,2}} (?i:{MONTHS}) \d{{4}}"
_WEEKDAY = r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )"
# "Aan de orde is" and "Aan het slot" begin sentences.
_ADDRESSED = (
    r"(?:[A-ZÀ-Þ]|voorzitter|vice|leden|griffier|minister|staatssecretaris|vaste|algemene|commissie|president|secretaris"
    r"|heer|mevrouw|directeur|burgemeester|informateur|college|bestuur)"
)
# When questions were asked is no date of the paper that answers them.
_ASKED = "Ingezonden|Ingediend|Beantwoord"
# Without a comma the words before a day are a place only if they are one name; else they are a title.
_PLACE = rf"(?!{_ASKED})(?:(?:Den |DEN )?[A-ZÀ-Þ’'‘][\w’'-]{{2,24}}|[A-ZÀ-Þ’'‘][\w’' -]{{2,30}} ?[,:])"
_KINDS: list[tuple[Part, re.Pattern[str]]] = [
    (
        "salutation",
        re.compile(
            r"(?:Zeer )?(?:[Hh]oogg|G)eachte?\b.{0,80}[,:]?|(?:Mijnheer|Mevrouw) de [Vv]oorzitter,?|L\.S\.,?"
        ),
    ),
    (
        "addressee",
        re.compile(
            r"(?:> ?)?(?:Aan:? )?(?:[Dd]e |het )?(?:[Vv]oorzitters?|[Gg]riffier|leden)"
            r"(?: van(?: (?:de|beide|het)"
            r"(?: (?:Tweede|Eerste)(?: Kamer(?: der Staten-Generaal)?)?| Kamers.{0,30})?)?)?,?"
            rf"|Aan:? (?:de|het)(?: {_ADDRESSED}.{{2,80}})?"
        ),
    ),
    ("dateline", re.compile(rf"(?:{_PLACE} |(?!\d\d? [A-Z]{{3}}))(?:de )?{_WEEKDAY}?{_DATE}\.?")),
    (
        "masthead",
        re.compile(
            SITE_LINE + r"|(?:\| ?)?(?:Tweede|Eerste) Kamer der Staten-Generaal ?(?:\d|[|\d].{2,80})?"
            r"|Vergaderjaar \d{4}.{0,60}"
            r"|Kamerstuk(?:ken)?|(?:\| ?)?Datum publicatie.{0,120}|[|-]{9,60}"
            r"|\d\d ?\d{3}(?:[- ](?:[A-Z]+|\d\d|\(R\d+\)))?(?: +\D.{0,600})?|Nr\. ?\w+(?: .{0,200})?"
            rf"|(?:Voorgesteld|Ontvangen|Vastgesteld|{_ASKED})(?: tijdens het \w{{4,30}} van)? "
            + _DATE
            + r".{0,20}"
            r"|Vragen gesteld door de leden der Kamer.{0,80}|regering gegeven antwoorden"
            r"|(?:BRIEF|MOTIE|VERSLAG|AMENDEMENT|LIJST|NOTA|ADVIES)(?: [A-ZÀ-Þ ,.’'-]+)?"
        ),
    ),
    (
        "letterhead",
        re.compile(
            rf"(?:> ?)?(?:Retouradres\b.*|{LABELS}(?:[: ].*)?|datum:? {_DATE}|Postbus \d+.*"
            r"|(?:Directie|Ministerie van|Afdeling) .*|Directoraat.[Gg]eneraal.*|Bij beantwoording .*"
            r"|[TFEM][: ] ?[+(]?\d[\d ()-]+.*|www\.\S+|\S+@\S+"
            r"|\d{4} ?[A-Z]{2} +[A-ZÀ-Þ][\w’ -]+)"
        ),
    ),
]
# What an address goes on with, and what ends a line of it that the next completes.
_ADDRESS = re.compile(
    r"(?:de )?(?:Tweede|Eerste) Kamer(?: der Staten-Generaal)?|(?:Kamer )?der Staten-Generaal|Staten-Generaal"
    r"|(?:de )?[Vv]oorzitters? .{3,60}|Postbus \d+.*|\d{4} ?[A-Z]{2}\b.*|Binnenhof.*"
    r"|(?:Lange |Korte )?[A-Z][\w’'. -]*(?:straat|weg|plein|Plein|laan|kade|hof|gracht|markt|singel)"
    r"(?: \d+ ?[a-zA-Z]?)?|Plein \d.*"
    r"|(?:[’'‘]s-Gravenhage|[’'‘]S-GRAVENHAGE|[’'‘]s-GRAVENHAGE|DEN HAAG|Den Haag)"
)
_COMPLETED = re.compile(r"(?:^|.* )(?:van de|van het|de|der|het|aan|Aan|en)$")
_ONLY_LABEL = re.compile(rf"(?:{LABELS}|Directoraat.[Gg]eneraal|Ministerie van):?")
_SUBJECT = re.compile(r"Projectnaam|Onderwerp|Betreft")
_REPORTED = re.compile(
    r"(?:Vragen van (?:het lid|de leden)"
    r"|(?:Antwoord(?:en)?|Mededeling) van (?:de )?(?:Minister|Staatssecretaris))\b"
)
# How many lines an opening may have; and how many of no known form may stand between known ones.
_LOOK = 90
_LONGEST = 110
# How long the value of a label may be; and that of one which announces a subject.
_LONGEST_VALUE = 50
_LONGEST_SUBJECT = 300
# A row that is longer is a text that lost its line ends, whatever it begins with.
_LONGEST_ROW = 600
_UNKNOWN = 8


def find_opening(rows: list[Row]) -> list[Part]:
    """Return the part of each row of the opening; the body begins where the list ends."""
    kinds = [_kind(rows, at) for at in range(min(len(rows), _LOOK))]
    title = find_title_row(rows)
    if title is not None:
        kinds[title] = kinds[title] or "masthead"
    _continue_addresses(rows, kinds)
    _continue_labels(rows, kinds)
    _continue_reports(rows, kinds)
    end = _end(rows, kinds, 0 if title is None else title + 1)
    part: Part = ""
    for at in range(end):
        part = kinds[at] = kinds[at] or _unnamed(rows[at], part)
    return kinds[:end]


def make_opening(rows: list[Row], parts: list[Part]) -> list[Draft]:
    """Return the blocks of the opening: rows that belong together are one, an address has a line a row."""
    drafts: list[Draft] = []
    lines: list[list[Row]] = []
    for at, part in enumerate(parts):
        row = rows[at]
        if lines and _belongs(rows, parts, at):
            if _same_line(rows[at - 1], row, part):
                lines[-1].append(row)
            else:
                lines.append([row])
            continue
        if lines:
            drafts.append(_draft(lines, parts[at - 1]))
        lines = [[row]]
    return [*drafts, _draft(lines, parts[-1])] if lines else drafts


def _kind(rows: list[Row], at: int) -> Part:
    """Return which part of an opening a row is by its form alone; "" if it could be anything."""
    row = rows[at]
    if row.hint == "title":
        return "masthead"
    if row.hint in ("heading", "list", "table", "quote", "signature") or len(row.text) > _LONGEST_ROW:
        return ""
    for part, form in _KINDS:
        if form.fullmatch(row.text):
            return part
    if at and row.text.isdigit() and rows[at - 1].text.endswith(("antwoorden", "Staten-Generaal")):
        return "masthead"
    return ""


def _continue_addresses(rows: list[Row], kinds: list[Part]) -> None:
    """Count the lines of an address to its addressee, also those that alone would head a paper."""
    for at in range(1, len(kinds)):
        if kinds[at - 1] != "addressee" or rows[at].hint == "title":
            continue
        goes_on = not rows[at].blank and bool(_ADDRESS.fullmatch(rows[at].text))
        if goes_on or (_COMPLETED.fullmatch(rows[at - 1].text) and not _is_prose(rows[at])):
            kinds[at] = "addressee"


def _continue_labels(rows: list[Row], kinds: list[Part]) -> None:
    """Count what stands right under a label to the letterhead: a reference, or a subject of some length."""
    for at in range(1, len(kinds)):
        label = rows[at - 1].text
        if kinds[at] or rows[at].blank or kinds[at - 1] != "letterhead" or not _ONLY_LABEL.fullmatch(label):
            continue
        longest = _LONGEST_SUBJECT if _SUBJECT.match(label) else _LONGEST_VALUE
        if len(rows[at].text) <= longest and not TERMINAL.search(rows[at].text):
            kinds[at] = "letterhead"


def _continue_reports(rows: list[Row], kinds: list[Part]) -> None:
    """Count who asked and who answered to the title block of a paper with questions."""
    going = False
    for at in range(len(kinds)):
        if not kinds[at] and "masthead" in kinds[:at] and (going or _REPORTED.match(rows[at].text)):
            kinds[at] = "masthead"
            going = rows[at].text[-1] != "."
        else:
            going = False


def _end(rows: list[Row], kinds: list[Part], start: int) -> int:
    """Return the position after the last row of the opening.

    A salutation ends it; without one it ends after the last row of a known form before the first sentence.
    Before ``start`` nothing is a sentence of the paper, whatever it looks like.
    """
    end, unknown = start, 0
    for at in range(start, len(kinds)):
        kind = kinds[at]
        if is_label(rows[at].text):
            break
        if kind == "salutation":
            return at + 1
        if kind or (at == end > 0 and not rows[at].blank and _is_title(rows[at], kinds[at - 1])):
            end, unknown = at + 1, 0
            kinds[at] = kind or "masthead"
            continue
        unknown += 1
        if (
            unknown > _UNKNOWN
            or rows[at].hint == "heading"
            or (_is_prose(rows[at]) and not _in_head(rows, kinds, at))
        ):
            break
    return end


def _is_title(row: Row, above: Part) -> bool:
    """Tell whether the row goes on with a title in capitals: the second line of BRIEF VAN DE MINISTER."""
    return above == "masthead" and row.text.isupper() and len(row.text) > 3


def _is_prose(row: Row) -> bool:
    """Tell whether the row looks like running text."""
    long = len(row.text) > 60 and not row.text.isupper()
    return long or (len(row.text) > 30 and bool(TERMINAL.search(row.text)))


def _in_head(rows: list[Row], kinds: list[Part], at: int) -> bool:
    """Tell whether the row stands right under a title or a subject, which may run on."""
    if len(rows[at].text) > _LONGEST:
        return False
    above = at - 1
    while above >= 0 and not kinds[above] and not rows[above + 1].blank:
        above -= 1
    return above >= 0 and kinds[above] in ("letterhead", "masthead") and not rows[at].blank


def _unnamed(row: Row, part: Part) -> Part:
    """Name a row of no known form that stands between rows of the opening."""
    if row.text.isupper() or part in ("", "masthead"):
        return "masthead"
    return "letterhead"


def _belongs(rows: list[Row], parts: list[Part], at: int) -> bool:
    """Tell whether a row goes on with the block above it: same part, no empty line, no form of its own."""
    if rows[at].blank or rows[at].broken or parts[at] != parts[at - 1]:
        return False
    return parts[at] == "addressee" or (parts[at] in ("masthead", "letterhead") and not _kind(rows, at))


def _same_line(above: Row, row: Row, part: Part) -> bool:
    """Tell whether a row goes on with the line above it, and is not a line of an address of its own."""
    if (
        row.text[0].islower()
        or part == "masthead"
        or above.text.endswith((" van", " de", "-", "Aan het", "Aan"))
    ):
        return True
    return part == "letterhead" and not _ONLY_LABEL.fullmatch(above.text)


def _draft(lines: list[list[Row]], part: Part) -> Draft:
    return Draft("opening", tuple(tuple(line) for line in lines), part)
