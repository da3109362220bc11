"""What is said of a letter as a whole: values that contradict each other, and values that nobody knows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.checks.reporting import beside, in_letter, problem
from generator.model.facts import Section
from generator.model.library import Letter, Library
from generator.problems import Problem


def conflicts(library: Library) -> Iterator[Problem]:
    """The letter, what surrounds it and its sidecar name different values."""
    for letter in library.letters:
        for name, kept, refused in letter.facts.conflicts:
            yield _conflict(letter, name, kept, refused)
        yield from _against_sidecar(letter)


def _against_sidecar(letter: Letter) -> Iterator[Problem]:
    """The date and the kind that were found, against those of the sidecar."""
    named = {name for name, _, _ in letter.facts.conflicts}
    day = letter.curated.facts.get("date")
    found = letter.facts.date.value
    if day and isinstance(day.value, date) and found and day.value != found and "date" not in named:
        yield _conflict(letter, "date", found.isoformat(), day.value.isoformat())
    kind = letter.curated.facts.get("kind")
    if (
        kind
        and kind.value
        and letter.facts.kinds
        and kind.value not in letter.facts.kinds
        and "kind" not in named
    ):
        yield _conflict(letter, "kind", letter.facts.kinds[0], str(kind.value))


def _conflict(letter: Letter, name: str, kept: str, refused: str) -> Problem:
    file, line = beside(letter, name)
    message = f"{name}: {kept} and {refused} contradict each other; {kept} is kept"
    return problem(
        "conflict", file, line, message, f"Look at the letter and correct `{name}` in its sidecar."
    )


def unknown_values(library: Library) -> Iterator[Problem]:
    """Date, number and kind that nobody knows."""
    for letter in library.letters:
        if letter.facts.date.value is None:
            yield _unknown(
                letter, "no-date", "date", f"the date of this letter is not known{_between(letter)}"
            )
        if letter.facts.kamerstuk.id is None:
            yield _unknown(letter, "no-number", "number", "the number of this letter is not known")
        if letter.facts.kind.value in (None, "other"):
            yield _unknown(letter, "no-kind", "kind", "what kind of letter this is, is not known")


def _unknown(letter: Letter, code: str, name: str, message: str) -> Problem:
    fact = letter.curated.facts.get(name)
    if fact and fact.value is None:
        hint = f"The sidecar says that it was looked for: {fact.source}"
        return problem(code, fact.where.file, fact.where.line, message, hint)
    hint = f'If you find it, add to the sidecar: {name}: {{value: ..., source: "where you read it"}}'
    return in_letter(code, letter, 0, message, hint)


def _between(letter: Letter) -> str:
    first, last = letter.facts.date_bounds
    said = [f"not before {first}" if first else "", f"not after {last}" if last else ""]
    return f" ({', '.join(filter(None, said))})" if any(said) else ""


def sections_without_topic(library: Library) -> Iterator[Problem]:
    """A section in which no topic of the vocabulary was found; a letter without any is told of once."""
    for letter in library.letters if library.knowledge.topics else ():
        sections = [section for section in letter.facts.sections if section.paragraphs]
        bare = [section for section in sections if not section.topics and not section.also]
        if bare and bare == sections:
            yield in_letter("no-topic", letter, 0, "no topic was found in this letter", _TOPIC)
            continue
        for section in bare:
            called = f"«{section.heading}»" if section.heading else "the part before the first heading"
            message = f"no topic was found in {called}"
            yield in_letter("no-topic", letter, _line(letter, section), message, _TOPIC)


_TOPIC = "If a topic covers it, add a heading or term to it in knowledge/topics.yaml."


def _line(letter: Letter, section: Section) -> int:
    wanted = (section.anchor, section.paragraphs[0].id)
    return next((block.first_line for block in letter.document.blocks if block.id in wanted), 0)
