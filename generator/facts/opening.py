"""To whom a letter is addressed and from where it was sent, as its opening says."""

from __future__ import annotations

import re

from generator.model.document import Document, Part
from generator.model.facts import Evidence, Value

_MONTH = r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)"
# What stands before the person addressed: "> Aan de Voorzitter ...".
_BEFORE = re.compile(r"^(?:>\s*)?(?:Aan\s*:?\s+)?(?:de|het)?\s*(?=\S)", re.IGNORECASE)
# From here on an address is for the post: street, box, postcode, town in capitals.
_POSTAL = re.compile(
    r"[,\s]*(?:\bPostbus\b|\b\d{4}\s?[A-Z]{2}\b|\bBinnenhof\b|\bPlein\s+\d"
    r"|(?<=\n)[A-Z][\w’' -]+\s\d+[a-z]?\s*$|\bDEN\s+HAAG|[’']s-GRAVENHAGE|\bDen\s+Haag\s*$).*",
    re.DOTALL | re.MULTILINE,
)
# The dateline that follows an address on its own line.
_DATED = re.compile(
    rf"\s(?:Den\s+Haag|[’'‘]s-Gravenhage),?\s+\d{{1,2}}\s+{_MONTH}\s+\d{{4}}\s*$", re.IGNORECASE
)
# "Aan de Voorzitter van de" goes on in the next line, "Tweede Kamer der Staten-Generaal".
_UNFINISHED = re.compile(r"\b(?:van|de)\s*$")
# "... van de Tweede Kamer" goes on in the next line, "der Staten-Generaal".
_HALF = re.compile(r"(?:Tweede|Eerste)\s+Kamer\s*$")
_STATES = re.compile(r"der\s+Staten-Generaal")
# In a text that lost its line ends, address and date follow each other, or the address and its street.
_IN_ONE_LINE = re.compile(
    r"\bde\s+(?P<whom>Voorzitter\s+van\s+de\s+(?:Tweede|Eerste)\s+Kamer\s+der\s+Staten-Generaal)\s+"
    r"(?:(?:Postbus|Binnenhof|Plein|Prinses|Kazernestraat)\b|"
    rf"(?P<place>Den\s+Haag|[’']s-Gravenhage),?\s+\d{{1,2}}\s+{_MONTH}\s+\d{{4}})"
)
_HEAD_BLOCKS = 8
_CHAMBER = re.compile(r"(?:de\s+)?(?:Tweede|Eerste)\s+Kamer(?:\s+der\s+Staten-Generaal)?")
_PLACE = re.compile(
    r"^\s*(?P<place>(?:[’'‘]s-)?[A-ZÀ-Þ][\w’'-]+(?:[ -][A-ZÀ-Þa-z][\w’'-]*){0,3}?)\s*,?\s+(?:de\s+)?"
    rf"\d{{1,2}}\s+{_MONTH}\s+\d{{4}}",
    re.MULTILINE,
)
_NO_PLACE = re.compile(
    r"(?:Datum|Ontvangen|Vastgesteld|Voorgesteld|Ingezonden|Verzonden|Betreft)\b", re.IGNORECASE
)


def find_addressee(document: Document) -> Value[str]:
    """Return whom the letter is addressed to, without "Aan de": "Voorzitter van de Tweede Kamer der ...".

    Unknown where the letter has no address, even if it greets a chairman: which one it does not say.
    """
    blocks = [block for block in document.blocks if block.part == "addressee"]
    if not blocks:
        return _in_one_line(document, "whom", "adressering")
    # An address over several lines may be as many blocks, as long as they follow each other.
    text = "\n".join(block.text for block in blocks[:3])
    following = document.blocks[document.blocks.index(blocks[-1]) + 1 :]
    for open_ended, rest in ((_UNFINISHED, _CHAMBER), (_HALF, _STATES)):
        more = rest.match(following[0].text) if following and open_ended.search(text) else None
        if more:
            text = f"{text} {more.group()}"
    name = " ".join(_BEFORE.sub("", _POSTAL.sub("", _DATED.sub("", text))).split()).rstrip(",;")
    if not name:
        return Value()
    name = name[0].upper() + name[1:]
    return Value(name, Evidence("stated", "adressering", blocks[0].first_line, blocks[0].text))


def find_place(document: Document) -> Value[str]:
    """Return the place before the date: "Den Haag" of "Den Haag, 6 november 2020" (letter 002, line 5)."""
    parts: tuple[Part, ...] = ("dateline", "letterhead", "addressee")
    for part in parts:
        for block in document.blocks:
            found = _PLACE.search(block.text) if block.part == part else None
            if found and not _NO_PLACE.match(found["place"]):
                line = block.line_at(found.start("place"))
                evidence = Evidence("stated", "plaats-voor-datum", line, " ".join(found.group().split()))
                return Value(found["place"], evidence)
    return _in_one_line(document, "place", "plaats-voor-datum")


def _in_one_line(document: Document, name: str, rule: str) -> Value[str]:
    """Return what stands between title and text in a first block that holds them all."""
    for block in document.blocks[:_HEAD_BLOCKS]:
        found = _IN_ONE_LINE.search(block.text)
        if found and found[name]:
            line = block.line_at(found.start(name))
            evidence = Evidence("stated", rule, line, " ".join(found.group().split()))
            return Value(" ".join(found[name].split()), evidence)
    return Value()
