"""The forms of offices under a letter, and of what says that somebody signs for another."""

from __future__ import annotations

import re

from generator.text.names import INITIALS, TITLES, has_initials, is_name
from generator.text.rows import Row

_WORD = (
    r"(?:vice-?)?minister(?:[- ]president|s)?|staatssecretaris(?:sen)?|(?:adjunct-?)?griffier"
    r"|(?:onder|vice-?|bestuurs)?voorzitter|secretaris(?:-generaal)?|(?:hoofd|programma)?directeur(?:-generaal)?|(?:hoofd)?inspecteur(?:-generaal)?"
    r"|(?:vice-)?president|informateur|formateur|verkenner|commandant|chef|(?:afdelings)?hoofd|ambassadeur"
    r"|rapporteur|(?:regerings|rijks)?commissaris|thesaurier(?:-generaal)?|korpschef|gouverneur|(?:kinder)?ombudsman"
    r"|co[oö]rdinator|landsadvocaat|staatsraad|team(?:leider|manager)|beleidsmedewerker|procureur-generaal"
)
KIND = (
    r"(?:(?:waarnemend|wnd\.|plaatsvervangend|plv\.|demissionair|fungerend|tijdelijk|toegevoegd|algemeen|nationaal"
    r"|nationale|eerste|loco)[ -])*"
)
# The word may be glued to its article, or to what follows it: "DeMinister", "De ministervan".
_END = r"(?:(?![\w-])|(?=(?:van|voor) ))"
HEAD = rf"(?i:(?:(?:de|het) ?)?{KIND}(?:{_WORD}))(?:{_END})"
WITHOUT_ARTICLE = rf"(?i:{KIND}(?:{_WORD}))(?:{_END})"
_ABSENT = (
    r"\(?(?:[Ii]\. ?b\. ?d\.|[Ii]bd\.?|[Bb]\.a\.|[Oo]\.b\.v\.|[Bb]ij (?:diens |haar |zijn )?"
    r"(?:afwezigheid|ontstentenis)(?: van .{1,80})?)\)?[,.:]?"
)
_ACTING = r"\(?(?:[Aa]\.i\.|[Ww]nd\.|[Ww]aarnemend|[Pp]lv\.|[Aa]d interim|w\.g\.)\)?[,.]?"
_FOR_ANOTHER = r"\(?(?:[Nn]amens|[Vv]oor|NAMENS|VOOR) (?:deze|dezen|DEZE|DEZEN)\)?[,:]?"
_REST = r"[^.:;?!]{0,140}"
_ROLE = re.compile(rf"{HEAD}{_REST}(?:,? (?:{_ABSENT}|{_ACTING}))?,?")
# "De Minister sprak" begins a sentence.
_SENTENCE = re.compile(
    r"\b(?i:ministers?(?:-president)?|staatssecretaris(?:sen)?) "
    r"(?!(?:van|voor|en|de|a\.i\.|ad|namens|mede|tevens|belast|bij|president|zonder)\b)[a-zà-ÿ]"
)
PROXY = rf"{_FOR_ANOTHER}|{_ABSENT}"
_PROXY = re.compile(PROXY)
_REMARK = re.compile(_ACTING)
_ON_BEHALF = re.compile(rf"(?:[Mm]ede )?[Nn]amens (?:de|het|mijn)\b{_REST},?")
# “Mede namens de Minister van X bied ik u” begins the letter itself.
_SPEAKS = re.compile(
    r"\b(?:ik|wij|u|uw|hierbij|hiermee|hiermede|bied(?:en)?|zend(?:en)?|stu(?:ur|ren)|doen?|informe(?:er|ren)"
    r"|ontvangt)\b"
)
# What may stand behind an office on its line.
_TAIL = re.compile(rf"(?<=,) (?={_FOR_ANOTHER}$|{_ABSENT}$|[Mm]ede namens )|(?<=\w) (?={_FOR_ANOTHER}$)")
_OF_COMMITTEE = re.compile(r"voorzitter|griffier", re.IGNORECASE)
_CHAIRED = re.compile(rf"(?:{HEAD})(?: van [^.:;?!,]{{1,80}})?: .{{2,60}}")
_TWO = re.compile(rf"(?<=,) *(?=(?:[Dd]e|DE) ?{WITHOUT_ARTICLE})|(?<=\w) *(?=(?:De|DE) ?{WITHOUT_ARTICLE})")
_TWO_BARE = re.compile(
    r"(?<=[a-zà-ÿ])(?<!\ben)(?<!\bvan)(?<!nemend)(?<!fungerend)(?<!vervangend)(?<!missionair)"
    # who presides over the ministers holds an office besides: "Minister-President, Minister van X"
    r"(?<!resident),? +"
    r"(?=(?:Minister|Staatssecretaris) (?:van|voor) )"
)
_BARE = ("Minister", "Staatssecretaris")
_STARTS = re.compile(HEAD)
_NAME = re.compile(rf"(?P<office>(?:[Dd]e|DE) .{{3,140}}?),? (?P<name>\(?{TITLES}{INITIALS}.{{2,60}})")
# Where the second of two offices begins that one line names: "De Ministers van X en van Y".
_SHARED = re.compile(r" (?=(?i:en (?:(?:de )?(?:minister|staatssecretaris)\b|van |voor )))")
_OPEN = re.compile(r"(?:^|[\s-])(?:van|voor|en|de|der|het|tot|met|aan|VAN|VOOR|EN|DE|DER)$")
_LONGEST = 200


