"""The passages as the full-text engine takes them: a page each, with the words in their order.

These pages are made for the engine alone, which answers exact phrases from them, and are not published.
"""

from __future__ import annotations

import html
import re

from generator.search.keys import texts_of
from generator.search.passages import Passage

# No language of the engine's own: its stemmer loses Dutch words, and phrases need none.
LANGUAGE = "und"
# Between two paragraphs, so that no phrase runs on from one into the other; no question has this word.
BREAK = "ðð"
# A sign that stands alone would count as a word and so part a phrase: it is tied to the word before it.
TIE = "\u2063"
# The engine would also index the two halves of a word with a plain hyphen, in the place of the whole.
HYPHEN = "\u2011"

_ALONE = re.compile(r"\s+(?=[^\w\s]+(?:\s|$))")
_IN_WORD = re.compile(r"(?<=\w)-(?=\w)")

_PAGE = """<!doctype html>
<html lang="{language}"><body data-pagefind-body>{text}</body></html>
"""


def record(passage: Passage) -> str:
    """Return the page of a passage: its name and its paragraphs, each parted from the next."""
    text = f" {BREAK} ".join(_tied(text) for text in texts_of(passage))
    return _PAGE.format(language=LANGUAGE, text=html.escape(text, quote=False))


def _tied(text: str) -> str:
    return _IN_WORD.sub(HYPHEN, _ALONE.sub(TIE, text))
