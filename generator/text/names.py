"""The forms of names and offices under a letter, and how two that stand on one line are told apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.text.rows import Row

_UP = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ"
# "Nr. Vraag" heads a table, and "Zr.Ms." a ship.
_INITIALS = rf"(?:(?!(?:Nrs?|No|Zr|Ms|Art|Blz|Pag|Par|Tel)\.)[{_UP}][a-z]{{0,2}}\.[ -]?)+"
_PARTICLE = r"(?:van|de|der|den|het|ten|ter|te|von|in|’t|'t|op|el|al|la|le|du|dos|della)"
_SURNAME = rf"(?:{_PARTICLE} )*(?:[dD]['’])?[{_UP}][^\W\d_]+(?:[’'-][^\W\d_]+)*(?: ?- ?[{_UP}][^\W\d_]+)*"
# "Mr.dr. J.P. de Vries" has lost the blank between them; officers sign with their rank.
_RANK = (
    r"(?:(?:[Ll]uitenant-)?[Gg]eneraal(?:-majoor)?|(?:[Ll]uitenant-|[Vv]ice-)?[Aa]dmiraal|[Bb]rigadegeneraal"
    r"|(?:[Ll]uitenant-)?[Kk]olonel)"
)
_TITLES = (
    r"(?:(?:[Dd]rs|[Mm]r|[Dd]r|[Ii]r|[Ii]ng|[Pp]rof|[Jj]hr|[Jj]kvr|[Dd]hr|[Mm]evr|[Mm]w)(?:\. ?| )"
    rf"|{_RANK} (?:b\.d\. )?)*"
)
_TITLED = re.compile(r"(?:[Dd]rs|[Mm]r|[Dd]r|[Ii]r|[Ii]ng|[Pp]rof)\. ")
_AFTER = r"(?:,? (?:RA|MPA|MSc|BSc|MA|LLM|MBA|PhD|CPC))*(?:,? a\.i\.)?(?: \(?w\.g\.\)?)?,?"
# A first name before or behind the initials: "Anna J.P. de Vries", "A.P. (Anna) de Vries".
_FIRST = rf"(?:(?!(?:Minister|Staatssecretaris|Kamerlid|Lid)\b|[A-Z]{{3}})[{_UP}][^\W\d_]+ )?"
_CALLED = rf"(?:\([{_UP}][^\W\d_]+\) ?)?"
_NAME = re.compile(rf"{_TITLES}(?:{_FIRST}{_INITIALS} ?{_CALLED})?{_SURNAME}(?: {_SURNAME}){{0,3}}{_AFTER}")
_WITH_INITIALS = re.compile(
    rf"{_TITLES}{_FIRST}{_INITIALS} ?{_CALLED}{_SURNAME}(?: {_SURNAME}){{0,2}}{_AFTER}"
)
_LETTERED = re.compile(r"[A-Z]\. ?[A-Z][^\W\d_]+(?:-[^\W\d_]+)*")

_OFFICE_ARTICLE = r"(?:(?:[Dd]e|DE) ?|[Hh]et |HET )?"
OFFICE = (
    _OFFICE_ARTICLE + r"(?:[Ww]aarnemend |[Pp]laatsvervangend |[Dd]emissionair |[Ff]ungerend )?(?:[Ll]oco-)?"
    r"(?:[Mm]inister(?:-[Pp]resident|s|(?=van |voor ))?|MINISTER(?:-PRESIDENT|S)?|"
    r"[Ss]taatssecretaris(?:sen|(?=van |voor ))?|STAATSSECRETARIS(?:SEN)?|"
    r"[Vv]iceminister-president|[Vv]ice-[Mm]inister-[Pp]resident|(?:[Oo]nder)?[Vv]oorzitter|[Gg]riffier|"
    r"[Aa]djunct-griffier|[Ss]ecretaris(?:-[Gg]eneraal)?|[Dd]irecteur(?:-[Gg]eneraal)?|[Rr]egeringscommissaris|"
    r"(?:[Aa]fdelings)?[Hh]oofd|(?:[Vv]ice-)?[Pp]resident|[Ii]nformateur|[Ff]ormateur|"
    r"[Nn]ationaal [Cc]o[oö]rdinator|[Nn]ationale [Oo]mbudsman|[Kk]inderombudsman|[Kk]orpschef|"
    r"[Tt]hesaurier(?:-[Gg]eneraal)?|"
    r"[Ii]nspecteur-[Gg]eneraal|[Cc]ommandant|[Aa]mbassadeur|[Rr]apporteur|COMMANDANT|VOORZITTER|GRIFFIER|"
    r"PRESIDENT|SECRETARIS(?:-GENERAAL)?|DIRECTEUR(?:-GENERAAL)?|INFORMATEUR|FORMATEUR)"
)
# What is written beside an office or a name where somebody else signs: in its absence, for this one, acting.
_REMARK = (
    r"\(?(?:[Ii]\.?b\.?d\.?|[Aa]\.i\.|[Oo]\.b\.v\.|[Bb]\.a\.|[Ww]nd\.|[Ww]aarnemend|[Pp]lv\.|[Aa]d interim|"
    r"w\.g\.|[Bb]ij (?:diens )?(?:afwezigheid|ontstentenis)(?: van .{1,80})?)\)?[,.]?"
)
_ABSENT = re.compile(r"\(?(?:[Ii]\.?b\.?d\.?|[Bb]\.a\.|[Oo]\.b\.v\.|[Bb]ij .{5,110})\)?[,.]?")
_GLUED_OFFICE = r"(?<=inister)(?=van |voor )|(?<=ecretaris)(?=van |voor )"
_ROLE = re.compile(rf"{OFFICE}(?:\b|{_GLUED_OFFICE})[^.:;?!]{{0,140}}(?:,? {_REMARK})?,?")
_ALONE = re.compile(_REMARK)
_OF_COMMITTEE = re.compile(r"(?:[Vv]oorzitter|[Gg]riffier)\b")
_CHAIRED = re.compile(rf"(?:{OFFICE})(?: van [^.:;?!,]{{1,80}})?: .{{2,60}}")
_FOR_ANOTHER = re.compile(r"(?:[Nn]amens|[Vv]oor) deze[n]?[,:]?")
_ON_BEHALF = re.compile(r"(?:[Mm]ede )?[Nn]amens (?:de|het|mijn)\b[^.:;?!]{0,140},?")
_TWO_OFFICES = re.compile(
    rf"(?<=,) *(?={OFFICE.replace(_OFFICE_ARTICLE, '(?:[Dd]e|DE) ?', 1)}(?:\b|{_GLUED_OFFICE}))"
    rf"|(?<=\w) *(?={OFFICE.replace(_OFFICE_ARTICLE, '(?:De|DE) ?', 1)}\b)"
)
_TWO_BARE = re.compile(
    r"(?<=[a-zà-ÿ])(?<!\ben)(?<!\bvan)(?<!nemend)(?<!fungerend)(?<!vervangend)(?<!missionair) +"
    r"(?=(?:Minister|Staatssecretaris) (?:van|voor) )"
)
_TWO_INITIALS = re.compile(rf"(?<=\w) +(?={_TITLES}{_INITIALS} ?(?:{_PARTICLE} )*[{_UP}])")
# The end of one name and the start of the next, when the blanks between two columns were lost.
_GLUED = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
_STARTS = re.compile(OFFICE)
# What a site adds below a paper: who signed it, how it was voted on, a way back.
_SITE = re.compile(
    r"(?:Indieners?|(?:Eerste |Mede )?[Oo]ndertekenaars?|Stemmingsuitslag(?:en)?|Naar boven|Bijlagen?"
    r"|Documenten)\b"
)
_LONGEST = 200
_WORDS = re.compile(rf"(?:{_PARTICLE} )*\S+")


def is_name(text: str) -> bool:
    """Tell whether the text could be a person's name and nothing else."""
    return bool(_NAME.fullmatch(text)) and not _SITE.match(text)


