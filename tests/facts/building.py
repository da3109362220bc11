"""Builds a Document from a letter written as plain text, for tests of what is found in it.

    @masthead Nr. 348 BRIEF VAN DE MINISTER VAN DEFENSIE
    @addressee Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
    @dateline Den Haag, 6 november 2020

    Hierbij ontvangt u het verslag
    van de bijeenkomst.[^1]

    ## Lastenverdeling

    - een punt
    - nog een punt

    [^1]: Een voetnoot.

    @signature De Minister van Defensie,
    A. Naam

Blocks are parted by blank lines or begin with a mark: ``@part`` (a line of the opening or closing), ``##``
(heading), ``- `` (list), ``> `` (quote), ``| `` (table), ``[^n]:`` (footnote). Lines of one paragraph are
joined with a space and remember their line numbers.
"""

from __future__ import annotations

import re
import unicodedata
from textwrap import dedent

from generator.model.document import Block, BlockType, Document, Footnote, Layout, Part, Role
from generator.model.source import Line, Source, SourceFact

_CLOSING = {"valediction", "signature", "leftover"}
_NOTE = re.compile(r"\[\^([^\]\s]+)\]:\s*")
_CALL = re.compile(r"\[\^([^\]\s]+)\]")
_MARK = re.compile(r"@(\w+)\s|#{2,6}\s|>\s|\|\s|[-–•]\s|\[\^[^\]\s]+\]:")


def build(
    text: str,
    name: str = "brief.txt",
    layout: Layout = "unknown",
    facts: tuple[SourceFact, ...] = (),
) -> Document:
    """Return the document that ``text`` describes; its indentation is taken off first."""
    lines = tuple(
        Line(number, line, hint="heading" if line.startswith("#") else "")
        for number, line in enumerate(dedent(text).strip("\n").split("\n"), 1)
    )
    source = Source(name, "text", lines, wrapped=True, facts=facts)
    blocks: list[Block] = []
    notes: list[Footnote] = []
    for group in _groups(lines):
        note = _NOTE.match(group[0].text)
        if note:
            notes.append(_footnote(note.group(1), group, blocks))
        else:
            blocks.append(_block(group, blocks))
    return Document(source, layout, tuple(blocks), tuple(_called(note, blocks) for note in notes))


def _groups(lines: tuple[Line, ...]) -> list[list[Line]]:
    groups: list[list[Line]] = []
    previous = ""
    for line in lines:
        text = line.text.strip()
        same_list = bool(re.match(r"[-–•]\s", text) and re.match(r"[-–•]\s", previous))
        same_table = text.startswith("| ") and previous.startswith("| ")
        if not text:
            pass
        elif previous and groups and (same_list or same_table or not _MARK.match(text)):
            if not previous.startswith("#"):
                groups[-1].append(line)
            else:
                groups.append([line])
        else:
            groups.append([line])
        previous = text
    return groups


def _roles(signature: str) -> tuple[Role, ...]:
    """Return what each line of a signature is: one that goes on behind its comma is an office."""
    return tuple("office" if line.endswith(",") else "name" for line in signature.split("\n"))


def _joined(group: list[Line], glue: str, mark: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    text, breaks = "", []
    for line in group:
        part = re.sub(mark, "", line.text.strip(), count=1)
        text += glue if text else ""
        breaks.append((len(text), line.number))
        text += part
    return text, tuple(breaks)


def _block(group: list[Line], blocks: list[Block]) -> Block:
    first = group[0].text.strip()
    part_mark = re.match(r"@(\w+)\s", first)
    block_type: BlockType = "paragraph"
    part: Part = ""
    glue, mark, level = " ", r"^$", 0
    if part_mark:
        part = part_mark.group(1)  # type: ignore[assignment]
        block_type = "closing" if part in _CLOSING else "opening"
        glue, mark = "\n", r"^@\w+\s+"
    elif first.startswith("#"):
        block_type, mark = "heading", r"^#+\s+"
        level = len(first) - len(first.lstrip("#"))
    elif first.startswith("> "):
        block_type, mark = "quote", r"^>\s+"
    elif first.startswith("| "):
        block_type, glue = "table", "\n"
    elif re.match(r"[-–•]\s", first):
        block_type, glue = "list", "\n"
    text, breaks = _joined(group, glue, mark)
    return Block(
        type=block_type,
        id=_id(block_type, text, blocks),
        text=text,
        first_line=group[0].number,
        last_line=group[-1].number,
        level=level,
        part=part,
        roles=_roles(text) if part == "signature" else (),
        notes=tuple(_CALL.findall(text)),
        breaks=breaks,
    )


def _id(block_type: BlockType, text: str, blocks: list[Block]) -> str:
    if block_type == "heading":
        folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
        return re.sub(r"[^a-z0-9]+", "-", folded).strip("-")
    if block_type in ("opening", "closing"):
        return f"{block_type[0]}{1 + sum(b.type == block_type for b in blocks)}"
    return f"p{1 + sum(b.type not in ('heading', 'opening', 'closing') for b in blocks)}"


def _footnote(number: str, group: list[Line], blocks: list[Block]) -> Footnote:
    text, breaks = _joined(group, " ", _NOTE.pattern)
    return Footnote(number, text, group[0].number, None, group[-1].number, breaks)


def _called(note: Footnote, blocks: list[Block]) -> Footnote:
    caller = next((block.id for block in blocks if note.number in block.notes), None)
    return Footnote(note.number, note.text, note.line, caller, note.last_line, note.breaks)
