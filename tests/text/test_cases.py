"""The case files: what stands in a source, and what a reader should make of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.text.faithful import differences
from tests.text.rendering import document_of, outline

CASE = re.compile(
    r"^## (?P<name>.+?)\n.*?^```source\n(?P<source>.*?)^```\n+^```result\n(?P<result>.*?)^```", re.S | re.M
)
FILES = sorted((Path(__file__).parent / "cases").glob("*.md"))
CASES = [
    pytest.param(case["source"], case["result"], id=f"{path.stem}: {case['name']}")
    for path in FILES
    for case in CASE.finditer(path.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize(("source", "result"), CASES)
def test_case(source, result):
    """The claim is the name of the case. In a source ␌ ends a page, ␣ is a blank that would not show."""
    text = source.rstrip("\n").replace("␌", "\f").replace("␣", " ")
    document = document_of(text)
    assert outline(document) == result.rstrip("\n")
    assert differences(document) == ()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_case_of_a_file_is_read(path):
    text = path.read_text(encoding="utf-8")
    assert len(CASE.findall(text)) == text.count("\n## ") > 0
