"""The search index, made from the built site: reads its pages' data, writes what the browser searches.

The theme's own index gets the words that readers use; the full-text engine (Pagefind) gets the passages of
the letters. Runs after MkDocs, as the last step of a build.
"""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources
from pathlib import Path, PurePosixPath
from typing import Any

from generator.engine import engine_failed, make_index
from generator.engine_pages import make_list_small, page_address, page_name
from generator.knowledge import load_knowledge
from generator.output import replace_file
from generator.problems import Problem, ProblemsError
from generator.search.box import as_json, box_index, page_titles
from generator.search.dutch import fold
from generator.search.filters import filter_table, letter_table, newest_first
from generator.search.keys import STOPWORDS, Analysis, analyse, texts_of
from generator.search.passages import Passage, letter_passages
from generator.search.records import LANGUAGE, record
from generator.search.separated import read_separable
from generator.search.verbs import read_verbs
from generator.search.words import read_words
from generator.site import read_site

BOX = "search/search_index.json"
ENGINE = "pagefind"
WORDS = "zoeken/woorden.json"
CONCEPTS = "zoeken/begrippen.json"
LETTERS = "zoeken/brieven.json"
FILTERS = "zoeken/filters.json"

# Of what the engine comes with, the page uses the search itself and none of the interfaces.
_UNUSED = ("*-ui.*", "pagefind-highlight.js", "pagefind-worker.js", f"wasm.{LANGUAGE}.pagefind")
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Indexed:
    """What was indexed: passages, concepts, and the size of the box's index in bytes."""

    passages: int
    concepts: int
    box_bytes: int


def index(project: Path, site: Path) -> Indexed:
    """Index the site that MkDocs built in ``site``.

    Raises ProblemsError where there is no such site, the knowledge cannot be read, or the engine fails; then
    the site is as it was.
    """
    theirs = _read(site / BOX)
    knowledge = load_knowledge(project / "corpus")
    titles = page_titles(theirs)
    letters = [_read(path) for path in sorted((site / "data" / "brieven").glob("*.json")) if _is_letter(path)]
    passages = newest_first([p for letter in letters for p in letter_passages(letter, knowledge, titles)])
    explained = [(a["short"], a["long"]) for letter in letters for a in letter["abbreviations"]]
    verbs = read_verbs(_list("strong_verbs.txt"))
    separable = read_separable(_list("separable_verbs.txt"), verbs)
    analysis = analyse(passages, knowledge, explained, verbs, separable)
    keyed = [(passage, analysis.keys_of(passage)) for passage in passages]
    box = as_json(box_index(theirs, keyed, analysis, read_site(project).search_box_bytes))
    made = make_index(((p.address, record(p, keys, analysis)) for p, keys in keyed), LANGUAGE)
    engine, tag = make_list_small(made)
    for place, passage in enumerate(passages):
        if page_address(engine, page_name(tag, place)) != passage.address:
            raise engine_failed(f"it left out {passage.address}, or put it elsewhere")
    # Nothing of the site is touched before all of the index is there.
    shutil.rmtree(site / ENGINE, ignore_errors=True)
    for path, content in engine.items():
        if not any(PurePosixPath(path).match(unused) for unused in _UNUSED):
            replace_file(site / ENGINE / path, content)
    replace_file(site / BOX, box)
    replace_file(site / CONCEPTS, _compact([concept.table for concept in analysis.concepts]))
    replace_file(site / WORDS, _compact(_words(passages, analysis)))
    replace_file(site / LETTERS, _compact(letter_table(passages, tag)))
    replace_file(site / FILTERS, _compact(filter_table(passages)))
    return Indexed(len(passages), len(analysis.concepts), len(box))


def _is_letter(path: Path) -> bool:
    return not path.name.endswith(".csl.json")


def _read(path: Path) -> Any:
    if not path.is_file():
        hint = "Build the site first: `make site` does everything in order."
        raise ProblemsError(
            [Problem("unreadable-file", "error", str(path), 0, "this file is not there", hint)]
        )
    return json.loads(path.read_text(encoding="utf-8"))


def _compact(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _list(name: str) -> str:
    return (resources.files("generator.data") / name).read_text(encoding="utf-8")


def _words(passages: Iterable[Passage], analysis: Analysis) -> list[str]:
    """The words of the letters and the parts of their compounds, to set a question right that finds nothing.

    The most frequent come first. What is only ever written with a capital keeps it: it is a name.
    """
    texts = (text for passage in passages for text in texts_of(passage))
    written = Counter(word.text for text in texts for word in read_words(text))
    counted: Counter[str] = Counter()
    small: set[str] = set()
    for word, number in written.items():
        for piece in re.split("[-‐‑]", word):
            counted[fold(piece)] += number
            if piece[:1].islower():
                small.add(fold(piece))
    parts = {part for found in analysis.vocabulary.compounds.values() for part in found[:2]}
    words = [*(word for word, _ in counted.most_common()), *sorted(parts - counted.keys())]
    return [w if w in small or w in parts else w.capitalize() for w in words if _is_whole(w)]


def _is_whole(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isascii() and word.isalpha() and word not in STOPWORDS
