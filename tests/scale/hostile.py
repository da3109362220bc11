"""Times the facts of letters that are one long run of the same words: ``python -m tests.scale.hostile``.

A letter of a minister is never like this; a damaged file can be. Prints the processor seconds for each run,
at 20,000 characters and at half of them: what grows fourfold looks at every place from every other.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from generator.facts import find_facts
from generator.knowledge import load_knowledge
from generator.model.knowledge import Curated, Knowledge
from tests.facts.building import build

PROJECT = Path(__file__).resolve().parents[2]
RUNS = (
    "1", "1 ", "1 en 2, ", "1 januari ", "1 januari, ", "2020, ", "1/", "A", "é", "a-", "Ab-", "Ab ", "a@",
    "a.", ".", "(", "«", "-", ", ", "en ", "de ", "minister van ", "bijeenkomst ",
    "de ministers van Defensie en ",
    "Op 3 mei kwamen de ministers bijeen ", "nr. 1, ", "Kamerstuk 28 676, nr. ", "heeft ", "verslag van de ",
    "hierbij ", "vond plaats ",
)  # fmt: skip
LETTER = """
@dateline Den Haag, 6 november 2020

Hierbij bied ik u het verslag aan van de bijeenkomst op 3 en 4 oktober jl. {run} einde.

@signature De Minister van Defensie,
A. Naam
"""


def seconds(run: str, length: int, knowledge: Knowledge) -> float:
    """Return the processor seconds for a letter with so many characters of a run."""
    document = build(LETTER.format(run=(run * (length // len(run) + 1))[:length]))
    begun = time.process_time()
    find_facts(document, Curated(), knowledge)
    return time.process_time() - begun


def main(arguments: Sequence[str]) -> None:
    """Time every run, at the length given or at 20,000 characters."""
    length = int(arguments[0]) if arguments else 20_000
    knowledge = load_knowledge(PROJECT / "corpus")
    sys.stdout.write(f"{'run':40}{length // 2:>9}{length:>9}\n")
    for run in RUNS:
        half, whole = seconds(run, length // 2, knowledge), seconds(run, length, knowledge)
        sys.stdout.write(f"{run!r:40}{half:9.2f}{whole:9.2f}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
