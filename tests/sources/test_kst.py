"""Official XML: the blocks of a paper, its notes and its facts, in both dialects."""

from __future__ import annotations

from textwrap import dedent

import pytest

from generator.model.source import Source
from generator.sources import parse


def paper(body: str, head: str = "", closing: str = "") -> Source:
    """Return the source of a paper in the dialect of today with this body."""
    return parse(
        f"""<?xml version="1.0" encoding="utf-8"?>
<officiele-publicatie><kamerstuk>{head}<stuk><stuknr>Nr. <ondernummer kamer="2">5</ondernummer></stuknr>
<titel>BRIEF VAN DE MINISTER</titel><algemeen><vrije-tekst><tekst status="goed">
{dedent(body)}</tekst></vrije-tekst>{closing}</algemeen></stuk></kamerstuk></officiele-publicatie>
""".encode(),
        "kst-1-5.xml",
    )


def shown(source: Source) -> list[str]:
    """Return the lines after the title, each with its hint, as "heading 1: Inleiding"."""
    return [
        f"{' '.join(filter(None, (line.hint or 'text', str(line.level or ''), line.note)))}: {line.text}"
        for line in source.lines
        if line.hint not in ("title", "margin")
    ]


def facts(source: Source) -> set[tuple[str, str]]:
    return {(fact.name, fact.value) for fact in source.facts}


def test_an_instruction_of_the_printer_does_not_part_a_word() -> None:
    assert shown(paper("<al>De be<?xpp afbm?>windslieden<?xpp xx?>.</al>")) == ["text: De bewindslieden."]


def test_emphasis_links_and_indices_dissolve_in_the_text() -> None:
    body = (
        '<al>De <nadruk type="cur">CO<inf>2</inf></nadruk>-heffing (<extref doc="kst-4">nr. 4</extref>).</al>'
    )
    assert shown(paper(body)) == ["text: De CO2-heffing (nr. 4)."]


def test_white_space_is_that_of_the_file_and_a_hard_space_is_kept() -> None:
    assert shown(paper("<al>Op\n   2\u00a0juli\t2026.</al>")) == ["text: Op 2\u00a0juli 2026."]


def test_a_note_is_called_where_it_stands() -> None:
    body = """\
        <al>Zie dit.<noot id="a" type="voet"><noot.nr>1)</noot.nr><noot.al>Kamerstuk 1.</noot.al></noot>
        Verder.</al>
        <al>Slot.</al>"""
    assert shown(paper(body)) == ["text: Zie dit.[^1] Verder.", "note 1: Kamerstuk 1.", "text: Slot."]


def test_notes_that_carry_one_number_are_told_apart() -> None:
    note = "<noot><noot.nr>1</noot.nr><noot.al>{}</noot.al></noot>"
    body = f"<al>Een{note.format('A')}</al><al>Twee{note.format('B')}</al>"
    assert shown(paper(body)) == ["text: Een[^1]", "note 1: A", "text: Twee[^1-2]", "note 1-2: B"]


def test_headings_of_divisions_and_within_them_have_levels_without_gaps() -> None:
    body = """\
        <divisie><kop><nr>1.</nr><titel>Inleiding</titel></kop><al>A</al>
        <tussenkop kopopmaak="vet">Aanpak</tussenkop><al>B</al>
        <tussenkop kopopmaak="cur">Stap</tussenkop><al>C</al>
        <divisie><kop><nr>1.1</nr><titel>Verder</titel></kop><al>D</al></divisie></divisie>"""
    assert [line for line in shown(paper(body)) if line.startswith("heading")] == [
        "heading 1: 1. Inleiding",
        "heading 2: Aanpak",
        "heading 3: Stap",
        "heading 4: 1.1 Verder",
    ]


def test_items_carry_their_marks_and_their_depth() -> None:
    body = """\
        <lijst type="expliciet"><li><li.nr>a.</li.nr><al>Eerste;</al><al>nog iets.</al>
        <lijst><li><li.nr>–</li.nr><al>dieper</al></li></lijst></li><li><li.nr>b.</li.nr><al>Tweede.</al></li></lijst>"""
    assert shown(paper(body)) == [
        "list 1: a. Eerste;",
        "text: nog iets.",
        "list 2: – dieper",
        "list 1: b. Tweede.",
    ]


def test_a_list_within_a_paragraph_stands_on_its_own() -> None:
    body = "<al>Te weten:<lijst><li><li.nr>–</li.nr><al>een</al></li></lijst>en zo voort.</al>"
    assert shown(paper(body)) == ["text: Te weten:", "list 1: – een", "text: en zo voort."]


