"""How a check writes down a problem: the code decides how bad it is."""

from __future__ import annotations

from generator.model.codes import CODES
from generator.model.library import Letter
from generator.problems import Problem

SHORTEST = 60


def problem(code: str, file: str, line: int, message: str, hint: str) -> Problem:
    """Return a problem of a kind that model/codes.py knows."""
    return Problem(code, CODES[code].severity, file, line, message, hint)


def in_letter(code: str, letter: Letter, line: int | None, message: str, hint: str) -> Problem:
    """Return a problem at a line of a letter, or of the whole letter where there is no line."""
    return problem(code, letter.file, line or 0, message, hint)


def beside(letter: Letter, fact: str) -> tuple[str, int]:
    """Return the file and line where a fact of a letter's sidecar stands, or belongs."""
    if found := letter.curated.facts.get(fact):
        return found.where.file, found.where.line
    return letter.curated.where.file or letter.file, letter.curated.where.line


def short(text: str) -> str:
    """Return a text for a message: on one line, its middle left out if it is long."""
    flat = " ".join(text.split())
    if len(flat) <= 2 * SHORTEST:
        return flat
    return f"{flat[:SHORTEST].rstrip()} … {flat[-SHORTEST:].lstrip()}"
