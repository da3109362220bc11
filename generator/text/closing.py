"""How a letter closes: the valediction, who signed and in what office, and what a form left behind."""

from __future__ import annotations

import re

from generator.model.document import Part
from generator.text.drafts import Draft
from generator.text.names import (
    behalf_goes_on,
    cut,
    has_initials,
    has_title,
    is_lettered,
    is_name,
    is_on_behalf,
    is_remark,
    lets_another_sign,
    names_in,
    offices_in,
    signed_line,
)
from generator.text.rows import Row
from generator.text.signing import is_office_row, pair_signatures

_VALEDICTION = re.compile(
    r"(?:Hoogachtend|Met (?:vriendelijke groet(?:en)?|(?:de meeste )?hoogachting))[,.]?", re.IGNORECASE
)
_LEFTOVER = re.compile(
    r"(?:\[(?:[Oo]ndertekenaar|[Hh]andtekening|[Nn]aam|[Oo]ndertekening)[ _]?\d*\]\s*)+|w\.g\."
    r"|\(?w\.?g\.?\)? ?|\(?(?:[Ww]as )?[Gg]etekend\)?[.,]?"
    # what signing in a program leaves: "Digitaal ondertekend door K. Jansen", "Datum: 2023.05.12 10:11:12"
    r"|\(?(?:[Dd]it document is )?"
    r"(?:[Dd]igitaal|[Ee]lektronisch) (?:ge)?(?:onder)?tekend(?: door .{3,60})?\)?\.?"
    r"|Datum: \d{4}\.\d\d\.\d\d \d\d:\d\d:\d\d.{0,10}"
)
_FORMULA = re.compile(r"(?:en )?gaat over tot de orde van de dag\.")
# So many lines an office may be broken over.
_OFFICE_LINES = 4


def find_closing(rows: list[Row]) -> tuple[int, int] | None:
    """Return the positions at which the closing begins and ends; None if the letter is not signed.

    Of several groups of lines that could sign, the first: what follows it is an annex.
    """
    at = 0
    while at < len(rows):
        end = _group_end(rows, at)
        if end > at and _signs(rows, at, end):
            return at, end
        at = max(end, at + 1)
    return None


def make_closing(rows: list[Row]) -> list[Draft]:
    """Return the blocks of the closing: a signature is office and name, a line each."""
    drafts: list[Draft] = []
    at = 0
    while at < len(rows):
        part = _part(rows[at])
        end = at + 1
        if part != "signature":
            drafts.append(Draft("closing", ((rows[at],),), part))
        else:
            while end < len(rows) and _part(rows[end]) == "signature":
                end += 1
            drafts += pair_signatures([part for place in range(at, end) for part in _parted(rows, place)])
        at = end
    return drafts


def _parted(rows: list[Row], at: int) -> list[Row]:
    """Return the office, or the end of one, and the name that share a row as a row each."""
    row = rows[at]
    return cut(row, signed_line(row.text) or _signed_end(rows, at) or [row.text])


def _signed_end(rows: list[Row], at: int) -> tuple[str, str] | None:
    """Return the end of an office that began on the row above, and the name behind it on this one."""
    row = rows[at]
    if at == 0 or row.blank or len(row.cells) > 1 or not is_office_row(rows[at - 1]) or signed_line(row.text):
        return None
    signed = signed_line(f"{rows[at - 1].text} {rows[at].text}")
    rest = rows[at].text.removesuffix(signed[1]).strip() if signed else ""
    return (rest, signed[1]) if signed and rest and rest != rows[at].text else None


def _part(row: Row) -> Part:
    if _VALEDICTION.fullmatch(row.text):
        return "valediction"
    return "leftover" if _LEFTOVER.fullmatch(row.text) else "signature"


def _group_end(rows: list[Row], at: int) -> int:
    """Return the position after the last of the rows from ``at`` on that may stand in one closing."""
    end = at
    while end < len(rows):
        row = rows[end]
        if row.hint in ("heading", "list", "table"):
            break
        opens = _opens(rows, end) or (end > at and is_remark(row.text))
        if end > at and (length := _offices_go_on(rows, end)):
            end += length
        elif opens or _is_signer(rows, at, end) or (end > at and _is_awaited(rows, at, end)):
            end += 1
        elif end > at and (length := 1 if _signed_end(rows, end) else _office_goes_on(rows, end)):
            end += length
        elif _stands_above_office(rows, end):
            end += 2
        elif end > 0 and _FORMULA.search(rows[end - 1].text) and is_name(row.text):
            end += 1
        else:
            break
    return end


def _opens(rows: list[Row], at: int) -> bool:
    """Tell whether a closing may begin with the row, by what it says: an office, for whom, Hoogachtend."""
    row = rows[at]
    if row.hint == "signature" or _part(row) != "signature" or is_on_behalf(row.text):
        return True
    return is_office_row(row) or _is_signed(rows, at)


