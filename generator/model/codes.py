"""Every problem code with its meaning, in Dutch for the page that lists them; no other code is raised."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "notice"]


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of problem: how bad it is, what it is called and what it means to a maintainer, in Dutch."""

    severity: Severity
    title: str
    meaning: str


def _table(severity: Severity, rows: Mapping[str, tuple[str, str]]) -> dict[str, Code]:
    return {code: Code(severity, title, meaning) for code, (title, meaning) in rows.items()}


_FILES = {
    "bad-yaml": (
        "Geen geldige YAML",
        "Het bestand is niet te lezen als YAML; meestal ontbreken er aanhalingstekens.",
    ),
    "duplicate-key": ("Sleutel dubbel", "Een sleutel staat twee keer in dezelfde opsomming."),
    "empty-file": ("Leeg bestand", "Er staat niets in het bestand."),
    "not-utf8": ("Geen UTF-8", "Het bestand is niet als UTF-8 opgeslagen."),
    "orphan-sidecar": ("Gegevens zonder brief", "Er is geen brief met de naam van dit gegevensbestand."),
    "same-name": (
        "Eén naam voor twee brieven",
        "Twee brieven heten hetzelfde en zouden één gegevensbestand delen.",
    ),
    "unknown-file": (
        "Onbekend kennisbestand",
        "Geen onderdeel van het programma leest een bestand van deze naam.",
    ),
    "unreadable-file": ("Onleesbaar bestand", "Het bestand kan niet worden geopend."),
}

_SOURCES = {
    "encrypted": ("Beveiligd bestand", "Het bestand vraagt om een wachtwoord en kan niet worden gelezen."),
    "no-text": (
        "Geen tekst",
        "In het bestand is geen tekst gevonden, bijvoorbeeld omdat het een gescande brief is.",
    ),
    "too-large": ("Te groot", "Het bestand is groter dan een brief kan zijn, en wordt niet gelezen."),
    "unknown-format": ("Onbekend soort bestand", "Dit soort bestand kan niet als brief worden gelezen."),
    "unknown-xml": ("Onbekende XML", "De XML is niet die van een officiële publicatie."),
    "unreadable-docx": ("Onleesbaar Word-bestand", "Het bestand is geen geldig DOCX."),
    "unreadable-pdf": ("Onleesbare PDF", "Het bestand is beschadigd, beveiligd of geen geldige PDF."),
    "unreadable-xml": ("Onleesbare XML", "Het bestand is geen geldige XML."),
    "unsafe-xml": ("Onveilige XML", "De XML bevat verwijzingen die hier om veiligheid niet worden gevolgd."),
}

_PUBLISHING = {
    "engine-failed": ("Zoekindex niet gemaakt", "Het zoekprogramma kon zijn index niet maken."),
    "address-lost": ("Adres verdwenen", "Een bladzijde die gepubliceerd was, zou verdwijnen."),
    "broken-lock": (
        "Lijst van adressen onleesbaar",
        "Het bestand met gepubliceerde adressen is niet te lezen.",
    ),
    "broken-manifest": (
        "Lijst van bladzijden onleesbaar",
        "De lijst van gemaakte bladzijden is niet te lezen.",
    ),
    "not-ours": (
        "Bestand van een ander",
        "Een bladzijde zou een met de hand geschreven bestand overschrijven.",
    ),
    "not-written": ("Niet geschreven", "Een bestand kon niet worden geschreven, of niet worden verwijderd."),
    "page-collision": ("Bladzijde dubbel", "Twee bladzijden zouden in hetzelfde bestand komen."),
    "paragraph-changed": ("Alinea veranderd", "Een gepubliceerd alineanummer zou bij andere woorden horen."),
    "paragraph-lost": ("Alinea verdwenen", "Een gepubliceerde alinea zou verdwijnen."),
}

_ENTRIES = {
    "bad-date": ("Geen datum", "Er staat geen bestaande datum in de vorm 2018-10-03."),
    "bad-pattern": ("Geen patroon", "Het patroon is geen reguliere expressie, of past ook op niets."),
    "bad-value": ("Onbekende waarde", "De waarde is hier niet mogelijk."),
    "duplicate-id": ("Dubbel", "Twee gegevens hebben dezelfde aanduiding."),
    "end-before-start": ("Einde voor begin", "Een periode eindigt voordat zij begint."),
    "missing-key": ("Gegeven ontbreekt", "Een verplicht gegeven is niet ingevuld."),
    "overlapping-terms": ("Ambt dubbel bezet", "Twee mensen zouden op één dag hetzelfde ambt bekleden."),
    "unknown-id": ("Verwijzing naar niets", "Er wordt verwezen naar een gegeven dat niet bestaat."),
    "unknown-key": ("Onbekende sleutel", "De sleutel betekent hier niets; vaak een tikfout."),
    "wrong-type": ("Verkeerde soort waarde", "Er staat bijvoorbeeld een getal waar een tekst moet staan."),
}

