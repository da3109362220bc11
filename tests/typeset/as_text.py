"""A composition as plain text, as it comes out of a PDF."""

from __future__ import annotations

from dataclasses import dataclass

from tests.typeset.composer import Composition, LineEnd, SetLine, printed


@dataclass(frozen=True)
class Text:
    """The file, and the line number in it of every line end that is a hyphen."""

    data: bytes
    ends: tuple[tuple[int, LineEnd], ...]


def as_text(
    composition: Composition, *, trailing: bool = True, form_feed: bool = False, crlf: bool = False
) -> Text:
    """Return the text: a blank after each line without a hyphen at its end, one before each page."""
    lines: list[str] = []
    numbers: dict[int, int] = {}
    for at, page in enumerate(composition.pages):
        printed_page = [*head_lines(composition, at), *page, *foot_lines(composition, at)]
        for place, line in enumerate(printed_page):
            text = printed(line.text.replace("\t", " "), composition.style)
            if trailing and text and not text.endswith(("-", composition.style.hyphen)):
                text += " "
            if at and not place:
                text = ("\f" if form_feed else " ") + text
            lines.append(text)
            numbers[line.serial] = len(lines)
    ends = tuple((numbers[end.serial], end) for end in composition.ends)
    newline = "\r\n" if crlf else "\n"
    return Text((newline.join(lines) + newline).encode("utf-8"), ends)


def head_lines(composition: Composition, page: int) -> list[SetLine]:
    """Return what stands above the column of text on a page."""
    letter = composition.letter
    if composition.style.furniture == "kamerstuk" and not page:
        texts = ["Tweede Kamer der Staten-Generaal 2", "", f"Vergaderjaar {letter.session}", ""]
        return [SetLine(text, "head" if text else "blank") for text in texts]
    if composition.style.furniture == "ministry" and page:
        return [SetLine(f"Pagina {page + 1} van {len(composition.pages)}", "head"), SetLine("", "blank")]
    return []


def foot_lines(composition: Composition, page: int) -> list[SetLine]:
    """Return what stands below the column of text on a page."""
    letter = composition.letter
    if composition.style.furniture == "kamerstuk":
        run = f"Tweede Kamer, vergaderjaar {letter.session}, {letter.dossier}, nr. {letter.number} {page + 1}"
        first = [
            f"kst-{letter.dossier.replace(' ', '')}-{letter.number}",
            "ISSN 0921 - 7371",
            f"’s-Gravenhage {letter.date.split()[-1]}",
        ]
        return [SetLine("", "blank"), *(SetLine(t, "foot") for t in [*(first if not page else []), run])]
    if composition.style.furniture == "ministry" and not page:
        return [SetLine("", "blank"), SetLine(f"Pagina 1 van {len(composition.pages)}", "foot")]
    return []
