"""Projects with as many letters as asked, put together from the passages of the letters that we have."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import date, timedelta
from pathlib import Path
from random import Random

PROJECT = Path(__file__).resolve().parent.parent.parent
PASSAGES = 12

_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
_LEVELS = (("Defensie", "A.Th.B. Bijleveld-Schouten"), ("Buitenlandse Zaken", "S.A. Blok"))


def fabricate(letters: int, into: Path, seed: int = 1) -> None:
    """Make a project in the folder ``into``: ours, and so many letters more."""
    rng = Random(seed)
    shutil.copytree(PROJECT / "corpus", into / "corpus")
    shutil.copy(PROJECT / "mkdocs.yml", into / "mkdocs.yml")
    for path in _written_by_hand():
        (into / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(PROJECT / path, into / path)
    folder = into / "corpus" / "letters"
    passages = _passages()
    for at in range(letters):
        (folder / f"brief-{at:04}.txt").write_text(letter(at, passages, rng), encoding="utf-8")


def letter(number: int, passages: list[str], rng: Random) -> str:
    """Return the text of one letter: a report of a meeting, in a week of its own for 520 letters.

    That is 52 letters a year, far more than a real series has: pages by year are put to the test too."""
    met = date(2015, 1, 5) + timedelta(days=7 * (number % 520))
    office, name = _LEVELS[number % 2]
    chosen = "\n\n".join(rng.sample(passages, min(PASSAGES, len(passages))))
    return (
        f"28 676 Noord-Atlantische Verdragsorganisatie\n\nNr. {number + 1000} BRIEF VAN DE MINISTER VAN "
        f"{office.upper()}\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\n"
        f"Den Haag, {_written(met + timedelta(days=9))}\n\n"
        f"Hierbij ontvangt u het verslag van de bijeenkomst van de NAVO-ministers van {office} op\n"
        f"{_written(met)} in Brussel (Kamerstuk 28 676, nr. {number + 999}).\n\n{chosen}\n\n"
        f"De Minister van {office}, \n{name}\n"
    )


def _written(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _passages() -> list[str]:
    """Return what stands between blank lines in our letters, where it is long enough to be a passage."""
    paths = sorted((PROJECT / "corpus" / "letters").glob("*.txt"))
    parts = [part for path in paths for part in re.split(r"\n\s*\n", path.read_text(encoding="utf-8"))]
    return [part.strip("\n") for part in parts if len(part) > 300]


def _written_by_hand() -> list[str]:
    """Return the files of docs/ that people wrote: those which git does not ignore."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate", "docs"]
    listed = subprocess.run(command, cwd=PROJECT, check=True, capture_output=True).stdout.decode()
    return [path for path in listed.splitlines() if (PROJECT / path).is_file()]
