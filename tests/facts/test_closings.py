"""Who signed, from the lines of a closing as a PDF leaves them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.facts.signatories import find_signatories
from generator.model.facts import Signatory, Value
from generator.model.knowledge import Knowledge
from generator.text.faithful import differences
from tests.text.rendering import document_of

FOLDER = Path(__file__).parent / "cases"
LETTER = """Geachte voorzitter,

Met deze brief informeer ik uw Kamer over de stand van zaken van de hervorming en over de
uitvoering van de toezeggingen die in het laatste debat zijn gedaan. De brief is ook gezonden
aan de Eerste Kamer.

"""


def cases(name: str) -> list[tuple[str, str, str]]:
    found = []
    text = (FOLDER / name).read_text(encoding="utf-8")
    for case in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        title, _, body = case.partition("\n")
        closing, _, signed = body.partition("\n---\n")
        found.append((title, closing, signed))
    return found


CLOSINGS = cases("closings.md")
IN_CELLS = cases("signatures_in_cells.md")


def written(signatory: Signatory) -> str:
    marks = ["waarnemend"] * signatory.acting + ["namens"] * signatory.on_behalf
    return " | ".join([signatory.name, signatory.office or "-", *marks])


@pytest.mark.parametrize(("title", "closing", "signed"), [*CLOSINGS, *IN_CELLS])
def test_who_signed(title: str, closing: str, signed: str) -> None:
    document = document_of(LETTER + closing.strip("\n"))
    found = find_signatories(document, Value(), Knowledge())
    assert [written(signatory) for signatory in found] == signed.strip().splitlines()
    assert differences(document) == ()


@pytest.mark.parametrize(("title", "closing", "signed"), CLOSINGS)
def test_each_who_signed_has_a_block_of_the_closing(title: str, closing: str, signed: str) -> None:
    document = document_of(LETTER + closing.strip("\n"))
    blocks = [block.text for block in document.blocks if block.part == "signature"]
    names = [line.split(" | ")[0] for line in signed.strip().splitlines()]
    named = [[name for name in names if name in block] for block in blocks]
    assert [found for found in named if found] == [[name] for name in names]
