"""Offices that one line names for two who sign: "De Ministers van A en van B"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.facts.signatories_lines import Item

_TWO = re.compile(
    r"(?P<first>(?:de\s+)?(?:minister|staatssecretaris)\b.{0,100}?),?\s+en\s+(?:de\s+)?"
    r"(?P<second>(?:minister|staatssecretaris)(?P<of>\s+(?:van|voor)\s.{1,100}))",
    re.IGNORECASE,
)
_PLURAL = re.compile(
    r"(?P<article>de\s+)?(?P<office>minister|staatssecretaris)s(?:en)?\s+(?P<first>(?:van|voor)\s.{1,80}?),?\s+en\s+"
    r"(?P<second>(?:van|voor)\s.{1,80})",
    re.IGNORECASE,
)
_OF = re.compile(r"\s(?:van|voor)\s", re.IGNORECASE)


def parted(items: list[Item]) -> Iterator[Item]:
    """Yield the items with an office for each of two names where a single office stands above them."""
    for at, item in enumerate(items):
        following = [one.kind for one in items[at + 1 : at + 4]]
        before = items[at - 1].kind if at else ""
        two = following[:2] == ["name", "name"] and following[2:3] != ["name"] and before != "office"
        offices = _parts(item.text) if item.kind == "office" and two else []
        yield from ([replace(item, text=office) for office in offices] if offices else [item])


def _parts(office: str) -> list[str]:
    text = office.rstrip(", ")
    if found := _PLURAL.fullmatch(text):
        return [f"{found['office']} {found['first']}", f"{found['office']} {found['second']}"]
    if found := _TWO.fullmatch(text):
        first = found["first"] if _OF.search(found["first"]) else found["first"] + found["of"]
        return [first, found["second"]]
    return []
