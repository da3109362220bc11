"""From the lines of a source to a clean document; reads as a table of contents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from generator.model.document import Block, Document, Footnote, Oddity, Repair
from generator.model.knowledge import Lexicon
from generator.model.source import Source
from generator.text.body import make_body
from generator.text.closing import find_closing, make_closing
from generator.text.columns import find_column
from generator.text.drafts import Draft
from generator.text.forms import Forms
from generator.text.furniture import take_furniture
from generator.text.hyphens import Evidence
from generator.text.joining import join
from generator.text.layout import find_layout
from generator.text.notes import Body, take_notes
from generator.text.opening import take_opening
from generator.text.rows import Row, read_rows
from generator.text.slips import mend_blanks

_CALL = re.compile(r"\[\^([^\]\s]+)\]")


def clean(source: Source, lexicon: Lexicon) -> Document:
    """Return the text of a letter as a document: blocks and footnotes, with a record of every repair.

    Any source will do; what cannot be understood is kept as it is and told in ``oddities``.
    """
    rows, repairs = read_rows(source)
    rows, furniture = take_furniture(rows)
    rows, mended = mend_blanks(rows)
    notes = take_notes(rows, find_column(rows))
    column = find_column(notes.rows)
    evidence = Evidence(Forms(row.text for row in rows), lexicon)
    drafts = _drafts(notes.rows, column, source.wrapped)
    made = [(draft, join(draft.lines, evidence, preformatted=draft.type == "table")) for draft in drafts]
    blocks = _blocks([(draft, text.text, text.breaks) for draft, text in made])
    footnotes, bodies = _footnotes(notes.bodies, evidence, blocks)
    for joined in [text for _, text in made] + bodies:
        repairs += joined.repairs
    oddities = [odd for joined in [text for _, text in made] + bodies for odd in joined.oddities]
    oddities += [_uncalled(body) for body in notes.uncalled]
    return Document(
        source=source,
        layout=find_layout(source, blocks, furniture),
        blocks=tuple(blocks),
        footnotes=tuple(footnotes),
        repairs=tuple(sorted([*repairs, *mended, *notes.repairs], key=lambda r: r.line)),
        furniture=tuple(furniture),
        oddities=tuple(sorted(oddities, key=lambda o: o.line)),
    )


def _drafts(rows: list[Row], column, wrapped: bool) -> list[Draft]:
    """Return the blocks of the whole letter: opening, body, closing, and what comes after it."""
    drafts, start = take_opening(rows)
    closing = find_closing(rows[start:])
    if closing is None:
        return drafts + make_body(rows[start:], column, wrapped)
    begin, end = start + closing[0], start + closing[1]
    drafts += make_body(rows[start:begin], column, wrapped)
    drafts += make_closing(rows[begin:end])
    return drafts + make_body(rows[end:], column, wrapped)


def _blocks(made: Iterable[tuple[Draft, str, tuple[tuple[int, int], ...]]]) -> list[Block]:
    """Return the blocks with their ids."""
    blocks: list[Block] = []
    counts = {"p": 0, "o": 0, "c": 0}
    slugs: dict[str, int] = {}
    for draft, text, breaks in made:
        if draft.type == "heading":
            name = heading_id(text, slugs)
        else:
            series = {"opening": "o", "closing": "c"}.get(draft.type, "p")
            counts[series] += 1
            name = f"{series}{counts[series]}"
        lines = [row.number for row in draft.rows]
        blocks.append(
            Block(
                type=draft.type,
                id=name,
                text=text,
                first_line=min(lines),
                last_line=max(lines),
                level=draft.level,
                part=draft.part,
                notes=tuple(_CALL.findall(text)),
                breaks=breaks,
            )
        )
    return blocks


def heading_id(text: str, taken: dict[str, int]) -> str:
    """Return the id of a heading: its letters in ASCII, never one of a numbered block, never one twice."""
    bare = _CALL.sub("", text)
    folded = unicodedata.normalize("NFKD", bare).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", folded).strip("-")[:80].strip("-") or "kop"
    if re.fullmatch(r"[pocn]\d+", slug):
        slug = f"kop-{slug}"
    count = taken.get(slug, 0)
    name = slug
    while name in taken:
        count += 1
        name = f"{slug}-{count + 1}"
    taken[slug] = max(count, taken.get(slug, 0))
    taken[name] = taken.get(name, 0)
    return name


def _footnotes(bodies: list[Body], evidence: Evidence, blocks: list[Block]):
    """Return the footnotes, each with the block that calls it, and their texts as they were joined."""
    callers: dict[str, str] = {}
    for block in blocks:
        for number in block.notes:
            callers.setdefault(number, block.id)
    joined = [join([body.rows], evidence) for body in bodies]
    notes = [
        Footnote(
            number=body.answers,
            text=text.text,
            line=body.rows[0].number,
            paragraph=callers.get(body.answers),
            last_line=body.rows[-1].number,
            breaks=text.breaks,
        )
        for body, text in zip(bodies, joined, strict=True)
    ]
    return notes, joined


def _uncalled(body: Body) -> Oddity:
    return Oddity("note-without-mark", body.rows[0].number, body.rows[0].text[:80])
