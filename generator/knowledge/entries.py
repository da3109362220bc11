"""One entry of a knowledge file, read field by field; what is wrong is reported, and reading goes on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from difflib import get_close_matches

from generator.knowledge.reading import Node, Report
from generator.model.knowledge import Where

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_LOOSE_DATE = re.compile(r"(\d{4})\D(\d{1,2})\D(\d{1,2})")
_TYPES = {
    "bool": "true or false",
    "int": "a number",
    "float": "a number",
    "timestamp": "a date",
    "null": "nothing",
    "map": "a mapping",
    "list": "a list",
    "str": "a text",
}


class Entry:
    """A mapping of a YAML file.

    A field is read by the method that names its type. Each method reports what is wrong and then
    returns an empty value, so that one run shows all problems of a file; ``finish`` tells whether the
    entry may be used. Asking for a key makes it known: what was never asked for is an unknown key.
    """

    def __init__(self, node: Node, report: Report) -> None:
        self.node = node
        self.report = report
        self.asked: list[str] = []
        self.sound = True
        if node.kind != "map":
            self.wrong(node.line, "wrong-type", f"{_TYPES[node.kind]} where key: value was expected", _AS_MAP)

    @property
    def where(self) -> Where:
        """The file and line of the entry."""
        return Where(self.report.file, self.node.line)

    def line(self, key: str) -> int:
        """Return the line of a key, or of the entry where it has no such key."""
        return self.node.lines.get(key, self.node.line)

    def wrong(self, line: int, code: str, message: str, hint: str) -> None:
        """Report an error of this entry."""
        self.sound = False
        self.report.error(code, line, message, hint)

    def has(self, key: str) -> bool:
        """Tell whether the key is there with a value; null counts as no value."""
        self._ask(key)
        return key in self.node.fields and self.node.fields[key].kind != "null"

    def says_null(self, key: str) -> bool:
        """Tell whether the key is there and says null: looked for, and not found."""
        self._ask(key)
        return key in self.node.fields and self.node.fields[key].kind == "null"

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text; without a default it must be there."""
        node = self._field(key, needed=default is None)
        if node is None:
            return default or ""
        return self._text_of(node, f"`{key}`")

    def number_text(self, key: str) -> str:
        """Return a text such as a paper's number, that may be typed without quotes."""
        node = self._field(key, needed=True)
        if node is None:
            return ""
        if node.kind in ("int", "timestamp") and re.fullmatch(r"[1-9][0-9]*", node.text):
            return node.text
        return self._text_of(node, f"`{key}`")

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the texts of a list; none where the key is absent."""
        return tuple(self._text_of(item, f"an item of `{key}`") for item in self._items(key))

    def slug(self, key: str) -> str:
        """Return a text that may stand in an address: small letters, digits and hyphens."""
        node = self._field(key, needed=True)
        if node is None:
            return ""
        return self._slug_of(node, key)

    def slugs(self, key: str) -> tuple[str, ...]:
        """Return one or several texts that may stand in an address: `also: x` or `also: [x, y]`."""
        node = self._field(key, needed=True)
        if node is None:
            return ()
        return tuple(self._slug_of(item, key) for item in (node.items if node.kind == "list" else (node,)))

    def choice(self, key: str, options: Iterable[str], default: str | None = None) -> str:
        """Return one of a few words."""
        text = self.text(key, default)
        known = tuple(options)
        if text and text not in known:
            self.wrong(self.line(key), "bad-value", f"`{key}: {text}` is not known", one_of(text, known))
        return text

    def flag(self, key: str, default: bool = False) -> bool:
        """Return true or false."""
        node = self._field(key, needed=False)
        if node is None:
            return default
        if node.kind != "bool" or node.text.lower() not in ("true", "false"):
            found = f"`{key}` is {_shown(node)}, where true or false was expected"
            self.wrong(node.line, "wrong-type", found, f"Write `{key}: true` or `{key}: false`.")
            return default
        return node.text.lower() == "true"

    def weight(self, key: str, default: float = 1.0) -> float:
        """Return a number above zero."""
        node = self._field(key, needed=False)
        if node is None:
            return default
        if node.kind not in ("int", "float") or not re.fullmatch(r"\d{1,6}(\.\d{1,6})?", node.text):
            found = f"`{key}` is {_shown(node)}, where a number was expected"
            self.wrong(
                node.line, "wrong-type", found, f"Write a plain number, such as `{key}: 2` or `{key}: 0.5`."
            )
            return default
        if not (number := float(node.text)):
            self.wrong(node.line, "bad-value", f"`{key}` is zero", "Leave the pattern out instead.")
        return number or default

    def day(self, key: str) -> date:
        """Return a date that must be there."""
        if (node := self._field(key, needed=True)) is None:
            return date.min
        return self._day_of(key, node) or date.min

    def maybe_day(self, key: str) -> date | None:
        """Return a date, or None where there is none."""
        node = self._field(key, needed=False)
        return None if node is None else self._day_of(key, node)

    def entries(self, key: str) -> Iterator[Entry]:
        """Yield the mappings of a list as entries; none where the key is absent."""
        for item in self._items(key):
            yield Entry(item, self.report)

    def sub(self, key: str) -> Entry | None:
        """Return the mapping under a key as an entry; None where it is absent."""
        node = self._field(key, needed=False)
        return None if node is None else Entry(node, self.report)

    def one_or_more(self, key: str) -> tuple[str, ...]:
        """Return one text or several: `level: x` or `level: [x, y]`; at least one must be there."""
        node = self._field(key, needed=True)
        if node is None:
            return ()
        if node.kind != "list":
            return (self._text_of(node, f"`{key}`"),)
        if not node.items:
            self.wrong(self.line(key), "missing-key", f"`{key}` is an empty list", "Name at least one.")
        return self.texts(key)

    def finish(self) -> bool:
        """Report the keys that nobody asked for; tell whether the entry is sound."""
        for name, line in self.node.lines.items():
            if name not in self.asked:
                self.wrong(
                    line, "unknown-key", f"`{name}` is not a key of this entry", one_of(name, self.asked)
                )
        return self.sound

    def _ask(self, key: str) -> None:
        if key not in self.asked:
            self.asked.append(key)

    def _field(self, key: str, *, needed: bool) -> Node | None:
        self._ask(key)
        node = self.node.fields.get(key)
        if node is not None and node.kind != "null":
            return node
        if needed and self.node.kind == "map":
            line = self.line(key)
            self.wrong(line, "missing-key", f"`{key}` is missing", f"Add `{key}: ...` to this entry.")
        return None

    def _text_of(self, node: Node, name: str) -> str:
        if node.kind in ("map", "list"):
            found = f"{name} is {_TYPES[node.kind]}, where a text was expected"
            self.wrong(
                node.line,
                "wrong-type",
                found,
                "Write one text; put it between quotes if it holds : or [ or {.",
            )
            return ""
        if node.kind != "str":
            found = f"{name} is {_shown(node)}, where a text was expected"
            self.wrong(node.line, "wrong-type", found, f'Put it between quotes: "{node.text}".')
            return ""
        if not node.text.strip():
            self.wrong(
                node.line, "missing-key", f"{name} is an empty text", "Fill it in, or leave the key out."
            )
        return node.text.strip()

    def _slug_of(self, node: Node, key: str) -> str:
        text = node.text if node.kind == "int" else self._text_of(node, f"`{key}`")
        if text and not _SLUG.fullmatch(text):
            hint = "Use small letters without accents, digits, and single hyphens between them."
            self.wrong(node.line, "bad-value", f"`{key}: {text}` cannot stand in an address", hint)
        return text

    def _items(self, key: str) -> tuple[Node, ...]:
        node = self._field(key, needed=False)
        if node is None:
            return ()
        if node.kind != "list":
            found = f"`{key}` is {_shown(node)}, where a list was expected"
            self.wrong(
                node.line,
                "wrong-type",
                found,
                f'Write `{key}: [...]`, or one item a line with "- " before it.',
            )
            return ()
        return node.items

    def _day_of(self, key: str, node: Node) -> date | None:
        try:
            if _ISO.fullmatch(node.text) and node.kind in ("timestamp", "str"):
                return date.fromisoformat(node.text)
        except ValueError:
            self.wrong(
                node.line, "bad-date", f"`{key}: {node.text}` is no day of the calendar", "Correct the day."
            )
            return None
        hint = "Write a date as 2018-10-03."
        if loose := _LOOSE_DATE.fullmatch(node.text):
            year, month, day = loose.groups()
            hint = f"Write it as {year}-{int(month):02}-{int(day):02}."
        self.wrong(node.line, "bad-date", f"`{key}` is {_shown(node)}, where a date was expected", hint)
        return None


_AS_MAP = "Write key: value, one a line."


def one_of(word: str, known: Iterable[str]) -> str:
    """Say which of the known words was meant, or which there are."""
    words = list(known)
    if close := get_close_matches(word, words, n=1, cutoff=0.6):
        return f"Did you mean `{close[0]}`?"
    if len(words) > 30:
        return "Look it up in the file that defines it."
    return f"Known: {', '.join(words)}." if words else "None is known yet."


def type_name(node: Node) -> str:
    """Return what a node is, for a message: "a text", "a list"."""
    return _TYPES[node.kind]


def _shown(node: Node) -> str:
    if node.kind in ("map", "list"):
        return _TYPES[node.kind]
    said = f"`{node.text}`"
    return f"{said} (which YAML reads as {_TYPES[node.kind]})" if node.kind in ("bool", "null") else said
