"""Pages that only lead on: short addresses of papers, and addresses that letters had before.

They are plain HTML, not Markdown: so they are in no index and no sitemap, and small.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.output import OutputFile
from generator.pages import urls
from generator.pages.catalogue import Catalogue
from generator.pages.references import paper_lines
from generator.pages.source_lines import source_length
from generator.pages.templating import fragment


def short_addresses(catalogue: Catalogue) -> Iterator[OutputFile]:
    """Yield a page at the root for every Kamerstuk known here, which leads to the page about it."""
    for line in paper_lines(catalogue):
        if not line.id.startswith("kst-"):
            continue
        yield _leads_on(urls.short(line.id), line.address, line.name, line.title or line.name)


def former_addresses(catalogue: Catalogue) -> Iterator[OutputFile]:
    """Yield a page at every address that a letter once had, which leads to where it is now.

    So do the pages of its source and those that set it beside the letter before it.
    """
    for old, new in catalogue.library.formerly.items():
        title = catalogue.lines[new].title
        yield _leads_on(urls.letter(old), urls.letter(new), title, title)
        for part in range(1, source_length(catalogue.letters[new]) + 1):
            yield _leads_on(urls.source(old, part), urls.source(new, part), title, title)
        for found in catalogue.follows.get(new, ()):
            at, to = (urls.comparison(found.level.slug, letter) for letter in (old, new))
            yield _leads_on(at, to, title, title)


def _leads_on(at: str, to: str, name: str, heading: str) -> OutputFile:
    content = fragment("leading_on", target=urls.relative(to, at), name=name, heading=heading)
    return OutputFile(f"{at}index.html", content)
