"""What a finder hands on: a citation with its place in one unit, before ids and addresses are made."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """One cited paper. ``start`` and ``end`` are offsets in the unit's text.

    ``known_id`` and ``known_url`` are those that the text itself writes out. ``reasoning`` is a Dutch
    sentence where a part of the citation was not written but follows from what was.
    """

    type: str
    start: int
    end: int
    rule: str
    dossier: str | None = None
    suffix: str | None = None
    number: str | None = None
    session: str | None = None
    item: str | None = None
    chamber: str | None = None
    title: str | None = None
    known_id: str | None = None
    known_url: str | None = None
    reasoning: str = ""


@dataclass(slots=True)
class Cursor:
    """A place in a text that moves on as pieces of a citation are read."""

    text: str
    at: int

    def take(self, piece: re.Pattern[str]) -> re.Match[str] | None:
        """Read ``piece`` here and step over it; None, and no step, if it does not stand here."""
        found = piece.match(self.text, self.at)
        if found:
            self.at = found.end()
        return found

    def sees(self, piece: re.Pattern[str]) -> bool:
        """Say whether ``piece`` stands here."""
        return piece.match(self.text, self.at) is not None
