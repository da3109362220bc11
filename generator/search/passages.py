"""What is found: the passages of the letters, read from the data that the site publishes of each letter.

A passage is a section under its heading, with the footnotes that it calls. What stands above the first
heading is a passage too; it also says who signed the letter, when, and under which number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.model.knowledge import Knowledge
from generator.search.days import day_keys
from generator.search.labels import day_text, dossier_text, kind_text, paper_text, statement_text

Data = Mapping[str, Any]

_COUNTED = re.compile(r"^(?:[0-9]{1,2}\.){1,3}(?:[0-9]{1,2})?\s+(?=\S)")
_CALL = re.compile(r"\s*\[\^[^\]\s]+\]")
_NUMBERED = ("paragraph", "list", "quote", "table")
_MAIN_ROLES = ("reported", "previewed", "planned")
_PRECISION = {len("2021"): "year", len("2021-04"): "month", len("2021-04-01"): "day"}

# What passages are filtered by: what is the same for all of a letter, and what is not.
LETTER_FACETS = ("jaar", "bewindspersoon", "soort", "niveau")
PASSAGE_FACETS = ("onderwerp", "dossier", "uitspraak")


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph, list, quote, table or footnote; ``id`` is its place on the page, empty for the top."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """What one result shows. ``address`` is relative to the site; ``day`` (ISO) is to sort by.

    ``days`` are keys of the days that it names: see ``generator.search.days``.
    """

    letter: str
    address: str
    anchor: str
    heading: str
    title: str
    units: tuple[Unit, ...]
    kind: str = ""
    date: str = ""
    day: str = ""
    meeting: str = ""
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    days: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The heading, or the letter's title for what stands above the first heading."""
        return self.heading or self.title

    @property
    def subject(self) -> str:
        """The name without the number of a heading: nobody looks for the 7 of "7. De ruimte"."""
        return _COUNTED.sub("", self.name)


@dataclass(slots=True)
class _Part:
    """A passage in the making."""

    heading: str
    anchor: str
    units: list[Unit]
    ids: set[str]


def letter_passages(letter: Data, knowledge: Knowledge, titles: Mapping[str, str]) -> Iterator[Passage]:
    """Yield the passages of a letter; ``titles`` are those of the pages, by their addresses."""
    address = f"brieven/{letter['id']}/"
    title = titles.get(address) or letter["title"] or letter["id"]
    shared = _letter_facets(letter, knowledge)
    topics = {
        section["anchor"] if section["heading"] else "": (*section["topics"], *section["also"])
        for section in letter["sections"]
    }
    meeting = _meeting(letter, titles)
    for part in _parts(letter):
        if not part.heading:
            part.units.insert(0, Unit("", _about(letter, knowledge)))
        yield Passage(
            letter=letter["id"],
            address=f"{address}#{part.anchor}" if part.anchor else address,
            anchor=part.anchor,
            heading=part.heading,
            title=title,
            units=tuple(part.units),
            kind=kind_text(letter["kind"]),
            date=day_text(letter["date"]["value"]),
            day=_day(letter),
            meeting=meeting,
            facets={**shared, **_own_facets(letter, part, topics.get(part.anchor, ()), knowledge)},
            days=day_keys(_dates(letter, part)),
        )


def _parts(letter: Data) -> list[_Part]:
    """Cut a letter at its headings; opening lines go to the first part, notes to the part that calls them."""
    parts = [_Part("", "", [], set())]
    for block in letter["blocks"]:
        if block["type"] == "heading":
            parts.append(_Part(_plain(block["text"]), block["id"], [], {block["id"]}))
        elif block["type"] in _NUMBERED:
            parts[-1].units.append(Unit(block["id"], _plain(block["text"])))
            parts[-1].ids.add(block["id"])
        elif block["type"] == "opening":
            parts[0].units.append(Unit(block["id"], _plain(block["text"])))
    for note in letter["footnotes"]:
        home = next((part for part in parts if note["paragraph"] in part.ids), parts[0])
        home.units.append(Unit(f"n{note['number']}", _plain(note["text"])))
    return parts


