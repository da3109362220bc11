"""From the bytes of letters to what they say: one by one, or many at once on all processors.

What a letter says depends on that letter, its sidecar, the knowledge and the rules, and on nothing else. So
the letters may be understood in any order and in any process, and what was understood once may be kept.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from threading import Thread

from generator.corpus import RawLetter
from generator.facts import find_facts
from generator.library import make_letter
from generator.memory import Memory
from generator.model.knowledge import Knowledge
from generator.model.library import Letter
from generator.problems import Problem, ProblemsError
from generator.sources import parse
from generator.text import clean

# A letter, or why it could not be read.
Understood = Letter | tuple[Problem, ...]

# With fewer letters than this a second process takes longer to start than it saves.
WORTH_SHARING = 8


def understand(raw: RawLetter, knowledge: Knowledge) -> Letter:
    """Take one letter from its bytes to its facts. Raises ProblemsError where it cannot be read."""
    document = clean(parse(raw.data, raw.file), knowledge.lexicon)
    facts = find_facts(document, raw.curated, knowledge)
    return make_letter(raw.stem, raw.file, document, facts, raw.curated, knowledge)


def understand_all(
    letters: Sequence[RawLetter],
    knowledge: Knowledge,
    memory: Memory | None = None,
    processes: int | None = None,
) -> list[Understood]:
    """Return what each of ``letters`` says, in their order, or why it cannot be read; raises nothing.

    What ``memory`` holds is taken from it, and what it does not hold is added to it. ``processes`` is by
    default as many as there are processors; the result does not depend on it.
    """
    found: dict[int, Understood] = {}
    for at, raw in enumerate(letters):
        if memory and (kept := memory.recall(raw)):
            found[at] = kept
    rest = [(at, raw) for at, raw in enumerate(letters) if at not in found]
    for (at, raw), letter in zip(rest, _each([raw for _, raw in rest], knowledge, processes), strict=True):
        found[at] = letter
        if memory and isinstance(letter, Letter):
            memory.keep(raw, letter)
    return [found[at] for at in range(len(letters))]


def _each(letters: Sequence[RawLetter], knowledge: Knowledge, processes: int | None) -> Iterator[Understood]:
    count = min(processes or os.cpu_count() or 1, len(letters))
    if count < 2 or (processes is None and len(letters) < WORTH_SHARING):
        yield from (_attempt(raw, knowledge) for raw in letters)
        return
    # Processes that begin anew are the same on every system, and safe beside threads.
    with ProcessPoolExecutor(
        count, multiprocessing.get_context("spawn"), initializer=_begin, initargs=(knowledge,)
    ) as pool:
        try:
            yield from pool.map(_in_process, letters)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _attempt(raw: RawLetter, knowledge: Knowledge) -> Understood:
    try:
        return understand(raw, knowledge)
    except ProblemsError as error:
        return error.problems


# What a process of the pool was given when it began: it serves all of its letters.
_given: list[Knowledge] = []


def _begin(knowledge: Knowledge) -> None:
    """Make this process ready: Ctrl-C is for the one that began it, and it ends when that one does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    _given.append(knowledge)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _in_process(raw: RawLetter) -> Understood:
    return _attempt(raw, _given[-1])
