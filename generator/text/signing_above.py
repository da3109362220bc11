"""Who signs with the name above the office, as some ministries and the Algemene Rekenkamer do."""

from __future__ import annotations

from collections.abc import Sequence

from generator.text.names import is_name, is_sure, part_names
from generator.text.offices import is_office, is_office_row, offices_in, signed_line
from generator.text.rows import Row
from generator.text.signers import Read, Signer, is_left
from generator.text.signing import has_article, has_name_below

_LONGEST = 100


def read_names_above(rows: Sequence[Row], at: int, begun: bool) -> Read | None:
    """Return who signs with names on this row and offices below; None if nobody does.

    ``begun``: the closing began above the row.
    """
    row = rows[at]
    if row.hint not in ("", "signature") or is_office_row(row):
        return None
    if (begun or row.hint) and (named := _read_named(row)):
        return named
    below = rows[at + 1] if at + 1 < len(rows) else None
    if below is None or not is_office_row(below) or signed_line(below.text):
        return None
    offices = offices_in(below)
    names = _names_of(row, len(offices))
    # Only the comma of a name says that its office follows after an empty line.
    if not names or (below.blank and not row.text.endswith(",")):
        return None
    if len(names) == 1 and not _stands_above(rows, at, begun):
        return None
    return _read(rows, at, names, offices)


def _read(rows: Sequence[Row], at: int, names: list[str], offices: list[str]) -> Read:
    """Pair names and offices; a single office may go on over more rows."""
    several = len(names) > 1
    signers = [
        Signer(
            [
                ("name", [rows[at].with_text(name) if several else rows[at]]),
                ("office", [rows[at + 1].with_text(office) if several else rows[at + 1]]),
            ]
        )
        for name, office in zip(names, offices, strict=True)
    ]
    length = 2
    while not several and at + length < len(rows) and _ends_office(rows[at + length]):
        signers[0].add("office", rows[at + length])
        length += 1
    return Read(length, signers)


def _read_named(row: Row) -> Read | None:
    """Read a name and the office behind it on one row: “drs. A. Naam, president”."""
    name, _, office = row.text.partition(", ")
    if not is_sure(name) or not is_office(office):
        return None
    return Read(1, [Signer([("name", [row.with_text(f"{name},")]), ("office", [row.with_text(office)])])])


def _names_of(row: Row, count: int) -> list[str]:
    """Return the names on a row, one for each office; none if they are not clear."""
    if count == 1:
        return [row.text] if is_name(row.text) and " " in row.text else []
    names = row.cells if len(row.cells) == count else part_names(row.text, count)
    return names if all(map(is_name, names)) else []


def _stands_above(rows: Sequence[Row], at: int, begun: bool) -> bool:
    """Tell whether a name stands by itself above its office, and nothing runs on from that."""
    row, office = rows[at], rows[at + 1]
    if has_article(office.text) and has_name_below(rows, at + 1):
        return False
    after = rows[at + 2] if at + 2 < len(rows) else None
    over = after is None or after.blank or is_left(after) or _ends_office(after) or _is_pair(rows, at + 2)
    return over and (begun or at == 0 or row.blank or is_sure(row.text))


def _ends_office(row: Row) -> bool:
    runs_on = row.text[0].islower() and row.text[-1] not in ".:;?!" and len(row.text) < _LONGEST
    return runs_on and not row.blank and not is_name(row.text)


def _is_pair(rows: Sequence[Row], at: int) -> bool:
    """Tell whether a name of two words or more stands at a position, and its office on the row below it."""
    if at + 1 >= len(rows) or is_office_row(rows[at]):
        return False
    return is_name(rows[at].text) and " " in rows[at].text and is_office_row(rows[at + 1])
