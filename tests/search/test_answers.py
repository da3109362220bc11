"""How well both searches answer the questions of the bench, and what they weigh."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.search.bench import ENGINES
from tests.search.browsing import type_in_box
from tests.search.questions import Site, judge, read_questions
from tests.search.weight import PAGE_RESULT, QUESTIONS, weigh

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("search"), pytest.mark.slow]

# What is promised: macro recall and precision over all questions.
PROMISED = {"page": (0.97, 0.95), "box": (0.95, 0.90)}


@pytest.mark.parametrize("engine", ENGINES)
def test_questions_are_answered(page: Page, address: str, site: Path, engine: str):
    known = Site(site)
    questions = read_questions(known)
    assert len(questions) >= 150
    answers = ENGINES[engine][1](page, address, [question.text for question in questions])
    scores = [judge(question, found, known) for question, found in zip(questions, answers, strict=True)]
    recall, precision = PROMISED[engine]
    assert sum(score.recall for score in scores) / len(scores) >= recall
    assert sum(score.precision for score in scores) / len(scores) >= precision


@pytest.mark.parametrize("engine", ENGINES)
def test_typing_gives_what_the_bench_counts(page: Page, address: str, site: Path, engine: str):
    """The bench asks the modules; a reader types. Both get the same."""
    _, asks, types = ENGINES[engine]
    questions = ["28 676", "cyber -Rusland", '"hybride dreigingen"', "Afganistan"]
    answers = asks(page, address, questions)
    for question, found in zip(questions, answers, strict=True):
        assert sorted(types(page, address, question)) == sorted(found) != []


def test_questions_are_of_all_kinds_and_in_two_parts(site: Path):
    questions = read_questions(Site(site))
    assert len({question.text for question in questions}) == len(questions)
    assert len({question.kind for question in questions}) >= 12
    for split in ("dev", "test"):
        assert sum(question.split == split for question in questions) >= 100


def test_the_box_shows_sections_and_marks_what_was_asked(page: Page, address: str):
    found = type_in_box(page, address, "oekraine")
    assert any("#" in one for one in found)
    marked = page.locator(".md-search-result__list mark")
    expect(marked.first).to_contain_text("Oekraïne")
    page.locator(".md-search-result__item a[href*='#']").first.click()
    page.wait_for_url("**#*")
    expect(page.locator("mark[data-md-highlight]").first).to_contain_text("Oekraïne")


def test_a_word_that_is_being_typed_is_found(page: Page, address: str):
    assert type_in_box(page, address, "bondgen")


def test_a_page_with_the_very_name_comes_first(page: Page, address: str):
    assert type_in_box(page, address, "lastenverdeling")[0] == "onderwerpen/lastenverdeling/"


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_first_result_is_light(browser: Browser, address: str, question: str):
    """All that the browser downloads up to the first result, the page itself and its looks included."""
    assert weigh(browser, address, PAGE_RESULT, question).bytes < 200_000
