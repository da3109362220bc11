"""The cleaned text against its source, and what the cleaning was not sure of."""

from __future__ import annotations

from collections import Counter
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
                signs = "".join(sorted(found.elements()))
                message = f"{found.total()} letters or digits are {what}: {short(signs)}"
                hint = "The cleaning went wrong; please report this, with the letter."
                yield in_letter("words-lost", letter, 0, message, hint)


def differences(document: Document) -> tuple[Counter[str], Counter[str]]:
    """Return the letters and digits of the source that the text lost, and those that it has beside them."""
    before = _signs(line.text for line in document.source.lines)
    after = _signs(block.text for block in document.blocks)
    after += _signs(note.text for note in document.footnotes)
    after += _signs(piece.text for piece in document.furniture)
    return before - after, after - before


def _signs(texts: Iterator[str]) -> Counter[str]:
    return Counter(sign for text in texts for sign in text if sign.isalnum())


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
