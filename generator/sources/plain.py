"""Plain text, as it comes out of a PDF: UTF-8, one printed line a line."""

from __future__ import annotations

import codecs
import re
from collections import Counter, defaultdict
from dataclasses import replace
from itertools import pairwise, takewhile
from shlex import quote

from generator.model.source import Line, Source
from generator.problems import Problem, ProblemsError
from generator.sources.formats import unknown_format
from generator.sources.running import often_enough, running_keys

# What an editor takes for the end of a line. str.splitlines also splits at form feeds, vertical tabs, NEL and
# U+2028, which would shift every line number after it.
_LINE_END = re.compile(r"\r\n|\n|\r")
_PAGE_END = "\f"
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, b"\x00\x00\xfe\xff")
# Characters that no text holds in any number; U+0002 is left out, which some PDFs write for a hyphen.
_CONTROLS = [chr(code) for code in (*range(0, 2), *range(3, 9), *range(14, 32), 127)]
# So many lines at the top and the bottom of a page may run along the pages.
_DEEP = 4
# More than a thousand pages: no letter, and minutes of work.
_LARGEST = 4_000_000
_GIVE_TEXT = "Give the letter itself, as text, PDF, DOCX or the official XML."


def parse(data: bytes, name: str) -> Source:
    """Return the lines of a text; raises a Problem ``not-utf8``, ``no-text`` or ``too-large``."""
    if len(data) > _LARGEST:
        raise ProblemsError([_too_large(name)])
    text = decode(data, name)
    if not text.strip("\f\x00\ufeff \t\r\n"):
        raise ProblemsError([_no_text(name)])
    return Source(name=name, format="text", lines=tuple(_with_margins(_lines(text))))


def _too_large(name: str) -> Problem:
    message = f"It holds more than {_LARGEST // 1_000_000} million characters, which no letter does."
    hint = "Give each letter a file of its own; leave annexes out."
    return Problem("too-large", "error", name, 0, message, hint)


def decode(data: bytes, name: str) -> str:
    """Return ``data`` read as UTF-8, without the byte order mark that may open it."""
    if data.startswith(_WIDE) or data.count(0) * 5 > len(data) > 0:
        raise ProblemsError([_wide(name)])
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        shift = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
        raise ProblemsError([_not_utf8(data, name, error.start + shift)]) from None
    controls = sum(map(text.count, _CONTROLS))
    if controls > 20 and controls * 10 > len(text):
        raise ProblemsError([unknown_format(name, "no text but data for a program", _GIVE_TEXT)])
    return text


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


def _with_margins(lines: list[Line]) -> list[Line]:
    """Return the lines with the running heads and feet of the pages, if form feeds part them, as margin.

    They stand at the edge of the page; an empty line parts them from the text, or they recur thrice.
    """
    pages: dict[int, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if line.text.strip():
            pages[line.page].append(at)
    if len(pages) < 2:
        return lines
    margins: set[int] = set()
    for step in (1, -1):
        edges = {page: _edge(places[::step][: _DEEP + 1]) for page, places in pages.items()}
        counts = Counter(
            key
            for page, (edge, _) in edges.items()
            for key in {key for at in edge for key in running_keys(lines[at].text.strip(), page)}
        )
        for page, (edge, parted) in edges.items():
            times = [max(counts[key] for key in running_keys(lines[at].text.strip(), page)) for at in edge]
            enough = often_enough(len(pages))
            margins |= set(edge) if parted and min(times) >= enough else set()
            margins |= set(_often(edge, times, max(3, enough)))
    return [replace(line, hint="margin") if at in margins else line for at, line in enumerate(lines)]


def _edge(places: list[int]) -> tuple[list[int], bool]:
    """Return the outermost lines of a page as far as the first empty one, and whether there is one."""
    for count, (at, inner) in enumerate(pairwise(places), start=1):
        if abs(inner - at) > 1:
            return places[:count], True
    return places[:_DEEP], False


def _often(edge: list[int], times: list[int], enough: int) -> list[int]:
    """Return the lines from the edge inwards that recur so often."""
    return [at for at, _ in takewhile(lambda pair: pair[1] >= enough, zip(edge, times, strict=True))]


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
        hint=_convert("WINDOWS-1252", name),
    )


def _wide(name: str) -> Problem:
    return Problem(
        code="not-utf8",
        severity="error",
        file=name,
        line=1,
        message="The file is not valid UTF-8: it is UTF-16, or another encoding with zero bytes in it.",
        hint=_convert("UTF-16", name),
    )


def _convert(encoding: str, name: str) -> str:
    return f"Convert it: iconv -f {encoding} -t UTF-8 {quote(name)} > new.txt, and look at the result."


def _no_text(name: str) -> Problem:
    return Problem(
        code="no-text",
        severity="error",
        file=name,
        line=0,
        message="The file holds no text.",
        hint="Put the text of the letter in it, as it comes out of its PDF, or take the file away.",
    )
