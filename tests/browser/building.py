"""The site as `make site` makes it, in a folder of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
# Where the site that is built here would be published.
ADDRESS = "https://brieven.example/"


@dataclass(frozen=True, slots=True)
class Built:
    """A project that was copied and built, and what MkDocs said of it."""

    project: Path
    log: str

    @property
    def docs(self) -> Path:
        """The folder of the pages as Markdown."""
        return self.project / "docs"

    @property
    def site(self) -> Path:
        """The folder of the built site."""
        return self.project / "site"

    def pages(self) -> list[Path]:
        """Return every page, in a fixed order."""
        return sorted(self.site.rglob("*.html"))


def build_site(folder: Path) -> Built:
    """Build the site of our own corpus in ``folder``, which there may not be yet, with its search."""
    for name in ("corpus", "docs"):
        shutil.copytree(ROOT / name, folder / name)
    for path in ROOT.iterdir():
        if path.suffix in (".yml", ".lock") and path.is_file():
            shutil.copy(path, folder)
    generate(folder)
    log = run("mkdocs", "build", "--strict", "--site-dir", "site", cwd=folder)
    run("generator", "--project", str(folder), "index", cwd=ROOT)
    return Built(folder, log)


def generate(project: Path) -> str:
    """Make the pages of a project; return what the generator said."""
    return run("generator", "--project", str(project), "build", cwd=ROOT)


def run(*command: str, cwd: Path, site_url: str = ADDRESS) -> str:
    """Run a command with this Python for a site at ``site_url``; return all it said. It must succeed."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": site_url}
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=cwd, env=environment, capture_output=True, text=True
    )
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)
    return done.stdout + done.stderr
