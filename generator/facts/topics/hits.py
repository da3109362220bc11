"""Where the words of a topic stand, and how much they say of each sentence and paragraph.

Everything is a sum that a reader can redo: each distinct expression counts once a sentence with the weight
that the knowledge gives it, half of it where it stands in an aside.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.facts.sentences import split_sentences
from generator.facts.units import without_calls
from generator.model.document import Block
from generator.model.facts import Span, TopicHit
from generator.model.knowledge import Pattern, Topic

# In brackets, or in a row of examples, an expression is an aside: it shows what is meant.
ASIDE = 0.5
# Many words for a topic do not make a sentence more about it than its name does.
ENOUGH = 3.0
# The first sentence of a paragraph says what the paragraph is about.
OPENING = 1.5
# A sentence without any word of a topic goes on with what the paragraph was about, but proves little.
GOING_ON = 0.5
# In a heading only words that belong to a topic beyond doubt count.
HEADING_WEIGHT = 2.0

_ASIDES = re.compile(
    r"\([^()]*\)"
    r"|\b(?:zoals|bijvoorbeeld|waaronder|onder meer|onder andere|inclusief|o\.a\.|w\.o\.|bijv\.)[^;()]*"
)


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence with the score of each topic that its words point to."""

    start: int
    end: int
    scores: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Scored:
    """One paragraph: its sentences, the score of each topic over all of them, and the words that say so."""

    block: Block
    sentences: tuple[Said, ...]
    scores: Mapping[str, float] = field(default_factory=dict)
    hits: tuple[TopicHit, ...] = ()


def heading_hits(heading: Block, topics: Iterable[Topic]) -> tuple[TopicHit, ...]:
    """Return the topics that a heading names, in the order in which it names them."""
    text = without_calls(heading.text)
    found: dict[str, TopicHit] = {}
    for topic in topics:
        sure = tuple(p for p in topic.rule.terms if p.weight >= HEADING_WEIGHT)
        for hit in _hits(text, heading.id, topic, (*topic.rule.headings, *sure), in_heading=True):
            if topic.id not in found or hit.span.start < found[topic.id].span.start:
                found[topic.id] = hit
    return tuple(sorted(found.values(), key=lambda hit: (hit.span.start, hit.topic)))


def score_paragraph(block: Block, topics: Iterable[Topic]) -> Scored:
    """Return what the words of a block say of the topics."""
    text = without_calls(block.text)
    hits = sorted(
        (hit for topic in topics for hit in _hits(text, block.id, topic, topic.rule.terms)),
        key=lambda hit: (hit.span.start, -hit.weight, hit.topic),
    )
    sentences = tuple(_said(start, end, hits) for start, end in split_sentences(text))
    return Scored(block, sentences, _paragraph_scores(sentences), tuple(hits))


def _said(start: int, end: int, hits: Iterable[TopicHit]) -> Said:
    counted: dict[tuple[str, str], float] = {}
    for hit in hits:
        if start <= hit.span.start < end:
            key = hit.topic, hit.text.lower()
            counted[key] = max(counted.get(key, 0.0), hit.weight)
    scores: dict[str, float] = {}
    for (topic, _), weight in counted.items():
        scores[topic] = min(scores.get(topic, 0.0) + weight, ENOUGH)
    return Said(start, end, scores)


def _paragraph_scores(sentences: tuple[Said, ...]) -> dict[str, float]:
    scores: dict[str, float] = {}
    for number, sentence in enumerate(sentences):
        if not sentence.scores and scores:
            scores[max(scores, key=lambda topic: scores[topic])] += GOING_ON
        for topic, score in sentence.scores.items():
            scores[topic] = scores.get(topic, 0.0) + score * (OPENING if number == 0 else 1.0)
    return scores


def _hits(
    text: str, block: str, topic: Topic, patterns: Iterable[Pattern], in_heading: bool = False
) -> list[TopicHit]:
    """Return the hits of one topic; of those that overlap only the one that says most."""
    seen = [(pattern.weight, m.span()) for pattern in patterns for m in pattern.finditer(text)]
    if not seen:
        return []
    excluded = [m.span() for pattern in topic.rule.excludes for m in pattern.finditer(text)]
    asides = [] if in_heading else [m.span() for m in _ASIDES.finditer(text)]
    found = [
        (-weight * (ASIDE if _inside(span, asides) else 1.0), *span)
        for weight, span in seen
        if not _inside(span, excluded)
    ]
    kept: list[tuple[float, int, int]] = []
    for weight, start, end in sorted(found, key=lambda hit: (hit[0], hit[1] - hit[2], hit[1])):
        if all(end <= other[1] or start >= other[2] for other in kept):
            kept.append((-weight, start, end))
    return [
        TopicHit(topic.id, text[start:end], Span(block, start, end), weight, in_heading)
        for weight, start, end in sorted(kept, key=lambda hit: hit[1])
    ]


def _inside(span: tuple[int, int], spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in spans)
