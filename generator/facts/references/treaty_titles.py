"""Finds the full titles of treaties: "Verdrag inzake de rechten van personen met een handicap".

A title begins with a capital and a preposition that tells what the treaty is about. Where it ends only the
words say: it goes on to a mark, or to a word that no title has (a verb, a relative pronoun), and does not end
with an article or preposition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# "het Weense Verdrag inzake diplomatiek verkeer", "het Haags Adoptieverdrag"
CITIES = r"(?:Geneefs|Weens|Haags|Londens|Brussels|Berns|Kopenhaags|Straatsburgs|Berlijns|Luxemburgs)e?"
_KIND = (
    rf"(?:{CITIES}\s+(?:Verdrag|Conventie|Protocol)|(?:Kader|Raam)verdrag"
    r"|(?:Internationaal|Internationale|Europees|Europese|Facultatief|Aanvullend|Multilateraal|Benelux)\s+"
    r"(?:[Vv]erdrag|[Oo]vereenkomst|[Pp]rotocol)|(?:(?:VN|EU|ILO|Benelux|RvE)[-\s])?Verdrag|(?:VN|RvE|Benelux)-verdrag"
    r"|(?:(?:VN|EU)-)?Conventie|(?:(?:Kader|Partnerschaps|Associatie|Samenwerkings|Handels|Zetel)o|O)vereenkomst)"
)
_BEGUN = re.compile(
    rf"(?<![\w-]){_KIND}(?:\s+van\s+(?:(?:18|19|20)\d\d|de\s+(?:Raad\s+van\s+Europa|VN|Verenigde\s+Naties)))?"
    r"(?=\s+(?:inzake|betreffende|aangaande|nopens|tussen\s+(?:het|de|[A-Z][\w-]+)|tegen"
    r"|ter\s+\w+ing|tot\s+(?:\w+ing|verbod)|(?:voor|over)\s+de|ten\s+behoeve)\s)"
)
_ENGLISH = re.compile(
    r"(?<![\w-])(?:Treaty|Convention)\s+(?:on|against|for|concerning|relating\s+to)"
    r"(?:\s+(?:of|the|and|their|in|on|for|to|or|with|against|by|from)(?!\w)){0,3}(?:\s+[A-Z][\w’-]+"
    r"(?:\s+(?:of|the|and|their|in|on|for|to|or|with|against|by|from)(?!\w)){0,3}(?=\s+[A-Z])){0,20}(?:\s+[A-Z][\w’-]+)"
)
_WORD = re.compile(r"(?P<blank>\s+)(?P<word>[^\W_][\w’'/-]*)")
# "Economische, Sociale en Culturele Rechten"
_ADJECTIVES = re.compile(r",(?:\s+\w+e,){0,3}\s+\w+e\s+(?:en|of)\s+\w+e(?!\w)")
_NOT_OF_A_TITLE = re.compile(
    r"(?:is|zijn|was|waren|word(?:t|en)|werd(?:en)?|ben|heeft|hebben|had(?:den)?|kan|kunnen|kon(?:den)?|mag|mogen|mocht"
    r"|moet(?:en)?|moest(?:en)?|zal|zullen|zou(?:den)?|wil(?:len)?|blijf(?:t)|bleef|gaat|gaan|ging|komt|komen|kwam|doet|doen"
    r"|staat|stond|ligt|lag|geldt|gold|geeft|gaf|biedt|bood|vormt|vormde|bepaalt|bepaalde|voorziet|voorzag|verplicht|verbiedt"
    r"|stelt|stelde|kent|kende|eist|vereist|regelt|treedt|trad|trekt|beoogt|bevat|omvat|schrijft|luidt|houdt|hield|laat|maakt|ziet"
    r"|dat|dit|die|deze|waar\w*|welke?|wie|wat|hoe|dan|als|toen|of(?=\s+het\s+[A-Z])|om|te|niet|ook|nog|reeds|al|pas|eens|er"
    r"|daar\w*|hier\w*|zoals|omdat|doordat|terwijl|hoewel|maar|want|dus|indien|mits|tenzij|zodat|alsmede|evenals|alsook"
    r"|door|bij|aan|uit|volgens|conform|sinds|per|na|wegens|ondanks|namens|jegens|sedert|opdat|via|tijdens|binnen|onder"
    r"|ik|wij|we|u|hij|zij|ons|onze|uw|mijn|hun|zich|in\s+werking|partij|ondertekening|ratificatie|toetreding"
    r"|\w*tekend|\w*eerd|opgezegd|bekrachtigd|goedgekeurd|gesloten|aangenomen|toegetreden|vastgelegd|genoemd|bedoeld"
    r"|gewaarborgd|neergelegd|gebaseerd|kracht|zowel|onlangs|hierna|destijds|momenteel|thans|vooral|juist|wel)"
)
_LOOSE_END = re.compile(
    r"(?:de|het|een|der|des|van|en|of|op|in|met|voor|tegen|over|tot|ter|ten|tussen|inzake|betreffende|aangaande|nopens)"
)
# Where "in" or "op" tells when or where, and "en" begins another name.
_APART = re.compile(
    r"\s+(?:(?:in|op|te|van|d\.d\.)\s+\d|in\s+[A-Z]|van\s+(?:kracht|toepassing|belang)|en\s+(?:het\s+(?:[A-Z]|\w*protocol|\w*verdrag)|[A-Z]{2,}"
    r"|(?:in|op|met|van|voor|door|bij|tot|daar\w*|dat|om)\s))"
)
_MOST_WORDS = 30


def find_titles(text: str) -> Iterator[tuple[int, int]]:
    """Yield where titles of treaties begin and end in ``text``."""
    for begun in _BEGUN.finditer(text):
        end = _end(text, begun.end())
        if end:
            yield begun.start(), end
    for english in _ENGLISH.finditer(text):
        yield english.span()


def _end(text: str, at: int) -> int | None:
    """Return the end of the last word of a title that goes on at ``at``; None where it has no noun."""
    last, read = None, 0
    while read < _MOST_WORDS and not _APART.match(text, at):
        found = _WORD.match(text, at)
        if not found or _NOT_OF_A_TITLE.fullmatch(found["word"]):
            break
        at, read = found.end(), read + 1
        if not _LOOSE_END.fullmatch(found["word"]):
            last = at
        listed = _ADJECTIVES.match(text, at)
        if listed:
            at = last = listed.end()
    return last
