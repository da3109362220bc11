"""Words for those that the letters do not have: Dutch for English ones, and ones that are near in meaning.

Only a word that no letter has is looked up here, so that nothing else is found for a word that they do have.
What the letters themselves say in English ("readiness") is a concept like others: see
``generator.search.concepts``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set

from generator.model.knowledge import Knowledge
from generator.search.dutch import fold, root
from generator.search.words import read_words


def related_words(knowledge: Knowledge, known: Set[str], words: Set[str]) -> dict[str, list[str]]:
    """Return for words that the letters do not have, by their key, what to look for instead.

    ``known`` are the keys under which something is found in the letters, ``words`` their folded words.
    """
    table: dict[str, list[str]] = defaultdict(list)
    for asked, found in (*_translated(knowledge.english, known, words), *_near(knowledge, known)):
        if asked not in known and found not in table[asked]:
            table[asked].append(found)
    return {asked: found for asked, found in sorted(table.items()) if found}


def known_english(knowledge: Knowledge, words: Set[str]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield the English words among the folded ``words``, each with its plural, and the Dutch ones."""
    for english, dutch in knowledge.english.items():
        forms = _forms(fold(english))
        if not words.isdisjoint(forms):
            yield forms, dutch


def _forms(word: str) -> tuple[str, ...]:
    """An English noun and its plural."""
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word, f"{word[:-1]}ies"
    return word, f"{word}es" if word.endswith(("s", "x", "ch", "sh")) else f"{word}s"


def _translated(
    english: Mapping[str, tuple[str, ...]], known: Set[str], words: Set[str]
) -> Iterator[tuple[str, str]]:
    """Yield what is asked and what is found for it: Dutch for English, and the other way round.

    An English word stands in the letters as it is: "plane" has the root of "plan".
    """
    for word, dutch in english.items():
        for other in dutch:
            if _has(other, known):
                yield _key(word), other
            if form := next((form for form in _forms(fold(word)) if form in words), None):
                yield _key(other), form


def _near(knowledge: Knowledge, known: Set[str]) -> Iterator[tuple[str, str]]:
    for group in knowledge.synonyms:
        for asked in group.near:
            if len(read_words(asked)) == 1:
                yield from (
                    (_key(asked), found) for found in group.near if found != asked and _has(found, known)
                )


def _has(text: str, known: Set[str]) -> bool:
    """Whether the letters have every word of a text."""
    return all(word.key in known for word in read_words(text))


def _key(word: str) -> str:
    return root(fold(word))
