"""Positions, decisions and promises: a page for each kind, with counts by topic, and one for each year."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from generator.model.library import Said
from generator.model.output import OutputFile
from generator.pages import urls, words
from generator.pages.by_year import parts_of
from generator.pages.catalogue import Catalogue, letter_year
from generator.pages.templating import page

LATEST = 10


def statement_pages(catalogue: Catalogue) -> Iterator[OutputFile]:
    """Yield the pages of positions, of decisions and of promises."""
    for kind in words.STATEMENTS:
        said = [item for item in catalogue.library.statements if item.statement.type == kind]
        years: dict[str, list[Said]] = defaultdict(list)
        for item in said:
            years[letter_year(item.letter) or urls.WITHOUT_YEAR].append(item)
        yield _index(catalogue, kind, said, years)
        for year, items in years.items():
            yield from _year(catalogue, kind, year, items)


def _index(catalogue: Catalogue, kind: str, said: list[Said], years: dict[str, list[Said]]) -> OutputFile:
    singular, plural = words.STATEMENTS[kind]
    counted = Counter(topic for item in said for topic in item.statement.topics)
    topics = [
        (topic, urls.topic(topic.id, plural), counted[topic.id])
        for topic in catalogue.library.knowledge.topics.values()
        if counted[topic.id]
    ]
    front = {
        "title": words.capital(plural),
        "description": f"{words.counted(len(said), singular, plural)} uit de brieven, per onderwerp en jaar.",
    }
    return page(
        urls.STATEMENTS[kind],
        "statements",
        front,
        kind=kind,
        number=len(said),
        topics=topics,
        years=[
            (part.name, part.address, len(part.items))
            for year, items in sorted(years.items())
            for part in parts_of(year, urls.statements_of(kind, year), items, _size)
        ],
        latest=said[-LATEST:][::-1],
        lines=catalogue.lines,
        topic=catalogue.topic,
    )


def _year(catalogue: Catalogue, kind: str, year: str, items: list[Said]) -> Iterator[OutputFile]:
    singular, plural = words.STATEMENTS[kind]
    counted = words.counted(len(items), singular, plural)
    for part in parts_of(year, urls.statements_of(kind, year), items, _size):
        letters: dict[str, list[Said]] = defaultdict(list)
        for item in part.items:
            letters[item.letter.id].append(item)
        front = {
            "title": f"{words.capital(plural)} {part.name}",
            "description": f"{counted}, brief voor brief: {part.name}.",
        }
        yield page(
            part.address,
            "statements_year",
            front,
            parents=[(urls.STATEMENTS[kind], words.capital(plural))],
            letters=[(catalogue.lines[letter_id], found) for letter_id, found in letters.items()],
            topic=catalogue.topic,
        )


def _size(item: Said) -> int:
    """About how many bytes a statement takes on a page, with its share of the letter's heading."""
    said = item.statement
    return 230 + len(said.sentence.encode()) + 90 * len(said.topics)
