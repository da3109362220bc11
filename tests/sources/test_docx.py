"""DOCX: what Word prints, paragraph by paragraph: marks of lists, headings of all kinds, notes, tables."""

from __future__ import annotations

import zipfile
from io import BytesIO

import docx as python_docx
import pytest

from generator.model.source import Source
from generator.problems import ProblemsError
from generator.sources import parse

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def word(body: str, **parts: str) -> Source:
    """Return the source of a document with this body; ``parts`` are styles, numbering, footnotes ..."""
    files = {"word/document.xml": f"<w:document {W} {MC} {R}><w:body>{body}</w:body></w:document>"}
    relations = ""
    for kind, content in parts.items():
        kind = kind.rstrip("_0123456789")
        files[f"word/{kind}.xml"] = f"<w:{kind} {W}>{content}</w:{kind}>"
        relations += f'<Relationship Id="r{kind}" Type="x/{kind}" Target="{kind}.xml"/>'
    files["word/_rels/document.xml.rels"] = f"<Relationships>{relations}</Relationships>"
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return parse(buffer.getvalue(), "brief.docx")


def p(text: str, properties: str = "", run: str = "") -> str:
    """Return a paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def shown(source: Source) -> list[str]:
    """Return the lines, each with its hint, as "heading 1: Inleiding"."""
    return [
        f"{' '.join(filter(None, (line.hint or 'text', str(line.level or ''), line.note)))}: {line.text}"
        for line in source.lines
    ]


def numbered(list_id: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'


def level(at: int, kind: str, text: str, start: int = 1) -> str:
    inner = f'<w:start w:val="{start}"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{at}">{inner}</w:lvl>'


def test_paragraphs_are_lines() -> None:
    assert shown(word(p("Geachte voorzitter,") + "<w:p/>" + p("Hierbij."))) == [
        "text: Geachte voorzitter,",
        "text: Hierbij.",
    ]


def test_runs_are_joined_as_they_stand() -> None:
    body = "<w:p><w:r><w:t>defensie-</w:t></w:r><w:r><w:t>uit</w:t></w:r><w:r><w:t>gaven</w:t></w:r></w:p>"
    assert shown(word(body)) == ["text: defensie-uitgaven"]


def test_signs_within_a_run() -> None:
    body = (
        "<w:p><w:r><w:t>Datum</w:t><w:tab/><w:t>4 mei, NAVO</w:t><w:noBreakHyphen/><w:t>lan</w:t>"
        '<w:softHyphen/><w:t>den </w:t><w:sym w:font="Wingdings" w:char="F0E0"/></w:r></w:p>'
    )
    assert shown(word(body)) == ["text: Datum\t4 mei, NAVO-landen →"]


def test_a_line_that_is_broken_by_hand_is_several_lines() -> None:
    body = "<w:p><w:r><w:t>De Voorzitter</w:t><w:br/><w:t>Plein 2</w:t></w:r></w:p>"
    assert shown(word(body)) == ["text: De Voorzitter", "text: Plein 2"]


def test_a_heading_that_is_broken_by_hand_is_one() -> None:
    run = "<w:r><w:t>Inzet</w:t><w:br/><w:t>en doel</w:t></w:r>"
    body = f'<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>{run}</w:p>'
    assert shown(word(body + p("Tekst."))) == ["heading 1: Inzet en doel", "text: Tekst."]


STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Std"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/><w:basedOn w:val="Std"/></w:style>
<w:style w:type="paragraph" w:styleId="RO"><w:name w:val="Rijk"/>
<w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="RO2"><w:name w:val="Eigen"/><w:basedOn w:val="RO"/></w:style>
<w:style w:type="paragraph" w:styleId="TK"><w:name w:val="Tussenkopje"/></w:style>
<w:style w:type="paragraph" w:styleId="Kring"><w:name w:val="Kring"/><w:basedOn w:val="Kring"/></w:style>
<w:style w:type="paragraph" w:styleId="Cit"><w:name w:val="Quote"/></w:style>
"""


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("Kop2", "heading 2"),
        ("RO", "heading 3"),
        ("RO2", "heading 3"),
        ("TK", "heading 2"),
        ("Kop3", "heading 3"),
        ("Kring", "text"),
        ("Std", "text"),
        ("Cit", "quote"),
        ("Onbekend", "text"),
    ],
)
def test_headings_by_their_style(style: str, expected: str) -> None:
    source = word(p("Inzet", f'<w:pStyle w:val="{style}"/>') + p("Tekst."), styles=STYLES)
    assert shown(source)[0] == f"{expected}: Inzet"


