"""Measures what a build of many letters takes: ``python -m tests.scale 5 100 500``.

Prints, per number of letters beside our own, the processor seconds that understanding, linking with checking,
and making pages take, the most memory in use, and the heaviest page of each kind. The letters are fabricated
from a fixed seed out of passages of our own, so that two runs can be compared. ``--into DIR`` keeps the last
project.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.scale.fabricate import fabricate

_SIZES = (5, 100)
_HEAD = " letters  understand    link   pages  per letter  peak MB  pages made\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Fabricate, build and print, for each number of letters; each in a process of its own."""
    parser = argparse.ArgumentParser(prog="python -m tests.scale")
    parser.add_argument("letters", type=int, nargs="*", default=list(_SIZES))
    parser.add_argument("--into", type=Path, help="a new folder to keep the last project in")
    options = parser.parse_args(arguments)
    sys.stdout.write(_HEAD)
    for letters in options.letters:
        with TemporaryDirectory() as folder:
            keep = options.into if options.into and letters == options.letters[-1] else None
            project = keep or Path(folder)
            fabricate(letters, project)
            sys.stdout.flush()
            subprocess.run([sys.executable, "-m", "tests.scale.measure", str(project)], check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
