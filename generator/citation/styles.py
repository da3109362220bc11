"""Citations as running text: the Leidraad voor juridische auteurs, and APA."""

from __future__ import annotations

from datetime import date

from generator.citation.work import PUBLISHER, Author, Work

_MONTHS = ("januari februari maart april mei juni juli augustus september oktober november december").split()


def leidraad(work: Work, paragraph: str | None = None) -> str:
    """Return the citation as the Leidraad voor juridische auteurs (2022) writes it.

    A numbered paper: "Kamerstukken II 2020/21, 28676, nr. 348". A letter whose number is not known is
    cited as a letter: who wrote it, the day, what it is, and its address. ``paragraph`` is a number of
    ours ("12"); the Leidraad knows pages only, so it is named as what it is.
    """
    if work.dossier and work.number and work.session:
        kind = "" if work.number.isalpha() else "nr. "
        text = f"Kamerstukken II {_session(work.session)}, {work.dossier}, {kind}{work.number}"
    else:
        text = _as_letter(work)
    if paragraph:
        text += f", al. {paragraph}"
    if not (work.dossier and work.number and work.session) and work.url:
        text += f", {work.url}"
    return f"{text}."


def _as_letter(work: Work) -> str:
    offices = [_lower_first(author.office) for author in work.authors if author.office]
    sender = f"Brief van de {_listed(offices, ' en de ')}" if offices else "Brief"
    when = f" van {_day(work.date)}" if work.date else ""
    return f"{sender} aan de Tweede Kamer{when} ({work.title})"


def apa(work: Work, paragraph: str | None = None) -> str:
    """Return the citation in APA style (7th edition), in Dutch, the title without its italics.

    ``paragraph`` is a number of ours, as for ``leidraad``.
    """
    names = _listed([_apa_name(author) for author in work.authors], " & ") or PUBLISHER
    when = f"{work.date.year}, {work.date.day} {_MONTHS[work.date.month - 1]}" if work.date else "z.d."
    known = [f"Kamerstuk {work.dossier}, nr. {work.number}"] if work.dossier and work.number else []
    beside = ", ".join(known + ([f"al. {paragraph}"] if paragraph else []))
    number = f" ({beside})" if beside else ""
    publisher = f" {PUBLISHER}." if work.authors else ""
    address = work.official_url or work.url
    return f"{names} ({when}). {work.title}{number}.{publisher}{f' {address}' if address else ''}"


def _apa_name(author: Author) -> str:
    """Dutch APA sorts under the surname: "Bruijn, T. de"."""
    initials = author.given.replace(".", ". ").strip() if "." in author.given else author.given[:1]
    if initials and not initials.endswith("."):
        initials += "."
    rest = f"{initials} {author.particle}".strip()
    return f"{author.surname}, {rest}" if rest else author.surname


def _session(session: str) -> str:
    """ "2020-2021" as the Leidraad writes it: 2020/21; the turn of a century in full, 1999/2000."""
    first, _, second = session.partition("-")
    return f"{first}/{second if second.endswith('00') else second[-2:]}"


def _day(moment: date) -> str:
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"


def _listed(items: list[str], last: str) -> str:
    if len(items) < 2:
        return "".join(items)
    return ", ".join(items[:-1]) + last + items[-1]


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
