"""Whether an abbreviation can stand for the words beside it, and for how many of them.

Its letters must follow the words: each the first letter of a word, of a part after a hyphen or of a part of a
compound ("Veiligheidsstrategie": V, S), or the next letter of a word that has begun ("Cooperation": CO).
Small words may be passed over, and at most two others ("Very High Readiness Joint Task Force": VJTF).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_SMALL = frozenset(
    "a aan and bij binnen by de der des die door een en for het in inzake met na naar of on onder op "
    "over te ter the to tot tegen tussen uit van voor with & + /".split()
)
# What an alignment costs, so that the plainest one wins; above the limit it is none.
_PASSED = 3
_COMPOUND = 1
_NEXT_LETTER = 0.5
_SMALL_USED = 0.1
_LIMIT = 6.5
_NEVER = 99.0
# A part of a compound is at least this long, so that "Defensie" is not read as "Defen-sie".
_HEAD, _TAIL = 3, 4
# A long form has at most this many words more than the abbreviation has letters.
_MORE_WORDS = 6

_TOKEN = re.compile(r"[^\s]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text with its place; ``plain`` is its letters, small and without accents."""

    plain: str
    start: int
    end: int


def words_of(text: str, offset: int = 0) -> list[Word]:
    """Return the words of a text; punctuation around them is left out."""
    found = []
    for match in _TOKEN.finditer(text):
        bare = match.group().strip(",;:.«»“”‘’\"'()[]")
        if bare:
            start = match.start() + match.group().index(bare)
            found.append(Word(_plain(bare), offset + start, offset + start + len(bare)))
    return found


def letters_of(short: str) -> list[str]:
    """Return the ways to read an abbreviation as letters: "A2AD" is "aad", "aaad" or "a2ad"."""
    plain = _plain(short)
    kept = re.sub(r"[^a-z0-9]", "", plain)
    dropped = re.sub(r"[^a-z]", "", plain)
    repeated = re.sub(r"([a-z])(\d)", lambda m: m.group(1) * min(int(m.group(2)), 4), plain)
    repeated = re.sub(r"[^a-z]", "", repeated)
    return list(dict.fromkeys((dropped, repeated, kept)))


def last_words(short: str, words: Sequence[Word]) -> int:
    """Return how many of the last words the abbreviation stands for; 0 if for none."""
    best, count = _LIMIT, 0
    for letters in letters_of(short):
        for taken in range(1, min(len(words), len(letters) + _MORE_WORDS) + 1):
            cost = cost_of(letters, words[-taken:])
            if cost < best:
                best, count = cost, taken
    return count


def stands_for(short: str, words: Sequence[Word]) -> bool:
    """Say whether the abbreviation stands for exactly these words."""
    return any(cost_of(letters, words) < _LIMIT for letters in letters_of(short))


def cost_of(letters: str, words: Sequence[Word]) -> float:
    """Return what it costs to read the letters in the words; the first and the last word must be used."""
    if len(letters) < 2 or not words or words[0].plain in _SMALL or words[-1].plain in _SMALL:
        return _NEVER
    if not words[0].plain.startswith(letters[0]):
        return _NEVER
    return _align(letters, tuple(word.plain for word in words))


@lru_cache(maxsize=4096)
def _align(letters: str, words: tuple[str, ...]) -> float:
    """Return the lowest cost of spreading all letters over the words, in order."""
    if not words:
        return 0.0 if not letters else _NEVER
    word, rest = words[0], words[1:]
    last = not rest
    best = _NEVER
    if not last:
        passed = 0.0 if word in _SMALL else float(_PASSED)
        best = passed + _align(letters, rest)
    for used in range(1, len(letters) + 1):
        cost = _in_word(letters[:used], word)
        if cost >= _NEVER:
            continue
        best = min(best, cost + _align(letters[used:], rest))
    return best


def _in_word(letters: str, word: str) -> float:
    """Return the cost of reading the letters in one word, the first of them at its beginning."""
    if not word.startswith(letters[0]):
        return _NEVER
    cost = _SMALL_USED if word in _SMALL else 0.0
    return cost + _inside(letters[1:], word, 1)


def _inside(letters: str, word: str, at: int) -> float:
    if not letters:
        return 0.0
    best = _NEVER
    for i in range(at, len(word)):
        if word[i] != letters[0]:
            continue
        step = _NEVER
        if word[i - 1] in "-/":
            step = 0.0
        elif i == at:
            step = _NEXT_LETTER
        elif i >= _HEAD and len(word) - i >= _TAIL:
            step = _COMPOUND
        if step < _NEVER:
            best = min(best, step + _inside(letters[1:], word, i + 1))
    return best


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.lower())
    return "".join(sign for sign in folded if not unicodedata.combining(sign))
