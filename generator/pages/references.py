"""Cited papers: a page for each paper known here, one for each dossier, and the short addresses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator.model.facts import Reference
from generator.model.knowledge import Paper
from generator.model.output import OutputFile
from generator.pages import dutch_dates, urls, words
from generator.pages.by_year import MOST, Split, by_year
from generator.pages.catalogue import Catalogue, letter_date
from generator.pages.citing import Named, citing_letters
from generator.pages.reference_names import kind_and_day, paper_name, reference_name
from generator.pages.templating import page
from generator.pages.year_pages import named_by_year, year_pages

# In search, what letters say comes before what is known of other papers.
LESS = 0.5
# How many bytes of cited papers the index shows; more than that stand only with their dossiers.
LISTED = 24_000


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

    @property
    def size(self) -> int:
        """About how many bytes it takes on a page."""
        return 260 + sum(len(text.encode()) for text in (self.name, self.title, self.kind, self.official))


@dataclass(frozen=True, slots=True)
class LooseLine:
    """What letters of one year cite in the same words without a number; by letter, each place of it."""

    reference: Reference
    kind: str
    letters: dict[str, list[Reference]]
    year: str

    @property
    def size(self) -> int:
        """About how many bytes it takes on a page."""
        places = sum(map(len, self.letters.values()))
        return 160 + len(self.reference.raw) + 120 * places + 80 * len(self.letters)


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
    loose = _loose(catalogue)
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
        listed=sum(line.size for line in lines if line.cited) <= LISTED,
        loose=loose,
        lines=catalogue.lines,
    )
    parents = [(urls.REFERENCES, "Verwijzingen")]
    yield from year_pages(loose, "Verwijzingen zonder nummer", "loose", parents, lines=catalogue.lines)
    for dossier, papers in dossiers.items():
        if dossier:
            yield from _dossier_pages(catalogue, dossier, papers)
    for line in lines:
        if not line.ours:
            yield from _paper_pages(catalogue, line)


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
    dossier = _dossier_of(paper_id)
    return (dossier, _number(paper_id) if dossier else 0, paper_id)


def _number(paper_id: str) -> int:
    number = paper_id.rsplit("-", 1)[-1]
    return int(number) if number.isdigit() else 0


def _loose(catalogue: Catalogue) -> Split[LooseLine]:
    """Citations of what has no number (debates, motions by name), over as many pages as they need.

    The same words of the same kind are one citation where they name the same day; of those without a day, not
    beyond the letter: "de motie-De Vries" of another letter may be another motion.
    """
    found: dict[tuple[str, ...], LooseLine] = {}
    for letter in catalogue.library.letters:
        year = catalogue.lines[letter.id].year
        for reference in sorted(letter.facts.references, key=lambda reference: reference.type):
            if not reference.id:
                key = (year, reference.type, reference.raw.casefold(), reference.date or letter.id)
                line = found.setdefault(key, LooseLine(reference, kind_and_day(reference), {}, year))
                line.letters.setdefault(letter.id, []).append(reference)
    return by_year(
        list(found.values()),
        lambda line: line.year,
        partial(urls.of_year, urls.LOOSE),
        lambda line: line.size,
        LISTED,
    )


def _dossier_pages(catalogue: Catalogue, dossier: str, papers: list[PaperLine]) -> Iterator[OutputFile]:
    """Yield the page of a dossier; of a large one it shows the last hundred, and each hundred has a page."""
    known = catalogue.library.knowledge.dossiers.get(dossier)
    name = f"Dossier {words.dossier(dossier)}"
    address = urls.dossier(dossier)
    front = {
        "title": f"{name}: {known.title}" if known and known.title else name,
        "description": f"{name}: {words.count(len(papers), 'stuk', 'stukken')}, met wie ze aanhaalt.",
        "dossier": dossier,
    }
    parents = [(urls.REFERENCES, "Verwijzingen")]
    hundreds: dict[int, list[PaperLine]] = {}
    if sum(paper.size for paper in papers) > MOST:
        for paper in papers:
            hundreds.setdefault((_number(paper.id) - 1) // 100 * 100 + 1, []).append(paper)
    ranges = [(f"{n} tot en met {n + 99}", urls.range_of(dossier, n), len(p)) for n, p in hundreds.items()]
    context: dict[str, Any] = {"known": known, "dossier": dossier, "number": len(papers), "ranges": ranges}
    latest = max(hundreds, default=0)
    shown = f"{latest} tot en met {latest + 99}"
    yield page(
        address,
        "dossier",
        front,
        parents=parents,
        papers=hundreds.get(latest, papers),
        shown=shown,
        **context,
    )
    for (title, place, _), found in zip(ranges, hundreds.values(), strict=True):
        of_hundred = {**front, "title": f"{name}, nummers {title}", "search": {"exclude": True}}
        above = [*parents, (address, name)]
        context["shown"] = title
        yield page(place, "dossier", of_hundred, parents=above, papers=found, **context)


def _about(paper: Paper) -> str:
    """The meeting that a paper is about, as its source has it."""
    dates = dutch_dates.days(paper.meeting_start, paper.meeting_end) if paper.meeting_start else ""
    return ", ".join(part for part in (words.capital(paper.level), paper.place, dates) if part)


def _paper_pages(catalogue: Catalogue, line: PaperLine) -> Iterator[OutputFile]:
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
    split = named_by_year([Named(c.letter, c.places) for c in citing], line.address)
    parents = [(urls.REFERENCES, "Verwijzingen")]
    yield page(
        line.address,
        "reference",
        front,
        parents=parents,
        line=line,
        known=known,
        about=_about(known) if known else "",
        dossier=catalogue.library.knowledge.dossiers.get(line.dossier),
        split=split,
        meetings=meetings,
    )
    yield from year_pages(split, line.name, "named", [*parents, (line.address, line.name)])
