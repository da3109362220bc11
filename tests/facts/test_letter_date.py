"""A letter's date is where letters have it; else the letter still says between which days it falls."""

from __future__ import annotations

from datetime import date

import pytest

from generator.facts.letter_date import find_letter_date
from generator.model.facts import Value
from generator.model.knowledge import Curated, CuratedFact, Where
from generator.model.source import SourceFact
from tests.facts.building import build
from tests.text.rendering import document_of

NOTHING = Curated()


def found(text: str, curated: Curated = NOTHING, facts: tuple[SourceFact, ...] = ()) -> Value[date]:
    return find_letter_date(build(text, facts=facts), curated)[0]


def sidecar(value: object) -> Curated:
    return Curated({"date": CuratedFact("date", value, "een register", Where("brief.yaml", 1))})


HEADS = [
    ("@dateline Den Haag, 6 november 2020", "2020-11-06", "dateline"),
    ("@dateline Den Haag 26 april 2018", "2018-04-26", "dateline"),
    ("@dateline ’s-Gravenhage, 12 maart 2009", "2009-03-12", "dateline"),
    ("@dateline 's-Gravenhage, 12 maart 2009.", "2009-03-12", "dateline"),
    ("@dateline 2 juli 2026", "2026-07-02", "dateline"),
    ("@dateline Amsterdam, de 3 mei 2019", "2019-05-03", "dateline"),
    ("@letterhead Datum 18 oktober 2023", "2023-10-18", "letterhead"),
    ("@letterhead Datum\n16 mei 2024", "2024-05-16", "letterhead"),
    ("@letterhead Datum 16-05-2024", "2024-05-16", "letterhead"),
    ("@letterhead M 99002378 ; 4 mei 1999", "1999-05-04", "letterhead"),
    ("@masthead Nummer: 2026D01307, datum: 2026-01-15, bijgewerkt: 2026-01-16", "2026-01-15", "catalogue"),
    ("@letterhead Datum\t16 mei 2024", "2024-05-16", "letterhead"),
    ("@letterhead Datum | 16 mei 2024 |", "2024-05-16", "letterhead"),
    (
        "@letterhead Datum: 16 mei 2024\n@letterhead Betreft Verslag van 3 mei 2024",
        "2024-05-16",
        "letterhead",
    ),
    (
        "@masthead Nr. 3121 MOTIE VAN HET LID CEDER\n@masthead Voorgesteld 10 april 2025",
        "2025-04-10",
        "proposed",
    ),
    (
        "@masthead MOTIE VAN HET LID CEDER\n@masthead Voorgesteld tijdens het Notaoverleg van 28 mei 2018",
        "2018-05-28",
        "proposed",
    ),
    ("@masthead VERSLAG VAN EEN ALGEMEEN OVERLEG\n\nVastgesteld 22 juni 2018", "2018-06-22", "adopted"),
    ("@masthead Vastgesteld 22 juni 2018", "2018-06-22", "adopted"),
]


@pytest.mark.parametrize(("head", "expected", "rule"), HEADS)
def test_the_head_of_a_letter_has_its_date(head: str, expected: str, rule: str) -> None:
    value = found(f"{head}\n\nHierbij ontvangt u het verslag van de bijeenkomst op 3 oktober 2017.")
    assert (str(value.value), value.evidence.how, value.evidence.rule) == (expected, "stated", rule)


PRINTED = [
    ("Uw brief Uw kenmerk Ons\nnummer Datum\nDVB/\nCV-12/05 19 januari 2006", "2006-01-19"),
    ("Uw brief van Ons kenmerk Datum\n3 mei 2004 DVB/1 1 oktober 2004", "2004-10-01"),
    (
        "Uw brief             Ons kenmerk          Datum\n3 mei 2004           DVB/1        1 oktober 2004",
        "2004-10-01",
    ),
    ("Datum          Uw brief\n1 oktober 2004           3 mei 2004", "2004-10-01"),
    ("Datum Kenmerk Onderwerp\n1 oktober 2004 03M459859 De positie van het kabinet", "2004-10-01"),
    ("Uw brief van\n3 mei 2004\nOns kenmerk\nDVB/1\nDatum\n1 oktober 2004", "2004-10-01"),
    ("Datum\nBetreft\n1 oktober 2004\nAntwoorden op vragen", "2004-10-01"),
    ("Uw brief van\n3 mei 2004\n\nDatum 1 oktober 2004", "2004-10-01"),
    ("Uw brief\n3 mei 2004\n\nDen Haag 1 oktober 2004", "2004-10-01"),
    ("datum 1 oktober 2004\nkenmerk DVB/1\nbetreft Uw brief van 3 mei 2004", "2004-10-01"),
    ("Uw brief d.d.\n3 mei 2004", None),
    ("Uw brief van Ons kenmerk Datum\n3 mei 2004 DVB/1", None),
    ("DEN HAAG, 1 OKTOBER 2004", "2004-10-01"),
    ("Den Haag, vrijdag 1 oktober 2004", "2004-10-01"),
    ("Datum\n\n\n- 1oktober 2004\n\nBehandeld\n\nA. de Vries", "2004-10-01"),
    (
        "De inzet op 18 maart 2004\n\n1-10-2004 14:21:00\nOp 18 maart jl. kwamen de ministers bijeen.",
        "2004-10-01",
    ),
    ("Verslag Raad Buitenlandse Zaken 22 april 2004\nDen Haag, 1 oktober 2004", "2004-10-01"),
    ("Verslag Raad Buitenlandse Zaken 22 april 2004", None),
    ("NAVO-top 22 april 2004", None),
    ("Een vraag\n\nIngediend 2 mei 2004\nBeantwoord 1 oktober 2004 (na 20 dagen)", "2004-10-01"),
    ("Een vraag\n\nIngediend 2 mei 2004", None),
    ("GEANNOTEERDE AGENDA RAAD\n\n16 NOVEMBER 2004", None),
    ("De inzet in het oosten\n\nKamerbrief | 1 oktober 2004", "2004-10-01"),
    (
        "De inzet in het oosten d.d. 3 mei 2004\n01-10-2004 | Kamerstuk | Ministerie van Defensie",
        "2004-10-01",
    ),
    ("De inzet in het oosten\nDocumentdatum 04-10-2004\n\nDen Haag, 1 oktober 2004", "2004-10-01"),
]