@pytest.mark.parametrize(
    ("text", "run", "expected"),
    [
        ("Inzet van Nederland", "<w:b/>", "heading 2"),
        ("Inzet van Nederland", "<w:i/>", "heading 3"),
        ("Inzet van Nederland", '<w:u w:val="single"/>', "heading 3"),
        ("Inzet van Nederland", '<w:b w:val="0"/>', "text"),
        ("Inzet van Nederland", '<w:u w:val="none"/>', "text"),
        ("Een hele zin die vet is.", "<w:b/>", "text"),
        ("Geachte voorzitter,", "<w:b/>", "text"),
    ],
)
def test_headings_by_their_type(text: str, run: str, expected: str) -> None:
    assert shown(word(p(text, run=run) + p("Tekst.")))[0] == f"{expected}: {text}"


def test_a_name_in_bold_at_the_end_heads_nothing() -> None:
    assert shown(word(p("Tekst.") + p("K.H. Ollongren", run="<w:b/>")))[1] == "text: K.H. Ollongren"


def test_a_heading_in_bold_may_carry_a_call() -> None:
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = f"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Inzet</w:t></w:r>{call}</w:p>" + p("Tekst.")
    source = word(body, footnotes=f'<w:footnote w:id="2">{p("Noot.")}</w:footnote>')
    assert shown(source) == ["heading 2: Inzet[^1]", "note 1: Noot.", "text: Tekst."]


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    + level(0, "decimal", "%1.")
    + level(1, "lowerLetter", "%2)")
    + level(2, "decimal", "%1.%2.%3")
    + level(3, "decimal", "%1.%2").replace("<w:start", "<w:isLgl/><w:start")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="1">'
    + level(0, "bullet", "\uf0b7")
    + level(1, "bullet", "–")
    + level(2, "none", "")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
    "</w:lvlOverride></w:num>"
    '<w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num>'
)


def test_marks_are_counted_as_word_counts_them() -> None:
    expected = {
        (1, 0): "1.",
        (1, 1): "a)",
        (1, 2): "1.a.1",
        (1, 3): "1.1",
    }
    counted = [*expected.items(), ((1, 1), "b)"), ((1, 0), "2."), ((1, 1), "a)")]
    shared = [((4, 0), "3."), ((3, 0), "1."), ((3, 0), "2.")]
    signs = [((2, 0), "•"), ((2, 1), "–"), ((2, 2), ""), ((9, 0), "")]
    cases = [*counted, *shared, *signs]
    source = word("".join(p("x", numbered(*item)) for item, _ in cases), numbering=NUMBERING)
    assert [line.text for line in source.lines] == [f"{mark} x".strip() for _, mark in cases]


def test_the_depth_of_an_item_is_its_level() -> None:
    body = p("een", numbered(2)) + p("twee", numbered(2, 1))
    assert shown(word(body, numbering=NUMBERING)) == ["list 1: • een", "list 2: – twee"]


def test_an_empty_paragraph_is_not_counted() -> None:
    body = p("een", numbered(1)) + p("", numbered(1)) + p("twee", numbered(1))
    assert [line.text for line in word(body, numbering=NUMBERING).lines] == ["1. een", "2. twee"]


def test_a_numbered_heading_carries_its_number() -> None:
    body = p("Agenda", f'<w:outlineLvl w:val="0"/>{numbered(1)}') + p("Tekst.")
    assert shown(word(body, numbering=NUMBERING))[0] == "heading 1: 1. Agenda"


def test_numbering_that_a_paragraph_takes_off() -> None:
    assert shown(word(p("Tekst", numbered(0)), numbering=NUMBERING)) == ["text: Tekst"]


