"""Keys under which a text can be found beyond those of its own words, each with the words that earn it.

A reader never sees them. They are added where the letters are indexed, not where they are asked for, because
only the letters' own vocabulary tells what is a compound of what.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import lru_cache

from generator.search.compounds import Parts, find_compounds
from generator.search.dutch import fold, root
from generator.search.separated import Separable, separated_verbs
from generator.search.words import Word, read_words

_SMALL = (
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien"
    " zeventien achttien negentien twintig"
).split()
_TENS = "dertig veertig vijftig zestig zeventig tachtig negentig honderd".split()
_UNITS = ("een", *_SMALL[2:10])
_COMPOUND = {
    f"{unit}{'ën' if unit.endswith('e') else 'en'}{ten}": str(10 * tens + n)
    for tens, ten in enumerate(("twintig", *_TENS[:-1]), start=2)
    for n, unit in enumerate(_UNITS, start=1)
}
_IN_DIGITS = {word: str(n) for n, word in enumerate(_SMALL) if n > 1} | {
    word: str(10 * n) for n, word in enumerate(_TENS, start=3)
}
_IN_DIGITS |= {fold(word): digits for word, digits in _COMPOUND.items()}
_IN_WORDS = {digits: word for word, digits in _IN_DIGITS.items()}

# "verhoging" is what one does who verhoogt, "coördinatie" what one does who coördineert. Not the other way
# round: who asks for the noun asks for less.
_NOUN = re.compile(r"(.{4,})(?:ing(?:en)?|(atie)s?)$")
# As part of a compound, only this: "hervormingsproces" is of hervormen, no "informatiedomein" of informeren.
_FROM_VERB = re.compile(r"ing(?:en)?$")

# "sneller", "snellere", "sterkst", "sterkste": an adjective, and by how much.
_COMPARED = re.compile(r"(.{3,})(er|st)e?$")

_COMPARED_BY_ENDING = re.compile(r"(.{2,}(?:baar|zaam|lijk|ig|iev|iel|oneel))(?:d?er|st)e?$")
_LONG = re.compile(r"([aeou])\1([a-z])$")

# How far behind a number the word may stand that it counts: "dertig gemechaniseerde bataljons".
_COUNTED = 3
_WITH_NUMBER = re.compile(r"^[0-9][^x]{0,40}x|x[0-9]")
# "22 en 23 oktober": the numbers of days count nothing.
_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()

# "toe te treden", "uit te gaan voeren": a particle, "te", sometimes an auxiliary, a verb.
_PARTICLES = frozenset(
    (
        "aan achter af bij binnen deel door goed in kennis los mee na neer om onder op over plaats rond samen"
        " stil tegen terug toe uit vast vol voor voort vooruit vrij weg"
    ).split()
)
_TO = "te"
_SHORTEST = 4  # letters of a part of a compound
_AUXILIARIES = frozenset("blijven gaan helpen komen kunnen laten moeten mogen willen".split())

Added = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of all letters together, folded; their ``roots``; and which words are compounds of which.

    ``nouns`` are words that stand somewhere as no verb can: after "de", without the ending of an adjective.
    ``lexicon`` are the words of Dutch that are known at all.
    """

    words: frozenset[str]
    roots: frozenset[str]
    nouns: frozenset[str]
    compounds: Mapping[str, Parts]
    separable: Separable = field(default_factory=dict)
    lexicon: Set[str] = frozenset()


def read_vocabulary(
    texts: Iterable[str], separable: Separable | None = None, lexicon: Set[str] = frozenset()
) -> Vocabulary:
    """Return the vocabulary of some texts, with the verbs that are known to come apart.

    ``lexicon`` are the words of Dutch, each form of them, in small letters and with their accents.
    """
    words: set[str] = set()
    roots: set[str] = set()
    nouns: set[str] = set()
    for text in texts:
        before = ""
        for word in read_words(text):
            roots.add(word.key)
            words.update(_pieces(word.text))
            if before == "de" and word.text.endswith(("d", "t")):
                nouns.add(fold(word.text))
            before = fold(word.text)
    compounds = find_compounds(words, lexicon)
    return Vocabulary(
        frozenset(words), frozenset(roots), frozenset(nouns), compounds, separable or {}, lexicon
    )


def derived_keys(text: str, words: Sequence[Word], vocabulary: Vocabulary) -> Added:
    """Return the keys that a text of some words earns beyond theirs, with the folded words that earn them."""
    added: dict[str, set[str]] = defaultdict(set)
    for index, word in enumerate(words):
        after = words[index + 1 : index + 4]
        alone = () if _is_day(after) else _alone(word, vocabulary)
        for key, earned in (*alone, *_together(word, after, text, vocabulary), *_counted(word, after)):
            if key not in word.keys:
                added[key].add(earned)
    for infinitive, verb in separated_verbs(text, words, vocabulary.separable):
        added[root(infinitive)].add(verb)
    return {key: frozenset(earned) for key, earned in sorted(added.items())}


