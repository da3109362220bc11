"""A word broken at the end of a line, what is known to decide how it is written, and the decision."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.knowledge import Lexicon
from generator.text import spelling
from generator.text.forms import Forms


@dataclass(frozen=True, slots=True)
class Break:
    """A word broken over two lines: ``left`` without its hyphen, ``right``, and the ``after`` that follows.

    All three without the punctuation around them; ``before`` is the word that stands before them, with its
    punctuation, "" at the head of a text. ``last`` and ``first`` are the parts that meet, where the word
    has more hyphens in it.
    """

    left: str
    right: str
    after: str = ""
    before: str = ""

    @property
    def last(self) -> str:
        return spelling.PARTS.split(self.left)[-1]

    @property
    def first(self) -> str:
        return spelling.PARTS.split(self.right)[0]

    @property
    def amid(self) -> bool:
        """Whether the word stands amid a sentence, where only a name has a capital."""
        return (
            bool(self.before)
            and (self.before[-1].isalnum() or self.before[-1] in ",)’'")
            and (any(c.isalpha() for c in self.before))
        )


@dataclass(frozen=True, slots=True)
class Decision:
    """How the word is written: ``link`` stands between its parts ("", "-" or "- ").

    ``right`` is the second part, changed only where a diaeresis came back.
    """

    link: str
    right: str
    rule: str
    why: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the rules may look at; ``divides`` is False for a letter whose lines end only at real hyphens."""

    forms: Forms
    lexicon: Lexicon
    divides: bool = True


def kept(broken: Break, rule: str, why: str, sure: bool = True) -> Decision:
    """Return the decision that the hyphen belongs to the word."""
    return Decision("-", broken.right, rule, why, sure)


def joined(broken: Break, rule: str, why: str, sure: bool = True) -> Decision:
    """Return the decision that the word has no hyphen here."""
    return Decision("", broken.right, rule, why, sure)
