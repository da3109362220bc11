"""Days and months that a passage speaks of, as keys: "22 oktober" of a letter of 2020 has its full date.

Which day is meant was worked out where the letter was read. A question is read by
docs/assets/search/query.js, which makes the same keys.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from generator.search.dutch import fold

_LONGEST = 31  # days of a stretch that is named by its first and last
_TELLING = re.compile(
    r"[0-9]+|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
)


def day_keys(dates: Iterable[Mapping[str, Any]]) -> dict[str, frozenset[str]]:
    """Return the keys of some dates of a letter, with the words of the text that earn them.

    A day has three: with its year, without it, and that of its month. Dates that are no days or months, or of
    which is not known when they are, have none.
    """
    keys: dict[str, frozenset[str]] = {}
    for one in dates:
        words = frozenset(_TELLING.findall(fold(one["raw"])) or fold(one["raw"]).split())
        for key in _keys(one):
            keys[key] = keys.get(key, frozenset()) | words
    return keys


def _keys(one: Mapping[str, Any]) -> Iterator[str]:
    start, end = one["start"], one["end"] or one["start"]
    if not start:
        return
    if one["precision"] == "month":
        yield from {f"d{start[:7]}".replace("-", ""), f"d{end[:7]}".replace("-", "")}
    elif one["precision"] == "day":
        first, last = date.fromisoformat(start), date.fromisoformat(end)
        for after in range(min((last - first).days, _LONGEST) + 1):
            day = first + timedelta(days=after)
            yield from (f"d{day:%Y%m%d}", f"d{day:%Y%m}", f"d{day:%m%d}")
