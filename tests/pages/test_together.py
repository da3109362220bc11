"""The letters of a meeting on one page: whole, with their own numbers, and only if they fit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.library import Library
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
        (shown,) = page.select(f"#kst-31234-5-{block.id}")
        (number,) = shown.select(".pn")
        assert number["data-n"] == block.id[1:]
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
    assert report(there).startswith(
        "https://github.com/iemand/brieven/issues/new?template=tekstfout.yml&brief="
    )
    assert report(library) == "../../over/bijdragen/#fout"


def report(library: Library) -> str:
    """Return where the page of a letter leads a reader who saw an error."""
    files = {file.path: str(file.content) for file in render(library)}
    (link,) = html(parts(files["brieven/kst-31234-5/index.md"])[1]).select("a.report")
    return str(link["href"])
