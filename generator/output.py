"""The only writer: files of a folder are written if they changed, and pruned if they are no longer made.

A manifest in the folder lists what was made here; whatever it does not list is somebody else's and is
never touched.
"""

from __future__ import annotations

import json
import os
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from fcntl import LOCK_EX, flock
from pathlib import Path, PurePosixPath

from generator.model.output import OutputFile
from generator.problems import Problem, ProblemsError

MANIFEST = ".generated.json"


@dataclass(frozen=True, slots=True)
class SyncResult:
    """What a sync did, as paths relative to the folder."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int


def sync(files: Iterable[OutputFile], folder: Path) -> SyncResult:
    """Make ``folder`` hold exactly these generated files beside what people put there.

    Raises ProblemsError, before anything is written, where two files want one path, a path leaves the
    folder, or a path belongs to a file that was not made here. Each file is replaced in one step, and
    the manifest names a file before it exists, so a run that is cut off leaves nothing unclaimed.
    """
    contents = _by_path(files)
    with _alone(folder):
        return _follow(contents, folder)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Wait for another build of this folder to end; the system lets go of the lock of one that was killed."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        turn = os.open(folder, os.O_RDONLY)
    except OSError as error:
        raise ProblemsError([_not_written(folder, error)]) from None
    try:
        flock(turn, LOCK_EX)
        yield
    finally:
        os.close(turn)


def _follow(contents: Mapping[str, bytes], folder: Path) -> SyncResult:
    owned = _read_manifest(folder)
    _refuse_foreign(contents, owned, folder)
    changed = [path for path, data in contents.items() if not _holds(folder / path, data)]
    stale = sorted(owned - contents.keys())
    if changed or stale or owned != contents.keys():
        _write_manifest(folder, owned | contents.keys())
    for path in changed:
        replace_file(folder / path, contents[path])
    for path in stale:
        _remove(folder, path)
    if owned != contents.keys():
        _write_manifest(folder, contents.keys())
    return SyncResult(tuple(changed), tuple(stale), len(contents) - len(changed))


def _by_path(files: Iterable[OutputFile]) -> dict[str, bytes]:
    contents: dict[str, bytes] = {}
    folded: dict[str, str] = {}
    problems = []
    for file in files:
        pure = PurePosixPath(file.path)
        if not _inside(pure) or "\\" in file.path:
            problems.append(_bad_path(file.path, "leaves the folder of generated pages"))
            continue
        key = unicodedata.normalize("NFC", file.path).casefold()
        if key in folded:
            problems.append(_bad_path(file.path, f"is made twice (the other is {folded[key]})"))
            continue
        folded[key] = file.path
        contents[file.path] = file.content.encode() if isinstance(file.content, str) else file.content
    if problems:
        raise ProblemsError(problems)
    return dict(sorted(contents.items()))


def _bad_path(path: str, why: str) -> Problem:
    hint = "Give the letter or entry that makes this page an address of its own (`address` in the sidecar)."
    return Problem("page-collision", "error", path, 0, f"this page {why}", hint)


def _read_manifest(folder: Path) -> set[str]:
    path = folder / MANIFEST
    if not path.is_file():
        return set()
    try:
        listed = json.loads(path.read_text(encoding="utf-8"))
    except ValueError:
        listed = None
    if not isinstance(listed, list) or not all(isinstance(item, str) for item in listed):
        hint = "Run `make clean`, which removes the generated pages and this list of them."
        problem = Problem("broken-manifest", "error", str(path), 0, "this is not a list of paths", hint)
        raise ProblemsError([problem])
    return {item for item in listed if _inside(PurePosixPath(item))}


def _inside(path: PurePosixPath) -> bool:
    return not path.is_absolute() and ".." not in path.parts and bool(path.parts)


def _refuse_foreign(contents: Mapping[str, bytes], owned: set[str], folder: Path) -> None:
    """A file that exists, was not made here and says something else belongs to a person: keep it."""
    hint = "Move or delete that file, or run `make clean` if an earlier build left it."
    problems = [
        Problem("not-ours", "error", str(folder / path), 0, "a page would overwrite this file", hint)
        for path, data in contents.items()
        if path not in owned and (folder / path).exists() and not _holds(folder / path, data)
    ]
    if problems:
        raise ProblemsError(problems)


def _holds(path: Path, data: bytes) -> bool:
    return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data


def replace_file(path: Path, data: bytes) -> None:
    """Write a file in one step: it holds its old bytes or all of the new ones, never a part.

    Raises ProblemsError where that cannot be done: no room, no rights, a file where a folder should be.
    """
    temporary = _unfinished(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(data)
        temporary.replace(path)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise ProblemsError([_not_written(path, error)]) from None


def _unfinished(path: Path) -> Path:
    """Where a file grows before it takes its place; a build that was killed may leave it there."""
    return path.with_name(f".{path.name}.tmp")


def _not_written(path: Path, error: OSError) -> Problem:
    hint = "Make room or see to its rights, then build again: what was written before it is whole."
    return Problem("not-written", "error", str(path), 0, f"cannot be written: {error.strerror}", hint)


def _write_manifest(folder: Path, paths: Iterable[str]) -> None:
    replace_file(folder / MANIFEST, (json.dumps(sorted(paths), indent=0, ensure_ascii=False) + "\n").encode())


def _remove(folder: Path, path: str) -> None:
    try:
        (folder / path).unlink(missing_ok=True)
        _unfinished(folder / path).unlink(missing_ok=True)
    except OSError as error:
        raise ProblemsError([_not_written(folder / path, error)]) from None
    for parent in (folder / path).parents:
        if parent == folder or not parent.is_dir() or any(parent.iterdir()):
            return
        parent.rmdir()
