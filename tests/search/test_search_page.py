"""The search page as a reader uses it: by keyboard, by address, with filters, and without JavaScript."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.search.browsing import settled

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("search")]


def search(page: Page, address: str, query: str = "") -> None:
    page.goto(f"{address}zoeken/{query}")
    settled(page)


def number(page: Page) -> int:
    return page.locator("#_lijst > li").count()


def facet(page: Page, title: str, value: str):
    group = page.get_by_role("group", name=title, exact=True)
    return group.locator("li").filter(has=page.get_by_text(value, exact=True))


def test_a_question_is_typed_and_answered_by_keyboard(page: Page, address: str):
    search(page, address)
    page.keyboard.press("/")
    expect(page.locator("#_vraag")).to_be_focused()
    page.keyboard.type("Oekraine")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("passages gevonden")
    expect(page.locator("#_vraag")).to_be_focused()
    assert page.url.endswith("?q=Oekraine")
    assert "Oekraïne" in page.locator("#_lijst mark").all_inner_texts()


def test_a_search_can_be_shared_and_taken_back(page: Page, address: str):
    """What is asked stands in the address, and the browser's own buttons work."""
    search(page, address, "?q=Rusland&jaar=2018&volgorde=oud")
    expect(page.locator("#_vraag")).to_have_value("Rusland")
    expect(page.locator("#_volgorde")).to_have_value("oud")
    expect(facet(page, "Jaar", "2018").get_by_role("checkbox")).to_be_checked()
    before = number(page)
    page.locator("#_vraag").fill("xyzzy")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Geen passages gevonden")
    page.go_back()
    settled(page)
    assert number(page) == before > 0


def test_a_filter_leaves_as_many_as_it_said(page: Page, address: str):
    search(page, address, "?q=lastenverdeling")
    all_of_them = number(page)
    row = facet(page, "Jaar", "2020")
    said = int(row.locator(".zoek-aantal").inner_text())
    row.get_by_role("checkbox").check()
    settled(page)
    assert number(page) == said < all_of_them
    assert "jaar=2020" in page.url
    # Within a filter a second value adds, and its count did not go down.
    other = facet(page, "Jaar", "2022")
    more = int(other.locator(".zoek-aantal").inner_text())
    other.get_by_role("checkbox").check()
    settled(page)
    assert number(page) == said + more
    page.get_by_role("button", name="Alle filters weghalen").click()
    settled(page)
    assert number(page) == all_of_them


def test_filters_alone_show_everything_that_has_them(page: Page, address: str):
    search(page, address, "?uitspraak=Toezegging")
    assert number(page) >= 3
    expect(page.get_by_role("status")).to_contain_text("passages gevonden")


def test_filters_are_there_before_anything_is_asked(page: Page, address: str):
    search(page, address)
    titles = page.locator(".zoek-facet > summary").all_inner_texts()
    assert titles == [
        "Jaar",
        "Bewindspersoon",
        "Soort brief",
        "Niveau van de bijeenkomst",
        "Onderwerp",
        "Aangehaald dossier",
        "Uitspraak in de passage",
    ]


def test_results_can_be_put_in_the_order_of_their_dates(page: Page, address: str):
    search(page, address, "?q=NAVO")
    years = {}
    for order in ("nieuw", "oud"):
        page.locator("#_volgorde").select_option(order)
        settled(page)
        years[order] = page.locator(".zoek-gegevens").all_inner_texts()
    assert "2022" in years["nieuw"][0]
    assert "2018" in years["oud"][0]


def test_more_results_come_on_demand_and_take_the_focus(page: Page, address: str):
    search(page, address, "?q=bondgenoot")
    assert number(page) == 10
    page.get_by_role("button", name="Meer passages").click()
    expect(page.locator("#_lijst > li")).to_have_count(20)
    expect(page.locator("#_lijst > li").nth(10).locator("h3 a")).to_be_focused()


def test_a_result_opens_at_the_paragraph_with_the_words_marked(page: Page, address: str):
    search(page, address, "?q=zandbak+Volkel")
    expect(page.get_by_role("status")).to_contain_text("komt in de brieven niet voor")
    search(page, address, "?q=Volkel")
    page.locator(".zoek-alinea").first.click()
    page.wait_for_url("**/brieven/**")
    paragraph = page.url.rpartition("#")[2]
    expect(page.locator(f"#{paragraph} mark").first).to_have_text("Volkel")


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("SNGP", "SNGP"),
        ("bondgenoot", "bondgenoten"),
        ("uitgaven", "defensie-uitgaven"),
        ("georgie", "Georgië"),
        ("gestegen", "gestegen"),
        ("28 676, nr. 347", "28 676, nr. 347"),
        ("burden sharing", "lastenverdeling"),
        ('"hybride dreigingen"', "hybride dreigingen"),
        ("goedkeuren", "keurden"),
    ],
)
def test_what_is_found_is_marked(page: Page, address: str, asked: str, shown: str):
    search(page, address)
    page.locator("#_vraag").fill(asked)
    page.keyboard.press("Enter")
    page.wait_for_function("location.search !== ''")
    settled(page)
    marked = " ".join(page.locator("#_lijst mark").all_inner_texts()).lower()
    assert shown.lower() in marked


