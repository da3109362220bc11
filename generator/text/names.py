"""The forms of names under a letter, and how several that stand on one line are told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

_UP = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ"
_ACADEMIC = r"(?:[Dd]rs|[Mm]r|[Dd]r|[Ii]r|[Ii]ng|[Pp]rof|[Jj]hr|[Jj]kvr|[Dd]s)"
_TITLE = rf"(?:{_ACADEMIC}|[Dd]hr|[Mm]evr(?:ouw)?|[Mm]w|[Dd]e heer)"
# Officers sign with their rank.
_RANK = (
    r"(?:(?:[Ll]uitenant-)?[Gg]eneraal(?:-majoor)?|(?:[Ll]uitenant-|[Vv]ice-)?[Aa]dmiraal|[Bb]rigadegeneraal"
    r"|(?:[Ll]uitenant-)?[Kk]olonel)"
)
TITLES = rf"(?:{_TITLE}(?:\. ?| |/)|{_RANK} (?:b\.d\. )?){{0,4}}"
# "Nr. Vraag" heads a table, and "Zr.Ms." a ship. The last initial may have lost its point: "P.L.B.A van X".
INITIALS = (
    rf"(?:(?!(?:Nrs?|No|Zr|Ms|Art|Blz|Pag|Par|Tel)\.)(?:IJ|[{_UP}][a-z]{{0,2}})\.[ -]?){{1,8}}(?:[{_UP}] )?"
)
PARTICLE = r"(?:van|de|der|den|het|ten|ter|te|von|in|’t|'t|op|el|al|la|le|du|dos|della)"
_SURNAME = (
    rf"(?:{PARTICLE} )*(?!{_TITLE}\b)(?:[dD]['’])?[{_UP}][^\W\d_]+(?:[’'-][^\W\d_]+)*"
    rf"(?: ?- ?(?:{PARTICLE} )*[{_UP}][^\W\d_]+)*"
)
_AFTER = r"(?:,? (?:RA|MPA|MSc|BSc|MA|LLM|MBA|PhD|CPC))*(?:,? (?:a\.i\.|ad interim))?,?"
# A first name before or behind the initials: "Anna J.P. de Vries", "A.P. (Anna) de Vries".
_FIRST = rf"(?:(?!(?:Minister|Staatssecretaris|Kamerlid|Lid)\b|[A-Z]{{3}})[{_UP}][^\W\d_]+ )?"
_CALLED = rf"(?:\([{_UP}][^\W\d_]+\) ?)?"
STRONG = rf"{TITLES}{_FIRST}{INITIALS} ?{_CALLED}{_SURNAME}(?: {_SURNAME}){{0,2}}{_AFTER}"
CALLED = rf"{TITLES}{_SURNAME}(?: {_SURNAME}){{1,3}}{_AFTER}"
_NAME = re.compile(rf"{TITLES}(?:{_FIRST}{INITIALS} ?{_CALLED})?{_SURNAME}(?: {_SURNAME}){{0,3}}{_AFTER}")
_WITH_INITIALS = re.compile(STRONG)
_TITLED = re.compile(rf"{_ACADEMIC}\b")
_NO_NAME = re.compile(
    r"\b(?:EN|VOOR|Vraag|Antwoord|Inhoud(?:sopgave)?)\b|(?:^|[ .])(?:De|Het|Een|Van|In|Op|Dit|Deze|Ik|Wij)$"
)
# What a site adds below a paper: who signed it, how it was voted on, a way back.
_SITE = re.compile(
    r"(?:Indieners?|(?:Eerste |Mede )?[Oo]ndertekenaars?|Stemmingsuitslag(?:en)?|Naar boven|Bijlagen?"
    r"|Documenten)\b"
)
_LETTERED = re.compile(r"[A-Z]\. ?[A-Z][^\W\d_]+(?:-[^\W\d_]+)*(?: .*)?")
# What a form puts around a name: "(w.g.) A. Naam", "(mr. A. Naam)".
_SIGNED = re.compile(r"^\(?w\. ?g\.?\)?[:,]? (?=\S)| \(?w\. ?g\.?\)?$")
_BRACKETS = re.compile(r"\((.*)\)(,?)")
# The end of one name and the start of the next, when the blanks between two columns were lost.
_GLUED = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
_LONGEST = 90
_MOST_WORDS, _MOST_NAMES = 6, 4


def bare(text: str) -> str:
    """Return a name without the brackets around it and without the "w.g." before or behind it."""
    rest = _SIGNED.sub("", text, count=1)
    return "".join(inner.groups()) if (inner := _BRACKETS.fullmatch(rest)) else rest


def is_name(text: str) -> bool:
    """Tell whether the text could be a person's name and nothing else."""
    name = bare(text)
    return (
        len(name) <= _LONGEST
        and bool(_NAME.fullmatch(name))
        and not (_NO_NAME.search(name) or _SITE.match(name))
    )


def has_initials(text: str) -> bool:
    """Tell whether the text is a name with initials, which hardly anything else looks like."""
    name = bare(text)
    return len(name) <= _LONGEST and bool(_WITH_INITIALS.fullmatch(name)) and not _NO_NAME.search(name)


def is_lettered(text: str) -> bool:
    """Tell whether what looks like a name may as well be a heading with its letter: “A. Inleiding”."""
    return bool(_LETTERED.fullmatch(text))


def has_title(text: str) -> bool:
    """Tell whether the text is a name with an academic title: “drs. Anna de Vries”."""
    return is_name(text) and bool(_TITLED.match(bare(text)))


def is_sure(text: str) -> bool:
    """Tell whether the text is a name by its initials or its title."""
    return has_initials(text) or has_title(text)


def part_names(text: str, count: int) -> list[str]:
    """Return the ``count`` names that stand side by side in a text; none if it is not clear where one ends.

    Of several ways to part the words those count in which all names have initials or a title, and then
    the most even one.
    """
    if not 1 < count <= _MOST_NAMES:
        return []
    glued = _GLUED.split(text)
    if len(glued) == count and all(_is_whole(part.strip()) for part in glued):
        return [part.strip() for part in glued]
    ways = list(_ways(text.split(), count))
    for fits in (is_sure, is_name):
        best = [way for way in ways if all(map(fits, way))]
        spread = [max(map(_length, way)) - min(map(_length, way)) for way in best]
        even = [way for way, uneven in zip(best, spread, strict=True) if uneven == min(spread)]
        if len(even) == 1:
            return even[0]
    return []


def _ways(words: list[str], count: int) -> Iterator[list[str]]:
    """Yield every way to part the words into so many whole names."""
    if len(words) > _MOST_WORDS * count:
        return
    for cuts in combinations(range(1, len(words)), count - 1):
        at = [0, *cuts, len(words)]
        way = [" ".join(words[begin:end]) for begin, end in pairwise(at)]
        if all(map(_is_whole, way)):
            yield way


def _is_whole(text: str) -> bool:
    """Tell whether a text is a name of more than a surname."""
    return is_sure(text) or (" " in text and not re.match(rf"{PARTICLE}\b", text) and is_name(text))


def _length(name: str) -> int:
    return len(name.split())
