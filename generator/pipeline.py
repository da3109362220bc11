"""The steps from corpus to pages, in order; reads as a table of contents.

Reading comes first, writing last; in between everything is pure. All letters are looked at before
anything stops, so that one run shows every problem.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.checks import check
from generator.corpus import RawLetter, read_corpus, read_letter
from generator.exports import export
from generator.facts import find_facts
from generator.knowledge import load_knowledge
from generator.library import build_library, make_letter
from generator.model.knowledge import Knowledge
from generator.model.library import Letter, Library
from generator.model.output import OutputFile
from generator.output import SyncResult, sync
from generator.pages import render
from generator.problems import Problem, ProblemsError, in_order
from generator.sources import parse
from generator.text import clean


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run found and did: no library if it was not readable, no sync if nothing was written."""

    problems: tuple[Problem, ...]
    library: Library | None = None
    sync: SyncResult | None = None

    @property
    def failed(self) -> bool:
        """Whether an error stands in the way of publishing."""
        return any(problem.severity == "error" for problem in self.problems)


def look(corpus: Path) -> Outcome:
    """Read, clean, find, link and check the whole corpus; write nothing."""
    problems: list[Problem] = []
    knowledge, raw = _read(corpus, problems)
    letters = []
    for item in raw:
        try:
            letters.append(understand(item, knowledge))
        except ProblemsError as error:
            problems += error.problems
    if any(problem.severity == "error" for problem in problems):
        return Outcome(tuple(in_order(problems)))
    library = build_library(letters, knowledge)
    return Outcome(tuple(in_order([*problems, *check(library)])), library)


def build(corpus: Path, docs: Path) -> Outcome:
    """Look at the corpus and, if no error stands in the way, make the pages in ``docs`` follow it."""
    outcome = look(corpus)
    if outcome.failed or outcome.library is None:
        return outcome
    try:
        done = sync(make_files(outcome.library), docs)
    except ProblemsError as error:
        return Outcome(tuple(in_order([*outcome.problems, *error.problems])), outcome.library)
    return Outcome(outcome.problems, outcome.library, done)


def make_files(library: Library) -> Iterator[OutputFile]:
    """Yield every file that the site is made of, beside what people wrote in docs/."""
    yield from render(library)
    yield from export(library)


def convert(file: Path, corpus: Path) -> tuple[Letter, tuple[Problem, ...]]:
    """Understand one letter, which may lie anywhere, in the light of the corpus's knowledge.

    Returns the letter with what the checks say of it. Raises ProblemsError where the file or the
    knowledge cannot be read.
    """
    knowledge = load_knowledge(corpus)
    letter = understand(read_letter(file), knowledge)
    problems = check(build_library([letter], knowledge))
    return letter, tuple(in_order(problem for problem in problems if problem.file == letter.file))


def understand(raw: RawLetter, knowledge: Knowledge) -> Letter:
    """Take one letter from its bytes to its facts."""
    document = clean(parse(raw.data, raw.file), knowledge.lexicon)
    facts = find_facts(document, raw.curated, knowledge)
    return make_letter(raw.stem, raw.file, document, facts, raw.curated, knowledge)


def _read(corpus: Path, problems: list[Problem]) -> tuple[Knowledge, tuple[RawLetter, ...]]:
    """Read knowledge and letters; what fails is added to ``problems`` and the other is still read."""
    knowledge = Knowledge()
    raw: tuple[RawLetter, ...] = ()
    try:
        knowledge = load_knowledge(corpus)
    except ProblemsError as error:
        problems += error.problems
    try:
        raw = read_corpus(corpus)
    except ProblemsError as error:
        problems += error.problems
    return knowledge, raw
