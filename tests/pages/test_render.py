"""All pages of a fabricated library: sound, linked, and honest about what is not known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from urllib.parse import urldefrag, urljoin

import pytest
from bs4 import BeautifulSoup

from generator.library import build_library
from generator.model.facts import Evidence, Value
from generator.model.knowledge import Knowledge
from generator.model.library import Library
from generator.pages import render, urls
from generator.pages.provenance import shown_value
from tests.pages.building import a_letter, a_library, a_report
from tests.pages.rendering import ROOT, html, parts

# Pages that people write by hand, and data that others make.
ELSEWHERE = {"over/", "over/methode/", "over/bronnen/", "over/bijdragen/", "over/toegankelijkheid/"}


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return {file.path: str(file.content) for file in render(a_library())}


@pytest.fixture(scope="module")
def pages(files) -> dict[str, BeautifulSoup]:
    """Every Markdown page as HTML, by its address."""
    return {address_of(path): html(parts(text)[1]) for path, text in files.items() if path.endswith(".md")}


def address_of(path: str) -> str:
    return path.removesuffix("index.md") if path.endswith("index.md") else path.removesuffix(".md") + "/"


def text_of(page: BeautifulSoup) -> str:
    return " ".join(page.get_text(" ").split())


def test_every_page_has_a_title_and_a_description(files):
    for path, text in files.items():
        if path.endswith(".md"):
            front, _ = parts(text)
            assert front["title"].strip(), path
            assert front["description"].strip().endswith("."), path


def test_every_page_but_home_has_one_main_heading(pages):
    """The home page gets its heading from the theme, which knows what the site is called."""
    for address, page in pages.items():
        assert len(page.find_all("h1")) == (address != ""), address


def test_no_id_is_there_twice(pages):
    for address, page in pages.items():
        ids = [tag["id"] for tag in page.find_all(id=True)]
        assert len(ids) == len(set(ids)), address


def test_every_link_leads_somewhere(files, pages):
    """Also to the right paragraph or heading: a link with a fragment needs an element with that id."""
    for address, page in pages.items():
        for tag in page.find_all("a", href=True):
            target, fragment = urldefrag(urljoin(f"http://site/{address}", tag["href"]))
            if not target.startswith("http://site/"):
                continue
            to = target.removeprefix("http://site/")
            if to in ELSEWHERE or to.startswith("data/"):
                continue
            assert to in pages, f"{address}: {tag['href']}"
            assert not fragment or pages[to].find(id=fragment), f"{address}: {tag['href']}"


def test_hand_written_pages_are_there():
    for address in ELSEWHERE:
        assert (ROOT / "docs" / urls.page_file(address)).is_file()


def test_rendering_is_a_function_of_the_library(files):
    assert {file.path: file.content for file in render(a_library())} == files


def test_an_empty_library_has_pages_too():
    paths = {file.path for file in render(Library(Knowledge()))}
    assert {"index.md", "brieven/index.md", "tijdlijn/index.md", "toezeggingen/index.md"} <= paths


def test_the_text_of_a_letter_is_all_there(pages):
    page = pages["brieven/kst-31234-5/"]
    for block in a_report()[0].blocks:
        shown = page.find(id=block.id)
        assert "".join(shown.get_text().split()) == "".join(block.text.replace("[^1]", "1").split())


def test_a_citation_leads_to_our_letter_with_the_official_text_beside_it(pages):
    paragraph = pages["brieven/kst-31234-5/"].find(id="p4")
    ours, official = paragraph.find("a", class_="cite"), paragraph.find("a", class_="official")
    assert ours["href"] == "../../brieven/kst-31234-4/"
    assert ours.get_text() == "Kamerstuk 31 234, nr. 4"
    assert official["href"] == "https://zoek.officielebekendmakingen.nl/kst-31234-4.html"


def test_a_citation_of_a_paper_that_we_lack_leads_to_the_official_text(pages):
    cited = pages["brieven/kst-31234-5/"].find(id="p3").find("a", class_="cite")
    assert cited["href"] == "https://zoek.officielebekendmakingen.nl/kst-31234-3.html"


def test_a_note_and_its_call_lead_to_each_other(pages):
    page = pages["brieven/kst-31234-5/"]
    assert page.find(id="p2").find("sup").find("a")["href"] == "#n1"
    assert page.find(id="n1").find("a", class_="back")["href"] == "#r1"


def test_every_value_says_how_it_is_known(pages):
    facts = pages["brieven/kst-31234-5/"].find("aside")
    labels = {summary.find(string=True) for summary in facts.find_all("summary")}
    assert labels == {"staat in de brief", "afgeleid", "aangevuld"}


def test_what_is_not_known_is_shown_as_unknown(pages):
    facts = text_of(pages["brieven/kst-31234-4/"].find("aside"))
    assert "Gericht aan nog niet gevonden" in facts
    assert "tussen 1 februari 2019 en 5 maart 2019" in facts


def test_an_unknown_value_tells_where_was_looked():
    value = shown_value(Value(None, Evidence("unknown", source="gezocht in het register")))
    assert not value.known
    assert value.source == "gezocht in het register"


def test_repairs_and_oddities_are_told_in_words_beside_the_letter(pages):
    letter = pages["brieven/kst-31234-5/"]
    places = letter.find("a", href="../../brieven/kst-31234-5/toelichting/#tekst")
    assert text_of(places) == "2 plaatsen"
    assert "waarvan één onzeker" in text_of(letter)
    made = text_of(pages["brieven/kst-31234-5/toelichting/"])
    assert "cijfer 3 zonder noot" in made
    assert "nootcijfer zonder noot" in made
    assert "mark-without-note" not in made
    assert "Nummer: «5» aangehouden, «6» niet" in made


def test_what_was_recognised_stands_beside_the_letter(pages):
    beside = pages["brieven/kst-31234-5/toelichting/"]
    assert beside.find(id="standpunten")
    assert beside.find(id="verwijzingen")
    assert beside.find("a", href="../../../brieven/kst-31234-5/#p3")
    letter = pages["brieven/kst-31234-5/"]
    assert letter.find("a", href="../../brieven/kst-31234-5/toelichting/#standpunten")


def test_a_meeting_gathers_its_letters_by_role(pages):
    page = text_of(pages["bijeenkomsten/2019-03-05-waterstaat/"])
    assert page.index("Verslag van de bijeenkomst op 5 en 6 maart") < page.index("Geannoteerde agenda")
    assert "Van deze bijeenkomst zijn agenda en verslag er allebei." in page


def test_a_letter_about_two_meetings_is_said_to_be_so():
    document, facts, curated = a_report()
    both = tuple(replace(link, role="reported") for link in facts.meetings)
    letter = a_letter((document, replace(facts, meetings=both), curated), "verslag")
    files = {f.path: str(f.content) for f in render(build_library([letter], a_library().knowledge))}
    for meeting in ("2019-03-05-waterstaat", "2019-09-09-top"):
        assert "gaat over meer dan één bijeenkomst" in files[f"bijeenkomsten/{meeting}/index.md"]


def test_a_meeting_without_a_letter_says_what_is_missing_and_how_to_add_it(pages):
    page = pages["bijeenkomsten/2018-03-06-waterstaat/"]
    assert "nog geen brief in deze verzameling" in text_of(page)
    assert page.find("a", href="../../over/bijdragen/")


def test_a_meeting_nobody_verified_says_so(pages):
    assert "nog niet geverifieerd" in text_of(pages["bijeenkomsten/2018-03-06-waterstaat/"])
    assert "alleen aangekondigd" in text_of(pages["bijeenkomsten/2019-09-09-top/"])


def test_a_meeting_that_was_moved_shows_the_days_it_was_planned_for(pages):
    page = text_of(pages["bijeenkomsten/2019-09-09-top/"])
    assert "eerst aangekondigd voor 2 en 3 september 2019" in page
    assert "heette het nog dat deze bijeenkomst op 2 en 3 september 2019 zou zijn" in page


def test_a_paper_that_a_meeting_lacks_is_named_with_its_official_text(pages):
    page = pages["bijeenkomsten/2019-09-09-top/"]
    assert page.find("a", string="Kamerstuk 31\u00a0234, nr. 9")["href"] == "../../verwijzingen/kst-31234-9/"
    assert page.find("a", href="https://zoek.officielebekendmakingen.nl/kst-31234-9.html")


def test_a_paper_that_we_have_is_not_missing(pages):
    assert "nr. 5" not in text_of(pages["bijeenkomsten/2019-03-05-waterstaat/"]).split("Wat ontbreekt")[1]


def test_a_topic_shows_its_passages_in_order_of_time(pages):
    page = pages["onderwerpen/hoogwater/"]
    links = [a["href"] for a in page.find_all("a", class_="extract-title")]
    anchors = ["p1", "1-hoogwater", "scheepvaart"]
    assert links == [f"../../brieven/kst-31234-5/#{anchor}" for anchor in anchors]


def test_a_topic_of_many_letters_has_a_page_for_each_year():
    """Each passage stands on one of the pages, and the topic's own page shows the latest year."""
    letters = [a_letter(a_report(), f"verslag-{number}") for number in range(20)]
    letters = [
        replace(
            letter,
            id=f"brief-{number}",
            facts=replace(letter.facts, date=Value(date(2010 + number % 2, 3, 20))),
        )
        for number, letter in enumerate(letters)
    ]
    files = {f.path: str(f.content) for f in render(build_library(letters, a_library().knowledge))}
    first, last = (files[f"onderwerpen/hoogwater/{year}/index.md"] for year in (2010, 2011))
    assert "brief-0/#1-hoogwater" in first
    assert "brief-1/#1-hoogwater" in last
    own = files["onderwerpen/hoogwater/index.md"]
    assert "brief-1/#1-hoogwater" in own
    assert "brief-0/#1-hoogwater" not in own
    assert 'href="../../onderwerpen/hoogwater/2010/"' in own


