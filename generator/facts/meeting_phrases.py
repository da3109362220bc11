"""Meetings as sentences speak of them: words for a meeting tied to a date, with place and form beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.facts.meeting_places import by_video, place_of
from generator.facts.meeting_words import Words
from generator.model.facts import DateMention

# Between the words and a date that follows: "bijeenkomst ... die |op 20 mei| in X plaatsvindt".
_TOKEN = (
    r"(?:op|van|in|te|d\.d\.|dd\.|de|het|een|die|dat|welke|ook|vond|vindt|plaats|was|is|wordt|werd|gehouden|gepland"
    r"|staat|zal|plaatsvond|plaatsvindt|plaatsvinden|plaatshad|voorzien(?:\s+voor)?|gepland\s+voor|virtueel|via|per"
    r"|videoconferentie|videoteleconferentie|komen|kwamen|komt|kwam|bijeen|waren|sprak|spraken|bespraken|hebben"
    r"|hierover|daarover|hiervoor|al|reeds|later|eerder|deze|dit|jaar|maand|en|aan|ik|wij|we|beide|allebei|hier|daar|er"
    r"|(?!(?-i:Kamer)\b)[A-ZÀ-Þ’'][\w’'./-]*"
    r"|\([^()]{0,60}\))"
)
_AFTER = re.compile(rf"[\s,)]*(?:{_TOKEN}[\s,]*){{0,10}}[\s(,–-]*")
# Between a date and words that follow it, in the same clause: "|Op 3 december| vindt in X een |bijeenkomst|".
_BEFORE = re.compile(r"[^,;:.!?«»]{0,110}")
# "in Riga, Letland, de bijeenkomst": a country after its town does not end the clause.
_APPOSITION = re.compile(r",\s+[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)?,(?=\s)")
_STOPS = re.compile(
    r"\b(?:dat|die|om|of|maar|over|omdat|waar\w*|ik|wij|we|mijn|brief|met|(?<!deel )aan|door|namens|naar"
    r"|inzake|tegen|na|voor|sinds|tot|ter|houdende|overleg|debat|voorafgaand|verslag(?:en)?|agenda|uitkomsten)\b",
    re.IGNORECASE,
)
# To take part in a meeting tells the day of that: "Op 3 mei |nam ik deel aan| de bijeenkomst".
_TOOK_PART = re.compile(
    r"\b(?:(?:nam|namen|neem|nemen)\s+(?:[\w,’'-]+\s+){1,12}?deel\s+aan"
    r"|(?:heb|heeft|hebben)\s+(?:[\w,’'-]+\s+){1,12}?deelgenomen\s+aan"
    r"|(?:was|waren|ben|is|zijn)\s+(?:[\w,’'-]+\s+){1,12}?(?:aanwezig|te\s+gast)\s+(?:geweest\s+)?bij"
    r"|(?:woon|woont|wonen|woonde|woonden|bezocht|bezochten)\s+(?:ik|wij|we|de|het)\b)",
    re.IGNORECASE,
)
# One day for several meetings: "de bijeenkomst van A en de bijeenkomst van B, |beide op 15 juni|".
_BOTH = re.compile(r"\b(?:beide|allebei|alle\s+drie|telkens)\b[^,;:.()]{0,40}$", re.IGNORECASE)
_LISTED = re.compile(r"\)?(?:,|\s+en)\s+(?:van\s+)?(?:de\s+|het\s+)?")
_BRACKETS = re.compile(r"\s*\([^()]{0,60}\)")
_BROUGHT = re.compile(
    r"(?:\bverslag(?:en)?|\bagenda(?:[’']?s)?)(?:\s+(?:aan|toe|toekomen))?(?:\s+(?:van|voor|over))?\s+(?:de\s+|het\s+)?$"
    r"|\d{4},\s+(?:van\s+)?(?:de\s+|het\s+)?$|\b(?:jl\.|a\.s\.|(?:januari|februari|maart|april|mei|juni|juli|augustus|september"
    r"|oktober|november|december)),\s+(?:van\s+)?(?:de\s+|het\s+)?$",
    re.IGNORECASE,
)
_NAMES_IT = re.compile(
    r"\b(?:tijdens|bij|op|in\s+het\s+kader\s+van)\s+(?:de|het|een)?\s*(?:[\w-]+\s+){0,2}$", re.IGNORECASE
)
_ACTS = re.compile(
    r"\b(?:kwam|kwamen|komen|komt|vergaderden|vergaderen|bespraken|bespreken|hebben|zijn|namen|nemen|spraken|spreken"
    r"|troffen|vonden|vond|vindt|vinden|werd|werden|wordt|worden|besloten|stemden|zullen|waren|was|is|hield|houdt|stond"
    r"|staat)\b",
    re.IGNORECASE,
)
# Before, after or next to a meeting something else happens: "Na afloop van |de top| vond op 3 mei".
_BESIDE = re.compile(
    r"\b(?:voorafgaand\s+aan|aansluitend\s+(?:op|aan)|na(?:\s+afloop\s+van)?|v[oó][oó]r|naast|en\s+marge\s+van|de\s+marges?\s+van)"
    r"\s+(?:(?:de|het|deze|een)\s+)?$",
    re.IGNORECASE,
)
_HAPPENS = re.compile(
    r"[\s)]*(?:kwam|kwamen|komt|komen|vond|vonden|vindt|vinden|was|waren|is|zijn|werd|werden|wordt|worden|sprak|spraken|zal|zullen)\b",
    re.IGNORECASE,
)
# What only those of a series can do on a day: "|zullen de voorstellen| op 6 december bekrachtigen".
_DOING = re.compile(
    r"\s+(?:zullen|hebben|spraken|spreken|bespraken|bespreken|besloten|stemden|namen|nemen|kwamen|komen)\s+"
    r"(?:(?!(?:dat|die|in|na|voor|aan|met|en)\b)[\w’-]+\s+){0,6}op\s+",
    re.IGNORECASE,
)
_SURE_OF = 3
# A date that belongs to another thing: "het Algemeen Overleg op 27 september", "de Kamerbrief van 14 maart".
_TAKEN = re.compile(
    r"(?:overleg|debat|AO|hoorzitting|procedurevergadering|brief|brieven|motie|moties|verzoek|advies|artikel|vragen"
    r"|regeling|verklaring|besluit|uitspraak|bezoek|werkbezoek|gesprek|commissie)(?:\s+(?!van\b|op\b)[\w«»’'-]+){0,6}?"
    r"(?:\s+\([^)]*\))?,?\s+(?:van|op|d\.d\.|dd\.)\s+$",
    re.IGNORECASE,
)
# A debate that bears the name of the meeting it was about: "het commissiedebat Ministeriële van 10 februari".
_DEBATE_NAMED = re.compile(
    r"(?:debat|overleg|\bAO)\s+(?:(?!over\b|inzake\b|ter\b|met\b|van\b|op\b)[\w’'()-]+\s+){1,7}(?:van|op|d\.d\.|dd\.)\s+$",
    re.IGNORECASE,
)
_DEBATE_DATED = re.compile(r"(?:debat|overleg|\bAO)\b[^;:\d]*\b(?:d\.d\.|dd\.)\s+$", re.IGNORECASE)
# In "het overleg over de ministeriële van 27 september" the day may be of either; only a level decides.
_DEBATE_OVER = re.compile(
    r"(?:debat|overleg|\bAO)\s+(?:over|inzake)\b[^,;:\d]*\b(?:van|op)\s+$", re.IGNORECASE
)
# What a date belongs to stands no further before it than this, in characters.
_LEAD = 300
_LETTER_OF = re.compile(
    r"\bbrief\s+van\s+(?:de|het)\s+[^,;.]{1,90}?\s(?:d\.d\.\s|dd\.\s|van\s|op\s)?\s*$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A meeting in a sentence (``begin``..``finish`` of a unit's text): its words, and its date if any.

    ``start``..``end`` is what names it: words and date together.
    """

    begin: int
    finish: int
    words: Words
    date: DateMention | None
    place: str | None
    video: bool

    @property
    def start(self) -> int:
        """Where the words or the date begin, whichever is first."""
        return min(self.words.start, self.date.span.start) if self.date else self.words.start

    @property
    def end(self) -> int:
        """Where the words or the date end, whichever is last."""
        return max(self.words.end, self.date.span.end) if self.date else self.words.end


