"""All keys under which a passage is found: those of its words, those derived from them, and its concepts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from generator.model.knowledge import Knowledge
from generator.search.concepts import Concept, Finder, all_concepts
from generator.search.derived import Vocabulary, derived_keys, read_vocabulary, verb_of
from generator.search.dutch import fold
from generator.search.passages import Passage
from generator.search.related import known_english
from generator.search.separated import Separable, separated_verbs
from generator.search.verbs import verb_families, with_nouns
from generator.search.words import Word, paper_keys, read_words

# Words that nobody asks for; as they are written, since another word may share their root (naar, NAR).
STOPWORDS = frozenset(
    (
        "aan al als bij dan dat de den der des deze die dit door dus een en er geldt haar had heb hebben"
        " heeft het hij hun ik in is je kan maar me men met mij mijn na naar niet nog nu of om omdat"
        " onder ons onze ook op over te ten ter tot u uit uw van voor waar was wat we wel werd wie wij"
        " worden wordt zal ze zich zij zijn zo zou the and of for to"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of a text.

    ``own`` counts those that its words have themselves; ``derived`` gives for others the words that earn
    them; ``concepts`` are numbers in the list of concepts.
    """

    own: Mapping[str, int] = field(default_factory=dict)
    derived: Mapping[str, frozenset[str]] = field(default_factory=dict)
    concepts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Analysis:
    """What all passages together show: their vocabulary, and the concepts that occur in them."""

    vocabulary: Vocabulary
    concepts: tuple[Concept, ...]
    finder: Finder

    def keys(self, texts: Sequence[str]) -> Keys:
        """Return the keys of some texts as of one; words of different texts do not stand together."""
        own: Counter[str] = Counter()
        derived: dict[str, frozenset[str]] = {}
        concepts: set[int] = set()
        for text in texts:
            words = read_words(text)
            own.update(_own(text, words, self.vocabulary.nouns))
            for key, earned in derived_keys(text, words, self.vocabulary).items():
                derived[key] = derived.get(key, frozenset()) | earned
            concepts.update(self.finder.find(text, words))
        return Keys(
            own,
            {key: earned for key, earned in derived.items() if key not in own},
            tuple(sorted(concepts)),
        )

    def keys_of(self, passage: Passage) -> Keys:
        """Return the keys of a passage: those of its texts, and those of the days that it names."""
        found = self.keys(texts_of(passage))
        return Keys(found.own, {**found.derived, **passage.days}, found.concepts)


def asked_keys(keyed: Iterable[Keys], analysis: Analysis) -> frozenset[str]:
    """Return every key by which something is found where passages have the keys ``keyed``."""
    found = {key for keys in keyed for key in (*keys.own, *keys.derived)}
    single = (one for concept in analysis.concepts for one in concept.asked if len(one.keys) == 1)
    return frozenset(found.union(*(one.keys for one in single if not one.exact)))


def texts_of(passage: Passage) -> list[str]:
    """Return the texts of a passage that are searched: its name, without its number, and its units."""
    return [passage.subject, *(unit.text for unit in passage.units)]


def analyse(
    passages: Iterable[Passage],
    knowledge: Knowledge,
    abbreviations: Iterable[tuple[str, str]] = (),
    verbs: Iterable[tuple[str, ...]] = (),
    separable: Separable | None = None,
    nouns: Iterable[tuple[str, ...]] = (),
) -> Analysis:
    """Return what the passages show together. Concepts that occur in none of them are left out.

    ``verbs`` are the forms of strong verbs, ``nouns`` verbs each with the noun that says the same.
    """
    texts = [text for passage in passages for text in texts_of(passage)]
    vocabulary = read_vocabulary(texts, separable, knowledge.lexicon.words)
    apart = {
        verb for text in texts for verb, _ in separated_verbs(text, read_words(text), vocabulary.separable)
    }
    apart |= {verb for word in vocabulary.words if (verb := verb_of(word))}
    families = verb_families(verbs, vocabulary.words | vocabulary.roots | apart)
    english = known_english(knowledge, vocabulary.words)
    known = all_concepts(knowledge, abbreviations, with_nouns(families, nouns), english)
    finder = Finder(known)
    used = {number for text in (*texts, *sorted(apart)) for number in finder.find(text, read_words(text))}
    concepts = tuple(concept for number, concept in enumerate(known) if number in used)
    return Analysis(vocabulary, concepts, Finder(concepts))


def _own(text: str, words: Sequence[Word], nouns: Set[str]) -> Iterator[str]:
    for word in words:
        folded = fold(word.text)
        if folded in STOPWORDS:
            continue
        yield from word.keys
        if folded not in nouns:
            yield from word.verb_stems
    for _, _, keys in paper_keys(text):
        yield from keys
