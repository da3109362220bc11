"""Strong verbs and the verbs made of them: "stegen" is asked for and "gestegen" is found.

Weak verbs need no list: ``generator.search.dutch.stems`` undoes their endings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from generator.search.dutch import root

# be-sluiten, besloten; uit-geven, uit-ge-geven. Some verbs go both ways, so every form is offered.
_PREFIXES = (
    "aan achter af be bij binnen door er ge her in mee mis na neer om onder ont op over plaats samen tegen"
    " terug toe uit vast ver voor vooruit weer weg"
).split()


def read_verbs(text: str) -> list[tuple[str, ...]]:
    """Return the verbs of a list: on each line the forms of one, infinitive first, participle last."""
    lines = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return [tuple(forms) for forms in lines if forms]


def verb_families(verbs: Iterable[tuple[str, ...]], roots: Set[str]) -> Iterator[tuple[str, ...]]:
    """Yield the forms of each verb of which at least one is among ``roots``, with those made of it."""
    for forms in verbs:
        *finite, participle = forms
        yield from _used(forms, roots)
        for prefix in _PREFIXES:
            bare = participle.removeprefix("ge")
            made = [prefix + form for form in finite]
            yield from _used((*made, prefix + participle, prefix + bare), roots)


def _used(forms: tuple[str, ...], roots: Set[str]) -> Iterator[tuple[str, ...]]:
    """Yield the forms, one for each root, if any of them is used."""
    by_root = {root(form): form for form in reversed(forms)}
    if len(by_root) > 1 and by_root.keys() & roots:
        yield tuple(reversed(by_root.values()))
