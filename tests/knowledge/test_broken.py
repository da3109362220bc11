"""Whatever a person gets wrong in the knowledge or a sidecar is reported with its place and a way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.corpus import read_letter
from generator.knowledge import load_knowledge
from generator.model.codes import CODES
from generator.problems import Problem, ProblemsError
from tests.knowledge.reading_cases import Case, read_cases

LEVELS = """\
- {id: defence-ministers, slug: defensie, nl: Ministers van Defensie, en: Defence ministers}
- {id: heads-of-state, slug: top, nl: Regeringsleiders, en: Heads of government}
"""


def shown(problem: Problem) -> str:
    return f"{Path(problem.file).name}:{problem.line}: {problem.code} {problem.message}"


@pytest.mark.parametrize("case", read_cases("broken.md"), ids=lambda case: case.claim)
def test_broken_knowledge(case: Case, tmp_path):
    folder = tmp_path / "corpus" / "knowledge"
    folder.mkdir(parents=True)
    for name, text in {"levels.yaml": LEVELS, **case.files}.items():
        (folder / name).write_text(text, encoding="utf-8")
    found: tuple[Problem, ...] = ()
    try:
        load_knowledge(tmp_path / "corpus")
    except ProblemsError as error:
        found = error.problems
    assert sorted(map(shown, found)) == sorted(case.expected)
    for problem in found:
        assert problem.file.startswith("corpus/knowledge/")
        assert problem.severity == CODES[problem.code].severity == "error"
        assert problem.hint, f"{problem.code}: nothing says what to do"


@pytest.mark.parametrize("case", read_cases("sidecars.md"), ids=lambda case: case.claim)
def test_broken_sidecars(case: Case, tmp_path):
    letter = tmp_path / "brief.txt"
    letter.write_text("Geachte voorzitter,", encoding="utf-8")
    for name, text in case.files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(ProblemsError) as caught:
        read_letter(letter)
    assert sorted(map(shown, caught.value.problems)) == sorted(case.expected)
    for problem in caught.value.problems:
        assert problem.severity == CODES[problem.code].severity == "error"
        assert problem.hint


def hint(folder: Path, name: str, text: str) -> list[str]:
    (folder / "knowledge").mkdir(exist_ok=True)
    (folder / "knowledge" / name).write_text(text, encoding="utf-8")
    with pytest.raises(ProblemsError) as caught:
        load_knowledge(folder)
    return [problem.hint for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("dossiers.yaml", '- {id: "28676", titel: NAVO, title: NAVO, source: x}', "Did you mean `title`?"),
        ("topic.yaml", "- {id: rusland}", "Did you mean `topics.yaml`?"),
        (
            "abbreviations.yaml",
            "- {short: no, long: x y, lang: nl, source: x}",
            'Put it between quotes: "no".',
        ),
        (
            "meetings.yaml",
            "- {start: 2018-2-3, level: [], known: check, source: x}",
            "Write it as 2018-02-03.",
        ),
        ("dossiers.yaml", "- id: x\n\ttitle: y", "There is a tab on this line; YAML wants spaces."),
    ],
)
def test_a_hint_says_what_was_probably_meant(tmp_path, name, text, expected):
    assert expected in hint(tmp_path, name, text)


def test_not_utf8_names_the_line(tmp_path):
    (tmp_path / "knowledge").mkdir()
    (tmp_path / "knowledge" / "dossiers.yaml").write_bytes(
        b'- id: "28676"\n  title: Oekra\xefne\n  source: x\n'
    )
    with pytest.raises(ProblemsError) as caught:
        load_knowledge(tmp_path)
    (problem,) = caught.value.problems
    assert (problem.code, problem.line) == ("not-utf8", 2)


def test_problems_of_all_files_come_together(tmp_path):
    """One run shows what is wrong everywhere: a maintainer mends it all at once."""
    (tmp_path / "knowledge").mkdir()
    for name in ("people.yaml", "dossiers.yaml", "levels.yaml"):
        (tmp_path / "knowledge" / name).write_text("- {}", encoding="utf-8")
    with pytest.raises(ProblemsError) as caught:
        load_knowledge(tmp_path)
    assert {Path(problem.file).name for problem in caught.value.problems} == {
        "people.yaml",
        "dossiers.yaml",
        "levels.yaml",
    }


def test_no_knowledge_at_all_is_knowledge_too(tmp_path):
    knowledge = load_knowledge(tmp_path)
    assert not knowledge.meetings
    assert not knowledge.topics
