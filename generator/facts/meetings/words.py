"""The words by which a sentence names a meeting: those of a level of the knowledge, and general ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.model.knowledge import Level

# Those who meet below the level of ministers.
_NOT_OFFICIALS = (
    r"(?!\s+(?:van|met|tussen|op\s+het\s+niveau\s+van)\s+(?:de\s+)?(?:[\w-]+\s+){0,2}"
    r"(?:ambassadeurs|vertegenwoordigers|ambtenaren|directeuren|deskundigen|experts|parlementariërs)\b"
    r"|\s+op\s+(?:ambassadeurs|ambtelijk|hoog\s+ambtelijk))"
)
# General words for a meeting; a level's own words ("Top", "Raad ...") are patterns of the knowledge.
_GENERAL = re.compile(
    r"(?<![\w-])(?:(?:bijeenkomst|vergadering|ontmoeting|overleg)\s+van\s+de\s+"
    r"(?:(?-i:[A-ZÀ-Þ])[a-zà-ÿ]+e(?:,|\s+en)?\s+){1,4}ministers(?!\s+van)"
    rf"|(?:[\w-]*bijeenkomst(?:en)?|vergadering(?:en)?){_NOT_OFFICIALS}(?:\s+van\s+(?:de\s+)?ministers(?!\s+van))?"
    r"|[\w-]*ministeri[eë]le(?:\s+(?:bijeenkomst|vergadering|raad|zitting)(?:en)?)?|topontmoeting|ministersconferentie"
    r"|(?:[\w-]*bijeenkomst|vergadering|overleg|raad)\s+op\s+ministerieel\s+niveau"
    r"|(?<=hun )(?:gezamenlijke )?zitting"
    r"|(?:bespreking(?:en)?|ontmoeting(?:en)?|conferentie|beraad|diner)(?=(?:\s+plaats)?\s+(?:van|met|tussen)\s+(?:(?:de|alle|mijn)\s+)?"
    r"(?:\w+-)?(?:ministers|staatshoofden|regeringsleiders)\b))(?!\w)",
    re.IGNORECASE,
)
# That somebody came together: "kwamen de ministers via een videoconferentie bijeen".
_CONVENED = re.compile(
    r"(?<!\w)(?:kwam|kwamen|komt|komen|waren|zijn|is|was)\b(?:[^.;:]|\.(?=\s(?-i:[a-z]))){0,90}?\bbijeen(?:gekomen|\s+geweest)?(?!\w)|(?<!\w)bijeen(?:kwamen|komen|kwam|komt)(?!\w)"
    r"|(?<!\w)(?:zien|treffen|spreken)\s+elkaar\b[^.;:]{0,60}?\b(?:weer|opnieuw)(?!\w)",
    re.IGNORECASE,
)
_AS_MINISTERS = re.compile(
    r"\bop\s+(?:ministerieel\s+niveau|(?:het\s+)?niveau\s+van\s+(?:de\s+)?ministers)\b", re.IGNORECASE
)
# Those of whom the letter tells, without saying again which: they count only for what they do.
_THE_MINISTERS = re.compile(r"(?<![\w-])de\s+ministers(?!\s+van\b|[\w-])", re.IGNORECASE)
# Of the general words only these name a meeting of ministers by themselves.
_MINISTERIAL = re.compile(r"ministeri[eë]le|ministerieel|ministers", re.IGNORECASE)
# Words for those who meet, which need not mean that they met: "de ministers van Defensie", "leiders".
PERSONS = re.compile(
    r"ministers(?!\W{1,2}meeting)|hoofden|leiders\b(?!\W*meeting)|chefs|ambtgenoten|collega", re.IGNORECASE
)
# The ministers of some countries or of another organisation are not those meant: "ministers van Defensie |van
# de Baltische staten|". A level that is theirs names them itself, in a longer pattern.
_OF_OTHERS = re.compile(
    r"\s{1,4}van\s+(?:[A-ZÀ-Þ][\w-]+(?=,|\s+en\b)"
    r"|(?:de|het|alle|enkele|sommige|verschillende|beide)\s+(?:(?!in\b|te\b|op\b|en\b|om\b|die\b)[a-zà-ÿ\d]+\s+){0,2}[A-ZÀ-Þ])"
)

# What may stand between two words for the same meeting: "bijeenkomst van de NAVO-|ministers van Defensie".
_WITHIN = re.compile(
    r"[\s,()]*(?:(?:van|voor|met|bij|tussen|op|tijdens|wordt|werd|worden|werden|gehouden|plaats|het|niveau|de|der|een|hun|zijn|haar|mijn|onze|in|samenstelling|formele|informele|reguliere"
    r"|extra|ingelaste|buitengewone|ministeri[eë]le|virtuele|gezamenlijke|jaarlijkse|(?:eerst)?volgende|[A-ZÀ-Þ][\w’-]*)[\s()-]*){0,12}"
)
# A place and year, by which the knowledge may name a meeting: it is not joined to words for one.
_YEAR = re.compile(r"(?<!\w)(?:19|20)\d\d(?!\w)")
_AND_THE = re.compile(r"\s+en\s+(?:van\s+)?(?:(?:de|die)\s+)?(?:van\s+)?")


@dataclass(frozen=True, slots=True)
class Words:
    """Where a meeting is named, ``start``..``end``, the levels that the words fit, and how much they say.

    ``general`` words name no level; ``persons`` name those who meet rather than the meeting.
    """

    start: int
    end: int
    levels: tuple[str, ...]
    weight: float
    general: bool
    persons: bool
    ministerial: bool = False

    @property
    def bare(self) -> bool:
        """Whether they are "de ministers" and no more."""
        return self.general and self.persons


def find_words(text: str, levels: Mapping[str, Level]) -> list[Words]:
    """Return the groups of words in ``text`` that name a meeting, in order, none overlapping another."""
    chosen: list[Words] = []
    for words in sorted(_all_words(text, levels), key=lambda w: (w.general, w.start - w.end, w.start)):
        clash = next((i for i, c in enumerate(chosen) if words.start < c.end and c.start < words.end), None)
        if clash is None:
            chosen.append(words)
        elif not words.general and _joint(chosen[clash], words, levels):
            both = tuple(dict.fromkeys([*words.levels, *chosen[clash].levels]))
            chosen[clash] = replace(chosen[clash], levels=both)
    return _grouped(text, sorted(chosen, key=lambda w: w.start))


def _joint(whole: Words, part: Words, levels: Mapping[str, Level]) -> bool:
    """Say whether both are meant: "ministers van A en van B" holds "ministers van A", who meet by themselves.

    What only holds the words of another ("EU-ministers van A") is another meeting.
    """
    inside = whole.start <= part.start and part.end <= whole.end
    return inside and all(levels[level].series for level in (*whole.levels, *part.levels))


def _all_words(text: str, levels: Mapping[str, Level]) -> Iterator[Words]:
    for level in levels.values():
        for pattern in level.patterns:
            for match in pattern.finditer(text):
                persons = PERSONS.search(match.group()) is not None
                if persons and _OF_OTHERS.match(text, match.end()):
                    continue
                yield Words(match.start(), match.end(), (level.id,), pattern.weight, False, persons)
    for match in _GENERAL.finditer(text):
        ministerial = _MINISTERIAL.search(match.group()) is not None
        yield Words(match.start(), match.end(), (), 0.0, True, False, ministerial)
    for match in _CONVENED.finditer(text):
        clause = re.split(r"[.;:]\s", text[max(0, match.start() - 60) : match.start()])[-1]
        ministerial = _AS_MINISTERS.search(clause + match.group()) is not None
        yield Words(match.start(), match.end(), (), 0.0, True, False, ministerial)
    for match in _THE_MINISTERS.finditer(text):
        yield Words(match.start(), match.end(), (), 0.0, True, True)


def _grouped(text: str, words: list[Words]) -> list[Words]:
    """Join words that are about one meeting: those who meet together, and the general word with its level."""
    people: list[Words] = []
    for word in words:
        if people and not word.bare and not people[-1].bare and _together(text, people[-1], word):
            both = tuple(dict.fromkeys([*people[-1].levels, *word.levels]))
            people[-1] = replace(people[-1], end=word.end, levels=both)
        else:
            people.append(word)
    groups: list[Words] = []
    for word in people:
        last = groups[-1] if groups else None
        if (
            last is not None
            and not (last.bare or word.bare or holds_year(text, word))
            and _WITHIN.fullmatch(text, last.end, word.start)
            and _one_meeting(last, word)
        ):
            groups[-1] = _joined(last, word)
        else:
            groups.append(word)
    return groups


def holds_year(text: str, word: Words) -> bool:
    """Say whether the words are such as name a meeting by its place and year: "in X in 2014"."""
    return bool(word.levels) and _YEAR.search(text, word.start, word.end) is not None


def _joined(first: Words, second: Words) -> Words:
    """Return one group for both, at the level of the one that says most."""
    surer = first if first.levels and (first.weight >= second.weight or not second.levels) else second
    return Words(
        first.start,
        second.end,
        surer.levels,
        surer.weight,
        first.general and second.general,
        first.persons and second.persons,
        first.ministerial or second.ministerial,
    )


def _one_meeting(first: Words, second: Words) -> bool:
    """Say whether the two can name one meeting: of one level, or one of them of none."""
    return not first.levels or not second.levels or bool(set(first.levels) & set(second.levels))


def _together(text: str, first: Words, second: Words) -> bool:
    """Say whether two groups of people meet together: "de ministers van A en de ministers van B"."""
    both = first.persons and second.persons and first.levels != second.levels
    return both and _AND_THE.fullmatch(text, first.end, second.start) is not None
