"""How property tests run, and what many tests share: the real site, built and served, and a browser.

Property tests never run against the clock, and in CI always with the same examples.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from tests.browser.building import Built, build_site
from tests.browser.chromium import find_chromium, opened
from tests.browser.serving import served

# A busy machine is no defect, and a build that fails must fail again for whoever looks at it. On a
# developer's machine every run tries other examples; what fails there becomes an example in the test.
settings.register_profile("developer", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "developer")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A browser, one for all tests of a process: there cannot be two that are driven so."""
    if find_chromium() is None:
        reason = "no Chromium: install it, or name its program in KAMERBRIEVEN_CHROMIUM"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    with opened() as found:
        yield found


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The real site, built once for all tests of a process; they may not change it."""
    return build_site(tmp_path_factory.mktemp("site") / "project")


@pytest.fixture(scope="session")
def address(built: Built) -> Iterator[str]:
    """The address of the built site, with a slash at its end."""
    with served(built.site) as found:
        yield found
