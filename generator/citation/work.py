"""What every form of citation is made of: authors, title, date and number of one letter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from generator.model.facts import Signatory
from generator.model.knowledge import Knowledge
from generator.model.library import Letter

OFFICIAL = "https://zoek.officielebekendmakingen.nl/{id}.html"
PUBLISHER = "Tweede Kamer der Staten-Generaal"

_TITLES = re.compile(r"^(?:(?:drs|mr|dr|ir|ing|prof|jhr)\.\s*)+", re.IGNORECASE)
_INITIALS = re.compile(r"^(?:[A-Z][a-z]{0,2}\.\s?)+(?:-[A-Z]\.)*")
_PARTICLE = re.compile(
    r"^(?:(?:van|von|de|den|der|ter|ten|te|la|le|du|het|in|op|’t|'t)\s+)+(?=\S)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Author:
    """A minister as author: "A.Th.B." and "Bijleveld-Schouten", or "T.", "de" and "Bruijn".

    ``given`` holds initials or a first name, whichever is known.
    """

    given: str
    particle: str
    surname: str
    office: str | None

    @property
    def last(self) -> str:
        """The surname with its particle, as a reader says it."""
        return f"{self.particle} {self.surname}".strip()


@dataclass(frozen=True, slots=True)
class Work:
    """A letter as something to cite. ``session`` is "2020-2021"; what is not known is None, never made up."""

    id: str
    authors: tuple[Author, ...]
    title: str
    date: date | None
    dossier: str | None
    number: str | None
    session: str | None
    official_url: str | None
    url: str | None


def work_of(letter: Letter, knowledge: Knowledge, url: str | None = None) -> Work:
    """Return the letter as a work; ``url`` is the full address of its page, None if that is not known."""
    stuk = letter.facts.kamerstuk
    dossier = stuk.dossier.value
    if dossier and stuk.suffix.value:
        dossier = (
            f"{dossier}-{stuk.suffix.value}"
            if stuk.suffix.value.isdigit()
            else f"{dossier} {stuk.suffix.value}"
        )
    return Work(
        id=letter.id,
        authors=tuple(author_of(signer, knowledge) for signer in letter.facts.signatories),
        title=letter.facts.title.value or "Brief",
        date=letter.facts.date.value,
        dossier=dossier,
        number=stuk.number.value,
        session=stuk.session.value,
        official_url=OFFICIAL.format(id=stuk.id.lower()) if stuk.id else None,
        url=url,
    )


def author_of(signatory: Signatory, knowledge: Knowledge) -> Author:
    """Return who signed, under the name that the register gives where it knows the person."""
    person = knowledge.people.get(signatory.person) if signatory.person else None
    given, particle, surname = parts_of_name(person.name if person else signatory.name)
    return Author(given, particle, surname, signatory.office)


def parts_of_name(name: str) -> tuple[str, str, str]:
    """Return initials or first name, particle and surname: ("T.", "de", "Bruijn").

    Academic titles are left out. A single word is a surname.
    """
    rest = _TITLES.sub("", name.strip())
    initials = _INITIALS.match(rest)
    if initials:
        given, rest = initials.group().strip(), rest[initials.end() :].strip()
    elif " " in rest and not _PARTICLE.match(rest):
        given, rest = rest.split(" ", 1)
    else:
        given = ""
    particle = _PARTICLE.match(rest)
    if particle:
        return given, particle.group().strip(), rest[particle.end() :]
    return given, "", rest
