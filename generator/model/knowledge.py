"""What people know and wrote down in corpus/knowledge/: each entry with where it stands and its source."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.model.patterns import NOWHERE, Pattern, Where

__all__ = ["Pattern", "Where"]  # what others may import from here beside what this module defines

Known = Literal["verified", "announced", "check"]

Side = Literal["dutch", "alliance", "parliament", "other"]

Mark = Literal["", "recalled", "fulfilled", "never"]


@dataclass(frozen=True, slots=True)
class Level:
    """Who meets: ``id`` in data (defence-ministers), ``slug`` in addresses (defensie), two labels.

    ``offices`` are those who sit there for the Netherlands, as letters are signed.
    """

    id: str
    slug: str
    nl: str
    en: str
    patterns: tuple[Pattern, ...] = ()
    series: bool = True
    offices: tuple[str, ...] = ()
    where: Where = NOWHERE


@dataclass(frozen=True, slots=True)
class ExpectedPaper:
    """A parliamentary paper known to belong to a meeting. ``id`` such as kst-28676-285, None if not known."""

    id: str | None
    role: str
    date: datetime.date | None
    letter: str | None = None
    source: str = ""
    where: Where = NOWHERE


@dataclass(frozen=True, slots=True)
class Link:
    """An address outside the site with its Dutch label."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """A ministerial or summit. ``id`` is its slug for ever: start date and level.

    ``form``: "fysiek" or "videoconferentie"; ``place`` is None for a video conference.
    ``known``: verified (read in the source), announced (only an announcement was read) or check (general
    knowledge that still needs a source). ``announced_start``, ``announced_end``: days first planned for.
    """

    id: str
    start: datetime.date
    end: datetime.date
    levels: tuple[str, ...]
    place: str | None
    form: str
    extraordinary: bool
    known: Known
    source: str
    note: str = ""
    announced_start: datetime.date | None = None
    announced_end: datetime.date | None = None
    papers: tuple[ExpectedPaper, ...] = ()
    links: tuple[Link, ...] = ()
    where: Where = NOWHERE


@dataclass(frozen=True, slots=True)
class TopicRule:
    """How a topic is recognised: patterns for headings and for running text."""

    headings: tuple[Pattern, ...] = ()
    terms: tuple[Pattern, ...] = ()
    excludes: tuple[Pattern, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """An entry of the controlled vocabulary; ``id`` is its slug for ever."""

    id: str
    nl: str
    en: str
    scope: str
    scope_nl: str = ""
    rule: TopicRule = TopicRule()
    related: tuple[str, ...] = ()
    where: Where = NOWHERE


@dataclass(frozen=True, slots=True)
class Term:
    """A term of office, ``until`` exclusive; ``certain`` is False where the source is general knowledge."""

    office: str
    start: datetime.date
    until: datetime.date | None
    acting: bool
    source: str
    party: str = ""
    certain: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A minister; ``id`` is the slug of the address; ``variants`` are other spellings of the name."""

    id: str
    name: str
    variants: tuple[str, ...]
    terms: tuple[Term, ...]
    where: Where = NOWHERE
    note: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """A parliamentary dossier; ``id`` without spaces, with its suffix if any (21501-28).

    ``title`` is empty where nobody found it.
    """

    id: str
    title: str
    source: str
    where: Where = NOWHERE


@dataclass(frozen=True, slots=True)
class Paper:
    """A parliamentary paper known to exist, in or outside this corpus.

    ``title`` is empty where nobody found it; ``author``, ``level``, ``place`` and ``note`` are as the
    source has them, in Dutch; ``meeting_start`` is the meeting that it is about, where it is about one.
    """

    id: str
    title: str
    kind: str
    date: datetime.date | None
    evidence: str
    meeting_start: datetime.date | None = None
    meeting_end: datetime.date | None = None
    where: Where = NOWHERE
    author: str = ""
    level: str = ""
    place: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class KnownAbbreviation:
    """A curated abbreviation with its long form, language and source."""

    short: str
    long: str
    lang: str
    nl: str
    source: str
    where: Where = NOWHERE


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Words that the search takes for each other.

    Who asks for any of ``same`` finds all of ``same``. Who asks for one of ``asked`` finds ``found``, but not
    the other way round: "leger" finds "krijgsmacht", "krijgsmacht" does not find "leger". Who asks for a word
    of ``near`` that no letter has finds the others.
    """

    same: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    found: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    where: Where = NOWHERE


@dataclass(frozen=True, slots=True)
class Entity:
    """What letters name. ``kind``: persoon, land, plaats, organisatie; verdrag and advies are cited."""

    id: str
    name: str
    kind: str
    patterns: tuple[Pattern, ...]
    note: str = ""
    ambiguous: bool = False
    where: Where = NOWHERE
    source: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who speaks, decides or promises in a letter.

    ``side`` says for whom: dutch (the Netherlands, its cabinet and ministers), alliance (those whose
    decisions count), parliament (to whom promises are made) or other. ``pronouns`` are the words that may
    stand for the name in the next sentence.
    """

    id: str
    name: str
    side: Side
    patterns: tuple[Pattern, ...]
    where: Where = NOWHERE
    pronouns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StatementRule:
    """A rule for statements: what a sentence must and must not hold, who speaks, with examples of both.

    ``holders``: the sides whose predicate the patterns are looked for in ("nobody" for a passive that names
    no one); without holders they are looked for in the whole sentence. A rule with ``marks`` finds no
    statements: it marks those of its type as recalled or fulfilled, or takes them back (never).
    """

    id: str
    type: str
    patterns: tuple[Pattern, ...]
    excludes: tuple[Pattern, ...] = ()
    actor: str | None = None
    recalled: bool = False
    fulfilled: bool = False
    weight: float = 1.0
    where: Where = NOWHERE
    holders: tuple[str, ...] = ()
    marks: Mark = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What is known of hyphens: ``decisions`` maps a broken word ("defensie-|uitgaven") to its written form,
    ``hyphenated`` holds words that are written with a hyphen. ``words`` holds plain words, each that others
    begin with as "woning-", beginnings that are no words as "-inter-", and names.
    """

    decisions: Mapping[str, str] = field(default_factory=dict)
    hyphenated: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class CuratedFact:
    """A fact of a letter that a person wrote in its sidecar; a value of None was looked for and not found.

    ``reviewed``: who looked it over and when, in the words of the sidecar; empty where nobody said so.
    """

    name: str
    value: object
    source: str
    where: Where
    reviewed: str = ""


@dataclass(frozen=True, slots=True)
class Curated:
    """The sidecar of a letter: facts by name (dossier, suffix, number, date, kind, also, added ...)."""

    facts: Mapping[str, CuratedFact] = field(default_factory=dict)
    where: Where = NOWHERE


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All of corpus/knowledge/."""

    levels: Mapping[str, Level] = field(default_factory=dict)
    meetings: Mapping[str, Meeting] = field(default_factory=dict)
    topics: Mapping[str, Topic] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    dossiers: Mapping[str, Dossier] = field(default_factory=dict)
    papers: Mapping[str, Paper] = field(default_factory=dict)
    abbreviations: tuple[KnownAbbreviation, ...] = ()
    entities: Mapping[str, Entity] = field(default_factory=dict)
    statement_rules: tuple[StatementRule, ...] = ()
    actors: tuple[Actor, ...] = ()
    lexicon: Lexicon = Lexicon()
    synonyms: tuple[Synonyms, ...] = ()
    english: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
