"""What readers who do not read Dutch need: English names of meetings and topics, and lists of both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.knowledge import Meeting
from generator.model.output import OutputFile
from generator.pages import urls
from generator.pages.catalogue import Catalogue
from generator.pages.templating import page

MONTHS = ("January February March April May June July August September October November December").split()

# The roles in which a letter is about a meeting, and does not only name it.
_ABOUT = ("reported", "previewed")
_ABOVE = ((urls.ENGLISH, "English"),)
# A search in Dutch should find Dutch pages.
_FRONT = {"lang": "en", "search": {"exclude": True}}


@dataclass(frozen=True, slots=True)
class MeetingInEnglish:
    """A meeting as one line of the English list."""

    address: str
    who: str
    dates: str
    place: str
    online: bool
    letters: int


def days(start: date, end: date) -> str:
    """Return "22–23 October 2020", "30 November – 1 December 2021" or, of one day, "4 March 2022"."""
    last = f"{end.day} {MONTHS[end.month - 1]} {end.year}"
    if end <= start:
        return f"{start.day} {MONTHS[start.month - 1]} {start.year}"
    if start.year != end.year:
        return f"{start.day} {MONTHS[start.month - 1]} {start.year} – {last}"
    if start.month != end.month:
        return f"{start.day} {MONTHS[start.month - 1]} – {last}"
    return f"{start.day}–{last}"


def who(catalogue: Catalogue, meeting: Meeting) -> str:
    """Return who meets: "Foreign ministers and defence ministers"."""
    levels = catalogue.library.knowledge.levels
    first, *others = [levels[level].en if level in levels else level for level in meeting.levels]
    return " and ".join([first, *(name[:1].lower() + name[1:] for name in others)])


def meeting_title(catalogue: Catalogue, meeting: Meeting) -> str:
    """Return "Defence ministers, 22–23 October 2020, by video conference"."""
    online = ", by video conference" if meeting.form == "videoconferentie" else ""
    return f"{who(catalogue, meeting)}, {days(meeting.start, meeting.end)}{online}"


def english_pages(catalogue: Catalogue) -> Iterator[OutputFile]:
    """Yield the lists of topics and meetings in English, which lead to the Dutch pages."""
    yield _topics(catalogue)
    yield _meetings(catalogue)


def _topics(catalogue: Catalogue) -> OutputFile:
    passages = catalogue.library.passages
    topics = [
        (topic, urls.topic(topic.id), len({passage.letter.id for passage in passages.get(topic.id, ())}))
        for topic in catalogue.library.knowledge.topics.values()
    ]
    front = {
        **_FRONT,
        "title": "Topics in English",
        "description": "The topics under which the passages of the letters are gathered, "
        "in English, with what each of them covers.",
    }
    return page(
        urls.ENGLISH_TOPICS,
        "english_topics",
        front,
        parents=_ABOVE,
        hide=("navigation", "toc"),
        topics=topics,
    )


def _meetings(catalogue: Catalogue) -> OutputFile:
    years: dict[int, list[MeetingInEnglish]] = {}
    for view in catalogue.library.meetings:
        letters = {at.letter.id for at in view.letters if at.link.role in _ABOUT}
        line = _line(catalogue, view.meeting, len(letters))
        years.setdefault(view.meeting.start.year, []).append(line)
    front = {
        **_FRONT,
        "title": "Meetings in English",
        "description": "The meetings that the letters are about, in English, "
        "with the number of letters on each of them.",
    }
    return page(
        urls.ENGLISH_MEETINGS,
        "english_meetings",
        front,
        parents=_ABOVE,
        hide=("navigation", "toc"),
        years=years,
    )


def _line(catalogue: Catalogue, meeting: Meeting, letters: int) -> MeetingInEnglish:
    return MeetingInEnglish(
        address=urls.meeting(meeting.id),
        who=who(catalogue, meeting),
        dates=days(meeting.start, meeting.end),
        place=meeting.place or "",
        online=meeting.form == "videoconferentie",
        letters=letters,
    )
