"""Canonical ids of cited papers, and their official address where it is certain.

The forms of ids and addresses are those of the official site: kst-28676-347, kst-21501-02-3121,
kst-35200-VII-14, ah-tk-20232024-387, h-tk-20172018-70-2, blg-1027694. An address that may lead elsewhere
is left out.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from generator.facts.references.found import Found

_SITE = "https://zoek.officielebekendmakingen.nl/"
# The Chamber offers its documents by these numbers; letters of committees have others.
_OF_CHAMBER = re.compile(r"(?:19|20)\d\dD\d{5}")
_DOWNLOAD = "https://www.tweedekamer.nl/downloads/document?id="

# Papers stand on the site under dossier and number from this session on; those before it were scanned.
_FIRST_SESSION = 1995
# Dossiers from this number on were opened in that session or later; a lower one may be of any time.
_FIRST_DOSSIER = 24400
# No dossier had so many papers before that session.
_LATE_NUMBER = 1000
# Papers of the Eerste Kamer, items of sittings and the Aanhangsel have their present ids from these on.
_FIRST_LETTERS, _FIRST_LETTERED_DOSSIER = 2010, 32200
# In these sessions their addresses name the session: kst-20082009-32024-C.
_WITH_SESSION = range(2005, 2009)
_FIRST_ITEMS = 2011
_FIRST_ANNEXES = 2009
# From this session on the Aanhangsel may have another number in its address.
_LAST_ANNEXES = 2024


def identity(found: Found) -> str | None:
    """Return the canonical id of what is cited, or None where the citation does not say enough.

    A dossier without a number names no paper; it has no id, but dossier and suffix.
    """
    if found.known_id:
        return found.known_id
    if found.type == "kamerstuk" and found.dossier and found.number:
        # The number that an act of the Kingdom has besides, as R2114, is no part of the id.
        part = found.suffix if found.suffix and not found.suffix.startswith("R") else None
        return "-".join(["kst", found.dossier, *([part] if part else []), found.number])
    if found.type in ("aanhangsel", "handelingen") and found.session and found.number and found.chamber:
        series = "ah" if found.type == "aanhangsel" else "h"
        parts = [series, found.chamber, found.session.replace("-", ""), found.number]
        return "-".join([*parts, *([found.item] if found.item else [])])
    return None


def address(found: Found, known: Collection[str]) -> str | None:
    """Return the official address of what is cited; ``known`` holds ids of dossiers that are running."""
    written_id = identity(found)
    if found.known_url or written_id is None:
        return found.known_url
    if found.type == "document" and _OF_CHAMBER.fullmatch(written_id):
        return _DOWNLOAD + written_id
    if found.known_id and _is_of_site(found):
        return f"{_SITE}{written_id}.html"
    certain = {
        "kamerstuk": _paper_is_certain,
        "handelingen": _item_is_certain,
        "aanhangsel": _annex_is_certain,
    }
    rule = certain.get(found.type)
    if rule and rule(found, known):
        return f"{_SITE}{written_id}.html"
    return _with_session(found)


def _with_session(found: Found) -> str | None:
    """Return the address of an early letter of the Eerste Kamer, which names the session as well."""
    session, dossier, number = found.session or "", found.dossier or "", found.number or ""
    letter = found.type == "kamerstuk" and found.chamber == "ek" and number.isalpha()
    if not letter or found.suffix or _start(found) not in _WITH_SESSION or not dossier.isdigit():
        return None
    return f"{_SITE}kst-{session.replace('-', '')}-{dossier}-{number}.html"


def _is_of_site(found: Found) -> bool:
    """Say whether an id that the text itself writes out is that of a page of the official site."""
    name = found.known_id or ""
    if found.type == "handelingen":
        return name.count("-") >= 4  # with item, or with the last page
    series = name.split("-")[0]
    return series in ("kst", "blg", "ah", "kv", "nds")


def _start(found: Found) -> int | None:
    return int(found.session[:4]) if found.session else None


def _paper_is_certain(found: Found, known: Collection[str]) -> bool:
    number, start = found.number or "", _start(found)
    if found.dossier and found.dossier.isalpha():
        return start >= _FIRST_LETTERS if start else found.dossier.startswith("C")
    dossier = int(found.dossier or 0)
    if not number.isdigit():
        late = start >= _FIRST_LETTERS if start else dossier >= _FIRST_LETTERED_DOSSIER
        return number.isalpha() and late
    if found.chamber == "ek":
        return False
    if start is not None:
        return start >= _FIRST_SESSION
    running = bool(found.suffix and found.suffix.isdigit()) or found.dossier in known
    return dossier >= _FIRST_DOSSIER or running or int(number) >= _LATE_NUMBER


def _item_is_certain(found: Found, _known: Collection[str]) -> bool:
    start = _start(found)
    return found.item is not None and start is not None and start >= _FIRST_ITEMS


def _annex_is_certain(found: Found, _known: Collection[str]) -> bool:
    start = _start(found)
    return start is not None and _FIRST_ANNEXES <= start <= _LAST_ANNEXES
