"""What every entry of the knowledge is made with: where it stands, and patterns with examples."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Where:
    """The file (relative to the project) and line that an entry was read from, for messages."""

    file: str
    line: int


NOWHERE = Where("", 0)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern with texts that it must hit (``examples``) and must not (``misses``)."""

    regex: re.Pattern[str]
    weight: float = 1.0
    examples: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()
    where: Where = NOWHERE