def test_statements_stand_on_the_pages_of_their_topic_and_year(pages):
    for address in ("onderwerpen/hoogwater/", "besluiten/2019/", "bijeenkomsten/2019-03-05-waterstaat/"):
        assert "De ministers stelden het plan vast." in text_of(pages[address]), address


def test_who_cites_a_paper_and_with_what_words(pages):
    page = pages["verwijzingen/kst-31234-3/"]
    assert page.find("mark").get_text() == "Kamerstuk 31 234, nr. 3"
    assert page.find("a", href="../../brieven/kst-31234-5/#p3")


def test_short_addresses_lead_to_the_letter_or_to_what_is_known(files):
    assert 'content="0;url=../brieven/kst-31234-5/"' in files["kst-31234-5/index.html"]
    assert 'content="0;url=../verwijzingen/kst-31234-7/"' in files["kst-31234-7/index.html"]
    assert 'name="robots" content="noindex"' in files["kst-31234-7/index.html"]


def test_a_former_address_leads_to_the_letter():
    letter = a_letter(a_report(), "verslag")
    library = build_library([letter], a_library().knowledge)
    library = Library(library.knowledge, library.letters, formerly={"verslag-oud": letter.id})
    files = {file.path: str(file.content) for file in render(library)}
    assert 'href="../../brieven/kst-31234-5/"' in files["brieven/verslag-oud/index.html"]


