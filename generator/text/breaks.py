"""Texts and the source lines that their parts came from."""

from __future__ import annotations

from collections.abc import Iterator

Breaks = tuple[tuple[int, int], ...]


def spans(text: str, breaks: Breaks, first: int) -> Iterator[tuple[int, str]]:
    """Yield the parts of ``text`` with their source lines; ``first`` is the line of a text without breaks."""
    if not breaks:
        yield first, text
        return
    ends = [offset for offset, _ in breaks[1:]] + [len(text)]
    for (offset, line), end in zip(breaks, ends, strict=True):
        yield line, text[offset:end]
