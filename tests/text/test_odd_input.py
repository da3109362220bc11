"""Whatever comes in, cleaning does not fail, loses nothing and says the same twice."""

from __future__ import annotations

import time
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.knowledge.lexicon import load_lexicon
from generator.model.knowledge import Lexicon
from generator.model.source import Hint, Line, Source
from generator.text import clean
from generator.text.faithful import differences
from tests.text.rendering import source_of

LEXICON, _ = load_lexicon(Path(__file__).parents[2] / "corpus")

# Pieces that letters are made of, and pieces that no letter should hold; joined at random.
PIECES = [
    "Geachte Voorzitter,", "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
    "Den Haag, 6 november 2020", "28 676 NAVO", "Nr. 348 BRIEF VAN DE MINISTER VAN DEFENSIE",
    "Tweede Kamer der Staten-Generaal 2", "Tweede Kamer, vergaderjaar 2020–2021, 28 676, nr. 348 2",
    "Aanhangsel 1Antwoord 3", "kst-28676-348", "ISSN 0921 - 7371", "’s-Gravenhage 2020", "Pagina 2 van 7",
    "3", "1 Kamerstuk 28 676, nr. 347.", "2Kamerstuk 33 694", "[1] Zie de bijlage.",
    "* Met dank aan de griffie.", "de brief van 14 maart 20182).", "is geïnformeerd.1 Met name",
    "het European Reassurance Initiative (ERI) 1 en", "(zie ook\xa0de vorige brief2)",
    "woord[^1] en woord [2]", "¹ Zie daar.", "hervor-", "mingsproces", "natuur-", "en milieubeleid",
    "defensie-\xad", "uitgaven\u2010", "financi\x02", "ele\ufffe", "NAVO- standpunt", "EU- en NAVO-landen",
    "Vraag 1", "Antwoord op vragen 4, 5 en 6", "1. Agenda", "1.1 Doel", "– een punt;", "• nog een punt",
    "a. letter", "Jaar    2018    2019", "Nederland  1,2  1,3", "Hoogachtend,",
    "De Minister van Defensie,", "De Minister van Buitenlandse Zaken, De Minister van Defensie,",
    "Stef Blok Ank Bijleveld-Schouten", "A.Th.B. Bijleveld-Schouten",
    "[Ondertekenaar 1] [Ondertekenaar 2]", "Mede namens de Minister van Financiën,",
    "De Minister van Buitenlandse Zaken, W.B. Hoekstra", "i.b.d.", "namens deze,", "Griffier: Van der Leeden",
    "Aan de Voorzitter van de", "Aan de", "Projectnaam", "Cougar-", "Van Rijn-", "bibob-", "helikopters",
    "Ministerie van Defensie", "Ons kenmerk", "BS2020012345", "Bijlage: tabel",
    "«De minister zegt dat het goed is.»",
    "De ministers spraken over de lastenverdeling en over de uitkomsten van de top, die in",
    "Brussel werd gehouden.", "\ufb01nanci\xeble e\u0301e\u0301n", "\x00\x0c", "\ufeff", "\u2028", "", " ",
    "-", "–", ".", "1", "[^", "[^]", "|", "»»",
]  # fmt: skip

letters = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=30)), max_size=30).map("\n".join)
hints = st.sampled_from(get_args(Hint))


@st.composite
def sources(draw: st.DrawFn) -> Source:
    """Sources of any format: lines with hints, sizes, pages and numbers that may recur."""
    wrapped = draw(st.booleans())
    lines = []
    number = page = 1
    for _ in range(draw(st.integers(0, 16))):
        number += draw(st.integers(0, 2))
        page += draw(st.integers(0, 4)) == 0
        hint = draw(hints)
        lines.append(
            Line(
                number=number,
                text=draw(st.one_of(st.sampled_from(PIECES), st.text(max_size=20))),
                page=page,
                size=draw(st.sampled_from([None, 6.5, 9.0, 14.0])),
                bold=draw(st.booleans()),
                left=draw(st.sampled_from([None, 70.0, 90.0, 480.0])),
                hint=hint,
                level=draw(st.integers(0, 3)),
                note=draw(st.sampled_from(["", "1", "2", "*"])) if hint == "note" else "",
            )
        )
    return Source("odd", "pdf" if wrapped else "docx", tuple(lines), wrapped)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(letters)
@example("")
@example("\n\n")
@example("\ufeff\x00")
@example("1\n1\n1")
def test_no_text_is_too_odd(text):
    """No crash; every sign of the source is in the document, none was added, but for recorded repairs."""
    source = source_of(text)
    document = clean(source, LEXICON)
    assert differences(document) == ()
    assert clean(source, LEXICON) == document


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(sources())
def test_no_source_is_too_odd(source):
    """Nor do hints, sizes and numbers that contradict each other make it fail."""
    document = clean(source, Lexicon())
    assert differences(document) == ()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(letters)
def test_ids_are_unique_and_offsets_lie_in_the_text(text):
    """Every block has an id of its own; breaks ascend from 0 within the text; lines lie in the source."""
    source = source_of(text)
    document = clean(source, Lexicon())
    ids = [block.id for block in document.blocks] + [note.id for note in document.footnotes]
    assert len(ids) == len(set(ids))
    last = len(source.lines)
    texts = [(item.text, item.breaks) for item in document.blocks]
    texts += [(item.text, item.breaks) for item in document.footnotes]
    for whole, breaks in texts:
        offsets = [offset for offset, _ in breaks]
        assert offsets == sorted(set(offsets))
        assert all(0 <= offset <= len(whole) for offset in offsets)
        assert all(1 <= line <= last for _, line in breaks)
    assert all(block.breaks and block.breaks[0][0] == 0 for block in document.blocks)


@pytest.mark.parametrize("size", [1000, 8000])
def test_a_long_line_takes_no_long_time(size):
    """Cleaning is linear: a line of any length, a word of any length."""
    document = clean(source_of("a" * size + " " + "1 " * size + "\n" + "- " * size), Lexicon())
    assert differences(document) == ()


HOSTILE = [
    "-\n", "woord-\n", "1\n", "1. a\n", "kst-1", "kst-1 ", "Vraag 1\nWat?\nAntwoord 1\nNiets.\n", "A.",
    "Vraag 1 Wat? Antwoord 1 Niets. ", "1 Kamerstuk 28 676, nr. 3.\n", "De Minister van Defensie, ", "[^1]",
    "De Minister van Defensie, A.B. Jansen\n", "Tweede Kamer, vergaderjaar 2020–2021, 28 676, nr. 348 3 ",
    "Ons kenmerk\n", "Ministerie van ", "http://a.nl/a-\n", "a\tb\tc\n", "woord1 ", "• een\n– twee\n",
    "van de\n",
    "namens de ", "a-b-", "Aan de\n", "onder-\nonder", "Van Rijn-\nwet ", "i.b.d.\n",
    "Mr. ", "De Minister De Staatssecretaris\n", "De Minister van X,\n", "Hoogachtend, de Minister ",
    "De griffier van de commissie, Jan ", "| De Minister van X, | De Minister van Y, |\n",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_what_repeats_itself_takes_no_long_time(piece):
    """Thirty thousand signs of the same: a rule that looks back over all of it would need minutes."""
    source = source_of(piece * (30_000 // len(piece)))
    begun = time.process_time()
    document = clean(source, LEXICON)
    assert time.process_time() - begun < 6
    assert differences(document) == ()