def test_the_rows_of_a_table_are_lines_with_tabs() -> None:
    body = """\
        <table><title>Tabel 1</title><tgroup cols="2"><thead><row><entry><al>Jaar</al></entry>
        <entry><al>Bedrag</al></entry></row></thead><tbody><row><entry><al>2020</al></entry>
        <entry><al>5 mln.<noot type="tabel"><noot.nr>a</noot.nr><noot.al>Raming.</noot.al></noot></al></entry>
        </row>
        </tbody></tgroup></table>"""
    assert shown(paper(body)) == [
        "table: Tabel 1",
        "table: Jaar\tBedrag",
        "table: 2020\t5 mln.[^a]",
        "note a: Raming.",
    ]


def test_a_quotation_is_told() -> None:
    assert shown(paper("<blokcitaat><al>Zo sprak zij.</al></blokcitaat>")) == ["quote: Zo sprak zij."]


def test_an_element_that_is_not_known_loses_no_text() -> None:
    body = "<nieuws><kader><al>In een kader.</al></kader><slot>Los eind.</slot></nieuws>"
    assert shown(paper(body)) == ["text: In een kader.", "text: Los eind."]


def test_two_signatories() -> None:
    closing = """<tekst-sluiting>
        <ondertekening><functie>De Minister van Defensie,</functie>
        <naam><voornaam>A.</voornaam><achternaam>Bijleveld</achternaam></naam></ondertekening>
        <ondertekening><functie>De Minister van Buitenlandse Zaken,</functie>
        <naam><voornaam>S.A.</voornaam><achternaam>Blok</achternaam></naam></ondertekening></tekst-sluiting>"""
    source = paper("<al>Tekst.</al>", closing=closing)
    assert shown(source)[1:] == [
        "signature: De Minister van Defensie,",
        "signature: A. Bijleveld",
        "signature: De Minister van Buitenlandse Zaken,",
        "signature: S.A. Blok",
    ]
    assert {("person", "A. Bijleveld"), ("person", "S.A. Blok")} <= facts(source)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("36 045", {("dossier", "36045")}),
        ("21 501-02", {("dossier", "21501"), ("suffix", "02")}),
        ("36 200 XIV", {("dossier", "36200"), ("suffix", "XIV")}),
        ("35 925-IX", {("dossier", "35925"), ("suffix", "IX")}),
        ("33 000 (R1965)", {("dossier", "33000"), ("suffix", "R1965")}),
        ("28\u00a0676", {("dossier", "28676")}),
    ],
)
def test_the_number_of_a_dossier(printed: str, expected: set[tuple[str, str]]) -> None:
    number = f"<dossiernummer><dossiernr>{printed}</dossiernr></dossiernummer>"
    head = f"<dossier>{number}<titel>NAVO</titel></dossier>"
    assert {f for f in facts(paper("<al>Tekst.</al>", head)) if f[0] in ("dossier", "suffix")} == expected


def test_a_budget_chapter_may_stand_beside_the_number() -> None:
    head = (
        "<dossier><dossiernummer><dossiernr>36 200</dossiernr><begrotingshoofdstuk>X</begrotingshoofdstuk>"
        "</dossiernummer><titel>Begroting</titel></dossier>"
    )
    source = paper("<al>Tekst.</al>", head)
    assert {("dossier", "36200"), ("suffix", "X")} <= facts(source)
    assert source.lines[0].text == "36 200 X Begroting"


def test_a_real_motion() -> None:
    data = MOTION.encode("utf-8-sig").replace(b"\n", b"\r\n")
    source = parse(data, "kst-36045-299.xml")
    assert [line.text for line in source.lines if line.hint == "title"] == [
        "36 045 Situatie in Oekraïne",
        "Nr. 299 MOTIE VAN DE LEDEN DASSEN EN PIRI",
        "Voorgesteld 2 juli 2026",
    ]
    assert shown(source) == [
        "text: De Kamer,",
        "text: gehoord de beraadslaging,",
        "text: overwegende dat er nog bezuinigingen ingepland staan op het Matra-fonds;",
        "text: en gaat over tot de orde van de dag.",
        "text: Dassen",
        "text: Piri",
    ]
    assert facts(source) == {
        ("official_id", "kst-36045-299"),
        ("session", "2025-2026"),
        ("dossier", "36045"),
        ("number", "299"),
        ("title", "MOTIE VAN DE LEDEN DASSEN EN PIRI"),
        ("date", "2026-07-02"),
    }
    (piri,) = (at for at, line in enumerate(MOTION.split("\n"), start=1) if "Piri" in line)
    assert [line.number for line in source.lines if line.text == "Piri"] == [piri]


