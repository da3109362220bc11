"""Who met, as the sentence of a meeting names them: by what they did there, or as the ones it speaks of."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from generator.facts.meetings.candidates import Candidate
from generator.facts.meetings.words import Words

Named = Callable[[str], Sequence[Words]]

# Words of this weight say whose ministers they are.
SURE = 3.0
# Who did something there: "Tijdens de bijeenkomst van oktober |hebben de| ministers van Defensie besloten".
_ACTING = re.compile(r"(?:\s+(?:jl\.|a\.s\.))?,?\s+[a-zà-ÿ]+(?:\s+(?:alle|de))?\s+(?=\S)")
_THEY = re.compile(r"\b(?:zij|ze|de\s+ministers|bondgenoten|leiders)\b", re.IGNORECASE)


def level_of_sentence(candidate: Candidate, named_in: Named) -> tuple[str, ...] | None:
    """Return the level of the only ones the sentence speaks of: "De ministers van A zullen bijeenkomen"."""
    named = [one for one in named_in(candidate.sentence) if one.levels]
    levels = {one.levels for one in named}
    return next(iter(levels)) if len(levels) == 1 and all(one.persons for one in named) else None


def who_met(candidate: Candidate, named_in: Named) -> tuple[str, ...] | None:
    """Return the level of those who met, as the sentence names them, or "zij" after the sentence before it.

    "Tijdens de bijeenkomst van 5 februari hebben de NAVO-ministers van Defensie besloten."
    """
    phrase, text = candidate.phrase, candidate.unit.text
    doing = who_act(candidate, named_in)
    if doing is not None:
        return doing
    named = [one for one in named_in(text[: phrase.finish]) if one.levels]
    beside = {one.levels for one in named if one.start >= phrase.begin}
    if len(beside) == 1 and all(one.persons for one in named if one.start >= phrase.begin):
        return next(iter(beside))
    earlier = {one.levels for one in named}
    if beside or len(earlier) != 1 or not _THEY.search(text[phrase.words.end : phrase.finish]):
        return None
    return next(iter(earlier))


def who_act(candidate: Candidate, named_in: Named, least: float = 0.0) -> tuple[str, ...] | None:
    """Return the level of those who act right behind the day: "in Riga op 3 mei |hebben de ministers van A|".

    ``least`` is how much the words for them must say.
    """
    phrase, text = candidate.phrase, candidate.unit.text
    after = phrase.date.span.end if phrase.date else phrase.words.end
    acting = _ACTING.match(text, after, phrase.finish)
    if acting is None:
        return None
    named = [one for one in named_in(text[: phrase.finish]) if one.levels and one.persons]
    doing = [one for one in named if one.start <= acting.end() < one.end]
    return next((one.levels for one in doing if one.weight >= least), None)
