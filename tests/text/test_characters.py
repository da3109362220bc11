"""What encodings and PDF readers make of characters is undone, named, and never changes a word."""

from __future__ import annotations

import pytest

from generator.text.characters import normalise
from generator.text.faithful import differences
from tests.text.rendering import document_of


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("hervor\u00ad", "hervor-"),
        ("hervor\u2010 ", "hervor- "),
        ("hervor\u0002", "hervor-"),
        ("hervor\ufffe", "hervor-"),
        ("her\u00advorming", "hervorming"),
        ("NAVO\u2011landen", "NAVO-landen"),
        ("\ufb01nanci\u00eble \ufb02ank", "financiële flank"),
        ("financie\u0308le", "financiële"),
        ("28\u00a0676", "28 676"),
        ("\ufeffDe\u200b Minister\x00", "De Minister"),
        ("\uf0b7 een punt", "• een punt"),
        ("\u0132sland", "IJsland"),
        ("«dit» en “dat” – ’s-Gravenhage…", "«dit» en “dat” – ’s-Gravenhage…"),
    ],
)
def test_a_line_comes_out_plain(text, plain):
    assert normalise(text)[0] == plain


def test_what_was_plain_is_left_alone_and_not_recorded():
    text = "De Ministers spraken over «burden sharing» – cash, 2% – in Oekraïne."
    assert normalise(text) == (text, [])


@pytest.mark.parametrize("hyphen", ["-", "\u2010", "\u00ad", "\u0002", "\ufffe"])
@pytest.mark.parametrize("end", ["\n", " \n", "\r\n"])
def test_a_word_broken_with_any_hyphen_is_whole_again(hyphen, end):
    """Whatever the hyphen at the end of a line was made of, and with whatever blank after it."""
    document = document_of(f"een hervor{hyphen}{end}ming van het defensie{hyphen}{end}uitgavenpatroon")
    assert document.blocks[0].text == "een hervorming van het defensie-uitgavenpatroon"
    assert differences(document) == ()


def test_a_soft_hyphen_inside_and_one_at_the_end_are_told_apart():
    document = document_of("een her\u00advor\u00ad\nming")
    assert document.blocks[0].text == "een hervorming"
    assert differences(document) == ()


def test_each_change_is_recorded_by_the_name_of_the_character():
    repairs = document_of("de \ufb01nanci\u00eble lasten").repairs
    assert [(r.kind, r.line, r.before, r.after) for r in repairs] == [("character", 1, "\ufb01", "fi")]
    assert "U+FB01" in repairs[0].why
