"""The letters of a meeting on one page: whole, with their own numbers, and only if they fit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.pages import render, together
from tests.pages.building import a_library, a_report
from tests.pages.rendering import html, parts

PATH = "bijeenkomsten/2019-03-05-waterstaat/alles/index.md"


def rendered() -> dict[str, str]:
    return {file.path: str(file.content) for file in render(a_library())}


def test_every_paragraph_of_every_letter_stands_there_with_its_number():
    front, body = parts(rendered()[PATH])
    page = html(body)
    for block in a_report()[0].numbered:
        shown = page.find(id=f"kst-31234-5-{block.id}")
        assert shown.find(class_="pn")["data-n"] == block.id[1:]
        assert shown.get_text().split()[0] in block.text
    assert front["head"] == [{"name": "robots", "content": "noindex"}]


def test_letters_that_are_too_long_together_are_listed(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(together, "MOST", 10)
    page = html(parts(rendered()[PATH])[1])
    assert not page.find(class_="par")
    assert page.find("a", href="../../../brieven/kst-31234-5/")


def test_a_meeting_without_letters_has_no_such_page():
    assert [path for path in rendered() if path.endswith("alles/index.md")] == [PATH]


def test_a_reader_reports_an_error_where_the_project_says():
    library = a_library()
    there = replace(library, site=replace(library.site, repository="https://github.com/iemand/brieven"))
    path = "brieven/kst-31234-5/index.md"
    link = html(parts({f.path: str(f.content) for f in render(there)}[path])[1]).find(class_="report")["href"]
    assert link.startswith("https://github.com/iemand/brieven/issues/new?template=tekstfout.yml&brief=")
    assert html(parts(rendered()[path])[1]).find(class_="report")["href"] == "../../over/bijdragen/#fout"
