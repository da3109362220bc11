"""A letter as plain Markdown with front matter: one paragraph a line, headings, footnotes at their word."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import yaml

from generator.model.document import Block, Document
from generator.model.facts import LetterFacts, Value
from generator.model.library import Letter

_BULLET = re.compile(r"^[•·▪◦○●■□–—*+-]\s+")
_NUMBER = re.compile(r"^\d{1,3}[.)]\s+")

# What Markdown would read as markup; everything else stands as it is, so that the text is the source's.
_INLINE = re.compile(
    r"""[\\`*]                         # a backslash, code, emphasis
      | (?<!\w)_(?=\S) | (?<=\S)_(?!\w)  # emphasis with underscores at a word's edge
      | \[(?=[^\]]*\](?:\(|:))         # a link or a definition
      | <                              # a tag or an address
      | &(?=[\#\w])                   # an entity, with or without its semicolon
    """,
    re.VERBOSE,
)
# No backslash helps these.
_ENTITIES = {"&": "&amp;", "<": "&lt;", "=": "&#61;", "~": "&#126;"}
_LINE_START = re.compile(r"^(?:#|>|[+-](?=\s|$)|-(?=-*\s*$)|=(?==*\s*$)|~(?=~~))")
_NUMBER_START = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")


def letter_markdown(letter: Letter) -> str:
    """Return the whole letter: front matter, text, footnotes. Ends with a newline."""
    header = yaml.safe_dump(front_matter(letter), allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{header}---\n\n{body(letter.document)}"


def body(document: Document) -> str:
    """Return the Markdown of a document's blocks and footnotes."""
    parts = [_block(block) for block in document.blocks]
    parts += [f"[^{note.number}]: {escape(note.text)}" for note in document.footnotes]
    return "\n\n".join(parts) + "\n"


def escape(text: str) -> str:
    """Return ``text`` so that Markdown shows its very characters; footnote calls [^n] stay calls."""
    escaped = _LINE_START.sub(_escaped, _escape_inline(text))
    return _NUMBER_START.sub(r"\1\\\2", escaped)


def _escape_inline(text: str) -> str:
    return _INLINE.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    return _ENTITIES.get(match.group(), "\\" + match.group())


def _block(block: Block) -> str:
    lines = block.text.split("\n")
    if block.type == "heading":
        return f"{'#' * max(block.level, 2)} {_escape_inline(block.text)}"
    if block.type == "table":
        return "\n".join(["```text", *lines, "```"])
    if block.type == "list":
        return "\n".join(map(_item, lines))
    if block.type == "quote":
        return "\n>\n".join(f"> {escape(line)}" for line in lines)
    return "  \n".join(map(escape, lines))


def _item(line: str) -> str:
    """A list item: bullets of every form become Markdown's own, numbers stay as they are."""
    bullet = _BULLET.match(line)
    if bullet:
        return f"- {escape(line[bullet.end() :])}"
    number = _NUMBER.match(line)
    if number:
        return number.group() + escape(line[number.end() :])
    return f"- {escape(line)}"


def front_matter(letter: Letter) -> dict[str, Any]:
    """Return what is known of the letter, each value with how it is known."""
    facts, document = letter.facts, letter.document
    return {
        "id": letter.id,
        "title": facts.title.value,
        "date": _plain(facts.date),
        "kind": facts.kind.value or "other",
        "kinds": list(facts.kinds),
        "dossier": facts.kamerstuk.dossier.value,
        "number": facts.kamerstuk.number.value,
        "official_id": facts.kamerstuk.id,
        "addressee": facts.addressee.value,
        "place": facts.place.value,
        "signatories": [{"name": s.name, "office": s.office, "person": s.person} for s in facts.signatories],
        "meetings": [
            {
                "id": m.id,
                "start": m.start,
                "end": m.end,
                "place": m.place,
                "level": m.level,
                "role": m.role,
                "how": m.evidence.how,
                "line": m.evidence.line,
            }
            for m in facts.meetings
        ],
        "topics": topics(facts),
        "source": {"file": letter.file, "format": document.source.format, "layout": document.layout},
        "known": {
            "title": _known(facts.title),
            "date": _known(facts.date),
            "kind": _known(facts.kind),
            "dossier": _known(facts.kamerstuk.dossier),
            "number": _known(facts.kamerstuk.number),
            "addressee": _known(facts.addressee),
            "place": _known(facts.place),
        },
    }


def topics(facts: LetterFacts) -> list[str]:
    """Return the topics that some section of the letter is about, each once, in order of appearance."""
    return list(dict.fromkeys(topic for section in facts.sections for topic in section.topics))


def _plain(value: Value[Any]) -> Any:
    return value.value.isoformat() if isinstance(value.value, date) else value.value


def _known(value: Value[Any]) -> dict[str, Any]:
    found = value.evidence
    known = {
        "how": found.how,
        "line": found.line,
        "text": found.text,
        "source": found.source,
        "reasoning": found.reasoning or None,
    }
    return {key: item for key, item in known.items() if item is not None}
