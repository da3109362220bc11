"""What is cited, by its standard name: one paper has one name, however letters spell it."""

from __future__ import annotations

import re
from datetime import date

from generator.model.facts import Reference
from generator.pages import dutch_dates, words

_COUNCILS = {"aiv": "AIV", "cavv": "CAVV"}
_GAZETTES = {"staatsblad": "Stb.", "staatscourant": "Stcrt.", "tractatenblad": "Trb."}
_OF_THE_CHAMBER = {"zaak": "Zaak", "document": "Document"}
_OF_THE_UN = {
    "av": "de Algemene Vergadering van de VN",
    "mr": "de VN-Mensenrechtenraad",
}
_ARTICLE = re.compile(r"^art(?:ikel(?:en)?|\.)\s.{1,60}?(?=\S*[Vv]erdrag|Conventie|Handvest|Statuut)")


def paper_name(paper_id: str) -> str:
    """Return "Kamerstuk 21 501-28, nr. 226" for kst-21501-28-226; another id is its own name."""
    parts = paper_id.split("-")
    if parts[0] != "kst" or len(parts) < 3:
        return paper_id
    return f"Kamerstuk {words.dossier('-'.join(parts[1:-1]))}, nr. {parts[-1]}"


def reference_name(reference: Reference) -> str:
    """Return a cited paper's name in its standard form, or the letter's own words where there is none."""
    if not reference.id:
        return reference.raw
    if reference.id.startswith("kst-"):
        return paper_name(reference.id)
    if reference.type in ("handelingen", "aanhangsel") and reference.session:
        return _of_record(reference)
    return _beside_parliament(reference, reference.id)


def kind_and_day(reference: Reference) -> str:
    """Return what sort of paper is cited, and the day that tells it apart unless its own words give it."""
    kind = words.REFERENCES.get(reference.type, reference.type)
    day = dutch_dates.day(date.fromisoformat(reference.date)) if reference.date else ""
    return f"{kind}, {day}" if day and day not in reference.raw else kind


def _of_record(reference: Reference) -> str:
    """Return "Handelingen II 2021/22, nr. 53, item 7"."""
    series = "Handelingen" if reference.type == "handelingen" else "Aanhangsel Handelingen"
    chamber = {"tk": " II", "ek": " I"}.get(reference.chamber or "", "")
    session = f"{(reference.session or '')[:4]}/{(reference.session or '')[-2:]}"
    item = f", item {reference.item}" if reference.item else ""
    return f"{series}{chamber} {session}, nr. {reference.number}{item}"


def _beside_parliament(reference: Reference, known: str) -> str:
    if reference.type == "verdrag":
        return reference.title or _ARTICLE.sub("", reference.raw)
    if reference.type in _COUNCILS:
        return f"{_COUNCILS[reference.type]}-{known.split('-')[1]} nr. {reference.number}"
    if reference.type in _OF_THE_CHAMBER:
        return f"{_OF_THE_CHAMBER[reference.type]} {known}"
    if reference.type in _GAZETTES:
        return f"{_GAZETTES[reference.type]} {known.split('-')[1]}, {reference.number}"
    if reference.type == "vn-resolutie":
        council = _OF_THE_UN.get(known.split("-")[2], "de VN-Veiligheidsraad")
        return f"Resolutie {reference.number} van {council}"
    return reference.raw
