"""Letters of one series beside each other: which follow each other, and which sentences return."""

from __future__ import annotations

from generator.comparison.series import Succession, successions
from generator.comparison.sides import Comparison, Part, Sentence, Shared, Side, Topic, compare
from generator.comparison.wording import other_words

__all__ = [
    "Comparison",
    "Part",
    "Sentence",
    "Shared",
    "Side",
    "Succession",
    "Topic",
    "compare",
    "other_words",
    "successions",
]
