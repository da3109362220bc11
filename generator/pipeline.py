"""The steps from corpus to pages, in order; reads as a table of contents.

Reading comes first, writing last; in between everything is pure. All letters are looked at before
anything stops, so that one run shows every problem.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from generator.checks import check
from generator.corpus import RawLetter, read_letters
from generator.exports import export
from generator.knowledge import load_knowledge
from generator.library import build_library
from generator.memory import Memory
from generator.model.knowledge import Knowledge
from generator.model.library import Letter, Library
from generator.model.output import OutputFile
from generator.model.site import Site
from generator.output import SyncResult, replace_file, sync
from generator.pages import render
from generator.problems import Problem, ProblemsError, in_order
from generator.published import LOCK, Published, as_lock, compare, from_lock, snapshot
from generator.site import read_site
from generator.understanding import understand, understand_all

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run found and did.

    ``library`` and ``files`` are empty if an error stood in the way of making them, ``sync`` if nothing
    was written.
    """

    problems: tuple[Problem, ...]
    library: Library | None = None
    files: tuple[OutputFile, ...] = ()
    sync: SyncResult | None = None

    @property
    def failed(self) -> bool:
        """Whether an error stands in the way of publishing."""
        return _has_errors(self.problems)


def look(project: Path, memory: Memory | None = None) -> Outcome:
    """Read, clean, find, link and check the whole corpus of ``project``; write nothing.

    With a ``memory``, only letters that changed since it was filled are cleaned and searched for facts.
    """
    corpus = project / "corpus"
    problems: list[Problem] = []
    knowledge = _attempt(lambda: load_knowledge(corpus), Knowledge(), problems)
    site = _attempt(lambda: read_site(project), Site(), problems)
    raw, unread = read_letters(corpus)
    problems += unread
    understood = understand_all(raw, knowledge, memory)
    letters = [letter for letter in understood if isinstance(letter, Letter)]
    problems += [problem for failed in understood if not isinstance(failed, Letter) for problem in failed]
    if memory:
        memory.forget(raw)
    if _has_errors(problems):
        return Outcome(tuple(in_order(problems)))
    library = build_library(letters, knowledge, site)
    problems += check(library)
    if _has_errors(problems):
        return Outcome(tuple(in_order(problems)), library)
    return Outcome(tuple(in_order(problems)), library, tuple(make_files(library)))


def guard(project: Path, memory: Memory | None = None) -> Outcome:
    """Look at the corpus, and also whether what was published before is still there and says the same.

    A build does not ask this, so that anybody can build another corpus; publishing does.
    """
    outcome = look(project, memory)
    if outcome.failed or outcome.library is None:
        return outcome
    lost = compare(_locked(project), _snapshot(outcome.library, outcome), outcome.library)
    return replace(outcome, problems=tuple(in_order([*outcome.problems, *lost])))


def build(project: Path, memory: Memory | None = None) -> Outcome:
    """Look at the corpus and, if no error stands in the way, make the pages in docs/ follow it."""
    outcome = look(project, memory)
    if outcome.failed:
        return outcome
    try:
        return replace(outcome, sync=sync(outcome.files, project / "docs"))
    except ProblemsError as error:
        return replace(outcome, problems=tuple(in_order([*outcome.problems, *error.problems])))


def lock(project: Path, memory: Memory | None = None) -> Outcome:
    """Accept the addresses and paragraphs that a build makes now as published."""
    outcome = look(project, memory)
    if not outcome.failed and outcome.library is not None:
        replace_file(project / LOCK, as_lock(_snapshot(outcome.library, outcome)).encode())
    return outcome


def make_files(library: Library) -> Iterator[OutputFile]:
    """Yield every file that the site is made of, beside what people wrote in docs/."""
    yield from render(library)
    yield from export(library)


def convert(raw: RawLetter, project: Path) -> tuple[Letter, tuple[Problem, ...]]:
    """Understand one letter, which may come from anywhere, in the light of what the project knows.

    Returns the letter with what the checks say of it. Raises ProblemsError where the letter or the
    knowledge cannot be read.
    """
    knowledge = load_knowledge(project / "corpus")
    letter = understand(raw, knowledge)
    problems = check(build_library([letter], knowledge))
    return letter, tuple(in_order(problem for problem in problems if problem.file == letter.file))


def _attempt(step: Callable[[], T], otherwise: T, problems: list[Problem]) -> T:
    """Return what ``step`` makes; if it fails, add why to ``problems`` and go on with ``otherwise``."""
    try:
        return step()
    except ProblemsError as error:
        problems += error.problems
        return otherwise


def _snapshot(library: Library, outcome: Outcome) -> Published:
    return snapshot(library, (file.path for file in outcome.files))


def _locked(project: Path) -> Published:
    """What was published before; nothing, in a project that has no lock yet."""
    path = project / LOCK
    if not path.is_file():
        return Published()
    try:
        return from_lock(path.read_text(encoding="utf-8"))
    except ValueError:
        hint = f"Take {LOCK} from the last commit in which it was sound: `git checkout HEAD -- {LOCK}`."
        problem = Problem("broken-lock", "error", LOCK, 0, "this is not a list of what was published", hint)
        raise ProblemsError([problem]) from None


def _has_errors(problems: Iterable[Problem]) -> bool:
    return any(problem.severity == "error" for problem in problems)
