"""Patterns: regular expressions as data, each with texts that it must hit and texts that it must not."""

from __future__ import annotations

import re
import warnings

from generator.knowledge.conjugation import conjugate
from generator.knowledge.entries import Entry
from generator.model.knowledge import Pattern

WHOLE_WORDS = r"(?<!\w)(?:{})(?!\w)"


def read_patterns(entry: Entry, key: str) -> tuple[Pattern, ...]:
    """Return the patterns of a list under ``key``; none where the key is absent.

    A pattern matches whole words, in capitals or not; with ``case: true`` only as it is written.
    """
    return tuple(found for one in entry.entries(key) if (found := _pattern(one, entry)) is not None)


def _pattern(one: Entry, entry: Entry) -> Pattern | None:
    text = _of_verbs(one) if one.has("verbs") else one.text("pattern")
    weight = one.weight("weight")
    case = one.flag("case")
    examples = one.texts("examples")
    misses = one.texts("not")
    if one.sound and not examples:
        hint = 'Add `examples: ["..."]` with words of a letter that it must find.'
        one.wrong(one.where.line, "missing-key", f"pattern `{text}` has no examples", hint)
    regex = _compiled(text, case, one) if text else None
    sound = one.finish()
    entry.sound = entry.sound and sound
    if regex is None or not sound:
        return None
    return Pattern(regex, weight, examples, misses, one.where)


def _compiled(text: str, case: bool, one: Entry) -> re.Pattern[str] | None:
    line = one.line("pattern")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            re.compile(text)  # on its own first: "a)(b" must not be saved by the group around it
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
    return regex


def _of_verbs(one: Entry) -> str:
    """Return the expression of ``verbs``: a predicate that begins with one of them, or holds it.

    With ``object`` the predicate must hold these words too, on whichever side of the verb.
    """
    words = one.text("object", "")
    beside = rf"(?=.*\b(?:{words})\b)" if words else ""
    ways = []
    for verb in (conjugate(name) for name in one.text("verbs").split()):
        finite = rf"{_BEGINS}(?:{'|'.join(verb.finite)})\b{beside}"
        if verb.particle:
            loose = _COMES_LOOSE if verb.particle in _PREPOSITIONS else r"(?=.*\b{}\b)"
            finite += loose.format(verb.particle)
            ways.append(rf"{_BEGINS}(?:{'|'.join(verb.late)})\b{beside}")
        ways.append(finite)
        for start, forms in (("", verb.participles), (_MODAL, verb.infinitives)):
            rest = f"(?:{'|'.join(forms)})"
            ways.append(start + rest + beside)
            if words:
                ways.append(rf"{start}(?:{words})\b.*\b{rest}")
    return "|".join(ways)


# A finite verb begins the predicate, or its second part.
_BEGINS = (
    r"(?:\A|(?<= en )|(?<= en ook )|(?<= maar )|(?<= alsmede )|(?<= en tevens )|(?<= en daarbij )|(?<= en vervolgens )"
    r"|(?<= en daarmee ))"
)
# Before an infinitive stands a verb that has one: "werd gesproken over het nemen van besluiten" is no decision.
_MODAL = (
    r"\A(?:zal|zullen|zou|zouden|wil|willen|wilde|wilden|wens|wenst|wensen|kan|kunnen|kon|konden|moet|moeten|mag|mogen"
    r"|dient|dienen|blijf|blijft|blijven|bleef|bleven|ga|gaat|gaan|ging|gingen|hoop|hoopt|hopen|laat|liet|heb|heeft"
    r"|hebben|is|ben|zijn)\b.*\b"
)
_PREPOSITIONS = frozenset("aan af bij door in na om onder op over tegen tot uit voor".split())
# What came loose from it ends a clause, or stands before the next part of it; with a noun it is a preposition.
_COMES_LOOSE = (
    r"(?=.*\b{}(?=\W*$|\s?[,;:.]|\s(?:en|of|om|te|dat|als|niet|aan|bij|door|in|met|naar|onder|op|over|tegen|ten|ter"
    r"|tijdens|tot|tussen|uit|van|vanaf|vanuit|via|voor|voorafgaand|namens|na|sinds|binnen|conform|zoals|waarbij)\b"
    r"|\s(?:[^\s,;]+\s){{0,10}}te\s[a-zà-ÿ]+n\b))"
)
_AS_REGEX = "Put \\ before a sign that is meant literally: . ? + * ( ) [ ] { } ^ $ | \\"