PHRASES = ("hybride dreigingen", "vrede en veiligheid", "Deterrence & Defence Posture", "de EU en de NAVO")


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_phrase_is_exact(page: Page, address: str, phrase: str):
    """Each result has the words next to each other, in their order."""
    search(page, address)
    page.locator("#_vraag").fill(f'"{phrase}"')
    page.keyboard.press("Enter")
    page.wait_for_function("location.search !== ''")
    settled(page)
    assert number(page) > 0
    for result in page.locator("#_lijst > li").all():
        assert phrase.lower() in result.inner_text().lower()


@pytest.mark.parametrize("asked", ["xyzzy", '"veiligheid en vrede"', "99999", "lastenverdeling xyzzy"])
def test_nonsense_finds_nothing(page: Page, address: str, asked: str):
    search(page, address)
    page.locator("#_vraag").fill(asked)
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Geen passages gevonden")
    assert number(page) == 0


def test_what_was_searched_instead_is_told(page: Page, address: str):
    search(page, address, "?q=Afganistan")
    expect(page.get_by_role("status")).to_contain_text("gezocht is op «Afghanistan»")


def suggested(page: Page) -> list[str]:
    return page.locator("#_raden a").all_inner_texts()


@pytest.mark.parametrize(
    ("query", "suggestion"),
    [
        ("?q=lastenverdeling+stikstof", "lastenverdeling"),
        ("?q=Turkije+ruimtevaart", "ruimtevaart"),
        ("?q=%22veiligheid+en+vrede%22", "veiligheid en vrede"),
        ("?q=zuinschip", None),
        ("?q=Irak&jaar=2022", "zonder filters"),
    ],
)
def test_where_nothing_is_found_something_else_is_offered(page: Page, address: str, query, suggestion):
    """Each suggestion says how many passages it finds, and finds as many."""
    search(page, address, query)
    assert number(page) == 0
    expect(page.get_by_role("heading", name="Wat wel iets oplevert")).to_be_visible()
    if suggestion is None:
        assert suggested(page) == []
        return
    assert suggestion in suggested(page)
    row = page.locator("#_raden li").filter(has=page.get_by_role("link", name=suggestion, exact=True)).first
    said = int(re.findall(r"[(]([0-9]+) passage", row.inner_text())[0])
    row.get_by_role("link").click()
    settled(page)
    expect(page.get_by_role("heading", name="Wat wel iets oplevert")).to_be_hidden()
    assert number(page) == min(said, 10)


def test_a_question_may_name_who_signed_or_the_year(page: Page, address: str):
    search(page, address, "?q=Ollongren+Roemenië")
    expect(page.get_by_role("status")).to_contain_text("hoort bij de brief")
    assert number(page) > 0
    for about in page.locator(".zoek-gegevens").all_inner_texts():
        assert "2022" in about


def test_filters_of_different_kinds_all_hold(page: Page, address: str):
    search(page, address, "?q=NAVO&jaar=2018&soort=Verslag&uitspraak=Standpunt")
    assert number(page) > 0
    for about in page.locator(".zoek-gegevens").all_inner_texts():
        assert about.startswith("Verslag · ")
        assert "2018" in about
    expect(page.locator("#_gekozen").get_by_role("button")).to_have_count(4)


def test_on_a_phone_the_filters_are_folded_away_until_asked_for(page: Page, address: str):
    page.set_viewport_size({"width": 390, "height": 844})
    search(page, address, "?q=Rusland")
    boxes = page.get_by_role("group", name="Jaar", exact=True)
    expect(boxes).to_be_hidden()
    page.get_by_role("heading", name="Filters").click()
    page.locator("summary", has_text="Jaar").click()
    expect(boxes).to_be_visible()


def test_without_an_index_the_page_says_so(page: Page, address: str):
    page.route("**/zoeken/brieven.json", lambda route: route.fulfill(status=404))
    page.goto(f"{address}zoeken/")
    expect(page.get_by_role("alert")).to_contain_text("make site")


def test_only_a_phrase_loads_the_full_text_engine(page: Page, address: str):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    search(page, address, "?q=NAVO+bondgenoten+-Rusland")
    assert not [url for url in asked if "/pagefind/" in url]
    search(page, address, "?q=%22hybride+dreigingen%22")
    assert [url for url in asked if "/pagefind/" in url]


def test_examples_can_be_tried(page: Page, address: str):
    search(page, address)
    page.get_by_text("Zo zoekt u").click()
    for example in page.locator("#_hulp a").all():
        example.click()
        settled(page)
        assert number(page) > 0, example.inner_text()


@pytest.mark.parametrize("query", ["", "?q=Rusland&jaar=2018", "?q=xyzzy", "?q=Afganistan"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_stands_in_the_way_of_a_screen_reader(page: Page, address: str, query: str, scheme):
    page.emulate_media(color_scheme=scheme)
    search(page, address, query)
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []


def test_a_narrow_screen_needs_no_scrolling_sideways(page: Page, address: str):
    page.set_viewport_size({"width": 320, "height": 640})
    search(page, address, "?q=capaciteitsdoelstellingen")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_javascript_other_ways_are_offered(browser: Browser, address: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}zoeken/")
    expect(page.locator("#_zoek")).to_be_hidden()
    links = [link.get_attribute("href") for link in page.locator("noscript a").all()]
    assert "../brieven/" in links
    for link in links:
        assert page.request.get(f"{address}zoeken/{link}").ok
    context.close()


def test_the_page_has_one_search(page: Page, address: str):
    """The box in the header would be a second one."""
    search(page, address)
    expect(page.locator(".md-search__input")).to_be_hidden()
    assert page.get_by_role("search").count() == 1
