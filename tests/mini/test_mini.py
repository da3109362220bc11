"""A fabricated corpus about another subject, with its whole expected site.

It proves two things at once: that nothing about the alliance is wired into the program, and that no
page changes without somebody seeing how.
"""

from __future__ import annotations

import pytest

from tests.mini.expected import EXPECTED, make


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> dict[str, str]:
    docs = make(tmp_path_factory.mktemp("mini") / "project")
    return {p.relative_to(docs).as_posix(): p.read_text("utf-8") for p in docs.rglob("*") if p.is_file()}


def expected() -> dict[str, str]:
    paths = [path for path in EXPECTED.rglob("*") if path.is_file()]
    return {path.relative_to(EXPECTED).as_posix(): path.read_text("utf-8") for path in paths}


def test_the_same_files_are_made(made):
    assert sorted(made) == sorted(expected()), "if meant: python -m tests.mini.expected"


@pytest.mark.parametrize("path", sorted(expected()))
def test_every_file_says_what_it_should(made, path):
    assert made[path] == expected()[path], "if meant: python -m tests.mini.expected"


def test_nothing_of_our_own_subject_shows(made):
    """Another dossier's site is another corpus: no word of ours may come from the program."""
    for path, text in made.items():
        for word in ("NAVO", "NATO", "Brussel", "28676", "28 676"):
            assert word not in text, f"{path} names {word}"
