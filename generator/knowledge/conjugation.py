"""The forms of Dutch verbs, so that a rule can name a verb once and knows it in every tense.

Spelling says what a stem becomes ("benadrukken": benadrukt, benadrukte; "geven": geef); where two spellings
are possible both are made, as one of them is no word and does no harm. What strong verbs do is listed in
``strong_verbs.txt``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

_VOWELS = "aeiou"
# Verbs with these have no "ge" in the participle, those with the others may have.
_FIXED = ("be", "ge", "her", "ver", "ont", "er")
_EITHER = ("onder", "over", "door", "voor", "aan", "mis", "om", "weer")
_HARD = "tkfschp"
_DIAERESIS = {"i": "ï", "e": "ë"}
# A stem whose one vowel is long in the infinitive, where it ends the syllable: "de-len", "be-o-gen".
_OPEN = re.compile(r"(?<![aeiou])[aeou][^aeiou]$|(?:be|ge)o[^aeiou]$")
# Forms that follow neither spelling nor the list.
_ALSO = {"zeggen": ("zegde", "zegden")}


@dataclass(frozen=True, slots=True)
class Verb:
    """The forms of a verb: ``finite`` as second word of a clause, ``infinitives`` and ``participles`` after a
    helping verb. ``particle`` is what comes loose from the finite forms ("keurden het plan goed"); in a
    subordinate clause it stays where it is (``late``: "waarbij zij het plan goedkeurden").
    """

    finite: tuple[str, ...]
    infinitives: tuple[str, ...]
    participles: tuple[str, ...]
    particle: str = ""

    @property
    def late(self) -> tuple[str, ...]:
        """The finite forms with the particle before them; none where nothing comes loose."""
        return tuple(self.particle + form for form in self.finite) if self.particle else ()


def conjugate(verb: str) -> Verb:
    """Return the forms of an infinitive; a bar parts what comes loose from it: "aan|dringen"."""
    particle, _, bare = verb.rpartition("|")
    finite = tuple(dict.fromkeys(_finite(bare)))
    participles = tuple(dict.fromkeys(_participles(bare, bool(particle))))
    if not particle:
        return Verb(finite, (bare,), participles)
    loose = (f"{particle}{bare}", f"{particle} te {bare}", f"{particle} te blijven {bare}")
    return Verb(finite, loose, tuple(particle + one for one in participles), particle)


def _finite(verb: str) -> Iterator[str]:
    """Yield present and past, singular and plural."""
    yield verb
    for stem in _stems(verb):
        yield stem
        yield stem if stem.endswith("t") else f"{stem}t"
    yield from _ALSO.get(verb, ())
    if strong := _strong(verb):
        yield from strong[0]
        return
    for stem in _stems(verb):
        yield from (f"{stem}{ending}" for ending in _past_endings(verb))


def _participles(verb: str, loose: bool) -> Iterator[str]:
    strong = _strong(verb)
    if strong:
        yield strong[1]
        return
    for stem in _stems(verb):
        ending = "" if stem[-1] in "td" else _past_endings(verb)[0][0]
        if not verb.startswith(_FIXED):
            first = stem[0] if stem.startswith("ij") else _DIAERESIS.get(stem[0], stem[0])
            yield f"ge{first}{stem[1:]}{ending}"
        if verb.startswith((*_FIXED, *_EITHER)) and not loose:
            yield f"{stem}{ending}"


def _past_endings(verb: str) -> tuple[str, str]:
    base = verb[:-2] if verb.endswith("en") else verb[:-1]
    hard = base[-1] in _HARD or base.endswith("x")
    return ("te", "ten") if hard else ("de", "den")


def _stems(verb: str) -> tuple[str, ...]:
    """Return the spellings that the stem of an infinitive may have: "del" and "deel" for "delen"."""
    if not verb.endswith("en") or len(verb) < 5:
        return (verb[:-1],)  # gaan, staan, doen, zien
    base = verb[:-2]
    if base.endswith("iër"):  # interveniëren: intervenieer
        return (base[:-2] + "eer",)
    if len(base) > 2 and base[-1] == base[-2] and base[-1] not in _VOWELS:
        return (base[:-1],)
    end = {"v": "f", "z": "s"}.get(base[-1], base[-1])
    plain = base[:-1] + end
    if _OPEN.search(base):
        return (base[:-1] + base[-2] + end, plain)
    return (plain,)


def _strong(verb: str) -> tuple[tuple[str, ...], str] | None:
    """Return past forms and participle of a strong verb, or of one that is made of it with a prefix."""
    table = _table()
    for prefix in ("", *_FIXED, *_EITHER):
        bare = verb.removeprefix(prefix)
        if bare in table and (not prefix or bare != verb):
            past, participle = table[bare]
            kept = participle if not prefix else participle.removeprefix("ge")
            return tuple(prefix + one for one in past), prefix + kept
    return None


@cache
def _table() -> dict[str, tuple[tuple[str, ...], str]]:
    text = resources.files("generator.data").joinpath("strong_verbs.txt").read_text(encoding="utf-8")
    rows = (line.split() for line in text.splitlines() if line and not line.startswith("#"))
    return {row[0]: (tuple(_past(row[1:-1])), row[-1]) for row in rows if len(row) > 2}


def _past(forms: Iterable[str]) -> Iterator[str]:
    """Yield the past singular and plural; where no plural is listed it is the singular with an ending."""
    listed = tuple(forms)
    yield from listed
    if len(listed) == 1:
        single = listed[0]
        for end in dict.fromkeys((single[-1], {"f": "v", "s": "z"}.get(single[-1], single[-1]))):
            yield f"{single[:-1]}{end}en"
        if re.search(r"oo[^aeiou]$", single):  # koos: kozen
            yield f"{single[:-2]}{({'f': 'v', 's': 'z'}).get(single[-1], single[-1])}en"
