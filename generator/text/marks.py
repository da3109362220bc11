"""The marks that open items and numbered headings, and the labels of questions and answers."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BULLETS = "–—•▪‣·○●◦*§■□➢►"
_MARK = re.compile(
    rf"(?P<bullet>[{_BULLETS}-]|o(?= [A-Z«“‘])) +(?=\S)"
    r"|(?P<deep>[1-9]\d?(?:\.[1-9]\d?){1,3})(?P<deepdot>[.)]?) +(?=[A-Z«“‘])"
    r"|(?P<number>[1-9]\d?)(?P<dot>[.)]|:(?= ))(?: +(?=\S)|(?=[A-Z]))"
    r"|(?P<bare>[1-9]\d?) +(?=[A-Z«“‘])"
    r"|(?P<letter>[a-z])(?P<letterdot>[.)]) +(?=\S)"
    r"|(?P<roman>(?:X{0,2}(?:IX|IV|V?I{0,3})))(?P<romandot>[.)]) +(?=\S)"
    r"|\((?P<boxed>[1-9]\d?|[a-z])\) +(?=\S)"
)
_ROMANS = {"I": 1, "V": 5, "X": 10}

LABEL = re.compile(
    r"(?:\*\*)?(?:Vraag|Vragen|Antwoord|Antwoorden)(?: (?:op )?(?:de )?(?:vraag|vragen))?"
    r"(?: \d{1,3}[a-z]?(?: ?(?:,|en|,? ?en|t/m|tot en met|[-–]) ?\d{1,3}[a-z]?)*)?[.:]?(?:\*\*)?"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark at the head of a row: ``kind`` is "bullet", or how it counts and its sign ("letter)").

    ``value`` is what it counts to (0 for a bullet), ``depth`` how many numbers it has, ``text`` the mark.
    """

    kind: str
    value: int
    depth: int
    text: str

    @property
    def counts(self) -> bool:
        """Whether the mark is a number or letter."""
        return self.kind != "bullet"

    @property
    def is_deep(self) -> bool:
        """Whether the mark has several numbers, as those of headings have: 1.1."""
        return self.depth > 1

    def follows(self, other: Mark) -> bool:
        """Tell whether this mark is the next after ``other`` in one series."""
        return self.kind == other.kind and self.depth == other.depth and self.value == other.value + 1


def mark_of(text: str) -> Mark | None:
    """Return the mark that opens the text, if one does. A bare number ("1 Agenda") is none of an item."""
    match = _MARK.match(text)
    if not match:
        return None
    found = match.groupdict()
    sign = match.group().strip()
    if found["bullet"]:
        return Mark("bullet", 0, 1, sign)
    if found["deep"]:
        parts = found["deep"].split(".")
        return Mark("deep", int(parts[-1]), len(parts), sign)
    if found["number"]:
        return Mark("number" + found["dot"], int(found["number"]), 1, sign)
    if found["bare"]:
        return Mark("bare", int(found["bare"]), 1, sign)
    if found["letter"]:
        return Mark("letter" + found["letterdot"], ord(found["letter"]) - 96, 1, sign)
    if found["roman"]:
        return Mark("roman" + found["romandot"], _roman(found["roman"]), 1, sign)
    if found["boxed"]:
        boxed = found["boxed"]
        return Mark("boxed", int(boxed) if boxed.isdigit() else ord(boxed) - 96, 1, sign)
    return None


def is_dash(mark: Mark) -> bool:
    """Tell whether the mark may also be a dash of a sentence."""
    return mark.text in ("-", "–", "—")


def is_label(text: str) -> bool:
    """Tell whether the text only names a question or an answer: “Vraag 4 en 5”, “Antwoord op vraag 2”."""
    return text[:1] in "VA*" and bool(LABEL.fullmatch(text))


def _roman(digits: str) -> int:
    values = [_ROMANS[digit] for digit in digits]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < below else value for value, below in pairs)
