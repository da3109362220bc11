"""How letters name what they are, kind by kind: in a title or subject line, and as what they offer."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.facts.kinds.of_meetings import MEETING, NAMED_MEETING


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
SENDS_FORCES = re.compile(
    r"\b(?:in\s+overeenstemming\s+met|overeenkomstig|gelet\s+op|op\s+grond\s+van|conform|ingevolge|krachtens|onder)\s+"
    r"artikel\s+100\b.{0,600}\binforme(?:er|ert|ren)\b|\binforme(?:er|ert|ren)\b.{0,100}\bartikel\s+100\b",
    re.IGNORECASE,
)
_NOT_IN_TIME = (
    r"\bvragen\b.{0,300}\bniet\s+(?:\w+\s+){0,2}(?:binnen|tijdig)\b.{0,120}\b(?:beantwoord|termijn)"
    r"|\bniet\s+(?:\w+\s+){0,2}(?:binnen|tijdig)\b.{0,120}\btermijn\b.{0,120}\b(?:beantwoord|vragen|voldoen|voldaan)"
    r"|\bbeantwoording\b.{0,200}\bmeer\s+tijd\b"
)
_HANDS_OVER = (
    r"\b(?:bied|bieden)\b.*\baan\d?\b|\b(?:zend(?:en)?|stu(?:ur|ren))\s+(?:ik|wij)\b|\bdoen?\s+(?:ik|wij)\b.*\btoekomen\b"
    r"|\b(?:hierbij|bijgaand|bijgevoegd|ingesloten)\s+(?:treft|vindt|ontvangt)\s+(?:u|uw\s+kamer)\b"
)
_PROGRESS = r"(?:voortgangs|halfjaar|kwartaal)(?:rapportage|brief|bericht|verslag)(?:en)?"
# What is put off: "Uitstel beantwoording", "uitstel van de toezending van de brief".
_OWED = r"(?:beantwoording|antwoord|toezending|verzending|reactie|brief|vragen|kamervragen|termijn)"
RULES = (
    _rule(
        "uitstelbericht",
        rf"\buitstel(?:brief|bericht)\b|\buitstel\b[^.]{{0,60}}\b{_OWED}",
        rf"\buitstel(?:brief|bericht)\b|\buitstel\b[^.]{{0,60}}\b{_OWED}|{_NOT_IN_TIME}",
    ),
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
        rf"\bgeannoteerde\s+agenda|^agenda\s+(?:voor\s+|van\s+)?(?:de\s+|het\s+)?{MEETING}",
        r"\bgeannoteerde\s+agenda|\bagenda\b[^.]{0,40}?\ben\s+de\s+(?:\w+\s+)?inzet\b"
        rf"|inzet\s+(?:van\s+(?:het\s+kabinet|nederland|de\s+regering)\s+)?(?:voor|tijdens|bij|op|in)\s+"
        rf"(?:de|het|deze|dit|beide)\s+{MEETING}"
        rf"|\bde\s+agenda\s+(?:aan\s+)?(?:voor|van)\s+(?:de|het|deze)\s+{MEETING}"
        rf"|\b(?:mee|mede|bericht)\b[^.]{{0,20}}\bdat\s+op\b[^.]*?{MEETING}[^.]*?\b(?:gehouden|plaatsvindt|plaatsvinden)\b"
        rf"|\bover\s+(?:de|het|een)\s+{NAMED_MEETING}[^.]*?\b(?:a\.s\.?|aanstaande|plaatsvindt|plaats\s+zal\s+vinden)",
    ),
    _rule("kabinetsreactie", _REACTION, _REACTION + _REACTS),
    _rule(
        "verslag",
        rf"\bverslag(?:en)?\b{_NO_DEBATE}|\b(?:uitkomsten|terugkoppeling)\s+(?:van\s+)?(?:de\s+|het\s+)?{MEETING}",
        rf"\bverslag(?:en)?\b(?:\s+aan)?{_NO_DEBATE}"
        rf"|\b(?:uitkomst(?:en)?|resultaten|verloop|terugkoppeling|conclusies)\s+van\s+(?:de|het|deze|beide)\s+{MEETING}"
        rf"|\bblik(?:ken|t)?\b[^.]{{0,120}}?\bterug\s+op\s+(?:de|het|deze)\s+{NAMED_MEETING}"
        rf"|\b(?:sta|staan|ga|gaan)\s+(?:ik|wij|we)\b[^.]{{0,80}}?\b(?:stil\s+bij|in\s+op)\s+(?:de|het|deze)\s+{NAMED_MEETING}[^.;]{{0,90}}?\bjl\b"
        rf"|\bover\s+(?:de|het|een)\s+{NAMED_MEETING}[^.]*?\b(?:jl\b|jongstleden|plaatsvond(?:en)?|plaatshad(?:den)?"
        r"|plaatsgevonden|bijgewoond|deelgenomen|gehouden\s+(?:is|zijn|werd|werden)|(?:is|zijn|werd|werden)\s+gehouden)",
    ),
    _rule(
        "voortgangsrapportage",
        rf"\b{_PROGRESS}\b",
        rf"\b(?:hierbij|bijgaand|bijgevoegd|bied(?:en)?|zend(?:en)?|stu(?:ur|ren))\b[^.]{{0,150}}\b{_PROGRESS}\b"
        rf"|\b(?:deze|voorliggende|onderhavige)\s+(?:\w+\s+)?{_PROGRESS}\b",
    ),
    _rule(
        "reactie-op-verzoek",
        r"\breactie\s+(?:op|inzake|n\.a\.v\.)\s+(?:(?:het|een|uw)\s+)?verzoek",
        r"\breactie\b(?:\s+aan)?\s+op\s+(?:het|uw|een|dit|dat)\s+verzoek",
    ),
    _rule("aanbiedingsbrief", r"^aanbieding(?:sbrief)?\b", _HANDS_OVER),
)
