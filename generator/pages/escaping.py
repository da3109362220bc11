"""Text made safe for the places where it is put: Markdown, HTML, an attribute inside Markdown."""

from __future__ import annotations

import re
from html import escape

# What Markdown reads as markup inside a line; an ampersand only where an entity could begin. What is markup
# at the start of a line only ("- ", "1. ", "> ") never stands there: a mark of the paragraph or heading does.
_ANYWHERE = re.compile(r"[\\`*_{}\[\]#]|<|&(?=[#A-Za-z])")
_IN_ATTRIBUTE = str.maketrans(
    {"[": "&#91;", "]": "&#93;", "`": "&#96;", "\\": "&#92;", "*": "&#42;", "_": "&#95;"}
)


def markdown(text: str) -> str:
    """Return Markdown that shows exactly ``text``, inside a line: something must stand before it."""
    return _ANYWHERE.sub(lambda m: _escaped(m.group()), text)


def html(text: str) -> str:
    """Return HTML that shows exactly ``text``."""
    return escape(text, quote=False)


def attribute(text: str) -> str:
    """Return ``text`` for a quoted attribute of a tag that may stand in Markdown."""
    return escape(text, quote=True).translate(_IN_ATTRIBUTE)


def _escaped(character: str) -> str:
    return {"<": "&lt;", "&": "&amp;"}.get(character, f"\\{character}")
