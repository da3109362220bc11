"""PDF: each printed line as it stands, with its type and page; footnotes told by their small raised marks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from generator.model.source import Gap, Line, Source
from generator.problems import Problem, ProblemsError
from generator.sources import parse
from tests.typeset.as_pdf import Press, as_pdf
from tests.typeset.as_text import foot_lines, head_lines
from tests.typeset.composer import Composition, Style, compose
from tests.typeset.strategies import layouts, letters, seeds
from tests.typeset.widths import points

quick = settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # to shrink a typeset letter takes minutes
)

presses = st.builds(
    Press,
    font=st.sampled_from(["Helvetica", "Times-Roman", "Courier"]),
    space=st.sampled_from([1.0, 0.6]),
    bold_headings=st.booleans(),
    justify=st.booleans(),
    placed_words=st.booleans(),
    margin=st.booleans(),
)
furniture = st.sampled_from(["none", "kamerstuk", "ministry"])


def drawn(draw: Callable[[Canvas], None], **options: object) -> bytes:
    """Return a PDF of one page that ``draw`` draws on."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=1, **options)  # type: ignore[arg-type]
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def put(canvas: Canvas, x: float, y: float, *runs: tuple[str, float, float]) -> None:
    """Draw runs of (text, size, rise) one after another."""
    for text, size, rise in runs:
        pen = canvas.beginText(x, y)
        pen.setFont("Helvetica", size)
        pen.setRise(rise)
        pen.textOut(text)
        canvas.drawText(pen)
        x += canvas.stringWidth(text, "Helvetica", size)


def lines_of(data: bytes) -> list[Line]:
    return [line for line in parse(data, "brief.pdf").lines if line.text]


def problem(data: bytes) -> Problem:
    with pytest.raises(ProblemsError) as raised:
        parse(data, "brief.pdf")
    (only,) = raised.value.problems
    assert only.file == "brief.pdf" and only.hint
    return only


def printed(composition: Composition) -> list[tuple[int, str]]:
    """Return what stands on the pages but notes, as (page, text)."""
    return [
        (number, line.text.replace("\u00a0", " "))
        for number, page in enumerate(composition.pages, start=1)
        for line in (
            *head_lines(composition, number - 1),
            *(line for line in page if line.role != "note"),
            *foot_lines(composition, number - 1),
        )
        if line.text
    ]


@quick
@given(
    letter=letters(layouts, most=4), press=presses, width=st.integers(250, 370), seed=seeds, around=furniture
)
def test_every_line_is_read_as_it_was_printed(letter, press, width, seed, around) -> None:
    style = Style(
        width=width, measure=points(press.size, press.font), page=40, furniture=around, note_scale=7 / 9
    )
    composition = compose(letter, style, seed)
    source = parse(as_pdf(composition, press), "brief.pdf")
    around_text = heads(composition) | feet(composition)
    text = [
        (line.page, line.text)
        for line in source.lines
        if line.text and (line.hint not in ("note", "margin") or line.text in around_text)
    ]
    assert source.wrapped
    assert sorted(text) == sorted(printed(composition))
    assert [t for t in text if t[1] not in feet(composition)] == [
        t for t in printed(composition) if t[1] not in feet(composition)
    ]


def heads(composition: Composition) -> set[str]:
    """Return the lines at the head of the pages."""
    return {f.text for at in range(len(composition.pages)) for f in head_lines(composition, at)}


def feet(composition: Composition) -> set[str]:
    """Return the lines at the foot of the pages, which stand below the notes."""
    return {f.text for at in range(len(composition.pages)) for f in foot_lines(composition, at)}


@quick
@given(letter=letters(layouts, most=4), press=presses, width=st.integers(250, 370), seed=seeds)
def test_every_note_is_told_by_its_raised_mark(letter, press, width, seed) -> None:
    style = Style(width=width, measure=points(press.size, press.font), page=36, soft=False, note_scale=7 / 9)
    source = parse(as_pdf(compose(letter, style, seed), press), "brief.pdf")
    bodies: dict[str, str] = {}
    for line in source.lines:
        if line.hint == "note":
            bodies[line.note] = f"{bodies.get(line.note, '')} {line.text}".strip()
    assert {n: t.replace("- ", "-") for n, t in bodies.items()} == {
        n: t.replace("- ", "-") for n, t in letter.notes.items()
    }