def _dates(letter: Data, part: _Part) -> Iterator[Data]:
    """The dates that a part names; the first has the letter's own and those of its meetings too."""
    yield from (one for one in letter["dates"] if one["paragraph"] in part.ids)
    if not part.heading:
        yield from (one for one in letter["dates"] if one["paragraph"] is None)
        own = {"start": letter["date"]["value"], "end": letter["date"]["value"]}
        for one in (own, *_main_meetings(letter)):
            if one["start"]:
                raw = f"{day_text(one['start'])} {day_text(one['end'])}"
                yield {**one, "raw": raw, "precision": _PRECISION[len(one["start"])]}


def _plain(text: str) -> str:
    return " ".join(_CALL.sub("", text).split())


def _about(letter: Data, knowledge: Knowledge) -> str:
    """Say in one line what a letter is: its kind, number, date and who signed it."""
    stuk = letter["kamerstuk"]
    signed = (f"{s['office'] or ''} {_full_name(s, knowledge)}".strip() for s in letter["signatories"])
    said = (
        kind_text(letter["kind"]),
        paper_text(stuk["dossier"], stuk["suffix"], stuk["number"]),
        day_text(letter["date"]["value"]),
        *signed,
    )
    return " · ".join(part for part in said if part)


def _full_name(signatory: Data, knowledge: Knowledge) -> str:
    """Return the name as it is signed, with the one by which its bearer is known where that is another."""
    name: str = signatory["name"]
    known = knowledge.people.get(signatory["person"] or "")
    others = [other for other in (known.name, *known.variants) if other != name] if known else []
    return f"{name} ({max(others, key=len)})" if others else name


def _main_meetings(letter: Data) -> list[Data]:
    """The meetings that a letter is about: what it reports before what it looks forward to."""
    about = [meeting for meeting in letter["meetings"] if meeting["role"] in _MAIN_ROLES]
    return sorted(about, key=lambda meeting: _MAIN_ROLES.index(meeting["role"]))


def _meeting(letter: Data, titles: Mapping[str, str]) -> str:
    found = (titles.get(f"bijeenkomsten/{meeting['id']}/", "") for meeting in _main_meetings(letter))
    return "; ".join(dict.fromkeys(title for title in found if title))


def _day(letter: Data) -> str:
    """The day to sort by: that of the letter, or else that of the meeting which it is about."""
    if letter["date"]["value"]:
        return str(letter["date"]["value"])
    days = (meeting["end"] or meeting["start"] for meeting in _main_meetings(letter))
    return next((str(day) for day in days if day), "")


def _letter_facets(letter: Data, knowledge: Knowledge) -> dict[str, tuple[str, ...]]:
    levels = [
        level
        for meeting in _main_meetings(letter)
        if (known := knowledge.meetings.get(meeting["id"] or "")) is not None
        for level in known.levels
    ]
    people = (
        knowledge.people[s["person"]].name if s["person"] in knowledge.people else s["name"]
        for s in letter["signatories"]
    )
    return {
        "jaar": _once([_day(letter)[:4]]),
        "bewindspersoon": _once(people),
        "soort": _once([kind_text(letter["kind"])]),
        "niveau": _once(knowledge.levels[level].nl for level in levels if level in knowledge.levels),
    }


def _own_facets(
    letter: Data, part: _Part, topics: Iterable[str], knowledge: Knowledge
) -> dict[str, tuple[str, ...]]:
    cited = (r for r in letter["references"] if r["dossier"] and r["paragraph"] in part.ids)
    said = (s["type"] for s in letter["statements"] if s["paragraph"] in part.ids)
    return {
        "onderwerp": _once(knowledge.topics[topic].nl for topic in topics if topic in knowledge.topics),
        "dossier": _once(dossier_text(r["dossier"], r["suffix"]) for r in cited),
        "uitspraak": _once(statement_text(kind) for kind in said),
    }


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))