def test_what_was_deleted_is_gone_and_what_was_inserted_stays() -> None:
    body = (
        "<w:p><w:r><w:t>Wij </w:t></w:r><w:del><w:r><w:delText>eisen</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>vragen</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>weg</w:t></w:r></w:moveFrom></w:p>"
    )
    assert shown(word(body)) == ["text: Wij vragen"]


def test_paragraphs_are_joined_where_the_break_between_them_was_deleted() -> None:
    first = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Een </w:t></w:r></w:p>"
    assert shown(word(first + p("zin."))) == ["text: Een zin."]


def test_hidden_text_and_instructions_of_fields_are_not_printed() -> None:
    body = (
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>verborgen</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:t>in de weg</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>4 mei</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        "<w:hyperlink><w:r><w:t> 2024</w:t></w:r></w:hyperlink></w:p>"
    )
    assert shown(word(body)) == ["text: 4 mei 2024"]


def test_notes_are_numbered_as_they_are_called() -> None:
    call = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = f"<w:p><w:r><w:t>Een</w:t></w:r>{call.format(7)}<w:r><w:t>, twee</w:t></w:r>{call.format(3)}</w:p>"
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{p("---")}</w:footnote>'
        f'<w:footnote w:id="3">{p("Noot twee.")}</w:footnote>'
        f'<w:footnote w:id="7"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:tab/><w:t>Noot een,</w:t></w:r></w:p>'
        f"{p('vervolgd.')}</w:footnote>"
    )
    assert shown(word(body, footnotes=notes)) == [
        "text: Een[^1], twee[^2]",
        "note 1: Noot een, vervolgd.",
        "note 2: Noot twee.",
    ]


def test_endnotes_carry_the_numerals_that_word_gives_them() -> None:
    body = '<w:p><w:r><w:t>Een</w:t></w:r><w:r><w:endnoteReference w:id="2"/></w:r></w:p>'
    notes = f'<w:endnote w:id="2">{p("Slotnoot.")}</w:endnote>'
    assert shown(word(body, endnotes=notes)) == ["text: Een[^i]", "note i: Slotnoot."]
    settings = '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>'
    assert shown(word(body, endnotes=notes, settings=settings))[0] == "text: Een[^1]"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def test_a_table_is_read_row_by_row() -> None:
    table = f"<w:tbl>{row(p('Jaar'), p('Bedrag'))}{row(p('2020'), p('5 mln.'))}</w:tbl>"
    assert shown(word(p("Zie:") + table)) == ["text: Zie:", "table: Jaar\tBedrag", "table: 2020\t5 mln."]


def test_the_labels_of_a_letterhead_stand_with_what_they_label() -> None:
    table = f"<w:tbl>{row(p('Datum'), p('4 december 2023'))}{row(p('Betreft'), p('Verslag'))}</w:tbl>"
    assert shown(word(table + p("Tekst."))) == [
        "text: Datum\t4 december 2023",
        "text: Betreft\tVerslag",
        "text: Tekst.",
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [("De Minister van Defensie,", "De Minister van Financiën,"), ("K.H. de Boer", "Anna van Dijk")],
        [("De Minister van Defensie,|K.H. de Boer", "De Minister van Financiën,|Anna van Dijk")],
        [("Ruben Jansen", "A.B. Kuipers"), ("Minister van Defensie", "Minister van Financiën")],
    ],
)
def test_a_table_of_signatures_is_read_cell_by_cell(rows: list[tuple[str, ...]]) -> None:
    cells = ((*("".join(p(text) for text in cell.split("|")) for cell in line),) for line in rows)
    texts = [text for line in rows for cell in line for text in cell.split("|")]
    table = f"<w:tbl>{''.join(row(*line) for line in cells)}</w:tbl>"
    assert shown(word(table)) == [f"signature: {text}" for text in texts]


def test_a_table_that_names_ministers_and_more_is_a_table() -> None:
    lines = [("Minister van Defensie", "R.P. Jansen"), ("Minister van Financiën", "2 brieven")]
    table = f"<w:tbl>{''.join(row(p(a), p(b)) for a, b in lines)}</w:tbl>"
    assert shown(word(table)) == [f"table: {a}\t{b}" for a, b in lines]


