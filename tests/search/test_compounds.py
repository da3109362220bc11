"""Compounds are taken apart by the words of the letters, and other words are left whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.compounds import find_compounds

WORDS = """
    veiligheid dreiging verdrag gebied cyber aanval beleid defensie crisis kabinet reactie mensen klimaat
    veiligheidsdreiging verdragsgebied cyberaanval defensiebeleid kabinetsreactie
    crisisbeheersing wapenbeheersing wapensystemen kernwapens operaties operatieplan mensenrechten
    inlichtingendienst inlichtingensamenwerking samenwerking dienst land minister nederland ministerieel
    bondgenoot bondgenootschap mevrouw vrouwen middellandse noodzakelijk besluiten klimaatverandering
""".split()


@pytest.fixture(scope="module")
def compounds():
    return find_compounds(WORDS)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("veiligheidsdreiging", ("veiligheid", "dreiging")),
        ("cyberaanval", ("cyber", "aanval")),
        ("kabinetsreactie", ("kabinet", "reactie")),
        ("operatieplan", ("operatie", "plan")),
        ("mensenrechten", ("mensen", "rechten")),
        ("inlichtingendienst", ("inlichtingen", "dienst")),
    ],
)
def test_parts_are_words_of_the_letters(compounds, word, parts):
    assert compounds[word][:2] == parts


def test_what_stands_beside_a_known_part_is_a_part(compounds):
    """No letter has "beheersing" or "wapen" alone; together they show each other."""
    assert compounds["crisisbeheersing"][:2] == ("crisis", "beheersing")
    assert compounds["wapenbeheersing"][:2] == ("wapen", "beheersing")


@pytest.mark.parametrize(
    "word",
    ["bondgenootschap", "nederland", "middellandse", "ministerieel", "mevrouw", "noodzakelijk", "besluiten"],
)
def test_an_ending_makes_no_compound(compounds, word):
    assert word not in compounds


@given(st.lists(st.text(alphabet="abdegiklnorst", min_size=1, max_size=14), max_size=25))
def test_parts_come_from_the_word(words):
    for word, parts in find_compounds(words).items():
        assert word.startswith(parts[0])
        assert all(word.endswith(part) for part in parts[1:])


def test_the_order_of_words_does_not_matter():
    assert find_compounds(WORDS) == find_compounds(reversed(WORDS))
