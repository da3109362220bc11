"""Tables that only set the signatures of several ministers side by side, as in letters made in Word."""

from __future__ import annotations

import re
from collections.abc import Iterable

_OFFICE = re.compile(
    r"(?:de )?(?:(?:vice)?minister(?:-president)?|staatssecretaris|(?:secretaris|directeur)-generaal"
    r"|voorzitter|griffier)\b[^.:;?!\d]{0,140}",
    re.IGNORECASE,
)
_WORD = r"[^\W\d_a-zà-ÿ][^\W\d_]*(?:[’'-][^\W\d_]+)*"
_PARTICLE = r"(?:van|de|den|der|ten|ter|te|von|in|’t|'t|el|al|la|le|du)"
_NAME = re.compile(
    rf"(?:(?:drs|mr|dr|ir|ing|prof)\. ?)*(?:(?:[^\W\d_a-zà-ÿ][a-z]{{0,2}}\. ?)+|{_WORD} )"
    rf"(?:{_PARTICLE} )*{_WORD}(?: (?:{_PARTICLE} )*{_WORD})?(?:,? (?:MA|MSc|MPA|MBA|RA))?",
)
_MOST = 6


def is_signed(texts: Iterable[str]) -> bool:
    """Tell whether the paragraphs of a table's cells are offices, each with a name, and nothing else."""
    offices = names = 0
    for text in (" ".join(text.split()) for text in texts):
        if _OFFICE.fullmatch(text):
            offices += 1
        elif _NAME.fullmatch(text):
            names += 1
        elif text:
            return False
    return 0 < offices == names <= _MOST
