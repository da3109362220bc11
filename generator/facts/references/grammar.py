"""The pieces that citations of parliamentary papers are made of: chamber, session, dossier, suffix, number.

Each piece is small and knows nothing of the others; the finders put them in order. What the pieces allow was
learned from citations as ministries, committees, courts and the state's own publisher write them:
"Kamerstukken II 2017/18, 28 676, nr. 285", "TK 31.700XII, 6", "Kamerstukken II, 1985/- 86, 19 559, nr. 6".
"""

from __future__ import annotations

import re

DASH = r"[-\u2010-\u2015\u2212]"
MONTH = (
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    r"|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)(?!\w)"
)

# The figures of a dossier, and the chapter of a budget.
FIGURES = r"(?:(?:1[5-9]|[2-4]\d)[\s.]?\d{3})(?!\d)"
BUDGET_CHAPTER = r"(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})[A-H]?(?!\w)"
# Up to CCCXCIX, and at least X: the dossiers of the Eerste Kamer are numbered so.
ROMAN = r"(?=[CLX])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"

_ANY_CASE = re.IGNORECASE

# "II", "TK", "Tweede Kamer"; "2" and "11" (a misread II) only where a session follows.
CHAMBER = re.compile(
    r"\s*[,(\[]?\s*(?:(?P<tk>(?-i:II|ll|Il)|TK|Tweede\s+Kamer|(?:2|11)(?=\s*,\s*(?:(?:19|20)\d\d|verg)))"
    r"|(?P<ek>(?-i:I)|EK|Eerste\s+Kamer|1(?=\s*,\s*(?:(?:19|20)\d\d|verg))))"
    r"(?:\s+der\s+Staten-Generaal)?(?!\w)\s*[)\]]?",
    _ANY_CASE,
)

# "2017/18", "2017–2018", "vergaderjaar 2019-20", "1985/- 86", "24/25", and with a digit lost: "2022–203".
SESSION = re.compile(
    r"[\s,;:(]*(?:(?:vergaderjaar|zittingsjaar|zitting|verg\.\s?jr\.?)\s*:?\s*)?"
    rf"(?P<first>(?:18|19|20)\d\d|\d\d(?=/))\s*(?:/\s*{DASH}?|{DASH})\s*[’']?(?P<second>\d{{2,4}})(?!\d)\s*\)?",
    _ANY_CASE,
)
# Behind the number: "nr. 1283, vergaderjaar 2023–2024", "nr. 1283 (2023-2024)".
SESSION_BEHIND = re.compile(
    rf"\s*,?\s*(?:\(\s*(?:vergaderjaar\s+)?|vergaderjaar\s+)(?P<first>(?:19|20)\d\d)\s*(?:/|{DASH})\s*[’']?(?P<second>\d{{2,4}})(?!\d)",
    _ANY_CASE,
)
# A year alone ("Kamerstukken II 2018, 28 676, nr. 285") says nothing certain about the session.
YEAR = re.compile(r"[\s,;:]*(?:(?:vergaderjaar|zitting)\s*)?(?:19|20)\d\d(?=\s*,)", _ANY_CASE)

