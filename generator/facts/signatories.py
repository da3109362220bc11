"""Who signed a letter: names and offices as written, with the person of the registry.

Who is named with "mede namens" did not sign, and is no signatory (letter 003, line 5). An answer printed in
the Aanhangsel names the minister who gave it, but is not signed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from generator.facts import signatories_people as people
from generator.facts.signatories_cells import find_in_cells
from generator.facts.signatories_committee import find_committee
from generator.facts.signatories_inline import find_inline, find_office_before
from generator.facts.signatories_lines import (
    LONGEST_OFFICE,
    NOISE,
    OF_COMMITTEE,
    ON_BEHALF,
    Item,
    is_name,
    items_of,
    lines_of,
)
from generator.facts.signatories_shared import parted
from generator.model.document import Block, Document
from generator.model.facts import Evidence, Signatory, Value
from generator.model.knowledge import Knowledge

_ACTING = re.compile(r"(?<!\w)(?:a\.i\.|ad\s+interim|waarnemend|wnd\.|fungerend)(?!\w)", re.IGNORECASE)
_A_MINISTER = re.compile(r".*\b(?:minister|staatssecretaris)\b", re.IGNORECASE)


def find_signatories(
    document: Document, letter_date: Value[date], knowledge: Knowledge
) -> tuple[Signatory, ...]:
    """Return who signed, in the order of the letter.

    ``office`` is as written, without its article and comma; it is None for a name alone. ``person`` is the
    id in the registry, or None where the registry knows nobody who could have signed so.
    """
    known = {spelling for one in knowledge.people.values() for spelling in (one.name, *one.variants)}
    closing = [
        block for block in document.blocks if block.type == "closing" and block.part in ("signature", "")
    ]
    items = _joined(items_of(_in_order(closing, known), known))
    if not any(item.kind == "name" for item in items):
        items = (
            _joined(_unmarked(document, known))
            or list(find_inline(document))
            or list(find_in_cells(document))
        )
    elif all(item.kind == "name" for item in items):
        items = [*find_office_before(document, items[0].line), *items]
    items = list(parted(items))
    items = [*find_committee(document), *items]
    return tuple(_signatory(*pair, letter_date, knowledge) for pair in _pairs(items))


def _in_order(closing: list[Block], known: set[str]) -> list[tuple[str, int]]:
    """Return the lines of the closing as they are to be read.

    By line, as it was printed: a proxy stands between the office and the name that it parts. But where
    columns stand side by side and each has its name, column by column.
    """
    columns = [list(lines_of([block])) for block in closing]
    side_by_side = len({block.first_line for block in closing}) < len(closing)
    if side_by_side and all(len(lines) > 1 and is_name(lines[-1][0], known) for lines in columns):
        return [line for lines in columns for line in lines]
    return sorted(lines_of(closing), key=lambda line: line[1])


def _joined(items: Iterable[Item]) -> list[Item]:
    """Join an office that runs over two lines; drop what is neither office nor name."""
    joined: list[Item] = []
    for item in items:
        last = joined[-1] if joined else None
        kinds = [one.kind for one in joined]
        if (
            item.kind == "office"
            and last
            and last.kind == "office"
            and last.line != item.line
            and not re.match(r"(?:de|het)\b", item.text, re.I)
            and not (kinds[0] == "name" and kinds.count("name") > kinds.count("office"))
        ):
            joined[-1] = replace(last, text=f"{last.text.rstrip(', ')}, {item.text}")
        elif item.kind != "office" and last and last.kind == "office" and _goes_on(last, item):
            joined[-1] = replace(last, text=f"{last.text} {item.text}")
        elif item.kind != "rest":
            joined.append(item)
    return joined


def _goes_on(office: Item, item: Item) -> bool:
    """Say whether an office goes on in the next line: it stops at a small word, or that line is no name."""
    if item.kind == "rest":
        return len(item.text) < LONGEST_OFFICE
    open_ended = re.search(r"\b(?:van|voor|en|de|der|het|tot)$", office.text)
    return item.kind == "name" and bool(open_ended) and not people.WITH_INITIALS.fullmatch(item.text)


def _pairs(items: list[Item]) -> Iterator[tuple[Item | None, Item, bool]]:
    """Yield office, name and whether it was signed for another, in the order of the names."""
    if items and items[0].kind == "name":
        items = _offices_first(items)
    items = _proxies_office_first(items)
    # Where offices sign, a word without one is a name only if it has initials ("Inhoudsopgave" is none).
    signed = any(item.kind == "office" for item in items)
    offices: list[Item] = []
    for_another = left = False
    for item in items:
        if item.kind == "office":
            if left:
                offices.clear()  # "De Minister, namens deze, de directeur": the director signs
            offices.append(item)
            left = False
        elif item.kind == "proxy":
            for_another = left = True
        elif item.kind == "behalf":
            found = ON_BEHALF.match(item.text)
            left = bool(found and not found["mede"] and _A_MINISTER.match(found["whom"]))
            for_another = for_another or left
        else:
            if offices or not signed or people.WITH_INITIALS.fullmatch(item.text):
                yield (offices.pop(0) if offices else None), item, for_another
            for_another = for_another and bool(offices)
            left = False


def _offices_first(items: list[Item]) -> list[Item]:
    """Put the office that follows a name before it, where the letter puts names first throughout."""
    ordered = [item for item in items if item.kind in ("office", "name")]
    kinds = [item.kind for item in ordered]
    count = len(kinds) // 2
    if kinds == ["name"] * count + ["office"] * count:
        ordered = [ordered[place] for at in range(count) for place in (at, at + count)]
    elif kinds != ["name", "office"] * count:
        return items
    return [one for at in range(0, len(ordered), 2) for one in (ordered[at + 1], ordered[at])]


def _proxies_office_first(items: list[Item]) -> list[Item]:
    """Put the office of who signed for a minister before the name: "namens deze, A. Naam, directeur".

    An office of a word that is not known stands there too: "namens deze, Teamleider Vervoer, A. Naam".
    """
    kinds = [item.kind for item in items]
    ordered = list(items)
    for at in range(len(items) - 2):
        unknown = kinds[at : at + 3] == ["proxy", "name", "name"]
        if unknown and not people.WITH_INITIALS.fullmatch(items[at + 1].text):
            ordered[at + 1] = replace(items[at + 1], kind="office")
        ends = at + 3 == len(items) or kinds[at + 3] != "name"
        if kinds[at : at + 3] == ["proxy", "name", "office"] and ends:
            ordered[at + 1], ordered[at + 2] = items[at + 2], items[at + 1]
    return ordered


def _unmarked(document: Document, known: set[str]) -> Iterator[Item]:
    """Read a signature that stands in the body, before an annex: an office and nothing else, then a name."""
    blocks = [block for block in document.blocks if block.type in ("paragraph", "heading")]
    for block, following in zip(blocks, [*blocks[1:], None], strict=False):
        items = list(items_of(lines_of([block]), known)) if len(block.text) < LONGEST_OFFICE else []
        kinds = [item.kind for item in items]
        if kinds == ["office", "name"] and (
            people.WITH_INITIALS.fullmatch(items[1].text) or not OF_COMMITTEE.search(items[0].text)
        ):
            yield from items
        elif kinds == ["office"] and following:
            name = NOISE.sub("", following.text).strip()
            if people.WITH_INITIALS.fullmatch(name):
                yield from (*items, Item("name", name, following.first_line))


def _signatory(
    office: Item | None, name: Item, on_behalf: bool, letter_date: Value[date], knowledge: Knowledge
) -> Signatory:
    role = office.role.rstrip(", ") if office else None
    written = re.sub(r",?\s+(?:a\.i\.|ad interim)$", "", name.text)
    acting = bool(_ACTING.search(f"{role or ''} {name.text}"))
    held = None if on_behalf else role
    person, reasoning = people.find_person(written, held, letter_date.value, knowledge.people)
    text = f"{office.text.rstrip(', ')}, {name.text}" if office else name.text
    evidence = Evidence("stated", "ondertekening", name.line, text, reasoning=reasoning)
    return Signatory(written, role, person, name.line, acting, on_behalf, evidence)
