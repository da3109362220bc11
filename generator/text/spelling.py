"""What Dutch spelling says of hyphens, in small questions for the rules to ask.

After the Groene Boekje: a hyphen parts vowels that would clash, sets off names, numbers, initials and some
first parts (niet-, oud-, ex-, adjunct-), and ties words of equal rank (minister-president).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

# Words count as made from the same two words if they share so many letters after the hyphen; endings may differ.
_STEM = 5
_INFLECTION = 3

PARTS = re.compile(r"[-/]")
ADDRESS = re.compile(r"://|www\.|@|\w\.(?:nl|eu|com|org|int|net)\b|\w/\w+[./?=]", re.IGNORECASE)
VOWELS = frozenset("aeiouyéèêëïöüáóíúàâîôûäåæøœ")

CONJUNCTIONS = frozenset(
    "en of noch als tot dan respectievelijk resp c.q cq alsook alsmede versus en/of oftewel ofwel à".split()
)
# After “en” these begin the next part of the sentence, not a compound that shares its ending.
_SENTENCE = frozenset(
    """aan al alle als bij bleef bleek daar daarbij daarmee dan dat de den deze die dit door een eerst een ook elke
    er gaan gaat geen haar had hadden heb hebben heeft hen het hier hierbij hij hoe hun ieder iedere ik in is
    kan konden kon kunnen maar mag me met mij moet moeten mogelijk na naar niet nog nu of om omdat onder ons onze
    ook op over sinds soms te tegen ten ter terwijl tot tussen uit u uw van vanuit vanwege via voor waar waarbij
    waarin waarmee waren was wat we wel welke werd werden wie wij wil willen worden wordt zal ze zich zij zijn zo
    zoals zodat zou zouden zullen""".split()
)

# “bbp”, “mkb”, “tv” hold no vowel; these do, and are initials all the same.
_INITIALISMS = frozenset(
    """adhd aio aow apk avg boa boas bso cao ceo dna ehbo ggd gps hbo hiv ibo ic ict ivf iq lbo mbo mri mvo ngo ov
    pabo pgb rna uwv vbo vmbo vwo wao wia woz zbo bbp apv""".split()
)

# Nouns that letters write with a capital although they are no names.
INSTITUTIONS = frozenset(
    """kamer raad top rijk rijks staat staats minister ministers defensie unie commissie parlement gemeente provincie
    bondgenoot verdrag grondwet regering kabinet koning hof senaat verbond alliantie bondgenootschap justitie
    politie financiën marine leger krijgsmacht internet europa euro vrijheid welzijn zorg onderwijs cultuur sport
    landbouw natuur visserij voedsel waterstaat verkeer economie klimaat energie milieu begroting bestuur recht
    wet nota brief motie agenda verslag bijlage antwoord vraag hoofd directie vertegen kerst""".split()
)

# Vowels that would be read as one sound if nothing stood between them.
_CLASHES = frozenset("aa ae ai au ee ei eu ie ii ij oe oi oo ou ui uu".split())
# Endings after a vowel, which make no compound: muse-um, seri-eus, financi-eel, buil-en.
_ENDINGS = re.compile(
    r"(?:e|i|u)?(?:en|er|ers|es|eel|eels|eus|euze|eur|eurs|um|ums|us|e|el|els|eling|elen|ele|elijk|elijke|ering|"
    r"eringen|eren|erende?|erd|erde|eert|eerd|eerde|eerden|end|ende|ent|enten|ent\w*|entie\w*|ens|ing|ingen|"
    r"iek|ieke|ief|ieve|isch|ische|isme|ist|isten|iteit|iteiten|it|its|ij|ijen|air|aal)"
)

# Beginnings that no Dutch word has, and the syllables that words end in.
_NO_ONSET = re.compile(
    r"(?:[bcdfghjklmnpqrstvwxz](?![aeiouyéèëïöüáhjlrwnmtskpcv]))|(?:ng|nd|nt|mp|rd|rt|ld|lt|lk|rk)"
)
_ENDING = re.compile(
    r"""(?:(?:[bcdfgklmnprstvz]|sch|st|ch|tr|st|dr|gr|pr|br|kl|bl|pl|fl|sl|kr|tj|pj|kj|[bdfgklmnprstz]{2})?
    (?:e|en|er|ers|el|els|es|em|ens|end|ende|enden|erd|erde|eren|elen|enen|ere|erend|erende|ering|eringen|
    ing|ingen|ings\w*|ig|ige|iger|igen|igste|igd|igde|igheid|igheden|elijk|elijke|elijker|elijks|elijkse|
    isch|ische|ie|ies|iek|ieke|ief|ieve|ieel|iele|atie|aties|atie\w{3,}|atief|atieve|atisch|atische|aal|ale|air|
    aire|eel|ele|eerd|eerde|eerden|eert|eer|eus|euze|eur|eurs|iteit|iteiten|iteits\w+|teit|teiten|isme|ist|isten|
    ent|enten|ant|anten|um|or|oren|aar|aars|aren|ager|agers|ageren|ijk|ijke|age|ages)
    |(?:heid|heden|heids\w+|lijk|lijke|lijker|lijks|lijkse|lijkheid|baar|bare|baarheid|zaam|zame|zaamheid|
    schap|schappen|schappelijk\w*|schaps\w+|matig|matige|loos|loze|loosheid|tie|ties|tie\w{3,}|sie|sies|
    tief|tieve|tueel|tuele|tisch|tische|zieel|ziele|tair|taire|teerd|teert|teren|tering|teit|teiten|teits\w+|
    liteit|liteiten|viteit|viteiten|riteit|riteiten|niteit|citeit|citeiten|niseren|nisering|seren|sering|seerd|
    tuur|turen|tuur\w+|ment|menten|taal|tale|naal|nale|raal|rale|riaat|raat|naat|daan|dienst|gen|ken|den|ten))
    """,
    re.VERBOSE,
)

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
# An adjective with its ending, as the first part of a compound of three words: technische-haalbaarheidsstudie.
_INFLECTED = re.compile(r"\w{3,}(?:ische|iële|uele)")
_EX = re.compile(
    r"(?:minister|president|premier|militair|bewindsl|bewindsp|staatssecr|partner|vrouw|man$|echtg|collega|voorz|"
    r"lid$|leden$|directeur|burger|wethouder|gedetin|soldaat|soldaten|kolon|commissaris|kamerl|politi|medewerk|"
    r"werkn|leider|leger|topman|ambassad|generaal|veroord|delinq|strijd|jihad|terror|speler|trainer|lijfw)"
)
_VICE = re.compile(r"(?:admiraal|consul|ad|e|i)")
_RANKS = frozenset(
    """secretaris directeur procureur gouverneur inspecteur consul kapitein luitenant generaal brigade advocaat
    commissaris intendant thesaurier hoofdofficier auditeur griffier sergeant adjudant kolonel vlagofficier
    plaatsvervangend minister tandarts arts ambtenaar schout rector substituut hoofd eerste tweede""".split()
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
    gewelddadige?|religieuze?|religieus|nederlandse?|duitse?|franse?|engelse?|vlaamse?|belgische?)""".replace(
        "\n", ""
    ).replace(" ", "")
)

