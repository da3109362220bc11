"""Whether a Dutch sentence speaks of what has been or of what is to come, at the place of a date."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from generator.facts.dates.vocabulary import either

Direction = Literal["", "past", "future"]

_PARTICIPLE = (
    r"(?!\w*(?:heid|beleid|gebied|verband|bestand|bewind|bericht|gericht|gevecht|geld|gebeuren)\b)"
    r"[a-zà-ÿ]*(?:ge|be|ver|ont|her|er)[a-zà-ÿ]{2,}(?:d|t|en)"
)
# Common verbs in the past, with the particles that may be written onto them ("plaatsvond", "aannamen").
_PARTICLES = (
    "aan af bij bijeen deel in mee na om op over plaats samen toe uit voor terug vast weer be ont ver onder"
)
_PARTICLE = f"{either(_PARTICLES.split())}?"
_NOUNS = r"(?!(?:uit|op|in)gaven\b|(?:af|uit|aan|in)spraken\b|(?:op|over)?namen\b)"
_VERBS = """
    vond vonden kwam kwamen sprak spraken stond stonden ging gingen gaf gaven nam namen hield hielden bleek
    bleken ontving ontvingen riep riepen wees wezen bood boden zag zagen deed deden liet lieten bracht
    brachten begon begonnen trad traden bleef bleven zocht zochten stelde stelden keurde keurden stemde
    stemden kondigde kondigden startte startten lichtte lichtten schreef schreven verscheen verschenen
    leidde leidden tekende tekenden
    voerde voerden vroegen meldde meldden
"""
_WHOLE_VERBS = """
    werd werden was waren had hadden kon konden moest moesten wilde wilden besloot besloten presenteerde
    presenteerden informeerde informeerden benadrukte benadrukten verklaarde verklaarden overlegde overlegden
    organiseerde organiseerden ontmoette ontmoetten opende openden eindigde eindigden verzocht verzochten
    bereikte bereikten leverde leverden steunde steunden vormde vormden toonde toonden aanvaardde aanvaardden
    bekrachtigde bekrachtigden herbevestigde herbevestigden ondertekende ondertekenden behandelde behandelden
    waarschuwde waarschuwden noemde noemden verwelkomde verwelkomden onderschreef onderschreven eiste eisten
    erkende erkenden beloofde beloofden
    publiceerde publiceerden vergaderde vergaderden markeerde annexeerde herhaalde herhaalden
