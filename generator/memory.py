"""What letters were found to say, kept between two builds, so that a build reads only what changed.

A letter is found again only if nothing on which it depends has changed: its bytes, its name, its sidecar, all
knowledge, and the program itself. Whatever is wrong with what was kept, the letter is understood anew.
"""

from __future__ import annotations

import hashlib
import pickle
import shutil
import sys
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

from generator.corpus import RawLetter
from generator.model.library import Letter
from generator.output import replace_file
from generator.problems import ProblemsError

# How many sets of rules are remembered beside the present one: those of other branches, other projects.
_OTHERS = 3
# The libraries that decide what text a file holds.
_READERS = ("pdfplumber", "pdfminer.six", "defusedxml")


class Memory:
    """Letters by what they depend on, in a folder of this machine that nobody else writes to.

    The files are pickles, which may run code when they are read: the folder belongs to the program, never to
    a project that it works on.
    """

    def __init__(self, folder: Path, program: Path, corpus: Path) -> None:
        """Remember in ``folder``, as long as the code in ``program`` and the knowledge in ``corpus`` stay."""
        self._all = folder
        self._folder = folder / _rules(program, corpus)

    def recall(self, raw: RawLetter) -> Letter | None:
        """Return the letter as it was understood before; None if it was not, or not quite the same one."""
        try:
            letter = pickle.loads((self._folder / _name(raw)).read_bytes())
        except Exception:  # a damaged pickle may raise anything; then it is no memory
            return None
        return letter if isinstance(letter, Letter) else None

    def keep(self, raw: RawLetter, letter: Letter) -> None:
        """Remember the letter; on a disk that takes no more, the next build is slower and nothing worse."""
        try:
            replace_file(self._folder / _name(raw), pickle.dumps(letter))
        except ProblemsError:
            return

    def forget(self, letters: Iterable[RawLetter]) -> None:
        """Remove what is none of ``letters``, and the oldest of what was kept under other rules."""
        names = {_name(raw) for raw in letters}
        for path in self._folder.glob("*.letter"):
            if path.name not in names:
                path.unlink(missing_ok=True)
        if self._all.is_dir():
            others = [path for path in self._all.iterdir() if path != self._folder]
            for path in sorted(others, key=lambda p: p.stat().st_mtime_ns)[:-_OTHERS]:
                shutil.rmtree(path, ignore_errors=True)


def _name(raw: RawLetter) -> str:
    digest = hashlib.sha256(repr((raw.stem, raw.file, raw.curated)).encode())
    digest.update(raw.data)
    return f"{digest.hexdigest()}.letter"


def _rules(program: Path, corpus: Path) -> str:
    """Return the fingerprint of all that decides what a letter is found to say, the letter itself aside."""
    versions = [f"{name} {metadata.version(name)}" for name in _READERS]
    digest = hashlib.sha256(repr([sys.version, *versions]).encode())
    for folder in (program, corpus / "knowledge"):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                data = path.read_bytes()
                digest.update(repr((path.relative_to(folder).as_posix(), len(data))).encode())
                digest.update(data)
    return digest.hexdigest()[:24]
