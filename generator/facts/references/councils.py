"""The councils and institutes of the Dutch state that advise, judge or examine, and how letters name them.

They stand apart from the ministries, and publish under their own name. What a ministry has examined by a
directorate of its own comes to parliament with a letter, and that letter is what is cited.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Council:
    """One council: ``series`` begins the ids of its papers, ``short`` and ``full`` match its names."""

    series: str
    short: str
    full: str


class NamedCouncil(NamedTuple):
    """Where a text names a council, and the series of its papers."""

    start: int
    end: int
    series: str


COUNCILS = (
    Council("aiv", r"AIV", r"Adviesraad\s+(?:voor\s+)?Internationale\s+Vraagstukken"),
    Council(
        "cavv", r"CAVV", r"Commissie\s+(?:van\s+)?Advies\s+(?:inzake|voor)\s+Volkenrechtelijke\s+Vraagstukken"
    ),
    Council("wrr", r"WRR", r"Wetenschappelijke\s+Raad\s+voor\s+het\s+Regeringsbeleid"),
    Council("raad-van-state", r"RvS", r"(?:Afdeling\s+advisering\s+van\s+de\s+)?Raad\s+van\s+State"),
    Council("rekenkamer", r"ARK", r"Algemene\s+Rekenkamer"),
    Council("acvz", r"ACVZ", r"Adviescommissie\s+voor\s+Vreemdelingenzaken"),
    Council("adviesraad-migratie", r"ARM", r"Adviesraad\s+Migratie"),
    Council("ser", r"SER", r"Sociaal[\s-]Economische\s+Raad"),
    Council("rob", r"ROB|Rob", r"Raad\s+voor\s+het\s+Openbaar\s+Bestuur"),
    Council("awti", r"AWTI?", r"Adviesraad\s+voor\s+wetenschap,\s+technologie\s+en\s+innovatie"),
    Council("rli", r"RLI|Rli", r"Raad\s+voor\s+de\s+leefomgeving\s+en\s+infrastructuur"),
    Council("rvs", r"RVS", r"Raad\s+voor\s+Volksgezondheid\s+(?:en|&)\s+Samenleving"),
    Council("csr", r"CSR", r"Cyber\s?security\s+Raad"),
    Council("gezondheidsraad", r"Gezondheidsraad", r"Gezondheidsraad"),
    Council("onderwijsraad", r"Onderwijsraad", r"Onderwijsraad"),
    Council(
        "ctivd",
        r"CTIVD",
        r"Commissie\s+van\s+Toezicht\s+(?:op|betreffende)\s+de\s+Inlichtingen-?\s+en\s+Veiligheidsdiensten",
    ),
    Council("ovv", r"OVV|OvV", r"Onderzoeksraad\s+voor\s+(?:de\s+)?Veiligheid"),
    Council("ombudsman", r"Nationale\s+[Oo]mbudsman", r"Nationale\s+ombudsman"),
    Council("wodc", r"WODC", r"Wetenschappelijk\s+Onderzoek-\s+en\s+Datacentrum"),
    Council("scp", r"SCP", r"Sociaal\s+en\s+Cultureel\s+Planbureau"),
    Council("pbl", r"PBL", r"Planbureau\s+voor\s+de\s+Leefomgeving"),
    Council("cpb", r"CPB", r"Centraal\s+Planbureau"),
)

# Abbreviations in capitals as written; names spelled out in any case.
ANY = "|".join([*(c.short for c in COUNCILS), *(f"(?i:{c.full})" for c in COUNCILS)])
_EACH = [(c.series, re.compile(rf"{c.short}|(?i:{c.full})")) for c in COUNCILS]
_NAMED = re.compile(rf"(?<!\w)(?:{ANY})(?!\w)")


def series_of(name: str) -> str:
    """Return the series of the council called ``name``, which ``ANY`` has matched."""
    return next(series for series, pattern in _EACH if pattern.fullmatch(name))


def first_series(names: str) -> str:
    """Return the series that numbers a joint paper ("AIV/CAVV"): that of the first in ``COUNCILS``."""
    return first_of({series_of(found.group()) for found in _NAMED.finditer(names)})


def first_of(named: Collection[str]) -> str:
    """Return the series that comes first in ``COUNCILS``."""
    return next(council.series for council in COUNCILS if council.series in named)


def named_in(text: str) -> list[NamedCouncil]:
    """Return the councils that ``text`` names, in order."""
    return [NamedCouncil(*found.span(), series_of(found.group())) for found in _NAMED.finditer(text)]
