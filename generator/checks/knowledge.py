"""The patterns of the knowledge against their own examples, and what nobody has verified yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checks.reporting import problem, short
from generator.model.knowledge import Knowledge, Pattern, Topic
from generator.model.library import Library
from generator.problems import Problem


def patterns(knowledge: Knowledge) -> Iterator[Pattern]:
    """Yield every pattern of the knowledge."""
    for level in knowledge.levels.values():
        yield from level.patterns
    for topic in knowledge.topics.values():
        yield from (*topic.rule.headings, *topic.rule.terms, *topic.rule.excludes)
    for rule in knowledge.statement_rules:
        yield from (*rule.patterns, *rule.excludes)
    for actor in knowledge.actors:
        yield from actor.patterns
    for entity in knowledge.entities.values():
        yield from entity.patterns


def examples(library: Library) -> Iterator[Problem]:
    """Each pattern finds all its examples and none of its counterexamples."""
    for pattern in patterns(library.knowledge):
        where = pattern.where
        for text in pattern.examples:
            if not pattern.regex.search(text):
                message = f"the pattern does not find its example «{short(text)}»"
                yield problem(
                    "example-missed", where.file, where.line, message, "Correct the pattern or the example."
                )
        for text in pattern.misses:
            if found := pattern.regex.search(text):
                message = f"the pattern finds «{found.group()}» in «{short(text)}», which it must not"
                hint = "Make the pattern narrower, or remove the text from `not`."
                yield problem("counterexample-hit", where.file, where.line, message, hint)


def shared_examples(library: Library) -> Iterator[Problem]:
    """An example of one topic is found by no other topic."""
    topics = tuple(library.knowledge.topics.values())
    for topic, part, pattern, text in _topic_examples(topics):
        others = [other.id for other in topics if other is not topic and _finds(other, part, text)]
        if others:
            found = f"the example «{short(text)}» of {topic.id} is found by {', '.join(others)} too"
            hint = "Choose an example that belongs to one topic, or make the other pattern narrower."
            yield problem("shared-example", pattern.where.file, pattern.where.line, found, hint)


def unverified_meetings(library: Library) -> Iterator[Problem]:
    """Nobody has read the days of a meeting in a source."""
    for meeting in library.knowledge.meetings.values():
        if meeting.known != "verified":
            seen = "only announced" if meeting.known == "announced" else "from general knowledge"
            message = f"{meeting.id} is {seen}"
            hint = "Find a source that says it was held, write it in `source` and set `known: verified`."
            yield problem("unverified-meeting", meeting.where.file, meeting.where.line, message, hint)


def _topic_examples(topics: Iterable[Topic]) -> Iterator[tuple[Topic, str, Pattern, str]]:
    for topic in topics:
        for part in ("headings", "terms"):
            for pattern in _part(topic, part):
                for text in pattern.examples:
                    yield topic, part, pattern, text


def _part(topic: Topic, part: str) -> tuple[Pattern, ...]:
    return topic.rule.headings if part == "headings" else topic.rule.terms


def _finds(topic: Topic, part: str, text: str) -> bool:
    """Whether the topic finds words in the text that do not stand within an exclude."""
    excluded = [found.span() for pattern in topic.rule.excludes for found in pattern.regex.finditer(text)]
    return any(
        not any(start <= hit.start() and hit.end() <= end for start, end in excluded)
        for pattern in _part(topic, part)
        for hit in pattern.regex.finditer(text)
    )
