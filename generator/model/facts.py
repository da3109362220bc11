"""What is known of a letter, each value with the evidence for it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Generic, Literal, TypeVar

How = Literal["stated", "inferred", "curated", "unknown"]

Precision = Literal["day", "month", "season", "quarter", "year", "vague"]

Role = Literal["reported", "previewed", "planned", "mentioned"]

# What a letter may be; "other" is none of the rest, and known to be so.
KINDS = (
    "verslag",
    "geannoteerde-agenda",
    "kabinetsreactie",
    "artikel-100-brief",
    "antwoorden",
    "verslag-schriftelijk-overleg",
    "verslag-commissiedebat",
    "reactie-op-verzoek",
    "voortgangsrapportage",
    "uitstelbericht",
    "aanbiedingsbrief",
    "other",
)

StatementType = Literal["standpunt", "besluit", "toezegging"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a value is held to be so.

    ``rule`` names the rule that found it; ``line`` is a line of the source file and ``text`` the words
    that say so; ``source`` is where a curated value was read, ``reviewed`` who looked it over and when;
    ``reasoning`` is a Dutch sentence that explains an inference to a reader («jl.» gerekend vanaf de datum
    van de brief, 6 november 2020).
    """

    how: How
    rule: str = ""
    line: int | None = None
    text: str | None = None
    source: str | None = None
    reasoning: str = ""
    reviewed: str = ""


UNKNOWN = Evidence("unknown")


@dataclass(frozen=True, slots=True)
class Value(Generic[T]):
    """A value with its evidence; a value of None is unknown (with a source: looked for and not found)."""

    value: T | None = None
    evidence: Evidence = UNKNOWN


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a block's or footnote's text: ``block`` is its id (p12, inleiding, o2, n1)."""

    block: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression of the text.

    ``start`` and ``end`` are ISO dates; "2018-09" is a month, "2018" a year. Both are None where the
    expression cannot be resolved without guessing.
    """

    raw: str
    start: str | None
    end: str | None
    precision: Precision
    evidence: Evidence
    span: Span


@dataclass(frozen=True, slots=True)
class MeetingLink:
    """A meeting that the letter speaks of. ``id`` is None where the registry does not know it.

    ``start`` and ``end`` are as the letter says (ISO, day or month or year precision); ``planned``
    marks a date that was announced and did not hold: the registry's meeting was held on other days.
    ``levels`` are all that meet together, ``level`` first.
    """

    id: str | None
    start: str | None
    end: str | None
    place: str | None
    level: str | None
    role: Role
    evidence: Evidence
    span: Span
    moved: bool = False
    form: str | None = None
    levels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attendance:
    """Somebody who took part in a meeting for the Netherlands.

    ``who`` is the office, with a name if the letter has one, as written; ``person`` the id in the register.
    ``meeting`` is the id of the meeting, None where the register does not know it, ``start`` its first day.
    ``expected`` marks what was only announced.
    """

    who: str
    person: str | None
    meeting: str | None
    start: str | None
    expected: bool
    evidence: Evidence
    span: Span


@dataclass(frozen=True, slots=True)
class Reference:
    """A citation. ``type``: kamerstuk, handelingen, aanhangsel, bijlage, zaak, document, aiv, vn-resolutie,
    motie, verdrag, overleg, dossier, cavv, toezegging, staatsblad, staatscourant, tractatenblad, eu-recht,
    eu-document, uitspraak, advies (of another council), brief, amendement. ``id`` is canonical
    (kst-28676-347) or None; ``url`` is the official address or None where none can be built. ``dossier`` is
    without spaces. ``date`` is the day (ISO) by which a letter or debate without a number is named.
    """

    raw: str
    type: str
    span: Span
    line: int
    id: str | None = None
    dossier: str | None = None
    suffix: str | None = None
    number: str | None = None
    session: str | None = None
    item: str | None = None
    chamber: str | None = None
    url: str | None = None
    title: str | None = None
    date: str | None = None
    evidence: Evidence = field(default_factory=lambda: Evidence("stated"))


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed: ``name`` and ``office`` as written, ``person`` the id in the registry or None."""

    name: str
    office: str | None
    person: str | None
    line: int
    acting: bool = False
    on_behalf: bool = False
    evidence: Evidence = field(default_factory=lambda: Evidence("stated"))


@dataclass(frozen=True, slots=True)
class NameMention:
    """A person, country, place or organisation that is named; ``ambiguous`` where several could be meant."""

    entity: str
    raw: str
    span: Span
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An abbreviation and its long form; ``lang`` is "nl" or "en". ``line`` is None for a curated one."""

    short: str
    long: str
    line: int | None
    lang: str = "nl"
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class TopicHit:
    """Why a topic was found: the words, where they stand, and the weight of the rule that saw them."""

    topic: str
    text: str
    span: Span
    weight: float
    in_heading: bool = False


