"""Pages of the site: from the library to Markdown files, with their addresses, layout and Dutch words."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.library import Library
from generator.model.output import OutputFile
from generator.pages.catalogue import catalogue
from generator.pages.changes import changes_pages
from generator.pages.comparison import comparison_pages
from generator.pages.english import english_pages
from generator.pages.home import home_page
from generator.pages.leading_on import former_addresses, short_addresses
from generator.pages.letters import letter_index, letter_pages
from generator.pages.meetings import meeting_index, meeting_pages
from generator.pages.people import name_pages, person_pages
from generator.pages.problem_codes import problem_page
from generator.pages.references import reference_pages
from generator.pages.statements import statement_pages
from generator.pages.terms import terms_pages
from generator.pages.timeline import timeline_page
from generator.pages.together import together_pages
from generator.pages.topics import topic_index, topic_pages

__all__ = ["render"]


def render(library: Library) -> Iterator[OutputFile]:
    """Yield every page of the library, with paths relative to docs/."""
    shelf = catalogue(library)
    yield home_page(shelf)
    yield timeline_page(shelf)
    yield from letter_index(shelf)
    yield from letter_pages(shelf)
    yield meeting_index(shelf)
    yield from meeting_pages(shelf)
    yield from together_pages(shelf)
    yield topic_index(shelf)
    yield from topic_pages(shelf)
    yield from person_pages(shelf)
    yield from name_pages(shelf)
    yield from reference_pages(shelf)
    yield from statement_pages(shelf)
    yield from comparison_pages(shelf)
    yield from terms_pages(shelf)
    yield from changes_pages(shelf)
    yield problem_page()
    yield from english_pages(shelf)
    yield from short_addresses(shelf)
    yield from former_addresses(shelf)
