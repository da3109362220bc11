"""What runs along the pages of a file: the same words in the same place, page after page, but for numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

_NUMBER = re.compile(r"\d{1,9}")
# A running line holds no more numbers than this: a page, the pages, a day.
_NUMBERS = 5


def running_keys(text: str, page: int) -> Iterator[str]:
    """Yield what a line says, each number in it as it is, and as its distance from the number of its page."""
    numbers = list(_NUMBER.finditer(text))
    if len(numbers) > _NUMBERS:
        yield text
        return
    parts = _NUMBER.split(text)
    for shown in product(*((m.group(), f"#{int(m.group()) - page}") for m in numbers)):
        yield "".join(a + b for a, b in zip(parts, [*shown, ""], strict=True))


def often_enough(pages: int) -> int:
    """Return on how many of so many pages a line must recur: on half of them, and on two at least."""
    return max(2, pages // 2)
