"""What kind of letter it is, from what it calls itself: in title block, subject line and first sentences.

A letter may be several kinds at once: letter 004 is an agenda (line 4) that also reports (line 18).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.kinds.of_meetings import begins_as_a_report, looks_ahead_to_a_meeting, tells_of_a_meeting
from generator.facts.kinds.of_papers import OTHER, find_paper
from generator.facts.kinds.on_request import kinds_on_request
from generator.facts.kinds.rules import RULES, SENDS_FORCES
from generator.facts.offers import OF_ITSELF, opening_of, what_is_offered
from generator.facts.sentences import split_sentences
from generator.facts.subject import headings_of
from generator.facts.units import units
from generator.model.document import Block, Document
from generator.model.facts import Evidence, Value
from generator.model.knowledge import Curated

# Reports of committees on bills and petitions are no reports of meetings.
_REPORT_OF_BILL = re.compile(
    r"^(?:nader\s+|voorlopig\s+)?verslag$|\bverslag\s+van\s+de\s+(?:vaste\s+|algemene\s+)?commissie\b"
    r"|\bnaar\s+aanleiding\s+van\s+het\s+(?:nader\s+|voorlopig\s+)?verslag\b",
    re.IGNORECASE,
)
# What follows these is what they are about, not what the letter is: "antwoorden op vragen over de agenda".
_ABOUT_OTHERS = ("antwoorden", "kabinetsreactie", "uitstelbericht", "reactie-op-verzoek")

# "X incl. kabinetsreactie op Y" is first of all X.
_BESIDE = re.compile(r"\b(?:incl\.?|inclusief|alsmede|tevens)\s+(?:de\s+|een\s+)?$", re.IGNORECASE)

# A letter that only hands over a document says little more than that.
_SHORT_LETTER = 220


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
    # "... dat de vragen niet tijdig worden beantwoord" has the words of an answer too.
    late = [hit for hit in hits if hit[1] == "uitstelbericht"]
    return late[:1] or (hits[:1] if hits and hits[0][1] in _ABOUT_OTHERS else hits)


def _offered(document: Document) -> Iterator[Value[str]]:
    """Yield the kinds of what the first sentences offer, in order; that they only hand over comes last.

    That a letter does what it was asked to counts where it does not call what it brings by another name.
    """
    short = sum(len(block.text.split()) for block in document.numbered) <= _SHORT_LETTER
    found: list[Value[str]] = []
    asked: list[Value[str]] = []
    handed: list[Value[str]] = []
    told = ""
    for unit in opening_of(document):
        for start, end in split_sentences(unit.text):
            sentence = unit.text[start:end]
            evidence = Evidence("stated", "offered", unit.line_at(start), sentence)
            for kind in _kinds_offered(unit.text[:start], sentence):
                if kind != "aanbiedingsbrief":
                    found.append(Value(kind, evidence))
                elif short:
                    handed.append(Value(kind, evidence))
            asked += [Value(kind, evidence) for kind in kinds_on_request(told, sentence)]
            told = f"{told} {sentence}"
    yield from found or asked
    yield from handed


def _told(document: Document) -> Iterator[Value[str]]:
    """Yield that a letter which offers nothing is a report: it begins with a meeting, and goes on with it."""
    opening = list(opening_of(document))
    for unit in opening:
        if not isinstance(unit.source, Block) or unit.source.type == "heading":
            continue
        start, end = next(iter(split_sentences(unit.text)), (0, 0))
        first = unit.text[start:end]
        rest = " ".join([unit.text[end:], *(other.text for other in opening if other is not unit)])
        if begins_as_a_report(first, rest):
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
    if SENDS_FORCES.search(sentence):
        return ["artikel-100-brief"]
    if tells_of_a_meeting(before, sentence):
        return ["verslag"]
    if looks_ahead_to_a_meeting(before, sentence):
        return ["geannoteerde-agenda"]
    handing_over = RULES[-1]
    return [handing_over.kind] if visible and handing_over.offered.search(visible) else []


def _also(document: Document) -> Iterator[str]:
    """Yield the kinds that the letter says it is as well, wherever it does."""
    for unit in units(document):
        for start, end in split_sentences(unit.text):
            sentence = what_is_offered(unit.text[start:end]) or ""
            itself = OF_ITSELF.search(sentence)
            if itself:
                yield from (r.kind for r in RULES[:-1] if r.offered.search(sentence, itself.end()))