"""
_PAST = re.compile(
    rf"\b(?:{either(_WHOLE_VERBS.split())}|{_NOUNS}{_PARTICLE}{either(_VERBS.split())}"
    rf"|(?:heb|hebt|heeft|hebben)\b[^.;]*?\b{_PARTICIPLE}|{_PARTICIPLE}\s+(?:heb|hebt|heeft|hebben)"
    rf"|(?:is|zijn)\b[^.;]*?\b{_PARTICIPLE}|{_PARTICIPLE}\s+(?:is|zijn)"
    r"|recente?|onlangs|vorige?|jongstleden|jl\.?|afgelopen|eerdere|na\s+afloop)\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:zal|zullen|zult|zou|zouden|uiterlijk|moet|moeten|dient|dienen|voornemens|gepland|geagendeerd|voorzien"
    r"|verwacht|verwachting|verwachten|waarschijnlijk|volgende|eerstvolgende|aankomende?|komende?|aanstaande|a\.s\.?"
    r"|vindt|vinden|plaatsvindt|plaatsvinden|komt|komen|wordt|worden|bijeenkomt|bijeenkomen|staat|staan|begint|gaat"
    r"|volgt|volgen|verschijnt|verschijnen|presenteert|presenteren"
    r"|in\s+(?:de\s+)?aanloop\s+naar|ter\s+voorbereiding|vooruitlopend|streven|streeft|beoogd|beoogde|voorgenomen|hoopt|loopt"
    r"|voor\s+het\s+eind|met\s+het\s+oog\s+op)\b",
    re.IGNORECASE,
)
# Present tense that only says "is": a participle with it is a perfect unless one of these makes it a plan.
_PLANS = re.compile(
    r"\b(?:gepland|voorzien|verwacht|geagendeerd|beoogd|bedoeld|uitgenodigd|voornemens)\b", re.IGNORECASE
)
_STRONG_FUTURE = re.compile(
    r"\b(?:zal|zullen|zult|uiterlijk|gepland|geagendeerd|voorzien|volgende|eerstvolgende|aankomende?|komende"
    r"|aanstaande|a\.s\.?|voornemens|verwacht|verwachting|voorbereiding(?:en)?|vooruitgeblikt|vooruitblik\w*"
    r"|vooruitgekeken|vooruit|in\s+(?:de\s+)?aanloop)\b",
    re.IGNORECASE,
)
_BREAKS = re.compile(r"[,;:()«»–]|\s-\s")


# What stands before a day that has passed: "sinds maart", "de Kamerbrief van 14 maart", "ingezonden 2 mei".
_BEFORE_PAST = re.compile(
    r"(?:\b(?:sinds|sedert)|\b(?:ingezonden|ontvangen|voorgesteld|vastgesteld|verzonden|gepubliceerd)"
    r"|(?:brief|brieven|motie|moties|advies|rapport|verklaring|artikel|bericht|uitspraak|notitie|circulaire|verzoek"
    r"|vragen)(?:\s+\([^)]*\))?\s+(?:van|d\.d\.|dd\.))\s+$",
    re.IGNORECASE,
)

_BEFORE_THAT = re.compile(
    r"\b(?:voor|vóór|vooruit\s+op)\s+(?:de|het)\s+(?:[\w-]+\s+){1,4}(?:op|van|in)\s+$", re.IGNORECASE
)
# What carries on from something follows it: "bouwt voort op de afspraken van de top in juli".
_FOLLOWS = re.compile(
    r"\b(?:voort(?:bouwend)?\s+op|vervolg\s+op|uitvoering\s+(?:van|aan)|opvolging\s+(?:van|aan)|naar\s+aanleiding\s+van"
    r"|conform|uitvloeisel\s+van|gevolg\s+van|voort\s+uit)\s+(?:[\w’-]+\s+){1,9}(?:in|van|op)\s+$",
    re.IGNORECASE,
)
# From which day on something holds says nothing of when it was decided: "benoemden hem per 1 augustus".
_FROM = re.compile(r"\b(?:per|met\s+ingang\s+van)\s+$", re.IGNORECASE)
# A clause within the clause has a tense of its own: "spraken over de top |die in september plaatsvindt|".
_RELATIVE = re.compile(r"\b(?:die|dat|welke|waarop|waarin)\s+(?:[\w’-]+\s+){0,6}$", re.IGNORECASE)
# What looks like a past tense and is what will be done: "in juni wordt hierover |besloten|".
_TO_BE_DONE = re.compile(
    r"(?:(?<=\bwordt)|(?<=\bworden))\b[^.;]{0,120}?\b(?:besloten|verzocht)\b", re.IGNORECASE
)
_NEAR = 80
_LEAD = 120
# Between "om" and its infinitive stands what is yet to be done: "opgedragen om in het voorjaar ... te komen".
_AIM = re.compile(
    r"\bom\s+(?:(?!te\b)[\w’-]+\s+){0,8}(?<!\bde )(?<!\bhet )(?:in|op|voor|vóór|tegen|vanaf)\s+$",
    re.IGNORECASE,
)
_AIMED = re.compile(
    r"(?!\s+(?:ge|be|ver|ont|aan|in|uit|op|af|over)\w+(?:de|te|en)\s+(?!te\b))[^,.;:]*?\bte\s+[a-zà-ÿ]+(?:en|n)\b"
)


def direction(sentence: str, start: int, end: int) -> Direction:
    """Return which way the clause around ``start``..``end`` of a sentence looks; "" where it does not say.

    Where the clause says nothing the whole sentence is asked. "De laatste bijeenkomst voor de top van 20 mei
    was nuttig" tells of what came before that day, which may still be to come.
    """
    if _BEFORE_THAT.search(sentence, max(0, start - _NEAR), start) or _FROM.search(sentence[:start][-_NEAR:]):
        return ""
    if _FOLLOWS.search(sentence[:start][-_LEAD:]):
        return "past"
    return clause_direction(sentence, start, end) or _of(sentence)


def clause_direction(sentence: str, start: int, end: int) -> Direction:
    """Return which way the words between the commas around ``start``..``end`` look, and no others."""
    if _BEFORE_PAST.search(sentence[:start]):
        return "past"
    if _AIM.search(sentence[:start]) and _AIMED.match(sentence[end:]):
        return "future"
    left = max((m.end() for m in _BREAKS.finditer(sentence, 0, start)), default=0)
    right = next((m.start() for m in _BREAKS.finditer(sentence, end)), len(sentence))
    relative = _RELATIVE.search(sentence, left, start)
    return (_of(sentence[relative.start() : right]) if relative else "") or _of(sentence[left:right])


# A date is resolved once and explained once, and many dates of a list share their clause.
@lru_cache(maxsize=2048)
def _of(clause: str) -> Direction:
    past = _PAST.search(_TO_BE_DONE.sub("", clause)) is not None and not _PLANS.search(clause)
    future = _FUTURE.search(clause) is not None or _STRONG_FUTURE.search(clause) is not None
    if past and future:
        # "werd besloten dat zij op 5 maart bijeenkomen": two tenses; a strong word for one decides nothing.
        return "" if _STRONG_FUTURE.search(clause) else "past"
    if past:
        return "past"
    return "future" if future else ""
