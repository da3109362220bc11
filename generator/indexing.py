"""The search index, made from the built site: reads its pages' data, writes what the browser searches.

The theme's own index gets the words that readers use; the full-text engine (Pagefind) gets the passages of
the letters. Runs after MkDocs, as the last step of a build.
"""

from __future__ import annotations

import asyncio
import json
import re
import shutil
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from generator.knowledge import load_knowledge
from generator.output import replace_file
from generator.problems import Problem, ProblemsError
from generator.search.box import as_json, box_index, page_titles
from generator.search.dutch import fold
from generator.search.keys import STOPWORDS, Analysis, analyse, texts_of
from generator.search.passages import Passage, letter_passages
from generator.search.records import Record, record
from generator.search.separated import read_separable
from generator.search.verbs import read_verbs
from generator.search.words import read_words
from generator.site import read_site

BOX = "search/search_index.json"
ENGINE = "pagefind"
WORDS = "zoeken/woorden.json"
CONCEPTS = "zoeken/begrippen.json"

# No language of the engine's own: its stemmer loses Dutch words, and ours needs none.
_LANGUAGE = "und"
# Of what the engine comes with, the page uses the search itself and none of the interfaces.
_UNUSED = ("*-ui.*", "pagefind-highlight.js", "pagefind-worker.js", f"wasm.{_LANGUAGE}.pagefind")
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Indexed:
    """What was indexed: passages, concepts, and the size of the box's index in bytes."""

    passages: int
    concepts: int
    box_bytes: int


def index(project: Path, site: Path) -> Indexed:
    """Index the site that MkDocs built in ``site``.

    Raises ProblemsError where there is no such site, or the knowledge cannot be read.
    """
    theirs = _read(site / BOX)
    knowledge = load_knowledge(project / "corpus")
    titles = page_titles(theirs)
    letters = [_read(path) for path in sorted((site / "data" / "brieven").glob("*.json")) if _is_letter(path)]
    passages = [p for letter in letters for p in letter_passages(letter, knowledge, titles)]
    explained = [(a["short"], a["long"]) for letter in letters for a in letter["abbreviations"]]
    verbs = read_verbs(_list("strong_verbs.txt"))
    separable = read_separable(_list("separable_verbs.txt"), verbs)
    analysis = analyse(passages, knowledge, explained, verbs, separable)
    box = as_json(box_index(theirs, passages, analysis, read_site(project).search_box_bytes))
    replace_file(site / BOX, box)
    replace_file(site / CONCEPTS, _compact([concept.table for concept in analysis.concepts]))
    replace_file(site / WORDS, _compact(_words(passages, analysis)))
    _run_engine([record(passage, analysis) for passage in _newest_first(passages)], site / ENGINE)
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
    counted: Counter[str] = Counter()
    small: set[str] = set()
    for passage in passages:
        for text in texts_of(passage):
            for word in read_words(text):
                pieces = re.split("[-‐‑]", word.text)
                counted.update(map(fold, pieces))
                small.update(fold(piece) for piece in pieces if piece[:1].islower())
    parts = {part for found in analysis.vocabulary.compounds.values() for part in found[:2]}
    words = [*(word for word, _ in counted.most_common()), *sorted(parts - counted.keys())]
    return [w if w in small or w in parts else w.capitalize() for w in words if _is_whole(w)]


def _is_whole(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isascii() and word.isalpha() and word not in STOPWORDS


def _newest_first(passages: Iterable[Passage]) -> list[Passage]:
    """Letters by date, the newest first, each with its passages in order: the order of equal results."""
    return sorted(passages, key=lambda passage: passage.day, reverse=True)


def _run_engine(records: Sequence[Record], folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    asyncio.run(_add_all(records, folder))
    for pattern in _UNUSED:
        for path in folder.glob(pattern):
            path.unlink()


async def _add_all(records: Sequence[Record], folder: Path) -> None:
    from pagefind.index import IndexConfig, PagefindIndex

    config = IndexConfig(output_path=str(folder), force_language=_LANGUAGE)
    async with PagefindIndex(config=config) as engine:
        for one in records:
            await engine.add_custom_record(
                url=one.url,
                content=one.content,
                language=_LANGUAGE,
                meta=dict(one.meta),
                filters=dict(one.filters),
                sort=dict(one.sort),
            )
