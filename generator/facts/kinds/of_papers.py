"""Papers of parliament that are no letters: known by their title block, or by the formula they begin with."""

from __future__ import annotations

import re

from generator.facts.offers import opening_of
from generator.facts.subject import headings_of
from generator.model.document import Document
from generator.model.facts import Evidence, Value

OTHER = "other"

# A paper of parliament that is no letter is known by its title block alone, which is in capitals.
_DEBATE = (
    r"ALGEMEEN OVERLEG|COMMISSIEDEBAT|NOTAOVERLEG|WETGEVINGSOVERLEG|MONDELING OVERLEG|RONDETAFELGESPREK"
    r"|TWEEMINUTENDEBAT|HOORZITTING|GESPREK|DESKUNDIGENBIJEENKOMST"
)
_OWN_NAMES = (
    (
        "verslag-commissiedebat",
        "Verslag van een (?:algemeen overleg|commissiedebat|notaoverleg|wetgevingsoverleg|rondetafelgesprek)",
    ),
    ("verslag-schriftelijk-overleg", "(?:V|Inbreng v)erslag (?:van een )?(?:nader )?schriftelijk overleg"),
    # Questions below which a minister only says that the answers will come later.
    (
        "uitstelbericht",
        r"Vragen van (?:het lid|de leden)\b[^.]{0,500}\((?i:ingezonden)[^)]{0,40}\)\.?\s*Mededeling van",
    ),
    (
        "antwoorden",
        "Aanhangsel van de Handelingen|Vragen gesteld door de leden der Kamer|Antwoord schriftelijke vragen"
        "|(?:L|Verslag houdende (?:een )?l)ijst van vragen en ?antwoorden"
        r"|Vragen van (?:het lid|de leden)\b[^.]{0,500}\(ingezonden\b"
        r"|Antwoord(?:en)? van (?:de )?(?:[Mm]inisters?|[Ss]taatssecretaris(?:sen)?)\b[^.]{0,300}"
        r"\bop (?:de )?(?:schriftelijke )?(?:[Kk]amer)?vragen\b"
        # As a site shows them: "Beantwoord door A. Naam (minister van X)".
        r"|Beantwoord door [^()]{3,60}\((?:vice)?(?:minister|staatssecretaris)\b",
    ),
)
# A motion is no letter at all, whatever it asks the minister to report.
_CAPITALS = (
    (OTHER, re.compile(r"\bMOTIE VAN\b|\bDe Kamer,\s+gehoord de beraadslaging")),
    ("verslag-commissiedebat", re.compile(rf"\bVERSLAG VAN EEN (?:{_DEBATE})")),
    (
        OTHER,
        re.compile(r"\bVOORLOPIG VERSLAG|\bNADER VERSLAG|\bEINDVERSLAG|\bNOTA NAAR AANLEIDING|\bMEMORIE VAN"),
    ),
    ("verslag-schriftelijk-overleg", re.compile(r"VERSLAG (?:VAN EEN )?(?:NADER )?SCHRIFTELIJK OVERLEG")),
    ("antwoorden", re.compile(r"LIJST VAN VRAGEN(?: EN ANTWOORDEN)?")),
)
# A text may cite such a paper: in small letters its name counts only where the text begins with it.
_ABOVE = r"^\W*(?:Tweede Kamer der Staten-Generaal[\W\d]*)?(?:Vergaderjaar\s+\d{4}\W\d{4}\W*)?"
_IN_TITLE = (*_CAPITALS, *((kind, re.compile(name)) for kind, name in _OWN_NAMES))
# The report of a debate without its title block begins with who debated: the committee.
_DEBATED = re.compile(
    r"^\W*(?:Vastgesteld[\s\w]{0,30}\s)?De\s+(?i:vaste|algemene)\s+[Cc]ommissies?\b[^.]{0,400}?"
    r"\b(?:heeft|hebben)\s+op\s[\s\w]{0,30}overleg\s+gevoerd\s+met\b"
)
# Advice of the Council of State on a bill, with the minister's report on it to the head of state.
_ADVISED = re.compile(
    r"^\W*(?:Hieronder zijn opgenomen het advies van de (?:Afdeling advisering van de )?Raad van State"
    r"|Blijkens de mededeling van de Directeur van Uw [Kk]abinet)\b"
)
# So do the lists of questions with their answers, and the reports of what was asked and answered in writing.
_ASKED = (
    r"^\W*(?:Vastgesteld[\s\w]{0,30}\s)?De\s+(?i:vaste\s+|algemene\s+|tijdelijke\s+)?[Cc]ommissies?\b[^.]{0,500}?"
    r"\b(?:heeft|hebben)\b.{0,400}?\b(?:een\s+aantal|de\s+navolgende|de\s+volgende|onderstaande)\s+vragen\s+"
)
_LISTED = re.compile(
    rf"{_ASKED}(?!en\s+opmerkingen)[^.]{{0,300}}?\bvoorgelegd\b"
    r"|\bverslag\s+uit\s+te\s+brengen\s+in\s+de\s+vorm\s+van\s+een\s+lijst\s+van\s+vragen\b",
    re.DOTALL,
)
_COMMENTED = re.compile(
    rf"{_ASKED}en\s+opmerkingen\s+[^.]{{0,300}}?\bvoorgelegd\b"
    r"|\bverslag\s+uit\s+van\s+(?:een|het\s+gevoerde)\s+(?:nader\s+)?schriftelijke?\s+(?:gedachtewisseling|overleg)\b",
    re.DOTALL,
)
_IN_TEXT = (
    *_CAPITALS,
    (OTHER, _ADVISED),
    ("verslag-commissiedebat", _DEBATED),
    ("verslag-schriftelijk-overleg", _COMMENTED),
    ("antwoorden", _LISTED),
    *((kind, re.compile(f"{_ABOVE}(?:{name})")) for kind, name in _OWN_NAMES),
)


def find_paper(document: Document) -> list[Value[str]]:
    """Return the kind of a paper of parliament, from its title block or the first lines of its text."""
    for heading in headings_of(document):
        for kind, pattern in _IN_TITLE:
            if pattern.search(heading.text):
                return [Value(kind, Evidence("stated", "title-block", heading.line, heading.text))]
    for unit in opening_of(document):
        for kind, pattern in _IN_TEXT:
            match = pattern.search(unit.text[:600])
            if match:
                text = match.group()
                return [Value(kind, Evidence("stated", "first-lines", unit.line_at(match.start()), text))]
    return []
