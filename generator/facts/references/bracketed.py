"""Tells dossiers in brackets from amounts: "de Wet pensioenen (36 067)", "de brief van 3 mei 2005 (29 349)".

The number must stand behind a bill and its title, or right behind the day or the quoted title of a paper, in
a sentence that speaks of no amount; an act of the Kingdom has a second number that nothing else has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.references.found import Found
from generator.facts.references.grammar import BUDGET_CHAPTER, DASH, FIGURES, MONTH

_BRACKETED = re.compile(
    rf"\(\s*(?P<dossier>{FIGURES}|\d{{5}}(?=,?\s?R\d{{3,4}}))(?P<behind>\s?{DASH}?\s?(?P<suffix>{BUDGET_CHAPTER}|\d\d(?!\d)|(?<=[\s-])[A-M])"
    r"|,?\s?-?\(?(?P<kingdom>R\s?\d{3,4})\)?)?(?=\s*\))",
    re.IGNORECASE,
)
_ROUND = re.compile(r"\d\d[\s.]?000")
# A short name, or where it was published, may stand between them: "... (Verzamelwet 2024) (36 432)".
_ASIDE = re.compile(r"\([^()]{0,200}\)")
_SENTENCE = re.compile(r"[.?!]\s+(?=[A-ZÀ-Þ«“])")
_BILL = re.compile(
    r"(?<!\w)(?:\w{0,20}wet(?:svoorstel|swijziging|sontwerp)?|\w{0,12}voorstel|wijziging|goedkeuring|begroting|novelle|(?:kamerstuk)?dossier)"
    r"(?!\w)(?P<title>[^;()]*)$",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"(?<!\w)(?:(?:kamer)?brief|\w{0,10}nota|notitie|motie|amendement|kabinetsreactie)(?!\w)[^;()]{0,120}"
    rf"(?:\d\s+{MONTH}(?:\s+\d{{4}}|\s+jl\.)?|[»”\"’'])\s*$",
    re.IGNORECASE,
)
# A title is no sentence of its own.
_SAID = re.compile(
    r"(?<!\w)(?<!te\s)(?:dat|sta(?:at|an)|geld(?:t|en)|is|zijn|was|waren|word(?:t|en)|werd(?:en)?|heeft|hebben|had(?:den)?"
    r"|kan|kunnen|zal|zullen|zou(?:den)?|moet(?:en)?|mag|mogen|voorziet|vermeldt|noemt|bevat|regelt|vraagt|groeit|stijgt"
    r"|daalt|ligt|ga(?:at|an)|kom(?:t|en)|krijg(?:t|en)|blij(?:ft|ven)|maakt|leidt|betreft|beoogt|val(?:t|len)|viel(?:en)?"
    r"|tel(?:t|len)|bedra(?:agt|gen)|kost)(?!\w)",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"(?<!\w)(?:aantal\w*|bedrag\w*|euro|totaal|totale|gemiddeld\w*|omvang|procent|meer|minder|stijg\w*|daal\w*|daling"
    r"|miljoen|miljard|kost(?:en|te)|personen|mensen|inwoners|militairen|\w+plaatsen|banen|fte|stuks)(?!\w)|[€$%]",
    re.IGNORECASE,
)
# A title may be this long.
_FARTHEST = 640


def find_bracketed(text: str) -> Iterator[Found]:
    """Yield the dossiers that stand in brackets behind a bill or a paper."""
    for found in _BRACKETED.finditer(text):
        if _ROUND.fullmatch(found["dossier"]) and not found["behind"]:
            continue
        before = _ASIDE.sub("", text[max(found.start() - _FARTHEST, 0) : found.start()])
        if found["kingdom"] or _is_behind_paper(_SENTENCE.split(before)[-1]):
            suffix = found["suffix"] or found["kingdom"]
            yield Found(
                "dossier",
                found.start("dossier"),
                found.end("behind" if suffix else "dossier"),
                "dossier-in-haakjes",
                dossier=re.sub(r"\D", "", found["dossier"]),
                suffix=re.sub(r"\s", "", suffix).upper() if suffix else None,
            )


def _is_behind_paper(sentence: str) -> bool:
    """Say whether what a sentence says up to the bracket ends in a bill or a paper."""
    if _AMOUNT.search(sentence):
        return False
    bill = _BILL.search(sentence)
    return bool(bill and not _SAID.search(bill["title"])) or _DATED.search(sentence) is not None
