"""Whether those who meet are said to do on a day what they do when they meet: then they met on it.

"Worden in februari 2012 door de ministers van A besproken", "de ministers van A zullen de lijst op 14 april
bekrachtigen", "de Raad zal zich op 14 december over de voorstellen buigen". They must be the ones who act,
in the clause in which the day stands, and the day must not be that of a thing ("de verkiezingen van 5 mei").
"""

from __future__ import annotations

import re

from generator.facts.meetings.words import Words
from generator.model.facts import DateMention


def _either(words: str) -> str:
    return "|".join(words.split())


# What people do at a meeting: the finite verb with which a main clause has them do it,
DO = _either("""
    bespraken bespreken besprak bespreekt spraken spreken sprak spreekt besloten besluiten besloot
    besluit stelden stellen stelde stelt keurden keuren keurde keurt namen nemen nam neemt stemden
    stemmen stemde stemt kwamen komen kwam komt bekrachtigden bekrachtigen bevestigden bevestigen
    bevestigde bevestigt vergaderden vergaderen overlegden overleggen behandelden behandelen gaven
    geven gaf geeft bogen buigen boog buigt stonden staan stond staat troffen gingen treffen ontmoetten
    ontmoeten onderschreven onderschrijven verwelkomden verwelkomen zien zagen hielden houden
    blikten blikken
    ondertekenden ondertekenen maakten maken riepen verzochten legden onderstreepten benadrukten bereidden
    bereiden werken werkt werkten
""")
AUXILIARY = _either(
    "zullen zal zouden zou hebben heeft hadden had zijn is waren was willen gaan moeten moet kunnen kan"
)
# and the participle or infinitive that ends the clause.
_DONE = _either("""
    afgerond besloten besproken voorbesproken gesproken vastgesteld bekrachtigd goedgekeurd
    aangenomen ingestemd overeengekomen afgesproken bevestigd herbevestigd onderschreven vergaderd
    bijeengekomen ontmoet getroffen overlegd behandeld verwelkomd gegeven genomen gecommitteerd bezien
    teruggeblikt vooruitgeblikt stilgestaan beraden gebogen bereikt gemaakt ondertekend geaccordeerd
    opgericht verlengd beoordeeld uitgewerkt uitgesproken opgedragen gelanceerd benadrukt onderstreept
    besluiten bespreken spreken vaststellen bekrachtigen goedkeuren aannemen instemmen overeenkomen afspreken
    bevestigen herbevestigen onderschrijven vergaderen bijeenkomen ontmoeten treffen troffen weerzien
    terugzien samenkomen samenkwamen overleggen vergaderden behandelen
    nemen geven buigen stilstaan terugblikken vooruitblikken bezien beslissen ondertekenen
    beoordelen maken verwelkomen bespraken spraken vaststelden aannamen goedkeurden afspraken
    overeenkwamen bijeenkwamen namen eens
""")
_SHOWN = _either("""
    voorgelegd aangeboden gepresenteerd toegelicht gerapporteerd voorleggen aanbieden presenteren
    rapporteren
""")
SMALL = r"(?:\s+(?!(?:over|met|aan|naar)\b)[\w’()-]+)"

# A new clause begins here, with its own subject.
BREAKS = re.compile(
    r"[,;:]\s|\s[–-]\s|\ben\s+(?:zal|zullen|is|zijn|was|waren|werd|werden|wordt|worden|heeft|hebben)\b"
    r"|\b(?:(?<!bespreken )(?<!bespraken )(?<!zullen )(?<!hebben )dat|die|om|of|waar\w*|omdat|zodat|terwijl"
    r"|indien|nadat|voordat|wanneer|maar|toen)\b",
    re.IGNORECASE,
)
# A day when something is done, not the day of a thing: "op 5 mei", "in februari", not "van 5 mei".
_WHEN = re.compile(r"(?:^|\s)(?:op|in|aan|begin|eind|medio|tijdens)\s+$", re.IGNORECASE)
_POINTS = re.compile(
    r"(?:vorige?|afgelopen|komende?|volgende?|aanstaande|begin|eind|medio|later|eerder)\b", re.IGNORECASE
)
# Not the ones who act: "het verzoek van de ministers", "met mijn ambtgenoten".
_NO_SUBJECT = re.compile(
    r"\b(?:van|met|tussen|over|voor|aan|bij|onder|namens|tot|uit|naast|tijdens|na|en)\s+(?:(?:de|het|alle|een|mijn|zijn|haar)\s+)?(?:\w+e\s+)?$",
    re.IGNORECASE,
)
_BY_THEM = re.compile(r"\bdoor\s+(?:de\s+|het\s+|alle\s+)?$", re.IGNORECASE)
_ON_AGENDA = re.compile(r"\b(?:agenda\s+van|aan\s+de\s+orde\s+bij)\s+(?:de\s+|alle\s+)?$", re.IGNORECASE)
_TO_THEM = re.compile(r"\baan\s+(?:de\s+|het\s+|alle\s+)?$", re.IGNORECASE)
# What ministers do at home is no meeting: "de ministers van A en B hebben op 3 mei de Kamer geïnformeerd".
AT_HOME = re.compile(
    r"(?<!\w)(?:kamer|kabinet|commissie|debat|\w*overleg|nederlandse?|ministerraad)\b", re.IGNORECASE
)

