"""Sources that know what their lines are: DOCX, XML, HTML, and a PDF with sizes and weights."""

from __future__ import annotations

from generator.model.knowledge import Lexicon
from generator.model.source import Hint, Line, Source
from generator.text import clean
from generator.text.faithful import differences
from tests.text.rendering import outline


def structured(*lines: tuple[Hint, str] | tuple[Hint, str, int | str]) -> Source:
    """Return a source of blocks; a third value is the level of a heading or the number of a note."""
    made = []
    for number, (hint, text, *more) in enumerate(lines, start=1):
        level = more[0] if more and isinstance(more[0], int) else 0
        note = more[0] if more and isinstance(more[0], str) else ""
        made.append(Line(number=number, text=text, hint=hint, level=level, note=note))
    return Source("letter.docx", "docx", tuple(made), wrapped=False)


def printed(*lines: tuple[str, float, bool]) -> Source:
    """Return a PDF's lines with their size and weight."""
    made = [Line(number=n, text=t, size=s, bold=b, left=90.0) for n, (t, s, b) in enumerate(lines, start=1)]
    return Source("letter.pdf", "pdf", tuple(made), wrapped=True)


def test_each_line_of_a_structured_source_is_what_it_says():
    source = structured(
        ("title", "28 676 NAVO"),
        ("title", "Nr. 348"),
        ("title", "BRIEF VAN DE MINISTER VAN DEFENSIE"),
        ("", "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal"),
        ("", "Den Haag, 6 november 2020"),
        ("heading", "Lastenverdeling", 1),
        ("paragraph", "De Ministers spraken[^1] daarover."),
        ("note", "Kamerstuk 28 676, nr. 347.", "1"),
        ("heading", "Uitgaven", 2),
        ("list", "– cash;", 1),
        ("list", "– contributions.", 1),
        ("quote", "Wij bevestigen dit."),
        ("table", "Jaar\t2018"),
        ("table", "België\t0,9"),
        ("margin", "Pagina 1 van 2"),
        ("", "nadere toelichting volgt, geen hoofdletter nodig"),
        ("signature", "De Minister van Defensie,"),
        ("signature", "A.Th.B. Bijleveld-Schouten"),
    )
    document = clean(source, Lexicon())
    assert outline(document) == "\n".join(
        [
            "masthead: 28 676 NAVO",
            "masthead: Nr. 348",
            "masthead: BRIEF VAN DE MINISTER VAN DEFENSIE",
            "addressee: Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
            "dateline: Den Haag, 6 november 2020",
            "h2: Lastenverdeling",
            "paragraph p1: De Ministers spraken[^1] daarover.",
            "h3: Uitgaven",
            "list p2: – cash; / – contributions.",
            "quote p3: Wij bevestigen dit.",
            "table p4: Jaar    2018 / België    0,9",
            "paragraph p5: nadere toelichting volgt, geen hoofdletter nodig",
            "signature: De Minister van Defensie, / A.Th.B. Bijleveld-Schouten",
            "note 1 of p1: Kamerstuk 28 676, nr. 347.",
            "furniture: Pagina 1 van 2 | page=1 pages=2",
        ]
    )
    assert document.layout == "structured"
    assert differences(document) == ()


def test_a_call_that_the_source_marked_is_not_marked_again():
    """A note that is called by the source needs no other mark; numbers in the text stay numbers."""
    source = structured(
        ("", "In 2018 ging het om niveau 1 en 2, zie de brief[^1] daarover."),
        ("note", "Kamerstuk 28 676, nr. 347.", "1"),
    )
    document = clean(source, Lexicon())
    assert document.blocks[0].text == "In 2018 ging het om niveau 1 en 2, zie de brief[^1] daarover."
    assert document.oddities == ()


def test_a_note_without_call_and_a_call_without_note_are_told():
    source = structured(("", "Zie de brief[^2]."), ("note", "Kamerstuk 28 676, nr. 347.", "1"))
    document = clean(source, Lexicon())
    assert [(odd.code, odd.line) for odd in document.oddities] == [
        ("mark-without-note", 1),
        ("note-without-mark", 2),
    ]
    assert document.footnotes[0].paragraph is None


def test_paragraphs_kept_on_a_line_each_in_a_plain_text():
    """The text of a DOCX, pasted: lines longer than any column are paragraphs, empty lines or not."""
    long = (
        "De politie speelt een belangrijke rol in het bevorderen van de veiligheid in wijken en buurten. " * 3
    )
    source = Source(
        "a.txt", "text", tuple(Line(n, t.strip()) for n, t in enumerate(["Vraag 1", long, long], 1))
    )
    document = clean(source, Lexicon())
    assert [block.type for block in document.blocks] == ["heading", "paragraph", "paragraph"]


def test_bold_and_larger_lines_are_headings_by_their_depth():
    text = "De ministers spraken over de lastenverdeling en over de uitkomsten van de top."
    source = printed(
        ("Verslag van de bijeenkomst:", 12.0, True),
        (text, 9.0, False),
        ("Wat vindt Nederland?", 9.0, True),
        (text, 9.0, False),
        (text, 9.0, False),
    )
    document = clean(source, Lexicon())
    assert [(b.type, b.level) for b in document.blocks] == [
        ("heading", 2),
        ("paragraph", 0),
        ("heading", 3),
        ("paragraph", 0),
    ]


def test_type_of_another_size_is_another_block():
    """A box in small type stands apart from the text around it, though no empty line says so."""
    source = printed(
        ("De ministers spraken over de lastenverdeling en de uitkomsten.", 9.0, False),
        ("Kader: wat is lastenverdeling en hoe wordt die gemeten in de praktijk.", 7.0, False),
        ("Daarna volgde een gesprek over de operaties en missies.", 9.0, False),
    )
    assert len(clean(source, Lexicon()).blocks) == 3


def test_a_title_with_the_day_of_a_meeting_is_no_place_and_date():
    """Copies of sites set a title above a letter; a day is its dateline alone or behind one name."""

    def opening(*lines: str) -> list[str]:
        document = clean(structured(*(("", line) for line in (*lines, "Geachte voorzitter,"))), Lexicon())
        return [block.part for block in document.blocks]

    assert opening("Verslag Raad Buitenlandse Zaken 22 april 2024", "Den Haag, 30 april 2024") == [
        "masthead",
        "dateline",
        "salutation",
    ]
    assert "dateline" not in opening("GEANNOTEERDE AGENDA RAAD", "16 NOVEMBER 2015")
    assert "dateline" in opening("DEN HAAG, 16 NOVEMBER 2015")
