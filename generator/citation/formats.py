"""Citations for reference managers: BibTeX, RIS and CSL-JSON."""

from __future__ import annotations

import json
import re
from typing import Any

from generator.citation.work import PUBLISHER, Work

# What TeX would read as a command.
_TEX = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
_TEX |= {character: f"\\{character}" for character in "{}&%$#_"}
_TEX_CHARACTERS = re.compile("[" + re.escape("".join(_TEX)) + "]")


def bibtex(work: Work) -> str:
    """Return a BibTeX entry (``@techreport``, in UTF-8, as biber and all current managers read it)."""
    fields = {
        "author": " and ".join(
            ", ".join(filter(None, (f"{a.particle} {a.surname}".strip(), a.given))) for a in work.authors
        ),
        "title": f"{{{_tex(work.title)}}}",
        "institution": PUBLISHER,
        "type": "Kamerstuk" if work.number else "Kamerbrief",
        "number": _number(work),
        "year": str(work.date.year) if work.date else None,
        "month": str(work.date.month) if work.date else None,
        "day": str(work.date.day) if work.date else None,
        "url": work.official_url or work.url,
        "language": "dutch",
    }
    as_is = ("title", "url")
    lines = [
        f"  {name} = {{{value if name in as_is else _tex(value)}}},"
        for name, value in fields.items()
        if value
    ]
    return "\n".join([f"@techreport{{{work.id},", *lines, "}"]) + "\n"


def _tex(text: str) -> str:
    return _TEX_CHARACTERS.sub(lambda match: _TEX[match.group()], text)


def ris(work: Work) -> str:
    """Return a RIS record of type RPRT; lines end as the format asks, with CR and LF."""
    rows: list[tuple[str, str | None]] = [("TY", "RPRT")]
    rows += [("AU", ", ".join(filter(None, (a.last, a.given)))) for a in work.authors]
    rows += [
        ("TI", work.title),
        ("PB", PUBLISHER),
        ("SN", _number(work)),
        ("PY", str(work.date.year) if work.date else None),
        ("DA", work.date.strftime("%Y/%m/%d/") if work.date else None),
        ("LA", "nl"),
        ("UR", work.official_url or work.url),
        ("ID", work.id),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in rows if value is not None)


def csl(work: Work) -> dict[str, Any]:
    """Return the letter as an item of CSL-JSON."""
    item: dict[str, Any] = {
        "id": work.id,
        "type": "report",
        "title": work.title,
        "genre": "Kamerstuk" if work.number else "Kamerbrief",
        "publisher": PUBLISHER,
        "language": "nl-NL",
        "author": [
            {"family": a.surname, "given": a.given, "non-dropping-particle": a.particle} for a in work.authors
        ],
        "issued": {"date-parts": [[work.date.year, work.date.month, work.date.day]]} if work.date else None,
        "number": _number(work),
        "URL": work.official_url or work.url,
    }
    item["author"] = [{key: value for key, value in author.items() if value} for author in item["author"]]
    return {key: value for key, value in item.items() if value}


def csl_json(*works: Work) -> str:
    """Return a CSL-JSON file with these works."""
    return json.dumps([csl(work) for work in works], ensure_ascii=False, indent=2) + "\n"


def _number(work: Work) -> str | None:
    return f"{work.dossier}, nr. {work.number}" if work.dossier and work.number else None
