"""Web pages: the letter without the site around it, with its headings, lists and notes."""

from __future__ import annotations

import pytest

from generator.model.source import Source
from generator.sources import parse


def page(body: str, head: str = "") -> Source:
    return parse(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode(), "brief.html")


def shown(source: Source) -> list[str]:
    """Return the lines, each with its hint, as "heading 1: Inleiding"."""
    return [
        f"{' '.join(filter(None, (line.hint or 'text', str(line.level or ''), line.note)))}: {line.text}"
        for line in source.lines
    ]


def test_paragraphs_that_are_left_open_end_where_the_next_begins() -> None:
    assert shown(page("<p>Een <b>zin</b>\nover regels<p>Twee<div>Drie</div>los")) == [
        "text: Een zin over regels",
        "text: Twee",
        "text: Drie",
        "text: los",
    ]


def test_a_line_that_is_broken_by_hand_is_several_lines() -> None:
    assert shown(page("<p>De Voorzitter<br>Plein 2<br/>Den Haag</p>")) == [
        "text: De Voorzitter",
        "text: Plein 2",
        "text: Den Haag",
    ]


def test_headings_by_element_by_class_and_in_bold() -> None:
    body = (
        "<h2>A</h2><p class='tussenkop'>B</p><p><strong>C</strong></p>"
        "<p><b>Dit</b> niet</p><p><b>Noch dit.</b></p>"
    )
    assert shown(page(body)) == [
        "heading 2: A",
        "heading 2: B",
        "heading 2: C",
        "text: Dit niet",
        "text: Noch dit.",
    ]


def test_items_carry_the_marks_that_a_browser_shows() -> None:
    body = (
        "<ul><li>een<li>twee<ol type=a start=3><li>diep<li value=7>dieper</ol></ul>"
        "<ol><li><p>eerste</p><p>vervolg</p></li><li>tweede</li></ol>"
    )
    assert shown(page(body)) == [
        "list 1: • een",
        "list 1: • twee",
        "list 2: c. diep",
        "list 2: g. dieper",
        "list 1: 1. eerste",
        "text: vervolg",
        "list 1: 2. tweede",
    ]


def test_marks_that_the_page_writes_out_itself_are_not_doubled() -> None:
    body = (
        '<ul class="expliciet"><li class="li"><p class="labeled"><span class="ol">– </span>een;</p></li></ul>'
    )
    assert shown(page(body)) == ["list 1: – een;"]


def test_a_table_of_figures_and_one_that_places_text() -> None:
    figures = "<table><tr><th>Jaar<th>Bedrag<tr><td>2020<td>5 mln.</table>"
    frame = "<table><tr><td><p>Geachte voorzitter,</p><p>Hierbij.</p></td></tr></table>"
    assert shown(page(figures + frame)) == [
        "table: Jaar\tBedrag",
        "table: 2020\t5 mln.",
        "text: Geachte voorzitter,",
        "text: Hierbij.",
    ]


def test_a_table_of_signatures_is_read_cell_by_cell() -> None:
    first = "<td>De Minister van Defensie,<br>K.H. de Boer</td>"
    second = "<td><p>De Minister van Financiën,</p><p>Anna van Dijk</p></td>"
    assert shown(page(f"<table><tr>{first}{second}</tr></table>")) == [
        "signature: De Minister van Defensie,",
        "signature: K.H. de Boer",
        "signature: De Minister van Financiën,",
        "signature: Anna van Dijk",
    ]


def test_a_quotation_is_told() -> None:
    assert shown(page("<blockquote><p>Zo sprak zij.</p></blockquote>")) == ["quote: Zo sprak zij."]


WORD_NOTE = '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Een noot.</p></div>'
OFFICIAL_NOTE = (
    '<div class="voet noot"><h5 class="note-close">X</h5><sup><span id="ID-1">1</span></sup>'
    "<p>Een noot.</p></div>"
)