# "28 676", "28676", "28.676"; an older one of four digits where a number or another such stands beside it.
DOSSIER = re.compile(
    rf"(?<!\d)(?:(\d\d)(?:\s{{0,3}}|\.|{DASH}(?=\d{{3}}\s?[IVX]))(\d{{3}})"
    r"|(?!(?:18|19|20)\d\d)(\d)\s?(\d{3})(?=\s*,?\s*nr|\s?(?:,|/|en\s)\s?(?!(?:18|19|20)\d\d)[1-9]\d{3}(?!\d))"
    r"|(?:(?<=\d{4}[,/])|(?<=\d{4},\s)|(?<=\d{4}\sen\s))(?!(?:18|19|20)\d\d)([1-9]\d{3}))(?!\d)",
    _ANY_CASE,
)
# "CXXIV, G", "CXXXIX, nr. F"; where no chamber was named, only above the chapters of a budget.
_OF_SENATE = r"(?!\w)(?=,?\s*(?:nrs?\b\.?|letter)\s*[A-Z\d]|,\s[A-Z]{1,2}(?!\w))"
SENATE_DOSSIER = re.compile(rf"(?P<dossier>(?=\w\w){ROMAN}){_OF_SENATE}")
SENATE_ALONE = re.compile(
    rf"(?<![\w-])(?P<dossier>(?=[CLX]{{0,6}}[CL])(?=\w{{3}}){ROMAN}){_OF_SENATE}(?!,\s[A-Z]\.\s?[A-Z])"
)
BETWEEN = re.compile(rf"\s*(?:[,;:]\s*|{DASH}\s*)*(?:(?:kamerstuk)?dossier(?:nummer)?\s*:?\s*)?", _ANY_CASE)
AND_DOSSIER = re.compile(
    r"\s*(?:,\s*en|,|;|/|&|\ben\b|\bresp\.|\brespectievelijk\b)\s*(?=(?:\d\d[\s.]\d{3}|\d{5})(?!\d))",
    _ANY_CASE,
)
# "9595, 9596": two old dossiers; such a one never had a thousand papers.
AND_OLD_DOSSIER = re.compile(
    r"(?<=(?<!\d)\d{4})(?:,\s?|/|\sen\s)(?=(?!(?:18|19|20)\d\d)[1-9]\d{3}(?!\d))", _ANY_CASE
)

MARK = re.compile(
    rf"\s*(?:[,.;:|]|{DASH})?\s*(?:met\s+|onder\s+)?(?P<word>(?P<many>nrs|nummers|nos)|n\s?r|nummer|no|ondernummer|n[°º]"
    r"|letter(?=\s[A-Z]{1,3}(?!\w)))(?!\w)\s*[.:,]{0,2}\s*",
    _ANY_CASE,
)
# Not a number of a paper: the first half of a dossier ("nr. 18 586"), a day, an amount, a list's mark.
NUMBER = re.compile(
    rf"(?P<number>\d{{1,4}}[a-z]?|(?-i:(?![ET]K(?!\w))[A-Z]{{1,3}}))(?!\w|\s\d{{3}}(?!\d)|\s+{MONTH}|\s?%|\.\d|/\d{{4}}(?![ZD]\d))",
    _ANY_CASE,
)
# What makes a number without "nr." a day: "12 en 13 maart 2022".
AND_DAY = re.compile(rf"\s*(?:en|,|{DASH}|t/m|tot\s+en\s+met)\s*\d{{1,2}}\s+{MONTH}", _ANY_CASE)
NO_MARK = re.compile(r"\s*,\s*")
# After a number without "nr." the citation must plainly be over.
OVER = re.compile(
    r"\s*(?:$|[)\]};:»”\"’(]|,\s|\.(?:\s|$)|(?:p|pp|blz|blzz|pag|pagina|bladz|bladzijde)\b|en\s|&|alsmede\s)",
    _ANY_CASE,
)
AND_NUMBER = re.compile(
    r"\s*(?:,\s*en|,|;|/(?=\d{1,3}(?!\d))|\ben\b|&|\+|\balsmede\b|\bresp\.|\brespectievelijk\b|\bof\b)\s*",
    _ANY_CASE,
)
UP_TO = re.compile(rf"\s*(?:t/m|tot\s+en\s+met|(?P<loose>{DASH}))\s*", _ANY_CASE)
UP_TO_NUMBER = re.compile(rf"\s*(?:t/m|tot\s+en\s+met)\s*\d{{1,4}}(?!\d|\s+{MONTH})", _ANY_CASE)
_PAGE = r"\d{1,4}(?!\d|\s\d{3})"
PAGES = re.compile(
    rf"\s*,?\s*(?:p|pp|blz|blzz|pag|pagina|bladz|bladzijde)s?\b\.?\s*{_PAGE}(?:\s*(?:{DASH}|/|,|en)\s*{_PAGE})*"
    r"(?:\s*e\.?\s?v\.?)?",
    _ANY_CASE,
)

