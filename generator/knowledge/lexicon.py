"""hyphens.yaml and the word list: what is known of words that are written with a hyphen, or without one."""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path

from generator.knowledge.listing import file_entries
from generator.knowledge.reading import Report
from generator.model.knowledge import Lexicon
from generator.problems import Problem

FILE = "hyphens.yaml"

# No typesetter leaves less of a word on a line.
_SHORTEST = 2


def load_lexicon(corpus: Path) -> tuple[Lexicon, list[Problem]]:
    """Return the reviewed decisions of ``corpus``/knowledge/hyphens.yaml, the word lists, and what is wrong.

    A file that is not there holds no decisions.
    """
    report = Report(f"{corpus.absolute().name}/knowledge/{FILE}")
    decisions = load_hyphens(corpus / "knowledge" / FILE, report)
    return Lexicon(decisions=decisions, hyphenated=_listed("hyphenated.txt"), words=_listed("words.txt")), (
        report.problems
    )


def load_hyphens(path: Path, report: Report) -> dict[str, str]:
    """Return the decisions by broken word ("defensie-|uitgaven"), in small letters.

    An entry names the word as it is written: with its hyphen, which then stays at a line end, or without,
    so that it is joined wherever it is broken.
    """
    decisions: dict[str, str] = {}
    for entry in file_entries(path, report):
        word = entry.text("word")
        entry.text("source")
        if word and len(word.split()) > 1:
            entry.wrong(entry.line("word"), "bad-value", f"`{word}` is more than one word", "Write one word.")
        if not entry.finish():
            continue
        for broken in _breaks(word):
            if broken in decisions:
                message = f"`{word}` stands in this file twice"
                report.error("duplicate-id", entry.where.line, message, "Remove one of the two.")
                break
            decisions[broken] = word
    return decisions


def _breaks(word: str) -> list[str]:
    """Return the ways in which the word may stand broken over two lines, as keys."""
    small = word.casefold()
    at_hyphens = [f"{small[:at]}-|{small[at + 1 :]}" for at, sign in enumerate(small) if sign == "-"]
    if at_hyphens:
        return at_hyphens
    return [f"{small[:at]}-|{small[at:]}" for at in range(_SHORTEST, len(small) - _SHORTEST + 1)]


@cache
def _listed(name: str) -> frozenset[str]:
    """Return the entries of a word list that comes with the program."""
    text = resources.files("generator.data").joinpath(name).read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))
