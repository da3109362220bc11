"""A problem: what is wrong, where, and what to do about it; and the forms in which it is printed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal

Severity = Literal["error", "warning", "notice"]

FORMATS = ("text", "github", "json")

_ORDER = {"error": 0, "warning": 1, "notice": 2}


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a maintainer should know.

    ``code`` is a kebab-case name that never changes; ``file`` is relative to the project; ``line`` counts
    from 1, 0 where the whole file is meant; ``hint`` says what to do. An error stops the build.
    """

    code: str
    severity: Severity
    file: str
    line: int
    message: str
    hint: str = ""


class ProblemsError(Exception):
    """Raised where nothing useful can be returned; carries every problem found until then."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(as_text(p) for p in self.problems))


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems by severity (errors first), then file, line and code, each once."""
    return sorted(set(problems), key=lambda p: (_ORDER[p.severity], p.file, p.line, p.code, p.message))


def as_text(problem: Problem) -> str:
    """Return ``file:line: CODE message`` with the hint on a second, indented line."""
    head = f"{problem.file}:{problem.line}: {problem.code} {problem.message}"
    return f"{head}\n    {problem.hint}" if problem.hint else head


def as_github(problem: Problem) -> str:
    """Return the problem as a GitHub Actions annotation."""
    text = problem.message + (f" {problem.hint}" if problem.hint else "")
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    file = problem.file.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    return f"::{problem.severity} file={file},line={max(problem.line, 1)},title={problem.code}::{text}"


def render(problems: Iterable[Problem], form: str) -> str:
    """Return all problems in one of ``FORMATS``; the text form closes with a count."""
    ordered = in_order(problems)
    if form == "json":
        return json.dumps([asdict(p) for p in ordered], ensure_ascii=False, indent=2)
    if form == "github":
        return "\n".join(as_github(p) for p in ordered)
    return "\n".join([*map(as_text, ordered), count(ordered)])


def count(problems: Iterable[Problem]) -> str:
    """Return "2 errors, 1 warning, 0 notices"."""
    found = Counter[str](problem.severity for problem in problems)
    return ", ".join(f"{found[name]} {name}{'' if found[name] == 1 else 's'}" for name in _ORDER)
