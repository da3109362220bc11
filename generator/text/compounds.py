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
    "niet": r"te(?:min|genst)|ig",
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
    |optim|digit|radic|ration|cultur|struct|municip|provinci|kolon|gener|mor|vert|horizont|intern|intell)aal|(?:act|pass|posit|negat|preven|tat|def|offens|defens|construct|
    construc|institu|relat|creat|object|subject|educa|legisl|quantita|kwantita|kwalita|repress|progress|exclus|
    inclus|innova|coöpera|opera|admini\w+)t?ief|(?:milit|humanit|elit|revolution|sanit|parlement|budget|monet|
    discipl\w+|prim|secund)air|politiek|publiek|fysiek|specifiek|uniek|juridisch|(?:function|tradition|institution|operation|emotion|ration|profession|(?!kast|pan|ton|person)\w{3,}[ntr])eel|privaat|praktisch|logistiek|bestuurlijk|
    maatschappelijk|wetenschappelijk|inhoudelijk|ruimtelijk|financieel|economisch|ambtelijk|wettelijk|
    nederlands|vlaams|engels|frans|duits|russisch)""",
    re.VERBOSE,
)
_ADJECTIVE_AFTER = re.compile(
    r"""\w*(?:ische?|ieel|iële|iele|ueel|uele|oneel|onele|aal|ale|ief|ieve|aire?|lijke?|politieke?|publieke?|private?|
    militaire?|strategische?|technische?|bestuurlijke?|juridische?|kundige?|logistieke?|kritische?|
    gewelddadige?|religieuze?|religieus|nederlandse?|duitse?|franse?|engelse?|vlaamse?|belgische?)""",
    re.VERBOSE,
)

# Opposites that stand beside each other in compounds: man-vrouwverhouding, prijs-kwaliteitverhouding.
_OPPOSITES = frozenset(
    """
    aan-uit arm-rijk arts-patiënt begin-eind boer-burger boven-onder bron-doel bron-pad
    dader-slachtoffer dag-nacht docent-student doel-middel doel-middelen doelen-middelen goed-fout
    grond-grond grond-lucht hoog-laag huur-koop in-uit input-output ja-nee kind-moeder kind-ouder
    koop-huur koop-verkoop kop-hals kop-staart kosten-baten koud-warm laag-hoog leer-werk
    leraar-leerling leren-werken links-rechts loon-prijs lucht-grond lucht-lucht man-vrouw mens-dier
    mens-machine mens-natuur moeder-kind nacht-dag natuur-mens noord-zuid onder-boven oorzaak-gevolg
    oost-west ouder-kind prijs-kwaliteit publiek-privaat rechts-links rijk-arm rijk-regio schip-wal
    schuld-bbp stad-land stad-platteland start-stop stikstof-fosfaat stop-start vader-kind vader-zoon
    voor-achter vraag-aanbod vraag-antwoord vrouw-man wal-schip warm-koud werk-leer werk-privé werk-woon
    werkgever-werknemer west-oost winst-verlies wonen-werken wonen-zorg woon-werk woon-zorg zee-lucht
    zender-ontvanger zorg-woon zuid-noord zwart-wit
    """.split()
)

# Small words that tie phrases, and English particles that end nouns.
_TIES = re.compile(
    r"(?:en|of|op|in|to|aan|and|the|van|voor|bij|tot|for|by|non|not|na|naar|om|at|à|la|le|het)-\w"
)
_TIED = re.compile(r".+-(?:en|and|to|van)|(?:een|twee|drie|vier|vijf|alles)-(?:in|op)")
# After these, in a word that has a hyphen already, English goes on with a word: rule-of-law, end-to-end.
_ENGLISH_TIED = re.compile(r".*\w-(?:of|the|not|by|for|à|up)|(?:.*-)?(?:end|peer|face|business|one|day)-to")
_PARTICLES = re.compile(r"(?:up|out|off|based|driven)s?|out[a-z]{4,}|up(?:s|grade|date|load)\w*|upsysteem\w*")
_ENGLISH = {
    "real": r"time(?:-|$)",
    "all": r"in(?:-|$)|inclusive|risk|round",
    "must": r"have",
    "do": r"not-",
    "one": r"stop|size|to-",
    "one-stop": r"shop",
    "cross": r"border|sector|media|over|compliance|check",
    "peer": r"to|review",
    "open": r"source|access|end",
    "on": r"site|line-|demand|the-|board",
    "off": r"site|shore-|grid",
    "in": r"house|depth|kind|company|vitro|vivo",
    "post": r"quantum|mortem",
    "public": r"key|private",
    "multi": r"stakeholder|source|factor-",
    "self": r"service|assess|report",
    "end": r"to-|use|user|of",
    "first": r"mover|line|in",
    "last": r"resort|mile|in",
    "second": r"line|opinion",
    "zero": r"trust|emission|day|based|tolerance",
    "small": r"scale|cap",
    "large": r"scale|cap",
    "dual": r"use",
    "lessons": r"learned|identified",
    "non": r"firm|lethal|combat|paper|article|use|state",
    "rules": r"based",
    "so": r"called",
    "trial": r"and-",
    "plug": r"and-|in",
    "pay": r"as-|per-|to-",
    "pre": r"assess|seed|trial",
    "stop": r"and-",
    "early": r"warning|stage|adopter",
    "late": r"stage",
    "fast": r"track|lane",
    "full": r"time|scale|service|proof",
    "part": r"time",
    "hard": r"ware-|core",
    "soft": r"law|power|skill",
    "joint": r"venture|strike",
    "sale": r"and-",
    "step": r"by-|up",
    "track": r"record|and-",
    "trans": r"atlant",
    "ad": r"hoc|interim",
    "opt": r"in|out",
    "exit": r"\w{4}",
    "stand": r"alone|by",
    "no": r"go|show|regret|fly",
    "go": r"no(?:-|$)",
    "know": r"how",
    "hit": r"and",
    "top": r"down",
    "bottom": r"up",
    "spill": r"over",
    "zij": r"instr",
    "world": r"wide",
    "state": r"of",
    "win": r"win",
    "laisser": r"faire",
    "low": r"cost|risk|key|code|tech|profile",
    "high": r"level|tech|risk|end",
    "long": r"term|range",
    "short": r"term",
    "double": r"check",
    "face": r"to-",
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


# Persons, named by what they do, in the singular; a first part that is one takes an s unless both are equal.
_PERSON = re.compile(
    r"(?:eigen|ambten|ler|mak|verdedig|handel|winn|molen|adel|bewon|beoefen|toneel|rede)aar|\w*(?:ten|gen|len|den|er)aar"
    r"|(?:direct|act|inspect|agress|ondernem|besch)eur|\w{2,}teur|\w*arts|docent|student|patiënt|"
    r"huurder|koper|speler|trainer|coach|agent|rechercheur|advocaat|jurist|ondernemer|schrijver|dichter|dokter|"
    r"componist|zanger|schilder|werknemer|werkgever|zorgverlener|chauffeur|kok|boer|bestuurder|oprichter|aandeelhouder"
)
_PERSON_AFTER = re.compile(
    r"(?:eigena|onderzoek|bestuur|ondersteun|bewon|begeleid|beheer|ondernem|oprichter|aandeelhoud|grootaandeelhoud|"
    r"bewerk|verkop|speler|speel|train|coach|docent|schrijv|dicht|leid|lid|commissari|specialist|assistent|adviseur|"
    r"coördinat|opleid|stagi|accountant|componist|regisseur|patiënt|tandarts|promovend|bezorg|kapitein)\w{0,6}|"
    r"\w+(?:loog|logen|graaf|grafen|atoor|icus|ici|ator|atoren)"
)
_COLOURS = frozenset(
    "rood rode groen groene blauw blauwe wit witte zwart zwarte geel gele oranje paars paarse".split()
)
_COLOURED = re.compile(r"(?:rood|rode|groene?|blauwe?|witte?|zwarte?|gele?|geel|oranje|paarse?)(?:\w{4,})?")
_LONGEST_WORD = 20


def are_equals(left: str, right: str) -> bool:
    """Tell whether two parts are of equal rank: two adjectives, an office and its rank."""
    small, rest = left.lower(), right.lower()
    if small in _RANKS and _OF_RANK.match(rest):
        return True
    if any(f"{small}-{rest[:end]}" in _OPPOSITES for end in range(2, min(len(rest), _LONGEST_WORD) + 1)):
        return True
    if _PERSON.fullmatch(small) and _PERSON_AFTER.fullmatch(rest):
        return True
    if small in _COLOURS and _COLOURED.fullmatch(rest):
        return True
    if rest.startswith("democrat"):
        return False
    return bool(_ADJECTIVE_BEFORE.fullmatch(small) and _ADJECTIVE_AFTER.fullmatch(rest))


def is_phrase(left: str, right: str) -> bool:
    """Tell whether the parts belong to a phrase that hyphens tie into one word."""
    small, rest = left.lower(), right.lower()
    if _TIES.match(rest) or (_PARTICLES.fullmatch(rest) and not small.endswith("o")):
        return True
    if _ENGLISH_TIED.fullmatch(small) or _repeats(small, rest):
        return True
    if _TIED.fullmatch(left) and not is_fragment(rest) and (rest[0] not in VOWELS or not left.endswith("to")):
        return True
    english = _ENGLISH.get(PARTS.split(small)[-1])
    if english is not None and re.match(english, rest):
        return True
    return rest in _AFTER_CONSONANT and left[-1:].lower() not in VOWELS


def _repeats(left: str, right: str) -> bool:
    """Tell whether a phrase says its word again: stap-voor-|stap, van-deur-tot-|deur, van-|deur-tot-deur."""
    parts, after = PARTS.split(left), PARTS.split(right)
    if len(after) > 2 and after[2].startswith(after[0]):
        return True
    return len(parts) > 1 and len(parts[-2]) > 2 and right.startswith(parts[-2])
