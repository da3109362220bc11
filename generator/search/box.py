"""The index of the search box on every page: that of the theme, with what a reader's words need to find it.

The theme makes one entry for every heading of every page. Here the letters' entries are made anew from their
passages, so that a footnote is found in the section that calls it; to each is added what it can be found by
beyond its own words, in a field that is never shown. docs/assets/search/worker.js searches it.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Any

from generator.search.derived import is_counted
from generator.search.keys import Analysis, Keys
from generator.search.passages import Passage

Entry = dict[str, Any]

FIELD = "words"
_LETTERS = "brieven/"
# Pages that a person wrote are searched whole; those that are made of the letters, by their titles.
_WRITTEN = ("over/",)
# Kinds of pages to leave out where not all fit, the least useful first.
_LEAST_USEFUL = ("verwijzingen/", "namen/", "toezeggingen/", "besluiten/", "standpunten/")
_TAG = re.compile(r"<[^>]+>")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z«“‘(])")
_SIGN = re.compile(r"[^a-z0-9]")
_LEAD = 220


def box_index(
    index: Mapping[str, Any], passages: Sequence[tuple[Passage, Keys]], analysis: Analysis, most: int
) -> dict[str, Any]:
    """Return the index of the box with the passages and their keys, within ``most`` bytes.

    ``passages`` are those of the newest letter first. With few letters the index holds their whole text; with
    more only titles, headings and leading sentences; with many only titles and headings; with very many only
    titles. Where those do not fit either, entries are left out: see ``_fitting``. What it does not hold the
    search page finds.
    """
    others = [_page(entry) for entry in index["docs"] if not _is_letter(entry)]
    sized: dict[str, Any] = {}
    for extent in ("text", "lead", "heading", "title"):
        held = [one for one in passages if extent != "title" or not one[0].heading]
        letters = [_letter(passage, keys, analysis, extent) for passage, keys in held]
        sized = {"config": _config(index["config"], analysis, extent), "docs": [*letters, *others]}
        if len(as_json(sized)) <= most:
            return sized
    return {**sized, "docs": _fitting(sized["docs"], most - len(as_json({**sized, "docs": []})))}


def _fitting(entries: Sequence[Entry], most: int) -> list[Entry]:
    """Return of entries, in their order, the most useful that fit in ``most`` bytes together.

    The least useful are the pages of single things of which there are many: cited papers, names and the like.
    They are left out all of a kind but for the list of them, so that of a kind all is found or nothing. Next
    go the sections and texts of the pages that remain, and last of all the oldest letters.
    """
    kept = list(entries)
    for kind in _LEAST_USEFUL:
        if _size(kept) <= most:
            return kept
        kept = [one for one in kept if not one["location"].startswith(kind) or one["location"] == kind]
    if _size(kept) <= most:
        return kept
    kept = [{**one, "text": ""} for one in kept if "#" not in one["location"]]
    room = most - _size([entry for entry in kept if not _is_letter(entry)])
    sizes = accumulate(_size([entry]) for entry in kept if _is_letter(entry))
    newest = sum(1 for size in sizes if size <= room)
    letters = [entry for entry in kept if _is_letter(entry)][:newest]
    return [*letters, *(entry for entry in kept if not _is_letter(entry))]


def _size(entries: Sequence[Entry]) -> int:
    """What entries take in the file, with a comma behind each."""
    return sum(len(as_json(entry)) + 1 for entry in entries)


def as_json(index: Mapping[str, Any]) -> bytes:
    """Return the index as it is written."""
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode()


def _config(config: Mapping[str, Any], analysis: Analysis, extent: str) -> dict[str, Any]:
    fields = {**config["fields"], FIELD: {"boost": 1.0}}
    concepts = [concept.table for concept in analysis.concepts]
    return {**config, "fields": fields, "search": {"extent": extent, "concepts": concepts}}


def _is_letter(entry: Entry) -> bool:
    location: str = entry["location"]
    return location.startswith(_LETTERS) and location != _LETTERS


def _letter(passage: Passage, keys: Keys, analysis: Analysis, extent: str) -> Entry:
    texts = {
        "text": [unit.text for unit in passage.units],
        "lead": [_lead(unit.text) for unit in passage.units[:1]],
        "heading": [],
        "title": [],
    }[extent]
    return {
        "location": passage.address,
        "title": html.escape(passage.name, quote=False),
        "text": "".join(f"<p>{html.escape(text, quote=False)}</p>" for text in texts),
        FIELD: _added(
            keys if extent == "text" else analysis.keys([passage.subject, *texts]), extent != "title"
        ),
    }


def _page(entry: Entry) -> Entry:
    """An entry of another page, with its text if a person wrote it and else with the beginning of it."""
    if entry["location"].startswith(_WRITTEN):
        return entry
    text = html.escape(_lead(html.unescape(_TAG.sub(" ", entry["text"]))), quote=False)
    return {**entry, "text": f"<p>{text}</p>" if text else "", "titled": True}


def _lead(text: str) -> str:
    """Return the first sentence, or as much of it as is needed to see what it is about."""
    first = _SENTENCE.split(" ".join(text.split()), maxsplit=1)[0]
    if len(first) <= _LEAD:
        return first
    return first[:_LEAD].rsplit(" ", 1)[0] + " …"


def _added(keys: Keys, with_counted: bool) -> str:
    """Return keys with the words that earn them, "cyber:cyberaanval,cyberbeleid", then concepts, "=12".

    Keys of a number with what it counts ("270xmilitair") take the most room and are missed the least: where
    the index has none, a question asks for both words of it.
    """
    derived = (
        f"{key}:{','.join(sorted({_SIGN.sub('', word) for word in earned}))}"
        for key, earned in sorted(keys.derived.items())
        if with_counted or not is_counted(key)
    )
    return " ".join([*derived, *(f"={number}" for number in keys.concepts)])


def page_titles(index: Mapping[str, Any]) -> dict[str, str]:
    """Return the title of every page in the theme's index, by its address."""
    pages = [entry for entry in index["docs"] if "#" not in entry["location"]]
    return {page["location"]: html.unescape(_TAG.sub("", page["title"])) for page in pages}
