"""The page of each meeting, also of those without a letter, and the list of all meetings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from generator.model.knowledge import ExpectedPaper, Meeting, Topic
from generator.model.library import Letter, LetterAtMeeting, MeetingView, Passage, Said
from generator.model.output import OutputFile
from generator.pages import dutch_dates, english, urls, words
from generator.pages.attendance import attendees
from generator.pages.catalogue import Catalogue, LetterLine
from generator.pages.comparison import Predecessor, predecessors
from generator.pages.explanation import by_type
from generator.pages.metadata import meeting_head
from generator.pages.reference_names import paper_name
from generator.pages.templating import page

ABOUT = ("reported", "previewed")
# How many statements of a type the page of a meeting shows; all stand beside their letter.
MOST = 30


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting as one line of a list; ``letters`` counts those that report or preview it."""

    meeting: Meeting
    address: str
    title: str
    level: str
    dates: str
    place: str
    letters: int


@dataclass(frozen=True, slots=True)
class AtMeeting:
    """A letter on the page of a meeting: in which role, and the sentence that says so."""

    line: LetterLine
    role: str
    phrase: str
    quote: str
    source_line: int | None
    how: str
    said_dates: str
    moved: bool
    predecessors: tuple[Predecessor, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """A paper that is known to belong to the meeting and is not in this collection."""

    name: str
    kind: str
    date: str
    address: str
    official: str


def meeting_line(catalogue: Catalogue, view: MeetingView) -> MeetingLine:
    """Return a meeting as a line of a list."""
    meeting = view.meeting
    return MeetingLine(
        meeting=meeting,
        address=urls.meeting(meeting.id),
        title=catalogue.meeting_title(meeting),
        level=catalogue.meeting_title(meeting, dates=False),
        dates=dutch_dates.days(meeting.start, meeting.end),
        place=where(meeting),
        letters=len(about(view)),
    )


def where(meeting: Meeting) -> str:
    """Return the place of a meeting, or that it was held by video."""
    return meeting.place or ("per video" if meeting.form == "videoconferentie" else "plaats onbekend")


def about(view: MeetingView) -> list[Letter]:
    """Return the letters that report or preview a meeting, each once, in order of time."""
    letters = {at.letter.id: at.letter for at in view.letters if at.link.role in ABOUT}
    return list(letters.values())


def meeting_pages(catalogue: Catalogue) -> Iterator[OutputFile]:
    """Yield a page for every meeting of the register."""
    for view in catalogue.library.meetings:
        yield _meeting_page(catalogue, view)


def meeting_index(catalogue: Catalogue) -> OutputFile:
    """Return the list of all meetings, by year."""
    years: dict[str, list[MeetingLine]] = defaultdict(list)
    for view in catalogue.library.meetings:
        years[str(view.meeting.start.year)].append(meeting_line(catalogue, view))
    number = len(catalogue.library.meetings)
    front = {
        "title": "Bijeenkomsten",
        "description": f"{words.counted(number, 'bijeenkomst', 'bijeenkomsten')}, per jaar, "
        "met wat over elk ervan bekend is.",
    }
    return page(urls.MEETINGS, "meetings", front, years=years, number=number)


def _meeting_page(catalogue: Catalogue, view: MeetingView) -> OutputFile:
    meeting = view.meeting
    line = meeting_line(catalogue, view)
    letters = about(view)
    return page(
        line.address,
        "meeting",
        _front_matter(catalogue, view, line),
        parents=[(urls.MEETINGS, "Bijeenkomsten")],
        line=line,
        site=catalogue.library.site.name,
        full_address=catalogue.library.site.address(line.address) or "",
        english=english.meeting_title(catalogue, meeting),
        meeting=meeting,
        announced=_announced(meeting),
        attendees=attendees(catalogue, view),
        roles=_by_role(catalogue, view),
        moved=[at for at in _at_meeting(catalogue, view) if at.moved],
        topics=_topics(catalogue, letters),
        said=_said(catalogue, letters),
        about=[catalogue.lines[letter.id] for letter in letters],
        several=len(letters) > 1,
        shared=[catalogue.lines[letter.id] for letter in letters if _of_several_meetings(letter)],
        source=_source(catalogue, meeting),
        missing=_missing(catalogue, meeting),
        without=[role for role in ABOUT if not any(at.link.role == role for at in view.letters)],
        lines=catalogue.lines,
        topic=catalogue.topic,
        previous=_neighbour(catalogue, view.previous),
        following=_neighbour(catalogue, view.next),
    )


def _front_matter(catalogue: Catalogue, view: MeetingView, line: MeetingLine) -> dict[str, Any]:
    meeting = view.meeting
    place = f", in {meeting.place}" if meeting.place else ""
    form = ", per videoconferentie" if meeting.form == "videoconferentie" else place
    letters = len(about(view))
    what = (
        f"{words.count(letters, 'brief', 'brieven')}, met onderwerpen, standpunten en besluiten."
        if letters
        else "nog geen brief in deze verzameling; wat er wel van bekend is."
    )
    description = f"{line.level} op {line.dates}{form}: {what}"
    return {
        "title": line.title,
        "description": description,
        "meeting": meeting.id,
        "start": meeting.start.isoformat(),
        "end": meeting.end.isoformat(),
        "place": meeting.place,
        "form": meeting.form,
        "levels": list(meeting.levels),
        "known": meeting.known,
        "source": meeting.source,
        **meeting_head(catalogue, view, description),
    }


def _source(catalogue: Catalogue, meeting: Meeting) -> Markup:
    """Where the meeting's days were read; a letter of ours that is named by its file becomes a link."""
    text = str(escape(meeting.source))
    for letter in catalogue.library.letters:
        if letter.stem in text:
            target = urls.relative(urls.letter(letter.id), urls.meeting(meeting.id))
            title = escape(catalogue.lines[letter.id].title)
            text = text.replace(letter.stem, f'<a href="{target}">{title}</a>')
    return Markup(text)


def _of_several_meetings(letter: Letter) -> bool:
    """Whether a letter is about more than one meeting: what it says may belong to another one."""
    return len({link.id or link.start for link in letter.facts.meetings if link.role in ABOUT}) > 1


def _announced(meeting: Meeting) -> str:
    return dutch_dates.days(meeting.announced_start, meeting.announced_end) if meeting.announced_start else ""


def _at_meeting(catalogue: Catalogue, view: MeetingView) -> list[AtMeeting]:
    """The letters of a meeting, each once in each role."""
    found: dict[tuple[str, str], AtMeeting] = {}
    for at in view.letters:
        found.setdefault((at.letter.id, at.link.role), _one(catalogue, at))
    return list(found.values())


def _one(catalogue: Catalogue, at: LetterAtMeeting) -> AtMeeting:
    evidence = at.link.evidence
    return AtMeeting(
        line=catalogue.lines[at.letter.id],
        role=at.link.role,
        phrase=words.ROLE_PHRASES[at.link.role],
        quote=evidence.text or "",
        source_line=evidence.line,
        how=words.HOW[evidence.how],
        said_dates=dutch_dates.written(at.link.start, at.link.end) or "",
        moved=at.link.moved,
        predecessors=_predecessors(catalogue, at),
    )


def _predecessors(catalogue: Catalogue, at: LetterAtMeeting) -> tuple[Predecessor, ...]:
    """The letters that a letter about the meeting follows in the meeting's own series."""
    meeting = catalogue.library.knowledge.meetings.get(at.link.id or "")
    if not meeting or at.link.role not in ABOUT:
        return ()
    return predecessors(catalogue, at.letter.id, meeting.levels)


def _by_role(catalogue: Catalogue, view: MeetingView) -> dict[str, list[AtMeeting]]:
    roles: dict[str, list[AtMeeting]] = defaultdict(list)
    for at in _at_meeting(catalogue, view):
        roles[words.ROLES[at.role]].append(at)
    return roles


def _topics(catalogue: Catalogue, letters: list[Letter]) -> list[tuple[Topic, list[Passage]]]:
    """The sections of the meeting's letters by topic, in the order of the vocabulary."""
    ids = {letter.id for letter in letters}
    found = (
        (topic, [p for p in catalogue.library.passages.get(topic.id, ()) if p.letter.id in ids])
        for topic in catalogue.library.knowledge.topics.values()
    )
    return [(topic, sorted(passages, key=lambda p: not p.central)) for topic, passages in found if passages]


def _said(catalogue: Catalogue, letters: list[Letter]) -> dict[str, tuple[int, list[Said]]]:
    """The statements of some letters by type, each with its number; of very many only the first."""
    found = by_type(item for letter in letters for item in catalogue.said.get(letter.id, ()))
    return {kind: (len(items), items[:MOST]) for kind, items in found.items()}


def _missing(catalogue: Catalogue, meeting: Meeting) -> list[Missing]:
    return [
        _paper(catalogue, paper)
        for paper in meeting.papers
        if not catalogue.letter_of(paper.id) and not catalogue.letter_of(paper.letter)
    ]


def _paper(catalogue: Catalogue, paper: ExpectedPaper) -> Missing:
    return Missing(
        name=paper_name(paper.id) if paper.id else "nummer nog niet gevonden",
        kind=words.kind(paper.role),
        date=dutch_dates.day(paper.date) if paper.date else "",
        address=catalogue.paper_address(paper.id) if paper.id else "",
        official=(urls.official(paper.id) or "") if paper.id else "",
    )


def _neighbour(catalogue: Catalogue, meeting: Meeting | None) -> tuple[str, str] | None:
    return (urls.meeting(meeting.id), catalogue.meeting_title(meeting)) if meeting else None
