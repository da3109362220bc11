"""Those who signed against the register of people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.checks.reporting import in_letter
from generator.model.facts import Signatory
from generator.model.knowledge import Knowledge, Person, Term
from generator.model.library import Letter, Library
from generator.problems import Problem


def signatories(library: Library) -> Iterator[Problem]:
    """Whoever signed is known, and held the office on the date of the letter."""
    for letter in library.letters:
        for signatory in letter.facts.signatories:
            person = library.knowledge.people.get(signatory.person or "")
            if person is None:
                yield _unknown(letter, signatory)
            elif (day := letter.facts.date.value) and not in_office(
                signatory, person, day, library.knowledge
            ):
                yield _not_in_office(letter, signatory, person, day)


def without_signatory(library: Library) -> Iterator[Problem]:
    """Nobody was found to have signed."""
    for letter in library.letters:
        if not letter.facts.signatories:
            hint = "If somebody signed, look at the last lines: office and name belong on lines of their own."
            yield in_letter("no-signatory", letter, 0, "who signed this letter was not found", hint)


def in_office(signatory: Signatory, person: Person, day: date, knowledge: Knowledge) -> bool:
    """Tell whether the person held the office that day; what the register does not keep is believed."""
    office = _folded(signatory.office)
    kept = {_folded(term.office) for other in knowledge.people.values() for term in other.terms}
    if office and office not in kept:
        return True
    return any(
        term.start <= day < (term.until or date.max) and (not office or _folded(term.office) == office)
        for term in person.terms
    )


def _not_in_office(letter: Letter, signatory: Signatory, person: Person, day: date) -> Problem:
    held = "; ".join(_term(term) for term in person.terms) or "no term at all"
    message = f"{signatory.name} signs as {signatory.office or 'minister'} on {day}, but was not in office"
    hint = f"knowledge/people.yaml knows: {held}. Correct that, or the date of the letter."
    return in_letter("not-in-office", letter, signatory.line, message, hint)


def _unknown(letter: Letter, signatory: Signatory) -> Problem:
    return in_letter(
        "unknown-person",
        letter,
        signatory.line,
        f"{signatory.name} is not in the register of people",
        "Add the name to `also` of somebody in knowledge/people.yaml, or add an entry:\n"
        f"- id: ...\n  name: {signatory.name}\n  terms:\n"
        f"    - office: {signatory.office or '...'}\n      from: ...\n      until: ...\n      source: ...",
    )


def _folded(office: str | None) -> str:
    """Return an office without its article and capitals: "De Minister" is "minister"."""
    return " ".join((office or "").lower().removeprefix("de ").rstrip(",").split())


def _term(term: Term) -> str:
    return f"{term.office} from {term.start} until {term.until or 'now'}"
