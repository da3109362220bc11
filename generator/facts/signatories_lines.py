"""The lines of a closing, parted into offices, names and words of proxy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from generator.facts import signatories_people as people
from generator.facts.signatories_people import ADJECTIVES
from generator.model.document import Block

_WORDS = (
    r"(?:vice)?minister(?:-president|s|(?=van\s|voor\s))?|staatssecretaris(?:sen|(?=van\s|voor\s))?|(?:adjunct-?)?griffier|(?:onder|vice-?)?voorzitter"
    r"|secretaris(?:-generaal)?|directeur(?:-generaal)?|inspecteur(?:-generaal)?|(?:vice-)?president|informateur"
    r"|formateur|commandant|chef|(?:afdelings)?hoofd|ambassadeur|rapporteur|co[oö]rdinator"
    r"|thesaurier(?:-generaal)?|korpschef|gouverneur|(?:kinder)?ombudsman|(?:regerings|rijks)?commissaris"
    r"|staatsraad|landsadvocaat|beleidsmedewerker"
)
# Behind the word for an office nothing follows at once, save "van" where a blank was lost.
_ENDS = r"(?:(?![\w-])|(?=(?:van|voor)\s))"
OFFICE = re.compile(rf"(?:(?:de|het)\s*)?{ADJECTIVES}(?:{_WORDS}){_ENDS}", re.IGNORECASE)
_ARTICLE = re.compile(rf"(?:de|het)(?:\s+|(?=(?:{_WORDS}){_ENDS}))", re.IGNORECASE)
_LOST_BLANK = re.compile(r"(?<=inister)(?=(?:van|voor)\s)|(?<=ecretaris)(?=(?:van|voor)\s)", re.IGNORECASE)
_NAME_FIRST = re.compile(rf",\s+(?={ADJECTIVES}(?:{_WORDS})(?![\w-]))")
_NO_SMALL_WORD = r"(?<!van)(?<!namens)(?<!\ben)(?<!voor)(?<!met)(?<!aan)"
# A second office on one line begins with its article, or has none either; a proxy may stand behind an office.
_NEXT = re.compile(
    rf"{_NO_SMALL_WORD}(?:(?<=,)\s+|\s+(?=D)|\t)(?=(?i:de)\s+(?i:{ADJECTIVES}(?:{_WORDS}))(?![\w-]))"
    r"|(?<=,)\s+(?=(?:namens|voor)\s+deze|mede\s+namens\b)"
    r"|(?<=[a-zà-ÿ],)(?=D[Ee]\s?(?i:minister|staatssecretaris))"
)
_NEXT_BARE = re.compile(
    r"(?<=[a-zà-ÿ])(?<!\ben)(?<!\bvan)(?<!nemend)(?<!fungerend)(?<!vervangend)(?<!missionair)\s+"
    r"(?=(?:Minister|Staatssecretaris)\s+(?:van|voor)\s)"
)
_WITHOUT_ARTICLE = re.compile(r"(?:Minister|Staatssecretaris)\b")
ON_BEHALF = re.compile(r"(?P<mede>mede\s+)?namens\s+(?P<whom>.+)", re.IGNORECASE)
# That the holder of the office above lets another sign: "namens deze,", "i.b.d.", "bij afwezigheid,".
_PROXY = re.compile(
    r"(?:namens|voor)\s+deze[n]?[,:]?|\(?(?:i\.?b\.?d\.?|b\.?a\.|o\.b\.v\.|bij\s+(?:(?:diens|haar|zijn)\s+)?"
    r"(?:afwezigheid|ontstentenis)(?:\s+van\b[^,:]{1,80})?)\)?[,:]?",
    re.IGNORECASE,
)
NOISE = re.compile(
    r"\(?\b(?:digitaal|elektronisch)\s+(?:onder)?(?:ge)?tekend\b(?:\s+door\b.{0,60})?\)?"
    r"|\[[^\]]*\]|\(?\bw\.g\.\)?|^[-–_.\s]+$|^\(?(?:was )?getekend\)?,?",
    re.IGNORECASE,
)
_PARTING = re.compile(
    r"(?:hoogachtend|met\s+(?:vriendelijke|gevoelens|de\s+meeste|hoogachting).*|namens\s+het\s+kabinet),?",
    re.IGNORECASE,
)
OF_COMMITTEE = re.compile(r"voorzitter|griffier", re.IGNORECASE)
LONGEST_OFFICE = 160
_LONGEST_NAME, _MOST_WORDS = 80, 6
# What a site adds below a paper is nobody's name.
_SITE = re.compile(
    r"(?:Indieners?|(?:Eerste |Mede )?[Oo]ndertekenaars?|Stemmingsuitslag(?:en)?|Naar boven|Bijlagen?"
    r"|Documenten)\b"
)
# Two names that the loss of a blank glued together: "Jan JansenPiet Pieters".
_GLUED = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")


@dataclass(frozen=True, slots=True)
class Item:
    """A part of a closing with its line.

    ``behalf`` says for whom is signed too, or instead; ``proxy`` that another signs for the office above it;
    ``rest`` is neither an office nor a name.
    """

    kind: Literal["office", "name", "behalf", "proxy", "rest"]
    text: str
    line: int

    @property
    def role(self) -> str:
        """An office without its article and comma; "ministervan" gets the blank that it lost."""
        bare = _ARTICLE.sub("", self.text, count=1) if _ARTICLE.match(self.text) else self.text
        return _LOST_BLANK.sub(" ", bare)


def lines_of(blocks: Iterable[Block]) -> Iterator[tuple[str, int]]:
    """Yield the lines of the blocks that say something, with their numbers."""
    for block in blocks:
        at = 0
        for line in block.text.split("\n"):
            text = NOISE.sub("", line).strip()
            if text and not _PARTING.fullmatch(text):
                yield text, block.line_at(at)
            at += len(line) + 1


def items_of(lines: Iterable[tuple[str, int]], known: set[str]) -> Iterator[Item]:
    """Yield what the lines hold, in their order; ``known`` are the spellings of names in the registry."""
    waiting = 0
    for (text, line), (below, _) in pairwise([*lines, ("", 0)]):
        above = _several_names(text, known, len(_offices(below))) if not waiting else []
        for name in above:
            yield Item("name", name, line)
        for part in _offices(text) if not above else []:
            for item in _parsed(part.strip(), line, known, waiting):
                waiting += {"office": 1, "name": -1}.get(item.kind, 0)
                yield item


def _offices(text: str) -> list[str]:
    """Part a line before each office that begins on it; one part if none does."""
    parts = [part for part in _NEXT.split(text) if part]
    return _NEXT_BARE.split(text) if len(parts) == 1 and _WITHOUT_ARTICLE.match(text) else parts


def _parsed(text: str, line: int, known: set[str], waiting: int) -> Iterator[Item]:
    """Read one stretch of a line: an office, an office with its name, proxy words, or one or more names."""
    bare = text.rstrip(", ")
    if _PROXY.fullmatch(text):
        yield Item("proxy", bare, line)
    elif ON_BEHALF.match(text):
        yield Item("behalf", bare, line)
    elif OFFICE.match(text):
        office, name = _office_and_name(text, known)
        yield Item("office", office, line)
        if name:
            yield Item("name", name, line)
    elif (cut := _NAME_FIRST.search(text)) and is_name(text[: cut.start()], known):
        yield Item("name", text[: cut.start()], line)
        yield Item("office", text[cut.end() :], line)
    elif is_name(bare, known) and waiting < 2:
        yield Item("name", bare, line)
    else:
        names = _several_names(text, known, waiting)
        for name in names:
            yield Item("name", name, line)
        if not names:
            yield Item("name" if is_name(bare, known) else "rest", text, line)


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
    if re.search(r"\b(?:en|voor|bij|a\.i)\b", text) or OFFICE.match(text):
        return False
    if people.WITH_FIRST_NAME.fullmatch(text):
        return True
    return bool(OF_COMMITTEE.search(office) and people.SURNAME_ALONE.fullmatch(text))


def is_name(text: str, known: set[str]) -> bool:
    """Say whether the text is a name and nothing else."""
    bare = re.sub(r",?\s+(?:a\.i\.|ad interim)$", "", text)
    if len(bare) > _LONGEST_NAME or _SITE.match(bare):
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
    for cells in (re.split(r"\t+|\s{2,}", text), _GLUED.split(text)):
        cells = [cell for cell in cells if cell]
        if len(cells) == waiting and all(is_name(cell, known) for cell in cells):
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
