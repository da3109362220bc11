"""Sentences are the same, nearly the same, or different: as a reader with both letters in hand would say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.comparison.wording import ALIKE, Sentences, other_words, wording

# Letter 000 says this in its summary and again under a heading.
BALANCE = (
    "Ik heb er daarbij specifiek op gewezen dat het belangrijk is een goede balans te vinden tussen "
    "politiek commitment en datgene wat in de realiteit mogelijk is."
)
BALANCE_AGAIN = (
    "Ik heb er tegen deze achtergrond specifiek op gewezen dat het belangrijk is een goede balans te "
    "vinden tussen politiek commitment en datgene wat in de realiteit mogelijk is."
)
# Letter 001 says this, letter 004 says it again with the sentence turned round.
GROWTH = (
    "Een stapsgewijze groei in het kader van deze lange lijnen naar de toekomst om de "
    "capaciteitendoelstellingen van de NAVO te realiseren, wordt opgenomen in de herijking van de "
    "Defensienota."
)
GROWTH_AGAIN = (
    "In die Defensienota wordt onder andere een stapsgewijze groei opgenomen in het kader van de lange "
    "lijnen naar de toekomst om de capaciteitendoelstellingen van de NAVO te realiseren."
)
# Letter 000: the second holds all that matters of the first.
ACTIVITIES = (
    "Mede hierdoor werd ook in de rest van deze werksessie uitgebreid ingegaan op de toenemende "
    "militaire, cyber en hybride activiteiten van Rusland en de dreiging die hiervan voor de NAVO "
    "uitgaat."
)
ACTIVITIES_AGAIN = (
    "Nederland ontving brede waardering voor ons optreden en mede door onze presentatie werd ook in de "
    "rest van deze werksessie uitgebreid ingegaan op de toenemende militaire, cyber en hybride "
    "activiteiten van Rusland en de dreiging die hiervan voor de NAVO uitgaat."
)
# Letter 003 speaks twice of one session, in other words.
SESSION = (
    "Tot slot vond een vierde werksessie plaats, in aanwezigheid van de EU Hoge Vertegenwoordiger en de"
    " Finse en Zweedse ministers van Defensie, over gedeelde uitdagingen en dreigingen voor de "
    "trans-Atlantische veiligheid en over NAVO-EU samenwerking."
)
SESSION_TOO = (
    "Tijdens de laatste werksessie spraken de ministers met EU Hoge Vertegenwoordiger Borrell en met de"
    " ministers van Defensie van Finland en Zweden over gedeelde uitdagingen en dreigingen voor de "
    "trans-Atlantische veiligheid en over NAVO-EU samenwerking."
)


def likest(text: str, *others: str):
    return Sentences(map(wording, others)).likest(wording(text))


@pytest.mark.parametrize(
    ("first", "second"), [(BALANCE, BALANCE_AGAIN), (GROWTH, GROWTH_AGAIN), (ACTIVITIES, ACTIVITIES_AGAIN)]
)
def test_a_sentence_that_was_rewritten_a_little_is_nearly_the_same(first, second):
    for one, other in ((first, second), (second, first)):
        found = likest(one, SESSION, other)
        assert found and found.index == 1 and not found.exact
        assert ALIKE <= found.share < 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (SESSION, SESSION_TOO),
        (BALANCE, GROWTH),
        (
            "De ministers van Defensie spraken over de situatie in Afghanistan.",
            "De ministers van Defensie spraken over de missie in Irak en de opleiding van militairen daar.",
        ),
    ],
)
def test_a_sentence_on_the_same_subject_in_other_words_is_new(first, second):
    assert likest(first, second) is None
    assert likest(second, first) is None


@pytest.mark.parametrize(
    "other",
    [
        "de bondgenoten stemden in met het plan",
        "De bondgenoten stemden in, met het plan!",
        "De bondgenoten stemden in met het plan.[^12]",
        "De bondgenoten\nstemden in met het «plan».",
        "De bóndgenoten stemden in met het plan.",
    ],
)
def test_case_accents_punctuation_notes_and_line_ends_do_not_count(other):
    found = likest("De bondgenoten stemden in met het plan.", other)
    assert found and found.exact


def test_a_short_sentence_is_only_ever_the_very_same():
    assert likest("Nederland steunt dit initiatief ook.", "Nederland steunt dit initiatief niet.") is None
    found = likest("Nederland steunt dit initiatief.", "Nederland steunt dit initiatief.")
    assert found and found.exact


def test_of_a_few_words_nothing_is_said():
    assert likest("Tot slot.", "Tot slot.") is None


def test_the_most_alike_wins_and_the_first_of_equals():
    found = likest(BALANCE, GROWTH, BALANCE_AGAIN, BALANCE, BALANCE)
    assert found and found.index == 2


def test_only_what_stands_before_is_looked_at_where_that_is_asked():
    sentences = Sentences([wording(BALANCE), wording(BALANCE_AGAIN), wording(BALANCE)])
    assert sentences.likest(wording(BALANCE), before=0) is None
    again = sentences.likest(wording(BALANCE_AGAIN), before=1)
    assert again and again.index == 0 and not again.exact


def test_words_that_the_other_sentence_lacks_are_found_at_their_place():
    assert [BALANCE[a:b] for a, b in other_words(BALANCE, BALANCE_AGAIN)] == ["daarbij"]
    assert [BALANCE_AGAIN[a:b] for a, b in other_words(BALANCE_AGAIN, BALANCE)] == ["tegen deze achtergrond"]


WORDS = "de het plan péil dijk Maas is, wordt.[^1] vast\n– «in» [^2] 12".split(" ")
LETTERS = st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join)


@given(LETTERS, LETTERS)
def test_likeness_goes_both_ways(one, other):
    there, back = likest(one, other), likest(other, one)
    assert (there and there.share) == (back and back.share)


@given(LETTERS, LETTERS)
def test_other_words_lie_apart_and_in_order_within_the_text(one, other):
    at = 0
    for start, end in other_words(one, other):
        assert at <= start < end <= len(one)
        at = end


@given(LETTERS)
def test_a_sentence_has_no_other_words_than_itself(text):
    assert other_words(text, text) == ()
