"""A text as the search reads it: its words and numbers, each with the keys under which it can be found.

Mirrored in docs/assets/search/dutch.js: a change in one is a change in the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.search.dutch import fold, root, stems

_LETTER = r"[^\W\d_]"
_PIECE = rf"(?:{_LETTER}|[0-9])+(?:['’`]{_LETTER}+)*"
_GROUPED = r"[0-9]{1,3}(?:[.\u0020\u00a0\u202f][0-9]{3})+(?![0-9])"
_TOKEN = re.compile(
    rf"(?P<number>(?<![0-9.,]){_GROUPED}|[0-9]+(?:[.,][0-9]+)+)"
    rf"|(?P<word>{_PIECE}(?:[-‐‑]{_PIECE})*)"
    r"|(?P<percent>%)"
)

# "28 676, nr. 347", "kst-28676-347", "21501-28, nr. 226", "35 925 X, nr. 4": dossier, chapter, number.
_PAPER = re.compile(
    r"(?<![0-9.,])([0-9]{2}[.\u0020\u00a0\u202f]?[0-9]{3})(?![0-9])"
    r"(?:-([0-9]{1,3}|[IVXLC]{1,6}|[A-Z]{1,2})|[\u0020\u00a0\u202f]([IVXLC]{1,6}))?(?![^\W_])"
    r"(?:,?\s{0,2}[Nn][Rr]s?\.?\s{0,2}([0-9]{1,4})|-([0-9]{1,4}))?(?![^\W_])"
)

_GENITIVE = re.compile(r"['’`]s$")
_APOSTROPHE = re.compile(r"['’`]")
_HYPHEN = re.compile(r"[-‐‑]")
_JOINT = re.compile(r"(?<=[^\W\d_])(?=[0-9])|(?<=[0-9])(?=[^\W\d_])")
_RUN_ON = re.compile(r"^([A-Z]{3,})([a-z]{4,})$")
_NO_PARTS: tuple[str, ...] = ()
# The past tense has "te" only after t, k, f, s, ch and p: "ruimte" and "hoogte" are no forms of verbs.
_NOUN_TE = re.compile(r"[^tkfshp]te[ns]?$")
_ORDINAL = re.compile(r"^([0-9]+)(?:e|de|ste)$")


class Word(NamedTuple):
    """A word or number of a text, between two offsets.

    ``key`` is that of the whole; ``parts`` are the keys of its parts, where it has a hyphen, mixes letters
    and digits, or ran on from an abbreviation ("NAVOafspraak").
    """

    start: int
    end: int
    text: str
    key: str
    parts: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """All keys under which the word can be found; a lone letter is no part to find it by."""
        parts = (part for part in self.parts if len(part) > 1 or part.isdigit())
        return tuple(dict.fromkeys((self.key, *parts)))

    @property
    def verb_stems(self) -> tuple[str, ...]:
        """The stems of the verbs that the word may be a form of."""
        return () if _NOUN_TE.search(fold(self.text)) else stems(self.key)


def read_words(text: str) -> list[Word]:
    """Return the words and numbers of a text, in order."""
    words = []
    for found in _TOKEN.finditer(text):
        (start, end), word = found.span(), found.group()
        if found.lastgroup == "percent":
            key, parts = "procent", _NO_PARTS
        elif found.lastgroup == "number":
            key, parts = _one_spelling(word), _NO_PARTS
        else:
            key, parts = _analyse(word)
        if key:
            words.append(Word(start, end, word, key, parts))
    return words


def paper_keys(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield where a text names a paper by number, with its keys: the dossier, and every longer part of it.

    "28 676, nr. 347" gives "28676" and "28676n347"; "21501-28, nr. 226" also "21501n28" between the two.
    """
    for found in _PAPER.finditer(text):
        parts = [re.sub(r"[^0-9]", "", found[1])]
        parts += [fold(part) for part in found.groups()[1:] if part]
        yield found.start(), found.end(), tuple("n".join(parts[:n]) for n in range(1, len(parts) + 1))


def plain_words(text: str) -> list[str]:
    """Return the words of a text as an exact phrase compares them: in lower case, letters and digits only."""
    folded = (re.sub(r"[^0-9a-z]", "", fold(word)) for word in text.split())
    return [word for word in folded if word]


def _one_spelling(number: str) -> str:
    """A number in one spelling: "28 676" and "28.676" as 28676, "10,7" as 10c7."""
    if re.fullmatch(_GROUPED, number):
        return re.sub(r"[^0-9]", "", number)
    return re.sub(r"[.,]", "c", number)


@lru_cache(200_000)
def _analyse(text: str) -> tuple[str, tuple[str, ...]]:
    pieces = [_APOSTROPHE.sub("", _GENITIVE.sub("", piece)) for piece in _HYPHEN.split(text)]
    parts: list[str] = []
    for piece in pieces:
        run_on = _RUN_ON.match(piece)
        parts += run_on.groups() if run_on else _JOINT.split(piece)
    whole = fold("".join(pieces))
    if ordinal := _ORDINAL.match(whole):
        return whole, (ordinal[1],)
    keys = tuple(root(fold(part)) for part in parts if part) if len(parts) > 1 else ()
    return root(whole), keys
