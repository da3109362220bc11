"""The cleaned text against its source, and what the cleaning was not sure of."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator

from generator.checks.reporting import in_letter, short
from generator.model.codes import CODES
from generator.model.document import Document
from generator.model.library import Letter, Library
from generator.problems import Problem

_HINTS = {
    "note-without-mark": "Find the place in the text where its number stands, or once stood.",
    "mark-without-note": "See whether the footnote is missing, or whether this is no footnote mark at all.",
    "unread-page": "Have its text recognised, for instance: ocrmypdf --language nld --skip-text a.pdf b.pdf",
    "unclear-break": "See whether a new paragraph begins here in the printed letter.",
}
_CALL = re.compile(r"\[\^[^\]\s]+\]")
_PROOF = {
    "words-lost": "of the source did not come into the text",
    "words-added": "came into the text without being in the source",
}
_REPORT = "The cleaning went wrong; please report this, with the letter."
_ASKED = "See whether the text says what the printed letter says."


def words(library: Library) -> Iterator[Problem]:
    """The text has what its source has, all of it and nothing else.

    The cleaning proves that for itself, sign by sign, by its record of repairs, and tells where the proof
    fails. Whatever it records, letters and digits are counted here once more.
    """
    for letter in library.letters:
        failed = [odd for odd in letter.document.oddities if odd.code in _PROOF]
        for odd in failed:
            yield in_letter(odd.code, letter, odd.line, f"«{short(odd.text)}» {_PROOF[odd.code]}", _REPORT)
        if not failed:
            yield from _counted(letter)


def _counted(letter: Letter) -> Iterator[Problem]:
    lost, gained = differences(letter.document)
    for found, code in ((lost, "words-lost"), (gained, "words-added")):
        if found:
            line = _first_difference(letter.document)
            signs = short("".join(sorted(found.elements())))
            message = f"letters and digits, {found.total()} in all ({signs}), {_PROOF[code]}"
            yield in_letter(code, letter, line, message, _REPORT)


def differences(document: Document) -> tuple[Counter[str], Counter[str]]:
    """Return the letters and digits of the source that the text lost, and those that it has beside them."""
    before, after = Counter[str](), Counter[str]()
    for signs in _of_source(document).values():
        before += signs
    for signs in _of_text(document).values():
        after.update(signs)
    return before - after, after - before


def _of_source(document: Document) -> dict[int, Counter[str]]:
    found: dict[int, Counter[str]] = defaultdict(Counter)
    for line in document.source.lines:
        found[line.number] += _signs(_CALL.sub("", line.text))
    return found


def _of_text(document: Document) -> dict[int, Counter[str]]:
    """Return the letters and digits that ended up somewhere, by the line of the source that they came from.

    The marks of footnotes and of their calls count as the source printed them; a source of which the
    structure tells what is a note or a call prints none.
    """
    found: dict[int, Counter[str]] = defaultdict(Counter)
    for block in document.blocks:
        for line, text in _pieces(_CALL.sub(_blank, block.text), block.breaks or ((0, block.first_line),)):
            found[line] += _signs(text)
    for note in document.footnotes:
        for line, text in _pieces(_CALL.sub(_blank, note.text), note.breaks or ((0, note.line),)):
            found[line] += _signs(text)
    for repair in document.repairs:
        if repair.kind in ("footnote-call", "footnote-body"):
            found[repair.line] += _signs(_CALL.sub("", repair.before))
        if repair.kind == "hyphen" and _bare(repair.before) == _bare(repair.after):
            # A diaeresis that the break had dropped: "financi-ele" printed an e.
            found[repair.line].update(_signs(repair.before))
            found[repair.line].subtract(_signs(repair.after))
    for piece in document.furniture:
        found[piece.line] += _signs(_CALL.sub("", piece.text))
    return found


def _bare(word: str) -> str:
    """Return the letters and digits of a word without their accents."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", word) if sign.isalnum())


def _blank(call: re.Match[str]) -> str:
    return " " * len(call.group())


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


def oddities(library: Library) -> Iterator[Problem]:
    """Footnotes and marks that do not find each other, and whatever else could not be understood."""
    for letter in library.letters:
        for odd in letter.document.oddities:
            if odd.code not in _PROOF:
                code = odd.code if odd.code in CODES else "unsure-repair"
                yield in_letter(code, letter, odd.line, short(odd.text), _hint(odd.code, odd.text))


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
                yield in_letter(code, letter, repair.line, message, _hint(code, repair.before))


def _hint(code: str, text: str) -> str:
    """Say what to do; of a broken word, an entry for hyphens.yaml in each of its two forms."""
    left, broken, right = text.partition("-|")
    if code != "unclear-hyphen" or not broken:
        return _HINTS.get(code, _ASKED)
    word = json.dumps(left + right, ensure_ascii=False)
    return (
        f"It was joined. Settle it in knowledge/hyphens.yaml, as {left}{right} or as {left}-{right}:\n"
        f'- {{word: {word}, source: "..."}}'
    )