@pytest.mark.parametrize(("head", "expected"), PRINTED)
def test_a_printed_letterhead_tells_the_letters_date_from_that_of_the_letter_it_answers(
    head: str, expected: str | None
) -> None:
    text = f"Ministerie van Defensie\n\n{head}\n\nGeachte voorzitter,\n\nHierbij de stukken van 7 mei 2003.\n"
    value = find_letter_date(document_of(text), NOTHING)[0].value
    assert (str(value) if value else None) == expected


def test_an_answer_has_the_day_it_was_received_not_the_day_it_was_asked() -> None:
    value = found("""
        Vragen van het lid Boswijk aan de Minister over de situatie (ingezonden 2 oktober 2023).

        Antwoord van Minister Bruins Slot (Buitenlandse Zaken) (ontvangen
        13 november 2023). Zie ook Aanhangsel Handelingen.
    """)
    assert (str(value.value), value.evidence.line, value.evidence.text) == (
        "2023-11-13",
        3,
        "(ontvangen 13 november 2023",
    )


def test_a_letter_that_ran_into_one_line_still_has_its_date() -> None:
    value = found(
        "Nr. 12 BRIEF VAN DE MINISTER Aan de Voorzitter van de Tweede Kamer der Staten-Generaal Den Haag, "
        "3 mei 2019 Hierbij bied ik u de agenda aan van de bijeenkomst van 20 mei 2019."
    )
    assert str(value.value) == "2019-05-03"


@pytest.mark.parametrize(
    "body",
    [
        "In antwoord op uw brief van 5 juli 2024 deel ik u het volgende mee.",
        "Uw brief, ontvangen op 5 juli 2024, heb ik gelezen.",
        "De agenda is vastgesteld op 3 mei 2019.",
        "Op 4 mei 2019 sprak ik in Den Haag.",
        "## Brussel, 3 oktober 2018\n\nDe ministers spraken elkaar.",
        "Het besluit is voorgesteld op 3 mei 2019 in de Raad.",
        "@letterhead Uw brief\n3 oktober 2019\n\nGeachte voorzitter.",
    ],
)
def test_a_date_in_the_text_is_not_the_letters_own(body: str) -> None:
    assert found(body).value is None


def test_a_date_below_the_letter_counts() -> None:
    value = found("Hierbij bied ik u het verslag aan.\n\n@signature Den Haag, 3 mei 2018\nDe Minister,")
    assert str(value.value) == "2018-05-03"


def test_what_stands_in_the_letter_goes_before_what_others_wrote() -> None:
    assert str(found("@dateline Den Haag, 6 november 2020", sidecar(date(2020, 11, 7))).value) == "2020-11-06"


def test_the_structure_of_a_file_goes_before_the_sidecar() -> None:
    fact = (SourceFact("date", "2026-07-02", 27),)
    value = found("De Kamer, gehoord de beraadslaging,", sidecar(date(2020, 1, 1)), fact)
    assert (str(value.value), value.evidence.rule, value.evidence.line) == ("2026-07-02", "structure", 27)


def test_a_sidecar_tells_what_the_letter_does_not() -> None:
    letter = build("Op 4 oktober 2018 kwamen de ministers bijeen.")
    value, bounds = find_letter_date(letter, sidecar(date(2018, 10, 18)))
    assert (value.value, value.evidence.how, value.evidence.source) == (
        date(2018, 10, 18),
        "curated",
        "een register",
    )
    assert bounds == (date(2018, 10, 4), None)


def test_what_was_looked_for_and_not_found_says_where() -> None:
    value = found("Hierbij het verslag.", sidecar(None))
    assert (value.value, value.evidence.how, value.evidence.source) == (None, "unknown", "een register")


def test_an_unknown_date_has_the_bounds_that_the_letter_proves() -> None:
    """Letter 004 lies between 20 November and 3 December 2019."""
    letter = build("""
        Hierbij de agenda van de bijeenkomst van 3 en 4 december a.s.
        De bijeenkomst is voorbereid op 20 november 2019.
    """)
    value, bounds = find_letter_date(letter, NOTHING)
    assert value.value is None
    assert bounds == (date(2019, 11, 20), date(2019, 12, 3))
    assert value.evidence.reasoning == (
        "De brief is blijkens de eigen tekst geschreven niet voor 20 november 2019 («20 november 2019», "
        "regel 2) en niet na 3 december 2019 («3 en 4 december a.s.», regel 1)."
    )


def test_an_empty_letter_has_no_date_and_no_bounds() -> None:
    value, bounds = find_letter_date(build("Geen datum."), NOTHING)
    assert (value.value, bounds, value.evidence.reasoning) == (None, (None, None), "")
