"""Finds debates of parliament that a text names with their day: "Algemeen Overleg op 27 september jl."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.references.found import Found
from generator.facts.references.grammar import MONTH

_DEBATE = re.compile(
    r"(?<![\w-])(?:algemeen\s+overleg|wetgevingsoverleg|notaoverleg|schriftelijk\s+overleg|commissiedebat|tweeminutendebat"
    r"|plenaire?\s+debat|hoofdlijnendebat|begrotingsbehandeling|(?-i:AO|VAO|WGO|SO|NO|VSO))"
    # The subject, from a capital on; "over de bijeenkomst van 5 juli" would give the day of another event.
    r"(?:\s+(?-i:[A-Z][\w-]*)(?:\s+(?!(?:over|van|op|inzake|met|ter|tijdens|naar|in|te|de|het|een)\b)[\w-]+){0,3})?"
    r"(?:\s*,?\s+gehouden)?\s*,?\s+(?:op|van|d\.d\.|dd\.?)\s+(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\s+)?"
    rf"\d{{1,2}}\s+{MONTH}(?:\s+(?:19|20)\d\d(?!\d))?",
    re.IGNORECASE,
)


def find_debates(text: str) -> Iterator[Found]:
    """Yield the debates that ``text`` names with a day, as letter 000, line 136 does."""
    for found in _DEBATE.finditer(text):
        yield Found("overleg", found.start(), found.end(), "overleg-op-dag")
