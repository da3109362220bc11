"""The words of sentences, and how much two sentences have in common.

Case, accents, punctuation and footnote calls do not count: the same sentence with a comma more is the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

# A sentence of fewer words says too little to have been taken from anywhere ("Tot slot.").
FEWEST = 4
# Of fewer words, only the very same sentence counts: a part of it would be a turn of phrase.
FEWEST_ALIKE = 8
# Two sentences are alike if they share this part of their runs of three words (Dice's coefficient). From
# letter 001 (lines 98-101) to 004 (lines 90-93) one sentence was turned round and kept 0.53; sentences that
# only speak of the same thing in fixed terms stay below it (letter 003, lines 27-31 and 203-207: 0.43).
ALIKE = 0.5
# Or if a long sentence holds almost all of a shorter one, as in letter 000, lines 58-61 and 226-230: 0.93.
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


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence as it is compared: its words, and the runs of them that stand in it."""

    words: Words
    runs: frozenset[Words]


def wording(text: str) -> Wording:
    """Return the words of ``text`` as they are compared."""
    words = tuple(_WORD.findall(_folded(_CALL.sub(" ", text))))
    return Wording(words, frozenset(zip(*(words[i:] for i in range(RUN)), strict=False)))


def other_words(text: str, other: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches of ``text``, from word to word, that ``other`` does not have at that place."""
    places = list(_places(text))
    here = [_folded(text[start:end]) for start, end in places]
    there = [_folded(other[start:end]) for start, end in _places(other)]
    matcher = SequenceMatcher(None, here, there, autojunk=False)
    return tuple(
        (places[start][0], places[end - 1][1])
        for tag, start, end, _, _ in matcher.get_opcodes()
        if tag != "equal" and end > start
    )


class Sentences:
    """Sentences in which those that resemble another one are found by their runs of words."""

    def __init__(self, sentences: Iterable[Wording]) -> None:
        """Keep the sentences, each under its words and its runs of words."""
        self._sentences = tuple(sentences)
        self._exact: dict[Words, int] = {}
        self._holding: dict[Words, list[int]] = defaultdict(list)
        for index, sentence in enumerate(self._sentences):
            self._exact.setdefault(sentence.words, index)
            for run in sentence.runs:
                self._holding[run].append(index)

    def likest(self, sentence: Wording, before: int | None = None) -> Likeness | None:
        """Return what is most like a sentence, the first of equals; None if nothing is like it.

        Only the sentences ``before`` that place are looked at, if it is given.
        """
        if len(sentence.words) < FEWEST:
            return None
        end = len(self._sentences) if before is None else before
        exact = self._exact.get(sentence.words, end)
        if exact < end:
            return Likeness(exact, 1.0, exact=True)
        found = [
            Likeness(index, share, exact=False)
            for index in self._candidates(sentence, end)
            if (share := _share(sentence, self._sentences[index]))
        ]
        return max(found, key=lambda likeness: (likeness.share, -likeness.index), default=None)

    def _candidates(self, sentence: Wording, end: int) -> Iterator[int]:
        """Yield the sentences before ``end`` that share enough rare runs to be worth a closer look."""
        if len(sentence.words) < FEWEST_ALIKE:
            return
        shared: Counter[int] = Counter()
        for run in sentence.runs:
            holding = self._holding.get(run, ())
            if len(holding) <= _COMMON:
                shared.update(index for index in holding if index < end)
        yield from (index for index, number in shared.items() if number > 1)


def _share(one: Wording, other: Wording) -> float:
    """Return how much two sentences have in common, or 0 if that is too little to speak of."""
    if min(len(one.words), len(other.words)) < FEWEST_ALIKE:
        return 0.0
    shared = len(one.runs & other.runs)
    dice = 2 * shared / (len(one.runs) + len(other.runs))
    held = shared / min(len(one.runs), len(other.runs))
    return max(dice, held) if dice >= ALIKE or held >= HELD else 0.0


def _places(text: str) -> Iterator[tuple[int, int]]:
    blanked = _CALL.sub(lambda call: " " * len(call.group()), text)
    return (found.span() for found in _WORD.finditer(blanked))


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