def test_front_matter_holds_every_fact_with_how_it_is_known(files):
    front, _ = parts(files["brieven/kst-31234-5/index.md"])
    assert front["date"] == {
        "value": "2019-03-20",
        "how": "stated",
        "line": 3,
        "text": "Maastricht, 20 maart 2019",
    }
    assert front["kamerstuk"]["dossier"]["how"] == "curated"
    assert front["kamerstuk"]["suffix"] == {"value": None, "how": "unknown"}
    assert front["meetings"][0]["id"] == "2019-03-05-waterstaat"
    assert front["topics"] == ["hoogwater", "scheepvaart"]
    assert front["source"] == {"file": "corpus/letters/verslag.txt", "format": "text"}


def test_changes_come_from_the_sidecars(pages):
    assert "21 november 2026 Toegevoegd: Verslag van de bijeenkomst" in text_of(pages["over/wijzigingen/"])


def test_every_problem_code_is_explained(pages):
    assert pages["over/meldingen/"].find(id="unknown-meeting")


def test_home_counts_what_there_is(pages):
    home = text_of(pages[""])
    assert "3 bijeenkomsten van 2018 tot en met 2019" in home
    assert "De nieuwste brief is van 20 maart 2019" in home
    assert "Van 2 bijeenkomsten is hier nog geen brief" in home


def test_dates_stay_dates_in_front_matter(files):
    front, _ = parts(files["bijeenkomsten/2019-09-09-top/index.md"])
    assert front["start"] == date(2019, 9, 9).isoformat()
