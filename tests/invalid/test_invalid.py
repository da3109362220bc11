"""One tiny corpus for each kind of problem: what is said of it, word for word, and that nothing else breaks.

``<code>/corpus/`` is wrong in one way; ``<code>/expected.txt`` holds the lines that ``check`` prints of that
code. An error also stops a build, with the pages as they were.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.model.codes import CODES
from generator.pipeline import build, look
from generator.problems import as_text

HERE = Path(__file__).parent
CASES = sorted(path.name for path in HERE.iterdir() if (path / "corpus").is_dir())
# Raised where no corpus of text files can bring it about: by the file system, by what was published before,
# by a PDF or Word file, by the search engine, or only if the cleaning itself is wrong.
ELSEWHERE = {
    *("address-lost", "broken-lock", "broken-manifest", "not-ours", "not-written", "page-collision"),
    *("encrypted", "engine-failed", "too-large", "unreadable-docx", "unreadable-pdf", "unread-page"),
    *("note-without-mark", "unclear-break", "unsure-repair"),
    *("paragraph-changed", "paragraph-lost", "unreadable-file", "words-added", "words-lost"),
}


@pytest.mark.parametrize("code", CASES)
def test_what_is_said_of_it(code):
    problems = look(HERE / code).problems
    said = [as_text(problem).splitlines()[0] for problem in problems if problem.code == code]
    assert said == (HERE / code / "expected.txt").read_text(encoding="utf-8").splitlines()
    for problem in problems:
        assert problem.hint, f"{problem.code}: nothing says what to do"
        assert problem.severity == CODES[problem.code].severity
        assert problem.code == code or problem.severity != "error", as_text(problem)


@pytest.mark.parametrize("code", [code for code in CASES if CODES[code].severity == "error"])
def test_an_error_leaves_the_pages_as_they_were(code, tmp_path):
    shutil.copytree(HERE / code, tmp_path / "project", symlinks=True)
    docs = tmp_path / "project" / "docs"
    docs.mkdir()
    (docs / "index.md").write_text("# Zoals het was\n", encoding="utf-8")
    assert build(tmp_path / "project").failed
    assert [path.name for path in docs.rglob("*")] == ["index.md"]
    assert (docs / "index.md").read_text(encoding="utf-8") == "# Zoals het was\n"


def test_every_kind_of_problem_has_its_corpus():
    assert set(CASES) | ELSEWHERE >= set(CODES)
    assert not set(CASES) & ELSEWHERE
