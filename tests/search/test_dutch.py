"""Words without accents and inflection: what comes to one root, and what does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.dutch import fold, root, stems

SAME = """
bondgenoot bondgenoten
uitgave uitgaven
wapen wapens
raket raketten
brief brieven
eis eisen
grens grenzen
prijs prijzen
raad raden
eenheid eenheden
oorlogsschip oorlogsschepen
kind kinderen
technologie technologieën technologieen technologien
idee ideeën
ministerieel ministeriële
reëel reële
europees Europese
financieel financiële
missie missies
minister ministers
target targets
proces processen
bom bommen
zee zeeën
veiligheid veiligheids
ontplooi ontplooien
criterium criteria
""".split("\n")

DIFFERENT = """
kans kan
mens men
bondgenoot bondgenootschap
irak iran
raad raket
wens wenen
recht rechter
""".split("\n")


@pytest.mark.parametrize("words", [line.split() for line in SAME if line], ids=lambda words: words[0])
def test_forms_of_a_word_share_a_root(words):
    assert len({root(fold(word)) for word in words}) == 1


@pytest.mark.parametrize("words", [line.split() for line in DIFFERENT if line], ids=lambda words: words[0])
def test_other_words_do_not(words):
    assert len({root(fold(word)) for word in words}) == len(words)


@pytest.mark.parametrize(
    ("form", "infinitive"),
    [
        ("versterkte", "versterken"),
        ("versterkt", "versterken"),
        ("geleverd", "leveren"),
        ("geïnvesteerd", "investeren"),
        ("investeert", "investeren"),
        ("uitgebreid", "uitbreiden"),
        ("goedgekeurd", "goedkeuren"),
        ("samengewerkt", "samenwerken"),
        ("tekende", "tekenen"),
        ("veroordeelde", "veroordelen"),
        ("ontplooit", "ontplooien"),
    ],
)
def test_a_weak_verb_is_known_by_its_stem(form, infinitive):
    """Whatever form is asked for, and whatever form stands in the text, they meet at the stem."""
    assert root(fold(infinitive)) in stems(root(fold(form)))


@pytest.mark.parametrize("noun", ["raket", "kabinet", "lidstaat", "eenheid"])
def test_a_noun_with_a_short_vowel_is_no_verb(noun):
    assert stems(root(noun)) == ()


def test_a_word_with_digits_stays_as_it_is():
    assert root("a2ad") == "a2ad"
    assert stems("f35") == ()


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=25))
def test_a_root_is_a_root(word):
    """Else a word and its own root would not find each other."""
    assert root(root(word)) == root(word) != ""


@given(st.text(alphabet="abdegilnorstuvz", min_size=1, max_size=25))
def test_stems_are_roots_of_their_own(word):
    for stem in stems(root(word)):
        assert root(stem) == stem != root(word)
