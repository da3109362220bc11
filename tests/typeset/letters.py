"""Letters to be typeset: blocks with their truth, put together from Dutch paragraphs of our own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from random import Random

DATA = Path(__file__).parent / "data"
CALL = re.compile(r"\[\^(\w+)\]")
BODY = ("heading", "paragraph", "list", "label", "table")

_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()


@dataclass(frozen=True)
class Block:
    """A piece of a letter. ``text`` holds calls as ``[^n]``; a list has an item a line, with its mark.

    Kinds of the body are those of ``BODY``: a label is "Vraag 1", a table has a row a line, with tabs.
    """

    kind: str
    text: str
    level: int = 0

    @property
    def tokens(self) -> list[str]:
        """The words of the block, calls left on them, marks of items too."""
        return self.text.split()


@dataclass(frozen=True)
class Letter:
    """A letter and what is true of it. ``opening`` and ``closing`` stand around ``body``; then ``annex``."""

    opening: tuple[Block, ...]
    body: tuple[Block, ...]
    closing: tuple[Block, ...]
    annex: tuple[Block, ...] = ()
    notes: dict[str, str] = field(default_factory=dict)
    dossier: str = "28 676"
    dossier_title: str = "NAVO"
    number: str = "348"
    session: str = "2020–2021"
    date: str = "6 november 2020"
    isodate: str = "2020-11-06"
    office: str = "Minister van Defensie"
    name: str = "A.Th.B. Bijleveld-Schouten"

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks in order."""
        return (*self.opening, *self.body, *self.closing, *self.annex)

    @property
    def tokens(self) -> list[str]:
        """The words of the body in order."""
        return [token for block in self.blocks if block.kind in BODY for token in block.tokens]


@dataclass(frozen=True)
class Passage:
    """A heading with what stands under it, notes still in braces."""

    subject: str
    heading: str
    blocks: tuple[Block, ...]


@cache
def store() -> tuple[Passage, ...]:
    """Return all passages of the data file."""
    found: list[tuple[str, str, list[Block]]] = []
    subject = ""
    for line in (DATA / "onderwerpen.txt").read_text(encoding="utf-8").splitlines():
        mark, _, rest = line.partition(" ")
        if mark == "@":
            subject = rest
        elif mark == "=":
            found.append((subject, rest, []))
        elif mark == "==":
            found[-1][2].append(Block("heading", rest, 3))
        elif mark in ("*", "|"):
            kind = "list" if mark == "*" else "table"
            blocks = found[-1][2]
            if blocks[-1].kind == kind:
                blocks[-1] = Block(kind, f"{blocks[-1].text}\n{rest}")
            else:
                blocks.append(Block(kind, rest))
        elif line and mark != "#":
            found[-1][2].append(Block("paragraph", line))
    return tuple(Passage(s, h, tuple(b)) for s, h, b in found)


