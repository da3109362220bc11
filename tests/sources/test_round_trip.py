"""What is set in a format is read back from it, to the letter: every paragraph, heading, item and note."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.model.source import Source
from generator.sources import parse
from tests.typeset.as_docx import as_docx
from tests.typeset.as_html import as_official_page, as_plain_page
from tests.typeset.as_xml import as_kamerwrk, as_kst
from tests.typeset.letters import Letter
from tests.typeset.strategies import letters, randoms

Maker = Callable[[Letter, Random], bytes]

STRUCTURED: dict[str, tuple[Maker, str]] = {
    "docx": (as_docx, "brief.docx"),
    "kst": (as_kst, "kst-28676-1.xml"),
    "kamerwrk": (as_kamerwrk, "kst66.xml"),
    "official page": (lambda letter, _: as_official_page(letter), "kst-28676-1.html"),
    "plain page": (lambda letter, _: as_plain_page(letter), "brief.html"),
}
quick = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def texts(source: Source) -> list[str]:
    return [line.text for line in source.lines if line.hint not in ("note", "margin")]


@pytest.mark.parametrize("kind", STRUCTURED)
@quick
@given(letter=letters(st.just("kamerstuk")), rng=randoms)
def test_every_line_of_a_structured_source_is_a_whole_block(kind: str, letter: Letter, rng: Random) -> None:
    make, name = STRUCTURED[kind]
    source = parse(make(letter, rng), name)
    assert not source.wrapped
    assert texts(source) == [line for block in letter.blocks for line in block.text.split("\n")]


@pytest.mark.parametrize("kind", STRUCTURED)
@quick
@given(letter=letters(st.just("kamerstuk")), rng=randoms)
def test_every_note_has_its_body_after_the_paragraph_that_calls_it(
    kind: str, letter: Letter, rng: Random
) -> None:
    make, name = STRUCTURED[kind]
    source = parse(make(letter, rng), name)
    bodies = {line.note: line.text for line in source.lines if line.hint == "note"}
    assert bodies == letter.notes
    if kind != "kamerwrk":  # there all bodies stand at the end of the file
        called = ""
        for line in source.lines:
            called = called if line.hint == "note" else line.text
            assert line.hint != "note" or f"[^{line.note}]" in called


@pytest.mark.parametrize("kind", STRUCTURED)
@quick
@given(letter=letters(st.just("kamerstuk")), rng=randoms)
def test_headings_and_items_are_told_by_their_hint(kind: str, letter: Letter, rng: Random) -> None:
    make, name = STRUCTURED[kind]
    source = parse(make(letter, rng), name)
    for hint in ("heading", "list", "table"):
        wanted = [line for b in letter.blocks if b.kind == hint for line in b.text.split("\n")]
        labels = [b.text for b in letter.blocks if b.kind == "label"]  # "Vraag 1": a heading, or not
        found = [line.text for line in source.lines if line.hint == hint and line.text not in labels]
        assert found == wanted
    paragraphs = [b.text for b in letter.blocks if b.kind == "paragraph"]
    plain = {line.text for line in source.lines if line.hint in ("", "paragraph")}
    assert plain.issuperset(paragraphs)


@pytest.mark.parametrize("kind", ["kst", "kamerwrk", "official page"])
@quick
@given(letter=letters(st.just("kamerstuk")), rng=randoms)
def test_an_official_paper_states_its_numbers(kind: str, letter: Letter, rng: Random) -> None:
    make, name = STRUCTURED[kind]
    facts = {(fact.name, fact.value) for fact in parse(make(letter, rng), name).facts}
    number, _, suffix = letter.dossier.replace("-", " ", 1).partition(" ")[2].partition(" ")
    assert ("dossier", letter.dossier[:2] + number) in facts
    assert not suffix or ("suffix", suffix) in facts
    assert ("number", letter.number) in facts
    assert ("person", letter.name) in facts or kind == "kst"
