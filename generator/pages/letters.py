"""The page of each letter, and the list of all letters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from markupsafe import Markup

from generator.citation import apa, leidraad, work_of
from generator.model.facts import MeetingLink, Section
from generator.model.library import Letter
from generator.model.output import OutputFile
from generator.pages import urls, words
from generator.pages.blocks import LetterText, letter_text
from generator.pages.catalogue import Catalogue, LetterLine
from generator.pages.citing import Citing, cited_in, citing_letters
from generator.pages.comparison import predecessors
from generator.pages.explanation import by_type, explanation_page
from generator.pages.letter_facts import length, letter_facts, meeting_facts, number_of
from generator.pages.metadata import letter_head
from generator.pages.provenance import as_data
from generator.pages.reference_names import reference_name
from generator.pages.source_lines import source_pages
from generator.pages.templating import page
from generator.pages.year_pages import lines_by_year, year_pages

# From how many characters of text on a letter is so long that its page leaves out what is told beside it too.
LONG = 35_000


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of the text, with the topics of the section that begins at it."""

    text: Markup
    section: Section | None


def letter_pages(catalogue: Catalogue) -> Iterator[OutputFile]:
    """Yield a page for every letter."""
    letters = catalogue.library.letters
    for index, letter in enumerate(letters):
        previous = letters[index - 1] if index else None
        following = letters[index + 1] if index + 1 < len(letters) else None
        yield _letter_page(catalogue, letter, previous, following)
        yield explanation_page(catalogue, letter)
        yield from source_pages(catalogue, letter)


def letter_index(catalogue: Catalogue) -> Iterator[OutputFile]:
    """Yield the list of all letters, the latest first, by year; many take a page for each year."""
    lines = [catalogue.lines[letter.id] for letter in catalogue.library.letters]
    split = lines_by_year(lines, urls.LETTERS)
    years: dict[str, list[LetterLine]] = defaultdict(list)
    for line in reversed(split.shown):
        years[words.capital(words.year(line.year))].append(line)
    front = {
        "title": "Brieven",
        "description": f"Alle {words.count(len(lines), 'brief', 'brieven')} in deze verzameling, op datum.",
    }
    yield page(urls.LETTERS, "letters", front, years=years, number=len(lines), split=split)
    yield from year_pages(split, "Brieven", "letters", [(urls.LETTERS, "Brieven")])


def _letter_page(
    catalogue: Catalogue, letter: Letter, previous: Letter | None, following: Letter | None
) -> OutputFile:
    text = letter_text(catalogue, letter)
    line = catalogue.lines[letter.id]
    number, minutes = length(letter)
    return page(
        urls.letter(letter.id),
        "letter",
        _front_matter(catalogue, letter),
        parents=[(urls.LETTERS, "Brieven")],
        line=line,
        number=number_of(letter),
        paper=letter.facts.kamerstuk.id or letter.facts.kamerstuk.dossier.value or "",
        facts=letter_facts(catalogue, letter),
        words_count=number,
        minutes=minutes,
        official=urls.official(letter.facts.kamerstuk.id) if letter.facts.kamerstuk.id else None,
        file=letter.file,
        data=f"data/brieven/{letter.id}",
        predecessors=predecessors(catalogue, letter.id),
        pieces=_pieces(letter, text),
        long=sum(len(block.text) for block in letter.document.blocks) >= LONG,
        headings=[block for block in letter.document.blocks if block.type == "heading"],
        notes=[
            (note, Markup(text.note(note)), note.number in text.called) for note in letter.document.footnotes
        ],
        said=by_type(catalogue.said.get(letter.id, ())),
        mentioned=meeting_facts(catalogue, letter, ("mentioned",)),
        references=_references(catalogue, letter),
        cited_by=cited_in(catalogue, letter),
        cite=_citations(catalogue, letter),
        report=_report(catalogue, letter),
        full_address=catalogue.library.site.address(urls.letter(letter.id)) or "",
        repairs=len(letter.document.repairs),
        unsure=sum(not repair.sure for repair in letter.document.repairs),
        topic=catalogue.topic,
        previous=catalogue.lines[previous.id] if previous else None,
        following=catalogue.lines[following.id] if following else None,
    )


def _pieces(letter: Letter, text: LetterText) -> list[Piece]:
    sections = {section.anchor: section for section in letter.facts.sections}
    return [Piece(Markup(text.block(block)), sections.get(block.id)) for block in letter.document.blocks]


def _references(catalogue: Catalogue, letter: Letter) -> list[Citing]:
    """The papers that a letter cites, each once, with every place where it does."""
    return citing_letters(
        catalogue, [(letter, reference) for reference in letter.facts.references], by_paper=True
    )


def _citations(catalogue: Catalogue, letter: Letter) -> list[tuple[str, str, str]]:
    """How the letter is cited, in the two styles that readers of such papers use; then how a paragraph of it
    is, with "{n}" for its number.
    """
    library = catalogue.library
    work = work_of(letter, library.knowledge, library.site.address(urls.letter(letter.id)))
    return [
        ("Leidraad voor juridische auteurs", leidraad(work), leidraad(work, "{n}")),
        ("APA", apa(work), apa(work, "{n}")),
    ]


def _report(catalogue: Catalogue, letter: Letter) -> str:
    """Where a reader reports an error: the project's form with the letter filled in, else how it is done."""
    at = urls.letter(letter.id)
    repository = catalogue.library.site.repository
    if not repository:
        return urls.relative(f"{urls.CONTRIBUTING}#fout", at)
    return f"{repository}/issues/new?{urlencode({'template': 'tekstfout.yml', 'brief': f'/{at}'})}"


def _front_matter(catalogue: Catalogue, letter: Letter) -> dict[str, Any]:
    facts = letter.facts
    paper = facts.kamerstuk
    return {
        "title": catalogue.lines[letter.id].title,
        "description": _description(catalogue, letter),
        "letter": letter.id,
        "date": as_data(facts.date),
        "kind": {**as_data(facts.kind), "also": [k for k in facts.kinds if k != facts.kind.value]},
        "kamerstuk": {
            "id": paper.id,
            "dossier": as_data(paper.dossier),
            "suffix": as_data(paper.suffix),
            "number": as_data(paper.number),
            "session": as_data(paper.session),
        },
        "addressee": as_data(facts.addressee),
        "place": as_data(facts.place),
        "signatories": [
            {"name": s.name, "office": s.office, "person": s.person, "line": s.line, "how": s.evidence.how}
            for s in facts.signatories
        ],
        "meetings": [_meeting_data(link) for link in facts.meetings],
        "topics": list(dict.fromkeys(topic for section in facts.sections for topic in section.topics)),
        "references": list(dict.fromkeys(r.id or reference_name(r) for r in facts.references)),
        "source": {"file": letter.file, "format": letter.document.source.format},
        **letter_head(catalogue, letter),
    }


def _meeting_data(link: MeetingLink) -> Mapping[str, Any]:
    evidence = link.evidence
    return {
        "id": link.id,
        "role": link.role,
        "start": link.start,
        "end": link.end,
        "how": evidence.how,
        "line": evidence.line,
        "text": evidence.text,
    }


def _description(catalogue: Catalogue, letter: Letter) -> str:
    line = catalogue.lines[letter.id]
    topics = dict.fromkeys(topic for section in letter.facts.sections for topic in section.topics)
    parts = [words.capital(line.kind), line.date, line.signed]
    named = ", ".join(part for part in parts if part)
    return (
        f"{named}. Over {words.listed(catalogue.topic(t) for t in list(topics)[:6])}."
        if topics
        else f"{named}."
    )
