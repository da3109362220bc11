"""Reads the labelled papers: their text, and what a reader says stands in it (README.md: the notation)."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
FILES = ("papers.txt", "letters.txt", "meetings.txt")
# A line of print holds about so many characters.
WIDTH = 82

_OPENS = re.compile(r"\[(d\??|r):([^|\]]*)\||\{([SBT])\|")
_CLOSES = re.compile(r"\?\}|[}\]]")
_HEADING = re.compile(r"^## (.*?)(?: \{(topics.*)\})?$", re.MULTILINE)

Topics = dict[str, list[str]]


@dataclass(frozen=True)
class Mark:
    """A stretch of text that a reader marked: d, r, S, B or T, with "?" where it is not scored."""

    kind: str
    value: str
    text: str


@dataclass(frozen=True)
class Case:
    """A paper with its labels."""

    name: str
    named: dict[str, str]
    text: str
    marks: tuple[Mark, ...]
    sections: tuple[tuple[str, Topics], ...]

    def of(self, kind: str) -> list[Mark]:
        """Return the marks of one kind, in order."""
        return [mark for mark in self.marks if mark.kind == kind]

    def listed(self, name: str) -> list[str]:
        """Return the answers of a line that holds several."""
        return [one.strip() for one in self.named.get(name, "").split(";") if one.strip()]


def squeeze(text: str) -> str:
    """Return a text without footnote calls, line ends and its last full stop."""
    return " ".join(re.sub(r"\[\^\w+\]", "", text).split()).strip(" .")


def read_cases() -> list[Case]:
    """Return all labelled papers."""
    return [case for name in FILES for case in _in_file((HERE / name).read_text(encoding="utf-8"))]


def _in_file(text: str) -> Iterator[Case]:
    for part in re.split(r"^=== ", text, flags=re.MULTILINE)[1:]:
        name, rest = part.split("\n", 1)
        head, body = rest.split("\n---\n", 1)
        pairs = (line.split(":", 1) for line in head.splitlines())
        named = {what.strip(): answer.strip() for what, answer in pairs}
        sections = tuple((m[1].strip(), _topics(m[2] or "")) for m in _HEADING.finditer(body))
        plain, marks = _without_marks(_HEADING.sub(r"\1", body).strip("\n"))
        yield Case(name, named, plain if named.get("raw") else _wrapped(plain), marks, sections)


def _topics(text: str) -> Topics:
    found: Topics = {"topics": [], "also": [], "maybe": []}
    for part in filter(None, text.split(";")):
        what, topics = part.split(":")
        found[what.strip()] = [one.strip() for one in topics.split(",") if one.strip()]
    return found


def _without_marks(text: str) -> tuple[str, tuple[Mark, ...]]:
    """Return the text as it was printed, and what was marked in it; a date may stand within a statement."""
    plain, at = "", 0
    opened: list[tuple[str, str, int]] = []
    marks: list[tuple[int, Mark]] = []
    while at < len(text):
        begin, end = _OPENS.match(text, at), _CLOSES.match(text, at) if opened else None
        if begin:
            opened.append((begin[1] or begin[3], begin[2] or "", len(plain)))
            at = begin.end()
        elif end and (end.group() == "]") == (opened[-1][0] in ("d", "d?", "r")):
            kind, value, start = opened.pop()
            marks.append((start, Mark(kind + end.group()[:-1], value, squeeze(plain[start:]))))
            at = end.end()
        else:
            plain, at = plain + text[at], at + 1
    return plain + "\n", tuple(mark for _, mark in sorted(marks, key=lambda one: one[0]))


def _wrapped(text: str) -> str:
    """Return the text in lines of print; every line of it is a paragraph."""
    lines = [textwrap.wrap(line, WIDTH, break_on_hyphens=False) or [""] for line in text.split("\n")]
    return "\n".join(line for paragraph in lines for line in paragraph)
