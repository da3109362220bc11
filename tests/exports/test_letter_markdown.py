"""The Markdown of a letter: what a reader sees of it is the letter's text, character for character."""

from __future__ import annotations

import markdown as python_markdown
import pytest
import yaml
from bs4 import BeautifulSoup
from hypothesis import example, given
from hypothesis import strategies as st

from generator.exports.letter_markdown import body, escape, letter_markdown
from generator.model.facts import Evidence, LetterFacts, Value
from generator.model.library import Letter
from tests.facts.building import build

LETTER = """
    @masthead Nr. 348 BRIEF VAN DE MINISTER VAN DEFENSIE

    Hierbij het verslag
    van de bijeenkomst.[^1]

    ## 3. Rusland

    - een punt
    - nog een punt

    > Wat er staat.

    | a   b
    | c   d

    [^1]: Een voetnoot.

    @signature De Minister van Defensie,
    A. Naam
"""

# The two spaces after the office are Markdown's line break.
EXPECTED = """Nr. 348 BRIEF VAN DE MINISTER VAN DEFENSIE

Hierbij het verslag van de bijeenkomst.[^1]

## 3. Rusland

- een punt
- nog een punt

> Wat er staat.

```text
| a   b
| c   d
```

De Minister van Defensie,{two_spaces}
A. Naam

[^1]: Een voetnoot.
""".replace("{two_spaces}", "  ")


def seen(markdown: str) -> str:
    html = python_markdown.markdown(markdown, extensions=["footnotes"])
    return BeautifulSoup(html, "html.parser").get_text()


def test_each_kind_of_block_has_its_form():
    assert body(build(LETTER)) == EXPECTED


@given(
    st.text(st.sampled_from("ab1 .)(*_[]<>&;:#+-=~`\\!|^/'\"«»’é"), min_size=1).map(str.strip).filter(bool)
)
@example("[a](b)")
@example("[a]: b")
@example("&amp; en &#35; en &#1")
@example("1. geen lijst")
@example("2018) geen lijst")
@example("# geen kop")
@example("*ster* en _streep_ en `code`")
@example("<b>geen tag</b> <!-- -->")
@example("a\\*b")
@example("[Ondertekenaar 1] [Ondertekenaar 2]")
def test_markdown_shows_the_very_characters(text):
    """Whatever a letter holds, Markdown's own marks included, a reader sees it as it is."""
    assert " ".join(seen(escape(text)).split()) == " ".join(text.split())


@pytest.mark.parametrize(
    "text", ["«nieuw normaal»»", "2% van het bbp", "F-35’s", "snake_case", "[Ondertekenaar 1]"]
)
def test_ordinary_text_is_not_touched(text):
    """Escapes stand only where Markdown would read a mark: the file stays readable."""
    assert escape(text) == text


def test_front_matter_says_how_each_value_is_known():
    evidence = Evidence("stated", "opening", 3, "verslag")
    facts = LetterFacts(title=Value("Een titel: met dubbele punt", evidence), kind=Value("verslag", evidence))
    letter = Letter("brief", "brief-1", "corpus/letters/brief.txt", build(LETTER), facts)
    header = yaml.safe_load(letter_markdown(letter).split("---\n")[1])
    assert header["title"] == "Een titel: met dubbele punt"
    assert header["known"]["kind"] == {"how": "stated", "line": 3, "text": "verslag"}
    assert header["number"] is None
    assert header["known"]["number"] == {"how": "unknown"}
