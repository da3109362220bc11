"""Rows become running text: words broken at line ends are made whole, the rest is joined with a space."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.document import Oddity, Repair
from generator.text.hyphens import Break, Decision, Evidence, decide
from generator.text.rows import Row

_LEFT = re.compile(r"([^\s(\[«“‘\"]*)-$")
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
    word = _LEFT.search(text)
    if not word or not word.group(1):
        return text + " ", row.text
    right = _RIGHT.match(row.text)
    if not right:
        return text + " ", row.text
    following = row.text[right.end() :].split() or (
        [line[at + 1].text.split()[0]] if at + 1 < len(line) else []
    )
    after = following[0].strip('(«“‘".,;:)»”’') if following else ""
    broken = Break(word.group(1), right.group(), after)
    decision = decide(broken, evidence)
    repairs.append(_repair(above.number, broken, decision))
    if not decision.sure:
        oddities.append(Oddity("unclear-hyphen", above.number, f"{broken.left}-|{broken.right}"))
    content = decision.right + row.text[right.end() :]
    return text[:-1] + decision.link, content


def _repair(number: int, broken: Break, decision: Decision) -> Repair:
    before = f"{broken.left}-|{broken.right}"
    after = f"{broken.left}{decision.link}{decision.right}"
    return Repair(number, "hyphen", before, after, decision.why, decision.rule, decision.sure)


def _ends(text: str) -> bool:
    return text[-1:] in ".?!:;»”"


def _first_of_each(breaks: list[tuple[int, int]]) -> Breaks:
    """Return the breaks without those that repeat the line number above them."""
    return tuple(b for at, b in enumerate(breaks) if not at or breaks[at - 1][1] != b[1])
