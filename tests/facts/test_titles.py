"""A letter is called what it calls itself, with the years that its dates were found to have."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.facts.dates import find_dates
from generator.facts.kinds import find_kinds
from generator.facts.letter_date import find_letter_date
from generator.facts.meetings import find_meetings
from generator.facts.titles import find_title
from generator.knowledge import load_knowledge
from generator.model.facts import Value
from generator.model.knowledge import Curated
from generator.model.source import SourceFact
from tests.facts.building import build

KNOWLEDGE = load_knowledge(Path(__file__).parents[2] / "corpus")


def title(text: str, *facts: SourceFact) -> Value[str]:
    document = build(text, facts=facts)
    day, bounds = find_letter_date(document, Curated())
    kind, kinds = find_kinds(document, Curated())
    dates = find_dates(document, day.value, bounds)
    meetings = find_meetings(document, dates, day, kinds, KNOWLEDGE)
    return find_title(document, kind, meetings, dates, KNOWLEDGE)


CASES = Path(__file__).parent / "cases" / "titles.md"


def cases() -> list[tuple[str, str]]:
    """Return title and letter of each case."""
    parts = CASES.read_text(encoding="utf-8").split("\n## ")[1:]
    return [(part.split("\n", 1)[0], part.split("\n", 1)[1]) for part in parts]


@pytest.mark.parametrize(("expected", "text"), cases())
def test_case(expected: str, text: str) -> None:
    assert title(text).value == expected


def test_a_title_with_a_year_filled_in_says_so() -> None:
    dated = title(
        "@dateline Den Haag, 18 mei 2018\n\nHierbij bied ik u het verslag aan van de Raad op 3 mei jl."
    )
    assert (dated.evidence.how, dated.evidence.line) == ("inferred", 3)
    assert dated.evidence.reasoning.startswith("Het jaartal is aangevuld")
    assert title("Hierbij bied ik u het verslag aan van de Raad op 3 mei 2018.").evidence.how == "stated"


def test_a_year_that_is_not_known_is_not_filled_in() -> None:
    assert (
        title("Hierbij bied ik u het verslag aan van de Raad op 3 mei jl.").value
        == "Verslag van de Raad op 3 mei jl"
    )


def test_the_file_names_the_letter() -> None:
    fact = SourceFact("title", "Brief regering; Verslag van de Raad van 3 mei 2018", 4)
    assert title("Geachte voorzitter.", fact).value == "Verslag van de Raad van 3 mei 2018"
    assert title("Geachte voorzitter.", SourceFact("title", "BRIEF VAN DE MINISTER", 4)).value is None
    assert title("Geachte voorzitter.", SourceFact("title", "brief_def.docx", 1)).value is None


def test_a_letter_that_does_not_say_has_no_title() -> None:
    unknown = title("De missie loopt door. Zij duurt nog een jaar.")
    assert (unknown.value, unknown.evidence.how) == (None, "unknown")


def test_every_word_of_a_title_is_in_the_letter() -> None:
    """Save the kind's own name and the year that was found."""
    text = "Hierbij bied ik u het verslag aan van de Raad op 3 mei 2018 te Brussel"
    words = (title(f"{text}.").value or "").split()
    assert [word for word in words if word not in text.split()] == ["Verslag"]
