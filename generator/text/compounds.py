"""Which first parts, pairs and phrases Dutch ties with a hyphen.

After the Groene Boekje: niet-, oud-, ex-, adjunct- are set off from what follows; words of equal rank are
tied (minister-president, politiek-militair), and so are the words of a phrase (kant-en-klaar).
"""

from __future__ import annotations

import re

from generator.text.fragments import is_fragment
from generator.text.spelling import PARTS, VOWELS

# First parts that take a hyphen, with what they do not take one before.
_FIRST_PARTS = {
    "niet": r"te(?:min|genst)",
    "oud": r"heid|heden|st|er|e$|en$|bakken|sher|tijds|jaar|jaars|erwets|leerling$|roest|papier",
    "non": r"ch|s(?:en|ins)|nen|i",
    "adjunct": r"$",
    "aspirant": r"e?n?$",
    "kandidaat": r"stelling|schap|s",
    "interim": r"$",
    "demissionair": r"$",
    "assistent": r"e|schap",
    "chef": r"s|f",
    "collega": r"'|’|s",
    "sint": r"$",
    "luitenant": r"s",
    "generaal": r"s",
    "sergeant": r"s|en$",
    "kolonel": r"s",
    "schout": r"en$",
    "contra": r"[^aei]|ent",
    "semi": r"[^iej]|eer",
    "counter": r"en$|s$|t",
    "wo": r"[^bgi]|ing",
}
# An adjective with its ending, as the first part of three: technische-haalbaarheidsstudie.
_INFLECTED = re.compile(r"\w{3,}(?:ische|iële|uele)")
_EX = re.compile(
    r"(?:minister|president|premier|militair|bewindsl|bewindsp|staatssecr|partner|vrouw|man$|echtg|collega|voorz|"
    r"lid$|leden$|directeur|burger|wethouder|gedetin|soldaat|soldaten|kolon|commissaris|kamerl|politi|medewerk|"
    r"werkn|leider|leger|topman|ambassad|generaal|veroord|delinq|strijd|jihad|terror|speler|trainer|lijfw)"
)
_VICE = re.compile(r"(?:admiraal|consul|ad|e|i)")
_RANKS = frozenset(
    """secretaris directeur procureur gouverneur inspecteur consul kapitein luitenant generaal brigade
    advocaat commissaris intendant thesaurier hoofdofficier auditeur griffier sergeant adjudant kolonel
    vlagofficier plaatsvervangend minister tandarts arts ambtenaar schout rector substituut hoofd
    eerste tweede""".split()
)
_OF_RANK = re.compile(
    r"(?:generaal|president|majoor|kolonel|admiraal|magnificus|griffier|officier|inspecteur)"
)

# Adjectives that stand before another of equal rank (politiek-militair). Only endings that no noun shares.
_ADJECTIVE_BEFORE = re.compile(
    r"""\w*(?:isch|ieel|ueel|(?:soci|nation|form|liber|nucle|glob|tot|centr|integr|region|loc|norm|ment|fisc|kapit
    |optim|digit|radic|ration|cultur|struct)aal|(?:act|pass|posit|negat|preven|tat|def|offens|defens|construct|
    construc|institu|relat|creat|object|subject|educa|legisl|quantita|kwantita|kwalita|repress|progress|exclus|
    inclus|innova|coöpera|opera|admini\w+)t?ief|(?:milit|humanit|elit|revolution|sanit|parlement|budget|monet|
    discipl\w+|prim|secund)air|politiek|publiek|juridisch|privaat|praktisch|logistiek|bestuurlijk|
    maatschappelijk|wetenschappelijk|inhoudelijk|ruimtelijk|financieel|economisch|ambtelijk|wettelijk|
    nederlands|vlaams|engels|frans|duits|russisch)""",
    re.VERBOSE,
)
_ADJECTIVE_AFTER = re.compile(
    r"""\w*(?:ische?|ieel|iële|iele|ueel|uele|aal|ale|ief|ieve|aire?|lijke?|politieke?|publieke?|private?|
    militaire?|strategische?|technische?|bestuurlijke?|juridische?|kundige?|logistieke?|kritische?|
    gewelddadige?|religieuze?|religieus|nederlandse?|duitse?|franse?|engelse?|vlaamse?|belgische?)""",
    re.VERBOSE,
)

