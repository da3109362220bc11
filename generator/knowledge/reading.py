"""YAML with the line of every key and value kept, and what is wrong with it as problems, not exceptions.

Nothing is resolved here: a scalar keeps the text that a person typed, together with the type that YAML
would give it. So `no`, `12:30` and `2018-02-30` arrive as they were written, and the reader of a field
decides whether they will do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from generator.problems import Problem

_DEEPEST = 20

# Control characters and halves of surrogate pairs: an escape can name them, no page can show them.
_UNSHOWN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_SCALARS = ("int", "bool", "float", "null", "timestamp")
_RESOLVER = yaml.resolver.Resolver()

_REFUSED = {
    "tag": "tags (such as !!python or !date) are not read here",
    "alias": "anchors and aliases (& and *) are not read here; write the value out",
    "documents": "but found another document",
    "deep": f"the nesting is more than {_DEEPEST} levels deep",
}


@dataclass(slots=True)
class Report:
    """The problems of one file, collected while it is read; ``file`` is its name relative to the project."""

    file: str
    problems: list[Problem] = field(default_factory=list)

    def error(self, code: str, line: int, message: str, hint: str) -> None:
        """Write down one error."""
        self.problems.append(Problem(code, "error", self.file, line, message, hint))


@dataclass(frozen=True, slots=True)
class Node:
    """A piece of a YAML file with the line that it begins on.

    ``kind`` is "map", "list", or for a scalar the type that YAML gives it: "str", "int", "bool",
    "float", "null", "timestamp". ``text`` is the scalar as typed; ``lines`` tells where each key stands.
    """

    line: int
    kind: str
    text: str = ""
    items: tuple[Node, ...] = ()
    fields: Mapping[str, Node] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)


def read_yaml(path: Path, report: Report) -> Node | None:
    """Read a YAML file; None where there is nothing to read, with the reason in the report."""
    try:
        data = path.read_bytes()
    except OSError as error:
        report.error(
            "unreadable-file", 0, f"cannot be opened: {error.strerror}", "Check its name and rights."
        )
        return None
    return parse_yaml(data, report)


def parse_yaml(data: bytes, report: Report) -> Node | None:
    """Turn the bytes of a YAML file into nodes; None, with the reason in the report, if it cannot be read."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        found = f"byte 0x{data[error.start]:02x} is not UTF-8"
        report.error("not-utf8", line, found, "Save the file as UTF-8.")
        return None
    events = _parsed(text, report)
    if not events:
        return None
    node = _Builder(events, report).document()
    if node is not None and node.kind == "null":
        hint = "Write the entries, or [] for none, or remove the file."
        report.error("empty-file", node.line, "there is nothing in this file", hint)
        return None
    return node


def _parsed(text: str, report: Report) -> list[yaml.Event]:
    """Return the events of a YAML text; none, with the reason in the report, if it is not YAML."""
    try:
        return list(_events(text))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 0
        report.error("bad-yaml", line, error.problem or "this is not YAML", _hint(text, line))
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        found = f"character U+{ord(text[error.position]):04X} may not stand in a YAML file"
        report.error("bad-yaml", line, found, "Remove it, or save the file as plain UTF-8 text.")
    except ValueError:
        found = "an escape such as \\U names a character that does not exist"
        report.error("bad-yaml", 0, found, "Type the character itself.")
    return []


def _events(text: str) -> Iterable[yaml.Event]:
    """Parse with libyaml, which is much faster, where it is there; tell errors in the words of the other."""
    fast = getattr(yaml, "CSafeLoader", None)
    if fast is not None:
        try:
            return list(yaml.parse(text, Loader=fast))
        except (yaml.YAMLError, ValueError):
            pass
    return yaml.parse(text, Loader=yaml.SafeLoader)


def _hint(text: str, line: int) -> str:
    """Say what is most often wrong on such a line."""
    lines = text.splitlines()
    here = lines[line - 1] if 0 < line <= len(lines) else ""
    if "\t" in here:
        return "There is a tab on this line; YAML wants spaces."
    return 'Look at this line and the one before: a text with ": ", "#" or quotes in it goes between quotes.'


class _Builder:
    """Builds nodes from events, without what nobody needs in a data file and what lets a file explode.

    Where it refuses something, it reports that and builds nothing more.
    """

    def __init__(self, events: list[yaml.Event], report: Report) -> None:
        self.events = iter(events)
        self.report = report
        self.refused = False

    def document(self) -> Node | None:
        """Return the one document of the file."""
        node: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if node is not None:
                    self._refuse("documents", event)
                    break
                node = self._node(next(self.events), 0)
            if self.refused:
                return None
        if node is None and not self.refused:
            hint = "Write the entries, or [] for none, or remove the file."
            self.report.error("empty-file", 1, "there is nothing in this file", hint)
        return None if self.refused else node

    def _node(self, event: yaml.Event, depth: int) -> Node:
        line = _line(event)
        if self.refused:
            return Node(line, "null")
        if isinstance(event, yaml.AliasEvent):
            return self._refuse("alias", event)
        if getattr(event, "tag", None) is not None:
            return self._refuse("tag", event)
        if depth > _DEEPEST:
            return self._refuse("deep", event)
        if isinstance(event, yaml.SequenceStartEvent):
            return Node(line, "list", items=tuple(self._items(depth)))
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(line, depth)
        return self._scalar(event, line)

    def _items(self, depth: int) -> Iterator[Node]:
        for event in self.events:
            if self.refused or isinstance(event, yaml.SequenceEndEvent):
                return
            yield self._node(event, depth + 1)

    def _mapping(self, line: int, depth: int) -> Node:
        fields: dict[str, Node] = {}
        lines: dict[str, int] = {}
        for event in self.events:
            if self.refused or isinstance(event, yaml.MappingEndEvent):
                break
            key = self._node(event, depth + 1)
            value = self._node(next(self.events), depth + 1)
            if key.kind in ("list", "map"):
                self.report.error("wrong-type", key.line, "a key must be a word", "Write key: value.")
            elif key.text in fields:
                found = f"`{key.text}` stands here twice; it is on line {lines[key.text]} too"
                self.report.error("duplicate-key", key.line, found, "Keep one of the two.")
            else:
                fields[key.text], lines[key.text] = value, key.line
        return Node(line, "map", fields=fields, lines=lines)

    def _scalar(self, event: yaml.Event, line: int) -> Node:
        assert isinstance(event, yaml.ScalarEvent)
        text = event.value
        if odd := _UNSHOWN.search(text):
            found = f"character U+{ord(odd.group()):04X} cannot be shown"
            self.report.error("bad-yaml", line, found, "Type the text without it.")
            text = ""
        tag = _RESOLVER.resolve(yaml.ScalarNode, event.value, event.implicit)  # type: ignore[no-untyped-call]
        kind = str(tag).rpartition(":")[2]
        return Node(line, kind if kind in _SCALARS else "str", text)

    def _refuse(self, why: str, event: yaml.Event) -> Node:
        line = _line(event)
        if not self.refused:
            self.report.error("bad-yaml", line, _REFUSED[why], "Write plain keys, lists and texts.")
        self.refused = True
        return Node(line, "null")


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0