@quick
@given(letter=letters(layouts, most=3), seed=seeds)
def test_marks_that_are_not_raised_stay_digits(letter, seed) -> None:
    style = Style(width=330, measure=points(9), page=36)
    source = parse(as_pdf(compose(letter, style, seed), Press(raised=False)), "brief.pdf")
    assert not any("[^" in line.text for line in source.lines)


@quick
@given(letter=letters(layouts, most=1), press=presses, seed=seeds)
def test_blocks_are_parted_by_an_empty_line_where_white_parts_them(letter, press, seed) -> None:
    style = Style(width=370, measure=points(press.size, press.font), page=400, notes="end", note_scale=7 / 9)
    composition = compose(letter, style, seed)
    assume(len(composition.pages[0]) < 62)  # more would run off the paper
    source = parse(as_pdf(composition, replace(press, leading=11, margin=False)), "brief.pdf")
    text = [line.text for line in source.lines if line.hint != "note"]
    assert (
        "\n".join(text).rstrip()
        == "\n".join(line.text for line in composition.pages[0] if line.role != "note").rstrip()
    )


def test_a_line_carries_its_type_and_its_place() -> None:
    def draw(canvas: Canvas) -> None:
        pen = canvas.beginText(72, 700)
        pen.setFont("Helvetica-Bold", 11)
        pen.textOut("Inleiding")
        canvas.drawText(pen)
        put(canvas, 90, 680, ("Tekst van de brief.", 9, 0))

    heading, text = lines_of(drawn(draw))
    assert (heading.text, heading.size, heading.bold, heading.left) == ("Inleiding", 11.0, True, 72.0)
    assert (text.text, text.size, text.bold, text.left) == ("Tekst van de brief.", 9.0, False, 90.0)


def test_two_signatories_on_a_line_are_parted_by_a_tab() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 80, 300, ("De Minister van Buitenlandse Zaken,", 9, 0))
        put(canvas, 320, 300, ("De Minister van Defensie,", 9, 0))

    (line,) = lines_of(drawn(draw))
    assert line.text == "De Minister van Buitenlandse Zaken,\tDe Minister van Defensie,"


def test_signatories_side_by_side_are_read_one_after_the_other() -> None:
    def draw(canvas: Canvas) -> None:
        lines_down(canvas, 80, 300, "De Minister van Buitenlandse", "Zaken,")
        lines_down(canvas, 320, 300, "De Minister van Defensie,")
        put(canvas, 80, 250, ("W.B. Hoekstra", 9, 0))
        put(canvas, 320, 250, ("K.H. Ollongren", 9, 0))

    assert [line.text for line in lines_of(drawn(draw))] == [
        *("De Minister van Buitenlandse", "Zaken,", "W.B. Hoekstra"),
        *("De Minister van Defensie,", "K.H. Ollongren"),
    ]


@pytest.mark.parametrize("padding", [0, 4])
def test_the_lines_of_a_cell_are_one_cell(padding: int) -> None:
    def draw(canvas: Canvas) -> None:
        lines_down(canvas, 80, 700, *BODY_LINES)
        put(canvas, 80, 630, ("Onderwerp", 9, 0))
        put(canvas, 250, 630, ("Stand van zaken", 9, 0))
        put(canvas, 80, 618 - padding, ("Inzet", 9, 0))
        lines_down(canvas, 250, 618 - padding, "De Kamer wordt in het", "najaar geïnformeerd.")
        put(canvas, 80, 594.6 - 2 * padding, ("Materieel", 9, 0))
        put(canvas, 250, 594.6 - 2 * padding, ("Afgerond", 9, 0))
        lines_down(canvas, 80, 560, *BODY_LINES)

    table = [line for line in lines_of(drawn(draw)) if line.hint == "table"]
    assert [line.text for line in table] == [
        "Onderwerp\tStand van zaken",
        "Inzet\tDe Kamer wordt in het najaar geïnformeerd.",
        "Materieel\tAfgerond",
    ]


def test_items_with_hanging_marks_are_no_table() -> None:
    def draw(canvas: Canvas) -> None:
        for at in range(3):
            put(canvas, 80, 700 - 24 * at, ("–", 9, 0))
            lines_down(canvas, 116, 700 - 24 * at, f"Punt {at} loopt door", "op een tweede regel.")

    assert not any(line.hint for line in lines_of(drawn(draw)))


