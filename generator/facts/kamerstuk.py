"""The letter's own number as a parliamentary paper: dossier, suffix, number and session, each with evidence.

What the letter says of itself is trusted most: its title block, then what its page furniture repeats, then
the structure of its file, the name of the file, and last the sidecar. A source that is overruled is a
conflict. The references of a letter never give it a dossier: a letter may cite any.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from generator.model.document import Document
from generator.model.facts import Evidence, Kamerstuk, Reference, Value
from generator.model.knowledge import Curated

Parts = dict[str, Value[str]]
Conflict = tuple[str, str, str]

# So far a title block that lost its line ends may reach, in characters.
_HEAD = 600
PARTS = ("dossier", "suffix", "number", "session")

# The title may have lost the blank before it: "28 676NAVO".
_DOSSIER = re.compile(
    r"(?P<dossier>\d\d[ \u00a0]{0,2}\d{3})"
    r"(?:(?:[ -]{0,3}|\s[Hh]oofdstuk\s)(?P<suffix>\d\d|[IVX]+[A-H]?|[A-M]|\(?R ?\d{3,4}\)?)(?=\s|$)"
    r"|(?=\s|$|[A-Z][A-Za-z]))"
    r"(?:\s*\D.*)?"
)
# Dossiers of the Eerste Kamer itself have Roman figures: "CXXIV Verslag van de Tijdelijke Commissie ...".
_FIGURES = re.compile(r"C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?<=[CLXVI]{2})")
_ROMAN = re.compile(rf"(?P<dossier>{_FIGURES.pattern})\s+[A-ZÀ-Þ][a-zà-þ].*")
# Behind the number comes the kind of paper: in capitals in print, not in a draft ("Nr. 471 Brief van de").
_NUMBER = re.compile(
    r"(?:^|\s)[Nn]r\.?\s*(?P<number>\d{1,4}[a-z]?|[A-Z]{1,3}(?=\s|$))(?=(?:\[\^\w{1,3}\])?"
    r"\s*(?:[A-Z]{3}|(?:Brief|Verslag|Motie|Nota|Memorie|Lijst|Amendement|Voorstel|Herdruk)\b|$))"
)
_LETTER = re.compile(
    r"(?:^|\s)(?P<number>[A-Z]{1,2})(?:\d|\[\^\w{1,3}\])?\s+(?:BRIEF|(?:EIND)?VERSLAG|VOORLOPIG|NADERE?|NOTA|MEMORIE|LIJST"
    r"|(?:GEWIJZIGDE?\s)?(?:MOTIE|VOORSTEL)|ADVIES|HERDRUK\d?)\b"
)
# A line that names the paper itself and nothing else.
_ITSELF = re.compile(
    r"(?:Kamerstuk(?:nummer)?:?\s+|ID:\s+)?(?P<dossier>\d\d\s?\d{3})"
    r"(?:[ -](?P<suffix>\d\d(?=[- ])|[IVX]+[A-H]?))?"
    r"(?:-|,?\s+nr\.?\s*)(?P<number>\d{1,4}|[A-Z]{1,2})(?:\s*\|.*)?"
)
# The catalogue of a web page, often without its bars: "Tweede Kamer ... | 2011-2012 | 28676 nr. 142".
_CATALOGUE = re.compile(
    r"(?:Tweede|Eerste) Kamer der Staten-Generaal[\s|]{0,5}(?P<first>\d{4})-(?P<second>\d{4})[\s|]{0,5}"
    r"(?P<dossier>\d{5})(?:-?(?P<suffix>(?<=-)(?:\d\d|[IVX]+[A-H]?)|\(R ?\d{3,4}\)))?"
    r" [Nn]r\. (?P<number>\w{1,5})\b"
)
# What a web page tells of the paper below it: "Nummer KST35099D / Kenmerk 35099, nr. D".
_TOLD = re.compile(
    r"\bKenmerk (?P<dossier>\d{5})(?:-(?P<suffix>\d\d|[IVX]+[A-H]?))?, nr\. (?P<number>\d{1,4}|[A-Z]{1,2})\b"
)
# What a mirror of parliament's data tells of it: "Onderdeel van kamerstukdossier 21501 32-1691 Landbouw- en".
_MIRRORED = re.compile(
    r"\bOnderdeel van kamerstukdossier (?P<dossier>\d{5})"
    r"(?: (?P<suffix>\d\d(?=-)|[IVX]+[A-H]?|\(R\d{3,4}\)))? ?-(?P<number>\d{1,4}|[A-Z]{1,2})\b"
)
# A title block that lost its line ends: "28 676 NAVO Nr. 200 BRIEF VAN DE MINISTER Aan de Voorzitter".
_IN_ONE_LINE = re.compile(
    r"(?:^|\s)(?P<dossier>\d\d \d{3})(?:[ -](?P<suffix>\d\d(?=\s)|[IVX]+[A-H]?))?\s(?=[A-ZÀ-Þ])[^\d]{1,250}?"
    r"\s[Nn]r\. ?(?P<number>\d{1,4})\s(?:HERDRUK\d?\s)?(?:BRIEF|VERSLAG|LIJST)\s[A-Z]"
)
# In the Aanhangsel the number stands by itself above the questions.
_OF_ANNEX = re.compile(r"(?:^|antwoorden\s)(?P<number>\d{1,4})(?=\s+(?:Vragen|Antwoord|Mededeling)\b|$)")
_SESSION = re.compile(r"[Vv]ergaderjaar\s+(?P<first>\d{4})\s?[-–/]\s?(?P<second>\d{2,4})")
_OFFICIAL = re.compile(
    r"kst-(?P<dossier>\d{5}|[CLXVI]{2,9}(?=-[A-Z]{1,2}$))(?:-(?P<suffix>\d\d(?=-)|[IVX]+[A-H]?|[A-M](?=-)|\(?R\d+\)?))?"
    r"-(?P<number>\d{1,4}[a-z]?|[A-Z]{1,3})(?:-[hn]\d)?(?![^\W_]|-\w)",
    re.IGNORECASE,
)
_ANNEX = re.compile(
    r"ah-(?:tk|ek)-(?P<first>\d{4})(?P<second>\d{4})-(?P<number>\d{1,5})(?![\w-])|ah-(?P<serial>\d{5,})",
    re.IGNORECASE,
)
_RECORDED = re.compile(
    r"h-(?:tk|ek)-(?P<first>\d{4})(?P<second>\d{4})-(?P<number>\d{1,4})(?![\w-])", re.IGNORECASE
)


def find_kamerstuk(
    document: Document,
    curated: Curated,
    references: tuple[Reference, ...],  # noqa: ARG001  what a letter cites is not its own number
    letter_date: Value[date],
) -> tuple[Kamerstuk, tuple[Conflict, ...]]:
    """Return the letter's number with its evidence, and conflicts: (name, value kept, value refused).

    A session that nothing states is inferred from the letter's date.
    """
    sources = [
        _of_title_block(document),
        _of_furniture(document),
        _of_structure(document),
        _of_file_name(document),
        _of_sidecar(curated),
    ]
    kept: Parts = {}
    for source in sources:
        _keep(kept, source)
    conflicts = tuple(_conflicts(kept, sources))
    if not _value(kept, "session") and letter_date.value:
        kept["session"] = _inferred_session(letter_date.value)
    return Kamerstuk(**kept), conflicts


def _keep(kept: Parts, source: Parts) -> None:
    """Take from ``source`` what is not yet known; a suffix only together with its dossier."""
    if source.get("dossier") and not _value(kept, "dossier"):
        for name in ("dossier", "suffix"):
            if name in source:
                kept[name] = source[name]
    for name in ("number", "session"):
        if name in source and not _value(kept, name) and (name not in kept or _value(source, name)):
            kept[name] = source[name]


def _conflicts(kept: Parts, sources: Iterable[Parts]) -> Iterator[Conflict]:
    seen: set[Conflict] = set()
    for source in sources:
        same_dossier = _value(source, "dossier") == _value(kept, "dossier")
        for name in PARTS:
            mine, theirs = _value(kept, name), _value(source, name)
            conflict = (name, mine or "", theirs or "")
            other = theirs and theirs != mine and (same_dossier or name != "suffix")
            if other and conflict not in seen:
                seen.add(conflict)
                yield conflict


def _value(parts: Parts, name: str) -> str | None:
    return parts[name].value if name in parts else None


def _of_title_block(document: Document) -> Parts:
    """Read "28 676 NAVO", "Nr. 348 BRIEF VAN ..." (letter 002, line 1), "Vergaderjaar 2020–2021"."""
    lines = [
        (block.line_at(at), text)
        for block in document.blocks
        if block.part == "masthead"
        for at, text in _lines(block.text)
    ]
    found: Parts = {}
    if not lines and document.blocks and (whole := _IN_ONE_LINE.search(document.blocks[0].text[:_HEAD])):
        line = document.blocks[0].line_at(whole.start("dossier"))
        _add(found, whole.groupdict(), Evidence("stated", "titelblok", line, whole.group().strip()))
    forms = [_CATALOGUE, _DOSSIER, _NUMBER, _SESSION, _LETTER, _ITSELF]
    if any("Aanhangsel van de Handelingen" in text for _, text in lines):
        forms.append(_OF_ANNEX)
    if any(_LETTER.match(text) for _, text in lines) and not any(
        _DOSSIER.fullmatch(text) for _, text in lines
    ):
        forms.append(_ROMAN)
    for place, (line, text) in enumerate(lines):
        if text in ("Nr.", "Nr", "nr.") and place + 1 < len(lines):
            text = f"{text} {lines[place + 1][1]}"
        for form in forms:
            seen = form.fullmatch(text) if form in (_DOSSIER, _ITSELF, _ROMAN) else form.search(text)
            if seen:
                _add(found, seen.groupdict(), Evidence("stated", "titelblok", line, text))
    for block in (block for block in document.blocks if block.type == "opening"):
        told = _MIRRORED.search(block.text) or (
            _TOLD.search(block.text) if block.part == "letterhead" else None
        )
        if told:
            evidence = Evidence("stated", "titelblok", block.line_at(told.start()), told.group())
            _add(found, told.groupdict(), evidence)
    return found


def _lines(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.split("\n"):
        yield at, line.strip()
        at += len(line) + 1


def _of_furniture(document: Document) -> Parts:
    found: Parts = {}
    for item in document.furniture:
        said = dict(item.says)
        evidence = Evidence("stated", "pagina-opmaak", item.line, item.text)
        _add(found, {name: said[name] for name in PARTS if name in said}, evidence)
        if "official_id" in said:
            _add(found, _of_id(said["official_id"]), evidence)
    return found


def _of_structure(document: Document) -> Parts:
    found: Parts = {}
    for fact in document.source.facts:
        evidence = Evidence("stated", "bestandsstructuur", fact.line, fact.value)
        if fact.name == "official_id":
            _add(found, _of_id(fact.value), evidence)
        elif fact.name in PARTS:
            _add(found, {fact.name: fact.value}, evidence)
    return found


def _of_file_name(document: Document) -> Parts:
    name = re.split(r"[/\\]", document.source.name)[-1]
    evidence = Evidence("inferred", "bestandsnaam", text=name, reasoning=f"Zo heet het bestand: «{name}».")
    found: Parts = {}
    _add(found, _of_id(name.rsplit(".", 1)[0]), evidence)
    return found


def _of_id(text: str) -> Mapping[str, str | None]:
    """Return the parts of an official id, written with hyphens or blanks; nothing for any other text."""
    text = text.strip().replace(" ", "-")
    for form in (_OFFICIAL, _ANNEX, _RECORDED):
        if found := form.match(text):
            return found.groupdict()
    return {}


def _of_sidecar(curated: Curated) -> Parts:
    found: Parts = {}
    for name in PARTS:
        fact = curated.facts.get(name)
        if fact is None:
            continue
        evidence = Evidence("curated", "sidecar", source=fact.source, reviewed=fact.reviewed)
        if fact.value is None:
            found[name] = Value(None, evidence)
        else:
            whole = _DOSSIER.fullmatch(str(fact.value)) if name == "dossier" else None
            _add(found, whole.groupdict() if whole else {name: str(fact.value)}, evidence)
    return found


def _add(found: Parts, said: Mapping[str, str | None], evidence: Evidence) -> None:
    """Note what a source says, in its canonical spelling; the first it says of a part counts."""
    values = {name: _canonical(name, text) for name in PARTS if (text := said.get(name))}
    if said.get("first"):
        values["session"] = f"{said['first']}-{said['second']}"
    another = values.get("dossier") and values["dossier"] != _value(found, "dossier") and "dossier" in found
    for name, value in values.items():
        if value and name not in found and not (another and name == "suffix"):
            found[name] = Value(value, evidence)


def _canonical(name: str, value: str) -> str | None:
    if name == "dossier":
        return re.sub(r"\D", "", value) or (value.upper() if _FIGURES.fullmatch(value.upper()) else None)
    if name == "suffix":
        return re.sub(r"[()\s]", "", value).upper() or None
    if name == "number":
        return value.strip().upper() if value.strip().isalpha() else value.strip() or None
    years = re.fullmatch(r"(\d{4})\D+(\d{2,4})", value.strip())
    return f"{years[1]}-{years[1][: 4 - len(years[2])]}{years[2]}" if years else None


def _inferred_session(day: date) -> Value[str]:
    text = session_on(day)
    reasoning = f"De brief valt in het vergaderjaar {text}; dat wisselt op de derde dinsdag van september."
    return Value(text, Evidence("inferred", "vergaderjaar-op-datum", reasoning=reasoning))


def session_on(day: date) -> str:
    """Return the parliamentary session of a day, "2020-2021": it turns on the third Tuesday of September."""
    first = date(day.year, 9, 1)
    turn = first + timedelta((1 - first.weekday()) % 7 + 14)
    start = day.year if day >= turn else day.year - 1
    return f"{start}-{start + 1}"
