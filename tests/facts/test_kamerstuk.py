"""The letter's own number: which source is trusted, what contradicts it, and what follows from the date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.kamerstuk import find_kamerstuk, session_on
from generator.facts.references import find_references
from generator.model.document import Document, Furniture
from generator.model.facts import Evidence, Kamerstuk, Value
from generator.model.knowledge import Curated, CuratedFact, Knowledge, Where
from generator.model.source import SourceFact
from tests.facts.building import build

LETTER = "Hierbij ontvangt u het verslag."
NO_SIDECAR = Curated()


def sidecar(**facts: object) -> Curated:
    where = Where("corpus/letters/brief.yaml", 1)
    return Curated(
        {name: CuratedFact(name, value, "tweedekamer.nl", where) for name, value in facts.items()}, where
    )


def find(
    document: Document, curated: Curated = NO_SIDECAR, day: date | None = None
) -> tuple[Kamerstuk, tuple[tuple[str, str, str], ...]]:
    return find_kamerstuk(document, curated, (), Value(day))


def parts(kamerstuk: Kamerstuk) -> tuple[str | None, ...]:
    return tuple(getattr(kamerstuk, name).value for name in ("dossier", "suffix", "number", "session"))


def test_title_block_that_lost_its_line_ends() -> None:
    text = "28 676 NAVO Nr. 200 BRIEF VAN DE MINISTER Aan de Voorzitter Den Haag Zie 28 750 nr. 3"
    assert parts(find(build(text))[0])[:3] == ("28676", None, "200")


@pytest.mark.parametrize(
    ("masthead", "expected"),
    [
        ("28 676 NAVO\nNr. 348 BRIEF VAN DE MINISTER VAN DEFENSIE", ("28676", None, "348", None)),
        (
            "Onderdeel van kamerstukdossier 21501 32-1691 Landbouw- en Visserijraad.",
            ("21501", "32", "1691", None),
        ),
        ("Onderdeel van kamerstukdossier 36800 X-11 Begroting.", ("36800", "X", "11", None)),
        ("Onderdeel van kamerstukdossier 36180 -53 Handel.", ("36180", None, "53", None)),
        ("28 676 NAVO Nr. 348 BRIEF VAN DE MINISTER VAN DEFENSIE", ("28676", None, "348", None)),
        ("CXXIV Verslag van de Commissie\nG BRIEF VAN DE VOORZITTER", ("CXXIV", None, "G", None)),
        ("I Inleiding\nG BRIEF VAN DE VOORZITTER", (None, None, "G", None)),
        ("Nr. 348 BRIEF VAN DE MINISTER VAN DEFENSIE", (None, None, "348", None)),
        ("28 676NAVO\nNr. 348BRIEF VAN DE MINISTER VAN DEFENSIE", ("28676", None, "348", None)),
        ("28 676 NAVO\nNr. 348[^1] BRIEF VAN DE MINISTER", ("28676", None, "348", None)),
        ("28 676 NAVO\nNr. VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", ("28676", None, None, None)),
        ("33 328 Wet open overheid\nAI1 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", ("33328", None, "AI", None)),
        ("36 067 Pensioenwet K NADERE MEMORIE VAN ANTWOORD", ("36067", None, "K", None)),
        ("Kamerstuk 28676-292", ("28676", None, "292", None)),
        ("28676 nr. 142 | Brief van de minister", ("28676", None, "142", None)),
        ("21501-02 nr. 31", ("21501", "02", "31", None)),
        ("ID: 34300-VII-60", ("34300", "VII", "60", None)),
        (
            "Tweede Kamer der Staten-Generaal | 2011-2012 | 28676 nr. 142 |",
            ("28676", None, "142", "2011-2012"),
        ),
        ("Tweede Kamer der Staten-Generaal2016-201734700 nr. 19", ("34700", None, "19", "2016-2017")),
        (
            "Tweede Kamer der Staten-Generaal2018-201935260-(R2131) nr. 3",
            ("35260", "R2131", "3", "2018-2019"),
        ),
        ("Tweede Kamer der Staten-Generaal2023-202436410-XVII nr. 5", ("36410", "XVII", "5", "2023-2024")),
        ("34 086 Wet tenuitvoerlegging\nB HERDRUK1 VOORLOPIG VERSLAG VAN", ("34086", None, "B", None)),
        ("28 676 NAVO\nNr. 142 HERDRUK BRIEF VAN DE MINISTER", ("28676", None, "142", None)),
        ("20 800 Hoofdstuk V Ministerie van Buitenlandse Zaken\nNr. 78", ("20800", "V", "78", None)),
        (
            "Vergaderjaar 2024-2025 Aanhangsel van de Handelingen\n2349 Vragen van het lid Dekker",
            (None, None, "2349", "2024-2025"),
        ),
        ("28676 NAVO\nNr. 471 Brief van de minister van Defensie", ("28676", None, "471", None)),
        (
            "21 501-02 Raad Algemene Zaken en Raad Buitenlandse\nZaken\nNr. 3121  MOTIE VAN HET LID CEDER",
            ("21501", "02", "3121", None),
        ),
        ("Vergaderjaar 2024–2025\n21 501-28 Defensieraad\nNr. 226", ("21501", "28", "226", "2024-2025")),
        (
            "Vergaderjaar 2025-2026\nKamerstukken\n36 045\nSituatie\nNr.\n299",
            ("36045", None, "299", "2025-2026"),
        ),
        ("35 300 V Vaststelling van de begrotingsstaten\nNr. 53", ("35300", "V", "53", None)),
        (
            "34 158 (R2048) Voorstel van Rijkswet\nNr. 14 BRIEF VAN DE MINISTER",
            ("34158", "R2048", "14", None),
        ),
        ("28 676\nNAVO\nnr. 44\nVERSLAG VAN EEN ALGEMEEN OVERLEG", ("28676", None, "44", None)),
        ("33 802 Wijziging van de wet\nC BRIEF VAN DE MINISTER", ("33802", None, "C", None)),
        (
            "26 150 Algemene Vergadering\n31 271 Beleidsdoorlichting\nNr. 156 VERSLAG",
            ("26150", None, "156", None),
        ),
        ("DEFENSIE", (None, None, None, None)),
    ],
)
def test_title_block(masthead, expected):
    """Of several dossiers the first counts; a title that is cut to one word says nothing."""
    document = build(f"@masthead {masthead}\n\n{LETTER}")
    found, conflicts = find(document)
    assert (parts(found), conflicts) == (expected, ())


def test_evidence_is_the_line_of_the_title_block():
    found, _ = find(build(f"@masthead 28 676 NAVO\nNr. 348 BRIEF VAN DE MINISTER\n\n{LETTER}"))
    assert found.number.evidence == Evidence("stated", "titelblok", 2, "Nr. 348 BRIEF VAN DE MINISTER")
    assert found.id == "kst-28676-348"


def test_page_furniture_says_what_the_title_block_lacks():
    says = (("session", "2020-2021"), ("dossier", "28676"), ("number", "348"), ("page", "1"))
    furniture = (Furniture(30, "Tweede Kamer, vergaderjaar 2020–2021, 28 676, nr. 348 1", says),)
    document = replace(build(f"@masthead Nr. 348 BRIEF VAN DE MINISTER\n\n{LETTER}"), furniture=furniture)
    found, conflicts = find(document, sidecar(dossier=28676, number=348))
    assert parts(found) == ("28676", None, "348", "2020-2021")
    assert [found.number.evidence.rule, found.dossier.evidence.rule] == ["titelblok", "pagina-opmaak"]
    assert conflicts == ()


def test_identifier_at_the_foot_of_the_page():
    furniture = (Furniture(30, "kst-21501-28-226", (("official_id", "kst-21501-28-226"),)),)
    found, _ = find(replace(build(LETTER), furniture=furniture))
    assert found.id == "kst-21501-28-226"


def test_annex_to_the_record_has_number_and_session_but_no_dossier():
    furniture = (Furniture(30, "ah-tk-20232024-387", (("official_id", "ah-tk-20232024-387"),)),)
    found, _ = find(replace(build(LETTER), furniture=furniture))
    assert (parts(found), found.id) == ((None, None, "387", "2023-2024"), None)


def test_structure_of_an_xml_file():
    facts = (
        SourceFact("dossier", "36 045", 5),
        SourceFact("number", "299", 7),
        SourceFact("session", "2025-2026", 3),
    )
    found, _ = find(build(LETTER, facts=facts))
    assert parts(found) == ("36045", None, "299", "2025-2026")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("kst-28676-348.txt", "kst-28676-348"),
        ("brieven/kst-28676-348.pdf", "kst-28676-348"),
        ("kst-28676-348_1.pdf", "kst-28676-348"),
        ("kst-36600-VII-1.xml", "kst-36600-VII-1"),
        ("kst-cxxiv-g.html", "kst-CXXIV-G"),
        ("kst-28676-142-h1.pdf", "kst-28676-142"),
        ("kst-21501-28-226.txt", "kst-21501-28-226"),
        ("000_53840c9af887563f.txt", None),
        ("2022-02-26-verslag.txt", None),
        ("28676-348.txt", None),
    ],
)
def test_file_name_counts_only_if_it_is_an_official_id(name, expected):
    found, _ = find(build(LETTER, name=name))
    assert found.id == expected
    assert found.number.evidence.how == ("inferred" if expected else "unknown")


def test_sidecar_fills_in_with_its_source():
    found, _ = find(build(LETTER), sidecar(dossier="21501-28", number=226))
    assert found.id == "kst-21501-28-226"
    assert found.number.evidence == Evidence("curated", "sidecar", source="tweedekamer.nl")


def test_what_was_looked_for_and_not_found_stays_unknown_with_its_source():
    """A null in the sidecar is a value of None that says where a person looked (letter 003)."""
    found, conflicts = find(build(LETTER), sidecar(dossier=28676, number=None))
    assert found.number == Value(None, Evidence("curated", "sidecar", source="tweedekamer.nl"))
    assert (found.id, conflicts) == (None, ())


def test_letter_is_trusted_over_its_file_name_and_sidecar_and_the_conflict_told():
    document = build(
        f"@masthead 28 676 NAVO\nNr. 348 BRIEF VAN DE MINISTER\n\n{LETTER}", name="kst-28676-349.txt"
    )
    found, conflicts = find(document, sidecar(dossier=29521, number=348))
    assert found.id == "kst-28676-348"
    assert conflicts == (("number", "348", "349"), ("dossier", "28676", "29521"))


def test_suffix_is_never_taken_from_another_dossier():
    document = build(f"@masthead 28 676 NAVO\nNr. 348 BRIEF VAN DE MINISTER\n\n{LETTER}")
    found, conflicts = find(document, sidecar(dossier=36600, suffix="X"))
    assert (found.id, found.suffix.value) == ("kst-28676-348", None)
    assert conflicts == (("dossier", "28676", "36600"),)


def test_dossier_is_not_guessed_from_what_the_letter_cites():
    """Letter 002 cites nr. 347 of a dossier one number below its own: its dossier is still not stated."""
    document = build("@masthead Nr. 348 BRIEF VAN DE MINISTER\n\nHet is gedeeld (Kamerstuk 28 676, nr. 347).")
    references = find_references(document, Knowledge())
    found, _ = find_kamerstuk(document, Curated(), references, Value())
    assert (found.dossier.value, found.number.value, found.id) == (None, "348", None)


@pytest.mark.parametrize(
    ("day", "session"),
    [
        (date(2020, 11, 6), "2020-2021"),
        (date(2018, 4, 26), "2017-2018"),
        (date(2018, 9, 17), "2017-2018"),
        (date(2018, 9, 18), "2018-2019"),
        (date(2020, 9, 14), "2019-2020"),
        (date(2020, 9, 15), "2020-2021"),
        (date(2022, 9, 19), "2021-2022"),
        (date(2022, 9, 20), "2022-2023"),
        (date(2026, 9, 15), "2026-2027"),
    ],
)
def test_session_turns_on_the_third_tuesday_of_september(day, session):
    assert session_on(day) == session


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_session_turns_once_a_year_and_on_a_tuesday(day):
    before, after = session_on(day - timedelta(1)), session_on(day)
    if before != after:
        assert (day.month, day.weekday()) == (9, 1)
        assert 15 <= day.day <= 21
        assert int(after[:4]) == int(before[:4]) + 1 == day.year


def test_session_is_inferred_from_the_date_only_where_nothing_states_it():
    found, conflicts = find(build(LETTER), day=date(2020, 11, 6))
    assert (found.session.value, found.session.evidence.how) == ("2020-2021", "inferred")
    assert "derde dinsdag van september" in found.session.evidence.reasoning
    stated, none = find(build(f"@masthead Vergaderjaar 2019–2020\n\n{LETTER}"), day=date(2020, 11, 6))
    assert (stated.session.value, stated.session.evidence.how) == ("2019-2020", "stated")
    assert (conflicts, none) == ((), ())


@given(st.text(alphabet="28 676-Nr.XVI\n0123ABC(R)", max_size=60), st.text(max_size=30))
def test_odd_title_blocks_and_names_are_no_error(masthead, name):
    found, _ = find(build(f"@masthead {masthead}\n\n{LETTER}", name=name))
    assert (
        found.dossier.value is None
        or found.dossier.value.isdigit()
        or set(found.dossier.value) <= set("CLXVI")
    )
