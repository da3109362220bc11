"""Letters are understood the same one by one, in other processes, and out of what was remembered."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator import understanding
from generator.corpus import RawLetter, read_letters
from generator.knowledge import load_knowledge
from generator.memory import Memory
from generator.model.knowledge import Knowledge
from generator.model.library import Letter
from generator.understanding import Understood, understand, understand_all

MINI = Path(__file__).parent / "mini" / "corpus"
EMPTY = RawLetter("leeg", "corpus/letters/leeg.txt", b"")


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge(MINI)


@pytest.fixture(scope="module")
def letters() -> list[RawLetter]:
    return [*read_letters(MINI)[0], EMPTY]


@pytest.fixture(scope="module")
def one_by_one(letters: list[RawLetter], knowledge: Knowledge) -> list[Understood]:
    return understand_all(letters, knowledge, processes=1)


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A program of one rule, which a test may change."""
    folder = tmp_path / "program"
    folder.mkdir()
    (folder / "regels.py").write_text("REGEL = 1\n", encoding="utf-8")
    return folder


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    shutil.copytree(MINI / "knowledge", tmp_path / "corpus" / "knowledge")
    return tmp_path / "corpus"


@pytest.fixture
def remembering(tmp_path: Path, program: Path, corpus: Path, letters, knowledge) -> Path:
    """A folder in which all letters are remembered."""
    understand_all(letters, knowledge, Memory(tmp_path / "memory", program, corpus), processes=1)
    return tmp_path / "memory"


def refuse(raw: RawLetter, knowledge: Knowledge) -> Letter:
    raise AssertionError(f"{raw.file} was understood again")


def test_a_letter_that_cannot_be_read_says_why_in_its_place(one_by_one):
    *read, failed = one_by_one
    assert all(isinstance(letter, Letter) for letter in read)
    assert [problem.code for problem in failed] == ["no-text"]


def test_other_processes_find_the_same_in_the_same_order(letters, knowledge, one_by_one):
    assert understand_all(letters, knowledge, processes=2) == one_by_one


def test_what_is_remembered_is_not_understood_again(
    remembering, program, corpus, letters, knowledge, one_by_one, monkeypatch
):
    monkeypatch.setattr(understanding, "understand", refuse)
    memory = Memory(remembering, program, corpus)
    assert understand_all(letters[:-1], knowledge, memory, processes=1) == one_by_one[:-1]


@pytest.mark.parametrize("part", ["data", "stem", "file"])
def test_a_letter_that_changed_is_none_that_is_remembered(part, remembering, program, corpus, letters):
    memory = Memory(remembering, program, corpus)
    first = letters[0]
    assert memory.recall(first) is not None
    changed = {"data": first.data + b" ", "stem": "anders", "file": "elders.txt"}
    assert memory.recall(replace(first, **{part: changed[part]})) is None


def test_a_sidecar_that_changed_makes_it_another_letter(remembering, program, corpus, letters):
    with_sidecar = next(raw for raw in letters if raw.curated.facts)
    without = replace(with_sidecar, curated=EMPTY.curated)
    assert Memory(remembering, program, corpus).recall(without) is None


def test_other_rules_or_other_knowledge_remember_nothing(remembering, program, corpus, letters):
    (program / "regels.py").write_text("REGEL = 2\n", encoding="utf-8")
    assert Memory(remembering, program, corpus).recall(letters[0]) is None
    (program / "regels.py").write_text("REGEL = 1\n", encoding="utf-8")
    assert Memory(remembering, program, corpus).recall(letters[0]) is not None
    (corpus / "knowledge" / "topics.yaml").write_text("[]\n", encoding="utf-8")
    assert Memory(remembering, program, corpus).recall(letters[0]) is None


@pytest.mark.parametrize("damage", [b"", b"\x80\x04K\x01.", b"geen pickle"])
def test_what_is_damaged_is_understood_again(
    damage, remembering, program, corpus, letters, knowledge, one_by_one
):
    for path in remembering.rglob("*.letter"):
        path.write_bytes(damage)
    memory = Memory(remembering, program, corpus)
    assert understand_all(letters, knowledge, memory, processes=1) == one_by_one
    assert memory.recall(letters[0]) == one_by_one[0]


def test_letters_that_are_gone_are_forgotten(remembering, program, corpus, letters):
    memory = Memory(remembering, program, corpus)
    memory.forget(letters[:1])
    assert memory.recall(letters[0]) is not None
    assert memory.recall(letters[1]) is None


def test_a_few_sets_of_rules_are_remembered_and_not_all(tmp_path, program, corpus, letters, one_by_one):
    for number in range(7):
        (program / "regels.py").write_text(f"REGEL = {number}\n", encoding="utf-8")
        memory = Memory(tmp_path / "memory", program, corpus)
        memory.keep(letters[0], one_by_one[0])
        memory.forget(letters)
    assert len(list((tmp_path / "memory").iterdir())) == 4


def test_a_memory_that_cannot_be_written_does_no_harm(
    tmp_path, program, corpus, letters, knowledge, one_by_one
):
    (tmp_path / "memory").write_text("een bestand", encoding="utf-8")
    memory = Memory(tmp_path / "memory", program, corpus)
    assert understand_all(letters, knowledge, memory, processes=1) == one_by_one
    memory.forget(letters)


def test_one_letter_alone_raises_what_is_wrong_with_it(knowledge):
    with pytest.raises(Exception, match="no-text"):
        understand(EMPTY, knowledge)
