"""Cited papers: a page for each paper known here, one for each dossier, and the short addresses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.knowledge import Paper
from generator.model.library import Citation
from generator.model.output import OutputFile
from generator.pages import dutch_dates, urls, words
from generator.pages.catalogue import Catalogue, letter_date
from generator.pages.citing import citing_letters
from generator.pages.reference_names import paper_name, reference_name
from generator.pages.templating import page

# In search, what letters say comes before what is known of other papers.
LESS = 0.5


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper as one line of a list. ``address``: of our own letter, or of what is known of the paper."""

    id: str
    dossier: str
    name: str
    title: str
    kind: str
    date: str
    official: str
    ours: bool
    address: str
    cited: int


def paper_lines(catalogue: Catalogue) -> list[PaperLine]:
    """Return every paper known here: cited, in the register of papers, expected at a meeting, or ours."""
    library = catalogue.library
    expected = (paper.id for view in library.meetings for paper in view.meeting.papers if paper.id)
    ours = (letter.facts.kamerstuk.id for letter in library.letters if letter.facts.kamerstuk.id)
    ids = {*library.citations, *library.knowledge.papers, *expected, *ours}
    return [_line(catalogue, paper_id) for paper_id in sorted(ids, key=_in_order)]


def reference_pages(catalogue: Catalogue) -> Iterator[OutputFile]:
    """Yield the index of citations, a page for each dossier, and one for each paper that is not ours."""
    lines = paper_lines(catalogue)
    dossiers: dict[str, list[PaperLine]] = defaultdict(list)
    for line in sorted(lines, key=lambda line: not line.dossier):
        dossiers[line.dossier].append(line)
    known = catalogue.library.knowledge.dossiers
    front = {
        "title": "Verwijzingen",
        "description": "Alle stukken die de brieven aanhalen, per dossier, met wie ze aanhaalt en waar.",
    }
    yield page(
        urls.REFERENCES,
        "references",
        front,
        cited={
            dossier: found
            for dossier, papers in dossiers.items()
            if (found := [p for p in papers if p.cited])
        },
        dossiers={dossier: len(papers) for dossier, papers in dossiers.items() if dossier},
        titles={dossier: known[dossier].title if dossier in known else "" for dossier in dossiers},
        loose=_loose(catalogue),
        lines=catalogue.lines,
    )
    for dossier, papers in dossiers.items():
        if dossier:
            yield _dossier_page(catalogue, dossier, papers)
    for line in lines:
        if not line.ours:
            yield _paper_page(catalogue, line)


def _line(catalogue: Catalogue, paper_id: str) -> PaperLine:
    library = catalogue.library
    citations = library.citations.get(paper_id, ())
    known = library.knowledge.papers.get(paper_id)
    letter = catalogue.letter_of(paper_id)
    first = citations[0].reference if citations else None
    title = known.title if known else (first.title or "" if first else "")
    kind = words.kind(known.kind) if known and known.kind != "other" else ""
    if first and not paper_id.startswith("kst-"):
        kind = kind or words.REFERENCES.get(first.type, "").lower()
    date = dutch_dates.day(known.date) if known and known.date else ""
    return PaperLine(
        id=paper_id,
        dossier=_dossier_of(paper_id),
        name=reference_name(first) if first else paper_name(paper_id),
        title=catalogue.lines[letter.id].title if letter else title,
        kind=catalogue.lines[letter.id].kind if letter else kind,
        date=letter_date(letter) if letter else date,
        official=(first.url if first else None) or urls.official(paper_id) or "",
        ours=letter is not None,
        address=catalogue.paper_address(paper_id),
        cited=len({c.letter.id for c in citations}),
    )


def _dossier_of(paper_id: str) -> str:
    parts = paper_id.split("-")
    return "-".join(parts[1:-1]) if parts[0] == "kst" and len(parts) > 2 else ""


def _in_order(paper_id: str) -> tuple[str, int, str]:
    dossier, number = _dossier_of(paper_id), paper_id.rsplit("-", 1)[-1]
    return (dossier, int(number) if dossier and number.isdigit() else 0, paper_id)


def _loose(catalogue: Catalogue) -> dict[str, list[Citation]]:
    """Citations of what has no number: advices, treaties, motions by name; by kind."""
    found: dict[str, list[Citation]] = defaultdict(list)
    for letter in catalogue.library.letters:
        for reference in letter.facts.references:
            if not reference.id:
                found[words.REFERENCES.get(reference.type, reference.type)].append(
                    Citation(letter, reference)
                )
    return dict(sorted(found.items()))


def _dossier_page(catalogue: Catalogue, dossier: str, papers: list[PaperLine]) -> OutputFile:
    known = catalogue.library.knowledge.dossiers.get(dossier)
    name = f"Dossier {words.dossier(dossier)}"
    front = {
        "title": f"{name}: {known.title}" if known and known.title else name,
        "description": f"{name}: {words.count(len(papers), 'stuk', 'stukken')}, met wie ze aanhaalt.",
        "dossier": dossier,
    }
    parents = [(urls.REFERENCES, "Verwijzingen")]
    return page(
        urls.dossier(dossier), "dossier", front, parents=parents, known=known, dossier=dossier, papers=papers
    )


def _about(paper: Paper) -> str:
    """The meeting that a paper is about, as its source has it."""
    dates = dutch_dates.days(paper.meeting_start, paper.meeting_end) if paper.meeting_start else ""
    return ", ".join(part for part in (words.capital(paper.level), paper.place, dates) if part)


def _paper_page(catalogue: Catalogue, line: PaperLine) -> OutputFile:
    citations = catalogue.library.citations.get(line.id, ())
    known = catalogue.library.knowledge.papers.get(line.id)
    meetings = [
        (urls.meeting(view.meeting.id), catalogue.meeting_title(view.meeting))
        for view in catalogue.library.meetings
        if any(paper.id == line.id for paper in view.meeting.papers)
    ]
    front = {
        "title": line.name,
        "description": f"{line.name}{f', {line.title}' if line.title else ''}: "
        f"aangehaald in {words.count(line.cited, 'brief', 'brieven')} van deze verzameling.",
        "reference": line.id,
        "search": {"boost": LESS},
    }
    citing = citing_letters(catalogue, [(c.letter, c.reference) for c in citations])
    return page(
        line.address,
        "reference",
        front,
        parents=[(urls.REFERENCES, "Verwijzingen")],
        line=line,
        known=known,
        about=_about(known) if known else "",
        dossier=catalogue.library.knowledge.dossiers.get(line.dossier),
        citing=citing,
        meetings=meetings,
    )
