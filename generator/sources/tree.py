"""A tree of elements with the line each begins on, from XML (HTML builds the same)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from generator.problems import Problem, ProblemsError

# A letter nests a few dozen deep; what goes beyond this was made to break readers.
MAX_DEPTH = 200
# A byte order mark that was read as Latin-1 and written as UTF-8.
_BOM_AS_TEXT = "ï»¿".encode()


@dataclass(slots=True)
class Node:
    """An element: its name without namespace, its attributes, its line, and what stands in it, in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    line: int = 0
    content: list[Node | str] = field(default_factory=list)

    @property
    def children(self) -> list[Node]:
        """The elements in it."""
        return [item for item in self.content if isinstance(item, Node)]

    def first(self, tag: str) -> Node | None:
        """Return the first child of this name."""
        return next((child for child in self.children if child.tag == tag), None)

    def all(self, *tags: str) -> Iterator[Node]:
        """Yield every element below of one of these names, in order."""
        return (node for node in self.every() if node is not self and node.tag in tags)

    def every(self) -> Iterator[Node]:
        """Yield it and every element below it, in order."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed(node.children))

    def rows(self, tag: str) -> Iterator[Node]:
        """Yield the rows of a table, which are called ``tag``; not those of a table within one of them."""
        for child in self.children:
            if child.tag == tag:
                yield child
            elif child.tag != self.tag:
                yield from child.rows(tag)

    def own_text(self) -> str:
        """Return the text that stands directly in it."""
        return "".join(item for item in self.content if isinstance(item, str))

    def text(self) -> str:
        """Return all text in and below it, white space as it stands."""
        return "".join(item if isinstance(item, str) else item.text() for item in self.content)


class TooDeep(Exception):
    """Raised while a tree is built that nests deeper than ``MAX_DEPTH``; ``line`` is where."""

    def __init__(self, line: int) -> None:
        self.line = line
        super().__init__(line)


class _Builder:
    """Takes the parser's events and builds the tree. Processing instructions vanish, also within a word."""

    def __init__(self) -> None:
        self.parser: DefusedXMLParser | None = None
        self.root = Node("")
        self._open = [self.root]

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        line = self.parser.parser.CurrentLineNumber if self.parser else 0
        if len(self._open) > MAX_DEPTH:
            raise TooDeep(line)
        node = Node(local(tag), {local(name): value for name, value in attributes.items()}, line)
        self._open[-1].content.append(node)
        self._open.append(node)

    def end(self, _tag: str) -> None:
        self._open.pop()

    def data(self, text: str) -> None:
        self._open[-1].content.append(text)

    def close(self) -> Node:
        return self.root.children[0]


def local(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition("}")[2].rpartition(":")[2]


def xml_tree(data: bytes, name: str, code: str = "unreadable-xml") -> Node:
    """Return the root of an XML file.

    Raises a Problem with ``code`` where the file is broken, ``unsafe-xml`` where it declares entities or
    refers to other files. Blank lines before the XML declaration, which the standard forbids, are forgiven;
    so is a byte order mark that became text.
    """
    body = data.removeprefix(_BOM_AS_TEXT).lstrip(b" \t\r\n")
    skipped = data[: len(data) - len(body)].count(b"\n")
    builder = _Builder()
    parser = DefusedXMLParser(target=builder, forbid_dtd=False)
    builder.parser = parser
    try:
        parser.feed(body)
        root: Node = parser.close()  # type: ignore[assignment]
    except ParseError as error:
        raise ProblemsError([_broken(name, code, error.position[0] + skipped, error)]) from None
    except DefusedXmlException:
        raise ProblemsError([_unsafe(name)]) from None
    except TooDeep as error:
        raise ProblemsError([_broken(name, code, error.line + skipped, "elements nest too deep")]) from None
    except (ValueError, LookupError) as error:
        raise ProblemsError([_broken(name, code, 1, error)]) from None
    return _moved(root, skipped)


def _moved(root: Node, lines: int) -> Node:
    if lines:
        root.line += lines
        for node in root.children:
            _moved(node, lines)
    return root


def _broken(name: str, code: str, line: int, why: object) -> Problem:
    return Problem(
        code=code,
        severity="error",
        file=name,
        line=line,
        message=f"The XML is broken: {why}.",
        hint="Download the file once more, or save the page as HTML or PDF and take that.",
    )


def _unsafe(name: str) -> Problem:
    return Problem(
        code="unsafe-xml",
        severity="error",
        file=name,
        line=0,
        message="The XML declares entities or refers to other files, which is not read.",
        hint="Take the declarations in its DOCTYPE away, if the file comes from a source that you trust.",
    )
