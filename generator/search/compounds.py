"""The parts of compounds, by the vocabulary of the letters themselves.

"veiligheidsdreiging" is "veiligheid" and "dreiging" because both are words of the letters. What stands
beside a known part is a part too, unless it is an ending: "crisisbeheersing" shows "beheersing", and that in
turn takes "wapenbeheersing" apart. So what is known grows from round to round.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set

from generator.search.dutch import root

# Words that begin or end other words without making a compound of them.
_FUNCTION_WORDS = (
    "aan achter ander anders beide beneden binnen boven buiten daar deze door eerst ergens even geen haar"
    " heel hier hoog inter jaar juist lang meer mede midden naast neer niet onder over rond samen soms soort"
    " stand stil tegen terug tijd toen trans tussen twee vanaf veel verder vier voor voort vooruit vrij waar"
    " wanneer want weder weer werd wijd wijze zelf zich zien zijn zonder zover drie acht zeggen staan gaan"
    " komen maken houden nemen geven brengen stellen leggen doen lopen trekken spreken wijzen volgens gelijk"
    " dien delen deel goed groot klein sterk weinig eigen open bedoeld"
)
_ENDINGS = (
    "lijk lijks lijke lijken loos loze baar bare achtig zaam zame zaamheid zaamheden schap schappen schapp"
    " schappelijk schappelijke pelijk pelijke heid heden iteit iteiten aliteit teit isme isch ische iseren"
    " isten atie aties ering ingen iging elijk elijke elijkheid lijkheid ieel iele iaal iale eren elen enen"
    " ende eerd eerde ster sters zijds mate gens rijk rijke rijks rijker rijkste waarts waardig waardige"
    " igheid igheden enaar matig matige steld stelde geving taire arium baarheid enheid enlijk enlijke"
    " ling lingen ning ningen ring ringen sing singen ging gingen king kingen ving vingen ding dingen"
    " iger igere ieve ieven iever ioneel ionele isatie isaties isering iviteit siteit tatie taties teerde"
    " ness ibility ezen oten enen sten ijds andse airen nale lende ertijd erwijs enlijken snog ings"
)
_NOT_PARTS = frozenset(f"{_FUNCTION_WORDS} {_ENDINGS}".split())
# "Nederland" and "Middellandse" are no kind of land.
_NOT_SECOND = frozenset("land lands landse lander landers anse aans aanse".split())
# What is left over at the front may begin with none of these: it is then a verb (uitge-breid, besl-uiten).
_PREFIXES = tuple(
    "aan achter af be bij daar door er ge her hier in mee na om on ont op over onder samen toe uit vast ver"
    " voor weer wel".split()
)
_LINKS = ("", "s", "en", "n", "e")
# A beginning that ends so, and that several words share, is a first part (inlichtingen-dienst).
_LINKED = re.compile(r"(?:ingen|ings|heids|teits|ties|ments)$")
# A plural shows its singular, which is what compounds begin with (operatie-plan, investering-s-quote).
_PLURAL = re.compile(r"(?<=ie|er|el|or)s$|(?<=eur)s$|(?<=ing)en$")
_SHORTEST = 4
_SURE = 5  # as long as a part must be to vouch for what stands beside it
_LONG = 8  # as long as a part must be to be no beginning of a verb
_ROUNDS = 4
_CONSONANT = "[bcdfghjklmnpqrstvwxz]"
_VOWEL = re.compile(r"[aeiouy]")
_ONSET = re.compile(
    rf"(?:{_CONSONANT}|[bcdfgkpt]l|[bcdfgkptvw]r|kn|gn|sch|s[cklmnptw]|sp[lr]|str|scr|zw|dw|tw|kw|qu|th|ch|ps"
    r"|sj|tj)?[aeiouy]"
)
_CODA = re.compile(
    rf"[aeiouy](?:{_CONSONANT}?|ch|cht|ft|kt|ks|l[dfgkmpst]|m[bpst]|n[dgkst]|ngs|nst|pt|ps|r[dfgklmnpst]|rst"
    r"|s[kpt]|ts|ll|ss)$"
)

Parts = tuple[str, ...]


class _Known:
    """The parts known so far. What stands last may be there in another form: "wapens" for "wapen"."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words: set[str] = set()
        self.roots: set[str] = set()
        self.learn(words)

    def learn(self, words: Iterable[str]) -> None:
        parts = {word for word in words if _may_be_part(word)}
        self.words |= parts
        self.roots.update(map(root, parts))

    def second(self, word: str) -> bool:
        """Tell whether a word may be the last part of another."""
        return _may_be_part(word) and word not in _NOT_SECOND and root(word) in self.roots

    def first(self, word: str) -> str | None:
        """Return the known part that a beginning is, without the letters that link it to what follows."""
        for link in _LINKS:
            bare = word.removesuffix(link)
            if (not link or bare != word) and bare in self.words:
                return bare
        return None


