"""The site as a whole, as far as its pages must know it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Site:
    """``name`` is the title of the site; ``url`` its full address ending in "/", empty if not known.

    ``repository``: the address of the project on GitHub, where errors are reported; empty if not known.

    ``search_box_bytes``: how large the index of the search box on every page may become.
    """

    name: str = ""
    url: str = ""
    repository: str = ""
    search_box_bytes: int = 400_000

    def address(self, path: str) -> str | None:
        """Return the full address of a path within the site ("brieven/kst-28676-348/"), None if not known."""
        return self.url + path.removeprefix("/") if self.url else None
