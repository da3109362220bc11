"""The widths of letters in the types that papers are set in: typewriter, grotesque, wide grotesque, roman."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

# In thousandths of the type size, grouped by width; what is not named has the width of "n".
_GROTESQUE = {
    191: "'’‘",
    222: "ijl",
    260: "|",
    278: " !,./:;I[]\\ft",
    333: "()-`r‹›“”",
    355: '"',
    500: "Jcksvxyz",
    556: "#$0123456789?L_abdeghnopqu€–«»",
    584: "+<=>~",
    611: "FTZ",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1000: "—…",
    350: "•",
}
_WIDE = {
    274: "il",
    269: "'’‘",
    344: "j",
    352: " ft",
    364: ".,",
    394: "!",
    421: "I",
    427: "r",
    454: "-()[]:;/\\J",
    459: '"“”',
    521: "csz",
    557: "L",
    575: "F",
    592: "kvxy",
    598: "ae",
    607: "o",
    615: "YTPZ",
    623: "bdgpq",
    633: "hnu–",
    636: "0123456789$€",
    645: "«»",
    685: "ABCESVXK",
    695: "R",
    748: "NHU",
    771: "DG",
    787: "OQ",
    818: "w+<=>#",
    843: "M",
    973: "m",
    989: "W",
    1076: "%",
}
_ROMAN = {
    250: " ,.",
    278: "/:;ijltf",
    333: "!()-rI'’‘[]J",
    389: "s",
    408: '"“”',
    444: "?acezv",
    500: "0123456789_bdghknopqu–xy$€«»",
    556: "FPS",
    611: "ELTZ",
    667: "BCR",
    722: "ADGHKNOQUVXYw",
    778: "m&",
    833: "%",
    889: "M",
    944: "W",
    1000: "—…",
}
_REGULAR = 556


@dataclass(frozen=True, slots=True)
class Metric:
    """A way to measure: ``slack`` is how far off it may be, as a part of the width of a line."""

    name: str
    width: Callable[[str], float]
    slack: float


@cache
def metrics() -> tuple[Metric, ...]:
    """Return the kinds of type, the exact one first."""
    return (
        Metric("typewriter", len, 0.0),
        Metric("grotesque", _measurer(_GROTESQUE), 0.01),
        Metric("wide grotesque", _measurer(_WIDE), 0.01),
        Metric("roman", _measurer(_ROMAN), 0.01),
    )


class _Widths(dict[str, int]):
    """Widths by letter; a letter with an accent has the width of the letter without it."""

    def __missing__(self, letter: str) -> int:
        bare = unicodedata.normalize("NFD", letter)[0]
        self[letter] = width = self.get(bare, _REGULAR)
        return width


def _measurer(groups: dict[int, str]) -> Callable[[str], float]:
    widths = _Widths({letter: width for width, letters in groups.items() for letter in letters})

    def measure(text: str) -> float:
        return sum(map(widths.__getitem__, text))

    return measure
