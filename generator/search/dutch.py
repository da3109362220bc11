"""Dutch words as the search sees them: without accents, without inflection.

Nothing here knows what a word means. Two words that come to the same root need not be one word; they must
only be so much alike that who asks for one is served by the other. Everything here is mirrored in
docs/assets/search/dutch.js: a change in one is a change in the other.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters repeat their words: it pays to analyse each but once.
_REMEMBERED = 200_000

_LETTERS = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th"}

_IRREGULAR = {
    "leden": "lid",
    "kamerleden": "kamerlid",
    "commissieleden": "commissielid",
    "steden": "stad",
    "hoofdsteden": "hoofdstad",
    "kinderen": "kind",
    "volkeren": "volk",
    "crises": "crisis",
    "bases": "basis",
    "data": "datum",
    "media": "medium",
    "fora": "forum",
    "memoranda": "memorandum",
    "referenda": "referendum",
}
_SCHIP = re.compile(r"schepen$")
_ICUS = re.compile(r"(?<=...)ici$")

# A final s after these is a plural or a genitive; elsewhere it mostly belongs to the word (kans, mens).
_S = re.compile(r"(?:...(?:er|el|em|en|on|or|eur|aar|ie|nt|et|ng|heid|teit|schap)|...[^e]e)s$")
_EN = re.compile(r"(?:[bcdfghjklmnpqrstvwxz]|ie|ee|aai|ooi|oei|ui)en$")
_E = re.compile(r"..[bcdfghjklmnpqrstvwxz]e$")
_DOUBLE_CONSONANT = re.compile(r"([bcdfghjklmnpqrstvwxz])\1$")
_DOUBLE_VOWEL = re.compile(r"(aa|ee|oo|uu)([bcdfgklmnprstvz])$")
_DIGIT = re.compile(r"[0-9]")

# Particles that stand before a verb and let "ge" between: uit-ge-breid, samen-ge-werkt.
_PARTICLES = (
    "aan achter af bij binnen deel door goed in mee na neer om omhoog onder op over plaats rond samen stil"
    " tegen terug toe uit vast voor voort vooruit weg"
).split()
_PARTICIPLE = re.compile(rf"^((?:{'|'.join(_PARTICLES)})?)ge(.{{3,}}[td])$")
# "waarden" and "vierde" are no forms of verbs with stems that letters are full of.
_NO_VERBS = ("waard", "vierd")
# What stands before the t or d of a verb; a short open vowel does not (raket, kabinet).
_VERB = re.compile(r"(?:...(?:[bcdfghjklmnpqrstvwxz]|aa|ee|oo|uu|ij)|.(?:oei|ooi|aai))[td]$")


@lru_cache(_REMEMBERED)
def fold(text: str) -> str:
    """Return the text in lower case, without accents: "Oekraïne" becomes "oekraine"."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFD", text.lower())
    plain = "".join(c for c in decomposed if unicodedata.category(c) != "Mn")
    return "".join(_LETTERS.get(c, c) for c in plain)


@lru_cache(_REMEMBERED)
def root(word: str) -> str:
    """Return what the forms of a folded word share: "bondgenoten" and "bondgenoot" both give "bondgenot".

    Plurals, endings of adjectives and infinitives are taken off, and what spelling did to the stem is undone
    (raketten, brieven, eisen, raden). Words of three letters and words with digits stay as they are.
    """
    if _DIGIT.search(word):
        return word
    word = _ICUS.sub("icus", _SCHIP.sub("schip", _IRREGULAR.get(word, word)))
    while len(word) > 3 and (shorter := _shorten(word)) != word:
        word = shorter
    return word


def _shorten(word: str) -> str:
    """Take one ending off, or put the end of a bare stem into the one spelling that all its forms share."""
    if word.endswith("heden") and len(word) > 6:
        return word[:-3] + "id"
    if _S.search(word):
        return word[:-1]
    if len(word) > 4 and _EN.search(word):
        return word[:-2]
    if len(word) > 7 and word.endswith("ien"):
        return word[:-1]
    if len(word) > 7 and word.endswith("ria"):
        return word[:-1] + "um"
    if _E.search(word):
        return word[:-1]
    if word[-1] in "vz":
        return word[:-1] + ("f" if word[-1] == "v" else "s")
    word = _DOUBLE_CONSONANT.sub(r"\1", word)
    return _DOUBLE_VOWEL.sub(lambda found: found[1][0] + found[2], word)


@lru_cache(_REMEMBERED)
def stems(word: str) -> tuple[str, ...]:
    """Return the stems of the verb that a root may be a form of: "versterkt" may belong to "versterk".

    Only the endings of weak verbs are known here; strong verbs are words of their own (``strong_verbs.txt``).
    Whether the word as it is written can be a form of a verb at all is for ``generator.search.words`` to say.
    A noun that looks like a verb ("kracht") gets a stem that no verb has, which does no harm.
    """
    if word[-1] not in "td" or _DIGIT.search(word) or word in _NO_VERBS:
        return ()
    forms = [word[:-1]] if _VERB.search(word) else []
    if participle := _PARTICIPLE.match(word):
        stem = participle[1] + participle[2]
        forms += [stem, stem[:-1]]
    found = (root(form) for form in forms if len(form) >= 4)
    return tuple(dict.fromkeys(stem for stem in found if stem != word))
