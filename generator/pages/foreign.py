"""Words of a letter that are English, so that a screen reader says them as such.

Only what is sure: names that the knowledge has as English, and quotations in which a small English word
stands and no Dutch one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

_QUOTED = re.compile(r"«([^«»]+)»|“([^“”]+)”")
_WORD = re.compile(r"[^\W\d_]+")
# Small words of which no other language's letters are made: "of", "in", "is" and "over" are Dutch as well.
_ENGLISH = frozenset("the and with for by our from this its their to at".split())
_DUTCH = frozenset("de het een van en met voor op te dat die niet bij aan zijn ook als naar door".split())


def english(text: str, phrases: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of ``text`` that are English; ``phrases`` are known to be, in capitals or not."""
    for found in _QUOTED.finditer(text):
        start, end = found.span(found.lastindex or 0)
        if text[start:end].casefold() in phrases or _sounds_english(text[start:end]):
            yield start, end
    pattern = _any_of(phrases)
    if pattern:
        yield from (found.span() for found in pattern.finditer(text))


def _sounds_english(text: str) -> bool:
    words = {word.casefold() for word in _WORD.findall(text)}
    return bool(words & _ENGLISH) and not words & _DUTCH


@cache
def _any_of(phrases: frozenset[str]) -> re.Pattern[str] | None:
    """Of names only those of several words: one word alone may be Dutch as well."""
    several = sorted((phrase for phrase in phrases if " " in phrase), key=len, reverse=True)
    if not several:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, several))})(?!\w)", re.IGNORECASE)


def known_english(names: Iterable[str]) -> frozenset[str]:
    """Return names as ``english`` wants them."""
    return frozenset(name.casefold() for name in names)
