"""Measures one build of a project, in this process: ``python -m tests.scale.measure DIR``."""

from __future__ import annotations

import resource
import sys
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from time import process_time

from generator.checks import check
from generator.corpus import read_letters
from generator.knowledge import load_knowledge
from generator.library import build_library
from generator.model.output import OutputFile
from generator.pipeline import make_files
from generator.site import read_site
from generator.understanding import understand

LARGEST = 24


def main() -> int:
    """Print one row of figures, and the largest files under it."""
    project = Path(sys.argv[1])
    knowledge = load_knowledge(project / "corpus")
    raw, _ = read_letters(project / "corpus")
    moments = [process_time()]
    letters = [understand(item, knowledge) for item in raw]
    moments.append(process_time())
    library = build_library(letters, knowledge, read_site(project))
    problems = list(check(library))
    moments.append(process_time())
    files = list(make_files(library))
    moments.append(process_time())
    first, second, third = (later - earlier for earlier, later in pairwise(moments))
    each = (moments[-1] - moments[0]) / max(1, len(letters))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    kinds = heaviest(files)
    sys.stdout.write(
        f"{len(letters):>8}{first:>10.1f} s{second:>6.1f} s{third:>6.1f} s{each * 1000:>9.0f} ms"
        f"{peak:>9.0f}{len(files):>12}\n{'':>10}{len(problems)} problems; the heaviest page of each kind:\n"
        + "".join(f"{size:>18,} bytes  {path}\n" for size, path in kinds[:LARGEST])
    )
    return 0


def heaviest(files: Iterable[OutputFile]) -> list[tuple[int, str]]:
    """Return the heaviest page of each kind, in bytes without its frame, the heaviest kind first."""
    found: dict[str, tuple[int, str]] = {}
    for file in files:
        if file.path.endswith(".md"):
            _, _, body = str(file.content).partition("\n---\n")
            size = len(body.encode())
            found[_kind(file.path)] = max(found.get(_kind(file.path), (0, "")), (size, file.path))
    return sorted(found.values(), reverse=True)


def _kind(path: str) -> str:
    """Pages in the same part of the site, as deep and with the same last name, are of one kind."""
    first, *others = path.split("/")[:-1] or [path]
    named = others[-1] if others and others[-1] in ("bron", "alles", "toelichting") else ""
    return f"{first} {len(others)} {named} {'dossier' if '/dossier-' in path else ''}"


if __name__ == "__main__":
    sys.exit(main())
