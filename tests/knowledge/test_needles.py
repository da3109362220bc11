"""What must stand in a text for a pattern: never more than the pattern itself demands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.knowledge import load_knowledge
from generator.knowledge.needles import needles
from generator.model.knowledge import Pattern
from generator.model.patterns import fold

CORPUS = Path(__file__).parent.parent.parent / "corpus"
KNOWLEDGE = load_knowledge(CORPUS)
PATTERNS = [
    *(p for entity in KNOWLEDGE.entities.values() for p in entity.patterns),
    *(p for topic in KNOWLEDGE.topics.values() for p in (*topic.rule.terms, *topic.rule.excludes)),
    *(p for rule in KNOWLEDGE.statement_rules for p in (*rule.patterns, *rule.excludes)),
]


@pytest.mark.parametrize(
    ("expression", "found"),
    [
        ("dijk", {"dijk"}),
        ("DIJK", {"dijk"}),
        ("dijk(?:en)?", {"dijk"}),
        ("(?:dijk|wal)en", {"dijk", "wal"}),
        ("(?:dijk|wal)verzwaring", {"verzwaring"}),
        ("(?:hoge )?dijk", {"dijk"}),
        ("(?:hoge ){2}", {"hoge "}),
        ("(?:dijk|[a-z]+)", set()),
        ("[0-9]+", set()),
        ("dijken\\s+en\\s+duinen", {"dijken"}),
        ("(?<!zee)dijk(?!graaf)", {"dijk"}),
        ("(?P<a>dijk) en (?P=a)", {"dijk"}),
    ],
)
def test_the_longest_word_that_cannot_be_left_out(expression, found):
    assert set(needles(expression)) == found


def test_most_patterns_of_the_corpus_are_not_tried_where_their_words_are_not():
    assert sum(bool(pattern.needles) for pattern in PATTERNS) > 0.9 * len(PATTERNS)


@given(st.data())
@settings(suppress_health_check=[HealthCheck.too_slow])  # a text for a long expression takes a while to make
def test_no_text_that_a_pattern_is_found_in_is_passed_over(data):
    pattern = data.draw(st.sampled_from(PATTERNS))
    text = data.draw(st.from_regex(pattern.regex))
    assert pattern.search(text)
    assert [hit.span() for hit in pattern.finditer(text)] == [
        hit.span() for hit in pattern.regex.finditer(text)
    ]


@given(st.characters(), st.characters())
@example("İ", "i")
@example("i", "İ")
@example("ı", "i")
@example("K", "k")
@example("ſ", "S")
def test_letters_that_differ_only_in_capitals_are_alike(one, other):
    if re.fullmatch(re.escape(one), other, re.IGNORECASE):
        word = re.compile(f"a{re.escape(one)}b", re.IGNORECASE)
        assert Pattern(word, needles=(fold(f"a{one}b"),)).search(f"a{other}b")
