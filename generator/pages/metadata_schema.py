"""Structured data after schema.org: a letter is a Report, a meeting an Event, a topic a DefinedTerm."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from generator.citation import Author, Work
from generator.citation.work import PUBLISHER
from generator.model.facts import Signatory
from generator.model.knowledge import Meeting, Topic
from generator.model.library import Letter, MeetingView
from generator.model.site import Site
from generator.pages import urls, words
from generator.pages.catalogue import Catalogue
from generator.pages.reference_names import reference_name

Thing = dict[str, Any]

_VOCABULARY = "https://schema.org"
# The roles in which a letter is about a meeting, and does not only name it.
_ABOUT = ("reported", "previewed")
# In a script element nothing of JSON may look like a tag or an entity.
_IN_SCRIPT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def as_script(thing: Mapping[str, Any]) -> str:
    """Return JSON that can stand in a script element as it is."""
    return json.dumps(thing, ensure_ascii=False, separators=(",", ":")).translate(_IN_SCRIPT)


def letter(catalogue: Catalogue, letter: Letter, work: Work) -> Thing:
    """Return a letter as a report. ``datePublished`` is the date of the letter."""
    stuk = letter.facts.kamerstuk
    return _known(
        {
            "@context": _VOCABULARY,
            "@type": "Report",
            "@id": work.url,
            "url": work.url,
            "name": catalogue.lines[letter.id].title,
            "genre": [words.kind(kind) for kind in letter.facts.kinds],
            "author": [
                _author(catalogue, author, signatory)
                for author, signatory in zip(work.authors, letter.facts.signatories, strict=True)
            ],
            "publisher": {"@type": "GovernmentOrganization", "name": PUBLISHER},
            "datePublished": work.date.isoformat() if work.date else None,
            "inLanguage": "nl",
            "isAccessibleForFree": True,
            "reportNumber": f"{work.dossier}, nr. {work.number}" if work.dossier and work.number else None,
            "identifier": stuk.id,
            "isPartOf": _dossier(catalogue, letter),
            "about": [*_meetings(catalogue, letter), *_topics(catalogue, letter)],
            "sameAs": work.official_url,
            "citation": list(dict.fromkeys(_plain(reference_name(r)) for r in letter.facts.references)),
        }
    )


def meeting(catalogue: Catalogue, view: MeetingView, description: str) -> Thing:
    """Return a meeting as an event, with the letters that report or preview it.

    Who organised it is said nowhere in what we know, so neither here.
    """
    it = view.meeting
    address = _full(catalogue, urls.meeting(it.id))
    online = it.form == "videoconferentie"
    letters = {at.letter.id: at.letter for at in view.letters if at.link.role in _ABOUT}
    levels = catalogue.library.knowledge.levels
    return _known(
        {
            "@context": _VOCABULARY,
            "@type": "Event",
            "@id": address,
            "url": address,
            "name": catalogue.meeting_title(it),
            "description": description,
            "startDate": it.start.isoformat(),
            "endDate": it.end.isoformat(),
            "eventStatus": f"{_VOCABULARY}/{'EventRescheduled' if _was_moved(it) else 'EventScheduled'}",
            "previousStartDate": it.announced_start.isoformat()
            if it.announced_start and _was_moved(it)
            else None,
            "eventAttendanceMode": f"{_VOCABULARY}/{'Online' if online else 'Offline'}EventAttendanceMode",
            "location": _location(it, online, address),
            "superEvent": [
                {"@type": "EventSeries", "name": levels[level].nl}
                for level in it.levels
                if level in levels and levels[level].series
            ],
            "subjectOf": [
                _known(
                    {
                        "@type": "Report",
                        "@id": _full(catalogue, urls.letter(found.id)),
                        "name": catalogue.lines[found.id].title,
                    }
                )
                for found in letters.values()
            ],
        }
    )


def topic(catalogue: Catalogue, topic: Topic) -> Thing:
    """Return a topic as a term of the vocabulary."""
    return _known(
        {
            "@context": _VOCABULARY,
            "@type": "DefinedTerm",
            "@id": _full(catalogue, urls.topic(topic.id)),
            "url": _full(catalogue, urls.topic(topic.id)),
            "name": topic.nl,
            "alternateName": topic.en,
            "description": topic.scope_nl or topic.scope,
            "termCode": topic.id,
            "inDefinedTermSet": _full(catalogue, urls.TOPICS),
        }
    )


def site(site: Site) -> Thing:
    """Return the site, which can be searched. Its full address must be known."""
    return _known(
        {
            "@context": _VOCABULARY,
            "@type": "WebSite",
            "@id": site.url,
            "url": site.url,
            "name": site.name,
            "inLanguage": "nl",
            "potentialAction": {
                "@type": "SearchAction",
                "target": {
                    "@type": "EntryPoint",
                    "urlTemplate": f"{site.url}{urls.SEARCH}?q={{search_term_string}}",
                },
                "query-input": "required name=search_term_string",
            },
        }
    )


def _author(catalogue: Catalogue, author: Author, signatory: Signatory) -> Thing:
    known = catalogue.library.knowledge.people.get(signatory.person or "")
    return _known(
        {
            "@type": "Person",
            "name": f"{author.given} {author.last}".strip(),
            "jobTitle": author.office,
            "url": _full(catalogue, urls.person(known.id)) if known else None,
        }
    )


def _dossier(catalogue: Catalogue, letter: Letter) -> Thing | None:
    stuk = letter.facts.kamerstuk
    number = "-".join(part for part in (stuk.dossier.value, stuk.suffix.value) if part)
    if not stuk.dossier.value:
        return None
    known = catalogue.library.knowledge.dossiers.get(number)
    name = _plain(f"Dossier {words.dossier(number)}")
    return {
        "@type": "Collection",
        "name": f"{name}: {known.title}" if known and known.title else name,
        "identifier": number,
    }


def _meetings(catalogue: Catalogue, letter: Letter) -> Iterable[Thing]:
    known = catalogue.library.knowledge.meetings
    ids = dict.fromkeys(link.id for link in letter.facts.meetings if link.role in _ABOUT and link.id in known)
    for meeting_id in ids:
        if meeting_id:
            yield _named(catalogue, urls.meeting(meeting_id), catalogue.meeting_title(known[meeting_id]))


def _topics(catalogue: Catalogue, letter: Letter) -> Iterable[Thing]:
    for topic_id in dict.fromkeys(topic for section in letter.facts.sections for topic in section.topics):
        yield _named(catalogue, urls.topic(topic_id), catalogue.topic(topic_id))


def _named(catalogue: Catalogue, address: str, name: str) -> Thing:
    """What has a page of its own, by its address; what kind of thing it is, that page says."""
    return _known({"@type": "Thing", "@id": _full(catalogue, address), "name": name})


def _location(meeting: Meeting, online: bool, address: str | None) -> Thing | None:
    if online:
        return _known({"@type": "VirtualLocation", "name": "Videoconferentie", "url": address})
    if not meeting.place:
        return None
    return {"@type": "Place", "name": meeting.place, "address": meeting.place}


def _plain(text: str) -> str:
    """Blanks that keep a number on one line are for readers only."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def _was_moved(meeting: Meeting) -> bool:
    return meeting.announced_start is not None and meeting.announced_start != meeting.start


def _full(catalogue: Catalogue, address: str) -> str | None:
    return catalogue.library.site.address(address)


def _known(thing: Mapping[str, Any]) -> Thing:
    """Leave out what is not known."""
    return {key: value for key, value in thing.items() if value not in (None, "", [])}
