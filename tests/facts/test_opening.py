"""To whom a letter is addressed, and from where it was sent."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.opening import find_addressee, find_place
from generator.model.facts import Value
from tests.facts.building import build

CHAIR = "Voorzitter van de Tweede Kamer der Staten-Generaal"
SENATE = "Voorzitter van de Eerste Kamer der Staten-Generaal"
FOLDED = "Voorzitter van de Tweede Kamer\nder Staten-Generaal"


@pytest.mark.parametrize(
    ("opening", "addressee"),
    [
        ("@addressee Aan de Voorzitter van de Tweede Kamer der Staten-Generaal", CHAIR),
        (f"@addressee De {FOLDED}\nPrinses Irenestraat 6\n2595 BD DEN HAAG", CHAIR),
        (f"@addressee Aan de {FOLDED}\nPostbus 20018\n2500 EA DEN HAAG", CHAIR),
        (f"@addressee De {FOLDED}\nBinnenhof 4\nDen Haag", CHAIR),
        (f"@addressee > Aan de {CHAIR} Postbus 20018 2500 EA Den Haag", CHAIR),
        (f"@addressee Aan de {SENATE}", SENATE),
        (
            "@addressee Aan de Voorzitters van de Eerste en van de Tweede Kamer der Staten-Generaal",
            "Voorzitters van de Eerste en van de Tweede Kamer der Staten-Generaal",
        ),
        (
            "@addressee Aan de Voorzitter van de\n\n@masthead Tweede Kamer der Staten-Generaal Binnenhof 4",
            CHAIR,
        ),
        ("@addressee Aan de leden", "Leden"),
        (f"@addressee Aan de {SENATE} Den Haag, 21 december 2021", SENATE),
        (
            "@addressee Aan de Voorzitter van de Tweede Kamer\n\n@letterhead der Staten-Generaal Binnenhof 4",
            CHAIR,
        ),
        (f"> Retouradres Postbus 20701 de {CHAIR} Plein 2 2511 CR Den Haag Datum 30 oktober 2013", CHAIR),
        (f"@masthead Nr. 41 BRIEF VAN DE MINISTERS Aan de {CHAIR} Den Haag, 22 juni 2007 Bijgaand", CHAIR),
        ("@salutation Geachte voorzitter,", None),
        ("@masthead Nr. 348 BRIEF VAN DE MINISTER", None),
    ],
)
def test_addressee(opening, addressee):
    """Without "Aan de" and postal address; a greeting does not say which chairman it is (letter 004)."""
    assert find_addressee(build(f"{opening}\n\nHierbij ontvangt u het verslag.")).value == addressee


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        (f"@masthead BRIEF Aan de {CHAIR} 's-Gravenhage, 22 juni 1989 Bijgaand", "'s-Gravenhage"),
        ("@dateline Den Haag, 6 november 2020", "Den Haag"),
        ("@dateline Den Haag 26 april 2018", "Den Haag"),
        ("@dateline ’s-Gravenhage, 17 juni 2020", "’s-Gravenhage"),
        ("@dateline Amsterdam, 1 maart 2021", "Amsterdam"),
        ("@dateline Den Haag, de 1 maart 2021", "Den Haag"),
        ("@letterhead Ministerie van Defensie\nDen Haag, 1 maart 2021", "Den Haag"),
        ("@dateline 16 mei 2024", None),
        ("@letterhead Datum 16 mei 2024", None),
        ("@letterhead Turfmarkt 147\n2511 DP  Den Haag", None),
        ("@masthead Vastgesteld 15 november 2019", None),
    ],
)
def test_place(opening, place):
    """Only a place that stands before the date is where the letter was sent from."""
    assert find_place(build(f"{opening}\n\nHierbij ontvangt u het verslag.")).value == place


def test_evidence_is_the_line():
    document = build("@addressee Aan de Voorzitter\n\n@dateline Den Haag, 6 november 2020\n\nTekst.")
    place = find_place(document)
    assert (place.evidence.how, place.evidence.line, place.evidence.text) == (
        "stated",
        3,
        "Den Haag, 6 november 2020",
    )
    assert find_addressee(document).evidence.line == 1


@given(st.text(alphabet="Aan de Voorzitter,\n0126BD>mei20'-", max_size=80))
def test_odd_openings_are_no_error(text):
    document = build(f"@addressee {text}\n\n@dateline {text}\n\nTekst.")
    for value in (find_addressee(document), find_place(document)):
        assert value == Value() or value.value