def test_powers_and_indices_are_no_calls() -> None:
    def draw(canvas: Canvas) -> None:
        put(
            canvas,
            80,
            700,
            ("Over 40 m", 9, 0),
            ("2", 6, 3),
            (" daalde de CO", 9, 0),
            ("2", 6, -2),
            ("-uitstoot.", 9, 0),
        )

    assert [line.text for line in lines_of(drawn(draw))] == ["Over 40 m2 daalde de CO2-uitstoot."]


def test_a_raised_digit_without_a_body_is_a_call_only_in_sequence() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 80, 700, ("Een zin.", 9, 0), ("1", 6, 3), (" Nog een zin.", 9, 0), ("7", 6, 3))

    assert [line.text for line in lines_of(drawn(draw))] == ["Een zin.[^1] Nog een zin.7"]


@pytest.mark.parametrize(("share", "rise"), [(0.5, 0.4), (0.65, 0.33), (0.8, 0.5), (1.0, 0.35)])
def test_a_mark_may_be_raised_more_or_less(share: float, rise: float) -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 80, 700, ("In 2018", 10, 0), ("1", 10 * share, 10 * rise), (" was het anders.", 10, 0))
        put(canvas, 80, 688, ("Ook de tweede regel staat er nog.", 10, 0))
        put(canvas, 80, 100, ("1", 8 * share, 8 * rise), (" Kamerstuk 28 676, nr. 3.", 8, 0))

    assert [(line.text, line.note) for line in lines_of(drawn(draw))] == [
        ("In 2018[^1] was het anders.", ""),
        ("Ook de tweede regel staat er nog.", ""),
        ("Kamerstuk 28 676, nr. 3.", "1"),
    ]


def test_the_margin_of_a_house_style_follows_the_text() -> None:
    def draw(canvas: Canvas) -> None:
        for at in range(6):
            put(
                canvas,
                80,
                700 - 13 * at,
                (f"Een regel van de brief die loopt tot de rand, nummer {at}.", 9, 0),
            )
        for at, text in enumerate(["Ons kenmerk", "2024-0000123", "Bijlagen", "2"]):
            put(canvas, 470, 690 - 9 * at, (text, 6.5, 0))

    lines = lines_of(drawn(draw))
    assert [line.hint for line in lines] == [""] * 6 + ["margin"] * 4
    assert [line.text for line in lines[6:]] == ["Ons kenmerk", "2024-0000123", "Bijlagen", "2"]


def test_the_cells_of_a_table_are_no_margin() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 80, 730, ("De uitgaven van de afgelopen jaren staan in deze tabel.", 9, 0))
        for at in range(4):
            put(canvas, 80, 700 - 12 * at, (f"Begroting van 202{at}", 9, 0))
            put(canvas, 400, 700 - 12 * at, (f"{at} miljoen", 9, 0))

    assert [line.text for line in lines_of(drawn(draw))][1:] == [
        f"Begroting van 202{n}\t{n} miljoen" for n in range(4)
    ]


def test_text_on_its_side_is_read_after_the_page() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.rotate(90)
        put(canvas, 300, -560, ("Vertrouwelijk tot 1 mei", 8, 0))
        canvas.restoreState()
        put(canvas, 80, 700, ("Geachte voorzitter, dit is de brief zelf.", 9, 0))

    lines = lines_of(drawn(draw))
    assert [(line.text, line.hint) for line in lines] == [
        ("Geachte voorzitter, dit is de brief zelf.", ""),
        ("Vertrouwelijk tot 1 mei", "margin"),
    ]


@pytest.mark.parametrize("angle", [0, 90, 180, 270])
def test_a_page_may_lie_on_any_side(angle: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(angle)
        put(canvas, 100, 400, ("Eerste regel.", 9, 0))
        put(canvas, 100, 388, ("Tweede regel, met een noot.", 9, 0), ("1", 6, 3))

    assert [(line.text, line.left) for line in lines_of(drawn(draw))] == [
        ("Eerste regel.", 100.0),
        ("Tweede regel, met een noot.[^1]", 100.0),
    ]


def test_a_letter_drawn_twice_for_bold_counts_once() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 80, 700, ("Allemaal bessen", 9, 0))
        put(canvas, 80.2, 700, ("Allemaal bessen", 9, 0))

    assert [line.text for line in lines_of(drawn(draw))] == ["Allemaal bessen"]


