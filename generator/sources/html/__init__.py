"""Web pages: an official page of zoek.officielebekendmakingen.nl, or a letter saved as HTML."""

from __future__ import annotations

import re

from generator.model.source import Line, Source
from generator.problems import Problem, ProblemsError
from generator.sources.flow import Flow
from generator.sources.html.body import Body
from generator.sources.html.notes import find_notes
from generator.sources.html.scope import letter_in
from generator.sources.html.tree import html_tree
from generator.sources.kst import dossier_facts, session_fact
from generator.sources.tree import Node

_PAPER_ID = re.compile(r"\b((?:kst|blg|ah|kv|nds|h)-[0-9A-Za-z-]+)")


def parse(data: bytes, name: str) -> Source:
    """Return the source of a web page; raises a Problem ``no-text`` where no letter is in it."""
    root = html_tree(data)
    printed = _preformatted(root)
    if printed is not None:
        return Source(name, "html", printed)
    letter = letter_in(root)
    flow = Flow()
    _metadata(root, flow)
    Body(flow, find_notes(letter)).read(letter)
    if not any(line.hint != "title" for line in flow.lines):
        raise ProblemsError([_no_text(name)])
    return Source(name, "html", tuple(flow.lines), wrapped=False, facts=tuple(flow.facts))


def _preformatted(root: Node) -> tuple[Line, ...] | None:
    """Return the lines of a page that is one printed text (``pre``), with the breaks of its column."""
    body = next(root.all("body"), root)
    blocks = list(body.all("pre"))
    if not blocks or sum(len(b.text()) for b in blocks) < 0.8 * len(body.text().strip()):
        return None
    lines = []
    for block in blocks:
        for at, text in enumerate(re.split(r"\r\n|\n|\r", block.text())):
            lines.append(Line(block.line + at, text))
    return tuple(lines)


def _metadata(root: Node, flow: Flow) -> None:
    """Record what the head of an official page states."""
    for meta in root.all("meta"):
        name = (meta.attributes.get("name") or meta.attributes.get("property") or "").lower()
        value = meta.attributes.get("content", "")
        if name.endswith("identifier"):
            paper = _PAPER_ID.search(value)
            flow.fact("official_id", paper[1] if paper else "", meta.line)
        elif name.endswith("dossiernummer"):
            dossier_facts(flow, value.split(";")[0], meta.line)
        elif name.endswith("ondernummer"):
            flow.fact("number", value.strip(), meta.line)
        elif name.endswith("vergaderjaar"):
            session_fact(flow, value, meta.line)
        elif name.endswith("documenttitel"):
            flow.fact("title", value.strip(), meta.line)


def _no_text(name: str) -> Problem:
    return Problem(
        code="no-text",
        severity="error",
        file=name,
        line=0,
        message="No text of a letter was found in this page.",
        hint="Save the page of the paper itself (kst-….html), not a list of papers or a frame around it.",
    )