def find_phrases(
    text: str,
    sentence: tuple[int, int],
    words: Sequence[Words],
    dates: Sequence[DateMention],
    places: frozenset[str],
    known: Callable[[Words, DateMention], bool],
) -> list[Phrase]:
    """Return the meetings of one sentence, in order.

    ``places`` are names known to be places; ``known`` says whether the register has a meeting at the level of
    the words on the days of the date, which ties the two wherever they stand in the sentence.
    """
    begin, finish = sentence
    inside = [w for w in words if begin <= w.start and w.end <= finish]
    found: list[Phrase] = []
    taken: set[int] = set()
    for mention in dates:
        span = mention.span
        if not (begin <= span.start < finish) or not _tells_when(mention):
            continue
        lead = max(begin, span.start - _LEAD)
        if _is_taken(text[lead : span.start], lead, inside):
            continue
        near = list(_nearest(text, inside, mention))
        if _DEBATE_OVER.search(text[lead : span.start]):
            near = [(index, word) for index, word in near if word.levels or known(word, mention)]
        for index, word in (*near, *_known(inside, mention, known)):
            place = place_of(text, sentence, word, mention, places)
            if mention.precision == "day" or _sure(text, word, mention, place):
                also = _sharing(text, lead, inside, index, taken, dates, mention)
                for one in (*also, index):
                    taken.add(one)
                    video = by_video(text, inside[one], mention, finish)
                    found.append(Phrase(begin, finish, inside[one], mention, place, video))
                break
    for index, word in enumerate(inside):
        if index not in taken and not word.persons:
            place = place_of(text, sentence, word, None, places)
            found.append(Phrase(begin, finish, word, None, place, False))
    return sorted(found, key=lambda phrase: (phrase.start, phrase.words.start))


