"""The marks at the head of a footnote's text, and what such a text begins with."""

from __future__ import annotations

import re

MARK = re.compile(
    r"(?P<plain>\d{1,3})\)? (?=\S)|\[(?P<box>\d{1,3}) ?\] ?(?=\S)|(?P<sign>[*†‡]{1,3})\)? ?(?=\w)"
    r"|(?P<glued>\d{1,2})\)?(?=[A-Z«“(‘][\w«“]|https?:|www\.)|(?P<raised>[¹²³⁰⁴-⁹]+) ?(?=\S)"
)
ALONE = re.compile(r"(?P<alone>\d{1,3})\)?")
# What the text of a note begins with: no small letter, but for a few words that only notes begin with.
BEGINNING = re.compile(
    r"[A-ZÀ-Þ\d«“‘\"(\[<]|(?:https?|www|zie|idem|ibid|cf|vgl|bron|e\.g|i\.e|o\.a|art|ah-|kst-|ec\.|\w+\.\w+/)"
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def number_of(mark: re.Match[str]) -> str:
    """Return the number, or the signs, of a mark."""
    raised = (mark["raised"] or "").translate(_RAISED)
    return mark["plain"] or mark["box"] or mark["glued"] or mark["sign"] or raised


def opens_next(text: str, number: str) -> bool:
    """Tell whether a line begins the note after the one of this number."""
    mark = MARK.match(text)
    if mark is None:
        alone = ALONE.fullmatch(text)
        return alone is not None and number.isdigit() and int(alone["alone"]) == int(number) + 1
    if not BEGINNING.match(text, mark.end()):
        return False
    found = number_of(mark)
    return not (found.isdigit() and number.isdigit()) or int(found) == int(number) + 1
