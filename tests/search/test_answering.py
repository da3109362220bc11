"""What the browser makes of a question, with an index of a few passages."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("search")]

# Passages by the keys that they have. The letters know "dijk" and "dam"; "dike" and "wal" they do not.
PASSAGES = {
    "1": ["dijk", "hog", "strategisch", "rivier", "nederland"],
    "2": ["dam", "rivier", "nederland", "vergroot"],
    "3": ["strategie", "kust", "nederland"],
    "4": ["nederland", "zee"],
}
RELATED = {"dik": ["dijk", "dam"], "wal": ["dijk"]}

_ASK = """async ([passages, related, texts]) => {
  const { Concepts, readQuestion } = await import(new URL("assets/search/query.js", document.baseURI))
  const { answer } = await import(new URL("assets/search/engine.js", document.baseURI))
  const having = test =>
    new Map(Object.entries(passages).filter(([, keys]) => keys.some(test)).map(([id]) => [id, 1]))
  const index = {
    known: new Concepts([[["river"], ["river", "rivier"], 1]]),
    find: key => having(one => one === key),
    concept: () => new Map(),
    startingWith: letters => having(one => one.startsWith(letters)),
    phrase: () => new Map(),
    all: () => having(() => true),
    letters: () => new Map(),
    words: () => Object.values(passages).flat(),
    related: () => related,
    clauses: text => readQuestion(text, index.known).must,
    clause: text => index.clauses(text)[0]
  }
  const all = []
  for (const text of texts) {
    const { results, helped, left } = await answer(readQuestion(text, index.known), index)
    const ids = [...results.keys()].sort().join("")
    all.push([ids, helped.map(one => one.instead.taken), left.map(one => one.clause.text)])
  }
  return all
}"""


def ask(page: Page, address: str, *texts: str) -> list[list]:
    page.goto(address)
    return page.evaluate(_ASK, [PASSAGES, RELATED, list(texts)])


@pytest.mark.parametrize("asked", ["strategie", "strategisch", "strategische"])
def test_words_of_one_make_find_each_other(page: Page, address: str, asked: str):
    assert ask(page, address, asked) == [["13", [], []]]


def test_a_word_that_no_letter_has_finds_others_and_says_so(page: Page, address: str):
    assert ask(page, address, "dikes", "wal") == [["12", ["dijk, dam"], []], ["1", ["dijk"], []]]


def test_the_name_of_a_property_of_every_object_is_a_word_like_others(page: Page, address: str):
    assert ask(page, address, "constructor", "valueOf") == [["", [], []], ["", [], []]]


def test_a_word_with_hyphens_is_found_by_its_pieces(page: Page, address: str):
    assert ask(page, address, "hoge-wal")[0][0] == "1"


@pytest.mark.parametrize(
    "asked", ["hoe groot is de dam", "wat zei men over de dam", "how much of a dam is it"]
)
def test_words_that_put_a_question_are_not_looked_for(page: Page, address: str, asked: str):
    assert ask(page, address, asked) == [["2", [], []]]


def test_where_no_passage_has_all_of_three_words_the_commonest_is_left_out(page: Page, address: str):
    assert ask(page, address, "dijk rivier zee") == [["1", [], ["zee"]]]


def test_of_two_words_only_one_that_is_everywhere_is_left_out(page: Page, address: str):
    assert ask(page, address, "dijk zee", "vergroot zee") == [["", [], []], ["", [], []]]


def test_a_word_that_no_letter_has_is_never_left_out(page: Page, address: str):
    assert ask(page, address, "dijk rivier appeltaart") == [["", [], []]]


def test_an_english_word_finds_the_dutch_one_but_not_in_a_name(page: Page, address: str):
    assert ask(page, address, "river", "Dijk River")[0][0] == "12"


def test_of_a_whole_text_nothing_is_left_out(page: Page, address: str):
    assert ask(page, address, "dijk rivier zee " * 100) == [["", [], []]]
