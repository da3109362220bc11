"""Words, numbers and papers of a text, each with the keys under which it is found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.words import paper_keys, plain_words, read_words

LETTERLIKE = st.text(
    alphabet=st.sampled_from("abeënorstuïNAVO0123456789 -‑–’'.,;:()«»%/&\n\u00a0"), max_size=60
)


def keys(text: str) -> list[tuple[str, ...]]:
    return [word.keys for word in read_words(text)]


@pytest.mark.parametrize("text", ["28676", "28 676", "28.676", "28\u00a0676"])
def test_a_number_has_one_spelling(text):
    assert keys(text) == [("28676",)]


def test_a_decimal_number_is_one_number():
    assert keys("10,7 miljard of 1,85%") == [("10c7",), ("miljard",), ("of",), ("1c85",), ("procent",)]


def test_numbers_that_only_stand_together_stay_apart():
    assert keys("op 3 en 4 oktober 2018 270 man")[-3:] == [("2018",), ("270",), ("man",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("EU-NAVO", ("eunavo", "eu", "navo")),
        ("defensie-uitgaven", ("defensieuitgaf", "defensie", "uitgaf")),
        ("COVID-19", ("covid19", "covid", "19")),
        ("NAVO2030", ("navo2030", "navo", "2030")),
        ("NAVOafspraak", ("navoafsprak", "navo", "afsprak")),
        ("F-35’s", ("f35", "35")),
        ("SACEUR’s", ("saceur",)),
        ("11e", ("11e", "11")),
        ("«Oekraïne»", ("oekrain",)),
    ],
)
def test_a_word_is_found_whole_and_by_its_parts(text, expected):
    assert keys(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kamerstuk 28 676, nr. 347", ("28676", "28676n347")),
        ("kst-28676-347", ("28676", "28676n347")),
        ("28676-347", ("28676", "28676n347")),
        ("28 676 nr 347", ("28676", "28676n347")),
        ("21501-28, nr. 226", ("21501", "21501n28", "21501n28n226")),
        ("21 501-28-226", ("21501", "21501n28", "21501n28n226")),
        ("35 925 X, nr. 4", ("35925", "35925nx", "35925nxn4")),
    ],
)
def test_a_paper_has_one_spelling(text, expected):
    assert [found for _, _, found in paper_keys(text)] == [expected]


@pytest.mark.parametrize("text", ["2018", "op 28 mei", "1 000 000", "12345678", "nr. 347"])
def test_not_every_number_is_a_paper(text):
    assert list(paper_keys(text)) == []


def test_a_phrase_compares_letters_and_digits_only():
    assert plain_words("«Deterrence & Defence», 28 676.") == ["deterrence", "defence", "28", "676"]


@given(LETTERLIKE)
def test_words_stand_where_they_say(text):
    """Offsets are what highlighting goes by."""
    end = 0
    for word in read_words(text):
        assert text[word.start : word.end] == word.text != ""
        assert word.start >= end
        end = word.end


@given(st.text())
def test_any_text_can_be_read(text):
    for word in read_words(text):
        assert all(word.keys)
    plain_words(text)
    list(paper_keys(text))


@pytest.mark.parametrize("noun", ["ruimte", "hoogtes", "breedten"])
def test_a_noun_on_te_is_no_past_tense(noun):
    (word,) = read_words(noun)
    assert word.verb_stems == ()


@pytest.mark.parametrize(("past", "stem"), [("versterkte", "versterk"), ("verhoogde", "verhog")])
def test_a_past_tense_has_the_stem_of_its_verb(past, stem):
    (word,) = read_words(past)
    assert stem in word.verb_stems
