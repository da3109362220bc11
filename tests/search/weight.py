"""What a search costs a reader: what the browser downloads and how long it takes up to the first result.

    python -m tests.search.weight [--site DIR] [--letters 5 1000] [--question TEXT ...] [--files]

Over a connection of 10 Mbit/s with a delay of 40 ms, with nothing in the cache, served compressed as a host
of static pages does. The site of so many letters is fabricated from the real one. The time is the median of
some runs and depends on what else the machine does, so its load is shown; the bytes and the round trips that
have to wait for each other do not.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.parse import urlencode, urlsplit

from playwright.sync_api import Browser, Page, TimeoutError

from tests.browser.building import build_site
from tests.browser.chromium import opened
from tests.browser.serving import served
from tests.search.line import Line, trips
from tests.search.synthetic import grow

RUNS = 5
QUESTIONS = ("lastenverdeling", "NAVO bondgenoten", "NAVO Nederland veiligheid", '"hybride dreigingen"')
# Notes when the first result stands on the page.
_WATCH = """selector => {
  const seen = () => document.querySelector(selector) && (window.__first ??= performance.now())
  new MutationObserver(seen).observe(document, { childList: true, subtree: true })
}"""
_NUMBERED = re.compile(r"/[^/]+(?=\.pf_(?:index|meta)$)|/[0-9]+-[0-9a-f]+(?=\.json$)")
PAGE_RESULT = "#_lijst > li"
BOX_RESULT = ".md-search-result__item"


@dataclass(frozen=True)
class Cost:
    """Bytes on the line by the address of what they bring, round trips in a row, and milliseconds."""

    files: Mapping[str, int]
    trips: int
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
    parser.add_argument("--letters", type=int, nargs="+", help="how many; 5 and 1000, or what --site has")
    parser.add_argument("--question", nargs="+", default=QUESTIONS, help="what is asked, each by itself")
    parser.add_argument("--files", action="store_true", help="also show what each file weighs")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        small = options.site or build_site(Path(folder) / "project").site
        for letters in options.letters or ([0] if options.site else [5, 1000]):
            site = grow(small, Path(folder) / str(letters), letters) if letters > _letters(small) else small
            box = (site / "search" / "search_index.json").stat().st_size
            print(f"\n{_letters(site)} letters; the box's index is {box / 1000:.0f} kB before compression")
            _print_costs(site, options.question, options.files)
    return 0


def _letters(site: Path) -> int:
    return sum(1 for path in (site / "data" / "brieven").glob("*.json") if ".csl" not in path.name)


def _print_costs(site: Path, questions: Sequence[str], files: bool) -> None:
    print(f"  {'':<46}{'kB':>6}{'of search':>11}{'files':>7}{'trips':>7}{'ms':>7}{'load':>6}")
    with served(site) as address, opened() as browser:
        for name, selector in (("page", PAGE_RESULT), ("box", BOX_RESULT)):
            for question in questions:
                costs = _weighed(browser, address, selector, question)
                one = max(costs, key=lambda cost: cost.bytes)
                time = median(cost.milliseconds for cost in costs)
                trips = median(cost.trips for cost in costs)
                print(
                    f"  {name:<6}{question:<40}{one.bytes / 1000:>6.0f}{one.of_search / 1000:>11.0f}"
                    f"{len(one.files):>7}{trips:>7.0f}{time:>7.0f}{os.getloadavg()[0]:>6.1f}"
                )
                if files:
                    _print_files(one.files, address)


def _weighed(browser: Browser, address: str, selector: str, question: str) -> list[Cost]:
    """Weigh some times; where no result comes, say so and try once more for each run."""
    costs: list[Cost] = []
    for _ in range(2 * RUNS):
        try:
            costs.append(weigh(browser, address, selector, question))
        except TimeoutError:
            print(f"  {question}: no result in time")
        if len(costs) == RUNS:
            return costs
    raise RuntimeError(f"{question}: too often no result in time")


def _print_files(files: Mapping[str, int], site: str) -> None:
    """Print what each file weighs on the line, the heaviest first; those with numbers all together."""
    kinds: Counter[str] = Counter()
    for address, size in files.items():
        path = _NUMBERED.sub("/*", urlsplit(address.removeprefix(site)).path)
        kinds[path or "(the page itself)"] += size
    for path, size in kinds.most_common():
        print(f"{size / 1000:>52.1f}  {path}")


def weigh(browser: Browser, address: str, selector: str, question: str) -> Cost:
    """Open a page with an empty cache and ask; return what it took until the first result was there."""
    with browser.new_context() as context:
        page = context.new_page()
        line = Line(page)
        page.add_init_script(f"({_WATCH})({selector!r})")
        _ask(page, address, selector, question)
        # By the clock: a page without a screen is not always painted.
        page.wait_for_function("window.__first !== undefined", polling=50)
        first = page.evaluate("window.__first")
        files = [one for one in line.files() if one.end <= first]
    return Cost({one.address: one.bytes for one in files}, trips(files), first)


def _ask(page: Page, address: str, selector: str, question: str) -> None:
    if selector == PAGE_RESULT:
        page.goto(f"{address}zoeken/?{urlencode({'q': question})}", wait_until="commit")
        return
    page.goto(address, wait_until="commit")
    field = page.locator(".md-search__input")
    # What is typed before the page takes it is lost.
    while not field.input_value():
        field.focus()
        page.keyboard.insert_text(question)
    page.keyboard.press("End")


def _of_search(address: str) -> bool:
    return any(part in address for part in ("/pagefind/", "/zoeken/", "/search/", "/assets/search/"))


if __name__ == "__main__":
    sys.exit(main())
