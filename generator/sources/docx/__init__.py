"""DOCX: paragraphs, headings, lists, tables and notes as their author made them."""

from __future__ import annotations

from dataclasses import replace

from generator.model.source import Source
from generator.problems import Problem, ProblemsError
from generator.sources.docx.body import Body
from generator.sources.docx.numbering import Numbering
from generator.sources.docx.package import Package
from generator.sources.docx.runs import Notes, Runs
from generator.sources.docx.styles import Styles, value
from generator.sources.flow import Flow
from generator.sources.tree import Node


def parse(data: bytes, name: str) -> Source:
    """Return the source of a DOCX; raises a Problem for one that cannot be opened or holds no text."""
    package = Package(data, name)
    document = package.part(package.main)
    if document is None:
        raise package.unreadable("it has no text part")
    flow, notes = Flow(), Notes()
    rendered = next(document.all("lastRenderedPageBreak"), None) is not None
    styles = Styles(_first(package, "styles"))
    numbering = Numbering(_first(package, "numbering"))
    body = Body(flow, styles, numbering, Runs(styles, notes, rendered), notes)
    _find_notes(package, notes, body)
    _heads_and_feet(package, document, body, "header")
    body.read(document)
    _end_in_no_heading(flow)
    _heads_and_feet(package, document, body, "footer")
    if not flow.lines:
        raise ProblemsError([_no_text(name)])
    return Source(name, "docx", tuple(flow.lines), wrapped=False, facts=tuple(flow.facts))


def _first(package: Package, kind: str) -> Node | None:
    return next((package.part(name) for name in package.of_kind(kind)), None)


def _find_notes(package: Package, notes: Notes, body: Body) -> None:
    """Hand over the bodies of notes, and how the file numbers them."""
    settings = _first(package, "settings")
    for kind in ("footnote", "endnote"):
        root = _first(package, f"{kind}s")
        for node in root.children if root else []:
            if node.tag == kind and not node.attributes.get("type", "").endswith("eparator"):
                body.bodies[kind, node.attributes.get("id", "")] = node
        notes.kinds[kind] = value(settings, f"{kind}Pr", "numFmt") or notes.kinds[kind]


def _heads_and_feet(package: Package, document: Node, body: Body, kind: str) -> None:
    """Put the running heads or feet that the pages use, each text once, as standing outside the text."""
    used = [node.attributes.get("id", "") for node in document.all(f"{kind}Reference")]
    names = dict.fromkeys(package.related[i][1] for i in used if i in package.related)
    seen: set[str] = set()
    for name in names:
        root = package.part(name)
        if root is not None and root.text().strip() not in seen:
            seen.add(root.text().strip())
            before, body.hint = body.hint, "margin"
            body.read(root)
            body.hint = before


def _end_in_no_heading(flow: Flow) -> None:
    """Take the hint off a heading at the very end: a name set in bold under a letter heads nothing."""
    at = len(flow.lines) - 1
    while at >= 0 and flow.lines[at].hint in ("heading", "note"):
        if flow.lines[at].hint == "heading":
            flow.lines[at] = replace(flow.lines[at], hint="", level=0)
        at -= 1


def _no_text(name: str) -> Problem:
    return Problem(
        code="no-text",
        severity="error",
        file=name,
        line=0,
        message="The DOCX holds no text.",
        hint="If it holds pictures of pages, have their text recognised first (OCR).",
    )
