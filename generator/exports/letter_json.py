"""Everything known of one letter as JSON: the contract that others build on. Every key is always there."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from generator.model.document import Block, Document, Footnote, Repair
from generator.model.facts import (
    Abbreviation,
    Attendance,
    DateMention,
    LetterFacts,
    MeetingLink,
    Reference,
    Section,
    Signatory,
    Span,
    Statement,
    TopicHit,
    Value,
)
from generator.model.library import Letter
from generator.problems import Problem, in_order


def letter_json(letter: Letter, problems: Iterable[Problem] = ()) -> str:
    """Return the JSON text of a letter, with what the checks say of it in ``problems``.

    ``abbreviations`` are those that the letter itself spells out, at their line; ``explained`` those that
    it uses and that the curated list explains.
    """
    facts, document = letter.facts, letter.document
    content = {
        "id": letter.id,
        "title": facts.title.value,
        "kind": facts.kind.value or "other",
        "kinds": list(facts.kinds),
        "date": _value(facts.date),
        "layout": document.layout,
        "kamerstuk": {
            "dossier": facts.kamerstuk.dossier.value,
            "suffix": facts.kamerstuk.suffix.value,
            "number": facts.kamerstuk.number.value,
            "id": facts.kamerstuk.id,
        },
        "addressee": facts.addressee.value,
        "place": facts.place.value,
        "signatories": [_signatory(s) for s in facts.signatories],
        "meetings": [_meeting(m) for m in facts.meetings],
        "attendance": [_attendance(a) for a in facts.attendance],
        "references": [_reference(r, document) for r in facts.references],
        "dates": [_date(d, document) for d in facts.dates],
        "blocks": [_block(b) for b in document.blocks],
        "footnotes": [_footnote(n) for n in document.footnotes],
        "sections": [_section(s) for s in facts.sections],
        "statements": [_statement(s) for s in facts.statements],
        "abbreviations": [_abbreviation(a) for a in facts.abbreviations if a.line is not None],
        "repairs": [_repair(r) for r in document.repairs],
        "problems": [_problem(p) for p in in_order(problems)],
        "file": letter.file,
        "explained": [_abbreviation(a) for a in facts.abbreviations if a.line is None],
        "evidence": _evidence(facts),
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _value(value: Value[Any]) -> dict[str, Any]:
    shown = value.value.isoformat() if isinstance(value.value, date) else value.value
    found = value.evidence
    return {"value": shown, "how": found.how, "line": found.line, "text": found.text}


def _evidence(facts: LetterFacts) -> dict[str, dict[str, Any]]:
    """How each single value is known, beyond what the contract's own keys can hold."""
    stuk = facts.kamerstuk
    values: dict[str, Value[Any]] = {
        "title": facts.title,
        "kind": facts.kind,
        "date": facts.date,
        "dossier": stuk.dossier,
        "suffix": stuk.suffix,
        "number": stuk.number,
        "session": stuk.session,
        "addressee": facts.addressee,
        "place": facts.place,
    }
    return {
        name: {
            **_value(value),
            "rule": value.evidence.rule or None,
            "source": value.evidence.source,
            "reasoning": value.evidence.reasoning or None,
        }
        for name, value in values.items()
    }


def _paragraph(span: Span, document: Document) -> str | None:
    """The id of the block where a reader finds the span: for a footnote, the block that calls it."""
    return next((note.paragraph for note in document.footnotes if note.id == span.block), span.block)


def _signatory(signatory: Signatory) -> dict[str, Any]:
    return {
        "name": signatory.name,
        "office": signatory.office,
        "person": signatory.person,
        "line": signatory.line,
        "acting": signatory.acting,
        "on_behalf": signatory.on_behalf,
    }


def _meeting(link: MeetingLink) -> dict[str, Any]:
    return {
        "id": link.id,
        "start": link.start,
        "end": link.end,
        "place": link.place,
        "level": link.level,
        "role": link.role,
        "how": link.evidence.how,
        "line": link.evidence.line,
        "text": link.evidence.text,
        "moved": link.moved,
        "reasoning": link.evidence.reasoning or None,
    }


def _attendance(attendance: Attendance) -> dict[str, Any]:
    return {
        "who": attendance.who,
        "person": attendance.person,
        "meeting": attendance.meeting,
        "start": attendance.start,
        "expected": attendance.expected,
        "line": attendance.evidence.line,
        "paragraph": attendance.span.block,
        "text": attendance.evidence.text,
    }


def _reference(reference: Reference, document: Document) -> dict[str, Any]:
    return {
        "raw": reference.raw,
        "type": reference.type,
        "id": reference.id,
        "dossier": reference.dossier,
        "suffix": reference.suffix,
        "number": reference.number,
        "session": reference.session,
        "item": reference.item,
        "date": reference.date,
        "url": reference.url,
        "line": reference.line,
        "paragraph": _paragraph(reference.span, document),
    }


def _date(mention: DateMention, document: Document) -> dict[str, Any]:
    return {
        "raw": mention.raw,
        "start": mention.start,
        "end": mention.end,
        "precision": mention.precision,
        "how": mention.evidence.how,
        "line": mention.evidence.line,
        "paragraph": _paragraph(mention.span, document),
        "reasoning": mention.evidence.reasoning or None,
    }


def _block(block: Block) -> dict[str, Any]:
    return {
        "type": block.type,
        "level": block.level,
        "id": block.id,
        "text": block.text,
        "first_line": block.first_line,
        "last_line": block.last_line,
        "notes": list(block.notes),
        "part": block.part or None,
    }


def _footnote(note: Footnote) -> dict[str, Any]:
    return {"number": note.number, "text": note.text, "line": note.line, "paragraph": note.paragraph}


def _section(section: Section) -> dict[str, Any]:
    return {
        "heading": section.heading,
        "anchor": section.anchor,
        "topics": list(section.topics),
        "also": list(section.also),
        "paragraphs": [{"id": p.id, "topics": list(p.topics)} for p in section.paragraphs],
        "evidence": {topic: _why(section.evidence(topic)) for topic in (*section.topics, *section.also)},
    }


def _why(hits: tuple[TopicHit, ...]) -> dict[str, list[str]]:
    return {
        "heading": [hit.text for hit in hits if hit.in_heading],
        "words": [hit.text for hit in hits if not hit.in_heading],
    }


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        "type": statement.type,
        "sentence": statement.sentence,
        "paragraph": statement.paragraph,
        "actor": statement.actor,
        "topics": list(statement.topics),
        "recalled": statement.recalled,
        "fulfilled": statement.fulfilled,
        "rule": statement.rule,
    }


def _abbreviation(abbreviation: Abbreviation) -> dict[str, Any]:
    return {
        "short": abbreviation.short,
        "long": abbreviation.long,
        "line": abbreviation.line,
        "lang": abbreviation.lang,
    }


def _repair(repair: Repair) -> dict[str, Any]:
    return {
        "line": repair.line,
        "kind": repair.kind,
        "before": repair.before,
        "after": repair.after,
        "why": repair.why,
        "rule": repair.rule or None,
        "sure": repair.sure,
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code,
        "severity": problem.severity,
        "line": problem.line,
        "message": problem.message,
        "hint": problem.hint,
    }
