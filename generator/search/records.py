"""The passages as the full-text engine takes them: a page each, with words to find and facts to filter by.

These pages are made for the engine alone and are not published. A page holds the passage as it is read, then
its keys. The engine indexes both alike: the words in their order serve exact phrases, the keys everything
else. Letters that no Dutch or English word begins with keep them apart: ð begins the name of a paragraph, þ
begins and ends a key. What follows the second þ is the word of the text that earned the key. A concept is a
key too: that of its first word, ð and its number. docs/assets/search/passage.js reads what is written here.
"""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Iterator

from generator.search.keys import Analysis, Keys
from generator.search.passages import Passage

# No language of the engine's own: its stemmer loses Dutch words, and ours needs none.
LANGUAGE = "und"
UNIT = "ð"
KEY = "þ"
END = "ððend"
# The key that every passage has; no Dutch root is spelled so.
EVERY = "alle"
# A sign that stands alone would count as a word and so part a phrase: it is tied to the word before it.
TIE = "\u2063"
# The engine would also index the two halves of a word with a plain hyphen, in the place of the whole.
HYPHEN = "\u2011"

_ALONE = re.compile(r"\s+(?=[^\w\s]+(?:\s|$))")
_IN_WORD = re.compile(r"(?<=\w)-(?=\w)")
_MOST = 4  # how much a key may weigh by its number
_IN_NAME = 3  # how much more a word of the heading weighs


_PAGE = """<!doctype html>
<html lang="{language}"><head>
{facts}
</head><body data-pagefind-body>{text}
{keys}
</body></html>
"""


def record(passage: Passage, keys: Keys, analysis: Analysis) -> str:
    """Return the page of a passage with its keys."""
    units = (f"{UNIT}{unit.id or 'top'} {_tied(unit.text)}" for unit in passage.units)
    named = analysis.keys([passage.name])
    text = " ".join([_tied(passage.name), *units, END])
    facts = (_fact(name, value) for name, value in _shown(passage).items() if value)
    return _PAGE.format(
        language=LANGUAGE,
        facts="\n".join(facts),
        text=html.escape(text, quote=False),
        keys="\n".join(_weighed(keys, named, analysis)),
    )


def _shown(passage: Passage) -> dict[str, str]:
    """What a result shows beside the text."""
    return {
        "title": passage.name,
        "brief": passage.title if passage.heading else "",
        "soort": passage.kind,
        "datum": passage.date,
        "bijeenkomst": passage.meeting,
    }


def _fact(name: str, value: str) -> str:
    return f'<meta data-pagefind-meta="{name}[content]" content="{html.escape(value)}">'


def _tied(text: str) -> str:
    return _IN_WORD.sub(HYPHEN, _ALONE.sub(TIE, text))


def _weighed(keys: Keys, named: Keys, analysis: Analysis) -> Iterator[str]:
    """Yield the keys, together with those that weigh the same."""
    weights: dict[int, list[str]] = defaultdict(list)
    for key, count in sorted(keys.own.items()):
        weights[min(count, _MOST) + _IN_NAME * (key in named.own)].append(f"{KEY}{key}{KEY}")
    for key, earned in sorted(keys.derived.items()):
        weights[1] += (f"{KEY}{key}{KEY}{re.sub(r'[^a-z0-9]', '', word)}" for word in sorted(earned))
    weights[1].append(f"{KEY}{EVERY}{KEY}")
    for number in keys.concepts:
        token = f"{KEY}{analysis.concepts[number].key}{UNIT}{number}{KEY}"
        weights[1 + _IN_NAME * (number in named.concepts)].append(token)
    for weight, tokens in sorted(weights.items()):
        yield f'<span data-pagefind-weight="{weight}">{" ".join(tokens)}</span>'
