"""How a letter closes: the valediction, who signed and in what office, and what a form left behind."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.model.document import Part
from generator.text.drafts import Draft
from generator.text.rows import Row

_VALEDICTION = re.compile(
    r"(?:Hoogachtend|Met (?:vriendelijke groet(?:en)?|(?:de meeste )?hoogachting)),?", re.IGNORECASE
)
_LEFTOVER = re.compile(r"(?:\[(?:Ondertekenaar|Handtekening|Naam) ?\d*\]\s*)+|w\.g\.")
_OFFICE = (
    r"(?:(?:[Dd]e|DE) )?(?:[Ww]aarnemend |[Pp]laatsvervangend )?(?:[Mm]inister(?:-[Pp]resident)?|MINISTER(?:-PRESIDENT)?|"
    r"[Ss]taatssecretaris|STAATSSECRETARIS|[Vv]oorzitter|[Gg]riffier|[Vv]iceminister-president|[Aa]djunct-griffier)"
)
_ROLE = re.compile(rf"{_OFFICE}\b[^.:;?!]{{0,140}}(?:,? a\.i\.)?,?")
_ON_BEHALF = re.compile(rf"(?:[Mm]ede )?[Nn]amens (?:de|het|mijn) [^.:;?!]{{0,140}},?")
_INITIALS = r"(?:[A-Z][a-z]{0,2}\.[ -]?)+"
_PARTICLE = r"(?:van|de|der|den|het|ten|ter|te|von|in|’t|'t|op|el|al|la|le)"
_SURNAME = rf"(?:{_PARTICLE} )*[A-Z][^\W\d]+(?:[’'-][^\W\d]+)*(?: ?- ?[A-Z][^\W\d]+)*(?: {_PARTICLE})*"
_TITLES = r"(?:(?:[Dd]rs|[Mm]r|[Dd]r|[Ii]r|[Ii]ng|[Pp]rof|[Jj]hr|[Jj]kvr)\.? )*"
_NAME = re.compile(
    rf"{_TITLES}(?:{_INITIALS} ?)?{_SURNAME}(?: {_SURNAME}){{0,3}}(?:,? [A-Z]{{2,4}})?(?:,? a\.i\.)?"
)
_TWO_OFFICES = re.compile(rf"(?<=,) +(?={_OFFICE})")
_TWO_INITIALS = re.compile(rf"(?<=\w) +(?={_TITLES}{_INITIALS} ?[A-Z])")


def find_closing(rows: list[Row]) -> tuple[int, int] | None:
    """Return the positions at which the closing begins and ends; None if the letter is not signed.

    Of several groups of lines that could sign, the last that names an office or opens with a valediction.
    """
    found: tuple[int, int] | None = None
    at = 0
    while at < len(rows):
        end = at
        while end < len(rows) and _kind(rows, end, end == at):
            end += 1
        if end > at and _signs(rows[at:end]):
            found = found or (at, end)
        at = max(end, at + 1)
    return found


def make_closing(rows: list[Row]) -> list[Draft]:
    """Return the blocks of the closing: a signature is office and name on two lines."""
    drafts: list[Draft] = []
    at = 0
    while at < len(rows):
        part = _part(rows[at])
        if part != "signature":
            drafts.append(Draft("closing", ((rows[at],),), part))
            at += 1
            continue
        end = at + 1
        while end < len(rows) and _part(rows[end]) == "signature":
            end += 1
        drafts += _signatures(rows[at:end])
        at = end
    return drafts


def _kind(rows: list[Row], at: int, first: bool) -> bool:
    """Tell whether the row may stand in a closing; the first must be of a form that opens one."""
    row = rows[at]
    if row.hint == "signature" or _part(row) != "signature" or is_role(row) or _ON_BEHALF.fullmatch(row.text):
        return row.hint not in ("heading", "list", "table")
    if first:
        return at + 1 < len(rows) and bool(_NAME.fullmatch(row.text)) and _part(rows[at + 1]) == "leftover"
    return bool(_NAME.fullmatch(row.text)) or (
        rows[at - 1].text[-1] != "," and row.text[0].islower() and len(row.text) < 60
    )


def _part(row: Row) -> Part:
    if _VALEDICTION.fullmatch(row.text):
        return "valediction"
    return "leftover" if _LEFTOVER.fullmatch(row.text) else "signature"


def is_role(row: Row) -> bool:
    """Tell whether the row names an office and nothing else."""
    return bool(_ROLE.fullmatch(row.text))


def _signs(rows: list[Row]) -> bool:
    """Tell whether the rows sign a letter: an office with a name, or a valediction with anything."""
    hinted = any(row.hint == "signature" for row in rows)
    offices = any(is_role(row) or _ON_BEHALF.fullmatch(row.text) for row in rows)
    names = any(_NAME.fullmatch(row.text) and not is_role(row) for row in rows)
    valediction = any(_part(row) == "valediction" for row in rows)
    return hinted or valediction or (offices and names)


def _signatures(rows: list[Row]) -> list[Draft]:
    """Return a block for each signatory: offices and names are paired in the order in which they stand."""
    rows = [part for row in rows for part in _columns(row, rows)]
    offices: list[list[Row]] = []
    names: list[Row] = []
    pairs: list[tuple[list[Row], Row | None]] = []
    for row in rows:
        if is_role(row) or _ON_BEHALF.fullmatch(row.text):
            if names and len(names) >= len(offices):
                pairs += _paired(offices, names)
                offices, names = [], []
            offices.append([row])
        elif offices and not names and row.text[0].islower():
            offices[-1].append(row)
        else:
            names.append(row)
    pairs += _paired(offices, names)
    return [_signature(office, name) for office, name in pairs]


def _paired(offices: list[list[Row]], names: list[Row]) -> list[tuple[list[Row], Row | None]]:
    rest = [([], name) for name in names[len(offices) :]]
    return [(office, names[at] if at < len(names) else None) for at, office in enumerate(offices)] + rest


def _signature(office: list[Row], name: Row | None) -> Draft:
    lines = ([tuple(office)] if office else []) + ([(name,)] if name else [])
    return Draft("closing", tuple(lines), "signature")


def _columns(row: Row, rows: list[Row]) -> list[Row]:
    """Return the row cut into its columns, if two offices or two names stand side by side on it."""
    cells = row.cells
    if len(cells) == 1:
        cells = _TWO_OFFICES.split(row.text)
    offices = sum(bool(_TWO_OFFICES.search(other.text)) or len(other.cells) > 1 for other in rows)
    if len(cells) == 1 and offices and not is_role(row):
        cells = _TWO_INITIALS.split(row.text)
        if len(cells) == 1:
            cells = _halves(row.text)
    return [replace(row, text=cell, wide=cell) for cell in cells]


def _halves(text: str) -> list[str]:
    """Return two names of a first name and a surname each; the whole if it is not clear where they part."""
    names = re.findall(rf"(?:{_PARTICLE} )*[^\s]+", text)
    if len(names) != 4 or not all(name.split(" ")[-1][0].isupper() for name in names):
        return [text]
    return [f"{names[0]} {names[1]}", f"{names[2]} {names[3]}"]
