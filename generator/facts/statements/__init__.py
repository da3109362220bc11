"""What the Netherlands said, what was decided and what was promised, sentence by sentence.

Python finds who is the subject of which verb; which verbs make a position, a decision or a promise, and
who counts as whom, is written in the knowledge. A sentence is of one type, the one that outweighs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.facts.sentences import split_sentences
from generator.facts.statements.clauses import NOBODY, PRONOUN, Predicate, named, predicates
from generator.facts.statements.speakers import said_by_the_house
from generator.facts.statements.topics import topics_of_sentence
from generator.facts.units import without_calls
from generator.model.document import Block, Document
from generator.model.facts import Section, Signatory, Span, Statement, StatementType
from generator.model.knowledge import Actor, Knowledge, Pattern, StatementRule

# What runs on for longer than this is no sentence but a table or list that lost its layout.
LONGEST = 2000
# Who speaks in a letter that names no one: the minister who signs, or the cabinet where several do.
_ONE, _SEVERAL = "minister", "kabinet"
_WE = re.compile(r"\b(?:wij|we)\b", re.IGNORECASE)
_AND = re.compile(r"\b(?:en|maar|alsmede)\s+(?:(?:ook|tevens|daarbij|vervolgens|daarmee)\s+)?")
_TYPES: tuple[StatementType, ...] = ("standpunt", "besluit", "toezegging")


@dataclass(frozen=True, slots=True)
class _Found:
    """A rule that saw something in a sentence, and of whom."""

    rule: StatementRule
    predicate: Predicate | None
    at: int


@dataclass(frozen=True, slots=True)
class _Context:
    """What is the same for a whole letter."""

    actors: tuple[Actor, ...]
    rules: tuple[StatementRule, ...]
    signer: str
    alliance: bool


def find_statements(
    document: Document,
    sections: Sequence[Section],
    signatories: Sequence[Signatory],
    knowledge: Knowledge,
) -> tuple[Statement, ...]:
    """Return the statements of a letter in order: paragraphs and lists, not quotations and tables.

    Of the report of a debate only what a minister says counts, not what members and the chairman say.
    """
    blocks = [block for block in document.blocks if block.type in ("paragraph", "list", "heading")]
    actors = (*knowledge.actors, *_people_who_sign(signatories))
    context = _Context(
        actors=actors,
        rules=knowledge.statement_rules,
        signer=_SEVERAL if len(signatories) > 1 else _ONE,
        alliance=any(named(block.text, actors, "alliance") for block in blocks),
    )
    return tuple(
        statement
        for block, house in zip(blocks, said_by_the_house(blocks), strict=True)
        if block.type != "heading" and not house
        for statement in _in_block(block, context, sections)
    )


def _people_who_sign(signatories: Sequence[Signatory]) -> Iterator[Actor]:
    """Yield those who sign as actors: by name after their office, and as "wij" where several sign."""
    for signatory in signatories:
        surname = signatory.name.split()[-1].split("-")[0] if signatory.name.split() else ""
        if surname[:1].isupper():
            regex = re.compile(
                rf"\b(?:de )?minister(?: van [A-Z]\w+(?: [A-Z]\w+)?)? {re.escape(surname)}[\w-]*", re.I
            )
            yield Actor(f"signatory-{surname.lower()}", _ONE, "dutch", (Pattern(regex),))
    if len(signatories) > 1:
        yield Actor("signatories", _SEVERAL, "dutch", (Pattern(_WE),))


def _in_block(block: Block, context: _Context, sections: Sequence[Section]) -> Iterator[Statement]:
    """Yield the statements of a block, with an eye for whom the sentences before were about."""
    text = without_calls(block.text)
    at_home = False
    subject: Predicate | None = None
    for start, end in split_sentences(text):
        if end - start > LONGEST:
            continue
        sentence = text[start:end]
        said = [_resolved(p, subject, context.actors) for p in predicates(sentence, context.actors)]
        at_home = at_home or _decides_at_home(sentence, said, context.rules)
        found = _judge(sentence, said, context, at_home)
        if found:
            span = Span(block.id, start, end)
            yield _statement(found, sentence, block.text[start:end], span, subject, context, sections)
        subject = _subject_of(said, found) or (subject if not said else None)


def _decides_at_home(sentence: str, said: Iterable[Predicate], rules: Iterable[StatementRule]) -> bool:
    """Say whether a sentence is about what others decide: "Het kabinet heeft besloten"."""
    about = [
        rule
        for rule in rules
        if rule.type == "besluit" and NOBODY in rule.holders and (not rule.marks or "dutch" in rule.holders)
    ]
    dutch = [predicate for predicate in said if predicate.side == "dutch"]
    return any(
        pattern.search(sentence) is not None
        if rule.marks == "never"
        else any(_says(pattern, predicate) for predicate in dutch)
        for rule in about
        for pattern in rule.patterns
    )


def _resolved(predicate: Predicate, subject: Predicate | None, actors: Iterable[Actor]) -> Predicate:
    """Return a predicate of "zij" or "het" as one of the subject of the sentence before, if that can be."""
    if predicate.side != PRONOUN:
        return predicate
    before = (subject.name, subject.side) if subject else None
    known = any((a.name, a.side) == before and predicate.name in a.pronouns for a in actors)
    if subject and known:
        return replace(predicate, name=subject.name, side=subject.side)
    return replace(predicate, name="", side="other")


def _subject_of(said: Iterable[Predicate], found: _Found | None) -> Predicate | None:
    if found and found.predicate and found.predicate.side != NOBODY:
        return found.predicate
    return next((p for p in said if p.side != NOBODY and p.name), None)


def _judge(sentence: str, said: Sequence[Predicate], context: _Context, at_home: bool) -> _Found | None:
    """Return the rule that outweighs in a sentence; of equal ones, the first in the sentence.

    ``at_home`` tells that the paragraph speaks of a decision of the Netherlands.
    """
    found = [f for rule in context.rules if not rule.marks for f in _seen(rule, sentence, said)]
    kept = [f for f in found if not _taken_back(f, sentence, context, at_home)]
    return min(kept, key=lambda f: (-f.rule.weight, f.at), default=None)


def _seen(rule: StatementRule, sentence: str, said: Sequence[Predicate]) -> Iterator[_Found]:
    found = list(_told(rule, sentence, said))
    if found and not any(pattern.search(sentence) for pattern in rule.excludes):
        yield from found


def _told(rule: StatementRule, sentence: str, said: Sequence[Predicate]) -> Iterator[_Found]:
    if not rule.holders:
        for pattern in rule.patterns:
            if match := pattern.search(sentence):
                yield _Found(rule, None, match.start())
        return
    for predicate in said:
        if predicate.side not in rule.holders or (rule.type == "besluit" and not predicate.told):
            continue
        if any(_says(pattern, predicate) for pattern in rule.patterns):
            yield _Found(rule, predicate, predicate.verb)


def _says(pattern: Pattern, predicate: Predicate) -> bool:
    """Say whether a predicate holds the words: anywhere where its verb only helps, or else at a finite verb.

    A second verb of the same subject comes after a conjunction: "spraken zich uit en stemden in"; it is
    plural only where the first is, so that a noun is not taken for it ("en voorstellen"). Of the
    Netherlands only what it is counts, not what it undergoes: "is voorstander", not "is gevraagd".
    """
    if predicate.auxiliary and not (predicate.undergoes and predicate.side == "dutch"):
        return pattern.search(predicate.text) is not None
    starts = [0, *(match.end() for match in _AND.finditer(predicate.text))]
    plural = predicate.text.split(" ", 1)[0].endswith("en")
    return any(
        match is not None and (plural or start == 0 or not match.group().split(" ", 1)[0].endswith("en"))
        for start in starts
        for match in [pattern.regex.match(predicate.text, start)]
    )


def _taken_back(found: _Found, sentence: str, context: _Context, at_home: bool) -> bool:
    """Say whether something speaks against a rule that saw something.

    That is a rule which says never; and for a decision in a passive that names nobody ("is besloten"), that
    the Netherlands decided in the same paragraph, or that the letter names nobody else whose decisions count.
    """
    side = found.predicate.side if found.predicate else ""
    nobody = side == NOBODY and found.rule.type == "besluit"
    if nobody and not named(sentence, context.actors, "alliance") and (at_home or not context.alliance):
        return True
    for rule in context.rules:
        if (
            rule.marks != "never"
            or rule.type != found.rule.type
            or (rule.holders and side not in rule.holders)
        ):
            continue
        if any(pattern.search(sentence) for pattern in rule.patterns):
            return True
    return False


def _marked(mark: str, found: _Found, sentence: str, rules: Sequence[StatementRule]) -> bool:
    return any(
        pattern.search(sentence)
        for rule in rules
        if rule.marks == mark and rule.type == found.rule.type
        for pattern in rule.patterns
    )


def _statement(
    found: _Found,
    sentence: str,
    written: str,
    span: Span,
    subject: Predicate | None,
    context: _Context,
    sections: Sequence[Section],
) -> Statement:
    rule = found.rule
    return Statement(
        type=next(t for t in _TYPES if t == rule.type),
        sentence=written,
        span=span,
        paragraph=span.block,
        actor=_actor(found, sentence, subject, context),
        topics=topics_of_sentence(span, sections),
        rule=rule.id,
        recalled=rule.recalled or _marked("recalled", found, sentence, context.rules),
        fulfilled=rule.fulfilled or _marked("fulfilled", found, sentence, context.rules),
    )


def _actor(found: _Found, sentence: str, subject: Predicate | None, context: _Context) -> str | None:
    """Return whose statement it is: the subject, or else whom the sentence names, or who signs."""
    predicate = found.predicate
    if predicate and predicate.side in ("dutch", "alliance", "other"):
        return predicate.name
    if found.rule.type == "besluit":
        before = subject.name if subject and subject.side == "alliance" else None
        return named(sentence, context.actors, "alliance") or before or found.rule.actor
    if found.rule.type == "standpunt":
        return named(sentence, context.actors, "dutch") or found.rule.actor or context.signer
    return context.signer
