"""Which format a file is in, told by its first bytes; by its extension only where these say nothing."""

from __future__ import annotations

from generator.model.source import SourceFormat


def recognise(data: bytes, name: str) -> SourceFormat:
    """Return the format of ``data``."""
    return "text"
