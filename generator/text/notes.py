"""Footnotes: their texts are taken out of the running text, and the marks that call them become calls."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.model.document import Furniture, Oddity, Repair
from generator.text.bodies import Body, find_bodies
from generator.text.calls import Call, choose, find_calls, mark_calls, unanswered
from generator.text.columns import Column
from generator.text.rows import Row, drop

_CALL = re.compile(r"\[\^([^\]\s]+)\]")
_SHOWN = 80
_BEFORE = 24


# What heads the notes where they stand together: it names them, and is no text of the letter.
_HEAD = re.compile(r"(?:Voet|Eind)?noten:?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Notes:
    """The rows without notes, calls marked in them; the notes; what was changed; what has no counterpart.

    ``furniture``: the line that heads the notes, if one does.
    """

    rows: list[Row]
    bodies: list[Body]
    repairs: list[Repair]
    oddities: list[Oddity]
    furniture: list[Furniture]


def take_notes(rows: list[Row], column: Column, start: int) -> Notes:
    """Take the footnotes out of the rows and mark their calls; the first ``start`` rows are the opening.

    A note whose call the source has marked itself needs no other.
    """
    calls = find_calls(rows, start)
    bodies = find_bodies(rows, calls, column, start)
    inside = {at for body in bodies for at in body.places}
    outside = [call for call in calls if call.row not in inside]
    renamed, repairs = _renamed(rows, bodies)
    known = {number for row in renamed for number in _CALL.findall(row.text)}
    open_bodies = [body for body in bodies if body.answers not in known]
    chosen = choose([(body.number, body.at) for body in open_bodies], outside)
    called = [(body.answers, call) for body, call in zip(open_bodies, chosen, strict=True) if call]
    marked, calling = mark_calls(renamed, called)
    texts = " ".join(row.text for at, row in enumerate(marked) if at not in inside)
    oddities = [_without_mark(body) for body in bodies if f"[^{body.answers}]" not in texts]
    if not known:
        oddities += [_without_note(rows[call.row], call) for call in unanswered(outside, chosen)]
    repairs += [*calling, *(_moved(body) for body in bodies)]
    heads = {b.at - 1 for b in bodies if b.at - 1 not in inside and _HEAD.fullmatch(rows[b.at - 1].text)}
    furniture = [Furniture(rows[at].number, rows[at].text) for at in sorted(heads)]
    return Notes(drop(marked, inside | heads), bodies, repairs, oddities, furniture)


def _renamed(rows: list[Row], bodies: list[Body]) -> tuple[list[Row], list[Repair]]:
    """Return the rows with the calls that the source marked itself under the numbers that the notes have."""
    names = {b.number: b.answers for b in bodies if b.rows[0].hint == "note" and b.number != b.answers}
    if not names:
        return rows, []
    repairs: list[Repair] = []
    renamed: list[Row] = []
    for row in rows:
        text, wide = (
            _CALL.sub(lambda match: f"[^{names.get(match[1], match[1])}]", shown)
            for shown in (row.text, row.wide)
        )
        for old, new in zip(_CALL.findall(row.text), _CALL.findall(text), strict=True):
            if old != new:
                why = "tekens die naar noten verwijzen, worden geteld"
                repairs.append(
                    Repair(row.number, "footnote-call", f"[^{old}]", f"[^{new}]", why, rule="sign")
                )
        renamed.append(replace(row, text=text, wide=wide) if text != row.text else row)
    return renamed, repairs


def _without_mark(body: Body) -> Oddity:
    return Oddity("note-without-mark", body.line, body.rows[0].text[:_SHOWN])


def _without_note(row: Row, call: Call) -> Oddity:
    return Oddity("mark-without-note", row.number, row.text[max(0, call.start - _BEFORE) : call.end])


def _moved(body: Body) -> Repair:
    where = "haar teken is eraf gehaald" if body.mark else "de bron noemt haar zo"
    new = f"[^{body.answers}]:"
    return Repair(body.line, "footnote-body", body.mark, new, f"een voetnoot; {where}", rule="note")