@dataclass(frozen=True, slots=True)
class ParagraphTopics:
    """The topics of one numbered block."""

    id: str
    topics: tuple[str, ...]
    hits: tuple[TopicHit, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the numbered blocks under it; the part before the first heading has none.

    ``topics``: what it is about, most central first; ``also``: what it touches in a sentence of substance.
    ``anchor``: the heading's id, or the id of the first paragraph where there is no heading.
    """

    heading: str | None
    anchor: str
    topics: tuple[str, ...]
    also: tuple[str, ...]
    paragraphs: tuple[ParagraphTopics, ...]
    hits: tuple[TopicHit, ...] = ()

    def evidence(self, topic: str) -> tuple[TopicHit, ...]:
        """Return why the section has a topic: of its heading and of its paragraphs, each wording once."""
        of_paragraphs = (hit for paragraph in self.paragraphs for hit in paragraph.hits)
        found: dict[tuple[bool, str], TopicHit] = {}
        for hit in (*self.hits, *of_paragraphs):
            if hit.topic == topic:
                found.setdefault((hit.in_heading, hit.text.casefold()), hit)
        return tuple(found.values())


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that is a position, a decision or a promise; ``rule`` is the id of the rule that saw it."""

    type: StatementType
    sentence: str
    span: Span
    paragraph: str
    actor: str | None
    topics: tuple[str, ...]
    rule: str
    recalled: bool = False
    fulfilled: bool = False
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Kamerstuk:
    """The number of a parliamentary paper, each part with its evidence."""

    dossier: Value[str] = Value()
    suffix: Value[str] = Value()
    number: Value[str] = Value()
    session: Value[str] = Value()

    @property
    def id(self) -> str | None:
        """The official id, such as kst-28676-348 or kst-21501-28-226; None while a part is unknown."""
        if not self.dossier.value or not self.number.value:
            return None
        suffix = self.suffix.value
        # The second number of an act of the Kingdom, as R2114, is no part of the official id.
        middle = f"-{suffix}" if suffix and not suffix.startswith("R") else ""
        return f"kst-{self.dossier.value}{middle}-{self.number.value}"


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """Everything that was found in one letter; what was not found is empty, never guessed.

    ``sentences``: every sentence of the numbered blocks in reading order, but for those of tables.
    """

    title: Value[str] = Value()
    kind: Value[str] = Value()
    kinds: tuple[str, ...] = ()
    date: Value[datetime.date] = Value()
    date_bounds: tuple[datetime.date | None, datetime.date | None] = (None, None)
    kamerstuk: Kamerstuk = Kamerstuk()
    addressee: Value[str] = Value()
    place: Value[str] = Value()
    signatories: tuple[Signatory, ...] = ()
    meetings: tuple[MeetingLink, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    references: tuple[Reference, ...] = ()
    dates: tuple[DateMention, ...] = ()
    names: tuple[NameMention, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    sections: tuple[Section, ...] = ()
    statements: tuple[Statement, ...] = ()
    conflicts: tuple[tuple[str, str, str], ...] = ()
    sentences: tuple[Span, ...] = ()
