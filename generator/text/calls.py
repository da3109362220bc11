"""The marks that call footnotes: glued to a word, a year or a full stop, standing apart, in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.model.document import Repair
from generator.text.months import MONTHS
from generator.text.rows import Row

# How sure a mark of each form is to be one, before it is known whether a note answers it.
_BRACKETS, _WORD, _POINT, _CAPITAL, _YEAR, _PARENTHESIS, _LEAD, _APART = 12, 10, 8, 6, 6, 6, 4, 2
SURE = _YEAR
# So many notes in a row may have been lost.
_SKIPPED = 3

_N = r"(?P<n>\d{1,3})"
# What may not follow: more of a number, a word, a unit.
_FREE = r"(?![\w%‰°]|[.,:]\d|[-–/]\w)"
_END = r"(?=[\s.,;:?!)»”]|$)(?![.,]\d)"
# What a number counts when it is no mark; and what a number belongs to.
_UNCOUNTED = (
    rf"(?! (?:{MONTHS}|procent|"
    r"miljoen|miljard|euro|jaar|maanden?|weken|week|dagen|dag|uur|keer|maal|(?:en|tot|of|à|tot en met) \d)\b)"
)
_FORMS = [
    (_BRACKETS, re.compile(rf" ?\[{_N} ?\]")),
    (
        _BRACKETS,
        re.compile(rf"(?: ?\[|(?<=\[\d)[, ]+|(?<=\[\d\d)[, ]+){_N}(?: ?\]|(?=[, ]+\d{{1,3}} ?\]))"),
    ),
    (_BRACKETS, re.compile(r"(?P<raised>[¹²³⁰⁴-⁹]+)")),
    (_WORD, re.compile(rf"(?<=[^\W\d_A-Z]){_N}\)?{_FREE}")),
    (_POINT, re.compile(rf"(?:(?<=[»”’)\]\"?!])|(?<=[^\W\d_][.,;:])|(?<=[»”’)\]\"][.,;:])){_N}\)?{_FREE}")),
    (_CAPITAL, re.compile(rf"(?<=[A-Z]){_N}\)?{_FREE}")),
    (_YEAR, re.compile(rf"(?:(?<=\b19\d\d)|(?<=\b20\d\d))(?P<n>\d{{1,2}})\)?{_FREE}")),
    (_YEAR, re.compile(rf"(?:(?<=\b19\d\d[.,;:)])|(?<=\b20\d\d[.,;:)])){_N}\)?{_FREE}")),
    (_PARENTHESIS, re.compile(rf"(?<=[^\W\d_]|[?!»”)]) {_N}\){_END}")),
    (_YEAR, re.compile(rf"(?<=[.?!»”)]) {_N}(?= [A-ZÀ-Þ«“‘]|$){_UNCOUNTED}")),
    (_LEAD, re.compile(rf"(?<=[^\W\d_]) {_N}(?=[.,;:?!]){_END}{_UNCOUNTED}")),
    (_LEAD, re.compile(rf"(?<=[)»”]) {_N}{_END}{_UNCOUNTED}")),
    (_APART, re.compile(rf"(?<=[\w.,;:?!»”’)]) {_N}\)?{_END}{_UNCOUNTED}")),
    (_WORD, re.compile(r"(?<=[\w.,;:?!»”’)])(?P<n>[*†‡]{1,3})\)?(?=[\s.,;:)?!]|$)")),
    (_PARENTHESIS, re.compile(r"(?<=[\w.,;:?!»”’)]) (?P<n>[*†‡]{1,3})\)?(?=[\s.,;:?!]|$)")),
    (_LEAD, re.compile(r"^(?P<n>\d{1,2})(?= [a-z(])")),
]
_ALONE = re.compile(r"(?P<n>\d{1,2})\)?")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_DIGIT = re.compile(r"[\d*†‡¹²³⁰⁴-⁹]")


@dataclass(frozen=True, slots=True)
class Call:
    """A place that may call a note: the position of its row, the span in the row's text, how sure it is."""

    number: str
    row: int
    start: int
    end: int
    weight: int


def find_calls(rows: Sequence[Row], start: int = 0) -> list[Call]:
    """Return every place from row ``start`` on that may be a call, in reading order; one call a place.

    Above it, only the end of a title in capitals may be one: “... HOGE COLLEGES VAN STAAT1”.
    """
    titled = [(at, _TITLED.fullmatch(rows[at].text)) for at in range(min(start, len(rows)))]
    calls = [Call(m["n"], at, m.start("n"), m.end("n"), _CAPITAL) for at, m in titled if m]
    depth = 0
    for at in range(start, len(rows)):
        text = rows[at].text
        if rows[at].blank and rows[at - 1].text[-1] in ".?!:":
            depth = 0
        if _DIGIT.search(text) and not _only_names(text):
            alone = _ALONE.fullmatch(text) if at else None
            weight = _APART if _is_parted(rows, at) else _POINT
            calls += [Call(alone["n"], at, 0, len(text), weight)] if alone else _in_row(at, text, depth)
        depth = max(0, depth + text.count("(") - text.count(")"))
    return calls


