"""Who of the registry is meant by a name as somebody signed with it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date

from generator.model.knowledge import Person, Term

PARTICLE = r"(?:van|de|den|der|het|ten|ter|te|von|zu|in|’t|'t|op|el|al|la|le|di|da|dos|du|bin|ibn)"
_TITLE = r"(?:drs|mr|dr|ir|ing|prof|jhr|jkvr|dhr|de heer|mevrouw|mevr|mw|ds|em|lic|h\.?c)\.?\s*"
_RANK = (
    r"(?:(?:luitenant-)?generaal(?:-majoor)?|(?:luitenant-|vice-)?admiraal|brigadegeneraal|(?:luitenant-)?kolonel)"
    r"(?:\s+b\.d\.)?\s"
)
# "Mr.dr. J.P. de Vries" has lost the blank between them; officers sign with their rank.
TITLES = rf"(?:(?i:{_TITLE})(?:[ /]|(?=[A-Z])|(?<=\.)(?=[a-z]))|(?i:{_RANK}))*"

People = Mapping[str, Person]


def find_person(name: str, office: str | None, day: date | None, people: People) -> tuple[str | None, str]:
    """Return the id of the person in the registry who signs so, and how that is known.

    By the name itself or one of its known spellings; else by surname together with office and date. Where
    more than one could be meant, or none, the id is None.
    """
    key = _folded(name)
    same = [one for one in people.values() if key in {_folded(spelling) for spelling in _spellings(one)}]
    if same:
        chosen = same if len(same) == 1 else [one for one in same if _held(one, office, day)]
        return (chosen[0].id, "") if len(chosen) == 1 else (None, "")
    if not office:
        return None, ""
    likely = [one for one in people.values() if _same_surname(name, one) and _held(one, office, day)]
    if len(likely) != 1:
        return None, ""
    when = "op die dag" if day else "in deze jaren"
    return likely[0].id, f"«{name}» is gelezen als {likely[0].name}, die {when} dit ambt bekleedde."


def _spellings(person: Person) -> Iterable[str]:
    return (person.name, *person.variants)


def _folded(name: str) -> str:
    """Return a name without titles, accents, capitals and the blanks between initials."""
    bare = re.sub(rf"^{TITLES}", "", " ".join(name.split()))
    plain = unicodedata.normalize("NFKD", bare).encode("ascii", "ignore").decode().lower()
    return re.sub(r"\s*-\s*", "-", re.sub(r"\.\s+", ".", plain)).replace(".", ". ").strip(" ,")


def _parts(name: str) -> tuple[str, str]:
    """Return the letters that the first names begin with ("atb"), and the surname with its particles."""
    folded = _folded(name).replace(". ", ".")
    called = re.match(r"[a-z]{3,}\s+(?=[a-z]\.)", folded)  # "anna j.p. de vries"
    bare = re.sub(r"\([a-z-]+\)\s*", "", folded[called.end() if called else 0 :])
    initials = re.match(r"(?:[a-z]{1,4}\.)+", bare)
    if initials:
        letters = re.sub(r"([a-z])[a-z]*\.", r"\1", initials.group())
        return (folded[0] if called else "") + letters, bare[initials.end() :].strip()
    first, _, rest = folded.partition(" ")
    if not rest or re.fullmatch(PARTICLE, first):
        return "", folded
    return first[0], rest


def _same_surname(name: str, person: Person) -> bool:
    """Say whether surnames (or the first part of a double one) and the first letters of the name agree."""
    letters, surname = _parts(name)
    for spelling in _spellings(person):
        known_letters, known = _parts(spelling)
        double = known.split("-")[0] == surname or surname.split("-")[0] == known
        if (surname == known or double) and (
            not letters or not known_letters or letters[0] == known_letters[0]
        ):
            return True
    return False


def _held(person: Person, office: str | None, day: date | None) -> bool:
    return any(_same_office(term, office) and _covers(term, day) for term in person.terms)


def _same_office(term: Term, office: str | None) -> bool:
    return office is None or _office_key(office).startswith(_office_key(term.office))


def _office_key(office: str) -> str:
    plain = re.sub(r"\b(?:waarnemend|demissionair|wnd|a\.i\.|ad interim)\b\.?", "", office.lower())
    return " ".join(re.sub(r"[^\w\s-]", " ", plain).split())


def _covers(term: Term, day: date | None) -> bool:
    return day is None or (term.start <= day and (term.until is None or day < term.until))
