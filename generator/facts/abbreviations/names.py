"""Names whose abbreviation is that of the name in another language: "de Europese Vredesfaciliteit (EPF)".

The letters then follow the words only in part. So more is asked of the words: an article before them,
capitals, the same first letter, and half of the letters or more in their order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.facts.abbreviations.match import Word

_ARTICLES = frozenset("de het een deze dit the onze".split())
_LINKS = frozenset("van voor der den en in inzake of the and for".split())
_ROMAN = re.compile(r"[IVXLC]+")
_SHORT = re.compile(r"[A-Z]{3,6}")
_PART = re.compile(r"[^\W\d_]+")
# An inner part of a compound begins so far from its beginning and from its end.
_HEAD, _TAIL = 4, 5


def name_before(short: str, text: str, words: Sequence[Word]) -> int:
    """Return how many of the last words are a name that the abbreviation may stand for; 0 if none are."""
    if not _SHORT.fullmatch(short) or _ROMAN.fullmatch(short):
        return 0
    taken = 0
    for word in reversed(words):
        if not text[word.start].isupper() and word.plain not in _LINKS:
            break
        taken += 1
    while taken and words[-taken].plain in _LINKS:
        taken -= 1
    before = words[-taken - 1].plain if taken < len(words) else ""
    name = [word for word in words[len(words) - taken :] if word.plain not in _LINKS]
    if len(name) < 2 or before not in _ARTICLES:
        return 0
    return taken if _follows(short.lower(), [word.plain for word in name]) else 0


def _follows(letters: str, words: Sequence[str]) -> bool:
    """Say whether the first letter and at least half of all are found in the words, in order."""
    parts = [part for word in words for part in _PART.findall(word)]
    if not parts or parts[0][0] != letters[0]:
        return False
    found, at = 1, 1
    for letter in letters[1:]:
        place = next((i for i in range(at, len(parts)) if _has(parts[i], letter)), None)
        if place is not None:
            found, at = found + 1, place + (parts[place][0] == letter)
    return 2 * found >= len(letters) and found > 1


def _has(part: str, letter: str) -> bool:
    return part[0] == letter or letter in part[_HEAD : max(_HEAD, len(part) - _TAIL)]
