"""Drafts become blocks: each gets its id, and each footnote the block that calls it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from generator.model.document import Block, Footnote
from generator.text.bodies import Body
from generator.text.drafts import Draft
from generator.text.joining import Joined

_CALL = re.compile(r"\[\^([^\]\s]+)\]")
_NUMBERED = re.compile(r"[pocn]\d+(?:-\d+)?")
_SERIES = {"opening": "o", "closing": "c"}
_LONGEST = 80


def make_blocks(made: Iterable[tuple[Draft, Joined]]) -> list[Block]:
    """Return the blocks with their ids: p1, p2 ... for what is numbered, o1 and c1, slugs for headings."""
    blocks: list[Block] = []
    counts: dict[str, int] = {}
    taken: dict[str, int] = {}
    for draft, joined in made:
        if draft.type == "heading":
            name = heading_id(joined.text, taken)
        else:
            series = _SERIES.get(draft.type, "p")
            counts[series] = counts.get(series, 0) + 1
            name = f"{series}{counts[series]}"
        lines = [row.number for row in draft.rows]
        blocks.append(
            Block(
                type=draft.type,
                id=name,
                text=joined.text,
                first_line=min(lines),
                last_line=max(lines),
                level=draft.level,
                part=draft.part,
                roles=draft.roles,
                notes=tuple(_CALL.findall(joined.text)),
                breaks=joined.breaks,
            )
        )
    return blocks


def heading_id(text: str, taken: dict[str, int]) -> str:
    """Return the id of a heading: its letters in ASCII, never one of a numbered block, never one twice.

    ``taken`` counts how often each id was asked for.
    """
    folded = unicodedata.normalize("NFKD", _CALL.sub("", text)).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", folded).strip("-")[:_LONGEST].strip("-") or "kop"
    if _NUMBERED.fullmatch(slug):
        slug = f"kop-{slug}"
    count = taken.get(slug, 0) + 1
    while count > 1 and f"{slug}-{count}" in taken:
        count += 1
    taken[slug] = count
    if count == 1:
        return slug
    taken[f"{slug}-{count}"] = 1
    return f"{slug}-{count}"


def make_footnotes(
    bodies: Sequence[Body], texts: Sequence[Joined], blocks: Sequence[Block]
) -> list[Footnote]:
    """Return the footnotes, each with the block that calls it first."""
    callers: dict[str, str] = {}
    for block in blocks:
        for number in block.notes:
            callers.setdefault(number, block.id)
    return [
        Footnote(
            number=body.answers,
            text=text.text,
            line=body.line,
            paragraph=callers.get(body.answers),
            last_line=body.rows[-1].number,
            breaks=text.breaks,
        )
        for body, text in zip(bodies, texts, strict=True)
    ]
