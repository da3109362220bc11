"""The page of each topic: what it covers, and how it developed, passage by passage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.facts import Statement
from generator.model.knowledge import Topic
from generator.model.library import Said
from generator.model.output import OutputFile
from generator.pages import urls, words
from generator.pages.attention import attention
from generator.pages.catalogue import Catalogue
from generator.pages.metadata import topic_head
from generator.pages.passages import LetterOnTopic, letters_on
from generator.pages.templating import page

# A topic that more letters deal with has a page for each year; its own page then shows the latest year.
LETTERS_ON_A_PAGE = 15
# How many statements of a kind stand on the page of a topic: the latest. All stand on those of the years.
STATEMENTS_ON_A_PAGE = 30


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
    """Yield a page for every topic, also where no letter deals with it, and for its years if need be."""
    for topic in catalogue.library.knowledge.topics.values():
        letters = letters_on(catalogue, topic.id)
        years: dict[str, list[LetterOnTopic]] = defaultdict(list)
        for letter in letters:
            years[letter.year or urls.WITHOUT_YEAR].append(letter)
        split = len(letters) > LETTERS_ON_A_PAGE
        yield _topic_page(catalogue, topic, letters, years if split else {})
        if split:
            for year, found in years.items():
                yield _year_page(topic, year, found)


def _line(catalogue: Catalogue, topic: Topic) -> TopicLine:
    passages = catalogue.library.passages.get(topic.id, ())
    return TopicLine(topic, urls.topic(topic.id), len({p.letter.id for p in passages}), len(passages))


def _topic_page(
    catalogue: Catalogue, topic: Topic, letters: list[LetterOnTopic], years: dict[str, list[LetterOnTopic]]
) -> OutputFile:
    topics = catalogue.library.knowledge.topics
    passages = sum(len(letter.extracts) for letter in letters)
    latest = list(years)[-1] if years else ""
    front = {
        "title": topic.nl,
        "description": f"{topic.nl} in de brieven: {words.count(passages, 'passage', 'passages')} "
        f"uit {words.count(len(letters), 'brief', 'brieven')}, op volgorde van tijd.",
        "topic": topic.id,
        **topic_head(catalogue, topic),
    }
    return page(
        urls.topic(topic.id),
        "topic",
        front,
        parents=[(urls.TOPICS, "Onderwerpen")],
        topic=topic,
        topic_name=catalogue.topic,
        letters=letters,
        attention=attention(catalogue, letters, {year: urls.topic_year(topic.id, year) for year in years})
        if letters
        else None,
        shown=years[latest] if years else letters,
        latest=latest,
        years=[
            (words.year(year), urls.topic_year(topic.id, year), len(found)) for year, found in years.items()
        ],
        said=_said(catalogue, topic.id),
        lines=catalogue.lines,
        related=[topics[related] for related in topic.related if related in topics],
    )


def _year_page(topic: Topic, year: str, letters: list[LetterOnTopic]) -> OutputFile:
    name = words.year(year)
    front = {
        "title": f"{topic.nl}, {name}",
        "description": f"{topic.nl} in de brieven, {name}: passages uit "
        f"{words.count(len(letters), 'brief', 'brieven')}.",
    }
    parents = [(urls.TOPICS, "Onderwerpen"), (urls.topic(topic.id), topic.nl)]
    return page(urls.topic_year(topic.id, year), "topic_year", front, parents=parents, letters=letters)


def _said(catalogue: Catalogue, topic_id: str) -> dict[str, tuple[int, list[Said]]]:
    """The statements on a topic by kind: how many there are, and the latest of them."""
    found: dict[str, tuple[int, list[Said]]] = {}
    for kind in words.STATEMENTS:
        items = [s for s in catalogue.library.statements if _is(s.statement, kind, topic_id)]
        if items:
            found[kind] = (len(items), items[-STATEMENTS_ON_A_PAGE:])
    return found


def _is(statement: Statement, kind: str, topic_id: str) -> bool:
    return statement.type == kind and topic_id in statement.topics
