"""Who signed a letter: names and offices as written, with the person of the registry.

Who is named with "mede namens" did not sign, and is no signatory (letter 003, line 5). An answer printed in
the Aanhangsel names the minister who gave it, but is not signed.
"""

from __future__ import annotations

import re
from datetime import date

from generator.facts.signatories.people import find_person
from generator.model.document import Block, Document, Role
from generator.model.facts import Evidence, Signatory, Value
from generator.model.knowledge import Knowledge

_ACTING = re.compile(r"(?<!\w)(?:a\.i\.|ad\s+interim|waarnemend|wnd\.|fungerend)(?!\w)", re.IGNORECASE)
_AFTER_NAME = re.compile(r",?\s+(?:a\.i\.|ad interim)$")
# What a form puts around a name: "(w.g.) A. Naam", "(mr. A. Naam)".
_AROUND_NAME = re.compile(r"^\(?w\. ?g\.?\)?[:,]?\s+|\s\(?w\. ?g\.?\)?$|^\(|\)$")
_ARTICLE = re.compile(r"^(?:de|het)(?:\s+|(?=minister|staatssecretaris))", re.IGNORECASE)
_LOST_BLANK = re.compile(r"(?<=inister)(?=(?:van|voor)\s)|(?<=ecretaris)(?=(?:van|voor)\s)", re.IGNORECASE)
_OF = re.compile(r"(?<!\S)(?:van|voor)\s", re.IGNORECASE)
_AND = re.compile(r"en\s+(?:de\s+)?", re.IGNORECASE)
_PLURAL = re.compile(r"(minister|staatssecretaris)s(?:en)?\b", re.IGNORECASE)
_FOR_MINISTER = re.compile(r"namens\s.*\b(?:minister|staatssecretaris)\b", re.IGNORECASE)


def find_signatories(
    document: Document, letter_date: Value[date], knowledge: Knowledge
) -> tuple[Signatory, ...]:
    """Return who signed, in the order of the letter.

    ``office`` is as written, without its article and comma; it is None for a name alone. ``person`` is the
    id in the registry, or None where the registry knows nobody who could have signed so.
    """
    signed = [block for block in document.blocks if "name" in block.roles]
    offices = _each_of_two([_held(block) for block in signed])
    return tuple(
        _signatory(block, office, letter_date, knowledge)
        for block, office in zip(signed, offices, strict=True)
    )


def _held(block: Block) -> str:
    """Return the office of who signs: the last one, for those before it are of whom he signs for."""
    offices = [text for role, text in _lines(block) if role == "office"]
    return _LOST_BLANK.sub(" ", offices[-1].rstrip(", ")) if offices else ""


def _each_of_two(offices: list[str]) -> list[str]:
    """Return the offices, each of two that one line named whole: "De Ministers van X", "en van Y"."""
    whole = list(offices)
    for at in range(1, len(offices)):
        first, second = _OF.search(whole[at - 1]), _AND.match(offices[at])
        if not second:
            continue
        rest = offices[at][second.end() :]
        word = _PLURAL.sub(r"\1", whole[at - 1][: first.start()] if first else whole[at - 1])
        of = _OF.search(rest)
        whole[at] = f"{word}{rest}" if of and not of.start() else rest.strip()
        whole[at - 1] = (
            f"{word}{whole[at - 1][first.start() :] if first else rest[of.start() :] if of else ''}"
        )
    return whole


def _signatory(block: Block, held: str, letter_date: Value[date], knowledge: Knowledge) -> Signatory:
    """Read one signature: who signs for another is marked as such."""
    at = block.roles.index("name")
    before = block.text.split("\n")[:at]
    line = block.line_at(sum(len(text) + 1 for text in before))
    name = _AROUND_NAME.sub("", _lines(block)[at][1].rstrip(",")).strip(" ,")
    written = _AFTER_NAME.sub("", name)
    office = _ARTICLE.sub("", held, count=1) or None
    on_behalf = any(
        role == "proxy" or (role == "behalf" and _FOR_MINISTER.match(text)) for role, text in _lines(block)
    )
    remarks = " ".join(text for role, text in _lines(block) if role == "remark")
    person, reasoning = find_person(
        written, None if on_behalf else office, letter_date.value, knowledge.people
    )
    evidence = Evidence("stated", "ondertekening", line, f"{held}, {name}".lstrip(", "), reasoning=reasoning)
    acting = bool(_ACTING.search(f"{held} {name} {remarks}"))
    return Signatory(written, office, person, line, acting, on_behalf, evidence)


def _lines(block: Block) -> list[tuple[Role, str]]:
    """Return the lines of a signature, each with what it is."""
    return [(role, text.strip()) for role, text in zip(block.roles, block.text.split("\n"), strict=False)]
