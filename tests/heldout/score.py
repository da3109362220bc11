"""Measures every kind of fact on papers that the rules were not written with.

``python -m tests.heldout.score`` prints precision, recall and F1 for each; with ``--wrong`` also what
differs, and with names of cases only those.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from generator.corpus import RawLetter
from generator.knowledge import load_knowledge
from generator.model.facts import DateMention, LetterFacts, MeetingLink
from generator.model.knowledge import Curated, Knowledge
from generator.understanding import understand
from tests.heldout.cases import Case, read_cases, squeeze
from tests.labels.score import Count

L = TypeVar("L")
F = TypeVar("F")

PROJECT = Path(__file__).parents[2]
STATEMENTS = {"S": "standpunt", "B": "besluit", "T": "toezegging"}
# Of these only those of parliament, treaties of the UN and advice have an id that a reader can tell.
_NO_ID = ("overleg", "brief", "motie", "amendement", "verdrag", "wet")
# Councils of other organisations are meetings too, but not labelled.
_ELSEWHERE = ("eu-", "osce-")


@dataclass
class Score:
    """The counts by kind of fact, and what differs, in words."""

    counts: dict[str, Count] = field(default_factory=dict)
    differences: list[str] = field(default_factory=list)

    def add(self, case: Case, what: str, labelled: Iterable[str], found: Iterable[str]) -> None:
        """Count two bags of values against each other."""
        wanted, got = Counter(labelled), Counter(found)
        count = self.counts.setdefault(what, Count())
        count.right += (wanted & got).total()
        count.wrong += (got - wanted).total()
        count.missed += (wanted - got).total()
        self.differences += [f"{what} {case.name}: missed {one}" for one in (wanted - got).elements()]
        self.differences += [f"{what} {case.name}: wrong {one}" for one in (got - wanted).elements()]


def measure(cases: Iterable[Case], knowledge: Knowledge) -> Score:
    """Return the score over all cases."""
    score = Score()
    for case in cases:
        raw = RawLetter(case.name, f"{case.name}.txt", case.text.encode(), Curated())
        facts = understand(raw, knowledge).facts
        steps = (_of_itself, _dates, _references, _meetings, _abbreviations, _statements, _topics)
        for step in (_meetings,) if case.named.get("only") == "meetings" else steps:
            step(score, case, facts, knowledge)
    return score


def _of_itself(score: Score, case: Case, facts: LetterFacts, _: Knowledge) -> None:
    """Count what a paper says of itself: kind, date, number, addressee, place, who signed."""
    kinds = case.named.get("kind", "*").split("|")
    if kinds != ["*"]:
        found = facts.kind.value or ""
        score.add(case, "kind", kinds[:1], kinds[:1] if found in kinds else [found])
    dates = [one.strip() for one in case.named.get("date", "").split(",")]
    date = facts.date.value.isoformat() if facts.date.value else ""
    score.add(case, "date", dates[:1], dates[:1] if date in dates else [date])
    number = facts.kamerstuk.id or (
        f"-{facts.kamerstuk.number.value}" if facts.kamerstuk.number.value else None
    )
    score.add(case, "number", case.listed("kamerstuk"), [number] if number else [])
    for what, value in (("addressee", facts.addressee.value), ("place", facts.place.value)):
        for wanted in case.listed(what):
            score.add(case, what, [wanted], [wanted] if wanted in (value or "") else [value or "nothing"])
    if "signatories" in case.named:
        names = [re.sub(r"^(?:drs|mr|dr|ir)\. ", "", one.name) for one in facts.signatories]
        score.add(case, "signatories", case.listed("signatories"), names)


def _dates(score: Score, case: Case, facts: LetterFacts, _: Knowledge) -> None:
    """Count date expressions: the same words with the same meaning; the paper's own date is not labelled."""
    found = [(squeeze(one.raw), _days(one)) for one in facts.dates]
    labels = sorted(case.of("d"), key=lambda mark: -len(mark.text))
    unsure = [mark.text for mark in case.of("d?")]
    pairs = _paired(labels, found, lambda mark, one: one[1] == mark.value and _overlap(one[0], mark.text))
    left = [
        f"{raw} = {days}"
        for raw, days in found
        if (raw, days) not in pairs.values()
        and days not in case.named.get("date", "").split(",")
        and not any(_overlap(raw, text) for text in unsure)
    ]
    labelled = [f"{mark.text} = {mark.value}" for mark in labels]
    right = [f"{labels[at].text} = {labels[at].value}" for at in pairs]
    score.add(case, "dates", labelled, [*right, *left])


def _days(mention: DateMention) -> str:
    if mention.start is None:
        return "-"
    return mention.start if mention.start == mention.end else f"{mention.start}/{mention.end}"