def is_office(text: str) -> bool:
    """Tell whether the text names an office and nothing else: “De Minister van Defensie,”."""
    return bool(_ROLE.fullmatch(text)) and not _SENTENCE.search(text)


def is_of_committee(text: str) -> bool:
    """Tell whether the office is one of a committee, whose holders sign with their surname alone."""
    return bool(_OF_COMMITTEE.search(text))


def is_office_row(row: Row) -> bool:
    """Tell whether the row names an office, or several side by side, and nothing else."""
    return is_office(row.text) or len(offices_in(row)) > 1


def is_open(text: str) -> bool:
    """Tell whether the text cannot end here: “De Minister van”, “Buitenlandse Handel en”."""
    return bool(_OPEN.search(text))


def is_on_behalf(text: str) -> bool:
    """Tell whether the text says for whom is signed: “Mede namens de Minister van Financiën,”."""
    return bool(_ON_BEHALF.fullmatch(text)) and not _SPEAKS.search(text)


def is_proxy(text: str) -> bool:
    """Tell whether the text says that another signs for the office above it: “namens deze,”, “i.b.d.”."""
    return bool(_PROXY.fullmatch(text))


def is_remark(text: str) -> bool:
    """Tell whether the text only says how somebody signs: “a.i.”, “w.g.”."""
    return bool(_REMARK.fullmatch(text))


def is_chair(text: str) -> bool:
    """Tell whether the text names who presided or took the minutes, as debates do: “Voorzitter: Kuik”."""
    return bool(_CHAIRED.fullmatch(text))


def signed_line(text: str, comma_less: bool = True) -> tuple[str, str] | None:
    """Return the office and the name that stand on one line: “De Minister van Defensie, K.H. Ollongren”.

    A surname alone is enough for a committee's clerk and chair; others have initials or a first name.
    ``comma_less``: the comma between them may be missing.
    """
    if not _STARTS.match(text) or len(text) > _LONGEST:
        return None
    office, comma, name = text.rstrip(",").rpartition(", ")
    if comma and is_office(office) and _could_sign(name, office):
        return f"{office},", text[len(office) + 2 :]
    found = _NAME.fullmatch(text) if comma_less else None
    if found and has_initials(found["name"]) and is_office(found["office"]):
        return found["office"], found["name"]
    return None


def _could_sign(name: str, office: str) -> bool:
    if has_initials(name):
        return True
    return is_name(name) and not is_office(name) and (" " in name or is_of_committee(office))


def offices_in(row: Row) -> list[str]:
    """Return the offices that stand side by side on a row; one if there is but one."""
    parts = row.cells if len(row.cells) > 1 else part_offices(row.text)
    return parts if len(parts) > 1 and all(is_office(part) for part in parts) else [row.text]


def part_offices(text: str) -> list[str]:
    """Return a text parted where an office begins."""
    between = _TWO_BARE if text.startswith(_BARE) else _TWO
    return [part.strip() for part in between.split(text)]


def part_shared(text: str) -> list[str]:
    """Return a text parted where it names a second office: “De Minister”, “en de Staatssecretaris van X”."""
    return _SHARED.split(text)


def part_tail(text: str) -> list[str]:
    """Return an office and what stands behind it on its line: “De Minister van X,” and “voor deze,”."""
    return [part.strip() for part in _TAIL.split(text, maxsplit=1)]
