"""Ids, lines and records: what other parts of the program and addresses for ever rely on."""

from __future__ import annotations

from generator.text.blocks import heading_id
from tests.text.rendering import document_of


def test_ids_of_headings_are_ascii_and_unique():
    taken: dict[str, int] = {}
    headings = [
        "Oekraïne",
        "Trans-Atlantische betrekkingen",
        "Oekraïne",
        "Oekraïne 2",
        "EU–NAVO & «cash»[^1]",
    ]
    assert [heading_id(text, taken) for text in headings] == [
        "oekraine",
        "trans-atlantische-betrekkingen",
        "oekraine-2",
        "oekraine-2-2",
        "eunavo-cash",
    ]


def test_ids_of_headings_never_look_like_those_of_paragraphs_lines_or_notes():
    taken: dict[str, int] = {}
    assert [heading_id(text, taken) for text in ["P1", "o2", "C 3", "n1", "中文"]] == [
        "kop-p1",
        "kop-o2",
        "c-3",
        "kop-n1",
        "kop",
    ]


def test_what_has_a_number_is_counted_through_the_letter():
    document = document_of(
        "Den Haag, 6 november 2020\n\nEen alinea die ergens over gaat.\n\n– punt een;\n– punt twee.\n\n"
        "Kop\n\nNog een alinea daarover.\n\nDe Minister van Defensie,\nA.Th.B. Bijleveld-Schouten"
    )
    assert [block.id for block in document.blocks] == ["o1", "p1", "p2", "kop", "p3", "c1"]
    assert [block.id for block in document.numbered] == ["p1", "p2", "p3"]


def test_every_offset_knows_its_line():
    document = document_of("De eerste regel van de alinea, en de\ntweede regel van de ali-\nnea.")
    block = document.blocks[0]
    assert [block.text[offset:].split()[0] for offset, _ in block.breaks] == ["De", "tweede", "nea."]
    assert block.line_at(block.text.index("tweede") - 1) == 1
    assert block.line_at(block.text.index("tweede")) == 2
    assert (block.first_line, block.last_line) == (1, 3)


def test_columns_on_one_line_keep_that_line():
    document = document_of(
        "Slot van de brief.\n\nDe Minister van Buitenlandse Zaken, De Minister van Defensie,\n\n"
        "Stef Blok Ank Bijleveld-Schouten"
    )
    second = document.blocks[-1]
    assert second.text == "De Minister van Defensie,\nAnk Bijleveld-Schouten"
    assert (second.line_at(0), second.line_at(len(second.text) - 1)) == (3, 5)


def test_breaks_that_nothing_showed_are_on_record():
    """A paragraph without an empty line, one that runs over a page, a broken word: each with its reason."""
    document = document_of(
        "waakzaamheid en gereedheid binnen het gehele inzetgebied te verhogen,\n"
        "en daarmee te laten zien dat de alliantie voorbereid is. Als gevolg\n"
        "hiervan is ook de gereedheid van onderdelen van de krijgsmacht ver-\n"
        "hoogd, zoals eerder aan uw Kamer is gemeld in de brief daarover, en\n"
        "\fgeldt dat ook voor de eenheden die aan de oostflank zijn ingezet\n"
        "het begin van het vorige jaar.\n"
        "Gelet op de gespannen situatie aldaar."
    )
    records = [(r.kind, r.line) for r in document.repairs]
    assert records == [("hyphen", 3), ("page-join", 5), ("paragraph-break", 7)]
    assert all(repair.why and repair.rule for repair in document.repairs)


def test_layouts_are_told_apart():
    printed = "Nr. 348 BRIEF VAN DE MINISTER VAN DEFENSIE\n\nHierbij ontvangt u het verslag."
    ministry = "Datum 3 mei 2020\nBetreft Verslag\nGeachte voorzitter,\nHierbij ontvangt u het verslag."
    assert document_of(printed).layout == "kamerstuk"
    assert document_of(ministry).layout == "ministry"
    assert document_of("Hierbij ontvangt u het verslag.").layout == "unknown"
