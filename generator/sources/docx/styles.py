"""The styles of a DOCX: which are headings, which are lists, which set their text in bold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.sources.tree import Node

# Names of heading styles: Word's own (which a file stores in English) and those of Dutch house styles.
_HEADING = re.compile(
    r"(?:heading|kop|kopje|huisstijl[ -]?kop|paragraafkop|hoofdstuk(?:kop)?)[ _-]*(?P<level>[1-9])?\b", re.I
)
_SUBHEADING = re.compile(r"(?:tussenkop|tussenkopje|subkop|rubriekskop|subtitle|subtitel|ondertitel)\b", re.I)
_TITLE = re.compile(r"(?:title|titel)\Z", re.I)
_QUOTE = re.compile(r"(?:intense )?(?:quote|citaat|block ?text|blokcitaat)", re.I)
_OFF = ("0", "false", "off", "none")


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says of a paragraph; None or "" where it says nothing. ``outline`` counts from 0."""

    name: str = ""
    outline: int | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    hidden: bool | None = None
    list_id: str = ""
    list_level: int | None = None

    @property
    def heading(self) -> int:
        """The level of the heading that it sets, from 1; 0 for a style of plain text."""
        if self.outline is not None and 0 <= self.outline < 9:
            return self.outline + 1
        match = _HEADING.match(self.name)
        if match:
            return int(match["level"] or 1)
        return 1 if _TITLE.match(self.name) else 2 if _SUBHEADING.match(self.name) else 0

    @property
    def quote(self) -> bool:
        """Whether it sets a quotation."""
        return bool(_QUOTE.match(self.name))


PLAIN = Style()


def switched(properties: Node | None, name: str) -> bool | None:
    """Return whether a property such as ``b`` is switched on or off; None where it is not mentioned."""
    node = properties.first(name) if properties else None
    return None if node is None else node.attributes.get("val", "1").lower() not in _OFF


def value(properties: Node | None, *path: str) -> str:
    """Return the ``val`` of an element within properties; "" where there is none."""
    node = properties
    for name in path:
        node = node.first(name) if node else None
    return node.attributes.get("val", "") if node else ""


def number(text: str) -> int | None:
    """Return a small whole number that a file writes; None for anything else."""
    return int(text) if re.fullmatch(r"-?\d{1,6}", text) else None


class Styles:
    """The styles of a file by id, each with what it takes over from the one it is based on."""

    def __init__(self, root: Node | None) -> None:
        nodes = [node for node in (root.children if root else []) if node.tag == "style"]
        self._nodes = {node.attributes.get("styleId", ""): node for node in nodes}
        self._known: dict[str, Style] = {}
        default = next(
            (
                node.attributes.get("styleId", "")
                for node in nodes
                if node.attributes.get("type") == "paragraph"
                and node.attributes.get("default") in ("1", "true")
            ),
            "",
        )
        self.default = default

    def of(self, identifier: str) -> Style:
        """Return a style; one that the file does not define is known by its id."""
        return self._resolved(identifier or self.default, ())

    def _resolved(self, identifier: str, above: tuple[str, ...]) -> Style:
        if identifier in self._known:
            return self._known[identifier]
        node = self._nodes.get(identifier)
        if node is None or identifier in above or len(above) > 50:
            return Style(name=identifier)
        base_id = value(node, "basedOn")
        base = self._resolved(base_id, (*above, identifier)) if base_id else PLAIN
        style = _over(base, _said(node))
        self._known[identifier] = style
        return style


def _said(node: Node) -> Style:
    """Return what a style says itself."""
    paragraph, run = node.first("pPr"), node.first("rPr")
    return Style(
        name=value(node, "name") or node.attributes.get("styleId", ""),
        outline=number(value(paragraph, "outlineLvl")),
        bold=switched(run, "b"),
        italic=switched(run, "i"),
        underline=switched(run, "u"),
        hidden=switched(run, "vanish"),
        list_id=value(paragraph, "numPr", "numId"),
        list_level=number(value(paragraph, "numPr", "ilvl")),
    )


def _over(base: Style, own: Style) -> Style:
    """Return a style with what it leaves open taken from the one below it."""
    said: Mapping[str, object] = {
        name: getattr(own, name)
        for name in ("outline", "bold", "italic", "underline", "hidden", "list_id", "list_level")
        if getattr(own, name) not in (None, "")
    }
    outline = base.outline if base.outline is not None or not base.heading else base.heading - 1
    return replace(replace(base, name=own.name, outline=outline), **said)  # type: ignore[arg-type]
