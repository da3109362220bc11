"""How a letter closes: the valediction, who signed and in what office, and what a form left behind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.text.drafts import Draft
from generator.text.names import has_initials, is_lettered, is_name
from generator.text.offices import is_office_row, signed_line
from generator.text.rows import Row
from generator.text.signed_within import part_signed
from generator.text.signers import Signer, is_left
from generator.text.signing import read_offices
from generator.text.signing_above import read_names_above

_VALEDICTION = re.compile(
    r"(?:Hoogachtend|Met (?:vriendelijke groet(?:en)?|(?:de meeste )?hoogachting))[,.]?", re.IGNORECASE
)
_FORMULA = re.compile(r"(?:en )?gaat over tot de orde van de dag\.")
_ANNEX = ("Antwoord", "Bijlage")
# So many rows of what a form left behind may stand above who signs.
_MOST_LEFT = 4


@dataclass(slots=True)
class Closing:
    """The rows from ``begin`` to before ``end`` sign a letter; ``drafts`` are the blocks that they become."""

    begin: int
    end: int
    drafts: list[Draft] = field(default_factory=list)
    signers: list[Signer] = field(default_factory=list)
    parted: bool = False


def part_closings(rows: Sequence[Row]) -> list[Row]:
    """Return the rows, each parted where a signature begins within it."""
    parted: list[Row] = []
    for row in rows:
        parts = part_signed(row.text) if not row.hint and len(row.cells) == 1 else []
        if len(parts) > 1:
            first, *rest = (row.with_text(part) for part in parts)
            parted += [first, *(replace(part, blank=False, broken=False) for part in rest)]
        else:
            parted.append(row)
    return parted


def find_closing(rows: list[Row]) -> Closing | None:
    """Return how the letter is signed; None if it is not.

    Of several groups of rows that could sign, the first: what follows it is an annex.
    """
    for at in range(len(rows)):
        closing = _read(rows, at)
        if closing is not None:
            return closing
    return None


def _read(rows: list[Row], at: int) -> Closing | None:
    """Read a closing that begins at a row: frame and signatures, for as long as they follow each other."""
    closing = Closing(at, at)
    while closing.end < len(rows) and _take(rows, closing):
        pass
    if closing.end == at or not (closing.parted or closing.signers):
        return None
    closing.drafts += [_signature(signer) for signer in closing.signers]
    closing.drafts.sort(key=lambda draft: min(row.number for row in draft.rows))
    return closing


def _take(rows: list[Row], closing: Closing) -> bool:
    """Take what stands at the end of a closing that is being read; tell whether there was anything."""
    row = rows[closing.end]
    if row.hint in ("heading", "list", "table"):
        return False
    if _VALEDICTION.fullmatch(row.text) or is_left(row):
        if not closing.signers and len(closing.drafts) > _MOST_LEFT:
            return False
        valediction = bool(_VALEDICTION.fullmatch(row.text))
        closing.parted = closing.parted or valediction
        closing.drafts.append(Draft("closing", ((row,),), "valediction" if valediction else "leftover"))
        closing.end += 1
        return True
    begun = closing.end > closing.begin
    read = read_names_above(rows, closing.end, begun)
    if read is None and (begun or _may_begin(rows, closing.end)):
        read = read_offices(rows, closing.end)
    if read:
        closing.signers += read.signers
        closing.drafts += [Draft("closing", ((left,),), "leftover") for left in read.left]
        closing.end += read.length
    elif _is_name_alone(rows, closing):
        closing.signers.append(Signer([("name", [row])]))
        closing.end += 1
    elif row.hint == "signature":
        closing.signers.append(Signer([("office", [row])]))
        closing.end += 1
    else:
        return False
    return True


def _may_begin(rows: list[Row], at: int) -> bool:
    """Tell whether who signs may begin here: an office and name on one row may belong to a sentence."""
    row = rows[at]
    if signed_line(row.text) is None:
        return True
    above, below = rows[at - 1] if at else None, rows[at + 1] if at + 1 < len(rows) else None
    begins = above is None or row.blank or above.text[-1] in ".?!:,»”)" or row.text.startswith(("De ", "DE "))
    return bool(begins) and (below is None or below.blank or not below.text[0].islower())


def _is_name_alone(rows: list[Row], closing: Closing) -> bool:
    """Tell whether somebody signs here without an office."""
    at = closing.end
    row = rows[at]
    if row.hint == "signature":
        return is_name(row.text)
    if not is_name(row.text) or any(len(signer.lines) > 1 for signer in closing.signers):
        return False
    if _formula_above(rows, closing.begin):
        return True
    if closing.signers:
        return has_initials(row.text) and not row.blank and not is_lettered(row.text)
    if closing.parted:
        return has_initials(row.text) or " " in row.text
    below = rows[at + 1] if at + 1 < len(rows) else None
    annexed = below is None or below.text.startswith(_ANNEX)
    if not has_initials(row.text) or not (row.blank or at == 0) or not (annexed or (below and below.blank)):
        return False
    return not is_lettered(row.text) or (annexed and not _is_signed_below(rows, at + 1))


def _formula_above(rows: list[Row], at: int) -> bool:
    """Tell whether a motion ends above: the members who move it sign without an office."""
    return at > 0 and bool(_FORMULA.search(rows[at - 1].text))


def _is_signed_below(rows: list[Row], at: int) -> bool:
    """Tell whether an office or a valediction follows: then a name above it is the heading of a section."""
    return any(is_office_row(row) or _VALEDICTION.fullmatch(row.text) for row in rows[at:])


def _signature(signer: Signer) -> Draft:
    """Return the block of a signatory; its lines stand in the order of the source."""
    lines = sorted(signer.lines, key=lambda line: line[1][0].number)
    return Draft(
        "closing",
        tuple(tuple(rows) for _, rows in lines),
        "signature",
        roles=tuple(role for role, _ in lines),
    )
