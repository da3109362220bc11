"""HTML as a tree, as forgiving as a browser: what is left open is closed, stray ends are ignored."""

from __future__ import annotations

import codecs
import re
from html.parser import HTMLParser

from generator.sources.tree import MAX_DEPTH, Node

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_RAW = frozenset(
    ("script", "style", "template", "noscript", "iframe", "svg", "math", "object", "select", "textarea")
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr q s samp "
    "small span strike strong sub sup time tt u var wbr o:p st1:place st1:city st1:country-region".split()
)
_CLOSES_P = frozenset(
    "address article aside blockquote div dl dt dd fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr "
    "main nav ol p pre section table ul li tr td th tbody thead tfoot".split()
)
# What an element may not hold open when it starts: a new item closes the item before it, up to its list.
_SIBLINGS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "tr": (frozenset({"tr", "td", "th"}), frozenset({"table", "tbody", "thead", "tfoot"})),
    "td": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "th": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "tbody": (frozenset({"tbody", "thead", "tfoot", "tr", "td", "th"}), frozenset({"table"})),
}
_LOOSE = 100
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.I)


def html_tree(data: bytes) -> Node:
    """Return the tree of an HTML file, decoded as a browser would."""
    builder = _Builder()
    builder.feed(_without_loose_signs(_decoded(data)))
    builder.close()
    return builder.root


def is_inline(node: Node) -> bool:
    """Tell whether an element stands within a line."""
    return node.tag in _INLINE


def classes(node: Node) -> str:
    """Return the class and id of an element in lower case, with a blank at both ends."""
    return f" {node.attributes.get('class', '')} {node.attributes.get('id', '')} ".lower()


def _decoded(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    body = data.removeprefix(codecs.BOM_UTF8)
    named = _CHARSET.search(data[:2048])
    for encoding in ("utf-8", named[1].decode("ascii") if named else "windows-1252", "windows-1252"):
        try:
            return body.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return body.decode("latin-1")


def _without_loose_signs(text: str) -> str:
    """Return the text with signs "<" that open nothing written out, where they come in hundreds.

    The library looks ahead from each of them to the end of the file, which would take hours.
    """
    parts = text.split(">")
    if all(part.count("<") <= _LOOSE for part in parts):
        return text
    return ">".join(
        part.replace("<", "&lt;", part.count("<") - 1) if part.count("<") > _LOOSE else part for part in parts
    )


class _Builder(HTMLParser):
    """Builds the tree from the parser's events."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("#document", line=1)
        self._open = [self.root]
        self._raw = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _RAW:
            self._raw += 1
        if self._raw:
            return
        self._make_room(tag)
        node = Node(tag, {name: value or "" for name, value in attrs}, self.getpos()[0])
        if len(self._open) <= MAX_DEPTH:
            self._open[-1].content.append(node)
            if tag not in _VOID:
                self._open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _RAW:
            return
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _RAW:
            self._raw = max(0, self._raw - 1)
            return
        if self._raw or tag not in [node.tag for node in self._open[1:]]:
            return
        while self._open[-1].tag != tag:
            self._open.pop()
        self._open.pop()

    def handle_data(self, data: str) -> None:
        if not self._raw:
            self._open[-1].content.append(data)

    def _make_room(self, tag: str) -> None:
        """Close what the new element ends: an open paragraph, the item or cell before it."""
        if tag in _CLOSES_P:
            self._close(
                {"p", "h1", "h2", "h3", "h4", "h5", "h6"}, {"td", "th", "li", "div", "blockquote", "table"}
            )
        if tag in _SIBLINGS:
            closed, within = _SIBLINGS[tag]
            self._close(closed, within)

    def _close(self, closed: set[str] | frozenset[str], within: set[str] | frozenset[str]) -> None:
        """Close the outermost open element of ``closed`` that stands in no younger one of ``within``."""
        cut = 0
        for at in range(len(self._open) - 1, 0, -1):
            if self._open[at].tag in within:
                break
            if self._open[at].tag in closed:
                cut = at
        if cut:
            del self._open[cut:]
