"""What Dutch spelling says of hyphens, in small questions for the rules to ask.

After the Groene Boekje: a hyphen parts vowels that would clash, sets off names, numbers, initials and some
first parts (niet-, oud-, ex-, adjunct-), and ties words of equal rank (minister-president).
"""

from __future__ import annotations

import re
from collections.abc import Set

PARTS = re.compile(r"[-/]")
ADDRESS = re.compile(r"://|www\.|@|\w\.(?:nl|eu|com|org|int|net)\b|\w/\w+[./?=]", re.IGNORECASE)
VOWELS = frozenset("aeiouyéèêëïöüáóíú")

CONJUNCTIONS = frozenset(
    "en of noch als tot dan respectievelijk resp c.q cq alsook alsmede versus en/of oftewel ofwel".split()
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
    """adhd aio aiv aow app apk avg bkz bso btw cao ceo cito dna eha ehbo eiz ggd gps havo hbo hiv ibo ic ict ivf ipo
    iq it ivm lbo mavo mbo mbo mri mvo ngo oca oci odi oeso oso ov pabo pc pgb pvda rna roc sms soa tbo tbs ufo uwv
    vbo vmbo vip vn vwo wao wia wmo wo woz wsw xtc zbo aids""".split()
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
    "quasi": r"$",
    "pseudo": r"$",
    "leerling": r"en$|schap|stelsel|zaken",
    "assistent": r"e|schap",
    "chef": r"s|f",
    "collega": r"'|’|s",
    "privaat": r"recht",
    "sint": r"$",
    "bijna": r"$",
    "luitenant": r"s",
    "generaal": r"s",
    "sergeant": r"s|en$",
    "kolonel": r"s",
    "schout": r"en$",
    "contra": r"[^aei]|ent",
    "semi": r"[^iej]|eer",
    "juridisch": r"$",
    "counter": r"en$|s$|t",
}
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
    nederlands|vlaams|engels|frans|duits|russisch|links|rechts|neutraal)""",
    re.VERBOSE,
)
_ADJECTIVE_AFTER = re.compile(
    r"""\w*(?:ische?|ieel|iële|iele|ueel|uele|aal|ale|ief|ieve|aire?|lijke?|politieke?|publieke?|private?|
    militaire?|strategische?|technische?|bestuurlijke?|juridische?|gerichte?|kundige?|logistieke?|kritische?|
    gewelddadige?|religieuze?|religieus|nederlandse?|duitse?|franse?|engelse?|vlaamse?|belgische?)""".replace(
        "\n", ""
    ).replace(" ", "")
)

# Small words that tie phrases, and English particles that end nouns.
_TIES = re.compile(r"(?:en|of|op|in|to|aan|te|and|the|van|bij|om|de|het|tot|for|by|of|a|l|d|non|per)-\w")
_PARTICLES = frozenset("up out off down based driven led making wide term level free oriented".split())
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
    return bool(small) and small.isalpha() and (small in _INITIALISMS or not VOWELS & set(small))


def may_share_ending(word: str) -> bool:
    """Tell whether ``word`` may be a compound with which a part before “en” shares its ending."""
    return word.lower() not in _SENTENCE and (len(word) >= 7 or "-" in word)


def listed(left: str, right: str, hyphenated: Set[str]) -> str | None:
    """Return the listed word that has its hyphen here: the word itself, or one it is an inflection or compound of."""
    for start in (left, PARTS.split(left)[-1]):
        for end in _stems(right):
            for word in (f"{start}-{end}", f"{start}-{end}".lower()):
                if word in hyphenated:
                    return word
    return None


def _stems(word: str) -> list[str]:
    """Return the word and its beginnings that may be the word it is made from, the longest first."""
    ends = [word, *(word.removesuffix(end) for end in ("’s", "'s") if word.endswith(end))]
    ends += [word[:at] for at in range(len(word) - 1, 4, -1)]
    if word.endswith(("e", "en", "s", "n")):
        ends.append(word[:-1])
    if word.endswith("en"):
        ends.append(word[:-2])
    return ends


def is_fragment(part: str) -> bool:
    """Tell whether ``part`` can only be the rest of a word: an ending, or a beginning that no word has."""
    small = part.lower()
    if not VOWELS & set(small):
        return True
    return bool(_NO_ONSET.match(small) or _ENDING.fullmatch(small))


def clash(left: str, right: str) -> bool:
    """Tell whether the vowels at which two words of a compound meet would be read as one sound."""
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
    return exceptions is not None and len(rest) > 2 and not re.match(exceptions, rest)


def are_equals(left: str, right: str) -> bool:
    """Tell whether two parts are of equal rank: two adjectives, an office and its rank."""
    small, rest = left.lower(), right.lower()
    if small in _RANKS and _OF_RANK.match(rest):
        return True
    return bool(_ADJECTIVE_BEFORE.fullmatch(small) and _ADJECTIVE_AFTER.fullmatch(rest))


def is_phrase(left: str, right: str) -> bool:
    """Tell whether the parts belong to a phrase that hyphens tie into one word."""
    rest = right.lower()
    if _TIES.match(rest) or rest in _PARTICLES:
        return True
    return rest in _AFTER_CONSONANT and left[-1:].lower() not in VOWELS