def _references(score: Score, case: Case, facts: LetterFacts, _: Knowledge) -> None:
    labelled = [one for mark in case.of("r") for one in mark.value.replace("*", "").split(",")]
    found = [
        one.id or "-".join(["kst", *(part for part in (one.dossier, one.suffix) if part)])
        for one in facts.references
        if one.type not in _NO_ID and (one.id or one.type != "aiv")
    ]
    score.add(case, "references", labelled, found)


def _meetings(score: Score, case: Case, facts: LetterFacts, knowledge: Knowledge) -> None:
    labels = case.listed("meetings")
    found = [one for one in facts.meetings if not (one.level or "").startswith(_ELSEWHERE)]
    pairs = _paired(labels, found, lambda label, one: _is_meeting(label, one, knowledge))
    wanted = [label for at, label in enumerate(labels) if at in pairs or not label.startswith("?")]
    extra = [f"{one.role}:{one.level}:{one.start}/{one.end}" for one in found if one not in pairs.values()]
    score.add(case, "meetings", wanted, [*(labels[at] for at in pairs), *extra])


def _is_meeting(label: str, found: MeetingLink, knowledge: Knowledge) -> bool:
    role, level, days = label.split(":")
    slugs = sorted(knowledge.levels[one].slug for one in re.findall(r"[\w-]+", found.level or ""))
    levels = {"-en-".join(slugs), found.level or "", (found.id or "")[len("2021-04-14-") :]}
    first, last = found.start or "", found.end or ""
    spans = {f"{first}/{last}", f"{first[5:]}/{last[5:]}", "" if first else "-"}
    return (
        role in ("*", "?", found.role)
        and bool(levels & set(level.split(",")))
        and bool(spans & set(days.split(",")))
    )


def _abbreviations(score: Score, case: Case, facts: LetterFacts, _: Knowledge) -> None:
    found = [f"{one.short}={one.long}".lower() for one in facts.abbreviations if one.line is not None]
    score.add(case, "abbreviations", [one.lower() for one in case.listed("abbreviations")], found)


def _statements(score: Score, case: Case, facts: LetterFacts, _: Knowledge) -> None:
    unsure = [mark.text for kind in STATEMENTS for mark in case.of(f"{kind}?")]
    for kind, name in STATEMENTS.items():
        labels = case.of(kind)
        found = [squeeze(one.sentence) for one in facts.statements if one.type == name and one.sure]
        pairs = _paired(labels, found, lambda mark, one: _overlap(mark.text, one))
        taken = set(pairs.values())
        extra = [one for one in found if one not in taken and not any(_overlap(one, text) for text in unsure)]
        right = [labels[at].text for at in pairs]
        score.add(case, name, [mark.text for mark in labels], [*right, *extra])


def _topics(score: Score, case: Case, facts: LetterFacts, _: Knowledge) -> None:
    for heading, wanted in case.sections:
        bare = re.sub(r"^\d+\.?\s*", "", heading)
        section = next((one for one in facts.sections if one.heading and bare in squeeze(one.heading)), None)
        score.add(case, "headings", [heading], [heading] if section else [])
        central = [one for one in (section.topics if section else ()) if one not in wanted["maybe"]]
        touched = [one for one in (section.also if section else ()) if one not in wanted["maybe"]]
        score.add(case, "topics", wanted["topics"], central)
        score.add(case, "topics and also", wanted["topics"] + wanted["also"], [*central, *touched])


def _paired(labels: Sequence[L], found: Sequence[F], same: Callable[[L, F], bool]) -> dict[int, F]:
    """Return for each label, by its place, the first thing found that fits and is not yet taken."""
    pairs: dict[int, F] = {}
    taken: set[int] = set()
    for at, label in enumerate(labels):
        place = next((i for i, one in enumerate(found) if i not in taken and same(label, one)), None)
        if place is not None:
            taken.add(place)
            pairs[at] = found[place]
    return pairs


def _overlap(one: str, other: str) -> bool:
    return one in other or other in one


def report(score: Score) -> Iterator[str]:
    """Yield the table line by line."""
    yield f"{'':18}{'P':>7}{'R':>7}{'F1':>7}{'right':>8}{'wrong':>7}{'missed':>7}"
    for name, count in score.counts.items():
        figures = f"{count.precision:7.3f}{count.recall:7.3f}{count.f1:7.3f}"
        yield f"{name:18}{figures}{count.right:8}{count.wrong:7}{count.missed:7}"


def main(arguments: list[str]) -> None:
    """Print the score of the cases that are named, or of all."""
    names = [one for one in arguments if not one.startswith("-")]
    cases = [case for case in read_cases() if not names or case.name in names]
    score = measure(cases, load_knowledge(PROJECT / "corpus"))
    lines = [*report(score), *(sorted(score.differences) if "--wrong" in arguments else ())]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
