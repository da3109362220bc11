"""Tags from which reference managers read a letter: the ``citation_*`` of Highwire Press, and Dublin Core.

With these Zotero saves a letter as a report with its ministers as authors, its number and its date.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.citation import Author, Work
from generator.citation.work import PUBLISHER

Tag = tuple[str, str]


def citation_tags(work: Work) -> Iterator[Tag]:
    """Yield the ``citation_*`` tags of a letter: a technical report, handed to parliament."""
    yield "citation_title", work.title
    for author in work.authors:
        yield "citation_author", _inverted(author)
    if work.date:
        yield "citation_publication_date", work.date.strftime("%Y/%m/%d")
    yield "citation_technical_report_institution", PUBLISHER
    if work.dossier and work.number:
        yield "citation_technical_report_number", f"{work.dossier}, nr. {work.number}"
    yield "citation_language", "nl"
    address = work.official_url or work.url
    if address:
        yield "citation_public_url", address


def dublin_core(work: Work) -> Iterator[Tag]:
    """Yield the Dublin Core tags of a letter."""
    yield "DC.title", work.title
    for author in work.authors:
        yield "DC.creator", _inverted(author)
    if work.date:
        yield "DC.date", work.date.isoformat()
    for identifier in (work.official_url, work.url):
        if identifier:
            yield "DC.identifier", identifier
    yield "DC.language", "nl"
    yield "DC.publisher", PUBLISHER
    yield "DC.type", "Text"


def _inverted(author: Author) -> str:
    """Return "Bijleveld-Schouten, A.Th.B.".

    Initials are closed up, and a particle stands behind a given name of several words: with a blank on
    both sides of the comma a reader would take the two halves for two people.
    """
    given = author.given.replace(". ", ".")
    if " " in given and author.particle:
        return f"{author.surname}, {given} {author.particle}"
    return ", ".join(part for part in (author.last, given) if part)
