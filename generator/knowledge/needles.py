"""What must stand in a text for a pattern to be found there, so that most need not be tried.

A corpus has a thousand patterns, and each paragraph holds the words of a few. To look for a word is many
times faster than to try a pattern at every letter.
"""

from __future__ import annotations

from re import _constants as ops
from re import _parser as parser
from typing import Any

from generator.model.patterns import fold

# More words than this take as long to look for as the pattern itself.
MOST = 24


def needles(expression: str) -> tuple[str, ...]:
    """Return words, folded, of which one stands in every text that it is found in; none if not known.

    The expression is read as Python itself reads it, with the same errors; an operation that is not
    understood here promises nothing.
    """
    return tuple(sorted({fold(word) for word in _needles(parser.parse(expression))}))


def _needles(sequence: Any) -> frozenset[str]:
    """Return the best of what each item of a sequence demands: long words, and few of them."""
    demands: list[frozenset[str]] = [frozenset()]
    literal = ""
    for operation, argument in sequence:
        if operation is ops.LITERAL:
            literal += chr(argument)
            continue
        demands.append(frozenset({literal} - {""}))
        literal = ""
        demands.append(_demand(operation, argument))
    demands.append(frozenset({literal} - {""}))
    return max(demands, key=lambda words: (min(map(len, words), default=0), -len(words)))


def _demand(operation: Any, argument: Any) -> frozenset[str]:
    """Return what one item demands: a group, a choice, or what is repeated at least once."""
    if operation is ops.SUBPATTERN:
        return _needles(argument[-1])
    if operation is ops.BRANCH:
        choices = [_needles(choice) for choice in argument[1]]
        words = frozenset().union(*choices)
        return words if all(choices) and len(words) <= MOST else frozenset()
    if operation in (ops.MAX_REPEAT, ops.MIN_REPEAT) and argument[0] > 0:
        return _needles(argument[-1])
    return frozenset()