# Opposites that stand beside each other in compounds: man-vrouwverhouding, prijs-kwaliteitverhouding.
_OPPOSITES = frozenset(
    """
    man-vrouw vrouw-man ouder-kind kind-ouder arts-patiënt prijs-kwaliteit kosten-baten vraag-aanbod
    leraar-leerling docent-student werkgever-werknemer mens-machine mens-dier publiek-privaat
    zender-ontvanger stikstof-fosfaat loon-prijs stad-land rijk-regio bron-doel dader-slachtoffer
    goed-fout ja-nee winst-verlies oost-west west-oost noord-zuid zuid-noord kop-staart doel-middelen
    doelen-middelen schuld-bbp input-output
    """.split()
)

# Small words that tie phrases, and English particles that end nouns.
_TIES = re.compile(r"(?:en|of|op|in|to|aan|and|the|van|bij|tot|for|by|non)-\w")
_TIED = re.compile(r".+-(?:en|and|to|van)")
_PARTICLES = re.compile(r"(?:up|out|off|based|driven)s?|out[a-z]{4,}|up(?:s|grade|date|load)\w*|upsysteem\w*")
_ENGLISH = {
    "real": r"time",
    "ad": r"hoc|interim",
    "opt": r"in|out",
    "exit": r"\w{4}",
    "stand": r"alone|by",
    "no": r"go|show|regret|fly",
    "go": r"no(?:-|$)",
    "know": r"how",
    "non": r"firm|lethal",
    "hit": r"and",
    "top": r"down",
    "bottom": r"up",
    "spill": r"over",
    "zij": r"instr",
    "world": r"wide",
    "state": r"of",
    "cross": r"check",
    "win": r"win",
    "laisser": r"faire",
    "peer": r"to|review",
    "low": r"cost|risk|key",
    "high": r"level|tech|risk|end",
    "long": r"term|range",
    "short": r"term",
    "double": r"check",
    "face": r"to-",
    "end": r"to-|use",
    "best": r"practice",
}
_AFTER_CONSONANT = frozenset("in on".split())


def takes_hyphen(left: str, right: str) -> bool:
    """Tell whether ``left`` is a first part that is set off with a hyphen from a word like ``right``."""
    small, rest = left.lower(), right.lower()
    if small == "ex":
        return bool(_EX.match(rest))
    if small == "vice":
        return bool(_VICE.match(rest))
    if small == "re":
        return rest.startswith(("integr", "incarn"))
    if small == "de":
        return rest.startswith(("escal", "esk"))
    exceptions = _FIRST_PARTS.get(small)
    if exceptions is not None:
        return len(rest) > 2 and not re.match(exceptions, rest)
    return bool(_INFLECTED.fullmatch(small)) and len(rest) > 5 and not is_fragment(rest)


def are_equals(left: str, right: str) -> bool:
    """Tell whether two parts are of equal rank: two adjectives, an office and its rank."""
    small, rest = left.lower(), right.lower()
    if small in _RANKS and _OF_RANK.match(rest):
        return True
    if any(f"{small}-{rest[:end]}" in _OPPOSITES for end in range(2, len(rest) + 1)):
        return True
    if rest.startswith("democrat"):
        return False
    return bool(_ADJECTIVE_BEFORE.fullmatch(small) and _ADJECTIVE_AFTER.fullmatch(rest))


def is_phrase(left: str, right: str) -> bool:
    """Tell whether the parts belong to a phrase that hyphens tie into one word."""
    small, rest = left.lower(), right.lower()
    if _TIES.match(rest) or _PARTICLES.fullmatch(rest):
        return True
    if _TIED.fullmatch(left) and not is_fragment(rest) and (rest[0] not in VOWELS or not left.endswith("to")):
        return True
    english = _ENGLISH.get(PARTS.split(small)[-1])
    if english is not None and re.match(english, rest):
        return True
    return rest in _AFTER_CONSONANT and left[-1:].lower() not in VOWELS
