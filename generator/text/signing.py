"""Who signs in what office: reads offices and the names of who holds them, each signatory by itself.

Offices stand above their names or below them, one by one or side by side, over several lines, with words of
proxy between; a text from a PDF or a web page has lost the blanks between its columns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model.document import Role
from generator.text.names import is_name, is_sure, part_names
from generator.text.offices import (
    is_of_committee,
    is_office,
    is_office_row,
    is_on_behalf,
    is_open,
    is_proxy,
    is_remark,
    offices_in,
    part_shared,
    part_tail,
    signed_line,
)
from generator.text.rows import Row
from generator.text.signers import Read, Signer, go_on_beside, is_left, names_beside, starts_of

_ARTICLE = re.compile(r"(?:de|het) ?", re.IGNORECASE)
_TERMINAL = ".:;?!"
# How somebody ends whose own office may stand below his name.
_WITHOUT_OFFICE = (["proxy", "name"], ["behalf", "name"])
_STOPS = ("heading", "list", "table")
# So many rows offices and names may take, so many may sign together, and so long a row may be.
_MOST_ROWS, _MOST_OFFICES, _LONGEST = 16, 6, 100


def read_offices(rows: Sequence[Row], at: int) -> Read | None:
    """Return who signs from a row on, with an office and the name below it; None if nobody does."""
    return _Reader(rows, at).read()


class _Reader:
    """Reads offices, and the names of who holds them below: a name answers the first office without one."""

    def __init__(self, rows: Sequence[Row], at: int) -> None:
        self.rows, self.at = rows, at
        self.signers: list[Signer] = []
        self.names: list[Row] = []
        self.left: list[Row] = []
        self.clear = True

    @property
    def offices(self) -> list[Signer]:
        """Those of whom an office was read."""
        return [signer for signer in self.signers if signer.office]

    def read(self) -> Read | None:
        """Return what was read; None if no name was found."""
        place = self.at
        while place < min(len(self.rows), self.at + _MOST_ROWS):
            if self.rows[place].hint in _STOPS or not self._take(place):
                break
            place += 1
            if self.names and len(self.names) == len(self.offices):
                break
        if not self.names:
            return None
        self._pair()
        return Read(place + self._take_below(place) - self.at, self.signers, self.left)

    def _take(self, place: int) -> bool:
        """Take one row; tell whether it belongs to those who sign."""
        row = self.rows[place]
        last = self.signers[-1] if self.signers else None
        if last and is_left(row):
            self.left.append(row)
            return True
        if is_on_behalf(row.text) or is_proxy(row.text) or is_remark(row.text):
            return self._take_remark(row)
        if last is None:
            return self._take_offices(place)
        if last.last == "behalf" and not last.text.endswith(",") and not is_office_row(row):
            last.add("behalf", row)
            return True
        if not self.names and not is_open(last.text) and is_office_row(row):
            return self._take_offices(place)
        return self._take_names(place) or self._go_on(place)

    def _take_remark(self, row: Row) -> bool:
        """Take what says how somebody signs: of the office above it; or for whom, above an office too."""
        role: Role = "behalf" if is_on_behalf(row.text) else "proxy" if is_proxy(row.text) else "remark"
        if not self.signers:
            if role != "behalf":
                return False
            self.signers.append(Signer())
        self.signers[-1].add(role, row)
        return True

    def _take_offices(self, place: int) -> bool:
        """Take the offices that begin on a row, and the name that may stand behind one."""
        row = self.rows[place]
        signed = None if self.offices or self._is_no_surname(place) else signed_line(row.text)
        if signed:
            self._open(row.with_text(signed[0]), row.indent)
            self.names.append(row.with_text(signed[1]))
            return True
        if (self.offices and signed_line(row.text)) or not is_office_row(row):
            return False
        offices = offices_in(row)
        if len(self.signers) + len(offices) > _MOST_OFFICES:
            return False
        starts = starts_of(row) if len(row.cells) == len(offices) else [row.indent] * len(offices)
        for office, start in zip(offices, starts, strict=True):
            self._open(row.with_text(office) if len(offices) > 1 else row, start)
        return True

    def _is_no_surname(self, place: int) -> bool:
        """Tell whether what looks like a surname at the end of a row is an office that goes on below."""
        row = self.rows[place]
        below = self.rows[place + 1] if place + 1 < len(self.rows) else None
        signed = signed_line(row.text)
        if signed is None or " " in signed[1] or below is None or below.blank or is_office_row(below):
            return False
        whole = signed_line(f"{row.text} {below.text}", comma_less=False)
        return below.text.endswith(",") or (whole is not None and below.text.endswith(f", {whole[1]}"))

    def _open(self, row: Row, start: int) -> None:
        """Begin an office, or go on with the second one of a person; what stands behind it is a remark."""
        text, *tail = part_tail(row.text)
        office = row.with_text(text) if tail else row
        last = self.signers[-1] if self.signers else None
        if last and (last.last in ("proxy", "behalf") or _is_second(last, row)):
            last.add("office", office)
        else:
            self.signers.append(Signer([("office", [office])], start))
        for text in tail:
            self._take_remark(row.with_text(text))

    def _take_names(self, place: int) -> bool:
        """Take the names on a row: of all who wait for one, or of one."""
        row = self.rows[place]
        if len(self.signers) == 1 and not self.names and self._are_two_names(place):
            self._share()
        waiting = self.offices[len(self.names) :]
        beside = names_beside(self.rows, place, waiting) if len(waiting) > 1 else []
        if beside:
            self.names += [row.with_text(name) for name in beside]
        elif is_sure(row.text) or (is_name(row.text) and self._is_whole_name(place)):
            self.names.append(row)
        else:
            return False
        return True

    def _are_two_names(self, place: int) -> bool:
        """Tell whether two names stand here, on one row or on two, and no office below the second."""
        rows = self.rows[place : place + 3]
        if _are_beside(rows[0]):
            return True
        two = len(rows) > 1 and all(is_name(row.text) and " " in row.text for row in rows[:2])
        return two and (len(rows) == 2 or not is_office_row(rows[2]))

    def _share(self) -> None:
        """Part an office that one line names for two: each gets the words of his own."""
        rows = [row for _, rows in self.signers[0].lines for row in rows]
        parts = [row.with_text(text) for row in rows for text in part_shared(f" {row.text}") if text.strip()]
        seconds = [at for at, part in enumerate(parts) if part.text.lower().startswith("en ")]
        if (
            seconds[:1] > [0]
            and len(seconds) == 1
            and {role for role, _ in self.signers[0].lines} == {"office"}
        ):
            first, second = parts[: seconds[0]], parts[seconds[0] :]
            self.signers = [Signer([("office", first)]), Signer([("office", second)])]

    def _is_whole_name(self, place: int) -> bool:
        """Tell whether a row that could be a name is one, and not the end of an office."""
        row, last = self.rows[place], self.signers[-1]
        below = self.rows[place + 1] if place + 1 < len(self.rows) else None
        beside = len(self.offices) > 1 and _row_of(self.offices[0]) == _row_of(last)
        if not last.office or is_open(last.text) or (beside and row.text.endswith(",")):
            return False
        if below is None or is_office(below.text) or not is_name(below.text):
            return True
        if last.last == "proxy":
            return not is_sure(below.text)
        short = " " not in row.text and not is_of_committee(last.office) and " " in below.text
        return not row.text.endswith(",") and (below.blank or not short)

    def _go_on(self, place: int) -> bool:
        """Take a row as the end of the offices above it, with the name that may stand behind it."""
        row, last = self.rows[place], self.signers[-1]
        if self.names or not last.office or len(row.text) > _LONGEST or row.text[-1] in _TERMINAL:
            return False
        if row.blank and not (is_open(last.text) or row.text[0].islower() or last.last == "proxy"):
            return False
        if len(self.signers) > 1 and last.last == "office":
            self.clear = go_on_beside(self.offices, row) and self.clear
            return True
        signed = signed_line(f"{last.office} {row.text}", comma_less=False)
        rest = row.text.removesuffix(signed[1]).strip() if signed else ""
        if signed and rest and rest != row.text:
            last.add("office", row.with_text(rest))
            self.names.append(row.with_text(signed[1]))
        else:
            last.add("office", row)
        return True

    def _pair(self) -> None:
        """Give each name its office: the last ones, if there are more; none, if it is not clear which.

        Who signs on behalf of a body may have no office, or have it below his name.
        """
        offices = self.offices if self.clear else []
        for signer, name in zip(offices[-len(self.names) :], self.names, strict=False):
            signer.add("name", name)
        if offices:
            return
        if len(self.signers) == len(self.names) == 1 and self.clear:
            self.signers[0].add("name", self.names[0])
        else:
            self.signers += [Signer([("name", [name])]) for name in self.names]

    def _take_below(self, place: int) -> int:
        """Take what stands below the last name: the office of who signed for another, or how he signed."""
        last = self.signers[-1]
        length = 0
        while place + length < len(self.rows):
            row = self.rows[place + length]
            own = [role for role, _ in last.lines][-2:] in _WITHOUT_OFFICE and is_office(row.text)
            if row.blank or row.hint in _STOPS:
                break
            if own and not has_name_below(self.rows, place + length):
                last.add("office", row)
            elif is_remark(row.text) or is_proxy(row.text):
                last.add("remark", row)
            else:
                break
            length += 1
        return length


def _are_beside(row: Row) -> bool:
    names = row.cells if len(row.cells) == 2 else part_names(row.text, 2)
    return bool(names) and all(map(is_sure, names))


def has_name_below(rows: Sequence[Row], at: int) -> bool:
    """Tell whether a name stands on the row below."""
    below = rows[at + 1] if at + 1 < len(rows) else None
    return below is not None and is_name(below.text) and not is_office(below.text)


def has_article(office: str) -> bool:
    """Tell whether an office stands with its article: “De Minister”."""
    return bool(_ARTICLE.match(office))


def _row_of(signer: Signer) -> int:
    return signer.lines[0][1][0].number


def _is_second(signer: Signer, row: Row) -> bool:
    """Tell whether two offices are one person's: “De minister-president,” and “Minister van ...,”."""
    opened = signer.text.endswith(",") and has_article(signer.lines[0][1][0].text)
    return signer.last == "office" and opened and not has_article(row.text)
