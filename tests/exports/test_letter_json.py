"""The JSON of a letter holds every key of the contract, whatever was found."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from generator.exports.letter_json import letter_json
from generator.model.document import Document
from generator.model.facts import (
    Abbreviation,
    DateMention,
    Evidence,
    Kamerstuk,
    LetterFacts,
    MeetingLink,
    ParagraphTopics,
    Reference,
    Section,
    Signatory,
    Span,
    Statement,
    TopicHit,
    Value,
)
from generator.model.library import Letter
from generator.model.source import Source
from generator.problems import Problem
from tests.facts.building import build

# The contract: each key with the keys of what it holds.
CONTRACT: dict[str, set[str] | None] = {
    "id": None,
    "title": None,
    "kind": None,
    "kinds": None,
    "date": {"value", "how", "line", "text"},
    "layout": None,
    "kamerstuk": {"dossier", "suffix", "number", "id"},
    "addressee": None,
    "place": None,
    "signatories": {"name", "office", "person", "line"},
    "meetings": {"id", "start", "end", "place", "level", "role", "how", "line", "text"},
    "references": {
        "raw", "type", "id", "dossier", "suffix", "number", "session", "item", "date", "url", "line",
        "paragraph",
    },
    "dates": {"raw", "start", "end", "precision", "how", "line", "paragraph"},
    "blocks": {"type", "level", "id", "text", "first_line", "last_line", "notes"},
    "footnotes": {"number", "text", "line", "paragraph"},
    "sections": {"heading", "anchor", "topics", "also", "paragraphs"},
    "statements": {"type", "sentence", "paragraph", "actor", "topics"},
    "abbreviations": {"short", "long", "line"},
    "repairs": {"line", "kind", "before", "after", "why"},
    "problems": {"code", "severity", "line", "message", "hint"},
}  # fmt: skip

STATED = Evidence("stated", "regel", 2, "de woorden")
SPAN = Span("p1", 0, 3)
FULL = LetterFacts(
    title=Value("Titel", STATED),
    kind=Value("verslag", STATED),
    kinds=("verslag",),
    date=Value(date(2020, 11, 6), STATED),
    kamerstuk=Kamerstuk(Value("28676", STATED), Value(), Value("348", STATED)),
    signatories=(Signatory("A. Naam", "Minister", None, 9),),
    meetings=(MeetingLink("m", "2020-10-22", "2020-10-23", None, None, "reported", STATED, SPAN),),
    references=(Reference("nr. 1", "kamerstuk", Span("n1", 0, 3), 7, id="kst-1-1"),),
    dates=(DateMention("22 oktober", "2020-10-22", "2020-10-22", "day", STATED, SPAN),),
    abbreviations=(Abbreviation("WB", "Waterberaad", 1),),
    sections=(Section("Kop", "kop", ("a",), (), (ParagraphTopics("p1", ("a",)),)),),
    statements=(Statement("besluit", "Zin.", SPAN, "p1", "ministers", ("a",), "regel"),),
)
TEXT = """
    Een alinea.[^1]

    [^1]: Zie nr. 1.
"""


def converted(document: Document, facts: LetterFacts, *problems: Problem) -> dict:
    return json.loads(letter_json(Letter("brief", "brief-1", "brief.txt", document, facts), problems))


def test_every_key_of_the_contract_is_there_when_nothing_was_found():
    empty = converted(Document(Source("x.txt", "text", ()), "unknown", ()), LetterFacts())
    assert empty.keys() >= CONTRACT.keys()
    assert empty["date"] == {"value": None, "how": "unknown", "line": None, "text": None}
    assert empty["kind"] == "other"
    assert empty["blocks"] == empty["references"] == empty["problems"] == []


def test_every_key_of_what_was_found_is_there():
    full = converted(build(TEXT), FULL, Problem("no-number", "notice", "brief.txt", 0, "geen nummer"))
    for key, inner in CONTRACT.items():
        if inner is None:
            continue
        values = full[key] if isinstance(full[key], list) else [full[key]]
        for value in values:
            assert value.keys() >= inner, key
    assert full["kamerstuk"]["id"] == "kst-28676-348"
    assert full["date"] == {"value": "2020-11-06", "how": "stated", "line": 2, "text": "de woorden"}


def test_a_reference_in_a_footnote_is_found_at_the_paragraph_that_calls_it():
    assert converted(build(TEXT), FULL)["references"][0]["paragraph"] == "p1"


def test_a_section_says_by_which_words_it_has_its_topics():
    heading = TopicHit("a", "Kop", Span("kop", 0, 3), 3, in_heading=True)
    terms = tuple(
        TopicHit(topic, word, SPAN, 1) for topic, word in (("a", "Een"), ("b", "alinea"), ("a", "een"))
    )
    section = Section("Kop", "kop", ("a",), ("b",), (ParagraphTopics("p1", ("a",), terms),), (heading,))
    (told,) = converted(build(TEXT), replace(FULL, sections=(section,)))["sections"]
    assert told["evidence"] == {
        "a": {"heading": ["Kop"], "words": ["Een"]},
        "b": {"heading": [], "words": ["alinea"]},
    }