# After https://zoek.officielebekendmakingen.nl/kst-36045-299.xml, shortened.
MOTION = """\
<?xml version="1.0" encoding="utf-8"?>
<officiele-publicatie xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:noNamespaceSchemaLocation="op.xsd">
  <metadata>
    <meta name="OVERHEIDop.externMetadataRecord" scheme=""
          content="https://zoek.officielebekendmakingen.nl/kst-36045-299/metadata.xml" />
  </metadata>
  <kamerstuk>
    <kamerstukkop>
      <tekstregel inhoud="vergaderjaar">Vergaderjaar 2025-2026</tekstregel>
      <tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel>
      <tekstregel inhoud="kamernummer">2</tekstregel>
    </kamerstukkop>
    <dossier>
      <dossiernummer><dossiernr>36 045</dossiernr></dossiernummer>
      <titel>Situatie in Oekraïne</titel>
    </dossier>
    <stuk>
      <stuknr>Nr. <ondernummer kamer="2">299</ondernummer></stuknr>
      <titel>MOTIE VAN DE LEDEN DASSEN EN PIRI</titel>
      <datumtekst>Voorgesteld <datum isodatum="2026-07-02">2 juli 2026</datum></datumtekst>
      <algemeen>
        <vrije-tekst>
          <tekst status="goed">
            <al>De Kamer,</al>
            <al>gehoord de beraadslaging,</al>
            <al>overwegende dat er nog bezuinigingen ingepland staan op het Matra-fonds;</al>
            <al>en gaat over tot de orde van de dag.</al>
            <al-groep>
              <al>Dassen</al>
              <al>Piri</al>
            </al-groep>
          </tekst>
        </vrije-tekst>
      </algemeen>
    </stuk>
  </kamerstuk>
</officiele-publicatie>
"""


def test_the_older_dialect() -> None:
    source = parse(OLD.encode("latin-1"), "KST66000.xml")
    assert [(line.hint, line.text) for line in source.lines if line.hint in ("margin", "title")] == [
        ("margin", "Tweede Kamer der Staten-Generaal"),
        ("margin", "Vergaderjaar 2002-2003"),
        ("margin", "2002-2003"),
        ("title", "28 676 NAVO"),
        ("title", "Nr. 5 BRIEF VAN DE MINISTER"),
    ]
    assert shown(source) == [
        "text: Den Haag, 3 maart 2003",
        "heading 1: Inleiding",
        "text: Een geïntegreerd plan[^1], en meer.",
        "heading 2: Onderdeel",
        "list 1: a. Een",
        "signature: De Minister van Defensie,",
        "signature: H. G. J. Kamp",
        "note 1: Een noot.",
    ]
    assert {("dossier", "28676"), ("number", "5"), ("session", "2002-2003")} <= facts(source)


OLD = """\
<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE kamerwrk SYSTEM "kamerwrk.dtd">
<kamerwrk kamer="2" publtype="kamerstuk">
<kop><titel>Tweede Kamer der Staten-Generaal</titel><subtitel>Vergaderjaar 2002-2003</subtitel></kop>
<frontm><versie dtd="1.0"/><vergjaar>2002-2003</vergjaar>
<onderw><nummer>28 676</nummer><naam>NAVO</naam></onderw></frontm>
<body><stuk><ltrlabel>Nr.</ltrlabel><nummer>5</nummer><titel>BRIEF VAN DE MINISTER</titel>
<al>Den Haag, <datum>3 maart 2003</datum></al><witreg/>
<tuskop letat="vet">Inleiding</tuskop><al>Een geïntegreerd plan<voetref refid="v1">1</voetref>, en meer.</al>
<tuskop letat="cur">Onderdeel</tuskop><lijst><li><nr>a.</nr><al>Een</al></li></lijst>
<ondtek><functie>De Minister van Defensie,</functie><naam>H. G. J. Kamp</naam></ondtek></stuk></body>
<voetnoot id="v1" nr="1"><al>Een noot.</al></voetnoot>
</kamerwrk>
"""


def test_the_foot_of_a_table_comes_last_and_a_frame_is_no_table() -> None:
    def rows(part: str, *cells: str) -> str:
        return f"<{part}><row>{''.join(f'<entry>{cell}</entry>' for cell in cells)}</row></{part}>"

    table = rows("thead", "Jaar", "Som") + rows("tfoot", "Bron", "CBS") + rows("tbody", "2018", "10")
    frame = rows("tbody", "<al>Een kader.</al><lijst><li><li.nr>1.</li.nr><al>Punt</al></li></lijst>")
    body = f"<table><tgroup>{table}</tgroup></table><table><tgroup>{frame}</tgroup></table>"
    assert shown(paper(body)) == [
        "table: Jaar\tSom",
        "table: 2018\t10",
        "table: Bron\tCBS",
        "text: Een kader.",
        "list 1: 1. Punt",
    ]


def test_a_byte_order_mark_that_became_text_is_forgiven() -> None:
    data = "ï»¿\n<?xml version='1.0'?><officiele-publicatie><al>Tekst.</al></officiele-publicatie>"
    assert [line.text for line in parse(data.encode(), "kst-1-5.xml").lines] == ["Tekst."]
