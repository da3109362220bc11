"""Rows become running text: words broken at line ends are made whole, the rest is joined with a space."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.document import Oddity, Repair
from generator.text.hyphens import Break, Decision, Evidence, decide
from generator.text.rows import Row

_OPENERS = "([«“‘„\"'"
_PATH = re.compile(r"\S*[\w][/._=?&%-]\w|\S*\d")
_RIGHT = re.compile(r"[\w’'/.-]*\w")
_CALL = re.compile(r"\[\^[^\]\s]+\]")

Breaks = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """A text made of rows: ``breaks`` tells at which offset the text of which source line begins."""

    text: str
    breaks: Breaks
    repairs: tuple[Repair, ...] = ()
    oddities: tuple[Oddity, ...] = ()


def join(lines: Sequence[Sequence[Row]], evidence: Evidence, *, preformatted: bool = False) -> Joined:
    """Return the rows of each line as one line of running text; lines are parted by line ends."""
    text = ""
    breaks: list[tuple[int, int]] = []
    repairs: list[Repair] = []
    oddities: list[Oddity] = []
    for line in lines:
        if text:
            text += "\n"
        for at, row in enumerate(line):
            content = row.wide if preformatted else row.text
            if at:
                text, content = _append(text, line[at - 1], row, line, at, evidence, repairs, oddities)
            breaks.append((len(text), row.number))
            text += content
    return Joined(text, _first_of_each(breaks), tuple(repairs), tuple(oddities))


def _append(
    text: str,
    above: Row,
    row: Row,
    line: Sequence[Row],
    at: int,
    evidence: Evidence,
    repairs: list[Repair],
    oddities: list[Oddity],
) -> tuple[str, str]:
    """Return the text so far, ready for the next row, and that row's text; record how they were joined."""
    if row.broken:
        why = (
            "the sentence goes on after the end of the page"
            if not _ends(text)
            else "no room was left on the line"
        )
        repairs.append(Repair(row.number, "page-join", above.text[-24:], row.text[:24], why, rule="page"))
    if _CALL.match(row.text):
        return text, row.text
    if rule := _closes_up(text, row.text):
        repairs.append(
            Repair(row.number, "line-join", above.text[-24:], row.text[:24], "no blank belongs here", rule)
        )
        return text, row.text
    left = _broken_word(text)
    if not left:
        return text + " ", row.text
    right = _RIGHT.match(row.text)
    if not right:
        return text + " ", row.text
    following = row.text[right.end() :].split() or (
        [line[at + 1].text.split()[0]] if at + 1 < len(line) else []
    )
    after = following[0].strip('(«“‘".,;:)»”’') if following else ""
    broken = Break(left, right.group(), after)
    decision = decide(broken, evidence)
    repairs.append(_repair(above.number, broken, decision))
    if not decision.sure:
        oddities.append(Oddity("unclear-hyphen", above.number, f"{broken.left}-|{broken.right}"))
    content = decision.right + row.text[right.end() :]
    return text[:-1] + decision.link, content


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
        return "address" if _PATH.match(below) else ""
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


def _ends(text: str) -> bool:
    return text[-1:] in ".?!:;»”"


def _first_of_each(breaks: list[tuple[int, int]]) -> Breaks:
    """Return the breaks without those that repeat the line number above them."""
    return tuple(b for at, b in enumerate(breaks) if not at or breaks[at - 1][1] != b[1])