@cache
def senders() -> tuple[tuple[str, str, str, str], ...]:
    """Return dossier, its title, office and name of each sender."""
    lines = (DATA / "aanhef.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split("|") for line in lines if line and not line.startswith("#")]
    return tuple((a, b, c, d) for a, b, c, d in rows)


@cache
def questions() -> tuple[str, ...]:
    """Return the questions of the data file."""
    lines = (DATA / "vragen.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def more_notes() -> tuple[str, ...]:
    """Return the footnotes of the data file."""
    lines = (DATA / "noten.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


def assemble(
    rng: Random, passages: int = 5, layout: str = "kamerstuk", note_share: float = 0.8, rich: bool = False
) -> Letter:
    """Return a letter of some passages, with its opening and closing in the given layout.

    A rich one may hold headings under headings, tables, questions with answers, more signatories, an annex.
    """
    found = [p for p in store() if rich or p.subject not in ("Kopjes boven kopjes", "Tabellen")]
    chosen = rng.sample(found, min(passages, len(found)))
    notes: dict[str, str] = {}
    body = [Block("paragraph", rng.choice(_FIRST))]
    if rich and rng.random() < 0.4:
        body += _questions(rng)
    body += _passages(chosen, rng.random() < 0.25, notes, rng, note_share)
    body.append(Block("paragraph", rng.choice(_LAST)))
    letter = _dressed(tuple(body), notes, rng, layout)
    return _enriched(letter, rng) if rich else letter


def _passages(
    chosen: list[Passage], numbered: bool, notes: dict[str, str], rng: Random, note_share: float
) -> list[Block]:
    """Return the blocks of passages, their headings numbered or not, with the notes that are kept."""
    body: list[Block] = []
    for place, passage in enumerate(chosen, start=1):
        body.append(Block("heading", f"{place}. {passage.heading}" if numbered else passage.heading, 2))
        mark = rng.choice(["– ", "• ", "- ", "1"])
        below = 0
        for block in passage.blocks:
            if block.kind == "heading":
                below += 1
                body.append(replace(block, text=f"{place}.{below} {block.text}") if numbered else block)
                continue
            text = _with_marks(block.text, mark) if block.kind == "list" else block.text
            body.append(Block(block.kind, _with_notes(text, notes, rng, note_share)))
    return body


def _questions(rng: Random) -> list[Block]:
    """Return questions with their answers; now and then one answer to two questions."""
    answers = [b.text for p in store() for b in p.blocks if b.kind == "paragraph" and "{" not in b.text]
    blocks: list[Block] = []
    waiting: list[str] = []
    style = rng.choice(["Antwoord vraag {}", "Antwoord op vraag {}", "Antwoord {}"])
    for number, question in enumerate(rng.sample(questions(), 4), start=1):
        blocks += [Block("label", f"Vraag {number}"), Block("paragraph", question)]
        waiting.append(str(number))
        if rng.random() < 0.3 and number < 4:
            continue
        blocks += [
            Block("label", style.format(" en ".join(waiting))),
            Block("paragraph", rng.choice(answers)),
        ]
        waiting = []
    return blocks


def _enriched(letter: Letter, rng: Random) -> Letter:
    """Add a second signatory, a subject of several lines, an annex."""
    if rng.random() < 0.5:
        _, _, office, name = rng.choice(senders())
        letter = replace(letter, closing=(*letter.closing, Block("signature", f"De {office},\n{name}")))
    if rng.random() < 0.3:
        text = rng.choice(
            [b.text for p in store() for b in p.blocks if b.kind == "paragraph" and "{" not in b.text]
        )
        annex = (Block("heading", "Bijlage 1: Toelichting op de uitvoering", 2), Block("paragraph", text))
        letter = replace(letter, annex=annex)
    return letter


_FIRST = (
    "Hierbij informeer ik u, mede namens de Staatssecretaris, over de stand van zaken van een aantal "
    "onderwerpen waarover ik u eerder een toezegging heb gedaan.",
    "Met deze brief bied ik uw Kamer de halfjaarlijkse voortgangsrapportage aan. In het navolgende ga ik "
    "achtereenvolgens in op de hoofdlijnen, de financiële gevolgen en de vervolgstappen.",
    "Tijdens het commissiedebat van 12 oktober jl. heb ik toegezegd uw Kamer te informeren over de "
    "uitkomsten van het interdepartementaal beleidsonderzoek. Met deze brief doe ik die toezegging gestand.",
)
_LAST = (
    "Ik vertrouw erop u hiermee voldoende te hebben geïnformeerd.",
    "Over de verdere uitwerking informeer ik uw Kamer voor het zomerreces van volgend jaar.",
    "Bij de begrotingsbehandeling kom ik, in overleg met de mede-eigenaren, op de uitkomsten terug.",
)


def _with_marks(text: str, mark: str) -> str:
    items = text.split("\n")
    return "\n".join(
        f"{at}. {item}" if mark == "1" else mark + item for at, item in enumerate(items, start=1)
    )


def _with_notes(text: str, notes: dict[str, str], rng: Random, share: float) -> str:
    """Number the notes in braces; leave some out, and put some calls before the full stop."""

    if rng.random() < share / 3:
        text = _sprinkled(text, rng)

    def number(match: re.Match[str]) -> str:
        if rng.random() >= share:
            return match["stop"]
        notes[str(len(notes) + 1)] = match["note"]
        call = f"[^{len(notes)}]"
        return call + match["stop"] if rng.random() < 0.4 else match["stop"] + call

    return re.sub(r"(?P<stop>[.,;]?)\{(?P<note>[^}]*)\}", number, text)


def _sprinkled(text: str, rng: Random) -> str:
    """Put one or two more notes at the ends of sentences and behind years."""
    places = [m.end() for m in re.finditer(r"(?<=\w\w)[.,](?= [A-Z])|\b20[12]\d\b(?= [a-z])|»(?= )", text)]
    places = [at for at in places if text.rfind("{", 0, at) <= text.rfind("}", 0, at)]  # not within a note
    for at in sorted(rng.sample(places, min(len(places), rng.randint(1, 2))), reverse=True):
        text = f"{text[:at]}{{{rng.choice(more_notes())}}}{text[at:]}"
    return text


def _dressed(body: tuple[Block, ...], notes: dict[str, str], rng: Random, layout: str) -> Letter:
    """Put an opening and a closing around a body."""
    dossier, title, office, name = rng.choice(senders())
    year, month, day = rng.randint(2015, 2024), rng.randint(1, 12), rng.randint(1, 28)
    date = f"{day} {_MONTHS[month - 1]} {year}"
    start = year if month > 8 else year - 1
    number = str(rng.randint(2, 1900))
    opening = (
        _kamerstuk(dossier, title, number, office, date) if layout == "kamerstuk" else _ministry(date, rng)
    )
    closing: tuple[Block, ...] = (Block("signature", f"De {office},\n{name}"),)
    if layout == "ministry":
        closing = (Block("valediction", "Hoogachtend,"), *closing)
    return Letter(
        opening=opening,
        body=body,
        closing=closing,
        notes=notes,
        dossier=dossier,
        dossier_title=title,
        number=number,
        session=f"{start}–{start + 1}",
        date=date,
        isodate=f"{year}-{month:02}-{day:02}",
        office=office,
        name=name,
    )


def _kamerstuk(dossier: str, title: str, number: str, office: str, date: str) -> tuple[Block, ...]:
    return (
        Block("masthead", f"{dossier} {title}"),
        Block("masthead", f"Nr. {number} BRIEF VAN DE {office.upper()}"),
        Block("addressee", "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal"),
        Block("dateline", f"Den Haag, {date}"),
    )


def _ministry(date: str, rng: Random) -> tuple[Block, ...]:
    subject = rng.choice(
        ["Stand van zaken", "Beantwoording schriftelijk overleg", "Voortgangsrapportage najaar"]
    )
    return (
        Block("letterhead", "> Retouradres Postbus 20701 2500 ES Den Haag"),
        Block(
            "addressee",
            "Aan de Voorzitter van de\nTweede Kamer der Staten-Generaal\nPlein 2\n2511 CR DEN HAAG",
        ),
        Block("letterhead", f"Datum {date}"),
        Block("letterhead", f"Betreft {subject}"),
        Block("salutation", "Geachte Voorzitter,"),
    )
