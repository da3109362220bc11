"""YAML with the line of every key and value kept, and what is wrong with it as problems, not exceptions.

Nothing is resolved here: a scalar keeps the text that a person typed, together with the type that YAML
would give it. So `no`, `12:30` and `2018-02-30` arrive as they were written, and the reader of a field
decides whether they will do.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from generator.problems import Problem

_DEEPEST = 20

_REFUSED = {
    "tag": "tags (such as !!python or !date) are not read here",
    "alias": "anchors and aliases (& and *) are not read here; write the value out",
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


class _Composer(yaml.SafeLoader):
    """PyYAML's composer, without what nobody needs in a data file and what lets a file explode."""

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event: yaml.Event = self.peek_event()  # type: ignore[no-untyped-call]
        if isinstance(event, yaml.AliasEvent):
            self._refuse("alias", event)
        if getattr(event, "tag", None) is not None:
            self._refuse("tag", event)
        self.depth += 1
        if self.depth > _DEEPEST:
            self._refuse("deep", event)
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node

    @staticmethod
    def _refuse(why: str, event: yaml.Event) -> None:
        raise yaml.MarkedYAMLError(problem=_REFUSED[why], problem_mark=event.start_mark)  # type: ignore[arg-type]


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
    composed = _compose(text, report)
    if composed is None:
        return None
    node = _node(composed, report)
    if node.kind == "null":
        hint = "Write the entries, or [] for none, or remove the file."
        report.error("empty-file", node.line, "there is nothing in this file", hint)
        return None
    return node


def _compose(text: str, report: Report) -> yaml.Node | None:
    try:
        loader = _Composer(text)
        try:
            node = loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 0
        report.error("bad-yaml", line, error.problem or "this is not YAML", _hint(text, line))
        return None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        found = f"character U+{ord(text[error.position]):04X} may not stand in a YAML file"
        report.error("bad-yaml", line, found, "Remove it, or save the file as plain UTF-8 text.")
        return None
    except ValueError:
        found = "an escape such as \\U names a character that does not exist"
        report.error("bad-yaml", 0, found, "Type the character itself.")
        return None
    if node is None:
        hint = "Write the entries, or [] for none, or remove the file."
        report.error("empty-file", 1, "there is nothing in this file", hint)
    return node


def _hint(text: str, line: int) -> str:
    """Say what is most often wrong on such a line."""
    lines = text.splitlines()
    here = lines[line - 1] if 0 < line <= len(lines) else ""
    if "\t" in here:
        return "There is a tab on this line; YAML wants spaces."
    return 'Look at this line and the one before: a text with ": ", "#" or quotes in it goes between quotes.'


def _node(composed: yaml.Node, report: Report) -> Node:
    line = composed.start_mark.line + 1
    if isinstance(composed, yaml.MappingNode):
        return _mapping(composed, line, report)
    if isinstance(composed, yaml.SequenceNode):
        return Node(line, "list", items=tuple(_node(item, report) for item in composed.value))
    text = str(composed.value)
    odd = next((c for c in text if unicodedata.category(c) in ("Cs", "Cc") and c not in "\n\t"), None)
    if odd is not None:
        found = f"character U+{ord(odd):04X} cannot be shown"
        report.error("bad-yaml", line, found, "Type the text without it.")
        text = ""
    return Node(line, composed.tag.rpartition(":")[2], text)


def _mapping(composed: yaml.MappingNode, line: int, report: Report) -> Node:
    fields: dict[str, Node] = {}
    lines: dict[str, int] = {}
    for key, value in composed.value:
        at = key.start_mark.line + 1
        node = _node(value, report)
        if not isinstance(key, yaml.ScalarNode):
            report.error("wrong-type", at, "a key must be a word", "Write key: value.")
            continue
        name = str(key.value)
        if name in fields:
            found = f"`{name}` stands here twice; it is on line {lines[name]} too"
            report.error("duplicate-key", at, found, "Keep one of the two.")
            continue
        fields[name], lines[name] = node, at
    return Node(line, "map", fields=fields, lines=lines)
