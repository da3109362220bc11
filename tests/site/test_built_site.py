"""The built site, file by file: sound HTML, no dead link, nothing from elsewhere, nothing too heavy."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from lxml import html
from lxml.html import HtmlElement

from tests.browser.building import ROOT, Built, generate

pytestmark = [pytest.mark.xdist_group("site"), pytest.mark.slow]

HEAVIEST = 100_000


@cache
def parsed(path: Path) -> HtmlElement:
    return html.fromstring(path.read_bytes())


def leads_on(page: HtmlElement) -> bool:
    """Whether a page only leads to another."""
    return bool(page.xpath("//meta[@http-equiv='refresh']"))


def test_mkdocs_has_nothing_to_warn_of(built: Built):
    assert "WARNING" not in built.log
    assert "not found" not in built.log


def test_there_is_a_page_for_every_letter_meeting_and_topic(built: Built):
    letters = list((ROOT / "corpus" / "letters").glob("*.txt"))
    for folder, at_least in (("brieven", len(letters)), ("bijeenkomsten", 38), ("onderwerpen", 23)):
        pages = list((built.site / folder).glob("*/index.html"))
        assert len(pages) >= at_least, folder


def test_every_page_is_dutch_and_says_what_it_is(built: Built):
    for path in built.pages():
        page = parsed(path)
        assert page.get("lang") == "nl", path
        assert page.findtext(".//title").strip(), path
        if path.name != "404.html":
            assert page.xpath("string(//meta[@name='description']/@content)").strip(), path


def test_every_page_has_one_main_heading(built: Built):
    for path in built.pages():
        assert len(parsed(path).xpath("//h1")) == 1, path


def test_headings_skip_no_level(built: Built):
    for path in built.pages():
        levels = [
            int(tag.tag[1])
            for tag in parsed(path).xpath("//article//*[self::h1 or self::h2 or self::h3 or self::h4]")
        ]
        for above, below in zip([1, *levels], levels, strict=False):
            assert below <= above + 1, path


def test_no_id_is_there_twice(built: Built):
    for path in built.pages():
        ids = Counter(parsed(path).xpath("//@id"))
        assert not [name for name, times in ids.items() if times > 1], path


def test_every_link_and_anchor_leads_somewhere(built: Built):
    known: dict[Path, set[str]] = {}
    for path in built.pages():
        base = f"http://site/{path.relative_to(built.site).as_posix()}"
        if path.name == "404.html":
            base = "http://site/"
        for link in parsed(path).xpath("//a/@href | //link/@href | //script/@src | //img/@src"):
            if link.startswith(("http:", "https:", "mailto:", "javascript:", "data:")):
                continue
            target, anchor = urldefrag(urljoin(base, link))
            file = built.site / unquote(urlsplit(target).path.removeprefix("/"))
            file = file / "index.html" if file.is_dir() else file
            assert file.is_file(), f"{path}: {link}"
            if anchor and file.suffix == ".html":
                ids = known.setdefault(file, set(parsed(file).xpath("//@id")))
                assert unquote(anchor) in ids or anchor.startswith("__"), f"{path}: {link}"


def test_nothing_is_fetched_from_elsewhere(built: Built):
    """Scripts, styles, images, fonts and frames all come from the site itself."""
    fetched = (
        "//script/@src | //img/@src | //iframe/@src | //link[@rel!='canonical' and @rel!='schema.DC']/@href"
    )
    for path in built.pages():
        assert not [url for url in parsed(path).xpath(fetched) if "//" in url], path
    for path in (built.site / "assets").rglob("edition*.css"):
        assert not re.search(r"url\(|@import", path.read_text(encoding="utf-8")), path


def test_no_page_is_heavy(built: Built):
    for path in built.pages():
        assert path.stat().st_size <= HEAVIEST, f"{path}: {path.stat().st_size} bytes"


def test_the_text_of_every_letter_is_shown_character_for_character(built: Built):
    """What a reader sees of each block and note is its text; a call of a note is the note's number."""
    found = (built.docs / "data" / "brieven").glob("*.json")
    letters = [path for path in found if not path.name.endswith(".csl.json")]
    assert letters
    for data in letters:
        letter = json.loads(data.read_text(encoding="utf-8"))
        page = parsed(built.site / "brieven" / letter["id"] / "index.html")
        for block in letter["blocks"]:
            (shown,) = page.xpath("//*[@id=$id]", id=block["id"])
            text = re.sub(r"\[\^([^\]\s]+)\]", r"\1", block["text"])
            assert same(shown.text_content(), text), block["id"]
        for note in letter["footnotes"]:
            (shown,) = page.xpath("//*[@id=$id]/p", id=f"n{note['number']}")
            assert same(shown.text_content().removesuffix(" ↩"), note["text"]), note["number"]


def same(shown: str, text: str) -> bool:
    """Whether two texts are the same but for the breaks of lines, which HTML shows by elements."""
    return shown.replace("\n", "") == text.replace("\n", "")


def test_pages_that_lead_on_lead_to_a_page_and_stay_out_of_the_indexes(built: Built):
    leading = [path for path in built.pages() if leads_on(parsed(path))]
    assert leading
    for path in leading:
        page = parsed(path)
        assert page.xpath("//meta[@name='robots' and @content='noindex']"), path
        assert page.xpath("//link[@rel='canonical']"), path
    index = json.loads((built.site / "search" / "search_index.json").read_text(encoding="utf-8"))
    assert not [entry for entry in index["docs"] if entry["location"].startswith("kst-")]


def test_every_letter_has_a_short_address(built: Built):
    for path in (built.site / "brieven").glob("kst-*/index.html"):
        short = parsed(built.site / path.parent.name / "index.html")
        assert short.xpath("//a/@href") == [f"../brieven/{path.parent.name}/"]


def test_the_menu_stays_small(built: Built):
    """However many letters there are: the menu names the parts of the site, not its pages."""
    for path in built.pages():
        assert len(parsed(path).xpath("//nav[contains(@class, 'md-nav--primary')]//a")) < 60, path


def test_a_second_build_writes_nothing(built: Built):
    before = {path: path.stat().st_mtime_ns for path in built.docs.rglob("*")}
    said = generate(built.project)
    assert "0 files written" in said
    assert {path: path.stat().st_mtime_ns for path in built.docs.rglob("*")} == before
