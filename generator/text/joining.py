"""Rows become running text: words broken at line ends are made whole, the rest is joined with a blank."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.model.document import Oddity, Repair
from generator.text.breaks import Breaks
from generator.text.broken import Break, Decision, Evidence
from generator.text.hyphens import decide
from generator.text.rows import Row

_OPENERS = "([«“‘„\"'"
_PUNCTUATION = '(«“‘".,;:)»”’'
_PATH = re.compile(r"\S*[\w][/._=?&%-]\w|\S*\d")
_RIGHT = re.compile(r"[\w’'/.-]*\w")
_CALL = re.compile(r"\[\^[^\]\s]+\]")
# How much of a line is shown in a record.
_SHOWN = 24


@dataclass(frozen=True, slots=True)
class Joined:
    """A text made of rows: ``breaks`` tells at which offset the text of which source line begins."""

    text: str
    breaks: Breaks
    repairs: tuple[Repair, ...] = ()
    oddities: tuple[Oddity, ...] = ()


def join(lines: Sequence[Sequence[Row]], evidence: Evidence, *, preformatted: bool = False) -> Joined:
    """Return the rows of each line as one line of running text; lines are parted by line ends."""
    joiner = _Joiner(evidence)
    for line in lines:
        joiner.text += "\n" if joiner.text else ""
        for at, row in enumerate(line):
            if not at:
                joiner.add(row, row.wide if preformatted else row.text)
            else:
                below = line[at + 1] if at + 1 < len(line) else None
                joiner.append(line[at - 1], row, below)
    return Joined(joiner.text, tuple(joiner.breaks), tuple(joiner.repairs), tuple(joiner.oddities))


@dataclass(slots=True)
class _Joiner:
    """The text as it grows, with the record of how it did."""

    evidence: Evidence
    text: str = ""
    breaks: list[tuple[int, int]] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)
    oddities: list[Oddity] = field(default_factory=list)

    def add(self, row: Row, content: str) -> None:
        """Put what came from a row at the end of the text."""
        self.breaks.append((len(self.text), row.number))
        self.text += content

    def append(self, above: Row, row: Row, below: Row | None) -> None:
        """Join a row to the row above it in the same line of text."""
        if row.broken:
            self._over_page(above, row)
        if _CALL.match(row.text):
            self.add(row, row.text)
        elif rule := _closes_up(self.text, row.text):
            shown = above.text[-_SHOWN:], row.text[:_SHOWN]
            self.repairs.append(Repair(row.number, "line-join", *shown, "no blank belongs here", rule))
            self.add(row, row.text)
        elif (left := _broken_word(self.text)) and (right := _RIGHT.match(row.text)):
            self._mend(
                above,
                row,
                Break(left, right.group(), _after(row.text[right.end() :], below), _before(self.text)),
            )
        else:
            self.text += " "
            self.add(row, row.text)

    def _over_page(self, above: Row, row: Row) -> None:
        """Record that a paragraph runs over the end of a page, or over what was taken out."""
        ended = self.text[-1:] in ".?!:;»”"
        why = "no room was left on the line" if ended else "the sentence goes on after the end of the page"
        shown = above.text[-_SHOWN:], row.text[:_SHOWN]
        self.repairs.append(Repair(row.number, "page-join", *shown, why, rule="page"))

    def _mend(self, above: Row, row: Row, broken: Break) -> None:
        """Make a broken word whole, as the rules decide."""
        decision = decide(broken, self.evidence)
        self.repairs.append(_repair(above.number, broken, decision))
        if not decision.sure:
            self.oddities.append(Oddity("unclear-hyphen", above.number, f"{broken.left}-|{broken.right}"))
        self.text = self.text[:-1] + decision.link
        self.add(row, decision.right + row.text[len(broken.right) :])


def _after(rest: str, below: Row | None) -> str:
    """Return the word that follows a broken one, from the rest of its row or the row below."""
    words = rest.split(maxsplit=1) or (below.text.split(maxsplit=1) if below is not None else [])
    return words[0].strip(_PUNCTUATION) if words else ""


def _before(text: str) -> str:
    """Return the word before the last one of a text, with its punctuation; "" if there is none."""
    start = max(text.rfind(" "), text.rfind("\n"))
    if start < 0 or text[start] == "\n":
        return ""
    return text[max(text.rfind(" ", 0, start), text.rfind("\n", 0, start)) + 1 : start]


def _closes_up(text: str, below: str) -> str:
    """Return the name of the rule by which two lines are joined without a blank; "" if one belongs there.

    After a dash between numbers or names ("2021–2025"), after a stroke ("en/of"), in a web address.
    """
    if text[-1:] not in ("–", "/") or not text[-2:-1].isalnum() or not below[0].isalnum():
        return ""
    if text[-1] == "–":
        return "dash"
    last = text[text.rfind(" ") + 1 :]
    if "://" in last or last.startswith("www."):
        return "address" if _PATH.match(below) or " " not in below else ""
    return "stroke"


def _broken_word(text: str) -> str:
    """Return the word at the end of a text that ends in a hyphen, without that; "" if it ends in none."""
    if not text.endswith("-"):
        return ""
    return text[max(text.rfind(" "), text.rfind("\n")) + 1 : -1].lstrip(_OPENERS)


def _repair(number: int, broken: Break, decision: Decision) -> Repair:
    before = f"{broken.left}-|{broken.right}"
    after = f"{broken.left}{decision.link}{decision.right}"
    return Repair(number, "hyphen", before, after, decision.why, decision.rule, decision.sure)
