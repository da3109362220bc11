"""Reads from mkdocs.yml what the pages must know of the site: its name and its full address."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import yaml

from generator.model.site import Site
from generator.problems import Problem, ProblemsError

CONFIGURATION = "mkdocs.yml"


class _Loader(yaml.SafeLoader):
    """Reads MkDocs's own tags as plain data: ``!ENV`` from the environment, Python names not at all."""


def _from_environment(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
    """``!ENV NAME`` or ``!ENV [NAME, ..., default]``, as MkDocs reads it."""
    if isinstance(node, yaml.SequenceNode):
        *names, default = loader.construct_sequence(node)
    else:
        names, default = [loader.construct_scalar(node)], None  # type: ignore[arg-type]
    return next((os.environ[name] for name in names if os.environ.get(name)), default)


def _unread(loader: yaml.SafeLoader, suffix: str, node: yaml.Node) -> None:
    """A tag that names Python code (a slug function, an emoji index) is none of our business."""


_Loader.add_constructor("!ENV", _from_environment)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", _unread)


def read_site(project: Path) -> Site:
    """Return the site that ``project``'s mkdocs.yml describes; an empty one where there is no such file.

    Raises ProblemsError where the file is not YAML.
    """
    path = project / CONFIGURATION
    if not path.is_file():
        return Site()
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), _Loader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        problem = Problem(
            "bad-yaml",
            "error",
            CONFIGURATION,
            mark.line + 1 if mark else 0,
            f"this is not YAML: {getattr(error, 'problem', None) or error}",
            "Mend the line; MkDocs cannot read it either.",
        )
        raise ProblemsError([problem]) from None
    settings = content if isinstance(content, dict) else {}
    url = str(settings.get("site_url") or "")
    extra = settings.get("extra")
    extra = extra if isinstance(extra, dict) else {}
    most = extra.get("search_box_bytes")
    return Site(
        name=str(settings.get("site_name") or ""),
        repository=str(extra.get("repository") or "").rstrip("/"),
        url=url if not url or url.endswith("/") else f"{url}/",
        search_box_bytes=most if isinstance(most, int) else Site().search_box_bytes,
    )
