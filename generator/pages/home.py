"""The home page: what there is, counted; until when; the doors; the latest letters; what is missing."""

from __future__ import annotations

from datetime import date

from generator.model.output import OutputFile
from generator.pages import dutch_dates, urls, words
from generator.pages.catalogue import Catalogue
from generator.pages.meetings import MeetingLine, meeting_line
from generator.pages.metadata import site_head
from generator.pages.templating import page
from generator.pages.topics import topic_lines

LATEST = 5
BUSIEST = 8


def home_page(catalogue: Catalogue) -> OutputFile:
    """Return the home page; no number in it is typed by hand."""
    library = catalogue.library
    meetings = [meeting_line(catalogue, view) for view in library.meetings]
    dates = [letter.facts.date.value for letter in library.letters if letter.facts.date.value]
    topics = sorted(topic_lines(catalogue), key=lambda line: -line.passages)
    front = {
        "title": "Start",
        "description": f"{words.counted(len(library.letters), 'brief', 'brieven')} aan de Tweede Kamer, "
        f"{words.count(len(meetings), 'bijeenkomst', 'bijeenkomsten')} en "
        f"{words.count(len(topics), 'onderwerp', 'onderwerpen')}: doorzoekbaar en citeerbaar, met bronnen.",
        "template": "home.html",
        "search": {"exclude": True},
        **site_head(catalogue),
    }
    return page(
        urls.HOME,
        "home",
        front,
        hide=("navigation", "toc"),
        letters=len(library.letters),
        meetings=len(meetings),
        topics=len(topics),
        statements=len(library.statements),
        years=(min(m.meeting.start.year for m in meetings), max(m.meeting.end.year for m in meetings))
        if meetings
        else None,
        until=dutch_dates.day(max(dates)) if dates else "",
        around=_around(meetings, max(dates)) if dates else [],
        latest=[catalogue.lines[letter.id] for letter in library.letters[-LATEST:][::-1]],
        busiest=[line for line in topics[:BUSIEST] if line.passages],
        without=[m for m in meetings if not m.letters],
        unnumbered=sum(not letter.facts.kamerstuk.number.value for letter in library.letters),
        undated=sum(not letter.facts.date.value for letter in library.letters),
    )


def _around(meetings: list[MeetingLine], newest: date) -> list[tuple[str, MeetingLine]]:
    """The last meeting with a letter, the first after the newest letter, and the last that is known at all.

    A page does not know the day on which it is read; the newest letter says how far the collection goes.
    """
    with_letters = [line for line in meetings if line.letters]
    after = [line for line in meetings if line.meeting.start > newest]
    found = [("Laatste waarover een brief is", line) for line in with_letters[-1:]]
    found += [("Eerste na de nieuwste brief", line) for line in after[:1]]
    return found + [("Laatste die bekend is", line) for line in after[1:][-1:]]
