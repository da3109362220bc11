"""Markdown to HTML as the site does it, for tests that look at what a reader sees."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import markdown
import yaml
from bs4 import BeautifulSoup, Tag

ROOT = Path(__file__).parent.parent.parent


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml, of which the tags do not matter here."""


def _nothing(*_: object) -> None:
    """Stand in for the value of a tag."""


_Loader.add_multi_constructor("!", _nothing)


@cache
def settings() -> dict:
    """Return mkdocs.yml."""
    return yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), _Loader)


def html(text: str) -> BeautifulSoup:
    """Return the page that a Markdown text, without its front matter, becomes."""
    names, options = [], {}
    for extension in settings()["markdown_extensions"]:
        name, configured = next(iter(extension.items())) if isinstance(extension, dict) else (extension, {})
        names.append(name)
        options[name] = configured
    return BeautifulSoup(markdown.markdown(text, extensions=names, extension_configs=options), "html.parser")


def one(page: BeautifulSoup | Tag, selector: str) -> Tag:
    """Return the first element that a CSS selector finds; there must be one."""
    found = page.select_one(selector)
    assert found is not None, selector
    return found


def parts(page: str) -> tuple[dict, str]:
    """Return the front matter and the body of a page."""
    found = re.fullmatch(r"---\n(.*?)\n---\n\n(.*)", page, re.DOTALL)
    assert found, "a page begins with its front matter"
    return yaml.safe_load(found.group(1)), found.group(2)
