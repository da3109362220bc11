"""The name and address of the site, read from mkdocs.yml as MkDocs reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.site import Site
from generator.problems import ProblemsError
from generator.site import read_site

ROOT = Path(__file__).parent.parent


def site(folder: Path, text: str) -> Site:
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    return read_site(folder)


def test_name_and_address(tmp_path):
    assert site(tmp_path, "site_name: Brieven\nsite_url: https://x.nl/a\n") == Site(
        "Brieven", "https://x.nl/a/"
    )


def test_the_address_may_come_from_the_environment(tmp_path, monkeypatch):
    text = 'site_name: Brieven\nsite_url: !ENV [SITE_URL, ""]\n'
    monkeypatch.delenv("SITE_URL", raising=False)
    assert site(tmp_path, text).address("brieven/") is None
    monkeypatch.setenv("SITE_URL", "https://x.nl")
    assert site(tmp_path, text).address("/brieven/") == "https://x.nl/brieven/"


def test_python_names_are_passed_over(tmp_path):
    text = "site_name: B\nx:\n  slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}\n"
    assert site(tmp_path, text).name == "B"


def test_no_configuration_is_no_site(tmp_path):
    assert read_site(tmp_path) == Site()


def test_what_is_not_yaml_is_said_with_its_line(tmp_path):
    with pytest.raises(ProblemsError) as error:
        site(tmp_path, "site_name: B\nx: [\n")
    assert error.value.problems[0].file == "mkdocs.yml" and error.value.problems[0].line == 3


def test_our_own_configuration_is_read():
    assert read_site(ROOT).name
