"""The letters of the corpus, read without their sidecars: what a careful reader found in them is found."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.facts.dates import find_dates
from generator.facts.kinds import find_kinds
from generator.facts.letter_date import find_letter_date
from generator.facts.meetings import find_meetings
from generator.facts.titles import find_title
from generator.facts.units import units
from generator.knowledge import load_knowledge
from generator.model.document import Document
from generator.model.facts import MeetingLink
from generator.model.knowledge import Curated
from generator.sources import parse
from generator.text import clean

CORPUS = Path(__file__).parents[2] / "corpus"
KNOWLEDGE = load_knowledge(CORPUS)
NOTHING = Curated()

# Role, id in the register, days as the letter says, level; a meeting before 2018 is not in the register.
EXPECTED = {
    "000": [
        ("reported", "2018-10-03-defensie", "2018-10-03", "2018-10-04", "defence-ministers"),
        ("mentioned", None, "2014", "2014", "heads-of-state"),
        ("mentioned", "2018-07-11-top", "2018-07-11", "2018-07-12", "heads-of-state"),
        ("mentioned", None, "2018-09-28", "2018-09-30", "chiefs-of-defence"),
        ("mentioned", "2019-02-13-defensie", "2019-02-05", "2019-02-06", "defence-ministers"),
    ],
    "001": [
        ("mentioned", None, "2016-07", "2016-07", "heads-of-state"),
        ("mentioned", None, "2017-12-05", "2017-12-05", None),
    ],
    "002": [
        ("reported", "2020-10-22-defensie", "2020-10-22", "2020-10-23", "defence-ministers"),
        ("mentioned", "2021-02-17-defensie", "2021-02", "2021-02", "defence-ministers"),
    ],
    "003": [
        ("reported", "2022-02-16-defensie", "2022-02-16", "2022-02-17", "defence-ministers"),
        ("mentioned", None, "2014", "2014", "heads-of-state"),
        ("mentioned", "2021-06-14-top", "2021-06-14", "2021-06-14", "heads-of-state"),
        ("mentioned", "2022-06-28-top", "2022-06-29", "2022-06-30", "heads-of-state"),
    ],
    "004": [
        ("reported", "2019-11-20-buitenlandse-zaken", "2019-11-20", "2019-11-20", "foreign-ministers"),
        ("previewed", "2019-12-03-top", "2019-12-03", "2019-12-04", "heads-of-state"),
        ("mentioned", None, "2014", "2014", "heads-of-state"),
        ("mentioned", "2018-07-11-top", "2018", "2018", "heads-of-state"),
        ("mentioned", "2019-06-26-defensie", "2019-06", "2019-06", "defence-ministers"),
        ("mentioned", "2019-10-24-defensie", "2019-10-24", "2019-10-25", "defence-ministers"),
    ],
}
OF_DEFENCE = "Verslag van de bijeenkomst van de NAVO-{}inisters van Defensie op {}"
TITLES = {
    "000": OF_DEFENCE.format("m", "3 en 4 oktober 2018 te Brussel"),
    "001": (
        "Kabinetsreactie op advies nr. 106 «De toekomst van de NAVO en de veiligheid van Europa» en op "
        "briefadvies nr. 31 «Rusland en de Nederlandse defensie-inspanningen» "
        "van de Adviesraad Internationale Vraagstukken"
    ),
    "002": OF_DEFENCE.format("M", "22 en 23 oktober 2020"),
    "003": OF_DEFENCE.format("m", "16 en 17 februari 2022 in Brussel"),
    "004": "Geannoteerde agenda voor de NAVO Leaders’ Meeting van 3 en 4 december 2019 te Londen",
}
KINDS = {
    "000": ("verslag",),
    "001": ("kabinetsreactie",),
    "002": ("verslag",),
    "003": ("verslag",),
    "004": ("geannoteerde-agenda", "verslag"),
}
BOUNDS = {
    "000": (date(2018, 10, 4), date(2018, 12, 31)),
    "004": (date(2019, 11, 20), date(2019, 12, 3)),
}


def letter(number: str) -> Document:
    (file,) = (CORPUS / "letters").glob(f"{number}_*.txt")
    return clean(parse(file.read_bytes(), file.name), KNOWLEDGE.lexicon)


def meetings(document: Document) -> tuple[MeetingLink, ...]:
    day, bounds = find_letter_date(document, NOTHING)
    kinds = find_kinds(document, NOTHING)[1]
    return find_meetings(document, find_dates(document, day.value, bounds), day, kinds, KNOWLEDGE)


@pytest.mark.parametrize("number", EXPECTED)
def test_meetings(number: str) -> None:
    found = [(link.role, link.id, link.start, link.end, link.level) for link in meetings(letter(number))]
    assert found == EXPECTED[number]


@pytest.mark.parametrize("number", EXPECTED)
def test_the_evidence_is_in_the_letter(number: str) -> None:
    """The span lies in the sentence that is cited, on the line that is named."""
    document = letter(number)
    texts = {unit.id: unit for unit in units(document)}
    for link in meetings(document):
        unit = texts[link.span.block]
        words = unit.text[link.span.start : link.span.end]
        assert words in (link.evidence.text or "")
        assert unit.line_at(link.span.start) == link.evidence.line


@pytest.mark.parametrize("number", KINDS)
def test_kinds_and_title(number: str) -> None:
    document = letter(number)
    day, bounds = find_letter_date(document, NOTHING)
    kind, kinds = find_kinds(document, NOTHING)
    dates = find_dates(document, day.value, bounds)
    links = find_meetings(document, dates, day, kinds, KNOWLEDGE)
    assert kinds == KINDS[number]
    assert find_title(document, kind, links, dates, KNOWLEDGE).value == TITLES[number]


@pytest.mark.parametrize("number", BOUNDS)
def test_letters_without_a_date_have_bounds(number: str) -> None:
    day, bounds = find_letter_date(letter(number), NOTHING)
    assert day.value is None
    assert bounds == BOUNDS[number]


@pytest.mark.parametrize("number", BOUNDS)
def test_no_year_is_filled_in_without_reasoning(number: str) -> None:
    document = letter(number)
    for mention in find_dates(document, None):
        assert mention.evidence.how != "inferred" or mention.evidence.reasoning


def test_the_announced_days_of_a_moved_meeting_are_told() -> None:
    moved = next(link for link in meetings(letter("000")) if link.id == "2019-02-13-defensie")
    assert moved.moved
    assert moved.evidence.reasoning == (
        "Aangekondigd voor «5 en 6 februari 2019», gehouden op 13 en 14 februari 2019."
    )
