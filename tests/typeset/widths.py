"""The width of text in a proportional type, by the metrics that reportlab carries."""

from __future__ import annotations

from collections.abc import Callable

from reportlab.pdfbase.pdfmetrics import stringWidth


def points(size: float, font: str = "Helvetica") -> Callable[[str], float]:
    """Return a measure that gives the width of a text in points."""

    def measure(text: str) -> float:
        return float(stringWidth(text, font, size))

    return measure
