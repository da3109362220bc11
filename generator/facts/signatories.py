"""Who signed a letter: names and offices as written, with the person of the registry.

Who is named with "mede namens" did not sign, and is no signatory (letter 003, line 5). An answer printed in
the Aanhangsel names the minister who gave it, but is not signed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from generator.facts import signatories_people as people
from generator.facts.signatories_committee import find_committee
from generator.facts.signatories_inline import find_inline
from generator.facts.signatories_people import ADJECTIVES
from generator.model.document import Block, Document
from generator.model.facts import Evidence, Signatory, Value
from generator.model.knowledge import Knowledge

_WORDS = (
    r"(?:vice)?minister(?:-president)?|staatssecretaris|(?:adjunct-?)?griffier|(?:onder|vice-?)?voorzitter"
    r"|secretaris(?:-generaal)?|directeur(?:-generaal)?|inspecteur(?:-generaal)?|(?:vice-)?president|informateur"
    r"|formateur|commandant|chef|hoofd|ambassadeur|rapporteur|co[oö]rdinator|thesaurier(?:-generaal)?|korpschef"
    r"|gouverneur|(?:kinder)?ombudsman|(?:regerings|rijks)?commissaris|staatsraad|landsadvocaat|beleidsmedewerker"
)
_OFFICE = re.compile(rf"(?:(?:de|het)\s+)?{ADJECTIVES}(?:{_WORDS})(?![\w-])", re.IGNORECASE)
_NAME_FIRST = re.compile(rf",\s+(?={ADJECTIVES}(?:{_WORDS})(?![\w-]))")
# A second office on one line begins with its article; a proxy may stand behind an office.
_NEXT = re.compile(
    rf"(?<!van)(?<!namens)(?<!\ben)(?<!voor)(?<!met)(?<!aan)(?:(?<=,)\s+|\s+(?=D)|\t)"
    rf"(?=(?i:de)\s+(?i:{ADJECTIVES}(?:{_WORDS}))(?![\w-]))|(?<=,)\s+(?=(?:namens|voor)\s+deze)"
)
_ON_BEHALF = re.compile(r"(?:(?P<mede>mede\s+)?namens|voor(?=\s+deze))\s+(?P<whom>.+)", re.IGNORECASE)
_FOR_A_MINISTER = re.compile(r"deze[n]?\b|.*\b(?:minister|staatssecretaris)\b", re.IGNORECASE)
_FOR_THEM = re.compile(r"(?:namens|voor)\s+deze", re.IGNORECASE)
_ACTING = re.compile(r"(?<!\w)(?:a\.i\.|ad\s+interim|waarnemend|wnd\.|fungerend)(?!\w)", re.IGNORECASE)
_NOISE = re.compile(r"\[[^\]]*\]|\(?\bw\.g\.\)?|^[-–_.\s]+$|^\(?was getekend\)?,?", re.IGNORECASE)
_PARTING = re.compile(
    r"(?:hoogachtend|met\s+(?:vriendelijke|gevoelens|de\s+meeste|hoogachting).*|namens\s+het\s+kabinet),?",
    re.IGNORECASE,
)
_OF_COMMITTEE = re.compile(r"voorzitter|griffier", re.IGNORECASE)
_LONGEST_OFFICE, _LONGEST_NAME, _MOST_WORDS = 160, 80, 6


@dataclass(frozen=True, slots=True)
class _Item:
    """An office, a name, or words of proxy of a closing, with its line."""

    kind: str
    text: str
    line: int


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
    # By line, as it was printed: a proxy stands between the office and the name that it parts.
    items = _joined(_items(sorted(_lines(closing), key=lambda line: line[1]), known))
    if not any(item.kind == "name" for item in items):
        items = _joined(_unmarked(document, known)) or [_Item(*item) for item in find_inline(document)]
    committee = [_Item(*item) for item in find_committee(document)]
    items = [*committee, *items]
    return tuple(_signatory(*pair, letter_date, knowledge) for pair in _pairs(items))


def _lines(blocks: Iterable[Block]) -> Iterator[tuple[str, int]]:
    for block in blocks:
        at = 0
        for line in block.text.split("\n"):
            text = _NOISE.sub("", line).strip()
            if text and not _PARTING.fullmatch(text):
                yield text, block.line_at(at)
            at += len(line) + 1


def _items(lines: Iterable[tuple[str, int]], known: set[str]) -> Iterator[_Item]:
    waiting = 0
    for text, line in lines:
        for part in _NEXT.split(text):
            for item in _parsed(part.strip(), line, known, waiting):
                waiting += {"office": 1, "name": -1}.get(item.kind, 0)
                yield item


def _parsed(text: str, line: int, known: set[str], waiting: int) -> Iterator[_Item]:
    """Read one stretch of a line: an office, an office with its name, proxy words, or one or more names."""
    bare = text.rstrip(", ")
    if _ON_BEHALF.match(text):
        yield _Item("behalf", bare, line)
    elif _OFFICE.match(text):
        office, name = _office_and_name(text, known)
        yield _Item("office", office, line)
        if name:
            yield _Item("name", name, line)
    elif (cut := _NAME_FIRST.search(text)) and _is_name(text[: cut.start()], known):
        yield _Item("name", text[: cut.start()], line)
        yield _Item("office", text[cut.end() :], line)
    elif _is_name(bare, known) and waiting < 2:
        yield _Item("name", bare, line)
    else:
        names = _several_names(text, known, waiting)
        for name in names:
            yield _Item("name", name, line)
        if not names:
            yield _Item("name" if _is_name(bare, known) else "rest", text, line)


def _office_and_name(text: str, known: set[str]) -> tuple[str, str | None]:
    """Part "De Minister van Defensie, K.H. Ollongren" at the comma that a name follows, if one does."""
    for comma in reversed([found.start() for found in re.finditer(r",", text)]):
        office, rest = text[:comma], text[comma + 1 :].strip().rstrip(",")
        if rest and _is_signing(rest, office, known):
            return office, rest
    for name in sorted(known, key=len, reverse=True):
        if text.endswith(f" {name}"):
            return text.removesuffix(name).rstrip(", "), name
    return text, None


def _is_signing(text: str, office: str, known: set[str]) -> bool:
    """Say whether what follows an office and a comma is a name, and not more of the office."""
    if len(text) > _LONGEST_NAME:
        return False
    if text in known or people.WITH_INITIALS.fullmatch(text):
        return True
    if re.search(r"\b(?:en|voor|bij|a\.i)\b", text) or _OFFICE.match(text):
        return False
    if people.WITH_FIRST_NAME.fullmatch(text):
        return True
    return bool(_OF_COMMITTEE.search(office) and people.SURNAME_ALONE.fullmatch(text))


def _is_name(text: str, known: set[str]) -> bool:
    bare = re.sub(r",?\s+(?:a\.i\.|ad interim)$", "", text)
    if len(bare) > _LONGEST_NAME:
        return False
    if bare in known or people.WITH_INITIALS.fullmatch(bare):
        return True
    if re.search(r"\ben\b|\bvoor\b", bare):
        return False
    return bool(people.WITH_FIRST_NAME.fullmatch(bare) or people.SURNAME_ALONE.fullmatch(bare))


def _several_names(text: str, known: set[str], waiting: int) -> list[str]:
    """Part names that stand side by side, as many as offices wait for one; none if it is not clear where."""
    if waiting < 2:
        return []
    cells = [cell for cell in re.split(r"\t+|\s{2,}", text) if cell]
    if len(cells) == waiting and all(_is_name(cell, known) for cell in cells):
        return cells
    words = text.split()
    if len(words) > _MOST_WORDS * waiting:
        return []
    ways = [way for way in _ways(words, waiting) if all(_is_whole_name(name, known) for name in way)]
    best = [way for way in ways if all(name in known for name in way)] or ways
    if len(best) > 1:
        lengths = [max(map(_words, way)) - min(map(_words, way)) for way in best]
        best = [way for way, length in zip(best, lengths, strict=True) if length == min(lengths)]
    return best[0] if len(best) == 1 else []


def _ways(words: list[str], parts: int) -> Iterator[list[str]]:
    """Yield every way to part the words into so many names of two words or more."""
    if parts == 1:
        yield [" ".join(words)]
        return
    for at in range(1, len(words)):
        for rest in _ways(words[at:], parts - 1):
            yield [" ".join(words[:at]), *rest]


def _is_whole_name(name: str, known: set[str]) -> bool:
    begins_well = not re.match(rf"{people.PARTICLE}\b", name)
    return (
        name in known
        or bool(people.WITH_INITIALS.fullmatch(name))
        or (begins_well and bool(people.WITH_FIRST_NAME.fullmatch(name)))
    )


def _words(name: str) -> int:
    return len(name.split())


def _joined(items: Iterable[_Item]) -> list[_Item]:
    """Join an office that runs over two lines; drop what is neither office nor name."""
    joined: list[_Item] = []
    for item in items:
        last = joined[-1] if joined else None
        if (
            item.kind == "office"
            and last
            and last.kind == "office"
            and not re.match(r"(?:de|het)\b", item.text, re.I)
        ):
            joined[-1] = replace(last, text=f"{last.text.rstrip(', ')}, {item.text}")
        elif item.kind != "office" and last and last.kind == "office" and _goes_on(last, item):
            joined[-1] = replace(last, text=f"{last.text} {item.text}")
        elif item.kind != "rest":
            joined.append(item)
    return joined


def _goes_on(office: _Item, item: _Item) -> bool:
    """Say whether an office goes on in the next line: it stops at a small word, or that line is no name."""
    if item.kind == "rest":
        return len(item.text) < _LONGEST_OFFICE
    open_ended = re.search(r"\b(?:van|voor|en|de|der|het|tot)$", office.text)
    return item.kind == "name" and bool(open_ended) and not people.WITH_INITIALS.fullmatch(item.text)


def _pairs(items: list[_Item]) -> Iterator[tuple[_Item | None, _Item, bool]]:
    """Yield office, name and whether it was signed for another, in the order of the names."""
    if items and items[0].kind == "name":
        items = _offices_first(items)
    items = _proxies_office_first(items)
    # Where offices sign, a word without one is a name only if it has initials ("Inhoudsopgave" is none).
    signed = any(item.kind == "office" for item in items)
    offices: list[_Item] = []
    proxy: _Item | None = None
    for item in items:
        if item.kind == "office":
            if proxy and _FOR_THEM.match(proxy.text):
                offices.clear()  # "De Minister, namens deze, de directeur": the director signs
            offices.append(item)
        elif item.kind == "behalf":
            found = _ON_BEHALF.match(item.text)
            own = found and not found["mede"] and _FOR_A_MINISTER.match(found["whom"])
            proxy = item if own else proxy
        else:
            if offices or not signed or people.WITH_INITIALS.fullmatch(item.text):
                yield (offices.pop(0) if offices else None), item, proxy is not None
            proxy = proxy if offices else None


def _offices_first(items: list[_Item]) -> list[_Item]:
    """Put the office that follows a name before it, where the letter puts names first throughout."""
    ordered = [item for item in items if item.kind in ("office", "name")]
    kinds = [item.kind for item in ordered]
    if kinds != ["name", "office"] * (len(kinds) // 2):
        return items
    return [one for at in range(0, len(ordered), 2) for one in (ordered[at + 1], ordered[at])]


def _proxies_office_first(items: list[_Item]) -> list[_Item]:
    """Put the office of who signed for a minister before the name: "namens deze, A. Naam, directeur"."""
    kinds = [item.kind for item in items]
    ordered = list(items)
    for at in range(len(items) - 2):
        ends = at + 3 == len(items) or kinds[at + 3] != "name"
        if kinds[at : at + 3] == ["behalf", "name", "office"] and ends and _FOR_THEM.match(items[at].text):
            ordered[at + 1], ordered[at + 2] = items[at + 2], items[at + 1]
    return ordered


def _unmarked(document: Document, known: set[str]) -> Iterator[_Item]:
    """Read a signature that stands in the body, before an annex: an office and nothing else, then a name."""
    blocks = [block for block in document.blocks if block.type in ("paragraph", "heading")]
    for block, following in zip(blocks, [*blocks[1:], None], strict=False):
        items = list(_items(_lines([block]), known)) if len(block.text) < _LONGEST_OFFICE else []
        kinds = [item.kind for item in items]
        if kinds == ["office", "name"] and (
            people.WITH_INITIALS.fullmatch(items[1].text) or not _OF_COMMITTEE.search(items[0].text)
        ):
            yield from items
        elif kinds == ["office"] and following:
            name = _NOISE.sub("", following.text).strip()
            if people.WITH_INITIALS.fullmatch(name):
                yield from (*items, _Item("name", name, following.first_line))


def _signatory(
    office: _Item | None, name: _Item, on_behalf: bool, letter_date: Value[date], knowledge: Knowledge
) -> Signatory:
    role = re.sub(r"^(?:de|het)\s+", "", office.text, flags=re.IGNORECASE).rstrip(", ") if office else None
    written = re.sub(r",?\s+(?:a\.i\.|ad interim)$", "", name.text)
    acting = bool(_ACTING.search(f"{role or ''} {name.text}"))
    held = None if on_behalf else role
    person, reasoning = people.find_person(written, held, letter_date.value, knowledge.people)
    text = f"{office.text.rstrip(', ')}, {name.text}" if office else name.text
    evidence = Evidence("stated", "ondertekening", name.line, text, reasoning=reasoning)
    return Signatory(written, role, person, name.line, acting, on_behalf, evidence)
