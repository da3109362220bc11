"""The manners of offices that print letters: types, measures, marks of notes, heads and feet."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

import reportlab
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont


@dataclass(frozen=True)
class Office:
    """How an office sets its letters; sizes in points, ``note`` as a share of the size of the text."""

    font: str = "Vera"
    size: float = 10.0
    leading: float = 14.0
    left: float = 85.0
    width: float = 420.0
    columns: int = 1
    note: float = 0.8
    rule: bool = True
    mark: str = "{}"  # at the head of a note
    call: str = "{}"
    call_size: float = 0.65
    raised_marks: bool = True
    anew: bool = False
    indent: bool = False
    justify: bool = False
    hyphens: bool = False
    heading: str = "bold"
    head: str = ""
    foot: str = "{page}"
    list_indent: float = 14.0
    cell_gap: float = 5.0


@cache
def fonts() -> None:
    """Make the types that come with reportlab known to it."""
    folder = Path(reportlab.__file__).parent / "fonts"
    for name in ("Vera", "VeraBd", "VeraIt"):
        pdfmetrics.registerFont(TTFont(name, str(folder / f"{name}.ttf")))


def offices(rng: Random) -> Office:
    """Return an office of its own manners."""
    size = rng.choice([9.0, 9.5, 10.0, 11.0, 12.0])
    return Office(
        font=rng.choice(["Vera", "Times-Roman", "Helvetica"]),
        size=size,
        leading=size * rng.uniform(1.15, 1.5),
        left=rng.uniform(55, 110),
        width=rng.uniform(360, 430),
        note=rng.choice([0.75, 0.8, 0.9]),
        rule=rng.random() < 0.6,
        mark=rng.choice(["{}", "{}", "{}.", "{})"]),
        call=rng.choice(["{}", "{}", "{})", "[{}]"]),
        call_size=rng.choice([0.55, 0.65, 0.8]),
        raised_marks=rng.random() < 0.6,
        indent=rng.random() < 0.4,
        justify=rng.random() < 0.5,
        hyphens=rng.random() < 0.5,
        heading=rng.choice(["bold", "bold", "italic", "spaced"]),
        head=rng.choice(["", "Ministerie van Voorbeelden", "{title}    blad {page}"]),
        foot=rng.choice(["{page}", "- {page} -", "Pagina {page}", ""]),
    )
