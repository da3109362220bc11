"""The library as data: JSON and Markdown of every letter, for machines and for people who copy."""

from __future__ import annotations

from collections.abc import Iterator

from generator.citation import bibtex, csl_json, ris, work_of
from generator.exports.catalogue import catalogue_json
from generator.exports.letter_json import letter_json
from generator.exports.letter_markdown import letter_markdown
from generator.model.library import Library
from generator.model.output import OutputFile

__all__ = ["export", "letter_json", "letter_markdown"]


def export(library: Library) -> Iterator[OutputFile]:
    """Yield the data files of the site, with paths relative to docs/."""
    yield catalogue_json(library)
    for letter in library.letters:
        yield OutputFile(f"data/brieven/{letter.id}.json", letter_json(letter))
        # .txt: MkDocs would render a .md of its own as a page.
        yield OutputFile(f"data/brieven/{letter.id}.txt", letter_markdown(letter))
        work = work_of(letter, library.knowledge, library.site.address(f"brieven/{letter.id}/"))
        yield OutputFile(f"data/brieven/{letter.id}.bib", bibtex(work))
        yield OutputFile(f"data/brieven/{letter.id}.ris", ris(work))
        yield OutputFile(f"data/brieven/{letter.id}.csl.json", csl_json(work))
