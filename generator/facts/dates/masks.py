"""What looks like a date and is none: numbers of papers, sessions, laws, addresses on the web.

Their digits are blotted out before the grammar looks; every other character keeps its place.
"""

from __future__ import annotations

import re

from generator.facts.dates.vocabulary import DASH, FULL_MONTH, YEAR

_SESSION = rf"{YEAR}\s*(?:{DASH}|/)+\s*{DASH}?\d{{2,4}}"
_NO_MONTH = rf"(?!\d|[^\S\n]*(?:{FULL_MONTH}|{DASH}[^\S\n]*\d+[^\S\n]*{FULL_MONTH}))"

NEVER = (
    # addresses: "https://nos.nl/artikel/2511721", "vpro.nl/argos/2023/het", "www.rijksoverheid.nl"
    r"(?:https?:|www\.)\S+",
    r"(?<![\w-])[\w-]+\.(?:nl|com|org|eu|int|net|be|de|fr|uk)/\S*",
    r"(?<!\S)\S+@\S+",
    # sessions: "vergaderjaar 2020–2021", "Kamerstukken II 2017/18", "Handelingen II 2021/22, nr. 53"
    rf"(?:vergader|zittings)jaar[\s,]*{_SESSION}",
    rf"(?:Kamerstuk(?:ken)?|Kst\.?|Handelingen|Aanhangsel(?:\svan\sde\sHandelingen)?)"
    rf"(?:[\s,]+(?:TK|EK|II|I|Tweede\sKamer|Eerste\sKamer|Handelingen))*[\s,]+{_SESSION}",
    rf"(?<![\w/]){YEAR}/\d\d,\s+\d\d\s?\d\d\d",
    # papers, articles, pages: "28 676, nr. 347", "nrs. 3 en 4", "artikel 5", "p. 21"
    r"\d\d\s?\d\d\d(?:[-\s](?-i:[IVXLA-Z\d]+))?,?\s+n(?:r|rs|o|os)\.?\s*\d+"
    r"(?:[\s,]+(?:en|tot en met|t/m)?\s*\d+)*" + _NO_MONTH,
    r"\b(?:nrs?|nos?|nummers?|kenmerk|referentie|artt?|artikel(?:en)?|p|pp|pag|blz|hoofdstuk|bijlage|punt|lid|vraag|vragen)\b\.?\s*"
    rf"\d+(?:\.\d+)*{_NO_MONTH}(?:\s*(?:,|en|of|tot\sen\smet|t/m|-|–)\s*\d+{_NO_MONTH})*",
    # laws and resolutions: "Stb. 2019, 123", "Verordening (EU) 2016/679", "resolutie 2254 (2015)"
    rf"\b(?:Stb|Stcrt|Trb|PB)\.?\s*(?:EU\s*)?(?:\(?(?-i:[A-Z]+)\)?\s*)?{YEAR}(?:[,/]?\s*(?:nr\.?\s*)?[A-Z]?\s*\d+)*",
    r"\b(?:verordening|richtlijn|besluit|raadsbesluit|aanbeveling)\s+(?:\([A-Z]+\)\s*)?(?:nr\.?\s*)?\d+/\d+(?:/\w+)*",
    r"(?<!\w)\w*resoluties?\s+(?:nr\.?\s*)?\d+(?:\s*\(\d{4}\))?(?:(?:,|\s+en)\s+\d+(?:\s*\(\d{4}\))?)*"
    + _NO_MONTH,
    rf"(?<!\w){YEAR}/\d+/(?:(?-i:[A-Z]{{2,}})|\d+)",
    # papers of the Commission: "COM (2016) 950", "JOIN(2020) 18"
    rf"\b(?-i:COM|SWD|JOIN|SEC)\s*\({YEAR}\)\s*\d+",
    # amounts, times, telephone numbers, postal codes: "20%", "14.00 uur", "€ 2010", "2024 mln."
    r"(?:€|\$|\bEUR|\bUSD)\s*\d[\d.,]*",
    r"(?<![\d.,])\d[\d.,]*\s*(?:%|procent\b|promille\b|uur\b|miljoen\b|miljard\b|mln\b|mld\b|euro\b|dollar\b)",
    r"(?-i:\b[TF]:?\s+0\d[\d\s-]+)",
    r"(?-i:\b\d{4}\s[A-Z]{2}(?=\s|$))",
    r"\bPostbus\s+\d+",
    # versions of programs and papers: "versie 1.2.2020"
    r"\bversie\s+\d{1,4}(?:\.\d{1,4}){1,4}",
    # a full stop inside a number: "2.018"
    r"\b\d{1,3}(?:\.\d{3})+\b",
)
_MASK = re.compile("|".join(f"(?:{pattern})" for pattern in NEVER), re.IGNORECASE)
_DIGIT = re.compile(r"\d")


def masked(text: str) -> str:
    """Return ``text``, as long as it was, with the digits of whatever is not a date blotted out."""
    return _MASK.sub(lambda match: _DIGIT.sub("#", match.group()), text)
