"""A site with many letters, fabricated from a small one: to weigh what a search costs in a larger corpus.

Each letter mixes the words of a real one, with new ones made up, so that the vocabulary grows as that of real
texts does. Only what the index is made of is fabricated; the pages are not.
"""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path
from typing import Any

from tests.browser.building import ROOT, run

_SEED = 28676
_NEW_WORDS = 12  # new words in each letter
_STARTS = "b bl br d dr f fl g gl h k kl kr l m n p pl pr r s sch sl sp st t tr v w z".split()
_VOWELS = "a e i o u aa ee oo ie oe ui ij ei".split()
_ENDS = "d g k l m n p r s t nd ng nk rk rt st ling ting heid schap".split()


def grow(small: Path, folder: Path, letters: int) -> Path:
    """Make in ``folder`` a site of so many letters out of a ``small`` one, index it, and return it."""
    site = folder / "site"
    shutil.copytree(small, site)
    data = site / "data" / "brieven"
    originals = [json.loads(p.read_text()) for p in sorted(data.glob("*.json")) if ".csl" not in p.name]
    chance = random.Random(_SEED)
    entries = []
    for number in range(len(originals), letters):
        letter = _letter(chance.choice(originals), number, chance)
        (data / f"{letter['id']}.json").write_text(json.dumps(letter, ensure_ascii=False))
        entries.append({"location": f"brieven/{letter['id']}/", "title": letter["title"], "text": ""})
    box = site / "search" / "search_index.json"
    index = json.loads(box.read_text())
    index["docs"] += entries
    box.write_text(json.dumps(index, ensure_ascii=False))
    run("generator", "index", "--site", str(site), cwd=ROOT)
    return site


def _letter(original: dict[str, Any], number: int, chance: random.Random) -> dict[str, Any]:
    day = f"{2010 + number % 15}-{1 + number % 12:02}-{1 + number % 28:02}"
    new = [_word(chance) for _ in range(_NEW_WORDS)]
    return {
        **original,
        "id": f"kst-{28676 + number % 40}-{number}",
        "title": f"{original['title']} ({number})",
        "date": {**original["date"], "value": day},
        "blocks": [_block(block, new, chance) for block in original["blocks"]],
        "abbreviations": [],
    }


def _block(block: dict[str, Any], new: list[str], chance: random.Random) -> dict[str, Any]:
    if block["type"] not in ("paragraph", "list", "quote"):
        return block
    words = block["text"].split(" ")
    # Neighbours change places, some words are left out, and some are new.
    for at in range(0, len(words) - 1, 2):
        if chance.random() < 0.5:
            words[at], words[at + 1] = words[at + 1], words[at]
    kept = [word for word in words if chance.random() > 0.15]
    if chance.random() < 0.5:
        kept.insert(chance.randrange(len(kept) + 1), chance.choice(new))
    return {**block, "text": " ".join(kept)}


def _word(chance: random.Random) -> str:
    syllables = chance.randint(2, 4)
    return "".join(
        chance.choice(_STARTS) + chance.choice(_VOWELS) + (chance.choice(_ENDS) if n == syllables - 1 else "")
        for n in range(syllables)
    )
