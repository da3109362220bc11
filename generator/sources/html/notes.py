"""Footnotes of a web page: links to a note become calls, the bodies are taken out of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.sources.flow import folded
from generator.sources.html.tree import classes, is_inline
from generator.sources.tree import Node

_MARK = re.compile(r"[\[(]?\s*(\d{1,3}|[a-z]|\*{1,3}|[ivx]{1,5})\s*[\])]?[.:]?", re.I)
_BACK = re.compile(r"\s*(?:[↩↑^⮌]️?|terug|terug naar (?:de )?tekst|X)\s*", re.I)
_BODY_TAGS = ("p", "li", "div", "dd", "td", "aside")


@dataclass
class Notes:
    """The bodies of notes: ``bodies`` by their identity, ``targets`` by the id that is linked to."""

    targets: dict[str, Node] = field(default_factory=dict)
    bodies: dict[int, str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)

    def target(self, link: Node) -> Node | None:
        """Return the body that a link calls; None for a link that calls no note."""
        return self.targets.get(_goal(link)) if is_call(link) else None


def is_call(link: Node) -> bool:
    """Tell whether an element looks like the call of a note: a link within the page whose text is a mark."""
    return link.tag == "a" and bool(_goal(link)) and bool(_MARK.fullmatch(folded(link.text())))


def mark_of(link: Node) -> str:
    """Return the mark of a call without its brackets."""
    match = _MARK.fullmatch(folded(link.text()))
    return match[1] if match else ""


def find_notes(root: Node) -> Notes:
    """Return the bodies of all notes that the page links to.

    A link to a note and the link back from it look alike: the body is the one that opens with its mark or is
    named as a note, and stands after its call.
    """
    notes = Notes()
    every = list(root.every())
    named = {
        node.attributes[key]: node for node in every for key in ("id", "name") if node.attributes.get(key)
    }
    parents = {id(child): node for node in every for child in node.children}
    order = {id(node): at for at, node in enumerate(every)}
    for link in every:
        goal = named.get(_goal(link)) if is_call(link) else None
        if goal is None or order[id(goal)] < order[id(link)] or id(goal) not in parents:
            continue
        body = _body(goal, parents)
        if body is not None and not any(node is link for node in body.every()):
            notes.targets[_goal(link)] = body
            notes.bodies[id(body)] = mark_of(link)
    return notes


def body_content(body: Node, mark: str) -> list[Node | str]:
    """Return what a body says: without its mark, without the link back to its call.

    An item of a list is numbered by the browser: a bare number at its front belongs to the note
    ("3 van de 12 provincies hebben ..." as note 3).
    """
    content = _without_apparatus(body.content)
    bare = body.tag == "li" and not _opens_in_element(content)
    return content if bare else _without_mark(content, mark)


def _opens_in_element(content: list[Node | str]) -> bool:
    """Tell whether the first word stands in an element of its own, as a mark does that is written out."""
    for item in content:
        if isinstance(item, str):
            if item.strip():
                return False
        elif item.text().strip():
            return is_inline(item) or _opens_in_element(item.content)
    return False


def _without_apparatus(content: list[Node | str]) -> list[Node | str]:
    return [
        item
        if isinstance(item, str)
        else Node(item.tag, item.attributes, item.line, _without_apparatus(item.content))
        for item in content
        if isinstance(item, str) or not _is_apparatus(item)
    ]


def _is_apparatus(node: Node) -> bool:
    """Tell whether an element within a body only leads back to the text or closes the note."""
    return "note-close" in classes(node) or (node.tag == "a" and bool(_BACK.fullmatch(node.text())))


def _without_mark(content: list[Node | str], mark: str) -> list[Node | str]:
    """Take the mark off the front, however deep it stands."""
    for at, item in enumerate(content):
        if isinstance(item, str):
            if not item.strip():
                continue
            match = re.match(rf"\s*[\[(]?{re.escape(mark)}[\])]?[.:]?(?:\s+|\Z)", item)
            return [*content[:at], item[match.end() :], *content[at + 1 :]] if match else content
        if not folded(item.text()):
            continue
        found = _MARK.fullmatch(folded(item.text()))
        if found and found[1] == mark:
            return [*content[:at], *content[at + 1 :]]
        inner = Node(item.tag, item.attributes, item.line, _without_mark(list(item.content), mark))
        return [*content[:at], inner, *content[at + 1 :]]
    return content


def _body(goal: Node, parents: dict[int, Node]) -> Node | None:
    """Return the element around the target of a link that holds the whole note."""
    node: Node | None = goal
    fallback: Node | None = None
    while node is not None and node.tag not in ("body", "main", "article", "#document"):
        if re.search(r"\s(?:voet )?noot\s|\sfootnote\s|\sftn\d+\s", classes(node)) and node.tag in (
            "div",
            "li",
            "aside",
        ):
            return node
        if fallback is None and node.tag in _BODY_TAGS:
            fallback = node
        node = parents.get(id(node))
    return fallback


def _goal(link: Node) -> str:
    """Return the id that a link leads to in its own page; "" for any other."""
    address = link.attributes.get("href", "")
    return address[1:] if address.startswith("#") else ""
