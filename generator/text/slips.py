"""Blanks that came between a hyphen and its word inside a line: the one slip of a source that is mended.

Letter 000, line 80 has "NAVO- standpunt". Only after an abbreviation in capitals, and never before a word
that could continue a suspended part ("EU- en VN-landen"); all other slips of the source stay as they are.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.model.document import Repair
from generator.text.rows import Row
from generator.text.spelling import CONJUNCTIONS

_LOOSE = re.compile(r"(?<![\w-])(?:[A-Z][A-Za-z]*[A-Z\d]|[A-Z]{2,})- (?P<word>[a-zà-ÿ]{3,}[\w-]*)")
_NEVER = CONJUNCTIONS | frozenset("maar plus via dan naast zowel evenals danwel".split())


def mend_blanks(rows: list[Row]) -> tuple[list[Row], list[Repair]]:
    """Return the rows with such blanks taken out, and a record of each."""
    mended: list[Row] = []
    repairs: list[Repair] = []
    for row in rows:
        text = row.text
        for loose in reversed(list(_LOOSE.finditer(row.text)) if "- " in text else []):
            if loose["word"] in _NEVER:
                continue
            whole = loose.group().replace("- ", "-", 1)
            text = text[: loose.start()] + whole + text[loose.end() :]
            why = "een afkorting en haar woord horen met een koppelteken zonder spatie aaneen"
            repairs.append(Repair(row.number, "spacing", loose.group(), whole, why, rule="loose-hyphen"))
        mended.append(replace(row, text=text, wide=text) if text != row.text else row)
    return mended, repairs
