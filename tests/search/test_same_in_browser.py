"""Python indexes what JavaScript asks for: both must read Dutch in the same way, to the letter."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.search.concepts import expression
from generator.search.dutch import fold, root, stems
from generator.search.keys import STOPWORDS
from generator.search.words import paper_keys, plain_words, read_words
from tests.browser.building import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("search")]

CURIOUS = [
    "De NAVO’s «burden sharing» (Kamerstuk 28 676, nr. 347) en 28676-323, 21501-28, nr. 226",
    "35 925 X, nr. 4; EU-NAVO samenwerking, F-35’s, A2AD, NAVO2030-agenda, NAVOafspraak, 11e brigade",
    "10,7 miljard, 2% bbp; op 3 en 4 oktober jl., COVID‑19 crisis – NAVO-missies en -operaties",
    "kst-28676-348, 16 000 man, 2021–2025, m², ½, Ⅳ, ﬁnancieel, İstanbul, Straße, Łódź, ﬀ",
    "Oekraïne OEKRAÏNE Oekrai\u0308ne Türkiye 'tis collega's ’s-Gravenhage d’Estaing",
    "", " ", "-", "''", "123.456.789,01", "1.2.3", "a-b-c-", "\u00a028\u00a0676\u00a0",
]  # fmt: skip

_READ = """async ([words, texts]) => {
  const dutch = await import(new URL("assets/search/dutch.js", document.baseURI))
  const { STOPWORDS, Concepts } = await import(new URL("assets/search/query.js", document.baseURI))
  return {
    words: words.map(dutch.fold).map(word => [word, dutch.root(word), dutch.stems(dutch.root(word))]),
    texts: texts.map(text => [
      dutch.readWords(text).map(word => [word.start, word.end, word.text, word.key, word.parts]),
      dutch.readWords(text).map(word => [dutch.keysOf(word), dutch.verbStems(word)]),
      dutch.paperKeys(text).map(paper => [paper.start, paper.end, paper.keys]),
      dutch.plainWords(text)
    ]),
    stopwords: [...STOPWORDS].sort()
  }
}"""


@pytest.fixture(scope="module")
def material(site: Path) -> tuple[list[str], list[str]]:
    """Every word and text of the letters, and some that no letter has."""
    letters = [p for p in (site / "data" / "brieven").glob("*.json") if ".csl" not in p.name]
    texts = [block["text"] for path in sorted(letters) for block in json.loads(path.read_text())["blocks"]]
    lists = [
        path.read_text(encoding="utf-8").split()
        for path in sorted((ROOT / "generator" / "data").glob("*_verbs.txt"))
    ]
    words = {word for text in texts for word in text.split()} | {w for words in lists for w in words}
    return sorted(words), [*texts, *CURIOUS]


def test_both_read_alike(page: Page, address: str, material):
    words, texts = material
    page.goto(address)
    read = page.evaluate(_READ, [words, texts])
    for word, (folded, rooted, stemmed) in zip(words, read["words"], strict=True):
        assert (folded, rooted) == (fold(word), root(fold(word)))
        assert stemmed == list(stems(root(fold(word))) if fold(word) else ())
    for text, (found, keys, papers, plain) in zip(texts, read["texts"], strict=True):
        # JavaScript counts offsets in UTF-16, which is the same for every sign of these texts.
        assert found == [[w.start, w.end, w.text, w.key, list(w.parts)] for w in read_words(text)]
        assert keys == [[list(word.keys), list(word.verb_stems)] for word in read_words(text)]
        assert papers == [[start, end, list(keys)] for start, end, keys in paper_keys(text)]
        assert plain == plain_words(text)
    assert read["stopwords"] == sorted(STOPWORDS)


@pytest.mark.parametrize(
    ("asked", "keys"),
    [
        ("22 oktober 2020", ["d20201022"]),
        ("22 en 23 oktober 2020", ["d20201022", "d20201023"]),
        ("3-4 dec. 2019", ["d20191203", "d20191204"]),
        ("27 september", ["d0927"]),
        ("februari 2022", ["d202202"]),
        ("6-11-2020", ["d20201106"]),
        ("2020-11-06", ["d20201106"]),
        ("2020-11", ["d202011"]),
    ],
)
def test_a_day_that_is_asked_for_has_the_key_that_a_passage_has(page: Page, address: str, asked, keys):
    page.goto(address)
    clauses = page.evaluate(
        """async asked => {
          const { readQuestion, Concepts } = await import(new URL("assets/search/query.js", document.baseURI))
          return readQuestion(asked, new Concepts([])).must
        }""",
        asked,
    )
    assert [part["any"] for part in clauses[0]["parts"]] == [[key] for key in keys]
    assert len(clauses) == 1


@pytest.mark.parametrize("asked", ["oktober", "28676-348", "kst-28676-12-2020", "nr. 12-13", "mei", "28 676"])
def test_what_is_no_day_is_not_taken_for_one(page: Page, address: str, asked: str):
    page.goto(address)
    clauses = page.evaluate(
        """async asked => {
          const { readQuestion, Concepts } = await import(new URL("assets/search/query.js", document.baseURI))
          return readQuestion(asked, new Concepts([])).must
        }""",
        asked,
    )
    parts = [part for clause in clauses for part in (clause, *clause.get("parts", []))]
    assert not [key for part in parts for key in part["any"] if re.fullmatch("d[0-9]+", key)]


def test_both_know_the_same_expressions(page: Page, address: str, site: Path):
    """What the browser looks for is what the passages were marked with."""
    page.goto(address)
    table = json.loads((site / "zoeken" / "begrippen.json").read_text(encoding="utf-8"))
    rows = page.evaluate(
        """async table => {
          const { Concepts } = await import(new URL("assets/search/query.js", document.baseURI))
          return new Concepts(table).rows
        }""",
        table,
    )
    for concept, row in zip(table, rows, strict=True):
        assert row["key"] == expression(concept[0][0]).keys[0]
        found = concept[1] if len(concept) > 1 else concept[0]
        assert row["translated"] == (len(concept) > 2)
        expected = [expression(text) for text in found]
        shown = [[f'"{key}' if one.exact else key for key in one.keys] for one in expected]
        assert row["found"] == shown
