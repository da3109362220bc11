"""Abbreviations with their long forms: as the letter itself gives them, and as people know them.

A letter gives "Security Sector Reform (SSR)" or, the other way round, "SSR (Security Sector Reform)". It is
taken only if the letters follow the words, or most of them do and the words are a name whose letters are
those of its name in another language ("de NAVO-Oekraïne Commissie (NUC)"): "de voorzitter van het Militair
Comité (CMC)" is not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from generator.facts.abbreviations.language import language_of
from generator.facts.abbreviations.match import Word, last_words, stands_for, words_of
from generator.facts.abbreviations.names import name_before
from generator.facts.units import Unit, units
from generator.model.document import Document
from generator.model.facts import Abbreviation, Span
from generator.model.knowledge import Knowledge

_SHORT = r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9&/.-]{1,11}"
_SHORT_IN_BRACKETS = re.compile(
    rf"\((?:hierna|afgekort|kortweg)?:?\s?(?:te noemen:?\s|ook wel\s)?[«‘“\"]?(?P<short>{_SHORT}?)"
    r"(?P<plural>(?:’s|'s|-en|’en|'en|s)?)(?:\s(?P<year>(?:19|20)\d\d))?[»’”\"]?(?:[,;:]\s[^()]*)?\)"
)
_LONG_IN_BRACKETS = re.compile(
    rf"(?<![\w(])(?P<short>{_SHORT})(?:(?:’|')(?:en|s))?\s\([«‘“\"]?(?P<long>[^\s()][^()]{{5,120}}?)[»’”\"]?\)"
)
# "Defence Planning Committee, afgekort DPC" and "(Industrial Cooperation Agreement – ICA)".
_SHORT_AFTER = re.compile(
    rf",\s(?:afgekort|kortweg|ofwel|oftewel)(?:\s(?:tot|als))?:?\s(?P<after>{_SHORT})(?=[\s,.;)])"
    rf"|\s[–-]\s(?P<dashed>{_SHORT})\)"
)
# Words beyond these signs belong to another thought.
_BREAK = re.compile(r"[.;:!?()«“]\s|[()]|\s[–—]\s|\n")
_MOST_WORDS = 16
_MOST_LETTERS = 400


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
        if one.short not in explained and _stands_in(text, one.short)
    )
    return (*found.values(), *known)


def _stands_in(text: str, short: str) -> bool:
    return short in text and re.search(rf"(?<!\w){re.escape(short)}(?!\w)", text) is not None


def _in_unit(unit: Unit, knowledge: Knowledge) -> Iterator[Abbreviation]:
    ways = (_long_then_short, _long_comma_short, _short_then_long)
    pairs = sorted({pair for way in ways for pair in way(unit.text)}, key=lambda pair: pair[2:])
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
    breaks = [m.end() for m in _BREAK.finditer(text)]
    for match in _SHORT_IN_BRACKETS.finditer(text):
        short = match.group("short").rstrip(".-/")
        if not _is_short(short):
            continue
        words = _words_before(text, match.start(), breaks)
        if words and words[-1].plain == match.group("year"):
            words = words[:-1]
        taken = last_words(short, words) or (0 if match.group("plural") else name_before(short, text, words))
        if taken:
            start = words[-taken].start
            yield short, text[start : words[-1].end], start, match.end()


def _long_comma_short(text: str) -> Iterator[tuple[str, str, int, int]]:
    """Yield the pairs of "Long Form, afgekort ABC" and "(Long Form – ABC)"."""
    breaks = [m.end() for m in _BREAK.finditer(text)]
    for match in _SHORT_AFTER.finditer(text):
        short = (match.group("after") or match.group("dashed")).rstrip(".-/")
        words = _words_before(text, match.start(), breaks)
        taken = last_words(short, words) if _is_short(short) else 0
        if taken:
            start = words[-taken].start
            yield short, text[start : words[-1].end], start, match.end()


def _words_before(text: str, end: int, breaks: list[int]) -> list[Word]:
    """Return the last words before a place that still belong to its thought."""
    begin = breaks[at - 1] if (at := bisect_right(breaks, end)) else 0
    begin = max(begin, end - _MOST_LETTERS)
    return words_of(text[begin:end], begin)[-_MOST_WORDS:]


def _short_then_long(text: str) -> Iterator[tuple[str, str, int, int]]:
    for match in _LONG_IN_BRACKETS.finditer(text):
        short = match.group("short").rstrip(".-/")
        begin = match.start("long")
        part = re.split(r"[,;:]\s", match.group("long"))[0]
        for long in dict.fromkeys((match.group("long"), part)):
            words = words_of(long, begin)
            bare = next(
                (s for s in (short, short.partition("-")[0]) if _is_short(s) and stands_for(s, words)), ""
            )
            if bare and len(words) > 1:
                yield bare, text[words[0].start : words[-1].end], match.start(), match.end()
                break


def _is_short(text: str) -> bool:
    """Say whether something looks like an abbreviation: two capitals, or a few small letters ("bbp")."""
    letters = [sign for sign in text if sign.isalpha()]
    if len(letters) < 2 or text.endswith(("-", "/")):
        return False
    capitals = sum(sign.isupper() for sign in letters)
    return capitals >= 2 or (capitals == 0 and len(letters) <= 4 and "." not in text)
