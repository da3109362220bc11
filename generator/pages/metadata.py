"""What the head of a page tells search engines, reference managers and other machines.

Everything is a ready-made string in the front matter of the page; the theme only prints it. What is not
known is left out: no field holds a guess.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from generator.citation import work_of
from generator.model.knowledge import Topic
from generator.model.library import Letter, MeetingView
from generator.pages import metadata_schema as schema
from generator.pages import urls
from generator.pages.catalogue import Catalogue
from generator.pages.metadata_tags import citation_tags, dublin_core

# The files that say the same as the page of a letter: how they relate to it, their type and their ending.
# Of a link that is an alternate and nothing else the theme takes it that another edition of the whole site
# stands there, and asks for the list of its pages.
_FILES = (
    ("alternate describedby", "application/json", ".json"),
    ("alternate describedby", "text/markdown", ".txt"),
    ("describedby", "application/x-bibtex", ".bib"),
    ("describedby", "application/x-research-info-systems", ".ris"),
    ("describedby", "application/vnd.citationstyles.csl+json", ".csl.json"),
)


def letter_head(catalogue: Catalogue, letter: Letter) -> dict[str, Any]:
    """Return for the front matter of a letter: tags, structured data, its files, and when it last changed."""
    work = work_of(letter, catalogue.library.knowledge, _full(catalogue, urls.letter(letter.id)))
    changed = _last_changed(letter)
    head = {
        "og_type": "article",
        "head": [
            {"name": name, "content": text} for name, text in (*citation_tags(work), *dublin_core(work))
        ],
        "links": [
            {"rel": rel, "type": kind, "address": f"data/brieven/{letter.id}{ending}"}
            for rel, kind, ending in _FILES
        ],
        "json_ld": schema.as_script(schema.letter(catalogue, letter, work)),
        "lastmod": changed.isoformat() if changed else "",
    }
    return {key: value for key, value in head.items() if value}


def meeting_head(catalogue: Catalogue, view: MeetingView, description: str) -> dict[str, Any]:
    """Return for the front matter of a meeting its structured data."""
    return {"json_ld": schema.as_script(schema.meeting(catalogue, view, description))}


def topic_head(catalogue: Catalogue, topic: Topic) -> dict[str, Any]:
    """Return for the front matter of a topic its structured data."""
    return {"json_ld": schema.as_script(schema.topic(catalogue, topic))}


def site_head(catalogue: Catalogue) -> dict[str, Any]:
    """Return for the front matter of the home page the structured data of the site.

    There is none where nobody said at what address the site is published.
    """
    site = catalogue.library.site
    return {"json_ld": schema.as_script(schema.site(site))} if site.url else {}


def _full(catalogue: Catalogue, address: str) -> str | None:
    return catalogue.library.site.address(address)


def _last_changed(letter: Letter) -> date | None:
    """The day on which a letter was added or last corrected, as far as its sidecar says so."""
    facts = (letter.curated.facts.get(name) for name in ("added", "corrected"))
    days = [fact.value for fact in facts if fact and isinstance(fact.value, date)]
    return max(days, default=None)
