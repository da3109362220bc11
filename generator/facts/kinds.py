"""What kind of letter it is, from what it calls itself: in title block, subject line and first sentences.

A letter may be several kinds at once: letter 004 is an agenda (line 4) that also reports (line 18).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.kinds_of_papers import OTHER, find_paper
from generator.facts.offers import OF_ITSELF, opening_of, what_is_offered
from generator.facts.sentences import split_sentences
from generator.facts.subject import headings_of
from generator.facts.units import units
from generator.model.document import Block, Document
from generator.model.facts import Evidence, Value
from generator.model.knowledge import Curated


@dataclass(frozen=True, slots=True)
class Rule:
    """How a kind is named: in a title or subject line, and as what a sentence of the opening offers."""

    kind: str
    named: re.Pattern[str]
    offered: re.Pattern[str]


def _rule(kind: str, named: str, offered: str) -> Rule:
    return Rule(kind, re.compile(named, re.IGNORECASE), re.compile(offered, re.IGNORECASE))


_QUESTIONS = r"(?:[^.]{0,80}?\s)?(?:kamer)?vragen\b"
_DEBATES = r"algemeen|schriftelijk|commissie|nota|wetgevings"
_NO_DEBATE = rf"(?!\s+(?:van\s+(?:een|het)\s+)?(?:{_DEBATES})\w*\s*(?:overleg|debat)?)"
_MEETING = (
    r"(?:[\w’()-]+\s+){0,5}?"
    r"(?:[\w-]*bijeenkomst(?:en)?|vergadering(?:en)?|[\w-]*ministeri[eë]le|[\w-]*raad|[\w-]*top|conferentie|meeting)"
)
# The meeting itself, not what there is to say of it: "over de organisatie van de top".
_NAMED_MEETING = _MEETING.replace(r"[\w’()-]+", r"(?!van\b|voor\b)[\w’()-]+", 1)
# What a letter tells of a meeting that it named before: "de uitkomsten daarvan", "de uitkomst van de DMM".
_TOLD_BEFORE = re.compile(
    r"\b(?:belangrijkste|voornaamste)\s+(?:besprekingen|besluiten|conclusies|resultaten)\b"
    r"|\b(?:hetgeen|wat)\s+(?:daar|er)\s+(?:is\s+)?(?:aan\s+de\s+orde|besproken|gewisseld)\b|\bbesproken\s+onderwerpen\b"
    r"|\b(?:weergave|samenvatting|hoofdlijnen|hoofdpunten)\s+van\s+(?:de\s+|het\s+)?(?:bespr\w+|gespr\w+|beraad\w*|overleg\w*)"
    r"|\b(?:uitkomst(?:en)?|verloop|resultaten)(?:\s+en\s+(?:de\s+)?(?:uitkomst(?:en)?|resultaten|verloop))?"
    r"(?:\s+(?:hiervan|daarvan|ervan|van\s+(?:(?:de|deze|beide)\s+(?:[\w-]*bijeenkomst(?:en)?|vergaderingen"
    r"|(?-i:[A-Z]{2,5})\b)|(?:dit|het|deze|de)\s+(?:overleg|gesprek|beraad|\w*conferentie|zitting)))|(?=\s*[.,]))",
    re.IGNORECASE,
)
_MEETS = re.compile(
    r"(?<![\w-])(?:[\w-]*bijeenkomst|vergadering|ministeri[eë]le|[\w-]*raad|[\w-]*top|conferentie|meeting|bijeen)(?:en)?\b",
    re.IGNORECASE,
)
_WAS_HELD = re.compile(
    r"\bwas\s+ik\b[^.]{0,60}\b(?:bij|voor)\s+(?:de|het|een)\b|\bheb(?:ben)?\b[^.]{0,150}\bbijgewoond\b|\bn(?:am|amen)\b[^.]{0,80}\bdeel\s+aan\b|\b(?:deelgenomen|mijn\s+deelname)\s+aan\b|\b(?:vond|vonden)\b[^.]{0,250}\bplaats\b|\b(?:werd|werden|is|zijn)\b[^.]{0,250}\bgehouden\b|\bplaatsvond(?:en)?\b",
    re.IGNORECASE,
)
_GATHERED = re.compile(
    r"\bkwam(?:en)?\b[^.]{0,250}\bbijeen\b|\bbijeen(?:kwam|kwamen|gekomen|\s+geweest)\b"
    r"|\b(?:ministers|leiders|regeringsleiders)\b[^.]{0,250}\b(?:gesproken|vergaderd|overlegd|overleg\s+gevoerd)\b"
    r"|\b(?:spraken|vergaderden|overlegden)\b[^.]{0,40}\b(?:ministers|leiders|regeringsleiders)\b",
    re.IGNORECASE,
)
# What is to come: "Op 22 oktober wordt een bijeenkomst gehouden. Hieronder ga ik in op de inzet."
_LOOKS_AHEAD = re.compile(r"\b(?:agenda|\w*inzet|onderwerpen)\b", re.IGNORECASE)
_TO_COME = re.compile(
    r"\bvind(?:t|en)\b[^.]{0,250}\bplaats\b|\bplaatsvind(?:t|en)\b|\bword(?:t|en)\b[^.]{0,250}\bgehouden\b"
    r"|\bkom(?:t|en)\b[^.]{0,250}\bbijeen\b|\bneem\b[^.]{0,60}\bdeel\b"
    r"|\bz(?:al|ullen)\b[^.]{0,250}\b(?:plaatsvinden|deelnemen)\b"
    r"|\ba\.s\b|\baanstaande\b",
    re.IGNORECASE,
)
# kst-28676-76: "Graag bericht ik u |over de bijeenkomst| d.d. 5 maart 2009. De bijeenkomst was bedoeld om".
_OF_A_MEETING = re.compile(rf"\bover\s+(?:de|het|een)\s+{_NAMED_MEETING}", re.IGNORECASE)
_ADVICE = r"(?:[\w-]*advies|[\w-]*adviezen|[\w-]*rapport|initiatiefnota|[\w-]*evaluatie|[\w-]*doorlichting)"
_REACTS = (
    r"|\breage(?:er|ert|ren)\s+(?:ik|wij|het\s+kabinet|de\s+regering)\b[^.]*?\bop\s+(?:het|de|dit|deze|een)\s+"
    r"(?:[\w-]+\s+){0,4}?(?:[\w-]*advies\w*|[\w-]*adviezen|[\w-]*rapport|initiatiefnota|[\w-]*evaluatie|aanbevelingen)\b"
)
_REACTION = (
    r"\b(?:kabinets|beleids|regerings)(?:reactie|appreciatie|standpunt)|\b(?:kabinet|regering)\s+(?:zijn|haar)\s+reactie"
    r"|\b(?:reactie|appreciatie)\s+van\s+(?:het\s+kabinet|de\s+regering)\b"
    r"|\b(?:reactie|appreciatie)\s+(?:aan\s+)?(?:op|van)\s+(?:het\s+|een\s+|de\s+|dit\s+|deze\s+)?" + _ADVICE
)
# By article 100 of the constitution the cabinet informs parliament before it sends armed forces abroad.
_SENDS_FORCES = re.compile(
    r"\b(?:in\s+overeenstemming\s+met|overeenkomstig|gelet\s+op|op\s+grond\s+van|conform|ingevolge|krachtens|onder)\s+"
    r"artikel\s+100\b.{0,600}\binforme(?:er|ert|ren)\b|\binforme(?:er|ert|ren)\b.{0,100}\bartikel\s+100\b",
    re.IGNORECASE,
)
_HANDS_OVER = (
    r"\b(?:bied|bieden)\b.*\baan\d?\b|\b(?:zend(?:en)?|stu(?:ur|ren))\s+(?:ik|wij)\b|\bdoen?\s+(?:ik|wij)\b.*\btoekomen\b"
    r"|\b(?:hierbij|bijgaand|bijgevoegd|ingesloten)\s+(?:treft|vindt|ontvangt)\s+(?:u|uw\s+kamer)\b"
)
RULES = (
    _rule(
        "artikel-100-brief", r"\bartikel\s+100[\s-]*brief\b", r"\bartikel\s+100[\s-]*brief\s+(?:aan|toe)\b"
    ),
    _rule(
        "antwoorden",
        rf"\bbeantwoording\s+{_QUESTIONS}|\bantwoord(?:en)?\s+(?:[^.]{{0,120}}?\s)?op\s+{_QUESTIONS}"
        rf"|\bantwoorden\s+{_QUESTIONS}|\breactie\s+op\s+{_QUESTIONS}",
        rf"\bantwoord(?:en)?\s+(?:[^.]{{0,120}}?\s)?op\s+{_QUESTIONS}|\bvragen\b.*\bworden\s+beantwoord"
        rf"|\bbeantwoord(?:en)?\s+(?:ik|wij)\b.*\bvragen|\bde\s+beantwoording\b[^.]{{0,20}}\bvan\s+{_QUESTIONS}",
    ),
    _rule(
        "geannoteerde-agenda",
        rf"\bgeannoteerde\s+agenda|^agenda\s+(?:voor\s+|van\s+)?(?:de\s+|het\s+)?{_MEETING}",
        r"\bgeannoteerde\s+agenda|\bagenda\b[^.]{0,40}?\ben\s+de\s+(?:\w+\s+)?inzet\b"
        rf"|inzet\s+(?:van\s+(?:het\s+kabinet|nederland|de\s+regering)\s+)?(?:voor|tijdens|bij|op|in)\s+"
        rf"(?:de|het|deze|dit|beide)\s+{_MEETING}"
        rf"|\bde\s+agenda\s+(?:aan\s+)?(?:voor|van)\s+(?:de|het|deze)\s+{_MEETING}"
        rf"|\b(?:mee|mede|bericht)\b[^.]{{0,20}}\bdat\s+op\b[^.]*?{_MEETING}[^.]*?\b(?:gehouden|plaatsvindt|plaatsvinden)\b"
        rf"|\bover\s+(?:de|het|een)\s+{_NAMED_MEETING}[^.]*?\b(?:a\.s\.?|aanstaande|plaatsvindt|plaats\s+zal\s+vinden)",
    ),
    _rule("kabinetsreactie", _REACTION, _REACTION + _REACTS),
    _rule(
        "verslag",
        rf"\bverslag(?:en)?\b{_NO_DEBATE}|\b(?:uitkomsten|terugkoppeling)\s+(?:van\s+)?(?:de\s+|het\s+)?{_MEETING}",
        rf"\bverslag(?:en)?\b(?:\s+aan)?{_NO_DEBATE}"
        rf"|\b(?:uitkomst(?:en)?|resultaten|verloop|terugkoppeling|conclusies)\s+van\s+(?:de|het|deze|beide)\s+{_MEETING}"
        rf"|\bover\s+(?:de|het|een)\s+{_NAMED_MEETING}[^.]*?\b(?:jl\b|jongstleden|plaatsvond(?:en)?|plaatshad(?:den)?"
        r"|plaatsgevonden|bijgewoond|deelgenomen|gehouden\s+(?:is|zijn|werd|werden)|(?:is|zijn|werd|werden)\s+gehouden)",
    ),
    _rule("aanbiedingsbrief", r"^aanbieding(?:sbrief)?\b", _HANDS_OVER),
)
# Reports of committees on bills and petitions are no reports of meetings.
_REPORT_OF_BILL = re.compile(
    r"^(?:nader\s+|voorlopig\s+)?verslag$|\bverslag\s+van\s+de\s+(?:vaste\s+|algemene\s+)?commissie\b"
    r"|\bnaar\s+aanleiding\s+van\s+het\s+(?:nader\s+|voorlopig\s+)?verslag\b",
    re.IGNORECASE,
)
# What follows these is what they are about, not what the letter is: "antwoorden op vragen over de agenda".
_ABOUT_OTHERS = ("antwoorden", "kabinetsreactie")

# "X incl. kabinetsreactie op Y" is first of all X.
_BESIDE = re.compile(r"\b(?:incl\.?|inclusief|alsmede|tevens)\s+(?:de\s+|een\s+)?$", re.IGNORECASE)

# A letter that only hands over a document says little more than that.
_SHORT_LETTER = 220
# A report that calls itself nothing begins with the day: "Op 8 oktober jl. kwamen de ministers bijeen."
_ON_A_DAY = re.compile(r"\W*Op\s+\d{1,2}\b")
_WAS_SPOKEN = re.compile(
    r"\b(?:be)?sp(?:rak|raken|roken)\b|\bgesproken\b|\bstond(?:en)?\b|\baan\s+de\s+orde\b|\bvergaderden?\b"
    r"|\bagendapunt(?:en)?\b|\bbeslo(?:ot|ten)\b|\b(?:bijeenkomst|vergadering|top)\s+(?:was|ging|werd)\b",
    re.IGNORECASE,
)


def find_kinds(document: Document, curated: Curated) -> tuple[Value[str], tuple[str, ...]]:
    """Return the letter's kind with its evidence, and all its kinds, that one first.

    What the letter calls itself goes before its sidecar; a letter that is none of the known kinds is "other".
    """
    found = (
        find_paper(document) or list(_named(document)) or list(_offered(document)) or list(_told(document))
    )
    kinds = list(dict.fromkeys([*(value.value or OTHER for value in found), *_also(document)]))
    if found and kinds:
        return found[0], tuple(kinds)
    return _from_sidecar(document, curated)


def _from_sidecar(document: Document, curated: Curated) -> tuple[Value[str], tuple[str, ...]]:
    fact, also = curated.facts.get("kind"), curated.facts.get("also")
    if fact is not None and fact.value:
        more = [str(kind) for kind in also.value] if also and isinstance(also.value, list | tuple) else []
        kind = str(fact.value)
        return Value(kind, Evidence("curated", "sidecar", source=fact.source, reviewed=fact.reviewed)), tuple(
            dict.fromkeys([kind, *more])
        )
    if not document.numbered:
        return Value(), ()
    reasoning = "De brief noemt zich in aanhef en eerste zinnen geen verslag, agenda, reactie of antwoord."
    return Value(OTHER, Evidence("inferred", "no-kind-named", reasoning=reasoning)), (OTHER,)


def _named(document: Document) -> Iterator[Value[str]]:
    """Yield the kinds that the subject line names, in its order."""
    for heading in headings_of(document):
        if heading.role == "masthead":
            continue
        text = _REPORT_OF_BILL.sub(lambda found: " " * len(found.group()), heading.text)
        hits = _hits([(rule.kind, rule.named) for rule in RULES], text)
        if hits:
            evidence = Evidence("stated", heading.role, heading.line, heading.text)
            if _BESIDE.search(heading.text[: hits[0][0]]):
                yield Value(OTHER, evidence)
            yield from (Value(kind, evidence) for _, kind in hits)
            return


def _hits(patterns: list[tuple[str, re.Pattern[str]]], text: str) -> list[tuple[int, str]]:
    """Return where which kinds are named, in the order of the text, without what the first is only about."""
    hits = sorted((m.start(), kind) for kind, pattern in patterns if (m := pattern.search(text)))
    return hits[:1] if hits and hits[0][1] in _ABOUT_OTHERS else hits


def _offered(document: Document) -> Iterator[Value[str]]:
    """Yield the kinds of what the first sentences offer, in order; that they only hand over comes last."""
    short = sum(len(block.text.split()) for block in document.numbered) <= _SHORT_LETTER
    handed: list[Value[str]] = []
    for unit in opening_of(document):
        for start, end in split_sentences(unit.text):
            evidence = Evidence("stated", "offered", unit.line_at(start), unit.text[start:end])
            for kind in _kinds_offered(unit.text[:start], unit.text[start:end]):
                if kind != "aanbiedingsbrief":
                    yield Value(kind, evidence)
                elif short:
                    handed.append(Value(kind, evidence))
    yield from handed


def _told(document: Document) -> Iterator[Value[str]]:
    """Yield that a letter which offers nothing is a report: it begins with a meeting, and goes on with it.

    kst-28676-231: "Op 8 oktober jl. kwamen de Ministers van Defensie te Brussel bijeen. De bijeenkomst".
    """
    opening = list(opening_of(document))
    for unit in opening:
        if not isinstance(unit.source, Block) or unit.source.type == "heading":
            continue
        start, end = next(iter(split_sentences(unit.text)), (0, 0))
        first = unit.text[start:end]
        held = _GATHERED.search(first) or (_MEETS.search(first) and _WAS_HELD.search(first))
        rest = " ".join([unit.text[end:], *(other.text for other in opening if other is not unit)])
        told_of = _OF_A_MEETING.search(what_is_offered(first) or "")
        if ((_ON_A_DAY.match(first) and held) or told_of) and _WAS_SPOKEN.search(rest):
            reasoning = (
                "De brief noemt zich geen verslag, maar begint met een bijeenkomst en vertelt daarvan."
            )
            yield Value(
                "verslag", Evidence("inferred", "told", unit.line_at(start), first, reasoning=reasoning)
            )
        return


def _kinds_offered(before: str, sentence: str) -> list[str]:
    """Return the kinds of what a sentence offers, in its order, in the light of the text before it."""
    visible = what_is_offered(sentence)
    kinds = _hits([(rule.kind, rule.offered) for rule in RULES[:-1]], visible) if visible else []
    if kinds:
        return [kind for _, kind in kinds]
    if _SENDS_FORCES.search(sentence):
        return ["artikel-100-brief"]
    if _tells_of_a_meeting(before, sentence):
        return ["verslag"]
    if _looks_ahead_to_a_meeting(before, sentence):
        return ["geannoteerde-agenda"]
    handing_over = RULES[-1]
    return [handing_over.kind] if visible and handing_over.offered.search(visible) else []


def _tells_of_a_meeting(before: str, sentence: str) -> bool:
    """Say whether a sentence offers the outcome of a meeting that it, or the text before it, says was held.

    kst-28676-471: "Op 17 en 18 oktober 2024 vond in Brussel een bijeenkomst plaats ... In deze brief
    informeer ik uw Kamer over het verloop en de uitkomst van de DMM."
    """
    visible = what_is_offered(sentence)
    if visible is None or not _TOLD_BEFORE.search(visible):
        return False
    told = before + sentence
    return bool(_GATHERED.search(told) or (_MEETS.search(told) and _WAS_HELD.search(told)))


def _looks_ahead_to_a_meeting(before: str, sentence: str) -> bool:
    """Say whether a sentence offers the agenda of a meeting that it, or the text before it, calls to come."""
    visible = what_is_offered(sentence)
    if visible is None or not _LOOKS_AHEAD.search(visible):
        return False
    told = before + visible
    return bool(_MEETS.search(told) and _TO_COME.search(told))


def _also(document: Document) -> Iterator[str]:
    """Yield the kinds that the letter says it is as well, wherever it does."""
    for unit in units(document):
        for start, end in split_sentences(unit.text):
            sentence = what_is_offered(unit.text[start:end]) or ""
            itself = OF_ITSELF.search(sentence)
            if itself:
                yield from (r.kind for r in RULES[:-1] if r.offered.search(sentence, itself.end()))
