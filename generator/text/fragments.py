"""What can only be a piece of a Dutch word: its last syllables, or a beginning that no word has."""

from __future__ import annotations

import re

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


def is_fragment(part: str) -> bool:
    """Tell whether ``part`` can only be the rest of a word: an ending, or a beginning that no word has."""
    small = part.lower()
    return bool(_NO_ONSET.match(small) or _ENDING.fullmatch(small))


def is_wordlike(part: str) -> bool:
    """Tell whether ``part`` could be a word of its own: long enough, and no mere ending."""
    return len(part) >= 4 and not is_fragment(part)
