"""The site as readers meet it: searching, following the timeline, without JavaScript, on paper, by phone."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.building import Built
from tests.site.conftest import Visit

pytestmark = [pytest.mark.xdist_group("site"), pytest.mark.browser, pytest.mark.slow]

# One page of each kind.
KINDS = (
    "",
    "tijdlijn/",
    "bijeenkomsten/",
    "bijeenkomsten/2020-10-22-defensie/",
    "bijeenkomsten/2022-04-06-buitenlandse-zaken/",
    "brieven/",
    "brieven/kst-28676-348/",
    "brieven/kst-28676-288/",
    "brieven/kst-28676-348/bron/",
    "brieven/kst-28676-348/toelichting/",
    "bijeenkomsten/2020-10-22-defensie/alles/",
    "onderwerpen/",
    "onderwerpen/lastenverdeling/",
    "standpunten/",
    "standpunten/2020/",
    "toezeggingen/",
    "verwijzingen/",
    "verwijzingen/dossier-28676/",
    "verwijzingen/kst-28676-347/",
    "personen/",
    "personen/bijleveld-schouten/",
    "namen/",
    "begrippen/",
    "vergelijken/",
    "vergelijken/defensie/kst-28676-348/",
    "en/",
    "en/topics/",
    "en/meetings/",
    "over/",
    "over/data/",
    "over/methode/",
    "over/wijzigingen/",
    "over/meldingen/",
    "404.html",
)


LIGHT, DARK = "rgb(251, 250, 247)", "rgb(23, 25, 28)"


def search(visit: Visit, query: str) -> Page:
    """Ask the search box one question, all its letters at once, so that one answer comes back."""
    page = visit.open()
    field = page.locator(".md-search__input")
    field.click()
    field.fill(query)
    field.press("End")
    return page


@pytest.mark.parametrize("query", ["SNGP", "DDA", "cash", "Enablement", "28676", "lastenverdeling", "Volkel"])
def test_search_finds(visit: Visit, query: str):
    page = search(visit, query)
    expect(page.locator(".md-search-result__item").first).to_be_attached()


def test_search_finds_nothing_for_nonsense(visit: Visit):
    page = search(visit, "xqzzywv")
    expect(page.locator(".md-search-result__meta")).to_contain_text("Geen")
    expect(page.locator(".md-search-result__item")).to_have_count(0)


def test_a_search_result_opens_at_its_section(visit: Visit):
    page = search(visit, "Volkel")
    page.locator(".md-search-result__link[href*='#afschrikking-en-verdediging']").first.click()
    page.wait_for_url(re.compile(r"brieven/kst-28676-348/.*#afschrikking-en-verdediging"))
    expect(page.locator("#afschrikking-en-verdediging")).to_be_in_viewport()


def test_a_meeting_opens_from_the_timeline(visit: Visit):
    page = visit.open("tijdlijn/")
    page.locator(".events a", has_text="22–23 okt").click()
    expect(page.locator("h1")).to_contain_text("Ministers van Defensie, 22 en 23 oktober 2020")
    page.get_by_role("link", name=re.compile("^Verslag van de bijeenkomst")).first.click()
    expect(page).to_have_url(re.compile("brieven/kst-28676-348/$"))


def test_a_meeting_opens_from_the_timeline_by_keyboard(visit: Visit):
    page = visit.open("tijdlijn/")
    target = page.locator(".events a", has_text="22–23 okt")
    for _ in range(200):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            break
    expect(target.locator(".event-more")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("2020-10-22-defensie/$"))


def test_a_value_opens_to_its_evidence(visit: Visit):
    page = visit.open("brieven/kst-28676-348/")
    page.locator(".facts summary").first.click()
    expect(page.locator(".facts .why").first).to_contain_text("6 november 2020")


def test_a_paragraph_can_be_linked_to(visit: Visit):
    page = visit.open("brieven/kst-28676-348/")
    page.locator("#p5 .pn").click()
    expect(page).to_have_url(re.compile("#p5$"))


def test_statements_are_marked_when_a_reader_asks(visit: Visit):
    page = visit.open("brieven/kst-28676-348/")
    said = page.locator(".par .standpunt").first
    plain = said.evaluate("element => getComputedStyle(element).borderBottomStyle")
    page.get_by_label("Markeer in de tekst").check()
    expect(said).not_to_have_css("border-bottom-style", plain)


def test_a_short_address_leads_to_the_letter(visit: Visit):
    visit.open("kst-28676-348/")
    expect(visit.page).to_have_url(re.compile("/brieven/kst-28676-348/$"))


def test_light_and_dark_can_be_chosen(visit: Visit):
    page = visit.open("brieven/")
    expect(page.locator("body")).to_have_css("background-color", LIGHT)
    page.emulate_media(color_scheme="dark")
    page.reload()
    expect(page.locator("body")).to_have_css("background-color", DARK)
    page.emulate_media(color_scheme="light")
    expect(page.locator("body")).to_have_css("background-color", LIGHT)


def test_without_javascript_everything_can_be_read(browser: Browser, address: str):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}tijdlijn/")
        expect(page.locator(".events a")).to_have_count(38)
        page.locator(".events a", has_text="22–23 okt").click()
        page.get_by_role("link", name=re.compile("^Verslag van de bijeenkomst")).first.click()
        expect(page.locator("#p2")).to_contain_text("alle drie de aspecten van lastenverdeling")
        page.locator(".facts summary").first.click()
        expect(page.locator(".facts .why").first).to_be_visible()


def axe(page: Page, *rules: str) -> str:
    """Let axe look at a page at rest, with all its rules or with some; return what it found.

    A colour that is still fading has no contrast to measure.
    """
    page.emulate_media(reduced_motion="reduce")
    page.evaluate(AT_REST)
    found = Axe().run(page, options={"runOnly": list(rules)} if rules else None)
    return found.generate_report() if found.violations_count else ""


# Promises a page in which nothing has moved or faded for a tenth of a second.
AT_REST = """async () => {
    const frame = () => new Promise(requestAnimationFrame)
    for (let since = performance.now(); performance.now() - since < 100; await frame())
        if (document.getAnimations().some((one) => one.playState === "running")) since = performance.now()
}"""


def fits(page: Page, width: int) -> None:
    """Expect that nothing sticks out of a window of some width."""
    page.wait_for_function("width => document.documentElement.scrollWidth <= width", arg=width)


@pytest.mark.parametrize("path", KINDS)
def test_everybody_can_use_a_page(visit: Visit, path: str):
    """With all details open: axe finds nothing in light, dark and print; nothing sticks out at 320 pixels."""
    page = visit.open(path)
    page.eval_on_selector_all("details", "all => all.forEach(one => one.open = true)")
    report = axe(page)
    assert not report, report
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    report = axe(page, "color-contrast")
    assert not report, report
    page.emulate_media(color_scheme="light", media="print", reduced_motion="reduce")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    report = axe(page, "color-contrast")
    assert not report, report
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 320, "height": 700})
    fits(page, 320)


def test_a_letter_prints_without_the_frame(visit: Visit):
    page = visit.open("brieven/kst-28676-348/")
    page.emulate_media(media="print")
    expect(page.locator(".md-header")).to_be_hidden()
    expect(page.locator(".md-sidebar").first).to_be_hidden()
    expect(page.locator("#p2")).to_be_visible()


def test_an_address_that_is_not_there_says_so_in_dutch(visit: Visit, built: Built):
    page = visit.open("404.html")
    expect(page.locator("h1")).to_have_text("Deze pagina is er niet")
