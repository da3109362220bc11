"""The level of a meeting by the office of who writes of it: ministers report on the meetings they attend."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.facts.meetings.candidates import Candidate
from generator.facts.units import units
from generator.model.document import Block, Document
from generator.model.knowledge import Knowledge, Level

# For whom else a letter is written says nothing: "mede namens de Minister van Defensie".
_NAMES_ANOTHER = re.compile(r"\bnamens\s+de\s+[\w-]+(?:\s+van\s+\w+(?:\s+[A-Z]\w+)?)?", re.IGNORECASE)
# "de brief van de Minister van A d.d. 3 mei met het verslag van de ministeriële": a paper that tells of one.
_PAPER = re.compile(r"\bbrie(?:f|ven)\s+van\s+(?:de\s+)?(?=ministers?\s)", re.IGNORECASE)
_TELLS = re.compile(r"\b(?:verslag|agenda|uitkomsten|inzet)\b", re.IGNORECASE)
# A slip that papers make in the name of an office: "de Minister voor Defensie".
_FOR = re.compile(r"\bminister\s+voor\b", re.IGNORECASE)


def level_of_writer(document: Document, knowledge: Knowledge) -> Level | None:
    """Return the level of the one office that the title block or the signatures name; None for several."""
    return level_of(" ".join(_framing(document)), knowledge)


def level_of_those_there(candidate: Candidate, knowledge: Knowledge) -> Level | None:
    """Return the level of the one office that the sentence names beside the meeting; None for several."""
    return level_of(_NAMES_ANOTHER.sub("", candidate.sentence), knowledge)


def level_of_sender(candidate: Candidate, knowledge: Knowledge) -> Level | None:
    """Return the level of the minister whose report or agenda of the meeting the sentence cites."""
    before = candidate.unit.text[candidate.phrase.begin : candidate.phrase.words.start]
    papers = list(_PAPER.finditer(before))
    if not papers or not _TELLS.search(before, papers[-1].end()):
        return None
    return level_of(_FOR.sub("minister van", before[papers[-1].end() :]), knowledge)


def level_of(text: str, knowledge: Knowledge) -> Level | None:
    """Return the level of the one office that a text names; None for none or several."""
    text = " ".join(text.split()).casefold()
    found = [
        level
        for level in knowledge.levels.values()
        if any(re.search(rf"(?<!\w){re.escape(office.casefold())}(?!\w)", text) for office in level.offices)
    ]
    return found[0] if len(found) == 1 else None


def _framing(document: Document) -> Iterable[str]:
    for unit in units(document):
        if isinstance(unit.source, Block) and unit.source.part in ("masthead", "signature"):
            yield unit.text
