"""Letters as a whole: the same letter twice, two letters at one address, a text that is no letter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.checks.reporting import in_letter
from generator.model.library import Letter, Library
from generator.problems import Problem


def duplicates(library: Library) -> Iterator[Problem]:
    """One text in two files, or two texts at one address."""
    first_of: dict[str, Letter] = {}
    for letter in sorted(library.letters, key=lambda one: one.file):
        first = first_of.setdefault(_letters(letter), letter)
        if first is not letter:
            message = f"this is the same letter as {first.file}"
            yield in_letter("duplicate-letter", letter, 0, message, "Remove one of the two files.")
    at: dict[str, list[Letter]] = defaultdict(list)
    for letter in first_of.values():
        at[letter.id].append(letter)
    for address, letters in at.items():
        yield from _collisions(address, letters)


def no_letters(library: Library) -> Iterator[Problem]:
    """A text in which nothing was found that makes a letter, and of which its sidecar says nothing either."""
    for letter in library.letters:
        facts = letter.facts
        kind = facts.kind.value not in (None, "other")
        known = (facts.date.value, facts.kamerstuk.id, facts.addressee.value, facts.signatories, kind)
        if not any(known) and not letter.curated.facts:
            message = "nothing in this text is as in a letter: no date, number, addressee, kind or signatory"
            yield in_letter("no-letter", letter, 0, message, _IS_IT)


_IS_IT = "Take the file away if it is no letter; if it is, write what you know of it in its sidecar."


def _collisions(address: str, letters: Sequence[Letter]) -> Iterator[Problem]:
    first, *others = letters
    for letter in others:
        yield in_letter(
            "id-collision",
            letter,
            0,
            f"its address /brieven/{address}/ is that of {first.file} too",
            "If it is the same paper, keep the better file; if not, correct its number or date, "
            'or give it an address of its own in the sidecar: address: {value: ..., source: "..."}',
        )


def _letters(letter: Letter) -> str:
    """The letters and digits of the text: what stays the same however a file was made."""
    whole = "".join(block.text for block in letter.document.blocks)
    whole += "".join(note.text for note in letter.document.footnotes)
    return "".join(filter(str.isalnum, whole)).lower() or letter.file
