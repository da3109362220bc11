"""The proof that a document holds its source's text: not a sign more or less, but for recorded repairs.

Every piece of a block, a footnote or the furniture knows the line it came from. Here each piece is taken
back to how the source had it, by undoing the repairs that are recorded for its line and nothing else; then
the pieces of a line must make up that line, sign for sign and blank for blank.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from generator.model.document import Block, Document, Footnote, Oddity, Repair
from generator.text.breaks import spans

_BLANKS = re.compile(r"\s+")
_CALL = re.compile(r"\[\^[^\]\s]+\]")
_TAKEN = "\x1f"
# Repairs that change what stands in a line; others only tell where blocks and pages end.
_CHANGES = frozenset(["character", "hyphen", "line-join", "footnote-call", "footnote-body", "spacing"])


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch of text that only the source has ("lost"), or only the document ("added")."""

    line: int
    kind: Literal["lost", "added"]
    text: str


@dataclass(frozen=True, slots=True)
class _Piece:
    """Text of one line as the document has it; ``apart``: it may begin or end within a word."""

    line: int
    text: str
    apart: bool = False


def differences(document: Document) -> tuple[Difference, ...]:
    """Return everything in which the text of the document differs from its source, in the order of lines."""
    repairs: dict[int, list[Repair]] = defaultdict(list)
    for repair in document.repairs:
        if repair.kind in _CHANGES:
            repairs[repair.line].append(repair)
    found: list[Difference] = []
    pieces: dict[int, list[_Piece]] = defaultdict(list)
    for piece in _pieces(document, repairs, found):
        pieces[piece.line].append(piece)
    sources = _source_lines(document, repairs)
    for line in sorted(sources.keys() | pieces.keys()):
        found += _compare(line, sources.get(line, ""), pieces.get(line, []))
    return tuple(sorted(found, key=lambda d: d.line))


def as_oddities(document: Document) -> tuple[Oddity, ...]:
    """Return the differences as oddities ``words-lost`` and ``words-added``, for checks to report."""
    return tuple(Oddity(f"words-{d.kind}", d.line, d.text) for d in differences(document))


def _source_lines(document: Document, repairs: dict[int, list[Repair]]) -> dict[int, str]:
    """Return the text of each line of the source with its characters as the repairs say, blanks folded."""
    lines: dict[int, str] = {}
    for line in document.source.lines:
        text = line.text
        for repair in repairs[line.number]:
            if repair.kind == "character":
                text = _with_character(text, repair)
        text = _folded(text)
        if text:
            lines[line.number] = f"{lines[line.number]} {text}" if line.number in lines else text
    return lines


def _with_character(text: str, repair: Repair) -> str:
    """Return the line with one change of characters made: a hyphen at its very end, all else anywhere."""
    if repair.rule != "line-end":
        return text.replace(repair.before, repair.after)
    parts = text.split("\f")
    bare = [part.rstrip() for part in parts]
    return "\f".join(
        part.removesuffix(repair.before) + repair.after if part.endswith(repair.before) else part
        for part in bare
    )


def _pieces(
    document: Document, repairs: dict[int, list[Repair]], found: list[Difference]
) -> Iterator[_Piece]:
    """Yield every piece of the document as its source had it."""
    for block in document.blocks:
        yield from _undone(block, repairs, found)
    for note in document.footnotes:
        first, *rest = [*_undone(note, repairs, found)] or [_Piece(note.line, "")]
        mark = next((r.before for r in repairs[note.line] if r.after == f"[^{note.number}]:"), "")
        yield _Piece(first.line, first.text, apart=True)
        yield from rest
        if mark:
            yield _Piece(note.line, mark, apart=True)
    for item in document.furniture:
        yield _Piece(item.line, _folded(item.text), apart=True)


