"""A statement is what the main clause of a sentence says of the one whose statement it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.statements import LONGEST, find_statements
from generator.facts.statements.clauses import predicates
from generator.facts.statements.main_clauses import main_clauses
from generator.facts.topics import find_sections
from generator.knowledge import load_knowledge
from generator.model.facts import Signatory, Statement
from tests.facts.building import build

HERE = Path(__file__).parent / "cases"
REAL = load_knowledge(Path("corpus"))
ONE = (Signatory("A.Th.B. Bijleveld-Schouten", "De Minister van Defensie", None, 1),)
TWO = (*ONE, Signatory("S.A. Blok", "De Minister van Buitenlandse Zaken", None, 1))


def read_cases(name: str, between: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split(between, 1) for line in lines if between in line]


CASES = [
    case
    for case in read_cases("statements.md", ": ")
    if case[0] in ("standpunt", "besluit", "toezegging", "geen")
]
CLAUSES = read_cases("main_clauses.md", " -> ")


def statements(text: str, signatories: tuple[Signatory, ...] = ONE) -> tuple[Statement, ...]:
    document = build(text)
    return find_statements(document, find_sections(document, REAL), signatories, REAL)


def only(text: str, signatories: tuple[Signatory, ...] = ONE) -> Statement:
    (statement,) = statements(text, signatories)
    return statement


@pytest.mark.parametrize(("expected", "text"), CASES)
def test_case(expected: str, text: str) -> None:
    before, _, sentence = text.rpartition(" || ")
    we = re.search(r"\b[Ww]ij\b", sentence)
    found = {s.sentence: s.type for s in statements(f"{before} {sentence}".strip(), TWO if we else ONE)}
    assert found.get(sentence, "geen") == expected


@pytest.mark.parametrize(("sentence", "expected"), CLAUSES)
def test_main_clauses(sentence: str, expected: str) -> None:
    found = main_clauses(sentence)
    assert len(found) == len(sentence)
    assert " ".join(found.split()).removesuffix(" .") == expected


def test_the_subject_stands_right_before_or_right_after_the_verb() -> None:
    direct, inverted = (
        predicates(sentence, REAL.actors)[0]
        for sentence in (
            "Nederland wijst ook op de bijdragen.",
            "Daarom wijst Nederland ook op de bijdragen.",
        )
    )
    assert (direct.name, direct.text) == (inverted.name, inverted.text)
    assert direct.text == "wijst ook op de bijdragen."


def test_who_is_named_after_a_preposition_is_no_subject() -> None:
    assert not [p for p in predicates("De rol van Nederland groeit.", REAL.actors) if p.side == "dutch"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Nederland steunt dit.", "Nederland"),
        ("Ik heb dit benadrukt.", "minister"),
        ("Het kabinet acht dit van belang.", "kabinet"),
        ("Voor het kabinet staat dit voorop.", "kabinet"),
        ("Minister Bijleveld benadrukte dit.", "minister"),
        ("De Benelux-landen benadrukten dit.", "Benelux-landen"),
        ("De ministers stemden in met het plan.", "ministers"),
        ("Het rapport werd door de bondgenoten aangenomen.", "bondgenoten"),
        ("Tijdens de bijeenkomst van de ministers is het plan goedgekeurd.", "ministers"),
        ("Uw Kamer ontvangt dit plan voor de zomer.", "minister"),
    ],
)
def test_whose_statement_it_is(text: str, actor: str) -> None:
    assert only(text).actor == actor


def test_where_two_sign_the_cabinet_promises() -> None:
    assert only("Uw Kamer ontvangt dit plan voor de zomer.", TWO).actor == "kabinet"


def test_a_pronoun_is_whoever_was_the_subject_before() -> None:
    """Letter 003, lines 203-207: "Ook prezen zij Oekraïne", after the Benelux countries."""
    text = "De Benelux-landen benadrukten hun steun. Ook prezen zij Oekraïne."
    assert [s.actor for s in statements(text)] == ["Benelux-landen", "Benelux-landen"]
    assert statements("De Duitse minister sprak kort. Ook prees hij Oekraïne.") == ()


def test_a_decision_of_before_is_marked_as_recalled() -> None:
    assert only("In 2014 hebben de bondgenoten besloten dit te doen.").recalled
    assert not only("De bondgenoten besloten dit te doen.").recalled


def test_a_promise_that_the_letter_keeps_is_marked_as_fulfilled() -> None:
    assert only("Hiermee voldoe ik aan de toezegging aan uw Kamer.").fulfilled
    assert not only("Ik zal uw Kamer hierover informeren.").fulfilled


def test_a_statement_has_the_topics_of_its_own_words_or_of_its_paragraph() -> None:
    first, second = statements(
        "## Rusland\n\nNederland steunt de aandacht voor cyberdefensie. Nederland steunt dit."
    )
    assert first.topics == ("cyber-en-hybride",)
    assert second.topics[0] in ("cyber-en-hybride", "rusland")


def test_the_sentence_is_as_written_with_its_footnote_call_and_stands_at_its_span() -> None:
    document = build("Eerst dit. Nederland steunt dit plan[^1]. Dan dat.\n\n[^1]: Noot.")
    (found,) = find_statements(document, (), ONE, REAL)
    assert found.sentence == "Nederland steunt dit plan[^1]."
    assert document.blocks[0].text[found.span.start : found.span.end] == found.sentence
    assert found.paragraph == "p1"


def test_quotations_and_tables_hold_no_statements() -> None:
    assert statements("> Nederland steunt dit.\n\n| Nederland steunt dit.") == ()


def test_what_runs_on_and_on_is_no_sentence() -> None:
    assert statements("Nederland steunt dit en " + "dat en " * LONGEST) == ()


WORDS = st.sampled_from(
    "Nederland heeft zal de ministers besloten dat dit steunt door uw Kamer ik . , ( ) « » [^1] die".split()
)


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_any_text_gives_at_most_one_statement_a_sentence_that_stands_there(text: str) -> None:
    document = build(f"begin {text}")
    found = find_statements(document, (), ONE, REAL)
    spans = [(s.span.block, s.span.start) for s in found]
    assert spans == sorted(set(spans))
    for statement in found:
        block = next(b for b in document.blocks if b.id == statement.span.block)
        assert block.text[statement.span.start : statement.span.end] == statement.sentence


@pytest.mark.parametrize("rule", [*REAL.statement_rules, *REAL.actors], ids=lambda rule: rule.id)
def test_every_pattern_hits_its_examples_and_leaves_the_others(rule) -> None:
    for pattern in (*rule.patterns, *getattr(rule, "excludes", ())):
        for example in pattern.examples:
            assert pattern.regex.search(example), (rule.id, pattern.regex.pattern, example)
        for miss in pattern.misses:
            assert not pattern.regex.search(miss), (rule.id, pattern.regex.pattern, miss)


def test_in_a_debate_only_what_a_minister_says_counts() -> None:
    """Of the chairman and of members "ik" is somebody else (kst-28676-389)."""
    found = statements(
        "De voorzitter:\n\nIk stel voor dat we een spreektijd van vier minuten hanteren.\n\n"
        "De heer Fritsma (PVV): Ik benadruk dat Nederland dit moet afwijzen.\n\n"
        "Minister Ollongren:\n\nIk benadruk dat Nederland dit verwelkomt.\n\n"
        "Mevrouw Piri (PvdA):\n\nHet kabinet steunt dit plan."
    )
    assert [s.sentence for s in found] == ["Ik benadruk dat Nederland dit verwelkomt."]
