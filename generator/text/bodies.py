"""The texts of footnotes, where pages left them: at page bottoms, amid a sentence, after the signature."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.text.calls import SURE, Call
from generator.text.columns import Column, first_word
from generator.text.marks import is_label, mark_of
from generator.text.rows import Row

_MARK = re.compile(
    r"(?P<plain>\d{1,3})\)? (?=\S)|\[(?P<box>\d{1,3}) ?\] ?(?=\S)|(?P<glued>\d{1,2})\)?(?=[A-Z«“(‘][\w«“])"
    r"|(?P<star>\*{1,3})\)? (?=\w)|(?P<raised>[¹²³⁰⁴-⁹]+) ?(?=\S)"
)
_ALONE = re.compile(r"(?P<alone>\d{1,3})\)?")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# What the text of a note begins with: no small letter, but for a few words that only notes begin with.
_BEGINNING = re.compile(
    r"[A-ZÀ-Þ\d«“‘\"(\[<]|(?:https?|www|zie|idem|ibid|cf|vgl|bron|e\.g|i\.e|o\.a|art|ah-|kst-|ec\.|\w+\.\w+/)"
)
# What a number at the head of a line counts when it is no mark.
_COUNTED = re.compile(
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|procent|miljoen|"
    r"miljard|euro|jaar|maanden|weken|dagen|uur|keer|maal)\b|[%–-]|\d{3}\b"
)
# So many notes in a row may have been lost, or not be recognised, before the next one is.
_SKIPPED = 3
# A full line of small type is wider than this part of the text's column, measured in the text's type.
_SMALL = 1.05


@dataclass(frozen=True, slots=True)
class Body:
    """A footnote's text: ``mark`` as the page prints it, ``number`` as it is called.

    ``at`` is the position of its mark among all rows, ``size`` how many rows it takes, ``line`` the number
    of the first. ``answers`` is the number by which the document calls it: another than ``number`` where
    numbers recur.
    """

    number: str
    mark: str
    at: int
    size: int
    line: int
    rows: tuple[Row, ...]
    answers: str

    @property
    def end(self) -> int:
        """The position after its last row."""
        return self.at + self.size


def find_bodies(rows: list[Row], calls: list[Call], column: Column, start: int) -> list[Body]:
    """Return the footnotes below row ``start``, in order; ``calls`` are all places that may call one."""
    finder = _Finder(rows, calls, column, paged=any(row.broken for row in rows))
    at = start
    while at < len(rows):
        body = finder.hinted(at) or finder.marked(at)
        if body is not None:
            finder.bodies.append(body)
        at = body.end if body else at + 1
    return finder.bodies


@dataclass(slots=True)
class _Finder:
    """Looks at one row after the other; ``bodies`` are the notes found so far."""

    rows: list[Row]
    calls: list[Call]
    column: Column
    bodies: list[Body] = field(default_factory=list)
    paged: bool = False

    def hinted(self, at: int) -> Body | None:
        """Return the note that the source itself says begins here."""
        row = self.rows[at]
        if row.hint != "note":
            return None
        end = at + 1
        while end < len(self.rows) and self.rows[end].hint == "note" and self.rows[end].note == row.note:
            end += 1
        number = row.note or self._free()
        rows = tuple(self.rows[at:end])
        return Body(number, "", at, end - at, row.number, rows, self._unique(number))

    def marked(self, at: int) -> Body | None:
        """Return the note whose mark stands at the head of this row, or alone on it above its text."""
        row = self.rows[at]
        mark = _MARK.match(row.text)
        if row.hint or at == 0:
            return None
        if mark is None or not _BEGINNING.match(row.text, mark.end()):
            return self._alone(at)
        number = _number(mark)
        if not self._stands_out(at) and _COUNTED.match(row.text, mark.end()):
            return None
        if not self._is_due(number, at):
            return None
        end = self._end(at, number)
        rows = (row.with_text(row.text[mark.end() :]), *self.rows[at + 1 : end])
        return Body(number, mark.group().strip(), at, end - at, row.number, rows, self._unique(number))

    def _alone(self, at: int) -> Body | None:
        """Return the note whose mark stands alone because its first word is too long: a web address."""
        row = self.rows[at]
        mark = _ALONE.fullmatch(row.text)
        below = self.rows[at + 1] if at + 1 < len(self.rows) else None
        if mark is None or below is None or below.blank or below.broken or is_label(below.text):
            return None
        number = mark["alone"]
        address = below.text.startswith(("http", "www."))
        if not (self._stands_out(at) or address) or not _BEGINNING.match(below.text):
            return None
        if not self._is_due(number, at):
            return None
        end = self._end(at + 1, number)
        rows = tuple(self.rows[at + 1 : end])
        return Body(number, row.text, at, end - at, row.number, rows, self._unique(number))

    def _stands_out(self, at: int) -> bool:
        """Tell whether the row is set off from what stands above it, or stands below another note."""
        return self.rows[at].blank or self.rows[at].broken or bool(self.bodies and self.bodies[-1].end == at)

    def _is_due(self, number: str, at: int) -> bool:
        """Tell whether a note of this number may stand here: it is called above, and its number is the next.

        It may count anew if it is called below the last note; or, set off, skip some that were lost.
        """
        callers = [call for call in self.calls if call.number == number and call.row < at]
        if not callers or not number.isdigit():
            return bool(callers)
        last = next((body for body in reversed(self.bodies) if body.number.isdigit()), None)
        step = int(number) - (int(last.number) if last else 0)
        if step == 1:
            return True
        below = [call for call in callers if call.weight >= SURE and (last is None or call.row > last.at)]
        return bool(below) and self._stands_out(at) and (number == "1" or 1 < step <= _SKIPPED)

    def _free(self) -> str:
        """Return the first number that no note has."""
        taken = {body.answers for body in self.bodies}
        return next(str(n) for n in range(1, len(self.bodies) + 2) if str(n) not in taken)

    def _unique(self, number: str) -> str:
        """Return the number under which the note is known: a star gets one, one that recurs a second part."""
        if not number.isdigit():
            return self._free()
        times = sum(body.number == number for body in self.bodies)
        return f"{number}-{times + 1}" if times else number

    def _end(self, at: int, number: str) -> int:
        """Return the position after the last row of the note whose text begins at ``at``.

        Notes are set in small type, so their lines hold more than those of the text: where the next word
        would have fitted even in the text's column, the note has ended. A full line goes on, even over a
        blank line (letter 004, line 140). In a text that knows no pages, a note that interrupts a sentence
        ends where that goes on.
        """
        end = at + 1
        above = next((row for row in reversed(self.rows[:at]) if not _MARK.match(row.text)), None)
        interrupts = not self.paged and above is not None and above.text[-1].isalpha()
        while end < len(self.rows) and self._goes_on(self.rows[end - 1], self.rows[end], number):
            if (
                interrupts
                and self.rows[end].text[0].islower()
                and self.column.fill(self.rows[end - 1]) < _SMALL
            ):
                break
            end += 1
        return end

    def _goes_on(self, row: Row, below: Row, number: str) -> bool:
        """Tell whether a note goes on from one row to the next."""
        if below.broken or below.hint or _other_type(row, below) or _follows(below, number):
            return False
        if row.text.endswith("-") and below.text[0].islower() and not row.text.endswith(" -"):
            return True
        column = self.column
        fitted = column.known and (
            column.measure(f"{row.printed} {first_word(below.printed)}") <= column.surely
        )
        if fitted and not _in_address(row):
            return False
        if not below.blank:
            return True
        return row.text[-1] not in ".)" and not below.text[0].isupper() and mark_of(below.text) is None


def _in_address(row: Row) -> bool:
    """Tell whether the row ends within a web address, which breaks where it can."""
    last = row.text[row.text.rfind(" ") + 1 :]
    return last[-1] in "/-_=&?" and ("://" in last or "www." in last or "/" in last[:-1])


def _number(mark: re.Match[str]) -> str:
    raised = (mark["raised"] or "").translate(_RAISED)
    return mark["plain"] or mark["box"] or mark["glued"] or mark["star"] or raised


def _follows(row: Row, number: str) -> bool:
    """Tell whether the row begins the note after this one."""
    mark = _MARK.match(row.text)
    if mark is None:
        alone = _ALONE.fullmatch(row.text)
        return alone is not None and number.isdigit() and int(alone["alone"]) == int(number) + 1
    if not _BEGINNING.match(row.text, mark.end()):
        return False
    found = _number(mark)
    return not (found.isdigit() and number.isdigit()) or int(found) == int(number) + 1


def _other_type(row: Row, below: Row) -> bool:
    """Tell whether the row below is set larger."""
    return row.font is not None and below.font is not None and below.font > row.font + 0.4
