"""What the full-text engine is given: text that it can show, words for phrases, keys for everything else."""

from __future__ import annotations

import html
import re

import pytest

from generator.search.keys import Analysis, analyse, texts_of
from generator.search.passages import Passage, letter_passages
from generator.search.records import END, HYPHEN, TIE, record
from tests.search.letters import KNOWLEDGE, TITLES, letter

PASSAGES = list(letter_passages(letter(), KNOWLEDGE, TITLES))


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return analyse(PASSAGES, KNOWLEDGE, [("HWS", "hoofdwatersysteem")])


def made(passage: Passage, analysis: Analysis) -> str:
    return record(passage, analysis.keys(texts_of(passage)), analysis)


def content(passage: Passage, analysis: Analysis) -> str:
    page = made(passage, analysis)
    body = page.partition("<body data-pagefind-body>")[2].partition("</body>")[0]
    return html.unescape(body)


def shown(text: str) -> str:
    return text.partition(END)[0].replace(TIE, " ").replace(HYPHEN, "-").strip()


def test_the_text_comes_back_word_for_word(analysis):
    for passage in PASSAGES:
        text = re.sub(r"ð\S+ ", "", shown(content(passage, analysis)))
        assert text.split() == " ".join(texts_of(passage)).split()


def test_paragraphs_are_marked(analysis):
    assert re.findall(r"ð(\S+)", shown(content(PASSAGES[0], analysis))) == ["top", "o1", "p1", "n1"]


def test_no_sign_stands_alone(analysis):
    """It would count as a word, and "Zij is – zoals" would be no phrase."""
    text = content(PASSAGES[1], analysis).partition(END)[0]
    assert f"is{TIE}– zoals bekend{TIE}– nodig" in text
    assert not [word for word in text.split() if not re.search(r"\w", word)]


def test_a_word_with_a_hyphen_is_not_offered_in_halves(analysis):
    passage = Passage("x", "x", "", "Over de EU-NAVO-top", "", ())
    assert "EU-NAVO" not in content(passage, analysis).partition(END)[0]


def weights(passage: Passage, analysis: Analysis) -> dict[str, int]:
    spans = re.findall(r'<span data-pagefind-weight="(\d+)">(.*?)</span>', content(passage, analysis))
    return {key: int(weight) for weight, keys in spans for key in keys.split()}


def test_keys_are_closed_so_that_none_begins_another(analysis):
    keys = weights(PASSAGES[1], analysis)
    assert "þdijkþ" in keys
    assert all(re.fullmatch(r"þ[a-z0-9]+(ð[0-9]+þ|þ[a-z0-9]*)", key) for key in keys)


def test_words_of_the_heading_weigh_more(analysis):
    keys = weights(PASSAGES[1], analysis)
    assert keys["þdijkþ"] > keys["þgeldþ"] == 1


def test_what_nobody_asks_for_is_left_out(analysis):
    assert "þdeþ" not in content(PASSAGES[1], analysis)


def test_the_opening_is_found_by_the_letters_own_number(analysis):
    assert "þ20099n7þ" in weights(PASSAGES[0], analysis)


def test_facts_are_handed_on(analysis):
    page = made(PASSAGES[1], analysis)
    assert '<meta data-pagefind-meta="title[content]" content="Dijken &amp; duinen">' in page
