"""The raw lines of a letter's source, each with where it went in the text and what was repaired in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.document import Block, Document, Footnote, Repair
from generator.model.library import Letter
from generator.model.output import OutputFile
from generator.model.source import Line
from generator.pages import escaping, urls, words
from generator.pages.catalogue import Catalogue
from generator.pages.templating import page

# How many bytes of lines a page holds: with its frame it stays well under 100 kB.
MOST = 55_000

# Of these a reader is told what the text now has; of the others the name says enough.
_TOLD = ("hyphen", "spacing", "character")


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line: its number, its text with what changed marked, the block it begins, and what was done to it.

    ``block`` is the id of the block whose text begins here, else empty; ``name`` is what it is called.
    """

    number: int
    text: Markup
    block: str
    name: str
    remarks: tuple[str, ...]


def source_pages(catalogue: Catalogue, letter: Letter) -> Iterator[OutputFile]:
    """Yield the pages with the raw lines of a letter: one, or more where there are very many lines."""
    line = catalogue.lines[letter.id]
    parts = list(_parts(source_lines(letter.document)))
    for index, lines in enumerate(parts):
        part = f", deel {index + 1}" if len(parts) > 1 else ""
        front = {
            "title": f"Bron van {line.title}{part}",
            "description": f"De regels van {letter.file} als in de bron, met elk herstel gemerkt.",
            "head": [{"name": "robots", "content": "noindex"}],
            "search": {"exclude": True},
        }
        yield page(
            urls.source(letter.id, index + 1),
            "source",
            front,
            parents=[(urls.LETTERS, "Brieven"), (urls.letter(letter.id), line.title)],
            hide=("navigation", "toc"),
            letter=line,
            file=letter.file,
            lines=lines,
            part=part,
            previous=urls.source(letter.id, index) if index else None,
            following=urls.source(letter.id, index + 2) if index + 1 < len(parts) else None,
        )


def source_addresses(letter: Letter) -> dict[int, str]:
    """Return for each line of a letter's source the address where it stands."""
    return {
        line.number: f"{urls.source(letter.id, index)}#r{line.number}"
        for index, part in enumerate(_parts(source_lines(letter.document)), 1)
        for line in part
    }


def source_length(letter: Letter) -> int:
    """Return how many pages the raw lines of a letter take."""
    return len(list(_parts(source_lines(letter.document))))


def source_lines(document: Document) -> list[SourceLine]:
    """Return every line of the source of a document, with what became of it."""
    begins: dict[int, Block | Footnote] = {}
    for block in document.blocks:
        begins.setdefault(block.first_line, block)
    for note in document.footnotes:
        begins.setdefault(note.line, note)
    repairs: dict[int, list[Repair]] = defaultdict(list)
    for repair in document.repairs:
        repairs[repair.line].append(repair)
    taken = {piece.line: piece.text for piece in document.furniture}
    return [
        _line(line, begins.get(line.number), repairs[line.number], taken.get(line.number))
        for line in document.source.lines
    ]


def _line(line: Line, unit: Block | Footnote | None, repairs: list[Repair], taken: str | None) -> SourceLine:
    told = dict.fromkeys(_remark(repair) for repair in repairs if repair.kind != "furniture")
    if taken is not None:
        told[words.REPAIRS["furniture"]] = None
    marks = {taken.strip(): "del"} if taken else {}
    marks |= {_before(repair): "mark" for repair in repairs if repair.kind in _TOLD}
    return SourceLine(
        line.number,
        _marked(line.text, {text: tag for text, tag in marks.items() if text}),
        unit.id if unit else "",
        _name(unit) if unit else "",
        tuple(told),
    )


def _remark(repair: Repair) -> str:
    name = words.REPAIRS.get(repair.kind, repair.kind)
    doubt = " (onzeker)" if not repair.sure else ""
    told = f"{name}: {repair.after}{doubt}" if repair.kind in _TOLD and repair.after else f"{name}{doubt}"
    return f"{told}; {repair.why}" if repair.why else told


def _before(repair: Repair) -> str:
    """What stood on the repair's own line: of a broken word its first part."""
    return repair.before.partition("|")[0].strip()


def _marked(text: str, marks: dict[str, str]) -> Markup:
    """The text of a line with the first place of each mark in a tag; marks that overlap are left out."""
    found = sorted((text.rfind(part), part, tag) for part, tag in marks.items() if part in text)
    out, at = [], 0
    for start, part, tag in found:
        if start >= at:
            out.append(f"{escaping.html(text[at:start])}<{tag}>{escaping.html(part)}</{tag}>")
            at = start + len(part)
    return Markup("".join([*out, escaping.html(text[at:])]))


def _name(unit: Block | Footnote) -> str:
    if isinstance(unit, Block) and unit.type in ("opening", "closing"):
        return "aanhef" if unit.type == "opening" else "slot"
    return words.paragraph(unit.id)


def _parts(lines: list[SourceLine]) -> Iterator[list[SourceLine]]:
    part: list[SourceLine] = []
    size = 0
    for line in lines:
        weight = len(line.text.encode()) + sum(len(remark) + 40 for remark in line.remarks) + 60
        if part and size + weight > MOST:
            yield part
            part, size = [], 0
        part.append(line)
        size += weight
    yield part
