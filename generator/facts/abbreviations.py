"""Abbreviations with their long forms: as the letter itself gives them, and as people know them.

A letter gives "Security Sector Reform (SSR)" or, the other way round, "SSR (Security Sector Reform)". It is
taken only if the letters follow the words: "de voorzitter van het Militair Comité (CMC)" is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.abbreviations_language import language_of
from generator.facts.abbreviations_match import last_words, stands_for, words_of
from generator.facts.units import Unit, units
from generator.model.document import Document
from generator.model.facts import Abbreviation, Span
from generator.model.knowledge import Knowledge

_SHORT = r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9&/.-]{1,11}"
_SHORT_IN_BRACKETS = re.compile(
    rf"\((?:hierna|afgekort|kortweg)?:?\s?(?:te noemen:?\s|ook wel\s)?[«‘“\"]?(?P<short>{_SHORT}?)"
    r"(?:’s|'s|-en|s)?[»’”\"]?(?:[,;:]\s[^()]*)?\)"
)
_LONG_IN_BRACKETS = re.compile(
    rf"(?<![\w(]){'(?P<short>' + _SHORT + ')'}\s\([«‘“\"]?(?P<long>[^\s()][^()]{{5,120}}?)[»’”\"]?\)"
)
# Words beyond these signs belong to another thought.
_BREAK = re.compile(r"[.;:!?()«“]\s|[()]|\s[–—]\s|\n")
_MOST_WORDS = 16


def find_abbreviations(document: Document, knowledge: Knowledge) -> tuple[Abbreviation, ...]:
    """Return the abbreviations that a letter explains, in order, then those it uses that people know.

    Each pair of short and long form once; a known one has no line.
    """
    found: dict[tuple[str, str], Abbreviation] = {}
    for unit in units(document):
        for abbreviation in _in_unit(unit, knowledge):
            found.setdefault((abbreviation.short, abbreviation.long.casefold()), abbreviation)
    explained = {abbreviation.short for abbreviation in found.values()}
    text = "\n".join(unit.text for unit in units(document))
    known = (
        Abbreviation(one.short, one.long, None, "en" if one.lang == "en" else "nl")
        for one in knowledge.abbreviations
        if one.short not in explained and re.search(rf"(?<!\w){re.escape(one.short)}(?!\w)", text)
    )
    return (*found.values(), *known)


def _in_unit(unit: Unit, knowledge: Knowledge) -> Iterator[Abbreviation]:
    pairs = sorted({*_long_then_short(unit.text), *_short_then_long(unit.text)}, key=lambda pair: pair[2:])
    for short, long, start, end in pairs:
        lang = next((k.lang for k in knowledge.abbreviations if (k.short, k.long) == (short, long)), None)
        yield Abbreviation(
            short=short,
            long=long,
            line=unit.line_at(start),
            lang=lang or language_of(long),
            span=Span(unit.id, start, end),
        )


def _long_then_short(text: str) -> Iterator[tuple[str, str, int, int]]:
    for match in _SHORT_IN_BRACKETS.finditer(text):
        short = match.group("short").rstrip(".-/")
        if not _is_short(short):
            continue
        begin = max((m.end() for m in _BREAK.finditer(text, 0, match.start())), default=0)
        words = words_of(text[begin : match.start()], begin)[-_MOST_WORDS:]
        taken = last_words(short, words)
        if taken:
            start = words[-taken].start
            yield short, text[start : words[-1].end], start, match.end()


def _short_then_long(text: str) -> Iterator[tuple[str, str, int, int]]:
    for match in _LONG_IN_BRACKETS.finditer(text):
        short = match.group("short").rstrip(".-/")
        begin = match.start("long")
        part = re.split(r"[,;:]\s", match.group("long"))[0]
        for long in dict.fromkeys((match.group("long"), part)):
            words = words_of(long, begin)
            if _is_short(short) and len(words) > 1 and stands_for(short, words):
                yield short, text[words[0].start : words[-1].end], match.start(), match.end()
                break


def _is_short(text: str) -> bool:
    """Say whether something looks like an abbreviation: two capitals, or a few small letters ("bbp")."""
    letters = [sign for sign in text if sign.isalpha()]
    if len(letters) < 2 or text.endswith(("-", "/")):
        return False
    capitals = sum(sign.isupper() for sign in letters)
    return capitals >= 2 or (capitals == 0 and len(letters) <= 4 and "." not in text)
