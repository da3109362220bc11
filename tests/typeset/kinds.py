"""The kinds of source that a letter is typeset as: layouts, widths, formats."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from tests.typeset.as_docx import as_docx
from tests.typeset.as_html import as_official_page, as_plain_page
from tests.typeset.as_office import as_office
from tests.typeset.as_pdf import Press, as_pdf
from tests.typeset.as_text import as_text
from tests.typeset.as_xml import as_kamerwrk, as_kst
from tests.typeset.composer import LineEnd, Style, compose
from tests.typeset.letters import Letter, assemble
from tests.typeset.offices import offices
from tests.typeset.widths import points


@dataclass(frozen=True)
class Sample:
    """A typeset letter: the bytes and name of its file, the truth, and its line ends by line number."""

    letter: Letter
    data: bytes
    name: str
    ends: tuple[tuple[int, LineEnd], ...] = ()


def _pdf(style: Style, layout: str, press: Press, rich: bool = False) -> Callable[[Random], Sample]:
    def make(rng: Random) -> Sample:
        letter = assemble(rng, passages=rng.randint(3, 7), layout=layout, rich=rich)
        varied = replace(
            style,
            measure=points(press.size, press.font),
            width=style.width * rng.uniform(0.92, 1.08),
            page=rng.randint(34, 44),
            note_scale=press.note_size / press.size,
        )
        composition = compose(letter, varied, rng.randrange(10**6))
        set_so = replace(press, bold_headings=rng.random() < 0.7, space=rng.choice([1.0, 0.6]))
        ends = tuple((0, end) for end in composition.ends)
        return Sample(letter, as_pdf(composition, set_so), "brief.pdf", ends)

    return make


def _text(style: Style, layout: str, rich: bool = False, **how: bool) -> Callable[[Random], Sample]:
    def make(rng: Random) -> Sample:
        letter = assemble(rng, passages=rng.randint(3, 7), layout=layout, rich=rich)
        varied = replace(
            style,
            width=style.width * rng.uniform(0.92, 1.08),
            page=rng.randint(34, 58),
            lose_trema=rng.random() < 0.5,
        )
        text = as_text(compose(letter, varied, rng.randrange(10**6)), **how)
        return Sample(letter, text.data, "brief.txt", text.ends)

    return make


def _office(layout: str, rich: bool = False, **manners: object) -> Callable[[Random], Sample]:
    def make(rng: Random) -> Sample:
        letter = assemble(rng, passages=rng.randint(3, 6), layout=layout, rich=rich)
        office = replace(offices(rng), **manners)  # type: ignore[arg-type]
        return Sample(letter, as_office(letter, office), "brief.pdf")

    return make


def _structured(
    make_file: Callable[[Letter, Random], bytes], layout: str, name: str
) -> Callable[[Random], Sample]:
    def make(rng: Random) -> Sample:
        letter = assemble(rng, passages=rng.randint(3, 7), layout=layout, rich=True)
        return Sample(letter, make_file(letter, rng), name)

    return make


KINDS: dict[str, Callable[[Random], Sample]] = {
    "text: Kamerstuk": _text(Style(measure=points(9), width=340, furniture="kamerstuk"), "kamerstuk"),
    "text: Kamerstuk, bare": _text(Style(measure=points(9), width=340), "kamerstuk", form_feed=True),
    "text: narrow column": _text(Style(width=46, call="bracket"), "kamerstuk", trailing=False),
    "text: wide column": _text(Style(width=98, hyphen="\u2010"), "kamerstuk", trailing=False, crlf=True),
    "text: soft hyphens": _text(Style(width=64, hyphen="\u00ad", lose_trema=False), "kamerstuk"),
    "text: few blank lines": _text(Style(width=72, blank=0.5), "kamerstuk"),
    "text: marks apart": _text(Style(width=72, call="apart"), "kamerstuk"),
    "text: notes at the end": _text(Style(width=72, notes="end", furniture="kamerstuk"), "kamerstuk"),
    "text: ministry": _text(
        Style(measure=points(9), width=370, soft=False, furniture="ministry"), "ministry"
    ),
    "text: ministry, narrow": _text(Style(width=60, soft=False), "ministry", trailing=False),
    "text: rich Kamerstuk": _text(
        Style(measure=points(9), width=335, furniture="kamerstuk", break_addresses=True),
        "kamerstuk",
        rich=True,
    ),
    "text: rich ministry": _text(
        Style(measure=points(9), width=360, soft=False, furniture="ministry"), "ministry", rich=True
    ),
    "pdf: Kamerstuk": _pdf(Style(width=340, furniture="kamerstuk"), "kamerstuk", Press()),
    "pdf: justified": _pdf(Style(width=380), "kamerstuk", Press(font="Times-Roman", size=10, justify=True)),
    "pdf: words placed": _pdf(Style(width=330), "kamerstuk", Press(placed_words=True, justify=True)),
    "pdf: typewriter": _pdf(Style(width=400), "ministry", Press(font="Courier", size=10, left=70)),
    "pdf: marks not raised": _pdf(Style(width=340), "kamerstuk", Press(raised=False)),
    "pdf: ministry": _pdf(
        Style(width=350, soft=False, furniture="ministry"), "ministry", Press(margin=True, leading=13)
    ),
    "pdf: rich": _pdf(
        Style(width=345, furniture="kamerstuk", break_addresses=True), "kamerstuk", Press(), rich=True
    ),
    "pdf: office": _office("ministry"),
    "pdf: office, Kamerstuk": _office("kamerstuk", rich=True),
    "pdf: office, cells of lines": _office("ministry", rich=True, size=11.0, leading=14.0, hyphens=False),
    "pdf: notes count anew": _office("ministry", anew=True),
    "pdf: notes of one size": _office("kamerstuk", note=1.0, rule=True),
    "pdf: two columns": _office(
        "kamerstuk", columns=2, left=50.0, width=500.0, size=9.0, leading=11.5, head="", hyphens=True
    ),
    "docx: ministry": _structured(as_docx, "ministry", "brief.docx"),
    "docx: Kamerstuk": _structured(as_docx, "kamerstuk", "brief.docx"),
    "xml: Kamerstuk": _structured(as_kst, "kamerstuk", "brief.xml"),
    "xml: before 2010": _structured(as_kamerwrk, "kamerstuk", "brief.xml"),
    "html: official page": _structured(lambda letter, _: as_official_page(letter), "kamerstuk", "brief.html"),
    "html: plain page": _structured(lambda letter, _: as_plain_page(letter), "ministry", "brief.html"),
}
