"""Measures one build of a project, in this process: ``python -m tests.scale.measure DIR``."""

from __future__ import annotations

import resource
import sys
from itertools import pairwise
from pathlib import Path
from time import process_time

from generator.checks import check
from generator.corpus import read_letters
from generator.knowledge import load_knowledge
from generator.library import build_library
from generator.pipeline import make_files
from generator.site import read_site
from generator.understanding import understand

LARGEST = 6


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
    sizes = sorted(((len(file.content), file.path) for file in files), reverse=True)[:LARGEST]
    sys.stdout.write(
        f"{len(letters):>8}{first:>10.1f} s{second:>6.1f} s{third:>6.1f} s{each * 1000:>9.0f} ms"
        f"{peak:>9.0f}{len(files):>12}\n{'':>10}{len(problems)} problems; largest: "
        + ", ".join(f"{path} {size // 1000} kB" for size, path in sizes)
        + "\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
