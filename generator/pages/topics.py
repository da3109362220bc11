"""The page of each topic: what it covers, and how it developed, passage by passage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.facts import Statement
from generator.model.knowledge import Topic
from generator.model.library import Letter, Passage, Said
from generator.model.output import OutputFile
from generator.pages import urls, words
from generator.pages.catalogue import Catalogue, LetterLine
from generator.pages.inline import plain
from generator.pages.meetings import ABOUT
from generator.pages.templating import page

EXCERPT = 280


@dataclass(frozen=True, slots=True)
class Extract:
    """A passage on a topic: the section's heading, the paragraphs on it, and how the first begins."""

    heading: str
    address: str
    central: bool
    paragraphs: tuple[tuple[str, str], ...]
    beginning: str


@dataclass(frozen=True, slots=True)
class LetterOnTopic:
    """What one letter says on a topic. ``share`` is the part of its paragraphs that deal with it, of 100."""

    line: LetterLine
    meetings: tuple[tuple[str, str, str], ...]
    extracts: tuple[Extract, ...]
    paragraphs: int
    share: int


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A topic as one line of a list."""

    topic: Topic
    address: str
    letters: int
    passages: int


def topic_lines(catalogue: Catalogue) -> list[TopicLine]:
    """Return the topics of the vocabulary, each with how much there is on it."""
    return [_line(catalogue, topic) for topic in catalogue.library.knowledge.topics.values()]


def topic_index(catalogue: Catalogue) -> OutputFile:
    """Return the list of all topics."""
    lines = topic_lines(catalogue)
    front = {
        "title": "Onderwerpen",
        "description": f"{len(lines)} vaste onderwerpen, elk met de passages uit alle brieven.",
    }
    return page(urls.TOPICS, "topics", front, lines=lines)


def topic_pages(catalogue: Catalogue) -> Iterator[OutputFile]:
    """Yield a page for every topic, also for those that no letter deals with."""
    for topic in catalogue.library.knowledge.topics.values():
        yield _topic_page(catalogue, topic)


def _line(catalogue: Catalogue, topic: Topic) -> TopicLine:
    passages = catalogue.library.passages.get(topic.id, ())
    return TopicLine(topic, urls.topic(topic.id), len({p.letter.id for p in passages}), len(passages))


def _topic_page(catalogue: Catalogue, topic: Topic) -> OutputFile:
    passages = catalogue.library.passages.get(topic.id, ())
    by_letter: dict[str, list[Passage]] = {}
    for passage in passages:
        by_letter.setdefault(passage.letter.id, []).append(passage)
    letters = [_on_topic(catalogue, topic.id, found) for found in by_letter.values()]
    front = {
        "title": topic.nl,
        "description": f"{topic.nl} in de brieven: {words.count(len(passages), 'passage', 'passages')} "
        f"uit {words.count(len(letters), 'brief', 'brieven')}, op volgorde van tijd.",
        "topic": topic.id,
    }
    return page(
        urls.topic(topic.id),
        "topic",
        front,
        parents=[(urls.TOPICS, "Onderwerpen")],
        topic=topic,
        topic_name=catalogue.topic,
        letters=letters,
        said=_said(catalogue, topic.id),
        lines=catalogue.lines,
        related=[
            catalogue.library.knowledge.topics[t]
            for t in topic.related
            if t in catalogue.library.knowledge.topics
        ],
    )


def _on_topic(catalogue: Catalogue, topic_id: str, passages: list[Passage]) -> LetterOnTopic:
    letter = passages[0].letter
    extracts = tuple(_extract(topic_id, passage) for passage in passages)
    number = sum(len(extract.paragraphs) for extract in extracts)
    whole = len(letter.document.numbered)
    meetings = {
        link.id: (urls.meeting(link.id), catalogue.link_title(link), words.ROLES[link.role].lower())
        for link in letter.facts.meetings
        if link.id and link.role in ABOUT
    }
    share = round(100 * number / whole) if whole else 0
    return LetterOnTopic(catalogue.lines[letter.id], tuple(meetings.values()), extracts, number, share)


def _extract(topic_id: str, passage: Passage) -> Extract:
    letter, section = passage.letter, passage.section
    on_topic = [p.id for p in section.paragraphs if topic_id in p.topics] or [
        p.id for p in section.paragraphs[:1]
    ]
    return Extract(
        heading=section.heading or "Begin van de brief",
        address=urls.letter(letter.id, section.anchor),
        central=passage.central,
        paragraphs=tuple((words.paragraph(p), urls.letter(letter.id, p)) for p in on_topic),
        beginning=_beginning(letter, on_topic[0]) if on_topic else "",
    )


def _beginning(letter: Letter, block_id: str) -> str:
    text = next((block.text for block in letter.document.blocks if block.id == block_id), "")
    return words.shortened(plain(text), EXCERPT)


def _said(catalogue: Catalogue, topic_id: str) -> dict[str, list[Said]]:
    found: dict[str, list[Said]] = {}
    for kind in words.STATEMENTS:
        items = [s for s in catalogue.library.statements if _is(s.statement, kind, topic_id)]
        if items:
            found[kind] = items
    return found


def _is(statement: Statement, kind: str, topic_id: str) -> bool:
    return statement.type == kind and topic_id in statement.topics
