"""Reading as readers do: by mouse, keyboard and finger, copying, citing, printing, without scripts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.building import Built
from tests.site.conftest import Visit
from tests.site.test_in_browser import axe, fits

pytestmark = [pytest.mark.xdist_group("site"), pytest.mark.browser, pytest.mark.slow]

LETTER = "brieven/kst-28676-348/"
UNNUMBERED = "brieven/2022-02-26-verslag-defensie/"
SELECT = """([id, words]) => {
    const walker = document.createTreeWalker(document.getElementById(id), NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
        const at = walker.currentNode.data.indexOf(words)
        if (at < 0) continue
        getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length)
        return
    }
    throw new Error(words)
}"""

BESIDE = """(places) => {
    const [text, source] = places.map((place) => document.querySelector(place).getBoundingClientRect())
    return source.left >= text.right && Math.abs(source.top - text.top) < 5
}"""


@pytest.fixture
def letter(visit: Visit) -> Iterator[Page]:
    """The page of a letter, when its scripts are ready; they may use the clipboard."""
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.open(LETTER)
    expect(visit.page.locator(".source-switch")).to_be_visible()
    yield visit.page


def copied(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_paragraph_copies_its_address_which_leads_back_to_it(letter: Page):
    number = letter.locator("#p5 .pn")
    expect(number).to_have_css("opacity", "0")
    number.focus()
    expect(number).to_have_css("opacity", "1")
    letter.keyboard.press("Enter")
    expect(letter.get_by_role("status")).to_have_text("Link naar alinea 5 gekopieerd")
    link = copied(letter)
    assert link.endswith(f"{LETTER}#p5")
    expect(letter).to_have_url(link)
    expect(letter.locator(".paragraph-menu")).to_be_visible()
    letter.keyboard.press("Escape")
    expect(letter.locator(".paragraph-menu")).to_be_hidden()
    expect(number).to_be_focused()
    letter.goto(link)
    expect(letter.locator("#p5")).to_be_in_viewport()


def test_a_note_opens_at_its_word_and_gives_the_focus_back(letter: Page):
    call = letter.locator(".call a").first
    note = letter.locator(".note-popup")
    call.focus()
    letter.keyboard.press("Enter")
    expect(note).to_be_visible()
    expect(note).to_contain_text("De negen bondgenoten zijn: België")
    expect(note).to_be_focused()
    report = axe(letter)
    assert not report, report
    letter.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(call).to_be_focused()
    call.click()
    note.get_by_role("link", name="In de lijst").click()
    expect(note).to_be_hidden()
    expect(letter).to_have_url(re.compile("#n1$"))
    letter.locator(".note .back").first.click()
    expect(letter.locator("#r1")).to_be_in_viewport()
    call.click()
    letter.locator("h2").first.click(force=True)
    expect(note).to_be_hidden()


def test_every_form_of_the_citation_is_copied(letter: Page, built: Built):
    letter.locator(".facts a", has_text="citeren").click()
    dialog = letter.locator("dialog.citation")
    expect(dialog.locator("pre").last).to_contain_text("{")
    report = axe(letter)
    assert not report, report
    for name, said in {
        "Leidraad voor juridische auteurs": "Kamerstukken II 2020/21, 28676, nr. 348.",
        "APA": "Bijleveld-Schouten, A. Th. B. (2020, 6 november).",
        "BibTeX": "@techreport{kst-28676-348,",
        "RIS": "TY  - RPRT",
        "CSL-JSON": '"id": "kst-28676-348"',
        "Link": LETTER,
    }.items():
        dialog.get_by_role("button", name=f"Kopieer {name}").click()
        expect(letter.get_by_role("status")).to_have_text(f"{name} gekopieerd")
        assert said in copied(letter), name
    letter.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    letter.locator(".cite-files").get_by_role("button", name="Kopieer RIS").click()
    expect(letter.get_by_role("status")).to_have_text("RIS gekopieerd")
    record = built.docs / "data" / "brieven" / "kst-28676-348.ris"
    assert copied(letter).splitlines() == record.read_text(encoding="utf-8").splitlines()


def test_a_paragraph_is_cited_with_its_number(letter: Page):
    letter.locator("#p3 .pn").focus()
    letter.keyboard.press("Enter")
    letter.get_by_role("button", name="Citeer", exact=True).press("Enter")
    dialog = letter.locator("dialog.citation")
    expect(dialog).to_contain_text("Kamerstukken II 2020/21, 28676, nr. 348, al. 3.")
    dialog.get_by_role("button", name="Kopieer CSL-JSON").click()
    expect(letter.get_by_role("status")).to_have_text("CSL-JSON gekopieerd")
    (item,) = json.loads(copied(letter))
    assert item["note"] == f"al. 3, {letter.url.split('#')[0]}#p3"
    dialog.get_by_role("button", name="Kopieer BibTeX").click()
    expect(letter.get_by_role("status")).to_have_text("BibTeX gekopieerd")
    assert re.search(r"\n  note = \{al\. 3, .*#p3\},\n\}\n$", copied(letter))
    dialog.get_by_role("button", name="Sluit").press("Enter")
    expect(letter.locator("#p3 .pn")).to_be_focused()


def test_selected_words_are_cited_with_a_link_that_opens_at_them(letter: Page):
    letter.evaluate(SELECT, ["p3", "retaris-generaal een overzicht"])
    button = letter.locator(".cite-selection")
    expect(button).to_be_visible()
    letter.keyboard.press("Alt+c")
    dialog = letter.locator("dialog.citation")
    expect(dialog).to_contain_text("Citeer deze woorden")
    dialog.get_by_role("button", name="Kopieer Citaat").click()
    expect(letter.get_by_role("status")).to_have_text("Citaat gekopieerd")
    words, _, link = copied(letter).rpartition(", ")
    assert words == "«secretaris-generaal een overzicht» (Kamerstukken II 2020/21, 28676, nr. 348, al. 3)"
    assert link.endswith("#p3:~:text=secretaris%2Dgeneraal%20een%20overzicht")
    letter.goto("about:blank")
    letter.goto(link)
    expect(letter.locator("#p3")).to_be_in_viewport()


def test_a_letter_without_a_number_is_cited_as_a_letter(visit: Visit):
    page = visit.open(UNNUMBERED)
    expect(page.locator(".cite-as")).to_contain_text("Brief van de minister van Defensie aan de Tweede Kamer")
    expect(page.locator(".cite-as")).not_to_contain_text(re.compile(r"nr\. \d"))


def test_the_source_stands_beside_the_text_on_demand(letter: Page):
    letter.locator("#p4 .pn").click()
    letter.get_by_role("button", name="Toon bron").click()
    beside = letter.get_by_role("group", name="Bron van alinea 4")
    expect(beside.locator("mark")).to_have_text("Defensie-")
    expect(beside).to_contain_text("afgebroken woord hersteld: Defensievisie")
    switch = letter.get_by_role("button", name="Toon de bron naast de tekst")
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "true")
    expect(letter.locator(".beside")).to_have_count(letter.locator(".par").count())
    letter.wait_for_function(BESIDE, arg=["#p2", "#_bron-p2"])
    report = axe(letter)
    assert not report, report
    switch.click()
    expect(letter.locator(".beside")).to_have_count(0)


def test_an_error_is_reported_with_what_the_page_knows(letter: Page):
    form = "https://github.com/iemand/iets/issues/new?template=tekstfout.yml&brief=%2Fbrieven%2Fx%2F"
    letter.locator(".report").evaluate("(e, href) => (e.href = href)", form)
    letter.locator("#p5 .pn").click()
    asked = letter.locator(".paragraph-menu").get_by_role("link", name="Fout gezien?").get_attribute("href")
    filled = parse_qs(urlsplit(asked or "").query)
    assert filled["alinea"] == ["p5"]
    assert filled["regel"] == ["38-48"]
    assert filled["woorden"][0].startswith("In het kader van afschrikking")
    assert filled["template"] == ["tekstfout.yml"]


def test_the_timeline_is_filtered_and_the_address_remembers(visit: Visit):
    page = visit.open("tijdlijn/")
    page.get_by_label("alleen met brieven").press("Space")
    page.get_by_label("Ministers van Buitenlandse Zaken").press("Space")
    expect(page.locator(".event:visible")).to_have_count(4)
    expect(page.get_by_role("status").first).to_have_text("4 van de 38 bijeenkomsten getoond")
    expect(page).to_have_url(re.compile(r"tijdlijn/\?niveau=defensie,top&brieven$"))
    page.reload()
    expect(page.locator(".event:visible")).to_have_count(4)
    expect(page.locator("tbody tr:visible")).to_have_count(4)


def test_paper_gets_the_text_its_address_its_citation_and_its_notes(letter: Page):
    letter.emulate_media(media="print")
    expect(letter.locator(".print-only")).to_contain_text("Kamerstukken II 2020/21, 28676, nr. 348.")
    expect(letter.locator(".print-only")).to_contain_text(LETTER)
    expect(letter.locator("#p2 .pn")).to_be_visible()
    expect(letter.locator("#n1")).to_be_visible()
    for hidden in (".md-header", ".md-tabs", ".legend", ".cite-files", "#_gemaakt", ".neighbours"):
        expect(letter.locator(hidden).first).to_be_hidden()
    report = axe(letter)
    assert not report, report


def test_all_letters_of_a_meeting_stand_on_one_page(visit: Visit):
    page = visit.open("bijeenkomsten/2020-10-22-defensie/")
    page.get_by_role("link", name=re.compile("op één pagina, om af te drukken")).click()
    expect(page.locator("#kst-28676-348-p2")).to_contain_text("alle drie de aspecten van lastenverdeling")
    expect(page.locator("meta[name=robots]")).to_have_attribute("content", "noindex")


def test_a_phone_shows_a_note_at_the_foot_of_the_screen(browser: Browser, address: str):
    with browser.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True, reduced_motion="reduce"
    ) as context:
        page = context.new_page()
        page.goto(address + LETTER)
        expect(page.locator(".source-switch")).to_be_visible()
        page.locator(".call a").first.tap()
        note = page.locator(".note-popup")
        expect(note).to_be_visible()
        expect(page.locator("details.contents li a").first).to_have_attribute("href", "#lastenverdeling")
        box = note.bounding_box()
        assert box
        assert box["x"] == 0
        assert round(box["y"] + box["height"]) == 740
        fits(page, 360)


def test_half_as_wide_and_twice_as_large_everything_fits(visit: Visit):
    """A window of 1280 pixels at 200 % is one of 640; nothing may then stick out."""
    visit.page.set_viewport_size({"width": 640, "height": 450})
    for path in ("", LETTER, "tijdlijn/", f"{LETTER}bron/"):
        fits(visit.open(path), 640)


def test_without_scripts_notes_source_and_citation_are_there(browser: Browser, address: str):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + LETTER)
        expect(page.locator("details.contents")).to_be_hidden()
        expect(page.locator(".md-nav--secondary a", has_text="Lastenverdeling")).to_be_visible()
        page.locator(".call a").first.click()
        expect(page).to_have_url(re.compile("#n1$"))
        expect(page.locator(".cite-as")).to_contain_text("Kamerstukken II 2020/21, 28676, nr. 348.")
        expect(page.locator("#p5 .pn")).to_have_attribute("href", "#p5")
        page.locator(".to-source").click()
        expect(page.locator("#r31 mark")).to_have_text("Defensie-")
        page.locator("#r31 .in-text").click()
        expect(page).to_have_url(re.compile(f"{LETTER}#p4$"))
