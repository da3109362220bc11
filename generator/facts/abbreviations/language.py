"""Whether a long form is Dutch or English, told by its small words and the ends of the others."""

from __future__ import annotations

import re
from typing import Literal

_DUTCH = re.compile(
    r"(?:van|de|der|het|en|voor|tot|bij|met|aan|binnen|inzake|een)|.*(?:isch|ische|heid|heids|lijk|lijke|schap|sie|tie|ties"
    r"|aal|ale|eel|ele|ees|ese|raad|dienst|beleid|beleids|zaken|verdrag|overleg|kamer|staten|staf|krachten|iteit|groep"
    r"|plan|organisatie|vrede|samenwerking|agentschap|fonds|strategie|generaal|defensie|verenigde?|naties|internationale"
    r"|nationa(?:al|le)|unie|minister|product|missie|stukken|vertegenwoordiger|commandant)|.*(?:ij|uu|aat)\w*",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    r"(?:of|the|and|for|on|to|with|&)|.*(?:tion|sion|ity|ness|ment|ship|ance|ence|ive|ible|able|ary|ory|ing|ed|th|ght|gy|cy"
    r"|ean|ian|ous|ly|ders|ners|ners|task|group|force|forces|area|support|space|centre|center|joint|high|fund|policy"
    r"|review|sector|reform|action|commander|council|treaty|command|planning|process|programme|weapons|peace|women|package)",
    re.IGNORECASE,
)
_SMALL = frozenset("of the and for on to with van de der het en voor tot bij met aan in &".split())


def language_of(long: str) -> Literal["nl", "en"]:
    """Return the language of a long form; names in capitals are English if nothing tells otherwise."""
    words = [word for word in re.split(r"[\s/-]+", long) if word.strip(",.")]
    dutch = sum(bool(_DUTCH.fullmatch(word.strip(",."))) for word in words)
    english = sum(bool(_ENGLISH.fullmatch(word.strip(",."))) for word in words)
    if dutch != english:
        return "nl" if dutch > english else "en"
    capitals = all(word[0].isupper() for word in words if word.lower() not in _SMALL)
    return "en" if capitals and len(words) > 1 else "nl"
