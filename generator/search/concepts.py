"""Words that mean the same: synonyms, abbreviations and their long forms, Dutch and English names of topics.

A concept is asked for by any of its expressions and found where one of those stands that count for it. What
is asked is recognised in the browser, by a table of the expressions; what is found is marked here, on each
passage.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.knowledge import Knowledge
from generator.search.dutch import fold
from generator.search.words import Word, read_words

# An abbreviation as short as this may mean something else in small letters ("MAP", "NAR", "IS").
_SHORT = 5


@dataclass(frozen=True, slots=True)
class Expression:
    """One or more words as they stand next to each other: their keys, or for an exact one the folded words.

    ``written`` is how it must be spelled, capitals and all; empty where that does not matter.
    """

    text: str
    keys: tuple[str, ...]
    exact: bool = False
    written: str = ""


@dataclass(frozen=True, slots=True)
class Concept:
    """What is asked by some expressions and found by some; for plain synonyms the two are the same.

    ``translated`` tells that an English word is asked: as part of a name it has no other meaning.
    """

    asked: tuple[Expression, ...]
    found: tuple[Expression, ...]
    translated: bool = False

    @property
    def table(self) -> list[list[str] | int]:
        """The concept for the browser: what is asked, and what is found where that is something else.

        A third item tells that this is a translation.
        """
        asked = [_shown(expression) for expression in self.asked]
        found = [_shown(expression) for expression in self.found]
        if self.translated:
            return [asked, found, 1]
        return [asked] if asked == found else [asked, found]

    @property
    def key(self) -> str:
        """The first key that it is asked by: the engine keeps it near that, so that one file has both."""
        return self.asked[0].keys[0]


def expression(text: str) -> Expression:
    """Return a text as an expression: exact between double quotes; a short abbreviation minds capitals."""
    exact = len(text) > 2 and text[0] == text[-1] == '"'
    bare = text.strip('"')
    words = list(read_words(bare))
    keys = [fold(word.text) for word in words] if exact else _sequence(words)
    written = bare if bare.isupper() and len(bare) <= _SHORT else ""
    return Expression(bare, tuple(keys), exact, written)


def all_concepts(
    knowledge: Knowledge,
    abbreviations: Iterable[tuple[str, str]] = (),
    verbs: Iterable[Sequence[str]] = (),
    english: Iterable[tuple[Sequence[str], Sequence[str]]] = (),
) -> list[Concept]:
    """Return every concept: of the knowledge, and of what letters bring.

    That are ``abbreviations`` which they explain, strong ``verbs``, and ``english`` words with the Dutch ones
    that are found for each.
    """
    concepts = []
    for group in knowledge.synonyms:
        asked = _expressions(group.same or group.asked)
        concepts.append(Concept(asked, _expressions(group.found) if group.asked else asked))
    for forms, dutch in english:
        concepts.append(Concept(_expressions(forms), _expressions([*forms, *dutch]), translated=True))
    known = [(known.short, known.long) for known in knowledge.abbreviations]
    for short, long in dict.fromkeys([*known, *abbreviations]):
        concepts.append(_same([expression(short), expression(long)]))
    for topic in knowledge.topics.values():
        concepts.append(_same([expression(topic.nl), expression(topic.en)]))
    concepts += [_same([expression(form) for form in forms]) for forms in verbs]
    return _without_repeats(concepts)


def _without_repeats(concepts: Iterable[Concept]) -> list[Concept]:
    """Return the concepts that join something that none before them joins."""
    kept: list[Concept] = []
    seen: list[tuple[set[tuple[str, ...]], set[tuple[str, ...]]]] = []
    for concept in concepts:
        asked, found = ({one.keys for one in side} for side in (concept.asked, concept.found))
        joins = len(asked | found) > 1 and () not in asked | found
        if joins and not any(asked <= wider and found <= more for wider, more in seen):
            kept.append(concept)
            seen.append((asked, found))
    return kept


class Finder:
    """Finds the concepts of a text, by their position in a list."""

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self.by_first: Mapping[str, list[tuple[int, Expression]]] = defaultdict(list)
        for number, concept in enumerate(concepts):
            for one in concept.found:
                self.by_first[one.keys[0]].append((number, one))

    def find(self, text: str, words: Sequence[Word]) -> Iterator[int]:
        """Yield the number of each concept in a text of some words, each time that it is there."""
        for exact in (False, True):
            placed = [(key, word) for word in words for key in _places(word, exact)]
            keys = [key for key, _ in placed]
            for at, key in enumerate(keys):
                for number, one in self.by_first.get(key, ()):
                    end = at + len(one.keys)
                    if one.exact == exact and tuple(keys[at:end]) == one.keys:
                        span = [word for _, word in placed[at:end]]
                        if not one.written or one.written in text[span[0].start : span[-1].end]:
                            yield number


def _expressions(texts: Iterable[str]) -> tuple[Expression, ...]:
    return tuple({one.keys: one for one in map(expression, texts)}.values())


def _same(expressions: Iterable[Expression]) -> Concept:
    once = tuple({one.keys: one for one in expressions}.values())
    return Concept(once, once)


def _shown(one: Expression) -> str:
    return f'"{one.text}"' if one.exact else one.text


def _sequence(words: Iterable[Word]) -> list[str]:
    return [key for word in words for key in _places(word, exact=False)]


def _places(word: Word, exact: bool) -> tuple[str, ...]:
    """The keys that a word puts one after the other; a compound with hyphens counts as its parts."""
    if exact:
        return (fold(word.text),)
    return word.parts or (word.key,)
