"""Takes the pictures of the site that the README and the page about it show: python -m tests.site.screenshots

Builds nothing: takes the site that `make site` made, or the one in the folder that is named.
"""

from __future__ import annotations

import functools
import sys
import threading
from http.server import ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from tests.browser.chromium import QUIET, find_chromium
from tests.site.conftest import ROOT, Silent

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
    program = find_chromium()
    if not (site / "index.html").is_file() or program is None:
        sys.exit("first run `make site`, and have Chromium installed")
    TO.mkdir(parents=True, exist_ok=True)
    with (
        ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Silent, directory=str(site))) as server,
        sync_playwright() as playwright,
    ):
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=program, args=list(QUIET))
        page = browser.new_page(viewport={"width": 1280, "height": 820}, reduced_motion="reduce")
        for name, (path, opened) in PICTURES.items():
            page.goto(f"http://127.0.0.1:{server.server_address[1]}/{path}", wait_until="networkidle")
            if opened:
                _open_menu(page, opened)
            file = TO / f"{name}.png"
            # Few colours: the pages have few, and the file becomes half as large.
            Image.open(BytesIO(page.screenshot())).convert("RGB").quantize(96).save(file, optimize=True)
            sys.stdout.write(f"{file.relative_to(ROOT)}: {file.stat().st_size} bytes\n")
        browser.close()
        server.shutdown()


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