_TITLED = re.compile(r"(?:[Nn]r\. ?\w{1,6} )?[A-ZÀ-Þ0-9 ,.;:()/’'-]*[A-ZÀ-Þ]{4}(?P<n>\d{1,2})")
_NAMED = re.compile(
    r"(?:Vraag|Vragen|Antwoord|Antwoorden|Bijlage|Tabel|Figuur|Grafiek|Artikel|Hoofdstuk|Paragraaf)\b"
)


def _is_parted(rows: Sequence[Row], at: int) -> bool:
    """Tell whether empty lines stand above and below a row: a number that does so heads a question."""
    return rows[at].blank and at + 1 < len(rows) and rows[at + 1].blank


def _only_names(text: str) -> bool:
    """Tell whether the row only names a question or a table by its number: “Antwoord op vraag 3”."""
    return len(text) < 40 and bool(_NAMED.match(text)) and text[-1].isdigit()


def _in_row(at: int, text: str, depth: int) -> Iterator[Call]:
    """Yield the calls of a row; where forms overlap the surer one counts.

    ``depth`` is how many brackets were opened above it: one that closes after a mark may be theirs.
    """
    taken = [False] * (len(text) + 1)
    found: list[Call] = []
    for weight, form in _FORMS:
        for match in form.finditer(text):
            group = match.groupdict()
            number = group["n"] if group.get("n") else (group.get("raised") or "").translate(_RAISED)
            if not any(taken[match.start() : match.end()]):
                taken[match.start() : match.end()] = [True] * (match.end() - match.start())
                end = match.end() - _closes(text, match, depth)
                named = weight < _PARENTHESIS and _NUMBERED.search(
                    text[max(0, match.start() - 24) : match.start()]
                )
                found.append(Call(number, at, match.start(), end, 1 if named else weight))
    yield from sorted(found, key=lambda call: call.start)


_NUMBERED = re.compile(
    r"(?:nr\.?|nrs\.|artikel|art\.|lid|vraag|vragen|bijlage|tabel|figuur|fase|categorie|niveau|groep|deel|hoofdstuk|"
    r"paragraaf|pagina|blz\.|p\.|punt|stap|spoor|pijler|klasse|tranche|cluster|zone|noot|factor|begrotingsartikel|"
    r"lijn|optie|scenario|variant|doelstelling|thema|onderdeel|kwartaal|halfjaar|de|het|circa|ruim|bijna|van|op|per)$",
    re.IGNORECASE,
)


def _closes(text: str, match: re.Match[str], depth: int) -> bool:
    """Tell whether a mark's last sign is the end of a bracket of the text: "(brief van 14 maart 20182)"."""
    if not match.group().endswith(")") or text[match.end() : match.end() + 1] == ")":
        return False
    above = text[: match.start()]
    return depth + above.count("(") > above.count(")")


def choose(numbers: Sequence[tuple[str, int]], calls: Sequence[Call]) -> list[Call | None]:
    """Return for each note (its number, and the row above which it must be called) the call that is meant.

    Calls stand in the order of their notes; of all ways to pick them in that order the surest is taken,
    and of equal ones that nearest to the note.
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
        number, limit = numbers[i - 1]
        call = calls[j - 1]
        fits = call.number == number and call.row < limit
        if fits and best[i][j] == best[i - 1][j - 1] + call.weight:
            i, j = i - 1, j - 1
            chosen[i] = call
        elif best[i][j] == best[i][j - 1]:
            j -= 1
        else:
            i -= 1
    return chosen


def unanswered(calls: Sequence[Call], chosen: Sequence[Call | None]) -> list[Call]:
    """Return the places that surely call a note although there is none.

    They bear a number that the notes skip, between the calls of the notes before and after it; or they count
    on from the last note. Such marks are told, and left in the text as they are.
    """
    used = sorted({call for call in chosen if call and call.number.isdigit()}, key=_place)
    found: list[Call] = []
    for call, after in pairwise(used):
        for number in range(int(call.number) + 1, min(int(after.number), int(call.number) + 1 + _SKIPPED)):
            between = (c for c in calls if _place(call) < _place(c) < _place(after))
            found += [c for c in between if c.number == str(number) and c.weight >= SURE][:1]
    last = max((int(call.number) for call in used), default=0)
    row = max((call.row for call in used), default=-1)
    after_last = 0
    for call in calls:
        if call.row > row and call.weight >= _POINT and call.number == str(last + 1 + after_last):
            found.append(call)
            after_last += 1
    return found


def _place(call: Call) -> tuple[int, int]:
    return call.row, call.start


def mark_calls(rows: Sequence[Row], chosen: Sequence[tuple[str, Call]]) -> tuple[list[Row], list[Repair]]:
    """Return the rows with ``[^n]`` in the place of each chosen call, and a record of each."""
    marked = list(rows)
    repairs: list[Repair] = []
    for number, call in sorted(chosen, key=lambda item: (item[1].row, item[1].start), reverse=True):
        row = marked[call.row]
        before = row.text[call.start : call.end]
        new = f"[^{number}]"
        text = row.text[: call.start] + new + row.text[call.end :]
        marked[call.row] = replace(row, text=text, wide=text, before=row.printed)
        why = f"noot {number} hoort bij dit teken"
        repairs.append(Repair(row.number, "footnote-call", before, new, why, rule="call"))
    return marked, repairs[::-1]
