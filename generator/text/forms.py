"""The words of a letter as it writes them, to see how a broken word is written where it is whole."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

_WORD = re.compile(r"[^\W_]+(?:[-/’'][^\W_]+)*")

# A form counts for another of the same stem if they share this many letters after the hyphen.
_STEM = 5


@dataclass(frozen=True, slots=True)
class Written:
    """A form found in the letter; ``hyphen`` tells whether it has one at the place of the break."""

    form: str
    hyphen: bool


class Forms:
    """The words of one letter, found by their letters without hyphens and diaereses.

    Made from lines; the parts of a word that is broken over two lines do not count.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._found: Counter[str] = Counter()
        self._named: set[str] = set()
        broken = False
        for line in lines:
            words = list(_WORD.finditer(line))
            ends = line[-1:] == "-" and line[-2:-1].isalnum()
            self._found.update(word.group() for word in words[broken : len(words) - ends])
            self._named.update(
                word.group()
                for above, word in pairwise(words)
                if word.group()[0].isupper() and not line[above.end() : word.start()].strip(" («“‘\"'")
            )
            broken = ends

    @cached_property
    def names(self) -> frozenset[str]:
        """The words that the letter writes with a capital in mid-sentence, and never without."""
        return frozenset(
            form
            for form in self._named & self._found.keys()
            if form.isalpha() and not form.isupper() and not self._has_small(form.lower())
        )

    def _has_small(self, word: str) -> bool:
        """Tell whether a word of the letter begins with these small letters."""
        at = bisect_left(self._small, word)
        return at < len(self._small) and self._small[at].startswith(word)

    @cached_property
    def _small(self) -> list[str]:
        return sorted(form for form in self._found if form[:1].islower())

    def __contains__(self, word: str) -> bool:
        return word.casefold() in self._lower

    def find(self, left: str, right: str) -> Written | None:
        """Return how the letter writes the word of these parts, or one of the same stem; None if it does not.

        Where it writes it both ways, the more frequent way counts; where these are even, neither.
        """
        exact = self._by_letters.get(_letters(left + right), [])
        return _choose(exact, len(left)) or _choose(self._kin(left, right), len(left))

    def _kin(self, left: str, right: str) -> list[tuple[str, int]]:
        """Return the forms that begin with the left part and the stem of the right part."""
        if len(right) < _STEM - 1 or not left:
            return []
        stem = _letters(left + right[: max(_STEM, len(right) - 3)])
        at = bisect_left(self._keys, stem)
        kin: list[tuple[str, int]] = []
        while at < len(self._keys) and self._keys[at].startswith(stem):
            kin += self._by_letters[self._keys[at]]
            at += 1
        return kin

    @cached_property
    def _by_letters(self) -> dict[str, list[tuple[str, int]]]:
        found: dict[str, list[tuple[str, int]]] = {}
        for form, count in self._found.items():
            if len(form) > 3:
                found.setdefault(_letters(form), []).append((form, count))
        return found

    @cached_property
    def _keys(self) -> list[str]:
        return sorted(self._by_letters)

    @cached_property
    def _lower(self) -> frozenset[str]:
        return frozenset(form.casefold() for form in self._found)


def _choose(forms: list[tuple[str, int]], at: int) -> Written | None:
    """Return the way that most of the forms are written: with or without a hyphen at ``at``."""
    hyphened = [(count, form) for form, count in forms if form[at : at + 1] == "-"]
    joined = [(count, form) for form, count in forms if form[at : at + 1] not in ("-", "/")]
    more, less = sum(c for c, _ in hyphened), sum(c for c, _ in joined)
    if more == less:
        return None
    return Written(max(hyphened if more > less else joined)[1], more > less)


def _letters(word: str) -> str:
    """Return the word in small letters without hyphens and diaereses."""
    bare = word.casefold().replace("-", "")
    if bare.isascii():
        return bare
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", bare).replace("\u0308", ""))
