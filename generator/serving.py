"""The site on this machine while people work on it: docs/ follows corpus/, and MkDocs shows docs/."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from generator.memory import Memory
from generator.pipeline import build
from generator.problems import ProblemsError, render

SECONDS_BETWEEN_LOOKS = 1.0
SECONDS_TO_STOP = 3.0


def serve(project: Path, address: str, memory: Callable[[], Memory]) -> int:
    """Build, then serve at ``address`` (host:port) and rebuild when a file of corpus/ changes, until stopped.

    Returns 1 if the first build or the server fails; later failures to build are printed, and the last good
    pages stay. ``memory`` gives, at each build, what is remembered under the knowledge as it then is.
    """
    seen = _stamps(project / "corpus")
    if not _build(project, memory()):
        return 1
    command = [sys.executable, "-m", "generator.preview", address]
    # Material prints an advertisement about MkDocs 2 on each build; the project stays below 2. The other
    # program runs in the project, which need not be where this package lies.
    package = str(Path(__file__).parents[1])
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": package}
    with subprocess.Popen(command, cwd=project, env=quiet) as server:
        try:
            while server.poll() is None:
                time.sleep(SECONDS_BETWEEN_LOOKS)
                now = _stamps(project / "corpus")
                if now != seen:
                    seen = now
                    _build(project, memory())
        except KeyboardInterrupt:
            _stop(server)
            return 0
    return 1 if server.returncode else 0


def _stop(server: subprocess.Popen[bytes]) -> None:
    """End the server; one that is in the middle of making pages is not waited for."""
    server.terminate()
    try:
        server.wait(SECONDS_TO_STOP)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        server.kill()


def _build(project: Path, memory: Memory) -> bool:
    """Build, and say on one line what came of it, or else what is wrong."""
    try:
        outcome = build(project, memory)
        problems, failed = outcome.problems, outcome.failed
    except ProblemsError as error:
        problems, failed, outcome = error.problems, True, None
    if failed:
        sys.stderr.write(render(problems, "text") + "\nThe pages stay as they were.\n")
    elif outcome and outcome.sync:
        sys.stderr.write(f"{len(outcome.sync.written)} files written, {len(outcome.sync.removed)} removed\n")
    return not failed


def _stamps(folder: Path) -> dict[Path, tuple[int, int]]:
    """Size and time of change of every file: enough to see an edit, cheap enough to look each second."""
    found = {}
    for path in sorted(folder.rglob("*")):
        # An editor may put a file away between two looks.
        with suppress(FileNotFoundError):
            stat = path.stat()
            found[path] = (stat.st_size, stat.st_mtime_ns)
    return found
