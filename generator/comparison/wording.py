"""The words of sentences, and how much two sentences have in common.

Case, accents, punctuation and footnote calls do not count: the same sentence with a comma more is the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

# A sentence of fewer words says too little to have been taken from anywhere ("Tot slot.").
FEWEST = 4
# Of fewer words, only the very same sentence counts: a part of it would be a turn of phrase.
FEWEST_ALIKE = 8
# Two sentences are alike if they share this part of their runs of three words (Dice's coefficient). In letters
# 001 (lines 139-141) and 004 (lines 146-149) one sentence was turned round and kept 0.53; sentences that only
# speak of the same thing in fixed terms stay below it (letter 003, lines 30-34 and 249-253: 0.43).
ALIKE = 0.5
# Or if a long sentence holds almost all of a shorter one, as in letter 000, lines 92-95 and 226-230: 0.93.
HELD = 0.8
RUN = 3
# What begins like this many sentences is a formula, by which no candidate is looked for.
_COMMON = 50

_CALL = re.compile(r"\[\^[^\]\s]+\]")
_WORD = re.compile(r"[^\W_]+")

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """The sentence that resembles most: its place in the list, how much of it (1.0 is all of it), and
    whether it is the same word for word.
    """

    index: int
    share: float
    exact: bool


def words_of(text: str) -> Words:
    """Return the words of ``text`` as they are compared."""
    return tuple(_folded(text[start:end]) for start, end in _places(text))


def other_words(text: str, other: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches of ``text``, from word to word, that ``other`` does not have at that place."""
    places = list(_places(text))
    matcher = SequenceMatcher(None, words_of(text), words_of(other), autojunk=False)
    return tuple(
        (places[start][0], places[end - 1][1])
        for tag, start, end, _, _ in matcher.get_opcodes()
        if tag != "equal" and end > start
    )


class Sentences:
    """Sentences in which those that resemble another one are found by their runs of words."""

    def __init__(self, sentences: Iterable[Words]) -> None:
        """Keep the sentences, each under its words and its runs of words."""
        self._runs: list[frozenset[Words]] = []
        self._exact: dict[Words, list[int]] = defaultdict(list)
        self._holding: dict[Words, list[int]] = defaultdict(list)
        for index, words in enumerate(sentences):
            self._exact[words].append(index)
            runs = _runs(words)
            self._runs.append(runs)
            for run in runs:
                self._holding[run].append(index)

    def likest(self, words: Words, before: int | None = None) -> Likeness | None:
        """Return the sentence most like ``words``, the first of equals; None if none is like it.

        Only the sentences ``before`` that place are looked at, if it is given.
        """
        if len(words) < FEWEST:
            return None
        end = len(self._runs) if before is None else before
        exact = self._exact.get(words)
        if exact and exact[0] < end:
            return Likeness(exact[0], 1.0, exact=True)
        if len(words) < FEWEST_ALIKE:
            return None
        runs = _runs(words)
        found = [
            Likeness(index, share, exact=False)
            for index in self._candidates(runs)
            if index < end and (share := _share(runs, self._runs[index]))
        ]
        return max(found, key=lambda likeness: (likeness.share, -likeness.index), default=None)

    def _candidates(self, runs: frozenset[Words]) -> Iterator[int]:
        """Yield the sentences that share enough rare runs to be worth a closer look."""
        holding = [self._holding[run] for run in runs if run in self._holding]
        shared = Counter(index for indexes in holding if len(indexes) <= _COMMON for index in indexes)
        return (index for index, number in shared.items() if number > 1)


def _share(runs: frozenset[Words], others: frozenset[Words]) -> float:
    """Return how much two sentences have in common, or 0 if that is too little to speak of."""
    if min(len(runs), len(others)) <= FEWEST_ALIKE - RUN:
        return 0.0
    shared = len(runs & others)
    dice = 2 * shared / (len(runs) + len(others))
    held = shared / min(len(runs), len(others))
    return max(dice, held) if dice >= ALIKE or held >= HELD else 0.0


def _runs(words: Sequence[str]) -> frozenset[Words]:
    return frozenset(tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1))


def _places(text: str) -> Iterator[tuple[int, int]]:
    blanked = _CALL.sub(lambda call: " " * len(call.group()), text)
    return (found.span() for found in _WORD.finditer(blanked))


def _folded(word: str) -> str:
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