@pytest.mark.parametrize("mark", ["•", "–", "1.", "2)", "a.", "1.1", "iv."])
def test_the_mark_of_an_item_hangs_before_its_text(mark: str) -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 80, 700, (mark, 9, 0))
        put(canvas, 116, 700, ("eerste punt", 9, 0))

    assert [line.text for line in lines_of(drawn(draw))] == [f"{mark} eerste punt"]


def test_bullets_are_bullets() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 80, 700, ("• eerste punt", 9, 0))

    assert [line.text for line in lines_of(drawn(draw))] == ["• eerste punt"]


def test_a_bullet_that_is_drawn_is_a_bullet() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.circle(84, 703, 1.6, fill=1, stroke=0)
        put(canvas, 95, 700, ("eerste punt", 9, 0))
        put(canvas, 95, 688, ("dat doorloopt", 9, 0))
        canvas.rect(80, 660, 300, 0.7, fill=1, stroke=0)

    assert [line.text for line in lines_of(drawn(draw))] == ["• eerste punt", "dat doorloopt"]


def test_a_scan_without_text_is_refused_with_advice() -> None:
    found = problem(drawn(lambda canvas: canvas.rect(50, 50, 400, 700, fill=1)))
    assert found.code == "no-text" and "ocrmypdf" in found.hint


