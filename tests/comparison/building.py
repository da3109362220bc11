"""Letters in a few lines, for tests of what they share: "topic: A sentence. Another." is a paragraph."""

from __future__ import annotations

from datetime import date

from generator.facts.sentences import find_sentences
from generator.library import build_library
from generator.model.document import Block, Document
from generator.model.facts import Evidence, LetterFacts, MeetingLink, ParagraphTopics, Section, Span, Value
from generator.model.knowledge import Knowledge, Level, Meeting, Topic
from generator.model.library import Letter, Library
from generator.model.source import Source

STATED = Evidence("stated")


def a_letter(name: str, *paragraphs: str, day: date | None = None, about: tuple[str, ...] = ()) -> Letter:
    """Return a letter of these paragraphs: "topic, other topic: text"; without a topic it begins with ":".

    ``about`` are the ids of meetings that it reports, or of levels where there is no such meeting.
    """
    split = [paragraph.partition(":") for paragraph in paragraphs]
    blocks = [
        Block("paragraph", f"p{number}", text.strip(), number, number)
        for number, (_, _, text) in enumerate(split, 1)
    ]
    topics = tuple(
        ParagraphTopics(block.id, tuple(filter(None, named.replace(" ", "").split(","))))
        for block, (named, _, _) in zip(blocks, split, strict=True)
    )
    document = Document(Source(f"{name}.txt", "text", ()), "unknown", tuple(blocks))
    known = a_knowledge().meetings
    links = tuple(
        MeetingLink(
            id=meeting if meeting in known else None,
            start=None,
            end=None,
            place=None,
            level=None if meeting in known else meeting,
            role="reported",
            evidence=STATED,
            span=Span("p1", 0, 1),
        )
        for meeting in about
    )
    facts = LetterFacts(
        kinds=("verslag",),
        kind=Value("verslag", STATED),
        date=Value(day, STATED) if day else Value(),
        meetings=links,
        sections=(Section(None, "p1", (), (), topics),),
        sentences=find_sentences(document),
    )
    return Letter(name, name, f"corpus/letters/{name}.txt", document, facts)


def a_knowledge() -> Knowledge:
    """Return two levels with a series and one without, with their meetings."""
    levels = (
        Level("water-ministers", "waterstaat", "Ministers van Waterstaat", ""),
        Level("heads", "top", "Regeringsleiders", ""),
        Level("experts", "deskundigen", "Deskundigen", "", series=False),
    )
    meetings = (
        a_meeting("2018-03-06-waterstaat", "water-ministers"),
        a_meeting("2019-03-05-waterstaat", "water-ministers"),
        a_meeting("2019-09-09-top", "heads", "water-ministers"),
        a_meeting("2020-01-07-deskundigen", "experts"),
    )
    topics = (
        Topic("dijken", "Dijken", "", ""),
        Topic("peil", "Peil", "", ""),
        Topic("vis", "Visserij", "", ""),
    )
    return Knowledge(
        levels={level.id: level for level in levels},
        meetings={meeting.id: meeting for meeting in meetings},
        topics={topic.id: topic for topic in topics},
    )


def a_meeting(meeting_id: str, *levels: str) -> Meeting:
    """Return a meeting of one day, with the day that its id names."""
    day = date.fromisoformat(meeting_id[:10])
    return Meeting(meeting_id, day, day, levels, "Namen", "fysiek", False, "verified", "register")


def a_library(*letters: Letter) -> Library:
    """Return a library of these letters."""
    return build_library(letters, a_knowledge())
