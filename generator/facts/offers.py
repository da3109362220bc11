"""How a letter says what it brings: "Hierbij bied ik u het verslag aan", "In deze brief informeer ik u"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.facts.units import Unit, units
from generator.model.document import Block, Document

_VERBS = (
    r"(?:bied(?:en|t)?|zend(?:en)?|stu(?:ur|ren)|informe(?:er|ren)|bericht(?:en)?|doen?|deel|delen|breng(?:en)?|stel(?:len)?|rapporte(?:er|ren)|geef|geven|licht(?:en)?|schets(?:en)?|beantwoord(?:en)?|reage(?:er|ert|ren))"
    r"\s+(?:ik|wij|het\s+kabinet|u)\b|ontvangt\s+(?:u|uw\s+kamer)\b|treft\s+(?:u|uw\s+kamer)\b|(?:ga|gaan)\s+(?:ik|wij)\b|gaat\s+(?:u|uw\s+kamer)\b"
)
_HEREBY = (
    r"hierbij\b|hiermee\b|via\s+deze\s+weg\b|langs\s+deze\s+weg\b|bij\s+deze\b|bijgesloten\b|(?:hieronder|hierna|onderstaand)\s+(?:volgt|volgen|treft|vindt|wordt\s+ingegaan)\b|bijgaand\b|bijgevoegd\b|ingesloten\b|(?:met|middels|door\s+middel\s+van)\s+(?:deze|dit)\s+"
    r"(?:brief|verslag|(?:kabinets|beleids)?reactie)\b"
    r"|(?:in|via)\s+(?:deze|dit|onderhavige|voorliggende)\s+(?:\w+\s+)?(?:brief|agenda|verslag|(?:kabinets)?reactie)\b"
    r"|deze\s+brief\b"
)
# A sentence by which the letter says what it is: it offers, tells, or speaks of itself.
_OFFERS = re.compile(rf"\b(?:{_HEREBY}|{_VERBS})", re.IGNORECASE)
# What such a sentence says of other papers: the agenda to which it comes back is not what it offers.
_BACKGROUND = re.compile(
    r"(?:\b(?:naar\s+aanleiding\s+van|(?:met|onder)\s+verwijzing\s+naar|in\s+(?:vervolg|aanvulling|aansluiting)\s+op"
    r"|conform|zoals|volgend\s+op|in\s+navolging\s+van|eerdere?|in\s+reactie\s+op)\b"
    rf"[^,;.]*?(?=[,;.]|\b(?:{_HEREBY}|{_VERBS})|$)"
    r"|\bin\s+op\s+(?:mijn|onze|de|een|het)\s+(?:toezegging|vraag|verzoek|motie)\w*[^;.]*"
    r"|\bverwijs(?:t|en)?\s+(?:ik|wij|het\s+kabinet)\b[^;]*"
    r"|\b(?:volgorde|indeling|opbouw)\s+van\s+het\s+(?:\w+\s+)?verslag\b|\([^)]*\))",
    re.IGNORECASE,
)
# What it promises for later is not what it offers now: "Het verslag zend ik u zo spoedig mogelijk toe".
_LATER = re.compile(
    r"\b(?:zal|zullen|zo\s+spoedig|binnenkort|separaat|na\s+afloop|te\s+zijner\s+tijd|later|uiterlijk|tijdig"
    r"|(?:afzonderlijke?|aparte?|gebruikelijke)\s+(?:[\w-]+\s+){0,2}(?:brief|agenda|verslag)"
    r"|(?:eind|begin|medio)\s+(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december))\b",
    re.IGNORECASE,
)
_NOW = re.compile(rf"\b(?:{_HEREBY}|(?:deel|delen)\s+(?:ik|wij)\s+u\s+(?:mee|mede)\b)", re.IGNORECASE)
# What was woven into the letter it does not bring: "De uitkomsten daarvan zijn in deze brief verwerkt".
_WOVEN = re.compile(r"\bin\s+(?:deze|dit)\s+\w+\s+verwerkt\b", re.IGNORECASE)
# Speaking of itself further on: "In deze geannoteerde agenda wordt tevens verslag gedaan van" (004, line 18).
OF_ITSELF = re.compile(
    r"\bin\s+(?:deze|dit)\s+(?:\w+\s+)?(?:brief|agenda|verslag|kabinetsreactie)\b.*\b(?:tevens|ook)\b"
    r"|\b(?:tevens|ook|daarnaast|verder)\s+(?=(?:ga|gaan|sta|staan|doe|doen)\s+(?:ik|wij|we)\b)"
    r"|\b(?:tevens|ook|daarnaast)\s+(?:\w+\s+){0,3}?in\s+(?:deze|dit)\s+(?:\w+\s+)?(?:brief|agenda)\b",
    re.IGNORECASE,
)

# A letter says what it brings in its first paragraphs.
_OPENING_BLOCKS = 3
_HEAD_BLOCKS = 20
_SALUTATION = re.compile(r"(?:zeer\s+)?geachte\s[\w\s,-]{4,60}", re.IGNORECASE)
_SUBJECT = re.compile(r"(?:Onderwerp|Betreft)\s?:")


# A sentence is asked once for every meeting that it names.
@lru_cache(maxsize=128)
def what_is_offered(sentence: str) -> str | None:
    """Return the sentence with what it says of other papers blanked; None if it offers nothing now."""
    visible = _BACKGROUND.sub(lambda m: " " * len(m.group()), sentence)
    if (
        not _OFFERS.search(visible)
        or _WOVEN.search(visible)
        or (_LATER.search(visible) and not _NOW.search(visible))
    ):
        return None
    return visible


def opening_of(document: Document, blocks: int = _OPENING_BLOCKS) -> Iterator[Unit]:
    """Yield the first ``blocks`` of the body, with the headings among them.

    Where the head of a letter was not told from its body, the body begins after the salutation, or at the
    subject, which may have run into it.
    """
    body = [
        unit
        for unit in units(document)
        if isinstance(unit.source, Block) and unit.source.type not in ("opening", "closing")
    ]
    head = body[:_HEAD_BLOCKS]
    begins = [at for at, unit in enumerate(head, 1) if _SALUTATION.fullmatch(unit.text)]
    begins += [at for at, unit in enumerate(head) if _SUBJECT.match(unit.text)]
    seen = 0
    for unit in body[next(iter(begins), 0) :]:
        yield unit
        seen += isinstance(unit.source, Block) and unit.source.type != "heading"
        if seen >= blocks:
            return
