"""The page templates, read once, and the one way in which a page is made of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import yaml
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from generator.model.output import OutputFile
from generator.pages import urls, words
from generator.pages.escaping import markdown
from generator.pages.inline import plain


def _environment() -> Environment:
    # Templates are HTML in a Markdown file: what is put in is escaped for HTML, and by the filter `md`
    # where it stands in Markdown (headings).
    environment = Environment(
        loader=PackageLoader("generator.pages", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["md"] = lambda text: Markup(markdown(str(text)))
    environment.filters["plain"] = plain
    environment.globals.update(urls=urls, words=words)
    return environment


_ENVIRONMENT = _environment()
_TEMPLATES = {name: _ENVIRONMENT.get_template(name) for name in _ENVIRONMENT.list_templates()}


def page(
    address: str,
    template: str,
    front: Mapping[str, Any],
    *,
    parents: Sequence[tuple[str, str]] = (),
    hide: Sequence[str] = ("navigation",),
    **context: Any,
) -> OutputFile:
    """Return the page at an address: ``front`` as its front matter, then the template filled in.

    ``front`` holds at least ``title`` and ``description``; ``hide`` names what of the frame is left out,
    ``parents`` the address and name of each page above this one.
    In the template ``link(address)`` writes a link as it must be on this page.
    """
    # The menu shows which part of the site a page belongs to.
    section = f"{address.partition('/')[0]}/" if address else ""
    above = [{"address": parent, "name": name} for parent, name in ((urls.HOME, "Start"), *parents)]
    matter = {**front, "section": section, "parents": above if address else [], "hide": list(hide)}
    head = yaml.safe_dump(matter, allow_unicode=True, sort_keys=False, width=1_000_000)
    body = _TEMPLATES[f"{template}.md.j2"].render(
        link=partial(urls.relative, at=address), here=address, title=front["title"], **context
    )
    return OutputFile(urls.page_file(address), f"---\n{head}---\n\n{body.strip()}\n")


def fragment(template: str, **context: Any) -> str:
    """Return a template that is a whole file of its own, without front matter."""
    return _TEMPLATES[f"{template}.md.j2"].render(**context)
