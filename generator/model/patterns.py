"""What every entry of the knowledge is made with: where it stands, and patterns with examples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Where:
    """The file (relative to the project) and line that an entry was read from, for messages."""

    file: str
    line: int


NOWHERE = Where("", 0)


@lru_cache(maxsize=256)
def fold(text: str) -> str:
    """Return a text in which words are found that differ from those looked for only in capitals.

    No less is alike than for a pattern that takes no heed of capitals: it holds "ı" and "İ" for an "i" too.
    """
    return text.replace("İ", "i").casefold().replace("ı", "i")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern with texts that it must hit (``examples``) and must not (``misses``).

    One of ``needles``, folded words, stands in every text that the pattern is found in; there are none where
    no such words are known.
    """

    regex: re.Pattern[str]
    weight: float = 1.0
    examples: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()
    where: Where = NOWHERE
    needles: tuple[str, ...] = ()

    def search(self, text: str) -> re.Match[str] | None:
        """Return where the pattern is first found in a text, as ``re.Pattern.search`` does."""
        return self.regex.search(text) if self._may_be_in(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return every place where the pattern is found, as ``re.Pattern.finditer`` does."""
        return self.regex.finditer(text) if self._may_be_in(text) else iter(())

    def _may_be_in(self, text: str) -> bool:
        if not self.needles:
            return True
        folded = fold(text)
        return any(needle in folded for needle in self.needles)
