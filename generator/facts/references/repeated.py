"""Finds "ibid." and "idem": the paper of the note before, or in a text the paper cited just before it.

Only where one paper alone can be meant; of "ibid., nr. 5" the dossier is repeated and the number is another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.facts.references import grammar
from generator.facts.references.found import Cursor, Found
from generator.facts.references.numbers import read_numbers
from generator.facts.references.surroundings import InUnit
from generator.facts.units import Unit
from generator.model.document import Footnote

_REPEATED = r"(?:ibid(?:em|\.)?|idem|id\.)(?!\w)"
_NOTE = re.compile(rf"\s*(?:\d{{1,3}}\s+)?(?:zie\s+(?:ook\s+)?)?(?P<word>{_REPEATED})", re.IGNORECASE)
_IN_BRACKETS = re.compile(rf"\(\s*(?:zie\s+)?(?P<word>{_REPEATED})(?=\s*[,);])", re.IGNORECASE)
# Behind the word: nothing, pages, or the number of another paper.
_NOTHING_MORE = re.compile(r"\s*[.,;)]{0,2}\s*(?:$|zie\s)", re.IGNORECASE)
_PAPERS = ("kamerstuk", "handelingen", "aanhangsel", "bijlage")
_NEAR = 300


def with_repeated(all_units: Iterable[Unit], citations: Sequence[InUnit]) -> list[InUnit]:
    """Return the citations with those that only repeat another, each in its place."""
    by_unit: dict[str, list[InUnit]] = {}
    for one in citations:
        by_unit.setdefault(one.unit.id, []).append(one)
    result: list[InUnit] = []
    before: list[Found] = []
    for unit in all_units:
        here = by_unit.get(unit.id, [])
        here = sorted([*here, *_repeated(unit, here, before)], key=lambda one: one.found.start)
        result += here
        if isinstance(unit.source, Footnote):
            before = [one.found for one in here]
    return result


def _repeated(unit: Unit, here: Sequence[InUnit], before: Sequence[Found]) -> Iterator[InUnit]:
    note = _NOTE.match(unit.text) if isinstance(unit.source, Footnote) else None
    if note:
        papers = {(p.dossier, p.suffix, p.number, p.known_id): p for p in before if p.type in _PAPERS}
        if len(papers) == 1:
            paper = next(iter(papers.values()))
            yield from _again(unit, note, paper, "Verwijst naar het stuk in de noot ervoor.")
        return
    cited = [one.found for one in here]
    for word in _IN_BRACKETS.finditer(unit.text):
        near = [found for found in cited if word.start() - _NEAR <= found.start < word.start()]
        last = max(near, key=lambda found: found.start, default=None)
        if last and last.type in _PAPERS:
            again = list(_again(unit, word, last, "Verwijst naar het stuk dat ervoor is aangehaald."))
            cited += [one.found for one in again]
            yield from again


def _again(unit: Unit, word: re.Match[str], paper: Found, reasoning: str) -> Iterator[InUnit]:
    start = word.start("word")
    cursor = Cursor(unit.text, word.end("word"))
    same = replace(paper, start=start, end=cursor.at, rule="ibid", reasoning=reasoning)
    if cursor.take(grammar.PAGES) or cursor.sees(_NOTHING_MORE):
        yield InUnit(unit, same)
        return
    numbers = read_numbers(cursor, keyword=False, chamber=paper.chamber) if paper.type == "kamerstuk" else []
    for count, number in enumerate(numbers):
        begin = number.start if count else start
        other = replace(same, start=begin, end=number.end, number=number.text, known_id=None, known_url=None)
        yield InUnit(unit, other)
