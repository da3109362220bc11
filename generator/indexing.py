"""The search index, made from the built site: reads its pages' data, writes what the browser searches.

The theme's own index gets the words that readers use; the search page gets tables of the words and passages
of the letters, and the full-text engine (Pagefind) their text, for exact phrases. Runs after MkDocs, as the
last step of a build.
"""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib import resources
from pathlib import Path, PurePosixPath
from typing import Any

from generator.engine import engine_failed, make_index
from generator.engine_pages import is_page, make_list_small, page_address
from generator.knowledge import load_knowledge
from generator.output import replace_file
from generator.problems import Problem, ProblemsError
from generator.search.box import as_json, box_index, page_titles
from generator.search.dutch import fold
from generator.search.filters import filter_table, letter_table, newest_first
from generator.search.keys import STOPWORDS, Analysis, Keys, analyse, asked_keys, texts_of
from generator.search.passages import Passage, letter_passages
from generator.search.records import LANGUAGE, record
from generator.search.related import related_words
from generator.search.separated import read_separable
from generator.search.shelves import shelves
from generator.search.shown import shown
from generator.search.verbs import read_verbs
from generator.search.words import read_words
from generator.site import read_site

BOX = "search/search_index.json"
ENGINE = "pagefind"
WORDS = "zoeken/woorden.json"
RELATED = "zoeken/verwant.json"
CONCEPTS = "zoeken/begrippen.json"
LETTERS = "zoeken/brieven.json"
FILTERS = "zoeken/filters.json"
PASSAGES = "zoeken/passages"
SHELVES = "zoeken/sleutels"
FOLDERS = (ENGINE, PASSAGES, SHELVES)

# Of what the engine comes with, the page uses the search itself: no interface, and no page of its own.
_UNUSED = ("*-ui.*", "pagefind-highlight.js", "pagefind-worker.js", f"wasm.{LANGUAGE}.pagefind")
_SHORTEST = 4
_TAG = 6
_LIST = re.compile(r"pagefind\.(\w+)\.pf_meta$")


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
    nouns = read_verbs(_list("verb_nouns.txt"))
    analysis = analyse(passages, knowledge, explained, verbs, separable, nouns)
    keyed = [(passage, analysis.keys_of(passage)) for passage in passages]
    box = as_json(box_index(theirs, keyed, analysis, read_site(project).search_box_bytes))
    engine = _engine(passages)
    known = asked_keys((keys for _, keys in keyed), analysis)
    related = {RELATED: _compact(related_words(knowledge, known, analysis.vocabulary.words))}
    files = {**engine, **_tables(keyed, analysis, engine), **related, BOX: box}
    # Nothing of the site is touched before all of the index is there.
    for folder in FOLDERS:
        shutil.rmtree(site / folder, ignore_errors=True)
    for path, content in files.items():
        replace_file(site / path, content)
    return Indexed(len(passages), len(analysis.concepts), len(box))


def _engine(passages: Sequence[Passage]) -> dict[str, bytes]:
    """The files of the full-text engine, which holds the text of all passages at their places."""
    made = make_list_small(make_index(((p.address, record(p)) for p in passages), LANGUAGE))
    for place, passage in enumerate(passages):
        if page_address(made, place) != passage.address:
            raise engine_failed(f"it left out {passage.address}, or put it elsewhere")
    unused = (path for path in made if is_page(path) or any(PurePosixPath(path).match(u) for u in _UNUSED))
    return {f"{ENGINE}/{path}": made[path] for path in made.keys() - set(unused)}


def _tables(
    keyed: Sequence[tuple[Passage, Keys]], analysis: Analysis, engine: Iterable[str]
) -> dict[str, bytes]:
    """The files that the search page reads itself.

    The table of letters also has what the others are called by: a ``tag`` made of all of them, so that what a
    browser kept of an older site is never taken for this one; where the shelves of words begin; and the name
    of the list of the ``engine``.
    """
    passages = [passage for passage, _ in keyed]
    pages = [_compact(shown(passage, keys)) for passage, keys in keyed]
    held = shelves(keyed, analysis)
    tag = sha256(b"".join([*pages, *(shelf.content for shelf in held)])).hexdigest()[:_TAG]
    list_name = next((found[1] for path in engine if (found := _LIST.search(path))), "")
    names = {"tag": tag, "starts": [shelf.start for shelf in held], "engine": list_name}
    return {
        CONCEPTS: _compact([concept.table for concept in analysis.concepts]),
        WORDS: _compact(_words(passages, analysis)),
        LETTERS: _compact({**letter_table(passages), **names}),
        FILTERS: _compact(filter_table(passages)),
        **{f"{PASSAGES}/{place}-{tag}.json": content for place, content in enumerate(pages)},
        **{f"{SHELVES}/{place}-{tag}.json": shelf.content for place, shelf in enumerate(held)},
    }


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
