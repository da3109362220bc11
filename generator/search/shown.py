"""A passage as the search page shows it: what it is, its paragraphs, and what earns it its derived keys."""

from __future__ import annotations

import re
from typing import Any

from generator.search.keys import Keys
from generator.search.passages import Passage

_SIGN = re.compile(r"[^a-z0-9]")


def shown(passage: Passage, keys: Keys) -> dict[str, Any]:
    """Return what a result is made of.

    ``earned`` has for every derived key the words to mark where it was asked for, in the spelling in which
    docs/assets/search/passage.js compares them; ``letter`` is the title of the letter where that is not the
    name of the passage.
    """
    return {
        "address": passage.address,
        "name": passage.name,
        "letter": passage.title if passage.heading else "",
        "kind": passage.kind,
        "date": passage.date,
        "meeting": passage.meeting,
        "units": [[unit.id, unit.text] for unit in passage.units],
        "earned": {
            key: sorted({_SIGN.sub("", word) for word in earned})
            for key, earned in sorted(keys.derived.items())
        },
    }
