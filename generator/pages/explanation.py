"""The page beside each letter that explains it: what was recognised in it, and how its text was made.

It is apart from the letter so that the page of a long letter stays light; nothing here is needed to read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.model.codes import CODES, Code
from generator.model.document import Oddity, Repair
from generator.model.library import Letter, Said
from generator.model.output import OutputFile
from generator.pages import urls, words
from generator.pages.catalogue import Catalogue
from generator.pages.citing import cited_in, citing_letters
from generator.pages.letter_facts import meeting_facts
from generator.pages.source_lines import source_addresses
from generator.pages.templating import page

_UNKNOWN = CODES["unsure-repair"]


def explanation_page(catalogue: Catalogue, letter: Letter) -> OutputFile:
    """Return the page that explains a letter; it stays out of the indexes of search engines."""
    line = catalogue.lines[letter.id]
    document = letter.document
    addresses = source_addresses(letter)
    return page(
        urls.explanation(letter.id),
        "explanation",
        {
            "title": f"Toelichting bij {line.title}",
            "description": f"Wat in {words.the_letter(line.date)} is herkend, en hoe de tekst is gemaakt.",
            "head": [{"name": "robots", "content": "noindex"}],
            "search": {"exclude": True},
        },
        parents=[(urls.LETTERS, "Brieven"), (urls.letter(letter.id), line.title)],
        letter=line,
        file=letter.file,
        sections=[section for section in letter.facts.sections if section.topics or section.also],
        said=by_type(catalogue.said.get(letter.id, ())),
        references=citing_letters(catalogue, [(letter, r) for r in letter.facts.references], by_paper=True),
        cited_by=cited_in(catalogue, letter),
        mentioned=meeting_facts(catalogue, letter, ("mentioned",)),
        repairs=list(Counter(_name(repair) for repair in document.repairs).items()),
        unsure=[(_name(repair), repair) for repair in document.repairs if not repair.sure],
        oddities=[(_about(oddity), oddity) for oddity in document.oddities],
        conflicts=[(words.PARTS.get(name, name), *values) for name, *values in letter.facts.conflicts],
        source_line=lambda number: addresses.get(number, urls.source(letter.id)),
        topic=catalogue.topic,
    )


def by_type(said: Iterable[Said]) -> dict[str, list[Said]]:
    """Return statements by type, in the order in which pages show the types; one without any is left out."""
    found: dict[str, list[Said]] = {kind: [] for kind in ("besluit", "standpunt", "toezegging")}
    for item in said:
        found[item.statement.type].append(item)
    return {kind: items for kind, items in found.items() if items}


def _name(repair: Repair) -> str:
    return words.REPAIRS.get(repair.kind, repair.kind)


def _about(oddity: Oddity) -> Code:
    return CODES.get(oddity.code, _UNKNOWN)
