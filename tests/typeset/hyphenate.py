"""Where a Dutch word may be broken at the end of a line: a rule of syllables, good enough to typeset tests
with.

It need not know every compound: a printed column also breaks a word now and then where a careful reader would
not. What counts is that breaks fall everywhere a printer might put them, and that the whole word is known.
"""

from __future__ import annotations

import re
from itertools import pairwise

_VOWELS = "aeiouyàáâäèéêëìíîïòóôöùúûü"
_TREMA = str.maketrans("äëïöü", "aeiou")

# Vowels that are read together. "ij" behaves as one vowel; "ieë" and "eeë" break before the trema.
_NUCLEUS = re.compile(
    r"(?:aai|ooi|oei|eeu|ieu|aau|auw|ouw|ij|ei|ui|eu|ou|au|oe|ie|aa|ee|oo|uu|[aeiouyàáâäèéêëìíîïòóôöùúûü])"
)
_ONSETS = (
    "schr sch str spr spl scr ch th ph sh bl br cl cr dr fl fr gl gr kl kn kr pl pr sl sm sn sp st "
    "tr tw vl vr wr zw"
).split()
_PREFIXES = (
    "tegen samen mede onder over voor door uit aan af op toe bij her ver ont be ge in om achter binnen "
    "buiten hoofd inter trans contra multi"
).split()
_SUFFIXES = (
    "schappen",
    "schap",
    "heden",
    "heid",
    "lijke",
    "lijk",
    "baar",
    "bare",
    "loos",
    "loze",
    "zaam",
    "zame",
)
# Of words on these the rule of the longest onset may not take a letter: "ver-antwoord", "uit-eindelijk".
_MIN_LEFT, _MIN_RIGHT = 2, 2


def positions(word: str) -> list[int]:
    """Return the offsets in a word of letters only at which it may be broken."""
    low = word.lower()
    found = set(_syllables(low))
    for prefix in _PREFIXES:
        rest = low[len(prefix) :]
        if low.startswith(prefix) and len(rest) > 3 and _NUCLEUS.search(rest):
            found = {at for at in found if not len(prefix) - 2 < at < len(prefix) + 1} | {len(prefix)}
            break
    for suffix in _SUFFIXES:
        start = len(low) - len(suffix)
        if low.endswith(suffix) and start > 2:
            found = {at for at in found if abs(at - start) > 1 or at == start} | {start}
            break
    return sorted(at for at in found if _MIN_LEFT <= at <= len(word) - _MIN_RIGHT)


def without_trema(rest: str) -> str:
    """Return the second half of a broken word as it is spelled when its trema is lost: "financi-", "ele"."""
    return rest[:1].translate(_TREMA) + rest[1:]


def _syllables(low: str) -> list[int]:
    """Return the borders between syllables: before the longest onset that opens the next one."""
    nuclei = [m.span() for m in _NUCLEUS.finditer(low)]
    borders = []
    for (_, end), (start, _) in pairwise(nuclei):
        between = low[end:start]
        if not between:
            if low[start] in "äëïöü":
                borders.append(start)
            continue
        joint = re.search(r"(?:ngs|tss|lfs|rds|ids|nds)(?=[^s])", between)
        borders.append(end + joint.end() if joint else start - _onset(between))
    return borders


def _onset(consonants: str) -> int:
    """Return how many of the consonants between two vowels open the second syllable."""
    if consonants in ("ch", "th", "ph", "sh"):
        return len(consonants)
    for onset in _ONSETS:
        if consonants.endswith(onset) and (
            len(consonants) > len(onset) or (onset[-1] in "rl" and onset[0] != "s")
        ):
            return len(onset)
    return 1
