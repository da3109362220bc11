"""The topics of one sentence: those of its own words, or else those of what it stands in."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.facts import ParagraphTopics, Section, Span

# A sentence speaks for itself from this weight on; below it, it leans on its paragraph.
OWN = 1.0
# Beside its strongest topic a sentence has those with at least half its weight, three in all.
BESIDE = 0.5
MOST = 3


def topics_of_sentence(span: Span, sections: Sequence[Section]) -> tuple[str, ...]:
    """Return the topics of the sentence at ``span``, the strongest first."""
    for section in sections:
        for paragraph in section.paragraphs:
            if paragraph.id == span.block:
                return _own(span, paragraph) or paragraph.topics[:MOST] or section.topics[:1]
    return ()


def _own(span: Span, paragraph: ParagraphTopics) -> tuple[str, ...]:
    weights: dict[str, float] = {}
    for hit in paragraph.hits:
        if span.start <= hit.span.start < span.end:
            weights[hit.topic] = weights.get(hit.topic, 0.0) + hit.weight
    ranked = sorted(weights, key=lambda topic: -weights[topic])
    if not ranked or weights[ranked[0]] < OWN:
        return ()
    least = max(OWN, BESIDE * weights[ranked[0]])
    return tuple(topic for topic in ranked if weights[topic] >= least)[:MOST]
