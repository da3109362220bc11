"""The five letters, as other tools would have written them to a file, come out as their golden text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from generator.knowledge.lexicon import load_lexicon
from generator.sources import parse
from generator.text import clean
from generator.text.faithful import differences
from tests.text.rendering import markdown

ROOT = Path(__file__).parents[2]
LEXICON, _ = load_lexicon(ROOT / "corpus")
LETTERS = {path.name[:3]: path for path in sorted((ROOT / "corpus" / "letters").glob("00[0-4]_*.txt"))}
# In the five letters a blank before a line is the top of a page.
PAGE_TOP = re.compile(r"(?<=\n) (?=\S)")


def on_lines(change: Callable[[str], str]) -> Callable[[str], str]:
    return lambda text: "\n".join(change(line) for line in text.split("\n"))


def with_running_feet(text: str) -> str:
    """Pages end in a running foot with a page number, and a form feed."""
    pages = PAGE_TOP.split(text)
    foot = "\nTweede Kamer, vergaderjaar 2020–2021, 28 676, nr. 348 {}\n\f"
    return "".join(
        page + (foot.format(at) if page is not pages[-1] else "") for at, page in enumerate(pages, 1)
    )


def with_page_numbers(text: str) -> str:
    """Pages end in a number of their own, and a form feed."""
    pages = PAGE_TOP.split(text)
    return "".join(page + (f"{at}\n\f" if page is not pages[-1] else "") for at, page in enumerate(pages, 1))


def justified(text: str) -> str:
    """Lines are set in from the left and filled out with blanks, as by a tool that keeps the layout."""
    rng = Random(3)

    def fill(line: str) -> str:
        words = line.split()
        if not words:
            return "\f" if "\f" in line else ""
        gaps = [" "] * (len(words) - 1) + [""]
        for _ in range(rng.randint(0, 8) if len(line) > 60 else 0):
            gaps[rng.randrange(len(words) - 1)] += " "
        top = "\f" if line.startswith("\f") else ""
        return top + " " * 9 + "".join(word + gap for word, gap in zip(words, gaps, strict=True))

    return on_lines(fill)(PAGE_TOP.sub("\f", text))


SETTINGS = {
    "without blanks around lines": on_lines(str.strip),
    "with an empty line after each": on_lines(lambda line: line + "\n"),
    "with lines that end as in Windows": lambda text: text.replace("\n", "\r\n"),
    "with loose accents": lambda text: unicodedata.normalize("NFD", text),
    "with ligatures": lambda text: text.replace("fi", "\ufb01").replace("fl", "\ufb02"),
    "with no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "with a byte order mark": lambda text: "\ufeff" + text,
    "with soft hyphens at line ends": lambda text: text.replace("-\n", "\u00ad\n"),
    "with form feeds": lambda text: PAGE_TOP.sub("\f", text),
    "with running feet": with_running_feet,
    "with page numbers": with_page_numbers,
    "justified and set in": justified,
}


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("stem", LETTERS)
def test_a_letter_is_the_same_in_any_setting(stem, setting):
    """Not a word, a hyphen, a heading, a paragraph or a footnote differs."""
    text = SETTINGS[setting](LETTERS[stem].read_text(encoding="utf-8"))
    document = clean(parse(text.encode("utf-8"), "letter.txt"), LEXICON)
    assert differences(document) == ()
    assert markdown(document) == (ROOT / "tests" / "golden" / f"{stem}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("stem", LETTERS)
def test_a_letter_without_any_empty_line_keeps_its_paragraphs(stem):
    """Headings and paragraphs are told by the room that lines leave; only a full last line hides a break."""
    text = PAGE_TOP.sub("\f", LETTERS[stem].read_text(encoding="utf-8"))
    bare = "\n".join(line for line in text.split("\n") if line.strip())
    made = markdown(clean(parse(bare.encode("utf-8"), "letter.txt"), LEXICON)).split("\n\n")
    true = (ROOT / "tests" / "golden" / f"{stem}.md").read_text(encoding="utf-8").split("\n\n")
    assert " ".join(made).split() == " ".join(true).split()
    assert [part for part in made if part.startswith("#")] == [part for part in true if part.startswith("#")]
    assert len(true) - 1 <= len(made) <= len(true)
