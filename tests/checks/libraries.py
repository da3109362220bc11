"""Small libraries to judge: a register of three meetings and two ministers, and letters made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.library import build_library, make_letter
from generator.model.document import Document
from generator.model.facts import Evidence, Kamerstuk, LetterFacts, MeetingLink, Role, Signatory, Span, Value
from generator.model.knowledge import (
    Curated,
    CuratedFact,
    ExpectedPaper,
    Knowledge,
    Level,
    Meeting,
    Person,
    Term,
    Where,
)
from generator.model.library import Letter, Library
from tests.facts.building import build

REGISTER = Where("corpus/knowledge/meetings.yaml", 12)
STATED = Evidence("stated", "test", 3, "de bijeenkomst op 5 en 6 maart 2019")


def meeting(start: date, end: date, level: str, papers: tuple[ExpectedPaper, ...] = ()) -> Meeting:
    slug = {"water-ministers": "waterstaat", "heads": "top"}[level]
    return Meeting(
        f"{start}-{slug}",
        start,
        end,
        (level,),
        "Gent",
        "fysiek",
        False,
        "verified",
        "bron",
        papers=papers,
        where=REGISTER,
    )


def term(office: str, start: date, until: date | None) -> Term:
    return Term(office, start, until, False, "bron")


KNOWLEDGE = Knowledge(
    levels={
        "water-ministers": Level(
            "water-ministers", "waterstaat", "ministers van Waterstaat", "water ministers"
        ),
        "heads": Level("heads", "top", "regeringsleiders", "heads"),
        "council": Level("council", "raad", "Raad", "council", series=False),
    },
    meetings={
        one.id: one
        for one in (
            meeting(date(2018, 3, 6), date(2018, 3, 7), "water-ministers"),
            meeting(date(2019, 3, 5), date(2019, 3, 6), "water-ministers"),
            meeting(date(2019, 9, 9), date(2019, 9, 10), "heads"),
        )
    },
    people={
        "de-vries": Person(
            "de-vries",
            "J.P. de Vries",
            (),
            (term("Minister van Waterstaat", date(2017, 10, 26), date(2019, 6, 1)),),
        ),
        "smit": Person("smit", "A. Smit", (), (term("Minister van Waterstaat", date(2019, 6, 1), None),)),
    },
)


def link(
    role: Role,
    meeting_id: str | None = None,
    start: str | None = None,
    end: str | None = None,
    level: str | None = "water-ministers",
    place: str | None = None,
    form: str | None = None,
) -> MeetingLink:
    return MeetingLink(meeting_id, start, end, place, level, role, STATED, Span("p1", 0, 5), form=form)


def signed(name: str, person: str | None, office: str | None = "De Minister van Waterstaat,") -> Signatory:
    return Signatory(name, office, person, 9)


def known(value, how="stated"):
    return Value(value, Evidence(how, "test", 1))


COMPLETE = LetterFacts(
    kind=known("verslag"),
    kinds=("verslag",),
    date=known(date(2019, 3, 20)),
    kamerstuk=Kamerstuk(dossier=known("31234"), number=known("5")),
    signatories=(signed("J.P. de Vries", "de-vries"),),
)


def letter(
    stem: str = "brief",
    text: str | Document = "Een alinea van een brief.",
    curated: dict[str, object] | None = None,
    knowledge: Knowledge = KNOWLEDGE,
    **facts,
) -> Letter:
    """Return a letter about which nothing is wrong, but for what is given."""
    document = text if isinstance(text, Document) else build(text, name=f"corpus/letters/{stem}.txt")
    where = Where(f"corpus/letters/{stem}.yaml", 7)
    beside = {
        name: CuratedFact(name, value, "gezocht in de lijst van stukken", where)
        for name, value in (curated or {}).items()
    }
    return make_letter(
        stem,
        f"corpus/letters/{stem}.txt",
        document,
        replace(COMPLETE, **facts),
        Curated(beside, where) if curated else Curated(),
        knowledge,
    )


def library(*letters: Letter, knowledge: Knowledge = KNOWLEDGE) -> Library:
    return build_library(letters, knowledge)
