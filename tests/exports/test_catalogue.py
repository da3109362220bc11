"""The list of everything: a promise to those who build on it, so its keys are written out here."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from generator.exports import export
from generator.exports.catalogue import FORMAT, PATH, catalogue_json
from generator.library import build_library
from generator.model.facts import LetterFacts
from generator.model.knowledge import Curated
from generator.model.site import Site
from tests.pages.building import a_document, a_knowledge, a_letter, a_library, prose

KEYS = {
    "letters": {
        "id",
        "title",
        "kind",
        "date",
        "kamerstuk",
        "signatories",
        "meetings",
        "topics",
        "page",
        "official",
        "data",
    },
    "meetings": {
        "id",
        "start",
        "end",
        "levels",
        "place",
        "form",
        "extraordinary",
        "known",
        "source",
        "announced",
        "letters",
        "page",
    },
    "levels": {"id", "nl", "en"},
    "topics": {"id", "nl", "en", "scope", "related", "passages", "page"},
    "people": {"id", "name", "terms", "letters", "page"},
}


@pytest.fixture(scope="module")
def listed() -> dict[str, Any]:
    library = replace(a_library(), site=Site("Waterbrieven", "https://brieven.example/"))
    return json.loads(catalogue_json(library).content)


def test_every_key_is_there_whatever_is_known(listed):
    """Who takes a key away, or changes what it means, counts FORMAT up and says so on the page about it."""
    assert FORMAT == listed["format"] == 1
    assert listed.keys() == {"format", "site", *KEYS}
    empty = a_letter((a_document([prose(1, "Tekst.")]), LetterFacts(), Curated()), "leeg")
    bare = json.loads(catalogue_json(build_library([empty], a_knowledge())).content)
    for found in (listed, bare):
        for kind, keys in KEYS.items():
            assert found[kind], kind
            for item in found[kind]:
                assert item.keys() == keys, kind
    (letter,) = bare["letters"]
    assert (letter["date"], letter["official"], letter["kamerstuk"]["number"]) == (None, None, None)
    assert letter["meetings"] == letter["topics"] == letter["signatories"] == []


def test_the_list_names_letters_meetings_and_topics_with_what_binds_them(listed):
    letters = {letter["id"]: letter for letter in listed["letters"]}
    meetings = {meeting["id"]: meeting for meeting in listed["meetings"]}
    report = letters["kst-31234-5"]
    assert report["meetings"] == [{"id": "2019-03-05-waterstaat", "role": "reported"}]
    assert set(meetings["2019-03-05-waterstaat"]["letters"]) == set(letters)
    assert report["official"] == "https://zoek.officielebekendmakingen.nl/kst-31234-5.html"
    assert report["topics"] == ["hoogwater", "scheepvaart"]
    water = next(topic for topic in listed["topics"] if topic["id"] == "hoogwater")
    assert {"letter": "kst-31234-5", "section": "1-hoogwater", "central": True} in water["passages"]
    assert listed["people"][0]["letters"] == ["kst-31234-5"]


def test_a_day_that_was_announced_and_did_not_hold_is_told(listed):
    moved = next(meeting for meeting in listed["meetings"] if meeting["id"] == "2019-09-09-top")
    assert moved["announced"] == {"start": "2019-09-02", "end": "2019-09-03"}


def test_every_file_that_the_list_names_is_made(listed):
    made = {file.path for file in export(a_library())}
    assert PATH in made
    for letter in listed["letters"]:
        assert set(letter["data"].values()) <= made
