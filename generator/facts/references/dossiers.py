"""Finds dossiers that no paper is named of: "wetsvoorstel 35 570", a budget in brackets "(35570-VII)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.references.found import Found
from generator.facts.references.grammar import DASH

_ALONE = re.compile(
    r"(?:(?<!\w)(?:wetsvoorstel|(?:kamer)?dossier(?:nummer)?)\s*\(?\s*"
    r"(?P<called>[2-4]\d\s\d{3}|(?<=l )[2-4]\d{4})"
    # The bill and its title, with the dossier in brackets.
    r"|(?<!\w)wetsvoorstel\s[^.;()]{3,200}\(\s*(?P<bill>[2-4]\d\s?\d{3})(?=\s*\))"
    r"|\(\s*(?P<budget>[2-4]\d[\s.]?\d{3})(?=[\s-]?[IVX]))"
    rf"(?:\s?{DASH}?\s?(?P<suffix>[IVX]+[A-H]?|\d\d))?(?=\s*(?:[)\].,;:]|en\s|is\s|over\s|van\s|$))",
    re.IGNORECASE,
)


def find_dossiers(text: str) -> Iterator[Found]:
    """Yield the dossiers named without a paper, where a word or a chapter tells what they are."""
    for found in _ALONE.finditer(text):
        name = next(name for name in ("called", "bill", "budget") if found[name])
        suffix = found["suffix"]
        yield Found(
            "dossier",
            found.start(name),
            found.end("suffix" if suffix else name),
            "dossier",
            dossier=re.sub(r"\D", "", found[name]),
            suffix=suffix.upper() if suffix else None,
        )