def paged(*draws: Callable[[Canvas], object]) -> bytes:
    """Return a PDF with a page for each of ``draws``."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=1)
    for draw in draws:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def lines_down(canvas: Canvas, x: float, y: float, *texts: str, size: float = 9) -> None:
    for at, text in enumerate(texts):
        put(canvas, x, y - 1.3 * size * at, (text, size, 0))


BODY_LINES = ("Een regel van de brief die loopt tot de rand van de kolom.",) * 4


def test_a_scanned_page_among_others_is_named() -> None:
    picture = Image.new("L", (60, 80), 200)
    source = parse(
        paged(
            lambda canvas: lines_down(canvas, 80, 700, *BODY_LINES),
            lambda canvas: canvas.drawImage(ImageReader(picture), 20, 20, 550, 800),
            lambda canvas: lines_down(canvas, 80, 700, *BODY_LINES),
        ),
        "brief.pdf",
    )
    assert source.gaps == (Gap(4, "page 2 of the PDF is a picture without text"),)
    assert [line.page for line in source.lines if line.text] == [1] * 4 + [3] * 4


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [f"Links loopt de tekst door op regel {at} en zo door." for at in range(9)]
    right = [f"Rechts gaat de tekst verder op regel {at} en door." for at in range(8)]

    def draw(canvas: Canvas) -> None:
        put(
            canvas,
            60,
            740,
            ("De kop loopt over de hele breedte van de bladzijde, van links naar rechts.", 9, 0),
        )
        lines_down(canvas, 60, 700, *left)
        lines_down(canvas, 290, 700, *right)

    assert [line.text for line in lines_of(drawn(draw))][1:] == left + right


def test_what_runs_along_the_pages_stands_outside_the_text() -> None:
    def page(number: int) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            put(canvas, 80, 800, ("Ministerie van Voorbeelden", 7, 0))
            lines_down(canvas, 80, 700, f"Dit is blad {number * 7}.", f"Nog een regel {number * 3}.")
            put(canvas, 290, 30, (f"{number} / 3", 8, 0))

        return draw

    lines = lines_of(paged(page(1), page(2), page(3)))
    assert [line.text for line in lines if line.hint != "margin"] == [
        text for n in (1, 2, 3) for text in (f"Dit is blad {n * 7}.", f"Nog een regel {n * 3}.")
    ]


def test_text_that_only_looks_alike_does_not_run_along_the_pages() -> None:
    def page(number: int) -> Callable[[Canvas], None]:
        return lambda canvas: lines_down(canvas, 80, 700, f"Vraag {number}", "Klopt dat?", f"Nee, {number}.")

    lines = lines_of(paged(page(3), page(7), page(9)))
    assert not any(line.hint for line in lines)


@pytest.mark.parametrize("mark", ["1", "*", "†"])
def test_marks_that_recur_on_each_page_call_a_note_each(mark: str) -> None:
    def page(number: int) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            lines_down(canvas, 80, 700, *BODY_LINES)
            put(canvas, 80, 600, (f"Dit is zin {number * 7}", 9, 0), (mark, 6, 3), (" met een noot.", 9, 0))
            put(canvas, 80, 90, (mark, 5, 3), (f" Kamerstuk {number * 7}, en een regel die nog", 7, 0))
            put(canvas, 80, 80, ("doorloopt op de volgende.", 7, 0))

        return draw

    source = parse(paged(page(1), page(2)), "brief.pdf")
    again = f"{mark}-2"
    assert [(line.note, line.text) for line in source.lines if line.hint == "note"] == [
        *((mark, text) for text in ("Kamerstuk 7, en een regel die nog", "doorloopt op de volgende.")),
        *((again, text) for text in ("Kamerstuk 14, en een regel die nog", "doorloopt op de volgende.")),
    ]
    texts = [line.text for line in source.lines]
    assert (
        f"Dit is zin 7[^{mark}] met een noot." in texts and f"Dit is zin 14[^{again}] met een noot." in texts
    )


@pytest.mark.parametrize("mark", ["1.", "1)", "1", "[1]"])
def test_below_a_rule_a_note_may_stand_in_the_type_of_the_text(mark: str) -> None:
    def draw(canvas: Canvas) -> None:
        lines_down(canvas, 80, 700, *BODY_LINES)
        put(canvas, 80, 600, ("Dit is een zin", 9, 0), ("1", 6, 3), (" met een noot.", 9, 0))
        canvas.line(80, 112, 220, 112)
        put(canvas, 80, 100, (f"{mark} Kamerstuk 28 676, nr. 7.", 9, 0))

    assert [(line.note, line.text) for line in lines_of(drawn(draw))][-1] == ("1", "Kamerstuk 28 676, nr. 7.")


def test_the_brackets_of_a_raised_mark_go_with_it() -> None:
    def draw(canvas: Canvas) -> None:
        put(
            canvas,
            80,
            700,
            ("In 2018", 9, 0),
            ("[1]", 6, 3),
            (" en in 2019", 9, 0),
            ("2)", 6, 3),
            (".", 9, 0),
        )

    assert [line.text for line in lines_of(drawn(draw))] == ["In 2018[^1] en in 2019[^2]."]


def test_letters_that_are_spaced_out_make_words() -> None:
    def draw(canvas: Canvas) -> None:
        pen = canvas.beginText(80, 700)
        pen.setFont("Helvetica-Bold", 10)
        pen.setCharSpace(3)
        pen.textOut("Inleiding en doel")
        canvas.drawText(pen)

    assert [line.text for line in lines_of(drawn(draw))] == ["Inleiding en doel"]


def test_an_encrypted_file_is_refused() -> None:
    lock = StandardEncryption("geheim", ownerPassword="nog geheimer", canPrint=0)
    assert (
        problem(drawn(lambda canvas: put(canvas, 80, 700, ("Geheim", 9, 0)), encrypt=lock)).code
        == "encrypted"
    )


def test_a_file_that_only_its_owner_locked_is_read() -> None:
    lock = StandardEncryption("", ownerPassword="eigenaar", canPrint=0)
    data = drawn(lambda canvas: put(canvas, 80, 700, ("Openbaar", 9, 0)), encrypt=lock)
    assert [line.text for line in lines_of(data)] == ["Openbaar"]


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n", b"%PDF-1.4\ntrailer<</Root 1 0 R>>", b"%PDF-" + bytes(range(256)) * 9]
)
def test_a_broken_file_is_refused(data: bytes) -> None:
    assert problem(data).code == "unreadable-pdf"


def test_the_name_does_not_make_a_pdf() -> None:
    with pytest.raises(ProblemsError) as raised:
        parse(b"Dit is gewone tekst.", "brief.pdf")
    assert [p.code for p in raised.value.problems] == ["unreadable-pdf"]


def test_a_pdf_is_known_by_its_content() -> None:
    source: Source = parse(drawn(lambda canvas: put(canvas, 80, 700, ("Tekst", 9, 0))), "brief.txt")
    assert source.format == "pdf"
