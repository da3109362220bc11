"""The browser of the tests: where its program is, and how it is opened."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

# The same names, in the same order, as install-chromium.sh looks for.
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")
# What a browser does of its own accord is not the site's doing.
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find_chromium() -> str | None:
    """Return the program of the browser: the one that the environment names, else the first that there is."""
    names = (os.environ.get("KAMERBRIEVEN_CHROMIUM", ""), *CHROMIUMS)
    return next((found for name in names if name and (found := shutil.which(name))), None)


@contextmanager
def opened() -> Iterator[Browser]:
    """Open a browser without a head and with a fresh profile."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(QUIET))
        yield browser
        browser.close()
