"""From the lines of a source to a clean document; reads as a table of contents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.model.document import Block, Document, Furniture, Oddity, Repair
from generator.model.knowledge import Lexicon
from generator.model.source import Source
from generator.text.barred import take_bars
from generator.text.blocks import make_blocks, make_footnotes
from generator.text.bodies import Body
from generator.text.body import make_body
from generator.text.broken import Evidence
from generator.text.closing import find_closing, part_closings
from generator.text.columns import Column, find_column
from generator.text.division import divides
from generator.text.drafts import Draft
from generator.text.faithful import as_oddities
from generator.text.flattened import unflatten
from generator.text.forms import Forms
from generator.text.furniture import take_furniture
from generator.text.joining import Joined, join
from generator.text.layout import find_layout
from generator.text.margins import take_margins
from generator.text.notes import take_notes
from generator.text.opening import find_opening, make_opening
from generator.text.rows import Row, holds_paragraphs, read_rows
from generator.text.segments import TERMINAL, Setting
from generator.text.site_notes import take_site_notes
from generator.text.slips import mend_blanks

_CALL = re.compile(r"\[\^([^\]\s]+)\]")


def clean(source: Source, lexicon: Lexicon) -> Document:
    """Return the text of a letter as a document: blocks and footnotes, with a record of every repair.

    Any source will do; what cannot be understood is kept as it is and told in ``oddities``.
    """
    rows, repairs = read_rows(source)
    rows, around = take_site_notes(rows)
    rows, furniture = take_furniture(unflatten(rows) if source.wrapped else rows)
    rows, mended = mend_blanks(rows)
    opening = find_opening(rows)
    rows, margins = take_margins(rows, len(opening))
    column = find_column(rows)
    notes = take_notes(rows, column, len(opening))
    if notes.bodies:
        column = find_column(notes.rows)
    kept, bars = take_bars(notes.rows)
    setting = _setting(source, kept)
    evidence = Evidence(Forms(row.text for row in rows), lexicon, divides(kept, column))
    drafts = [*make_opening(kept, opening), *_letter(kept[len(opening) :], column, setting)]
    made = [(draft, join(draft.lines, evidence, preformatted=draft.type == "table")) for draft in drafts]
    texts = [join([body.rows], evidence) for body in notes.bodies]
    joined = [*(text for _, text in made), *texts]
    blocks = make_blocks(made)
    taken = sorted([*around, *furniture, *margins, *notes.furniture, *bars], key=lambda item: item.line)
    return _checked(
        Document(
            source=source,
            layout=find_layout(source, blocks, furniture, divided=_divided(joined)),
            blocks=tuple(blocks),
            footnotes=tuple(make_footnotes(notes.bodies, texts, blocks)),
            repairs=_in_order(
                repairs, mended, notes.repairs, *(j.repairs for j in joined), _breaks(drafts), _taken(taken)
            ),
            furniture=tuple(taken),
            oddities=(
                *(Oddity("unread-page", gap.line, gap.what) for gap in source.gaps),
                *notes.oddities,
                *_unanswered(blocks, notes.bodies),
                *_unclear(drafts),
                *(o for j in joined for o in j.oddities),
            ),
        )
    )


def _setting(source: Source, rows: list[Row]) -> Setting:
    """Return how the source keeps its text."""
    if not source.wrapped:
        return "structure"
    return "paragraphs" if holds_paragraphs(rows) else "column"


def _letter(rows: list[Row], column: Column, setting: Setting) -> list[Draft]:
    """Return the blocks below the opening: body, closing, and the annex that may follow it."""
    rows = part_closings(rows)
    closing = find_closing(rows)
    if closing is None:
        return make_body(rows, column, setting)
    return [
        *make_body(rows[: closing.begin], column, setting),
        *closing.drafts,
        *make_body(rows[closing.end :], column, setting),
    ]


def _breaks(drafts: Iterable[Draft]) -> list[Repair]:
    """Return a record of each paragraph that was told from the one above without an empty line."""
    why = "het volgende woord had nog op de regel erboven gepast"
    return [
        Repair(row.number, "paragraph-break", "", row.text[:24], why, rule="short-line")
        for draft in drafts
        if draft.soft
        for row in draft.rows[:1]
    ]


def _taken(furniture: Iterable[Furniture]) -> list[Repair]:
    """Return a record of each piece of furniture."""
    return [
        Repair(
            item.line,
            "furniture",
            item.text,
            "",
            "hoort bij de bladzijde, niet bij de brief",
            rule="furniture",
        )
        for item in furniture
    ]


def _in_order(*repairs: Iterable[Repair]) -> tuple[Repair, ...]:
    """Return all repairs by line; those of one line in the order in which they were made."""
    return tuple(sorted((repair for some in repairs for repair in some), key=lambda repair: repair.line))


def _unclear(drafts: Iterable[Draft]) -> list[Oddity]:
    """Return the places where a page ends with a sentence, on a full line: a paragraph may end there too."""
    return [
        Oddity("unclear-break", row.number, row.text[:40])
        for draft in drafts
        if draft.type == "paragraph"
        for above, row in pairwise(draft.rows)
        if row.broken and TERMINAL.search(above.text) and not row.text[0].islower()
    ]


def _divided(texts: Iterable[Joined]) -> bool:
    """Tell whether a word was divided at a line end, as only printers do."""
    return any(
        repair.kind == "hyphen" and "-" not in repair.after for text in texts for repair in text.repairs
    )


def _unanswered(blocks: Iterable[Block], bodies: Sequence[Body]) -> list[Oddity]:
    """Return the calls that no note answers: only a source that marks its calls itself can have them."""
    known = {body.answers for body in bodies}
    return [
        Oddity("mark-without-note", block.line_at(call.start()), call.group())
        for block in blocks
        for call in _CALL.finditer(block.text)
        if call.group(1) not in known
    ]


def _checked(document: Document) -> Document:
    """Return the document with every difference from its source among its oddities."""
    oddities = [*document.oddities, *as_oddities(document)]
    return replace(document, oddities=tuple(sorted(oddities, key=lambda odd: odd.line)))
