"""Finds treaties: those that the knowledge names, and any "Verdrag van Plaats" or "NAAM-verdrag"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from generator.facts.references.found import Found
from generator.model.knowledge import Entity

KIND = "verdrag"

_OF_PLACE = re.compile(
    r"(?<![\w-])(?i:verdrag)\s+van\s+(?!De\s)(?P<place>[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+)?)(?![\w-])"
)
# "INF-verdrag", "CFE-Verdrag"; not "EU-verdrag" or "VN-verdrag", of which there are many.
_SHORT = re.compile(
    r"(?<![\w-])(?!(?:EU|EG|VN|UN)-)(?P<name>[A-Z][\w’']+(?:-[A-Z][\w’']+)?)-[Vv]erdrag(?!\w)"
)
_OPENED = re.compile(r"\s*\((?:het\s|hierna:?\s|of\s)?")
_ARTICLE = re.compile(
    r"(?:artikel|artikelen|art\.)\s*(?P<item>\d{1,3}[a-z]?(?:(?:,\s*\d{1,3})*\s+en\s+\d{1,3})?)(?:\s*,?\s*(?:lid\s+\d+|\w+\s+lid),?)?\s+(?:van\s+)?(?:het\s+)?$",
    re.IGNORECASE,
)


def find_treaties(text: str, treaties: Iterable[Entity]) -> Iterator[Found]:
    """Yield the treaties that ``text`` names, with the article cited of one in ``item``.

    ``treaties`` are the entities of the knowledge that are treaties; two names of one treaty have one id.
    """
    for treaty in treaties:
        named = sorted(found.span() for pattern in treaty.patterns for found in pattern.finditer(text))
        for place, (start, end) in enumerate(named):
            # "het Verdrag betreffende de Europese Unie (VEU)" names it once.
            above = named[place - 1][1] if place else start
            if not _OPENED.fullmatch(text, above, start):
                yield _treaty(text, start, end, treaty.id, treaty.name, "verdrag-bekend")
    for found in _OF_PLACE.finditer(text):
        end = _end_of_place(found)
        yield _treaty(text, found.start(), end, _slug(text[found.start() : end]), None, "verdrag-van-plaats")
    for found in _SHORT.finditer(text):
        yield _treaty(text, found.start(), found.end(), _slug(found.group()), None, "naam-verdrag")


def _end_of_place(found: re.Match[str]) -> int:
    """Return where the place ends; the second capital may begin something else."""
    first, *rest = found["place"].split()
    double = rest and re.fullmatch(r"Den|San|New|Rio|Sint|Addis|Los|Porto|Kaapstad|Buenos", first)
    return found.end() if double else found.start("place") + len(first)


def _treaty(text: str, start: int, end: int, name: str, title: str | None, rule: str) -> Found:
    article = _ARTICLE.search(text, max(start - 60, 0), start)
    return Found(
        "verdrag",
        article.start() if article else start,
        end,
        rule,
        item=article["item"] if article else None,
        title=title,
        known_id=name,
    )


def _slug(name: str) -> str:
    folded = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", folded).strip("-")