def test_a_table_that_only_places_text_is_read_cell_by_cell() -> None:
    table = f"<w:tbl>{row(p('Een kader.') + p('Met twee alinea’s.'))}</w:tbl>"
    assert shown(word(table)) == ["text: Een kader.", "text: Met twee alinea’s."]


def test_a_text_box_is_read_once_before_its_paragraph() -> None:
    box = f"<w:txbxContent>{p('In een kader')}</w:txbxContent>"
    both = (
        f"<mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    body = f"<w:p><w:r>{both}</w:r><w:r><w:t>De tekst.</w:t></w:r></w:p>"
    assert shown(word(body)) == ["text: In een kader", "text: De tekst."]


def test_running_heads_stand_in_the_margin() -> None:
    body = p("De tekst.") + '<w:sectPr><w:headerReference r:id="rheader"/></w:sectPr>'
    source = word(body, header=p("Ministerie van Defensie", '<w:outlineLvl w:val="0"/>'))
    assert shown(source) == ["margin: Ministerie van Defensie", "text: De tekst."]


def test_pages_are_counted_by_the_breaks_that_word_left() -> None:
    body = (
        "<w:p><w:r><w:t>Een.</w:t></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>Twee.</w:t></w:r></w:p>"
        '<w:p><w:r><w:br w:type="page"/><w:lastRenderedPageBreak/><w:t>Drie.</w:t></w:r></w:p>'
    )
    assert [(line.page, line.text) for line in word(body).lines] == [(1, "Een."), (2, "Twee."), (3, "Drie.")]


def test_lines_are_numbered_through() -> None:
    assert [line.number for line in word(p("a") + p("") + p("b")).lines] == [1, 2]


def test_a_document_that_another_program_made() -> None:
    document = python_docx.Document()
    document.add_heading("Inleiding", level=1)
    document.add_paragraph("Geachte voorzitter, hierbij het verslag.")
    document.add_paragraph("eerste", style="List Bullet")
    document.add_paragraph("tweede", style="List Bullet")
    document.add_paragraph("stap", style="List Number")
    table = document.add_table(rows=2, cols=2)
    for at, text in enumerate(["Land", "Bijdrage", "Nederland", "5"]):
        table.cell(at // 2, at % 2).text = text
    document.add_paragraph("Slot.")
    buffer = BytesIO()
    document.save(buffer)
    assert shown(parse(buffer.getvalue(), "brief.docx")) == [
        "heading 1: Inleiding",
        "text: Geachte voorzitter, hierbij het verslag.",
        "list 1: • eerste",
        "list 1: • tweede",
        "list 1: 1. stap",
        "table: Land\tBijdrage",
        "table: Nederland\t5",
        "text: Slot.",
    ]


def test_a_document_without_text_is_refused() -> None:
    with pytest.raises(ProblemsError):
        word("<w:p/>")


def test_a_note_may_have_a_mark_of_its_authors_choice() -> None:
    def call(number: int, mark: str = "") -> str:
        chosen = f' w:customMarkFollows="1"/><w:t>{mark}</w:t>' if mark else "/>"
        return f'<w:r><w:footnoteReference w:id="{number}"{chosen}</w:r>'

    def note(number: int, text: str) -> str:
        return f'<w:footnote w:id="{number}">{p(text)}</w:footnote>'

    body = f"<w:p><w:r><w:t>Een</w:t></w:r>{call(1)}{call(2, '*')}<w:r><w:t> twee</w:t></w:r>{call(3)}</w:p>"
    notes = note(1, "Gewoon.") + note(2, "* Gekozen.") + note(3, "Weer gewoon.")
    assert shown(word(body, footnotes=notes)) == [
        "text: Een[^1][^*] twee[^2]",
        "note 1: Gewoon.",
        "note *: Gekozen.",
        "note 2: Weer gewoon.",
    ]


def test_a_table_that_has_a_label_at_its_head_is_still_a_table() -> None:
    rows = [("Onderwerp", "Bedrag"), ("Inzet", "12"), ("Steun", "13")]
    table = f"<w:tbl>{''.join(row(p(a), p(b)) for a, b in rows)}</w:tbl>"
    assert shown(word(table)) == ["table: Onderwerp\tBedrag", "table: Inzet\t12", "table: Steun\t13"]
