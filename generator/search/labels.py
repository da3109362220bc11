"""How the search names kinds of letters, papers, days and statements, in Dutch."""

from __future__ import annotations

_MONTHS = ("januari februari maart april mei juni juli augustus september oktober november december").split()
# Kinds whose name is not that of their slug.
_KINDS = {"other": "Andere brief", "artikel-100-brief": "Artikel 100-brief"}


def day_text(day: str | None) -> str:
    """Return an ISO day as "6 november 2020", a month as "november 2020", nothing for none."""
    year, *rest = (day or "").split("-")
    month = [_MONTHS[int(rest[0]) - 1]] if rest else []
    return " ".join([*(str(int(number)) for number in rest[1:]), *month, year])


def kind_text(kind: str) -> str:
    """Return "Geannoteerde agenda" for "geannoteerde-agenda"."""
    return _KINDS.get(kind) or kind.replace("-", " ").capitalize()


def statement_text(kind: str) -> str:
    """Return the name of a kind of statement."""
    return kind.capitalize()


def dossier_text(dossier: str, suffix: str | None = None) -> str:
    """Return "28 676" for "28676", with the chapter that follows it, if any."""
    spaced = f"{dossier[:-3]} {dossier[-3:]}" if dossier.isdigit() and len(dossier) > 3 else dossier
    return f"{spaced}-{suffix}" if suffix else spaced


def paper_text(dossier: str | None, suffix: str | None, number: str | None) -> str:
    """Return "Kamerstuk 28 676, nr. 348", as far as it is known."""
    if not dossier:
        return ""
    named = f"Kamerstuk {dossier_text(dossier, suffix)}"
    return f"{named}, nr. {number}" if number else named
