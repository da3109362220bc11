"""The only reader of corpus/letters/: the bytes of every letter, with its sidecar."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from generator.knowledge.entries import one_of
from generator.knowledge.reading import Report
from generator.knowledge.sidecars import load_sidecar
from generator.model.knowledge import Curated
from generator.problems import Problem, ProblemsError, in_order

SUFFIXES = (".txt", ".pdf", ".docx", ".xml", ".html", ".htm")
SIDECAR = ".yaml"
# Names that messages, pages and JSON can show: no control characters, no bytes that are not UTF-8.
_PLAIN_NAME = re.compile("[^\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
# What a sidecar is called by those who write YAML elsewhere.
_NEARLY = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class RawLetter:
    """A letter before anything is understood: ``stem`` names it, ``file`` is its path for messages."""

    stem: str
    file: str
    data: bytes
    curated: Curated = field(default_factory=Curated)


def read_corpus(corpus: Path) -> tuple[RawLetter, ...]:
    """Return every letter of ``corpus``/letters/ with its sidecar, by name.

    Raises ProblemsError with every problem: a letter that cannot be read, a sidecar that is broken or
    belongs to no letter, two letters of one name. No letter is left out in silence.
    """
    letters, problems = read_letters(corpus)
    if any(problem.severity == "error" for problem in problems):
        raise ProblemsError(problems)
    return letters


def read_letters(corpus: Path) -> tuple[tuple[RawLetter, ...], tuple[Problem, ...]]:
    """Return the letters that can be read, by name, and every problem of all of them; raises nothing.

    A letter whose sidecar is broken comes with what is sound of it, so that its text can be looked at too.
    """
    problems = list(stray_files(corpus))
    letters, sidecars, _ = _sorted_out(corpus)
    problems += _clashes(letters, corpus)
    problems += _orphans(sidecars, letters, corpus)
    found = [
        letter for path in letters if (letter := _read(path, _shown(path, corpus), problems)) is not None
    ]
    return tuple(sorted(found, key=lambda letter: letter.stem)), tuple(in_order(problems))


def read_letter(path: Path) -> RawLetter:
    """Return one letter, which may lie anywhere, with the sidecar beside it if there is one.

    Raises ProblemsError where the letter cannot be read or its sidecar is broken.
    """
    problems: list[Problem] = []
    letter = _read(path, path.as_posix(), problems)
    if letter is None or problems:
        raise ProblemsError(in_order(problems))
    return letter


def stray_files(corpus: Path) -> tuple[Problem, ...]:
    """Return a warning for everything in ``corpus``/letters/ that is neither a letter nor a sidecar.

    Hidden files and the copies that editors leave (``letter.txt~``) are passed over.
    """
    return tuple(
        Problem(
            "unread-file",
            "warning",
            _shown(path, corpus),
            0,
            "this is a folder; letters in it are not read"
            if path.is_dir()
            else f"a file of this kind ({path.suffix or 'no extension'}) is not read",
            f"Rename it to {path.stem}{SIDECAR}."
            if path.suffix.lower() in _NEARLY
            else "Move it out of letters/, or bring the letter in as " + ", ".join(SUFFIXES) + ".",
        )
        for path in _sorted_out(corpus)[2]
    )


def _sorted_out(corpus: Path) -> tuple[list[Path], list[Path], list[Path]]:
    """Return the letters, the sidecars, and the rest, each by name."""
    letters: list[Path] = []
    sidecars: list[Path] = []
    strays: list[Path] = []
    folder = corpus / "letters"
    for path in sorted(folder.iterdir(), key=lambda p: p.name) if folder.is_dir() else []:
        if path.name.startswith(".") or path.name.endswith("~"):
            continue
        if path.is_dir():
            strays.append(path)
        elif path.suffix.lower() in SUFFIXES:
            letters.append(path)
        else:
            (sidecars if path.suffix == SIDECAR else strays).append(path)
    return letters, sidecars, strays


def _clashes(letters: Iterable[Path], corpus: Path) -> list[Problem]:
    """Report letters that share a name: one sidecar would serve two letters."""
    by_stem: dict[str, list[Path]] = defaultdict(list)
    for path in letters:
        by_stem[path.stem].append(path)
    return [
        Problem(
            "same-name",
            "error",
            _shown(later, corpus),
            0,
            f"there is {first.name} beside {later.name}: one name for two letters",
            "Remove one of them if it is the same letter, or rename it.",
        )
        for first, *others in by_stem.values()
        for later in others
    ]


def _orphans(sidecars: Iterable[Path], letters: Iterable[Path], corpus: Path) -> list[Problem]:
    stems = {path.stem for path in letters}
    return [
        Problem(
            "orphan-sidecar",
            "error",
            _shown(path, corpus),
            0,
            f"there is no letter named {path.stem}",
            "Give the sidecar the name of its letter. " + one_of(path.stem, sorted(stems)),
        )
        for path in sidecars
        if path.stem not in stems
    ]


def _read(path: Path, shown: str, problems: list[Problem]) -> RawLetter | None:
    """Return a letter with its sidecar; None, with the reason among the problems, if it cannot be read."""
    if not _PLAIN_NAME.fullmatch(path.name):
        found = "its name holds a line break, another control character, or bytes that are not UTF-8"
        problems.append(Problem("unreadable-file", "error", shown, 0, found, "Rename the file."))
        return None
    try:
        data = _bytes_of(path)
    except OSError as error:
        found = f"cannot be opened: {error.strerror}"
        problems.append(Problem("unreadable-file", "error", shown, 0, found, "Check its name and rights."))
        return None
    curated = Curated()
    beside = path.with_suffix(SIDECAR)
    if beside != path and (beside.is_file() or beside.is_symlink()):
        report = Report(shown[: len(shown) - len(path.suffix)] + SIDECAR, problems)
        curated = load_sidecar(beside, report)
    return RawLetter(path.stem, shown, data, curated)


def _bytes_of(path: Path) -> bytes:
    """Return what the file holds. A pipe or a device may never end: it is refused, not waited for."""
    if path.exists() and not path.is_file():
        raise OSError(0, "it is no ordinary file")
    return path.read_bytes()


def _shown(path: Path, corpus: Path) -> str:
    """Return the path relative to the project, as problems show it: on one line, whatever its name holds."""
    name = "".join(c if _PLAIN_NAME.fullmatch(c) else ascii(c)[1:-1] for c in path.name)
    return f"{corpus.absolute().name}/letters/{name}"
