"""How a value is known, in words for a reader: stated, inferred, or added with a source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.model.facts import Evidence, Value
from generator.pages import words


@dataclass(frozen=True, slots=True)
class Shown:
    """A value as it stands on a page, with all that can be opened about it. ``address`` is where it leads."""

    text: str
    how: str
    quote: str = ""
    line: int | None = None
    source: str = ""
    rule: str = ""
    reasoning: str = ""
    address: str = ""
    note: str = ""
    reviewed: str = ""

    @property
    def label(self) -> str:
        """The Dutch word for how the value is known."""
        return words.HOW[self.how]

    @property
    def known(self) -> bool:
        """Whether there is a value at all."""
        return bool(self.text)


def shown(text: str, evidence: Evidence, address: str = "", note: str = "") -> Shown:
    """Return a value that is shown as ``text`` with its evidence."""
    return Shown(
        text,
        evidence.how,
        evidence.text or "",
        evidence.line,
        evidence.source or "",
        evidence.rule,
        evidence.reasoning,
        address,
        note,
        evidence.reviewed,
    )


def shown_value(value: Value[Any], write: Callable[[Any], str] = str) -> Shown:
    """Return a value written by ``write``; an unknown one has no text, but may say where was looked."""
    if value.value is None:
        return shown(
            "", Evidence("unknown", source=value.evidence.source, reasoning=value.evidence.reasoning)
        )
    return shown(write(value.value), value.evidence)


def as_data(value: Value[Any]) -> dict[str, Any]:
    """Return a value for front matter: what it is, how it is known, and where that can be read."""
    evidence = value.evidence
    found = {
        "value": value.value.isoformat() if isinstance(value.value, date) else value.value,
        "how": evidence.how if value.value is not None else "unknown",
        "line": evidence.line,
        "text": evidence.text,
        "source": evidence.source,
        "reviewed": evidence.reviewed or None,
    }
    return {key: item for key, item in found.items() if item is not None or key == "value"}
