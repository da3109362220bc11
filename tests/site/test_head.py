"""The heads of the built pages: what search engines, reference managers and social media will read."""

from __future__ import annotations

import json
import re
import shutil
import struct
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import rispy
import yaml
from bibtexparser.entrypoint import parse_string
from bs4 import BeautifulSoup, Tag
from lxml import etree

from tests.browser.building import ADDRESS, ROOT, Built, run
from tests.pages.rendering import one, settings

pytestmark = [pytest.mark.xdist_group("site"), pytest.mark.slow]

# What Google asks of each type, beside what schema.org itself cannot do without.
REQUIRED = {
    "Report": {"name", "inLanguage", "url", "publisher"},
    "Event": {"name", "startDate", "endDate", "url", "eventAttendanceMode", "description"},
    "DefinedTerm": {"name", "description", "url", "inDefinedTermSet"},
    "WebSite": {"name", "url", "potentialAction"},
    "BreadcrumbList": {"itemListElement"},
    "Dataset": {"name", "description", "license", "distribution", "creator"},
}
TYPES = {"brieven": "Report", "bijeenkomsten": "Event", "onderwerpen": "DefinedTerm"}
# More than any search result has room for.
LONGEST_DESCRIPTION = 400


@cache
def head(path: Path) -> Tag:
    found = BeautifulSoup(path.read_bytes(), "lxml").head
    assert found is not None, path
    return found


def leads_on(path: Path) -> bool:
    return head(path).find("meta", attrs={"http-equiv": "refresh"}) is not None


def pages(built: Built) -> list[Path]:
    """Every page that has something to read."""
    return [path for path in built.pages() if path.name != "404.html" and not leads_on(path)]


def content(path: Path, name: str) -> list[str]:
    """What the tags of this name or property say."""
    tags = head(path).find_all("meta")
    return [str(tag["content"]) for tag in tags if name in (tag.get("name"), tag.get("property"))]


def things(path: Path) -> list[dict[str, Any]]:
    """All structured data of a page."""
    return [json.loads(script.text) for script in head(path).find_all("script", type="application/ld+json")]


def of_type(path: Path, kind: str) -> dict[str, Any]:
    (found,) = (thing for thing in things(path) if thing["@type"] == kind)
    return found


def address_of(built: Built, path: Path) -> str:
    return ADDRESS + path.relative_to(built.site).as_posix().removesuffix("index.html")


