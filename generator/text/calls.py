"""The marks in the text that call footnotes: glued to a word, a year or a full stop, standing apart, in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.model.document import Repair
from generator.text.rows import Row

# How sure a mark of each form is to be one, before it is known whether a note answers it.
_BRACKETS, _WORD, _POINT, _CAPITAL, _YEAR, _APART = 6, 5, 4, 3, 3, 1

_FORMS = [
    (_BRACKETS, re.compile(r" ?\[(?P<n>\d{1,3}) ?\]|(?P<r>[¹²³⁰⁴-⁹]+)")),
    (_WORD, re.compile(r"(?<=[^\W\d_A-Z])(?P<n>\d{1,2})\)?(?![\w%]|[.,]\d|[-–/]\w)")),
    (_POINT, re.compile(r"(?<=[^\W_][.,;:?!»”’)\]\"])(?P<n>\d{1,2})\)?(?![\w%]|[.,]\d|[-–/]\w)")),
    (_POINT, re.compile(r"(?<=[)»”’][.,;:?!])(?P<n>\d{1,2})\)?(?![\w%]|[.,]\d|[-–/]\w)")),
    (_CAPITAL, re.compile(r"(?<=[A-Z])(?P<n>\d{1,2})\)?(?![\w%]|[.,]\d|[-–/]\w)")),
    (_YEAR, re.compile(r"(?<=\b(?:19|20)\d\d)(?P<n>\d{1,2})(?![\d%]|[.,]\d|[-–/]\w)")),
    (_APART, re.compile(r"(?<=[\w.,;:?!»”’)]) (?P<n>\d{1,2})\)?(?=[ .,;:)?!]|$)(?![.,]\d)")),
    (_WORD, re.compile(r"(?<=\w)(?P<n>\*{1,3})\)?(?=[\s.,;:)?!]|$)")),
]
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass(frozen=True, slots=True)
class Call:
    """A place that may call a note: the position of its row, the span in the row's text, how sure it is."""

    number: str
    row: int
    start: int
    end: int
    weight: int


def find_calls(rows: Sequence[Row]) -> list[Call]:
    """Return every place in the rows that may be a call, in reading order; one call a place."""
    calls: list[Call] = []
    for at, row in enumerate(rows):
        if any(c.isdigit() or c == "*" for c in row.text):
            calls += _in_row(at, row.text)
    return calls


def _in_row(at: int, text: str) -> Iterator[Call]:
    best: dict[int, Call] = {}
    for weight, form in _FORMS:
        for match in form.finditer(text):
            raised = match.groupdict().get("r")
            number = raised.translate(_RAISED) if raised else match["n"]
            call = Call(number, at, match.start(), match.end(), weight)
            if match.end() not in best:
                best[match.end()] = call
    yield from (best[end] for end in sorted(best))


def choose(numbers: Sequence[tuple[str, int]], calls: Sequence[Call]) -> list[Call | None]:
    """Return for each note (its number, and the row above which it must be called) the call that is meant.

    Calls stand in the order of their notes; of all ways to pick them in that order, the surest is taken.
    """
    # best[i][j]: the weight of the best choice for the first i notes among the first j calls.
    best = [[0] * (len(calls) + 1)]
    for number, limit in numbers:
        above = best[-1]
        row = [0] * (len(calls) + 1)
        for j, call in enumerate(calls, start=1):
            row[j] = max(row[j - 1], above[j])
            if call.number == number and call.row < limit:
                row[j] = max(row[j], above[j - 1] + call.weight)
        best.append(row)
    chosen: list[Call | None] = [None] * len(numbers)
    i, j = len(numbers), len(calls)
    while i and j:
        if best[i][j] == best[i][j - 1]:
            j -= 1
        elif best[i][j] == best[i - 1][j]:
            i -= 1
        else:
            i, j = i - 1, j - 1
            chosen[i] = calls[j]
    return chosen


def mark_calls(rows: Sequence[Row], chosen: Sequence[tuple[str, Call]]) -> tuple[list[Row], list[Repair]]:
    """Return the rows with ``[^n]`` in the place of each chosen call, and a record of each."""
    marked = list(rows)
    repairs: list[Repair] = []
    for number, call in sorted(chosen, key=lambda item: (item[1].row, -item[1].start)):
        row = marked[call.row]
        before = row.text[call.start : call.end]
        new = f"[^{number}]"
        text = row.text[: call.start] + new + row.text[call.end :]
        marked[call.row] = replace(row, text=text, wide=text)
        why = f"note {number} answers this mark"
        repairs.append(Repair(row.number, "footnote-call", before, new, why, rule="call"))
    return marked, repairs
