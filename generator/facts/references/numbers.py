"""Reads the numbers of a citation: one, a list ("nrs. 12 en 15"), a range ("nrs. 125 tot en met 127")."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.facts.references import grammar
from generator.facts.references.found import Cursor

# More papers than this between the ends of a range is no range of papers.
_LONGEST_RANGE = 60

# Words that may stand between a number and the next one of the same dossier: "nr. 4, en zie ook nr. 6".
_LINK = re.compile(
    r"[\s,;(]*(?:(?:en|alsmede|evenals|respectievelijk|zie|ook|verder|de|het|bijlagen?|bij|brief|van|motie|met)\b[\s,]*)*",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"\s*\)")
_BLANK = re.compile(r"\s+")
# In "28676-347, -348 en -349" the dossier is left out.
_HYPHEN = re.compile(rf"{grammar.DASH}(?=\d)")
# Within brackets a number alone belongs to the dossier before it, unless other papers are spoken of.
_WITHIN_BRACKETS = re.compile(r"[^()\d]{1,80}?(?=\bnrs?\b)", re.IGNORECASE)
_OTHER_PAPERS = re.compile(
    r"handelingen|aanhangsel|advies|resolutie|verdrag|besluit|verordening|richtlijn|artikel|stb|stcrt|trb|pb|kamervragen",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Number:
    """The number of a paper, as written, and where; ``between`` names the ends of a range that imply it."""

    text: str
    start: int
    end: int
    between: tuple[str, str] | None = None


def read_numbers(cursor: Cursor, *, keyword: bool, chamber: str | None) -> list[Number]:
    """Read the numbers that follow a dossier; without ``keyword`` only behind "nr." or a hyphen.

    Leaves the cursor behind the last one; where there is none, where it was.
    """
    before = cursor.at
    mark = cursor.take(grammar.MARK)
    if mark and not keyword and mark.group().lstrip()[0] in ".;:":
        numbers = []  # a full stop, and a sentence that begins with "Nr."
    elif mark:
        numbers = _marked_list(cursor, mark)
    elif _hyphened(cursor, keyword):
        numbers = _list(cursor, many=False)
    else:
        numbers = _bare(cursor, chamber) if keyword else []
    if not numbers:
        cursor.at = before
        return []
    return numbers + _more(cursor)


def _hyphened(cursor: Cursor, keyword: bool) -> bool:
    before = cursor.at
    found = cursor.take(grammar.HYPHENED)
    letter = found and cursor.text[cursor.at].isalpha()  # "35570-B" may be a budget as well
    if found and not keyword and (letter or "/" in found.group() or found.group().strip() != found.group()):
        cursor.at = before
        return False
    return found is not None


def _bare(cursor: Cursor, chamber: str | None) -> list[Number]:
    """Read "31459, 22", "33802, C", "31 459 22", "26 855 (250, 250a)" and "28 676 (nr. 12)".

    A letter is a number only behind a comma, or where a chamber was named; a list of letters only there.
    """
    if cursor.sees(grammar.IN_BRACKETS):
        return _in_brackets(cursor)
    before = cursor.at
    comma = cursor.take(grammar.NO_MARK) or (cursor.take(_BLANK) if chamber else None)
    found = cursor.take(grammar.NUMBER) if comma or cursor.take(_BLANK) else None
    if not found or not _stands_alone(cursor, found["number"], chamber, bool(comma)):
        cursor.at = before
        return []
    if found["number"].isalpha() and chamber is None:
        return [Number(found["number"], found.start("number"), found.end("number"))]
    cursor.at = found.start("number")
    return _list(cursor, many=False)


def _in_brackets(cursor: Cursor) -> list[Number]:
    cursor.take(grammar.IN_BRACKETS)
    numbers = _list(cursor, many=True)
    closed = cursor.take(_CLOSED)
    return [replace(numbers[0], end=closed.end())] if closed and len(numbers) == 1 else numbers


def _stands_alone(cursor: Cursor, number: str, chamber: str | None, comma: bool) -> bool:
    """Say whether a number without "nr." ends a citation, and is no year, day or somebody's initial."""
    if re.fullmatch(r"(?:19|20)\d\d", number) or cursor.sees(grammar.AND_DAY):
        return False
    if number.isalpha() and (not comma or _is_initial(cursor, chamber)):
        return False
    return cursor.sees(grammar.OVER) or (number.isdigit() and cursor.sees(grammar.UP_TO_NUMBER))


