"""What Dutch spelling says of hyphens, in small questions for the rules to ask.

After the Groene Boekje: a hyphen parts vowels that would clash, and sets off names, numbers and initials.
"""

from __future__ import annotations

import re

PARTS = re.compile(r"[-/]")
ADDRESS = re.compile(r"://|www\.|@|\w\.(?:nl|eu|com|org|int|net)\b|\w/\w+[./?=]", re.IGNORECASE)
VOWELS = frozenset("aeiouyéèêëïöüáóíúàâîôûäåæøœ")

CONJUNCTIONS = frozenset(
    "en of noch als tot dan respectievelijk resp c.q cq alsook alsmede versus en/of oftewel ofwel à".split()
)
# After “en” these begin the next part of the sentence, not a compound that shares its ending.
_SENTENCE = frozenset(
    """
    aan al alle als bij bleef bleek daar daarbij daarmee dan dat de den deze die dit door een eerst ook
    elke er gaan gaat geen haar had hadden heb hebben heeft hen het hier hierbij hij hoe hun ieder
    iedere ik in is kan konden kon kunnen maar mag me met mij moet moeten mogelijk na naar niet nog nu
    of om omdat onder ons onze op over sinds soms te tegen ten ter terwijl tot tussen uit u uw van
    vanuit vanwege via voor waar waarbij waarin waarmee waren was wat we wel welke werd werden wie wij
    wil willen worden wordt zal ze zich zij zijn zo zoals zodat zou zouden zullen
    """.split()
)

# “bbp”, “mkb”, “tv” hold no vowel; these do, and are initials all the same.
_INITIALISMS = frozenset(
    """
    adhd ahob ai aio anw aow apk apv avg awb bbp boa boas bso cao ceo dna ehbo ggd gps hbo hiv ibo ic
    ict iq isde it iv ivf kot lbo mbo mer mri mvo ngo oda ov pabo pgb rna sde uwv vbo vmbo vwo wao wia
    wmo wob woo woz zbo
    """.split()
)

# Nouns that letters write with a capital although they are no names.
INSTITUTIONS = frozenset(
    """
    kamer raad top rijk rijks staat staats minister ministers defensie unie commissie parlement gemeente
    provincie bondgenoot verdrag grondwet regering kabinet koning hof senaat verbond alliantie
    bondgenootschap justitie politie financiën marine leger krijgsmacht internet europa euro vrijheid
    welzijn zorg onderwijs cultuur sport landbouw natuur visserij voedsel waterstaat verkeer economie
    klimaat energie milieu begroting bestuur recht wet nota brief motie agenda verslag bijlage antwoord
    vraag hoofd directie
    """.split()
)

# Vowels that would be read as one sound if nothing stood between them.
_CLASHES = frozenset("aa ae ai au ee ei eu ie ii ij oe oi oo ou ui uu".split())
# Endings after a vowel, which make no compound: muse-um, seri-eus, financi-eel, buil-en.
_ENDINGS = re.compile(
    r"(?:e|i|u)?(?:en|er|ers|es|eel|eels|eus|euze|eur|eurs|um|ums|us|e|el|els|eling|elen|ele|elijk|elijke|ering|"
    r"eringen|eren|erende?|erd|erde|eert|eerd|eerde|eerden|end|ende|ent|enten|ent\w*|entie\w*|ens|ing|ingen|"
    r"iek|ieke|ief|ieve|isch|ische|isme|ist|isten|iteit|iteiten|it|its|ij|ijen|air|aal)"
)


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


def meet(left: str, right: str) -> bool:
    """Tell whether two words meet in vowels that would be read as one sound."""
    return (left[-1:] + right[:1]).lower() in _CLASHES and left[-2:].lower() not in ("ei", "ui", "ai", "oi")


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
