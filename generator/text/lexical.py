"""Rules for broken words that ask which words there are: names, words known whole, parts of no word.

They come after the rules of spelling, and decide what those leave open: most line ends of a printed paper.
"""

from __future__ import annotations

import re

from generator.text import fragments, spelling
from generator.text.broken import Break, Decision, Evidence, joined, kept
from generator.text.vocabulary import begins_words, could_be_word, is_compound, is_listed, is_name, is_word

# What names of places and people end in (Zaanstad, Westerveld), though it is a word too.
_ENDS_NAMES = frozenset(
    """land lands lander landers dam stad burg burgh berg bergen veld velden dorp kerk meer huis huizen hoven
    haven hout mond daal dale rode wijk zijl horst loon poort broek veen veens stein heim kamp hart graaf boer
    bosch bos gracht zand waard oord steeg brug port sluis laar linde maat schot rijk raad gaard gaarden
    burger laan plein straat weg dijk duin duinen hoek vaart wal gouw akker water sen den zee""".split()
)
_PARTICLES = frozenset("Van der den ter ten Ter Ten".split())
_SHORTEST_NAME = 3
# Words of three letters that may stand after a name; others are as often the end of one.
_SHORT_WORDS = frozenset("app pil top wet".split())
# What an adjective, a plural or a part tied by s ends in; no name does that is such a word as well.
_INFLECTED = ("e", "en", "s")
_ENGLISH = re.compile(r"[bcdfghklmnprstvz]y$")
# No abbreviation in small letters is longer.
_LONGEST_ABBREVIATION = 6


def name(broken: Break, evidence: Evidence) -> Decision | None:
    """A name before a word: Wales-afspraken. A noun that has a capital out of respect (Kamer) is none.

    Amid a sentence a capital shows a name, unless other words are made with it (de Klimaat-|tafel); elsewhere
    only that the letter has it as a name, or that it is no word at all.
    """
    part, words = broken.last, evidence.lexicon.words
    if not part[:1].isupper() or part[1:].isupper() or len(part) < _SHORTEST_NAME:
        return None
    whole = (part + broken.first).lower()
    if part.lower() in spelling.INSTITUTIONS or is_name(broken.left + broken.right, words):
        return None
    if is_known(broken, evidence):
        return None
    if broken.first.lower() in _ENDS_NAMES or not _is_second(broken.first, evidence):
        return None
    if part in evidence.forms.names:
        return kept(broken, "name", f"«{part}» is een naam in deze brief", sure=False)
    if not words or (_is_ordinary(broken, words) and not _goes_on_with_name(broken, words)):
        return None
    if not broken.amid and is_word(whole, words):
        return None
    return kept(broken, "name", f"«{part}» heeft een hoofdletter en is geen gewoon eerste deel", sure=False)


def _is_ordinary(broken: Break, words: frozenset[str]) -> bool:
    """Tell whether the first part may be a Dutch word that only has a capital here, or the name of a sea."""
    small = broken.last.lower()
    if broken.amid and _ENGLISH.search(small):
        return False
    if begins_words(small, words) or small.endswith("zee"):
        return True
    return is_listed(small, words) and (not broken.amid or small.endswith(_INFLECTED))


def _is_second(part: str, evidence: Evidence) -> bool:
    """Tell whether the part is a word that can stand after a name; without a word list, whether it may be."""
    if evidence.lexicon.words:
        return could_be_word(part, evidence.lexicon.words) or part in _SHORT_WORDS
    return fragments.is_wordlike(part)


def _goes_on_with_name(broken: Break, words: frozenset[str]) -> bool:
    """Tell whether the word before is of a name too: “Black Hawk-”, “Van Rijn-”, “ter Horst-”."""
    above = broken.before
    if above in _PARTICLES:
        return True
    return len(above) > 2 and above[:1].isupper() and above.isalpha() and not is_word(above.lower(), words)


def is_known(broken: Break, evidence: Evidence) -> bool:
    """Tell whether the list has the word as a whole, or as one that is made of others."""
    whole, words = (broken.last + broken.first).lower(), evidence.lexicon.words
    return is_listed(whole, words) or is_compound(whole, words, but=len(broken.last))


def words_clash(broken: Break, evidence: Evidence) -> bool:
    """Tell whether two words of the list meet in vowels that would be read as one: na-apen, radio-eend."""
    left, right, words = broken.last.lower(), broken.first.lower(), evidence.lexicon.words
    if not spelling.meet(left, right) or len(right) < _SHORTEST_NAME or is_known(broken, evidence):
        return False
    return begins_words(left, words) and is_listed(right, words)


def whole_word(broken: Break, evidence: Evidence) -> Decision | None:
    """A word that the list has, or that is made of words as Dutch makes them."""
    whole, words = broken.last + broken.first, evidence.lexicon.words
    if not is_word(whole.lower(), words) and not is_name(whole, words):
        return None
    capital = broken.amid and broken.last[:1].isupper() and broken.last.lower() not in spelling.INSTITUTIONS
    why = f"«{whole}» is een woord, of bestaat uit woorden die aaneen horen"
    return joined(broken, "whole-word", why, sure=not (capital and could_be_word(broken.first, words)))


def no_words(broken: Break, evidence: Evidence) -> Decision | None:
    """A second part that is no word: the hyphen can hardly be the word's own."""
    if could_be_word(broken.first, evidence.lexicon.words):
        return None
    return joined(broken, "no-words", f"«{broken.first}» is niet als woord bekend")


def foreign(broken: Break, evidence: Evidence) -> Decision | None:
    """A part with which no Dutch word begins, before a word: bibob-toets, non-firm-overeenkomst."""
    part, words = broken.last, evidence.lexicon.words
    if len(part) <= _LONGEST_ABBREVIATION and not begins_words(part, words):
        why = f"geen woord begint met «{part}», en «{broken.first}» is een woord"
        return kept(broken, "foreign", why, sure=False)
    return None