@pytest.mark.parametrize(
    ("call", "bodies"),
    [
        ('<sup><a href="#fn1">1</a></sup>', '<ol><li id="fn1">Een noot. <a href="#r1">↩</a></li></ol>'),
        ('<a href="#_ftn1" name="_ftnref1">[1]</a>', WORD_NOTE),
        ('<a class="nootnum" href="#ID-1">1</a>', OFFICIAL_NOTE),
        ('<a href="#n"><sup>1</sup></a>', '<p><a id="n"></a>1. Een noot.</p>'),
        ('<a href="#n">1)</a>', '<h2>Noten</h2><p id="n"><sup>1</sup> Een noot.</p>'),
    ],
)  # fmt: skip
def test_notes_in_the_ways_that_pages_write_them(call: str, bodies: str) -> None:
    assert shown(page(f"<p>Zie dit{call}. Verder.</p><p>Slot.</p>{bodies}")) == [
        "text: Zie dit[^1]. Verder.",
        "note 1: Een noot.",
        "text: Slot.",
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<li id=n>1 van de 12 provincies.</li>", "1 van de 12 provincies."),
        ("<li id=n><p>1 van de 12 provincies.</p></li>", "1 van de 12 provincies."),
        ("<li id=n><sup>1</sup> Een noot.</li>", "Een noot."),
        ("<p id=n>1 Een noot.</p>", "Een noot."),
    ],
)
def test_a_number_at_the_front_of_a_list_item_belongs_to_the_note(body: str, expected: str) -> None:
    source = page(f'<p>Zie dit<sup><a href="#n">1</a></sup>.</p><ol>{body}</ol>')
    assert shown(source) == ["text: Zie dit[^1].", f"note 1: {expected}"]


def test_a_link_within_the_page_is_no_note() -> None:
    body = '<ul><li><a href="#h">Inhoud</a></li></ul><h2 id="h">Inhoud</h2><p>Tekst in m<sup>2</sup>.</p>'
    assert shown(page(body)) == ["list 1: • Inhoud", "heading 2: Inhoud", "text: Tekst in m2."]


def test_the_site_around_an_official_page_is_left_out() -> None:
    body = """
      <header><a href="/">Overheid.nl</a></header><div class="cookie-banner"><p>Cookies</p></div>
      <div id="content"><ul class="kruimelpad"><li>Home</li></ul><p>Hulp bij zoeken</p>
      <div><h1 class="dossiertitel"><span class="dossiernummer">21 501-28</span> Defensieraad</h1>
      <div class="stuk"><h1 class="stuktitel"><span class="stuknummer">Nr. 7</span> BRIEF VAN DE MINISTER</h1>
      <p class="kamerstukdatum">Den Haag, 1 mei 2020</p><p>Tekst.</p><p hidden>Verborgen</p>
      <p class="ondertekening"><span class="functie">De Minister van Defensie,</span><span class="naam">
      <span class="achternaam">K.H. Ollongren</span></span></p></div></div></div>
      <footer>Over deze site</footer>"""
    source = page(body, '<meta name="DC.identifier" content="kst-21501-28-7">')
    assert shown(source) == [
        "title: 21 501-28 Defensieraad",
        "title: Nr. 7 BRIEF VAN DE MINISTER",
        "title: Den Haag, 1 mei 2020",
        "text: Tekst.",
        "signature: De Minister van Defensie,",
        "signature: K.H. Ollongren",
    ]
    assert {(fact.name, fact.value) for fact in source.facts} == {
        ("official_id", "kst-21501-28-7"),
        ("dossier", "21501"),
        ("suffix", "28"),
        ("number", "7"),
        ("title", "BRIEF VAN DE MINISTER"),
        ("office", "De Minister van Defensie"),
        ("person", "K.H. Ollongren"),
    }


def test_a_printed_text_keeps_its_lines() -> None:
    source = page("<pre>Geachte voorzitter,\n\nHierbij het ver-\nslag.\n</pre>")
    assert source.wrapped
    assert [line.text for line in source.lines if line.text] == [
        "Geachte voorzitter,",
        "Hierbij het ver-",
        "slag.",
    ]


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8", ""), ("windows-1252", ""), ("iso-8859-1", '<meta charset="iso-8859-1">'), ("utf-16", "")],
)
def test_the_encoding_is_the_one_that_a_browser_would_take(encoding: str, declared: str) -> None:
    data = f"<html><head>{declared}</head><body><p>Oekraïne, coördinatie</p></body></html>".encode(encoding)
    assert [line.text for line in parse(data, "brief.html").lines] == ["Oekraïne, coördinatie"]


def test_lines_are_those_of_the_file() -> None:
    assert [(line.number, line.text) for line in page("\n<p>Een\n</p>\n<p>Twee</p>").lines] == [
        (2, "Een"),
        (4, "Twee"),
    ]


def test_the_title_of_a_page_is_read_whatever_its_class() -> None:
    site = '<div class="breadCrumbNav"><p>U bent hier</p></div>'
    body = f'<main>{site}<h1 class="download">Brief</h1><p>Tekst.</p></main>'
    assert shown(page(body)) == ["heading 1: Brief", "text: Tekst."]


def test_a_table_within_a_table_is_read_once() -> None:
    inner = "<table><tr><td>a</td><td>b</td></tr></table>"
    assert shown(page(f"<table><tr><td>{inner}</td><td>c</td></tr></table>")) == ["table: a b\tc"]
