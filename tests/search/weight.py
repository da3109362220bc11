"""What a search costs a reader: what the browser downloads and how long it takes up to the first result.

    python -m tests.search.weight [--site DIR] [--letters 5 1000] [--question TEXT] [--files]

Over a connection of 10 Mbit/s with a delay of 40 ms, with nothing in the cache, served compressed as a host
of static pages does. The site of so many letters is fabricated from the real one.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.parse import urlencode, urlsplit

from playwright.sync_api import Browser

from tests.browser.building import build_site
from tests.browser.chromium import opened
from tests.browser.serving import served
from tests.search.synthetic import grow

MEGABITS, DELAY = 10, 40
RUNS = 3
QUESTION = "lastenverdeling"
# Notes when the first result stands on the page.
_WATCH = """selector => {
  const seen = () => document.querySelector(selector) && (window.__first ??= performance.now())
  new MutationObserver(seen).observe(document, { childList: true, subtree: true })
}"""
# What came in after it, and so was not waited for.
_LATER = """() => performance.getEntriesByType("resource")
  .filter(one => one.responseEnd > window.__first).map(one => one.name)"""
_NAMED_BY_CONTENT = re.compile(r"/[^/]+(?=\.pf_(?:index|fragment|meta)$)")
PAGE_RESULT = "#_lijst > li"
BOX_RESULT = ".md-search-result__item"


@dataclass(frozen=True)
class Cost:
    """Bytes on the line by the address of what they bring, and milliseconds."""

    files: Mapping[str, int]
    milliseconds: float

    @property
    def bytes(self) -> int:
        """All that was downloaded."""
        return sum(self.files.values())

    @property
    def of_search(self) -> int:
        """What only the search needs of it."""
        return sum(size for address, size in self.files.items() if _of_search(address))


def main() -> int:
    """Weigh both searches with few and with many letters, and print it."""
    parser = argparse.ArgumentParser(prog="python -m tests.search.weight", description="What does it cost?")
    parser.add_argument("--site", type=Path, help="a site that was built and indexed before")
    parser.add_argument("--letters", type=int, nargs="+", default=[5, 1000], help="how many letters to weigh")
    parser.add_argument(
        "--question", default=QUESTION, help=f"what is asked; «{QUESTION}» if nothing is said"
    )
    parser.add_argument("--files", action="store_true", help="also show what each file weighs")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        small = options.site or build_site(Path(folder) / "project").site
        print(f"\n{'letters':>8}  {'':<18}{'kB':>8}{'of search':>11}{'requests':>10}{'ms':>8}")
        for letters in options.letters:
            site = small if letters <= 5 else grow(small, Path(folder) / str(letters), letters)
            _print_costs(site, letters, options.question, options.files)
    return 0


def _print_costs(site: Path, letters: int, question: str, files: bool) -> None:
    box = (site / "search" / "search_index.json").stat().st_size
    with served(site) as address, opened() as browser:
        for name, selector in (("page /zoeken/", PAGE_RESULT), ("box in the header", BOX_RESULT)):
            costs = [weigh(browser, address, selector, question) for _ in range(RUNS)]
            one = costs[0]
            time = median(cost.milliseconds for cost in costs)
            print(
                f"{letters:>8}  {name:<18}{one.bytes / 1000:>8.0f}{one.of_search / 1000:>11.0f}"
                f"{len(one.files):>10}{time:>8.0f}"
            )
            if files:
                _print_files(one.files, address)
    print(f"{letters:>8}  the box's index is {box / 1000:.0f} kB before compression")


def _print_files(files: Mapping[str, int], site: str) -> None:
    """Print what each file weighs on the line, the heaviest first; the engine's own by kind."""
    kinds: Counter[str] = Counter()
    for address, size in files.items():
        path = _NAMED_BY_CONTENT.sub("/*", urlsplit(address.removeprefix(site)).path)
        kinds[path or "(the page itself)"] += size
    for path, size in kinds.most_common():
        print(f"{size / 1000:>35.1f}  {path}")


def weigh(browser: Browser, address: str, selector: str, question: str = QUESTION) -> Cost:
    """Open a page with an empty cache and ask; return what it took until the first result was there."""
    context = browser.new_context()
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": DELAY,
            "downloadThroughput": MEGABITS * 1e6 / 8,
            "uploadThroughput": MEGABITS * 1e6 / 8,
        },
    )
    addresses: dict[str, str] = {}
    sizes: dict[str, int] = {}
    session.on("Network.requestWillBeSent", lambda e: addresses.update({e["requestId"]: e["request"]["url"]}))
    session.on("Network.loadingFinished", lambda e: sizes.update({e["requestId"]: e["encodedDataLength"]}))
    page.add_init_script(f"({_WATCH})({selector!r})")
    if selector == PAGE_RESULT:
        page.goto(f"{address}zoeken/?{urlencode({'q': question})}", wait_until="commit")
        start = 0.0
    else:
        page.goto(address, wait_until="commit")
        page.locator(".md-search__input").focus()
        start = 0.0
        page.keyboard.insert_text(question)
        page.keyboard.press("End")
    page.wait_for_function("window.__first !== undefined")
    first = page.evaluate("window.__first")
    later = set(page.evaluate(_LATER))
    files = {addresses[request]: size for request, size in sizes.items() if addresses[request] not in later}
    context.close()
    return Cost(files, first - start)


def _of_search(address: str) -> bool:
    return any(part in address for part in ("/pagefind/", "/zoeken/", "/search/", "/assets/search/"))


if __name__ == "__main__":
    sys.exit(main())
