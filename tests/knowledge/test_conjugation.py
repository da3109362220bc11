"""The forms of a verb follow from its infinitive, and a rule that names it sees all of them."""

from __future__ import annotations

import pytest

from generator.knowledge.conjugation import conjugate


@pytest.mark.parametrize(
    ("verb", "finite", "participle"),
    [
        ("benadrukken", "benadruk benadrukt benadrukte benadrukten", "benadrukt"),
        ("delen", "deel deelt deelde deelden", "gedeeld"),
        ("twijfelen", "twijfel twijfelt twijfelde", "getwijfeld"),
        ("geven", "geef geeft gaf gaven", "gegeven"),
        ("kiezen", "kies kiest koos kozen", "gekozen"),
        ("vrezen", "vrees vreest vreesde", "gevreesd"),
        ("beogen", "beoog beoogt beoogde", "beoogd"),
        ("hechten", "hecht hechtte hechtten", "gehecht"),
        ("onderschrijven", "onderschrijft onderschreef onderschreven", "onderschreven"),
        ("ondersteunen", "ondersteunt ondersteunde", "ondersteund"),
        ("eisen", "eist eiste eisten", "geëist"),
        ("interveniëren", "intervenieert intervenieerde", "geïntervenieerd"),
        ("goed|keuren", "keurt keurde keurden", "goedgekeurd"),
        ("aan|dringen", "dringt drong drongen", "aangedrongen"),
        ("toe|zeggen", "zegt zei zegde zegden", "toegezegd"),
    ],
)
def test_the_forms_of_a_verb(verb: str, finite: str, participle: str) -> None:
    found = conjugate(verb)
    assert set(finite.split()) <= set(found.finite)
    assert participle in found.participles


def test_what_comes_loose_stands_before_the_infinitive() -> None:
    assert {"aandringen", "aan te dringen"} <= set(conjugate("aan|dringen").infinitives)


def test_in_a_subordinate_clause_it_does_not_come_loose() -> None:
    assert "goedkeurden" in conjugate("goed|keuren").late
    assert conjugate("delen").late == ()
