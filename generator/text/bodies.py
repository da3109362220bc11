"""The texts of footnotes, where pages left them: at page bottoms, amid a sentence, after the signature."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from generator.text.calls import SURE, Call
from generator.text.columns import Column
from generator.text.marks import is_label
from generator.text.months import MONTHS
from generator.text.note_ends import NoteEnds
from generator.text.note_marks import ALONE, BEGINNING, MARK, number_of
from generator.text.rows import Row

# What a number at the head of a line counts when it is no mark.
_COUNTED = re.compile(
    rf"(?:{MONTHS}|procent|miljoen|"
    r"miljard|euro|jaar|maanden|weken|dagen|uur|keer|maal)\b|[%–-]|\d{3}\b"
)
# So many notes in a row may have been lost, or not be recognised, before the next one is.
_SKIPPED = 3


@dataclass(frozen=True, slots=True)
class Body:
    """A footnote's text: ``mark`` as the page prints it, ``number`` as it is called.

    ``at`` is the position of its mark among all rows, ``size`` how many rows it takes there, ``carried`` the
    positions of those at the foot of the next page, ``line`` the number of the first. ``answers`` is the
    number by which the document calls it: another than ``number`` where numbers recur, or signs count.
    """

    number: str
    mark: str
    at: int
    size: int
    line: int
    rows: tuple[Row, ...]
    answers: str = ""
    carried: tuple[int, ...] = ()

    @property
    def end(self) -> int:
        """The position after its last row on the page that it begins on."""
        return self.at + self.size

    @property
    def places(self) -> set[int]:
        """The positions of all its rows."""
        return {*range(self.at, self.end), *self.carried}


def find_bodies(rows: list[Row], calls: list[Call], column: Column, start: int) -> list[Body]:
    """Return the footnotes below row ``start``, in order; ``calls`` are all places that may call one."""
    called: dict[str, list[Call]] = {}
    for call in calls:
        called.setdefault(call.number, []).append(call)
    finder = _Finder(rows, called, NoteEnds(rows, column))
    at = start
    while at < len(rows):
        body = finder.hinted(at) or finder.marked(at)
        if body is not None:
            finder.add(body)
        at = body.end if body else at + 1
    return _numbered(finder.with_carried())


def _numbered(bodies: list[Body]) -> list[Body]:
    """Return the notes with the numbers that they are known by.

    A number that recurs gets a second part; signs (*, †) get the first numbers that no note has.
    """
    numbered: list[Body] = []
    printed = {body.number for body in bodies}
    taken: set[str] = set()
    for body in bodies:
        answers = body.number
        if not answers[0].isalnum():
            answers = next(n for n in map(str, range(1, 10**6)) if n not in printed | taken)
        again = 1
        while answers in taken:
            again += 1
            answers = f"{body.number}-{again}"
        taken.add(answers)
        numbered.append(replace(body, answers=answers))
    return numbered


@dataclass(slots=True)
class _Finder:
    """Looks at one row after the other; ``called`` has the calls by number, ``bodies`` the notes so far."""

    rows: list[Row]
    called: dict[str, list[Call]]
    ends: NoteEnds
    bodies: list[Body] = field(default_factory=list)

    def hinted(self, at: int) -> Body | None:
        """Return the note that the source itself says begins here."""
        row = self.rows[at]
        if row.hint != "note":
            return None
        end = at + 1
        while end < len(self.rows) and self.rows[end].hint == "note" and self.rows[end].note == row.note:
            end += 1
        return Body(row.note or self._free(), "", at, end - at, row.number, tuple(self.rows[at:end]))

    def add(self, body: Body) -> None:
        """Keep a note; rows that the source names as those of a note above go to that one."""
        for at, above in enumerate(self.bodies):
            if body.rows[0].note and body.rows[0].note == above.rows[0].note:
                rows = (*above.rows, *body.rows)
                self.bodies[at] = replace(above, rows=rows, carried=(*above.carried, *body.places))
                return
        self.bodies.append(body)

    def marked(self, at: int) -> Body | None:
        """Return the note whose mark stands at the head of this row, or alone on it above its text."""
        row = self.rows[at]
        mark = MARK.match(row.text)
        if row.hint or at == 0:
            return None
        if mark is None or not BEGINNING.match(row.text, mark.end()):
            return self._alone(at)
        number = number_of(mark)
        if not self._stands_out(at) and _COUNTED.match(row.text, mark.end()):
            return None
        if not self._is_due(number, at):
            return None
        end = self.ends.end(at, number)
        rows = (row.with_text(row.text[mark.end() :]), *self.rows[at + 1 : end])
        return Body(number, mark.group().strip(), at, end - at, row.number, rows)

    def _alone(self, at: int) -> Body | None:
        """Return the note whose mark stands alone because its first word is too long: a web address."""
        row = self.rows[at]
        mark = ALONE.fullmatch(row.text)
        below = self.rows[at + 1] if at + 1 < len(self.rows) else None
        if mark is None or below is None or below.blank or below.broken or is_label(below.text):
            return None
        number = mark["alone"]
        address = below.text.startswith(("http", "www."))
        if not (self._stands_out(at) or address) or not BEGINNING.match(below.text):
            return None
        if not self._is_due(number, at):
            return None
        end = self.ends.end(at + 1, number)
        return Body(number, row.text, at, end - at, row.number, tuple(self.rows[at + 1 : end]))

    def _stands_out(self, at: int) -> bool:
        """Tell whether the row is set off from what stands above it, or stands below another note."""
        return self.rows[at].blank or self.rows[at].broken or self._adjoins(at)

    def _adjoins(self, at: int) -> bool:
        """Tell whether the row stands right below a note."""
        return bool(self.bodies and self.bodies[-1].end == at)

    def _is_due(self, number: str, at: int) -> bool:
        """Tell whether a note of this number may stand here: it is called above, and its number is the next.

        Right below a note the next number needs no call that was recognised. A number may count anew if it
        is called below the last note; or, set off, skip some notes that were lost, if it is surely called.
        """
        callers = [call for call in self.called.get(number, []) if call.row < at]
        if not number.isdigit():
            return len(callers) > sum(body.number == number for body in self.bodies)
        last = next((body for body in reversed(self.bodies) if body.number.isdigit()), None)
        step = int(number) - (int(last.number) if last else 0)
        if step == 1:
            return bool(callers) or (last is not None and self._adjoins(at) and not self.rows[at].blank)
        sure = [call.row for call in callers if call.weight >= SURE]
        if not sure or not self._stands_out(at):
            return False
        if 1 < step <= _SKIPPED:
            return last is None or max(sure) >= self._called(last)
        return number == "1" and last is not None and max(sure) > last.at

    def _called(self, body: Body) -> int:
        """Return the first row that surely calls a note; that of the note itself if none does."""
        called = self.called.get(body.number, [])
        sure = (c.row for c in called if c.weight >= SURE and c.row < body.at)
        return next(sure, body.at)

    def _free(self) -> str:
        """Return the first number that no note has so far."""
        taken = {body.number for body in self.bodies}
        return next(str(n) for n in range(1, len(self.bodies) + 2) if str(n) not in taken)

    def with_carried(self) -> list[Body]:
        """Return the notes, with what pages carried over to the foot of the next."""
        done: list[Body] = []
        for body, after in pairwise([*self.bodies, None]):
            assert body is not None
            place = self.ends.carried(body.end, after.at if after else len(self.rows))
            if place and body.rows[0].hint != "note":
                rest = range(*place)
                rows = (*body.rows, *(self.rows[at] for at in rest))
                body = replace(body, rows=rows, carried=tuple(rest))
            done.append(body)
        return done
