"""What belongs to the page and not to the letter: running heads and feet, page numbers, printer's lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.model.document import Furniture
from generator.text.labels import announced
from generator.text.rows import Row, drop

_DASH = "[-–]"
_RUNNING = (
    rf"(?P<chamber>Tweede|Eerste) Kamer, vergaderjaar (?P<from>\d{{4}}) ?{_DASH} ?(?P<to>\d{{2,4}}),"
    r" (?:(?P<dossier>\d\d ?\d{3})(?:[- ](?P<suffix>[A-Z]+|\d\d|\(R\d+\)))?"
    r"(?:,? nr\. ?|, (?=[A-Z]{1,3}(?:\s|$)))(?P<number>\w+)"
    r"|Aanhangsel(?: van de Handelingen)?(?:,? nr\. ?\d+)?)"
)
_PAGE = r" (?P<page>\d{1,3}(?!\d))"
_PAPER = (
    r"(?P<id>(?:kst|blg|h|ah|nds|kv)-(?:tk-|ek-)?\d[\w-]{0,40}(?:\d|-[A-Z]{1,3}(?!\w))"
    r"|(?:h|ah) tk \d{8} \d{1,9})"
)
_IDENTIFIER = rf"{_PAPER}|KST ?\d{{5,9}}(?:_\d{{1,4}})?"
_PRINTER = (
    rf"ISSN \d{{4}} ?{_DASH} ?\d{{3}}[\dX]|[’'‘]s-Gravenhage (?P<year>(?:19|20)\d\d)|S[dD][uU] Uitgevers"
)
_ITEMS = re.compile(
    rf"(?:{_RUNNING}(?:{_PAGE})?|{_IDENTIFIER}|{_PRINTER}"
    r"|P ?agina (?P<of>\d+)(?:(?: van | ?/ ?)(?P<pages>\d+))?|-{4,}|_{4,}|={4,})\s*"
)
# Furniture amid a text without line ends: surely the foot of a page, for it ends in a page number.
RUN = re.compile(re.sub(r"\?P<\w+>", "?:", rf"(?>(?>{_IDENTIFIER}|{_PRINTER})\s*){{0,6}}+{_RUNNING}{_PAGE}"))
_NUMBER = re.compile(r"[-–]? ?(\d{1,3}) ?[-–]?|(\d{1,3})(?: ?/ ?| van )\d{1,3}")


def take_furniture(rows: list[Row]) -> tuple[list[Row], list[Furniture]]:
    """Return the rows without the furniture, and the furniture with what it says."""
    found: list[Furniture] = []
    kept: list[Row] = []
    gone = False
    above = ""
    for row in rows:
        end, items = _at_start(row.text)
        if items and _is_furniture(row, end, items):
            found.append(Furniture(row.number, row.text[:end].strip(), tuple(_says(items))))
            row = row.with_text(row.text[end:].strip())
            gone = True
        elif row.hint == "margin":
            found.append(Furniture(row.number, row.text, announced(above, row.text)))
            above = row.text
            gone = True
            continue
        if row.text:
            kept.append(replace(row, broken=True) if gone else row)
            gone = False
    return _page_numbers(kept, found)


def _at_start(text: str) -> tuple[int, list[re.Match[str]]]:
    """Return the furniture at the head of the text, one item after the other, and where it ends."""
    items: list[re.Match[str]] = []
    end = 0
    while (item := _ITEMS.match(text, end)) and item.end() > end:
        items.append(item)
        end = item.end()
    return end, items


def _is_furniture(row: Row, end: int, items: list[re.Match[str]]) -> bool:
    """Tell whether the items stand for themselves: a whole row, or glued to what follows a page number."""
    if end == len(row.text):
        return True
    if len(items) > 1 or items[-1]["page"] or items[-1]["of"]:
        return not row.text[end - 1].isspace() or row.text[end].isupper() or len(items) > 1
    return False


def _says(items: list[re.Match[str]]) -> Iterator[tuple[str, str]]:
    """Yield what the furniture states, by the names that facts have."""
    for item in items:
        said = {name: value for name, value in item.groupdict().items() if value}
        if "from" in said:
            yield "session", session(said["from"], said["to"])
        if "dossier" in said:
            yield "dossier", said["dossier"].replace(" ", "")
        for name in ("suffix", "number", "page"):
            if name in said:
                yield name, said[name]
        if "of" in said:
            yield "page", said["of"]
        if "pages" in said:
            yield "pages", said["pages"]
        if "year" in said:
            yield "year", said["year"]
        if "id" in said:
            yield "official_id", said["id"].replace(" ", "-")


def session(start: str, end: str) -> str:
    """Return a parliamentary year as "2020-2021"; a short end is written in full."""
    return f"{start}-{start[: 4 - len(end)]}{end}"


def _page_numbers(rows: list[Row], found: list[Furniture]) -> tuple[list[Row], list[Furniture]]:
    """Take out rows that hold but a number, where they count pages."""
    last = 0
    gone: set[int] = set()
    for at, row in enumerate(rows):
        number = _NUMBER.fullmatch(row.text)
        if not number or row.hint:
            continue
        page = int(number.group(1) or number.group(2))
        at_edge = at + 1 == len(rows) or rows[at + 1].broken or row.broken
        if at_edge and last < page <= last + 3:
            last = page
            gone.add(at)
            found.append(Furniture(row.number, row.text, (("page", str(page)),)))
    return drop(rows, gone), sorted(found, key=lambda item: item.line)
