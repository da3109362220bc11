"""What each section and paragraph of a letter is about, and what it touches in passing.

A section is about what its heading names, and about what a paragraph of it treats by itself. What stands
before the first heading only opens the letter: it announces, so it touches topics and is about none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.facts.topics.hits import Scored, heading_hits, score_paragraph
from generator.model.document import Block, Document
from generator.model.facts import ParagraphTopics, Section, TopicHit
from generator.model.knowledge import Knowledge, Topic

# A paragraph is about every topic that has at least half the score of its strongest one.
BESIDE = 0.5
# Below this a paragraph says too little to be about anything: a country in a list of examples.
LITTLE = 1.0
# No paragraph treats more than three topics: what names more is a list.
MOST_OF_PARAGRAPH = 3
# The heading speaks for the paragraphs under it, so that a paragraph of few words follows it.
UNDER_HEADING = 1.0
# Beside the heading's topics a section is about what leads a paragraph of it, if this share of its
# sentences belongs to that paragraph or paragraphs ...
SHARE = 0.15
# ... and about what has its own section elsewhere in the letter only if the share is larger.
SHARE_ELSEWHERE = 0.3
# A second topic leads a paragraph with the first one if it is about as strong.
ALONGSIDE = 0.5
# Without a topic in its heading a section is about what leads a paragraph and has this part of the
# strongest score.
PART = 0.5
# An introduction or agenda names everything a little; at most three topics stand out: those that most
# sentences name, an announcement ("stond in het teken van") counting twice.
MOST_OF_OVERVIEW = 3
OVERVIEW_PART = 0.3
NAMED = 1.0
# A topic is touched where one sentence says this much of it.
TOUCHED = 1.5
# What stands before the first heading only opens the letter, unless most of the text stands there.
OPENING_PART = 0.5

_OVERVIEW = re.compile(
    r"(?:[\divxIVX]+[.)]?\s*)?(?:inleiding|introductie|aanleiding|vooraf|agenda|programma|samenvatting"
    r"|hoofdlijnen|hoofdpunten|opzet|verloop|verslag|geannoteerde agenda)\b.*",
    re.IGNORECASE,
)

_ANNOUNCES = re.compile(
    r"in het teken van|centraal|op de agenda|onderwerp|nadruk|aandacht|stil(?:ge)?sta|aan de orde"
    r"|ging\b.*\bover|(?:ge)?spr[aoe]ken\b.*\bover|bespraken|besproken|zitting|betreft"
)


@dataclass(slots=True)
class _Part:
    """A section while it is being read; ``above`` are the topics of the heading that it stands under."""

    heading: Block | None
    named: tuple[TopicHit, ...] = ()
    above: tuple[str, ...] = ()
    paragraphs: list[Scored] = field(default_factory=list)

    @property
    def topics(self) -> tuple[str, ...]:
        return tuple(hit.topic for hit in self.named)

    @property
    def length(self) -> int:
        return sum(len(p.sentences) for p in self.paragraphs)


def find_sections(document: Document, knowledge: Knowledge) -> tuple[Section, ...]:
    """Return a section for each heading, and one for the paragraphs before the first, in order.

    Topics are ids of the knowledge, the most central first. A letter without headings is one section.
    """
    topics = tuple(knowledge.topics.values())
    parts = _parts(document, topics)
    elsewhere = {
        id(part): {t for other in parts if other is not part for t in other.topics} for part in parts
    }
    whole = sum(part.length for part in parts)
    return tuple(_section(part, elsewhere[id(part)], whole) for part in parts)


def _parts(document: Document, topics: tuple[Topic, ...]) -> list[_Part]:
    parts: list[_Part] = [_Part(None)]
    for block in document.blocks:
        if block.type == "heading":
            parts.append(_Part(block, heading_hits(block, topics), _topics_above(block, parts)))
        elif block.type not in ("opening", "closing"):
            parts[-1].paragraphs.append(score_paragraph(block, topics))
    return [part for part in parts if part.heading or part.paragraphs]


def _topics_above(heading: Block, parts: list[_Part]) -> tuple[str, ...]:
    """Return the topics of the nearest heading of a higher level."""
    for part in reversed(parts):
        if part.heading and part.heading.level < heading.level:
            return part.topics or part.above
    return ()


def _section(part: _Part, elsewhere: set[str], whole: int) -> Section:
    paragraphs = tuple(
        ParagraphTopics(p.block.id, _paragraph_topics(p, part.topics), p.hits) for p in part.paragraphs
    )
    if part.heading is None:
        opens = whole and part.length < OPENING_PART * whole
        topics = () if opens else _strongest(part)
    elif part.named:
        topics = (*part.topics, *_beside_heading(part, elsewhere))
    else:
        topics = _strongest(part) or part.above
    return Section(
        heading=part.heading.text if part.heading else None,
        anchor=part.heading.id if part.heading else part.paragraphs[0].block.id,
        topics=topics,
        also=_touched(part, topics),
        paragraphs=paragraphs,
        hits=part.named,
    )


def _paragraph_topics(paragraph: Scored, heading: tuple[str, ...]) -> tuple[str, ...]:
    """Return the topics of a paragraph, the strongest first; those of its heading where it names none."""
    scores = dict(paragraph.scores)
    for topic in heading:
        scores[topic] = scores.get(topic, 0.0) + UNDER_HEADING
    ranked = _ranked(scores)
    if not ranked or scores[ranked[0]] < LITTLE:
        return ()
    least = max(LITTLE, BESIDE * scores[ranked[0]])
    return tuple(topic for topic in ranked if scores[topic] >= least)[:MOST_OF_PARAGRAPH]


def _beside_heading(part: _Part, elsewhere: set[str]) -> tuple[str, ...]:
    """Return the topics that lead a paragraph in which the heading's topics do not lead."""
    shares: dict[str, float] = {}
    for paragraph in part.paragraphs:
        leaders = _leaders(paragraph.scores, part.topics)
        if leaders and not set(leaders) & set(part.topics):
            for topic in leaders:
                shares[topic] = shares.get(topic, 0.0) + len(paragraph.sentences) / part.length
    return tuple(
        topic
        for topic in _ranked(shares)
        if shares[topic] >= (SHARE_ELSEWHERE if topic in elsewhere else SHARE)
    )


