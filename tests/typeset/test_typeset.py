"""The typesetter and its scores can be trusted: nothing is lost in setting, and no damage goes uncounted."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings

from generator.model.document import Block as Made
from generator.model.document import Document, Footnote
from generator.model.knowledge import Lexicon
from generator.model.source import Source
from tests.typeset import bench
from tests.typeset.as_text import as_text
from tests.typeset.composer import Composition, Style, compose
from tests.typeset.hyphenate import positions, without_trema
from tests.typeset.kinds import KINDS
from tests.typeset.letters import BODY, CALL, Letter, assemble, store
from tests.typeset.score import Score, measure
from tests.typeset.strategies import letters, styles

quick = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def undone(composition: Composition) -> list[str]:
    """Return the words of the body that a reader who knows every line end reads off the pages."""
    ends = {end.serial: end for end in composition.ends}
    text = ""
    for page in composition.pages:
        for line in page:
            if line.role not in BODY:
                continue
            end = ends.get(line.serial)
            if end is None or end.kind == "suspended":
                text += line.text + " "
            else:
                text += line.text.removesuffix(composition.style.hyphen) if end.kind == "soft" else line.text
    return text.split()


@quick
@given(letter=letters(), style=styles(Style(lose_trema=False)))
def test_undoing_every_line_end_gives_the_words_back(letter: Letter, style: Style) -> None:
    assert undone(compose(letter, style)) == letter.tokens


@quick
@given(letter=letters(), style=styles())
def test_each_line_end_names_its_word(letter: Letter, style: Style) -> None:
    composition = compose(letter, style)
    lines = {line.serial: line.text for page in composition.pages for line in page}
    for end in composition.ends:
        last = lines[end.serial].split()[-1]
        assert (
            end.word.startswith(last.removesuffix(style.hyphen))
            if end.kind == "soft"
            else end.word.startswith(last)
        )
        assert end.token is None or letter.tokens[end.token] == end.word


@quick
@given(letter=letters(), style=styles())
def test_no_line_is_wider_than_the_column_but_for_a_word_that_cannot_be_broken(
    letter: Letter, style: Style
) -> None:
    for page in compose(letter, style).pages:
        for line in page:
            printed = CALL.sub(r"\1", line.text)
            alone = len(printed.split()) <= (2 if line.note else 1)  # in a note it stands behind the mark
            assert len(printed) <= style.width or alone or line.role == "table"


@quick
@given(letter=letters(), style=styles())
def test_every_note_stands_on_the_page_that_calls_it(letter: Letter, style: Style) -> None:
    for page in compose(letter, style).pages:
        called = [number for line in page for number in CALL.findall(line.text)]
        assert list(dict.fromkeys(line.note for line in page if line.note)) == called


@quick
@given(letter=letters(), style=styles())
def test_no_page_ends_in_a_heading(letter: Letter, style: Style) -> None:
    for page in compose(letter, style).pages[:-1]:
        text = [line for line in page if line.role != "note" and line.text]
        assert len(text) == 1 or text[-1].role != "heading"


def test_the_plain_text_ends_where_the_truth_says() -> None:
    text = as_text(compose(assemble(Random(3)), Style(width=60)))
    lines = text.data.decode().split("\n")
    assert len(text.ends) > 20
    assert all(lines[number - 1].rstrip().endswith(("-", "–")) for number, _ in text.ends)


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("ministerie", "mi-nis-te-rie"),
        ("hervormingsproces", "her-vor-mings-pro-ces"),
        ("financiële", "fi-nan-ci-ë-le"),
        ("aangegeven", "aan-ge-ge-ven"),
        ("geïnformeerd", "ge-ïn-for-meerd"),
        ("bondgenootschap", "bond-ge-noot-schap"),
    ],
)
def test_words_are_broken_between_syllables(word: str, syllables: str) -> None:
    cuts = [0, *positions(word), len(word)]
    assert "-".join(word[a:b] for a, b in pairwise(cuts)) == syllables


def test_a_trema_is_lost_at_a_break() -> None:
    assert without_trema("ële") == "ele"


def test_the_store_is_varied() -> None:
    paragraphs = [block.text for passage in store() for block in passage.blocks if block.kind == "paragraph"]
    assert len(paragraphs) >= 60 and len(set(paragraphs)) == len(paragraphs)
    assert len({passage.subject for passage in store()}) >= 12


def perfect(letter: Letter) -> Document:
    """Return the document that a faultless cleaning would make of a letter."""
    kinds = {"label": "heading"}
    blocks = tuple(
        Made(kinds.get(b.kind, b.kind) if b.kind in BODY else "opening", f"b{at}", b.text, at, at)  # type: ignore[arg-type]
        for at, b in enumerate(letter.blocks)
    )
    notes = tuple(Footnote(number, text, 1, None) for number, text in letter.notes.items())
    return Document(Source("x", "text", ()), "unknown", blocks, notes)


def scored(letter: Letter, document: Document) -> Score:
    score = Score()
    composition = compose(letter, Style(width=50))
    measure(score, letter, document, [(0, end) for end in composition.ends], "x")
    return score


LETTER = assemble(Random(5), passages=6, note_share=1.0)


def test_a_faultless_document_is_without_fault() -> None:
    score = scored(LETTER, perfect(LETTER))
    assert score.failures == []
    assert (
        score.ends.value
        == score.calls.value
        == score.notes.value
        == score.headings.f1
        == score.borders.f1
        == 1
    )
    assert (score.lost, score.added, score.frame.f1) == (0, 0, 1)
    assert score.ends.total > 30 and score.calls.total > 3


def damaged(change: str) -> Document:
    """Return the faultless document with one fault."""
    document = perfect(LETTER)
    blocks = list(document.blocks)
    at = next(i for i, b in enumerate(blocks) if b.type == "paragraph" and "[^" in b.text)
    if change == "word":
        blocks[at] = replace(blocks[at], text=blocks[at].text.replace(" de ", " ", 1))
    elif change == "call":
        blocks[at] = replace(blocks[at], text=CALL.sub("", blocks[at].text, count=1) + "[^1]")
    elif change == "border":
        blocks[at] = replace(blocks[at], text=f"{blocks[at].text} {blocks.pop(at + 1).text}")
    elif change == "heading":
        heading = next(i for i, b in enumerate(blocks) if b.type == "heading")
        blocks[heading] = replace(blocks[heading], type="paragraph")
    elif change == "note":
        return replace(document, footnotes=document.footnotes[1:])
    return replace(document, blocks=tuple(blocks))


@pytest.mark.parametrize(
    ("change", "counts"),
    [
        ("word", lambda score: score.lost == 1 and score.added == 0),
        ("call", lambda score: score.calls.value < 1 and score.lost == 0),
        ("border", lambda score: score.borders.recall < 1 and score.borders.precision == 1),
        ("heading", lambda score: score.headings.recall < 1 and score.headings.precision == 1),
        ("note", lambda score: score.notes.value < 1 and score.calls.value < 1),
    ],
)
def test_every_fault_counts(change: str, counts: object) -> None:
    assert callable(counts)
    score = scored(LETTER, damaged(change))
    assert counts(score) and score.failures


def test_the_benchmark_has_at_least_two_thousand_line_ends() -> None:
    ends = 0
    for kind in (kind for kind in KINDS if kind.startswith("text")):
        rng = Random(f"1 {kind}")
        ends += sum(len(KINDS[kind](rng).ends) for _ in range(bench.LETTERS))
    assert ends >= 2000


def test_a_wrong_hyphen_counts() -> None:
    composition = compose(LETTER, Style(width=50))
    end = next(end for end in composition.ends if end.kind == "real" and end.token is not None)
    document = perfect(LETTER)
    wrong = end.word.replace("-", "")
    blocks = tuple(replace(b, text=b.text.replace(end.word, wrong)) for b in document.blocks)
    score = scored(LETTER, replace(document, blocks=blocks))
    assert score.ends.value < 1 and score.real_ends.value < 1


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_source_goes_through_the_benchmark(kind: str) -> None:
    score = bench.run(kind, letters=1, seed=1, lexicon=Lexicon())
    assert score.letters == 1 and score.crashes == 0
    assert score.words > 100


def test_the_benchmark_prints_its_tables(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["--letters", "1", "--kind", "narrow"]) == 0
    printed = capsys.readouterr().out
    assert "text: narrow column" in printed and "hyphens by rule" in printed


@quick
@given(letter=letters())
def test_every_note_is_called_once_in_order(letter: Letter) -> None:
    called = [number for block in letter.blocks for number in CALL.findall(block.text)]
    assert called == list(letter.notes) == [str(n) for n in range(1, len(called) + 1)]
    assert not any(brace in text for brace in "{}" for text in [*letter.notes.values(), *letter.tokens])