def letters(built: Built) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The page of each letter, with all that is known of the letter."""
    for data in sorted((built.site / "data" / "brieven").glob("*.json")):
        if not data.name.endswith(".csl.json"):
            letter = json.loads(data.read_text(encoding="utf-8"))
            yield built.site / "brieven" / letter["id"] / "index.html", letter


def everything(value: object) -> Iterator[object]:
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    yield value
    for item in items:
        yield from everything(item)


def test_every_page_has_a_title_and_a_description_of_its_own(built: Built):
    titles: Counter[str] = Counter()
    for path in pages(built):
        title = one(head(path), "title").text
        titles[title] += 1
        assert title.endswith(settings()["site_name"]), path
        (description,) = content(path, "description")
        assert 20 <= len(description) <= LONGEST_DESCRIPTION, f"{path}: {description}"
    assert not [title for title, times in titles.items() if times > 1]


def test_every_page_names_its_own_full_address_once(built: Built):
    for path in pages(built):
        (canonical,) = head(path).select("link[rel=canonical]")
        assert canonical["href"] == address_of(built, path)
        assert content(path, "og:url") == [address_of(built, path)]


def test_every_page_can_be_shared(built: Built):
    for path in pages(built):
        for name in ("og:title", "og:description", "og:type", "og:image", "og:locale", "og:site_name"):
            (said,) = content(path, name)
            assert said.strip(), f"{path}: {name}"
        assert one(head(path), "title").text.startswith(content(path, "og:title")[0])
        assert content(path, "og:description") == content(path, "description")
        assert content(path, "twitter:card") == ["summary_large_image"]
        assert content(path, "og:image") == [f"{ADDRESS}assets/kaart.png"]


@pytest.mark.parametrize(
    ("name", "size"), [("kaart", (1200, 630)), ("icoon-32", (32, 32)), ("icoon-180", (180, 180))]
)
def test_images_have_the_size_that_is_promised(built: Built, name, size):
    image = (built.site / "assets" / f"{name}.png").read_bytes()
    assert image[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", image[16:24]) == size
    assert len(image) < 300_000


def test_structured_data_has_what_its_type_requires(built: Built):
    for path in pages(built):
        for thing in things(path):
            assert thing["@context"] == "https://schema.org"
            missing = REQUIRED[thing["@type"]] - thing.keys()
            assert not missing, f"{path}: {missing}"
            for value in everything(thing):
                assert value not in (None, "", [], {}), path
        assert len({thing["@type"] for thing in things(path)}) == len(things(path)), path


def test_every_kind_of_page_says_what_it_is(built: Built):
    for folder, kind in TYPES.items():
        found = [path for path in (built.site / folder).glob("*/index.html") if not leads_on(path)]
        assert found
        for path in found:
            assert of_type(path, kind)["url"] == address_of(built, path)
    assert of_type(built.site / "index.html", "WebSite")["url"] == ADDRESS
    assert of_type(built.site / "over" / "data" / "index.html", "Dataset")


def test_every_page_but_home_shows_the_way_to_it(built: Built):
    """The trail begins at home, ends at the page itself, and every step on it is a page."""
    for path in pages(built):
        if path == built.site / "index.html":
            continue
        trail = of_type(path, "BreadcrumbList")["itemListElement"]
        assert [step["position"] for step in trail] == list(range(1, len(trail) + 1))
        assert trail[0]["item"] == ADDRESS
        assert trail[-1]["item"] == address_of(built, path)
        for step in trail:
            assert step["name"].strip()
            assert (built.site / step["item"].removeprefix(ADDRESS) / "index.html").is_file(), step["item"]


def test_addresses_in_structured_data_lead_somewhere(built: Built):
    for path in pages(built):
        for value in everything(things(path)):
            if isinstance(value, str) and value.startswith(ADDRESS):
                target = built.site / value.removeprefix(ADDRESS).partition("?")[0]
                assert (target / "index.html").is_file() or target.is_file(), f"{path}: {value}"


def test_an_event_has_days_and_a_place_that_fit(built: Built):
    for path in (built.site / "bijeenkomsten").glob("*/index.html"):
        event = of_type(path, "Event")
        assert date.fromisoformat(event["startDate"]) <= date.fromisoformat(event["endDate"])
        online = event["eventAttendanceMode"].endswith("OnlineEventAttendanceMode")
        if "location" in event:
            assert event["location"]["@type"] == ("VirtualLocation" if online else "Place")
            assert event["location"].get("url" if online else "address")


def test_a_letter_has_its_date_and_number_where_they_are_known_and_nowhere_else(built: Built):
    for path, letter in letters(built):
        report, stuk = of_type(path, "Report"), letter["kamerstuk"]
        day, numbered = letter["date"]["value"], stuk["id"] is not None
        assert report.get("datePublished") == day
        assert content(path, "DC.date") == ([day] if day else [])
        assert content(path, "citation_publication_date") == ([day.replace("-", "/")] if day else [])
        assert report.get("identifier") == stuk["id"]
        for number in ([report["reportNumber"]] if "reportNumber" in report else []) + content(
            path, "citation_technical_report_number"
        ):
            assert re.fullmatch(rf"{stuk['dossier']}.*, nr\. {stuk['number']}", number)
        assert len(content(path, "citation_technical_report_number")) == numbered
        assert ("reportNumber" in report) == ("sameAs" in report) == numbered


def test_zotero_saves_a_letter_as_a_report_with_its_ministers(built: Built):
    """It takes for a report what names an institution, and for authors what is written with one comma."""
    for path, letter in letters(built):
        assert len(content(path, "citation_technical_report_institution")) == 1
        assert len(content(path, "citation_title")) == len(content(path, "citation_language")) == 1
        authors = content(path, "citation_author")
        assert len(authors) == len(letter["signatories"])
        for author, signatory in zip(authors, letter["signatories"], strict=True):
            surname = author.partition(",")[0]
            assert author.count(",") <= 1
            assert surname.split()[-1].split("-")[0] in signatory["name"]
        assert content(path, "DC.creator") == authors


def test_the_files_of_a_letter_are_named_parse_and_agree_with_its_head(built: Built):
    for path, letter in letters(built):
        links = {
            tag["type"]: (path.parent / str(tag["href"])).resolve() for tag in head(path).select("link[type]")
        }
        (record,) = rispy.loads(links["application/x-research-info-systems"].read_text(encoding="utf-8"))
        bibtex = parse_string(links["application/x-bibtex"].read_text(encoding="utf-8"))
        (csl,) = json.loads(links["application/vnd.citationstyles.csl+json"].read_text(encoding="utf-8"))
        assert json.loads(links["application/json"].read_text(encoding="utf-8"))["id"] == letter["id"]
        assert links["text/markdown"].is_file()
        assert not bibtex.failed_blocks and len(bibtex.entries) == 1
        assert record["type_of_reference"] == "RPRT" and csl["type"] == "report"
        assert [record["title"]] == [csl["title"]] == content(path, "citation_title")
        assert record.get("authors", []) == content(path, "citation_author")
        assert len(csl.get("author", [])) == len(content(path, "citation_author"))
        assert ("issued" in csl) == bool(content(path, "citation_publication_date"))
        number = content(path, "citation_technical_report_number")
        assert ([csl["number"]] if "number" in csl else []) == number


def test_the_sitemap_lists_what_may_be_found_with_days_of_change_that_are_known(built: Built):
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    sitemap = etree.parse(built.site / "sitemap.xml")
    listed = sitemap.xpath("//s:loc/text()", namespaces=names)
    hidden = {path for path in pages(built) if "noindex" in content(path, "robots")}
    assert set(listed) == {address_of(built, path) for path in pages(built) if path not in hidden}
    assert len(listed) == len(set(listed))
    changed = {
        url.findtext("s:loc", namespaces=names): url.findtext("s:lastmod", namespaces=names)
        for url in sitemap.iterfind("./s:url", names)
    }
    sidecars = (ROOT / "corpus" / "letters").glob("*.yaml")
    days = {str(yaml.safe_load(path.read_text(encoding="utf-8")).get("added")) for path in sidecars}
    dated = {address: day for address, day in changed.items() if day}
    assert dated.keys() <= {address_of(built, path) for path, _ in letters(built)}
    assert dated and set(dated.values()) <= days


def test_english_pages_are_marked_as_english(built: Built):
    found = list((built.site / "en").rglob("index.html"))
    assert len(found) == 3
    for path in found:
        page = BeautifulSoup(path.read_bytes(), "lxml")
        heading = one(page, "article h1")
        assert heading.find_parent(attrs={"lang": "en"}) is not None, path
        assert content(path, "og:locale") == ["en_GB"]
        start, *others = page.select("article nav.crumbs a")
        assert "lang" not in start.attrs
        assert all(crumb["lang"] == "en" for crumb in others)


def test_every_page_leads_to_the_english_door_and_to_the_data(built: Built):
    for path in pages(built):
        footer = one(BeautifulSoup(path.read_bytes(), "lxml"), ".site-footer")
        assert one(footer, "a[lang=en]").text == "English", path
        assert "Gegevens" in footer.text


def test_the_list_of_everything_leads_to_every_page_and_file(built: Built):
    found = json.loads((built.site / "data" / "index.json").read_text(encoding="utf-8"))
    assert found["site"]["url"] == ADDRESS
    assert {letter["id"] for letter in found["letters"]} == {letter["id"] for _, letter in letters(built)}
    for kind in ("letters", "meetings", "topics", "people"):
        assert found[kind]
        for item in found[kind]:
            assert (built.site / item["page"] / "index.html").is_file()
            for file in item.get("data", {}).values():
                assert (built.site / file).is_file()
    meetings = {meeting["id"] for meeting in found["meetings"]}
    assert all(link["id"] in meetings for letter in found["letters"] for link in letter["meetings"])


def test_the_page_about_the_data_names_every_key_and_kind_of_file(built: Built):
    text = BeautifulSoup((built.site / "over" / "data" / "index.html").read_bytes(), "lxml").article
    assert text is not None
    code = {tag.text for tag in text.find_all("code")}
    found = json.loads((built.site / "data" / "index.json").read_text(encoding="utf-8"))
    assert found.keys() <= code
    assert {
        name.removeprefix("data/brieven/" + found["letters"][0]["id"])
        for name in found["letters"][0]["data"].values()
    } <= code


def test_without_an_address_of_the_site_nothing_names_a_full_address(tmp_path: Path):
    """A site that is built to be looked at locally makes no half addresses, and breaks nowhere."""
    project = tmp_path / "project"
    shutil.copytree(ROOT / "docs" / "theme", project / "docs" / "theme")
    shutil.copytree(ROOT / "docs" / "assets", project / "docs" / "assets")
    shutil.copy(ROOT / "mkdocs.yml", project)
    (project / "docs" / "index.md").write_text("---\ntitle: Start\n---\n\n# Start\n", encoding="utf-8")
    front = {"title": 'A <b> & "c"', "description": 'Zegt "ja" & <nee>.', "json_ld": '{"@type": "Report"}'}
    (project / "docs" / "brief.md").write_text(f"---\n{yaml.safe_dump(front)}---\n\n# A\n", encoding="utf-8")
    run("mkdocs", "build", "--site-dir", "site", cwd=project, site_url="")
    path = project / "site" / "brief" / "index.html"
    assert not head(path).select("link[rel=canonical]")
    assert not content(path, "og:url") + content(path, "og:image")
    assert things(path) == [{"@type": "Report"}]
    assert content(path, "og:title") == ['A <b> & "c"']
    assert content(path, "description") == content(path, "og:description") == ['Zegt "ja" & <nee>.']
    assert one(head(path), "title").text.startswith('A <b> & "c" - ')
