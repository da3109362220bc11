"""Who took part in a meeting for the Netherlands, where the letter about it says so.

"Nederland werd vertegenwoordigd door de minister-president", "De Minister van Buitenlandse Zaken nam deel",
and in the first person "waaraan ik deelnam": that is who signed the letter. An office counts only where
nothing makes it that of another country ("de Oekraïense minister van Defensie", "de minister van Defensie van
Georgië"); a surname counts only if it is that of somebody in the register of people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.facts.dates import first_day, last_day
from generator.facts.meetings.words import Words, find_words
from generator.facts.sentences import split_sentences
from generator.facts.units import Unit, units
from generator.model.document import Block, Document
from generator.model.facts import Attendance, DateMention, Evidence, MeetingLink, Signatory, Span
from generator.model.knowledge import Knowledge

_MINISTRIES = (
    "Algemene Zaken",
    "Buitenlandse Zaken",
    "Buitenlandse Handel en Ontwikkelingssamenwerking",
    "Buitenlandse Handel en Ontwikkelingshulp",
    "Ontwikkelingssamenwerking",
    "Defensie",
    "Financiën",
    "Justitie en Veiligheid",
    "Veiligheid en Justitie",
    "Justitie",
    "Binnenlandse Zaken en Koninkrijksrelaties",
    "Binnenlandse Zaken",
    "Economische Zaken en Klimaat",
    "Economische Zaken",
)
_MINISTRY = f"(?:{'|'.join(_MINISTRIES)})"
_OFFICE = re.compile(
    r"(?<![\w-])(?P<title>minister-president|premier|ministers?|staatssecretaris(?:sen)?|commandant\s+der\s+strijdkrachten"
    r"|CDS|permanent\s+vertegenwoordiger)(?![\w-])"
    rf"(?P<field>\s+(?:van|voor)\s+{_MINISTRY}(?:(?:,|\s+en)\s+(?:van\s+|voor\s+)?{_MINISTRY})*)?"
    r"(?P<name>,?\s+(?-i:[A-ZÀ-Þ][\w’'-]+))?",
    re.IGNORECASE,
)
# What may stand right before an office of our own: an adjective before it is that of a country or a guest.
_OURS = re.compile(
    r"(?:^|[,;(:–]|\b(?:de|het|mijn|onze|en|door|nam|namen|neemt|nemen|was|waren|zowel|als|demissionair|toenmalig|plaatsvervangend))\s*$",
    re.IGNORECASE,
)
# The office is not who took part, but whom somebody met or stood in for: "met de minister van Defensie".
_BESIDE = re.compile(
    r"\b(?:met|aan|namens|bij|over|tussen|voor|van|tot|dan|naar)\s+(?:(?:de|het|mijn|zijn|haar)\s+)?$",
    re.IGNORECASE,
)
_ABROAD = re.compile(r"\s+(?:van|uit)\s+(?:de\s+)?[A-ZÀ-Þ]")
_SENT = re.compile(
    r"\bNederland\b[^.;]{0,80}?\b(?:vertegenwoordigd|afgevaardigd)\s+(?:\w+\s+)?door\s+"
    r"|\bNederlandse\s+delegatie\b[^.;]{0,60}?\b(?:onder\s+leiding\s+van|geleid\s+door|bestond\s+uit|bestaat\s+uit)\s+",
    re.IGNORECASE,
)
_TOOK_PART = re.compile(
    r"\b(?:nam|namen|neem|neemt|nemen|zal|zullen|heb|heeft|hebben)\b[^.;]{0,160}?\b(?:deel|deelnemen|deelgenomen|bijgewoond)\b"
    r"(?!\s+(?:van|uit)\b)|\bdeel(?:nam|namen|neem|neemt|nemen)\b"
    r"|\b(?:woonde|woonden|woont|wonen)\b[^.;]{0,120}?\bbij\b(?=[\s,.])|\b(?:was|waren)\b[^.;]{0,80}?\baanwezig\b",
    re.IGNORECASE,
)
_WITH_THEM = re.compile(r"\b(?:vergezeld|bijgestaan)\s+(?:door|van)\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?P<one>ik)\b|\b(?P<more>wij|we)\b", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:niet|geen|verhinderd|afwezig|zou|zouden|verzocht|uitgenodigd|kunnen)\b", re.IGNORECASE
)
_IT = re.compile(
    r"\b(?:de\s+top|hieraan|daaraan|waaraan|hierbij|daarbij|waarbij)\b|\bdeel\s*[.,;]?\s*$", re.IGNORECASE
)


def find_attendance(
    document: Document,
    meetings: Sequence[MeetingLink],
    dates: Sequence[DateMention],
    signatories: Sequence[Signatory],
    knowledge: Knowledge,
) -> tuple[Attendance, ...]:
    """Return who took part for the Netherlands in the meetings that the letter reports or previews.

    ``expected`` marks what a letter before the meeting announces. Each person or office once a meeting.
    """
    about = [link for link in meetings if link.role in ("reported", "previewed")]
    found: dict[tuple[str, int], Attendance] = {}
    for unit in units(document):
        if (
            not about
            or not isinstance(unit.source, Block)
            or unit.source.type in ("opening", "closing", "heading")
        ):
            continue
        for start, end in split_sentences(unit.text):
            link = _which(unit, (start, end), about, dates, knowledge)
            if link is None:
                continue
            line = unit.line_at(start)
            for who, person, rule in _who(unit.text[start:end], signatories, knowledge):
                evidence = Evidence("stated", rule, line, unit.text[start:end])
                span = Span(unit.id, start, end)
                one = Attendance(who, person, link.id, link.start, link.role == "previewed", evidence, span)
                found.setdefault((who.casefold(), about.index(link)), one)
    return tuple(found.values())


def _who(
    sentence: str, signatories: Sequence[Signatory], knowledge: Knowledge
) -> Iterator[tuple[str, str | None, str]]:
    """Yield who a sentence says took part: the words, the id in the register, and the rule."""
    sent = _SENT.search(sentence)
    if sent:
        yield from (
            (who, person, "represented") for _, who, person in _offices(sentence, sent.end(), knowledge)
        )
        return
    part = _TOOK_PART.search(sentence)
    if part is None or _NOT.search(sentence):
        return
    for at, who, person in _offices(sentence, 0, knowledge):
        joined = at < part.end() or _WITH_THEM.search(sentence[part.end() : at])
        if joined and not _BESIDE.search(sentence[:at]):
            yield who, person, "took-part"
    said = _FIRST_PERSON.search(sentence[: part.end()])
    signed = [one for one in signatories if not one.on_behalf]
    if said and signed and (said.group("more") or len(signed) == 1):
        yield from ((one.office or one.name, one.person, "first-person") for one in signed)


def _offices(sentence: str, begin: int, knowledge: Knowledge) -> Iterator[tuple[int, str, str | None]]:
    """Yield the Dutch offices that a sentence names after ``begin``: where, as written, and whose."""
    for match in _OFFICE.finditer(sentence, begin):
        name = (match.group("name") or "").strip(" ,")
        end = match.end() if name else match.end("field") if match.group("field") else match.end("title")
        person = _person(name, knowledge) if name else None
        alone = match.group("title").casefold().startswith(("minister", "staatssecretaris"))
        alone = alone and match.group("title").casefold() != "minister-president"
        if not _OURS.search(sentence[: match.start()]) or _ABROAD.match(sentence, end):
            continue
        if (name and person is None) or (alone and not match.group("field") and person is None):
            continue
        yield match.start(), " ".join(sentence[match.start() : end].split()), person


def _person(name: str, knowledge: Knowledge) -> str | None:
    """Return the id of the one person of the register with this surname."""
    found = [
        person.id
        for person in knowledge.people.values()
        if any(
            name in re.split(r"[\s-]+|$", full)[1:] or full.endswith(" " + name)
            for full in (person.name, *person.variants)
        )
    ]
    return found[0] if len(found) == 1 else None


def _which(
    unit: Unit,
    sentence: tuple[int, int],
    about: Sequence[MeetingLink],
    dates: Sequence[DateMention],
    knowledge: Knowledge,
) -> MeetingLink | None:
    """Return the meeting of which a sentence speaks; None for another one, or where several can be meant."""
    start, end = sentence
    text = unit.text[start:end]
    days = [
        d for d in dates if d.span.block == unit.id and start <= d.span.start < end and d.precision == "day"
    ]
    words = find_words(text, knowledge.levels)
    fitting = [link for link in about if _fits(link, days, words)]
    if not (words or _IT.search(text) or _SENT.search(text)):
        return None
    return fitting[0] if len(fitting) == 1 else None


def _fits(link: MeetingLink, days: Sequence[DateMention], words: Sequence[Words]) -> bool:
    """Say whether the days and words of a sentence can be those of the meeting."""
    if days and link.start and link.end:
        first, last = first_day(link.start), last_day(link.end)
        known = [d for d in days if d.start and d.end]
        if known and not any(
            first_day(d.start) <= last and first <= last_day(d.end) for d in known if d.start and d.end
        ):
            return False
    named = [one.levels for one in words if one.levels and not one.persons]
    return not named or any(link.level in levels for levels in named)
