"""The page of the raw source: every line, what became of it, and never too heavy."""

from __future__ import annotations

from generator.model.document import Block, Document, Footnote, Furniture, Repair
from generator.model.source import Line, Source
from generator.pages import source_lines as pages
from generator.pages.source_lines import source_lines

TEXT = (
    "De dijk is <hoog> en de water-",
    "stand laag1",
    "1 Gemeten in maart.",
    "Kamerstuk 31 234, nr. 5 2",
    "",
)


def a_document() -> Document:
    return Document(
        source=Source("brief.txt", "text", tuple(Line(n, text) for n, text in enumerate(TEXT, 1))),
        layout="kamerstuk",
        blocks=(Block("paragraph", "p1", "De dijk is <hoog> en de waterstand laag[^1]", 1, 2),),
        footnotes=(Footnote("1", "Gemeten in maart.", 3, "p1"),),
        repairs=(
            Repair(1, "hyphen", "water-|stand", "waterstand", "elders aaneen"),
            Repair(3, "footnote-body", "1", "[^1]:", "een noot", sure=False),
        ),
        furniture=(Furniture(4, "Kamerstuk 31 234, nr. 5 2"),),
    )


def test_every_line_is_there_character_for_character():
    shown = [line.text.striptags() if line.text.strip() else "" for line in source_lines(a_document())]
    assert shown == list(TEXT)


def test_a_line_leads_to_what_begins_on_it():
    assert [(line.block, line.name) for line in source_lines(a_document())][:3] == [
        ("p1", "alinea 1"),
        ("", ""),
        ("n1", "noot 1"),
    ]


def test_repairs_are_marked_where_they_were_made_with_their_reason_and_doubt():
    first, _, third, fourth, _ = source_lines(a_document())
    assert first.text.endswith("<mark>water-</mark>")
    assert first.remarks == ("afgebroken woord hersteld: waterstand; elders aaneen",)
    assert third.remarks == ("voetnoot uit de lopende tekst gehaald (onzeker); een noot",)
    assert str(fourth.text) == "<del>Kamerstuk 31 234, nr. 5 2</del>"


def test_very_many_lines_are_spread_over_pages():
    many = tuple(Line(number, "w" * 80) for number in range(1, 2001))
    lines = source_lines(Document(Source("lang.txt", "text", many), "unknown", ()))
    parts = list(pages._parts(lines))
    assert len(parts) > 1
    assert [line.number for part in parts for line in part] == list(range(1, 2001))
    assert all(sum(len(line.text) for line in part) < 60_000 for part in parts)