def _alone(word: Word, vocabulary: Vocabulary) -> Iterable[tuple[str, str]]:
    """Yield what one word earns: the parts of a compound, the verb of a noun, a number otherwise."""
    for piece in _pieces(word.text):
        parts = tuple(_all_parts(piece, vocabulary.compounds))
        for part in parts:
            yield root(part), piece
        for noun in (piece, *(part for part in parts if _FROM_VERB.search(part))):
            if verb := verb_of(noun):
                yield root(verb), piece
        if base := _compared(piece, vocabulary.lexicon):
            yield root(base), piece
        other = _IN_DIGITS.get(piece) or _IN_WORDS.get(piece)
        if other:
            yield root(other), piece


def verb_of(noun: str) -> str | None:
    """Return the infinitive that a folded noun is made of: "verhogen" for "verhoging"."""
    found = _NOUN.match(noun)
    return found[1] + ("eren" if found[2] else "en") if found else None


def _compared(word: str, lexicon: Set[str]) -> str | None:
    """Return what a comparative or superlative is made of: "assertievere" of "assertieve".

    That is told by the lexicon, which has adjectives with their -e: no "ministe" goes with "minister".
    """
    if found := _COMPARED_BY_ENDING.match(word):
        return found[1]
    found = _COMPARED.match(word)
    if not found:
        return None
    stem = found[1]
    # With -e the stem is spelled otherwise: "snelst", "snelle"; "grootst", "grote"; "zwaarder", "zware".
    for bare in (stem, stem.removesuffix("d")) if stem.endswith("rd") else (stem,):
        for adjective in (f"{bare}e", f"{bare}{bare[-1]}e", _LONG.sub(r"\1\2e", bare)):
            longer = (f"{adjective}r", f"{adjective}re", f"{bare}der")
            if _in(adjective, lexicon) and any(_in(one, lexicon) for one in longer):
                return adjective
    return None


def _in(word: str, lexicon: Set[str]) -> bool:
    """Whether a lexicon has a word; one that others begin with has a hyphen there."""
    return word in lexicon or f"{word}-" in lexicon


def _is_day(after: Sequence[Word]) -> bool:
    """Whether words go on as behind the number of a day: with a month, or with another number before one."""
    nearest = [fold(word.text) for word in after]
    if nearest[:1] == ["en"] and len(nearest) > 2 and nearest[1].isdigit():
        nearest = nearest[2:]
    return bool(nearest) and nearest[0] in _MONTHS


def is_counted(key: str) -> bool:
    """Whether a key is that of a number with what it counts, or of a word with its number."""
    return bool(_WITH_NUMBER.search(key))


def _counted(word: Word, after: Sequence[Word]) -> Iterable[tuple[str, str]]:
    """Yield a number with what it counts ("270 militairen"), or a word with the number that it has."""
    first = fold(word.text)
    number = _IN_DIGITS.get(first, word.key)
    if number[0].isdigit() and not _is_day(after):
        for counted in after[:_COUNTED]:
            yield f"{number}x{counted.key}", first
            yield f"{number}x{counted.key}", fold(counted.text)
    elif after and after[0].key[0].isdigit():
        yield f"{word.key}x{after[0].key}", first
        yield f"{word.key}x{after[0].key}", fold(after[0].text)


def _together(
    word: Word, after: Sequence[Word], text: str, vocabulary: Vocabulary
) -> Iterable[tuple[str, str]]:
    """Yield what a word earns with the next: "cyber capaciteiten" is "cybercapaciteiten"."""
    if after and text[word.end : after[0].start] == "- ":
        yield from _suspended(word, after, vocabulary)
    if not after or text[word.end : after[0].start] != " ":
        return
    first, second = fold(word.text), fold(after[0].text)
    for joined in (root(first + second), root(first + "s" + second)):
        if joined in vocabulary.roots and len(first) > 2 and len(second) > 3:
            yield joined, first
            yield joined, second
    if first in _PARTICLES and second == _TO and len(after) > 1:
        verb = fold(after[1].text)
        yield root(first + verb), verb
        if verb in _AUXILIARIES and len(after) > 2:
            verb = fold(after[2].text)
            yield root(first + verb), verb


def _suspended(word: Word, after: Sequence[Word], vocabulary: Vocabulary) -> Iterable[tuple[str, str]]:
    """Yield the whole of a word that shares its end with the next: "lucht- en raketafweer".

    Where nothing tells what they share, it is whatever the next can end with: only a real word is asked for.
    """
    if len(after) < 2 or fold(after[0].text) not in ("en", "of", "and"):
        return
    first, shared = fold(word.text), fold(after[1].text)
    parts = vocabulary.compounds.get(shared) or _pieces(after[1].text)
    if len(parts) > 1:
        yield root(first + parts[1]), first
        yield root(parts[1]), shared
    else:
        for at in range(_SHORTEST, len(shared) - _SHORTEST + 1):
            yield root(first + shared[at:]), first


@lru_cache(200_000)
def _pieces(word: str) -> tuple[str, ...]:
    """The folded pieces of a word between its hyphens."""
    folded = fold(word).replace("‐", "-").replace("‑", "-").replace("’", "'")
    return tuple(piece.removesuffix("'s").replace("'", "") for piece in folded.split("-") if piece)


def _all_parts(word: str, compounds: Mapping[str, Parts], depth: int = 3) -> Iterable[str]:
    for part in compounds.get(word, ()):
        yield part
        if depth:
            yield from _all_parts(part, compounds, depth - 1)
