"""The whole site as one list for machines: every letter, meeting, topic and minister, with its addresses."""

from __future__ import annotations

import json
from typing import Any

from generator.model.facts import Value
from generator.model.knowledge import Person, Topic
from generator.model.library import Letter, Library, MeetingView
from generator.model.output import OutputFile

PATH = "data/index.json"
# Counts up when a key is renamed or taken away; a key that is added leaves it as it is.
FORMAT = 1

# The roles in which a letter is about a meeting, and does not only name it.
_ABOUT = ("reported", "previewed")
_OFFICIAL = "https://zoek.officielebekendmakingen.nl/{id}.html"
_FILES = {"json": ".json", "markdown": ".txt", "bibtex": ".bib", "ris": ".ris", "csl": ".csl.json"}


def catalogue_json(library: Library) -> OutputFile:
    """Return the list of everything. Every key is always there, null or empty where nothing is known.

    ``page`` and ``data`` are addresses from the root of the site, which is ``site.url``.
    """
    knowledge = library.knowledge
    content = {
        "format": FORMAT,
        "site": {"name": library.site.name, "url": library.site.url or None},
        "letters": [_letter(letter) for letter in library.letters],
        "meetings": [_meeting(view) for view in library.meetings],
        "levels": [{"id": level.id, "nl": level.nl, "en": level.en} for level in knowledge.levels.values()],
        "topics": [_topic(library, topic) for topic in knowledge.topics.values()],
        "people": [_person(library, person) for person in knowledge.people.values()],
    }
    return OutputFile(PATH, json.dumps(content, ensure_ascii=False, indent=1) + "\n")


def _letter(letter: Letter) -> dict[str, Any]:
    facts, stuk = letter.facts, letter.facts.kamerstuk
    topics = dict.fromkeys(topic for section in facts.sections for topic in section.topics)
    return {
        "id": letter.id,
        "title": facts.title.value,
        "kind": facts.kind.value,
        "date": _iso(facts.date),
        "kamerstuk": {
            "id": stuk.id,
            "dossier": stuk.dossier.value,
            "suffix": stuk.suffix.value,
            "number": stuk.number.value,
            "session": stuk.session.value,
        },
        "signatories": [
            {"name": signatory.name, "office": signatory.office, "person": signatory.person}
            for signatory in facts.signatories
        ],
        "meetings": [
            {"id": link.id, "role": link.role} for link in facts.meetings if link.id and link.role in _ABOUT
        ],
        "topics": list(topics),
        "page": f"brieven/{letter.id}/",
        "official": _OFFICIAL.format(id=stuk.id.lower()) if stuk.id else None,
        "data": {name: f"data/brieven/{letter.id}{ending}" for name, ending in _FILES.items()},
    }


def _meeting(view: MeetingView) -> dict[str, Any]:
    meeting = view.meeting
    return {
        "id": meeting.id,
        "start": meeting.start.isoformat(),
        "end": meeting.end.isoformat(),
        "levels": list(meeting.levels),
        "place": meeting.place,
        "form": meeting.form,
        "extraordinary": meeting.extraordinary,
        "known": meeting.known,
        "source": meeting.source,
        "announced": {
            "start": meeting.announced_start.isoformat() if meeting.announced_start else None,
            "end": meeting.announced_end.isoformat() if meeting.announced_end else None,
        },
        "letters": list(dict.fromkeys(at.letter.id for at in view.letters if at.link.role in _ABOUT)),
        "page": f"bijeenkomsten/{meeting.id}/",
    }


def _topic(library: Library, topic: Topic) -> dict[str, Any]:
    passages = library.passages.get(topic.id, ())
    return {
        "id": topic.id,
        "nl": topic.nl,
        "en": topic.en,
        "scope": {"nl": topic.scope_nl or None, "en": topic.scope or None},
        "related": list(topic.related),
        "passages": [
            {"letter": passage.letter.id, "section": passage.section.anchor, "central": passage.central}
            for passage in passages
        ],
        "page": f"onderwerpen/{topic.id}/",
    }


def _person(library: Library, person: Person) -> dict[str, Any]:
    return {
        "id": person.id,
        "name": person.name,
        "terms": [
            {
                "office": term.office,
                "from": term.start.isoformat(),
                "until": term.until.isoformat() if term.until else None,
                "acting": term.acting,
                "certain": term.certain,
                "source": term.source,
            }
            for term in person.terms
        ],
        "letters": [
            letter.id
            for letter in library.letters
            if any(signatory.person == person.id for signatory in letter.facts.signatories)
        ],
        "page": f"personen/{person.id}/",
    }


def _iso(value: Value[Any]) -> str | None:
    return value.value.isoformat() if value.value is not None else None