def _is_signed(rows: list[Row], at: int) -> bool:
    """Tell whether the row holds an office and its name, and neither belongs to a sentence."""
    if signed_line(rows[at].text) is None:
        return False
    above, below = rows[at - 1] if at else None, rows[at + 1] if at + 1 < len(rows) else None
    begins = above is None or rows[at].blank or above.text[-1] in ".?!:,»”)" or signed_line(above.text)
    return bool(begins) and (below is None or below.blank or not below.text[0].islower())


def _is_signer(rows: list[Row], at: int, end: int) -> bool:
    """Tell whether the row is a name with initials, and no heading "A. Inleiding" below a closing."""
    row = rows[end]
    if not has_initials(row.text):
        return False
    heads = end > at and row.blank and end + 1 < len(rows) and is_lettered(row.text)
    return not heads or is_remark(rows[end - 1].text)


def _is_awaited(rows: list[Row], at: int, end: int) -> bool:
    """Tell whether the row names who holds an office above it; a name without initials may be a heading."""
    if _names_of(rows, end):
        return True
    if not is_name(rows[end].text):
        return False
    above = rows[end - 1]
    if _part(above) != "signature" or is_on_behalf(above.text) or above.hint == "signature":
        return True
    offices = names = 0
    for row in (row for row in rows[at:end] if _part(row) == "signature"):
        if signed_line(row.text) is not None:
            names, offices = names + 1, offices + 1
        elif is_office_row(row):
            offices += len(offices_in(row))
        elif is_name(row.text) or has_initials(row.text):
            names += 1
    # Members sign a motion without an office.
    return offices > names or offices == 0


def _names_of(rows: list[Row], at: int) -> bool:
    """Tell whether the row holds as many names as the row above it holds offices."""
    count = len(offices_in(rows[at - 1]))
    return count > 1 and len(names_in(rows[at], count)) == count


def _office_goes_on(rows: list[Row], at: int) -> int:
    """Return how many rows an office that began above goes on for, if a name then follows; else 0."""
    above = rows[at - 1]
    office = is_office_row(above) or behalf_goes_on(above.text)
    if not lets_another_sign(above.text) and (not office or rows[at].blank):
        return 0
    for length in range(1, _OFFICE_LINES):
        end = at + length
        if end >= len(rows) or len(rows[end - 1].text) > 90 or rows[end - 1].text[-1] in ".:;?!":
            return 0
        if (
            has_initials(rows[end].text)
            or is_remark(rows[end].text)
            or (rows[end - 1].text.endswith(",") and is_name(rows[end].text))
        ):
            return length
    return 0


def _offices_go_on(rows: list[Row], at: int) -> int:
    """Return how many rows offices in columns and their names go on for; 0 if no names follow."""
    count = len(offices_in(rows[at - 1]))
    if count < 2 or rows[at].blank:
        return 0
    for length in range(1, _OFFICE_LINES):
        below = rows[at + length] if at + length < len(rows) else None
        names = names_in(below, count) if below else []
        if len(names) == count and all(is_name(name) for name in names):
            return length + 1
    return 0


def _stands_above_office(rows: list[Row], at: int) -> bool:
    """Tell whether a name stands by itself above its office, and nothing runs on from that."""
    if at + 1 >= len(rows) or not is_name(rows[at].text) or " " not in rows[at].text:
        return False
    office = rows[at + 1]
    if office.blank or not is_office_row(office):
        return False
    known = has_initials(rows[at].text) or has_title(rows[at].text)
    begins = at == 0 or rows[at].blank or known or _is_pair(rows, at - 2)
    over = at + 2 == len(rows) or rows[at + 2].blank or _is_pair(rows, at + 2)
    return begins and over


def _is_pair(rows: list[Row], at: int) -> bool:
    """Tell whether a name of two words or more stands at a position, and its office on the row below it."""
    if at < 0 or at + 1 >= len(rows) or is_office_row(rows[at]):
        return False
    return is_name(rows[at].text) and " " in rows[at].text and is_office_row(rows[at + 1])


def _signs(rows: list[Row], at: int, end: int) -> bool:
    """Tell whether the rows sign a letter: an office with a name, a valediction, or a name on its own."""
    group = rows[at:end]
    if any(row.hint == "signature" or _part(row) == "valediction" for row in group):
        return True
    if any(_is_signed(rows, place) for place in range(at, end)):
        return True
    offices = any(is_office_row(row) or is_on_behalf(row.text) for row in group)
    names = any(is_name(row.text) and not is_office_row(row) for row in group)
    if offices:
        return names or any(len(offices_in(row)) > 1 for row in group[:-1])
    first = group[0]
    below = rows[end] if end < len(rows) else None
    annexed = below is None or below.text.startswith(("Antwoord", "Bijlage"))
    alone = (first.blank or at == 0) and (annexed or (below and below.blank))
    if alone and has_initials(first.text):
        return not is_lettered(first.text) or (annexed and not _is_signed_below(rows, end))
    return at > 0 and bool(_FORMULA.search(rows[at - 1].text)) and names


def _is_signed_below(rows: list[Row], at: int) -> bool:
    """Tell whether an office or a valediction follows: then a name above it is the heading of a section."""
    return any(is_office_row(row) or _part(row) == "valediction" for row in rows[at:])
