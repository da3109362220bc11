"""topics.yaml: the controlled vocabulary, with the words by which a section shows its topic."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.knowledge.entries import one_of
from generator.knowledge.listing import by_id, file_entries
from generator.knowledge.patterns import read_patterns
from generator.knowledge.reading import Report
from generator.model.knowledge import Topic, TopicRule


def load_topics(path: Path, report: Report) -> dict[str, Topic]:
    """Return the topics by id, in the order of the file; a related topic that does not exist is reported."""
    topics = by_id(_topics(path, report), report)
    for topic in topics.values():
        for other in topic.related:
            if other not in topics:
                found = f"`{topic.id}` is related to `{other}`, which is no topic"
                report.error("unknown-id", topic.where.line, found, one_of(other, topics))
            elif other == topic.id:
                found = f"`{topic.id}` is related to itself"
                report.error("bad-value", topic.where.line, found, "Remove it from `related`.")
    return topics


def _topics(path: Path, report: Report) -> Iterator[Topic]:
    for entry in file_entries(path, report):
        rule = TopicRule(
            headings=read_patterns(entry, "headings"),
            terms=read_patterns(entry, "terms"),
            excludes=read_patterns(entry, "excludes"),
        )
        topic = Topic(
            id=entry.slug("id"),
            nl=entry.text("nl"),
            en=entry.text("en"),
            scope=entry.text("scope"),
            scope_nl=entry.text("scope_nl", ""),
            rule=rule,
            related=entry.texts("related"),
            where=entry.where,
        )
        if entry.finish():
            yield topic
