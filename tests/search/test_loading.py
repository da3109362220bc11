"""What a page loads it asks for at once: no module waits until another one has told of it."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from tests.browser.building import ROOT

SEARCH = ROOT / "docs" / "assets" / "search"
PAGE = (ROOT / "docs" / "zoeken" / "index.md").read_text(encoding="utf-8")


def imported(*names: str) -> set[str]:
    """The modules that some modules need, those themselves among them."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += re.findall(
                r'^import .* from "\./(\w+)\.js"', (SEARCH / f"{name}.js").read_text(), re.M
            )
    return found


def test_the_search_page_announces_every_module_that_it_needs():
    announced = {PurePosixPath(path).stem for path in re.findall(r'modulepreload" href="([^"]+)"', PAGE)}
    assert announced == imported("zoeken") - {"zoeken"}


def test_the_worker_of_the_box_names_every_module_that_it_needs():
    worker = (SEARCH / "worker.js").read_text()
    (listed,) = re.findall(r"Promise\.all\((\[.*?\])\.map\(name => import", worker)
    named = set(re.findall(r"\w+", listed))
    assert named == imported(*named)
