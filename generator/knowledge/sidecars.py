"""The sidecar of a letter: what people know of it beside its own text, each fact with its source.

    number: {value: 348, source: "zoek.officielebekendmakingen.nl/kst-28676-348.html"}
    date: {value: null, source: "looked for in ...; not found"}
    meetings:
      value: [{id: 2020-10-22-defensie, role: reported}]
      source: "..."
    added: 2026-11-21
    corrected: {value: 2026-12-01, source: "what was wrong, in Dutch"}
    formerly: [geannoteerde-agenda-2019-12-03-top]

A value of null was looked for and not found. ``reviewed`` may tell who looked a fact over, and when.
``added``, ``corrected`` and ``formerly`` (addresses that the letter had before) are about this edition, not
about the letter: they need no source.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from generator.knowledge.entries import Entry, one_of
from generator.knowledge.reading import Report, read_yaml
from generator.model.facts import KINDS
from generator.model.knowledge import Curated, CuratedFact, Where

ROLES = ("reported", "previewed", "planned", "mentioned")

_NUMBER = re.compile(r"[0-9]+[A-Z]?|[A-Z]{1,3}")
_SUFFIX = re.compile(r"[0-9]{1,3}|[A-Z]{1,5}|\([A-Z0-9]+\)")
_DOSSIER = re.compile(r"[0-9]{5}")
_SESSION = re.compile(r"[0-9]{4}-[0-9]{4}")


def load_sidecar(path: Path, report: Report) -> Curated:
    """Return what a sidecar says; what is wrong with it is in the report."""
    node = read_yaml(path, report)
    if node is None:
        return Curated(where=Where(report.file, 0))
    whole = Entry(node, report)
    facts = {name: fact for name in _READERS if (fact := _fact(whole, name)) is not None}
    whole.finish()
    return Curated(facts, Where(report.file, node.line))


def _fact(whole: Entry, name: str) -> CuratedFact | None:
    if not whole.has(name):
        return None
    where = Where(whole.report.file, whole.line(name))
    if name in _OURS and whole.node.fields[name].kind != "map":
        return CuratedFact(name, _OURS[name](whole, name), "", where)
    if whole.node.fields[name].kind != "map":
        hint = f'Write `{name}: {{value: ..., source: "where you read it"}}`; a value of null was not found.'
        whole.wrong(where.line, "wrong-type", f"`{name}` has no value and source", hint)
        return None
    entry = Entry(whole.node.fields[name], whole.report)
    if not entry.has("value") and not entry.says_null("value"):
        entry.wrong(
            where.line, "missing-key", f"`{name}` has no `value`", "Add it; null if it was not found."
        )
    value = _READERS[name](entry) if entry.has("value") else None
    source = entry.text("source", "" if name in _OURS else None)
    fact = CuratedFact(name, value, source, where, entry.text("reviewed", ""))
    return fact if entry.finish() else None


def _like(pattern: re.Pattern[str], looks: str) -> Callable[[Entry], object]:
    """Return a reader of a text that must match the whole pattern."""

    def read(entry: Entry) -> str:
        text = entry.number_text("value")
        if text and not pattern.fullmatch(text):
            entry.wrong(entry.line("value"), "bad-value", f"`value: {text}` will not do", f"Write {looks}.")
        return text

    return read


def _meetings(entry: Entry) -> tuple[tuple[str, str], ...]:
    """Return pairs of a meeting's id and the role that the letter has for it."""
    found = []
    for one in entry.entries("value"):
        found.append((one.slug("id"), one.choice("role", ROLES)))
        if not one.finish():
            entry.sound = False
    return tuple(found)


def _kinds(entry: Entry) -> tuple[str, ...]:
    """Return the kinds that a letter also is: one or several words that are known."""
    kinds = entry.slugs("value")
    for kind in kinds:
        if kind and kind not in KINDS:
            entry.wrong(
                entry.line("value"), "bad-value", f"`{kind}` is no kind of letter", one_of(kind, KINDS)
            )
    return kinds


_OURS: dict[str, Callable[[Entry, str], object]] = {
    "added": Entry.day,
    "corrected": Entry.day,
    "formerly": Entry.slugs,
}
_READERS: dict[str, Callable[[Entry], object]] = {
    "title": lambda entry: entry.text("value"),
    "dossier": _like(_DOSSIER, "the five digits of the dossier, without a blank"),
    "suffix": _like(_SUFFIX, 'the suffix of the dossier, such as "28", "V" or "XVI"'),
    "number": _like(_NUMBER, "the number of the paper, such as 348"),
    "session": _like(_SESSION, 'the parliamentary year, as "2020-2021"'),
    "date": lambda entry: entry.day("value"),
    "kind": lambda entry: entry.choice("value", KINDS),
    "also": _kinds,
    "address": lambda entry: entry.slug("value"),
    "meetings": _meetings,
    "added": lambda entry: entry.day("value"),
    "corrected": lambda entry: entry.day("value"),
    "formerly": lambda entry: entry.slugs("value"),
}
