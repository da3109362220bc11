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
# How much of the text is kept at hand: more than any word, or web address on a line.
_TAIL = 500


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
        if joiner.breaks:
            joiner.tail += "\n"
        for at, row in enumerate(line):
            if not at:
                joiner.add(row, row.wide if preformatted else row.text)
            else:
                below = line[at + 1] if at + 1 < len(line) else None
                joiner.append(line[at - 1], row, below)
    text = "".join([*joiner.done, joiner.tail])
    return Joined(text, tuple(joiner.breaks), tuple(joiner.repairs), tuple(joiner.oddities))


@dataclass(slots=True)
class _Joiner:
    """The text as it grows, with the record of how it did.

    Only the ``tail`` can still change; what is ``done`` stands before it, and ends at the offset ``start``.
    """

    evidence: Evidence
    tail: str = ""
    done: list[str] = field(default_factory=list)
    start: int = 0
    breaks: list[tuple[int, int]] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)
    oddities: list[Oddity] = field(default_factory=list)

    def add(self, row: Row, content: str) -> None:
        """Put what came from a row at the end of the text."""
        self.breaks.append((self.start + len(self.tail), row.number))
        self.tail += content
        if len(self.tail) > 4 * _TAIL:
            self.done.append(self.tail[:-_TAIL])
            self.start += len(self.tail) - _TAIL
            self.tail = self.tail[-_TAIL:]

    def append(self, above: Row, row: Row, below: Row | None) -> None:
        """Join a row to the row above it in the same line of text."""
        if row.broken:
            self._over_page(above, row)
        if _CALL.match(row.text):
            self.add(row, row.text)
        elif rule := _closes_up(self.tail, row.text):
            shown = above.text[-_SHOWN:], row.text[:_SHOWN]
            self.repairs.append(Repair(row.number, "line-join", *shown, "hier hoort geen spatie", rule))
            self.add(row, row.text)
        elif (left := _broken_word(self.tail)) and (right := _RIGHT.match(row.text)):
            self._mend(
                above,
                row,
                Break(left, right.group(), _after(row.text[right.end() :], below), _before(self.tail)),
            )
        else:
            self.tail += " "
            self.add(row, row.text)

    def _over_page(self, above: Row, row: Row) -> None:
        """Record that a paragraph runs over the end of a page, or over what was taken out."""
        ended = self.tail[-1:] in ".?!:;»”"
        why = (
            "op de regel was geen plaats meer" if ended else "de zin loopt door na het einde van de bladzijde"
        )
        shown = above.text[-_SHOWN:], row.text[:_SHOWN]
        self.repairs.append(Repair(row.number, "page-join", *shown, why, rule="page"))

    def _mend(self, above: Row, row: Row, broken: Break) -> None:
        """Make a broken word whole, as the rules decide."""
        decision = decide(broken, self.evidence)
        self.repairs.append(_repair(above.number, broken, decision))
        if not decision.sure:
            self.oddities.append(Oddity("unclear-hyphen", above.number, f"{broken.left}-|{broken.right}"))
        self.tail = self.tail[:-1] + decision.link
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
    """Return the word at the end of a text that ends in a hyphen, without that; "" if it ends in none.

    Several hyphens are a dash or a rule, and break no word.
    """
    if not text.endswith("-") or text[-2:-1] in "-–—":
        return ""
    return text[max(text.rfind(" "), text.rfind("\n")) + 1 : -1].lstrip(_OPENERS)


def _repair(number: int, broken: Break, decision: Decision) -> Repair:
    before = f"{broken.left}-|{broken.right}"
    after = f"{broken.left}{decision.link}{decision.right}"
    return Repair(number, "hyphen", before, after, decision.why, decision.rule, decision.sure)
