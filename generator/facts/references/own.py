"""Leaves out of a letter's references what is the letter itself."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.facts import Kamerstuk, Reference


def without_own(references: Iterable[Reference], own: Kamerstuk) -> tuple[Reference, ...]:
    """Return the references but for the letter's own number, as a page's foot or a web copy repeats it."""
    names = {own.id} - {None}
    if own.number.value and own.session.value and not own.dossier.value:
        session = own.session.value.replace("-", "")
        names |= {f"ah-{chamber}-{session}-{own.number.value}" for chamber in ("tk", "ek")}
    return tuple(r for r in references if r.id not in names or r.type == "motie")
