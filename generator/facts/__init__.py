"""From a cleaned text to what is known of it: every value with its evidence, nothing guessed.

The steps only find; that something is odd is for the checks to say.
"""

from __future__ import annotations

from generator.facts.abbreviations import find_abbreviations
from generator.facts.attendance import find_attendance
from generator.facts.curated import add_meetings, curated_title
from generator.facts.dates import find_dates
from generator.facts.kamerstuk import find_kamerstuk
from generator.facts.kinds import find_kinds
from generator.facts.letter_date import find_letter_date
from generator.facts.meetings import find_meetings
from generator.facts.names import find_names
from generator.facts.opening import find_addressee, find_place
from generator.facts.references import find_references, with_days, without_own
from generator.facts.sentences import find_sentences
from generator.facts.signatories import find_signatories
from generator.facts.statements import find_statements
from generator.facts.titles import find_title
from generator.facts.topics import find_sections
from generator.model.document import Document
from generator.model.facts import LetterFacts
from generator.model.knowledge import Curated, Knowledge

__all__ = ["find_facts"]


def find_facts(document: Document, curated: Curated, knowledge: Knowledge) -> LetterFacts:
    """Return everything that one letter says of itself, in the light of what people know.

    ``curated`` holds the facts of its sidecar. What is not found stays empty.
    """
    letter_date, bounds = find_letter_date(document, curated)
    kind, kinds = find_kinds(document, curated)
    dates = find_dates(document, letter_date.value, bounds)
    meetings = find_meetings(document, dates, letter_date, kinds, knowledge)
    meetings = add_meetings(meetings, curated, knowledge)
    references = find_references(document, knowledge)
    kamerstuk, conflicts = find_kamerstuk(document, curated, references, letter_date)
    signatories = find_signatories(document, letter_date, knowledge)
    sections = find_sections(document, knowledge)
    return LetterFacts(
        title=curated_title(curated) or find_title(document, kind, meetings, dates, knowledge),
        kind=kind,
        kinds=kinds,
        date=letter_date,
        date_bounds=bounds,
        kamerstuk=kamerstuk,
        addressee=find_addressee(document),
        place=find_place(document),
        signatories=signatories,
        meetings=meetings,
        attendance=find_attendance(document, meetings, dates, signatories, knowledge),
        references=with_days(without_own(references, kamerstuk), dates),
        dates=dates,
        names=find_names(document, knowledge),
        abbreviations=find_abbreviations(document, knowledge),
        sections=sections,
        statements=find_statements(document, sections, signatories, knowledge),
        conflicts=conflicts,
        sentences=find_sentences(document),
    )