def find_compounds(words: Iterable[str], lexicon: Set[str] = frozenset()) -> dict[str, Parts]:
    """Return the parts of every folded word that is a compound, as far as ``words`` show it.

    What they do not show may stand in the ``lexicon`` of Dutch, where a word that others begin with has a
    hyphen behind it. Two parts; three where an s between them may belong to either ("wapen", "systemen",
    "ystemen"). A part may be a compound itself, and then has an entry of its own.
    """
    vocabulary = sorted({word for word in words if word.isascii() and word.isalpha()})
    long = [word for word in vocabulary if len(word) >= 2 * _SHORTEST]
    known = _Known([*vocabulary, *(_PLURAL.sub("", word) for word in vocabulary)])
    known.learn(_shared_beginnings(long))
    found: dict[str, Parts] = {}
    for _ in range(_ROUNDS):
        before = len(found)
        for word in long:
            if word not in found and (parts := _both_known(word, known) or _first_known(word, known)):
                found[word] = parts
                known.learn(parts)
        left = (word for word in long if word not in found)
        guesses = {word: parts for word in left if (parts := _second_known(word, known))}
        known.learn(_confirmed(guesses))
        if len(found) == before:
            break
    left = (word for word in long if word not in found and word not in guesses)
    listed = {word: parts for word in left if (parts := _both_listed(word, lexicon))}
    found = {**listed, **guesses, **found}
    for part in {part for parts in found.values() for part in parts} - found.keys():
        if len(part) >= 2 * _SHORTEST and (parts := _both_known(part, known) or _second_known(part, known)):
            found[part] = parts
    return found


def _may_be_part(word: str) -> bool:
    return len(word) >= _SHORTEST and word not in _NOT_PARTS and bool(_VOWEL.search(word))


def _shared_beginnings(words: Iterable[str]) -> set[str]:
    """Return beginnings with a linking ending that stand before at least two different words."""
    rests: dict[str, set[str]] = defaultdict(set)
    for word in words:
        for at in range(8, len(word) - _SURE + 1):
            if _LINKED.search(word[:at]) and _sounds_whole(word[at:]):
                rests[word[:at]].add(root(word[at:]))
    return {beginning for beginning, rest in rests.items() if len(rest) > 1}


def _confirmed(guesses: Mapping[str, Parts]) -> set[str]:
    """Return the beginnings that several words show to be parts."""
    where: dict[str, set[str]] = defaultdict(set)
    for first, second in guesses.values():
        where[first].add(root(second))
    return {first for first, seconds in where.items() if len(seconds) > 1}


def _both_known(word: str, known: _Known) -> Parts | None:
    """Return the two known parts of a word; the longest second part wins, as it says what a thing is."""
    for at in range(_SHORTEST, len(word) - _SHORTEST + 1):
        if known.second(word[at:]) and (first := known.first(word[:at])):
            return first, word[at:]
    return None


def _first_known(word: str, known: _Known) -> Parts | None:
    """Return the parts of a word that begins with a known part, the longest that there is."""
    for at in range(len(word) - _SHORTEST, _SURE - 1, -1):
        first, rest = known.first(word[:at]), word[at:]
        if not first or len(first) < _SURE or not _sounds_whole(rest):
            continue
        if at == len(first) or word[at - 1] != "s":
            return first, rest
        if f"s{rest}" not in _NOT_PARTS:
            return (first, rest, f"s{rest}") if _sounds_whole(f"s{rest}") else (first, rest)
    return None


def _second_known(word: str, known: _Known) -> Parts | None:
    """Return the parts of a word that ends in a known part, if its beginning could be a word."""
    if word.startswith(_PREFIXES):
        return None
    for at in range(_SHORTEST, len(word) - _SURE + 1):
        first, second = word[:at], word[at:]
        if known.second(second):
            for bare in (first, first.removesuffix("s")):
                if _sounds_whole(bare) and _CODA.search(bare):
                    return bare, second
    return None


def _both_listed(word: str, lexicon: Set[str]) -> Parts | None:
    """Return the parts of a word that a lexicon has not got itself, but both of them."""
    if word in lexicon or f"{word}-" in lexicon:
        return None
    for at in range(_LONG if word.startswith(_PREFIXES) else _SURE, len(word) - _SURE + 1):
        second = word[at:]
        if second not in lexicon and f"{second}-" not in lexicon:
            continue
        for first in (word[:at], word[:at].removesuffix("s")):
            if len(first) >= _SURE and f"{first}-" in lexicon and _may_be_part(second):
                return first, second
    return None


def _sounds_whole(part: str) -> bool:
    """Whether a stretch of letters could be a word: it begins as words begin, and is no mere ending."""
    return _may_be_part(part) and part not in _NOT_SECOND and bool(_ONSET.match(part))
