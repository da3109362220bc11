"""How property tests run, never against the clock and in CI always with the same examples; and a browser."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from tests.browser.chromium import find_chromium, opened

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