def has_initials(text: str) -> bool:
    """Tell whether the text is a name with initials, which hardly anything else looks like."""
    return bool(_WITH_INITIALS.fullmatch(text))


def is_lettered(text: str) -> bool:
    """Tell whether what looks like a name may as well be a heading with its letter: “A. Inleiding”."""
    return bool(_LETTERED.fullmatch(text))


def has_title(text: str) -> bool:
    """Tell whether the text is a name with an academic title: “drs. Anna de Vries”."""
    return is_name(text) and bool(_TITLED.match(text))


def is_office(text: str) -> bool:
    """Tell whether the text names an office and nothing else: “De Minister van Defensie,”."""
    return bool(_ROLE.fullmatch(text))


def is_on_behalf(text: str) -> bool:
    """Tell whether the text says for whom is signed: “Mede namens de Minister van Financiën,”."""
    return bool(_ON_BEHALF.fullmatch(text))


def behalf_goes_on(text: str) -> bool:
    """Tell whether for whom is signed is told on the next line too: “mede namens de minister voor”."""
    return is_on_behalf(text) and not text.endswith(",")


def is_remark(text: str) -> bool:
    """Tell whether the text only says that somebody signs for another: “i.b.d.”, “namens deze,”."""
    return bool(_ALONE.fullmatch(text)) or is_proxy(text)


