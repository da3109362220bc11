"""What a letter is called: by its subject line, its title block, or the structure of its file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.facts.units import without_calls
from generator.model.document import Block, Document

_SUBJECT = re.compile(
    r"^\s*(?:Betreft|Onderwerp|Betreffende)\b\s*:?\s*(?P<text>\S.*)", re.DOTALL | re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A name of the letter: of its file, in its subject line, above its text, or in its title block."""

    role: Literal["title", "subject", "heading", "masthead"]
    text: str
    line: int
    block: str | None = None


# A first line that names the paper and is no sentence: "Verslag Foreign Ministers Meeting 3 december 2024".
_TITLE = re.compile(
    r"(?:(?:Kamerb|B)rief\s+(?:aan\s+de\s+(?:Tweede|Eerste)\s+Kamer\s+)?(?:inzake|over|met)\s+(?:de\s+|het\s+)?"
    r"|Verzoek\s+om\s+)?"
    r"(?:verslag|geannoteerde\s+agenda|kabinetsreactie|regeringsreactie|beantwoording|antwoorden"
    r"|artikel\s+100[ -]brief|voortgangsrapportage|reactie\s+op|uitstel)\b",
    re.IGNORECASE,
)
_LONGEST_TITLE = 300
# How the catalogue of parliament heads a paper: "Brief regering : Contouren Strategisch Vastgoedplan".
_LISTED = re.compile(
    r"(?:Brief (?:regering|Kamer|commissie|derden|[A-Z][\w ]{2,40})|Antwoord schriftelijke vragen"
    r"|Schriftelijke vragen|Lijst van vragen|(?:Inbreng v|V)erslag \w[^:;]{0,60}"
    r"|Memorie van [^:;]{1,30}|Nota [^:;]{1,60}"
    r"|Motie\b[^:;]{0,30})"
    r"[^:;]{0,30}\s[:;]\s(?P<text>\S.*)"
)
# How a mirror of its data does, and the site of a ministry: the title, and some lines below it the number
# and day of the document, or its sort and day.
_MIRRORED = re.compile(
    r"Nummer: \d{4}[DZ]\d{5}, datum: \d"
    r"|(?:[\d /.-]{8,10}|\d{1,2} [a-z]{3,9} \d{4}) ?\| ?Kamer(?:stuk|brief)\b"
    r"|Kamer(?:stuk|brief)(?:: Kamerbrief)? ?\| ?\d"
)
_SITE = re.compile(r"Rijksoverheid|Ministerie van .{3,60}")
_MENU = "["
_CATALOGUE_LINES = 10


def headings_of(document: Document) -> tuple[Heading, ...]:
    """Return the names that the letter bears, the surest first: title, subject line, heading, title block."""
    titles = [
        Heading("title", " ".join(fact.value.split()), fact.line)
        for fact in document.source.facts
        if fact.name in ("title", "kind") and fact.value.strip()
    ]
    titles += _listed(document)
    openers = [block for block in document.blocks if block.type == "opening"]
    subjects = [
        Heading("subject", " ".join(match.group("text").split()), block.first_line, block.id)
        for block in openers
        if (match := _SUBJECT.match(without_calls(block.text)))
    ]
    heads = [block for block in openers if block.part == "masthead"]
    whole = " ".join(" ".join(without_calls(block.text).split()) for block in heads)
    masthead = [Heading("masthead", whole, heads[0].first_line)] if whole else []
    return (*titles, *subjects, *_above_the_text(document), *masthead)


def _listed(document: Document) -> list[Heading]:
    """Return the title under which a catalogue has the paper, if the text begins with one."""
    lines = [
        (" ".join(line.text.split()), line.number) for line in document.source.lines[: 3 * _CATALOGUE_LINES]
    ]
    lines = [
        (text, number)
        for text, number in lines
        if text and not text.startswith(_MENU) and not _SITE.fullmatch(text)
    ]
    if not lines:
        return []
    text, number = lines[0]
    if listed := _LISTED.fullmatch(text):
        return [Heading("title", listed["text"], number)]
    mirrored = any(_MIRRORED.match(below) for below, _ in lines[1:_CATALOGUE_LINES])
    return [Heading("title", text, number)] if mirrored else []


def _above_the_text(document: Document) -> list[Heading]:
    """Return the title that stands as the first line of the text."""
    first = next((block for block in _openers(document) if _TITLE.match(block.text)), None)
    if first is None:
        return []
    text = " ".join(without_calls(first.text).split())
    return [Heading("heading", text, first.first_line, first.id)] if len(text) <= _LONGEST_TITLE else []


def _openers(document: Document) -> Iterator[Block]:
    """Yield the lines above the first sentence of the text."""
    for block in document.blocks:
        if block.type in ("heading", "paragraph"):
            if block.text.rstrip().endswith((".", ",", ":")):
                return
            yield block


def is_subject(block: Block) -> bool:
    """Say whether the block is the letter's subject line, or its title in the catalogue of parliament."""
    if block.type != "opening":
        return False
    return (
        _SUBJECT.match(block.text) is not None or _LISTED.fullmatch(" ".join(block.text.split())) is not None
    )
