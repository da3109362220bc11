"""Letters that do what parliament asked: "Naar aanleiding van het verzoek van uw Kamer informeer ik u"."""

from __future__ import annotations

import re

from generator.facts.offers import what_is_offered

# Who of parliament asks: "uw Kamer", "de vaste commissie voor Defensie", "het lid Jansen".
_WHO = (
    r"(?:(?:uw|de|beide|het|een)\s+(?:(?:tweede|eerste)\s+)?(?:kamer(?:commissies?)?|lid|leden|fracties?)"
    r"|(?:uw|de|beide)\s+(?:vaste|algemene|tijdelijke|bijzondere)\s+(?:kamer)?commissies?)\b"
)
# "Op verzoek van", "in reactie op het verzoek van", "uw verzoek van 3 mei".
_ON_REQUEST = re.compile(
    r"\b(?:naar\s+aanleiding\s+van|in\s+(?:reactie|antwoord)\s+op|conform|overeenkomstig|op|ingevolge|gelet\s+op"
    r"|gevolg\s+gevend\s+aan)\s+(?:(?:het|een|de|dit)\s+)?(?:\w+\s+)?verzoek(?:en)?\s+(?:van|uit|door)\s+"
    rf"(?:{_WHO}|het\s+ordedebat|de\s+regeling\s+van\s+werkzaamheden)|\buw\s+(?:\w+\s+)?verzoek\b",
    re.IGNORECASE,
)
_WAS_ASKED = re.compile(
    rf"\b{_WHO}[^.]{{0,250}}\b(?:verzocht|verzoekt|gevraagd)\b|\b(?:verzocht|vroeg)\s+(?:\w+\s+){{0,2}}?{_WHO}",
    re.IGNORECASE,
)
# A motion asks too: what is done about it is no answer to a request.
_MOTION = re.compile(r"\bmotie", re.IGNORECASE)
_BEFORE = 120
_MEETS_IT = re.compile(
    r"\b(?:voldoen?|kom(?:en|t)?|geef|geven|tegemoet\w*)\b[^.]{0,80}\baan\s+(?:dat|dit|het|uw|deze|die)\s+verzoek"
    r"|\baan\s+(?:dat|dit|het|uw)\s+verzoek\s+(?:voldoe|kom|geef|tegemoet)",
    re.IGNORECASE,
)
_INFORMS = re.compile(
    r"\b(?:informe(?:er|ert|ren)|ga|gaat|treft|ontvangt|bied|stuur|zend|bericht(?:en)?)\b", re.IGNORECASE
)
# With these words a letter ends: "Ik hoop u hiermee voldoende te hebben geïnformeerd".
_ENDS = re.compile(r"\b(?:hoop|hopen|vertrouwen?)\b", re.IGNORECASE)
_FOR_A_REACTION = re.compile(
    r"\bverz(?:oek|ocht)\b[^.]{0,200}\bom\s+(?:een\s+)?(?:kabinets|beleids|regerings)(?:reactie|appreciatie)",
    re.IGNORECASE,
)


def kinds_on_request(told: str, sentence: str) -> list[str]:
    """Return the kinds of a letter whose sentence does what was asked, in it or in the sentences ``told``.

    A reaction of the cabinet that was asked for is one. Nothing where no request of parliament is answered.
    """
    offers = what_is_offered(sentence) is not None and not _ENDS.search(sentence)
    on_request = _ON_REQUEST.search(sentence) is not None
    if not (
        (on_request and (offers or _INFORMS.search(sentence)))
        or _MEETS_IT.search(sentence)
        or (offers and (_asked(sentence) or _asked(told)))
    ):
        return []
    reaction = _FOR_A_REACTION.search(f"{told} {sentence}")
    return ["kabinetsreactie", "reactie-op-verzoek"] if reaction else ["reactie-op-verzoek"]


def _asked(text: str) -> bool:
    found = _WAS_ASKED.search(text)
    return found is not None and not _MOTION.search(text, max(0, found.start() - _BEFORE), found.end())
