"""Measures topics and statements against the labels: ``python -m tests.labels.score``.

Prints precision, recall and F1 per letter and in total, and the near misses that were wrongly taken; with
``--wrong`` also every section and sentence that differs.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generator.corpus import read_corpus
from generator.knowledge import load_knowledge
from generator.model.facts import Section
from generator.model.library import Letter
from generator.understanding import understand

HERE = Path(__file__).parent
PROJECT = HERE.parent.parent
TYPES = ("standpunt", "besluit", "toezegging")
SECTIONS, PARAGRAPHS = "topics of sections", "topics of paragraphs"
MEASURES = (SECTIONS, PARAGRAPHS, *TYPES)


@dataclass
class Count:
    """Found and labelled, found only, labelled only."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, found: set[str], labelled: set[str]) -> None:
        """Count what two sets have in common and what they have not."""
        self.right += len(found & labelled)
        self.wrong += len(found - labelled)
        self.missed += len(labelled - found)

    def __add__(self, other: Count) -> Count:
        return Count(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of the labels that was found; 1 where there are none."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        every = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / every if every else 1.0


@dataclass
class Score:
    """The counts of one letter by measure, and what differs, in words."""

    counts: dict[str, Count] = field(default_factory=lambda: {name: Count() for name in MEASURES})
    differences: list[str] = field(default_factory=list)


def read_labels(name: str) -> dict[str, Any]:
    """Return the labels of one file."""
    labels: dict[str, Any] = yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))
    return labels


def labelled_letters() -> tuple[str, ...]:
    """Return the names of the letters that have labels."""
    return tuple(sorted(path.stem for path in HERE.glob("[0-9]*.yaml")))


def read_letters() -> dict[str, Letter]:
    """Return the letters of the corpus by the number that their file begins with."""
    knowledge = load_knowledge(PROJECT / "corpus")
    raw = read_corpus(PROJECT / "corpus")
    return {item.stem.split("_")[0]: understand(item, knowledge) for item in raw}


def plain(sentence: str) -> str:
    """Return a sentence without footnote calls, with single spaces."""
    return " ".join(re.sub(r"\[\^[^\]]+\]", "", sentence).split())


def measure(letter: Letter, labels: dict[str, Any]) -> Score:
    """Return how the facts of a letter compare with its labels."""
    score = Score()
    sections = {section.heading: section for section in letter.facts.sections}
    for labelled in labels["sections"]:
        _measure_section(letter, sections.get(labelled["heading"]), labelled, score)
    _measure_statements(letter, labels["statements"], score)
    return score


def _measure_section(letter: Letter, section: Section | None, labelled: dict[str, Any], score: Score) -> None:
    maybe = set(labelled.get("maybe") or ())
    about = set(labelled["topics"]) - maybe
    found = set(section.topics) - maybe if section else set()
    score.counts[SECTIONS].add(found, about)
    if found != about:
        score.differences.append(f"section {labelled['heading']}: {_against(found, about)}")
    topics = {p.id: set(p.topics) for p in section.paragraphs} if section else {}
    starts = {letter.block(id_).text: id_ for id_ in topics}
    for paragraph in labelled["paragraphs"]:
        if "kind" in paragraph:
            continue
        id_ = next((i for text, i in starts.items() if plain(text).startswith(paragraph["starts"])), None)
        of_paragraph = topics.get(id_ or "", set())
        score.counts[PARAGRAPHS].add(of_paragraph, set(paragraph["topics"]))
        if of_paragraph != set(paragraph["topics"]):
            difference = _against(of_paragraph, set(paragraph["topics"]))
            score.differences.append(f"paragraph {paragraph['starts']} ...: {difference}")


def _measure_statements(letter: Letter, labels: list[dict[str, Any]], score: Score) -> None:
    found = {plain(s.sentence): s for s in letter.facts.statements}
    unsure = {plain(label["sentence"]) for label in labels if not label["sure"]}
    for kind in TYPES:
        labelled = {plain(label["sentence"]) for label in labels if label["type"] == kind and label["sure"]}
        seen = {text for text, statement in found.items() if statement.type == kind} - unsure
        score.counts[kind].add(seen, labelled)
        score.differences += [f"{kind} missed: {text}" for text in sorted(labelled - seen)]
        score.differences += [f"{kind} wrong ({found[t].rule}): {t}" for t in sorted(seen - labelled)]


def near_misses_taken(letters: dict[str, Letter]) -> list[str]:
    """Return the near misses that were taken for a statement of whatever type."""
    taken = []
    for near in read_labels("near-misses")["near_misses"]:
        for statement in letters[near["letter"]].facts.statements:
            if plain(statement.sentence) == plain(near["sentence"]):
                taken.append(f"{near['letter']} {statement.type} ({statement.rule}): {near['sentence']}")
    return taken


def _against(found: set[str], labelled: set[str]) -> str:
    return ", ".join(
        [*(f"wrongly {t}" for t in sorted(found - labelled)), *(f"not {t}" for t in sorted(labelled - found))]
    )


def report(scores: dict[str, Score], taken: list[str], wrong: bool) -> Iterator[str]:
    """Yield the lines of the report."""
    for name, score in scores.items():
        yield f"letter {name}"
        yield from _table(score.counts)
        if wrong:
            yield from (f"    {difference}" for difference in score.differences)
        yield ""
    yield "total"
    yield from _table(total(scores.values()))
    yield ""
    yield f"near misses wrongly taken: {len(taken)} of {len(read_labels('near-misses')['near_misses'])}"
    yield from (f"    {line}" for line in taken)


def total(scores: Iterable[Score]) -> dict[str, Count]:
    """Return the counts of several letters added up."""
    return {name: sum((score.counts[name] for score in scores), Count()) for name in MEASURES}


def _table(counts: dict[str, Count]) -> Iterator[str]:
    yield f"  {'':22}{'P':>6}{'R':>6}{'F1':>6}   right wrong missed"
    for name, c in counts.items():
        yield (
            f"  {name:22}{c.precision:6.2f}{c.recall:6.2f}{c.f1:6.2f}   {c.right:5}{c.wrong:6}{c.missed:7}"
        )


def main() -> None:
    """Print the report."""
    letters = read_letters()
    scores = {name: measure(letters[name], read_labels(name)) for name in labelled_letters()}
    lines = report(scores, near_misses_taken(letters), "--wrong" in sys.argv[1:])
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