def _undone(
    item: Block | Footnote, repairs: dict[int, list[Repair]], found: list[Difference]
) -> Iterator[_Piece]:
    """Yield the pieces of a text, line by line, with the repairs of that line undone."""
    parts = list(spans(item.text, item.breaks, item.first_line if isinstance(item, Block) else item.line))
    begins = ""
    for at, (line, text) in enumerate(parts):
        below = parts[at + 1][1] if at + 1 < len(parts) else None
        text = begins + text[len(begins) :]
        begins = ""
        if below is not None and not text[-1:].isspace() and not below[:1].isspace():
            text, begins = _rejoined(line, parts[at + 1][0], text, below, repairs, found)
        elif hyphen := _hyphen(repairs[line], text.rstrip(), below):
            begins = hyphen.before.rpartition("|")[2]
        # Columns whose blanks were lost are parted again: who signs stands on a line of its own.
        apart = isinstance(item, Block) and item.part == "signature"
        yield _Piece(line, _folded(_without_repairs(text, repairs[line])), apart)


def _rejoined(
    line: int,
    next_line: int,
    text: str,
    below: str,
    repairs: dict[int, list[Repair]],
    found: list[Difference],
) -> tuple[str, str]:
    """Return how a line ended and how the next began before they were joined without a blank."""
    hyphen = _hyphen(repairs[line], text, below)
    if hyphen:
        right = hyphen.before.rpartition("|")[2]
        return text.removesuffix(_link(hyphen).rstrip()) + "-", right
    joined = any(repair.kind == "line-join" for repair in [*repairs[line], *repairs[next_line]])
    if not joined and not _CALL.match(below):
        found.append(Difference(line, "added", f"{text[-12:]}|{below[:12]}"))
    return text, ""


def _hyphen(repairs: Iterable[Repair], text: str, below: str | None) -> Repair | None:
    """Return the recorded decision that joined two texts, if all it changed is a hyphen or a diaeresis."""
    for repair in repairs:
        if repair.kind != "hyphen" or below is None:
            continue
        left, _, right = repair.before.rpartition("|")
        link, went_on = _link(repair), repair.after[len(repair.after) - len(right) :]
        honest = repair.after == left[:-1] + link + went_on and _bare(went_on) == _bare(right)
        end = text.removesuffix(link.rstrip())
        if honest and (end.endswith(left[:-1]) or left[:-1].endswith(end)) and below.startswith(went_on):
            return repair
    return None


def _link(repair: Repair) -> str:
    """Return what a decision put between the two parts of a word: nothing, a hyphen, a hyphen and a blank."""
    left, _, right = repair.before.rpartition("|")
    link = repair.after[len(left) - 1 : len(repair.after) - len(right)]
    return link if link in ("", "-", "- ") else "?"


def _without_repairs(text: str, repairs: Iterable[Repair]) -> str:
    """Return the text with calls as the marks that they were, and with the blanks that were taken out."""
    marks = [repair for repair in repairs if repair.kind == "footnote-call"]
    at = 0
    for repair in marks:
        found = text.find(repair.after, at)
        if found >= 0:
            text = text[:found] + repair.before + text[found + len(repair.after) :]
            at = found + len(repair.before)
    for repair in repairs:
        if repair.kind == "spacing":
            text = text.replace(repair.after, repair.before, 1)
    return text


def _compare(line: int, source: str, pieces: list[_Piece]) -> Iterator[Difference]:
    """Take every piece out of the line; what is left is lost, what is not there was added."""
    for piece in sorted(pieces, key=lambda p: -len(p.text)):
        if not piece.text:
            continue
        at = _place(source, piece)
        if at < 0:
            yield Difference(line, "added", piece.text)
            continue
        source = source[:at] + _TAKEN + source[at + len(piece.text) :]
    for rest in source.split(_TAKEN):
        if rest.strip():
            yield Difference(line, "lost", rest.strip())


def _place(source: str, piece: _Piece) -> int:
    """Return where the piece stands in what is left of the line, between words unless it may part one."""
    at = source.find(piece.text)
    while at >= 0:
        end = at + len(piece.text)
        if piece.apart or (
            source[at - 1 : at] in ("", " ", _TAKEN) and source[end : end + 1] in ("", " ", _TAKEN)
        ):
            return at
        at = source.find(piece.text, at + 1)
    return at


def _folded(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()


def _bare(text: str) -> str:
    """Return the text without diaereses."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).replace("\u0308", ""))
