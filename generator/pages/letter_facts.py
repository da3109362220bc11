"""The fact box of a letter: each value with how it is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.facts import Evidence, MeetingLink, Signatory
from generator.model.library import Letter
from generator.pages import dutch_dates, urls, words
from generator.pages.catalogue import Catalogue, letter_date, letter_number
from generator.pages.inline import plain
from generator.pages.provenance import Shown, shown, shown_value

WORDS_A_MINUTE = 200


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the fact box; where ``values`` is empty, ``searched`` may say where was looked in vain."""

    label: str
    values: tuple[Shown, ...]
    searched: str = ""


def letter_facts(catalogue: Catalogue, letter: Letter) -> tuple[Fact, ...]:
    """Return the fact box of a letter, from top to bottom."""
    return tuple(_facts(catalogue, letter))


def meeting_facts(catalogue: Catalogue, letter: Letter, roles: tuple[str, ...]) -> tuple[Shown, ...]:
    """Return the meetings that a letter speaks of in these roles, each meeting once for each role."""
    found: dict[tuple[str, str], Shown] = {}
    for link in letter.facts.meetings:
        if link.role in roles:
            title = catalogue.link_title(link)
            found.setdefault((link.role, link.id or title), _meeting(link, title))
    return tuple(found.values())


def length(letter: Letter) -> tuple[int, int]:
    """Return how many words a letter has, and how many minutes it takes to read them."""
    number = sum(len(plain(block.text).split()) for block in letter.document.blocks)
    return number, max(1, round(number / WORDS_A_MINUTE))


def _facts(catalogue: Catalogue, letter: Letter) -> Iterator[Fact]:
    facts = letter.facts
    yield _date(letter)
    kind = shown_value(facts.kind, words.kind)
    also = [k for k in facts.kinds if k != facts.kind.value]
    yield _fact("Soort", kind, *(shown(words.kind(k), facts.kind.evidence) for k in also))
    yield from _numbers(letter)
    yield _fact("Ondertekend door", *(_signatory(s) for s in facts.signatories))
    yield _fact("Gericht aan", shown_value(facts.addressee))
    if facts.place.value:
        yield _fact("Plaats", shown_value(facts.place))
    meetings = meeting_facts(catalogue, letter, ("reported", "previewed", "planned"))
    if meetings:
        yield _fact("Bijeenkomsten", *meetings)


def _fact(label: str, *values: Shown) -> Fact:
    searched = next((value.source or value.reasoning for value in values if not value.known), "")
    return Fact(label, tuple(value for value in values if value.known), searched)


def _date(letter: Letter) -> Fact:
    value = shown_value(letter.facts.date, dutch_dates.day)
    if not value.known and any(letter.facts.date_bounds):
        bounded = Evidence("inferred", reasoning=letter.facts.date.evidence.reasoning)
        return Fact("Datum", (shown(letter_date(letter), bounded, note="begrensd"),), value.source)
    return _fact("Datum", value)


def _numbers(letter: Letter) -> Iterator[Fact]:
    paper = letter.facts.kamerstuk
    suffix = f"-{paper.suffix.value}" if paper.suffix.value else ""
    yield _fact("Dossier", shown_value(paper.dossier, lambda dossier: words.dossier(f"{dossier}{suffix}")))
    yield _fact("Nummer", shown_value(paper.number, lambda number: f"nr. {number}"))
    if paper.session.value:
        yield _fact("Vergaderjaar", shown_value(paper.session))


def _signatory(signatory: Signatory) -> Shown:
    address = urls.person(signatory.person) if signatory.person else ""
    remarks = [signatory.office or ""]
    remarks += ["waarnemend"] if signatory.acting else []
    remarks += ["mede namens deze"] if signatory.on_behalf else []
    evidence = signatory.evidence
    if evidence.line is None:
        evidence = Evidence(
            evidence.how, evidence.rule, signatory.line, evidence.text, evidence.source, evidence.reasoning
        )
    return shown(signatory.name, evidence, address, ", ".join(r for r in remarks if r))


def _meeting(link: MeetingLink, title: str) -> Shown:
    remarks = [words.ROLES[link.role].lower()]
    if link.moved:
        remarks.append(f"in de brief nog: {dutch_dates.written(link.start, link.end)}")
    if not link.id:
        remarks.append("niet in het register van bijeenkomsten")
    return shown(title, link.evidence, urls.meeting(link.id) if link.id else "", "; ".join(remarks))


def number_of(letter: Letter) -> str:
    """Return the number of a letter with the word before it, or that it is not known."""
    number = letter_number(letter)
    if letter.facts.kamerstuk.number.value:
        return f"Kamerstuk {number}"
    return f"Kamerstuk {number}, nummer nog niet gevonden" if number else "nummer nog niet gevonden"
