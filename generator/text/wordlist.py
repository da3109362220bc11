"""Questions to a list of words that are written with a hyphen."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from generator.text.spelling import PARTS

# Words are made from the same two words if they share so many letters after the hyphen; endings may differ.
_STEM = 5
_INFLECTION = 3


def listed(left: str, right: str, hyphenated: frozenset[str]) -> str | None:
    """Return the listed word that has its hyphen here: the word itself, or one made from the same words."""
    for start in (left, PARTS.split(left)[-1]):
        for form in (f"{start}-{right}", f"{start}-{right}".lower()):
            found = _same_word(form, len(start) + 1, hyphenated)
            if found:
                return found
    return None


def _same_word(form: str, after: int, hyphenated: frozenset[str]) -> str | None:
    """Return the form, or a listed word that has its stem, or the listed word that it begins with.

    ``after`` is where its part after the hyphen begins.
    """
    if form in hyphenated:
        return form
    if len(form) - after >= _STEM:
        words = _in_order(hyphenated)
        stem = form[: after + max(_STEM, len(form) - after - _INFLECTION)]
        at = bisect_left(words, stem)
        if at < len(words) and words[at].startswith(stem):
            return words[at]
    beginnings = (form[:end] for end in range(len(form) - 1, after + _STEM - 1, -1))
    return next((word for word in beginnings if word in hyphenated), None)


@lru_cache(maxsize=4)
def _in_order(words: frozenset[str]) -> list[str]:
    return sorted(words)
