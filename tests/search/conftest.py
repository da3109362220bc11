"""The site with its search, built once for all tests here, and a page of a browser to ask it in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.search.browsing import served
from tests.search.building import build_site


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site, indexed."""
    return build_site(tmp_path_factory.mktemp("search"))


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the site, with a slash at its end."""
    with served(site) as found:
        yield found


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page of its own, that fails the test if a script fails or anything is asked of another site."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    opened_page = context.new_page()
    trouble: list[str] = []
    opened_page.on("pageerror", lambda error: trouble.append(str(error)))
    opened_page.on(
        "request", lambda request: None if request.url.startswith(address) else trouble.append(request.url)
    )
    yield opened_page
    context.close()
    assert trouble == []
