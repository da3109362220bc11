"""Who signed: names and offices as written, in all the ways in which letters close."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.signatories import find_signatories
from generator.knowledge import load_knowledge
from generator.model.facts import Signatory, Value
from generator.model.knowledge import Knowledge, Person, Term
from tests.text.rendering import document_of

CASES = (Path(__file__).parent / "cases" / "signatories.md").read_text(encoding="utf-8")
CORPUS = Path(__file__).parents[2] / "corpus"
ABOVE = """Geachte voorzitter,

Met deze brief informeer ik uw Kamer over de stand van zaken van de hervorming en over de
uitvoering van de toezeggingen die in het laatste debat zijn gedaan.

"""


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge(CORPUS)


def signed_by(letter: str, day: Value[date], knowledge: Knowledge) -> tuple[Signatory, ...]:
    return find_signatories(document_of(ABOVE + letter.strip("\n")), day, knowledge)


def cases() -> list[tuple[str, str, str, str]]:
    found = []
    for case in re.split(r"^## ", CASES, flags=re.MULTILINE)[1:]:
        head, _, body = case.partition("\n")
        title, day = head.rsplit("  ", 1)
        letter, _, signed = body.partition("\n---\n")
        found.append((title, day, letter, signed))
    return found


def written(signatory: Signatory) -> str:
    marks = ["waarnemend"] * signatory.acting + ["namens"] * signatory.on_behalf
    return " | ".join([signatory.name, signatory.office or "-", signatory.person or "-", *marks])


@pytest.mark.parametrize(("title", "day", "letter", "signed"), cases(), ids=[title for title, *_ in cases()])
def test_each_way_to_sign(knowledge, title, day, letter, signed):
    found = signed_by(letter, Value(date.fromisoformat(day)), knowledge)
    assert [written(signatory) for signatory in found] == signed.strip().splitlines()


def test_evidence_is_the_line_of_the_name_with_the_office(knowledge):
    letter = "De Minister van Defensie,\nK.H. Ollongren"
    (found,) = signed_by(letter, Value(date(2022, 2, 26)), knowledge)
    assert (found.line, found.evidence.line, found.evidence.how) == (7, 7, "stated")
    assert found.evidence.text == "De Minister van Defensie, K.H. Ollongren"


def test_how_a_person_was_recognised_is_told(knowledge):
    """A name that the register spells otherwise says by what it was recognised."""
    letter = "De Minister van Defensie,\nBijleveld"
    (found,) = signed_by(letter, Value(date(2018, 10, 18)), knowledge)
    assert "A.Th.B. Bijleveld-Schouten" in found.evidence.reasoning


def test_letter_without_a_date_still_names_who_could_only_be_meant(knowledge):
    (found,) = signed_by("De Minister van Defensie,\nKamp", Value(), knowledge)
    assert found.person == "kamp"


def test_two_people_of_one_name_are_told_apart_by_office_or_not_at_all():
    term = Term("Minister van Defensie", date(2001, 1, 1), date(2005, 1, 1), False, "")
    other = replace(term, office="Minister van Financiën")
    people = {
        "jansen": Person("jansen", "J. Jansen", (), (term,)),
        "jansen-2": Person("jansen-2", "J. Jansen", (), (other,)),
    }
    knowledge, day = Knowledge(people=people), Value(date(2003, 3, 3))
    for office, person in [("Minister van Financiën", "jansen-2"), ("Minister van Justitie", None)]:
        (found,) = signed_by(f"De {office},\nJ. Jansen", day, knowledge)
        assert found.person == person


def test_nobody_is_invented():
    """Without a register every name stands as written, and is nobody's."""
    for _, _, letter, signed in cases():
        found = signed_by(letter, Value(), Knowledge())
        assert all(signatory.person is None for signatory in found)
        names = [line.split(" | ")[0] for line in signed.strip().splitlines()]
        assert all(signatory.name in letter for signatory in found)
        assert len(found) == len(names)


PIECES = st.sampled_from(
    "De Minister van Defensie,|namens deze,|Mede namens de Minister van X,|K.H. Ollongren|a.i.|,|drs."
    "|Stef Blok|De voorzitter van de commissie, De Roon|van der|Hoogachtend,|[Ondertekenaar 1]".split("|")
)


@given(st.lists(PIECES | st.text("ABab ,.-\t", min_size=1, max_size=12), min_size=1, max_size=8))
def test_odd_closings_are_no_error(lines):
    """Whatever stands in a closing, a signatory has a name that stands there too."""
    letter = "\n".join(lines)
    words = set(re.findall(r"\w+", letter))
    for found in signed_by(letter, Value(), Knowledge()):
        assert found.name.strip()
        assert set(re.findall(r"\w+", found.name)) <= words
