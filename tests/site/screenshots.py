"""Takes the pictures of the site that the README and the page about it show: python -m tests.site.screenshots

Builds nothing: takes the site that `make site` made, or the one in the folder that is named.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

from tests.browser.building import ROOT
from tests.browser.chromium import find_chromium, opened
from tests.browser.serving import served

TO = ROOT / "docs" / "assets" / "screenshots"
# The picture, the page, and the paragraph whose menu is opened there first.
PICTURES = {
    "brief": ("brieven/kst-28676-348/", "p2"),
    "bijeenkomst": ("bijeenkomsten/2020-10-22-defensie/", ""),
    "tijdlijn": ("tijdlijn/", ""),
}


def main(arguments: list[str]) -> None:
    """Take every picture; end with a message where there is no site or no browser."""
    site = Path(arguments[0]) if arguments else ROOT / "site"
    if not (site / "index.html").is_file() or find_chromium() is None:
        sys.exit("first run `make site`, and have Chromium installed")
    TO.mkdir(parents=True, exist_ok=True)
    with served(site) as address, opened() as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 820}, reduced_motion="reduce")
        for name, (path, paragraph) in PICTURES.items():
            page.goto(address + path, wait_until="networkidle")
            if paragraph:
                _open_menu(page, paragraph)
            file = TO / f"{name}.png"
            # Few colours: the pages have few, and the file becomes half as large.
            Image.open(BytesIO(page.screenshot())).convert("RGB").quantize(96).save(file, optimize=True)
            sys.stdout.write(f"{file.relative_to(ROOT)}: {file.stat().st_size} bytes\n")


def _open_menu(page: Page, paragraph: str) -> None:
    """Show the middle of the page's first screens, with what can be done with a paragraph."""
    page.locator(".source-switch").wait_for()
    number = page.locator(f"#{paragraph} .pn")
    number.dispatch_event("click")
    page.locator(".paragraph-menu").wait_for()
    page.evaluate("window.scrollTo(0, 330)")
    page.add_style_tag(content=".reading-said, .md-top { display: none }")


if __name__ == "__main__":
    main(sys.argv[1:])