# "36 200 V", "35 300-XV", "31.700XII", "31 700-IIB", "19 700 hoofdstuk XV".
CHAPTER = re.compile(
    rf"\s*(?:[,.]?\s*(?:hoofdstuk|hfst\.?|hst\.?)\s*|{DASH}\s*|\.\s*|)(?P<suffix>(?=[IVX])X{{0,2}}(?:IX|IV|V?I{{0,3}})"
    rf"(?:[A-H]|{DASH}[AB](?=\s*,?\s*nr))?)(?!\w)"
)
CHAPTER_APART = re.compile(
    r"\s*[,(]\s*(?P<suffix>(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})[A-H]?)\s?\)?(?=\s*,?\s*(?:nr|nummer|no)s?\b)"
)
# Another chapter of the same budget: "34 300 X/V, nr. 88", "34 300 X en V, nr. 88".
AND_CHAPTER = re.compile(
    r"\s*(?:/|,|\ben\b)\s*(?P<suffix>(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})[A-H]?)(?=\s*,?\s*nrs?\b)"
)
# A budget of one letter ("36 600 K, nr. 5") only where a number follows: "35 300, A" is a paper's own letter.
LETTER = re.compile(rf"\s*(?:{DASH}\s*)?(?P<suffix>[A-M])(?=\s*(?:,?\s*nrs?\b|{DASH}\s*\d))")
# A budget as a whole: "(Kamerstuk 35 925 K)"; behind a comma it is the number of a paper.
LETTER_ALONE = re.compile(r"\s(?P<suffix>[A-M])(?=\s*[)\];,]|\s+en\s+\d)")
SMALL_CHAPTER = re.compile(rf"{DASH}(?P<suffix>[ivx]+[a-h]?)(?={DASH}\d)")
# "21 501-02, nr. 2733", "21501-02-3174": two digits, and then still a number.
PART = re.compile(
    rf"\s?(?:{DASH}|\s)\s?(?P<suffix>\d\d)(?=\s*(?:,?\s*nrs?\b|,?\s*nummers?\b|,?\s*no\b|{DASH}\s?\d))"
)
PART_ALONE = re.compile(rf"\s?{DASH}\s?(?P<suffix>\d\d)(?!\d)")
# "33 149, EK, C": which chamber, between the dossier and the number.
CHAMBER_BEHIND = re.compile(r"\s*,?\s(?:(?P<tk>TK)|(?P<ek>EK))(?=,?\s+(?:nr\.?\s*)?(?:\d|[A-Z]{1,2}(?!\w)))")
KINGDOM_ACT = re.compile(
    rf"\s*(?:{DASH}\s*)?(?:\(\s*R\s?(?P<round>\d{{3,4}})\s*\)|R\s?(?P<plain>\d{{3,4}})(?!\d))"
)
# Behind a dossier, before the number: other dossiers that are not named, or the title in brackets.
AND_OTHERS = re.compile(
    r"\s*,?\s*(?:e\.a\.|c\.a\.)|\s*\([^()\d]{2,80}\)(?=\s*,?\s*(?:nrs?|nummers?)\b)", _ANY_CASE
)
HYPHENED = re.compile(rf"\s?(?:{DASH}|/)\s?(?=\d{{1,4}}(?!\d)|[A-Z]{{1,2}}(?!\w))")
IN_BRACKETS = re.compile(
    r"\s*\(\s*(?:(?:nrs?|nummers?|no)\b\.?\s*(?=\d)|(?=\d{1,3}[a-z]?\s*[,)]))", _ANY_CASE
)


def session_of(first: str, second: str) -> str | None:
    """Return the session as "2017-2018"; None where the two years are not each other's next.

    A session always runs over two years, so a lost digit of the second is no loss: "2022–203" is 2022-2023.
    """
    start = int(first) if len(first) == 4 else (2000 if int(first) < 50 else 1900) + int(first)
    following = str(start + 1)
    if following.endswith(second) or (len(second) == 3 and _is_part(second, following)):
        return f"{start}-{following}"
    return None


def _is_part(short: str, long: str) -> bool:
    letters = iter(long)
    return all(letter in letters for letter in short)


def chamber_of(found: re.Match[str] | None) -> str | None:
    """Return "tk" or "ek" for a match of ``CHAMBER``, or None where it names none."""
    if found is None or not (found["tk"] or found["ek"]):
        return None
    return "tk" if found["tk"] else "ek"