def is_proxy(text: str) -> bool:
    """Tell whether the text says that who holds the office above lets another sign: “namens deze,”."""
    return bool(_FOR_ANOTHER.fullmatch(text))


def lets_another_sign(text: str) -> bool:
    """Tell whether the text says that another signs for the office above it: “namens deze,”, “i.b.d.”."""
    return is_proxy(text) or bool(_ABSENT.fullmatch(text))


def is_chair(text: str) -> bool:
    """Tell whether the text names who presided or took the minutes, as debates do: “Voorzitter: Kuik”."""
    return bool(_CHAIRED.fullmatch(text))


def signed_line(text: str) -> tuple[str, str] | None:
    """Return the office and the name that stand on one line: “De Minister van Defensie, K.H. Ollongren”.

    A surname alone is enough for a committee's clerk and chair; others have initials or a first name.
    """
    if not _STARTS.match(text) or len(text) > _LONGEST:
        return None
    office, comma, name = text.rstrip(",").rpartition(", ")
    if not comma or not is_office(office):
        return None
    named = has_initials(name) or (
        is_name(name) and not is_office(name) and (" " in name or bool(_OF_COMMITTEE.search(office)))
    )
    return (f"{office},", text[len(office) + 2 :]) if named else None


def offices_in(row: Row) -> list[str]:
    """Return the offices that stand side by side on a row; one if there is but one."""
    parts = row.cells
    if len(parts) == 1:
        between = _TWO_BARE if row.text.startswith(("Minister", "Staatssecretaris")) else _TWO_OFFICES
        parts = [part.strip() for part in between.split(row.text)]
    return parts if len(parts) > 1 and all(is_office(part) for part in parts) else [row.text]


def names_in(row: Row, count: int) -> list[str]:
    """Return the ``count`` names that stand side by side on a row; the whole row if it is not clear which."""
    if len(row.cells) == count:
        return row.cells
    for between in (_TWO_INITIALS, _GLUED):
        parts = [part.strip() for part in between.split(row.text)]
        if len(parts) == count > 1 and all(is_name(part) for part in parts):
            return parts
    words = _WORDS.findall(row.text)
    if count == 2 and len(words) == 4 and all(word.split(" ")[-1][:1].isupper() for word in words):
        return [f"{words[0]} {words[1]}", f"{words[2]} {words[3]}"]
    return [row.text]


def cut(row: Row, parts: Sequence[str]) -> list[Row]:
    """Return a row for each part of a row."""
    return [row.with_text(part) for part in parts] if len(parts) > 1 else [row]
