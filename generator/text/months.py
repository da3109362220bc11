"""The names of the months, as an alternation for the patterns of the text."""

from __future__ import annotations

MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