def _leaders(scores: Mapping[str, float], heading: tuple[str, ...] = ()) -> tuple[str, ...]:
    weighed = {topic: score + (UNDER_HEADING if topic in heading else 0.0) for topic, score in scores.items()}
    ranked = _ranked(weighed)
    if not ranked or weighed[ranked[0]] < LITTLE:
        return ()
    return tuple(t for t in ranked if weighed[t] >= max(LITTLE, ALONGSIDE * weighed[ranked[0]]))


def _strongest(part: _Part) -> tuple[str, ...]:
    """Return what stands out in a section whose heading, if any, names no topic."""
    if part.heading and _OVERVIEW.match(part.heading.text):
        return _announced(part)
    scores: dict[str, float] = {}
    for paragraph in part.paragraphs:
        for topic, score in paragraph.scores.items():
            scores[topic] = scores.get(topic, 0.0) + score
    ranked = _ranked(scores)
    if not ranked or scores[ranked[0]] < 2 * LITTLE:
        return ()
    leading = {topic for paragraph in part.paragraphs for topic in _leaders(paragraph.scores)}
    return tuple(t for t in ranked if t in leading and scores[t] >= PART * scores[ranked[0]])


def _announced(part: _Part) -> tuple[str, ...]:
    """Return what most sentences of an introduction or agenda name, the first named before others."""
    points: dict[str, float] = {}
    for paragraph in part.paragraphs:
        for sentence in paragraph.sentences:
            text = paragraph.block.text[sentence.start : sentence.end]
            for topic, score in sentence.scores.items():
                if score >= NAMED:
                    points[topic] = points.get(topic, 0.0) + (2.0 if _ANNOUNCES.search(text) else 1.0)
    ranked = _ranked(points)
    return tuple(t for t in ranked if points[t] >= OVERVIEW_PART * points[ranked[0]])[:MOST_OF_OVERVIEW]


def _touched(part: _Part, topics: Iterable[str]) -> tuple[str, ...]:
    """Return the topics that some sentence says enough of, the strongest first."""
    best: dict[str, float] = {}
    for paragraph in part.paragraphs:
        for sentence in paragraph.sentences:
            for topic, score in sentence.scores.items():
                best[topic] = max(best.get(topic, 0.0), score)
    about = set(topics)
    return tuple(t for t in _ranked(best) if t not in about and best[t] >= TOUCHED)


def _ranked(scores: Mapping[str, float]) -> list[str]:
    """Return the topics by falling score; equal scores in the order in which they were met."""
    return sorted(scores, key=lambda topic: -scores[topic])
