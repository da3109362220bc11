"""Which part of a web page is the letter, and what around it belongs to the site."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.sources.html.tree import classes
from generator.sources.tree import Node

_SITE_TAGS = frozenset("head nav aside form button footer label input dialog".split())
_SITE_NAMES = re.compile(
    r"[\s_-](?:breadcrumb(?:s|nav)?|kruimelpad|navbar|searchform|cookies?|navigation|navigatie|nav|menu|toolbar|werkbalk|sidebar|share|delen|"
    r"skip-?links?|visually-hidden|sr-only|site-?header|site-?footer|page-?header|page-?footer|search|zoek(?:en|balk)?|"
    r"note-close|technische-?info|download(?:s|en)?|noprint|no-print|pagination|paginering|feedback)[\s_-]"
)
_LETTER_IDS = re.compile(r" (?:broodtekst|content|inhoud|main|hoofdinhoud) ")


def is_site(node: Node) -> bool:
    """Tell whether an element belongs to the site and not to the letter."""
    style = node.attributes.get("style", "").replace(" ", "").lower()
    return (
        node.tag in _SITE_TAGS
        or "hidden" in node.attributes
        or "display:none" in style
        or node.attributes.get("role", "")
        in ("navigation", "search", "banner", "contentinfo", "complementary")
        or (node.tag != "h1" and bool(_SITE_NAMES.search(classes(node))))
    )


def letter_in(root: Node) -> Node:
    """Return the smallest element that holds the whole letter.

    On a page of officielebekendmakingen.nl that is what holds the paper (``stuk``), the title of its dossier
    and its notes; elsewhere the main element of the page, or its body.
    """
    official = any(_is_paper(node) for node in root.every())
    for wanted in (_is_official,) if official else (_is_main,):
        found = _holding(root, wanted)
        if found is not None and found.text().strip():
            return found
    return next(root.all("body"), root)


def _is_official(node: Node) -> bool:
    return _is_paper(node) or (node.tag == "div" and " noot " in classes(node))


def _is_paper(node: Node) -> bool:
    return any(f" {name} " in classes(node) for name in ("stuk", "dossiertitel", "stuktitel"))


def _is_main(node: Node) -> bool:
    return (
        node.tag in ("main", "article")
        or node.attributes.get("role") == "main"
        or bool(_LETTER_IDS.search(f" {node.attributes.get('id', '').lower()} "))
    )


def _holding(root: Node, wanted: Callable[[Node], bool]) -> Node | None:
    """Return the smallest element that holds every wanted one, or None where there is none."""
    if wanted(root):
        return root
    below = [found for child in root.children if (found := _holding(child, wanted)) is not None]
    if len(below) > 1:
        return root
    return below[0] if below else None
