"""Verbs that came apart in a sentence: "keurden diverse documenten goed" is also found as "goedkeuren"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.search.dutch import fold, root
from generator.search.words import Word

_SENTENCE_END = re.compile(r"[.!?;:](?:\s|$)")
_FARTHEST = 30  # words between the verb and its particle
# A particle closes its clause, or one of these begins what still belongs to it; else it is a preposition.
_GO_ON = frozenset(
    (
        "aan als bij dat door en hoe met naar of om op over te tot van voor waar waarbij waarmee waarom wat"
        " welk welke wie zoals zodat"
    ).split()
)
# Auxiliaries that look like forms of other verbs ("heeft" of heffen).
_AUXILIARIES = frozenset(
    "heeft hebben had hadden is zijn was waren wordt worden werd werden zal zullen".split()
)

Separable = Mapping[str, Mapping[str, str]]  # particle -> form or stem of the verb -> infinitive of the whole


def read_separable(text: str, strong: Iterable[tuple[str, ...]]) -> Separable:
    """Return what a list of particles and verbs says, with the forms of the ``strong`` verbs among them."""
    finite = {forms[0]: forms[1:-1] for forms in strong}
    known: dict[str, dict[str, str]] = defaultdict(dict)
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            particle, verb = line.split()
            for form in (_stem(root(verb)), *finite.get(verb, ())):
                known[particle][form] = particle + verb
    return known


def separated_verbs(text: str, words: Sequence[Word], separable: Separable) -> Iterator[tuple[str, str]]:
    """Yield the infinitive of each verb that came apart in a text of some words, and the verb as it is."""
    start = 0
    for at, word in enumerate(words):
        if at and _SENTENCE_END.search(text[words[at - 1].end : word.start + 1]):
            start = at
        verbs = separable.get(fold(word.text))
        if not verbs or not _closes(text, words, at):
            continue
        if found := _verb_before(words, max(start, at - _FARTHEST), at, verbs):
            infinitive, verb = found
            yield infinitive, fold(verb.text)


def _closes(text: str, words: Sequence[Word], at: int) -> bool:
    """Tell whether the word at a place stands at the end of a clause, or before what goes on with it."""
    if at + 1 == len(words):
        return True
    after = words[at + 1]
    return bool(text[words[at].end : after.start].strip()) or fold(after.text) in _GO_ON


def _verb_before(
    words: Sequence[Word], start: int, end: int, verbs: Mapping[str, str]
) -> tuple[str, Word] | None:
    """Return the nearest verb before a particle that it may belong to."""
    for word in reversed(words[start:end]):
        if fold(word.text) in _AUXILIARIES:
            continue
        for form in (fold(word.text), word.key, *map(_stem, (word.key, *word.verb_stems))):
            if form in verbs:
                return verbs[form], word
    return None


def _stem(key: str) -> str:
    """The stem of a verb, told apart from a form that is spelled the same."""
    return f"{key}-"
