"""The site on this machine while people work on it: MkDocs shows docs/, and docs/ follows corpus/."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from generator.pipeline import build
from generator.problems import ProblemsError, render

SECONDS_BETWEEN_LOOKS = 1.0


def serve(project: Path, address: str) -> int:
    """Build, then serve at ``address`` (host:port) and rebuild when a file of corpus/ changes, until stopped.

    Returns 1 if the first build fails; later failures are printed and the last good pages stay.
    """
    if not _build(project):
        return 1
    seen = _stamps(project / "corpus")
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    # Material prints an advertisement about MkDocs 2 on each build; the project stays below 2.
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with subprocess.Popen(command, cwd=project, env=quiet) as server:
        try:
            while server.poll() is None:
                time.sleep(SECONDS_BETWEEN_LOOKS)
                now = _stamps(project / "corpus")
                if now != seen:
                    seen = now
                    _build(project)
        except KeyboardInterrupt:
            server.terminate()
    return 0


def _build(project: Path) -> bool:
    try:
        outcome = build(project)
        problems, failed = outcome.problems, outcome.failed
    except ProblemsError as error:
        problems, failed = error.problems, True
    if failed:
        sys.stderr.write(render(problems, "text") + "\n")
    return not failed


def _stamps(folder: Path) -> dict[Path, tuple[int, int]]:
    """Size and time of change of every file: enough to see an edit, cheap enough to look each second."""
    return {
        path: (path.stat().st_size, path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
