"""The day of a letter or debate that is cited by its day: as far as the text tells it, and how."""

from __future__ import annotations

from datetime import date

from generator.facts.dates import find_dates
from generator.facts.references import find_references, with_days
from generator.model.facts import Reference
from generator.model.knowledge import Knowledge
from tests.facts.building import build


def cited(text: str, written: date | None = date(2018, 10, 18)) -> list[Reference]:
    document = build(text)
    references = find_references(document, Knowledge())
    return list(with_days(references, find_dates(document, written)))


def test_the_year_of_a_debate_is_inferred_from_the_letters_date_and_says_so():
    (debate,) = cited("Tijdens het Algemeen Overleg op 27 september jl. zegde ik dit toe.")
    assert (debate.date, debate.id) == ("2018-09-27", None)
    assert debate.evidence.how == "inferred"
    assert "18 oktober 2018" in debate.evidence.reasoning


def test_a_day_that_is_written_in_full_is_stated():
    (letter,) = cited("Zie mijn brief van 14 maart 2018.")
    assert (letter.date, letter.evidence.how, letter.evidence.reasoning) == ("2018-03-14", "stated", "")


def test_of_two_days_in_its_words_the_last_is_that_of_the_letter():
    (letter,) = cited("Zie de Kamerbrief «Verslag van de bijeenkomst op 5 juni 2018» van 14 juni 2018.")
    assert letter.date == "2018-06-14"


def test_a_day_that_nothing_gives_a_year_stays_open():
    (debate,) = cited("Tijdens het Algemeen Overleg op 27 september zegde ik dit toe.", written=None)
    assert (debate.date, debate.evidence.how) == (None, "stated")


def test_the_day_may_be_that_of_the_event_that_was_debated():
    (debate,) = cited(
        "Tijdens het algemeen overleg over de Raad Maasland op 12 september 2018 zegde ik dit toe."
    )
    assert (debate.type, debate.date) == ("overleg", None)


def test_what_has_a_number_needs_no_day():
    (paper,) = cited("Zie de brief van 14 maart 2018 (Kamerstuk 32 623, nr. 200).")
    assert (paper.id, paper.date) == ("kst-32623-200", None)