# Small words that tie phrases, and English particles that end nouns.
_TIES = re.compile(r"(?:en|of|op|in|to|aan|te|and|the|van|bij|om|de|het|tot|for|by|of|a|l|d|non|per)-\w")
_TIED = re.compile(r".+-(?:en|and|to|van|no)|no")
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


def all_capitals(left: str, right: str) -> bool:
    """Tell whether a word is set in capitals as in a title: VEILIGHEIDS-RAAD, not NAVO-EU."""
    return left.isupper() and right.isupper() and len(left) > 5 and len(right) > 3


def is_initialism(part: str) -> bool:
    """Tell whether ``part`` is a letter, an abbreviation in capitals, or one that no syllable could be."""
    if len(part) == 1 and part.isalpha():
        return True
    if len(part) >= 2 and part[-2:].isupper():
        return True
    small = part.lower()
    return bool(small) and small.isalpha() and not VOWELS & set(small)


def is_known_initialism(part: str) -> bool:
    """Tell whether ``part`` is an abbreviation in small letters that could also be a syllable: “mbo”."""
    return part.lower() in _INITIALISMS


def may_share_ending(word: str) -> bool:
    """Tell whether ``word`` may be a compound with which a part before “en” shares its ending."""
    return word.lower() not in _SENTENCE and (len(word) >= 7 or "-" in word)


def listed(left: str, right: str, hyphenated: frozenset[str]) -> str | None:
    """Return the listed word that has its hyphen here: the word itself, or one made from the same two words."""
    words = _in_order(hyphenated)
    for start in (left, PARTS.split(left)[-1]):
        for form in (f"{start}-{right}", f"{start}-{right}".lower()):
            if form in hyphenated:
                return form
            stem = form[: len(start) + 1 + max(_STEM, len(right) - _INFLECTION)]
            at = bisect_left(words, stem)
            if len(right) >= _STEM and at < len(words) and words[at].startswith(stem):
                return words[at]
            shorter = next(
                (
                    form[:end]
                    for end in range(len(form) - 1, len(start) + _STEM, -1)
                    if form[:end] in hyphenated
                ),
                None,
            )
            if shorter:
                return shorter
    return None


@lru_cache(maxsize=4)
def _in_order(words: frozenset[str]) -> list[str]:
    return sorted(words)


@lru_cache(maxsize=4)
def words_in(hyphenated: frozenset[str]) -> frozenset[str]:
    """Return the words that the listed words are made of, in small letters."""
    return frozenset(part.lower() for word in hyphenated for part in word.split("-") if len(part) > 2)


def is_fragment(part: str) -> bool:
    """Tell whether ``part`` can only be the rest of a word: an ending, or a beginning that no word has."""
    small = part.lower()
    return bool(_NO_ONSET.match(small) or _ENDING.fullmatch(small))


def is_wordlike(part: str) -> bool:
    """Tell whether ``part`` could be a word of its own: long enough, and no mere ending."""
    return len(part) >= 4 and not is_fragment(part)


def clash(left: str, right: str) -> bool:
    """Tell whether the vowels at which two words of a compound meet would be read as one sound."""
    if left.lower() == "co" and right[:1].lower() in "aeiou" and len(right) > 4:
        return right[0].lower() in "eo"
    pair = (left[-1:] + right[:1]).lower()
    if pair not in _CLASHES or len(left) < 3 or len(right) < 4:
        return pair == "ee" and left.lower() == "de" and len(right) >= 4
    if left[-2:].lower() in ("ei", "ui", "ai", "oi") or (
        pair == "ui" and left[-2:].lower() in ("au", "eu", "ou")
    ):
        return False
    return not _ENDINGS.fullmatch(right.lower())


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
