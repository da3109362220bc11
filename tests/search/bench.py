"""The bench: asks both searches all questions, in a real browser, and prints how well they answer.

    python -m tests.search.bench [--site DIR] [--engine page|box] [--split dev|test] [--round N] [--wrong]

Without --site, the site is built first, in a folder of its own. Questions are put to the modules that the
page and the box run on; a sample of them is typed as well, to show that this is the same.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.building import build_site
from tests.browser.chromium import opened
from tests.browser.serving import served
from tests.search.browsing import ask_box, ask_page, type_in_box, type_in_page
from tests.search.questions import Question, Score, Site, judge, read_questions

Asks = Callable[[Page, str, Sequence[str]], list[list[str]]]
Types = Callable[[Page, str, str], list[str]]

ENGINES: dict[str, tuple[str, Asks, Types]] = {
    "page": ("search page (/zoeken/)", ask_page, type_in_page),
    "box": ("search box in the header", ask_box, type_in_box),
}
SAMPLE = 12  # one in so many questions is typed


def main() -> int:
    """Run the bench and print it."""
    parser = argparse.ArgumentParser(prog="python -m tests.search.bench", description="How well is found?")
    parser.add_argument("--site", type=Path, help="a site that was built and indexed before")
    parser.add_argument("--engine", choices=ENGINES, action="append", help="only this one")
    parser.add_argument("--split", choices=("dev", "test"), help="only this part of the questions")
    parser.add_argument("--round", type=int, help="only the questions of this round")
    parser.add_argument("--wrong", action="store_true", help="also show what was missed and what was wrong")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder_of_site = options.site or build_site(Path(folder) / "project").site
        site = Site(folder_of_site)
        questions = [
            question
            for question in read_questions(site)
            if options.split in (None, question.split) and options.round in (None, question.round)
        ]
        _run(folder_of_site, site, questions, options.engine or list(ENGINES), options.wrong)
    return 0


def _run(
    folder: Path, site: Site, questions: Sequence[Question], engines: Sequence[str], wrong: bool
) -> None:
    with served(folder) as address, opened() as browser:
        page = browser.new_page()
        for name in engines:
            title, asks, types = ENGINES[name]
            answers = asks(page, address, [question.text for question in questions])
            scores = [judge(q, found, site) for q, found in zip(questions, answers, strict=True)]
            _print(title, scores, wrong)
            sample = list(zip(questions, answers, strict=True))[::SAMPLE]
            other = [q.text for q, found in sample if sorted(types(page, address, q.text)) != sorted(found)]
            print(f"\n  typed as a reader does, {len(sample)} questions: {len(sample) - len(other)} the same")
            for text in other:
                print(f"      not the same: {text}")


def _print(title: str, scores: Sequence[Score], wrong: bool) -> None:
    print(f"\n{title}")
    for split in ("dev", "test"):
        of_split = [score for score in scores if score.question.split == split]
        if not of_split:
            continue
        print(f"\n  {split:<16}{'questions':>10}{'recall':>10}{'precision':>11}{'rank':>8}")
        for kind in dict.fromkeys(score.question.kind for score in of_split):
            _line(kind, [score for score in of_split if score.question.kind == kind])
        _line("all", of_split)
    if len({score.question.split for score in scores}) > 1:
        print()
        _line("both parts", scores)
    if wrong:
        _print_wrong(scores)


def _line(name: str, scores: Sequence[Score]) -> None:
    ranks = [score.rank for score in scores if score.rank]
    rank = f"{sum(ranks) / len(ranks):8.2f}" if ranks else f"{'-':>8}"
    recall = sum(score.recall for score in scores) / len(scores)
    precision = sum(score.precision for score in scores) / len(scores)
    print(f"  {name:<16}{len(scores):>10}{recall:>10.3f}{precision:>11.3f}{rank}")


def _print_wrong(scores: Sequence[Score]) -> None:
    for score in scores:
        if score.missed or score.wrong or score.precision < 1:
            question: Question = score.question
            print(f"\n  [{question.split}] {question.text}  ({score.recall:.2f} / {score.precision:.2f})")
            for label, places in (("missed", score.missed), ("wrong", score.wrong)):
                for stem, heading in sorted(places):
                    print(f"      {label}: {stem[:3]} {heading or '(opening)'}")


if __name__ == "__main__":
    sys.exit(main())
