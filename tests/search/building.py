"""The site as `make site` makes it, in a folder of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def build_site(folder: Path, corpus: Path = ROOT / "corpus") -> Path:
    """Build the site of a corpus in ``folder``/project and return the folder of the built site."""
    project = folder / "project"
    shutil.copytree(corpus, project / "corpus")
    shutil.copytree(ROOT / "docs", project / "docs")
    shutil.copy(ROOT / "mkdocs.yml", project)
    run("generator", "--project", str(project), "build", cwd=ROOT)
    run("mkdocs", "build", "--strict", "--site-dir", "site", cwd=project)
    run("generator", "--project", str(project), "index", cwd=ROOT)
    return project / "site"


def run(*command: str, cwd: Path) -> str:
    """Run a command with this Python; return all it said. It must succeed."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": ""}
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=cwd, env=environment, capture_output=True, text=True
    )
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)
    return done.stdout + done.stderr
