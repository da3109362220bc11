"""The diaeresis that falls away where a Dutch word is divided before it."""

from __future__ import annotations

import re

_MARKED = {"e": "ë", "i": "ï", "o": "ö", "u": "ü"}

# How the left part ends, and how the right part goes on, where the undivided word has a diaeresis. The right
# parts are endings or, after ge- and be-, any verb.
_LOST = [
    (r"[^aeou\W]i", r"el(?:e|en|er|ere)"),  # financi-ele, but financi-eel
    (r"[^aeou\W]i", r"en"),  # bacteri-en
    (r"ie|ee", r"en"),  # technologie-en, idee-en
    (r"(?:[a-z]{2,})?(?:ge|be)", r"i(?!j)[a-z]{3,}|e[a-z]{3,}"),  # ge-integreerd, be-eindigen
    (r"\w*co", r"o(?:rdin|per|pt)\w+"),  # co-ordinatie
    (r"\w*re", r"(?:eel|ele)\w{0,2}"),  # re-ele
    (r"\w*[bcdfglnrstv]re|\w*[cdlv]e", r"eer(?:t|d|de|den)?|er(?:en|end|ende|ing|ingen)"),  # cre-eren
    (r"\w*[^aeiou\W]a", r"in|ine|iner|iense?|isch|ische|ief|ieve|iek"),  # Oekra-ine, na-ief
    (r"\w*[^aeiou\W]o", r"isch|ische|isme|ist|isten|de|ne"),  # hero-isch
    (r"\w*[^aeiou\W]o", r"ezie|eten"),  # po-ezie
    (r"\w*[^aeiou\W]e", r"ine|isme|ist|isten|istisch\w*|iteit|iteiten"),  # cafe-ine
    (r"\w*[^aeioqu\W]u", r"ine|ines|itief|itieve|itie"),  # ru-ine, intu-itief
    (r"\w*[^aeiou\W]u", r"um|ums"),  # vacu-um
]
_COMPILED = [
    (re.compile(rf"(?:.*\W)?\w*?(?:{left})", re.IGNORECASE), re.compile(right)) for left, right in _LOST
]
# Words in -ge and -be after which no diaeresis is written: their left part is more than a prefix.
_PREFIXES = re.compile(
    r"(?:aan|achter|af|be|bij|binnen|door|her|in|mee|na|neer|om|onder|op|over|samen|tegen|terug|toe|uit|vast|voor|"
    r"vooruit|weer|weg|mis|on|tegemoet|terecht|goed)?ge|(?:aan|on|ver)?be",
    re.IGNORECASE,
)


def restored(left: str, right: str) -> str | None:
    """Return the right part with its diaeresis, or None where the undivided word has none.

    ``left`` is the part before the break without its hyphen, ``right`` the whole part after it.
    """
    if not left or right[:1] not in _MARKED:
        return None
    for before, after in _COMPILED:
        if after.fullmatch(right) and before.fullmatch(left):
            if left[-2:].lower() in ("ge", "be") and not _PREFIXES.fullmatch(left):
                continue
            return _MARKED[right[0]] + right[1:]
    return None


def marked_as(word: str, model: str) -> str:
    """Return the word with the diaeresis that its first letter has in ``model``."""
    return model[0] + word[1:] if word[:1] in _MARKED and model[:1] == _MARKED[word[0]] else word
