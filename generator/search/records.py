"""The passages as the full-text engine takes them: a record each, with words to find and facts to filter by.

A record's content is the passage as it is read, then its keys. The engine indexes both alike: the words in
their order serve exact phrases, the keys everything else. Letters that no Dutch or English word begins with
keep them apart: ð begins the name of a paragraph, þ begins and ends a key. What follows the second þ is the
word of the text that earned the key. docs/assets/search/passage.js reads what is written here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.search.keys import Analysis, Keys, texts_of
from generator.search.passages import Passage

UNIT = "ð"
KEY = "þ"
END = "ððend"
# A sign that stands alone would count as a word and so part a phrase: it is tied to the word before it.
TIE = "\u2063"
# The engine would also index the two halves of a word with a plain hyphen, in the place of the whole.
HYPHEN = "\u2011"

_ALONE = re.compile(r"\s+(?=[^\w\s]+(?:\s|$))")
_IN_WORD = re.compile(r"(?<=\w)-(?=\w)")
_MOST = 4  # how often a key is repeated to weigh with its number
_IN_NAME = 3  # how much more a word of the heading weighs


@dataclass(frozen=True, slots=True)
class Record:
    """What is added to the index for one passage."""

    url: str
    content: str
    meta: Mapping[str, str]
    filters: Mapping[str, list[str]]
    sort: Mapping[str, str]


def record(passage: Passage, analysis: Analysis) -> Record:
    """Return the record of a passage."""
    units = (f"{UNIT}{unit.id or 'top'} {_tied(unit.text)}" for unit in passage.units)
    keys = analysis.keys(texts_of(passage))
    named = analysis.keys([passage.name])
    meta = {
        "title": passage.name,
        "brief": passage.title if passage.heading else "",
        "soort": passage.kind,
        "datum": passage.date,
        "bijeenkomst": passage.meeting,
    }
    return Record(
        url=passage.address,
        content=" ".join([_tied(passage.name), *units, END, *_tokens(keys, named)]),
        meta={name: value for name, value in meta.items() if value},
        filters={name: list(values) for name, values in passage.facets.items() if values},
        sort={"dag": passage.day or "0000-00-00"},
    )


def _tied(text: str) -> str:
    return _IN_WORD.sub(HYPHEN, _ALONE.sub(TIE, text))


def _tokens(keys: Keys, named: Keys) -> Iterator[str]:
    for key, count in sorted(keys.own.items()):
        weight = min(count, _MOST) + _IN_NAME * (key in named.own)
        yield from [f"{KEY}{key}{KEY}"] * weight
    for key, earned in sorted(keys.derived.items()):
        yield from (f"{KEY}{key}{KEY}{re.sub(r'[^a-z0-9]', '', word)}" for word in sorted(earned))
    for number in keys.concepts:
        yield from [f"{KEY}{KEY}{number}{KEY}"] * (1 + _IN_NAME * (number in named.concepts))
