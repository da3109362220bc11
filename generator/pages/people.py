"""Ministers with their terms and letters, and everybody and everything else that letters name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.knowledge import Entity, Person, Term
from generator.model.library import NamedAt
from generator.model.output import OutputFile
from generator.pages import dutch_dates, urls, words
from generator.pages.catalogue import Catalogue, LetterLine
from generator.pages.citing import Place, named_in, place
from generator.pages.templating import page
from generator.pages.year_pages import lines_by_year, named_by_year, year_pages

# How many paragraphs of a letter are quoted on the page of a name; to the others there is a link.
QUOTED = 3
# In search, what letters say comes before lists of who says it.
LESS = 0.5


@dataclass(frozen=True, slots=True)
class TermLine:
    """A term of office in words."""

    term: Term
    dates: str


@dataclass(frozen=True, slots=True)
class NameLine:
    """A name as one line of a list, with how often and in how many letters it occurs."""

    entity: Entity
    address: str
    times: int
    letters: int


def person_pages(catalogue: Catalogue) -> Iterator[OutputFile]:
    """Yield the list of ministers and a page for each."""
    known = catalogue.library.knowledge.people.values()
    letters = {person.id: _signed(catalogue, person) for person in known}
    people = sorted(known, key=lambda person: (not letters[person.id], _latest(person)))
    front = {
        "title": "Bewindspersonen",
        "description": "Ministers die de brieven ondertekenden of hetzelfde ambt bekleedden, en wanneer.",
    }
    yield page(
        urls.PEOPLE,
        "people",
        front,
        people=[
            (person, urls.person(person.id), _terms(person), len(letters[person.id])) for person in people
        ],
    )
    for person in people:
        yield from _person_pages(person, letters[person.id])


def _latest(person: Person) -> list[tuple[str, int]]:
    """Return the last office of a person, to sort by: the latest holder of an office first."""
    return [(term.office, -term.start.toordinal()) for term in person.terms][-1:]


def name_pages(catalogue: Catalogue) -> Iterator[OutputFile]:
    """Yield the index of names and a page for each name that letters mention."""
    knowledge, names = catalogue.library.knowledge, catalogue.library.names
    kinds: dict[str, list[NameLine]] = defaultdict(list)
    for entity in sorted(knowledge.entities.values(), key=lambda entity: entity.name.casefold()):
        found = names.get(entity.id, ())
        if found:
            letters = len({at.letter.id for at in found})
            kinds[entity.kind].append(NameLine(entity, urls.name(entity.id), len(found), letters))
            yield from _name_pages(catalogue, entity, found)
    front = {
        "title": "Namen",
        "description": "Personen, landen, plaatsen en organisaties die de brieven noemen, en waar.",
    }
    yield page(urls.NAMES, "names", front, kinds=kinds)


def _signed(catalogue: Catalogue, person: Person) -> list[LetterLine]:
    return [
        catalogue.lines[letter.id]
        for letter in catalogue.library.letters
        if any(signatory.person == person.id for signatory in letter.facts.signatories)
    ]


def _terms(person: Person) -> list[TermLine]:
    return [TermLine(term, _dates(term)) for term in person.terms]


def _dates(term: Term) -> str:
    start = dutch_dates.day(term.start)
    return f"{start} – {dutch_dates.day(term.until)}" if term.until else f"vanaf {start}"


def _person_pages(person: Person, letters: list[LetterLine]) -> Iterator[OutputFile]:
    offices = words.listed(dict.fromkeys(term.office for term in person.terms))
    address = urls.person(person.id)
    split = lines_by_year(letters, address)
    front = {
        "title": person.name,
        "description": f"{person.name}, {offices}: {words.count(len(letters), 'brief', 'brieven')}.",
        "person": person.id,
    }
    parents = [(urls.PEOPLE, "Bewindspersonen")]
    yield page(address, "person", front, parents=parents, person=person, terms=_terms(person), split=split)
    yield from year_pages(split, person.name, "letters", [*parents, (address, person.name)])


def _name_pages(catalogue: Catalogue, entity: Entity, found: tuple[NamedAt, ...]) -> Iterator[OutputFile]:
    letters: dict[str, dict[str, Place]] = {}
    for at in found:
        places = letters.setdefault(at.letter.id, {})
        if at.mention.span.block not in places:
            places[at.mention.span.block] = place(at.letter, at.mention.span)
    named = [named_in(catalogue, letter_id, places.values(), QUOTED) for letter_id, places in letters.items()]
    address = urls.name(entity.id)
    split = named_by_year(named, address)
    front = {
        "title": entity.name,
        # A country may also be a topic: outside the site the two pages must be told apart.
        "full_title": f"{entity.name} in de brieven",
        "description": f"{entity.name}: genoemd in {words.count(len(letters), 'brief', 'brieven')}.",
        "name": entity.id,
        "kind": entity.kind,
        "search": {"boost": LESS},
    }
    ambiguous = any(at.mention.ambiguous for at in found)
    parents = [(urls.NAMES, "Namen")]
    yield page(address, "name", front, parents=parents, entity=entity, split=split, ambiguous=ambiguous)
    yield from year_pages(split, entity.name, "named", [*parents, (address, entity.name)])
