"""Draws the images that stand for the site elsewhere: ``python -m tests.site.card``.

The card that is shown where somebody shares a link, and the icons for browsers and telephones. The words
on the card are those of mkdocs.yml, the icons are the favicon.
"""

from __future__ import annotations

import html
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.building import ROOT
from tests.browser.chromium import QUIET, find_chromium
from tests.pages.rendering import settings

ASSETS = ROOT / "docs" / "assets"
CARD = (1200, 630)
# A telephone puts the large icon on a ground of its own choice if it brings none.
GROUND = {32: "transparent; padding: 0", 180: "#fbfaf7; padding: 12%"}

PAGE = """<!doctype html><meta charset="utf-8"><style>
* {{ margin: 0; box-sizing: border-box; }}
body {{ width: {width}px; height: {height}px; background: #fbfaf7; color: #1c2024; padding: 0 96px 24px;
  border-top: 18px solid #1d4f7c; display: flex; flex-direction: column; justify-content: center;
  font-family: Charter, "Source Serif 4", "Noto Serif", "Liberation Serif", Georgia, serif; }}
svg {{ width: 96px; height: 96px; display: block; margin-left: -12px; }}
h1 {{ font-size: 86px; font-weight: 400; line-height: 1.08; letter-spacing: -0.015em; margin-top: 30px;
  text-wrap: balance; }}
p {{ font-size: 33px; line-height: 1.42; color: #474d54; margin-top: 34px; max-width: 960px; }}
</style>{icon}<h1>{name}</h1><p>{description}</p>"""

ICON = """<style>body {{ margin: 0; background: {ground}; box-sizing: border-box; height: 100vh; }}
svg {{ display: block; width: 100%; height: 100%; }}</style>{icon}"""


def draw(browser: Browser, content: str, size: tuple[int, int], path: Path) -> None:
    """Draw a page of HTML as an image of ``size`` pixels."""
    width, height = size
    with browser.new_context(viewport={"width": width, "height": height}) as context:
        page = context.new_page()
        page.set_content(content)
        page.screenshot(path=path, omit_background=True)


def main() -> int:
    """Draw the card and the icons into docs/assets/."""
    program = find_chromium()
    if program is None:
        sys.stderr.write("no Chromium: install it, or name its program in KAMERBRIEVEN_CHROMIUM\n")
        return 1
    icon = (ASSETS / "favicon.svg").read_text(encoding="utf-8")
    name, description = (html.escape(str(settings()[key])) for key in ("site_name", "site_description"))
    card = PAGE.format(width=CARD[0], height=CARD[1], icon=icon, name=name, description=description)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(QUIET))
        draw(browser, card, CARD, ASSETS / "kaart.png")
        for size, ground in GROUND.items():
            draw(
                browser,
                ICON.format(icon=icon, ground=ground),
                (size, size),
                ASSETS / f"icoon-{size}.png",
            )
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
