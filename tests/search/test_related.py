"""For words that the letters do not have, others are looked for."""

from __future__ import annotations

from generator.model.knowledge import Knowledge, Synonyms
from generator.search.related import known_english, related_words

KNOWLEDGE = Knowledge(
    synonyms=(
        Synonyms(near=("wal", "dijk", "hoge dam")),
        Synonyms(same=("sluis", "schutsluis")),
    ),
    english={"barrier": ("dijk", "dam"), "lock": ("sluis",), "ferry": ("veerpont",)},
)


def test_an_english_word_gives_the_dutch_ones_that_the_letters_have():
    assert related_words(KNOWLEDGE, {"dijk", "sluis"}, set()) == {
        "barrier": ["dijk"],
        "lock": ["sluis"],
        "wal": ["dijk"],
    }


def test_a_word_that_the_letters_have_stays_what_it_is():
    assert related_words(KNOWLEDGE, {"dijk", "wal", "barrier"}, set()) == {}
    assert related_words(KNOWLEDGE, set(), set()) == {}


def test_of_several_words_the_letters_have_them_all():
    assert related_words(KNOWLEDGE, {"hog"}, set()) == {}
    assert related_words(KNOWLEDGE, {"hog", "dam"}, set())["wal"] == ["hoge dam"]


def test_a_dutch_word_that_the_letters_only_have_in_english_is_found_in_it():
    assert related_words(KNOWLEDGE, {"lock"}, {"lock"}) == {"sluis": ["lock"]}


def test_an_english_word_of_the_letters_is_known_by_its_singular_and_plural():
    for known in ("barrier", "barriers"):
        assert list(known_english(KNOWLEDGE, {known, "dijk"})) == [(("barrier", "barriers"), ("dijk", "dam"))]
