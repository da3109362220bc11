"""What was published stays: the addresses and paragraphs that people may have linked to, and their words.

``addresses.lock`` holds them. A page that disappears, or a paragraph whose number comes to mean other
words, would break somebody's citation without anybody noticing; comparing the lock with what a build
makes notices it.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.model.library import Letter, Library
from generator.problems import Problem

LOCK = "addresses.lock"

_ACCEPT = "If that is meant, accept it with `python -m generator lock` and say why in the commit."


@dataclass(frozen=True, slots=True)
class Published:
    """``pages``: addresses in the site; ``letters``: per letter the fingerprint of each linkable block."""

    pages: frozenset[str] = frozenset()
    letters: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def snapshot(library: Library, paths: Iterable[str]) -> Published:
    """Return what this library publishes, its files having these ``paths``."""
    return Published(
        frozenset(address for path in paths if (address := _address(path)) is not None),
        {letter.id: _fingerprints(letter) for letter in library.letters},
    )


def _address(path: str) -> str | None:
    """Where the page of a file is found, be it a page or a redirect; None for a file that is no page."""
    name, dot, suffix = path.rpartition(".")
    if not dot or suffix not in ("md", "html"):
        return None
    return name.removesuffix("index") if name.endswith("index") else f"{name}/"


def as_lock(published: Published) -> str:
    """Return the text of the lock file: JSON with one paragraph a line, so that a change is one line."""
    content = {
        "pages": sorted(published.pages),
        "letters": {key: dict(published.letters[key]) for key in sorted(published.letters)},
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def from_lock(text: str) -> Published:
    """Return what a lock file says was published. Raises ValueError where it is not a lock file."""
    content = json.loads(text)
    if not isinstance(content, dict) or content.keys() != {"pages", "letters"}:
        raise ValueError("not a lock of addresses")
    return Published(frozenset(content["pages"]), content["letters"])


def compare(locked: Published, now: Published, library: Library) -> Iterator[Problem]:
    """Yield an error for every address or paragraph that was published and is lost or means something else.

    A letter that moved is looked for at its new address, where its sidecar names the old one.
    """
    files = {letter.id: letter.file for letter in library.letters}
    for page in sorted(locked.pages - now.pages):
        hint = f"Bring it back, or name the old address as `formerly` in the letter's sidecar. {_ACCEPT}"
        yield Problem("address-lost", "error", LOCK, 0, f"the page /{page} was published and is gone", hint)
    for old, blocks in locked.letters.items():
        address = library.formerly.get(old, old)
        if address in now.letters:
            yield from _compare_blocks(blocks, now.letters[address], files[address], address)


def _compare_blocks(
    old: Mapping[str, str], new: Mapping[str, str], file: str, address: str
) -> Iterator[Problem]:
    for block, fingerprint in old.items():
        if block not in new:
            message = f"{address}#{block} was published and is gone"
            yield Problem("paragraph-lost", "error", file, 0, message, _ACCEPT)
        elif new[block] != fingerprint:
            message = f"{address}#{block} was published with other words"
            yield Problem("paragraph-changed", "error", file, 0, message, _ACCEPT)


def _fingerprints(letter: Letter) -> dict[str, str]:
    blocks = [block for block in letter.document.blocks if block.type not in ("opening", "closing")]
    return {block.id: fingerprint(block.text) for block in blocks}


def fingerprint(text: str) -> str:
    """Return twelve hexadecimal digits for the letters and digits of ``text``.

    Blanks, hyphens, marks and case do not count: a repaired hyphen does not make it another paragraph.
    """
    folded = unicodedata.normalize("NFC", text).casefold()
    kept = "".join(character for character in folded if character.isalnum())
    return hashlib.sha256(kept.encode()).hexdigest()[:12]