_INVERTED = re.compile(rf"\s+(?:{DO}|{AUXILIARY}){SMALL}{{0,4}}\s+(?:de\s+|alle\s+|het\s+)?", re.IGNORECASE)
_THEY_DO = re.compile(
    rf"\s+(?P<verb>{DO}|{AUXILIARY})\b(?P<more>{SMALL}{{0,12}}?)(?:\s+(?:op|in|aan))?\s+", re.IGNORECASE
)
# Who spoke met, whatever stands before the day: "de ministers spraken hierover voor het eerst in mei".
_THEY_SPOKE = re.compile(r"spraken|bespraken|vergaderden|overlegden|besloten", re.IGNORECASE)
_FEW, _SOME = 2, 6
ENDS_DONE = re.compile(rf"\b(?:{_DONE})e?\b", re.IGNORECASE)
# With the day right after those who act, the clause ends in its verb: "sinds zij in juni X |omarmden|".
ENDS_IN_VERB = re.compile(r"(?<!\w)[a-zà-ÿ]{3,30}(?:den|ten)\W*$")
_ENDS_SHOWN = re.compile(rf"\b(?:{_SHOWN})\b", re.IGNORECASE)
_RIGHT_BEFORE = re.compile(
    r"\s+(?:(?:ook|al|reeds|eerder|hier\w*|daar\w*|zich|elkaar|opnieuw|weer)\s+){0,3}(?:op|in|aan)?\s*",
    re.IGNORECASE,
)
# "Toen |bespraken de |ministers in oktober de lijst": their verb stands before them.
_VERB_FIRST = re.compile(rf"(?<!\w)(?:{DO})\s+(?:de\s+|alle\s+)?$", re.IGNORECASE)
# Said of those who act before their verb: "de ministers van A|, die dit al bespraken,| buigen zich op 3 mei".
_ASIDE = re.compile(
    rf",\s+(?:die|welke|onder|met|waar\w*)\s(?:[^,;:.]|\.(?=\s(?-i:[a-z]))){{1,110}},(?=\s+(?:{DO}|{AUXILIARY})\b)",
    re.IGNORECASE,
)
# A day set apart: "dat|, in maart 2022,| door de leiders wordt bekrachtigd".
_APART = re.compile(r",\s+(?:op|in|begin|eind|medio)\s+$")


# Those who act and the day stand no further apart than this, in characters; nor do the ends of the clause.
_REACH = 160


def acts_on(text: str, sentence: tuple[int, int], word: Words, mention: DateMention) -> bool:
    """Say whether the words name those who meet, and the sentence has them do so on the day."""
    start, end = mention.span.start, mention.span.end
    if max(start - word.end, word.start - end) > _REACH:
        return False
    left, right = _clause(text, sentence, min(word.start, start), max(word.end, end))
    between = _between(text, sentence[0], word, mention)
    if (word.general and not word.persons) or BREAKS.search(between) or AT_HOME.search(text, left, right):
        return False
    if not (_WHEN.search(text[left:start]) or _POINTS.match(text, start)):
        return False
    done = ENDS_DONE.search(text, end, right) is not None
    if _BY_THEM.search(text, left, word.start):
        return done or ENDS_DONE.search(text, min(word.end, end), right) is not None
    if _ON_AGENDA.search(text, left, word.start):
        return True
    if _TO_THEM.search(text, left, word.start):
        return _ENDS_SHOWN.search(text, min(word.end, end), right) is not None
    if is_of_them(text, left, word):
        return False
    if end <= word.start:
        return _INVERTED.fullmatch(between) is not None
    if _RIGHT_BEFORE.fullmatch(between):
        return (
            done
            or _VERB_FIRST.search(text, left, word.start) is not None
            or ENDS_IN_VERB.search(text[end:right]) is not None
        )
    doing = _THEY_DO.fullmatch(between)
    return doing is not None and (done or _told_briefly(doing))


def _told_briefly(doing: re.Match[str]) -> bool:
    """Say whether little stands between the verb and the day, so that what they did they did on it."""
    words = len(doing.group("more").split())
    return words <= (_SOME if _THEY_SPOKE.fullmatch(doing.group("verb")) else _FEW)


def _between(text: str, begin: int, word: Words, mention: DateMention) -> str:
    """Return what stands between words and date, without asides and the commas that set the date apart."""
    start, end = mention.span.start, mention.span.end
    between = _ASIDE.sub("", text[word.end : start] if word.end <= start else text[end : word.start])
    return between.removeprefix(",") if _APART.search(text, begin, start) else between


def is_of_them(text: str, sentence_begin: int, word: Words) -> bool:
    """Say whether the words only say whose something is, or with whom: "het verzoek van de ministers"."""
    return _NO_SUBJECT.search(text, max(sentence_begin, word.start - _REACH), word.start) is not None


def _clause(text: str, sentence: tuple[int, int], first: int, last: int) -> tuple[int, int]:
    """Return where the clause begins and ends in which ``first``..``last`` stands."""
    begin, finish = max(sentence[0], first - _REACH), min(sentence[1], last + _REACH)
    left = max((m.end() for m in BREAKS.finditer(text, begin, first)), default=begin)
    right = next((m.start() for m in BREAKS.finditer(text, last, finish)), finish)
    return left, right
