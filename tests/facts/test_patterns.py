"""No pattern is slow on a damaged text: what `python -m tests.scale.hostile` times, seen in the patterns."""

from __future__ import annotations

import re
import re._constants as codes  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterator
from typing import Any

import pytest

from generator.facts.dates import calendar_days, masks, parts_of_year, relative, years
from generator.facts.kinds import of_meetings, on_request
from generator.facts.meetings import words

REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT)
# Patterns that are tried at every place of a text.
MASKS = [
    pytest.param(pattern, re.IGNORECASE, id=f"masks {number}") for number, pattern in enumerate(masks.NEVER)
]
ELSEWHERE = ("_TIED", "_COUNTED", "_IS", "_TIE", "_WITHIN", "_AND_THE", "_INTO")
EVERYWHERE = [
    *(
        pytest.param(value.pattern, value.flags, id=f"{module.__name__.rpartition('.')[2]} {name}")
        for module in (calendar_days, parts_of_year, relative, years, words, on_request)
        for name, value in vars(module).items()
        if isinstance(value, re.Pattern) and name not in ELSEWHERE
    ),
    pytest.param(of_meetings._MEETS.pattern, of_meetings._MEETS.flags, id="kinds _MEETS"),
]  # fmt: skip


def opens_with_a_run(items: Any) -> bool:
    """Say whether a pattern can begin with any number of characters at whatever place, with no guard."""
    for op, value in items:
        if op in (codes.ASSERT_NOT, codes.ASSERT) and value[0] == -1:
            return False
        if op is codes.AT and value in (codes.AT_BEGINNING, codes.AT_BEGINNING_STRING):
            return False
        if op is codes.AT or op in (codes.ASSERT, codes.ASSERT_NOT):
            continue
        if op is codes.SUBPATTERN:
            return opens_with_a_run(value[3])
        if op is codes.BRANCH:
            return any(opens_with_a_run(branch) for branch in value[1])
        if op not in REPEATS:
            return False
        if value[1] is codes.MAXREPEAT:
            return True
        if value[0]:
            return False
    return False


def repeated_without_end(items: Any) -> Iterator[Any]:
    """Yield what a pattern may repeat any number of times."""
    for op, value in items:
        if op in REPEATS:
            if value[1] is codes.MAXREPEAT:
                yield value[2]
            yield from repeated_without_end(value[2])
        elif op is codes.SUBPATTERN:
            yield from repeated_without_end(value[3])
        elif op is codes.BRANCH:
            for branch in value[1]:
                yield from repeated_without_end(branch)


@pytest.mark.parametrize(("pattern", "flags"), [*MASKS, *EVERYWHERE])
def test_begins_once_in_a_long_word(pattern: str, flags: int) -> None:
    """Else a word of 20,000 letters is read 20,000 times."""
    assert not opens_with_a_run(parser.parse(pattern, flags))


@pytest.mark.parametrize(("pattern", "flags"), EVERYWHERE)
def test_lists_have_an_end(pattern: str, flags: int) -> None:
    """What is repeated any number of times is one character, as in a word or a gap; a list has a longest.

    What begins with a word of its own and takes the list whole, as the masks do, reads it once.
    """
    for repeated in repeated_without_end(parser.parse(pattern, flags)):
        assert len(repeated) == 1
        assert repeated[0][0] not in (codes.SUBPATTERN, codes.BRANCH, *REPEATS)


def test_the_rules_tell_a_slow_pattern() -> None:
    assert opens_with_a_run(parser.parse(r"\S+@\S+"))
    assert opens_with_a_run(parser.parse(r"\b(?:\w*resolutie)"))
    assert not opens_with_a_run(parser.parse(r"(?<!\S)\S+@\S+"))
    assert any(len(one) > 1 for one in repeated_without_end(parser.parse(r"\d(?:, \d)* mei")))
