"""The bodies of footnotes, taken out of the running text in which pages left them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.model.document import Repair
from generator.text.calls import Call, choose, find_calls, mark_calls
from generator.text.columns import Column, first_word
from generator.text.rows import Row, drop

_MARK = re.compile(
    r"(?P<plain>\d{1,3})\)? (?=\S)|\[(?P<box>\d{1,3}) ?\] ?(?=\S)|(?P<glued>\d{1,2})\)?(?=[A-Z«“(‘][\w«“])"
    r"|(?P<star>\*{1,3})\)? ?(?=\w)|(?P<raised>[¹²³⁰⁴-⁹]+) ?(?=\S)"
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# What a number at the head of a line counts when it is no mark.
_COUNTED = re.compile(
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|procent|miljoen|"
    r"miljard|euro|jaar|maanden|weken|dagen|uur|keer|maal|landen|bondgenoten|lidstaten|personen|militairen)\b|[%–-]"
)


@dataclass(frozen=True, slots=True)
class Body:
    """A footnote's text: ``mark`` as the page prints it, ``number`` as it is called, ``at`` its position.

    ``answers`` is the number by which the text calls it: another than ``mark`` says where numbers recur.
    """

    number: str
    mark: str
    at: int
    rows: tuple[Row, ...]
    answers: str


@dataclass(frozen=True, slots=True)
class Notes:
    """The rows without notes, calls marked in them; the notes; what was changed; the notes nobody calls."""

    rows: list[Row]
    bodies: list[Body]
    repairs: list[Repair]
    uncalled: list[Body]


def take_notes(rows: list[Row], column: Column) -> Notes:
    """Take the footnotes out of the rows and mark their calls at their words."""
    calls = find_calls(rows)
    bodies = _find_bodies(rows, calls, column)
    inside = {at for body in bodies for at in range(body.at, body.at + len(body.rows))}
    outside = [call for call in calls if call.row not in inside]
    chosen = choose([(body.number, body.at) for body in bodies], outside)
    called = [(body.answers, call) for body, call in zip(bodies, chosen, strict=True) if call]
    marked, repairs = mark_calls(rows, called)
    texts = " ".join(row.text for at, row in enumerate(rows) if at not in inside)
    uncalled = [
        body
        for body, call in zip(bodies, chosen, strict=True)
        if not call and f"[^{body.answers}]" not in texts
    ]
    repairs += [_moved(body) for body in bodies]
    return Notes(drop(marked, inside), bodies, repairs, uncalled)


def _find_bodies(rows: list[Row], calls: list[Call], column: Column) -> list[Body]:
    bodies: list[Body] = []
    at = 0
    while at < len(rows):
        body = _hinted(rows, at, bodies) or _body(rows, at, bodies, calls, column)
        if body is not None:
            bodies.append(body)
        at += len(body.rows) if body else 1
    return bodies


def _hinted(rows: list[Row], at: int, bodies: list[Body]) -> Body | None:
    """Return the note that the source itself says begins here."""
    row = rows[at]
    if row.hint != "note":
        return None
    end = at + 1
    while end < len(rows) and rows[end].hint == "note" and rows[end].note == row.note:
        end += 1
    number = row.note or _free(bodies)
    return Body(number, "", at, tuple(rows[at:end]), _unique(number, bodies))


def _body(rows: list[Row], at: int, bodies: list[Body], calls: list[Call], column: Column) -> Body | None:
    """Return the note that begins at this row, if it does: its number is next and was called above it."""
    row = rows[at]
    mark = _MARK.match(row.text)
    if not mark or row.hint or at == 0:
        return None
    number = (
        mark["plain"] or mark["box"] or mark["glued"] or mark["star"] or mark["raised"].translate(_RAISED)
    )
    stands_out = row.blank or row.broken or (bool(bodies) and bodies[-1].rows[-1] is rows[at - 1])
    if not _is_next(number, bodies) or not (stands_out or not _COUNTED.match(row.text, mark.end())):
        return None
    if not any(call.number == number and call.row < at for call in calls):
        return None
    end = _end(rows, at, column)
    first = replace(row, text=row.text[mark.end() :], wide=row.text[mark.end() :])
    return Body(number, mark.group().strip(), at, (first, *rows[at + 1 : end]), _unique(number, bodies))


def _free(bodies: list[Body]) -> str:
    """Return the first number that no note has."""
    taken = {body.answers for body in bodies}
    return next(str(n) for n in range(1, len(bodies) + 2) if str(n) not in taken)


def _unique(number: str, bodies: list[Body]) -> str:
    """Return the number under which the note is known: a star gets a number, one that recurs a second part."""
    if not number.isdigit():
        return _free(bodies)
    times = sum(body.number == number for body in bodies)
    return f"{number}-{times + 1}" if times else number


def _is_next(number: str, bodies: list[Body]) -> bool:
    """Tell whether the number follows the last one, or begins to count anew."""
    if not number.isdigit():
        return True
    last = next((int(body.number) for body in reversed(bodies) if body.number.isdigit()), 0)
    return int(number) == last + 1 or (int(number) == 1 and last > 0)


def _end(rows: list[Row], at: int, column: Column) -> int:
    """Return the position after the last row of the note that begins at ``at``.

    Notes are set in small type, so their lines hold more than those of the text: where the next word would
    have fitted even in the text's column, the note has ended. A full line goes on, even over a blank line
    (letter 004, line 140).
    """
    end = at + 1
    while end < len(rows):
        row, below = rows[end - 1], rows[end]
        if below.broken or below.hint or _MARK.match(below.text):
            break
        if column.known and column.measure(f"{row.text} {first_word(below.text)}") <= column.surely:
            break
        if below.blank and row.text[-1] in ".)":
            break
        end += 1
    return end


def _moved(body: Body) -> Repair:
    where = "its mark was taken off" if body.mark else "the source names it"
    return Repair(
        body.rows[0].number,
        "footnote-body",
        body.mark,
        f"[^{body.answers}]:",
        f"a footnote; {where}",
        rule="note",
    )
