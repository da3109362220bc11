"""The list of abbreviations: what each stands for, how that is known, and which letters use it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from generator.library import slug
from generator.model.document import Block, Footnote
from generator.model.library import Letter
from generator.model.output import OutputFile
from generator.pages import urls
from generator.pages.by_year import by_year
from generator.pages.catalogue import Catalogue, LetterLine
from generator.pages.templating import page


@dataclass(frozen=True, slots=True)
class Term:
    """An abbreviation with its meanings, each with its language, and the letters that use it."""

    short: str
    meanings: tuple[tuple[str, str], ...]
    explanation: str
    source: str
    letters: tuple[LetterLine, ...]


def terms_pages(catalogue: Catalogue) -> Iterator[OutputFile]:
    """Yield the list of abbreviations that letters use or that were written down for them.

    Where they are too many for one page, each initial has a page, and the page of the list shows the first.
    """
    terms = _terms(catalogue)
    split = by_year(terms, _initial, partial(urls.of_year, urls.TERMS), _size)
    front = {
        "title": "Begrippen en afkortingen",
        "description": f"{len(terms)} afkortingen uit de brieven, met wat ze betekenen en waar ze staan.",
    }
    shown = split.parts[0].items if split.parts else split.shown
    yield page(urls.TERMS, "terms", front, terms=shown, initials=split.parts)
    for part in split.parts:
        of_initial = {**front, "title": f"Begrippen en afkortingen: {part.name.upper()}"}
        parents = [(urls.TERMS, "Begrippen")]
        yield page(part.address, "terms", of_initial, parents=parents, terms=part.items, initials=split.parts)


def _initial(term: Term) -> str:
    """The first letter of an abbreviation as it stands in an address; of a digit or sign a zero."""
    first = slug(term.short)[:1]
    return first if first.isalpha() else "0"


def _size(term: Term) -> int:
    """About how many bytes an abbreviation takes on a page."""
    told = sum(len(long) + 60 for long, _ in term.meanings) + len(term.explanation)
    return 150 + told + 130 * min(len(term.letters), 5)


def _terms(catalogue: Catalogue) -> list[Term]:
    library = catalogue.library
    meanings: dict[str, dict[str, tuple[str, str]]] = {}
    known = {known.short: known for known in library.knowledge.abbreviations}
    for entry in library.knowledge.abbreviations:
        _add(meanings, entry.short, entry.long, entry.lang)
    for letter in library.letters:
        for found in letter.facts.abbreviations:
            _add(meanings, found.short, found.long, found.lang)
    used = _used(library.letters, meanings)
    return [
        Term(
            short,
            tuple(meanings[short].values()),
            known[short].nl if short in known else "",
            known[short].source if short in known else "",
            tuple(catalogue.lines[letter_id] for letter_id in used[short]),
        )
        for short in sorted(meanings, key=lambda short: (short.casefold(), short))
    ]


def _add(meanings: dict[str, dict[str, tuple[str, str]]], short: str, long: str, lang: str) -> None:
    """Add what an abbreviation stands for, unless it is there already with other capitals."""
    meanings.setdefault(short, {}).setdefault(long.casefold(), (long, lang))


def _used(letters: Iterable[Letter], shorts: Iterable[str]) -> dict[str, list[str]]:
    """The letters in which each abbreviation stands as a word."""
    used: dict[str, list[str]] = {short: [] for short in shorts}
    if not used:
        return used
    longest_first = sorted(used, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    for letter in letters:
        units: tuple[Block | Footnote, ...] = (*letter.document.blocks, *letter.document.footnotes)
        for short in {found for unit in units for found in pattern.findall(unit.text)}:
            used[short].append(letter.id)
    return used
