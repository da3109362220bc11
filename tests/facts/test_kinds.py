"""A letter is of the kind that it calls itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.facts.kinds import find_kinds
from generator.facts.kinds.rules import RULES
from generator.model.facts import KINDS
from generator.model.knowledge import Curated, CuratedFact, Where
from generator.model.source import SourceFact
from generator.pages import words
from tests.facts.building import build

CASES = Path(__file__).parent / "cases" / "kinds.md"
NOTHING = Curated()


def cases() -> list[tuple[tuple[str, ...], str]]:
    kinds: tuple[str, ...] = ()
    found = []
    for paragraph in CASES.read_text(encoding="utf-8").split("\n\n")[2:]:
        if re.fullmatch(r"## [a-z0-9, -]+", paragraph.strip()):
            kinds = tuple(paragraph.strip()[3:].split(", "))
        else:
            found.append((kinds, "\n\n".join(paragraph.strip().split(" // "))))
    return found


@pytest.mark.parametrize(("kinds", "text"), cases())
def test_case(kinds: tuple[str, ...], text: str) -> None:
    value, found = find_kinds(build(text), NOTHING)
    assert found == kinds
    assert value.value == kinds[0]


def test_every_kind_is_one_that_a_sidecar_may_name() -> None:
    assert {kind for kinds, _ in cases() for kind in kinds} <= set(KINDS)
    assert {rule.kind for rule in RULES} <= set(KINDS)


def test_every_kind_has_a_dutch_name() -> None:
    assert all(words.kind(kind, plural=True) != kind.replace("-", " ") for kind in KINDS)


def test_there_are_enough_cases() -> None:
    assert len(cases()) >= 45


def sidecar(kind: str, *also: str) -> Curated:
    where = Where("brief.yaml", 1)
    return Curated(
        {
            "kind": CuratedFact("kind", kind, "een register", where),
            "also": CuratedFact("also", list(also), "een register", where),
        }
    )


def test_the_evidence_is_the_sentence_that_says_so() -> None:
    value, _ = find_kinds(
        build("Geachte voorzitter.\nHierbij bied ik u het verslag aan van de Raad."), NOTHING
    )
    assert (value.evidence.how, value.evidence.line, value.evidence.text) == (
        "stated",
        2,
        "Hierbij bied ik u het verslag aan van de Raad.",
    )


def test_the_letter_goes_before_its_sidecar() -> None:
    letter = build("Hierbij bied ik u het verslag aan van de Raad van 3 mei.")
    assert find_kinds(letter, sidecar("kabinetsreactie"))[1] == ("verslag",)


def test_a_sidecar_tells_what_the_letter_does_not() -> None:
    value, kinds = find_kinds(
        build("De Raad kwam bijeen in Riga."), sidecar("verslag", "geannoteerde-agenda")
    )
    assert (value.value, value.evidence.how, value.evidence.source) == ("verslag", "curated", "een register")
    assert kinds == ("verslag", "geannoteerde-agenda")


def test_the_structure_of_a_file_names_the_kind() -> None:
    """A motion is no letter: it is other, and known to be so."""
    facts = (SourceFact("title", "MOTIE VAN DE LEDEN DASSEN EN PIRI", 27),)
    value, _ = find_kinds(build("Overwegende dat er bezuinigd wordt,", facts=facts), NOTHING)
    assert (value.value, value.evidence.line) == ("other", 27)


def test_a_long_letter_that_hands_something_over_is_more_than_that() -> None:
    text = "Hierbij bied ik u het programma aan.\n\n" + "Het programma telt vele maatregelen. " * 80
    assert find_kinds(build(text), NOTHING)[1] == ("other",)


def test_nothing_is_no_kind() -> None:
    assert find_kinds(build("@dateline Den Haag, 3 mei 2018"), NOTHING) == (
        find_kinds(build(""), NOTHING)[0],
        (),
    )
