"""Keys under which a text can be found beyond those of its own words, each with the words that earn it.

A reader never sees them. They are added where the letters are indexed, not where they are asked for, because
only the letters' own vocabulary tells what is a compound of what.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.search.compounds import Parts, find_compounds
from generator.search.dutch import fold, root
from generator.search.words import Word, read_words

_SMALL = (
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien"
    " zeventien achttien negentien twintig"
).split()
_TENS = "dertig veertig vijftig zestig zeventig tachtig negentig honderd".split()
_IN_DIGITS = {word: str(n) for n, word in enumerate(_SMALL) if n > 1} | {
    word: str(10 * n) for n, word in enumerate(_TENS, start=3)
}
_IN_WORDS = {digits: word for word, digits in _IN_DIGITS.items()}

# "toe te treden": a particle, "te", a verb.
_PARTICLES = frozenset(
    (
        "aan achter af bij binnen door in mee na neer om onder op over plaats samen stil tegen terug toe uit"
        " vast vol voor voort vooruit weg"
    ).split()
)
_TO = "te"

Added = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of all letters together: ``roots`` of whole words, and which words are compounds of which."""

    roots: frozenset[str]
    compounds: Mapping[str, Parts]


def read_vocabulary(texts: Iterable[str]) -> Vocabulary:
    """Return the vocabulary of some texts."""
    words: set[str] = set()
    roots: set[str] = set()
    for text in texts:
        for word in read_words(text):
            roots.add(word.key)
            words.update(_pieces(word))
    return Vocabulary(frozenset(roots), find_compounds(words))


def derived_keys(text: str, vocabulary: Vocabulary) -> Added:
    """Return the keys that a text earns beyond those of its words, with the folded words that earn them."""
    words = list(read_words(text))
    added: dict[str, set[str]] = defaultdict(set)
    for index, word in enumerate(words):
        after = words[index + 1 : index + 3]
        for key, earned in (*_alone(word, vocabulary), *_together(word, after, text, vocabulary)):
            if key not in word.keys:
                added[key].add(earned)
    return {key: frozenset(earned) for key, earned in sorted(added.items())}


def _alone(word: Word, vocabulary: Vocabulary) -> Iterable[tuple[str, str]]:
    """Yield what one word earns: the parts of a compound, the verb of a noun in -ing, a number otherwise."""
    for piece in _pieces(word):
        for part in _all_parts(piece, vocabulary.compounds):
            yield root(part), piece
        if piece.endswith(("ing", "ingen")) and len(piece) > 7:
            yield root(piece.removesuffix("en")[:-3] + "en"), piece
        other = _IN_DIGITS.get(piece) or _IN_WORDS.get(piece)
        if other:
            yield root(other), piece


def _together(
    word: Word, after: Sequence[Word], text: str, vocabulary: Vocabulary
) -> Iterable[tuple[str, str]]:
    """Yield what a word earns with the next: "cyber capaciteiten" is "cybercapaciteiten"."""
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


def _pieces(word: Word) -> list[str]:
    """The folded pieces of a word between its hyphens."""
    folded = fold(word.text).replace("‐", "-").replace("‑", "-").replace("’", "'")
    return [piece.removesuffix("'s") for piece in folded.split("-") if piece]


def _all_parts(word: str, compounds: Mapping[str, Parts], depth: int = 3) -> Iterable[str]:
    for part in compounds.get(word, ()):
        yield part
        if depth:
            yield from _all_parts(part, compounds, depth - 1)
