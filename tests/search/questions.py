"""The questions of the bench, and how an answer to one is judged."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

HERE = Path(__file__).parent
OPENING = "(opening)"

Place = tuple[str, str]  # the stem of a letter's file, and the heading of a section ("" above the first)


@dataclass(frozen=True)
class Question:
    """What is asked, and the sections that answer it (``also``: may be found, need not be).

    ``round`` tells when it was set down: a later round was new to the rules made for those before.
    """

    text: str
    kind: str
    split: str
    round: int
    answers: frozenset[Place]
    also: frozenset[Place]


@dataclass(frozen=True)
class Score:
    """How an engine answered one question. ``rank`` counts from 1; None where no right answer was found."""

    question: Question
    recall: float
    precision: float
    rank: int | None
    missed: frozenset[Place]
    wrong: frozenset[Place]


class Site:
    """Which section of which letter stands at an address of the built site."""

    def __init__(self, site: Path) -> None:
        self.places: dict[str, Place] = {}
        self.headings: dict[str, list[str]] = {}
        for path in sorted((site / "data" / "brieven").glob("*.json")):
            if not path.name.endswith(".csl.json"):
                self._read(json.loads(path.read_text(encoding="utf-8")))

    def _read(self, letter: dict) -> None:
        stem = Path(letter["file"]).stem
        page = f"brieven/{letter['id']}/"
        heading = ""
        self.places[page] = stem, ""
        headings = self.headings.setdefault(stem, [])
        for block in letter["blocks"]:
            if block["type"] == "heading":
                heading = block["text"]
                headings.append(heading)
            self.places[f"{page}#{block['id']}"] = stem, "" if block["type"] == "closing" else heading
        for note in letter["footnotes"]:
            home = self.places.get(f"{page}#{note['paragraph']}", (stem, ""))
            self.places[f"{page}#n{note['number']}"] = home

    def place(self, address: str) -> Place | None:
        """Return the section at an address relative to the site; None for what is no letter."""
        return self.places.get(address)

    def named(self, stem: str, beginning: str) -> Place:
        """Return the section of a letter whose heading begins so."""
        if beginning == OPENING:
            return stem, ""
        exact = [heading for heading in self.headings[stem] if heading == beginning]
        fitting = exact or [heading for heading in self.headings[stem] if heading.startswith(beginning)]
        if len(fitting) != 1:
            raise ValueError(f"{stem}: «{beginning}» begins {len(fitting)} headings of {self.headings[stem]}")
        return stem, fitting[0]


def read_questions(site: Site, path: Path = HERE / "questions.yaml") -> list[Question]:
    """Return all questions, with the sections that answer them as the site has them."""
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    letters: dict[str, str] = content["letters"]

    def places(names: Iterable[str]) -> frozenset[Place]:
        return frozenset(site.named(letters[name[:3]], name[4:]) for name in names)

    return [
        Question(
            entry["question"],
            entry["class"],
            entry["split"],
            entry.get("round", 1),
            places(entry["answers"]),
            places(entry.get("also", ())),
        )
        for entry in content["questions"]
    ]


def judge(question: Question, addresses: Sequence[str], site: Site) -> Score:
    """Score the addresses that an engine gave, in its order.

    Pages that are no letter count for the rank, and against nonsense, which should find nothing at all;
    otherwise they are neither right nor wrong.
    """
    places = [site.place(address) for address in addresses]
    found = {place for place in places if place is not None}
    right = found & question.answers
    wrong = found - question.answers - question.also
    if not question.answers:
        clean = not (addresses if question.kind == "nonsense" else wrong)
        return Score(question, 1.0, float(clean), None, frozenset(), frozenset(wrong))
    rank = next((n for n, place in enumerate(places, 1) if place in question.answers), None)
    return Score(
        question,
        recall=len(right) / len(question.answers),
        precision=len(right) / (len(right) + len(wrong)) if right or wrong else 0.0,
        rank=rank,
        missed=frozenset(question.answers - found),
        wrong=frozenset(wrong),
    )
