"""Who says or does what in the main clauses of a Dutch sentence.

A main clause has its finite verb second: right after its subject ("Nederland onderschrijft") or right
before it ("heeft Nederland benadrukt"). Subordinate clauses are blanked first, so that what someone else
says of the Netherlands ("De secretaris-generaal stelde dat Nederland ...") is not taken for what
it says itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from generator.facts.statements.groups import Subject, apart, with_groups
from generator.facts.statements.main_clauses import main_clauses
from generator.model.knowledge import Actor

NOBODY = "nobody"
PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Predicate:
    """What is said of a subject: ``text`` begins with the finite verb and leaves the subject out.

    ``verb`` is where the finite verb stands. ``auxiliary`` is True where it only helps ("heeft", "zal"), so
    that the verb that counts comes later; ``undergoes`` where it is a form of "zijn" or "worden", with which
    the subject is or undergoes something ("Nederland werd geprezen"). ``told`` is True where the sentence
    tells what has happened, not what will, may or must.
    """

    name: str
    side: str
    text: str
    verb: int
    auxiliary: bool
    told: bool
    undergoes: bool = False


_PAST_HELP = frozenset("heeft heb hebben had hadden is zijn was waren werd werden ben".split())
_PRESENT_HELP = frozenset(
    "zal zullen zult zou zouden wil willen wilde wilden wenst wensen kan kunnen kon konden moet moeten "
    "mag mogen dient dienen blijft blijven bleef bleven wordt worden gaat gaan ging gingen hoopt "
    "hopen".split()
)
_TO_BE = frozenset("is zijn was waren ben werd werden wordt worden".split())
_PASSIVE = re.compile(
    r"\b(?:is|was|waren|werd|werden|(?<!in )(?<!van )(?<!met )(?<!te )zijn|wordt|worden|zal|zullen)\b"
)
_UNTOLD = re.compile(
    r"\b(?:zal|zullen|zult|zou|zouden|wil|willen|kan|kunnen|moet|moeten|mag|mogen|dient|dienen|wordt|worden"
    r"|gaat|gaan)\b"
)

_WORD = r"[\w’'-]+"
# Between a subject and its verb: those who are named beside it, an insertion, an adverb.
_AFTER = re.compile(
    r"(?:\s(?:en|als|alsmede|evenals|samen met)\s(?:(?:de|het|ook)\s)?"
    rf"[A-ZÀ-Þ]{_WORD}(?:,?\s(?:en\s)?[A-ZÀ-Þ]{_WORD})*)?"
    r"(?:,(?!\s*(?:en|maar|want)\b)[^,;]{1,140},)?"
    rf"\s+(?:(?:zelf|daarom|echter|dan ook|ook)\s)?(?P<verb>{_WORD})"
)
# Between a verb and the subject after it.
_BEFORE = re.compile(
    rf"(?P<verb>{_WORD})\s+(?:(?:zich|er|ook|hier|daar|dan ook|tevens|daarom|echter|nu|wel|onder meer"
    r"|onder andere|met name|daarbij|vervolgens|eveneens|in (?:dit|dat) (?:kader|verband)"
    r"|tijdens de bijeenkomst)\s+)*$"
)
_NOT_SUBJECT = re.compile(
    r"(?:\b(?:van|voor|door|met|aan|in|uit|namens|tussen|naar|over|bij|tot|binnen|buiten|vanuit|richting|tegen"
    r"|zonder|jegens|onder|naast|evenals|waaronder|dan|op|per|omtrent|inzake|rond|rondom|via|aldus|volgens|tijdens|na|sinds)"
    r"|[«“‘/-])\s*$",
    re.IGNORECASE,
)
_AGENT = re.compile(r"\b(?P<by>door|van)\s+$", re.IGNORECASE)
_SIDE_OF = re.compile(r"\b(?:zijde|kant)$")
_ARTICLE_BEFORE_AGENT = re.compile(
    r"\b(?:de|het|een|alle|deze|die|dit|onze|haar|hun)\s+(?:(?!is|zijn|was|waren|wordt|worden|werd|werden)\w+\s+)?(?:door|van)\s+$",
    re.IGNORECASE,
)
_FIRST_PARTICIPLE = re.compile(
    r"^(?:(?:ook|tevens|verder|daarnaast|wel)\s)?((?:af|in|aan|vast|goed)?ge\w+(?:d|t|en)|over\w+en|be\w+(?:en|d|t))\s+$",
    re.IGNORECASE,
)
# "het" is an article nearly everywhere else.
_PRONOUN = re.compile(r"\b(?:zij|ze|hij)\b|^het\b", re.IGNORECASE)
# After a comma, or before a verb, "dat" refers to a thing that was named.
_THAT = re.compile(
    r"(?<!,\s)\bdat\b(?=\s(?:(?i:de|het|een|er|ook|dit|deze|zij|hij|ze|we|wij|ik|men|alle|geen|niet|hun|haar|zijn|in|met"
    r"|na|bij|voor|op|om|onze|mijn|niemand|iedereen|veel|meer|tijdens|binnen|eventuele?)\b|[A-ZÀ-Þ]|[a-zà-ÿ]+en\b))"
)
COMPLEMENT = "…"
# Between a passive and what stands before it, which it is about: "Het plan werd goedgekeurd".
FRONT = "‖"
_SECOND = re.compile(
    r"\s(?:en|maar)\s(?=(?:heeft|heb|hebben|is|zijn|ben|was|waren|werd|werden|zal|zullen|wil|willen|blijft|blijven|kan"
    r"|kunnen)\s(?!(?:de|het|een|er|ik|wij|Nederland)\b))"
)
_CONTINUED = re.compile(r" (?:waarbij|waartoe|waarmee) |, (?:hetgeen|iets wat|wat) ", re.IGNORECASE)
# In a subordinate clause the finite verb stands at the end, or before what hangs on it: "aandrong op spoed".
_LATE_VERB = re.compile(
    r"(?<!\bde )(?<!\bhet )(?<!\been )(?<!\bvan )(?<!\bover )(?<!\bvoor )(?<!\bmet )(?<!\bin )(?<!\bop )"
    r"(?<!\baan )(?<!\bter )(?<!\btot )(?<!\bte )\b[a-zà-ÿ]{3,30}"
    r"(?=\W*$|,|\s(?:aan|bij|met|naar|om|op|over|tot|voor|en)\b)"
)
# A sentence with more helping verbs than this is none.
_MOST_VERBS = 20
# One alone has no plural verb, unless another is named beside it.
_ONE_ALONE = re.compile(
    r"\b(?:ik|nederland|NL|kabinet|regering|minister)(?!,| en )(?:\W.{0,3})?$", re.IGNORECASE
)
_NO_VERBS = frozenset(
    "en of maar ook dus want als tevens echter niet wel dan nog al inclusief waaronder evenals met naast "
    "zoals".split()
)


def predicates(sentence: str, actors: Sequence[Actor]) -> list[Predicate]:
    """Return what the sentence says of whom, in order; passives that name nobody come last."""
    text = _with_complements(main_clauses(sentence), sentence)
    found: list[Predicate] = []
    named_ones = apart(text, _subjects(text, actors), _NOT_SUBJECT)
    for subject in islice(with_groups(text, named_ones), 2 * _MOST_VERBS):
        predicate = _of_subject(text, subject)
        if predicate and all(_together(predicate, other) for other in found):
            found.append(predicate)
    found += [second for predicate in found for second in _second_parts(predicate)]
    found.sort(key=lambda predicate: predicate.verb)
    found.extend(_continued(sentence, actors))
    taken = {predicate.verb for predicate in found}
    return found + [p for p in _of_nobody(text) if p.verb not in taken]


def _together(one: Predicate, other: Predicate) -> bool:
    """Say whether two can stand side by side: of other verbs, or of a group that is of two sides."""
    return one.verb != other.verb or (
        one.text == other.text and {one.side, other.side} == {"dutch", "alliance"}
    )


def _with_complements(text: str, sentence: str) -> str:
    """Return the main clauses with a sign (…) where a clause with "dat" was blanked: something was said."""
    for match in _THAT.finditer(sentence):
        if not text[match.start() : match.end()].strip():
            text = f"{text[: match.start()]}{COMPLEMENT}  {text[match.end() :]}"
    return text


def _second_parts(predicate: Predicate) -> list[Predicate]:
    """Return what is said of the same subject after "en" with a helping verb of its own ("en heeft")."""
    return [
        replace(
            predicate,
            text=predicate.text[match.end() :],
            verb=predicate.verb + match.end(),
            auxiliary=True,
            told=not _UNTOLD.match(predicate.text, match.end()),
            undergoes=word in _TO_BE,
        )
        for match in _SECOND.finditer(predicate.text)
        for word in [predicate.text[match.end() :].split(" ", 1)[0]]
    ]


def named(sentence: str, actors: Iterable[Actor], side: str) -> str | None:
    """Return the first name of a side that the sentence holds, as subject or not."""
    return next((s.name for s in _subjects(sentence, actors) if s.side == side), None)


def _subjects(text: str, actors: Iterable[Actor]) -> list[Subject]:
    """Return everyone named in a text, in order; where two overlap the longest ("de Duitse minister")."""
    found = [
        Subject(actor.name, actor.side, *match.span())
        for actor in actors
        for pattern in actor.patterns
        for match in pattern.finditer(text)
    ]
    found += [Subject(m.group().lower(), PRONOUN, *m.span()) for m in _PRONOUN.finditer(text)]
    kept: list[Subject] = []
    for subject in sorted(found, key=lambda s: (s.start - s.end, s.start)):
        if all(subject.end <= other.start or subject.start >= other.end for other in kept):
            kept.append(subject)
    return sorted(kept, key=lambda s: s.start)


def _of_subject(text: str, subject: Subject) -> Predicate | None:
    before, after = text[: subject.start], text[subject.end :]
    agent = _AGENT.search(before)
    if agent and (agent.group("by").lower() == "door" or _SIDE_OF.search(text[: subject.end])):
        return None if _ARTICLE_BEFORE_AGENT.search(before) else _as_agent(text, subject, agent.start())
    if _NOT_SUBJECT.search(before):
        return None
    inverted = _BEFORE.search(before)
    if inverted and (verb := inverted.group("verb")).islower() and verb not in _NO_VERBS:
        if inverted.start("verb") == 0 and verb not in _PAST_HELP | _PRESENT_HELP:
            return None  # "verzoekt de regering ..." (a motion): who stands behind the verb is its object
        if verb.endswith("en") and _ONE_ALONE.search(f"{text[: subject.end]}{after[:4]}"):
            return None  # "Deze leden verzoeken de minister ...": nor does one alone have a plural verb
        return _predicate(subject, verb, f"{verb} {after}", inverted.start("verb"))
    direct = _AFTER.match(after)
    if direct:
        verb = direct.group("verb")
        if verb in _NO_VERBS:
            return None
        return _predicate(subject, verb, after[direct.start("verb") :], subject.end + direct.start("verb"))
    return None


def _as_agent(text: str, subject: Subject, by: int) -> Predicate | None:
    """Return the passive of which the subject is the agent: "werd door de Ministers vastgesteld"."""
    helps = _PASSIVE.search(text)
    if not helps:
        return None
    rest = f"{text[:by]} {text[subject.end :]}" if helps.start() < by else text[subject.end :]
    at = helps.start() if helps.start() < by else helps.start() - subject.end
    ordered = f"{rest[at:]} {rest[:at]}"
    return replace(_predicate(subject, helps.group(), ordered, helps.start()), undergoes=False)


def _continued(sentence: str, actors: Sequence[Actor]) -> list[Predicate]:
    """Return what a clause that goes on with the story says: ", waarbij Nederland het belang benadrukte"."""
    found = []
    for match in _CONTINUED.finditer(sentence):
        rest = main_clauses(sentence[match.end() :]).split(";")[0]
        first = next(iter(_subjects(rest, actors)), None)
        by = rest[: first.start].strip().lower() if first else ""
        text, name, side, at = rest, "", NOBODY, match.end()
        if first and first.side != PRONOUN and by in ("", "door", "ook door"):
            text, name, side, at = rest[first.end :], first.name, first.side, at + first.end
        told = not _UNTOLD.search(text)
        found.append(Predicate(name, side, _squeeze(text), at, True, told))
        if side != NOBODY:
            found += [
                Predicate(
                    name, side, _squeeze(f"{text[verb.start() :]} {text[: verb.start()]}"), at, False, told
                )
                for verb in _LATE_VERB.finditer(text)
            ]
    return found


def _of_nobody(text: str) -> list[Predicate]:
    found = []
    for match in islice(_PASSIVE.finditer(text), _MOST_VERBS):
        tail = text[match.start() :]
        first = _FIRST_PARTICIPLE.search(text[: match.start()])
        if first:
            tail = f"{match.group()} {first.group(1).lower()} {tail[len(match.group()) :]}"
        told = match.group() in _PAST_HELP and not _UNTOLD.search(text[: match.start()])
        front = text[: match.start()].rpartition(";")[2]
        found.append(Predicate("", NOBODY, _squeeze(f"{tail} {FRONT} {front}"), match.start(), True, told))
    return found


def _predicate(subject: Subject, verb: str, text: str, at: int) -> Predicate:
    helps = verb in _PAST_HELP or verb in _PRESENT_HELP
    told = not _UNTOLD.fullmatch(verb)
    return Predicate(subject.name, subject.side, _squeeze(text), at, helps, told, verb in _TO_BE)


def _squeeze(text: str) -> str:
    return " ".join(text.split())