_ERRORS = {
    "counterexample-hit": ("Patroon te ruim", "Een patroon vindt een tekst die het niet mag vinden."),
    "duplicate-letter": ("Brief dubbel", "Twee bestanden bevatten dezelfde brief."),
    "example-missed": ("Patroon te nauw", "Een patroon vindt zijn eigen voorbeeld niet."),
    "id-collision": ("Adres dubbel", "Twee brieven zouden op hetzelfde adres komen te staan."),
    "unknown-letter": ("Onbekende brief", "Bij een bijeenkomst staat een brief die er niet is."),
    "unknown-meeting-id": (
        "Onbekende bijeenkomst in de gegevens",
        "Het gegevensbestand van een brief noemt een bijeenkomst die niet in het register staat.",
    ),
    "words-added": ("Tekst toegevoegd", "De opgeschoonde tekst bevat iets wat niet in de bron staat."),
    "words-lost": ("Tekst verloren", "De opgeschoonde tekst mist iets wat in de bron staat."),
}

_WARNINGS = {
    "conflict": ("Tegenspraak", "De brief, zijn omgeving en het gegevensbestand spreken elkaar tegen."),
    "mark-without-note": ("Nootcijfer zonder noot", "De tekst verwijst naar een voetnoot die er niet is."),
    "no-letter": (
        "Geen brief",
        "Niets is zoals in een brief: geen datum, nummer, geadresseerde, soort of ondertekenaar.",
    ),
    "not-in-office": (
        "Niet in functie",
        "Een ondertekenaar bekleedde dit ambt volgens het register niet op de datum van de brief.",
    ),
    "note-without-mark": ("Noot zonder cijfer", "Geen plaats in de tekst verwijst naar deze voetnoot."),
    "paper-not-linked": (
        "Brief niet bij zijn bijeenkomst",
        "Volgens het register hoort de brief bij een bijeenkomst, maar in de brief is zij niet gevonden.",
    ),
    "role-against-date": (
        "Rol strijdig met de datum",
        "De brief zou verslag doen van wat nog komt, of vooruitblikken op wat al was.",
    ),
    "shared-example": (
        "Voorbeeld van twee onderwerpen",
        "Een voorbeeld van het ene onderwerp wordt ook door het andere gevonden.",
    ),
    "unknown-meeting": (
        "Bijeenkomst niet in het register",
        "Een brief doet verslag van een bijeenkomst, of blikt erop vooruit, die het register niet kent.",
    ),
    "unread-page": (
        "Bladzijde niet gelezen",
        "Een bladzijde van het bestand is een plaatje, of niet te lezen; de andere zijn wel gelezen.",
    ),
    "unread-file": ("Bestand niet gelezen", "Een bestand van deze soort wordt niet als brief gelezen."),
    "unknown-person": (
        "Ondertekenaar niet bekend",
        "De ondertekenaar staat niet in het register van personen.",
    ),
}

_NOTICES = {
    "no-date": ("Geen datum", "Van de brief is geen datum bekend."),
    "no-kind": ("Geen soort", "Wat voor brief dit is, is niet gevonden."),
    "no-number": ("Geen nummer", "Van de brief is geen dossier- en ondernummer bekend."),
    "no-signatory": ("Geen ondertekenaar", "Wie de brief ondertekende, is niet gevonden."),
    "no-topic": ("Geen onderwerp", "Van een deel van de brief is geen onderwerp gevonden."),
    "paper-absent": ("Stuk ontbreekt", "Van een bijeenkomst is een stuk bekend dat hier niet is opgenomen."),
    "unclear-break": ("Onzekere alinea", "Of hier een nieuwe alinea begint, is niet zeker."),
    "unclear-hyphen": ("Onzeker koppelteken", "Of dit woord een koppelteken houdt, is niet zeker."),
    "unsure-repair": ("Onzekere ingreep", "Een ingreep in de tekst is gedaan zonder volledig bewijs."),
    "unverified-meeting": (
        "Bijeenkomst niet nagezien",
        "Niemand heeft de dagen van de bijeenkomst in een bron gezien.",
    ),
}

CODES: Mapping[str, Code] = {
    **_table("error", {**_FILES, **_SOURCES, **_ENTRIES, **_PUBLISHING, **_ERRORS}),
    **_table("warning", _WARNINGS),
    **_table("notice", _NOTICES),
}
