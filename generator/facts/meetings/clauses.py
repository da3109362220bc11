"""Clauses of other shapes in which those who meet are said to do so on a day.

"De ministers van A, die dit in februari bespraken", "spraken op 4 mei en doen dat opnieuw in juli", "toen zij
op 19 mei vergaderden", "voor het eerst sinds februari dat de ministers van A elkaar troffen", "vroeg op 2 mei
aan de ministers van A", "komen op 16 mei de leiders van B bijeen".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.facts.meetings.acts import (
    AT_HOME,
    AUXILIARY,
    BREAKS,
    DO,
    ENDS_DONE,
    ENDS_IN_VERB,
    SMALL,
    is_of_them,
)
from generator.facts.meetings.words import Words
from generator.model.facts import DateMention

# "De ministers van A, |die hun plannen in| februari |voor het eerst bespraken|".
_WHO = re.compile(rf",?\s+(?:die|welke){SMALL}{{0,6}}\s+(?:op|in|begin|eind|medio)\s+", re.IGNORECASE)
# They do again what they did before: "spraken op 4 mei |en doen dat opnieuw in| juli".
_AGAIN = re.compile(
    rf"(?:(?:\s+(?:{DO}|{AUXILIARY})\b[^,;:]{{0,110}}?\s+en)?\s+(?:doen|doet|deden|deed)\s+(?:dat|dit)\b"
    rf"|\s+(?:{DO}|{AUXILIARY})\b[^;:]{{0,110}}?\s+en\s+(?:{DO})\b){SMALL}{{0,4}}?"
    r"(?:\s+(?:morgen|vandaag|[a-z]+dag),)?(?:\s+(?:op|in(?:\s+de\s+week\s+van)?))?\s+",
    re.IGNORECASE,
)
# They will do more, as the clause ends: "hebben dit besproken |en zullen het op| 24 juni |invullen|".
_AND_WILL = re.compile(
    rf"\s+(?:{DO}|{AUXILIARY})\b[^;:]{{0,140}}?\s+en\s+(?:zullen|zal|gaan|gaat){SMALL}{{0,4}}?\s+(?:op|in)\s+",
    re.IGNORECASE,
)
_ENDS_IN_DEED = re.compile(r"(?<!\w)[a-zà-ÿ]{3,30}en\W*$")
# "Het was voor het eerst |sinds| februari| dat de| ministers van A |elkaar troffen|".
_SINCE = re.compile(r"\b(?:eerste|eerst|laatste|keer|maal)\s+(?:(?:keer|maal)\s+)?sinds\s+$", re.IGNORECASE)
_THAT_THEY = re.compile(r"(?:\s+(?:jl\.|jongstleden))?\s+dat\s+(?:de\s+|het\s+)?", re.IGNORECASE)
_MEET = re.compile(
    r"\b(?:elkaar|bijeen\w*|bij\s+elkaar|vergader\w*|spr[ae]ken|bespr[ae]ken|samen(?:kwamen|komen))\b",
    re.IGNORECASE,
)
# "Toen |zij op| 19 mei |vergaderden|": those of whom the sentence spoke.
_WHEN_THEY = re.compile(
    rf"\b(?:toen|wanneer|als|nadat|voordat|waar|zodra)\s+(?:zij|ze){SMALL}{{0,2}}?\s+(?:(?:op|in)\s+)?$",
    re.IGNORECASE,
)
# "In februari 2024|, wanneer de| ministers van A |bijeenkomen|".
_WHEN_IT_IS = re.compile(r",\s+(?:wanneer|als|waarin|waarop|toen)\s+(?:(?:de|alle|het)\s+)?", re.IGNORECASE)
# Who turns to them does so where they meet: "de voorzitter |vroeg op| 2 en 3 februari| aan de| ministers".
_TURNS = re.compile(
    r"\b(?:vroeg|verzocht|presenteerde|rapporteerde|schetste|meldde|lichtte|legde|gaf)\s+(?:op|in)\s+$",
    re.IGNORECASE,
)
_TO_ALL = re.compile(
    r"(?:\s+(?:jl\.|jongstleden))?(?:\s+in\s+[A-ZÀ-Þ][\w-]+)?\s+(?:aan\s+)?de\s+", re.IGNORECASE
)
# "Aansluitend |komen op| 16 mei| de |leiders van B bijeen".
_DO_ON = re.compile(
    rf"\b(?:(?:kwamen|komen|kwam|komt|{AUXILIARY})|(?P<does>{DO})){SMALL}{{0,3}}?\s+(?:op|in)\s+$",
    re.IGNORECASE,
)
_THE = re.compile(r"(?:\s+in\s+[A-ZÀ-Þ][\w-]+)?\s+(?:ook\s+)?(?:de|alle|het)\s+", re.IGNORECASE)
_FROM_AFAR = re.compile(r"\b(?:brief|schriftelijk|telefonisch|video\w*)\b", re.IGNORECASE)
# The subject and its day stand no further apart than this, in characters.
_REACH = 200


def meeting_in_clause(
    text: str, sentence: tuple[int, int], words: Sequence[Words], mention: DateMention
) -> Iterator[int]:
    """Yield where in ``words`` those are who meet on the day of the mention, the surest first."""
    start, end = mention.span.start, mention.span.end
    before, after = text[max(sentence[0], start - _REACH) : start], text[end : min(sentence[1], end + _REACH)]
    people = [index for index, one in enumerate(words) if one.levels and one.persons]
    ahead = [index for index in people if words[index].end <= start and start - words[index].end <= _REACH]
    if _SINCE.search(before):
        yield from _since(text, sentence, words, mention)
    if AT_HOME.search(after) or AT_HOME.search(
        text, words[ahead[-1]].end if ahead else max(sentence[0], start - 60), start
    ):
        return
    ends = next((match.start() for match in BREAKS.finditer(after)), len(after))
    acts = ENDS_DONE.search(after, 0, ends) or ENDS_IN_VERB.search(after[:ends])
    for index in ahead[:-2:-1]:
        between = text[words[index].end : start]
        more = _AND_WILL.fullmatch(between) and _ENDS_IN_DEED.search(after[:ends])
        subject = not is_of_them(text, sentence[0], words[index])
        does_again = subject and (more or _AGAIN.fullmatch(between))
        if does_again or (acts and (_WHO.fullmatch(between) or _WHEN_THEY.search(between))):
            yield index
    for index, word in enumerate(words):
        if word.levels and word.start >= end and _WHEN_IT_IS.fullmatch(text, end, word.start):
            meet = _MEET.search(text, word.start, min(sentence[1], word.end + _REACH))
            yield from [index] if meet else []
    inverted = [i for i in people if words[i].start >= end and _THE.fullmatch(text, end, words[i].start)]
    if inverted and (doing := _DO_ON.search(before)) and _is_done(text, sentence, doing, words[inverted[0]]):
        yield inverted[0]
    if _TURNS.search(before) and not _FROM_AFAR.search(text[sentence[0] : sentence[1]]):
        yield from (
            i for i in people if words[i].start >= end and _TO_ALL.fullmatch(text, end, words[i].start)
        )


def _is_done(text: str, sentence: tuple[int, int], doing: re.Match[str], word: Words) -> bool:
    """Say whether a clause that begins with its verb ends as one in which people meet: "komen ... bijeen"."""
    rest = text[word.end : min(sentence[1], word.end + _REACH)]
    ends = next((match.start() for match in BREAKS.finditer(rest)), len(rest))
    return doing.group("does") is not None or bool(
        _MEET.search(rest[:ends]) or ENDS_DONE.search(rest, 0, ends)
    )


def _since(
    text: str, sentence: tuple[int, int], words: Sequence[Words], mention: DateMention
) -> Iterator[int]:
    """Yield those who met for the last time on the day: "voor het eerst sinds mei dat zij vergaderden"."""
    start, end = mention.span.start, mention.span.end
    for index, word in enumerate(words):
        if not word.levels or not _MEET.search(text, *sentence):
            continue
        follows = word.start >= end and _THAT_THEY.fullmatch(text, end, word.start) is not None
        if follows or (word.end <= start <= word.end + _REACH and _MEET.search(text, word.end, start)):
            yield index
