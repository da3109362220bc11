"""Patterns: regular expressions as data, each with texts that it must hit and texts that it must not."""

from __future__ import annotations

import re
import warnings

from generator.knowledge.entries import Entry
from generator.knowledge.needles import needles
from generator.knowledge.verb_patterns import expression_of
from generator.model.knowledge import Pattern

WHOLE_WORDS = r"(?<!\w)(?:{})(?!\w)"


def read_patterns(entry: Entry, key: str) -> tuple[Pattern, ...]:
    """Return the patterns of a list under ``key``; none where the key is absent.

    A pattern matches whole words, in capitals or not; with ``case: true`` only as it is written.
    """
    return tuple(found for one in entry.entries(key) if (found := _pattern(one, entry)) is not None)


def _pattern(one: Entry, entry: Entry) -> Pattern | None:
    text = expression_of(one) if one.has("verbs") else one.text("pattern")
    weight = one.weight("weight")
    case = one.flag("case")
    examples = one.texts("examples")
    misses = one.texts("not")
    if one.sound and not examples:
        hint = 'Add `examples: ["..."]` with words of a letter that it must find.'
        one.wrong(one.where.line, "missing-key", f"pattern `{text}` has no examples", hint)
    compiled = _compiled(text, case, one) if text else None
    sound = one.finish()
    entry.sound = entry.sound and sound
    if compiled is None or not sound:
        return None
    regex, words = compiled
    return Pattern(regex, weight, examples, misses, one.where, words)


def _compiled(text: str, case: bool, one: Entry) -> tuple[re.Pattern[str], tuple[str, ...]] | None:
    """Return the expression for whole words and what must stand in a text for it, or report what is wrong."""
    line = one.line("pattern")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            words = needles(text)  # on its own first: "a)(b" must not be saved by the group around it
            regex = re.compile(WHOLE_WORDS.format(text), 0 if case else re.IGNORECASE)
    except re.error as error:
        at = f", at character {error.pos + 1}" if error.pos is not None else ""
        one.wrong(line, "bad-pattern", f"`{text}` is no regular expression: {error.msg}{at}", _AS_REGEX)
        return None
    except (Warning, OverflowError, RecursionError) as error:
        one.wrong(line, "bad-pattern", f"`{text}` is no good regular expression: {error}", _AS_REGEX)
        return None
    if regex.search("") or regex.search(" - "):
        hint = "Make sure that at least one letter must be there: not `(x)?` or `.*` alone."
        one.wrong(line, "bad-pattern", f"`{text}` also matches nothing at all", hint)
        return None
    return regex, words


_AS_REGEX = "Put \\ before a sign that is meant literally: . ? + * ( ) [ ] { } ^ $ | \\"
