"""How a letter is cited: in the forms that Dutch lawyers, scholars and reference managers use."""

from __future__ import annotations

from generator.citation.formats import bibtex, csl, csl_json, ris
from generator.citation.styles import apa, leidraad
from generator.citation.work import Author, Work, work_of

__all__ = ["Author", "Work", "apa", "bibtex", "csl", "csl_json", "leidraad", "ris", "work_of"]
