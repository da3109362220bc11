"""The text within a paragraph of official XML: emphasis and links dissolve, notes become calls."""

from __future__ import annotations

from collections.abc import Iterable

from generator.sources.flow import Flow, folded
from generator.sources.tree import Node

_NOTE_MARKS = ("noot.nr", "nr", "nootnr")
_REFERENCES = ("refid", "idref", "ref", "nootref", "linkend")
_LINE_BREAKS = ("br", "nl", "nieuweregel")
# Elements within a line that keep what is on either side apart.
_APART = frozenset(
    "al noot.al li li.nr entry nr titel label subtitel functie naam voornaam achternaam dossiernr "
    "begrotingshoofdstuk ondernummer".split()
)


class Inline:
    """Turns the content of an element into a line of text; bodies of notes go to the flow."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self._by_id: dict[str, str] = {}

    def text(self, content: Iterable[Node | str]) -> str:
        """Return the text, white space folded, with ``[^n]`` where a note is called."""
        return folded("".join(self._pieces(content)))

    def _pieces(self, content: Iterable[Node | str]) -> Iterable[str]:
        for item in content:
            if isinstance(item, str):
                yield item
            elif item.tag == "noot":
                yield self._note(item)
            elif item.tag in ("nootref", "voetref"):
                yield self._reference(item)
            elif item.tag in _LINE_BREAKS:
                yield " "
            elif item.tag in _APART:
                yield " "
                yield from self._pieces(item.content)
                yield " "
            else:
                yield from self._pieces(item.content)

    def _note(self, node: Node) -> str:
        """Hand the body to the flow and return the call."""
        mark = next((child for child in node.children if child.tag in _NOTE_MARKS), None)
        printed = mark.text() if mark else node.attributes.get("nr", "")
        label = self.flow.label(printed)
        if node.attributes.get("id"):
            self._by_id[node.attributes["id"]] = label
        body = self.text(child for child in node.content if child is not mark)
        self.flow.note(label, body, node.line)
        return f"[^{label}]"

    def _reference(self, node: Node) -> str:
        """Return the call of a note whose body stands elsewhere."""
        target = next((node.attributes[name] for name in _REFERENCES if name in node.attributes), "")
        if target not in self._by_id or not target:
            label = self.flow.label(node.attributes.get("nr", "") or node.text())
            self._by_id[target or label] = label
            return f"[^{label}]"
        return f"[^{self._by_id[target]}]"

    def body_label(self, identifier: str, printed: str) -> str:
        """Return the label of a body that stands apart from its call: that of the call, if there was one."""
        known = self._by_id.get(identifier) or self._by_id.get(printed)
        return known or self.flow.label(printed)
