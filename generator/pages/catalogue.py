"""The library as pages need it: what a letter, meeting or paper is called, and where its page is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.comparison import Succession, successions
from generator.model.facts import MeetingLink
from generator.model.knowledge import Meeting
from generator.model.library import Letter, Library, Said
from generator.pages import dutch_dates, urls, words
from generator.pages.reference_names import paper_name


@dataclass(frozen=True, slots=True)
class LetterLine:
    """A letter as one line of a list; ``year`` as it stands in an address."""

    id: str
    address: str
    title: str
    kind: str
    date: str
    iso: str
    year: str
    number: str
    signed: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A library with what is looked up on every page made ready.

    ``follows``: by letter, the letters that it follows in the series it belongs to.
    """

    library: Library
    letters: Mapping[str, Letter] = field(default_factory=dict)
    stems: Mapping[str, Letter] = field(default_factory=dict)
    lines: Mapping[str, LetterLine] = field(default_factory=dict)
    said: Mapping[str, tuple[Said, ...]] = field(default_factory=dict)
    successions: tuple[Succession, ...] = ()
    follows: Mapping[str, tuple[Succession, ...]] = field(default_factory=dict)

    def letter_of(self, paper_id: str | None) -> Letter | None:
        """Return our letter with this official id or file name, if we have it."""
        if not paper_id:
            return None
        return self.letters.get(paper_id) or self.letters.get(paper_id.lower()) or self.stems.get(paper_id)

    def paper_address(self, paper_id: str) -> str:
        """Return the address of the page about a paper: the letter itself, or what is known of it."""
        letter = self.letter_of(paper_id)
        return urls.letter(letter.id) if letter else urls.reference(paper_id)

    def paper_title(self, paper_id: str) -> str:
        """Return what a paper is called in running text: "Kamerstuk 28 676, nr. 348"."""
        known = self.library.knowledge.papers.get(paper_id)
        number = paper_name(paper_id)
        return f"{number} – {known.title}" if known and known.title else number

    def meeting_title(self, meeting: Meeting, dates: bool = True) -> str:
        """Return "Ministers van Defensie, 22 en 23 oktober 2020"."""
        first, *others = [self.level(level) for level in meeting.levels]
        # "Ministers van Buitenlandse Zaken en ministers van Defensie": one name, one capital.
        kin = [o[:1].lower() + o[1:] if o.split(" ")[0] == first.split(" ")[0] else o for o in others]
        who = words.capital(words.listed([first, *kin]))
        return f"{who}, {dutch_dates.days(meeting.start, meeting.end)}" if dates else who

    def level(self, level_id: str | None) -> str:
        """Return the Dutch name of a level of meetings."""
        level = self.library.knowledge.levels.get(level_id or "")
        return level.nl if level else (level_id or "")

    def link_title(self, link: MeetingLink) -> str:
        """Return what a meeting that a letter speaks of is called, also where nobody registered it."""
        known = self.library.knowledge.meetings.get(link.id or "")
        if known:
            return self.meeting_title(known)
        parts = [
            self.level(link.level) or "bijeenkomst",
            dutch_dates.written(link.start, link.end),
            link.place,
        ]
        return words.capital(", ".join(part for part in parts if part))

    def topic(self, topic_id: str) -> str:
        """Return the Dutch name of a topic."""
        topic = self.library.knowledge.topics.get(topic_id)
        return topic.nl if topic else topic_id


def catalogue(library: Library) -> Catalogue:
    """Return the catalogue of a library."""
    said: dict[str, list[Said]] = defaultdict(list)
    for item in library.statements:
        said[item.letter.id].append(item)
    found = successions(library)
    follows: dict[str, list[Succession]] = defaultdict(list)
    for succession in found:
        follows[succession.newer.id].append(succession)
    return Catalogue(
        library,
        letters={letter.id: letter for letter in library.letters},
        stems={letter.stem: letter for letter in library.letters},
        lines={letter.id: _line(letter) for letter in library.letters},
        said={letter_id: tuple(items) for letter_id, items in said.items()},
        successions=found,
        follows={letter_id: tuple(items) for letter_id, items in follows.items()},
    )


def letter_number(letter: Letter) -> str:
    """Return "28 676, nr. 348", or what is known of it; empty where nothing is."""
    paper = letter.facts.kamerstuk
    dossier = "-".join(part for part in (paper.dossier.value, paper.suffix.value) if part)
    parts = [
        words.dossier(dossier) if dossier else "",
        f"nr. {paper.number.value}" if paper.number.value else "",
    ]
    return ", ".join(part for part in parts if part)


def letter_date(letter: Letter) -> str:
    """Return the date of a letter in Dutch, or between which days it was written, or that it is unknown."""
    found = letter.facts.date.value
    if found:
        return dutch_dates.day(found)
    first, last = letter.facts.date_bounds
    if first and last:
        return f"tussen {dutch_dates.day(first)} en {dutch_dates.day(last)}"
    if first:
        return f"na {dutch_dates.day(first)}"
    return f"vóór {dutch_dates.day(last)}" if last else "datum onbekend"


def letter_year(letter: Letter) -> str:
    """Return the year of a letter, from its date or what limits it; empty where nothing is known."""
    first, last = letter.facts.date_bounds
    found = letter.facts.date.value or (first if not last or (first and first.year == last.year) else None)
    return str(found.year) if found else ""


def letter_title(letter: Letter) -> str:
    """Return the title of a letter, or its kind and date where it has none."""
    title = letter.facts.title.value
    return title or words.capital(f"{words.kind(letter.facts.kind.value)}, {letter_date(letter)}")


def signers(letter: Letter) -> str:
    """Return the names of those who signed a letter."""
    return words.listed(_unique(signatory.name for signatory in letter.facts.signatories))


def _line(letter: Letter) -> LetterLine:
    return LetterLine(
        id=letter.id,
        address=urls.letter(letter.id),
        title=letter_title(letter),
        kind=words.listed(words.kind(kind) for kind in (letter.facts.kinds or (letter.facts.kind.value,))),
        date=letter_date(letter),
        iso=letter.facts.date.value.isoformat() if letter.facts.date.value else "",
        year=letter_year(letter) or urls.WITHOUT_YEAR,
        number=letter_number(letter),
        signed=signers(letter),
    )


def _unique(items: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(items)
