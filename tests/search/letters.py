"""A small letter as the site publishes it, to index in tests."""

from __future__ import annotations

from datetime import date
from typing import Any

from generator.model.knowledge import Dossier, Knowledge, Level, Meeting, Person, Topic


def block(kind: str, name: str, text: str, part: str | None = None) -> dict[str, Any]:
    return {"type": kind, "level": 2, "id": name, "text": text, "notes": [], "part": part}


def letter(**changes: Any) -> dict[str, Any]:
    """Return a letter with an opening, two sections and a footnote."""
    return {
        "id": "kst-99-7",
        "title": "Verslag van de bijeenkomst",
        "kind": "geannoteerde-agenda",
        "date": {"value": "2021-05-01"},
        "kamerstuk": {"dossier": "20099", "suffix": None, "number": "7", "id": "kst-20099-7"},
        "signatories": [{"name": "J. de Vries", "office": "Minister van Water", "person": "de-vries"}],
        "meetings": [
            {"id": "genoemd", "start": "2019-01-01", "end": "2019-01-01", "role": "mentioned"},
            {"id": "2021-04-01-water", "start": "2021-04-01", "end": "2021-04-02", "role": "reported"},
        ],
        "references": [{"dossier": "33000", "suffix": None, "paragraph": "p2"}],
        "blocks": [
            block("opening", "o1", "Geachte voorzitter,"),
            block("paragraph", "p1", "Hierbij het verslag.[^1]"),
            block("heading", "dijken", "Dijken & duinen"),
            block("paragraph", "p2", "De dijkverzwaring kost geld. Zij is – zoals bekend – nodig."),
            block("heading", "slot", "Slot"),
            block("list", "p3", "– een\n– twee"),
            block("closing", "c1", "J. de Vries", "signature"),
        ],
        "footnotes": [{"number": "1", "text": "Zie Kamerstuk 33 000, nr. 5.", "paragraph": "p1"}],
        "sections": [
            {"heading": None, "anchor": "p1", "topics": [], "also": ["water"], "paragraphs": []},
            {"heading": "Dijken & duinen", "anchor": "dijken", "topics": ["water"], "also": []},
            {"heading": "Slot", "anchor": "slot", "topics": [], "also": []},
        ],
        "statements": [{"type": "besluit", "paragraph": "p2"}],
        "dates": [],
        "abbreviations": [{"short": "HWS", "long": "hoofdwatersysteem"}],
        **changes,
    }


KNOWLEDGE = Knowledge(
    levels={"water": Level("water", "water", "Ministers van Water", "Water ministers")},
    meetings={
        "2021-04-01-water": Meeting(
            "2021-04-01-water",
            date(2021, 4, 1),
            date(2021, 4, 2),
            ("water",),
            None,
            "fysiek",
            False,
            "verified",
            "",
        )
    },
    people={"de-vries": Person("de-vries", "J. de Vries", (), ())},
    topics={"water": Topic("water", "Waterbeheer", "Water management", "")},
    dossiers={"33000": Dossier("33000", "Dijken", "")},
)

TITLES = {
    "brieven/kst-99-7/": "Verslag (lang)",
    "bijeenkomsten/2021-04-01-water/": "Waterministers, april 2021",
}
