"""Which names a letter names: those of the knowledge, the longest first, adjectives not at all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.names import find_names
from generator.facts.references import find_references
from generator.knowledge import load_knowledge
from generator.model.facts import NameMention
from generator.model.knowledge import Entity, Knowledge, Pattern
from tests.facts.building import build

CORPUS = Path(__file__).parents[2] / "corpus"
KNOWLEDGE = load_knowledge(CORPUS)
CITED = [entity for entity in KNOWLEDGE.entities.values() if entity.kind in ("verdrag", "advies")]
NAMES = [entity for entity in KNOWLEDGE.entities.values() if entity.kind not in ("verdrag", "advies")]


def find(text: str, knowledge: Knowledge = KNOWLEDGE) -> tuple[NameMention, ...]:
    return find_names(build(text), knowledge)


def examples(entities: list[Entity]) -> list[tuple[str, str]]:
    return [(one.id, text) for one in entities for pattern in one.patterns for text in pattern.examples]


@pytest.mark.parametrize(("entity", "text"), examples(NAMES))
def test_each_example_names_its_entity(entity, text):
    """Also when all other names are at hand, of which a longer one might win."""
    assert entity in [mention.entity for mention in find(text)]


@pytest.mark.parametrize(("entity", "text"), examples(CITED))
def test_each_treaty_or_advice_is_cited_and_not_named(entity, text):
    assert entity in [reference.id for reference in find_references(build(text), KNOWLEDGE)]
    assert entity not in [mention.entity for mention in find(text)]


@pytest.mark.parametrize("entity", NAMES, ids=[entity.id for entity in NAMES])
def test_what_a_pattern_must_not_hit(entity):
    for pattern in entity.patterns:
        for text in pattern.misses:
            assert not pattern.regex.search(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("de NAVO-Georgië Commissie", ["NAVO-Georgië Commissie"]),
        ("samenwerking van de NAVO met Georgië", ["NAVO", "Georgië"]),
        ("Abchazië en Zuid-Ossetië", ["Abchazië", "Zuid-Ossetië"]),
        ("Afghanistan en Noord-Korea", ["Afghanistan", "Noord-Korea"]),
        ("in Oost-Oekraïne", ["Oekraïne"]),
        ("de EU en de Raad van Europa", ["EU", "Raad van Europa"]),
        ("de anti-ISIS coalitie tegen ISIS", ["anti-ISIS coalitie", "ISIS"]),
        ("Rusland, de Russische troepen en de Russen", ["Rusland"]),
        ("de Finse en Zweedse ministers", []),
        ("art. 5 van het Verdrag van Washington", []),
        ("in Washington over het Verdrag van Washington", ["Washington"]),
        ("het Verdrag van Londen en de Top in Londen", ["Londen"]),
        ("Minister Maas voer op de Maas", ["Minister Maas"]),
        ("SACEUR en de secretaris-generaal", []),
        ("NAVOafspraak en EUTM", []),
    ],
)
def test_the_longest_name_wins(text, expected):
    assert [mention.raw for mention in find(text)] == expected


def entity(name: str, pattern: str, *, kind: str = "plaats", ambiguous: bool = False) -> Entity:
    return Entity(
        name, name, kind, (Pattern(re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")),), ambiguous=ambiguous
    )


def test_a_name_that_two_could_bear_is_given_twice_and_flagged():
    """Ambiguous names are not merged; nor is one that the knowledge itself holds for ambiguous."""
    entities = [
        entity("luik-stad", "Luik"),
        entity("luik-provincie", "Luik"),
        entity("congo", "Congo", ambiguous=True),
        entity("mali", "Mali"),
    ]
    found = find("In Luik, Congo en Mali.", Knowledge(entities={one.id: one for one in entities}))
    assert [(mention.entity, mention.ambiguous) for mention in found] == [
        ("luik-provincie", True),
        ("luik-stad", True),
        ("congo", True),
        ("mali", False),
    ]


def test_names_are_looked_for_in_text_headings_and_notes_only():
    """Who is addressed and who signed has its own place."""
    found = find(
        """
        @addressee Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

        @dateline Den Haag, 6 november 2020

        ## Rusland

        De situatie in Syrië.[^1]

        [^1]: Zie ook Irak.

        @signature De Minister van Defensie,
        A. Polen
        """
    )
    assert [(m.entity, m.span.block) for m in found] == [
        ("rusland", "rusland"),
        ("syrie", "p1"),
        ("irak", "n1"),
    ]


def test_name_over_a_footnote_call_is_one_name_or_none():
    found = find("de Zwarte[^1] Zee en de Zwarte\nZee\n\n[^1]: Noot.")
    assert [mention.raw for mention in found] == ["Zwarte Zee"]


WORDS = st.sampled_from(
    "NAVO-Georgië Commissie Georgië Noord-Korea Zuid-Ossetië EU VN Veiligheidsraad Raad van Europa Verdrag"
    " Washington Zwarte Zee de en , . - [^1] \n".split(" ")
)


@given(st.lists(WORDS, max_size=20).map(" ".join))
def test_names_stand_where_they_say_and_apart(text):
    document = build(f"Begin {text}")
    reached: dict[str, int] = {}
    for mention in find_names(document, KNOWLEDGE):
        block = next(one for one in document.blocks if one.id == mention.span.block)
        stretch = block.text[mention.span.start : mention.span.end]
        assert " ".join(stretch.split()) == mention.raw
        assert mention.span.start >= reached.get(block.id, 0)
        reached[block.id] = mention.span.end
