"""Collects the lines of a structured source: paragraphs, each followed by the notes that it calls."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.model.source import Hint, Line, SourceFact
from generator.model.source import SourceFact as Fact

_BLANKS = re.compile(r"[ \t\r\n\f\v]+")


def folded(text: str) -> str:
    """Return text with white space folded as a browser folds it; no-break spaces stay."""
    return _BLANKS.sub(" ", text).strip(" ")


@dataclass
class Flow:
    """Lines in the order of reading. A note called by a paragraph is kept until that paragraph is put."""

    lines: list[Line] = field(default_factory=list)
    facts: list[SourceFact] = field(default_factory=list)
    page: int = 1
    _labels: set[str] = field(default_factory=set)
    _waiting: list[tuple[str, str, int]] = field(default_factory=list)

    def put(self, text: str, number: int, hint: Hint = "", level: int = 0, bold: bool = False) -> None:
        """Add a line, unless it is empty; then the notes that wait."""
        if text.strip():
            self.lines.append(Line(number, text, self.page, bold=bold, hint=hint, level=level))
        self.release()

    def release(self) -> None:
        """Put the notes that wait."""
        waiting, self._waiting = self._waiting, []
        for label, text, number in waiting:
            self.lines.append(Line(number, text, self.page, hint="note", note=label))

    def label(self, printed: str) -> str:
        """Return the label of a note: its printed mark; another one if that is taken or missing."""
        mark = re.sub(r"[^\w*†‡-]", "", printed)
        if not mark:
            mark = str(1 + sum(label.isdigit() for label in self._labels))
        label, again = mark, 1
        while label in self._labels:
            again += 1
            label = f"{mark}-{again}"
        self._labels.add(label)
        return label

    def note(self, label: str, text: str, number: int) -> None:
        """Keep the body of a note until the paragraph that calls it is put."""
        self._waiting.append((label, text, number))

    def fact(self, name: str, value: str, number: int) -> None:
        """Record what the structure states, once per name and value."""
        fact = Fact(name, value, number)
        if value and not any((f.name, f.value) == (name, value) for f in self.facts):
            self.facts.append(fact)
