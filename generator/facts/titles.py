"""What a letter is called: by its own subject line, or else in the words with which it says what it brings.

Dates in it get the year that was found for them ("3 en 4 oktober jl." becomes "3 en 4 oktober 2018"); no
other word is added that the letter does not have, save the name of its kind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.facts.offers import opening_of
from generator.facts.sentences import split_sentences
from generator.facts.subject import Heading, headings_of
from generator.facts.units import Unit, units
from generator.model.document import Document
from generator.model.facts import DateMention, Evidence, How, MeetingLink, Value
from generator.model.knowledge import Knowledge

_NAMES = {
    "verslag": "Verslag",
    "geannoteerde-agenda": "Geannoteerde agenda",
    "kabinetsreactie": "Kabinetsreactie",
    "artikel-100-brief": "Artikel 100-brief",
    "antwoorden": "Antwoorden",
}
_REST = r"(?P<rest>{}\b.*)"
_REACTION = r"\b(?:kabinets|beleids|regerings)?reactie\b(?:\s+aan)?\s+"
# How a sentence of the opening says what the letter is, by kind: what to put before, and the words to keep.
_OFFERED = {
    "verslag": (
        ("Verslag", r"\bverslag\b(?:\s+(?:aan|toe))?\s+" + _REST.format("(?:van|over|inzake)")),
        ("Verslag", r"\b(?:uitkomsten|resultaten|terugkoppeling)\s+" + _REST.format("van")),
    ),
    "geannoteerde-agenda": (
        ("Geannoteerde agenda", r"\bgeannoteerde\s+agenda\b(?:\s+(?:aan|toe))?\s+(?P<rest>.*)"),
        ("Geannoteerde agenda", r"\binzet\s+" + _REST.format("(?:voor|tijdens|bij|op)")),
        ("Geannoteerde agenda", r"\bagenda\b(?:\s+aan)?\s+" + _REST.format("(?:voor|van)")),
    ),
    "kabinetsreactie": (("Kabinetsreactie", _REACTION + _REST.format("op")),),
    "artikel-100-brief": (("Artikel 100-brief", r"\binforme\w+\b.*?" + _REST.format("over")),),
    "antwoorden": (
        ("Antwoorden op", r"\bdat\s+(?P<rest>de\s+vragen\b.*?)\s+worden\s+beantwoord"),
        ("Antwoorden", r"\bantwoorden\b(?:\s+aan)?\s+(?P<rest>(?:van\b.*?\s)?op\b.*)"),
        ("Beantwoording", r"\bbeantwoording\b(?:\s+aan)?\s+" + _REST.format("van")),
    ),
    "aanbiedingsbrief": (
        ("Aanbieding van", r"\bbied(?:en)?\s+(?:ik|wij)\s+u\s+(?:hierbij\s+)?(?P<rest>(?:het|de)\b.*)"),
    ),
    "other": (
        (
            "Brief",
            r"\binforme(?:er|ren)\s+(?:ik|wij)\s+(?:u|uw\s+Kamer)\b(?:,[^,]*,)?\s+" + _REST.format("over"),
        ),
    ),
}
_OFFERED["reactie-op-verzoek"] = _OFFERED["other"]
_PATTERNS = {
    kind: tuple((name, re.compile(pattern, re.IGNORECASE | re.DOTALL)) for name, pattern in rules)
    for kind, rules in _OFFERED.items()
}

_QUESTIONS = re.compile(
    r"\b[Vv]ragen\s+(?P<rest>van\s+(?:het\s+lid|de\s+leden)\b.*?)\s*\(ingezonden\b[^)]*\)?", re.DOTALL
)
# Answers that parliament prints begin with several lines about the series they are in.
_PRINTED_HEAD = 8

# A title block that only says who wrote the letter does not say what it is.
_WRITER = re.compile(r"(?:HERDRUK\d?\s+)?BRIEF\s+VAN\b", re.IGNORECASE)
_FILE_NAME = re.compile(r"\.(?:docx?|pdf|xml|html?)$|^(?:Microsoft\s|Document\d|untitled)", re.IGNORECASE)
_NUMBER = re.compile(r"^.*\b[Nn]rs?\.\s*\w+\s+(?=[A-ZÀ-Þ]{2})", re.DOTALL)
_KIND_OF_PAPER = re.compile(
    r"^(?:Brief regering|Brief van [^;]*|Motie|Verslag|Antwoord[^;]*)\s*;\s*", re.IGNORECASE
)

# Where the name ends and the sentence goes on: ", mede namens", ", dat", "die op 20 mei in X plaatsvindt".
_GOES_ON = re.compile(
    r",\s+(?:mede|dat|die|waar\w*|welke|zoals|conform|alsook|te\s+weten|hetgeen|onder|met\s+daarin|en\s+(?:ga|zal|wil)\b).*$",
    re.DOTALL,
)
_WHICH = re.compile(
    r",?\s+(?:die|dat|welke)\s+(?P<kept>(?:(?:op|van|in|te)\b[^,]*?))\s+(?:plaats(?:vond|vindt|vinden|vonden)"
    r"|(?:zal|zullen)\s+plaatsvinden|(?:is|was|wordt|werd)\s+gehouden|gehouden\s+(?:is|was|wordt|werd))\b.*$",
    re.DOTALL,
)
_PARTICLE = re.compile(r"\s+(?:aan|toe|toekomen|doen\s+toekomen)$")
_LONGEST = 320

_MARKS = re.compile(
    r"\s*(?:\bj\.?l\.?|\bjongstleden|\ba\.s\.?|\baanstaanden?|\bvan\s+(?:dit|vorig|volgend)\s+jaar|\bdit\s+jaar)$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def find_title(
    document: Document,
    kind: Value[str],
    meetings: Sequence[MeetingLink],
    dates: Sequence[DateMention],
    knowledge: Knowledge,
) -> Value[str]:
    """Return the letter's title with the line that it comes from; unknown where the letter does not say.

    The title is "stated" as long as only words were left out, "inferred" if a year or place was filled in.
    """
    headings = headings_of(document)
    for heading in headings:
        title = _from_heading(document, heading, dates)
        if title is not None:
            return title
    return (
        _from_opening(document, kind.value or "other", meetings, dates)
        or _from_meeting(kind.value, meetings, dates, knowledge)
        or Value()
    )


def _from_heading(document: Document, heading: Heading, dates: Sequence[DateMention]) -> Value[str] | None:
    """Return the title that a subject line, the file or a title block gives."""
    text = heading.text
    if heading.role == "title":
        text = _KIND_OF_PAPER.sub("", text)
    if heading.role == "masthead":
        found = _NUMBER.match(text)
        text = text[found.end() :] if found else ""
        text = re.split(r"\s+(?:Voorgesteld|Vastgesteld|Ontvangen)\b", text)[0]
    if not text or _WRITER.match(text) or _FILE_NAME.search(text):
        return None
    evidence = Evidence("stated", heading.role, heading.line, heading.text)
    dated = _dated(document, heading, text, dates)
    if dated != text:
        evidence = Evidence("inferred", heading.role, heading.line, heading.text, None, _YEAR_ADDED)
    return Value(dated, evidence)


_YEAR_ADDED = "Het jaartal is aangevuld; hoe het is gevonden staat bij de datum."


def _dated(document: Document, heading: Heading, text: str, dates: Sequence[DateMention]) -> str:
    """Return the text of a heading with the years of its dates."""
    if heading.block is None or not any(unit.id == heading.block for unit in units(document)):
        return text
    for mention in dates:
        if mention.span.block == heading.block:
            text = text.replace(" ".join(mention.raw.split()), with_year(mention), 1)
    return text


def with_year(mention: DateMention) -> str:
    """Return the words of a date with its year instead of "jl." or "a.s.", if the year was found."""
    raw = " ".join(mention.raw.split())
    if mention.end is None or mention.precision not in ("day", "month") or _YEAR.search(raw):
        return raw
    if not re.search(r"\d|[a-z]{3,}", _MARKS.sub("", raw)):
        return raw
    return f"{_MARKS.sub('', raw)} {mention.end[:4]}"


def _from_opening(
    document: Document, kind: str, meetings: Sequence[MeetingLink], dates: Sequence[DateMention]
) -> Value[str] | None:
    """Return the title in the words of the sentence that says what the letter brings."""
    printed = _from_questions(document, dates) if kind == "antwoorden" else None
    if printed is not None:
        return printed
    for unit in opening_of(document):
        for begin, finish in split_sentences(unit.text):
            for name, pattern in _PATTERNS.get(kind, ()):
                match = pattern.search(unit.text[begin:finish])
                if match:
                    rest = (begin + match.start("rest"), begin + match.end("rest"))
                    return _composed(name, unit, rest, (begin, finish), meetings, dates)
    return None


def _from_questions(document: Document, dates: Sequence[DateMention]) -> Value[str] | None:
    """Return the title of printed answers: what the questions were about, and whose they were."""
    for unit in opening_of(document, blocks=_PRINTED_HEAD):
        match = _QUESTIONS.search(unit.text)
        if match:
            return _composed("Antwoord op vragen", unit, match.span("rest"), match.span(), (), dates)
    return None


def _composed(
    name: str,
    unit: Unit,
    rest: tuple[int, int],
    sentence: tuple[int, int],
    meetings: Sequence[MeetingLink],
    dates: Sequence[DateMention],
) -> Value[str]:
    """Return the title of a name and the words that follow it in the sentence."""
    words, at, inferred = "", rest[0], False
    for mention in dates:
        span = mention.span
        if span.block == unit.id and rest[0] <= span.start and span.end <= rest[1]:
            dated = with_year(mention)
            inferred = inferred or dated != " ".join(mention.raw.split())
            words += unit.text[at : span.start] + dated
            at = span.end
    words = _trimmed(words + unit.text[at : rest[1]])
    line, text = unit.line_at(sentence[0]), unit.text[sentence[0] : sentence[1]]
    reasons = [_YEAR_ADDED] if inferred else []
    days = None if _YEAR.search(words) else _days_of_main(meetings, dates)
    place = None if days else _place_to_add(words, unit, meetings)
    if days:
        words += f", {days}"
        reasons.append("De dagen staan elders in de brief.")
    if place:
        words += f" te {place}"
        reasons.append("De plaats staat in de zin erna.")
    how: How = "inferred" if reasons else "stated"
    return Value(f"{name} {words}", Evidence(how, "opening-sentence", line, text, None, " ".join(reasons)))


def _trimmed(words: str) -> str:
    """Return the words up to where the sentence goes on about something else."""
    text = " ".join(words.split()).rstrip(" .;:")
    outside = re.sub(r"«[^»]*»|‘[^’]*’|“[^”]*”", lambda m: "\0" * len(m.group()), text)
    goes_on = _GOES_ON.search(outside)
    text = text[: goes_on.start()] if goes_on else text
    text = _WHICH.sub(lambda m: f" {m.group('kept')}", text)
    text = _PARTICLE.sub("", text)
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;: ") + " …"
    return text


def _place_to_add(words: str, unit: Unit, meetings: Sequence[MeetingLink]) -> str | None:
    """Return the place of the one meeting that the sentence is about, where the words do not have it."""
    about = [m for m in meetings if m.role in ("reported", "previewed") and m.span.block == unit.id]
    if len(about) != 1 or not about[0].place or about[0].place in words:
        return None
    return about[0].place


def _from_meeting(
    kind: str | None, meetings: Sequence[MeetingLink], dates: Sequence[DateMention], knowledge: Knowledge
) -> Value[str] | None:
    """Return a title made of the kind, and the level and days of the one meeting that the letter is about."""
    role = {"verslag": "reported", "geannoteerde-agenda": "previewed"}.get(kind or "")
    about = [m for m in meetings if m.role == role]
    level = knowledge.levels.get(about[0].level or "") if len(about) == 1 else None
    if level is None:
        return None
    days, evidence = _days_of_main(about, dates), about[0].evidence
    if days is None:
        return None
    title = f"{_NAMES[kind or '']}: {level.nl}, {days}"
    reasoning = (
        "De brief noemt zichzelf niet bij naam; soort, deelnemers en dagen zijn elders in de brief gevonden."
    )
    return Value(title, Evidence("inferred", "main-meeting", evidence.line, evidence.text, None, reasoning))


def _days_of_main(meetings: Sequence[MeetingLink], dates: Sequence[DateMention]) -> str | None:
    """Return the days of the one meeting that the letter is about, as it writes them, with their year."""
    about = [m for m in meetings if m.role in ("reported", "previewed")]
    if len(about) != 1:
        return None
    span = about[0].span
    inside = [d for d in dates if d.span.block == span.block and span.start <= d.span.start < span.end]
    return with_year(inside[0]) if inside else None
