"""A page of a browser to ask the search of the built site in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.building import Built


@pytest.fixture(scope="session")
def site(built: Built) -> Path:
    """The folder of the built site."""
    return built.site


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
