"""Patterns that name verbs: ``verbs: aan|dringen benadrukken`` stands for all their forms in a predicate.

A predicate begins with its finite verb and leaves the subject out: "drong daar ook op aan", "heeft dit
benadrukt".
"""

from __future__ import annotations

import re

from generator.knowledge.conjugation import Verb, conjugate
from generator.knowledge.entries import Entry

FORMS = ("finite", "infinitive", "participle")

_INFINITIVE = re.compile(r"(?:[a-zà-ÿ]+\|)?[a-zà-ÿ]{3,}n")
# A finite verb begins the predicate, or its second part.
_BEGINS = (
    r"(?:\A|(?<= en )|(?<= en ook )|(?<= maar )|(?<= alsmede )|(?<= en tevens )|(?<= en daarbij )"
    r"|(?<= en vervolgens )|(?<= en daarmee ))"
)
# Before an infinitive stands a verb that has one: "werd gesproken over het nemen van besluiten" has no such.
_MODAL = (
    r"\A(?:(?:zal|zullen|zou|zouden|wil|willen|wilde|wilden|wens|wenst|wensen|kan|kunnen|kon|konden|moet|moeten|mag"
    r"|mogen|dient|dienen|blijf|blijft|blijven|bleef|bleven|ga|gaat|gaan|ging|gingen|hoop|hoopt|hopen|streef"
    r"|streeft|streven|verwacht|verwachten|laat|liet)\b"
    r"|(?:heb|heeft|hebben|is|ben|zijn)\b.*\b(?:kunnen|laten|willen|mogen|moeten|blijven|voornemens|bereid|plan"
    r"|toegezegd|besloten|aangeboden|gevraagd|verzocht)\b).*\b"
)
_PREPOSITIONS = frozenset("aan af bij door in na om onder op over tegen tot uit voor".split())
# What came loose from a verb ends a clause, or stands before its next part; with a noun it is a preposition.
_COMES_LOOSE = (
    r"(?=.*\b{}(?=\W*$|\s?[,;:.]|\s(?:en|of|om|te|dat|als|niet|aan|bij|door|in|met|naar|onder|op|over|tegen|ten"
    r"|ter|tijdens|tot|tussen|uit|van|vanaf|vanuit|via|voor|voorafgaand|namens|na|sinds|binnen|conform|zoals"
    r"|waarbij)\b|\s(?:[^\s,;]+\s){{0,10}}te\s[a-zà-ÿ]+n\b))"
)


def expression_of(entry: Entry) -> str:
    """Return the expression of an entry's ``verbs``: a predicate that begins with one of them, or holds it.

    With ``object`` the predicate must hold these words too, on whichever side of the verb; with ``form``
    (finite, infinitive or participle) only those forms count.
    """
    words = entry.text("object", "")
    form = entry.choice("form", FORMS, "")
    beside = rf"(?=.*\b(?:{words})\b)" if words else ""
    ways: list[str] = []
    for verb in (conjugate(name) for name in _infinitives(entry)):
        if form in ("", "finite"):
            ways += _finite(verb, beside)
        for name, start, forms in (
            ("participle", "", verb.participles),
            ("infinitive", _MODAL, verb.infinitives),
        ):
            if form in ("", name):
                rest = f"(?:{'|'.join(forms)})"
                ways.append(start + rest + beside)
                ways += [rf"{start}(?:{words})\b.*\b{rest}"] if words else []
    return "|".join(ways)


def _infinitives(entry: Entry) -> list[str]:
    """Return the verbs that an entry names; what cannot be an infinitive is reported."""
    names = entry.text("verbs").split()
    for name in names:
        if not _INFINITIVE.fullmatch(name):
            hint = "Write infinitives with spaces between them, and a bar where one comes apart: aan|dringen."
            entry.wrong(entry.line("verbs"), "bad-value", f"`{name}` is no infinitive", hint)
    return [name for name in names if _INFINITIVE.fullmatch(name)]


def _finite(verb: Verb, beside: str) -> list[str]:
    """Return the ways in which a finite form says it: with its particle behind it, or before it."""
    finite = rf"{_BEGINS}(?:{'|'.join(verb.finite)})\b{beside}"
    if not verb.particle:
        return [finite]
    loose = _COMES_LOOSE if verb.particle in _PREPOSITIONS else r"(?=.*\b{}\b)"
    return [finite + loose.format(verb.particle), rf"{_BEGINS}(?:{'|'.join(verb.late)})\b{beside}"]
