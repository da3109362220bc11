"""Plain text, as it comes out of a PDF: UTF-8, one printed line a line."""

from __future__ import annotations

import codecs
import re

from generator.model.source import Line, Source
from generator.problems import Problem, ProblemsError

# What an editor takes for the end of a line. str.splitlines also splits at form feeds, vertical tabs, NEL and
# U+2028, which would shift every line number after it.
_LINE_END = re.compile(r"\r\n|\n|\r")
_PAGE_END = "\f"


def parse(data: bytes, name: str) -> Source:
    """Return the lines of a text; raises a Problem ``not-utf8`` or ``no-text``."""
    text = decode(data, name)
    if not text.strip("\f\x00\ufeff \t\r\n"):
        raise ProblemsError([_no_text(name)])
    return Source(name=name, format="text", lines=tuple(_lines(text)))


def decode(data: bytes, name: str) -> str:
    """Return ``data`` read as UTF-8, without the byte order mark that may open it."""
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        shift = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
        raise ProblemsError([_not_utf8(data, name, error.start + shift)]) from None


def _lines(text: str) -> list[Line]:
    """Return the lines, numbered as an editor numbers them, with the page that each stands on."""
    lines: list[Line] = []
    page = 1
    texts = _LINE_END.split(text)
    if not texts[-1]:
        texts.pop()
    for number, content in enumerate(texts, start=1):
        pieces = content.split(_PAGE_END)
        for at, piece in enumerate(pieces):
            page += at > 0
            if piece or len(pieces) == 1:
                lines.append(Line(number=number, text=piece, page=page))
    return lines


def _not_utf8(data: bytes, name: str, at: int) -> Problem:
    """Say where the first byte stands that is not UTF-8, what it probably is, and how to convert the file."""
    line = len(_LINE_END.split(data[:at].decode("latin-1")))
    byte = data[at : at + 1]
    likely = byte.decode("windows-1252", errors="replace")
    reads = (
        f" (it would be «{likely}» in Windows-1252)" if likely.isprintable() and likely != "\ufffd" else ""
    )
    return Problem(
        code="not-utf8",
        severity="error",
        file=name,
        line=line,
        message=f"The file is not valid UTF-8: byte 0x{byte.hex().upper()} on this line{reads}.",
        hint=f"Convert it: iconv -f WINDOWS-1252 -t UTF-8 {name} > new.txt, and look at the result.",
    )


def _no_text(name: str) -> Problem:
    return Problem(
        code="no-text",
        severity="error",
        file=name,
        line=0,
        message="The file holds no text.",
        hint="Put the text of the letter in it, as it comes out of its PDF, or take the file away.",
    )
