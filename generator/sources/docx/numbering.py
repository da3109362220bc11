"""The marks of lists and numbered headings, counted as Word counts them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from generator.sources.docx.styles import number, value
from generator.sources.numerals import counted
from generator.sources.symbols import legible
from generator.sources.tree import Node

_PRIVATE = re.compile(r"[\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class Level:
    """How a level of a list is marked: ``text`` with %1 for the number of the first level, and so on.

    ``legal``: all numbers in it are shown as figures, whatever their own levels say.
    """

    kind: str = "decimal"
    text: str = "%1."
    start: int = 1
    legal: bool = False


class Numbering:
    """Counts on with each numbered paragraph. Lists that share a definition share their count."""

    def __init__(self, root: Node | None) -> None:
        children = root.children if root else []
        self._levels = {
            node.attributes.get("abstractNumId", ""): _levels(node)
            for node in children
            if node.tag == "abstractNum"
        }
        self._lists = {node.attributes.get("numId", ""): node for node in children if node.tag == "num"}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[tuple[str, int]] = set()

    def mark(self, list_id: str, level: int) -> str | None:
        """Return the mark of the next item of a list, "" for one without; None if there is no such list."""
        node = self._lists.get(list_id)
        if node is None:
            return None
        shared = value(node, "abstractNumId")
        levels = {**self._levels.get(shared, {}), **_overridden(node)}
        if level not in levels:
            return None
        self._count(list_id, node, shared, levels, level)
        return self._shown(self._counts[shared], levels, level)

    def _count(self, list_id: str, node: Node, shared: str, levels: dict[int, Level], level: int) -> None:
        """Add one to the count of a level, and begin those below it anew."""
        counts = self._counts[shared]
        restart = _start_override(node, level)
        if restart is not None and (list_id, level) not in self._begun:
            counts[level] = restart
        else:
            counts[level] = counts[level] + 1 if level in counts else levels[level].start
        self._begun.add((list_id, level))
        for deeper in [at for at in counts if at > level]:
            del counts[deeper]

    def _shown(self, counts: dict[int, int], levels: dict[int, Level], level: int) -> str:
        style = levels[level]
        if style.kind == "none":
            return ""
        if style.kind == "bullet":
            sign = legible(style.text).strip()
            return "•" if _PRIVATE.search(sign) or not sign else sign

        def one(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            of = levels.get(at, Level())
            return counted(counts.get(at, of.start), "decimal" if style.legal else of.kind)

        return re.sub(r"%([1-9])", one, style.text).strip()


def _levels(node: Node) -> dict[int, Level]:
    found = {}
    for level in node.all("lvl"):
        at = number(level.attributes.get("ilvl", ""))
        if at is not None:
            start = number(value(level, "start"))
            text = value(level, "lvlText")
            kind = value(level, "numFmt") or "decimal"
            legal = level.first("isLgl") is not None
            found[at] = Level(kind, text, 1 if start is None else start, legal)
    return found


def _overridden(node: Node) -> dict[int, Level]:
    """Return the levels that one list defines anew."""
    found = {}
    for override in node.all("lvlOverride"):
        if override.first("lvl"):
            found.update(_levels(override))
    return found


def _start_override(node: Node, level: int) -> int | None:
    for override in node.all("lvlOverride"):
        if number(override.attributes.get("ilvl", "")) == level:
            return number(value(override, "startOverride"))
    return None
