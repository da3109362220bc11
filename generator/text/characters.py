"""The characters of a line: what an encoding or a PDF made of them is undone, and each change is named."""

from __future__ import annotations

import re
import unicodedata

# At the end of a line these all stand for the hyphen at which a word was broken: hyphen, no-break hyphen,
# soft hyphen, and what PDF readers leave in its place (U+0002, U+FFFE).
_LINE_END_HYPHEN = re.compile(r"(?<=\S)[\u2010\u2011\u00ad\u0002\ufffe]+(?=\s*$)")

_LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
    "\u0132": "IJ",
    "\u0133": "ij",
    # What symbol fonts leave of a bullet.
    "\uf0b7": "•",
    "\uf0a7": "•",
    "\uf02d": "–",
    "\uf0d8": "•",
    # Hyphens of typesetters.
    "\u2010": "-",
    "\u2011": "-",
}

# Characters without a shape: marks of byte order and direction, zero widths, controls.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
_SPACES = re.compile("[\t\x0b\x0c\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_LIGATURE = re.compile("[" + "".join(_LIGATURES) + "]")
_CLUSTER = re.compile(r"[^\W\d_][\u0300-\u036f]+")
_PLAIN = re.compile(r"[ -~\u00a1-\u00ac\u00ae-\u0131\u0134-\u02ff\u2012-\u2027\u2030-\u205e\u20ac]*")

Change = tuple[str, str, str]


def normalise(text: str) -> tuple[str, list[Change]]:
    """Return the line with plain characters, and the changes as (before, after, rule), each kind once.

    Blanks of all sorts become spaces, which is no change of the text; typographic quotes and dashes stay.
    A hyphen of any sort at the very end of the line becomes "-"; a soft hyphen elsewhere vanishes.
    """
    if _PLAIN.fullmatch(text):
        return text, []
    changes: dict[tuple[str, str], str] = {}

    def note(before: str, after: str, rule: str) -> str:
        if before != after:
            changes[before, after] = rule
        return after

    text = _LINE_END_HYPHEN.sub(lambda m: note(m.group(), "-", "line-end"), text)
    text = _SPACES.sub(lambda m: "    " if m.group() == "\t" else " ", text)
    text = _LIGATURE.sub(lambda m: note(m.group(), _LIGATURES[m.group()], "letter"), text)
    text = _INVISIBLE.sub(lambda m: note(m.group(), "", "invisible"), text)
    if not unicodedata.is_normalized("NFC", text):
        text = _CLUSTER.sub(
            lambda m: note(m.group(), unicodedata.normalize("NFC", m.group()), "accent"), text
        )
    return text, [(before, after, rule) for (before, after), rule in changes.items()]
