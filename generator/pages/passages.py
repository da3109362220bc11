"""What each letter says on a topic: its sections on it, with the paragraphs and how they begin."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.library import Letter, Passage
from generator.pages import urls, words
from generator.pages.catalogue import Catalogue, LetterLine, letter_year
from generator.pages.inline import plain
from generator.pages.meetings import ABOUT

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
    year: str
    meetings: tuple[tuple[str, str, str], ...]
    extracts: tuple[Extract, ...]
    paragraphs: int
    share: int


def letters_on(catalogue: Catalogue, topic_id: str) -> list[LetterOnTopic]:
    """Return the letters that deal with a topic, in order of time, each with its passages."""
    by_letter: dict[str, list[Passage]] = {}
    for passage in catalogue.library.passages.get(topic_id, ()):
        by_letter.setdefault(passage.letter.id, []).append(passage)
    return [_on_topic(catalogue, topic_id, found) for found in by_letter.values()]


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
    line = catalogue.lines[letter.id]
    return LetterOnTopic(line, letter_year(letter), tuple(meetings.values()), extracts, number, share)


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