def _is_initial(cursor: Cursor, chamber: str | None) -> bool:
    """Say whether the capital just read begins a name ("28 676, A. Jansen") rather than names a paper."""
    return chamber is None and cursor.text.startswith(".", cursor.at) and cursor.at + 1 < len(cursor.text)


def _marked_list(cursor: Cursor, mark: re.Match[str]) -> list[Number]:
    """Read a list that "nr." or "nrs." announces; its first number takes that word along."""
    numbers = _list(cursor, many=bool(mark["many"]))
    return [replace(numbers[0], start=mark.start("word")), *numbers[1:]] if numbers else []


def _list(cursor: Cursor, *, many: bool) -> list[Number]:
    first = cursor.take(grammar.NUMBER)
    if not first:
        return []
    numbers = [Number(first["number"], first.start("number"), first.end("number"))]
    while following := _up_to(cursor, numbers[-1], many) or _and(cursor, numbers[-1], many):
        numbers += following
    return numbers


def _up_to(cursor: Cursor, last: Number, many: bool) -> list[Number]:
    """Read the rest of a range; what lies between is implied and stands where "tot en met" does."""
    before = cursor.at
    link = cursor.take(grammar.UP_TO)
    if link and not link["loose"]:
        cursor.take(grammar.MARK)
    end = cursor.take(grammar.NUMBER) if link else None
    if not link or not end or not (last.text.isdigit() and end["number"].isdigit()):
        cursor.at = before
        return []
    low, high = int(last.text), int(end["number"])
    plain = not link["loose"] or many or cursor.sees(grammar.OVER)
    if not plain or not low < high <= low + _LONGEST_RANGE:
        cursor.at = before
        return []
    ends = (last.text, end["number"])
    implied = [Number(str(n), link.start(), link.end(), ends) for n in range(low + 1, high)]
    return [*implied, Number(end["number"], end.start("number"), end.end("number"))]


def _and(cursor: Cursor, last: Number, many: bool) -> list[Number]:
    before = cursor.at
    link = cursor.take(grammar.AND_NUMBER)
    marked = cursor.take(grammar.MARK) if link else None
    if link and not marked:
        marked = cursor.take(_HYPHEN)
    found = cursor.take(grammar.NUMBER) if link else None
    if not found or not (marked or _goes_on(cursor, found["number"], last.text, many)):
        cursor.at = before
        return []
    announced = marked if marked and marked.re is grammar.MARK else None
    start = announced.start("word") if announced else found.start("number")
    return [Number(found["number"], start, found.end("number"))]


def _goes_on(cursor: Cursor, number: str, last: str, many: bool) -> bool:
    """Say whether a number without "nr." is one more of the list, and not a year, a day, an amount."""
    year = re.fullmatch(r"(?:19|20)\d\d", number)
    if number.isalpha() != last.isalpha() or year or cursor.sees(grammar.AND_DAY):
        return False
    return cursor.sees(grammar.OVER) or (many and cursor.sees(re.compile(r"\s+[a-z]")))


def _more(cursor: Cursor) -> list[Number]:
    """Read further numbers behind page numbers and a few small words: "nr. 4, p. 12 en 13, en nr. 6"."""
    numbers: list[Number] = []
    while True:
        before = cursor.at
        cursor.take(grammar.PAGES)
        if not _within_brackets(cursor):
            cursor.take(_LINK)
        mark = cursor.take(grammar.MARK)
        following = _marked_list(cursor, mark) if mark else []
        if not following:
            cursor.at = before
            return numbers
        numbers += following


def _within_brackets(cursor: Cursor) -> bool:
    text, at = cursor.text, cursor.at
    if text.rfind("(", 0, at) <= text.rfind(")", 0, at):
        return False
    gap = _WITHIN_BRACKETS.match(text, at)
    if not gap or _OTHER_PAPERS.search(gap.group()):
        return False
    cursor.at = gap.end()
    return True
