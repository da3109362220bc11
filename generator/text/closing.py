"""How a letter closes: the valediction, who signed and in what office, and what a form left behind."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.model.document import Part
from generator.text.drafts import Draft
from generator.text.names import (
    cut,
    has_initials,
    is_name,
    is_office,
    is_on_behalf,
    is_proxy,
    is_remark,
    names_in,
    offices_in,
    signed_line,
)
from generator.text.rows import Row

_VALEDICTION = re.compile(
    r"(?:Hoogachtend|Met (?:vriendelijke groet(?:en)?|(?:de meeste )?hoogachting))[,.]?", re.IGNORECASE
)
_LEFTOVER = re.compile(
    r"(?:\[(?:Ondertekenaar|Handtekening|Naam|Ondertekening)[ _]?\d*\]\s*)+|w\.g\.|\(?w\.?g\.?\)? ?"
)
_FORMULA = re.compile(r"(?:en )?gaat over tot de orde van de dag\.")
# A part of a row that three blanks or more part from the next.
_CELL = re.compile(r"\S+(?: {1,2}\S+)*")
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
            drafts += _signatures([part for row in rows[at:end] for part in _parted(row)])
        at = end
    return drafts


def _parted(row: Row) -> list[Row]:
    """Return the office and the name that share a row as a row each."""
    return cut(row, signed_line(row.text) or [row.text])


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
        elif opens or has_initials(row.text) or (end > at and (is_name(row.text) or _names_of(rows, end))):
            end += 1
        elif end > at and (length := _office_goes_on(rows, end)):
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
    return _is_office(row) or _is_signed(rows, at)


def _is_signed(rows: list[Row], at: int) -> bool:
    """Tell whether the row holds an office and its name, and neither belongs to a sentence."""
    if signed_line(rows[at].text) is None:
        return False
    above, below = rows[at - 1] if at else None, rows[at + 1] if at + 1 < len(rows) else None
    begins = above is None or rows[at].blank or above.text[-1] in ".?!:,»”)"
    return begins and (below is None or below.blank or not below.text[0].islower())


def _is_office(row: Row) -> bool:
    return is_office(row.text) or len(offices_in(row)) > 1


def _names_of(rows: list[Row], at: int) -> bool:
    """Tell whether the row holds as many names as the row above it holds offices."""
    count = len(offices_in(rows[at - 1]))
    return count > 1 and len(names_in(rows[at], count)) == count


def _office_goes_on(rows: list[Row], at: int) -> int:
    """Return how many rows an office that began above goes on for, if a name then follows; else 0."""
    if not _is_office(rows[at - 1]) or rows[at].blank:
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
    over = at + 2 == len(rows) or rows[at + 2].blank
    return (rows[at].blank or at == 0) and not office.blank and over and _is_office(office)


def _signs(rows: list[Row], at: int, end: int) -> bool:
    """Tell whether the rows sign a letter: an office with a name, a valediction, or a name on its own."""
    group = rows[at:end]
    if any(row.hint == "signature" or _part(row) == "valediction" for row in group):
        return True
    if any(_is_signed(rows, place) for place in range(at, end)):
        return True
    offices = any(_is_office(row) or is_on_behalf(row.text) for row in group)
    names = any(is_name(row.text) and not _is_office(row) for row in group)
    if offices:
        return names or any(len(offices_in(row)) > 1 for row in group[:-1])
    first = group[0]
    below = rows[end] if end < len(rows) else None
    alone = (first.blank or at == 0) and (
        below is None or below.blank or below.text.startswith(("Antwoord", "Bijlage"))
    )
    return (alone and has_initials(first.text)) or (
        at > 0 and bool(_FORMULA.search(rows[at - 1].text)) and names
    )


@dataclass(slots=True)
class _Signing:
    """Offices and names as they are read: a name answers the first office that has none."""

    done: list[tuple[list[Row], Row | None]] = field(default_factory=list)
    offices: list[list[Row]] = field(default_factory=list)
    names: list[Row] = field(default_factory=list)

    def office(self, row: Row, goes_on: bool) -> None:
        """Take an office, or the second line of one; a name that stands above it is its name."""
        if goes_on and self.offices and not self.names:
            self.offices[-1].append(row)
            return
        if self.names and not self.offices:
            self.done.append(([row], self.names.pop(0)))
            return
        if len(self.names) == 1 and any(is_proxy(line.text) for line in self.offices[-1]):
            self.offices[-1].append(row)
            return
        if self.names:
            self.close()
        self.offices.append([row])

    def office_in_columns(self, row: Row, starts: list[int]) -> None:
        """Take a second line of offices that stand in columns: each part goes on from the office above it."""
        offices = self.offices[-len(starts) :]
        for start, cell in zip(_starts(row), row.cells, strict=True):
            nearest = min(range(len(starts)), key=lambda column: abs(starts[column] - start))
            offices[nearest].append(row.with_text(cell))

    def name(self, row: Row) -> None:
        """Take a name."""
        self.names.append(row)

    def remark(self, row: Row) -> None:
        """Take a remark; it belongs to the office or the name that stands above it."""
        if self.names:
            self.close()
        where = self.offices or [office for office, _ in self.done[-1:]]
        if where:
            where[-1].append(row)
        else:
            self.offices.append([row])

    def close(self) -> None:
        """Pair what was read; names that stand above their offices are paired too."""
        named = list(self.names)
        for office in self.offices:
            self.done.append((office, named.pop(0) if named else None))
        self.done += [([], name) for name in named]
        self.offices, self.names = [], []


def _starts(row: Row) -> list[int]:
    """Return where the cells of a row begin, in letters from the left."""
    return [row.indent + cell.start() for cell in _CELL.finditer(row.wide)]


def _signatures(rows: list[Row]) -> list[Draft]:
    """Return a block for each signatory: offices and names are paired in the order in which they stand."""
    signing = _Signing()
    above: Row | None = None
    starts: list[int] = []
    for row in rows:
        offices = offices_in(row)
        if starts and not row.blank and not _is_office(row) and len(row.cells) < len(starts):
            signing.office_in_columns(row, starts)
            above = row
            continue
        starts = _starts(row) if len(offices) > 1 and len(row.cells) == len(offices) else []
        if _is_office(row):
            goes_on = above is not None and (is_on_behalf(above.text) or _is_second_office(above, row))
            for part in cut(row, offices):
                signing.office(part, goes_on)
        elif is_on_behalf(row.text):
            signing.office(row, goes_on=False)
        elif is_remark(row.text):
            signing.remark(row)
        elif (
            signing.offices
            and not signing.names
            and not has_initials(row.text)
            and _continues(above, row, rows)
        ):
            signing.office(row, goes_on=True)
        else:
            for part in cut(row, names_in(row, max(len(signing.offices), 1))):
                signing.name(part)
        above = row
    signing.close()
    return [_signature(office, name) for office, name in signing.done]


def _is_second_office(above: Row, row: Row) -> bool:
    """Tell whether two offices are one person's: "De minister-president," and "Minister van ...,"."""
    article = re.compile(r"de ", re.IGNORECASE)
    opened = above.text.endswith(",") and bool(article.match(above.text))
    return _is_office(above) and opened and not article.match(row.text)


def _continues(above: Row | None, row: Row, rows: list[Row]) -> bool:
    """Tell whether a row is the second line of the office above it, not yet a name."""
    if above is None or row.blank or len(offices_in(above)) > 1:
        return False
    last = row is rows[-1]
    return row.text[0].islower() or (not last and (row.text.endswith(",") or not is_name(row.text)))


def _signature(office: list[Row], name: Row | None) -> Draft:
    """Return the block of a signatory; its lines stand in the order of the source."""
    lines = [*_office_lines(office), *([(name,)] if name is not None else [])]
    return Draft("closing", tuple(sorted(lines, key=lambda line: line[0].number)), "signature")


def _office_lines(office: list[Row]) -> list[tuple[Row, ...]]:
    """Return the lines of an office: what says for whom is signed is one of its own, what runs on is not."""
    lines: list[list[Row]] = []
    for row in office:
        starts = is_remark(row.text) or (is_office(row.text) and len(lines) > 1)
        if lines and not starts and not _is_apart(lines[-1][0]):
            lines[-1].append(row)
        else:
            lines.append([row])
    return [tuple(line) for line in lines]


def _is_apart(row: Row) -> bool:
    return is_on_behalf(row.text) or is_remark(row.text)
