"""Dutch words for the values of the data, and counting in Dutch."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.facts import TopicHit

# How many words by which a topic was recognised are told; the data hold all.
_WORDS_SHOWN = 8

_KINDS = {
    "verslag": ("verslag", "verslagen"),
    "geannoteerde-agenda": ("geannoteerde agenda", "geannoteerde agenda’s"),
    "kabinetsreactie": ("kabinetsreactie", "kabinetsreacties"),
    "artikel-100-brief": ("artikel 100-brief", "artikel 100-brieven"),
    "antwoorden": ("antwoorden op Kamervragen", "antwoorden op Kamervragen"),
    "verslag-schriftelijk-overleg": (
        "verslag van een schriftelijk overleg",
        "verslagen van schriftelijk overleg",
    ),
    "verslag-commissiedebat": ("verslag van een commissiedebat", "verslagen van commissiedebatten"),
    "reactie-op-verzoek": ("reactie op een verzoek", "reacties op verzoeken"),
    "voortgangsrapportage": ("voortgangsrapportage", "voortgangsrapportages"),
    "uitstelbericht": ("uitstelbericht", "uitstelberichten"),
    "aanbiedingsbrief": ("aanbiedingsbrief", "aanbiedingsbrieven"),
    "other": ("brief", "brieven"),
}

ROLES = {
    "reported": "Verslag",
    "previewed": "Agenda en inzet",
    "planned": "Aankondiging",
    "mentioned": "Genoemd",
}

ROLE_PHRASES = {
    "reported": "doet verslag van",
    "previewed": "blikt vooruit op",
    "planned": "kondigt aan",
    "mentioned": "noemt",
}

HOW = {
    "stated": "staat in de brief",
    "inferred": "afgeleid",
    "curated": "aangevuld",
    "unknown": "nog niet gevonden",
}

KNOWN = {
    "verified": "bevestigd",
    "announced": "alleen aangekondigd",
    "check": "nog niet geverifieerd",
}

STATEMENTS = {
    "standpunt": ("standpunt", "standpunten"),
    "besluit": ("besluit", "besluiten"),
    "toezegging": ("toezegging", "toezeggingen"),
}

ENTITIES = {
    "persoon": ("Persoon", "Personen"),
    "land": ("Land", "Landen"),
    "plaats": ("Plaats", "Plaatsen"),
    "organisatie": ("Organisatie", "Organisaties"),
}

REFERENCES = {
    "kamerstuk": "Kamerstuk",
    "handelingen": "Handelingen",
    "aanhangsel": "Aanhangsel van de Handelingen",
    "bijlage": "Bijlage",
    "zaak": "Zaak of document van de Kamer",
    "document": "Document van de Kamer",
    "dossier": "Dossier",
    "aiv": "Advies",
    "cavv": "Advies",
    "vn-resolutie": "Resolutie",
    "motie": "Motie",
    "verdrag": "Verdrag",
    "amendement": "Amendement",
    "overleg": "Overleg met de Kamer",
    "brief": "Brief",
    "advies": "Advies of rapport",
    "toezegging": "Toezegging",
    "staatsblad": "Staatsblad",
    "staatscourant": "Staatscourant",
    "tractatenblad": "Tractatenblad",
    "eu-recht": "Regeling van de Europese Unie",
    "eu-document": "Document van de Europese Commissie",
    "uitspraak": "Rechterlijke uitspraak",
}

REPAIRS = {
    "hyphen": "afgebroken woord hersteld",
    "line-join": "regels samengevoegd",
    "page-join": "alinea over een paginagrens samengevoegd",
    "paragraph-break": "nieuwe alinea herkend",
    "footnote-call": "nootcijfer herkend",
    "footnote-body": "voetnoot uit de lopende tekst gehaald",
    "furniture": "kop- of voetregel van de pagina weggelaten",
    "spacing": "spatie hersteld",
    "character": "teken genormaliseerd",
}

# The parts of a Kamerstuk's number.
PARTS = {
    "dossier": "Dossier",
    "suffix": "Toevoeging van het dossier",
    "number": "Nummer",
    "session": "Vergaderjaar",
}


def kind(value: str | None, plural: bool = False) -> str:
    """Return the Dutch word for a kind of letter; one without a word of its own is shown as it is written."""
    if not value:
        return "brieven" if plural else "brief"
    return _KINDS.get(value, (value.replace("-", " "),) * 2)[plural]


def count(number: int, singular: str, plural: str) -> str:
    """Return "geen brieven", "één brief", "12 brieven"."""
    if number == 0:
        return f"geen {plural}"
    return f"één {singular}" if number == 1 else f"{number:,} {plural}".replace(",", ".")


def counted(number: int, singular: str, plural: str) -> str:
    """Return the same with a capital, to begin a sentence."""
    return capital(count(number, singular, plural))


def the_letter(date: str) -> str:
    """Return "de brief van 6 november 2020", or "deze brief" for a letter of which no day is known."""
    return f"de brief van {date}" if date[:1].isdigit() else "deze brief"


def listed(items: Iterable[str]) -> str:
    """Return "a", "a en b", "a, b en c"."""
    parts = list(items)
    return " en ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def capital(text: str) -> str:
    """Return ``text`` with a capital first letter (and "IJ" for "ij"), the rest untouched."""
    return ("IJ" + text[2:]) if text.startswith("ij") else text[:1].upper() + text[1:]


def dossier(number: str) -> str:
    """Return a dossier's number as it is printed, unbreakable: "28 676", "21 501-28"."""
    head, hyphen, suffix = number.partition("-")
    spaced = f"{head[:-3]}\N{NO-BREAK SPACE}{head[-3:]}" if head.isdigit() and len(head) == 5 else head
    return f"{spaced}{hyphen}{suffix}"


def paragraph(block_id: str) -> str:
    """Return what a reader calls a block: "alinea 12", "noot 2"; others have no name but "brief"."""
    letter, number = block_id[:1], block_id[1:]
    if number.isdigit() and letter == "p":
        return f"alinea {number}"
    if letter == "n" and number.isalnum():
        return f"noot {number}"
    return "aanhef" if letter == "o" and number.isdigit() else "kopje"


def seen_in(hits: Iterable[TopicHit]) -> str:
    """Return by what a topic was recognised, as "kopje «Ruimte»; woord «ruimtebeleid»"."""
    hits = tuple(hits)
    heading = [f"«{hit.text}»" for hit in hits if hit.in_heading]
    text = [f"«{hit.text}»" for hit in hits if not hit.in_heading]
    more = ["…"] if len(text) > _WORDS_SHOWN else []
    parts = (("kopje", heading), ("woord" if len(text) == 1 else "woorden", text[:_WORDS_SHOWN] + more))
    return "; ".join(f"{name} {', '.join(found)}" for name, found in parts if found)


def year(value: str) -> str:
    """Return a year as it stands in an address, as words."""
    return value.replace("-", " ")


def shortened(text: str, length: int) -> str:
    """Return ``text`` or, where it is longer, its beginning up to a word's end and an ellipsis."""
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"
