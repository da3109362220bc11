"""Questions to a list of Dutch words: is this a word, may a compound begin with it, is this a known name.

The list holds no word that can be put together from others, so a compound is known by its parts. In it
"woning-" is a word with which others begin, "-inter-" a beginning that is no word itself, and a word with a
capital a name.
"""

from __future__ import annotations

from functools import lru_cache

from generator.text.spelling import VOWELS

# The shortest part of a compound, and the shortest at its end; no word is longer than the longest.
_SHORTEST = 2
_SHORTEST_END = 4
_LONGEST = 60
# A new compound may begin with a word of so many letters.
_LONG_ENOUGH = 5
# Nouns that always take an s before another word.
_TIED_WITH_S = ("ings", "heids", "teits", "schaps")


def is_listed(word: str, words: frozenset[str]) -> bool:
    """Tell whether the list has the word itself."""
    return word in words or f"{word}-" in words


def is_word(word: str, words: frozenset[str]) -> bool:
    """Tell whether the word, in small letters, is listed or made of listed words."""
    return is_listed(word, words) or is_compound(word, words)


def is_compound(word: str, words: frozenset[str], but: int = 0) -> bool:
    """Tell whether the word is made of listed words, none of which ends at the offset ``but``."""
    if len(word) > _LONGEST:
        return False
    last = len(word) - _SHORTEST_END
    ends = _ends(word, words, _SHORTEST, but)
    return any(0 < at <= last and is_listed(word[at:], words) for at in ends)


def is_name(word: str, words: frozenset[str]) -> bool:
    """Tell whether the word is a listed name, or made from one with an ending: Rotterdam, Rotterdamse."""
    return any(word[:end] in words for end in range(len(word), max(len(word) - 4, 4), -1))


def begins_words(part: str, words: frozenset[str]) -> bool:
    """Tell whether other words begin with this part, or with the words of some length that it is made of."""
    small = part.lower()
    if _is_beginning(small, words):
        return True
    return len(small) <= _LONGEST and len(small) in _ends(small, words, _SHORTEST_END, 0, strict=True)


def could_be_word(part: str, words: frozenset[str]) -> bool:
    """Tell whether the part is a word long enough to be the second half of a compound."""
    small = part.lower()
    return len(small) >= _SHORTEST_END and bool(VOWELS & set(small)) and is_word(small, words)


@lru_cache(maxsize=4096)
def _ends(word: str, words: frozenset[str], shortest: int, but: int, strict: bool = False) -> frozenset[int]:
    """Return the offsets at which beginnings may end that stand one after the other from the first letter on.

    ``strict``: others begin with each of them; else a long word will do, for compounds that are new.
    """
    may_begin = _is_beginning if strict else _may_begin
    reached = {0}
    for at in range(shortest, len(word) + 1):
        if at != but and any(
            at - start >= shortest and may_begin(word[start:at], words) for start in reached
        ):
            reached.add(at)
    return frozenset(reached)


def _is_beginning(part: str, words: frozenset[str]) -> bool:
    """Tell whether listed words begin with the part, or with it and the s that ties compounds."""
    if f"{part}-" in words or f"-{part}-" in words:
        return True
    if part[-1:] != "s" or len(part) < _SHORTEST_END:
        return False
    return f"{part[:-1]}-" in words or (part.endswith(_TIED_WITH_S) and part[:-1] in words)


def _may_begin(part: str, words: frozenset[str]) -> bool:
    """Tell whether a new compound may begin with the part, though no listed one does."""
    return _is_beginning(part, words) or (len(part) >= _LONG_ENOUGH and part in words)
