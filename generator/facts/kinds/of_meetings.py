"""Letters that bring the report or the agenda of a meeting without calling it so."""

from __future__ import annotations

import re

from generator.facts.offers import what_is_offered

# The meeting that a letter is about: "de informele bijeenkomst", "de Raad", "de top".
MEETING = (
    r"(?:[\w’()-]+\s+){0,5}?"
    r"(?:[\w-]*bijeenkomst(?:en)?|vergadering(?:en)?|[\w-]*ministeri[eë]le|[\w-]*raad|[\w-]*top|conferentie|meeting)"
)
# The meeting itself, not what there is to say of it: "over de organisatie van de top".
NAMED_MEETING = MEETING.replace(r"[\w’()-]+", r"(?!van\b|voor\b)[\w’()-]+", 1)
# What a letter tells of a meeting that it named before: "de uitkomsten daarvan", "de uitkomst van de DMM".
_TOLD_BEFORE = re.compile(
    r"\b(?:belangrijkste|voornaamste)\s+(?:besprekingen|besluiten|conclusies|resultaten)\b"
    r"|\b(?:hetgeen|wat)\s+(?:daar|er)\s+(?:is\s+)?(?:aan\s+de\s+orde|besproken|gewisseld)\b|\bbesproken\s+onderwerpen\b"
    r"|\bhet\s+besprokene\b"
    r"|\b(?:weergave|samenvatting|hoofdlijnen|hoofdpunten)\s+van\s+(?:de\s+|het\s+)?(?:bespr\w+|gespr\w+|beraad\w*|overleg\w*)"
    r"|\b(?:uitkomst(?:en)?|verloop|resultaten)(?:\s+en\s+(?:de\s+)?(?:uitkomst(?:en)?|resultaten|verloop))?"
    r"(?:\s+(?:hiervan|daarvan|ervan|van\s+(?:(?:de|deze|beide)\s+(?:[\w-]*bijeenkomst(?:en)?|vergaderingen"
    r"|(?-i:[A-Z]{2,5})\b)|(?:dit|het|deze|de)\s+(?:overleg|gesprek|beraad|\w*conferentie|zitting)))|(?=\s*[.,]))",
    re.IGNORECASE,
)
_MEETS = re.compile(
    r"(?<![\w-])(?:[\w-]*bijeenkomst|vergadering|ministeri[eë]le|[\w-]*raad|[\w-]*top|conferentie|meeting|bijeen)(?:en)?\b",
    re.IGNORECASE,
)
_WAS_HELD = re.compile(
    r"\bwoonden?\s+(?:ik|wij)\b[^.]{0,150}\bbij\b|\bwas\s+ik\b[^.]{0,60}\b(?:bij|voor)\s+(?:de|het|een)\b|\bheb(?:ben)?\b[^.]{0,150}\bbijgewoond\b|\bn(?:am|amen)\b[^.]{0,80}\bdeel\s+aan\b|\b(?:deelgenomen|mijn\s+deelname)\s+aan\b|\b(?:vond|vonden)\b[^.]{0,250}\bplaats\b|\b(?:werd|werden|is|zijn)\b[^.]{0,250}\bgehouden\b|\bplaatsvond(?:en)?\b",
    re.IGNORECASE,
)
_GATHERED = re.compile(
    r"\bkwam(?:en)?\b[^.]{0,250}\bbijeen\b|\bbijeen(?:kwam|kwamen|gekomen|\s+geweest)\b"
    r"|\b(?:ministers|leiders|regeringsleiders)\b[^.]{0,250}\b(?:gesproken|vergaderd|overlegd|overleg\s+gevoerd)\b"
    r"|\b(?:spraken|vergaderden|overlegden)\b[^.]{0,40}\b(?:ministers|leiders|regeringsleiders)\b",
    re.IGNORECASE,
)
# What is to come: "Op 22 oktober wordt een bijeenkomst gehouden. Hieronder ga ik in op de inzet."
_LOOKS_AHEAD = re.compile(r"\b(?:agenda|\w*inzet|onderwerpen|accenten)\b", re.IGNORECASE)
_TO_COME = re.compile(
    r"\bvind(?:t|en)\b[^.]{0,250}\bplaats\b|\bplaatsvind(?:t|en)\b|\bword(?:t|en)\b[^.]{0,250}\bgehouden\b"
    r"|\bkom(?:t|en)\b[^.]{0,250}\bbijeen\b|\bneem\b[^.]{0,60}\bdeel\b"
    r"|\bz(?:al|ullen)\b[^.]{0,250}\b(?:plaatsvinden|deelnemen)\b"
    r"|\ba\.s\b|\baanstaande\b",
    re.IGNORECASE,
)
# kst-28676-76: "Graag bericht ik u |over de bijeenkomst| d.d. 5 maart 2009. De bijeenkomst was bedoeld om".
_OF_A_MEETING = re.compile(rf"\bover\s+(?:de|het|een)\s+{NAMED_MEETING}", re.IGNORECASE)
# A report that calls itself nothing begins with the day: "Op 8 oktober jl. kwamen de ministers bijeen."
_ON_A_DAY = re.compile(r"\W*Op\s+\d{1,2}\b")
_WAS_SPOKEN = re.compile(
    r"\b(?:be)?sp(?:rak|raken|roken)\b|\bgesproken\b|\bstond(?:en)?\b|\baan\s+de\s+orde\b|\bvergaderden?\b"
    r"|\bagendapunt(?:en)?\b|\bbeslo(?:ot|ten)\b|\b(?:discussie|gedachtewisseling)\b|\b(?:bijeenkomst|vergadering|top)\s+(?:was|ging|werd)\b",
    re.IGNORECASE,
)


def tells_of_a_meeting(before: str, sentence: str) -> bool:
    """Say whether a sentence offers the outcome of a meeting that it, or the text before it, says was held.

    kst-28676-471: "Op 17 en 18 oktober 2024 vond in Brussel een bijeenkomst plaats ... In deze brief
    informeer ik uw Kamer over het verloop en de uitkomst van de DMM."
    """
    visible = what_is_offered(sentence)
    return visible is not None and bool(_TOLD_BEFORE.search(visible)) and _was_held(before + sentence)


def looks_ahead_to_a_meeting(before: str, sentence: str) -> bool:
    """Say whether a sentence offers the agenda of a meeting that it, or the text before it, calls to come."""
    visible = what_is_offered(sentence)
    if visible is None or not _LOOKS_AHEAD.search(visible):
        return False
    told = before + visible
    return bool(_MEETS.search(told) and _TO_COME.search(told))


def begins_as_a_report(first: str, rest: str) -> bool:
    """Say whether a letter that offers nothing begins with a meeting, and goes on to tell of it.

    kst-28676-231: "Op 8 oktober jl. kwamen de Ministers van Defensie te Brussel bijeen. De bijeenkomst".
    """
    told_of = _OF_A_MEETING.search(what_is_offered(first) or "")
    on_a_day = _ON_A_DAY.match(first) and _was_held(first)
    return bool(told_of or on_a_day) and bool(_WAS_SPOKEN.search(rest))


def _was_held(text: str) -> bool:
    return bool(_GATHERED.search(text) or (_MEETS.search(text) and _WAS_HELD.search(text)))
