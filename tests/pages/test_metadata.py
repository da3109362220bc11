"""What pages tell machines about themselves: everything that is known, and nothing that is not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from generator.citation import Author, Work
from generator.library import build_library
from generator.model.facts import Kamerstuk, LetterFacts, Signatory
from generator.model.library import Library
from generator.model.site import Site
from generator.pages import english, render
from generator.pages.metadata_schema import as_script
from generator.pages.metadata_tags import citation_tags, dublin_core
from tests.pages.building import a_knowledge, a_letter, a_library, a_report, an_agenda
from tests.pages.rendering import html, one, parts

ADDRESS = "https://brieven.example/"
REPORT = "brieven/kst-31234-5/index.md"
AGENDA = "brieven/kst-31234-4/index.md"
WORK = Work("a", (), "Verslag", None, None, None, None, None, None)


def fronts(library: Library) -> dict[str, dict[str, Any]]:
    """The front matter of every page of a library."""
    files = [file for file in render(library) if file.path.endswith(".md")]
    return {file.path: parts(str(file.content))[0] for file in files}


def of(front: dict[str, Any], name: str) -> list[str]:
    """What the tags of this name say."""
    return [tag["content"] for tag in front["head"] if tag["name"] == name]


def data(front: dict[str, Any]) -> dict[str, Any]:
    """The structured data of a page."""
    return json.loads(front["json_ld"])


def everything(value: object) -> Iterator[object]:
    """Every single value of a piece of JSON."""
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    yield value
    for item in items:
        yield from everything(item)


@pytest.fixture(scope="module")
def found() -> dict[str, dict[str, Any]]:
    return fronts(replace(a_library(), site=Site("Waterbrieven", ADDRESS)))


@pytest.fixture(scope="module")
def nowhere() -> dict[str, dict[str, Any]]:
    """The same, where nobody said at what address the site is published."""
    return fronts(a_library())


def test_a_letter_is_a_report_by_its_ministers(found):
    letter = data(found[REPORT])
    assert letter["@type"] == "Report"
    assert letter["url"] == letter["@id"] == f"{ADDRESS}brieven/kst-31234-5/"
    assert letter["author"] == [
        {
            "@type": "Person",
            "name": "J. de Vries",
            "jobTitle": "Minister van Waterstaat",
            "url": f"{ADDRESS}personen/de-vries/",
        }
    ]
    assert letter["datePublished"] == "2019-03-20"
    assert letter["reportNumber"] == "31234, nr. 5"
    assert letter["identifier"] == "kst-31234-5"
    assert letter["sameAs"] == "https://zoek.officielebekendmakingen.nl/kst-31234-5.html"
    assert letter["isPartOf"]["name"] == "Dossier 31 234: Waterbeheer"
    assert letter["inLanguage"] == "nl"


def test_a_letter_names_what_it_is_about_and_what_it_cites_each_once(found):
    letter = data(found[REPORT])
    assert [about["@id"] for about in letter["about"]] == [
        f"{ADDRESS}bijeenkomsten/2019-03-05-waterstaat/",
        f"{ADDRESS}onderwerpen/hoogwater/",
        f"{ADDRESS}onderwerpen/scheepvaart/",
    ]
    assert letter["citation"] == ["Kamerstuk 31 234, nr. 4", "Kamerstuk 31 234, nr. 3", "het Maasverdrag"]


def test_reference_managers_read_author_date_and_number(found):
    front = found[REPORT]
    assert of(front, "citation_author") == of(front, "DC.creator") == ["de Vries, J."]
    assert of(front, "citation_publication_date") == ["2019/03/20"]
    assert of(front, "DC.date") == ["2019-03-20"]
    assert of(front, "citation_technical_report_number") == ["31234, nr. 5"]
    assert of(front, "citation_technical_report_institution") == ["Tweede Kamer der Staten-Generaal"]
    assert of(front, "citation_language") == of(front, "DC.language") == ["nl"]
    assert len(of(front, "DC.identifier")) == 2


def test_a_letter_without_date_has_no_date_anywhere(found):
    letter, front = data(found[AGENDA]), found[AGENDA]
    assert not [key for key in letter if "date" in key.lower()]
    assert not [tag for tag in front["head"] if "date" in tag["name"].lower()]


def test_a_letter_without_number_has_no_number_anywhere():
    document, facts, curated = a_report()
    facts = replace(facts, kamerstuk=Kamerstuk(dossier=facts.kamerstuk.dossier))
    letter = a_letter((document, facts, curated), "verslag")
    front = fronts(build_library([letter], a_knowledge(), Site("Waterbrieven", ADDRESS)))
    (page,) = (front[path] for path in front if path == f"brieven/{letter.id}/index.md")
    known = data(page)
    assert not {"reportNumber", "identifier", "sameAs"} & known.keys()
    assert not of(page, "citation_technical_report_number")
    assert of(page, "DC.identifier") == [f"{ADDRESS}brieven/{letter.id}/"]


def test_a_letter_of_which_nothing_is_known_claims_nothing():
    document, _, _ = an_agenda()
    letter = a_letter((document, LetterFacts(), an_agenda()[2]), "leeg")
    front = fronts(build_library([letter], a_knowledge()))[f"brieven/{letter.id}/index.md"]
    assert data(front).keys() == {
        "@context",
        "@type",
        "name",
        "publisher",
        "inLanguage",
        "isAccessibleForFree",
    }
    assert "lastmod" not in front


def test_the_day_of_change_is_the_latest_that_the_sidecar_names(found):
    assert found[REPORT]["lastmod"] == "2026-11-21"
    assert "lastmod" not in found[AGENDA]


def test_a_meeting_is_an_event_with_its_days_and_its_place(found):
    event = data(found["bijeenkomsten/2019-03-05-waterstaat/index.md"])
    assert event["@type"] == "Event"
    assert (event["startDate"], event["endDate"]) == ("2019-03-05", "2019-03-06")
    assert event["location"] == {"@type": "Place", "name": "Maastricht", "address": "Maastricht"}
    assert event["eventAttendanceMode"] == "https://schema.org/OfflineEventAttendanceMode"
    assert event["superEvent"] == [{"@type": "EventSeries", "name": "Ministers van Waterstaat"}]
    assert [report["@id"] for report in event["subjectOf"]] == [
        f"{ADDRESS}brieven/kst-31234-5/",
        f"{ADDRESS}brieven/kst-31234-4/",
    ]
    assert "organizer" not in event, "nobody told us who organised it"


def test_a_video_conference_that_was_moved_says_both(found):
    event = data(found["bijeenkomsten/2019-09-09-top/index.md"])
    assert event["location"]["@type"] == "VirtualLocation"
    assert event["eventAttendanceMode"] == "https://schema.org/OnlineEventAttendanceMode"
    assert event["eventStatus"] == "https://schema.org/EventRescheduled"
    assert event["previousStartDate"] == "2019-09-02"


def test_a_meeting_of_which_the_place_is_not_known_has_none():
    knowledge = a_knowledge()
    (first, *others) = knowledge.meetings.values()
    meetings = {m.id: m for m in (replace(first, place=None), *others)}
    front = fronts(build_library([], replace(knowledge, meetings=meetings)))
    page = front[f"bijeenkomsten/{first.id}/index.md"]
    assert "location" not in data(page)
    assert "onbekend" not in page["description"]


def test_a_topic_is_a_term_with_its_english_name(found):
    term = data(found["onderwerpen/hoogwater/index.md"])
    assert (term["@type"], term["name"], term["alternateName"]) == ("DefinedTerm", "Hoogwater", "High water")


def test_the_site_says_how_to_search_it(found, nowhere):
    site = data(found["index.md"])
    assert site["name"] == "Waterbrieven"
    assert site["potentialAction"]["target"]["urlTemplate"] == f"{ADDRESS}zoeken/?q={{search_term_string}}"
    assert "json_ld" not in nowhere["index.md"]


def test_nothing_is_empty_and_no_address_is_half(found, nowhere):
    for pages in (found, nowhere):
        for path, front in pages.items():
            if "json_ld" not in front:
                continue
            for value in everything(data(front)):
                assert value not in (None, "", [], {}), path
                assert not isinstance(value, str) or "None" not in value, path
    for path, front in nowhere.items():
        assert "brieven/kst" not in front.get("json_ld", ""), path


@given(st.text())
def test_no_text_ends_the_script_that_it_stands_in(text):
    """A title may hold "</script>", "<!--" or an entity: what is read back is what was written."""
    script = as_script({"name": f"</script><!--&lt;{text}"})
    assert not set(script) & set("<>&")
    page = BeautifulSoup(
        f'<script type="application/ld+json">{as_script({"name": "</script>&"})}</script>', "lxml"
    )
    assert json.loads(one(page, "script").text)["name"] == "</script>&"
    assert json.loads(script)["name"] == f"</script><!--&lt;{text}"


@pytest.mark.parametrize(
    ("author", "written"),
    [
        (Author("A.Th.B.", "", "Bijleveld-Schouten", None), "Bijleveld-Schouten, A.Th.B."),
        (Author("T.", "de", "Bruijn", None), "de Bruijn, T."),
        (Author("", "", "Ceder", None), "Ceder"),
        (Author("A. Th. B.", "van der", "Meer", None), "van der Meer, A.Th.B."),
        (Author("Jan Peter", "van", "Dijk", None), "Dijk, Jan Peter van"),
    ],
)
def test_no_author_is_read_as_two(author, written):
    """Zotero takes "van Dijk, Jan Peter" for two people: a blank on both sides of the comma."""
    work = replace(WORK, authors=(author,))
    assert ("citation_author", written) in list(citation_tags(work))
    assert ("DC.creator", written) in list(dublin_core(work))
    before, _, after = written.partition(", ")
    assert not (" " in before and " " in after)


def test_two_ministers_are_two_authors():
    document, facts, curated = a_report()
    both = (*facts.signatories, Signatory("K. Jansen", "Minister van Visserij", None, 18))
    letter = a_letter((document, replace(facts, signatories=both), curated), "verslag")
    front = fronts(build_library([letter], a_knowledge()))[REPORT]
    assert of(front, "citation_author") == ["de Vries, J.", "Jansen, K."]
    assert [author["jobTitle"] for author in data(front)["author"]] == [
        "Minister van Waterstaat",
        "Minister van Visserij",
    ]


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        (date(2022, 3, 4), date(2022, 3, 4), "4 March 2022"),
        (date(2020, 10, 22), date(2020, 10, 23), "22–23 October 2020"),
        (date(2021, 11, 30), date(2021, 12, 1), "30 November – 1 December 2021"),
        (date(2021, 12, 31), date(2022, 1, 1), "31 December 2021 – 1 January 2022"),
    ],
)
def test_days_in_english(start, end, written):
    assert english.days(start, end) == written


def test_meetings_and_topics_carry_an_english_name():
    pages = {f.path: html(parts(str(f.content))[1]) for f in render(a_library()) if f.path.endswith(".md")}
    meeting = one(pages["bijeenkomsten/2019-09-09-top/index.md"], "p[lang=en]").text
    assert meeting == "Heads of government and water ministers, 9–10 September 2019, by video conference"
    assert one(pages["onderwerpen/hoogwater/index.md"], "[lang=en]").text.startswith("High water")


def test_the_english_lists_lead_to_every_topic_and_meeting():
    library = a_library()
    pages = {f.path: html(parts(str(f.content))[1]) for f in render(library) if f.path.endswith(".md")}
    for path, number in (
        ("en/topics/index.md", len(library.knowledge.topics)),
        ("en/meetings/index.md", len(library.meetings)),
    ):
        assert len(pages[path].select("li > a[href], dt > a[href]")) == number
        assert fronts(library)[path]["lang"] == "en"
