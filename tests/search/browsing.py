"""The two searches of a site that is served, asked in a real browser."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from playwright.sync_api import Page

_ASK_PAGE = """async questions => {
  const { Index } = await import(new URL("../assets/search/index.js", location))
  const { answer } = await import(new URL("../assets/search/engine.js", location))
  const index = new Index()
  const all = []
  for (const text of questions) {
    const { results } = await answer(await index.question(text), index)
    const ids = [...results].sort((a, b) => b[1] - a[1]).map(([id]) => id)
    all.push(await Promise.all(ids.map(async id => (await index.passage(id)).address.href)))
  }
  return all
}"""

_ASK_BOX = """async questions => {
  const config = JSON.parse(document.getElementById("__config").textContent)
  const base = new URL(config.base, location)
  const worker = new Worker(new URL(config.search, location))
  const hear = type => new Promise(heard => worker.addEventListener("message", function listen({ data }) {
    if (data.type === type) { worker.removeEventListener("message", listen); heard(data.data) }
  }))
  const index = await (await fetch(new URL("search/search_index.json", base))).json()
  const ready = hear(1)
  worker.postMessage({ type: 0, data: { ...index, options: { suggest: false } } })
  await ready
  const all = []
  for (const text of questions) {
    const heard = hear(3)
    worker.postMessage({ type: 2, data: text })
    const { items } = await heard
    all.push(items.flat().filter(item => item.score > 0).map(item => new URL(item.location, base).href))
  }
  return all
}"""

_BOX_READY = """() => {
  const { translations } = JSON.parse(document.getElementById("__config").textContent)
  const said = document.querySelector(".md-search-result__meta").textContent.trim()
  return said === translations["search.result.placeholder"]
}"""
# The theme first says how many pages it found, then shows them; from the tenth on, only those scrolled to.
_BOX_ANSWERED = """() => {
  const said = document.querySelector(".md-search-result__meta").textContent
  const number = /geen/i.test(said) ? 0 : /één/i.test(said) ? 1 : parseInt(/[0-9]+/.exec(said))
  return document.querySelectorAll(".md-search-result__item").length >= Math.min(number, 10)
}"""


def ask_page(page: Page, address: str, questions: Sequence[str]) -> list[list[str]]:
    """Return for each question the addresses that the search page finds, by the modules that it runs on."""
    page.goto(f"{address}zoeken/")
    return _relative(page.evaluate(_ASK_PAGE, list(questions)), address)


def ask_box(page: Page, address: str, questions: Sequence[str]) -> list[list[str]]:
    """Return for each question the addresses that the box finds, by the worker that it talks to."""
    page.goto(address)
    return _relative(page.evaluate(_ASK_BOX, list(questions)), address)


def type_in_page(page: Page, address: str, question: str) -> list[str]:
    """Type a question on the search page, as a reader does; return the addresses of all results."""
    page.goto(f"{address}zoeken/")
    settled(page)
    page.locator("#_vraag").fill(question)
    page.keyboard.press("Enter")
    page.wait_for_function("location.search !== ''")
    settled(page)
    while page.locator("#_meer").is_visible():
        shown = page.locator("#_lijst > li").count()
        page.locator("#_meer").click()
        page.wait_for_function(f"document.querySelectorAll('#_lijst > li').length > {shown}")
    links = page.locator("#_lijst h3 a").evaluate_all("links => links.map(link => link.href)")
    return _relative([links], address)[0]


def settled(page: Page) -> None:
    """Wait until the search page shows all that it was asked for."""
    page.locator("#_zoek[aria-busy=false]").wait_for()


def type_in_box(page: Page, address: str, question: str) -> list[str]:
    """Put a question into the box in the header, as a reader does; return the addresses of all results."""
    page.goto(address)
    page.locator(".md-search__input").click()
    # The theme asks at once, for nothing; that answer must not be taken for the one to the question.
    page.wait_for_function(_BOX_READY)
    # All letters at once: then no answer to the first few of them can be taken for that to the whole.
    page.keyboard.insert_text(question)
    page.keyboard.press("End")
    page.wait_for_function(_BOX_ANSWERED)
    return _relative([_shown_in_box(page)], address)[0]


def _shown_in_box(page: Page) -> list[str]:
    """The links of the results, without those of pages that only head their sections."""
    return page.locator(".md-search-result__item a").evaluate_all(
        "links => links.filter(link => link.firstElementChild.dataset.mdScore > 0).map(link => link.href)"
    )


def _relative(found: Sequence[Sequence[str]], address: str) -> list[list[str]]:
    return [[_path(one, address) for one in addresses] for addresses in found]


def _path(address: str, site: str) -> str:
    """An address without the site's own and without the words to mark."""
    parts = urlsplit(address)
    path = parts.path.removeprefix(urlsplit(site).path)
    return f"{path}#{parts.fragment}" if parts.fragment else path
