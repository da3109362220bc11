"""The whole: letters, meetings and topics with the links between them, ready to be shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.document import Block, Document
from generator.model.facts import LetterFacts, MeetingLink, NameMention, Reference, Section, Statement
from generator.model.knowledge import Curated, Knowledge, Meeting
from generator.model.site import Site


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter: ``stem`` names its file, ``id`` its address."""

    stem: str
    id: str
    file: str
    document: Document
    facts: LetterFacts
    curated: Curated = field(default_factory=Curated)

    def block(self, block_id: str) -> Block:
        """Return the block with this id; KeyError if the letter has none."""
        for block in self.document.blocks:
            if block.id == block_id:
                return block
        raise KeyError(block_id)


@dataclass(frozen=True, slots=True)
class LetterAtMeeting:
    """A letter on a meeting's page, with the link that put it there."""

    letter: Letter
    link: MeetingLink


@dataclass(frozen=True, slots=True)
class MeetingView:
    """A meeting with the letters that speak of it and its neighbours in the series."""

    meeting: Meeting
    letters: tuple[LetterAtMeeting, ...] = ()
    previous: Meeting | None = None
    next: Meeting | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A section of a letter that deals with a topic; ``central`` if it is about it, else it touches it."""

    letter: Letter
    section: Section
    central: bool


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference as seen from the cited paper: who cites it, and where."""

    letter: Letter
    reference: Reference


@dataclass(frozen=True, slots=True)
class Said:
    """A statement with the letter it stands in."""

    letter: Letter
    statement: Statement


@dataclass(frozen=True, slots=True)
class NamedAt:
    """A name with the letter that names it."""

    letter: Letter
    mention: NameMention


@dataclass(frozen=True, slots=True)
class Library:
    """Everything the pages and exports are made of. Orders are fixed: letters and meetings by date.

    ``formerly`` maps the address that a letter once had to the one it has now.
    """

    knowledge: Knowledge
    letters: tuple[Letter, ...] = ()
    meetings: tuple[MeetingView, ...] = ()
    passages: Mapping[str, tuple[Passage, ...]] = field(default_factory=dict)
    citations: Mapping[str, tuple[Citation, ...]] = field(default_factory=dict)
    statements: tuple[Said, ...] = ()
    names: Mapping[str, tuple[NamedAt, ...]] = field(default_factory=dict)
    formerly: Mapping[str, str] = field(default_factory=dict)
    site: Site = field(default_factory=Site)
