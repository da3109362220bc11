"""Makes the expected site of the small corpus anew: ``python -m tests.mini.expected``.

Read the difference in git before you commit it: it is what every reader of the site will see.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from generator.output import MANIFEST
from generator.pipeline import build

HERE = Path(__file__).parent
EXPECTED = HERE / "expected"


def make(project: Path) -> Path:
    """Copy the small corpus to the empty folder ``project``, build it, and return its docs folder."""
    shutil.copytree(HERE / "corpus", project / "corpus")
    shutil.copy(HERE / "mkdocs.yml", project / "mkdocs.yml")
    outcome = build(project)
    assert outcome.sync, outcome.problems
    (project / "docs" / MANIFEST).unlink()
    return project / "docs"


def main() -> None:
    """Replace the expected site by what is made now."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        docs = make(Path(folder) / "project")
        shutil.rmtree(EXPECTED, ignore_errors=True)
        shutil.copytree(docs, EXPECTED)
    sys.stdout.write(f"{sum(1 for path in EXPECTED.rglob('*') if path.is_file())} files\n")


if __name__ == "__main__":
    main()
