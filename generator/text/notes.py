"""The bodies of footnotes, taken out of the running text in which pages left them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.document import Oddity, Repair
from generator.text.calls import SURE, Call, choose, find_calls, mark_calls, unanswered
from generator.text.columns import Column, first_word
from generator.text.rows import Row, drop

_MARK = re.compile(
    r"(?P<plain>\d{1,3})\)? (?=\S)|\[(?P<box>\d{1,3}) ?\] ?(?=\S)|(?P<glued>\d{1,2})\)?(?=[A-Z«“(‘][\w«“])"
    r"|(?P<star>\*{1,3})\)? (?=\w)|(?P<raised>[¹²³⁰⁴-⁹]+) ?(?=\S)"
)
_CALL = re.compile(r"\[\^([^\]\s]+)\]")
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


@dataclass(frozen=True, slots=True)
class Body:
    """A footnote's text: ``mark`` as the page prints it, ``number`` as it is called, ``at`` its position.

    ``answers`` is the number by which the document calls it: another than ``number`` where numbers recur.
    """

    number: str
    mark: str
    at: int
    rows: tuple[Row, ...]
    answers: str


@dataclass(frozen=True, slots=True)
class Notes:
    """The rows without notes, calls marked in them; the notes; what was changed; what has no counterpart."""

    rows: list[Row]
    bodies: list[Body]
    repairs: list[Repair]
    oddities: list[Oddity]


def take_notes(rows: list[Row], column: Column, start: int) -> Notes:
    """Take the footnotes out of the rows and mark their calls; the first ``start`` rows are the opening.

    A note whose call the source has marked itself needs no other.
    """
    calls = find_calls(rows, start)
    bodies = _find_bodies(rows, calls, column, start)
    inside = {at for body in bodies for at in range(body.at, body.at + len(body.rows))}
    outside = [call for call in calls if call.row not in inside]
    known = {number for row in rows for number in _CALL.findall(row.text)}
    open_bodies = [body for body in bodies if body.answers not in known]
    chosen = choose([(body.number, body.at) for body in open_bodies], outside)
    called = [(body.answers, call) for body, call in zip(open_bodies, chosen, strict=True) if call]
    marked, repairs = mark_calls(rows, called)
    texts = " ".join(row.text for at, row in enumerate(marked) if at not in inside)
    oddities = [
        Oddity("note-without-mark", body.rows[0].number, body.rows[0].text[:80])
        for body in bodies
        if f"[^{body.answers}]" not in texts
    ]
    if not known:
        oddities += [_without_note(rows[call.row], call) for call in unanswered(outside, chosen)]
    repairs += [_moved(body) for body in bodies]
    return Notes(drop(marked, inside), bodies, repairs, oddities)


def _without_note(row: Row, call: Call) -> Oddity:
    return Oddity("mark-without-note", row.number, row.text[max(0, call.start - 24) : call.end])


def _find_bodies(rows: list[Row], calls: list[Call], column: Column, start: int) -> list[Body]:
    bodies: list[Body] = []
    at = start
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
    if not mark or row.hint or at == 0 or not _BEGINNING.match(row.text, mark.end()):
        return None
    number = _number(mark)
    follows = bool(bodies) and bodies[-1].at + len(bodies[-1].rows) == at
    stands_out = row.blank or row.broken or follows
    if not stands_out and _COUNTED.match(row.text, mark.end()):
        return None
    if not _is_next(number, bodies, calls, at) or not any(c.number == number and c.row < at for c in calls):
        return None
    end = _end(rows, at, column, number)
    first = row.with_text(row.text[mark.end() :])
    return Body(number, mark.group().strip(), at, (first, *rows[at + 1 : end]), _unique(number, bodies))


def _number(mark: re.Match[str]) -> str:
    raised = (mark["raised"] or "").translate(_RAISED)
    return mark["plain"] or mark["box"] or mark["glued"] or mark["star"] or raised


def _is_next(number: str, bodies: list[Body], calls: list[Call], at: int) -> bool:
    """Tell whether the number follows the last one, or begins anew and is called below the last note."""
    if not number.isdigit():
        return True
    last = next((body for body in reversed(bodies) if body.number.isdigit()), None)
    if last is None or int(number) == int(last.number) + 1:
        return last is not None or int(number) == 1
    return int(number) == 1 and any(
        call.number == "1" and last.at < call.row < at and call.weight >= SURE for call in calls
    )


def _free(bodies: list[Body]) -> str:
    """Return the first number that no note has."""
    taken = {body.answers for body in bodies}
    return next(str(n) for n in range(1, len(bodies) + 2) if str(n) not in taken)


def _unique(number: str, bodies: list[Body]) -> str:
    """Return the number under which the note is known: a star gets one, one that recurs a second part."""
    if not number.isdigit():
        return _free(bodies)
    times = sum(body.number == number for body in bodies)
    return f"{number}-{times + 1}" if times else number


def _end(rows: list[Row], at: int, column: Column, number: str) -> int:
    """Return the position after the last row of the note that begins at ``at``.

    Notes are set in small type, so their lines hold more than those of the text: where the next word would
    have fitted even in the text's column, the note has ended. A full line goes on, even over a blank line
    (letter 004, line 140).
    """
    end = at + 1
    while end < len(rows):
        row, below = rows[end - 1], rows[end]
        if below.broken or below.hint or _other_type(row, below) or _follows(below, number):
            break
        if row.text.endswith("-") and below.text[0].islower() and not row.text.endswith(" -"):
            end += 1
            continue
        if column.known and column.measure(f"{row.printed} {first_word(below.printed)}") <= column.surely:
            break
        if below.blank and row.text[-1] in ".)":
            break
        end += 1
    return end


def _follows(row: Row, number: str) -> bool:
    """Tell whether the row begins the note after this one."""
    mark = _MARK.match(row.text)
    if not mark or not _BEGINNING.match(row.text, mark.end()):
        return False
    found = _number(mark)
    return not (found.isdigit() and number.isdigit()) or int(found) == int(number) + 1


def _other_type(row: Row, below: Row) -> bool:
    """Tell whether the row below is set larger."""
    return row.font is not None and below.font is not None and below.font > row.font + 0.4


def _moved(body: Body) -> Repair:
    where = "its mark was taken off" if body.mark else "the source names it"
    new = f"[^{body.answers}]:"
    return Repair(body.rows[0].number, "footnote-body", body.mark, new, f"a footnote; {where}", rule="note")