def _tells_when(mention: DateMention) -> bool:
    """Say whether a meeting can be dated so: by days, a month, "begin december", or a year."""
    vague_month = mention.precision == "vague" and len(mention.start or "") == len("2019-12")
    return vague_month or mention.precision in ("day", "month", "year")


def _sharing(
    text: str,
    lead: int,
    words: Sequence[Words],
    index: int,
    taken: set[int],
    dates: Sequence[DateMention],
    mention: DateMention,
) -> list[int]:
    """Return the other meetings of the sentence that share the date of this one."""
    if mention.span.end <= words[index].start:
        return list(_listed_after(text, words, index, dates))
    if words[index].end > mention.span.start:
        return []
    both = _BOTH.search(text[lead : mention.span.start]) is not None
    return _shared(text, words, index, taken, both=both)


def _shared(text: str, words: Sequence[Words], index: int, taken: set[int], *, both: bool) -> list[int]:
    """Return the meetings named before this one that share its day, by their place.

    That is all without a day of their own before "beide op 15 juni", or a list that the letter brings: "het
    verslag van |A, B en| C van 12 februari". Not so "de besluiten van A en de bijeenkomst van 12 februari".
    """
    if both:
        return [at for at in range(index) if at not in taken and not words[at].persons]
    first = index
    while (
        first and first - 1 not in taken and _LISTED.fullmatch(text, words[first - 1].end, words[first].start)
    ):
        first -= 1
    brought = _BROUGHT.search(text, max(0, words[first].start - _LEAD), words[first].start)
    return list(range(first, index)) if brought else []


def _listed_after(
    text: str, words: Sequence[Words], index: int, dates: Sequence[DateMention]
) -> Iterator[int]:
    """Yield the meetings in a list after the one that a day opens: "|Op 15 oktober| vonden A, B en C plaats".

    One that has a day of its own after it, and those behind it, do not share the first.
    """
    for after in range(index + 1, len(words)):
        before, word = words[after - 1], words[after]
        if not _LISTED.fullmatch(_BRACKETS.sub("", text[before.end : word.start])):
            return
        if any(word.end <= d.span.start and _AFTER.fullmatch(text, word.end, d.span.start) for d in dates):
            return
        yield after


def _known(
    words: Sequence[Words], mention: DateMention, known: Callable[[Words, DateMention], bool]
) -> Iterator[tuple[int, Words]]:
    """Yield the words whose meeting on that day is in the register, the nearest first."""
    if mention.precision != "day":
        return
    near = sorted(enumerate(words), key=lambda pair: abs(pair[1].start - mention.span.start))
    yield from ((index, word) for index, word in near if word.levels and known(word, mention))


def _is_taken(before: str, begin: int, words: Sequence[Words]) -> bool:
    """Say whether a date after ``before`` belongs to a debate, letter or motion rather than to a meeting."""
    if _DEBATE_NAMED.search(before) or _DEBATE_DATED.search(before):
        return True
    taken = _TAKEN.search(before) or _LETTER_OF.search(before)
    return taken is not None and not any(
        taken.start() <= word.start - begin and word.end - begin <= len(before) and not word.persons
        for word in words
    )


def _nearest(text: str, words: Sequence[Words], mention: DateMention) -> Iterator[tuple[int, Words]]:
    """Yield the words to which the date can belong, the surest first: those before it, those after it."""
    start, end = mention.span.start, mention.span.end
    for index in range(len(words) - 1, -1, -1):
        if words[index].start <= start and end <= words[index].end:
            yield index, words[index]
            break
        if words[index].end <= start and _AFTER.fullmatch(text, words[index].end, start):
            yield from [] if _is_beside(text, words[index], start) else [(index, words[index])]
            break
    for index, word in enumerate(words):
        if word.persons and word.weight >= _SURE_OF and _DOING.fullmatch(text, word.end, start):
            yield index, word
    for index, word in enumerate(words):
        if word.start < end:
            continue
        between = _TOOK_PART.sub(" ", _APPOSITION.sub("", text[end : word.start]))
        if _BEFORE.fullmatch(between) and not _STOPS.search(between):
            close = word.persons and not _NAMES_IT.search(between)
            if not close or (_ACTS.search(between) and len(between.split()) <= 4):
                yield index, word
        break


def _is_beside(text: str, word: Words, date_start: int) -> bool:
    """Say whether something else has the day: "Naast |de top| kwam |op 13 juni| de groep bijeen"."""
    ahead = text[max(0, word.start - 60) : word.start]
    return bool(_BESIDE.search(ahead) and _HAPPENS.match(text[word.end : date_start]))


def _sure(text: str, word: Words, mention: DateMention, place: str | None) -> bool:
    """Say whether a month or year is that of the meeting: of people who met the place must be told too."""
    if mention.precision == "year":
        return place is not None or not (word.persons or word.general)
    after = word.start >= mention.span.end
    return not (after and word.persons) or _ACTS.search(text[mention.span.end : word.start]) is not None
