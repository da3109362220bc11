"""The cleaned text against its source, and what the cleaning was not sure of."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator

from generator.checks.reporting import in_letter, short
from generator.model.document import Document
from generator.model.library import Library
from generator.problems import Problem

_HINTS = {
    "note-without-mark": "Find the place in the text where its number stands, or once stood.",
    "mark-without-note": "See whether the footnote is missing, or whether this is no footnote mark at all.",
    "unclear-hyphen": "If it is wrong, decide in knowledge/hyphens.yaml how the word is written.",
    "unclear-break": "See whether a new paragraph begins here in the printed letter.",
}
_ASKED = "See whether the text says what the printed letter says."


def words_lost(library: Library) -> Iterator[Problem]:
    """The text has the letters and digits of its source, all of them and no others."""
    for letter in library.letters:
        lost, gained = differences(letter.document)
        for found, what in ((lost, "lost"), (gained, "not in the source")):
            if found:
                line = _first_difference(letter.document)
                signs = short("".join(sorted(found.elements())))
                message = f"letters or digits that are {what}: {found.total()} ({signs})"
                hint = "The cleaning went wrong; please report this, with the letter."
                yield in_letter("words-lost", letter, line, message, hint)


def differences(document: Document) -> tuple[Counter[str], Counter[str]]:
    """Return the letters and digits of the source that the text lost, and those that it has beside them."""
    before, after = Counter[str](), Counter[str]()
    for signs in _of_source(document).values():
        before += signs
    for signs in _of_text(document).values():
        after += signs
    return before - after, after - before


def _of_source(document: Document) -> dict[int, Counter[str]]:
    found: dict[int, Counter[str]] = defaultdict(Counter)
    for line in document.source.lines:
        found[line.number] += _signs(line.text)
    return found


def _of_text(document: Document) -> dict[int, Counter[str]]:
    """Return the letters and digits that ended up somewhere, by the line of the source that they came from.

    The number of a footnote counts with its body, where the source has it there; a source of which the
    structure tells what is a note has it not.
    """
    found: dict[int, Counter[str]] = defaultdict(Counter)
    for block in document.blocks:
        for line, text in _pieces(block.text, block.breaks or ((0, block.first_line),)):
            found[line] += _signs(text)
    told = {line.note for line in document.source.lines if line.note}
    for note in document.footnotes:
        for line, text in _pieces(note.text, note.breaks or ((0, note.line),)):
            found[line] += _signs(text)
        if note.number not in told:
            found[note.line] += _signs(note.number)
    for piece in document.furniture:
        found[piece.line] += _signs(piece.text)
    return found


def _pieces(text: str, breaks: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, str]]:
    """Yield the stretches of a text with the lines that they came from."""
    ends = [offset for offset, _ in breaks[1:]] + [len(text)]
    for (offset, line), end in zip(breaks, ends, strict=True):
        yield line, text[offset:end]


def _first_difference(document: Document) -> int:
    """Return the first line of the source of which the text has not the same letters and digits."""
    before, after = _of_source(document), _of_text(document)
    return next((line for line in sorted(before | after) if before[line] != after[line]), 0)


def _signs(text: str) -> Counter[str]:
    """Count letters and digits; a ligature or a raised digit is what it stands for."""
    return Counter(sign for sign in unicodedata.normalize("NFKC", text) if sign.isalnum())


def notes(library: Library) -> Iterator[Problem]:
    """Footnotes and marks that do not find each other, and whatever else could not be understood."""
    for letter in library.letters:
        for odd in letter.document.oddities:
            hint = _HINTS.get(odd.code, _ASKED)
            yield in_letter(odd.code, letter, odd.line, short(odd.text), hint)


def unsure(library: Library) -> Iterator[Problem]:
    """Repairs that were made without full evidence."""
    for letter in library.letters:
        told = {(odd.code, odd.line) for odd in letter.document.oddities}
        for repair in letter.document.repairs:
            code = {"hyphen": "unclear-hyphen", "paragraph-break": "unclear-break"}.get(
                repair.kind, "unsure-repair"
            )
            if not repair.sure and (code, repair.line) not in told:
                message = f"«{short(repair.before)}» became «{short(repair.after)}»: {repair.why}"
                yield in_letter(code, letter, repair.line, message, _HINTS.get(code, _ASKED))
