"""What a text is found by beyond its own words."""

from __future__ import annotations

import pytest

from generator.search.derived import derived_keys, read_vocabulary
from generator.search.dutch import root
from generator.search.separated import read_separable, separated_verbs
from generator.search.verbs import read_verbs, verb_families, with_nouns
from generator.search.words import read_words

STRONG = read_verbs("# form\nnemen nam namen genomen\nroepen riep geroepen\nsluiten sloot gesloten\n")
SEPARABLE = read_separable("goed keuren\naan nemen\nop roepen\nin stemmen\n", STRONG)


LEXICON = frozenset("assertieve assertiever snelle- sneller snellere kosten- besparing".split())


def derived(text: str, *corpus: str) -> dict[str, set[str]]:
    vocabulary = read_vocabulary([text, *corpus], SEPARABLE, LEXICON)
    return {key: set(earned) for key, earned in derived_keys(text, read_words(text), vocabulary).items()}


def test_a_compound_is_found_by_its_parts():
    assert derived("de cyberaanval", "cyber en aanval")["aanval"] == {"cyberaanval"}


def test_two_words_are_found_as_the_one_that_other_letters_write():
    found = derived("inzet van cyber capaciteiten", "cybercapaciteiten")
    assert found["cybercapaciteit"] == {"cyber", "capaciteiten"}


def test_a_shared_end_is_found_whole():
    found = derived("lucht- en raketafweer", "raket", "afweer")
    assert found["luchtafwer"] == {"lucht"}


def test_a_shared_end_is_found_whole_where_nothing_tells_what_is_shared():
    assert derived("lucht- en raketafweer")["luchtafwer"] == {"lucht"}


def test_a_noun_is_found_by_its_verb_but_not_a_verb_by_its_noun():
    assert derived("de verhoging")[root("verhogen")] == {"verhoging"}
    assert derived("de coördinatie")[root("coordineren")] == {"coordinatie"}
    assert "verhoging" not in derived("zij verhogen")


def test_a_compound_is_found_by_the_verb_of_its_noun():
    found = derived("het hervormingsproces", "hervorming en proces")
    assert found[root("hervormen")] == {"hervormingsproces"}
    assert root("informeren") not in derived("het informatiedomein", "informatie en domein")


def test_a_compound_whose_parts_only_the_lexicon_has_is_found_by_them():
    assert derived("de kostenbesparing")[root("kosten")] == {"kostenbesparing"}


@pytest.mark.parametrize(
    ("compared", "word"), [("assertievere", "assertief"), ("sneller", "snel"), ("snelste", "snel")]
)
def test_a_comparative_is_found_by_its_adjective(compared, word):
    assert derived(compared)[root(word)] == {compared}


def test_what_only_looks_like_a_comparative_is_none():
    assert derived("de minister") == {}


def test_numbers_are_found_as_words_and_words_as_numbers():
    assert derived("dertig bataljons")["30"] == {"dertig"}
    assert derived("11 officieren")["elf"] == {"11"}
    assert derived("vierentwintig landen")["24"] == {"vierentwintig"}
    assert derived("tweeëndertig landen")["32"] == {"tweeendertig"}


@pytest.mark.parametrize("text", ["24 oktober", "24 en 25 oktober 2019"])
def test_the_number_of_a_day_is_no_number_to_count_with(text):
    assert not [key for key in derived(text) if key == "vierentwintig" or key.startswith("24x")]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("ongeveer 270 militairen", "270xmilitair"),
        ("dertig gemechaniseerde bataljons", "30xbataljon"),
        ("resolutie 1325", "resolutiex1325"),
    ],
)
def test_a_number_is_found_with_what_it_counts(text, key):
    assert key in derived(text)


def test_a_verb_with_te_in_it_is_found_whole():
    assert root("toetreden") in derived("om tot de NAVO toe te treden")
    assert root("uitvoeren") in derived("om dit uit te gaan voeren")


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("De Ministers keurden diverse documenten goed op het gebied van cyber.", "goedkeuren"),
        ("Tot slot namen bondgenoten het plan aan.", "aannemen"),
        ("De SG riep bondgenoten op om zich te committeren.", "oproepen"),
        ("Bondgenoten stemden in met een advies.", "instemmen"),
    ],
)
def test_a_verb_that_came_apart_is_found_whole(text, verb):
    assert verb in [found for found, _ in separated_verbs(text, read_words(text), SEPARABLE)]


@pytest.mark.parametrize(
    "text",
    [
        "Zij namen deel aan de oefening in het land.",
        "Bondgenoten stemden. In Brussel was het stil.",
        "Met name op dit punt riep het vragen op de agenda.",
    ],
)
def test_a_preposition_is_no_particle(text):
    assert list(separated_verbs(text, read_words(text), SEPARABLE)) == []


def test_strong_verbs_bring_the_verbs_made_of_them():
    """Only the infinitive stands for its forms: "uitgaven" are expenses, not what somebody gave out."""
    families = list(verb_families(STRONG, {"besloten", "aangenomen"}))
    assert ("besluiten", '"besloot"', '"besloten"') in families
    assert ("aannemen", '"aannam"', '"aangenomen"') in families
    assert not [family for family in families if family[0] in ("sluiten", "roepen", "afnemen")]


def test_a_verb_brings_the_noun_that_says_the_same():
    families = list(
        with_nouns([("toenemen", '"toenam"')], [("toenemen", "toename"), ("adviseren", "advies")])
    )
    assert families == [("toenemen", "toename", '"toenam"'), ("adviseren", "advies")]
