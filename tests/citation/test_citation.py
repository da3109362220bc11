"""Citations: what lawyers, scholars and reference managers expect, and never an invented number."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from hypothesis import given
from hypothesis import strategies as st

from generator.citation import Author, Work, apa, bibtex, csl, csl_json, leidraad, ris, work_of
from generator.citation.work import parts_of_name
from generator.model.facts import Evidence, Kamerstuk, LetterFacts, Signatory, Value
from generator.model.knowledge import Knowledge, Person
from generator.model.library import Letter
from tests.facts.building import build

MINISTER = Author("A.Th.B.", "", "Bijleveld-Schouten", "Minister van Defensie")
COLLEAGUE = Author("T.", "de", "Bruijn", "Minister van Buitenlandse Zaken")
TITLE = "Verslag van de bijeenkomst van de NAVO-ministers van Defensie op 22 en 23 oktober 2020"
NUMBERED = Work(
    id="kst-28676-348",
    authors=(MINISTER,),
    title=TITLE,
    date=date(2020, 11, 6),
    dossier="28676",
    number="348",
    session="2020-2021",
    official_url="https://zoek.officielebekendmakingen.nl/kst-28676-348.html",
    url="https://voorbeeld.nl/brieven/kst-28676-348/",
)
UNNUMBERED = replace(
    NUMBERED,
    id="2020-11-06-verslag-defensie",
    authors=(COLLEAGUE, MINISTER),
    number=None,
    official_url=None,
    url="https://voorbeeld.nl/brieven/2020-11-06-verslag-defensie/",
)


def test_leidraad_cites_a_numbered_paper():
    assert leidraad(NUMBERED) == "Kamerstukken II 2020/21, 28676, nr. 348."
    assert leidraad(NUMBERED, "12") == "Kamerstukken II 2020/21, 28676, nr. 348, al. 12."


def test_leidraad_cites_a_letter_of_the_other_chamber_by_its_letter():
    assert "28676, C." in leidraad(replace(NUMBERED, number="C"))


def test_leidraad_cites_a_letter_without_number_as_a_letter():
    assert leidraad(UNNUMBERED, "3") == (
        "Brief van de minister van Buitenlandse Zaken en de minister van Defensie aan de Tweede Kamer "
        f"van 6 november 2020 ({TITLE}), al. 3, https://voorbeeld.nl/brieven/2020-11-06-verslag-defensie/."
    )


def test_apa_names_ministers_date_and_number():
    assert apa(NUMBERED) == (
        f"Bijleveld-Schouten, A. Th. B. (2020, 6 november). {TITLE} (Kamerstuk 28676, nr. 348). "
        "Tweede Kamer der Staten-Generaal. https://zoek.officielebekendmakingen.nl/kst-28676-348.html"
    )
    assert apa(UNNUMBERED).startswith("Bruijn, T. de & Bijleveld-Schouten, A. Th. B. (2020, 6 november).")
    assert apa(replace(NUMBERED, authors=(), date=None)).startswith(
        "Tweede Kamer der Staten-Generaal (z.d.)."
    )


def test_bibtex_is_read_back_by_a_parser():
    library = parse_string(bibtex(UNNUMBERED))
    assert not library.failed_blocks
    (entry,) = library.entries
    fields = {field.key: field.value for field in entry.fields}
    assert (entry.entry_type, entry.key) == ("techreport", "2020-11-06-verslag-defensie")
    assert fields["author"] == "de Bruijn, T. and Bijleveld-Schouten, A.Th.B."
    assert fields["year"] == "2020"
    assert "number" not in fields


def test_ris_is_read_back_by_a_parser():
    (record,) = rispy.loads(ris(NUMBERED))
    assert record["type_of_reference"] == "RPRT"
    assert record["authors"] == ["Bijleveld-Schouten, A.Th.B."]
    assert record["title"] == TITLE
    assert record["date"] == "2020/11/06/"
    assert record["urls"] == [NUMBERED.official_url]


def test_csl_knows_particles_and_leaves_out_what_is_not_known():
    assert csl(UNNUMBERED)["author"][0] == {"family": "Bruijn", "given": "T.", "non-dropping-particle": "de"}
    assert "number" not in csl(UNNUMBERED)
    assert csl(NUMBERED)["issued"] == {"date-parts": [[2020, 11, 6]]}
    assert "issued" not in csl(replace(NUMBERED, date=None))
    assert json.loads(csl_json(NUMBERED, UNNUMBERED))[1]["id"] == UNNUMBERED.id


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])))
def test_no_title_breaks_a_format(title):
    """Braces, percent signs and line breaks in a title stay inside their field."""
    work = replace(NUMBERED, title=title)
    library = parse_string(bibtex(work))
    assert not library.failed_blocks and len(library.entries) == 1
    assert ris(work).count("\r\n") == ris(NUMBERED).count("\r\n")
    assert json.loads(csl_json(work))[0].get("title", "") == title


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("A.Th.B. Bijleveld-Schouten", ("A.Th.B.", "", "Bijleveld-Schouten")),
        ("Ank Bijleveld-Schouten", ("Ank", "", "Bijleveld-Schouten")),
        ("T. de Bruijn", ("T.", "de", "Bruijn")),
        ("Tom de Bruijn", ("Tom", "de", "Bruijn")),
        ("drs. M. van der Meer", ("M.", "van der", "Meer")),
        ("Ceder", ("", "", "Ceder")),
        ("Van der Wal-Zeggelink", ("", "Van der", "Wal-Zeggelink")),
    ],
)
def test_a_name_falls_into_its_parts(name, parts):
    assert parts_of_name(name) == parts


def test_a_letter_becomes_a_work_under_the_registers_name():
    stated = Evidence("stated")
    stuk = Kamerstuk(
        Value("21501", stated), Value("28", stated), Value("226", stated), Value("2021-2022", stated)
    )
    facts = LetterFacts(
        title=Value("Titel", stated),
        kamerstuk=stuk,
        signatories=(Signatory("Stef Blok", "Minister van Buitenlandse Zaken", "blok", 3),),
    )
    letter = Letter("x", "kst-21501-28-226", "x.txt", build("Tekst."), facts)
    knowledge = Knowledge(people={"blok": Person("blok", "S.A. Blok", ("Stef Blok",), ())})
    work = work_of(letter, knowledge, "https://voorbeeld.nl/x/")
    assert work.authors == (Author("S.A.", "", "Blok", "Minister van Buitenlandse Zaken"),)
    assert work.dossier == "21501-28"
    assert leidraad(work) == "Kamerstukken II 2021/22, 21501-28, nr. 226."
    assert work.official_url == "https://zoek.officielebekendmakingen.nl/kst-21501-28-226.html"
