"""The diaeresis that falls away where a Dutch word is divided before it."""

from __future__ import annotations

import re

_MARKED = {"e": "ë", "i": "ï", "o": "ö", "u": "ü"}

# How the left part ends, and how the right part goes on, where the undivided word has a diaeresis. The right
# parts are endings or, after ge- and be-, any verb.
_LOST = [
    (r"\w*[^aeou\W]i", r"el(?:e|en|er|ere)"),  # financi-ele, but financi-eel
    (r"\w*[^aeou\W]i", r"en(?:t\w*|e|en|enne?)?|er(?:s|en|end|ende|ing\w*|t|d|de|den)?|eteit\w*"),  # pati-ent
    (r"\w*(?:ie|ee)", r"en(?:d|de|den)?|ers?"),  # technologie-en, idee-en
    (r"\w*idee", r"en\w*"),
    (r"\w*(?:twee|drie)", r"en(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)\w*|erlei"),
    (r"\w*ge", r"(?:i(?!j|l|ten)|e(?!st|el|ik))\w+(?:d|t|de|te|den|ten)|e(?:igend|rfd)\w*"),  # ge-integreerd
    (r"\w*be", r"(?:eindig|edig|erf|invloed|indruk)\w*"),
    (r"\w*co", r"o(?:rdin|per|pt)\w+|efficiënt\w*|incid\w+"),  # co-ordinatie
    (r"re|ide|\w+lere", r"(?:eel|ele)\w{0,2}"),  # re-ele, ide-ele
    (r"\w*(?:cr|gr)e|\w+[cdlv]e", r"eer(?:t|d|de|den)?|er(?:en|end|ende|ing\w*)"),  # cre-eren
    (r"\w*oe", r"eer(?:t|d|de|den)?|er(?:en|end|ende|ing\w*)"),  # tatoe-eren
    (r"\w*[^aeiou\W]a", r"in|ine\w*|iense?|isch\w*|iek\w*|ief|ieve|iviteit|ist\w*|isme|icum"),  # Oekra-ine
    (r"\w*[^aeiou\W]a", r"ers?"),
    (r"isra", r"el\w*"),
    (r"ma|popma", r"is\w*"),
    (r"\w*[^aeiou\W]o", r"isch\w*|ist\w*|isme|ine\w*|iden?|icij\w+|icum|ezie\w*|eten|etisch\w*"),  # hero-isch
    (r"\w*[^aeiou\W]o", r"en|end|ende|ers?|existen\w+"),  # echo-en
    (r"zo", r"olog\w+|ono\w+"),
    (r"\w*[^aeiou\W]e", r"ine\w*|isme|ist\w*|iteit\w*"),  # cafe-ine
    (r"\w*[^aeioqu\W]u", r"ine[ns]?|iti\w+|iteit\w*|ieten?|um\w*"),  # ru-ine, continu-iteit
    (r"hi", r"er(?:arch|oglief)\w+"),
    (r"pi", r"eteit\w*"),
    (r"re", r"unie\w*"),
]
_COMPILED = [(re.compile(left), re.compile(right)) for left, right in _LOST]
# Words in -ge after which a participle follows are prefixes only: "vooruit-ge-", but not "lage-".
_PREFIXES = re.compile(
    r"(?:aan|achter|af|bij|binnen|door|her|in|mee|na|neer|om|onder|op|over|samen|tegen|terug|toe|uit|vast|voor|"
    r"vooruit|weer|weg|mis|on|tegemoet|terecht|goed|her|zelf|niet|vrij|stil|thuis|bloot|gerust|klaar)?ge"
)


def restored(left: str, right: str) -> str | None:
    """Return the right part with its diaeresis, or None where the undivided word has none.

    ``left`` is the part before the break without its hyphen, ``right`` the whole part after it.
    """
    small = left.casefold()
    if not small or right[:1] not in _MARKED:
        return None
    for before, after in _COMPILED:
        if after.fullmatch(right) and before.fullmatch(small):
            if small.endswith("ge") and not _PREFIXES.fullmatch(small):
                continue
            return _MARKED[right[0]] + right[1:]
    return None


def marked_as(word: str, model: str) -> str:
    """Return the word with the diaeresis that its first letter has in ``model``."""
    return model[0] + word[1:] if word[:1] in _MARKED and model[:1] == _MARKED[word[0]] else word
