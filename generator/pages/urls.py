"""Every address of the site, in one place: Dutch, ASCII, lower case, and for ever.

An address is a path from the site's root that ends in a slash ("brieven/kst-28676-348/"), or "" for the
home page; a fragment may follow ("brieven/kst-28676-348/#p12").
"""

from __future__ import annotations

from generator.library import slug

HOME = ""
LETTERS = "brieven/"
MEETINGS = "bijeenkomsten/"
TIMELINE = "tijdlijn/"
SEARCH = "zoeken/"
TOPICS = "onderwerpen/"
POSITIONS = "standpunten/"
DECISIONS = "besluiten/"
PROMISES = "toezeggingen/"
REFERENCES = "verwijzingen/"
LOOSE = "verwijzingen/zonder-nummer/"
PEOPLE = "personen/"
NAMES = "namen/"
TERMS = "begrippen/"
COMPARISONS = "vergelijken/"
ABOUT = "over/"
METHOD = "over/methode/"
CONTRIBUTING = "over/bijdragen/"
CHANGES = "over/wijzigingen/"
PROBLEMS = "over/meldingen/"
ENGLISH = "en/"
ENGLISH_TOPICS = "en/topics/"
ENGLISH_MEETINGS = "en/meetings/"

# Stands for the year in the address of what belongs to no year.
WITHOUT_YEAR = "zonder-jaar"

STATEMENTS = {"standpunt": POSITIONS, "besluit": DECISIONS, "toezegging": PROMISES}

_OFFICIAL = "https://zoek.officielebekendmakingen.nl/"


def letter(letter_id: str, anchor: str = "") -> str:
    """Return the address of a letter, or of a paragraph or heading in it."""
    return _with_anchor(f"{LETTERS}{letter_id}/", anchor)


def explanation(letter_id: str, anchor: str = "") -> str:
    """Return the address of what was recognised in a letter and how its text was made, or of a part."""
    return _with_anchor(f"{LETTERS}{letter_id}/toelichting/", anchor)


def source(letter_id: str, part: int = 1) -> str:
    """Return the address of the raw lines of a letter; very many lines have further parts."""
    return f"{LETTERS}{letter_id}/bron/" + (f"{part}/" if part > 1 else "")


def meeting(meeting_id: str) -> str:
    """Return the address of a meeting."""
    return f"{MEETINGS}{meeting_id}/"


def all_letters(meeting_id: str) -> str:
    """Return the address where all letters of a meeting stand on one page, to be printed."""
    return f"{MEETINGS}{meeting_id}/alles/"


def topic(topic_id: str, anchor: str = "") -> str:
    """Return the address of a topic, or of a part of its page."""
    return _with_anchor(f"{TOPICS}{topic_id}/", anchor)


def topic_year(topic_id: str, year: str) -> str:
    """Return the address of what the letters of one year say on a topic."""
    return f"{TOPICS}{topic_id}/{year}/"


def person(person_id: str) -> str:
    """Return the address of a minister."""
    return f"{PEOPLE}{person_id}/"


def name(entity_id: str) -> str:
    """Return the address of a person, country, place or organisation that letters name."""
    return f"{NAMES}{entity_id}/"


def reference(reference_id: str) -> str:
    """Return the address of a cited paper, by its canonical id."""
    return f"{REFERENCES}{slug(reference_id)}/"


def dossier(dossier_id: str) -> str:
    """Return the address of a dossier."""
    return f"{REFERENCES}dossier-{slug(dossier_id)}/"


def comparison(level_slug: str, letter_id: str) -> str:
    """Return the address where a letter stands beside the one before it in the series of a level.

    It does not name that other letter: one that is added later may come to stand between the two.
    """
    return f"{COMPARISONS}{level_slug}/{letter_id}/"


def statements_of(statement_type: str, year: str) -> str:
    """Return the address of all statements of one type in the letters of one year."""
    return f"{STATEMENTS[statement_type]}{year}/"


def of_year(address: str, year: str) -> str:
    """Return the address of one year of a list that outgrew its page, by the address of the list."""
    return f"{address}{year}/"


def range_of(dossier_id: str, first: int) -> str:
    """Return the address of a hundred numbers of a dossier of which not all papers fit on a page."""
    return f"{dossier(dossier_id)}{first}-{first + 99}/"


def short(paper_id: str) -> str:
    """Return the short address that leads to whatever page is about a paper."""
    return f"{slug(paper_id)}/"


def official(paper_id: str) -> str | None:
    """Return the official address of a parliamentary paper with this id; None where none can be built."""
    return f"{_OFFICIAL}{paper_id}.html" if paper_id.startswith("kst-") else None


def page_file(address: str) -> str:
    """Return the Markdown file, relative to docs/, that MkDocs shows at an address.

    Every page has a folder of its own, but for those among the hand-written pages about the site.
    """
    if address.startswith(ABOUT) and address != ABOUT:
        return f"{address.rstrip('/')}.md"
    return f"{address}index.md"


def relative(to: str, at: str) -> str:
    """Return the link to an address as it must be written on the page at another address."""
    target, hash_mark, anchor = to.partition("#")
    if target == at and hash_mark:
        return f"#{anchor}"
    up = "../" * at.count("/")
    return f"{up}{target}{hash_mark}{anchor}" or "./"


def _with_anchor(address: str, anchor: str) -> str:
    return f"{address}#{anchor}" if anchor else address
