"""The fabricated projects are what the measurements take them for: whole, sound, and the same each time."""

from __future__ import annotations

from pathlib import Path

from generator.pipeline import look
from tests.scale.fabricate import fabricate


def test_each_fabricated_letter_is_dated_numbered_and_signed(tmp_path: Path) -> None:
    fabricate(2, tmp_path)
    outcome = look(tmp_path)
    assert not outcome.failed
    assert outcome.library is not None
    fabricated = [letter for letter in outcome.library.letters if letter.stem.startswith("brief-")]
    found = [(letter.id, len(letter.facts.signatories)) for letter in fabricated]
    assert found == [("kst-28676-1000", 1), ("kst-28676-1001", 1)]
    assert all(letter.facts.date.value for letter in fabricated)


def test_the_same_seed_makes_the_same_letters(tmp_path: Path) -> None:
    fabricate(3, tmp_path / "one")
    fabricate(3, tmp_path / "other")
    letters = sorted((tmp_path / "one" / "corpus" / "letters").glob("brief-*"))
    assert len(letters) == 3
    for letter in letters:
        assert letter.read_bytes() == (tmp_path / "other" / "corpus" / "letters" / letter.name).read_bytes()
