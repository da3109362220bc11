"""However many letters there are, and however long one is: no page outgrows 100 kB of HTML."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.pages import render
from generator.pipeline import look
from tests.scale.fabricate import PROJECT, fabricate
from tests.scale.measure import heaviest

pytestmark = pytest.mark.slow

LETTERS = 60
HEAVIEST = 100_000
# What the theme puts around a page, and around a letter with its head and its contents; the tests of the
# built site weigh the whole.
FRAME, FRAME_OF_A_LETTER = 19_000, 27_000


def test_no_page_outgrows_its_weight(tmp_path: Path) -> None:
    """With more letters of one series and one year than any real series has, and one of thirty pages."""
    fabricate(LETTERS, tmp_path)
    (tmp_path / "corpus" / "letters" / "lang.txt").write_text(a_long_letter(), encoding="utf-8")
    library = look(tmp_path).library
    assert library is not None
    for size, path in heaviest(render(library)):
        is_letter = re.fullmatch(r"brieven/[^/]+/index.md", path)
        assert size + (FRAME_OF_A_LETTER if is_letter else FRAME) <= HEAVIEST, path


def a_long_letter() -> str:
    """Return a letter three times as long as the longest that we have."""
    paths = (PROJECT / "corpus" / "letters").glob("*.txt")
    lines = max((path.read_text(encoding="utf-8") for path in paths), key=len).split("\n")
    begin = next(at for at, line in enumerate(lines) if "Hierbij" in line)
    end = max(at for at, line in enumerate(lines) if line.startswith("De Minister"))
    return "\n".join([*lines[:begin], *lines[begin:end] * 3, *lines[end:]])
