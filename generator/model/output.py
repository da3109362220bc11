"""What comes out: files of the docs folder, as pure values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file to be written: ``path`` relative to docs/ with forward slashes, ``content`` all of it."""

    path: str
    content: str | bytes
