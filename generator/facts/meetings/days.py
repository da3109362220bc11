"""Which meeting of a sentence a day, month or year belongs to: named beside it, or of those who act on it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from generator.facts.meetings.acts import acts_on, is_of_them
from generator.facts.meetings.clauses import meeting_in_clause
from generator.facts.meetings.words import Words
from generator.model.facts import DateMention

# Between the words and a date that follows: "bijeenkomst ... die |op 20 mei| in X plaatsvindt".
_TOKEN = (
    r"(?:op|van|uit|in|te|d\.d\.|dd\.|de|het|een|die|dat|welke|voor(?=,\s+(?:die|dat|welke)\b)"
    r"|(?<=\b(?:die|dat) )voor"
    r"|(?:vorig|volgend|komend)\s+jaar|ook|vond|vonden|vindt|vinden|plaats|was|is|wordt|werd|gehouden|gepland"
    r"|staat|zal|plaatsvond|plaatsvindt|plaatsvinden|plaatshad|voorzien(?:\s+voor)?|gepland\s+voor|virtueel|via|per"
    r"|videoconferentie|videoteleconferentie|komen|kwamen|komt|kwam|bijeen|waren|sprak|spraken|bespraken|hebben"
    r"|hierover|daarover|hiervoor|al|reeds|later|eerder|deze|dit|jaar|maand|week|en|aan|ik|wij|we|beide|allebei|hier|daar|er"
    r"|hadden|heeft|had|zijn|zich|zou|zouden|zullen|naar\s+verwachting|waarschijnlijk|vermoedelijk|weer|opnieuw|nog|pas"
    r"|aansluitend|eveneens|uit|met(?=\s+[A-ZÀ-Þ])|(?:in)?formele|reguliere|extra|waaraan|waarbij"
    r"|over\s+\w+\s+(?:dagen|weken|maanden)|virtuele|digitaal|fysiek|online|hybride|onder|voorzitterschap|eerst|bijeengekomen|belegd|georganiseerd"
    r"|(?!(?-i:Kamer)\b)[A-ZÀ-Þ’'][\w’'./-]*"
    r"|\([^()]{0,60}\))"
)
AFTER = re.compile(rf"[\s,)]*(?:\(?{_TOKEN}[\s,]*){{0,10}}[\s(,–-]*")
# One of two: "ik nam deel aan A |en op| 15 mei |aan de| bijeenkomst van B".
_AND_ON = re.compile(r"\ben\s+(?:op|in)\s+$", re.IGNORECASE)
_ITS_OWN = re.compile(r"\s+(?:(?:aan|bij|van|in|te)\s+)?(?:(?:de|het|een)\s+)?(?:[a-zà-ÿ-]+\s+){0,2}")
# Said by the way: "de bijeenkomst|, waarvoor ik was uitgenodigd,| wordt op 3 mei gehouden".
_ASIDE = re.compile(
    r",\s+(?:waar\w*|die|dat|welke|onder|op\s+uitnodiging|in\s+aanwezigheid)\s[^,;:.]{1,90},(?=\s+(?:wordt|worden|werd|werden"
    r"|vindt|vinden|vond|vonden|is|was|waren|zal|zullen|staat|stond|kwam|kwamen|komt|komen)\b)"
)
# After what it is, when that is another meeting: "de eerstvolgende bijeenkomst| na de |Top wordt in oktober".
_IN_ORDER = re.compile(
    r"\s+(?:direct\s+)?(?:na|voor|v[oó][oó]r|sinds|aansluitend\s+(?:op|aan)|voorafgaand\s+aan)\s+(?:de|het|deze|die)\s+"
)
# Whose ministers they are, before their day: "ministers van A |van de coalitie tegen B op| 3 mei".
_OF_GROUP = re.compile(
    r"\s+van\s+(?:de|het)\s+(?:(?!(?:heeft|had|is|was|werd|wordt|zal|en)\b)[a-zà-ÿ][\w’-]*\s+){1,4}(?:[A-Z][\w-]*\s+)?(?:op|van|d\.d\.)\s+"
)
# Between a date and words that follow it, in the same clause: "|Op 3 december| vindt in X een |bijeenkomst|".
_BEFORE = re.compile(r"[^,;:.!?«»]{0,110}")
# "Daarvoor, |op 14 februari|, kwam de groep bijeen", "|In oktober|, wanneer de ministers bijeenkomen".
_SET_APART = re.compile(r"(?:,|^)\s*(?:op|in|van|begin|eind)?\s*$", re.IGNORECASE)
_GOES_ON = re.compile(r"^(?:\s+(?:in|te)\s+[A-ZÀ-Þ][\w-]+)?\s*,\s*(?:(?:wanneer|als|waarin|waarop)\b)?")
# "In oktober|, bij de| volgende bijeenkomst".
_NAMELY = re.compile(r"^\s*,\s+(?:bij|tijdens|op)\s+(?=(?:de|het|hun)\s)")
# The day of what was named before it, not of what follows: "de besluiten |van november| en de top".
_OF_A_THING = re.compile(r"\b(?:van|uit|sinds|vanaf|d\.d\.|dd\.)\s+$", re.IGNORECASE)
_THROUGH = re.compile(r"\b(?:tot|t/m)|[–-]")
# "in Riga, Letland, de bijeenkomst", "in mei, in Riga, spraken de": a place does not end the clause.
_APPOSITION = re.compile(
    r",\s+(?:de|het|een)\s+[^,.;:\d]{1,60},(?=\s+(?:kwam|kwamen|komt|komen|vond|vonden|was|waren|werd|werden)\b)|,\s+(?:(?:in|te)\s+)?[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)?,(?=\s)"
)
# "in Washington D.C. de": these full stops end no clause.
_INITIALS = re.compile(r"(?<=\b[A-Z])\.(?=[A-Z]|\s+[a-z])")
_STOPS = re.compile(
    r"\b(?:dat|die|om|of|maar|over|omdat|waar\w*|ik|wij|we|mijn|brief|met|(?<!deel )aan|door|namens|naar"
    r"|inzake|tegen|na|voor|sinds|tot|ter|houdende|overleg|debat|voorafgaand|verslag(?:en)?|agenda|uitkomsten)\b",
    re.IGNORECASE,
)
# To take part in a meeting tells the day of that: "Op 3 mei |nam ik deel aan| de bijeenkomst".
_TOOK_PART = re.compile(
    r"\b(?:(?:nam|namen|neem|nemen)\s+(?:[\w,’'-]+\s+){1,12}?deel\s+aan"
    r"|(?:heb|heeft|hebben)\s+(?:[\w,’'-]+\s+){1,12}?deelgenomen\s+aan"
    r"|\bdeelnemen\s+aan|\baanwezig\s+zijn\s+bij|\bbijwonen"
    r"|(?:was|waren|ben|is|zijn)\s+(?:[\w,’'-]+\s+){1,12}?(?:aanwezig|te\s+gast)\s+(?:geweest\s+)?bij"
    r"|was\s+ik\s+(?:[\w’-]+\s+){0,4}(?:bij|voor)(?=\s+(?:de|het|een)\s)"
    r"|(?:woon|woont|wonen|woonde|woonden|bezocht|bezochten)\s+(?:ik|wij|we|de|het)\b)",
    re.IGNORECASE,
)
# "Op 11 juni |heb ik| in Brussel de bijeenkomst van de ministers |bijgewoond|".
_I_HAVE = re.compile(r"\b(?:heb|hebben)\s+(?:ik|wij)\b", re.IGNORECASE)
_ATTENDED = re.compile(r"[^.;]{0,80}?\b(?:bijgewoond|bezocht)\b", re.IGNORECASE)
_NAMES_IT = re.compile(
    r"\b(?:tijdens|bij|op|in\s+het\s+kader\s+van)\s+(?:de|het|een)?\s*(?:[\w-]+\s+){0,2}$", re.IGNORECASE
)
_ACTS = re.compile(
    r"\b(?:zetten|hadden|kwam|kwamen|komen|komt|vergaderden|vergaderen|bespraken|bespreken|hebben|zijn|namen|nemen|spraken|spreken"
    r"|troffen|vonden|vond|vindt|vinden|werd|werden|wordt|worden|besloten|stemden|zullen|waren|was|is|hield|houdt|stond"
    r"|staat)\b",
    re.IGNORECASE,
)
# Before, after or next to a meeting something else happens: "Na afloop van |de top| vond op 3 mei". So with a
# paper on it: "het verslag van |die bijeenkomst| is op 3 mei gezonden".
_BESIDE = re.compile(
    r"\b(?:voorafgaand\s+aan|aansluitend\s+(?:op|aan)|na(?:\s+afloop\s+van)?|v[oó][oó]r|naast|aan\s+de\s+vooravond\s+van|en\s+marge\s+van|de\s+marges?\s+van"
    r"|(?:verslag(?:en)?|agenda|conclusies|uitkomsten|verklaring|communiqué|inzet)\s+(?:van|voor|over))"
    r"\s+(?:(?:de|het|deze|een)\s+)?$",
    re.IGNORECASE,
)
# Between commas: "Aan de vooravond van |de top|, op |15 juni|, vergaderde de groep".
_APART = re.compile(r"(?:\s+van\s+[A-Z]\w+(?:\s+Zaken)?)?,\s+(?:op|in)\s+")
_SEASON = re.compile(r"voorjaar|lente|zomer|najaar|herfst|winter|kwartaal", re.IGNORECASE)
# "De ministers |bereidden de| top |op| 5 maart voor": on that day they did.
_PREPARED = re.compile(r"\bbereid(?:d?en|de|t)\s+(?:(?:de|het)\s+)?$", re.IGNORECASE)
_ON = re.compile(r"\s+(?:al\s+)?op\s+")
_HAPPENS = re.compile(
    r"[\s)]*(?:kwam|kwamen|komt|komen|vond|vonden|vindt|vinden|was|waren|is|zijn|werd|werden|wordt|worden|sprak|spraken|vergader\w+|zal|zullen)\b",
    re.IGNORECASE,
)
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
# One day behind "het overleg over de ministeriële", or "ter voorbereiding op deze bijeenkomst", is that of
# the debate; two days are those of the meeting.
_DEBATE_OVER = re.compile(
    r"(?:debat|overleg|\bAO)\s+(?:over|inzake|ter\s+voorbereiding\s+(?:op|van)|voorafgaand\s+aan|in\s+aanloop\s+naar)\b"
    r"[^,;:\d]*\b(?:van|op|voor)\s+$",
    re.IGNORECASE,
)
# What a date belongs to stands no further before it than this, in characters.
LEAD = 300
_LETTER_OF = re.compile(
    r"\bbrief\s+van\s+(?:de|het)\s+[^,;.]{1,90}?\s(?:d\.d\.\s|dd\.\s|van\s|op\s)?\s*$", re.IGNORECASE
)


def tied(
    text: str,
    sentence: tuple[int, int],
    words: Sequence[Words],
    mention: DateMention,
    known: Callable[[Words, DateMention], bool],
) -> Iterator[tuple[int, bool]]:
    """Yield where in ``words`` the meetings are to which a date of the sentence can belong, the surest first.

    With each comes whether those who meet are said to act on it, which makes even a month theirs. ``known``
    says whether the register has a meeting at the level of the words on those days: that ties the two
    wherever they stand in the sentence.
    """
    lead = max(sentence[0], mention.span.start - LEAD)
    before = text[lead : mention.span.start]
    if _is_taken(before, lead, words):
        return
    debated = _DEBATE_OVER.search(before) is not None and mention.start == mention.end
    for index in _nearest(text, sentence[0], words, mention):
        if not debated or known(words[index], mention):
            yield index, False
    yield from ((i, True) for i, word in enumerate(words) if acts_on(text, sentence, word, mention))
    yield from ((index, True) for index in meeting_in_clause(text, sentence, words, mention))
    yield from ((index, False) for index in _known(words, mention, known))


def _is_taken(before: str, begin: int, words: Sequence[Words]) -> bool:
    """Say whether a date after ``before`` belongs to a debate, letter or motion rather than to a meeting."""
    if _DEBATE_NAMED.search(before) or _DEBATE_DATED.search(before):
        return True
    taken = _TAKEN.search(before) or _LETTER_OF.search(before)
    return taken is not None and not any(
        taken.start() <= word.start - begin and word.end - begin <= len(before) and not word.persons
        for word in words
    )


def _nearest(text: str, begin: int, words: Sequence[Words], mention: DateMention) -> Iterator[int]:
    """Yield the words next to the date, the surest first: those before it, those after it."""
    start, end = mention.span.start, mention.span.end
    after = next((index for index, word in enumerate(words) if word.start >= end and not word.bare), None)
    second = after is not None and _AND_ON.search(text, max(begin, start - LEAD), start)
    if after is not None and second and not words[after].persons:
        yield from [after] if _ITS_OWN.fullmatch(text, end, words[after].start) else []
    for index in range(len(words) - 1, -1, -1):
        if words[index].bare:
            continue
        if words[index].start <= start and end <= words[index].end:
            yield index
            break
        if words[index].end <= start and _leads_to(text, words[index], start):
            if not _is_beside(text, begin, words[index], mention):
                yield index
            elif index and _IN_ORDER.fullmatch(text, words[index - 1].end, words[index].start):
                yield index - 1
            break
    if after is not None and _opens(text, begin, mention, words[after]):
        yield after


def _leads_to(text: str, word: Words, date_start: int) -> bool:
    """Say whether only words that lead to the date stand between it and the words before it."""
    if AFTER.fullmatch(_ASIDE.sub(" ", text[word.end : date_start])):
        return True
    return not word.persons and _OF_GROUP.fullmatch(text, word.end, date_start) is not None


def _opens(text: str, begin: int, mention: DateMention, word: Words) -> bool:
    """Say whether the date belongs to the words after it: "|Op 3 mei| vond in X de bijeenkomst plaats"."""
    start, end = mention.span.start, mention.span.end
    bound = _OF_A_THING.search(text[max(begin, start - LEAD) : start]) and not _THROUGH.search(mention.raw)
    if bound and not text[end : word.start].lstrip().startswith("("):
        return False
    between = _APPOSITION.sub("", _INITIALS.sub("", text[end : word.start]))
    between = _NAMELY.sub(" ", _TOOK_PART.sub(" ", between))
    if _ATTENDED.match(text, word.end):
        between = _I_HAVE.sub(" ", between)
    if _SET_APART.search(text[begin:start]):
        between = _GOES_ON.sub("", between)
    if not _BEFORE.fullmatch(between) or _STOPS.search(between):
        return False
    close = word.persons and not _NAMES_IT.search(between)
    return not close or (_ACTS.search(between) is not None and len(between.split()) <= 4)


def _is_beside(text: str, begin: int, word: Words, mention: DateMention) -> bool:
    """Say whether something else has the day: "Naast |de top| kwam |op 13 juni| de groep bijeen"."""
    date_start = mention.span.start
    ahead = text[max(begin, word.start - 60) : word.start]
    if _PREPARED.search(ahead) and _ON.fullmatch(text, word.end, date_start):
        return True
    apart = _APART.fullmatch(text, word.end, date_start) and text.startswith(",", mention.span.end)
    happens = text[mention.span.end + 1 :] if apart else text[word.end : date_start]
    if _HAPPENS.match(happens) is None:
        return False
    return _BESIDE.search(ahead) is not None or (word.persons and is_of_them(text, begin, word))


def _known(
    words: Sequence[Words], mention: DateMention, known: Callable[[Words, DateMention], bool]
) -> Iterator[int]:
    """Yield the words whose meeting on that day is in the register, the nearest first."""
    if mention.precision != "day":
        return
    near = sorted(enumerate(words), key=lambda pair: abs(pair[1].start - mention.span.start))
    yield from (index for index, word in near if word.levels and known(word, mention))


def sure(text: str, word: Words, mention: DateMention, place: str | None) -> bool:
    """Say whether a month or year is that of the meeting: of people who met the place must be told too."""
    if len(mention.start or "") == len("2010") or mention.precision == "year":
        told = word.ministerial and _SEASON.search(mention.raw) is not None
        return place is not None or told or not (word.persons or word.general)
    after = word.start >= mention.span.end
    return not (after and word.persons) or _ACTS.search(text[mention.span.end : word.start]) is not None
