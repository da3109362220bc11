"""Strong verbs and the verbs made of them: "stegen" is asked for and "gestegen" is found.

Weak verbs need no list: ``generator.search.dutch.stems`` undoes their endings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from generator.search.dutch import root

# Prefixes that take no "ge" (besloten), those that let it between (uitgegeven), and those that do either.
_FIXED = "be er ge her mis ont ver".split()
_LOOSE = (
    "aan achter af bij binnen deel goed in kennis los mee na neer op plaats rond samen stil tegen terug toe"
    " uit vast voort vooruit vrij weg"
).split()
_EITHER = "door om onder over voor weer".split()


def read_verbs(text: str) -> list[tuple[str, ...]]:
    """Return the verbs of a list: on each line the forms of one, infinitive first, participle last."""
    lines = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return [tuple(forms) for forms in lines if forms]


def verb_families(verbs: Iterable[tuple[str, ...]], words: Set[str]) -> Iterator[tuple[str, ...]]:
    """Yield the forms of each verb of which at least one is among ``words``, with those made of it.

    The infinitive comes first and stands for the present too; the others are between double quotes: only
    they themselves are meant ("gaf uit" is "uitgaf", but "uitgaven" are expenses).
    """
    for infinitive, *past, participle in verbs:
        yield from _used(infinitive, [*past, participle], words)
        for prefix in (*_FIXED, *_EITHER):
            forms = [*past, participle.removeprefix("ge")]
            yield from _used(prefix + infinitive, [prefix + form for form in forms], words)
        for prefix in (*_LOOSE, *_EITHER):
            forms = [past[0], participle]
            yield from _used(prefix + infinitive, [prefix + form for form in forms], words)


def with_nouns(
    families: Iterable[tuple[str, ...]], pairs: Iterable[tuple[str, ...]]
) -> Iterator[tuple[str, ...]]:
    """Yield families with the noun that says the same as their verb, and such verbs that have no family."""
    nouns = dict(pair for pair in pairs if len(pair) == 2)
    for infinitive, *forms in families:
        noun = nouns.pop(infinitive, None)
        yield (infinitive, noun, *forms) if noun else (infinitive, *forms)
    yield from nouns.items()


def _used(infinitive: str, others: list[str], words: Set[str]) -> Iterator[tuple[str, ...]]:
    changed = [form for form in dict.fromkeys(others) if root(form) != root(infinitive)]
    if changed and not words.isdisjoint((infinitive, root(infinitive), *changed)):
        yield infinitive, *(f'"{form}"' for form in changed)
