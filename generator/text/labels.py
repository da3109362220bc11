"""The labels of a ministry's paper: what stands before or above the value that it announces."""

from __future__ import annotations

import re

LABELS = (
    r"(?:Datum|Betreft|Onderwerp|Kenmerk|(?:Ons|Uw) [Kk]enmerk|(?:Onze|Uw) [Rr]eferentie|Uw brief(?: van)?|"
    r"Contactpersoon|Bijlage(?:n|\(n\))?|Bezoekadres|Postadres|Projectnaam|Auteur|Dossier|Telefoon|"
    r"Behandeld door|Kopie aan|Afschrift aan|Overheidsidentificatien(?:umme)?r|Inlichtingen bij|"
    r"Doorkiesnummer|E-mail|Internet)"
)
# Read without blanks, since the margin's type is often spaced out ("K enmerk").
LABEL = re.compile(LABELS.replace(" ", ""))
_REFERENCE = re.compile(r"(?:(?:Ons|Onze)?(?:[Kk]enmerk|[Rr]eferentie)):?")
_DATE = re.compile(r"Datum:?")


def bare(text: str) -> str:
    """Return the text without its blanks."""
    return "".join(text.split())


def is_reference(text: str) -> bool:
    """Tell whether the text is the label of the ministry's reference."""
    return bool(_REFERENCE.fullmatch(bare(text)))


def announced(label: str, text: str) -> tuple[tuple[str, str], ...]:
    """Return what a text says by the label that stands above it: ("reference", ...) or ("date", ...)."""
    if is_reference(label) and any(c.isdigit() for c in text):
        return (("reference", text),)
    if _DATE.fullmatch(bare(label)) and any(c.isdigit() for c in text):
        return (("date", text),)
    return ()
